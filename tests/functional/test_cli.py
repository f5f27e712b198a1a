"""The command line against a running server, and the commands that need none."""
import json
import os
import pathlib
import select
import subprocess
import tempfile
import unittest

from harness import PROGRAM, Program, Suite, cli, eventually, free_port


class Client(Suite):
    share = True

    def run_ok(self, *arguments, **options):
        done = self.yaad.cli(*arguments, **options)
        self.assertEqual(done.returncode, 0, done)
        return done

    def json_of(self, *arguments):
        return json.loads(self.run_ok(*arguments, "--json").stdout)

    def test_add_list_show_edit_done_undo_delete(self):
        made = self.json_of("add", "buy bread tomorrow 5pm #home p1 // the dark one")
        task = made.get("task_created") or made.get("task") or made
        kept = self.yaad.task(task["id"])
        self.assertEqual((kept["title"], kept["description"]), ("buy bread", "the dark one"))
        listed = self.json_of("list")
        self.assertIn(task["id"], json.dumps(listed))
        self.assertIn("buy bread", self.run_ok("list").stdout)
        self.assertIn("buy bread", self.run_ok("show", task["id"]).stdout)
        self.run_ok("edit", task["id"], "--title", "buy brown bread")
        self.assertEqual(self.yaad.task(task["id"])["title"], "buy brown bread")
        self.run_ok("done", task["id"])
        self.assertEqual(self.yaad.task(task["id"])["status"], "completed")
        self.run_ok("undo")
        self.assertEqual(self.yaad.task(task["id"])["status"], "active")
        self.run_ok("delete", task["id"])
        self.assertTrue(self.yaad.task(task["id"])["deleted_at"])

    def test_chat(self):
        self.assertIn("milk", self.run_ok("chat", "add milk tomorrow").stdout)

    def test_no_colours_into_a_pipe(self):
        self.yaad.create("plain")
        self.assertNotIn("\x1b[", self.run_ok("list").stdout)

    def test_audit_and_events(self):
        task = self.yaad.create("for the trail")
        self.assertEqual(self.yaad.cli("audit", "verify").returncode, 0)
        eventually(lambda: task["id"] in self.run_ok("audit", "list", "--json").stdout, what="the new task in the trail")
        self.assertEqual(self.yaad.cli("events", "dlq", "list").returncode, 0)

    def test_exit_codes(self):
        self.assertEqual(self.yaad.cli("nonsense").returncode, 2)
        self.assertEqual(self.yaad.cli("list", "--colour").returncode, 2)
        self.assertEqual(self.yaad.cli("show", "01900000-0000-7000-8000-000000000000").returncode, 3)
        self.assertEqual(cli("list", env={"YAAD_URL": f"http://127.0.0.1:{free_port()}"}).returncode, 5)

    def test_backup_of_a_running_server(self):
        task = self.yaad.create("worth keeping")
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "copy.db")
            done = self.yaad.cli("db", "backup", copy, "--data", self.yaad.data)
            self.assertEqual(done.returncode, 0, done)
            self.assertTrue(os.path.getsize(copy))
            with Program("--store", f"sqlite:{copy}") as other:
                self.assertEqual(other.task(task["id"])["title"], "worth keeping")


