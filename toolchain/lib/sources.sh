# Third-party sources that native and wasm builds share.
# shellcheck shell=bash

setup_sources() {
  local recipe=("$TOOLCHAIN/lib/sources.sh" "$TOOLCHAIN/sha256sums")
  is_ready sources "${recipe[@]}" && return
  host_packages xz-utils ca-certificates
  say "fetching ICU, gumbo, Catch2 and the JSON library"
  debian_sources icu ruby-nokogiri catch2
  unpack_source icu icu --wildcards '*/source/common/*' '*/source/i18n/*' \
    '*/source/data/in/*' '*/LICENSE'
  unpack_source ruby-nokogiri nokogiri --wildcards '*/gumbo-parser/*'
  rm -rf "$CACHE/src/gumbo"
  cp -r "$CACHE/src/nokogiri/gumbo-parser/src" "$CACHE/src/gumbo"
  unpack_source catch2 catch2-source --wildcards '*/extras/*'
  mkdir -p "$CACHE/src/catch2"
  cp "$CACHE"/src/catch2-source/extras/catch_amalgamated.* "$CACHE/src/catch2/"
  debian_unpack "$CACHE/src/json-package" nlohmann-json3-dev
  mkdir -p "$CACHE/src/json"
  cp -rT "$CACHE/src/json-package/usr/include" "$CACHE/src/json/include"
  mark_ready sources "${recipe[@]}"
}
