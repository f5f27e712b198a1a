"""Running it: ready at once, healthy, measured, drained by SIGTERM, alone on its file."""
import json
import os
import socket
import subprocess
import tempfile
import threading
import unittest

from harness import PROGRAM, Http, Program, Suite, cli, eventually
from test_audit import database_in


class Health(Suite):
    share = True

    def test_probes(self):
        for path in ("/health", "/live", "/ready"):
            self.assertEqual(self.yaad.http("GET", path).status, 200, path)

    def test_metrics_of_what_matters(self):
        self.yaad.create()
        text = self.yaad.metrics()
        for word in ("http", "command", "batch", "queue", "lag", "reminder", "consumer"):
            self.assertRegex(text, rf"(?im)^yaad_\w*{word}", word)

    def test_traceparent_is_kept(self):
        trace = "0af7651916cd43dd8448eb211c80319c"
        answer = self.yaad.http("POST", "/api/tasks", {"title": "traced"}, {"traceparent": f"00-{trace}-b7ad6b7169203331-01"})
        self.assertEqual(answer.status, 200)


class Life(unittest.TestCase):
    def test_ready_at_once(self):
        with Program() as yaad:
            yaad.create()
            best = min(yaad.restart() for _ in range(5))
            self.assertLess(best, 0.5 if "asan" not in PROGRAM else 5)

    def test_sigterm_drains_and_loses_nothing(self):
        with Program() as yaad:
            acknowledged, stop = [], threading.Event()

            def write():
                link = Http(yaad.port)
                while not stop.is_set():
                    try:
                        answer = link.request("POST", "/api/tasks", {"title": "drained"})
                    except Exception:  # noqa: BLE001 - the server has gone
                        return
                    if answer.status == 200:
                        acknowledged.append(answer.json["id"])

            threads = [threading.Thread(target=write) for _ in range(4)]
            for thread in threads:
                thread.start()
            eventually(lambda: len(acknowledged) > 200)
            self.assertEqual(yaad.stop(), 0)
            stop.set()
            for thread in threads:
                thread.join()
            yaad.start()
            stored = {t["id"] for t in yaad.all("/api/tasks?limit=200")}
            self.assertEqual(set(acknowledged) - stored, set())

    def test_logs_are_json_lines_with_the_correlation_id(self):
        with Program("--log-level", "debug") as yaad:
            yaad.http("GET", "/api/nothing", headers={"X-Correlation-ID": "find-me-in-the-log"})
            text = eventually(lambda: (t := yaad.stderr() + "".join(yaad.output)) and "find-me-in-the-log" in t and t)
            line = next(l for l in text.splitlines() if "find-me-in-the-log" in l)
            self.assertEqual(json.loads(line)["correlation_id"], "find-me-in-the-log")

    def test_a_second_process_on_the_same_file_is_refused(self):
        with Program() as yaad:
            task = yaad.create("mine")
            second = subprocess.run([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data", yaad.data], capture_output=True, text=True, timeout=20)
            self.assertNotEqual(second.returncode, 0)
            self.assertTrue(second.stderr + second.stdout)
            self.assertEqual(yaad.task(task["id"])["title"], "mine")

    def test_a_taken_port_is_said(self):
        with socket.socket() as taken, tempfile.TemporaryDirectory() as folder:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            address = f"127.0.0.1:{taken.getsockname()[1]}"
            run = subprocess.run([PROGRAM, "serve", "--listen", address, "--data", folder], capture_output=True, text=True, timeout=20)
            self.assertNotEqual(run.returncode, 0)
            self.assertIn(address.split(":")[1], run.stdout + run.stderr)

    def test_ready_is_said_to_systemd(self):
        with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
            path = os.path.join(folder, "notify")
            notify.bind(path)
            notify.settimeout(10)
            with Program(env={"NOTIFY_SOCKET": path}):
                self.assertIn(b"READY=1", notify.recv(4096))


class Damage(unittest.TestCase):
    def test_a_damaged_database_is_refused_with_a_reason_and_left_alone(self):
        with Program() as yaad:
            for i in range(50):
                yaad.create(f"before the damage {i}", description="x" * 2000)
            yaad.stop()
            path = database_in(yaad.data)
            raw = bytearray(path.read_bytes())
            raw[4096:len(raw):1] = os.urandom(len(raw) - 4096)
            path.write_bytes(raw)
            check = cli("db", "check", "--data", yaad.data)
            self.assertEqual(check.returncode, 6, check)
            run = subprocess.run([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data", yaad.data], capture_output=True, text=True, timeout=20)
            self.assertEqual(run.returncode, 6, run)
            self.assertEqual(path.read_bytes(), bytes(raw))

    def test_a_folder_that_cannot_be_written_is_said(self):
        run = subprocess.run([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data", "/proc/nowhere"], capture_output=True, text=True, timeout=20)
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("/proc/nowhere", run.stdout + run.stderr)

    def test_backup_and_restore(self):
        with Program() as yaad, tempfile.TemporaryDirectory() as folder:
            task = yaad.create("in the backup")
            copy = os.path.join(folder, "backup.db")
            self.assertEqual(yaad.cli("db", "backup", copy, "--data", yaad.data).returncode, 0)
            later = yaad.create("after the backup")
            yaad.stop()
            done = cli("db", "restore", copy, "--data", yaad.data)
            self.assertEqual(done.returncode, 0, done)
            yaad.start()
            self.assertEqual(yaad.task(task["id"])["title"], "in the backup")
            self.assertEqual(yaad.http("GET", f"/api/tasks/{later['id']}").status, 404)


if __name__ == "__main__":
    unittest.main()
