# ICU as static libraries with data cut down to what Dateline uses. Native and
# wasm builds come from the same source. Properties of characters and canonical
# normalisation are compiled into the code; of the data proper only converters
# of the East Asian encodings are asked for, and these natively only (in a
# browser TextDecoder does that; one byte a character: core/data/clean).
# shellcheck shell=bash

ICU_CJK_CONVERTERS="ibm-943_P15A-2003 ibm-33722_P12A_P12A-2009_U2
  euc-jp-2007 windows-949-2000 ibm-1363_P11B-1998 ibm-1363_P110-1997
  gb18030-2022 ibm-1386_P100-2001 windows-936-2000 ibm-1373_P100-2002
  windows-950-2000 ibm-1375_P100-2008 ibm-970_P110_P110-2006_U2
  ibm-5478_P100-1995 jisx-212"

# $1 native|wasm: writes the trimmed data package to the given folder.
icu_data() {
  local kind=$1 out=$2 full available name
  full=$(compgen -G "$CACHE/src/icu/source/data/in/icudt*l.dat") ||
    die "ICU's data file is missing from its source package"
  rm -rf "$out"
  mkdir -p "$out/parts"
  : >"$out/used.txt"
  if [ "$kind" = native ]; then
    available=$(icupkg -l "$full")
    {
      echo cnvalias.icu
      for name in $ICU_CJK_CONVERTERS; do echo "$name.cnv"; done
    } | sort -u | grep -Fxf <(printf '%s\n' "$available") >"$out/used.txt"
    icupkg -x "$out/used.txt" -d "$out/parts" "$full"
  fi
  # The package's file name is the prefix of its tree: it has to be this one.
  (cd "$out/parts" && icupkg -tl -s . -a ../used.txt new \
    "$out/$(basename "$full")")
}

# $1 native|wasm, the rest: arguments for cmake.
build_icu() {
  local kind=$1 data=$CACHE/build/icu-data-$1 build=$CACHE/build/icu-$1
  shift
  icu_data "$kind" "$data"
  say "building ICU ($kind); this takes some minutes once"
  rm -rf "$build"
  cmake -S "$TOOLCHAIN/icu" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DICU_SOURCE="$CACHE/src/icu/source" \
    -DICU_DATA_FILE="$(compgen -G "$data/icudt*l.dat")" \
    -DCMAKE_INSTALL_PREFIX="$CACHE/$kind" "$@" >"$build.log" 2>&1 &&
    cmake --build "$build" -j "$JOBS" --target install >>"$build.log" 2>&1 ||
    die "ICU ($kind) does not build; see $build.log"
  rm -rf "$build"
}

setup_icu_native() {
  local recipe=("$TOOLCHAIN/lib/icu.sh" "$TOOLCHAIN"/icu/* "$TOOLCHAIN/sha256sums")
  is_ready icu-native "${recipe[@]}" && return
  build_icu native
  mark_ready icu-native "${recipe[@]}"
}

setup_icu_wasm() {
  local recipe=("$TOOLCHAIN/lib/icu.sh" "$TOOLCHAIN"/icu/* "$TOOLCHAIN/sha256sums")
  is_ready icu-wasm "${recipe[@]}" && return
  build_icu wasm \
    -DCMAKE_TOOLCHAIN_FILE="$TOOLCHAIN/cmake/Emscripten.cmake"
  mark_ready icu-wasm "${recipe[@]}"
}
