"""The database file: looked at and copied beside a running server, upgraded and taken back, on disks that fail."""
import contextlib
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import unittest

from harness import ENVIRONMENT, Http, Program, PROGRAM, cli, eventually

HERE = pathlib.Path(__file__).resolve().parent


def database_of(folder):
    return pathlib.Path(folder, "yaad.db")


class BesideAServer(unittest.TestCase):
    def setUp(self):
        self.yaad = Program()
        self.addCleanup(self.yaad.close)
        self.acknowledged, self.stop = [], threading.Event()

    @contextlib.contextmanager
    def writing(self):
        def write():
            link = Http(self.yaad.port)
            while not self.stop.is_set():
                answer = link.request("POST", "/api/tasks", {"title": "written meanwhile"})
                self.assertEqual(answer.status, 200)
                self.acknowledged.append(answer.json["id"])
            link.close()

        threads = [threading.Thread(target=write) for _ in range(3)]
        for thread in threads:
            thread.start()
        eventually(lambda: len(self.acknowledged) > 50)
        try:
            yield
        finally:
            self.stop.set()
            for thread in threads:
                thread.join()

    def test_check_and_backup_while_it_writes(self):
        with self.writing(), tempfile.TemporaryDirectory() as folder:
            copies = []
            for i in range(3):
                before = list(self.acknowledged)
                check = cli("db", "check", "--data", self.yaad.data)
                self.assertEqual(check.returncode, 0, check)
                self.assertIn("sound", check.stdout)
                copy = os.path.join(folder, f"copy{i}.db")
                self.assertEqual(cli("db", "backup", copy, "--data", self.yaad.data).returncode, 0)
                copies.append((copy, before))
            self.assertTrue(json.loads(cli("db", "check", "--data", self.yaad.data, "--json").stdout)["ok"])
            for copy, before in copies:
                self.assertEqual(cli("db", "check", "--store", f"sqlite:{copy}").returncode, 0)
                with contextlib.closing(sqlite3.connect(copy)) as db:
                    there = {row[0] for row in db.execute("SELECT lower(hex(id)) FROM tasks")}
                    events = db.execute("SELECT count(*) FROM events").fetchone()[0]
                self.assertEqual({i.replace("-", "") for i in before} - there, set(), "all that was acknowledged before")
                self.assertGreaterEqual(events, len(there), "one moment of it")
        self.assertEqual(self.yaad.http("GET", "/ready").status, 200)

    def test_damage_is_told_beside_the_server(self):
        for i in range(30):
            self.yaad.create(f"t{i}", description="x" * 3000)
        self.yaad.restart()
        path = database_of(self.yaad.data)
        with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
            root = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'messages'").fetchone()[0]
        with open(path, "r+b") as file:
            file.seek((root - 1) * 4096)
            file.write(b"\xa5" * 4096)
        self.assertEqual(cli("db", "check", "--data", self.yaad.data).returncode, 6)

    def test_what_changes_the_file_wants_the_server_stopped(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "copy.db")
            self.assertEqual(cli("db", "backup", copy, "--data", self.yaad.data).returncode, 0)
            for arguments in (("restore", copy), ("migrate",), ("migrate", "--to", "1")):
                done = cli("db", *arguments, "--data", self.yaad.data)
                self.assertEqual(done.returncode, 4, done)
                self.assertIn("stop the server first", done.stderr)
        self.yaad.create("still there")


