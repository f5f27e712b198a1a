"""Everything of one store into the other and back: yaad db move."""
import contextlib
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest
import uuid

import harness
from harness import ENVIRONMENT, PROGRAM, Program, cli, eventually

SERVER = pathlib.Path(__file__).resolve().parent.parent / "support" / "postgres.sh"


def setUpModule():
    global folder, server
    folder = tempfile.mkdtemp(prefix="yaad-move-")
    unittest.addModuleCleanup(shutil.rmtree, folder, ignore_errors=True)
    place = tempfile.mkdtemp(prefix="yaad-move-server-")
    unittest.addModuleCleanup(shutil.rmtree, place, ignore_errors=True)
    server = subprocess.run([SERVER, "start", place, "fsync=off"], check=True, capture_output=True, text=True).stdout.strip()
    unittest.addModuleCleanup(subprocess.run, [SERVER, "stop", place, "immediate"], check=True)


def new_database():
    name = "m" + uuid.uuid4().hex
    subprocess.run(["/usr/bin/createdb", "--maintenance-db", server, name], check=True)
    return server.replace("/postgres?", f"/{name}?")


def psql(url, statement):
    return subprocess.run(["/usr/bin/psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", statement], check=True, capture_output=True,
                          text=True).stdout.strip()


def new_file():
    return os.path.join(folder, uuid.uuid4().hex + ".db")


def move(source, target, *more):
    return cli("db", "move", "--from", source, "--to", target, *more)


# What a number of one store means in every store: the numbers themselves may differ.
KNOWN_BY = {
    "task_tags": "SELECT r.owner, r.tag, t.id FROM task_tags r JOIN tasks t ON t.number = r.task",
    "reminders": "SELECT t.id, r.place, r.id, r.owner, r.minutes_before, r.at, r.channel, r.trigger_time, r.status, r.revision FROM reminders r"
                 " JOIN tasks t ON t.number = r.task",
    "messages": "SELECT c.owner, c.id, m.role, m.text, m.at, m.extra FROM messages m JOIN conversations c ON c.number = m.conversation",
    "tasks_fts": "SELECT t.id FROM tasks_fts f JOIN tasks t ON t.number = f.rowid",
    "idempotency": "SELECT owner, key, request_hash, status, body, headers, at FROM idempotency",
}
OWN = {"schema_migrations", "leases", "sqlite_sequence", "tasks_fts_data", "tasks_fts_idx", "tasks_fts_config", "tasks_fts_docsize", "tasks_fts_content"}


