"""Says the same thing in many sentences and compares what `yaad parse --jsonl` makes of it: metamorphic testing.

The answers are compared with each other, so nobody has to label them. Each file of metamorphic/ holds values (a time, a repeat, a
title) and frames, sentences with one place ("{}") for a value. In the first frame every value is read; in the others it has to mean
the same. In around.json the values are the messages of frames_*.jsonl that are read as they should be, with courtesy around them or in
other letters. Exceptions stand in the file under "known", by frame: sentences that mean something else in that frame, and what we still
read wrongly. As with known_failures.txt, one that passes has to be taken off.

metamorphic.py [FILE...]: the program is the one that YAAD_PROGRAM names, build/release/yaad if it names none.
metamorphic.py --prune: takes what passes now off the lists. --write-known: writes the lists anew, after adding values or frames only.
Ends with "N passed, N failed", which are frames.

Source: T. Y. Chen et al., "Metamorphic testing: a review of challenges and opportunities", ACM Computing Surveys 51 (2018).
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ.get("YAAD_PROGRAM", str(HERE.parent.parent / "build" / "release" / "yaad"))
ARTICLE = re.compile(r"^(the|my|our|a|an) ")
OBLIQUE = re.compile("(?<=n)e$|(?<=ن)ے$")  # "karne ka kaam" is of "karna".


def read(messages):
    lines = "".join(json.dumps({"id": str(i), **m}) + "\n" for i, m in enumerate(messages))
    out = subprocess.run([PROGRAM, "parse", "--jsonl"], input=lines, text=True, capture_output=True, check=True, timeout=300)
    answers = [json.loads(line) for line in out.stdout.splitlines()]
    if len(answers) != len(messages):
        sys.exit(f"{PROGRAM} answered {len(answers)} of {len(messages)} lines: {out.stderr[-500:]}")
    return answers


def plain(title):
    return OBLIQUE.sub(lambda m: "a" if m.group() == "e" else "ا", ARTICLE.sub("", (title or "").casefold().strip()))


def at(answer, path):
    for key in path.split("."):
        answer = (answer or {}).get(key)
    return answer


def holds(span, moment):
    """Whether a filter's time holds a due time; a date alone is its first instant."""
    moment = moment if len(moment) > 10 else moment + "T00:00"
    begin, end = span.get("from") or "", span.get("to") or "9999"
    return begin[:16] <= moment < end[:16] or begin[:16] == moment


def difference(frame, answer, value, first, slot):
    """What is wrong with `answer`, in a few words; empty when it is as it should be."""
    if answer["intent"] != frame["intent"]:
        return f"intent {answer['intent']}"
    wanted = frame.get("title", value)
    if frame["intent"] != "query_tasks" and plain(answer["title"]) != plain(wanted):
        return f"title {answer['title']!r}"
    if slot is None:
        return ""
    place = frame.get("at", slot)
    got, same = at(answer, place), at(first, slot)
    if place == "filter":
        return "" if got and (got.get("from") or got.get("to")) and holds(got, same) else f"filter {got}"
    if answer.get("filter") and frame["intent"] == "update_task":
        return f"chosen by {answer['filter']}"
    return "" if got and got == same else f"{place} {got}, not {same}"


def check(path):
    """The file, its failures by frame as (value, what is wrong), and how many sentences were read."""
    given = json.loads(path.read_text(encoding="utf-8"))
    common = {"now": given["now"], "tz": given["tz"]}
    failures, first = {}, None
    for name, frame in given["frames"].items():
        messages = [{**common, "text": frame["text"].replace("{}", v), "mode": frame.get("mode", "chat")} for v in given["values"]]
        answers = read(messages)
        first = first or answers
        found = [(v, difference(frame, a, v, f, given.get("slot"))) for v, a, f in zip(given["values"], answers, first)]
        failures[name] = [(v, wrong) for v, wrong in found if wrong]
    return given, failures, len(given["frames"]) * len(given["values"])


CHANGES = {
    "upper": str.upper,
    "lower": str.lower,
    "typographic": lambda text: text.replace("'", "’"),
    "double": lambda text: "  " + text.replace(" ", "  ") + " ",
    "urdu": lambda text: text.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")),
    "arabic": lambda text: text.replace("ی", "ي").replace("ک", "ك"),
}
BACK = str.maketrans("۰۱۲۳۴۵۶۷۸۹يك’", "0123456789یک'")
SLOTS = ["due", "priority", "tags", "recurrence", "reminders", "changes", "filter", "duration_minutes"]


