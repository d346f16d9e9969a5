# Emscripten: the user's own, or Debian trixie's packages in a private prefix
# whose programs are patched to use the prefix's own loader and libraries.
# shellcheck shell=bash

EMSCRIPTEN_MINIMUM=3.1.69
EMSCRIPTEN_PACKAGES="emscripten binaryen clang-19 libclang-common-19-dev
  libclang-cpp19 libllvm19 llvm-19 lld-19 llvm-19-linker-tools libc6 libgcc-s1
  libstdc++6 libz3-4 libxml2 libicu76 libedit2 libbsd0 libmd0 libffi8 liblzma5
  libtinfo6 libzstd1 zlib1g"

# Prints the folder of the user's own emcc, if it is new enough.
own_emscripten() {
  local emcc version
  emcc=$(command -v emcc || true)
  if [ -z "$emcc" ] && [ -n "${EMSDK:-}" ]; then
    emcc=$EMSDK/upstream/emscripten/emcc
  fi
  [ -x "$emcc" ] || return 1
  version=$("$emcc" --version | sed -n '1s/.* \([0-9][0-9.]*\).*/\1/p')
  [ "$(printf '%s\n%s\n' "$EMSCRIPTEN_MINIMUM" "$version" | sort -V |
    head -n 1)" = "$EMSCRIPTEN_MINIMUM" ] || return 1
  dirname "$(readlink -f "$emcc")"
}

# Points the prefix's programs at its own loader and libraries.
patch_programs() {
  local prefix=$1 libraries=$1/usr/lib/x86_64-linux-gnu loader program
  loader=$libraries/ld-linux-x86-64.so.2
  [ -e "$loader" ] || loader=$prefix/usr/lib64/ld-linux-x86-64.so.2
  for program in "$prefix"/usr/lib/llvm-19/bin/* "$prefix"/usr/bin/wasm*; do
    [ -L "$program" ] && continue
    file -b "$program" | grep -q 'ELF.*interpreter' || continue
    patchelf --set-interpreter "$loader" --force-rpath \
      --set-rpath "$libraries:$prefix/usr/lib/llvm-19/lib" "$program"
  done
}

setup_emscripten() {
  local recipe=("$TOOLCHAIN/lib/emscripten.sh" "$TOOLCHAIN/sha256sums") root
  if root=$(own_emscripten); then
    echo "$root" >"$CACHE/emscripten-root"
    return
  fi
  is_ready emscripten "${recipe[@]}" && return
  [ "$(uname -m)" = x86_64 ] ||
    die "Emscripten can be set up for x86_64 only; put emcc >= $EMSCRIPTEN_MINIMUM on the PATH"
  host_packages patchelf file
  say "setting up Emscripten (about 300 MB once)"
  local prefix=$CACHE/emscripten
  rm -rf "$prefix"
  # shellcheck disable=SC2086
  debian_unpack "$prefix" $EMSCRIPTEN_PACKAGES
  patch_programs "$prefix"
  root=$prefix/usr/share/emscripten
  sed -i -e "s#^LLVM_ROOT.*#LLVM_ROOT = '$prefix/usr/lib/llvm-19/bin'#" \
    -e "s#^BINARYEN_ROOT.*#BINARYEN_ROOT = '$prefix/usr'#" \
    -e "s#^NODE_JS.*#NODE_JS = '$(command -v node)'#" \
    -e '/_ADD_VERSION/d; /^CLOSURE_COMPILER/d' "$root/.emscripten"
  npm install --silent --no-save --no-audit --no-fund --prefix "$root" \
    acorn@8 typescript@5 >/dev/null ||
    die "npm cannot install what Emscripten needs: is the network there?"
  # Debian's emcc looks for the TypeScript compiler on the PATH only.
  sed -i "s#shutil.which('tsc')#'$root/node_modules/.bin/tsc'#" \
    "$root/tools/emscripten.py"
  echo "$root" >"$CACHE/emscripten-root"
  mark_ready emscripten "${recipe[@]}"
}
