#!/usr/bin/env bash
# Takes pictures of every page and state of the readers' paper, at several widths, in light and dark, with more contrast, forced
# colours, twice the text, without script and printed, into artifacts/screenshots; index.html there shows them together.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/demo-site.sh

folder=artifacts/screenshots
rm -rf "$folder"
dotnet "$newssite" import jsonl tests/NewsSite.Screenshots/states.jsonl --data "$data"
echo "Waiting for the sizes of the demo's pictures"
for _ in $(seq 240); do
  curl -fsS "$site/en/stories/why-rivers-flood" | grep -q 'image/avif' && break
  sleep 0.5
done
dotnet tests/NewsSite.Screenshots/bin/Debug/net10.0/NewsSite.Screenshots.dll paper "$site" "$folder" "$data/$(cd "$data" && ls *.db)"
echo "Look at $folder/index.html"
