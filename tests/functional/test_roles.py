"""The program in parts: who may run as what, and the web role in front of a whole house."""
import asyncio
import json
import subprocess
import tempfile
import unittest

from harness import ENVIRONMENT, PROGRAM, Program, Stream, eventually, free_port


def refused(*flags):
    """Standard error of a serve that must refuse with exit code 2."""
    with tempfile.TemporaryDirectory(prefix="yaad-test-") as data:
        ended = subprocess.run([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data", data, *flags], capture_output=True,
                               text=True, timeout=30, env=ENVIRONMENT)
    assert ended.returncode == 2, (flags, ended)
    return ended.stderr


class RoleChecks(unittest.TestCase):
    def test_a_role_says_what_it_needs(self):
        for role in ("api", "chat", "notification", "recurring", "audit", "relay", "api,chat", "web,api"):
            error = refused("--role", role)
            self.assertIn("--store", error)
            self.assertIn("postgresql://", error)
            error = refused("--role", role, "--store", "postgresql://someone:secret@127.0.0.1/x")
            self.assertIn("--bus", error)
            self.assertIn("kafka://", error)
            self.assertNotIn("secret", error)

    def test_web_says_that_it_needs_an_address(self):
        self.assertIn("--api-url", refused("--role", "web"))
        self.assertIn("api_url", refused("--role", "web", "--api-url", "https://127.0.0.1:1"))
        self.assertIn("--api-url", refused("--role", "web", "--api-url", "http://user:pw@127.0.0.1:1"))
        self.assertIn("--chat-url", refused("--role", "web", "--api-url", "http://127.0.0.1:1", "--chat-url", "http://"))

    def test_an_unknown_role_is_refused_by_name(self):
        self.assertIn("notification", refused("--role", "api,cook"))


class WebInFront(unittest.TestCase):
    """`--role web` before one whole house: what a client sees is what the house says."""

    @classmethod
    def setUpClass(cls):
        cls.house = Program()
        cls.addClassCleanup(cls.house.close)
        cls.yaad = Program("--role", "web", "--api-url", cls.house.url, store=False)
        cls.addClassCleanup(cls.yaad.close)

    def test_tasks_chat_and_the_page(self):
        task = self.yaad.create("through the web role", tags=["web"])
        self.assertEqual(self.house.task(task["id"]), task)
        answer = self.yaad.http("GET", f"/api/tasks/{task['id']}", headers={"X-Correlation-ID": "kept-1"})
        self.assertEqual(answer.header("X-Correlation-ID"), "kept-1")
        self.assertEqual(answer.header("ETag"), '"1"')
        self.assertEqual(self.yaad.chat("Create a task to buy milk tomorrow at 5pm")["intent_detected"], "create_task")
        self.assertIn("/api/tasks", self.yaad.ok("GET", "/openapi.json")["paths"])
        page = self.yaad.http("GET", "/", headers={"Accept": "text/html"})
        self.assertIn(page.status, (200, 404))  # 404 where the page was not built.
        if page.status == 200:
            self.assertIn(b"<!doctype html>", page.body[:200].lower())

    def test_a_stream_resumes_through_it(self):
        first = Stream(self.yaad)
        self.addCleanup(first.close)
        one = self.yaad.create("seen at once")
        first.next(lambda event: event["data"] and event["data"].get("task_id") == one["id"])
        first.close()
        two = self.house.create("made meanwhile")
        again = Stream(self.yaad, first.last_id)
        self.addCleanup(again.close)
        again.next(lambda event: event["data"] and event["data"].get("task_id") == two["id"])

    def test_a_websocket_goes_through_it(self):
        import websockets

        async def go():
            async with websockets.connect(f"ws://127.0.0.1:{self.yaad.port}/api/ws") as link:
                task = await asyncio.to_thread(self.yaad.create, "over a WebSocket")
                while True:
                    frame = json.loads(await asyncio.wait_for(link.recv(), 30))
                    if frame["data"] and frame["data"].get("task_id") == task["id"]:
                        return frame
        self.assertEqual(asyncio.run(go())["event"], "task")

    def test_its_own_probes_and_metrics(self):
        self.assertEqual(self.yaad.ok("GET", "/ready")["checks"]["api"]["status"], "ok")
        metrics = self.yaad.http("GET", "/metrics").body.decode()
        self.assertIn('yaad_role{role="web"} 1', metrics)
        self.assertIn('yaad_upstream_requests_total{service="api",outcome="answered"}', metrics)
        self.assertNotIn("yaad_command_queue_length", metrics)

    def test_a_foreign_origin_is_refused_before_it_is_handed_on(self):
        for header in ({"Origin": "http://elsewhere.example"}, {"Host": "elsewhere.example"}):
            answer = self.yaad.http("POST", "/api/tasks", {"title": "x"}, headers=header)
            self.assertIn(answer.status, (403, 421), answer)

    def test_who_is_missing_is_named(self):
        with Program("--role", "web", "--api-url", f"http://127.0.0.1:{free_port()}", store=False) as alone:
            answer = alone.http("GET", "/api/tasks")
            self.assertEqual(answer.status, 503)
            self.assertEqual(answer.json["code"], "api_unavailable")
            self.assertEqual(answer.header("Retry-After"), "1")
            ready = alone.http("GET", "/ready")
            self.assertEqual(ready.status, 503)
            self.assertIn("--api-url", ready.json["detail"])
            self.assertEqual(alone.http("GET", "/live").status, 200)

    def test_it_stops_while_a_stream_is_open(self):
        with Program("--role", "web", "--api-url", self.house.url, store=False) as front:
            stream = Stream(front)
            self.addCleanup(stream.close)
            eventually(lambda: 'yaad_http_streams 1' in front.http("GET", "/metrics").body.decode(), what="the stream counted")
            self.assertEqual(front.stop(), 0)
