#!/usr/bin/env bash
# Installs what the full suite needs on Debian or Ubuntu and runs all of it: formatting, build with analyzers, tests.
# The tests run on SQLite and, those that touch the store, once more on a PostgreSQL server that lives as long as they do.
# POSTGRES says which of them: "most" (if not said: all but those in browsers), "all", "core" (where the engines differ
# most) or "none".
# Ends with a line "N passed, N failed, N skipped". With CI=true a skipped test is a failure.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n' "$*"; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# package:command-that-shows-it-is-there
needed=()
for pair in chromium:chromium fontconfig:fc-list ffmpeg:ffmpeg default-jre-headless:java npm:npm; do
  command -v "${pair#*:}" >/dev/null || needed+=("${pair%%:*}")
done
postgres=${POSTGRES:-most}
[ "$postgres" = none ] || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || needed+=(postgresql)
fc-list 2>/dev/null | grep -qi 'NotoNaskhArabic' || needed+=(fonts-noto-core)
if [ ${#needed[@]} -gt 0 ]; then
  say "Installing ${needed[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}" >/dev/null
fi

checker=artifacts/html-checker
if [ ! -d "$checker/node_modules/vnu-jar" ]; then
  say "Fetching the Nu HTML checker"
  npm install --silent --no-audit --no-fund --no-save --ignore-scripts --prefix "$checker" vnu-jar@26.9.27
fi

objects=artifacts/object-store
if [ ! -d "$objects/node_modules/s3rver" ]; then
  say "Fetching an object store"
  npm install --silent --no-audit --no-fund --no-save --ignore-scripts --prefix "$objects" s3rver@3.7.1
fi

say "Restoring"
dotnet tool restore >/dev/null
dotnet restore -v quiet

say "Formatting"
dotnet csharpier check .

say "Building"
dotnet build --no-restore -v quiet -nologo

results=$(mktemp -d)
cluster=""
finish() {
  if [ -n "$cluster" ] && [ -f "$cluster/data/postmaster.pid" ]; then
    # SIGINT: connections are ended, the server is not waited for.
    as_server kill -INT "$(as_server head -1 "$cluster/data/postmaster.pid")" || true
    for _ in $(seq 50); do as_server test -f "$cluster/data/postmaster.pid" || break; sleep 0.1; done
  fi
  rm -rf "$results"
  [ -z "$cluster" ] || as_server rm -rf "$cluster"
}
trap finish EXIT

# PostgreSQL refuses to run as root; its package brings a user of its own.
as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

free_port() {
  local port
  while port=$((20000 + RANDOM % 30000)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

start_postgres() {
  local bin port
  bin=$(find /usr/lib/postgresql -path '*/bin/initdb' -printf '%h\n' | sort -V | tail -1)
  cluster=$(mktemp -d)
  [ "$(id -u)" != 0 ] || chown postgres "$cluster"
  as_server "$bin/initdb" -D "$cluster/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$results/initdb.log"
  port=$(free_port)
  # The data is thrown away, so nothing waits for the disk.
  as_server tee -a "$cluster/data/postgresql.conf" >/dev/null <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$cluster'
max_connections = 300
fsync = off
full_page_writes = off
synchronous_commit = off
CONF
  as_server "$bin/pg_ctl" -D "$cluster/data" -l "$cluster/log" -w start >"$results/start.log"
  export NEWSSITE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
}

status=0
passed=0 failed=0 skipped=0

# run NAME [arguments of dotnet test]
run() {
  local name=$1
  shift
  dotnet test --no-build -nologo --results-directory "$results" \
    --logger "console;verbosity=normal" --logger "trx;LogFileName=$name.trx" \
    --blame-hang-timeout 5m --blame-hang-dump-type none "$@" tests/NewsSite.Tests || status=$?
  if [ ! -f "$results/$name.trx" ]; then
    echo "The tests did not come to their end."
    exit 1
  fi
  add "$results/$name.trx"
}

add() {
  local p f t
  p=$(count passed "$1") f=$(count failed "$1") t=$(count total "$1")
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + t - p - f))
}

count() { grep -o "<Counters [^>]*" "$2" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'; }

# Once more at the end, where a reader of a long log looks first.
failures() {
  awk '/<UnitTestResult /{name=""; if (/outcome="Failed"/ && match($0, /testName="[^"]*"/)) { name=substr($0, RSTART+10, RLENGTH-11); print "FAILED " name } }
       /<Message>/{ if (name!="") show=8 } show>0 && name!="" { gsub(/<[^>]*>/, ""); print "    " $0; show-- }' "$1"
}

say "Testing on SQLite"
run sqlite "$@"

if [ "$postgres" != none ]; then
  say "Testing on PostgreSQL"
  start_postgres
  # What is about SQLite's own file, and what touches no store, is left out.
  chosen='Engine!=Sqlite&Category!=Publish'
  for pure in House Markup Signs QrCodes Specs Budgets; do chosen+="&FullyQualifiedName!~NewsSite.Tests.$pure."; done
  case $postgres in
    most) chosen+='&Category!=Browser' ;;
    core)
      places=""
      for place in Data Search Outbox Audit Schedules; do places+="|FullyQualifiedName~NewsSite.Tests.$place."; done
      chosen+="&Category!=Browser&(${places#|})"
      ;;
  esac
  if [ $# -gt 0 ]; then run postgres "$@"; else run postgres --filter "$chosen"; fi
fi

for trx in "$results"/*.trx; do failures "$trx"; done
if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then
  echo "In CI nothing may be skipped."
  status=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
