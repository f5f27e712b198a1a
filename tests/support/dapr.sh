#!/bin/sh
# A real Dapr sidecar for tests: the files of deploy/dapr, free loopback ports, everything else in one folder.
#   DAPRD=PROGRAM YAAD_KAFKA_BROKERS=... dapr.sh start DIR app=ID port=PORT [group=NAME]... [names=FILE] [secrets=FILE]
#           [suffix=TEXT] [state] [declarative[=PREFIX]]
#       starts it, waits until it is ready, prints its URL. group= adds a component like that of yaad-recurring,
#       suffix= is put behind the names of the Kafka groups, so that houses can share a broker.
#       Ports once taken are kept, so that the same call starts it again. Tokens: DAPR_API_TOKEN, APP_API_TOKEN.
#   dapr.sh port DIR     the port of its HTTP API, also before the start
#   dapr.sh stop DIR [TERM|KILL]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd) action=$1 dir=$2
shift 2
. "$root/tests/support/alive.sh"

prepare() {
  mkdir -p "$dir/resources"
  cp "$root"/deploy/dapr/components/*.yaml "$dir/resources/"
  [ -z "$state" ] || cp "$root/deploy/dapr/optional/state.yaml" "$dir/resources/"
  [ -z "$secrets" ] || sed "s|@SECRETS@|$secrets|" "$root/deploy/dapr/standalone/secrets.yaml.in" >"$dir/resources/secrets.yaml"
  sed "s|@NAMES@|$names|" "$root/deploy/dapr/standalone/configuration.yaml.in" >"$dir/configuration.yaml"
  if [ -n "$declarative" ]; then
    for each in "$root"/deploy/dapr/subscriptions/*.yaml; do
      sed "s/^\(  topic: \|  deadLetterTopic: \)/\1$prefix/" "$each" >"$dir/resources/subscription-$(basename "$each")"
    done
  fi
  [ -z "$suffix" ] || sed -i "s|\\(consumerGroup, value: \"yaad-[a-z]*\\)|\\1$suffix|" "$dir"/resources/*.yaml
  for group in $groups; do
    sed "s|yaad-recurring|$group|g; /^scopes:/d" "$root/deploy/dapr/components/recurring.yaml" >"$dir/resources/group-$group.yaml"
    printf '      %s:\n        inbound: {retry: until-taken}\n' "$group" >>"$dir/resources/resiliency.yaml"
  done
  take_ports
}

take_ports() {
  mkdir -p "$dir"
  [ -f "$dir/ports" ] || /usr/bin/python3 "$root/tests/support/ports.py" 3 >"$dir/ports"
  read -r http grpc internal <"$dir/ports"
}

case $action in
start)
  app='' port='' groups='' suffix='' names="$dir/names.db" secrets='' state='' declarative='' prefix=''
  for each in "$@"; do
    case $each in
      app=*) app=${each#app=} ;;
      port=*) port=${each#port=} ;;
      group=*) groups="$groups ${each#group=}" ;;
      names=*) names=${each#names=} ;;
      suffix=*) suffix=${each#suffix=} ;;
      secrets=*) secrets=${each#secrets=} ;;
      state) state=1 ;;
      declarative) declarative=1 ;;
      declarative=*) declarative=1 prefix=${each#declarative=} ;;
      *) echo "dapr.sh: what is $each?" >&2; exit 2 ;;
    esac
  done
  prepare
  POD_NAME="$(basename "$dir")-$$" DAPR_HOST_IP=127.0.0.1 "$DAPRD" --mode standalone --app-id "$app" --app-protocol http \
    --app-port "$port" --app-channel-address 127.0.0.1 --dapr-listen-addresses 127.0.0.1 --dapr-http-port "$http" \
    --dapr-grpc-port "$grpc" --dapr-internal-grpc-port "$internal" --dapr-internal-grpc-listen-address 127.0.0.1 \
    --enable-metrics=false --enable-mtls=false --dapr-graceful-shutdown-seconds 2 --log-level "${DAPR_LOG_LEVEL:-warn}" \
    --resources-path "$dir/resources" --config "$dir/configuration.yaml" >>"$dir/log" 2>&1 </dev/null &
  pid=$! tries=0
  echo $pid >"$dir/pid"
  until [ "$(curl -s -o /dev/null -w '%{http_code}' ${DAPR_API_TOKEN:+-H "dapr-api-token: $DAPR_API_TOKEN"} "http://127.0.0.1:$http/v1.0/healthz/outbound")" = 204 ]; do
    tries=$((tries + 1))
    kill -0 $pid 2>/dev/null && [ $tries -lt 600 ] || { tail -n 40 "$dir/log" >&2; kill -9 $pid 2>/dev/null; exit 1; }
    sleep 0.1
  done
  echo "http://127.0.0.1:$http" ;;
port)
  take_ports
  echo "$http" ;;
stop)
  [ -f "$dir/pid" ] || exit 0
  pid=$(cat "$dir/pid")
  kill -"${1:-TERM}" "$pid" 2>/dev/null || true
  while alive "$pid"; do sleep 0.05; done
  rm -f "$dir/pid" ;;
esac
