"""The services under faults, with an oracle outside of them: kill -9 of every role in a loop, a broker that is away, records
that nobody can read, that come again and in any order, and a database whose disk is full. (PostgreSQL restarted, silent
and cut off at COMMIT: test_postgres_faults.py. Sidecars that are missing: tests/dapr/dapr_services.py.)

Nothing may be lost and nothing doubled: every acknowledged task is there once, every completed series has one next
occurrence, the audit chain holds every event once, every reminder is one mail. A mail that was sent twice under one
Message-ID, which a kill between the server's 250 and the mark brings about, is counted apart.
Longer runs: YAAD_FAULT_KILLS=500, YAAD_FAULT_CREATES=10000 YAAD_FAULT_BROKER_SECONDS=60.
"""
import collections
import datetime as dt
import http.client
import json
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import threading
import time
import unittest
import uuid

import harness
from harness import HOUSE, ROOT, Http, Inbox, Program, eventually, program_on
from test_postgres_faults import Server

HERE = pathlib.Path(__file__).resolve().parent
KAFKA = os.environ.get("YAAD_TEST_KAFKA", "")
KILLS = int(os.environ.get("YAAD_FAULT_KILLS", "60"))
CREATES = int(os.environ.get("YAAD_FAULT_CREATES", "2000"))
BROKER_SECONDS = float(os.environ.get("YAAD_FAULT_BROKER_SECONDS", "5"))
TRY_AGAIN = (502, 503, 504)


