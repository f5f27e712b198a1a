"""Draws sentences from the patterns of intent_sentences.py, and misspells some of them."""
import random
import re

from intent_plain import PLAIN_LISTS
from intent_talk import TALK_LISTS
from intent_wide import WIDE_LISTS
from intent_words import LISTS


def choices(text):
    """Top-level alternatives of `text`."""
    parts, depth, start = [], 0, 0
    for i, c in enumerate(text):
        depth += (c == "[") - (c == "]")
        if c == "|" and depth == 0:
            parts.append(text[start:i])
            start = i + 1
    return parts + [text[start:]]


class Maker:
    def __init__(self):
        self.random = random.Random(0)
        self.lists = {k: [c.strip() if k not in ("please", "thanks") else c for c in choices(v.replace("\n", ""))]
                      for k, v in (LISTS | TALK_LISTS | WIDE_LISTS | PLAIN_LISTS).items()}

    def draw(self, text):
        while True:
            match = re.search(r"\{(\w+)\}", text)
            group = re.search(r"\[[^\[\]]*\]", text)
            if group:
                inner = self.random.choice(choices(group.group()[1:-1]))
                text = text[:group.start()] + inner + text[group.end():]
            elif match:
                text = text[:match.start()] + self.random.choice(self.lists[match.group(1)]) + text[match.end():]
            else:
                return re.sub(r"\s+([,:])", r"\1", re.sub(r"\s+", " ", text)).strip()

    def misspell(self, text):
        """One letter of one longer word left out, doubled or swapped."""
        words = text.split()
        long = [i for i, w in enumerate(words) if len(w) >= 5 and w.isalpha() and w.isascii()]
        if not long:
            return text
        i = self.random.choice(long)
        w, at = words[i], self.random.randrange(1, len(words[i]) - 1)
        words[i] = self.random.choice([w[:at] + w[at + 1:], w[:at] + w[at] + w[at:], w[:at] + w[at + 1] + w[at] + w[at + 2:]])
        return " ".join(words)
