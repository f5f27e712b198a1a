"""The parts of bench/run that need a PostgreSQL of their own: a real server with fsync, in a temporary folder."""
import contextlib
import pathlib
import shutil
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCRIPT = str(ROOT / "tests" / "support" / "postgres.sh")


class Server:
    def __init__(self, url):
        self.url = url

    def database(self, name):
        """A fresh database; its URL."""
        self.ask(f"CREATE DATABASE {name}")
        return self.url.replace("/postgres?", f"/{name}?")

    def ask(self, sql, url=None):
        return subprocess.run(["psql", "-XqtA", url or self.url, "-c", sql], check=True, capture_output=True, text=True).stdout.strip()


@contextlib.contextmanager
def server():
    with tempfile.TemporaryDirectory(prefix="yaad-bench-") as folder:
        pathlib.Path(folder).chmod(0o755)
        data = folder + "/postgres"
        url = subprocess.run([SCRIPT, "start", data, "shared_buffers=256MB"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        try:
            yield Server(url)
        finally:
            subprocess.run([SCRIPT, "stop", data, "immediate"], check=True)


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
