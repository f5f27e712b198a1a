"""Salads of words from the messages of tests/language, in any order and cut anywhere: each gets an answer, and the program lives.

The seed is printed; YAAD_SEED repeats a run."""
import json
import os
import pathlib
import random
import unittest

from harness import cli

MESSAGES = pathlib.Path(__file__).resolve().parent.parent / "language"
SIGNS = ['"', "'", ",", "-", "?", "!", ":", "(", ")", "#", "@", "!!", "p1", "\\", "\n", "😀", "\u200c", "\u202e", "9", "11:59", "%", "0"]
LINES = 15_000


class WordSalad(unittest.TestCase):
    def salad(self, rng, words):
        text = " ".join(rng.choice(words) if rng.random() < 0.9 else rng.choice(SIGNS) for _ in range(rng.choice((1, 2, 3, 4, 6, 9, 14, 30))))
        return text[:rng.randrange(1, len(text) + 1)] if rng.random() < 0.1 else text

    def test_every_line_is_answered(self):
        seed = int(os.environ.get("YAAD_SEED") or random.randrange(1 << 30))
        print(f"seed {seed}")
        rng = random.Random(seed)
        words = [word for path in sorted(MESSAGES.glob("frames_*.jsonl")) for line in path.read_text().splitlines() if line.strip()
                 for word in json.loads(line)["text"].split()]
        asked = [{"id": n, "text": self.salad(rng, words), "now": "2026-03-04T10:00", "tz": "Asia/Karachi", "mode": rng.choice(("chat", "quick_add"))}
                 for n in range(LINES)]
        done = cli("parse", "--jsonl", stdin="".join(json.dumps(line) + "\n" for line in asked))
        self.assertEqual(done.returncode, 0, f"seed {seed}: {done.stderr[-2000:]}")
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([answer["id"] for answer in answers], list(range(LINES)), f"seed {seed}")
        wrong = [(line["text"], answer) for line, answer in zip(asked, answers)
                 if "error" in answer or not 0 <= answer["confidence"] <= 1 or (answer["intent"] == "create_task" and answer["title"] == "")]
        self.assertEqual(wrong[:3], [], f"seed {seed}")


if __name__ == "__main__":
    unittest.main()
