"""Repeating tasks: completing one makes exactly one next, on the right day, with its reminders."""
import calendar
import datetime as dt
import json
import threading
import unittest

from dateutil.rrule import rrulestr

from harness import Program, Suite, cli, eventually


def monday():
    """A Monday between one and two weeks from now: near enough for the horizon, far enough to be ahead."""
    day = dt.date.today() + dt.timedelta(days=8)
    return day + dt.timedelta(days=-day.weekday() % 7)


def month_with_31_before_a_shorter_one():
    year, month = dt.date.today().year, dt.date.today().month
    while True:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        following = (year, month + 1) if month < 12 else (year + 1, 1)
        if calendar.monthrange(year, month)[1] == 31 and calendar.monthrange(*following)[1] < 31:
            return year, month


def last_days(year, month, count):
    for _ in range(count):
        yield dt.date(year, month, calendar.monthrange(year, month)[1])
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


class Next(Suite):
    def series(self, task):
        return [t for t in self.yaad.all("/api/tasks?status=all&limit=200") if t["series_id"] == task["series_id"]]

    def complete(self, task):
        self.yaad.ok("POST", f"/api/tasks/{task['id']}/complete", {})
        return eventually(lambda: next((t for t in self.series(task) if t["parent_task_id"] == task["id"] or
                                        (t["status"] == "active" and t["id"] != task["id"])), None), 5, "the next occurrence")

    def repeating(self, rule, due, **fields):
        return self.yaad.create(recurrence_rule=rule, due_date=due, **fields)

    def test_weekly_once(self):
        due, following = monday(), monday() + dt.timedelta(days=7)
        task = self.repeating("FREQ=WEEKLY;BYDAY=MO", f"{due}T09:00", tags=["t"], reminders=[{"minutes_before": 30}], description="d")
        after = self.complete(task)
        self.assertEqual((after["due"]["date"], after["due"]["time"]), (str(following), "09:00"))
        self.assertEqual((after["title"], after["tags"], after["description"], after["status"]), (task["title"], ["t"], "d", "active"))
        self.assertEqual([r["trigger_time"] for r in after["reminders"]], [f"{following}T08:30:00.000Z"])
        self.assertEqual(after["series_id"], task["series_id"])
        self.assertNotEqual(after["occurrence"], task["occurrence"])
        self.yaad.http("POST", f"/api/tasks/{task['id']}/complete", {})
        self.assertEqual(len(self.series(task)), 2)
        generated = eventually(lambda: [e for e in self.yaad.all("/api/audit?limit=200") if e["event_type"] == "recurring.generated"
                                        and after["id"] in json.dumps(e)])
        self.assertEqual(len(generated), 1)

    def test_many_completions_at_once_make_one_next(self):
        task = self.repeating("FREQ=DAILY", str(monday()))
        threads = [threading.Thread(target=self.yaad.http, args=("POST", f"/api/tasks/{task['id']}/complete", {})) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        eventually(lambda: len(self.series(task)) == 2)
        self.yaad.restart()
        self.yaad.chat("hello")
        self.assertEqual(len(self.series(task)), 2)

    def test_patterns_of_the_specification(self):
        due = monday().replace(day=15)
        if due <= dt.date.today():
            due = (due.replace(day=1) + dt.timedelta(days=32)).replace(day=15)
        month_later = (due.replace(day=1) + dt.timedelta(days=32)).replace(day=15)
        for pattern, after in (({"pattern": "daily"}, due + dt.timedelta(days=1)),
                               ({"pattern": "daily", "interval": 3}, due + dt.timedelta(days=3)),
                               ({"pattern": "weekly"}, due + dt.timedelta(days=7)),
                               ({"pattern": "weekly", "interval": 2}, due + dt.timedelta(days=14)),
                               ({"pattern": "monthly"}, month_later),
                               ({"pattern": "yearly"}, None)):
            with self.subTest(pattern):
                task = self.repeating(pattern, str(due))
                self.assertIn("rrule", task["recurrence_rule"])
                self.assertEqual(task["recurrence_rule"]["pattern"], pattern["pattern"])
                if after:
                    self.assertEqual(self.complete(task)["due"]["date"], str(after))

    def test_the_31st_falls_on_the_last_day_and_comes_back(self):
        first, *expected = last_days(*month_with_31_before_a_shorter_one(), 4)
        task, days = self.repeating({"pattern": "monthly"}, str(first)), []
        for _ in range(3):
            task = self.complete(task)
            days.append(task["due"]["date"])
        self.assertEqual(days, [str(day) for day in expected])

    def test_a_rule_of_its_own_rrule(self):
        for rule in ("FREQ=MONTHLY;BYDAY=2TU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=MONTHLY;BYDAY=-1FR"):
            with self.subTest(rule):
                start = rrulestr(rule, dtstart=dt.datetime.combine(monday(), dt.time(10)))
                first, second, third = list(start[:3])
                task = self.repeating(rule, first.isoformat(timespec="minutes"))
                task = self.complete(task)
                self.assertEqual(task["due"]["date"], str(second.date()))
                self.assertEqual(self.complete(task)["due"]["date"], str(third.date()))

    def test_count_and_until_end_it(self):
        task = self.complete(self.repeating("FREQ=DAILY;COUNT=2", str(monday())))
        self.yaad.ok("POST", f"/api/tasks/{task['id']}/complete", {})
        last = self.yaad.chat("hello") and self.series(task)
        self.assertEqual(len(last), 2)
        task = self.complete(self.repeating(f"FREQ=DAILY;UNTIL={monday() + dt.timedelta(days=1):%Y%m%d}", str(monday())))
        self.yaad.ok("POST", f"/api/tasks/{task['id']}/complete", {})
        self.assertEqual(len(self.series(task)), 2)

    def test_undo_of_a_completion_takes_the_untouched_next_with_it(self):
        task = self.repeating("FREQ=WEEKLY", str(monday()))
        done = self.yaad.http("POST", f"/api/tasks/{task['id']}/complete", {})
        eventually(lambda: len([t for t in self.series(task) if t["status"] == "active"]) == 1)
        self.yaad.ok("POST", "/api/undo", {"command_id": done.header("X-Command-Id")})
        live = eventually(lambda: [t["id"] for t in self.series(task) if t["status"] == "active" and not t["deleted_at"]] == [task["id"]])
        self.assertTrue(live)

    def test_skip_and_delete_this_one_move_it_on(self):
        task = self.repeating("FREQ=WEEKLY", str(monday()))
        self.yaad.ok("POST", f"/api/tasks/{task['id']}/skip", {})
        after = eventually(lambda: next((t for t in self.series(task) if t["due"]["date"] == str(monday() + dt.timedelta(days=7))), None))
        self.yaad.ok("DELETE", f"/api/tasks/{after['id']}?scope=this")
        eventually(lambda: next((t for t in self.series(task) if t["due"]["date"] == str(monday() + dt.timedelta(days=14))), None))
        last = next(t for t in self.series(task) if t["due"]["date"] == str(monday() + dt.timedelta(days=14)))
        self.yaad.ok("DELETE", f"/api/tasks/{last['id']}?scope=series")
        self.assertEqual([t for t in self.series(task) if t["status"] == "active" and not t["deleted_at"]], [])

    def test_refuses_rules_that_are_none(self):
        for rule in ("FREQ=SOMETIMES", "rubbish", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;INTERVAL=0", {"pattern": "hourly"}, {"pattern": "daily", "interval": -1},
                     5, [], "FREQ=DAILY;COUNT=2;UNTIL=20300101"):
            with self.subTest(rule):
                answer = self.yaad.http("POST", "/api/tasks", {"title": "x", "due_date": "2031-01-01", "recurrence_rule": rule})
                self.problem(answer, 400)
                self.assertTrue(any(p.startswith("#/recurrence_rule") for p in answer.pointers()), answer)


class Recur(unittest.TestCase):
    """`yaad recur --jsonl` beside python-dateutil."""

    RULES = ["FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
             "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=-1FR",
             "FREQ=MONTHLY;BYMONTHDAY=30,-1;BYSETPOS=1", "FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=2", "FREQ=DAILY;COUNT=5",
             "FREQ=WEEKLY;UNTIL=20310601T000000"]

    def test_agrees_with_dateutil(self):
        start = dt.datetime(2031, 1, 15, 9, 0)
        lines = "".join(json.dumps({"id": str(i), "dtstart": start.isoformat(), "tz": "Europe/Berlin", "rrule": rule, "limit": 20}) + "\n"
                        for i, rule in enumerate(self.RULES))
        done = cli("recur", "--jsonl", stdin=lines + "not json\n")
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(len(answers), len(self.RULES) + 1)
        self.assertIn("error", answers[-1])
        for rule, answer in zip(self.RULES, answers):
            with self.subTest(rule):
                expected = [t.isoformat(timespec="minutes") for t in rrulestr(rule, dtstart=start)[:20]]
                self.assertEqual([o[:16] for o in answer["occurrences"]], expected)


if __name__ == "__main__":
    unittest.main()
