#!/usr/bin/env bash
# Takes the pictures of the handbook and of the README anew, from a demo newsroom that it starts and stops.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/demo-site.sh

dotnet tests/NewsSite.Screenshots/bin/Debug/net10.0/NewsSite.Screenshots.dll handbook "$site" docs/handbook/img
mv docs/handbook/img/readme-reader.png docs/img/reader.png
mv docs/handbook/img/readme-desk.png docs/img/desk.png
