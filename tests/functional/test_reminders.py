"""Reminders against a real SMTP server: once, at the right moment, again after a failure, and none lost by kill -9."""
import datetime as dt
import time
import unittest
import uuid

from harness import HOUSE, PATIENCE, Inbox, Program, eventually, free_port

FAST_RETRIES = ("--reminder-retry-s", "1,1,1")


def instant(seconds):
    """So long from now, and longer where all takes longer: what is made for later is to be made before its moment."""
    return (dt.datetime.now(dt.timezone.utc) + dt.timedelta(seconds=seconds * max(1, PATIENCE / 2))).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def statuses(yaad, task):
    return [r["status"] for r in yaad.ok("GET", f"/api/tasks/{task['id']}/reminders")["items"]]


def actions(yaad, reminder_id):
    return [e["event_type"] for e in yaad.all(f"/api/audit?entity_id={reminder_id}")]


class Mail(unittest.TestCase):
    def start(self, inbox, *more, **options):
        yaad = Program(*inbox.flags, *FAST_RETRIES, *more, **options)
        self.addCleanup(yaad.close)
        return yaad

    def inbox(self, *script, **options):
        inbox = Inbox(script, **options)
        self.addCleanup(inbox.close)
        return inbox

    def remind(self, yaad, seconds=0.6, title=None):
        return yaad.create(title or f"remember {uuid.uuid4().hex[:10]}", due_date=instant(3600), reminders=[{"at": instant(seconds)}])

    def test_arrives_once_at_its_moment(self):
        inbox = self.inbox()
        yaad = self.start(inbox)
        task = self.remind(yaad, 1.0, "دودھ والا کو فون")
        due = dt.datetime.fromisoformat(task["reminders"][0]["trigger_time"].replace("Z", "+00:00")).timestamp()
        message = eventually(lambda: inbox.about("دودھ"), 8, "the mail")[0]
        self.assertLess(time.time() - due, 2.0)
        self.assertGreaterEqual(time.time(), due)
        self.assertEqual(message["To"], "me@example.test")
        self.assertEqual(message["From"].addresses[0].addr_spec, "yaad@example.test")
        self.assertTrue(message["Message-ID"] and message["Date"])
        self.assertIn("auto-generated", message["Auto-Submitted"])
        eventually(lambda: statuses(yaad, task) == ["sent"], what="sent")
        reminder = task["reminders"][0]["id"]
        eventually(lambda: len(actions(yaad, reminder)) >= 3, what="the trail of one reminder")
        yaad.restart()
        other = self.remind(yaad, 0.3)
        eventually(lambda: inbox.about(other["title"]), 8, "a later mail")
        self.assertEqual(len(inbox.about("دودھ")), 1, "a restart repeats nothing")
        self.assertEqual(sorted(actions(yaad, reminder)), ["reminder.scheduled", "reminder.sent", "reminder.triggered"])

    def test_a_failing_server_is_retried(self):
        inbox = self.inbox("refuse", "drop")
        yaad = self.start(inbox)
        task = self.remind(yaad)
        eventually(lambda: inbox.about(task["title"]), 15, "the mail after two failures")
        eventually(lambda: statuses(yaad, task) == ["sent"])
        self.assertEqual(inbox.attempts, 3)

    def test_three_retries_then_failed_with_the_reason(self):
        inbox = self.inbox(always="refuse")
        yaad = self.start(inbox)
        task = self.remind(yaad)
        eventually(lambda: statuses(yaad, task) == ["failed"], 20, "given up")
        self.assertEqual(inbox.attempts, 4, "the first try and three more")
        failed = eventually(lambda: [e for e in yaad.all(f"/api/audit?entity_id={task['reminders'][0]['id']}")
                                     if e["event_type"] == "reminder.failed"])
        self.assertIn("451", str(failed[0]["new_values"]))

    def test_no_server_at_all_is_retried_too(self):
        yaad = Program("--smtp-url", f"smtp://127.0.0.1:{free_port()}", "--smtp-from", "yaad@example.test", "--notify-email", "me@example.test",
                       *FAST_RETRIES)
        self.addCleanup(yaad.close)
        task = self.remind(yaad)
        eventually(lambda: statuses(yaad, task) == ["failed"], 20, "given up")
        eventually(lambda: "reminder.failed" in actions(yaad, task["reminders"][0]["id"]), what="the failure in the trail")

    def test_moved_snoozed_completed_and_deleted(self):
        inbox = self.inbox()
        yaad = self.start(inbox)
        completed, deleted, moved, snoozed = (self.remind(yaad, 1.5) for _ in range(4))
        yaad.ok("POST", f"/api/tasks/{completed['id']}/complete", {})
        yaad.ok("DELETE", f"/api/tasks/{deleted['id']}")
        yaad.ok("PATCH", f"/api/tasks/{moved['id']}", {"reminders": [{"at": instant(0.3)}]})
        yaad.ok("POST", f"/api/tasks/{snoozed['id']}/snooze", {"until": instant(2.5)})
        eventually(lambda: inbox.about(moved["title"]) and inbox.about(snoozed["title"]), 10, "the moved and the snoozed one")
        self.assertEqual([len(inbox.about(t["title"])) for t in (completed, deleted, moved, snoozed)], [0, 0, 1, 1])

    def test_down_when_due_is_sent_after_the_start(self):
        inbox = self.inbox()
        yaad = self.start(inbox)
        task = self.remind(yaad, 0.8)
        yaad.kill()
        due = dt.datetime.fromisoformat(task["reminders"][0]["trigger_time"].replace("Z", "+00:00")).timestamp()
        eventually(lambda: time.time() > due + 0.2)
        self.assertEqual(inbox.about(task["title"]), [])
        yaad.start()
        eventually(lambda: inbox.about(task["title"]), 8, "caught up")
        eventually(lambda: statuses(yaad, task) == ["sent"])
        self.assertEqual(len(inbox.about(task["title"])), 1)

    def test_many_at_once_come_as_one_digest(self):
        inbox = self.inbox()
        yaad = self.start(inbox)
        at = instant(2.5)
        tasks = [yaad.create(f"herd {i:02d}", reminders=[{"at": at}]) for i in range(15)]
        eventually(lambda: all(statuses(yaad, t) == ["sent"] for t in tasks), 15, "all sent")
        self.assertLess(len(inbox.messages), 6)
        text = "".join(m.get_body(("plain",)).get_content() + str(m["Subject"]) for m in inbox.messages)
        self.assertEqual([t["title"] for t in tasks if t["title"] not in text], [])

    def kill_between_send_and_mark(self, tasks):
        """The server holds its 250 back, the program is killed and started again; the seconds from there until all is marked."""
        inbox = self.inbox("hold")
        yaad = self.start(inbox)
        at = instant(3.0 if tasks > 1 else 0.3)
        made = [yaad.create(f"caught {i:02d} {uuid.uuid4().hex[:8]}", reminders=[{"at": at}]) for i in range(tasks)]
        self.assertNotIn("cancelled", [r["status"] for t in made for r in t["reminders"]], "made before their moment")
        self.assertTrue(inbox.held.wait(15 * PATIENCE), "the first sending")
        yaad.kill()
        inbox.release.set()
        yaad.start()
        started = time.monotonic()
        eventually(lambda: all(statuses(yaad, t) == ["sent"] for t in made), 45, "sent after the start")
        seconds = time.monotonic() - started
        repeats = {}
        for message in inbox.messages:
            repeats[message["Message-ID"]] = repeats.get(message["Message-ID"], 0) + 1
        for task in made:
            about = inbox.about(task["title"])
            self.assertIn(len(about), (1, 2), task["title"])
            self.assertEqual(len({m["Message-ID"] for m in about}), 1, "a repeat is the same mail")
        return inbox, repeats, seconds

    def test_kill_between_send_and_mark_is_repeated_at_once_under_the_same_message_id(self):
        inbox, repeats, seconds = self.kill_between_send_and_mark(1)
        self.assertEqual(list(repeats.values()), [2], "the mail that was cut off went out again, as the same mail")
        self.assertLess(seconds, 20 * PATIENCE, "nobody waits for the lease of a dead process")

    def test_a_digest_that_a_kill_caught_is_repeated_as_the_same_digest(self):
        inbox, repeats, seconds = self.kill_between_send_and_mark(14)
        self.assertEqual(max(repeats.values()), 2)
        again = [mail for mail, times in repeats.items() if times == 2]
        # Two replicas share what is due, so each may have been cut off in a mail of its own.
        self.assertIn(len(again), (1, 2) if HOUSE else (1,), f"what was cut off was repeated, and nothing else: {repeats}")
        digests = [mail for mail in again if mail.startswith("<digest.")]
        self.assertTrue(digests, repeats)
        for digest in digests:
            first, second = (m for m in inbox.messages if m["Message-ID"] == digest)
            self.assertEqual(first.get_content(), second.get_content(), "with the same members")
        self.assertLess(seconds, 20 * PATIENCE, "nobody waits for the lease of a dead process")


class NoMail(unittest.TestCase):
    def test_the_api_says_that_there_is_no_mail_and_the_page_shows_it(self):
        with Program() as yaad:
            task = yaad.create("only here", reminders=[{"at": instant(0.4)}])
            self.assertEqual(task["reminders"][0]["channel"], "web")
            eventually(lambda: statuses(yaad, task) in (["triggered"], ["sent"]), 8)

    def test_asked_for_mail_without_a_server_is_said_plainly(self):
        with Program(*FAST_RETRIES) as yaad:
            answer = yaad.http("POST", "/api/tasks", {"title": "by mail", "reminders": [{"at": instant(0.4), "channel": "email"}]})
            if answer.status == 200:
                eventually(lambda: statuses(yaad, answer.json) == ["failed"], 20)
            else:
                self.assertIn("#/reminders", str(answer.pointers()))


if __name__ == "__main__":
    unittest.main()
