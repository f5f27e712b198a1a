"""The same program as a set of services: web in front, two of each that may be two, one PostgreSQL and one broker between.

YAAD_TEST_HOUSE says which bus: kafka, or dapr (a sidecar beside each service that publishes or listens, and beside chat, which keeps
its conversations in the sidecar's state store). Beside it:
YAAD_TEST_POSTGRES, YAAD_TEST_KAFKA (HOST:PORT) and, for dapr, YAAD_TEST_DAPRD (the sidecar's program). A test that makes
a Program gets such a house and need not know.
"""
import concurrent.futures
import contextlib
import functools
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import threading
import time
import uuid

import harness

sys.path.insert(0, str(harness.ROOT / "tests" / "support"))
from ports import quiet_ports  # noqa: E402

BUS = os.environ.get("YAAD_TEST_HOUSE", "")
KAFKA = os.environ.get("YAAD_TEST_KAFKA", "")
DAPRD = os.environ.get("YAAD_TEST_DAPRD", "")
SCRIPT = harness.ROOT / "tests/support/dapr.sh"
# The one nearest to people first.
PARTS = ("web", "api-1", "api-2", "chat", "notification-1", "notification-2", "recurring-1", "recurring-2", "audit-1", "audit-2")
ON_THE_BUS = ("api", "recurring", "audit")
READY_SECONDS = 60


def side_by_side(calls):
    """Makes all these calls at once; fails as the first of them that fails."""
    with concurrent.futures.ThreadPoolExecutor(len(PARTS)) as pool:
        for done in [pool.submit(call) for call in calls]:
            done.result()


class Part:
    """One process of the house, with its sidecar if it has one."""

    def __init__(self, house, name, port):
        self.house, self.name, self.role, self.port = house, name, name.split("-")[0], port
        self.data = os.path.join(house.data, name)
        self.process, self.ready, self.sidecar = None, None, None
        os.makedirs(self.data, exist_ok=True)
        if BUS == "dapr" and self.role in (*ON_THE_BUS, "chat"):
            self.sidecar = os.path.join(self.data, "dapr")
            self.sidecar_port = self._dapr("port").stdout.strip()

    def _dapr(self, *arguments, **options):
        return subprocess.run([SCRIPT, arguments[0], self.sidecar, *arguments[1:]], check=True, text=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, env={**os.environ, "DAPRD": DAPRD, "YAAD_KAFKA_BROKERS": KAFKA}, **options)

    def start_sidecar(self):
        """A sidecar ends when it does not find its broker, which on a machine that is much too busy may be away for seconds."""
        if self.sidecar:
            harness.eventually(self._try_sidecar, 20, f"the sidecar of {self.name}")

    def _try_sidecar(self):
        with contextlib.suppress(subprocess.CalledProcessError):
            self._dapr("start", f"app=yaad-{self.role}", f"port={self.port}", f"names={self.house.data}/names.db",
                       f"suffix=-{self.house.prefix.rstrip('.')}", *self._state())
            return True
        return False

    def _state(self):
        if self.role != "chat":
            return []
        secrets = pathlib.Path(self.data, "secrets.json")
        secrets.write_text(json.dumps({"yaad-state": {"url": harness.postgres_database(self.house.data)}}))
        return ["state", f"secrets={secrets}"]

    def start(self):
        flags = ["--role", self.role, "--listen", f"127.0.0.1:{self.port}", "--data", self.data, "--tz", "UTC", "--lang", "en",
                 "--store", harness.postgres_database(self.house.data)]
        if self.sidecar:
            flags += ["--bus", f"dapr://127.0.0.1:{self.sidecar_port}", "--kafka-prefix", self.house.prefix]
        else:
            flags += ["--bus", f"kafka://{KAFKA}", "--kafka-prefix", self.house.prefix]
        where = self.house.where
        flags += ["--api-url", f"{where('api-1')},{where('api-2')}"] if self.role == "web" else []
        flags += ["--chat-url", where("chat")] if self.role in ("web", "api") else []
        flags += ["--conversations", "dapr"] if self.role == "chat" and self.sidecar else []
        # What a killed process was sending is taken over within seconds.
        flags += ["--delivery-lease-s", "6", "--smtp-timeout-ms", "2500", "--kafka-session-timeout-ms", "3000"]
        self.ready, self.output = threading.Event(), []
        self.log = open(os.path.join(self.data, "stderr"), "ab")
        self.process = subprocess.Popen([harness.PROGRAM, "serve", *flags, *self.house.flags], stdout=subprocess.PIPE, stderr=self.log,
                                        stdin=subprocess.DEVNULL, env=self.house.env)
        # For whoever must clean up after a test that could not do it itself.
        pathlib.Path(self.data, "pid").write_text(str(self.process.pid))
        threading.Thread(target=self._read, args=(self.process,), daemon=True).start()

    def _read(self, process):
        with process.stdout:
            for line in process.stdout:
                self.output.append(line.decode(errors="replace"))
                if "is ready on" in self.output[-1]:
                    self.ready.set()
        self.ready.set()

    def wait(self):
        """Until it says that it is ready, and /ready agrees."""
        if not self.ready.wait(READY_SECONDS) or self.process.poll() is not None:
            raise AssertionError(f"{self.name} did not get ready (exit code {self.process.poll()}): {self.stderr()[-2000:]} {self.output[-5:]}")
        link = harness.Http(self.port)
        try:
            harness.eventually(lambda: self._is_ready(link), READY_SECONDS / harness.PATIENCE, f"{self.name} to be ready: {self.stderr()[-1000:]}")
        finally:
            link.close()

    def _is_ready(self, link):
        with contextlib.suppress(OSError):
            answer = link.request("GET", "/ready")
            checks = answer.json.get("checks", {})
            # The broker and the state store are waited for as well: a test is to find everyone at their place.
            return answer.status == 200 and all(checks.get(name, {}).get("status", "ok") == "ok" for name in ("broker", "conversations"))
        return False

    def ready_checks(self):
        """What /health says of each part of it."""
        link = harness.Http(self.port)
        try:
            return link.request("GET", "/health").json["checks"]
        finally:
            link.close()

    def metrics(self):
        link = harness.Http(self.port)
        try:
            return link.request("GET", "/metrics").body.decode()
        finally:
            link.close()

    def stderr(self):
        return pathlib.Path(self.data, "stderr").read_text(errors="replace")

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        if self.process:
            self.process.wait()
            self.log.close()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.end()

    def end(self):
        """Its exit code, once it has been told to stop."""
        try:
            code = self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"{self.name} did not end within 60 s of SIGTERM: {self.stderr()[-2000:]}") from None
        self.log.close()
        return code

    def stop_sidecar(self, how="TERM"):
        if self.sidecar:
            self._dapr("stop", how)

    def sidecar_ended(self):
        """By itself: a sidecar ends when it does not find its broker."""
        note = pathlib.Path(self.sidecar or "", "pid")
        try:
            return self.sidecar and pathlib.Path("/proc", note.read_text().strip(), "stat").read_text().rpartition(")")[2].split()[0] == "Z"
        except OSError:
            return note.exists()


