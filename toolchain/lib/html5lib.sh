# The html5lib cases, by which tests/html5lib checks our build of the parser.
# shellcheck shell=bash

setup_html5lib() {
  local recipe=("$TOOLCHAIN/lib/html5lib.sh")
  is_ready html5lib "${recipe[@]}" && return
  say "fetching the html5lib cases"
  # The tarball alone: nothing of Debian's own is needed.
  compgen -G "$CACHE/downloads/html5lib_*.orig.tar.gz" >/dev/null ||
    trixie_fetch "$CACHE/downloads" source --download-only --tar-only html5lib ||
    die "cannot download the source of html5lib: is the network there?"
  check_sum "$(compgen -G "$CACHE/downloads/html5lib_*.orig.tar.gz")"
  unpack_source html5lib html5lib --wildcards '*/tests/testdata/*'
  mark_ready html5lib "${recipe[@]}"
}
