"""What every functional suite stands on: the real program on a free port with a folder of its own, and clients for it.

Nothing here sleeps to make a test pass: `eventually` asks again until the answer is right or its deadline has passed.
"""
import contextlib
import http.client
import json
import os
import pathlib
import queue
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.parse
import uuid

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("YAAD_PROGRAM") or str(ROOT / "build/release/yaad")
START_SECONDS = 30
UNSET = object()
# Nothing of the tester's own settings reaches the program.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("YAAD_")}
# The URL of a PostgreSQL server: each program then keeps its things in a database of its own there, not in its folder.
POSTGRES = os.environ.get("YAAD_TEST_POSTGRES")
# "kafka" or "dapr": each program is a set of services on such a bus (house.py).
HOUSE = os.environ.get("YAAD_TEST_HOUSE")
PATIENCE = 4 if HOUSE else 1  # Ten processes and a broker on a machine of two cores.


def eventually(ask, seconds=10.0, what="the expected state"):
    """Calls `ask` until it returns something true, and returns that; fails with `what` and the last answer."""
    seconds *= PATIENCE
    deadline, pause, last = time.monotonic() + seconds, 0.005, None
    while True:
        last = ask()
        if last:
            return last
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds} s: {what}; last answer: {last!r}")
        time.sleep(pause)
        pause = min(pause * 1.5, 0.1)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Answer:
    """One HTTP answer; `json` is its body when it is JSON."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)

    def header(self, name):
        return self.headers.get(name)

    def pointers(self):
        """The fields that a problem names: {"#/title", …}."""
        return {error["pointer"] for error in self.json.get("errors", [])}

    def __repr__(self):
        return f"{self.status} {self.body[:600]!r}"


class Http:
    """A keep-alive connection to one server; one thread at a time."""

    def __init__(self, port):
        self.port, self.connection, self.used = port, None, 0.0

    def request(self, method, path, body=UNSET, headers=None, timeout=30):
        headers = dict(headers or {})
        data = None
        if body is not UNSET:
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            headers.setdefault("Content-Type", "application/json")
        # The server gives up what was silent for 75 s, and a suite may wait for longer between two requests.
        if time.monotonic() - self.used > 50:
            self.close()
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            self.connection.request(method, urllib.parse.quote(path, safe="/?&=:%+,-_.~{}[]\"'!*()"), data, headers)
            answer = self.connection.getresponse()
            whole = Answer(answer.status, answer.headers, answer.read())
            self.used = time.monotonic()
            return whole
        except Exception:
            self.close()
            raise

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None


def postgres_database(data):
    """The URL of the database that belongs to this data folder; made when there is none yet."""
    note = pathlib.Path(data, "test-database")
    if not note.exists():
        name = "f" + uuid.uuid4().hex
        subprocess.run(["/usr/bin/createdb", "--maintenance-db", POSTGRES, name], check=True)
        note.write_text(POSTGRES.replace("/postgres?", f"/{name}?"))
    return note.read_text()


def postgres_copy(data):
    """Gives this data folder, a copy of another, a copy of that one's database, to which nobody is connected."""
    name = "f" + uuid.uuid4().hex
    of = urllib.parse.urlsplit(postgres_database(data)).path.strip("/")
    subprocess.run(["/usr/bin/createdb", "--maintenance-db", POSTGRES, "-T", of, name], check=True)
    pathlib.Path(data, "test-database").write_text(POSTGRES.replace("/postgres?", f"/{name}?"))


