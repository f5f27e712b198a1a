"""Bad input: a 4xx problem that names the field; never a 500, never a crash, never half a change."""
import json
import random
import socket
import string
import time
import unittest
import uuid

from harness import Program, Suite, eventually

HEAD = "Host: 127.0.0.1\r\nContent-Type: application/json\r\nConnection: close\r\n"
POST = "POST /api/tasks HTTP/1.1\r\n" + HEAD


class Robust(Suite):
    share = True

    def tearDown(self):
        self.assertIsNone(self.yaad.process.poll(), "the program is still there: " + self.yaad.stderr()[-2000:])
        self.assertEqual(self.yaad.http("GET", "/health").status, 200)

    def status(self, raw):
        answer = self.yaad.raw(raw if isinstance(raw, bytes) else raw.encode())
        return int(answer.split()[1]) if answer.startswith(b"HTTP/1.1 ") else 0


class Bodies(Robust):
    def post(self, body, path="/api/tasks"):
        return self.yaad.http("POST", path, body)

    def test_malformed_json(self):
        for body in (b"", b"{", b"{\"title\":}", b"null", b"[]", b"\"x\"", b"5", b"{\"title\":\"x\"", b"{\"title\":\"x\"}}", b"{'title':'x'}",
                     b"{\"title\":\"x\",}", b"nan", b"\x00", b"{\"title\":\"\xff\xfe\"}", b"{\"title\":\"\xed\xa0\x80\"}", b"{\"title\":\"\xc0\xaf\"}",
                     b"{\"title\":\"\\ud800\"}", b"{\"title\":\"\\udc00\\ud800\"}", b"{\"title\":\"\\x\"}", b"{\"title\":\"a\nb\"}", b"\xef\xbb\xbf{\"title\":1}",
                     b"{\"title\":\"x\",\"title\":\"y\"}"):
            with self.subTest(body):
                self.problem(self.post(body), 400)

    def test_wrong_types_are_named(self):
        for field, values in {"title": (None, 5, True, [], {}), "description": (5, [], {}), "priority": (1, "HIGHEST", [], {}),
                              "tags": ("a", 5, {}, [5], [None], [[]]), "due_date": (5, [], {}, "x"), "due": ("x", 5, [], {}, {"date": 5}),
                              "reminders": ("x", 5, {}, [5], [{}], [{"minutes_before": "x"}], [{"minutes_before": 1, "at": "2031-01-01T00:00:00Z"}],
                                            [{"minutes_before": 10 ** 12}], [{"at": "soon"}], [{"minutes_before": 1, "channel": "pigeon"}]),
                              "id": (5, "x", {}, "00000000"), "recurrence_rule": (5, [], "x", {"pattern": 5})}.items():
            for value in values:
                with self.subTest(field=field, value=value):
                    answer = self.post({"title": "x", "due_date": "2031-01-01", field: value} if field not in ("due_date", "due") else
                                       {"title": "x", field: value})
                    self.problem(answer, 400)
                    self.assertTrue(any(p.startswith(f"#/{field}") for p in answer.pointers()), (field, value, answer))

    def test_numbers_of_every_size(self):
        for number in ("1e400", "-1e400", "9" * 400, "1e-400", "-0", "0.1", "18446744073709551616", "-9223372036854775809"):
            with self.subTest(number):
                body = b'{"title":"x","due_date":"2031-01-01","reminders":[{"minutes_before":%s}]}' % number.encode()
                answer = self.post(body)
                self.assertIn(answer.status, (200, 400) if number in ("-0", "1e-400") else (400,), answer)

    def test_deep_nesting(self):
        for depth in (65, 1000, 100_000, 400_000):
            for opening, closing in (("[", "]"), ('{"a":', "}")):
                self.problem(self.post((opening * depth + "1" + closing * depth).encode()[:1_000_000]), 400)

    def test_sizes(self):
        self.problem(self.post({"title": "x", "description": "y" * 1_100_000}), 413)
        self.problem(self.post({"title": "x" * 900_000}), 400, "#/title")
        self.problem(self.post({"title": "x", "tags": ["t"] * 100_000}), 400)
        self.problem(self.post({"user_input": "x" * 900_000}, "/chat/command"), 400, "#/user_input")

    def test_a_hundred_megabytes_are_refused_early(self):
        began = time.monotonic()
        with socket.create_connection(("127.0.0.1", self.yaad.port), timeout=10) as link:
            link.sendall((POST + "Content-Length: 104857600\r\n\r\n").encode())
            answer, sent = b"", 0
            link.settimeout(0.05)
            while sent < 104857600 and not answer:
                try:
                    sent += link.send(b" " * 65536)
                except (BlockingIOError, TimeoutError):
                    pass
                except ConnectionError:
                    break
                try:
                    answer = link.recv(4096)
                except (BlockingIOError, TimeoutError):
                    pass
                except ConnectionError:
                    break
        self.assertLess(sent, 20_000_000)
        self.assertLess(time.monotonic() - began, 10)
        if answer:
            self.assertIn(b" 413 ", answer[:20])

    def test_content_types(self):
        for kind in ("text/plain", "application/xml", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "nonsense"):
            self.problem(self.yaad.http("POST", "/api/tasks", b'{"title":"x"}', {"Content-Type": kind}), 415)
        self.assertEqual(self.yaad.http("POST", "/api/tasks", b'{"title":"x"}', {"Content-Type": "application/json; charset=utf-8"}).status, 200)

    def test_nothing_half_done(self):
        mark = uuid.uuid4().hex
        for body in ({"title": mark, "tags": [mark, 5]}, {"title": mark, "due_date": "2031-99-99"}, {"title": mark, "reminders": [{"minutes_before": 5}, {}]}):
            self.problem(self.post(body), 400)
        task = self.yaad.create("whole")
        self.problem(self.yaad.http("PATCH", f"/api/tasks/{task['id']}", {"title": mark, "priority": "urgent"}), 400)
        self.assertNotIn(mark, json.dumps(self.yaad.all("/api/tasks?status=all&limit=200")))
        self.assertEqual(self.yaad.task(task["id"]), task)

    def test_random_rubbish(self):
        rng = random.Random(7)
        values = [None, True, -1, 0, 1.5, 10 ** 20, "", "x", "\u202e", "\u0000", "\ud83d\ude00", [], {}, ["x"], {"x": 1}, "2031-01-01", "9999-12-31", "0001-01-01"]
        fields = ["title", "description", "due_date", "due", "priority", "tags", "recurrence_rule", "reminders", "reminder_config", "id", "status",
                  "user_id", "version", "parent_task_id", "series_id", "x"]
        for _ in range(600):
            body = {rng.choice(fields): rng.choice(values) for _ in range(rng.randint(0, 5))}
            path = rng.choice(["/api/tasks", "/chat/command", "/api/parse", "/api/undo"])
            answer = self.post(json.dumps(body).encode(), path)
            self.assertLess(answer.status, 500, (path, body, answer))


