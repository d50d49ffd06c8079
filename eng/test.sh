#!/usr/bin/env bash
# Installs what the full suite needs on Debian or Ubuntu and runs all of it: formatting, build with analyzers, tests.
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

say "Testing"
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
dotnet test --no-build -nologo --results-directory "$results" \
  --logger "console;verbosity=normal" --logger "trx;LogFileName=all.trx" \
  --blame-hang-timeout 5m --blame-hang-dump-type none "$@" tests/NewsSite.Tests || status=$?
if [ ! -f "$results/all.trx" ]; then
  echo "The tests did not come to their end."
  exit 1
fi

# Once more at the end, where a reader of a long log looks first.
failures() {
  awk '/<UnitTestResult /{name=""; if (/outcome="Failed"/ && match($0, /testName="[^"]*"/)) { name=substr($0, RSTART+10, RLENGTH-11); print "FAILED " name } }
       /<Message>/{ if (name!="") show=8 } show>0 && name!="" { gsub(/<[^>]*>/, ""); print "    " $0; show-- }' "$1"
}
failures "$results/all.trx"

count() { grep -o "<Counters [^>]*" "$results/all.trx" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'; }
passed=$(count passed); failed=$(count failed); total=$(count total)
skipped=$((total - passed - failed))
if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then
  echo "In CI nothing may be skipped."
  status=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