class Single:
    """`yaad serve` in a process of its own. With `data` it lives on in that folder, otherwise in one that goes with it."""

    def __init__(self, *flags, data=None, env=None, start=True, store=True):
        self.flags, self.env = flags, {**ENVIRONMENT, **(env or {})}
        self.own_data, self.store = data is None, store
        self.data = data or tempfile.mkdtemp(prefix="yaad-test-")
        self.port, self.process, self.output = 0, None, []
        self.local = threading.local()
        if start:
            self.start()

    def start(self):
        """Starts and waits for the line with the address. Returns the seconds that it took."""
        began = time.monotonic()
        self.errors = tempfile.TemporaryFile()
        store = ["--store", postgres_database(self.data)] if POSTGRES and self.store else []
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--listen", f"127.0.0.1:{self.port}", "--data", self.data, "--tz", "UTC", "--lang", "en", *store, *self.flags],
            stdout=subprocess.PIPE, stderr=self.errors, stdin=subprocess.DEVNULL, env=self.env)
        ready, self.output = threading.Event(), []
        threading.Thread(target=self._read, args=(self.process, ready), daemon=True).start()
        if not ready.wait(START_SECONDS) or self.process.poll() is not None:
            code = self.process.poll()
            self.kill()
            raise AssertionError(f"the program did not get ready (exit code {code}): {self.stderr()[-2000:]} {self.output[-5:]}")
        self.local = threading.local()
        return time.monotonic() - began

    def _read(self, process, ready):
        for line in process.stdout:
            text = line.decode(errors="replace")
            self.output.append(text)
            if not ready.is_set() and (match := re.search(r"http://127\.0\.0\.1:(\d+)", text)):
                self.port = int(match.group(1))
                ready.set()
        ready.set()

    def stderr(self):
        self.errors.seek(0)
        return self.errors.read().decode(errors="replace")

    def kill(self):
        """kill -9: nothing is flushed, nothing is said."""
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process.stdout.close()

    def stop(self):
        """SIGTERM, and returns the exit code."""
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError("the program did not end within 20 s of SIGTERM")
        self.process.stdout.close()
        return code

    def restart(self):
        self.stop()
        return self.start()

    def close(self):
        if self.process and self.process.poll() is None:
            self.kill()
        if self.own_data:
            shutil.rmtree(self.data, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    # --- what a client does

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def http(self, method, path, body=UNSET, headers=None):
        if getattr(self.local, "http", None) is None or self.local.http.port != self.port:
            self.local.http = Http(self.port)
        return self.local.http.request(method, path, body, headers)

    def ok(self, method, path, body=UNSET, headers=None):
        """A request that must succeed; returns its JSON."""
        answer = self.http(method, path, body, headers)
        if answer.status != 200:
            raise AssertionError(f"{method} {path} {body!r}: {answer}")
        return answer.json

    def create(self, title=None, **fields):
        return self.ok("POST", "/api/tasks", {"title": title or f"task {uuid.uuid4().hex[:8]}", **fields})

    def task(self, task_id):
        return self.ok("GET", f"/api/tasks/{task_id}")

    def all(self, path):
        """Every item of a paged list."""
        items, cursor, joint = [], None, "&" if "?" in path else "?"
        while True:
            page = self.ok("GET", path + (f"{joint}cursor={urllib.parse.quote(cursor)}" if cursor else ""))
            items += page["items"]
            cursor = page["next_cursor"]
            if not cursor:
                return items

    def chat(self, text, conversation=None):
        body = {"user_input": text}
        if conversation:
            body["conversation_id"] = conversation
        return self.ok("POST", "/chat/command", body)

    def cli(self, *arguments, stdin=None, env=None):
        """The command line, talking to this server."""
        return cli(*arguments, stdin=stdin, env={"YAAD_URL": self.url, **(env or {})})

    def ready(self):
        """What the part that keeps tasks says of itself."""
        return self.http("GET", "/ready")

    def metrics(self):
        return self.http("GET", "/metrics").body.decode()

    def raw(self, data: bytes, seconds=5.0) -> bytes:
        """Sends bytes as they are and returns what comes back until the server closes or falls silent."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=seconds) as link:
            with contextlib.suppress(ConnectionError, TimeoutError):
                link.sendall(data)
            answer = b""
            with contextlib.suppress(ConnectionError, TimeoutError):
                while chunk := link.recv(65536):
                    answer += chunk
            return answer


def Program(*flags, **options):  # noqa: N802: it makes one or the other.
    """`yaad serve` as one process, or as the services of house.py; what says its role or its store by itself is one process."""
    if HOUSE and options.get("store", True) and not {"--role", "--store", "--bus"} & set(flags):
        from house import House
        return House(*flags, **options)
    return Single(*flags, **options)


def program_on(url, *flags):
    """The program, in whichever form, on this PostgreSQL database."""
    if not HOUSE:
        return Single("--store", url, *flags, store=False)
    from house import House
    data = tempfile.mkdtemp(prefix="yaad-test-")
    pathlib.Path(data, "test-database").write_text(url)
    house = House(*flags, data=data, start=False)
    house.own_data = True
    house.start()
    return house


_shared = {}


def shared_program(*flags):
    """One house for all suites of a run that ask for these flags; `close_shared` ends them."""
    if flags not in _shared:
        _shared[flags] = Program(*flags)
    return _shared[flags]


def close_shared():
    while _shared:
        _shared.popitem()[1].close()


def cli(*arguments, stdin=None, env=None):
    return subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, text=True, timeout=60,
                          env={**ENVIRONMENT, **(env or {})})


class Stream:
    """Server-sent events of /api/stream: `next` waits for one that matches; `last_id` is where a resume goes on."""

    def __init__(self, program, last_id=None, path="/api/stream"):
        headers = {"Accept": "text/event-stream"}
        if last_id is not None:
            headers["Last-Event-ID"] = str(last_id)
        self.connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=60)
        self.connection.request("GET", path, headers=headers)
        self.link = self.connection.sock  # An answer without an end takes it from the connection.
        self.answer = self.connection.getresponse()
        self.events, self.seen, self.last_id, self.comments = queue.Queue(), [], last_id, 0
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def _read(self):
        event = {"event": "message", "data": []}
        with contextlib.suppress(Exception):
            while line := self.answer.fp.readline() if not self.answer.chunked else self.answer.readline():
                text = line.decode().rstrip("\r\n")
                if not text:
                    if event["data"]:
                        data = "\n".join(event["data"])
                        self.events.put({"id": event.get("id"), "event": event["event"], "data": json.loads(data) if data else None})
                    event = {"event": "message", "data": []}
                elif text.startswith(":"):
                    self.comments += 1
                else:
                    name, _, value = text.partition(":")
                    value = value.removeprefix(" ")
                    if name == "data":
                        event["data"].append(value)
                    else:
                        event[name] = value
        self.events.put(None)

    def next(self, match=lambda event: True, seconds=10.0):
        deadline = time.monotonic() + seconds * PATIENCE
        while True:
            try:
                event = self.events.get(timeout=max(deadline - time.monotonic(), 0.001))
            except queue.Empty:
                raise AssertionError(f"no such event within {seconds} s; seen: {self.seen[-5:]}") from None
            if event is None:
                raise AssertionError(f"the stream ended; seen: {self.seen[-5:]}")
            self.seen.append(event)
            if event["id"]:
                self.last_id = event["id"]
            if match(event):
                return event

    def close(self):
        with contextlib.suppress(OSError):
            self.link.shutdown(socket.SHUT_RDWR)  # Wakes the reader, which a close alone would leave waiting.
        with contextlib.suppress(Exception):
            self.connection.close()
        self.thread.join(5)


class Inbox:
    """A real SMTP server. `script` says what happens to each message in turn: "ok" (the default), "refuse" (451), "drop"
    (the link is cut after the data), or "hold" (the answer waits until `release` is set)."""

    def __init__(self, script=(), always=None):
        from aiosmtpd.controller import Controller
        self.script, self.always = list(script), always
        self.messages, self.attempts = [], 0
        self.held, self.release = threading.Event(), threading.Event()
        self.controller = Controller(self, hostname="127.0.0.1", port=free_port())
        self.controller.start()
        self.port = self.controller.port

    async def handle_DATA(self, server, session, envelope):
        import asyncio
        import email
        import email.policy
        self.attempts += 1
        action = self.always or (self.script.pop(0) if self.script else "ok")
        if action == "refuse":
            return "451 4.3.0 try again later"
        if action == "drop":
            server.transport.abort()
            return "421 gone"
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.messages.append(message)
        if action == "hold":
            self.held.set()
            while not self.release.is_set():
                await asyncio.sleep(0.01)
        return "250 OK"

    def about(self, word):
        """Messages whose subject or text holds `word`."""
        found = []
        for message in list(self.messages):
            body = message.get_body(("plain", "html"))
            if word in str(message["Subject"]) or (body and word in body.get_content()):
                found.append(message)
        return found

    @property
    def flags(self):
        return ("--smtp-url", f"smtp://127.0.0.1:{self.port}", "--smtp-from", "yaad@example.test", "--notify-email", "me@example.test")

    def close(self):
        self.release.set()
        self.controller.stop()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Suite(unittest.TestCase):
    """Tests that share one running program; each makes tasks of its own. Of services, which take seconds to start, suites that
    `share` have the same ones: they do not mind what others have made."""

    flags = ()
    share = False
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        if HOUSE and cls.share:
            cls.yaad = shared_program(*cls.flags)
            return
        cls.yaad = Program(*cls.flags)
        cls.addClassCleanup(cls.yaad.close)

    def problem(self, answer, status, pointer=None, code=None):
        """The answer is a problem of this status that names the field, and never a stack trace."""
        self.assertIn(answer.status, status if isinstance(status, tuple) else (status,), answer)
        self.assertEqual((answer.header("Content-Type") or "").split(";")[0], "application/problem+json", answer)
        problem = answer.json
        for field in ("type", "title", "status", "detail", "code", "correlation_id"):
            self.assertIn(field, problem)
        self.assertEqual(problem["status"], answer.status)
        if pointer:
            self.assertIn(pointer, answer.pointers(), answer)
        if code:
            self.assertEqual(problem["code"], code, answer)
        return problem


if __name__ == "__main__":
    sys.exit("run.py runs the suites")