class Steps(unittest.TestCase):
    def setUp(self):
        self.yaad = Program()
        self.addCleanup(self.yaad.close)
        self.task = self.yaad.create("kept", reminders=[{"at": "2099-01-01T00:00:00Z"}])
        self.yaad.stop()
        self.path = database_of(self.yaad.data)

    def db(self, *arguments):
        return cli("db", *arguments, "--data", self.yaad.data)

    def newest(self):
        with contextlib.closing(sqlite3.connect(self.path)) as db:
            return db.execute("SELECT max(version) FROM schema_migrations").fetchone()[0]

    def columns(self):
        with contextlib.closing(sqlite3.connect(self.path)) as db:
            return {row[1] for row in db.execute("PRAGMA table_info(deliveries)")}

    def test_down_and_up_keeps_what_is_there_and_a_copy_of_each(self):
        newest = self.newest()
        down = self.db("migrate", "--to", "1")
        self.assertEqual(down.returncode, 0, down)
        self.assertIn("to 1", down.stdout)
        self.assertNotIn("mail", self.columns())
        self.assertEqual(self.db("check").returncode, 0)
        up = self.db("migrate")
        self.assertEqual(up.returncode, 0, up)
        self.assertIn("mail", self.columns())
        self.assertIn("already", self.db("migrate").stdout)
        self.assertEqual(sorted(p.name for p in pathlib.Path(self.yaad.data).glob("*.bak")), ["yaad.db.v1.bak", f"yaad.db.v{newest}.bak"])
        self.yaad.start()
        self.assertEqual(self.yaad.task(self.task["id"])["reminders"], self.task["reminders"])

    def test_the_start_brings_an_old_one_up_after_a_copy(self):
        self.assertEqual(self.db("migrate", "--to", "1").returncode, 0)
        self.yaad.start()
        self.assertEqual(self.yaad.task(self.task["id"])["title"], "kept")
        self.yaad.stop()
        self.assertIn("mail", self.columns())
        self.assertEqual(self.db("restore", str(self.path) + ".v1.bak").returncode, 0)
        self.assertNotIn("mail", self.columns())

    def test_a_newer_one_is_refused_with_the_reason_and_left_alone(self):
        next_one = self.newest() + 1
        with contextlib.closing(sqlite3.connect(self.path)) as db:
            db.execute("INSERT INTO schema_migrations VALUES (?, 'from_the_future', 'x', 0)", [next_one])
            db.commit()
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = self.path.read_bytes()
        run = subprocess.run([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data", self.yaad.data], capture_output=True, text=True, timeout=20)
        self.assertEqual(run.returncode, 5, run)
        self.assertIn("newer version", run.stderr)
        self.assertIn("from_the_future", run.stderr)
        self.assertEqual(self.db("migrate").returncode, 5)
        self.assertEqual(self.path.read_bytes(), before)

    def test_no_such_step(self):
        for step in ("0", "-1", "x", ""):
            self.assertEqual(self.db("migrate", "--to", step).returncode, 2, step)
        self.assertNotEqual(self.db("migrate", "--to", "77").returncode, 0)


class ABigOne(unittest.TestCase):
    """Over 4 MiB, where the start looks at the ends and the rest is looked at behind it."""

    def setUp(self):
        self.yaad = Program()
        self.addCleanup(self.yaad.close)
        self.yaad.create("the first", tags=["a"])
        self.yaad.stop()
        self.path = database_of(self.yaad.data)
        with contextlib.closing(sqlite3.connect(self.path)) as db:
            db.execute("INSERT INTO tasks (id, owner, state, status, version, created_at, updated_at, reminder_count, title, description)"
                       " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)"
                       " SELECT randomblob(16), 1, 0, 0, 1, 1, 1, 0, 'big ' || i, hex(zeroblob(1500)) FROM n")
            db.commit()
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.assertGreater(self.path.stat().st_size, 5 << 20)

    def metric(self, name):
        text = self.yaad.http("GET", "/metrics").body.decode()
        return float(next(line.split()[-1] for line in text.splitlines() if line.startswith(name + " ")))

    def test_a_sound_one_is_found_sound(self):
        self.yaad.start()
        self.assertEqual(self.yaad.http("GET", "/ready").status, 200)
        eventually(lambda: self.metric("yaad_store_inspected") == 1, 60, "looked through")
        self.assertEqual(self.metric("yaad_store_writable"), 1)
        self.yaad.create("goes on")

    def test_a_broken_page_in_the_middle_stops_writing_and_is_said_everywhere(self):
        with open(self.path, "r+b") as file:
            file.seek(self.path.stat().st_size // 4096 // 2 * 4096)
            file.write(b"\xa5" * 4096)
        self.yaad.start()
        eventually(lambda: self.yaad.http("GET", "/ready").status == 503, 60, "found")
        problem = self.yaad.http("GET", "/ready").json
        self.assertIn("damaged", problem["detail"])
        self.assertIn("table tasks", problem["detail"])
        answer = self.yaad.http("POST", "/api/tasks", {"title": "refused"})
        self.assertGreaterEqual(answer.status, 500, answer)
        self.assertIn("damaged", answer.json["detail"])
        self.assertEqual(self.yaad.http("GET", "/api/tasks?limit=10").status, 200, "what can be read is read")
        self.assertEqual(self.metric("yaad_store_writable"), 0)
        doctor = cli("doctor", "--data", self.yaad.data, "--url", self.yaad.url, "--tz", "UTC")
        self.assertEqual(doctor.returncode, 1, doctor)
        self.assertRegex(doctor.stdout, r"✗ server: database: .*damaged")
        self.assertEqual(cli("db", "check", "--data", self.yaad.data).returncode, 6)


class FailingDisks(unittest.TestCase):
    """The real program on a disk that fails on command, by a library that stands before the system's."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="yaad-disk-")
        cls.addClassCleanup(shutil.rmtree, cls.folder, True)
        cls.library = os.path.join(cls.folder, "faulty_disk.so")
        compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", cls.library, str(HERE / "faulty_disk.c"), "-ldl"], check=True)

    def setUp(self):
        self.disk = os.path.join(self.folder, "disk")
        self.says("")
        self.yaad = Program(env={"LD_PRELOAD": self.library, "YAAD_TEST_DISK": self.disk, "ASAN_OPTIONS": "verify_asan_link_order=0"})
        self.addCleanup(self.yaad.close)
        self.kept = [self.yaad.create(f"kept {i}")["id"] for i in range(20)]

    def says(self, what):
        pathlib.Path(self.disk).write_text(what)

    def post(self):
        return self.yaad.http("POST", "/api/tasks", {"title": "tried"})

    def health(self):
        return self.yaad.http("GET", "/health").json["checks"]["database"]

    def expect_all(self, ids):
        there = {t["id"] for t in self.yaad.all("/api/tasks?limit=200")}
        self.assertEqual(set(ids) - there, set())

    def test_full_refuses_and_goes_on_when_there_is_room(self):
        self.says("full")
        refused = self.post()
        self.assertIn(refused.status, (503, 507), refused)
        self.assertIn("full", refused.json["detail"])
        self.assertTrue(refused.header("Retry-After"))
        self.assertEqual(self.health()["status"], "degraded")
        self.assertIn("full", self.health()["detail"])
        self.expect_all(self.kept)  # What is there can be read.
        self.says("")
        later = self.post()
        self.assertEqual(later.status, 200, later)
        self.assertEqual(self.health()["status"], "ok")
        self.yaad.kill()
        self.yaad.start()
        self.expect_all([*self.kept, later.json["id"]])
        self.assertEqual(cli("db", "check", "--data", self.yaad.data).returncode, 0)

    def test_a_sync_that_fails_stops_writing_and_loses_nothing(self):
        self.says("sync")
        refused = self.post()
        self.assertGreaterEqual(refused.status, 500, refused)
        self.assertIn("writing has stopped", refused.json["detail"])
        self.says("")
        self.assertGreaterEqual(self.post().status, 500, "an fsync that failed once is not trusted again")
        ready = self.yaad.http("GET", "/ready")
        self.assertEqual(ready.status, 503)
        self.assertIn("restart the program", ready.json["detail"])
        self.expect_all(self.kept)
        self.yaad.kill()
        self.yaad.start()
        self.assertEqual(self.yaad.http("GET", "/ready").status, 200)
        self.expect_all(self.kept)
        self.assertEqual(self.post().status, 200)
        self.assertEqual(cli("db", "check", "--data", self.yaad.data).returncode, 0)

    def test_a_start_on_a_disk_that_cannot_be_read_is_refused_with_a_reason(self):
        self.yaad.stop()
        self.says("read")
        run = subprocess.run([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data", self.yaad.data], capture_output=True, text=True, timeout=20,
                             env={**ENVIRONMENT, **self.yaad.env})
        self.assertIn(run.returncode, (5, 6), run)
        self.assertTrue(run.stderr)
        self.says("")
        self.yaad.start()
        self.expect_all(self.kept)


if __name__ == "__main__":
    unittest.main()
