"""Reads every message of frames_*.jsonl with `yaad parse --jsonl` and compares whole frames.

run.py [FILE...]: the program is the one that YAAD_PROGRAM names, build/release/yaad if it names none.
run.py --prune: takes the rows that pass now off known_failures.txt and adds none, so that what got worse still fails.
run.py --write-known: writes known_failures.txt anew from what the program does now. Rows that are listed there are
allowed to fail and must fail: one that passes has to be taken off the list, so that the list only shrinks. README.md
says what a row means.
Ends with "N passed, N failed".
"""
import argparse
import collections
import datetime
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
KNOWN = HERE / "known_failures.txt"
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

# Compared always: what `expect` does not name must be empty.
CORE = ["title", "due", "priority", "tags", "recurrence", "reminders"]
ABOUT_TASKS_THAT_EXIST = {"update_task", "complete_task", "delete_task", "query_tasks"}
# Compared when `expect` names them.
EXTRA = ["intent_detail", "language", "repeat_from", "duration_minutes", "description", "changes", "filter"]
SLOTS = ["intent"] + CORE + EXTRA


# --- one form for values that mean the same ---------------------------------------------------------------------------

def instant(value):
    """A date alone is all-day and stays different from its midnight; seconds that are zero are not written."""
    if value is None:
        return None
    value = str(value).replace(" ", "T")
    return value[:-3] if len(value) == 19 and value.endswith(":00") else value


def title(value):
    if value is None:
        return None
    value = " ".join(str(value).split())
    return value[:1].casefold() + value[1:] or None


def names(value):
    return sorted(str(v).casefold() for v in value or [])


def by_day(parts):
    """BYDAY=MO;BYSETPOS=1 is 1MO where there is one day; the days in order."""
    days = sorted(parts["BYDAY"].split(","), key=lambda d: (DAYS.index(d[-2:]), d))
    if len(days) == 1 and len(days[0]) == 2 and parts.get("FREQ") in ("MONTHLY", "YEARLY") and parts.get("BYSETPOS"):
        days = [parts.pop("BYSETPOS") + days[0]]
    return ",".join(d.lstrip("+") for d in days)


def recurrence(value, due):
    """Parts in order, without defaults and without what the first due date already says."""
    if not value:
        return None
    text = value.upper().removeprefix("RRULE:").rstrip(";")
    parts = dict(part.split("=", 1) for part in text.split(";"))
    if parts.get("INTERVAL") == "1":
        del parts["INTERVAL"]
    parts.pop("WKST", None)
    if "BYDAY" in parts:
        parts["BYDAY"] = by_day(parts)
    if parts.get("FREQ") == "DAILY" and "BYDAY" in parts and "INTERVAL" not in parts:
        parts["FREQ"] = "WEEKLY"
    if parts.get("FREQ") == "WEEKLY" and parts.get("BYDAY") == ",".join(DAYS) and "INTERVAL" not in parts:
        parts["FREQ"] = "DAILY"
        del parts["BYDAY"]
    if parts.get("FREQ") == "MONTHLY" and parts.get("INTERVAL") == "12":
        parts["FREQ"] = "YEARLY"
        del parts["INTERVAL"]
    if "UNTIL" in parts:
        parts["UNTIL"] = parts["UNTIL"][:8]
    if due:
        day = datetime.date.fromisoformat(str(due)[:10])
        if parts.get("FREQ") == "WEEKLY" and parts.get("BYDAY") == DAYS[day.weekday()]:
            del parts["BYDAY"]
        if parts.get("FREQ") in ("MONTHLY", "YEARLY") and parts.get("BYMONTHDAY") == str(day.day):
            del parts["BYMONTHDAY"]
        if parts.get("FREQ") == "YEARLY" and parts.get("BYMONTH") == str(day.month) and "BYDAY" not in parts:
            del parts["BYMONTH"]
    return ";".join(f"{k}={v}" for k, v in sorted(parts.items()))


def reminders(value):
    return sorted(
        (json.dumps({"at": instant(r["at"])} if r.get("at") else {"minutes_before": r.get("minutes_before")})
         for r in value or []))


