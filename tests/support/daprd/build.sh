#!/usr/bin/env bash
# build.sh : makes the sidecar of the tests, a real daprd with the components that deploy/dapr names, and prints its path.
# Built once for each state of this folder (4 minutes, then it lies in the cache); what Go fetched for it is removed again.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
source "$here/../../../scripts/lib.sh"

dapr_version=1.18.2 go_version=1.26.8
made="$cache_dir/daprd-$(cd "$here" && cat go.mod go.sum main.go build.sh | sha256sum | cut -c1-16)"
[[ ! -x "$made" ]] || { printf '%s\n' "$made"; exit 0; }

mkdir -p "$cache_dir"
exec 9>"$cache_dir/daprd.lock"  # Two at once would build it twice, and there is not memory for that everywhere.
flock 9
[[ ! -x "$made" ]] || { printf '%s\n' "$made"; exit 0; }
work="$(mktemp -d "$cache_dir/daprd-build-XXXXXX")"
trap 'chmod -R u+w "$work" 2>/dev/null; rm -rf "$work"' EXIT
export GOPATH="$work/path" GOMODCACHE="$work/mod" GOCACHE="$work/cache" GOTMPDIR="$work" GOENV=off GO111MODULE=on
export GOFLAGS='-modcacherw -buildvcs=false' GOTOOLCHAIN=local CGO_ENABLED=0

# go_new_enough COMMAND : whether it is the Go that go.mod asks for, or a later one.
go_new_enough() {
  local asked has
  asked="$(awk '$1 == "go" { print $2 }' "$here/go.mod")"
  has="$(cd / && "$1" env GOVERSION 2>/dev/null)" || return 1
  [[ "$(printf '%s\n%s\n' "$asked" "${has#go}" | sort -V | head -n 1)" == "$asked" ]]
}

# Debian's Go is too old for Dapr, but old enough a hand to fetch a newer one: toolchains are modules, checked against the
# public checksum database like any other. A module carries no execute bits; they are set here.
fetch_go() {
  ensure_packages golang-1.19-go >&2 || return 1
  local arch module dir
  case "$(uname -m)" in
    x86_64) arch=amd64 ;;
    aarch64) arch=arm64 ;;
    *) die "There is no Go toolchain for $(uname -m) here." ;;
  esac
  module="golang.org/toolchain@v0.0.1-go$go_version.linux-$arch"
  (cd / && /usr/lib/go-1.19/bin/go mod download "$module") >&2 || return 1
  dir="$GOMODCACHE/$module"
  find "$dir/bin" "$dir/pkg/tool" -type f -exec chmod +x {} +
  go="$dir/bin/go"
}

go=go
go_new_enough go || fetch_go || die "No Go to build the Dapr sidecar with. Check the network (proxy.golang.org), then try again."
printf 'Building the Dapr sidecar %s with %s\n' "$dapr_version" "$("$go" env GOVERSION)" >&2
stamp="-X github.com/dapr/dapr/pkg/buildinfo.version=$dapr_version -X github.com/dapr/kit/logger.DaprVersion=$dapr_version"
(cd "$here" && "$go" build -p 2 -trimpath -ldflags "-s -w $stamp" -o "$work/daprd" .) >&2 ||
  die "The Dapr sidecar did not build; see above. Its modules come from proxy.golang.org."
mv "$work/daprd" "$made"
printf '%s\n' "$made"
