# Shared by the scripts of this folder: messages, the cache, Debian packages.
# shellcheck shell=bash

TOOLCHAIN=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
ROOT=$(dirname "$TOOLCHAIN")
export DATELINE_CACHE="${DATELINE_CACHE:-$HOME/.cache/dateline}"
CACHE=$DATELINE_CACHE
JOBS=${DATELINE_JOBS:-$(nproc)}

say() { printf '%s\n' "toolchain: $*" >&2; }
die() {
  say "$*"
  exit 1
}

# Is component $1 up to date? Its stamp holds a hash of everything that goes
# into it: the recipe files given behind the name.
recipe_hash() { cat "$@" | sha256sum | cut -c1-16; }
is_ready() {
  local name=$1
  shift
  [ "$(cat "$CACHE/stamps/$name" 2>/dev/null)" = "$(recipe_hash "$@")" ]
}
mark_ready() {
  local name=$1
  shift
  mkdir -p "$CACHE/stamps"
  recipe_hash "$@" >"$CACHE/stamps/$name"
}

# Installs those of the host's own Debian packages that are missing.
host_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null |
      grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  [ "$(id -u)" = 0 ] ||
    die "these packages are missing and only root can install them: ${missing[*]}"
  say "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  local lock=(-o DPkg::Lock::Timeout=600)
  apt-get "${lock[@]}" -qq install -y --no-install-recommends \
    "${missing[@]}" >/dev/null 2>&1 || {
    apt-get "${lock[@]}" -qq update >/dev/null 2>&1 || true
    apt-get "${lock[@]}" -qq install -y --no-install-recommends \
      "${missing[@]}" >/dev/null || die "cannot install ${missing[*]}: is the network there?"
  }
}

# An apt of our own for Debian trixie: its lists and packages live in the
# cache, the host's apt is only asked where its mirror is.
trixie() {
  local apt=$CACHE/apt mirror
  if [ ! -e "$apt/updated" ]; then
    mkdir -p "$apt"/{lists/partial,cache/archives/partial,parts}
    : >"$apt/status"
    mirror=$(awk '/^URIs:/{print $2; exit}
                  /^deb /{for (i = 2; i <= NF; i++)
                            if ($i ~ /^http/) {print $i; exit}}' \
      /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null)
    [ -n "$mirror" ] || die "no Debian mirror stands in /etc/apt"
    printf '%s\n' 'Types: deb deb-src' "URIs: $mirror" 'Suites: trixie' \
      'Components: main' \
      'Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg' \
      >"$apt/parts/trixie.sources"
    cat >"$apt/apt.conf" <<CONF
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$apt/parts";
Dir::Etc::preferencesparts "/dev/null";
Dir::State::lists "$apt/lists";
Dir::State::status "$apt/status";
Dir::Cache "$apt/cache";
APT::Sandbox::User "root";
CONF
    apt-get -qq -c "$apt/apt.conf" update ||
      die "cannot read Debian's package lists: is the network there?"
    touch "$apt/updated"
  fi
  apt-get -qq -c "$apt/apt.conf" "$@"
}

# Downloads into the folder $1 with the apt arguments behind it. Debian's lists
# may have moved on since they were read: a second try reads them again.
trixie_fetch() {
  local folder=$1
  shift
  mkdir -p "$folder"
  (cd "$folder" && trixie "$@") 2>/dev/null && return
  rm -f "$CACHE/apt/updated"
  (cd "$folder" && trixie "$@")
}

# Compares a downloaded file with its pinned SHA-256. apt has already checked
# it against the signed index; a version that is newer than the pinned one is
# accepted on that word alone, and said.
check_sum() {
  local file=$1 name want have
  name=$(basename "$file")
  want=$(awk -v n="$name" '$2 == n {print $1}' "$TOOLCHAIN/sha256sums")
  have=$(sha256sum "$file" | cut -d' ' -f1)
  if [ -z "$want" ]; then
    say "$name is not pinned; taken on the word of Debian's signed index"
  elif [ "$want" != "$have" ]; then
    rm -f "$file"
    die "$name has the wrong SHA-256 ($have); removed it, please try again"
  fi
}

# Downloads source packages ($@) into the cache; sets nothing, prints nothing.
debian_sources() {
  local package file
  for package in "$@"; do
    compgen -G "$CACHE/downloads/${package}_*.orig.tar.*z*" >/dev/null ||
      trixie_fetch "$CACHE/downloads" source --download-only "$package" ||
      die "cannot download the source of $package: is the network there?"
    for file in "$CACHE/downloads/${package}"_*.orig.tar.[gx]z; do
      check_sum "$file"
    done
  done
}

# Downloads binary packages into the cache and unpacks them below $1.
debian_unpack() {
  local target=$1 debs=$CACHE/downloads/debs missing=() package file
  shift
  mkdir -p "$target" "$debs"
  for package in "$@"; do
    compgen -G "$debs/${package}_*.deb" >/dev/null || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] || trixie_fetch "$debs" download "${missing[@]}" ||
    die "cannot download ${missing[*]}: is the network there?"
  for package in "$@"; do
    for file in "$debs/${package}"_*.deb; do
      check_sum "$file"
      dpkg-deb --fsys-tarfile "$file" | tar -x -C "$target" \
        --exclude=./usr/share/doc --exclude=./usr/share/man \
        --exclude='*/wasm32-emscripten/*lto*' \
        --exclude='*/wasm32-emscripten/pic' \
        --exclude=./usr/share/emscripten/test
    done
  done
}

# The source tree of a Debian source package, unpacked once.
unpack_source() {
  local package=$1 target=$CACHE/src/$2
  shift 2
  rm -rf "$target"
  mkdir -p "$target"
  tar -x -f "$(compgen -G "$CACHE/downloads/${package}_*.orig.tar.[gx]z")" \
    -C "$target" --strip-components=1 "$@"
}
