"""Yaad as services: each role in a process of its own with a Dapr sidecar, on PostgreSQL and Kafka.

Run by the stage "dapr" of ./test, as a suite of tests/functional/run.py. YAAD_TEST_POSTGRES, YAAD_TEST_KAFKA and YAAD_TEST_DAPRD say
where the real ones are.
"""
import contextlib
import datetime
import http.client
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse
import uuid

from harness import ROOT, Program, Stream, cli, eventually, postgres_database

sys.path.insert(0, str(ROOT / "tests" / "support"))
from ports import quiet_ports  # noqa: E402

SCRIPT = str(ROOT / "tests/support/dapr.sh")
TOKENS = {"DAPR_API_TOKEN": "to the sidecar", "APP_API_TOKEN": "to the program"}
PATIENCE = 60
PASSWORD = "a-password-that-nobody-sees"
KAFKA_PASSWORD = "a secret"  # Of the broker that tests/support/kafka.sh makes secure.


class Service:
    """One role and its sidecar. The program starts first, as the sidecar asks it what to subscribe to; where it has `secrets` to read
    from the sidecar, it waits for that one. These hold the URL of the database, for the program and for the sidecar's state store."""

    def __init__(self, house, role, *flags, name=None, secrets=False):
        self.app = f"yaad-{role}"
        self.folder = str(pathlib.Path(house.folder, name or role))
        os.makedirs(self.folder)
        self.names = str(pathlib.Path(house.folder, "names.db"))
        self.sidecar_port = int(self.script("port", self.folder))
        self.secrets = house.secrets() if secrets else None
        store = "dapr:yaad-secrets/yaad-store/url" if secrets else house.store
        self.program = Program("--role", role, "--bus", f"dapr://127.0.0.1:{self.sidecar_port}", "--store", store, *flags,
                               data=self.folder, env=TOKENS, start=False, store=False)
        (self.program.port,) = quiet_ports(1)
        house.services.append(self)
        if secrets:
            self.start_sidecar()
        self.program.start()
        if not secrets:
            self.start_sidecar()

    @staticmethod
    def script(*arguments):
        done = subprocess.run([SCRIPT, *arguments], stdout=subprocess.PIPE, text=True, timeout=120, check=True, close_fds=True,
                              env={**os.environ, **TOKENS, "DAPRD": os.environ["YAAD_TEST_DAPRD"],
                                   "YAAD_KAFKA_BROKERS": os.environ["YAAD_TEST_KAFKA"]})
        return done.stdout.strip()

    def start_sidecar(self):
        more = ["state", f"secrets={self.secrets}"] if self.secrets else []
        self.script("start", self.folder, f"app={self.app}", f"port={self.program.port}", f"names={self.names}", *more)

    def stop_sidecar(self, signal="TERM"):
        self.script("stop", self.folder, signal)

    def close(self):
        with contextlib.suppress(Exception):
            self.stop_sidecar("KILL")
        self.program.close()

    def invoke(self, app, method, path, body=None, token=TOKENS["DAPR_API_TOKEN"]):
        """By way of this sidecar: (status, JSON or text). Another test may have killed a replica's sidecar, whose name stands in Dapr's
        table for a while; what Dapr could not hand on is sent again."""
        def once():
            link = http.client.HTTPConnection("127.0.0.1", self.sidecar_port, timeout=30)
            headers = {"Content-Type": "application/json", "dapr-api-token": token}
            link.request(method, f"/v1.0/invoke/{app}/method{path}", None if body is None else json.dumps(body), headers)
            answer = link.getresponse()
            text = answer.read()
            link.close()
            if answer.status == 500 and b"ERR_DIRECT_INVOKE" in text:
                return None
            return answer.status, json.loads(text) if text[:1] in b"{[" else text

        return eventually(once, PATIENCE, f"Dapr hands on {method} {path} to {app}")


