"""Tasks over HTTP: what the API's contract says of fields, lists, writes and their reversal."""
import datetime as dt
import threading
import unittest
import uuid

from harness import HOUSE, Suite, eventually

KARACHI = "Asia/Karachi"
FIELDS = {"id", "title", "description", "due_date", "due", "priority", "tags", "status", "recurrence_rule", "reminders",
          "reminder_config", "user_id", "series_id", "occurrence", "parent_task_id", "created_at", "updated_at",
          "completed_at", "deleted_at", "version"}


class Create(Suite):
    share = True

    def test_specifications_own_check(self):
        answer = self.yaad.http("POST", "/api/tasks", {"title": "Test Task", "priority": "high"})
        self.assertEqual(answer.status, 200, answer)
        task = answer.json
        self.assertEqual((task["title"], task["priority"]), ("Test Task", "high"))
        self.assertEqual(uuid.UUID(task["id"]).version, 7)
        self.assertEqual(answer.header("Location"), f"/api/tasks/{task['id']}")
        self.assertEqual(answer.header("ETag"), '"1"')
        self.assertTrue(uuid.UUID(answer.header("X-Command-Id")))
        self.assertTrue(answer.header("X-Correlation-ID"))

    def test_answers_every_field_and_reads_back_the_same(self):
        answer = self.yaad.http("POST", "/api/tasks", {"title": "  buy milk  ", "tags": ["home", "shop"], "description": "2 *litres*"})
        task = answer.json
        self.assertEqual(set(task), FIELDS)
        self.assertEqual(task["title"], "buy milk")
        self.assertEqual(task["tags"], ["home", "shop"])
        self.assertEqual(task["priority"], "medium", "the default of a user who has not changed it")
        self.assertEqual((task["status"], task["version"], task["completed_at"]), ("active", 1, None))
        self.assertEqual(self.yaad.task(task["id"]), task)

    def test_any_script_in_a_title(self):
        for title in ("دودھ لانا ہے", "買い物 🛒", "Žluťoučký kůň", "a" * 500, "۱۲۳ (50%) <b>&amp;</b> \\ \" ' ; --"):
            self.assertEqual(self.yaad.create(title)["title"], title)

    def test_names_every_wrong_field_at_once(self):
        answer = self.yaad.http("POST", "/api/tasks", {"title": " ", "priority": "urgent", "tags": ["x" * 51], "due_date": "2026-02-30",
                                                       "reminders": [{"minutes_before": -1}]})
        self.problem(answer, 400)
        for field in ("#/title", "#/priority", "#/tags", "#/due_date", "#/reminders"):
            self.assertTrue(any(pointer.startswith(field) for pointer in answer.pointers()), (field, answer))

    def test_refuses_an_unknown_field_by_name(self):
        self.problem(self.yaad.http("POST", "/api/tasks", {"title": "x", "colour": "red"}), 400, "#/colour")

    def test_user_id_of_a_body_is_ignored(self):
        own = self.yaad.create()["user_id"]
        self.assertEqual(self.yaad.create(user_id=str(uuid.uuid4()))["user_id"], own)

    def test_limits(self):
        for field, value in (("title", "a" * 501), ("description", "d" * 10_001), ("tags", [f"t{i}" for i in range(101)]),
                             ("tags", ["t" * 51]), ("tags", [""]), ("title", "tab\there"), ("title", "nul\u0000"),
                             ("reminders", [{"minutes_before": i} for i in range(21)])):
            body = {"title": "x", field: value}
            answer = self.yaad.http("POST", "/api/tasks", body)
            self.problem(answer, 400)
            self.assertTrue(any(p.startswith(f"#/{field}") for p in answer.pointers()), (field, answer))

    def test_client_chosen_id(self):
        chosen = str(uuid.uuid4())
        first = self.yaad.http("POST", "/api/tasks", {"id": chosen, "title": "mine"})
        self.assertEqual((first.status, first.json["id"]), (200, chosen))
        again = self.yaad.http("POST", "/api/tasks", {"id": chosen, "title": "mine"})
        self.assertEqual((again.status, again.json), (200, first.json))
        self.problem(self.yaad.http("POST", "/api/tasks", {"id": chosen, "title": "other"}), 409, code="id_taken")

    def test_idempotency_key(self):
        key = {"Idempotency-Key": uuid.uuid4().hex}
        first = self.yaad.http("POST", "/api/tasks", {"title": "once"}, key)
        self.assertEqual(first.status, 200, first)
        self.assertIsNone(first.header("Idempotency-Replayed"))
        again = self.yaad.http("POST", "/api/tasks", {"title": "once"}, key)
        self.assertEqual((again.status, again.json), (200, first.json))
        self.assertEqual(again.header("Idempotency-Replayed"), "true")
        self.problem(self.yaad.http("POST", "/api/tasks", {"title": "twice"}, key), 422)

    def test_same_key_at_the_same_time_makes_one_task(self):
        title, key, answers = f"race {uuid.uuid4().hex}", {"Idempotency-Key": uuid.uuid4().hex}, []
        threads = [threading.Thread(target=lambda: answers.append(self.yaad.http("POST", "/api/tasks", {"title": title}, key)))
                   for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertTrue({a.status for a in answers} <= {200, 409}, answers)
        self.assertEqual(len({a.json["id"] for a in answers if a.status == 200}), 1)
        self.assertEqual(len([t for t in self.yaad.all("/api/tasks?limit=200") if t["title"] == title]), 1)


class Due(Suite):
    share = True

    flags = ("--tz", KARACHI)

    def test_readings_of_due_date(self):
        for said, due, shown in (
                ("2026-03-05", {"date": "2026-03-05", "time": None, "tz": KARACHI}, "2026-03-05"),
                ("2026-03-05T17:00", {"date": "2026-03-05", "time": "17:00", "tz": KARACHI}, "2026-03-05T17:00:00+05:00"),
                ("2026-03-05T17:00:00+05:00", {"date": "2026-03-05", "time": "17:00", "tz": KARACHI}, "2026-03-05T17:00:00+05:00"),
                ("2026-03-05T12:00:00Z", {"date": "2026-03-05", "time": "17:00", "tz": KARACHI}, "2026-03-05T17:00:00+05:00"),
                ("2026-03-05T20:30:00-01:00", {"date": "2026-03-06", "time": "02:30", "tz": KARACHI}, "2026-03-06T02:30:00+05:00"),
                ("2019-12-31", {"date": "2019-12-31", "time": None, "tz": KARACHI}, "2019-12-31")):
            with self.subTest(said):
                task = self.yaad.create(due_date=said)
                self.assertEqual((task["due"]["date"], task["due"]["time"]), (due["date"], due["time"]))
                if due["time"]:
                    self.assertEqual(task["due"]["tz"], KARACHI)
                self.assertEqual(task["due_date"], shown)

    def test_due_in_parts(self):
        task = self.yaad.create(due={"date": "2026-07-01", "time": "09:30", "tz": "Europe/Berlin"})
        self.assertEqual(task["due_date"], "2026-07-01T09:30:00+02:00")
        floating = self.yaad.create(due={"date": "2026-07-01", "time": "09:30", "tz": None})
        self.assertEqual(floating["due_date"], "2026-07-01T09:30:00")

    def test_refuses_what_is_no_date(self):
        for said in ("2026-02-30", "2026-13-01", "tomorrow", "2026-03-05T25:00", "", "0000-00-00", "99999-01-01", 5, {}, True):
            with self.subTest(said):
                answer = self.yaad.http("POST", "/api/tasks", {"title": "x", "due_date": said})
                self.problem(answer, 400, "#/due_date")
        both = {"title": "x", "due_date": "2026-03-05", "due": {"date": "2026-03-05", "time": None, "tz": None}}
        self.problem(self.yaad.http("POST", "/api/tasks", both), 400)
        answer = self.yaad.http("POST", "/api/tasks", {"title": "x", "due": {"date": "2026-03-05", "time": "09:00", "tz": "Mars/Base"}})
        self.problem(answer, 400)
        self.assertTrue(any(p.startswith("#/due") for p in answer.pointers()), answer)

    def test_a_time_that_the_clock_skips_or_repeats(self):
        gap = self.yaad.create(due={"date": "2026-03-29", "time": "02:30", "tz": "Europe/Berlin"})
        self.assertEqual(gap["due"], {"date": "2026-03-29", "time": "02:30", "tz": "Europe/Berlin"}, "the civil truth is kept")
        fold = self.yaad.create(due={"date": "2026-10-25", "time": "02:30", "tz": "Europe/Berlin"})
        self.assertEqual(fold["due"]["time"], "02:30")
        self.assertRegex(fold["due_date"], r"^2026-10-25T02:30:00\+0[12]:00$")


class Change(Suite):
    share = True

    def test_patch_is_a_merge(self):
        task = self.yaad.create(description="keep", tags=["a"])
        changed = self.yaad.ok("PATCH", f"/api/tasks/{task['id']}", {"title": "new", "priority": "low"})
        self.assertEqual((changed["title"], changed["priority"], changed["description"], changed["tags"]), ("new", "low", "keep", ["a"]))
        self.assertEqual(changed["version"], 2)
        cleared = self.yaad.http("PATCH", f"/api/tasks/{task['id']}", b'{"description": null, "priority": null}',
                                 {"Content-Type": "application/merge-patch+json"}).json
        self.assertEqual((cleared["description"], cleared["priority"], cleared["version"]), (None, None, 3))

    def test_etag_and_if_match(self):
        task = self.yaad.create()
        path = f"/api/tasks/{task['id']}"
        self.assertEqual(self.yaad.http("GET", path).header("ETag"), '"1"')
        done = self.yaad.http("PATCH", path, {"title": "second"}, {"If-Match": '"1"'})
        self.assertEqual((done.status, done.header("ETag")), (200, '"2"'), done)
        self.problem(self.yaad.http("PATCH", path, {"title": "third"}, {"If-Match": '"1"'}), 412)
        self.problem(self.yaad.http("DELETE", path, headers={"If-Match": '"1"'}), 412)
        self.problem(self.yaad.http("POST", path + "/complete", {}, {"If-Match": '"1"'}), 412)
        self.assertEqual(self.yaad.task(task["id"])["title"], "second")
        self.assertEqual(self.yaad.http("PATCH", path, {"title": "fourth"}, {"If-Match": "*"}).status, 200)

    def test_fields_of_two_people_are_both_kept(self):
        task = self.yaad.create()
        threads = [threading.Thread(target=self.yaad.ok, args=("PATCH", f"/api/tasks/{task['id']}", change))
                   for change in ({"title": "by one"}, {"description": "by two"}, {"tags": ["three"]}, {"priority": "high"})]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        after = self.yaad.task(task["id"])
        self.assertEqual((after["title"], after["description"], after["tags"], after["priority"], after["version"]),
                         ("by one", "by two", ["three"], "high", 5))

    def test_read_only_fields_may_come_back_unchanged_only(self):
        task = self.yaad.create()
        path = f"/api/tasks/{task['id']}"
        self.assertEqual(self.yaad.http("PATCH", path, {"created_at": task["created_at"], "title": "ok"}).status, 200)
        self.problem(self.yaad.http("PATCH", path, {"created_at": "2020-01-01T00:00:00Z"}), 400, "#/created_at")
        self.problem(self.yaad.http("PATCH", path, {"colour": "red"}), 400, "#/colour")

    def test_complete_and_reopen(self):
        task = self.yaad.create()
        path = f"/api/tasks/{task['id']}"
        done = self.yaad.ok("POST", path + "/complete", {})
        done = done.get("task", done)
        self.assertEqual(done["status"], "completed")
        self.assertTrue(done["completed_at"])
        self.assertNotIn(task["id"], [t["id"] for t in self.yaad.all("/api/tasks?limit=200")])
        self.assertIn(task["id"], [t["id"] for t in self.yaad.all("/api/tasks?status=completed&limit=200")])
        self.yaad.ok("POST", path + "/reopen", {})
        again = self.yaad.task(task["id"])
        self.assertEqual((again["status"], again["completed_at"]), ("active", None))
        self.assertEqual(self.yaad.ok("PATCH", path, {"status": "completed"})["status"], "completed")
        self.assertEqual(self.yaad.ok("PATCH", path, {"status": "active"})["status"], "active")

    def test_completing_twice_is_one_completion(self):
        task = self.yaad.create()
        self.yaad.ok("POST", f"/api/tasks/{task['id']}/complete", {})
        self.yaad.http("POST", f"/api/tasks/{task['id']}/complete", {})
        history = eventually(lambda: (h := self.yaad.ok("GET", f"/api/tasks/{task['id']}/history")["items"]) and len(h) >= 2 and h)
        self.assertEqual([e["action"] for e in history].count("completed"), 1)

    def test_trash_restore_and_purge(self):
        task = self.yaad.create()
        path = f"/api/tasks/{task['id']}"
        gone = self.yaad.ok("DELETE", path)
        self.assertEqual((gone["status"], gone["task_id"]), ("deleted", task["id"]))
        days = dt.datetime.fromisoformat(gone["purge_at"].replace("Z", "+00:00")) - dt.datetime.now(dt.timezone.utc)
        self.assertAlmostEqual(days.total_seconds() / 86400, 30, delta=1.01)
        self.assertNotIn(task["id"], [t["id"] for t in self.yaad.all("/api/tasks?limit=200")])
        self.assertIn(task["id"], [t["id"] for t in self.yaad.all("/api/tasks?status=deleted&limit=200")])
        self.yaad.ok("POST", path + "/restore", {})
        self.assertIsNone(self.yaad.task(task["id"])["deleted_at"])
        self.assertEqual(self.yaad.http("DELETE", path + "?permanent=true").status, 200)
        self.problem(self.yaad.http("GET", path), 404)

    def test_history_newest_first_with_old_and_new(self):
        task = self.yaad.create("before")
        self.yaad.ok("PATCH", f"/api/tasks/{task['id']}", {"title": "after"})
        history = eventually(lambda: (h := self.yaad.ok("GET", f"/api/tasks/{task['id']}/history")["items"]) and len(h) == 2 and h,
                             what="two entries")
        self.assertEqual([e["action"] for e in history], ["updated", "created"])
        self.assertEqual((history[0]["old_values"]["title"], history[0]["new_values"]["title"]), ("before", "after"))
        self.assertEqual(history[0]["actor"]["type"], "user")


class UndoOfEach(Suite):
    share = True

    def undo(self, command=None):
        return self.yaad.http("POST", "/api/undo", {"command_id": command} if command else {})

    def write(self, *request):
        answer = self.yaad.http(*request)
        self.assertEqual(answer.status, 200, answer)
        return answer.header("X-Command-Id")

    def test_of_create_update_complete_delete(self):
        created = self.yaad.http("POST", "/api/tasks", {"title": "to undo", "tags": ["a"]})
        path = f"/api/tasks/{created.json['id']}"
        self.assertEqual(self.undo(self.write("PATCH", path, {"title": "changed", "tags": []})).status, 200)
        task = self.yaad.ok("GET", path)
        self.assertEqual((task["title"], task["tags"]), ("to undo", ["a"]))
        self.assertEqual(self.undo(self.write("POST", path + "/complete", {})).status, 200)
        self.assertEqual(self.yaad.ok("GET", path)["status"], "active")
        self.assertEqual(self.undo(self.write("DELETE", path)).status, 200)
        self.assertIsNone(self.yaad.ok("GET", path)["deleted_at"])

        other = self.yaad.http("POST", "/api/tasks", {"title": "never mind"})
        self.assertEqual(self.undo(other.header("X-Command-Id")).status, 200)
        self.assertNotIn(other.json["id"], [t["id"] for t in self.yaad.all("/api/tasks?limit=200")])

    def test_last_change_without_an_id(self):
        task = self.yaad.create("one")
        self.yaad.ok("PATCH", f"/api/tasks/{task['id']}", {"title": "two"})
        self.assertEqual(self.undo().status, 200)
        self.assertEqual(self.yaad.task(task["id"])["title"], "one")

    def test_conflict_where_a_field_has_changed_since(self):
        task = self.yaad.create("one")
        command = self.write("PATCH", f"/api/tasks/{task['id']}", {"title": "two"})
        self.yaad.ok("PATCH", f"/api/tasks/{task['id']}", {"title": "three"})
        self.problem(self.undo(command), 409, code="undo_conflict")
        self.assertEqual(self.yaad.task(task["id"])["title"], "three")


def in_order_made(titles, reverse=False):
    """As listed; two replicas may be a millisecond apart in what they take for now, so of services their own order is not asked."""
    return sorted(titles, reverse=reverse) if HOUSE else titles


class Lists(Suite):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.made = []
        for i in range(25):
            cls.made.append(cls.yaad.create(f"item {i:02d}", tags=["even" if i % 2 == 0 else "odd", f"n{i % 3}"],
                                            priority=["high", "medium", "low", None][i % 4],
                                            **({"due_date": f"2031-01-{i + 1:02d}"} if i < 20 else {})))
        cls.yaad.create("اردو میں دودھ لانا", tags=["گھر"])
        cls.yaad.create("overdue one", due_date="2020-01-01")

    def titles(self, query):
        return [t["title"] for t in self.yaad.all(f"/api/tasks?limit=200&{query}")]

    def test_pages_hold_every_task_once_newest_first(self):
        seen, cursor = [], ""
        while True:
            answer = self.yaad.http("GET", "/api/tasks?limit=10" + cursor)
            page = answer.json
            self.assertLessEqual(len(page["items"]), 10)
            seen += page["items"]
            if not page["next_cursor"]:
                break
            self.assertIn('rel="next"', answer.header("Link") or "")
            cursor = f"&cursor={page['next_cursor']}"
        times = [t["created_at"] for t in seen]
        self.assertEqual(times, sorted(times, reverse=True))
        items = [t["title"] for t in seen if t["title"].startswith("item ")]
        self.assertEqual(in_order_made(items, reverse=True), [f"item {i:02d}" for i in reversed(range(25))])
        self.assertEqual(len(seen), 27)

    def test_a_page_is_stable_while_tasks_are_added(self):
        first = self.yaad.ok("GET", "/api/tasks?limit=5&tag=even")
        extra = self.yaad.create("newcomer", tags=["even"])
        rest = self.yaad.ok("GET", f"/api/tasks?limit=200&tag=even&cursor={first['next_cursor']}")
        ids = [t["id"] for t in first["items"] + rest["items"]]
        self.assertEqual((len(ids), len(set(ids))), (13, 13))
        self.yaad.ok("DELETE", f"/api/tasks/{extra['id']}?permanent=true")

    def test_filters(self):
        self.assertEqual(set(self.titles("priority=high")), {f"item {i:02d}" for i in range(0, 25, 4)})
        self.assertEqual(set(self.titles("tag=even&tag=n0")), {f"item {i:02d}" for i in range(0, 25, 6)})
        self.assertEqual(set(self.titles("tag=EVEN&tag=n0")), {f"item {i:02d}" for i in range(0, 25, 6)})
        self.assertEqual(self.titles("tag=گھر"), ["اردو میں دودھ لانا"])
        self.assertEqual(set(self.titles("due_from=2031-01-03&due_to=2031-01-05")) - {"item 04"}, {"item 02", "item 03"})
        self.assertEqual(self.titles("overdue=true"), ["overdue one"])
        self.assertEqual(self.titles("status=completed"), [])

    def test_words(self):
        self.assertEqual(eventually(lambda: self.titles("q=دودھ")), ["اردو میں دودھ لانا"])
        self.assertEqual(self.titles("q=item 07"), ["item 07"])
        fresh = self.yaad.create("zebra crossing")
        self.assertEqual(self.titles("q=zebra"), ["zebra crossing"], "found at once, before the index has it")
        self.yaad.ok("PATCH", f"/api/tasks/{fresh['id']}", {"title": "giraffe"})
        eventually(lambda: self.titles("q=zebra") == [] and self.titles("q=giraffe") == ["giraffe"])
        self.yaad.ok("DELETE", f"/api/tasks/{fresh['id']}?permanent=true")

    def test_sorts(self):
        due = self.titles("sort=due_date&tag=even")
        self.assertEqual(due, [f"item {i:02d}" for i in range(0, 20, 2)] + [t for t in due[10:]])
        self.assertEqual(set(due[10:]), {"item 20", "item 22", "item 24"}, "none last")
        self.assertEqual(self.titles("sort=title&order=asc&tag=odd"), [f"item {i:02d}" for i in range(1, 25, 2)])
        self.assertEqual(in_order_made(self.titles("sort=created_at&order=asc&tag=odd")), [f"item {i:02d}" for i in range(1, 25, 2)])

    def test_refuses_by_name(self):
        for query in ("limit=0", "limit=201", "limit=x", "cursor=rubbish", "sort=colour", "order=up", "status=lost",
                      "priority=urgent", "due_from=soon", "overdue=maybe", "colour=red"):
            with self.subTest(query):
                self.problem(self.yaad.http("GET", f"/api/tasks?{query}"), 400)


class Reminders(Suite):
    share = True

    def test_of_a_task(self):
        task = self.yaad.create(due_date="2031-05-01T10:00", reminders=[{"minutes_before": 60}])
        self.assertEqual(task["reminders"][0]["trigger_time"], "2031-05-01T09:00:00.000Z")
        self.assertEqual(task["reminders"][0]["status"], "pending")
        path = f"/api/tasks/{task['id']}"
        self.yaad.ok("POST", path + "/reminders", {"at": "2031-05-01T08:00:00Z"})
        items = self.yaad.ok("GET", path + "/reminders")["items"]
        self.assertEqual({r["trigger_time"] for r in items}, {"2031-05-01T09:00:00.000Z", "2031-05-01T08:00:00.000Z"})

        moved = self.yaad.ok("PATCH", path, {"due_date": "2031-06-01T10:00"})
        self.assertIn("2031-06-01T09:00:00.000Z", {r["trigger_time"] for r in moved["reminders"]})

        self.assertEqual(self.yaad.http("DELETE", f"/api/reminders/{items[0]['id']}").status, 200)
        self.assertEqual(len(self.yaad.task(task["id"])["reminders"]), 1)
        pending = self.yaad.ok("GET", "/api/reminders?status=pending")["items"]
        self.assertIn(task["id"], {r.get("task_id") for r in pending})

        self.yaad.ok("POST", path + "/complete", {})
        eventually(lambda: not [r for r in self.yaad.ok("GET", "/api/reminders?status=pending")["items"] if r.get("task_id") == task["id"]],
                   what="completing cancels the reminders")

    def test_all_day_counts_from_nine(self):
        task = self.yaad.create(due_date="2031-05-01", reminders=[{"minutes_before": 30}])
        self.assertEqual(task["reminders"][0]["trigger_time"], "2031-05-01T08:30:00.000Z")

    def test_specifications_shorthand(self):
        task = self.yaad.create(due_date="2031-05-01T10:00", reminder_config={"lead_time": "1h", "delivery_method": "email"})
        self.assertEqual([r["minutes_before"] for r in task["reminders"]], [60])

    def test_snooze_moves_them(self):
        task = self.yaad.create(due_date="2031-05-01T10:00", reminders=[{"minutes_before": 60}])
        self.yaad.ok("POST", f"/api/tasks/{task['id']}/snooze", {"until": "2031-07-01T00:00:00Z"})
        self.assertEqual([r["trigger_time"] for r in self.yaad.task(task["id"])["reminders"]], ["2031-07-01T00:00:00.000Z"])
        for body in ({}, {"minutes": 0}, {"minutes": 10, "until": "2031-07-01T00:00:00Z"}, {"minutes": "x"}):
            self.problem(self.yaad.http("POST", f"/api/tasks/{task['id']}/snooze", body), 400)


class Me(Suite):
    def test_zone_and_defaults(self):
        self.assertEqual(self.yaad.ok("GET", "/api/me")["tz"], "UTC")
        answer = self.yaad.http("PATCH", "/api/me", {"tz": KARACHI, "default_priority": "low"})
        self.assertEqual(answer.status, 200, answer)
        self.assertEqual(self.yaad.create()["priority"], "low")
        self.assertEqual(self.yaad.create(due_date="2031-01-01T10:00")["due"]["tz"], KARACHI)
        self.problem(self.yaad.http("PATCH", "/api/me", {"tz": "Mars/Base"}), 400, "#/tz")


if __name__ == "__main__":
    unittest.main()
