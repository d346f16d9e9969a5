# Node, the npm packages, and browsers for the tests.
# shellcheck shell=bash

# Puts a Node of at least version 20 on the PATH: the host's, or Debian
# trixie's in a prefix of its own.
setup_node() {
  local prefix=$CACHE/node major
  if [ -x "$prefix/bin/node" ]; then
    PATH=$prefix/bin:$PATH
    return
  fi
  major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
  if [ "${major:-0}" -ge 20 ] && command -v npm >/dev/null; then return; fi
  unpack_node
}

# The packages' names carry their library versions, so apt resolves them in a
# throw-away root of its own.
unpack_node() {
  local prefix=$CACHE/node names
  host_packages patchelf file
  say "setting up Node"
  trixie update
  names=$(apt-get -c "$CACHE/apt/apt.conf" -s install --no-install-recommends \
    nodejs npm 2>/dev/null | awk '/^Inst /{print $2}' |
    grep -Ev '^(perl|adduser|passwd|base-files|tzdata|media-types)$')
  [ -n "$names" ] || die "Debian has no Node for this machine; install Node 20 or newer"
  # shellcheck disable=SC2086
  debian_unpack "$prefix/debian" $names
  local libraries=$prefix/debian/usr/lib/x86_64-linux-gnu
  patchelf --set-interpreter "$libraries/ld-linux-x86-64.so.2" --force-rpath \
    --set-rpath "$libraries" "$prefix/debian/usr/bin/node"
  mkdir -p "$prefix/bin"
  ln -sf "$prefix/debian/usr/bin/node" "$prefix/bin/node"
  local program
  for program in npm npx; do
    printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$prefix/bin/node" \
      "$prefix/debian/usr/share/nodejs/npm/bin/$program-cli.js" \
      >"$prefix/bin/$program"
    chmod +x "$prefix/bin/$program"
  done
  PATH=$prefix/bin:$PATH
  node --version >/dev/null || die "the Node in $prefix does not start"
}

# The npm packages of all workspaces, exactly as locked.
setup_npm() {
  [ -e "$ROOT/package-lock.json" ] || return 0
  local want
  want=$(sha256sum "$ROOT/package-lock.json" | cut -c1-16)
  [ "$(cat "$ROOT/node_modules/.dateline-lock" 2>/dev/null)" = "$want" ] && return
  say "installing the npm packages"
  (cd "$ROOT" && npm ci --no-audit --no-fund --ignore-scripts >/dev/null) ||
    die "npm ci fails: is the network there?"
  echo "$want" >"$ROOT/node_modules/.dateline-lock"
}

setup_browser() {
  host_packages chromium firefox-esr
}
