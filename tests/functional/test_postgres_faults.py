"""The real program on PostgreSQL while the server restarts and the network between them fails: what is acknowledged is kept once."""
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.parse
import uuid

from harness import ROOT, Http, eventually, program_on

sys.path.insert(0, str(ROOT / "tests" / "support"))
from fault_proxy import FaultProxy  # noqa: E402

COMMIT = b"COMMIT\0"
# What is due and does not come is given up after these together.
PATIENCE = ["--store-connect-timeout-ms", "2000", "--store-statement-timeout-ms", "1000"]


class Server:
    """A PostgreSQL with fsync, in a folder of its own."""

    def __init__(self, env=None):
        self.folder, self.env = tempfile.mkdtemp(prefix="yaad-postgres-"), {**os.environ, **(env or {})}
        self.start()

    def _run(self, *arguments):
        return subprocess.run([str(ROOT / "tests/support/postgres.sh"), *arguments], capture_output=True, text=True, check=True,
                              env=self.env).stdout.strip()

    def start(self):
        self.url = self._run("start", self.folder, "fsync=on", "max_connections=100")

    def stop(self, mode):
        self._run("stop", self.folder, mode)

    @property
    def port(self):
        return urllib.parse.urlsplit(self.url).port

    def database(self):
        name = "f" + uuid.uuid4().hex
        subprocess.run(["/usr/bin/createdb", "--maintenance-db", self.url, name], check=True)
        return self.url.replace("/postgres?", f"/{name}?")

    def close(self):
        subprocess.run([str(ROOT / "tests/support/postgres.sh"), "stop", self.folder, "immediate"], capture_output=True)
        shutil.rmtree(self.folder, ignore_errors=True)


class Clients:
    """Create tasks until they are told to stop; each is asked for again, under its key, until it is acknowledged."""

    def __init__(self, port, count=4):
        self.port, self.stopping = port, threading.Event()
        self.created, self.refused, self.wrong, self.lock = [], 0, [], threading.Lock()
        self.threads = [threading.Thread(target=self._run, daemon=True) for _ in range(count)]
        for thread in self.threads:
            thread.start()

    def _run(self):
        http = Http(self.port)
        while not self.stopping.is_set():
            key, title, deadline = uuid.uuid4().hex, "task " + uuid.uuid4().hex, time.monotonic() + 60
            while True:
                answer = http.request("POST", "/api/tasks", {"title": title}, {"Idempotency-Key": key}, timeout=60)
                if answer.status == 200:
                    with self.lock:
                        self.created.append(title)
                    break
                with self.lock:
                    self.refused += 1
                    if answer.status != 503 or not answer.header("Retry-After"):
                        self.wrong.append(repr(answer))
                if time.monotonic() > deadline:
                    self.wrong.append("not within 60 s")
                    return
                time.sleep(0.02)

    def wait_for_more(self, count=20):
        want = len(self.created) + count
        eventually(lambda: len(self.created) >= want or self.wrong, 60, f"{count} more creates")

    def stop(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join(90)


class PostgresFaults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def on(self, url, *flags):
        program = program_on(url, *PATIENCE, *flags)
        self.addCleanup(program.close)
        return program

    def through_proxy(self):
        proxy = FaultProxy(self.server.port)
        self.addCleanup(proxy.close)
        return proxy, self.on(self.server.database().replace(f":{self.server.port}/", f":{proxy.port}/"))

    def clients_of(self, program):
        clients = Clients(program.port)
        self.addCleanup(clients.stop)
        return clients

    def check(self, program, clients):
        self.assertEqual(clients.wrong[:5], [])
        titles = sorted(task["title"] for task in program.all("/api/tasks?limit=200"))
        self.assertEqual(titles, sorted(clients.created), "each once, and nothing else")
        eventually(lambda: program.ok("GET", "/api/audit/verify").get("entries") == len(titles), 30, "an entry for each")
        self.assertTrue(program.ok("GET", "/api/audit/verify")["ok"])

    def test_restart_under_load(self):
        program = self.on(self.server.database())
        clients = self.clients_of(program)
        for mode in ("fast", "immediate"):
            clients.wait_for_more()
            before = clients.refused
            self.server.stop(mode)
            eventually(lambda: clients.refused > before, 30, "clients are refused")
            eventually(lambda: program.ready().status == 503, 30, "not ready")
            self.server.start()
            began = time.monotonic()
            clients.wait_for_more(1)
            print(f"      {mode} restart: first create {1000 * (time.monotonic() - began):.0f} ms after the server was up again")
            eventually(lambda: program.ready().status == 200, 30, "ready again")
        clients.wait_for_more()
        clients.stop()
        self.assertGreater(clients.refused, 0)
        self.check(program, clients)

    def test_cut_at_commit_in_both_ways(self):
        proxy, program = self.through_proxy()
        clients = self.clients_of(program)
        for round_ in range(10):
            clients.wait_for_more(5)
            proxy.strike(COMMIT, after=round_ % 2 == 1)
            eventually(lambda: proxy.struck > round_, 30, "a commit is struck")
        clients.wait_for_more()
        clients.stop()
        self.check(program, clients)

    def test_silence_is_noticed_and_got_over(self):
        proxy, program = self.through_proxy()
        clients = self.clients_of(program)
        clients.wait_for_more()
        proxy.silence(to_server=False)  # The server acts on what it is told, and its answers get lost.
        eventually(lambda: clients.refused > 0, 60, "clients are refused")
        proxy.heal()
        clients.wait_for_more()
        clients.stop()
        self.check(program, clients)

    def test_cut_connections_and_a_slow_network(self):
        proxy, program = self.through_proxy()
        clients = self.clients_of(program)
        for _ in range(5):
            clients.wait_for_more(5)
            proxy.cut()
        proxy.delay = 0.01
        clients.wait_for_more()
        proxy.delay = 0
        proxy.refuse()
        before = clients.refused
        eventually(lambda: clients.refused > before, 60, "clients are refused")
        proxy.heal()
        clients.wait_for_more()
        clients.stop()
        self.check(program, clients)


if __name__ == "__main__":
    unittest.main()
