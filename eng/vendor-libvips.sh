#!/usr/bin/env bash
# Fetches the single-file libvips that the newsroom ships for Linux x64, checks it, and packs it into
# src/NewsSite.Web/native/linux-x64. Needs npm and node. Run it to move to another version: change the three
# values below, run, run the tests, commit what changed.
set -euo pipefail

package=@img/sharp-libvips-linux-x64
version=1.3.4
sha512=189fff4925db9f04837acd36ba60779c324b15c433c3c6b5f15f1fca1aabead579d79b4e10c7489a38f18f502869f311cf9e85dcf1e07ed9e3d5010a494d7393

target=$(cd "$(dirname "$0")/.." && pwd)/src/NewsSite.Web/native/linux-x64
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
npm pack --silent "$package@$version" >/dev/null
echo "$sha512  $(ls ./*.tgz)" | sha512sum --check --quiet
tar -xzf ./*.tgz
library=$(basename package/lib/libvips-cpp.so.*)

mkdir -p "$target"
rm -f "$target"/libvips-cpp.so.*
node -e '
  const zlib = require("node:zlib"), fs = require("node:fs"), p = zlib.constants;
  const bytes = fs.readFileSync(process.argv[1]);
  fs.writeFileSync(process.argv[2], zlib.brotliCompressSync(bytes, { params: {
    [p.BROTLI_PARAM_QUALITY]: 11, [p.BROTLI_PARAM_LGWIN]: 24, [p.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
' "package/lib/$library" "$target/$library.br"
sha256sum "package/lib/$library" | cut -d' ' -f1 > "$target/$library.sha256"
cp package/README.md "$target/NOTICE.md"
cp package/versions.json "$target/versions.json"
echo "Packed $library into $target"
