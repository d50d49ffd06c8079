#!/usr/bin/env bash
# Takes the pictures of the handbook and of the README anew, from a demo newsroom that it starts and stops.
set -euo pipefail
cd "$(dirname "$0")/.."
port=${PORT:-5397}
site="http://127.0.0.1:$port"
data=$(mktemp -d)

dotnet build -v quiet -nologo src/NewsSite.Web
dotnet build -v quiet -nologo tests/NewsSite.Screenshots
ASPNETCORE_ENVIRONMENT=Development dotnet src/NewsSite.Web/bin/Debug/net10.0/NewsSite.Web.dll \
  serve --data "$data" --urls "$site" >"$data.log" 2>&1 &
running=$!
trap 'kill "$running"; wait "$running" || true; rm -rf "$data" "$data.log"' EXIT
for _ in $(seq 120); do
  curl -fsS -o /dev/null "$site/" 2>/dev/null && break
  sleep 0.5
done

dotnet tests/NewsSite.Screenshots/bin/Debug/net10.0/NewsSite.Screenshots.dll "$site" docs/handbook/img
mv docs/handbook/img/readme-reader.png docs/img/reader.png
mv docs/handbook/img/readme-desk.png docs/img/desk.png
