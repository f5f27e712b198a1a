# Shared by ./run, ./test and the scripts: what must be installed, and how each part is built. Source it, do not run it.
# shellcheck shell=bash

root_dir="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cache_dir="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/yaad"
started_at=$SECONDS

# The system's Python: the one for which Debian's python3-* packages are installed, whatever else is on the PATH.
PYTHON=/usr/bin/python3

# Debian 12 packages. "package:command" counts as present when either is there (Node may come from elsewhere).
BUILD_PACKAGES=(
  ca-certificates cmake ninja-build g++:g++ ccache:ccache mold:mold pkg-config:pkg-config
  libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev libssl-dev libcurl4-openssl-dev libsqlite3-dev libpq-dev librdkafka-dev
  libicu-dev libhowardhinnant-date-dev libfmt-dev zlib1g-dev libcli11-dev libtomlplusplus-dev tzdata
)
WEB_PACKAGES=(nodejs:node npm:npm)
TEST_PACKAGES=(
  git:git curl:curl libgtest-dev libgmock-dev librapidcheck-dev
  clang-format-14 clang-tidy-14 clang-14 libclang-rt-14-dev libical-dev
  python3 python3-venv python3-aiosmtpd python3-websockets python3-dateutil
  chromium:chromium fonts-noto-core sqlite3:sqlite3 openssl:openssl postgresql-15
)
BROKER_PACKAGES=(openjdk-17-jre-headless maven kcat)  # Of the stages that have a broker: most are run without.

say() { printf '\n\033[1m== %s\033[0m  (%s)\n' "$*" "$(elapsed)"; }
die() { printf '\n%s\n' "$*" >&2; exit 1; }
elapsed() { local s=$((SECONDS - started_at)); printf '%d:%02d' $((s / 60)) $((s % 60)); }

# missing_packages NAME[:COMMAND]... : prints the packages that are not installed.
missing_packages() {
  local item names=() installed
  for item in "$@"; do names+=("${item%%:*}"); done
  # dpkg-query fails when it has never heard of one of them; what it knows of the others is printed all the same.
  installed=" $({ dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${names[@]}" 2>/dev/null || true; } |
    awk '$1 == "installed" { printf "%s ", $2 }')"
  for item in "$@"; do
    [[ "$installed" == *" ${item%%:*} "* ]] && continue
    [[ "$item" == *:* ]] && command -v "${item##*:}" >/dev/null && continue
    printf '%s\n' "${item%%:*}"
  done
}

# ensure_packages NAME[:COMMAND]... : installs by name what is missing; quick when nothing is.
ensure_packages() {
  local missing as_root=()
  command -v dpkg-query >/dev/null || die "This needs Debian 12 or a system like it: dpkg-query was not found."
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  if ((EUID != 0)); then
    command -v sudo >/dev/null ||
      die "These packages are missing, and neither root nor sudo is here to install them. As root, run:
  apt-get update && apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -q "${missing[@]}")
  if compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null && "${install[@]}"; then return 0; fi
  # Either there were no package lists yet, or they were too old to be served.
  "${as_root[@]}" apt-get update -q || die "apt-get update failed: check the network and /etc/apt/sources.list, then try again."
  "${install[@]}" || die "apt-get could not install: ${missing[*]}
See its message above. Yaad is built and tested on Debian 12 (bookworm)."
}

# hash_of FOLDER : one hash over names and contents of the sources in it.
hash_of() {
  (cd "$1" && find . -type f -not -path '*/node_modules/*' -not -path './dist/*' -print0 | LC_ALL=C sort -z |
    xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
}

# npm_ci FOLDER : installs what the lock file says, once for each state of it.
npm_ci() {
  local dir=$1 want
  want="$(cat "$dir/package.json" "$dir/package-lock.json" | sha256sum | cut -d' ' -f1) $(node --version)"
  [[ "$(cat "$dir/node_modules/.yaad-stamp" 2>/dev/null)" == "$want" ]] && return 0
  (cd "$dir" && npm ci --no-audit --no-fund --no-update-notifier) || return 1
  printf '%s' "$want" >"$dir/node_modules/.yaad-stamp"
}

# build_web : the page, which the program then embeds. Nothing to do while its sources are as they were.
build_web() {
  local web="$root_dir/web" stamp="$root_dir/build/web.stamp" want major
  [[ -f "$web/package.json" ]] || return 0
  want="$(hash_of "$web")"
  [[ -f "$web/dist/index.html" && "$(cat "$stamp" 2>/dev/null)" == "$want" ]] && return 0
  say "Building the web page"
  major="$(node --version | sed 's/^v\([0-9]*\).*/\1/')"
  ((major >= 18)) || die "Building the page needs Node.js 18 or newer, here is $(node --version). Debian 12's own does: apt-get install nodejs npm"
  npm_ci "$web" || die "npm could not install the page's packages. Check the network (npm ping), then try again;
if it goes on failing, remove web/node_modules and try once more."
  (cd "$web" && npm run build) || die "The web page did not build; the messages above name the file and line.
Mend it, or go back to the last good state with: git checkout web"
  mkdir -p "$root_dir/build" && printf '%s' "$want" >"$stamp"
}

# configure PRESET [CMAKE ARGUMENTS...]
configure() {
  local preset=$1; shift
  (cd "$root_dir" && cmake --preset "$preset" --log-level=WARNING "$@" >"$root_dir/build/$preset-configure.log" 2>&1) ||
    { cat "$root_dir/build/$preset-configure.log" >&2; return 1; }
}

# compile PRESET [TARGETS...] : shows progress; on a terminal in one line.
compile() {
  local preset=$1; shift
  NINJA_STATUS='[%f/%t, %es] ' ninja -C "$root_dir/build/$preset" "$@"
}

# test_venv : a Python environment with what Debian does not package, made once for each state of the list; prints its folder.
test_venv() {
  local list="$root_dir/tests/functional/requirements.txt" dir
  dir="$cache_dir/venv-$(sha256sum "$list" | cut -c1-16)"
  if [[ ! -f "$dir/complete" ]]; then
    rm -rf "$dir" && mkdir -p "$cache_dir" && "$PYTHON" -m venv "$dir" >&2 &&
      "$dir/bin/pip" install -q --disable-pip-version-check -r "$list" >&2 && touch "$dir/complete" || return 1
  fi
  printf '%s\n' "$dir"
}