CHANGE_FORMS = {"title": title, "due": instant, "recurrence": lambda v: recurrence(v, None), "add_tags": names,
                "remove_tags": names}


def edge(value):
    """An edge of a range: the day alone is its beginning."""
    value = instant(value)
    return value + "T00:00" if value and len(value) == 10 else value


FILTER_FORMS = {"from": edge, "to": edge, "tags": names, "words": title}
# Hints of the program beside the values: compared only when a row names them.
HINTS = {"keeps", "repeat_from", "all"}


def changes(value, wanted):
    value = dict(value or {})
    if "recurrence" in wanted and "due" not in wanted:
        value.pop("due", None)  # The first occurrence, which follows from the rule.
    return {k: CHANGE_FORMS.get(k, lambda v: v)(v) for k, v in value.items() if k in wanted or k not in HINTS}


def conditions(value, wanted):
    value = dict(value or {})
    if value.get("status") == "active" and "status" not in wanted:
        del value["status"]
    return {k: FILTER_FORMS.get(k, lambda v: v)(v) for k, v in value.items()
            if (k in wanted or k not in HINTS) and v not in (None, False, [], "")}


# --- comparing --------------------------------------------------------------------------------------------------------

def canonical(slot, value, wanted, frame):
    """`wanted` is the expected value of the slot, `frame` the object that `value` stands in."""
    if slot == "title":
        return title(value)
    if slot == "due":
        return instant(value)
    if slot == "tags":
        return names(value)
    if slot == "recurrence":
        return recurrence(value, frame.get("due"))
    if slot == "reminders":
        return reminders(value)
    if slot == "changes":
        return changes(value, wanted or {})
    if slot == "filter":
        return conditions(value, wanted or {})
    return value


def choices(expect, slot):
    """Every value of the slot that the row accepts; `due_any` names several, None where the row does not ask."""
    if slot + "_any" in expect:
        return expect[slot + "_any"]
    if slot in expect:
        return [expect[slot]]
    # New values and conditions stand in `changes` and `filter`; the program may repeat them beside.
    repeats = expect["intent"] in ABOUT_TASKS_THAT_EXIST or "changes" in expect or "changes_any" in expect
    return [None] if slot in ("title", "reminders") or slot in CORE and not repeats else None


def compare(expect, got):
    """What differs: a list of (slot, expected, got). Also the slots that were asked."""
    wrong, asked = [], []
    for slot in SLOTS:
        wanted = choices(expect, slot)
        if wanted is None:
            continue
        asked.append(slot)
        # A rule says the same with or without the day of its first date: both are read beside the date that was given.
        frame = {"due": got.get("due")}
        if not any(canonical(slot, w, w, frame) == canonical(slot, got.get(slot), w, frame) for w in wanted):
            wrong.append((slot, wanted[0] if len(wanted) == 1 else wanted, got.get(slot)))
    return wrong, asked


# --- running ----------------------------------------------------------------------------------------------------------

def load(paths):
    rows, seen = {}, set()
    for path in paths:
        rows[path.name] = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            row = json.loads(line)
            extra = set(row) - {"id", "text", "now", "tz", "lang", "mode", "expect"}
            unknown = {k.removesuffix("_any") for k in row["expect"]} - set(SLOTS)
            if extra or unknown or row["id"] in seen or "intent" not in row["expect"]:
                raise SystemExit(f"{path.name}:{number}: not a row: {sorted(extra | unknown) or row['id']}")
            seen.add(row["id"])
            rows[path.name].append(row)
    return rows