class All:
    """The processes as one, for what asks after "the" process."""

    def __init__(self, parts):
        self.parts = parts

    @property
    def pid(self):
        return self.parts[0].process.pid

    def poll(self):
        return next((code for part in self.parts if (code := part.process.poll()) is not None), None)


class House(harness.Single):
    def __init__(self, *flags, data=None, env=None, start=True, store=True):
        self.parts, self.keeper, self.kept = [], None, threading.Event()
        super().__init__(*flags, data=data, env=env, start=False, store=store)
        self.prefix = self._prefix()
        self.ports = dict(zip(PARTS, quiet_ports(len(PARTS))))
        self.port = self.ports["web"]
        self.parts = [Part(self, name, self.ports[name]) for name in PARTS]
        self.process = All(self.parts)
        if start:
            self.start()

    def where(self, name):
        return f"http://127.0.0.1:{self.ports[name]}"

    def part(self, name):
        return next(part for part in self.parts if part.name == name)

    def _prefix(self):
        """Before the names of its topics and groups; kept in the data folder, with topics of its own."""
        note = pathlib.Path(self.data, "prefix")
        if not note.exists():
            prefix = f"h{uuid.uuid4().hex[:12]}."
            # A broker on a machine that is much too busy may be away for seconds; what is there already is left alone.
            said = ["topics", "create", "--bus", f"kafka://{KAFKA}", "--kafka-prefix", prefix, "--kafka-partitions", "3"]
            harness.eventually(lambda: (done := harness.cli(*said)).returncode == 0 or print(done.stderr), 20, "the topics")
            note.write_text(prefix)
        return note.read_text()

    def start(self):
        began = time.monotonic()
        self.errors = None
        try:
            harness.postgres_database(self.data)
            # A sidecar asks its program what it listens to, so it comes second; all of them side by side.
            for part in self.parts:
                part.start()
            side_by_side(part.start_sidecar for part in self.parts)
            for part in self.parts:
                if part.sidecar_ended():
                    part.start_sidecar()
                part.wait()
        except BaseException:
            self.kill()
            raise
        self.local = threading.local()
        self.kept.clear()
        if BUS == "dapr":
            self.keeper = threading.Thread(target=self._keep_sidecars, daemon=True)
            self.keeper.start()
        return time.monotonic() - began

    def _keep_sidecars(self):
        """Whoever starts sidecars must start those again that ended, as a cluster does."""
        while not self.kept.wait(1):
            for part in self.parts:
                if part.sidecar_ended():
                    part._try_sidecar()

    def _keep_no_more(self):
        self.kept.set()
        if self.keeper:
            self.keeper.join()
            self.keeper = None

    def stderr(self):
        return "".join(f"--- {part.name}\n{part.stderr()}" for part in self.parts)

    def kill(self):
        self._keep_no_more()
        for part in self.parts:
            part.kill()
        side_by_side(functools.partial(part.stop_sidecar, "KILL") for part in self.parts)

    def stop(self):
        """Whoever is nearest to people goes first, and then the others together."""
        self._keep_no_more()
        front, *others = self.parts
        codes = [front.stop()]
        for part in others:
            part.process.send_signal(signal.SIGTERM)
        codes += [part.end() for part in others]
        side_by_side(part.stop_sidecar for part in others)
        return max(codes, key=abs)

    def ready(self):
        with contextlib.closing(harness.Http(self.ports["api-1"])) as link:
            return link.request("GET", "/ready")

    def metrics(self):
        return "".join(part.metrics() for part in self.parts)

    def close(self):
        self.kill()
        if self.own_data:
            shutil.rmtree(self.data, ignore_errors=True)