def folded(value):
    """Texts without case, variants of letters and the sign at their end."""
    text = " ".join(json.dumps(value, ensure_ascii=False, sort_keys=True).casefold().translate(BACK).split())
    return re.sub(r'[.!?۔ ]+"', '"', text)


def meaning(answer):
    title = "" if answer["intent"] == "query_tasks" else plain(answer["title"])
    return {"intent": answer["intent"], "title": folded(title), **{slot: folded(answer.get(slot)) for slot in SLOTS}}


def dressed(message, how):
    if isinstance(how, str):
        return CHANGES[how](message)
    before, after = how
    text = message.rstrip() if not after else message.rstrip(".!?۔؟ ") if after == " please" else message.rstrip(".!۔ ")
    return before + text + ("" if after == "۔" and message.rstrip()[-1] in ".!?۔؟" else after)


def rows_of(language):
    known = set((HERE / "known_failures.txt").read_text(encoding="utf-8").split())
    for path in sorted(HERE.glob(f"frames_{language}_*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            # One line of chat that is read as it should be.
            if row["id"] not in known and row.get("mode") != "quick_add" and "\n" not in row["text"]:
                yield row


def check_around(path):
    """As check(), with the frames of all languages and the ids of rows for values."""
    given = json.loads(path.read_text(encoding="utf-8"))
    failures, count = {}, 0
    for language, ways in given["around"].items():
        rows = list(rows_of(language))
        context = [{"now": row["now"], "tz": row["tz"], "lang": row.get("lang", "en")} for row in rows]
        first = [meaning(a) for a in read([{**c, "text": row["text"]} for c, row in zip(context, rows)])]
        for name, how in ways.items():
            changed = [dressed(row["text"], how) for row in rows]
            answers = [meaning(a) for a in read([{**c, "text": text} for c, text in zip(context, changed)])]
            wrong = []
            for row, text, a, b in zip(rows, changed, first, answers):
                different = [f"{slot} {b[slot]}, not {a[slot]}" for slot in a if a[slot] != b[slot]]
                if different:
                    wrong.append((row["id"], f"{text!r}: " + "; ".join(different)))
            count += len(rows)
            failures[f"{language}, {name}"] = wrong
    return {**given, "frames": {name: {"text": "{}"} for name in failures}}, failures, count


def write(path, given, known):
    known = {name: sorted(values) for name, values in known.items() if values}
    if "around" in given:
        given = {key: given[key] for key in ("about", "around")}
    path.write_text(json.dumps({**given, "known": known}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--prune", action="store_true")
    parser.add_argument("--write-known", action="store_true")
    options = parser.parse_args()
    passed, failed, known_count, readings = 0, 0, 0, 0
    for path in options.files or sorted((HERE / "metamorphic").glob("*.json")):
        given, failures, count = (check_around if path.name == "around.json" else check)(path)
        listed = given.get("known", {})
        if options.write_known:
            write(path, given, {name: [v for v, _ in wrong] for name, wrong in failures.items()})
            continue
        bad = {name: dict(wrong) for name, wrong in failures.items()}
        gone = [(name, v) for name, values in listed.items() for v in values if v not in bad.get(name, {})]
        if options.prune:
            write(path, given, {name: [v for v in values if (name, v) not in gone] for name, values in listed.items()})
            gone = []
        for name, frame in given["frames"].items():
            new = [(v, what) for v, what in failures[name] if v not in listed.get(name, [])]
            stale = [v for frame_name, v in gone if frame_name == name]
            for value, what in new:
                print(f"FAIL {path.name} {name}: {frame['text'].replace('{}', value)!r}: {what}")
            for value in stale:
                print(f"FAIL {path.name} {name}: {value!r} is listed as known and passes; take it off (metamorphic.py --prune)")
            passed, failed = (passed, failed + 1) if new or stale else (passed + 1, failed)
        known_count += sum(len(values) for values in listed.values()) - len(gone)
        readings += count
    if options.write_known:
        print("written")
        return 0
    print(f"{readings} readings in {passed + failed} frames, {known_count} known differences")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