def read_messages(program, rows):
    """The program's answers by id."""
    asked = [{k: row[k] for k in ("id", "text", "now", "tz", "lang", "mode") if k in row} for row in rows]
    done = subprocess.run([program, "parse", "--jsonl"], input="".join(json.dumps(a) + "\n" for a in asked), text=True,
                          encoding="utf-8", capture_output=True, timeout=120, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{program} parse --jsonl ended with {done.returncode}: {done.stderr[-500:]}")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if [a.get("id") for a in answers] != [a["id"] for a in asked]:
        raise SystemExit(f"{len(asked)} messages, {len(answers)} answers, or not in the same order")
    return {a["id"]: a for a in answers}


def known_failures():
    if not KNOWN.exists():
        return {}
    lines = (line.split("#", 1)[0].split(None, 1) for line in KNOWN.read_text(encoding="utf-8").splitlines())
    return {parts[0]: (parts[1].strip() if len(parts) > 1 else "") for parts in lines if parts}


def percent(right, count):
    return f"{100 * right / count:5.1f}" if count else "    –"


def print_table(stats):
    columns = ["intent", "frame"] + SLOTS[1:]
    print(f"{'%':24}{'rows':>6}" + "".join(f"{c[:9]:>10}" for c in columns))
    for name, table in stats.items():
        print(f"{name:24}{table['rows']:>6}" + "".join(f"{percent(*table[c]):>10}" for c in columns))
    print()


def show(value):
    return json.dumps(value, ensure_ascii=False)


def write_known(failures):
    head = ("# Rows that fail now: id, then the slots that are wrong. A row that passes fails the run: take it off.\n"
            "# Never add a row to get a change through; this list only shrinks. `run.py --prune` does that.\n")
    lines = [f"{id_} {','.join(slot for slot, _, _ in wrong)}\n" for id_, wrong in failures.items()]
    KNOWN.write_text(head + "".join(lines), encoding="utf-8")


def measure(rows, answers):
    stats, failures = {}, {}
    for name, list_of_rows in rows.items():
        table = collections.defaultdict(lambda: [0, 0])
        table["rows"] = len(list_of_rows)
        for row in list_of_rows:
            wrong, asked = compare(row["expect"], answers[row["id"]])
            bad = {slot for slot, _, _ in wrong}
            for slot in asked:
                table[slot][0] += slot not in bad
                table[slot][1] += 1
            table["frame"][0] += not wrong
            table["frame"][1] += 1
            if wrong:
                failures[row["id"]] = wrong
        stats[name] = table
    return stats, failures


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--prune", action="store_true")
    parser.add_argument("--write-known", action="store_true")
    arguments = parser.parse_args()
    if (arguments.write_known or arguments.prune) and arguments.files:
        parser.error("the list of known failures is written from all files")
    sys.stdout.reconfigure(encoding="utf-8")
    program = os.environ.get("YAAD_PROGRAM", str(HERE.parents[1] / "build/release/yaad"))
    rows = load(arguments.files or sorted(HERE.glob("frames_*.jsonl")))
    everything = {row["id"]: row for list_of_rows in rows.values() for row in list_of_rows}
    stats, failures = measure(rows, read_messages(program, list(everything.values())))
    if arguments.write_known:
        write_known(failures)
    elif arguments.prune:
        listed = known_failures()
        write_known({id_: wrong for id_, wrong in failures.items() if id_ in listed})

    known = known_failures()
    for id_, wrong in failures.items():
        print(f"{'known' if id_ in known else 'FAIL '} {id_}  {everything[id_]['text']!r}")
        for slot, wanted, got in wrong:
            print(f"        {slot}: {show(wanted)} ≠ {show(got)}")
    print()
    print_table(stats)
    new = [id_ for id_ in failures if id_ not in known]
    passing = [id_ for id_ in known if id_ in everything and id_ not in failures]
    gone = [] if arguments.files else [id_ for id_ in known if id_ not in everything]
    for id_ in new:
        print(f"FAIL {id_}: not in {KNOWN.name}")
    for id_ in passing:
        print(f"FAIL {id_}: passes, remove it from {KNOWN.name}")
    for id_ in gone:
        print(f"FAIL {id_}: in {KNOWN.name}, but there is no such row")
    print(f"{len(failures) - len(new)} of {len(everything)} rows are known to fail")
    bad = len(new) + len(passing) + len(gone)
    print(f"{len(everything) - len(failures) - len(passing)} passed, {bad} failed")
    return 1 if bad or not everything else 0


if __name__ == "__main__":
    sys.exit(main())
