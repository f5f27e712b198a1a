#!/bin/sh
# A real Kafka broker of its own for tests (one node, KRaft), in a temporary folder, on free ports of the loopback address.
#   kafka.sh jars CACHE              fetches its jars by name, once for each state of the list; prints their folder
#   kafka.sh start DIR JARS [secure] makes it if DIR is empty, starts it, prints its address
#   kafka.sh stop DIR [kill]         kill is as if the power failed
#   kafka.sh certificates DIR        ca.pem, client.pem, client.key and what the secure broker needs
# A broker for tests starts quickly and stays small; for a benchmark, YAAD_KAFKA_JVM gives the virtual machine other options.
# `secure`: three more listeners, written to DIR/tls, DIR/sasl and DIR/mtls: TLS, SASL PLAIN over plain TCP (user "yaad",
# password "a secret"), and TLS that wants the client's certificate. Ports once taken are kept.
set -eu
here=$(cd "$(dirname "$0")" && pwd) action=$1 dir=$2
shift 2
. "$here/alive.sh"

ports() {
  /usr/bin/python3 -c 'import socket, sys
kept = [socket.socket() for _ in range(int(sys.argv[1]))]
for each in kept: each.bind(("127.0.0.1", 0))
print(*[each.getsockname()[1] for each in kept])' "$1"
}

certificates() {
  mkdir -p "$1" && cd "$1"
  [ ! -f broker.p12 ] || return 0
  openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=test-ca -keyout ca.key -out ca.pem
  for who in broker client; do
    openssl req -newkey rsa:2048 -nodes -subj "/CN=$who" -keyout $who.key -out $who.csr
    printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\n' >$who.ext
    openssl x509 -req -in $who.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile $who.ext -out $who.pem
  done
  openssl pkcs12 -export -in broker.pem -inkey broker.key -certfile ca.pem -passout pass:changeit -out broker.p12
}

settings() {
  # shellcheck disable=SC2046
  set -- $(ports 5) "${1:-}"
  listeners="PLAINTEXT://127.0.0.1:$1,CONTROLLER://127.0.0.1:$2"
  protocols=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
  if [ "$6" = secure ]; then
    listeners="$listeners,TLS://127.0.0.1:$3,SASL://127.0.0.1:$4,MTLS://127.0.0.1:$5"
    protocols="$protocols,TLS:SSL,SASL:SASL_PLAINTEXT,MTLS:SSL"
    echo "127.0.0.1:$3" >"$dir/tls"
    echo "127.0.0.1:$4" >"$dir/sasl"
    echo "127.0.0.1:$5" >"$dir/mtls"
    cat <<END
ssl.keystore.type=PKCS12
ssl.keystore.location=$dir/certificates/broker.p12
ssl.keystore.password=changeit
ssl.truststore.type=PEM
ssl.truststore.location=$dir/certificates/ca.pem
listener.name.mtls.ssl.client.auth=required
listener.name.sasl.sasl.enabled.mechanisms=PLAIN
listener.name.sasl.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required user_yaad="a secret";
END
  fi
  advertised=$(echo "$listeners" | sed 's|,CONTROLLER://[^,]*||')
  echo "127.0.0.1:$1" >"$dir/address"
  cat <<END
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:$2
controller.listener.names=CONTROLLER
listeners=$listeners
advertised.listeners=$advertised
listener.security.protocol.map=$protocols
inter.broker.listener.name=PLAINTEXT
log.dirs=$dir/data
auto.create.topics.enable=false
offsets.topic.num.partitions=4
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.num.partitions=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
num.network.threads=2
num.io.threads=2
num.recovery.threads.per.data.dir=1
background.threads=2
log.segment.bytes=16777216
log.index.size.max.bytes=1048576
log.cleaner.dedupe.buffer.size=2097152
broker.session.timeout.ms=9000
broker.heartbeat.interval.ms=500
END
}

java_() { java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -Dlog4j2.configurationFile="$here/kafka/log4j2.properties" "$@"; }

case $action in
jars)
  jars="$dir/kafka-$(sha256sum "$here/kafka/pom.xml" | cut -c1-16)"
  if [ ! -f "$jars/complete" ]; then
    rm -rf "$jars" "$dir/kafka-m2"
    # The repository of one fetch only: what is kept are the jars.
    mvn -q -B -ntp -f "$here/kafka/pom.xml" -Dmaven.repo.local="$dir/kafka-m2" dependency:copy-dependencies \
      -DincludeScope=runtime -DoutputDirectory="$jars" >&2
    rm -rf "$dir/kafka-m2"
    touch "$jars/complete"
  fi
  echo "$jars" ;;
start)
  jars=$1
  mkdir -p "$dir"
  if [ ! -f "$dir/broker.properties" ]; then
    [ "${2:-}" != secure ] || (certificates "$dir/certificates") >"$dir/openssl.log" 2>&1 || { cat "$dir/openssl.log" >&2; exit 1; }
    settings "${2:-}" >"$dir/making.properties"
    java_ -cp "$jars/*" kafka.tools.StorageTool format -t AAAAAAAAAAAAAAAAAAAAAQ -c "$dir/making.properties" >"$dir/format.log" 2>&1 ||
      { cat "$dir/format.log" >&2; exit 1; }
    mv "$dir/making.properties" "$dir/broker.properties"
  fi
  # In a session of its own, so that no signal for the test reaches it: who started it stops it.
  (
    exec </dev/null >>"$dir/broker.log" 2>&1
    # shellcheck disable=SC2086  # Several options.
    exec setsid java ${YAAD_KAFKA_JVM:--Xms64m -Xmx384m -XX:MaxMetaspaceSize=160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1} \
      -Djava.awt.headless=true -Dlog4j2.configurationFile="$here/kafka/log4j2.properties" -cp "$jars/*" kafka.Kafka "$dir/broker.properties"
  ) &
  echo $! >"$dir/pid"
  # Should the test that wants it die without a word, it goes too.
  if [ -n "${YAAD_TEST_OWNER:-}" ]; then
    (
      exec </dev/null >/dev/null 2>&1
      broker=$(cat "$dir/pid")
      while kill -0 "$YAAD_TEST_OWNER" 2>/dev/null; do
        kill -0 "$broker" 2>/dev/null || exit 0
        sleep 1
      done
      kill -KILL "$broker"
      rm -rf "$dir"
    ) &
  fi
  address=$(cat "$dir/address")
  tries=0
  until kcat -b "$address" -L -m 2 >/dev/null 2>&1; do
    tries=$((tries + 1))
    if [ $tries -ge 300 ] || ! kill -0 "$(cat "$dir/pid")" 2>/dev/null; then
      tail -n 40 "$dir/broker.log" >&2
      exit 1
    fi
    sleep 0.2
  done
  echo "$address" ;;
stop)
  pid=$(cat "$dir/pid" 2>/dev/null) || exit 0
  signal=TERM
  [ "${1:-}" != kill ] || signal=KILL
  kill -$signal "$pid" 2>/dev/null || exit 0
  tries=0
  while alive "$pid"; do
    tries=$((tries + 1))
    [ $tries -lt 150 ] || kill -KILL "$pid" 2>/dev/null || true
    sleep 0.1
  done ;;
certificates) certificates "$dir" >/dev/null 2>&1 ;;
esac