def instant(seconds):
    return (dt.datetime.now(dt.timezone.utc) + dt.timedelta(seconds=seconds)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Writer(threading.Thread):
    """A client as it should be: the same words under the same key until they are acknowledged."""

    def __init__(self, house, oracle, stop):
        super().__init__(daemon=True)
        self.house, self.oracle, self.stop, self.failure, self.repeats = house, oracle, stop, None, 0
        self.link = Http(house.port)

    def acknowledged(self, method, path, body):
        headers = {"Idempotency-Key": uuid.uuid4().hex}
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            try:
                answer = self.link.request(method, path, body, headers)
            except (OSError, http.client.HTTPException):
                answer = None
            if answer and answer.status == 200:
                return answer.json
            if answer and answer.status not in TRY_AGAIN and not (answer.status == 409 and "running" in answer.json["code"]):
                raise AssertionError(f"{method} {path}: {answer}")
            self.repeats += 1
            time.sleep(0.05)
        raise AssertionError(f"{method} {path} was not acknowledged within 90 s; last: {answer}")

    def run(self):
        try:
            while not self.stop.is_set():
                self.step(random.random())
        except BaseException as error:  # noqa: BLE001 - shown by the test
            self.failure = error

    def step(self, dice):
        body = {"id": str(uuid.uuid4()), "title": f"task {uuid.uuid4().hex}"}
        if dice < 0.2:
            body |= {"reminders": [{"at": instant(random.uniform(0.2, 3))}], "due_date": instant(7200)}
        elif dice < 0.4:
            body |= {"due_date": "2026-03-05", "recurrence_rule": "FREQ=WEEKLY"}
        task = self.acknowledged("POST", "/api/tasks", body)
        self.oracle.tasks[task["id"]] = body["title"]
        if dice < 0.2:
            self.oracle.reminded[task["reminders"][0]["id"]] = body["title"]
        elif dice < 0.4:
            self.acknowledged("POST", f"/api/tasks/{task['id']}/complete", {})
            self.oracle.completed[task["id"]] = task["series_id"]
        else:
            time.sleep(0.02)


class Oracle:
    def __init__(self):
        self.tasks, self.reminded, self.completed = {}, {}, {}


@unittest.skipUnless(HOUSE, "of the services only: ./test roles-kafka, ./test roles-dapr")
class Faults(unittest.TestCase):
    def start(self, *flags):
        self.inbox = Inbox()
        self.addCleanup(self.inbox.close)
        self.house = Program(*self.inbox.flags, "--reminder-retry-s", "1,1,1,2,2,5", *flags)
        self.addCleanup(self.house.close)
        self.oracle, self.halt = Oracle(), threading.Event()
        self.writers = [Writer(self.house, self.oracle, self.halt) for _ in range(4)]

    def finish(self):
        self.halt.set()
        for writer in self.writers:
            writer.join(120)
            self.assertFalse(writer.is_alive(), "a client still waits")
            if writer.failure:
                raise writer.failure

    def check_tasks(self):
        tasks = self.house.all("/api/tasks?status=all&limit=200")
        seen = collections.Counter(task["id"] for task in tasks)
        self.assertEqual([each for each, count in seen.items() if count > 1], [])
        self.assertEqual([each for each in self.oracle.tasks if each not in seen], [], "acknowledged and lost")
        return tasks

    def check_series(self):
        def lacking():
            series = collections.Counter(task["series_id"] for task in self.house.all("/api/tasks?status=all&limit=200") if task["series_id"])
            wrong = {each: series[each] for each in self.oracle.completed.values() if series[each] != 2}
            self.assertFalse({each: count for each, count in wrong.items() if count > 2}, "generated twice")
            return not wrong
        eventually(lacking, 30, "one next occurrence of each completed series")

    def check_audit(self):
        """The chain holds every sequence from 1 to the last one, once, and verifies."""
        def whole():
            verdict = self.house.ok("GET", "/api/audit/verify")
            self.assertTrue(verdict["ok"], verdict)
            newest = self.house.ok("GET", "/api/audit?limit=1")["items"]
            return verdict["entries"] and newest[0]["sequence"] == verdict["entries"] and self._events() == verdict["entries"]
        eventually(whole, 30, "the audit trail to hold every event")
        entries = self.house.all("/api/audit?limit=200")
        self.assertEqual(sorted(entry["sequence"] for entry in entries), list(range(1, len(entries) + 1)))
        created = collections.Counter(entry["entity_id"] for entry in entries if entry["event_type"] == "task.created")
        self.assertEqual([each for each in self.oracle.tasks if created[each] != 1], [], "created other than once")
        return len(entries)

    def _events(self):
        """How many events the database has."""
        url = harness.postgres_database(self.house.data)
        out = subprocess.run(["psql", "-Atc", "SELECT count(*) FROM events", url], capture_output=True, text=True, check=True)
        return int(out.stdout)

    def check_mails(self):
        """One mail for each reminder; returns how many were repeated under their Message-ID."""
        def waiting():
            sent = collections.Counter(entry["entity_id"] for entry in self.house.all("/api/audit?action=sent&limit=200"))
            self.assertEqual([each for each, count in sent.items() if count > 1], [], "marked as sent twice")
            return [each for each in self.oracle.reminded if not sent[each]]
        eventually(lambda: not waiting(), 40, "every reminder sent")
        text = [(message["Message-ID"], message.get_body(("plain",)).get_content() + str(message["Subject"])) for message in list(self.inbox.messages)]
        repeated = 0
        for title in self.oracle.reminded.values():
            ids = collections.Counter(message_id for message_id, body in text if title in body)
            self.assertEqual(len(ids), 1, f"{title}: {ids}")
            repeated += sum(ids.values()) - 1
        return repeated

    def check_topic(self, events):
        """Every event that belongs on task-events is there, each user's in order, repeats under the same id."""
        records = [json.loads(line) for line in self.read("task-events", "%s\n")]
        order = [record["data"]["sequence"] for record in records]
        first = list(dict.fromkeys(order))
        self.assertEqual(first, sorted(first), "each user's events are in order")
        created = [record["data"]["payload"]["task_id"] for record in records if record["type"] == "app.yaad.task.created.v1"]
        self.assertEqual(set(self.oracle.tasks) - set(created), set(), f"published, of {events} events")
        return len(order) - len(first)

    def read(self, topic, form):
        """The records of a topic of this house, as lines."""
        return subprocess.run(["kcat", "-C", "-q", "-e", "-o", "beginning", "-b", KAFKA, "-t", self.house.prefix + topic, "-f", form],
                              capture_output=True, text=True, check=True).stdout.splitlines()

    def write(self, topic, lines):
        """Lines of KEY, a tab and the record, as anyone might write them who reaches the broker."""
        subprocess.run(["kcat", "-P", "-b", KAFKA, "-t", self.house.prefix + topic, "-K", "\t"], input="\n".join(lines) + "\n", text=True, check=True)

    def work_for(self, seconds):
        for writer in self.writers:
            writer.start()
        self.halt.wait(seconds)
        self.finish()

    def series_goes_on(self):
        """A series completed from here on gets its next occurrence: whoever makes it still works."""
        writer = Writer(self.house, self.oracle, self.halt)
        writer.step(0.3)
        writer.link.close()
        self.check_series()

    def dead(self, topic):
        """The originals of its dead letters, by the consumer that could not read them."""
        found = collections.defaultdict(list)
        for letter in map(json.loads, self.read(topic, "%s\n")):
            found[letter["consumer"]].append(json.dumps(letter["original_event"]) + letter.get("original_text", "") + letter.get("original_bytes", ""))
        return found

    def test_records_that_nobody_can_read(self):
        """They go to the dead letters of each group that meets them, and hold nobody up."""
        self.start()
        self.house.create("before")
        key, whole = eventually(lambda: self.read("task-events", "%k\t%s\n"), 10, "the first record")[0].split("\t", 1)
        bad = ["no JSON at all", "{", '{"specversion":"1.0"}', whole.replace('"schema_version":"1.0"', '"schema_version":"7.0"'),
               whole.replace('"sequence":1', '"sequence":"one"')]
        for topic in ("task-events", "audit-events"):
            self.write(topic, [f"{key}\t{each}" for each in bad])
        self.work_for(1)
        self.series_goes_on()
        events = self.check_audit()
        dead = {topic: eventually(lambda: (found := self.dead(topic)) and max(map(len, found.values())) >= len(bad) and found, 20, f"{len(bad)} on {topic}")
                for topic in ("task-events-dlq", "audit-events-dlq")}
        for found in dead.values():
            self.assertEqual({len(set(originals)) for originals in found.values()}, {len(bad)}, dead)
        listed = self.house.cli("events", "dlq", "list", "--json")
        self.assertGreaterEqual(listed.stdout.count("-dlq"), 2 * len(bad), listed)
        print(f"      {2 * len(bad)} records that nobody can read: dead letters { {name: len(each) for found in dead.values() for name, each in found.items()} }; {events} events in the audit trail; lost 0, doubled 0")

    def test_records_again_and_in_any_order(self):
        self.start()
        self.work_for(2)
        self.check_series()
        self.check_audit()
        repeated, dice = 0, random.Random(7)
        for topic in ("task-events", "audit-events", "reminders", "task-updates"):
            lines = self.read(topic, "%k\t%s\n")
            lines = lines[::-1] + dice.sample(lines, len(lines))
            self.write(topic, lines)
            repeated += len(lines)
        self.series_goes_on()
        self.check_tasks()
        self.check_series()
        mails = self.check_mails()
        events = self.check_audit()
        print(f"      {repeated} records once more backwards and once more shuffled: {events} events in the audit trail, {len(self.oracle.completed)} series, "
              f"{len(self.oracle.reminded)} reminders; lost 0, doubled 0; mails repeated under one Message-ID {mails}")

    def test_the_disk_of_the_database_is_full(self):
        """What cannot be kept is refused and said; what is kept goes on, and all of it once there is room."""
        folder = tempfile.mkdtemp(prefix="yaad-full-")
        self.addCleanup(shutil.rmtree, folder, True)
        os.chmod(folder, 0o755)
        library, disk = os.path.join(folder, "faulty_disk.so"), pathlib.Path(folder, "disk")
        subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-o", library, str(HERE / "faulty_disk.c"), "-ldl"], check=True)
        disk.write_text("")
        server = Server(env={"LD_PRELOAD": library, "YAAD_TEST_DISK": str(disk)})
        self.addCleanup(server.close)
        self.oracle = Oracle()
        self.house = program_on(server.database())
        self.addCleanup(self.house.close)

        def post():
            title = f"large {uuid.uuid4().hex}"
            answer = self.house.http("POST", "/api/tasks", {"title": title, "description": "".join(random.choices("abcdefgh0123456789", k=9000))})
            if answer.status == 200:
                self.oracle.tasks[answer.json["id"]] = title
            return answer
        for _ in range(20):
            self.assertEqual(post().status, 200)
        disk.write_text("full")
        refused = eventually(lambda: (answer := post()).status != 200 and answer, 30, "no room")
        self.assertIn(refused.status, (503, 507), refused)
        self.assertIn("full", refused.json["detail"])
        self.assertTrue(refused.header("Retry-After"))
        kept = len(self.oracle.tasks)
        self.assertEqual(len(self.house.all("/api/tasks?limit=200")), kept, "what is there can be read")
        disk.write_text("")
        eventually(lambda: post().status == 200, 30, "room again")
        self.check_tasks()
        events = self.check_audit()
        print(f"      {kept} tasks kept, then the disk was full (HTTP {refused.status}); {events} events in the audit trail; lost 0, doubled 0")

    def test_kill_every_role_in_a_loop(self):
        self.start()
        for writer in self.writers:
            writer.start()
        dice, kills = random.Random(5), collections.Counter()
        bag = []
        for _ in range(KILLS):
            bag = bag or dice.sample(self.house.parts, len(self.house.parts))
            part = bag.pop()
            part.kill()
            kills[part.role] += 1
            part.start()
            time.sleep(dice.uniform(0.05, 0.5))  # A kill is to strike at any moment, also of a start.
        self.finish()
        for part in self.house.parts:
            part.wait()
        self.check_all(kills)

    def check_all(self, kills):
        self.check_tasks()
        self.check_series()
        repeated_mails = self.check_mails()
        events = self.check_audit()
        repeated_records = self.check_topic(events)
        for role in sorted(kills):
            print(f"      killed {role}: {kills[role]}")
        print(f"      {sum(kills.values())} kills, {len(self.oracle.tasks)} tasks, {len(self.oracle.completed)} series, {len(self.oracle.reminded)} reminders, "
              f"{events} events; asked again {sum(writer.repeats for writer in self.writers)} times; lost 0, doubled 0; "
              f"mails repeated under one Message-ID {repeated_mails}, records repeated under one id {repeated_records}")

    def test_creates_go_on_while_the_broker_is_away(self):
        jars, folder = os.environ.get("YAAD_TEST_KAFKA_JARS"), os.environ.get("YAAD_TEST_KAFKA_DIR")
        if not jars or not folder:
            self.fail("YAAD_TEST_KAFKA_JARS and YAAD_TEST_KAFKA_DIR say how to stop the broker and start it again")
        script = str(ROOT / "tests/support/kafka.sh")

        def broker(*arguments):
            subprocess.run([script, *arguments], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        self.start()
        self.house.create("before")
        broker("stop", folder, "kill")
        try:
            began, slowest, lock, todo = time.monotonic(), [0.0], threading.Lock(), iter(range(CREATES))

            def create():
                link = Http(self.house.port)
                while True:
                    with lock:
                        number = next(todo, None)
                    if number is None:
                        return link.close()
                    at = time.monotonic()
                    answer = link.request("POST", "/api/tasks", {"title": f"while it is away {number}"})
                    if answer.status != 200:
                        raise AssertionError(f"create {number}: {answer}")
                    with lock:
                        self.oracle.tasks[answer.json["id"]] = answer.json["title"]
                        slowest[0] = max(slowest[0], time.monotonic() - at)
            threads = [threading.Thread(target=create) for _ in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self.assertEqual(len(self.oracle.tasks), CREATES, "every create succeeded")
            took = time.monotonic() - began

            def told():
                checks = [self.house.part(name).ready_checks() for name in ("api-1", "api-2")]
                return any(check[part]["status"] == "degraded" and check[part]["detail"] for check in checks for part in ("broker", "events"))
            eventually(told, 30, "health to tell that the broker is away")
            time.sleep(max(BROKER_SECONDS - (time.monotonic() - began), 0))
        finally:
            broker("start", folder, jars)
        back = time.monotonic()
        self.house.local = threading.local()  # A connection that was idle for so long has been closed.
        events = self.check_audit()
        followed = time.monotonic() - back
        repeated = self.check_topic(events)
        print(f"      {CREATES} creates in {took:.1f} s without a broker (slowest {slowest[0] * 1000:.0f} ms); {events} events in the audit trail "
              f"{followed:.1f} s after it was back, records repeated under one id {repeated}")