class House:
    """All of the roles, once; two of api, chat, audit and recurring."""

    def __init__(self):
        self.folder, self.services = tempfile.mkdtemp(prefix="yaad-services-"), []
        self.store = postgres_database(self.folder)
        try:
            self.api = Service(self, "api", "--chat-url", "dapr://yaad-chat")
            self.api2 = Service(self, "api", "--chat-url", "dapr://yaad-chat", name="api2")
            self.chat = Service(self, "chat", "--conversations", "dapr", secrets=True)
            self.chat2 = Service(self, "chat", "--conversations", "dapr", name="chat2", secrets=True)
            self.audit, self.audit2 = Service(self, "audit"), Service(self, "audit", name="audit2")
            self.recurring, self.recurring2 = Service(self, "recurring"), Service(self, "recurring", name="recurring2")
            self.web = Service(self, "web", "--api-url", "dapr://yaad-api", "--chat-url", "dapr://yaad-chat")
        except BaseException:
            self.close()
            raise

    def secrets(self):
        """The file of the sidecars' secret store. The server asks for no password; one that shows up somewhere was not kept."""
        file = pathlib.Path(self.folder, "secrets.json")
        url = self.store.replace("//test@", f"//test:{PASSWORD}@")
        file.write_text(json.dumps({"yaad-store": {"url": url}, "yaad-state": {"url": url}, "yaad-kafka": {"password": KAFKA_PASSWORD}}))
        return str(file)

    def rows(self, query):
        done = subprocess.run(["/usr/bin/psql", "-At", self.store, "-c", query], stdout=subprocess.PIPE, text=True, check=True)
        return done.stdout.split()

    def close(self):
        for service in self.services:
            service.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Services(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()
        cls.addClassCleanup(cls.house.close)
        cls.web = cls.house.web.program

    def audit_of(self, task_id, count):
        return eventually(lambda: (items := self.web.all(f"/api/audit?entity_id={task_id}")) and len(items) >= count and items,
                          PATIENCE, f"{count} entries of the audit trail")

    def test_the_specifications_own_check_by_dapr_invocation(self):
        """POST and GET http://sidecar/v1.0/invoke/APP/method/api/tasks, by way of another service's sidecar."""
        status, task = self.house.web.invoke("yaad-api", "POST", "/api/tasks", {"title": "Test Task", "priority": "high"})
        self.assertEqual(status, 200, task)
        self.assertEqual((task["title"], task["priority"], task["status"]), ("Test Task", "high", "active"))
        self.assertEqual(self.house.api.program.task(task["id"]), task)
        self.assertEqual(self.house.chat.invoke("yaad-api", "GET", f"/api/tasks/{task['id']}"), (200, task))
        self.assertEqual(self.audit_of(task["id"], 1)[0]["event_type"], "task.created")
        status, problem = self.house.web.invoke("yaad-api", "POST", "/api/tasks", {"title": "", "priority": "highest"})
        self.assertEqual((status, {each["pointer"] for each in problem["errors"]}), (400, {"#/title", "#/priority"}), problem)
        status, page = self.house.chat.invoke("yaad-api", "GET", "/api/tasks?limit=200")
        self.assertEqual(status, 200)
        self.assertIn(task["id"], [each["id"] for each in page["items"]])
        status, answer = self.house.web.invoke("yaad-chat", "POST", "/chat/command", {"user_input": "add a task to buy milk tomorrow at 5pm"})
        self.assertEqual((status, answer.get("intent_detected")), (200, "create_task"), answer)
        self.assertEqual(self.house.web.invoke("yaad-api", "GET", "/api/tasks", token="wrong")[0], 401)

    def test_the_web_role_finds_api_and_chat_by_their_names(self):
        task = self.web.create("through web and two sidecars")
        self.assertEqual(self.house.api2.program.task(task["id"])["version"], 1)
        self.web.chat("mark through web and two sidecars as done")
        eventually(lambda: self.web.task(task["id"])["status"] == "completed", PATIENCE, "the task done by chat")

    def test_every_change_comes_to_the_audit_trail_once(self):
        task = self.web.create("to be audited")
        self.web.ok("PATCH", f"/api/tasks/{task['id']}", {"title": "was audited"}, {"Content-Type": "application/merge-patch+json"})
        self.web.ok("POST", f"/api/tasks/{task['id']}/complete", {})
        self.assertEqual([each["action"] for each in sorted(self.audit_of(task["id"], 3), key=lambda each: each["sequence"])],
                         ["created", "updated", "completed"])

    def test_the_next_of_a_series_is_made_once(self):
        task = self.web.create("water the plants", due_date=str(datetime.date.today()), recurrence_rule={"pattern": "daily"})
        self.web.ok("POST", f"/api/tasks/{task['id']}/complete", {})

        def active():
            return [each for each in self.web.all("/api/tasks?limit=200") if each["title"] == "water the plants"]
        eventually(lambda: len(active()) == 1, PATIENCE, "the next occurrence")
        self.audit_of(active()[0]["id"], 1)
        self.assertEqual(len(active()), 1)

    def test_a_stream_hears_what_another_replica_changed(self):
        stream = Stream(self.house.api2.program)
        self.addCleanup(stream.close)
        task = self.house.api.program.create("heard everywhere")
        stream.next(lambda event: event["data"] and event["data"].get("task_id") == task["id"], PATIENCE)

    def test_conversations_are_kept_in_the_state_store(self):
        task, talk = self.web.create("tell the state store"), f"talk {uuid.uuid4().hex}"
        self.web.chat("delete the task tell the state store", talk)
        other = self.house.chat2.program  # Any replica goes on where another was.
        self.assertEqual(other.chat("yes", talk)["intent_detected"], "delete_task")
        self.assertNotIn(task["id"], [each["id"] for each in self.web.all("/api/tasks?limit=200")])
        path = "/chat/conversations/" + urllib.parse.quote(talk)
        messages = self.web.ok("GET", path)["messages"]
        self.assertEqual([each["text"] for each in messages if each["role"] == "user"], ["delete the task tell the state store", "yes"])
        self.assertIn(talk, [each["id"] for each in self.web.all("/chat/conversations")])
        self.assertEqual(self.house.rows("SELECT count(*) FROM messages"), ["0"])
        self.assertEqual(self.house.rows("SELECT count(*) FROM conversations WHERE state LIKE '%tell%'"), ["0"])
        kept = "SELECT count(*) FROM dapr_state WHERE expires_at BETWEEN now() + interval '29 days' AND now() + interval '31 days'"
        before = int(self.house.rows(kept)[0])
        self.assertGreaterEqual(before, 1)
        self.web.ok("DELETE", path)
        self.assertEqual(self.web.http("GET", path).status, 404)
        self.assertEqual(int(self.house.rows(kept)[0]), before - 1)

    def test_chat_without_its_sidecar_says_so_and_does_nothing(self):
        chat, talk = self.house.chat2, uuid.uuid4().hex
        chat.program.chat("add water the roses", talk)
        chat.stop_sidecar("KILL")
        try:
            checks = chat.program.ok("GET", "/health")["checks"]
            self.assertEqual((checks["conversations"]["status"], checks["database"]["status"]), ("degraded", "ok"))
            self.assertIn("Dapr sidecar", checks["conversations"]["detail"])
            refused = chat.program.http("POST", "/chat/command", {"user_input": "mark water the roses as done", "conversation_id": talk})
            self.assertEqual(refused.status, 503, refused)
            self.assertEqual(chat.program.ok("POST", "/chat/command", {"user_input": "add water the ferns"})["intent_detected"], "create_task")
        finally:
            chat.start_sidecar()
        self.assertEqual(chat.program.ok("GET", "/health")["checks"]["conversations"]["status"], "ok")
        self.assertEqual(chat.program.chat("mark it as done", talk)["intent_detected"], "complete_task")

    @contextlib.contextmanager
    def words_that_wait(self):
        """Nothing is written to the state store meanwhile; it can be read."""
        held = subprocess.Popen(["/usr/bin/psql", "-qAt", self.house.store], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            held.stdin.write("BEGIN; LOCK TABLE dapr_state IN EXCLUSIVE MODE; SELECT 'held';\n")
            held.stdin.flush()
            self.assertEqual(held.stdout.readline().strip(), "held")
            yield
        finally:
            held.stdin.close()
            held.stdout.close()
            held.wait(30)

    def test_a_kill_between_the_task_and_the_words_keeps_the_task_once(self):
        chat, talk, key = self.house.chat2, uuid.uuid4().hex, {"Idempotency-Key": uuid.uuid4().hex}
        chat.program.chat("add water the tulips", talk)
        said = {"user_input": "add repot the tulips", "conversation_id": talk}

        def say():
            with contextlib.suppress(OSError, http.client.HTTPException):
                chat.program.http("POST", "/chat/command", said, key)

        def tulips(status="active"):
            return sorted(each["title"] for each in self.web.all(f"/api/tasks?limit=200&status={status}") if "tulips" in each["title"])
        with self.words_that_wait():
            speaker = threading.Thread(target=say)
            speaker.start()
            eventually(lambda: len(tulips()) == 2, PATIENCE, "the task, before its words")
            chat.program.kill()
            chat.stop_sidecar("KILL")
            speaker.join(PATIENCE)
        chat.start_sidecar()
        chat.program.start()
        texts = [each["text"] for each in chat.program.ok("GET", f"/chat/conversations/{talk}")["messages"] if each["role"] == "user"]
        self.assertEqual(texts, ["add water the tulips"])
        chat.program.chat("mark it as done", talk)  # What was kept is older than what was done: "it" is not believed.
        self.assertEqual(tulips(), ["repot the tulips", "water the tulips"])
        self.assertEqual(chat.program.ok("POST", "/chat/command", said, key)["intent_detected"], "create_task")
        self.assertEqual(tulips(), ["repot the tulips", "water the tulips"])

    def test_the_url_of_the_store_is_a_secret_of_the_sidecar(self):
        """chat has it from there, and tells it nowhere."""
        for chat in (self.house.chat, self.house.chat2):
            self.assertIn("dapr:yaad-secrets/yaad-store/url", chat.program.flags)
            self.assertEqual(chat.program.ok("GET", "/health")["checks"]["database"]["status"], "ok")
            for text in (chat.program.stderr(), *chat.program.output, json.dumps(chat.program.ok("GET", "/health"))):
                self.assertNotIn(PASSWORD, text)
        where = {**TOKENS, "DAPR_HTTP_PORT": str(self.house.chat.sidecar_port)}
        done = cli("db", "migrate", "--store", "dapr:yaad-secrets/yaad-store/url", env=where)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("already", done.stdout)
        self.assertNotIn(PASSWORD, done.stdout + done.stderr)
        refused = cli("db", "migrate", "--store", "dapr:yaad-secrets/no-such/url", env=where)
        self.assertEqual(refused.returncode, 5, refused.stderr)  # A store of files does not tell that it has no such secret.
        self.assertIn("store: the sidecar could not read the secret yaad-secrets/no-such", refused.stderr)

    def test_the_password_of_the_broker_is_a_secret_of_the_sidecar(self):
        """A broker that asks for it gets its topics; without the secret nothing is tried."""
        kafka, where = str(ROOT / "tests/support/kafka.sh"), {**TOKENS, "DAPR_HTTP_PORT": str(self.house.chat.sidecar_port)}
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([kafka, "start", folder, os.environ["YAAD_TEST_KAFKA_JARS"], "secure"], check=True, stdout=subprocess.DEVNULL)
            try:
                address = pathlib.Path(folder, "sasl").read_text().strip()
                create = ["topics", "create", "--bus", f"kafka://{address}", "--kafka-security", "sasl-plaintext", "--kafka-user", "yaad",
                          "--kafka-password"]
                done = cli(*create, "dapr:yaad-secrets/yaad-kafka/password", env=where)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn("task-events", done.stdout)
                self.assertNotIn(KAFKA_PASSWORD, done.stdout + done.stderr)
                refused = cli(*create, "dapr:yaad-secrets/no-such/password", env=where)
                self.assertEqual(refused.returncode, 5, refused.stderr)
                self.assertIn("kafka_password: the sidecar could not read the secret yaad-secrets/no-such", refused.stderr)
            finally:
                subprocess.run([kafka, "stop", folder, "kill"], check=False)

    def test_sidecars_missing_at_the_start_show_and_what_happened_meanwhile_follows(self):
        services = (self.house.audit, self.house.audit2)
        for service in services:
            service.stop_sidecar()
            service.program.restart()
        try:
            for service in services:
                eventually(lambda: "Dapr sidecar" in service.program.ready().body.decode(), PATIENCE, "/ready to tell which part is missing")
                checks = service.program.http("GET", "/health").json["checks"]
                self.assertNotEqual(checks["broker"]["status"], "ok", checks)
                self.assertEqual(checks["database"]["status"], "ok", checks)
            tasks = [self.web.create(f"made meanwhile {i}") for i in range(20)]
        finally:
            for service in services:
                service.start_sidecar()
        for task in tasks:
            self.audit_of(task["id"], 1)
        for service in services:
            eventually(lambda: service.program.http("GET", "/health").json["checks"]["broker"]["status"] == "ok", PATIENCE, "the sidecar there")
            self.assertEqual(service.program.ready().status, 200)

    def test_a_missing_sidecar_shows_and_recovers(self):
        api = self.house.api2
        api.stop_sidecar()
        try:
            found = eventually(lambda: (checks := api.program.http("GET", "/ready").json["checks"])["broker"]["status"] != "ok" and checks,
                               PATIENCE, "the broker's check")
            self.assertIn("Dapr sidecar", found["broker"]["detail"])
            self.assertEqual(api.program.create("made all the same")["version"], 1)
        finally:
            api.start_sidecar()
        eventually(lambda: api.program.ok("GET", "/health")["checks"]["broker"]["status"] == "ok", PATIENCE, "the sidecar back")


class Faults(unittest.TestCase):
    """kill -9 of sidecars and programs while changes go on: nothing lost, nothing doubled."""

    def test_nothing_is_lost_or_doubled(self):
        house = House()
        self.addCleanup(house.close)
        made, failed, enough = [], [], threading.Event()

        def load(api):
            while not enough.is_set():
                try:
                    task = api.create(due_date=str(datetime.date.today()), recurrence_rule={"pattern": "daily"})
                    made.append(task["id"])
                    api.ok("POST", f"/api/tasks/{task['id']}/complete", {})
                    enough.wait(0.02)
                except Exception as error:  # Reported below: the main thread fails the test.
                    failed.append(repr(error))
                    return
        threads = [threading.Thread(target=load, args=(each.program,)) for each in (house.api, house.api2)]
        for thread in threads:
            thread.start()
        chance = random.Random(7)
        workers = [house.audit, house.recurring, house.audit2, house.recurring2]
        try:
            for turn in range(8):
                service = workers[turn % 4]
                service.stop_sidecar("KILL")
                if chance.random() < 0.5:
                    service.program.kill()
                    service.program.start()
                service.start_sidecar()
            for relay in (house.api, house.api2):  # Where events are published.
                relay.stop_sidecar("KILL")
                relay.start_sidecar()
        finally:
            enough.set()
            for thread in threads:
                thread.join()
        self.assertEqual(failed, [])
        api = house.api.program
        series = [api.task(each)["series_id"] for each in made]
        self.assertEqual(len(set(series)), len(made))

        def nexts():
            return [each for each in api.all("/api/tasks?limit=200") if each["series_id"] in set(series)]
        eventually(lambda: len(nexts()) >= len(made), 2 * PATIENCE, f"the next of {len(made)} series")

        def entries():
            return [each["sequence"] for each in api.all("/api/audit?limit=200")]
        wanted = 4 * len(made)  # created and completed; the next one created, and generated
        eventually(lambda: len(entries()) >= wanted, 2 * PATIENCE, f"{wanted} entries of the audit trail")
        found = sorted(entries())
        self.assertEqual(found, list(range(found[0], found[0] + len(found))), "a gap or a double in the audit trail")
        self.assertEqual(len(nexts()), len(made), "a series went on twice")
        self.assertIs(api.ok("GET", "/api/audit/verify")["ok"], True)
        print(f"      {len(made)} series completed, {len(found)} entries of the audit trail; 10 sidecars killed")
