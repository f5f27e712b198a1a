#!/bin/sh
# A PostgreSQL 15 of its own for tests, in a temporary folder, on a free port of the loopback address.
#   postgres.sh start DIR [SETTING=VALUE...]   makes it if DIR is empty, starts it, prints its URL
#   postgres.sh stop DIR [fast|immediate]      immediate is as if the power failed
# It runs as the caller, or as `postgres` when the caller is root, whom PostgreSQL refuses. A port once taken is kept.
set -eu
bin=/usr/lib/postgresql/15/bin action=$1 dir=$2
shift 2
as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
case $action in
start)
  mkdir -p "$dir"
  [ "$(id -u)" != 0 ] || chown postgres "$dir"
  if [ ! -f "$dir/data/PG_VERSION" ]; then
    as "$bin/initdb" -D "$dir/data" -U test -A trust -E UTF8 --locale=C.UTF-8 -N >"$dir.initdb" 2>&1 || { cat "$dir.initdb" >&2; exit 1; }
    rm -f "$dir.initdb"
    /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' >"$dir/port"
  fi
  port=$(cat "$dir/port")
  settings="-c listen_addresses=127.0.0.1 -p $port -c unix_socket_directories= -c shared_buffers=64MB -c max_connections=60"
  for setting in "$@"; do settings="$settings -c $setting"; done
  as "$bin/pg_ctl" -D "$dir/data" -w -s -l "$dir/log" -o "$settings" start >&2 || { cat "$dir/log" >&2; exit 1; }
  echo "postgresql://test@127.0.0.1:$port/postgres?sslmode=disable" ;;
stop) as "$bin/pg_ctl" -D "$dir/data" -m "${1:-fast}" -s stop ;;
esac
