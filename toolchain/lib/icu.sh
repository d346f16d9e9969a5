# ICU as static libraries with data cut down to what Dateline uses. Native and
# wasm builds come from the same source and break rules.
# shellcheck shell=bash

# Converters of the single-byte WHATWG encodings, and of the East Asian ones
# (natively only: in a browser TextDecoder does that).
ICU_CONVERTERS="ibm-1250_P100-1995 ibm-5346_P100-1998 ibm-5347_P100-1998
  ibm-5348_P100-1997 ibm-5349_P100-1998 ibm-5350_P100-1998 ibm-9447_P100-2002
  ibm-9448_X100-2005 ibm-9449_P100-2002 ibm-5354_P100-1998 ibm-874_P100-1995
  ibm-866_P100-1995 ibm-912_P100-1995 ibm-913_P100-2000 ibm-914_P100-1995
  ibm-915_P100-1995 ibm-1089_P100-1995 ibm-9005_X110-2007 ibm-813_P100-1995
  ibm-5012_P100-1999 ibm-916_P100-1995 ibm-920_P100-1995 iso-8859_10-1998
  ibm-921_P100-1995 iso-8859_14-1998 ibm-923_P100-1998 ibm-878_P100-1996
  ibm-1168_P100-2002 macos-0_2-10.2 macos-7_3-10.2 iso-8859_11-2001
  windows-874-2000 iso-8859_16-2001"
ICU_CJK_CONVERTERS="ibm-943_P15A-2003 ibm-33722_P12A_P12A-2009_U2
  euc-jp-2007 windows-949-2000 ibm-1363_P11B-1998 ibm-1363_P110-1997
  gb18030-2022 ibm-1386_P100-2001 windows-936-2000 ibm-1373_P100-2002
  windows-950-2000 ibm-1375_P100-2008 ibm-970_P110_P110-2006_U2
  ibm-5478_P100-1995 jisx-212"

# $1 native|wasm: writes the trimmed data package to the given folder.
icu_data() {
  local kind=$1 out=$2 full available name
  local list=$out/list.txt
  full=$(compgen -G "$CACHE/src/icu/source/data/in/icudt*l.dat") ||
    die "ICU's data file is missing from its source package"
  rm -rf "$out"
  mkdir -p "$out/parts"
  available=$(icupkg -l "$full")
  {
    printf '%s\n' cnvalias.icu nfkc.nrm nfkc_cf.nrm pnames.icu ulayout.icu \
      uemoji.icu brkitr/char.brk brkitr/word.brk brkitr/sent.brk \
      brkitr/sent_el.brk brkitr/title.brk brkitr/line.brk
    for name in $ICU_CONVERTERS; do echo "$name.cnv"; done
    if [ "$kind" = native ]; then
      for name in $ICU_CJK_CONVERTERS; do echo "$name.cnv"; done
    fi
  } | sort -u | grep -Fxf <(printf '%s\n' "$available") >"$list"
  icupkg -x "$list" -d "$out/parts" "$full"
  # Break rules without line breaking and dictionaries.
  mkdir -p "$out/parts/brkitr"
  genrb -q -s "$TOOLCHAIN/icu" -d "$out/parts/brkitr" root.txt >/dev/null
  grep -v 'brkitr/line.brk' "$list" >"$out/used.txt"
  echo brkitr/root.res >>"$out/used.txt"
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
