"""The parts of bench/run that need a broker: a real Kafka, alone or behind a real Dapr sidecar, in temporary folders."""
import os
import re
import subprocess
import tempfile

from common import BUILD, ROOT

SUPPORT = ROOT / "tests" / "support"


def cache_folder():
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "yaad")


def output(*command, **extra):
    return subprocess.run([str(c) for c in command], check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, **extra}).stdout.strip()


def part_kafka(report):
    """The relay beside a bare librdkafka producer that is given the same records; commit to effect at a steady rate."""
    jars = output(SUPPORT / "kafka.sh", "jars", cache_folder())
    text = output(BUILD / "bench" / "yaad_kafka_bench", YAAD_TEST_KAFKA_JARS=jars)
    relayed = re.search(r": (\d+) events/s, (\d+) records/s; a bare producer (\d+) and (\d+) records/s: ratio ([\d.]+)", text)
    report("events/s relayed to Kafka", float(relayed.group(1)), "≥ 50,000", records_per_s=int(relayed.group(2)))
    report("… ratio to a bare producer of the same records", float(relayed.group(5)), "",
           bare_per_s=[int(relayed.group(3)), int(relayed.group(4))])
    took = re.search(r"p50 ([\d.]+) ms, p90 ([\d.]+) ms, p99 ([\d.]+) ms", text)
    report("commit to effect over Kafka at 2,000 events/s, p99 ms", float(took.group(3)), "≤ 25", p50=float(took.group(1)))


def part_dapr(report):
    """Commit to effect through a sidecar on each side at a steady rate."""
    daprd = output(SUPPORT / "daprd" / "build.sh")
    jars = output(SUPPORT / "kafka.sh", "jars", cache_folder())
    with tempfile.TemporaryDirectory(prefix="yaad-bench-") as folder:
        # A broker as people run it: the quick small one of the tests never compiles what it repeats to the end.
        kafka = output(SUPPORT / "kafka.sh", "start", folder + "/kafka", jars, YAAD_KAFKA_JVM="-Xms512m -Xmx512m")
        try:
            text = output(BUILD / "bench" / "yaad_dapr_bench", YAAD_TEST_DAPRD=daprd, YAAD_TEST_KAFKA=kafka)
        finally:
            subprocess.run([str(SUPPORT / "kafka.sh"), "stop", folder + "/kafka", "kill"], check=False)
    for took in re.finditer(r"^(\S.*?) +\d+ events in \d+ batches: p50 ([\d.]+) ms, p90 [\d.]+ ms, p99 ([\d.]+) ms", text, re.M):
        report(f"commit to effect over Dapr and Kafka at 2,000 events/s, {took.group(1)}, p99 ms", float(took.group(3)), "≤ 50",
               p50=float(took.group(2)))


PARTS = {"kafka": part_kafka, "dapr": part_dapr}
