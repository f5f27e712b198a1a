"""Dialogues of several turns, end to end over HTTP: clarify, choose, correct, confirm, undo, change of language. Each asks the
store what really happened, not the answer alone."""
import datetime as dt
import re
import time
import unittest
import uuid

from harness import Suite, eventually

URDU = re.compile(r"[\u0600-\u06FF]")


class Dialogue(Suite):
    """One server; every test has a conversation of its own and titles that no other test uses."""

    def setUp(self):
        super().setUp()
        self.talk = uuid.uuid4().hex
        for task in self.yaad.all("/api/tasks?status=all&limit=200"):
            self.yaad.ok("DELETE", f"/api/tasks/{task['id']}?permanent=true")

    def say(self, text, **expected):
        answer = self.yaad.chat(text, self.talk)
        for name, value in expected.items():
            if name == "asks":
                self.assertEqual(answer["clarification_needed"], bool(value), answer)
                if isinstance(value, str):
                    self.assertEqual(answer["clarification"]["kind"], value, answer)
            elif name == "intent":
                self.assertEqual(answer["intent_detected"], value, answer)
            else:
                self.assertEqual(answer[name], value, answer)
        return answer

    def titles(self, query=""):
        return sorted(t["title"] for t in self.yaad.all(f"/api/tasks?limit=200{query}"))

    def only(self, title, query=""):
        found = [t for t in self.yaad.all(f"/api/tasks?limit=200{query}") if t["title"] == title]
        self.assertEqual(len(found), 1, self.titles(query))
        return found[0]

    def test_the_title_is_asked_for_and_the_time_kept(self):
        self.say("create a task for 3 March 2031 at 10am", asks="fill")
        self.assertEqual(self.titles(), [])
        self.say("renew the passport", asks=False, intent="create_task")
        self.assertEqual(self.only("renew the passport")["due"], {"date": "2031-03-03", "time": "10:00", "tz": "UTC"})

    def test_a_description_is_kept_and_waits_for_the_title(self):
        self.say("call the bank // ask for Sara", intent="create_task")
        self.assertEqual(self.only("call the bank")["description"], "ask for Sara")

    def test_a_note_that_may_be_a_task_is_asked_about(self):
        notes = ("light bulbs, screw fit", "euros for Spain", "washing up liquid", "suitcase with working wheels", "basmati rice and lentils",
                 "vitamin D tablets", "plasters and antiseptic cream", "name labels in PE kit", "student railcard renewal",
                 "confetti for the hen do", "oat milk", "pot noodle", "felt tips", "gravel", "kitchen roll", "clingfilm", "dishwasher salt")
        asked = 0
        for note in notes:
            answer = self.yaad.chat(note, self.talk)
            if answer["clarification_needed"] and note in answer["response"]:
                self.assertNotIn(note, self.titles())
                self.say("yes", intent="create_task")
                asked += answer["intent_detected"] == "unknown"
            if note in self.titles():
                self.only(note)
        self.assertGreater(asked, 0, "none of the notes was near enough to a task to be asked about")
        self.say("what a lovely evening", asks=True)
        self.say("no")
        self.assertNotIn("what a lovely evening", self.titles())

    def test_what_is_done_and_what_is_still_open(self):
        self.say("do the laundry", intent="create_task")
        self.assertIn("Not done yet", self.say("is the laundry done?", intent="query_tasks")["response"])
        self.say("i did the laundry", intent="complete_task")
        self.assertIn("Done already", self.say("is the laundry done?")["response"])
        self.assertIn("do the laundry", [t["title"] for t in self.say("what did i finish today")["tasks"]])
        self.assertEqual(self.say("what did i finish yesterday")["tasks"], [])
        self.say("i ticked off the laundry by mistake", intent="update_task")
        self.only("do the laundry", "&status=active")

    def test_two_changes_in_one_message(self):
        self.say("eye test on 12 June 2031 at 3pm", intent="create_task")
        self.say("move the eye test to 13 June 2031, make it high priority", intent="update_task")
        task = self.only("eye test")
        self.assertEqual((task["due"]["date"], task["due"]["time"], task["priority"]), ("2031-06-13", "15:00", "high"))
        self.say("tag the eye test with health and admin")
        self.assertEqual(sorted(self.only("eye test")["tags"]), ["admin", "health"])
        self.say("remove the tag admin from the eye test")
        self.assertEqual(self.only("eye test")["tags"], ["health"])

    def test_choose_by_number_confirm_undo(self):
        self.yaad.create("report for Ali")
        self.yaad.create("report for Sara")
        asked = self.say("delete the report", asks="choose")
        second = asked["tasks"][1]["title"]
        self.say("the second one", asks="confirm")
        self.assertEqual(len(self.titles()), 2, "nothing is deleted before it was confirmed")
        self.say("yes", asks=False, intent="delete_task")
        self.assertEqual(self.titles(), sorted({"report for Ali", "report for Sara"} - {second}))
        self.say("undo", asks=False)
        self.assertEqual(self.titles(), ["report for Ali", "report for Sara"])

    def test_choose_by_a_bare_number_and_by_words(self):
        self.yaad.create("call the bank")
        self.yaad.create("call the school")
        asked = self.say("mark call as done", asks="choose")
        self.say("1", asks=False, intent="complete_task")
        self.assertEqual(self.titles(), [asked["tasks"][1]["title"]])
        self.yaad.create("call the plumber")
        self.say("mark call as done", asks="choose")
        self.say("the plumber", asks=False, intent="complete_task")
        self.assertNotIn("call the plumber", self.titles())

    def test_a_choice_can_be_left(self):
        self.yaad.create("essay one")
        self.yaad.create("essay two")
        self.say("complete the essay", asks="choose")
        self.say("never mind", asks=False)
        self.assertEqual(self.titles(), ["essay one", "essay two"])
        self.say("yes", intent="unknown")
        self.assertEqual(self.titles(), ["essay one", "essay two"])

    def test_corrections_of_the_task_just_made(self):
        self.say("add dentist on 7 March 2031 at 3pm", asks=False)
        self.say("no, 8 March 2031", asks=False, intent="update_task")
        self.assertEqual(self.only("dentist")["due"]["date"], "2031-03-08")
        self.assertEqual(self.only("dentist")["due"]["time"], "15:00", "the time that was not corrected stays")
        self.say("make it 4pm", asks=False)
        self.assertEqual(self.only("dentist")["due"]["time"], "16:00")
        self.assertEqual(self.only("dentist")["due"]["date"], "2031-03-08")
        self.say("make it high priority", asks=False)
        self.assertEqual(self.only("dentist")["priority"], "high")

    def test_corrections_in_urdu(self):
        self.say("کل شام پانچ بجے دودھ لانا ہے", asks=False, intent="create_task", language="ur")
        task = self.yaad.all("/api/tasks?limit=200")[0]
        answer = self.say("نہیں، چھ بجے", asks=False, intent="update_task", language="ur")
        self.assertEqual(self.yaad.task(task["id"])["due"]["time"], "18:00", answer)
        self.assertEqual(self.yaad.task(task["id"])["due"]["date"], task["due"]["date"])

    def test_corrections_in_roman_urdu(self):
        self.say("kal subah 9 baje bijli ka bill jama karna", asks=False, intent="create_task")
        task = self.yaad.all("/api/tasks?limit=200")[0]
        answer = self.say("nahin, 10 baje", asks=False, intent="update_task")
        self.assertEqual(self.yaad.task(task["id"])["due"]["time"], "10:00", answer)

    def test_bulk_shows_its_rows_and_waits(self):
        for i in range(3):
            self.yaad.create(f"old paper {i}", tags=["tmp"])
        self.yaad.create("keep me")
        asked = self.say("delete all tasks tagged #tmp", asks="confirm")
        self.assertEqual(len(asked["tasks"]), 3)
        self.say("no", asks=False)
        self.assertEqual(len(self.titles()), 4)
        self.say("delete all tasks tagged #tmp", asks="confirm")
        self.yaad.create("old paper 9", tags=["tmp"])
        self.say("yes please", asks=False)
        self.assertEqual(self.titles(), ["keep me", "old paper 9"], "exactly the rows that were shown")
        self.say("undo", asks=False)
        self.assertEqual(len(self.titles()), 5)

    def test_undo_again_and_again(self):
        self.say("add water the plants", asks=False)
        self.say("change the priority of water the plants to high", asks=False, intent="update_task")
        self.assertEqual(self.only("water the plants")["priority"], "high")
        self.say("undo", asks=False)
        self.assertNotEqual(self.only("water the plants")["priority"], "high")
        self.say("undo that", asks=False)
        self.assertEqual(self.titles(), [])
        answer = self.say("undo")
        self.assertEqual(answer["actions"], [], "there is nothing left to undo")

    def test_the_language_may_change_from_turn_to_turn(self):
        self.say("add buy eggs on 5 May 2031", asks=False, language="en")
        answer = self.say("آج کے کام دکھاؤ", intent="query_tasks", language="ur")
        self.assertRegex(answer["response"], URDU)
        answer = self.say("buy eggs wala kaam ho gaya", intent="complete_task", language="ur-Latn")
        self.assertEqual(self.titles(), [], answer)
        self.say("thanks", language="en", intent="unknown")

    def test_urdu_question_and_answer(self):
        answer = self.say("ایک کام شامل کرو", asks="fill", language="ur")
        self.assertRegex(answer["response"], URDU)
        answer = self.say("گاڑی کی سروس", asks=False, intent="create_task")
        self.assertEqual(self.titles(), ["گاڑی کی سروس"], answer)

    def test_a_task_is_found_in_the_other_script(self):
        self.yaad.create("دودھ لانا")
        self.yaad.create("بجلی کا بل")
        self.say("doodh wala kaam ho gaya", asks=False, intent="complete_task")
        self.assertEqual(self.titles(), ["بجلی کا بل"])
        self.yaad.create("gari ki service")
        self.say("گاڑی والا کام ہو گیا", asks=False, intent="complete_task")
        self.assertEqual(self.titles(), ["بجلی کا بل"])

    def test_places_in_the_list_just_shown(self):
        for day, title in ((1, "first thing"), (2, "second thing"), (3, "third thing")):
            self.yaad.create(title, due={"date": f"2031-04-0{day}"})
        self.say("show my tasks", intent="query_tasks")
        self.say("complete the second one", asks=False, intent="complete_task")
        self.assertEqual(self.titles(), ["first thing", "third thing"])
        self.say("move the first one to 9 April 2031", asks=False, intent="update_task")
        self.assertEqual(self.only("first thing")["due"]["date"], "2031-04-09")
        self.say("and delete the last one", asks="confirm", intent="delete_task")
        self.say("yes", asks=False)
        self.assertEqual(self.titles(), ["first thing"])

    def test_a_slip_of_the_finger_is_forgiven_and_a_stranger_is_not(self):
        self.yaad.create("water the tomatoes")
        answer = self.say("mark water the tomatos as done", asks=False, intent="complete_task")
        self.assertEqual(self.titles(), [], answer)
        self.yaad.create("feed the cats")
        answer = self.say("delete the elephant", intent="delete_task")
        self.assertEqual(answer["actions"], [])
        self.assertEqual(self.titles(), ["feed the cats"])
        self.assertIn("elephant", answer["response"])

    def test_stems_of_words(self):
        self.yaad.create("review the reports")
        self.say("I finished reviewing the report", asks=False, intent="complete_task")
        self.assertEqual(self.titles(), [])

    def test_snooze_it(self):
        self.say("remind me to stretch on 3 March 2031 at 9am", asks=False)
        answer = self.say("snooze it for 2 hours", asks=False, intent="update_task")
        self.assertEqual(answer["skill_agent_used"], "ReminderAgent", answer)
        self.assertTrue(answer["actions"], answer)

    def test_repeats_are_set_skipped_and_stopped(self):
        first = (dt.datetime.now(dt.timezone.utc).date().replace(day=1) + dt.timedelta(days=70)).replace(day=1)
        second = (first + dt.timedelta(days=31)).replace(day=1)
        self.say(f"add pay the rent on {first}", asks=False)
        self.say("repeat it every month", asks=False)
        self.assertIn("FREQ=MONTHLY", self.only("pay the rent")["recurrence_rule"]["rrule"])
        self.say("skip it this time", asks=False)
        def moved_on():
            return self.titles() == ["pay the rent"] and self.only("pay the rent")["due"]["date"] == str(second)

        eventually(moved_on, what="the next month")
        self.say("stop repeating it", asks=False)
        self.assertIsNone(self.only("pay the rent")["recurrence_rule"])

    def test_a_new_matter_ends_the_question(self):
        self.yaad.create("gym")
        self.say("delete the gym task", asks="confirm")
        self.say("add buy bread tomorrow at 5pm", asks=False, intent="create_task")
        self.say("yes", intent="unknown")
        self.assertEqual(self.titles(), ["buy bread", "gym"])

    def test_done_and_open_again(self):
        self.yaad.create("wash the car")
        self.say("wash the car is done", asks=False, intent="complete_task")
        self.assertEqual(self.titles(), [])
        self.say("reopen it", asks=False, intent="update_task")
        self.assertEqual(self.titles(), ["wash the car"])

    def test_rename_and_tag_it(self):
        self.yaad.create("fix the sink")
        self.say("rename fix the sink to call the plumber", asks=False, intent="update_task")
        self.assertEqual(self.titles(), ["call the plumber"])
        self.say("tag it #home", asks=False, intent="update_task")
        self.assertEqual(self.only("call the plumber")["tags"], ["home"])

    def test_filters(self):
        self.yaad.create("paint the wall", tags=["home"], priority="high")
        self.yaad.create("sweep the yard", tags=["home"])
        self.yaad.create("write the plan", priority="high")
        answer = self.say("show my high priority tasks tagged #home", intent="query_tasks")
        self.assertEqual([t["title"] for t in answer["tasks"]], ["paint the wall"])
        answer = self.say("how many tasks do I have", intent="query_tasks")
        self.assertIn("3", answer["response"])

    def test_roman_urdu_delete_confirm_undo(self):
        self.yaad.create("gym jana")
        answer = self.say("gym wala kaam hata do", asks="confirm", language="ur-Latn")
        self.assertNotRegex(answer["response"].replace("gym jana", ""), URDU)
        self.say("haan", asks=False)
        self.assertEqual(self.titles(), [])
        self.say("wapas karo", asks=False)
        self.assertEqual(self.titles(), ["gym jana"])

    def test_a_reminder_for_the_task_just_made(self):
        self.say("add flight to Lahore on 6 June 2031 at 6pm", asks=False, intent="create_task")
        self.say("remind me two hours before", asks=False)
        self.assertEqual([r["minutes_before"] for r in self.only("flight to Lahore")["reminders"]], [120])

    def test_a_reminder_on_the_evening_before_a_task(self):
        self.say("add dentist on 6 June 2031 at 2pm", asks=False, intent="create_task")
        self.say("remind me about the dentist the day before at 6pm", asks=False, intent="update_task")
        self.assertEqual([r["minutes_before"] for r in self.only("dentist")["reminders"]], [20 * 60])

    def test_a_move_and_a_reminder_in_one_message(self):
        self.say("add dentist on 6 June 2031 at 2pm", asks=False, intent="create_task")
        self.say("move the dentist to 7 June 2031 and remind me at 6pm the day before", asks=False, intent="update_task")
        task = self.only("dentist")
        self.assertEqual([r["minutes_before"] for r in task["reminders"]], [20 * 60])
        self.assertTrue(task["due_date"].startswith("2031-06-07T14:00"), task["due_date"])

    def test_several_in_one_message(self):
        answer = self.say("buy stamps on 3 March 2031 and call the tailor on 4 March 2031 at 5pm", asks=False, intent="create_task")
        self.assertEqual(len(answer["actions"]), 2, answer)
        self.assertEqual(self.titles(), ["buy stamps", "call the tailor"])
        self.assertEqual(self.only("call the tailor")["due"], {"date": "2031-03-04", "time": "17:00", "tz": "UTC"})
        self.say("mark the second one as done", asks=False, intent="complete_task")
        self.assertEqual(self.titles(), ["buy stamps"])
        self.say("- sugar\n- tea\n- 2 lemons", asks=False, intent="create_task")
        self.assertEqual(self.titles(), ["2 lemons", "buy stamps", "sugar", "tea"])
        self.say("undo", asks=False)
        self.assertEqual(self.titles(), ["buy stamps"], "what was made together is undone together")
        self.say("buy milk and eggs", asks=False)
        self.assertEqual(self.titles(), ["buy milk and eggs", "buy stamps"])

    def test_what_happened_is_told_in_words(self):
        self.say("add polish the shoes", asks=False)
        self.say("mark polish the shoes as done", asks=False)
        answer = self.say("show history", asks=False)
        self.assertEqual(answer["skill_agent_used"], "AuditAgent", answer)
        self.assertRegex(answer["response"], "completed: polish the shoes")
        self.assertNotIn("task.", answer["response"])

    def test_conversations_do_not_mix(self):
        self.yaad.create("bake a cake")
        self.say("delete bake a cake", asks="confirm")
        here, self.talk = self.talk, uuid.uuid4().hex
        self.say("yes", intent="unknown")
        self.assertEqual(self.titles(), ["bake a cake"])
        self.talk = here
        self.say("yes", asks=False)
        self.assertEqual(self.titles(), [])

    def test_the_memory_survives_a_restart(self):
        self.yaad.create("sell the bike")
        self.say("delete sell the bike", asks="confirm")
        self.yaad.restart()
        self.say("yes", asks=False)
        self.assertEqual(self.titles(), [])

    def test_a_day_chooses_the_one_that_is_due_then(self):
        self.yaad.create("ring the plumber", due={"date": "2031-03-07"})
        self.yaad.create("ring the tailor", due={"date": "2031-03-09", "time": "17:00", "tz": "UTC"})
        self.say("complete ring", asks="choose")
        self.say("8 March 2031", asks="choose")
        self.assertEqual(len(self.titles()), 2, "none of them is due that day")
        self.say("the one at 5pm", asks=False, intent="complete_task")
        self.assertEqual(self.titles(), ["ring the plumber"])

    def test_no_the_other_one_of_the_list(self):
        for no in ("no, the second", "نہیں، دوسرا", "nahi, doosra wala", "no, the other one"):
            for title in ("letter to Ali", "letter to Sara"):
                self.yaad.create(title)
            second = self.say("delete the letter", asks="choose")["tasks"][1]["title"]
            self.say("1", asks="confirm")
            asked = self.say(no, asks="confirm")
            self.assertEqual([t["title"] for t in asked["tasks"]], [second], no)
            self.say("no", asks=False)
            self.say("delete all my tasks")
            self.say("yes", asks=False)
            self.assertEqual(self.titles(), [])

    def test_several_of_a_list_at_once(self):
        for title in ("paint the door", "paint the fence", "paint the gate"):
            self.yaad.create(title)
        rows = [t["title"] for t in self.say("delete paint", asks="choose")["tasks"]]
        self.say("both", asks="choose")
        self.say("7", asks="choose")
        asked = self.say("1 and 3", asks="confirm")
        self.assertEqual([t["title"] for t in asked["tasks"]], [rows[0], rows[2]])
        asked = self.say("not the first", asks="confirm")
        self.assertEqual([t["title"] for t in asked["tasks"]], [rows[2]])
        self.assertEqual(len(self.titles()), 3)
        self.say("yes", asks=False)
        self.assertEqual(self.titles(), sorted(rows[:2]))
        self.say("پینٹ", asks=True)
        self.say("delete paint", asks="choose")
        self.say("koi nahi", asks=False)
        self.say("delete paint", asks="choose")
        self.say("دونوں", asks="confirm", language="ur")
        self.say("ہاں", asks=False)
        self.assertEqual(self.titles(), [])

    def test_a_question_stays_open_until_it_is_answered(self):
        self.yaad.create("sell the sofa")
        self.say("delete the sofa", asks="confirm")
        for unclear in ("wait", "the monday one", "1 and 3", "دونوں", "yes but keep the sofa", "ok thanks", "no, delete it", "hello"):
            answer = self.say(unclear, asks="confirm")
            self.assertIn("sell the sofa", answer["response"], unclear)
            self.assertEqual(self.titles(), ["sell the sofa"], unclear)
        self.say("👍", asks=False)
        self.assertEqual(self.titles(), [])

    def test_no_and_another_order_for_it(self):
        self.yaad.create("clean the oven")
        self.say("delete the oven", asks="confirm")
        self.say("no, mark it as done", asks=False, intent="complete_task")
        self.assertIn("clean the oven", self.titles("&status=completed"))

    def test_a_bulk_deletion_is_made_smaller(self):
        for title in ("old eggs", "old ink", "old milk"):
            self.yaad.create(title, tags=["tmp"])
        for but, left in (("yes but not the eggs", ["old ink", "old milk"]), ("only the eggs", ["old eggs"]),
                          ("sirf eggs", ["old eggs"]), ("old ink ke siwa", ["old eggs", "old milk"])):
            self.say("delete all tasks tagged #tmp", asks="confirm")
            asked = self.say(but, asks="confirm")
            self.assertEqual(sorted(t["title"] for t in asked["tasks"]), left, but)
            self.say("no", asks=False)
        self.assertEqual(len(self.titles()), 3)
        self.say("delete all tasks tagged #tmp", asks="confirm")
        asked = self.say("yes but keep the milk", asks="confirm")
        self.say("yes, delete them", asks=False)
        self.assertEqual(self.titles(), ["old milk"])

    def test_they_are_those_just_touched(self):
        for title in ("iron shirts", "mend socks", "wash towels"):
            self.yaad.create(title)
        rows = [t["title"] for t in self.say("show my tasks")["tasks"]]
        self.say("move the first two to 5 May 2031", asks="confirm")
        self.say("yes", asks=False)
        self.assertEqual([self.only(t)["due"]["date"] for t in rows[:2]], ["2031-05-05"] * 2)
        self.assertIsNone(self.only(rows[2])["due"])
        self.say("dono ho gaye", asks="confirm", intent="complete_task")
        self.say("haan", asks=False)
        self.assertEqual(self.titles("&status=active"), [rows[2]])

    def test_two_tasks_named_in_one_message(self):
        for title in ("buy milk", "buy bread"):
            self.yaad.create(title)
        asked = self.say("delete milk and bread", asks="confirm")
        self.assertEqual(len(asked["tasks"]), 2)
        self.say("no", asks=False)
        self.say("tag milk and bread with shop", asks=False, intent="update_task")
        self.assertEqual([self.only(t)["tags"] for t in ("buy milk", "buy bread")], [["shop"], ["shop"]])
        self.say("I bought the milk and bread", asks=False, intent="complete_task")
        self.assertEqual(self.titles("&status=active"), [])
        self.say("undo", asks=False)
        self.assertEqual(self.titles("&status=active"), ["buy bread", "buy milk"])

    def test_which_task_and_which_title_are_no_traps(self):
        self.say("done", asks="fill")
        self.say("buy stamps on 3 March 2031", asks=False, intent="create_task")
        self.assertEqual(self.titles(), ["buy stamps"])
        self.say("delete", asks="confirm")
        self.say("no", asks=False)
        self.say("add a task", asks="fill")
        self.say("yes", asks="fill")
        self.say("on 4 March 2031 at 9am", asks="fill")
        self.say("pay the rent", asks=False, intent="create_task")
        self.assertEqual(self.only("pay the rent")["due"], {"date": "2031-03-04", "time": "09:00", "tz": "UTC"})
        self.say("add a task", asks="fill")
        self.say("I don't know", asks=False)
        self.say("add a task", asks="fill")
        self.say("undo", asks=False)  # The question alone.
        self.assertEqual(self.titles(), ["buy stamps", "pay the rent"])
        self.say("undo", asks=False)
        self.assertEqual(self.titles(), ["buy stamps"])

    def test_a_task_just_made_is_called_off(self):
        self.say("add water the lawn", asks=False)
        self.say("scratch that", asks="confirm", intent="delete_task")
        self.say("yes", asks=False)
        self.assertEqual(self.titles(), [])
        self.say("great, thanks!", asks=False)

    def test_tomorrow_means_the_day_on_which_it_was_said(self):
        day = dt.datetime.now(dt.timezone.utc).date() + dt.timedelta(days=1)
        self.say("create a task for tomorrow at 23:00", asks="fill")
        self.say("lock the doors", asks=False)
        self.assertIn(self.only("lock the doors")["due"]["date"], (str(day), str(day + dt.timedelta(days=1))))

    def reminders(self, title):
        return [(r["minutes_before"], r["trigger_time"]) for r in self.only(title)["reminders"]]

    def test_two_undos_of_two_completions_leave_the_first(self):
        self.say("take vitamins every day at 8am", asks=False)
        first = self.only("take vitamins")
        for days in (1, 2):
            self.say("mark vitamins as done", intent="complete_task")
            due = str(dt.date.fromisoformat(first["due"]["date"]) + dt.timedelta(days=days))
            eventually(lambda: [t["due"]["date"] for t in self.yaad.all("/api/tasks?limit=200")] == [due])
        self.say("undo", asks=False)
        self.say("undo", asks=False)
        self.assertEqual(self.only("take vitamins")["id"], first["id"])

    def test_it_is_the_next_one_at_once_after_a_completion(self):
        self.say("pay the levy every friday", asks=False)
        first = dt.date.fromisoformat(self.only("pay the levy")["due"]["date"])
        self.say("done with the levy", intent="complete_task")
        self.say("make it high priority", asks=False, intent="update_task")
        task = self.only("pay the levy")
        self.assertEqual((task["priority"], task["due"]["date"]), ("high", str(first + dt.timedelta(days=7))))
        self.assertIn("Friday", self.say("when is the next one?", asks=False)["response"])

    def test_deleting_a_repeating_task_says_how_much_goes(self):
        self.say("water plants every monday", asks=False)
        first = dt.date.fromisoformat(self.only("water plants")["due"]["date"])
        self.assertIn(f"Monday, {first.day} ", self.say("delete water plants", asks="confirm")["response"])
        self.say("just this one", asks=False)
        self.assertEqual(self.only("water plants")["due"]["date"], str(first + dt.timedelta(days=7)))
        self.say("delete the whole series of water plants", asks="confirm")
        self.say("yes", asks=False, intent="delete_task")
        self.say("undo", asks=False)
        self.assertIn("FREQ=WEEKLY", self.only("water plants")["recurrence_rule"]["rrule"])
        self.say("delete water plants", asks="confirm")
        self.say("all of them", asks=False)
        time.sleep(0.3)
        self.assertEqual(self.titles(), [], "nothing follows")

    def test_deleting_a_repeating_task_in_urdu(self):
        self.say("ہر پیر کو ورزش کرنی ہے", asks=False, language="ur")
        title = self.titles()[0]
        before = self.only(title)["due"]["date"]
        self.say("ورزش حذف کرو", asks="confirm", language="ur")
        self.say("صرف یہ", asks=False, language="ur")
        after = self.only(title)["due"]["date"]
        self.assertEqual(dt.date.fromisoformat(after) - dt.date.fromisoformat(before), dt.timedelta(days=7))
        self.say("ورزش حذف کرو", asks="confirm")
        self.say("سب", asks=False, language="ur")
        time.sleep(0.3)
        self.assertEqual(self.titles(), [])

    def test_an_undone_series_comes_back_with_its_rule(self):
        self.say("gym every monday at 6pm", asks=False)
        self.say("undo", asks=False)
        time.sleep(0.3)
        self.assertEqual(self.titles(), [])
        self.say("restore gym", asks=False)
        self.assertIn("BYDAY=MO", self.only("gym")["recurrence_rule"]["rrule"])
        self.say("mark gym done", intent="complete_task")
        eventually(lambda: self.titles("&status=active") == ["gym"])

    def test_removing_a_reminder_keeps_the_task(self):
        self.say("eye test on 7 March 2031 at 3pm, remind me an hour before", asks=False)
        self.say("remove the reminder", asks=False, intent="update_task")
        self.assertEqual(self.reminders("eye test"), [])
        self.say("undo", asks=False)
        self.assertEqual(len(self.reminders("eye test")), 1)
        self.say("buy thread", asks=False)
        self.say("turn off the reminder for the eye test", asks=False)
        self.assertEqual(self.reminders("eye test"), [])
        self.say("cancel the reminder to buy thread", asks="confirm", intent="delete_task")
        self.say("no")

    def test_removing_a_reminder_in_roman_urdu(self):
        self.say("kal shaam 5 baje doctor ke paas jana hai", asks=False)
        title = self.titles()[0]
        self.say("ek ghanta pehle yaad dilana", asks=False)
        self.say("aur ek din pehle bhi", asks=False, language="ur-Latn")
        self.assertEqual(sorted(r[0] for r in self.reminders(title)), [60, 1440])
        self.say("yaad dehani hata do", asks=False, language="ur-Latn")
        self.assertEqual(self.reminders(title), [])

    def test_a_reminder_of_it_is_no_new_task(self):
        self.say("pay the fine on 7 March 2031", asks=False)
        self.say("remind me of it on 6 March 2031 at 6pm", asks=False, intent="update_task")
        self.assertEqual(self.reminders("pay the fine")[0][1][:16], "2031-03-06T18:00")
        self.say("remind me the day before at 8pm instead", asks=False)
        self.assertEqual([r[1][:16] for r in self.reminders("pay the fine")], ["2031-03-06T20:00"])
        self.say("change the reminder to 5 March 2031 at noon", asks=False)
        self.assertEqual([r[1][:16] for r in self.reminders("pay the fine")], ["2031-03-05T12:00"])
        self.assertIn("5 March 2031", self.say("what time is the reminder?", asks=False)["response"])
        self.assertIn("pay the fine", self.say("what reminders do i have?", asks=False)["response"])
        self.assertEqual(self.titles(), ["pay the fine"])

    def test_a_reminder_needs_a_date_to_count_from(self):
        self.say("buy printer ink", asks=False)
        self.say("remind me an hour before", asks="fill")
        self.say("7 March 2031 at 5pm", asks=False, intent="update_task")
        self.assertEqual(self.only("buy printer ink")["due"]["time"], "17:00")
        self.assertEqual(self.reminders("buy printer ink")[0][1][:16], "2031-03-07T16:00")

    def test_skips_the_day_that_is_named(self):
        self.say("choir every friday", asks=False)
        first = dt.date.fromisoformat(self.only("choir")["due"]["date"])
        self.say(f"skip {first:%-d %B %Y}", asks=False)
        self.assertEqual(self.only("choir")["due"]["date"], str(first + dt.timedelta(days=7)))
        self.say("skip 1 April 2031", asks="confirm")
        self.say("yes", asks=False)
        self.assertEqual(self.only("choir")["due"]["date"], str(first + dt.timedelta(days=14)))

    def test_undo_by_count_and_kind_and_redo(self):
        self.say("call mom on 7 March 2031", asks=False)
        self.say("move it to 8 March 2031", asks=False)
        self.say("rename it to call mother", asks=False)
        self.say("undo the rename", asks=False)
        self.assertEqual(self.titles(), ["call mom"])
        self.say("redo", asks=False)
        self.assertEqual(self.titles(), ["call mother"])
        self.say("undo the last two changes", asks=False)
        self.assertEqual(self.only("call mom")["due"]["date"], "2031-03-07")
        self.say("buy stamps", asks=False)
        self.say("undo call mom", asks=False)
        self.assertEqual(self.titles(), ["buy stamps"])
        self.say("undo the undo", asks=False)
        self.assertEqual(self.titles(), ["buy stamps", "call mom"])

    def rule(self, title):
        return self.only(title)["recurrence_rule"]["rrule"]

    def test_days_and_times_change_the_series_and_once_is_once(self):
        self.say("add gym every monday and thursday at 7am", asks=False)
        self.say("make it tuesday and thursday", asks=False)
        self.assertIn("BYDAY=TU,TH", self.rule("gym"))
        self.assertIn("follow", self.say("make it 9am", asks=False)["response"])
        day = self.only("gym")["due"]["date"]
        self.say("make it 11am just this time", asks=False)
        self.assertEqual((self.only("gym")["due"]["date"], self.only("gym")["due"]["time"]), (day, "11:00"))
        self.say("mark gym as done", asks=False)
        eventually(lambda: self.titles() == ["gym"] and self.only("gym")["due"]["time"] == "09:00", what="the next gym at its own time")

    def test_a_day_of_the_month_changes_the_rule(self):
        self.say("add pay insurance on 31 March 2031", asks=False)
        self.say("every month", asks=False)
        self.say("make it the 28th", asks=False)
        self.assertEqual(self.rule("pay insurance"), "FREQ=MONTHLY;BYMONTHDAY=28")
        self.assertEqual(self.only("pay insurance")["due"]["date"], "2031-03-28")

    def test_nothing_goes_into_the_past_unasked(self):
        self.say("add renew visa on 7 March 2031 at 8am", asks=False)
        self.say("move it to yesterday", asks="confirm")
        self.say("no", asks=False)
        self.assertEqual(self.only("renew visa")["due"]["date"], "2031-03-07")

    def test_a_part_of_a_list_is_not_all_of_it(self):
        self.say("دودھ اور ڈبل روٹی لانی ہے", asks=False)
        answer = self.say("دودھ لے آیا", asks=False)
        self.assertEqual(sorted(t["status"] for t in answer["tasks"]), ["active", "completed"])
        self.assertEqual(self.titles("&status=active"), ["ڈبل روٹی لانی"])
        self.assertEqual(self.titles("&status=completed"), ["دودھ لانی"])
        self.say("واپس کرو", asks=False)
        self.assertEqual(self.titles("&status=active"), ["دودھ اور ڈبل روٹی لانی"])
        self.assertEqual(self.titles("&status=completed"), [])

    def test_both_are_the_two_of_the_last_two_turns(self):
        for title in ("buy ink", "buy milk", "call ali"):
            self.say(f"add {title}", asks=False)
        asked = self.say("dono ko 7 march 2031 kar do", asks="confirm")
        self.assertEqual(sorted(t["title"] for t in asked["tasks"]), ["buy milk", "call ali"])
        self.say("haan", asks=False)
        self.assertEqual(self.only("buy milk")["due"]["date"], "2031-03-07")
        self.assertIsNone(self.only("buy ink")["due"])

    def test_a_time_for_the_task_in_hand_is_no_other_task(self):
        self.say("report likhni hai", asks=False)
        self.say("isko kal tak karna hai", asks=False, intent="update_task")
        self.assertIsNotNone(self.only("report likhni")["due"])
        self.assertEqual(len(self.titles()), 1)

    def test_undo_takes_back_only_what_was_just_done(self):
        self.say("buy eggs", asks=False)
        self.say("delete it", asks="confirm")
        self.say("undo", asks=False)
        self.assertEqual(self.titles(), ["buy eggs"])
        self.say("delete the wardrobe")
        self.say("undo", asks="confirm")
        self.assertEqual(self.titles(), ["buy eggs"])
        self.say("yes", asks=False)
        self.assertEqual(self.titles(), [])

    def test_only_the_next_one_of_a_series(self):
        self.say("har itwar ko kapray dhone hain", asks=False)
        first = dt.date.fromisoformat(self.only("kapray dhone")["due"]["date"])
        self.say("mita do", asks="confirm")
        self.say("sirf agla wala", asks=False)
        self.assertEqual(self.only("kapray dhone")["due"]["date"], str(first + dt.timedelta(days=7)))
        self.say("band karo", asks="confirm")
        self.say("hmm the next one I guess", asks="confirm")
        self.say("haan", asks="confirm")
        self.assertEqual(len(self.titles()), 1)

    def test_a_reminder_is_corrected_and_the_task_stays(self):
        self.say("submit the report on 7 March 2031 at 5pm", asks=False)
        self.say("remind me an hour before", asks=False)
        self.say("no, 2 hours before", asks=False)
        self.assertEqual([r[1][:16] for r in self.reminders("submit the report")], ["2031-03-07T15:00"])
        self.say("remind me at 8 instead", asks=False)
        self.assertEqual([r[1][:16] for r in self.reminders("submit the report")], ["2031-03-07T08:00"])
        self.say("delete report", asks="confirm")
        self.say("hmm wait, what was the due date?", asks="confirm")
        self.say("report", asks=False, intent="delete_task")
        self.assertEqual(self.titles(), [])


if __name__ == "__main__":
    unittest.main()