def contents(path):
    """Every row of every table, without the numbers that only count within one file."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        found = {}
        for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            if table in OWN:
                continue
            rows = db.execute(KNOWN_BY.get(table, f"SELECT * FROM {table}"))
            skipped = [i for i, column in enumerate(rows.description) if column[0] == "number"]
            found[table] = sorted(([value for i, value in enumerate(row) if i not in skipped] for row in rows), key=repr)
        return found


def live_in(yaad):
    """A house in which something of every kind has happened."""
    keyed = yaad.http("POST", "/api/tasks", {"title": "once only"}, {"Idempotency-Key": "move-1"})
    yaad.ok("POST", "/chat/command", {"user_input": "Add a task to water the plants tomorrow at 5pm"})
    for i in range(30):
        yaad.create(f"task {i}", tags=["Home", f"t{i % 3}"] if i % 2 else [], description="long\nlines «اردو»" if i % 5 == 0 else None,
                    priority=("high", "low", None)[i % 3])
    urdu = yaad.create("دودھ لانا", tags=["بازار"])
    yaad.create("zoned", due_date="2031-02-03T04:05:00+05:00")
    yaad.create("all day", due_date="2031-02-03")
    weekly = yaad.create("weekly", due_date="2031-02-03T10:00:00", recurrence_rule="FREQ=WEEKLY;COUNT=5")
    yaad.ok("POST", f"/api/tasks/{weekly['id']}/complete", {})
    reminded = yaad.create("reminded", reminders=[{"at": "2031-02-03T04:05:06Z"}, {"at": "2031-02-02T04:05:06Z", "channel": "web"}])
    gone = yaad.create("into the trash", tags=["Home"])
    yaad.ok("DELETE", f"/api/tasks/{gone['id']}")
    due = yaad.create("due at once", reminders=[{"at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 1)), "channel": "web"}])
    eventually(lambda: yaad.task(due["id"])["reminders"][0]["status"] == "sent", what="the reminder told")
    return {"keyed": keyed, "urdu": urdu, "gone": gone, "reminded": reminded}


def strange_rows(path):
    """What a quiet house has none of."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        event, = db.execute("SELECT id FROM events ORDER BY position LIMIT 1").fetchone()
        db.execute("INSERT INTO dead_letters VALUES (41, 'audit', 'task-events', 'was \"bad\"', ?, '{\"a\": 1}', 5, 77)", (event,))
        db.execute("INSERT INTO inbox VALUES ('yaad-search', ?, ?)", (event, int(time.time() * 1e6)))
        db.execute("DELETE FROM audit_values WHERE key = (SELECT min(key) FROM audit_values)")  # Erased.
        db.execute("UPDATE consumers SET holds = 0 WHERE name = (SELECT max(name) FROM consumers)")
        db.commit()


class ThereAndBack(unittest.TestCase):
    def test_everything_is_the_same_and_life_goes_on(self):
        with Program(store=False) as yaad:
            known = live_in(yaad)
            before = {state: yaad.all(f"/api/tasks?status={state}&limit=200") for state in ("active", "completed", "deleted")}
            yaad.stop()
            source = os.path.join(yaad.data, "yaad.db")
            strange_rows(source)
            first = contents(source)
            for table in ("deliveries", "events", "audit_entries", "conversations", "messages", "idempotency", "inbox", "dead_letters", "tasks_fts"):
                self.assertTrue(first[table], table)
            url, back = new_database(), new_file()
            there = move(f"sqlite:{source}", url, "--json")
            self.assertEqual(there.returncode, 0, there)
            self.assertEqual(json.loads(there.stdout)["rows"]["tasks"], len(first["tasks"]))
            again = move(url, f"sqlite:{back}")
            self.assertEqual(again.returncode, 0, again)
            self.assertIn("tasks: ", again.stderr, "the progress")
            self.assertEqual(contents(source), first, "the source is as it was")
            self.maxDiff = 2000
            second = contents(back)
            self.assertEqual(first.keys(), second.keys())
            for table in first:
                self.assertEqual(first[table], second[table], table)
            for store in (url, f"sqlite:{back}"):
                self.assertEqual(cli("db", "check", "--store", store).returncode, 0)
                self.assertEqual(cli("audit", "verify", "--store", store, "--data", yaad.data).returncode, 0)
                with Program("--store", store, store=False) as after:
                    self.assertEqual({state: after.all(f"/api/tasks?status={state}&limit=200") for state in before}, before)
                    self.assertEqual([task["id"] for task in after.all("/api/tasks?q=%D8%AF%D9%88%D8%AF%DA%BE")],
                                     [known["urdu"]["id"]])
                    replay = after.http("POST", "/api/tasks", {"title": "once only"}, {"Idempotency-Key": "move-1"})
                    self.assertEqual(replay.json["id"], known["keyed"].json["id"])
                    after.ok("POST", f"/api/tasks/{known['gone']['id']}/restore", {})
                    fresh = after.create("after the move", tags=["Home"], reminders=[{"at": "2032-01-01T00:00:00Z"}])
                    after.ok("PATCH", f"/api/tasks/{fresh['id']}", {"title": "and changed"})
                    eventually(lambda: after.ok("GET", "/api/audit/verify")["entries"] >= len(first["audit_entries"]) + 3)
                    self.assertTrue(after.ok("GET", "/api/audit/verify")["ok"])


