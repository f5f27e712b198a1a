"""The commands that look after a server and its data: parse, db, audit, events, doctor, with and without a server."""
import contextlib
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

from harness import HOUSE, PROGRAM, Inbox, Program, Suite, eventually, free_port


def cli(*arguments, stdin=None, env=None):
    """The program with no settings from outside: what runs the tests has YAAD_ variables of its own, and the doctor would tell."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("YAAD_")}
    return subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, text=True, timeout=60, env={**clean, **(env or {})})


class Text(unittest.TestCase):
    """parse and recur: no server, no database."""

    def parse(self, *arguments, stdin=None):
        done = cli("parse", "--now", "2026-03-04T10:00", "--tz", "Asia/Karachi", "--lang", "en", *arguments, stdin=stdin)
        self.assertEqual(done.returncode, 0, done)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def test_a_sentence_from_the_arguments(self):
        (reading,) = self.parse("buy", "milk", "tomorrow", "at", "5pm")
        self.assertEqual((reading["title"], reading["due"]), ("buy milk", "2026-03-05T17:00"))

    def test_a_sentence_a_line_from_standard_input(self):
        readings = self.parse(stdin="buy milk tomorrow at 5pm\n\ncall mom friday\n")
        self.assertEqual([r["title"] for r in readings], ["buy milk", "call mom"])

    def test_quick_add_takes_every_line_for_a_task(self):
        self.assertNotEqual(self.parse("hello")[0]["intent"], "create_task")
        self.assertEqual(self.parse("--quick-add", "hello")[0]["intent"], "create_task")

    def test_text_behind_two_hyphens(self):
        self.assertIn("--paint", self.parse("--quick-add", "--", "buy", "--paint")[0]["title"])

    def test_wrong_usage(self):
        for arguments in (("parse", "--now"), ("parse", "--now", "soon", "x"), ("parse", "--colour"), ("parse", "--jsonl", "x"),
                          ("recur",), ("recur", "--jsonl", "x"), ("serve", "--lissten"), ("audit",), ("audit", "burn"),
                          ("audit", "list", "--limit", "0"), ("audit", "list", "--entity"), ("events",), ("events", "dlq"),
                          ("events", "dlq", "show"), ("events", "dlq", "show", "x"), ("events", "tail", "--after", "x"), ("db",),
                          ("db", "burn"), ("db", "restore"), ("doctor", "now")):
            with self.subTest(arguments):
                done = cli(*arguments, stdin="")
                self.assertEqual(done.returncode, 2, done)
                self.assertIn("usage: yaad " + arguments[0], done.stderr)

    def test_a_setting_misspelt_is_named(self):
        self.assertIn("--listen", cli("serve", "--lissten").stderr)

    def test_recur(self):
        lines = [{"id": 1, "dtstart": "2026-03-05T17:00", "tz": "UTC", "rrule": "FREQ=DAILY", "limit": 2}, {"id": 2, "rrule": "FREQ=NEVER"}]
        done = cli("recur", "--jsonl", stdin="\n".join(map(json.dumps, lines)))
        first, second = map(json.loads, done.stdout.splitlines())
        self.assertEqual(first, {"id": 1, "occurrences": ["2026-03-05T17:00:00", "2026-03-06T17:00:00"]})
        self.assertTrue(second["error"])


class WithServer(Suite):
    share = True

    def test_the_trail(self):
        task = self.yaad.create("walk the dog")
        self.yaad.ok("POST", f"/api/tasks/{task['id']}/complete", {})
        eventually(lambda: len(self.yaad.all(f"/api/audit?entity_id={task['id']}")) == 2)
        listed = self.yaad.cli("audit", "list", "--entity", task["id"])
        self.assertEqual(listed.returncode, 0, listed)
        lines = listed.stdout.splitlines()
        self.assertEqual(len(lines), 2)
        self.assertIn("completed", lines[0])
        self.assertIn("created", lines[1])
        self.assertIn("walk the dog", lines[1])
        items = json.loads(self.yaad.cli("audit", "list", "--entity", task["id"], "--action", "created", "--json").stdout)["items"]
        self.assertEqual([item["event_type"] for item in items], ["task.created"])
        self.assertEqual(len(self.yaad.cli("audit", "list", "--limit", "1").stdout.splitlines()), 1)
        self.assertIn("whole", self.yaad.cli("audit", "verify").stdout)
        self.assertTrue(json.loads(self.yaad.cli("audit", "verify", "--json").stdout)["ok"])

    def test_the_trail_of_a_held_database_is_asked_of_its_server(self):
        self.yaad.create()
        held = cli("audit", "verify", "--data", self.yaad.data, "--url", self.yaad.url)
        self.assertEqual(held.returncode, 0, held)

    def test_following_events(self):
        self.yaad.create("the first of all")
        done = self.yaad.cli("events", "tail", "--after", "0", "--limit", "1")
        self.assertEqual(done.returncode, 0, done)
        self.assertRegex(done.stdout, r"^ *\d+  task +created")
        event = json.loads(self.yaad.cli("events", "tail", "--after", "0", "--limit", "1", "--json").stdout)
        self.assertEqual((event["specversion"], event["type"]), ("1.0", "app.yaad.task.update.broadcast.v1"))
        self.assertTrue(event["data"])

    def test_following_goes_on_when_the_server_comes_back(self):
        with Program() as server:
            server.create("before")
            tail = subprocess.Popen([PROGRAM, "events", "tail", "--after", "0", "--limit", "2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                    text=True, env={**os.environ, "YAAD_URL": server.url})
            self.addCleanup(tail.kill)
            self.assertIn("before", tail.stdout.readline())
            server.restart()
            server.create("after")
            out, err = tail.communicate(timeout=30)
            self.assertEqual(tail.returncode, 0, err)
            self.assertIn("after", out)
            self.assertIn("trying again", err)

    def test_failed_events(self):
        none = self.yaad.cli("events", "dlq", "list")
        self.assertEqual((none.returncode, none.stdout), (0, "No event has failed for good.\n"), none)
        self.assertEqual(self.yaad.cli("events", "dlq", "show", "4711").returncode, 3)
        self.assertEqual(self.yaad.cli("events", "dlq", "replay", "4711").returncode, 3)

    def test_what_a_held_database_refuses(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "copy.db")
            self.assertEqual(cli("db", "backup", copy, "--data", self.yaad.data).returncode, 0)
            for arguments in (("db", "restore", copy), ("db", "migrate")):
                done = cli(*arguments, "--data", self.yaad.data)
                self.assertEqual(done.returncode, 4, done)
                self.assertIn("server", done.stderr)

    def test_doctor_of_a_server_that_is_well(self):
        done = cli("doctor", "--data", self.yaad.data, "--url", self.yaad.url, "--tz", "UTC")
        self.assertEqual(done.returncode, 0, done)
        self.assertNotIn("✗", done.stdout)
        self.assertIn(f"✓ server: {self.yaad.url} is ready", done.stdout)
        checks = {c["name"]: c for c in json.loads(cli("doctor", "--data", self.yaad.data, "--url", self.yaad.url, "--json").stdout)["checks"]}
        self.assertEqual(checks["server: api" if HOUSE else "server: database"]["status"], "ok")


class WithoutServer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kept = tempfile.mkdtemp(prefix="yaad-admin-")
        cls.addClassCleanup(shutil.rmtree, cls.kept, True)
        with Program(data=cls.kept) as server:
            cls.task = server.create("kept on disk")
            eventually(lambda: server.ok("GET", "/api/audit/verify").get("entries"))
            server.stop()

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="yaad-admin-")
        self.addCleanup(shutil.rmtree, self.folder, True)
        shutil.copytree(self.kept, self.folder, dirs_exist_ok=True)
        os.chmod(self.folder, 0o700)
        self.database = pathlib.Path(self.folder, "yaad.db")
        self.url = f"http://127.0.0.1:{free_port()}"

    def run_on(self, *arguments):
        return cli(*arguments, "--data", self.folder, "--url", self.url, "--listen", f"127.0.0.1:{free_port()}", "--tz", "UTC")

    def test_the_trail_is_read_from_the_file(self):
        self.assertIn("whole", self.run_on("audit", "verify").stdout)
        self.assertTrue(json.loads(self.run_on("audit", "verify", "--json").stdout)["ok"])
        self.assertIn("kept on disk", self.run_on("audit", "list").stdout)
        items = json.loads(self.run_on("audit", "list", "--json", "--entity", self.task["id"]).stdout)["items"]
        self.assertEqual([item["action"] for item in items], ["created"])

    def test_failed_events_are_read_from_the_file(self):
        self.assertEqual(self.run_on("events", "dlq", "list").stdout, "No event has failed for good.\n")
        self.assertEqual(self.run_on("events", "dlq", "show", "1").returncode, 3)
        self.assertEqual(self.run_on("events", "dlq", "replay", "1").returncode, 5)

    def test_nothing_there(self):
        empty = tempfile.mkdtemp(dir=self.folder)
        for arguments in (("audit", "verify"), ("events", "tail"), ("events", "dlq", "list")):
            done = cli(*arguments, "--data", empty, "--url", self.url)
            self.assertEqual(done.returncode, 5, done)
            self.assertIn("yaad serve", done.stderr)
        for arguments in (("db", "check"), ("db", "backup"), ("db", "migrate")):
            done = cli(*arguments, "--data", empty)
            self.assertEqual(done.returncode, 5, done)
            self.assertIn("no database", done.stderr)
        self.assertEqual(os.listdir(empty), [])

    def test_backup_change_restore(self):
        copy = os.path.join(self.folder, "copy.db")
        self.assertEqual(self.run_on("db", "backup", copy).returncode, 0)
        again = self.run_on("db", "backup", copy)
        self.assertEqual(again.returncode, 4, again)
        with Program(data=self.folder) as server:
            later = server.create("made after the backup")
            server.stop()
        done = self.run_on("db", "restore", copy)
        self.assertEqual(done.returncode, 0, done)
        with Program(data=self.folder) as server:
            self.assertEqual(server.task(self.task["id"])["title"], "kept on disk")
            self.assertEqual(server.http("GET", f"/api/tasks/{later['id']}").status, 404)
            server.stop()
        self.assertTrue([p for p in pathlib.Path(self.folder).rglob("*.db*") if p.name not in ("yaad.db", "copy.db")],
                        "what was replaced is kept")

    def test_a_backup_without_a_name_goes_into_the_data_folder(self):
        done = self.run_on("db", "backup")
        self.assertEqual(done.returncode, 0, done)
        (copy,) = pathlib.Path(self.folder, "backups").glob("*.db")
        self.assertIn(str(copy), done.stdout)
        self.assertEqual(copy.stat().st_mode & 0o077, 0)

    def test_what_is_no_backup_is_refused(self):
        rubbish = os.path.join(self.folder, "rubbish.db")
        pathlib.Path(rubbish).write_bytes(b"not a database at all" * 1000)
        before = self.run_on("audit", "list").stdout
        self.assertIn(self.run_on("db", "restore", rubbish).returncode, (5, 6))
        self.assertEqual(self.run_on("db", "restore", os.path.join(self.folder, "missing.db")).returncode, 5)
        self.assertEqual(self.run_on("audit", "list").stdout, before)

    def test_check_and_migrate(self):
        self.assertEqual(self.run_on("db", "check").returncode, 0)
        self.assertEqual(self.run_on("db", "migrate").returncode, 0)

    def damage(self):
        with contextlib.closing(sqlite3.connect(self.database)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            page = db.execute("PRAGMA page_size").fetchone()[0]
            roots = [row[0] for row in db.execute("SELECT rootpage FROM sqlite_master WHERE tbl_name = 'tasks' AND rootpage > 0")]
        with open(self.database, "r+b") as file:
            for root in roots:
                file.seek((root - 1) * page)
                file.write(b"\xa5" * page)

    def test_damage_is_found(self):
        self.damage()
        self.assertEqual(self.run_on("db", "check").returncode, 6)
        doctor = self.run_on("doctor")
        self.assertEqual(doctor.returncode, 1, doctor)
        self.assertRegex(doctor.stdout, r"✗ database: .*\n +→ .*restore")

    def test_doctor_when_all_is_well(self):
        done = self.run_on("doctor")
        self.assertEqual(done.returncode, 0, done)
        for line in ("✓ settings", "✓ data folder", "✓ database", "– server", "✓ address", "– e-mail", "✓ time zone: UTC", "✓ clock"):
            self.assertIn(line, done.stdout)

    def test_doctor_of_a_folder_that_others_can_read(self):
        os.chmod(self.folder, 0o755)
        done = self.run_on("doctor")
        self.assertEqual(done.returncode, 1, done)
        self.assertRegex(done.stdout, r"✗ data folder: .*\n +→ chmod 700")

    def test_doctor_of_an_address_in_use(self):
        with Program() as other:
            done = cli("doctor", "--data", self.folder, "--url", self.url, "--listen", f"127.0.0.1:{other.port}", "--tz", "UTC")
        self.assertEqual(done.returncode, 1, done)
        self.assertRegex(done.stdout, r"✗ address: .*\n +→ another program listens there")

    def test_doctor_of_mail_that_cannot_go_out(self):
        port = free_port()
        flags = ("--smtp-url", f"smtp://me:hunter2@127.0.0.1:{port}", "--smtp-from", "a@example.test", "--notify-email", "b@example.test")
        done = self.run_on("doctor", *flags)
        self.assertEqual(done.returncode, 1, done)
        self.assertRegex(done.stdout, rf"✗ e-mail: 127\.0\.0\.1:{port} cannot be reached.*\n +→ .*--smtp-url")
        self.assertNotIn("hunter2", done.stdout + done.stderr)

    def test_doctor_of_a_port_that_is_no_mail_server(self):
        with Program() as other:
            done = self.run_on("doctor", "--smtp-url", f"smtp://127.0.0.1:{other.port}", "--smtp-from", "a@example.test", "--notify-email",
                               "b@example.test", "--smtp-timeout-ms", "300")
        self.assertEqual(done.returncode, 1, done)
        self.assertIn("does not greet like a mail server", done.stdout)

    def test_doctor_of_mail_that_works(self):
        with Inbox() as inbox:
            done = self.run_on("doctor", *inbox.flags)
        self.assertEqual(done.returncode, 0, done)
        self.assertIn(f"✓ e-mail: 127.0.0.1:{inbox.port} answers; mail goes to me@example.test", done.stdout)

    def test_doctor_of_a_variable_without_effect(self):
        done = cli("doctor", "--data", self.folder, "--url", self.url, "--listen", f"127.0.0.1:{free_port()}", "--tz", "UTC",
                   env={"YAAD_SMPT_URL": "smtp://x"})
        self.assertEqual(done.returncode, 1, done)
        self.assertIn("YAAD_SMTP_URL", done.stdout)

    def test_doctor_of_a_clock_that_was_set_back(self):
        os.utime(self.database, (4_000_000_000, 4_000_000_000))
        done = self.run_on("doctor")
        self.assertEqual(done.returncode, 1, done)
        self.assertRegex(done.stdout, r"✗ clock: .*written later")

    def test_the_manual_names_every_command(self):
        manual = pathlib.Path(__file__).parents[2].joinpath("docs/yaad.1").read_text()
        for line in cli("help").stdout.splitlines():
            if line.startswith("  "):
                self.assertIn("yaad " + line.split()[0], manual)



if __name__ == "__main__":
    unittest.main()
