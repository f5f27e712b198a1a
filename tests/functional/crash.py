"""kill -9 at random moments under load, with an oracle outside the program.

Writers create, change, complete, delete and undo over HTTP and note what was acknowledged. After each kill the program starts
again on the same folder; requests of unknown outcome are sent once more under the same Idempotency-Key. At the end:
  - every acknowledged command is there, and once: the task as it was answered, one event of each kind in the audit trail,
    one next occurrence for each completed task of a series;
  - the sequence has no gap, the chain verifies, the database is sound.
"""
import argparse
import collections
import datetime as dt
import json
import random
import socket
import sys
import threading
import time
import uuid

from harness import Http, Program, cli, eventually

WRITERS = 4


class Oracle:
    """What was acknowledged, kept outside of the program that is killed."""

    def __init__(self):
        self.lock = threading.Lock()
        self.tasks = {}                              # id -> the last acknowledged task
        self.actions = collections.defaultdict(list)  # id -> the acknowledged actions
        self.acknowledged = self.repeated = 0

    def note(self, task, action):
        with self.lock:
            self.tasks[task["id"]] = task
            self.actions[task["id"]].append(action)
            self.acknowledged += 1


class Writer(threading.Thread):
    """Sends commands one after another until told to stop; a request with no answer is sent again after the restart."""

    def __init__(self, port, oracle, seed, stop):
        super().__init__(daemon=True)
        self.link, self.oracle, self.rng, self.stop = Http(port), oracle, random.Random(seed), stop
        self.mine, self.waiting, self.failure = [], None, None

    def run(self):
        try:
            while not self.stop.is_set():
                self.step()
        except (OSError, socket.timeout, ValueError) as cut:  # killed in the middle: what was sent stays in `waiting`
            self.cut = cut
        except Exception as error:  # noqa: BLE001 - shown by the driver
            import http.client
            if not isinstance(error, http.client.HTTPException):
                self.failure = error

    def step(self):
        kind = self.rng.choices(["create", "series", "update", "complete", "delete"], [5, 2, 3, 3, 1])[0]
        open_tasks = [t for t in self.mine if self.oracle.tasks[t]["status"] == "active" and not self.oracle.tasks[t]["deleted_at"]]
        if kind in ("create", "series") or not open_tasks:
            body = {"id": str(uuid.uuid4()), "title": f"{kind} {uuid.uuid4().hex[:12]}", "tags": ["crash"]}
            if kind == "series":
                body |= {"due_date": str(dt.date.today() + dt.timedelta(days=3)), "recurrence_rule": "FREQ=WEEKLY"}
            self.send("POST", "/api/tasks", body, "created", body["id"])
        else:
            task = self.rng.choice(open_tasks)
            if kind == "update":
                self.send("PATCH", f"/api/tasks/{task}", {"title": f"changed {uuid.uuid4().hex[:12]}"}, "updated", task)
            elif kind == "complete":
                self.send("POST", f"/api/tasks/{task}/complete", {}, "completed", task)
            else:
                self.send("DELETE", f"/api/tasks/{task}", None, "deleted", task)

    def send(self, method, path, body, action, task):
        self.waiting = (method, path, body, action, task, uuid.uuid4().hex)
        self.settle(self.waiting, self.link)
        self.waiting = None

    def settle(self, request, link):
        method, path, body, action, task, key = request
        headers = {"Idempotency-Key": key} if method == "POST" else {}
        answer = link.request(method, path, *([body] if body is not None else []), headers=headers)
        if answer.status == 503:
            return
        if answer.status != 200:
            raise AssertionError(f"{method} {path} {body}: {answer}")
        if action == "deleted":
            shown = {**self.oracle.tasks[task], "status": "deleted", "deleted_at": "some time"}
        else:
            shown = answer.json.get("task", answer.json)
        if action == "created":
            self.mine.append(task)
        self.oracle.note(shown, action)


def settle_unknown(writers, port, oracle):
    """Sends again what had no answer: the effect must come out once whether or not it had been committed."""
    link = Http(port)
    for writer in writers:
        if writer.failure:
            raise writer.failure
        if writer.waiting:
            action, task = writer.waiting[3], writer.waiting[4]
            if action in ("updated", "deleted", "completed"):
                # Without a key (PATCH, DELETE) the client looks first, as a person would.
                current = link.request("GET", f"/api/tasks/{task}").json
                before = oracle.tasks[task]
                if current["version"] > before["version"]:
                    oracle.note(current, action)
                    writer.waiting = None
                    continue
            writer.settle(writer.waiting, link)
            oracle.repeated += 1
            writer.waiting = None
    link.close()


