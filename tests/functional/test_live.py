"""Live changes: every client sees every change once, in order, also after it was away."""
import asyncio
import contextlib
import json
import re
import socket
import time
import unittest

from harness import Program, Stream, Suite, eventually


def about(task_id):
    return lambda event: event["event"] == "task" and event["data"] and task_id in json.dumps(event["data"])


class ServerSentEvents(Suite):
    def stream(self, **options):
        stream = Stream(self.yaad, **options)
        self.addCleanup(stream.close)
        self.assertEqual(stream.answer.status, 200)
        self.assertEqual(stream.answer.headers["Content-Type"].split(";")[0], "text/event-stream")
        return stream

    def test_two_clients_see_the_same_change(self):
        one, two = self.stream(), self.stream()
        task = self.yaad.create("seen by both")
        first, second = one.next(about(task["id"])), two.next(about(task["id"]))
        self.assertEqual((first["id"], first["data"]), (second["id"], second["data"]))
        self.assertIn("seen by both", json.dumps(first["data"]))

    def test_kinds_of_change_in_order(self):
        stream = self.stream()
        task = self.yaad.create("life")
        path = f"/api/tasks/{task['id']}"
        self.yaad.ok("PATCH", path, {"title": "life goes on"})
        self.yaad.ok("POST", path + "/complete", {})
        self.yaad.ok("POST", path + "/reopen", {})
        self.yaad.ok("DELETE", path)
        self.yaad.ok("POST", path + "/restore", {})
        seen = [stream.next(about(task["id"])) for _ in range(6)]
        self.assertEqual([e["data"]["update_type"] for e in seen], ["created", "updated", "completed", "reopened", "deleted", "restored"])
        self.assertEqual([e["data"]["version"] for e in seen], [1, 2, 3, 4, 5, 6])
        numbers = [int(e["id"]) for e in seen]
        self.assertEqual(numbers, sorted(set(numbers)))

    def test_resume_misses_nothing_and_repeats_nothing(self):
        stream = self.stream()
        first = self.yaad.create("before the cut")
        stream.next(about(first["id"]))
        last = stream.last_id
        stream.close()
        away = [self.yaad.create(f"while away {i}")["id"] for i in range(300)]
        again = self.stream(last_id=last)
        got = [again.next(lambda e: e["event"] == "task")["data"]["task_id"] for _ in range(300)]
        self.assertEqual(got, away)
        after = self.yaad.create("after")
        self.assertEqual(again.next(lambda e: e["event"] == "task")["data"]["task_id"], after["id"])

    def test_resume_over_a_restart(self):
        with Program() as yaad:
            stream = Stream(yaad)
            first = yaad.create("one")
            stream.next(about(first["id"]))
            second = yaad.create("two")
            yaad.kill()
            yaad.start()
            third = yaad.create("three")
            again = Stream(yaad, last_id=int(stream.seen[-1]["id"]))
            self.assertEqual([again.next(lambda e: e["event"] == "task")["data"]["task_id"] for _ in range(2)], [second["id"], third["id"]])
            again.close()
            stream.close()

    def test_an_absurd_last_event_id_does_no_harm(self):
        for last in ("999999999999", "x", "-5", "", "9" * 40):
            with self.subTest(last):
                stream = Stream(self.yaad, last_id=last)
                if stream.answer.status == 200:
                    task = self.yaad.create("still works")
                    stream.next(lambda e: e["event"] == "reset" or about(task["id"])(e))
                else:
                    self.assertEqual(stream.answer.status, 400)
                stream.close()

    def test_quick(self):
        stream = self.stream()
        self.yaad.create("warm")
        stream.next()
        late = []
        for i in range(50):
            task = self.yaad.create(f"timed {i}")
            began = time.monotonic()
            stream.next(about(task["id"]))
            late.append(time.monotonic() - began)
        self.assertLess(sorted(late)[45], 0.25)

    def test_reminders_are_shown(self):
        import datetime as dt
        stream = self.stream()
        at = (dt.datetime.now(dt.timezone.utc) + dt.timedelta(seconds=0.5)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        task = self.yaad.create("ring", reminders=[{"at": at}])
        stream.next(lambda e: e["event"] == "reminder" and "trigger" in json.dumps(e["data"]) and task["id"] in json.dumps(e["data"]))

    def test_a_client_that_never_reads_harms_nobody(self):
        import socket
        sockets = []
        for _ in range(5):
            link = socket.create_connection(("127.0.0.1", self.yaad.port))
            link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            link.sendall(b"GET /api/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n")
            sockets.append(link)
        reader = self.stream()
        tasks = [self.yaad.create("x" * 400, description="y" * 9000)["id"] for _ in range(300)]
        self.assertEqual([reader.next(lambda e: e["event"] == "task")["data"]["task_id"] for _ in range(300)], tasks)
        for link in sockets:
            link.close()


class WebSockets(Suite):
    def run_async(self, coroutine):
        return asyncio.run(asyncio.wait_for(coroutine, 20))

    def url(self, query=""):
        return f"ws://127.0.0.1:{self.yaad.port}/api/ws{query}"

    def test_change_and_resume(self):
        import websockets
        import websockets.exceptions

        async def talk():
            async with websockets.connect(self.url(), compression="deflate") as link:
                task = await asyncio.to_thread(self.yaad.create, "over the socket")
                while True:
                    frame = json.loads(await link.recv())
                    if frame["event"] == "task" and frame["data"]["task_id"] == task["id"]:
                        break
            missed = [(await asyncio.to_thread(self.yaad.create, f"missed {i}"))["id"] for i in range(20)]
            async with websockets.connect(self.url(f"?last_event_id={frame['id']}")) as link:
                got = []
                while len(got) < 20:
                    frame = json.loads(await link.recv())
                    if frame["event"] == "task":
                        got.append(frame["data"]["task_id"])
                self.assertEqual(got, missed)
        self.run_async(talk())

    def test_a_foreign_page_is_refused(self):
        import websockets
        import websockets.exceptions

        async def talk():
            with self.assertRaises(websockets.exceptions.InvalidStatusCode) as refused:
                await websockets.connect(self.url(), origin="https://evil.example")
            self.assertEqual(refused.exception.status_code, 403)
        self.run_async(talk())

    def test_rubbish_from_the_client_ends_only_its_own_link(self):
        import websockets
        import websockets.exceptions

        async def talk():
            for rubbish in ("{", "x" * 200_000, b"\xff\xfe", json.dumps({"event": "nonsense"})):
                async with websockets.connect(self.url(), max_size=None) as link:
                    try:
                        await link.send(rubbish)
                        await asyncio.wait_for(link.recv(), 0.2)
                    except (websockets.exceptions.ConnectionClosed, asyncio.TimeoutError):
                        pass
        self.run_async(talk())
        self.assertEqual(self.yaad.http("GET", "/health").status, 200)


class ResumeOfMuch(unittest.TestCase):
    """A client that was away for long, with large tasks, reads slowly: it gets everything, in pages, and never a reset."""

    AWAY, MEANWHILE = 1500, 300

    @classmethod
    def setUpClass(cls):
        cls.yaad = Program()
        cls.addClassCleanup(cls.yaad.close)
        with contextlib.closing(Stream(cls.yaad)) as stream:
            first = cls.yaad.create("the last that was seen")
            cls.last_seen = int(stream.next(about(first["id"]))["id"])
        cls.text = "لمبی تفصیل " * 500 + "x" * 4500  # 10,000 characters, some 15 kB.
        cls.newest = cls.last_seen
        cls.create(cls.AWAY)

    @classmethod
    def create(cls, count):
        for number in range(count):
            cls.yaad.create(f"large {number}", description=cls.text)
        cls.newest += count

    def wanted(self):
        return list(range(self.last_seen + 1, self.newest + 1))

    def test_over_server_sent_events_with_a_reader_that_pauses(self):
        with socket.socket() as link:
            link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
            link.settimeout(20)
            link.connect(("127.0.0.1", self.yaad.port))
            link.sendall(f"GET /api/stream HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: {self.last_seen}\r\n\r\n".encode())
            seen, ids = bytearray(link.recv(4096)), []
            before = memory_kib(self.yaad.process.pid)
            # It does not read on while more comes than can be held back for it; that costs the server next to nothing.
            self.create(self.MEANWHILE)
            if "asan" not in yaad_program():
                self.assertLess(memory_kib(self.yaad.process.pid) - before, 24 * 1024)
            while len(ids) < self.newest - self.last_seen:
                while (end := seen.find(b"\n\n")) >= 0:
                    frame, seen = bytes(seen[:end]), seen[end + 2:]
                    if match := re.search(rb"^id: (\d+)\nevent: (\w+)\ndata: (.*)$", frame, re.M):
                        self.assertEqual(match.group(2), b"task")
                        self.assertEqual(json.loads(match.group(3))["data"]["description"], self.text)
                        ids.append(int(match.group(1)))
                    self.assertNotIn(b"event: reset", frame)
                if len(ids) < self.newest - self.last_seen:
                    chunk = link.recv(4096)
                    self.assertTrue(chunk, "the stream ended")
                    seen += chunk
            self.assertEqual(ids, self.wanted())
            # And then it is live.
            self.create(1)
            while f"id: {self.newest}\n".encode() not in seen:
                seen += link.recv(65536)

    def test_over_a_websocket(self):
        import websockets

        async def talk():
            url = f"ws://127.0.0.1:{self.yaad.port}/api/ws?last_event_id={self.last_seen}"
            async with websockets.connect(url, max_size=None, max_queue=1, read_limit=4096, compression=None) as link:
                ids = []
                while len(ids) < self.newest - self.last_seen:
                    frame = json.loads(await asyncio.wait_for(link.recv(), 20))
                    self.assertEqual(frame["event"], "task")
                    ids.append(frame["id"])
                self.assertEqual(ids, self.wanted())
                await asyncio.to_thread(self.create, 1)
                self.assertEqual(json.loads(await asyncio.wait_for(link.recv(), 20))["id"], self.newest)
        asyncio.run(talk())


class ManyIdle(unittest.TestCase):
    def test_a_thousand_idle_streams_cost_little(self):
        with Program() as yaad:
            yaad.create()
            before = memory_kib(yaad.process.pid)
            links = []
            for _ in range(1000):
                link = socket.create_connection(("127.0.0.1", yaad.port))
                link.sendall(b"GET /api/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n")
                links.append(link)
            for link in links:
                self.assertTrue(link.recv(15).startswith(b"HTTP/1.1 200"))
            self.assertLess((memory_kib(yaad.process.pid) - before) / 1000, 32 if "asan" not in yaad_program() else 512)
            task = yaad.create("to all")
            for link in links[::100]:
                link.settimeout(10)
                seen = b""
                while task["id"].encode() not in seen:
                    chunk = link.recv(65536)
                    self.assertTrue(chunk)
                    seen += chunk
            for link in links:
                link.close()
            eventually(lambda: yaad.http("GET", "/health").status == 200)


def yaad_program():
    from harness import PROGRAM
    return PROGRAM


def memory_kib(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


if __name__ == "__main__":
    unittest.main()