class WithoutServer(unittest.TestCase):
    def test_version_and_help(self):
        self.assertRegex(cli("version").stdout, r"\d+\.\d+\.\d+")
        self.assertEqual(cli("--help").returncode, 0)
        self.assertIn("serve", cli("--help").stdout)
        self.assertEqual(cli().returncode, 2)

    def test_config_shows_value_source_and_meaning(self):
        shown = cli("config", env={"YAAD_LOG_LEVEL": "debug"}).stdout
        for word in ("--listen", "--data", "--store", "--smtp-url", "--reminder-retry-s", "YAAD_LOG_LEVEL", "debug"):
            self.assertIn(word, shown)
        self.assertRegex(shown, r"(?s)--log-level +debug.{0,200}from YAAD_LOG_LEVEL")

    def test_flag_beats_environment_beats_file(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "yaad.toml")
            file.write_text('log_level = "warn"\ntz = "Asia/Karachi"\n')
            line = lambda *a, **e: next(l for l in cli("config", "--config", str(file), *a, env=e).stdout.splitlines() if "log" in l and "level" in l)
            self.assertIn("warn", line())
            self.assertIn("error", line(YAAD_LOG_LEVEL="error"))
            self.assertIn("debug", line("--log-level", "debug", YAAD_LOG_LEVEL="error"))
            file.write_text("nonsense_setting = 1\n")
            bad = cli("config", "--config", str(file))
            self.assertEqual(bad.returncode, 2)
            self.assertIn("nonsense_setting", bad.stdout + bad.stderr)

    def test_a_secret_from_a_file_is_not_shown(self):
        with tempfile.NamedTemporaryFile("w") as file:
            file.write("smtp://me:hunter2@mail.example:587\n")
            file.flush()
            shown = cli("config", env={"YAAD_SMTP_URL_FILE": file.name})
            self.assertEqual(shown.returncode, 0, shown)
            self.assertNotIn("hunter2", shown.stdout + shown.stderr)

    def test_wrong_settings(self):
        for flags in (("--listen", "nowhere"), ("--listen", "127.0.0.1:99999"), ("--tz", "Mars/Base"), ("--log-level", "loud"), ("--mode", "wild"),
                      ("--role", "cook"), ("--store", "floppy:disk")):
            with self.subTest(flags), tempfile.TemporaryDirectory() as folder:
                run = subprocess.run([PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data", folder, *flags], capture_output=True, text=True, timeout=20)
                self.assertEqual(run.returncode, 2, run)

    def test_parse_lines(self):
        lines = [{"id": "1", "text": "buy milk tomorrow at 5pm", "now": "2026-03-04T10:00:00", "tz": "Asia/Karachi", "lang": "en"},
                 {"id": "2", "text": "کل شام پانچ بجے دودھ لانا ہے", "now": "2026-03-04T10:00:00", "tz": "Asia/Karachi", "lang": "ur"}]
        done = cli("parse", "--jsonl", stdin="\n".join(json.dumps(l) for l in lines) + "\nrubbish\n{}\n")
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([a.get("id") for a in answers[:2]], ["1", "2"])
        self.assertEqual((answers[0]["title"], answers[0]["due"], answers[0]["intent"]), ("buy milk", "2026-03-05T17:00", "create_task"))
        self.assertEqual(answers[1]["due"], "2026-03-05T17:00")
        self.assertTrue("error" in answers[2] and "error" in answers[3])

    def test_lines_that_wait_for_their_answers_are_read_as_those_that_do_not(self):
        texts = ["call mom sunday at 3pm", "کل شام پانچ بجے بجلی کا بل", "eggs\nbread tomorrow", "what's due today", "", "doodh lana hai"]
        lines = [json.dumps({"id": i, "text": texts[i % len(texts)], "now": "2026-03-04T10:00:00"}) for i in range(150)]
        lines[7], lines[70] = "rubbish", "{}"
        together = cli("parse", "--jsonl", stdin="\n".join(lines) + "\n").stdout.splitlines()
        with subprocess.Popen([PROGRAM, "parse", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as run:
            alone = []
            for line in lines:
                run.stdin.write(line + "\n")
                run.stdin.flush()
                ready, _, _ = select.select([run.stdout], [], [], 20)
                self.assertTrue(ready, f"no answer to {line} within 20 s")
                alone.append(run.stdout.readline().rstrip("\n"))
            run.stdin.close()
        self.assertEqual(together, alone)
        self.assertEqual([json.loads(line).get("id") for line in alone if "error" not in line], [i for i in range(150) if i not in (7, 70)])

    def test_completion_and_manual(self):
        self.assertIn("yaad", cli("completion", "bash").stdout)


if __name__ == "__main__":
    unittest.main()