class Refused(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with Program(store=False) as yaad:
            for i in range(3):
                yaad.create(f"kept {i}")
            yaad.stop()
            cls.source = new_file()
            cls.assertEqual(cls(), cli("db", "backup", cls.source, "--data", yaad.data).returncode, 0)

    def runTest(self):
        pass

    def refused(self, outcome, code, *words):
        self.assertEqual(outcome.returncode, code, outcome)
        for word in words:
            self.assertIn(word, outcome.stderr)

    def test_what_makes_no_sense_is_said(self):
        file = f"sqlite:{self.source}"
        url = new_database()
        for arguments in ((), ("--from", file), ("--to",), ("--from", file, "--to", f"sqlite:{new_file()}"), ("--from", url, "--to", new_database()),
                          ("--from", "mysql://x", "--to", url), ("--from", file, "--to", url, "now")):
            self.refused(cli("db", "move", *arguments, "--data", folder), 2, "move")
        self.refused(move(f"sqlite:{folder}/none.db", url), 5, "there is no database", "none.db")
        self.refused(move(file, "postgresql://x:se%zzcret@nowhere"), 5, "--to")
        lost = move(file, f"postgresql://x:sesame@127.0.0.1:{harness.free_port()}/y")
        self.refused(lost, 5, "--to", "127.0.0.1")
        self.assertNotIn("sesame", lost.stderr)
        self.refused(move(url, f"sqlite:{new_file()}"), 4, "schema step 0", "yaad db migrate")
        pathlib.Path(folder, "other.db").write_bytes(b"no database at all, but of some length" * 100)
        self.refused(move(f"sqlite:{folder}/other.db", url), 6)

    def test_one_of_the_ends_may_be_the_configured_store(self):
        url = new_database()
        secret = pathlib.Path(folder, "store-url")
        secret.write_text(url)
        moved = cli("db", "move", "--from", f"sqlite:{self.source}", env={"YAAD_STORE_FILE": str(secret)})
        self.assertEqual(moved.returncode, 0, moved)
        self.assertEqual(psql(url, "SELECT count(*) FROM tasks"), "3")

    def test_a_target_in_which_something_is(self):
        url, file = new_database(), new_file()
        self.assertEqual(move(f"sqlite:{self.source}", url).returncode, 0)
        self.refused(move(f"sqlite:{self.source}", url), 4, "not empty", "a new or an empty one")
        shutil.copy(self.source, file)
        self.refused(move(url, f"sqlite:{file}"), 4, "not empty")
        self.assertEqual(contents(file), contents(self.source))

    def test_an_end_that_is_being_served(self):
        url = new_database()
        with Program(store=False) as yaad:
            self.refused(move(f"sqlite:{yaad.data}/yaad.db", url), 4, str(yaad.process.pid))
        with Program("--store", url, store=False):
            self.refused(move(url, f"sqlite:{new_file()}"), 4, "server", "stop it")
            self.refused(move(f"sqlite:{self.source}", url), 4, "stop it")

    def test_another_schema(self):
        old = new_file()
        shutil.copy(self.source, old)
        self.assertEqual(cli("db", "migrate", "--to", "3", "--store", f"sqlite:{old}").returncode, 0)
        self.refused(move(f"sqlite:{old}", new_database()), 4, "schema step 3", "yaad db migrate")

    def test_a_broken_chain_is_moved_as_it_is_and_told(self):
        broken = new_file()
        shutil.copy(self.source, broken)
        with contextlib.closing(sqlite3.connect(broken)) as db:
            db.execute("DROP TRIGGER audit_entries_stay")
            db.execute("UPDATE audit_entries SET text = replace(text, '2', '3') WHERE key = (SELECT max(key) FROM audit_entries)")
            db.commit()
        url = new_database()
        self.refused(move(f"sqlite:{broken}", url), 6, "broken", "moved as it is")
        self.assertEqual(psql(url, "SELECT count(*) FROM tasks"), "3")
        self.assertEqual(cli("audit", "verify", "--store", url, "--data", folder).returncode, 6)


class Interrupted(unittest.TestCase):
    """Killed in the middle: the target serves nobody, the source has everything, and the next move begins anew."""

    @classmethod
    def setUpClass(cls):
        with Program(store=False) as yaad:
            yaad.create("kept")
            yaad.stop()
            cls.source = new_file()
            shutil.copy(os.path.join(yaad.data, "yaad.db"), cls.source)
        with contextlib.closing(sqlite3.connect(cls.source)) as db:
            db.execute("INSERT INTO inbox WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
                       " SELECT 'consumer' || i, randomblob(16), i FROM n")
            db.commit()

    def kill(self, source, target, after="inbox: 4000"):
        process = subprocess.Popen([PROGRAM, "db", "move", "--from", source, "--to", target], stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)
        for line in process.stderr:
            if line.startswith(after):
                process.kill()
                break
        process.stderr.close()
        self.assertEqual(process.wait(), -signal.SIGKILL)

    def refuses_to_serve(self, store):
        with tempfile.TemporaryDirectory() as data:
            refused = cli("serve", "--store", store, "--data", data, "--listen", "127.0.0.1:0")
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("a move that was not finished", refused.stderr)
        self.assertIn("yaad db move", refused.stderr)

    def test_into_postgresql_and_into_a_file(self):
        before, url = contents(self.source), new_database()
        self.kill(f"sqlite:{self.source}", url)
        self.refuses_to_serve(url)
        self.assertIn("not finished", cli("db", "check", "--store", url).stderr)
        self.assertIn("not finished", move(url, f"sqlite:{new_file()}").stderr)
        self.assertEqual(contents(self.source), before)
        self.assertEqual(move(f"sqlite:{self.source}", url).returncode, 0)
        self.assertEqual(cli("db", "check", "--store", url).returncode, 0)

        back = new_file()
        self.kill(url, f"sqlite:{back}")
        self.refuses_to_serve(f"sqlite:{back}")
        self.assertEqual(move(url, f"sqlite:{back}").returncode, 0)
        self.assertEqual(contents(back), before)
        with Program("--store", f"sqlite:{back}", store=False) as yaad:
            self.assertEqual([task["title"] for task in yaad.all("/api/tasks")], ["kept"])


class TheDatabaseOnPostgresql(unittest.TestCase):
    def test_migrate_check_and_who_copies_it(self):
        url = new_database()
        self.assertEqual(cli("db", "check", "--store", url).returncode, 6, "there is no schema yet")
        made = cli("db", "migrate", "--store", url)
        self.assertEqual(made.returncode, 0, made)
        self.assertIn("already", cli("db", "migrate", "--store", url).stdout)
        self.assertEqual(cli("db", "migrate", "--to", "1", "--store", url).returncode, 0)
        self.assertEqual(psql(url, "SELECT max(version) FROM schema_migrations"), "1")
        self.assertEqual(cli("db", "migrate", "--store", url).returncode, 0)
        self.assertTrue(json.loads(cli("db", "check", "--store", url, "--json").stdout)["ok"])
        psql(url, "INSERT INTO task_tags VALUES (7, 'of nothing', 9)")
        wrong = cli("db", "check", "--store", url)
        self.assertEqual(wrong.returncode, 6)
        self.assertIn("tags belong to no task", wrong.stdout)
        for verb, tool in (("backup", "pg_dump"), ("restore", "pg_restore")):
            told = cli("db", verb, *(["x"] if verb == "restore" else []), "--store", url)
            self.assertEqual(told.returncode, 2)
            self.assertIn(tool, told.stderr)


if __name__ == "__main__":
    unittest.main()
