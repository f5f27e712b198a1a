"""The parts of bench/run that need a PostgreSQL: a real server of their own, in a temporary folder; with fsync where it counts."""
import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

from common import BUILD, ROOT, ROUNDS, list_times, lua_file, median, wrk, yaad

POSTGRES_INSERT = r"""
\set owner random(1, 1000)
WITH e AS (INSERT INTO events (position, owner, sequence, type, at, id, entity, correlation, actor_type, source, object)
 VALUES (nextval('bench_position'), :owner, nextval('bench_sequence'), 0, 1772700000000000, gen_random_uuid(), gen_random_uuid(),
 '0190a5c8-0000-7000-8000-000000000000', 0, 'backend', repeat('x', 620)))
INSERT INTO tasks (number, id, owner, state, status, version, created_at, updated_at, priority, reminder_count, title)
 VALUES (nextval('bench_number'), gen_random_uuid(), :owner, 0, 0, 1, 1772700000000000, 1772700000000000, 2, 0, 'buy milk and bread');
"""


class Postgres:
    """A PostgreSQL of its own; what its processes have used of the CPU is known."""

    def __init__(self, folder, fsync):
        self.folder = folder
        self.script = str(ROOT / "tests" / "support" / "postgres.sh")
        self.url = subprocess.run([self.script, "start", folder, "fsync=" + fsync, "shared_buffers=256MB"], capture_output=True, text=True,
                                  check=True).stdout.strip()
        self.master = int(pathlib.Path(folder, "data", "postmaster.pid").read_text().splitlines()[0])

    def sql(self, url, *statements):
        return subprocess.run(["psql", "-qAt", url, *[a for s in statements for a in ("-c", s)]], capture_output=True, text=True,
                              check=True).stdout.strip()

    def ask(self, statement, url=None):
        return self.sql(url or self.url, statement)

    def database(self, name):
        """A fresh database; its URL."""
        self.ask(f"CREATE DATABASE {name}")
        return self.url.replace("/postgres?", f"/{name}?")

    def fresh(self):
        self.sql(self.url, "DROP DATABASE IF EXISTS bench WITH (FORCE)", "CREATE DATABASE bench", "CHECKPOINT")
        return self.url.replace("/postgres?", "/bench?")

    def cpu_seconds(self):
        total = 0
        for entry in pathlib.Path("/proc").iterdir():
            if entry.name.isdigit():
                with contextlib.suppress(OSError):
                    parent, own, ended = cpu_ticks(entry.name)
                    if int(entry.name) == self.master or parent == self.master:
                        total += own + ended
        return total / os.sysconf("SC_CLK_TCK")

    def stop(self):
        subprocess.run([self.script, "stop", self.folder, "immediate"], check=True)


@contextlib.contextmanager
def postgres(fsync="on"):
    with tempfile.TemporaryDirectory(prefix="yaad-bench-") as folder:
        os.chmod(folder, 0o755)  # PostgreSQL runs as another user.
        server = Postgres(folder + "/postgres", fsync)
        try:
            yield server
        finally:
            server.stop()


