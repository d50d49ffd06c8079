# Sourced by scripts that take pictures: builds the program, starts a demo newsroom on a spare port, and stops it when the script ends.
# Gives $site, $data (its folder) and $newssite (the program).
port=${PORT:-5397}
site="http://127.0.0.1:$port"
data=$(mktemp -d)
newssite=src/NewsSite.Web/bin/Debug/net10.0/NewsSite.Web.dll

dotnet build -v quiet -nologo src/NewsSite.Web
dotnet build -v quiet -nologo tests/NewsSite.Screenshots
ASPNETCORE_ENVIRONMENT=Development dotnet "$newssite" serve --data "$data" --urls "$site" >"$data.log" 2>&1 &
running=$!
trap 'kill "$running"; wait "$running" || true; rm -rf "$data" "$data.log"' EXIT
for _ in $(seq 120); do
  curl -fsS -o /dev/null "$site/" 2>/dev/null && break
  sleep 0.5
done
