"""The trail: every event once, chained; one changed byte is found and named."""
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

from harness import POSTGRES, Program, Suite, cli, eventually, postgres_copy, postgres_database


def database_in(folder):
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.is_file() and path.suffix not in (".log",) and path.read_bytes()[:15] == b"SQLite format 3":
            if "backup" not in str(path.relative_to(folder)):
                return path
    raise AssertionError(f"no database in {folder}")


class Trail(Suite):
    def entries(self, task_id, count):
        return eventually(lambda: (items := self.yaad.all(f"/api/audit?entity_id={task_id}")) and len(items) >= count and items,
                          what=f"{count} entries")

    def test_every_change_is_there_once_with_its_values(self):
        made = self.yaad.http("POST", "/api/tasks", {"title": "watched"}, {"X-Correlation-ID": "trail-test-1"})
        task = made.json
        path = f"/api/tasks/{task['id']}"
        self.yaad.ok("PATCH", path, {"title": "watched closely", "priority": "high"})
        self.yaad.ok("POST", path + "/complete", {})
        self.yaad.ok("DELETE", path)
        items = self.entries(task["id"], 4)
        self.assertEqual(sorted(e["action"] for e in items), ["completed", "created", "deleted", "updated"])
        by = {e["action"]: e for e in items}
        self.assertEqual(by["created"]["correlation_id"], "trail-test-1")
        self.assertEqual(by["created"]["event_type"], "task.created")
        self.assertEqual(by["created"]["entity_type"], "task")
        self.assertEqual(by["created"]["actor"]["type"], "user")
        self.assertEqual(by["created"]["new_values"]["title"], "watched")
        self.assertEqual(by["updated"]["old_values"], {"title": "watched", "priority": "medium"})
        self.assertEqual(by["updated"]["new_values"], {"title": "watched closely", "priority": "high"})
        self.assertTrue(all(re.fullmatch(r"[0-9a-f]{64}", e["hash"]) for e in items))

    def test_sequences_have_no_gap_and_the_chain_holds(self):
        for _ in range(30):
            self.yaad.create()
        def all_of_them():
            items, verified = self.yaad.all("/api/audit?limit=200"), self.yaad.ok("GET", "/api/audit/verify")
            return len(items) >= 30 and verified["entries"] == len(items) and items
        items = eventually(all_of_them)
        numbers = sorted(e["sequence"] for e in items)
        self.assertEqual(numbers, list(range(1, len(numbers) + 1)))
        self.assertIs(self.yaad.ok("GET", "/api/audit/verify")["ok"], True)

    def test_what_the_assistant_does_is_named_so(self):
        task = self.yaad.chat("add a task of the assistant tomorrow")["task_created"]
        self.assertEqual(self.entries(task["id"], 1)[0]["actor"]["type"], "assistant")

    def test_filters(self):
        task = self.yaad.create()
        self.yaad.ok("POST", f"/api/tasks/{task['id']}/complete", {})
        self.entries(task["id"], 2)
        only = self.yaad.all("/api/audit?action=completed&limit=200")
        self.assertEqual({e["action"] for e in only}, {"completed"})
        self.assertEqual(self.yaad.all("/api/audit?from=2200-01-01T00:00:00Z"), [])


class SqliteRows:
    """The rows of the audit trail behind the program's back."""
    refused = sqlite3.Error

    def __init__(self, data):
        self.db = sqlite3.connect(database_in(data))
        self.flags = ("--data", data)
        self.close = self.db.close

    def unlock(self):
        for (name,) in self.db.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall():
            self.db.execute(f"DROP TRIGGER {name}")

    def run(self, statement, *values):
        found = self.db.execute(statement, values).fetchall()
        self.db.commit()
        return found

    def get(self, table, column, sequence):
        return self.run(f"SELECT {column} FROM {table} WHERE key & 0xffffffffff = {sequence}")[0][0]

    def put(self, table, column, sequence, value):
        self.run(f"UPDATE {table} SET {column} = ? WHERE key & 0xffffffffff = {sequence}", value)

    def remove_last(self):
        self.run("DELETE FROM audit_entries WHERE key = (SELECT max(key) FROM audit_entries)")