class Requests(Robust):
    def test_unknown_routes_and_methods(self):
        self.problem(self.yaad.http("GET", "/api/nothing"), 404)
        self.problem(self.yaad.http("GET", f"/api/tasks/{uuid.uuid4()}"), 404)
        self.assertIn(self.yaad.http("GET", "/api/tasks/not-a-uuid").status, (400, 404))
        answer = self.yaad.http("PUT", "/api/tasks")
        self.problem(answer, 405)
        self.assertTrue({"GET", "POST"} <= {m.strip() for m in answer.header("Allow").split(",")})

    def test_smuggling_is_refused(self):
        body = '{"title":"smuggled"}'
        for headers in (f"Content-Length: {len(body)}\r\nTransfer-Encoding: chunked\r\n", f"Transfer-Encoding: chunked\r\nContent-Length: {len(body)}\r\n",
                        f"Content-Length: {len(body)}\r\nContent-Length: {len(body) + 1}\r\n", f"Content-Length: {len(body)}, {len(body)}\r\n",
                        "Transfer-Encoding: gzip\r\n", "Transfer-Encoding: chunked, gzip\r\n", "Transfer-Encoding: xchunked\r\n",
                        "Transfer-Encoding : chunked\r\n", "Transfer-Encoding:\x0bchunked\r\n", "Content-Length: +20\r\n", "Content-Length: 0x14\r\n",
                        "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n", "Content-Length: 1 5\r\n",
                        f"Content-Length: {len(body)}\r\nHost: other\r\n"):
            with self.subTest(headers):
                self.assertIn(self.status(POST + headers + "\r\n" + body), (0, 400, 411, 413, 501))
        old = POST.replace("HTTP/1.1", "HTTP/1.0") + "Transfer-Encoding: chunked\r\n\r\n14\r\n" + body + "\r\n0\r\n\r\n"
        self.assertIn(self.status(old), (0, 400, 501, 505))
        self.assertIn(self.status("GET /api/tasks HTTP/1.1\r\nConnection: close\r\n\r\n"), (400, 421))
        self.assertNotIn("smuggled", json.dumps(self.yaad.all("/api/tasks?limit=200")))

    def test_chunked_is_read_rightly(self):
        good = POST + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"tit\r\n10\r\nle\":\"in chunks\"}\r\n0\r\n\r\n"
        self.assertEqual(self.status(good), 200)
        for bad in ("zz\r\nx\r\n0\r\n\r\n", "-1\r\n", "ffffffffffffffffff\r\n", "5\r\n{}\r\n0\r\n\r\n", "1" * 100_000):
            with self.subTest(bad[:20]):
                self.assertIn(self.status(POST + "Transfer-Encoding: chunked\r\n\r\n" + bad), (0, 400, 408, 413))

    def test_heads_that_are_none(self):
        for head in ("\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET  / HTTP/1.1\r\n" + HEAD + "\r\n", "G\x00T / HTTP/1.1\r\n" + HEAD + "\r\n",
                     "GET /\x01 HTTP/1.1\r\n" + HEAD + "\r\n", "GET / HTTP/1.1\r\n" + HEAD + "X-A: a\x00b\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n",
                     "GET / HTTP/1.1\r\n" + HEAD + " folded: x\r\n\r\n", "GET http://evil/ HTTP/1.1\r\n" + HEAD + "\r\n",
                     "GET / HTTP/1.1\r\n" + HEAD + "X: " + "y" * 200_000 + "\r\n\r\n", "GET /" + "a" * 200_000 + " HTTP/1.1\r\n" + HEAD + "\r\n",
                     "GET / HTTP/1.1\r\n" + HEAD + "".join(f"X-{i}: y\r\n" for i in range(5000)) + "\r\n", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"):
            with self.subTest(head[:40]):
                self.assertIn(self.status(head), (0, 400, 403, 404, 408, 413, 414, 421, 431, 505))

    def test_paths_that_are_none(self):
        for path in ("/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "/../../etc/passwd", "/assets/../../etc/passwd", "/%00", "/%zz", "/api/tasks/%ff",
                     "//", "/api/tasks?limit=%zz", "/api/tasks?q=%ff%fe", "/api/tasks?" + "&".join(f"tag=t{i}" for i in range(2000))):
            with self.subTest(path[:40]):
                status = self.status(f"GET {path} HTTP/1.1\r\n{HEAD}\r\n")
                self.assertTrue(status in (200, 301) or 400 <= status < 500, status)
                self.assertNotIn(b"root:", self.yaad.raw(f"GET {path} HTTP/1.1\r\n{HEAD}\r\n".encode()))

    def test_half_requests(self):
        for part in (b"", b"GET", b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n", POST.encode() + b"Content-Length: 100\r\n\r\n{\"title\":\"half\""):
            with socket.create_connection(("127.0.0.1", self.yaad.port)) as link:
                link.sendall(part)
        eventually(lambda: self.yaad.http("GET", "/health").status == 200)
        self.assertNotIn("half", json.dumps([t["title"] for t in self.yaad.all("/api/tasks?limit=200")]))

    def test_pipelined_requests_are_answered_in_order(self):
        one = "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        last = "GET /api/nothing HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        answer = self.yaad.raw((one * 3 + last).encode())
        self.assertEqual([part.split()[0] for part in answer.split(b"HTTP/1.1 ")[1:]], [b"200", b"200", b"200", b"404"])

    def test_correlation_ids(self):
        self.assertEqual(self.yaad.http("GET", "/health", headers={"X-Correlation-ID": "abc-123"}).header("X-Correlation-ID"), "abc-123")
        for bad in ("x" * 129, "a b", "\u00e9"):
            shown = self.yaad.http("GET", "/api/nothing", headers={"X-Correlation-ID": bad.encode("latin-1")}).header("X-Correlation-ID")
            self.assertNotEqual(shown, bad)

    def test_idempotency_keys_that_are_none(self):
        for bad in ("", "x" * 5000):
            self.assertIn(self.yaad.http("POST", "/api/tasks", {"title": "x"}, {"Idempotency-Key": bad}).status, (200, 400, 431))


class LocalModeGuards(Robust):
    """No web page and no other machine can drive the local user's tasks."""

    def test_foreign_hosts(self):
        for host in ("evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.1", "[::2]", "127.0.0.1@evil.example"):
            with self.subTest(host):
                status = self.status(f"GET /api/tasks HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
                self.assertIn(status, (400, 403, 421))
        for host in (f"127.0.0.1:{self.yaad.port}", f"localhost:{self.yaad.port}", "localhost"):
            self.assertEqual(self.status(f"GET /api/tasks HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), 200)

    def test_foreign_origins(self):
        for origin in ("https://evil.example", "null", "http://localhost.evil.example", "http://127.0.0.1:1"):
            with self.subTest(origin):
                answer = self.yaad.http("POST", "/api/tasks", {"title": "cross-site"}, {"Origin": origin})
                self.problem(answer, 403)
        own = self.yaad.http("POST", "/api/tasks", {"title": "own page"}, {"Origin": self.yaad.url})
        self.assertEqual(own.status, 200)
        titles = [t["title"] for t in self.yaad.all("/api/tasks?limit=200")]
        self.assertIn("own page", titles)
        self.assertNotIn("cross-site", titles)

    def test_refuses_to_listen_elsewhere(self):
        import subprocess
        from harness import PROGRAM
        run = subprocess.run([PROGRAM, "serve", "--listen", "0.0.0.0:0", "--data", self.yaad.data + "-other"], capture_output=True, text=True, timeout=20)
        self.assertEqual(run.returncode, 2, run)
        self.assertIn("127.0.0.1", run.stdout + run.stderr)

    def test_security_headers_of_the_page(self):
        answer = self.yaad.http("GET", "/")
        self.assertEqual(answer.status, 200)
        policy = answer.header("Content-Security-Policy") or ""
        self.assertIn("default-src", policy)
        self.assertNotIn("unsafe-eval", policy)
        self.assertNotRegex(policy, r"script-src[^;]*unsafe-inline")
        self.assertEqual(answer.header("X-Content-Type-Options"), "nosniff")
        self.assertTrue("frame-ancestors 'none'" in policy or answer.header("X-Frame-Options") == "DENY")


class Slow(unittest.TestCase):
    def test_slow_clients_do_not_keep_others_waiting(self):
        with Program() as yaad:
            links = []
            for _ in range(300):
                link = socket.create_connection(("127.0.0.1", yaad.port))
                link.sendall(b"POST /api/tasks HTTP/1.1\r\nHost: 127.0.0.1\r\n")
                links.append(link)
            began = time.monotonic()
            for i in range(100):
                yaad.create(f"meanwhile {i}")
            self.assertLess(time.monotonic() - began, 5)
            for link in links:
                link.close()


class TextThatMustSurvive(Suite):
    share = True

    def test_odd_but_lawful_text(self):
        rng = random.Random(11)
        for _ in range(60):
            title = "".join(rng.choice(string.printable[:94] + "دودھÄ漢😀'\"\\<>&%") for _ in range(rng.randint(1, 80))).strip() or "x"
            task = self.yaad.create(title)
            self.assertEqual(self.yaad.task(task["id"])["title"], title)


if __name__ == "__main__":
    unittest.main()