def check(yaad, oracle):
    """Compares the program with the oracle; returns the list of what is wrong."""
    wrong = []
    eventually(lambda: settled(yaad), 60, "all consumers caught up")
    stored = {t["id"]: t for t in yaad.all("/api/tasks?status=all&limit=200") + yaad.all("/api/tasks?status=deleted&limit=200")}
    members = collections.Counter(t["series_id"] for t in stored.values() if t["series_id"])
    per_occurrence = collections.Counter((t["series_id"], t["occurrence"]) for t in stored.values() if t["series_id"])
    trail = collections.defaultdict(collections.Counter)
    sequences, events = [], []
    for entry in yaad.all("/api/audit?limit=200"):
        trail[entry["entity_id"]][entry["action"]] += 1
        sequences.append(entry["sequence"])
        events.append(entry["event_id"])

    for task_id, task in oracle.tasks.items():
        have = stored.get(task_id)
        if have is None:
            wrong.append(f"lost: {task_id} {oracle.actions[task_id]}")
            continue
        if (have["title"], have["status"], have["version"] >= task["version"], bool(have["deleted_at"])) != \
                (task["title"], task["status"], True, bool(task["deleted_at"])):
            wrong.append(f"not as acknowledged: {task} but {have}")
        for action, count in collections.Counter(oracle.actions[task_id]).items():
            if trail[task_id][action] != count:
                wrong.append(f"audit of {task_id}: {action} {trail[task_id][action]} times, acknowledged {count}")
        if task["series_id"] and "completed" in oracle.actions[task_id]:
            # The writers complete first occurrences only: a series has that one and the one after it.
            if members[task["series_id"]] != 2:
                wrong.append(f"{task_id} was completed and has {members[task['series_id']] - 1} next occurrences")
    wrong += [f"occurrence made twice: {key}" for key, count in per_occurrence.items() if count > 1]
    if sorted(sequences) != list(range(1, len(sequences) + 1)):
        wrong.append(f"the sequence has gaps or repeats: {len(sequences)} entries, highest {max(sequences, default=0)}")
    if len(set(events)) != len(events):
        wrong.append("an event stands in the trail twice")
    verified = yaad.ok("GET", "/api/audit/verify")
    if not verified["ok"]:
        wrong.append(f"the chain is broken: {verified}")
    return wrong


def settled(yaad, memory={}):  # noqa: B006 - what the last call saw
    """True when two looks in a row show the same trail and no occurrence is owed."""
    entries = yaad.ok("GET", "/api/audit/verify")["entries"]
    newest = yaad.ok("GET", "/api/audit?limit=1")["items"]
    seen = (id(yaad), entries, newest[0]["event_id"] if newest else None)
    same = memory.get("seen") == seen
    memory["seen"] = seen
    time.sleep(0.1)
    return same


def run(cycles, seed, load_seconds=(0.02, 0.5), report=print):
    """Returns (oracle, wrong, seconds of the slowest restart)."""
    rng, oracle, slowest = random.Random(seed), Oracle(), 0.0
    with Program() as yaad:
        mine = [[] for _ in range(WRITERS)]
        for cycle in range(cycles):
            stop = threading.Event()
            writers = [Writer(yaad.port, oracle, rng.random(), stop) for _ in range(WRITERS)]
            for writer, known in zip(writers, mine):
                writer.mine = known[-40:]
                writer.start()
            time.sleep(rng.uniform(*load_seconds))
            yaad.kill()
            stop.set()
            for writer in writers:
                writer.join(30)
            slowest = max(slowest, yaad.start())
            settle_unknown(writers, yaad.port, oracle)
            mine = [writer.mine for writer in writers]
            if (cycle + 1) % 10 == 0:
                report(f"{cycle + 1} kills, {oracle.acknowledged} acknowledged, {oracle.repeated} sent again, slowest start {slowest:.2f} s", flush=True)
        wrong = check(yaad, oracle)
        yaad.stop()
        sound = cli("db", "check", "--data", yaad.data)
        if sound.returncode != 0:
            wrong.append(f"db check: {sound.stdout}{sound.stderr}")
        chain = cli("audit", "verify", "--data", yaad.data)
        if chain.returncode != 0:
            wrong.append(f"audit verify: {chain.stdout}{chain.stderr}")
    return oracle, wrong, slowest


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cycles", type=int, nargs="?", default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10 ** 9))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    oracle, wrong, slowest = run(options.cycles, options.seed)
    for line in wrong[:50]:
        print(line)
    print(json.dumps({"kills": options.cycles, "acknowledged": oracle.acknowledged, "sent_again": oracle.repeated, "wrong": len(wrong),
                      "slowest_start_s": round(slowest, 3)}))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