class PostgresRows:
    refused = subprocess.CalledProcessError

    def __init__(self, data):
        self.url = postgres_database(data)
        self.flags = ("--store", self.url, "--data", data)

    def close(self):
        pass

    def unlock(self):
        self.run("DROP TRIGGER audit_entries_stay ON audit_entries")

    def run(self, statement):
        return subprocess.run(["/usr/bin/psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", self.url, "-c", statement], check=True,
                              capture_output=True).stdout

    def get(self, table, column, sequence):
        kind = "bytea" if column == "hash" else "text"
        expression = column if kind == "bytea" else f"convert_to({column}, 'UTF8')"
        raw = bytes.fromhex(self.run(f"SELECT encode({expression}, 'hex') FROM {table} WHERE sequence = {sequence}").decode().strip())
        return raw if kind == "bytea" else raw.decode()

    def put(self, table, column, sequence, value):
        raw = f"decode('{(value.encode() if isinstance(value, str) else value).hex()}', 'hex')"
        self.run(f"UPDATE {table} SET {column} = " + (f"convert_from({raw}, 'UTF8')" if isinstance(value, str) else raw) +
                 f" WHERE sequence = {sequence}")

    def remove_last(self):
        self.run("DELETE FROM audit_entries WHERE sequence = (SELECT max(sequence) FROM audit_entries)")


class Tampering(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.yaad = Program()
        cls.addClassCleanup(cls.yaad.close)
        for i in range(20):
            cls.yaad.create(f"honest {i}")
        eventually(lambda: cls.yaad.ok("GET", "/api/audit/verify").get("entries", 0) >= 20)
        cls.yaad.stop()

    def setUp(self):
        data = tempfile.mkdtemp(prefix="yaad-test-")
        self.addCleanup(shutil.rmtree, data, True)
        shutil.copytree(self.yaad.data, data, dirs_exist_ok=True)
        if POSTGRES:
            postgres_copy(data)
        self.rows = (PostgresRows if POSTGRES else SqliteRows)(data)
        self.addCleanup(self.rows.close)
        self.assertEqual(self.verify().returncode, 0)

    def verify(self):
        return cli("audit", "verify", *self.rows.flags)

    def flipped(self, value, place):
        raw = bytearray(value.encode() if isinstance(value, str) else value)
        raw[place % len(raw)] ^= 1
        return raw.decode() if isinstance(value, str) else bytes(raw)

    def change(self, table, column, sequence):
        """Flips one bit in one byte, as a careful forger would who knows the database but not the chain."""
        self.rows.unlock()
        value = self.rows.get(table, column, sequence)
        self.rows.put(table, column, sequence, self.flipped(value, len(value) // 2))

    def test_the_log_cannot_be_edited_by_accident(self):
        for statement in ("UPDATE audit_entries SET hash = hash", "DELETE FROM audit_entries"):
            with self.assertRaises(self.rows.refused, msg=statement):
                self.rows.run(statement)

    def test_one_flipped_byte_is_found_and_named(self):
        self.change("audit_entries", "text", 7)
        found = self.verify()
        self.assertEqual(found.returncode, 6, found)
        self.assertRegex(found.stdout + found.stderr, r"\b7\b")

    def test_a_flipped_byte_of_a_hash_is_found(self):
        self.change("audit_entries", "hash", 11)
        self.assertEqual(self.verify().returncode, 6)

    def test_a_changed_value_is_found(self):
        self.change("audit_values", "data", 9)
        self.assertEqual(self.verify().returncode, 6)

    def test_a_missing_last_entry_is_found(self):
        self.rows.unlock()
        self.rows.remove_last()
        self.assertEqual(self.verify().returncode, 6)


if __name__ == "__main__":
    unittest.main()