def cpu_ticks(pid):
    """Parent, own CPU time, that of children that have ended."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[1]), int(fields[11]) + int(fields[12]), int(fields[13]) + int(fields[14])


def create_pgbench(server, seconds):
    url = server.fresh()
    subprocess.run([str(BUILD / "bench" / "yaad_postgres_bench"), url, "1", "1", "1", "alone"], check=True, stdout=subprocess.DEVNULL)
    server.sql(url, *[f"CREATE SEQUENCE bench_{name} START 1000" for name in ("position", "sequence", "number")])
    before, clients = server.cpu_seconds(), os.times()
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(POSTGRES_INSERT)
        script.flush()
        out = subprocess.run(["pgbench", "-n", "-M", "prepared", "-f", script.name, "-c", "50", "-j", "2", "-T", str(seconds), url],
                             capture_output=True, text=True, check=True).stdout
    count, after = int(re.search(r"actually processed: (\d+)", out).group(1)), os.times()
    client = after.children_user + after.children_system - clients.children_user - clients.children_system
    return {"rate": count / seconds, "cpu_us": (server.cpu_seconds() - before + client) / count * 1e6}


def create_on_postgres(server, seconds):
    with tempfile.TemporaryDirectory() as folder, yaad("--store", server.fresh()) as program:
        before, own = server.cpu_seconds(), cpu_ticks(program.process.pid)[1]
        result = wrk(program.port, "/api/tasks", seconds, lua=lua_file(folder))
        spent = server.cpu_seconds() - before + (cpu_ticks(program.process.pid)[1] - own) / os.sysconf("SC_CLK_TCK")
        return {"rate": result["rate"], "errors": result["errors"], "cpu_us": spent / result["requests"] * 1e6}


def store_on_postgres(server, creates, how):
    out = subprocess.run([str(BUILD / "bench" / "yaad_postgres_bench"), server.fresh(), str(creates), "64", "1000", how],
                         capture_output=True, text=True, check=True).stdout
    return float(out)


class Replicas:
    """Processes that say "ready" and start to work at a line."""

    def __init__(self, commands, **options):
        self.processes = [subprocess.Popen(c, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **options) for c in commands]
        for process in self.processes:
            if process.stdout.readline().strip() != "ready":
                self.kill()
                raise SystemExit(f"bench/run: {process.args[:3]} did not start")

    def tell(self):
        for process in self.processes:
            process.stdin.write("go\n")
            process.stdin.flush()

    def outputs(self):
        return [process.communicate(timeout=120)[0].strip() for process in self.processes]

    def kill(self):
        for process in self.processes:
            process.kill()
            process.wait()


def claims_yaad(pg, name, binary, replicas, users, pending, batch):
    url = pg.database(name)
    subprocess.run([binary, url, "seed", str(users), str(pending)], check=True)
    pg.ask("ANALYZE", url)
    pg.ask("CHECKPOINT")
    workers = Replicas([[binary, url, "fire", str(batch)]] * replicas)
    try:
        began = time.monotonic()
        workers.tell()
        fired = [int(out) for out in workers.outputs()]
        took = time.monotonic() - began
    finally:
        workers.kill()
    events = pg.ask("SELECT count(*) || ' ' || count(DISTINCT entity) FROM events WHERE type ="
                    " (SELECT type FROM events ORDER BY position DESC LIMIT 1)", url)
    if sum(fired) != pending or events != f"{pending} {pending}":
        raise SystemExit(f"bench/run: of {pending} reminders {fired} were fired, events: {events}")
    pg.ask(f"DROP DATABASE {name}")
    return pending / took, fired


def claims_graphile(pg, name, replicas, users, pending, what="work"):
    folder = ROOT / "bench" / "peers" / "graphile"
    if not (folder / "node_modules" / "graphile-worker").exists():
        subprocess.run([shutil.which("npm"), "ci", "--no-audit", "--no-fund", "--silent"], cwd=folder, check=True)
    url = pg.database(name)
    script = [shutil.which("node"), str(folder / "worker.mjs"), url]
    subprocess.run([*script, "seed", str(pending), str(users)], check=True)
    pg.ask("CHECKPOINT")
    # One connection that stays and asks: a new one for each question would take from what is measured.
    with subprocess.Popen(["psql", "-XqtA", url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as asker:
        def left():
            asker.stdin.write("SELECT count(*) FROM (SELECT FROM graphile_worker._private_jobs LIMIT 1) j;\n")
            asker.stdin.flush()
            return int(asker.stdout.readline())

        workers = Replicas([[*script, what]] * replicas)
        try:
            left()
            began = time.monotonic()
            workers.tell()
            while left() > 0 and time.monotonic() - began < 120:
                time.sleep(0.02)
            took = time.monotonic() - began
            workers.tell()
            workers.outputs()
        finally:
            workers.kill()
        asker.stdin.close()
    if pg.ask("SELECT count(*) FROM peer_events", url) != str(pending if what == "work" else 0):
        raise SystemExit("bench/run: Graphile Worker did not do all of its jobs")
    pg.ask(f"DROP DATABASE {name}")
    return pending / took


def part_creates(report):
    """Creates on PostgreSQL beside pgbench, one statement for a task and its event, 50 clients."""
    ours, theirs, alone, shared = [], [], [], []
    with postgres() as server:
        for _ in range(ROUNDS):
            theirs.append(create_pgbench(server, 5))
            ours.append(create_on_postgres(server, 5))
            alone.append(store_on_postgres(server, 20_000, "alone"))
            shared.append(store_on_postgres(server, 20_000, "shared"))
    peer = median([t["rate"] for t in theirs])
    report("PostgreSQL: durable creates/s over HTTP, one user, 64 connections", median([o["rate"] for o in ours]), "",
           spread=[round(o["rate"]) for o in ours], errors=sum(o["errors"] for o in ours))
    report("… ratio to pgbench of the same insert, 50 clients", median([o["rate"] for o in ours]) / peer, "≥ 0.7",
           pgbench_per_s=[round(t["rate"]) for t in theirs])
    report("… CPU of program and server for a create, µs", median([o["cpu_us"] for o in ours]), "",
           pgbench_us=round(median([t["cpu_us"] for t in theirs])))
    report("store alone, 1,000 users, 64 in flight: creates/s", median(alone), "", spread=[round(v) for v in alone])
    report("… ratio to pgbench", median(alone) / peer, "≥ 0.7")
    report("… as one of several processes, with notes to the others: ratio to alone", median(shared) / median(alone), "",
           spread=[round(v) for v in shared])


def part_claims(report):
    """Four notification replicas with a backlog, beside Graphile Worker with four workers, one event row written for each."""
    binary = str(BUILD / "bench" / "yaad_claims_bench")
    ours, theirs, shares = [], [], []
    with postgres() as pg:
        for i in range(ROUNDS):
            theirs.append(claims_graphile(pg, f"peer{i}", 4, 1000, 40_000))
            rate, fired = claims_yaad(pg, f"ours{i}", binary, 4, 1000, 40_000, 512)
            ours.append(rate)
            shares.append(fired)
    report("reminders claimed and fired/s by four replicas", median(ours), "", spread=[round(v) for v in ours], each=shares[-1])
    report("… ratio to Graphile Worker, four workers", median(ours) / median(theirs), "≥ 1.5", peer_per_s=[round(v) for v in theirs])


def part_list(report):
    with postgres("off") as server:
        url = server.fresh()
        with yaad("--store", url) as program:
            # What autovacuum would do within minutes.
            list_times(program, report, "PostgreSQL: ", lambda: server.sql(url, "VACUUM ANALYZE", "CHECKPOINT"))


PARTS = {"creates": part_creates, "claims": part_claims, "list": part_list}
