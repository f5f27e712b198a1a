#!/usr/bin/env python3
"""Compares `yaad recur --jsonl` with python3-dateutil on random recurrence rules.

usage: scripts/rrule_differential.py [--rules 5000] [--seed 1] COMMAND...
  COMMAND reads {"id","dtstart","tz","rrule","limit"} a line and answers {"id","occurrences":[...]} or {"id","error":...};
  for example: scripts/rrule_differential.py build/release/yaad recur --jsonl

Where dateutil 2.8/2.9 is known to depart from RFC 5545 the reference is put right first, and only there:
  * BYWEEKNO without a day part: the weekday comes from DTSTART (dateutil takes all seven days of the week).
  * WEEKLY with BYSETPOS: positions count in the whole first week (dateutil counts from DTSTART on).
  * BYDAY=MO,2TU: a union (dateutil takes the intersection); such mixtures are not generated.
  * BYWEEKNO=-52 or -53 in the days that belong to the next year's week 1 (a gap in dateutil); not generated.
  * BYWEEKNO=52 or 53 in the days of January that belong to the old year's last week: dateutil miscounts that year's weeks
    (1 January 2039 is in week 52 of 2038, as datetime.isocalendar() says too, but FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA holds
    it); not generated, the unit tests hold these to the definition.
Exit status: 0 all equal, 1 differences (each is printed).
"""
import argparse
import datetime as dt
import itertools
import json
import random
import signal
import subprocess
import sys
import zoneinfo

from dateutil import rrule as du

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Karachi", "Pacific/Chatham"]
YEARS_AHEAD = 60
SECONDS_FOR_REFERENCE = 1.5


class TooSlow(Exception):
    """The reference searches to the year 9999 for rules that match seldom or never."""


def sample(rng, values, most):
    return sorted(rng.sample(values, rng.randint(1, min(most, len(values)))))


def signed(rng, top, most):
    return sample(rng, [n for n in range(-top, top + 1) if n], most)


def add_day_parts(rng, freq, parts):
    if rng.random() < 0.35:
        parts["BYMONTH"] = sample(rng, range(1, 13), 4)
    if freq == "YEARLY" and rng.random() < 0.15:
        parts["BYWEEKNO"] = signed(rng, 51, 3)
    if freq not in ("DAILY", "WEEKLY", "MONTHLY") and rng.random() < 0.12:
        parts["BYYEARDAY"] = signed(rng, 366, 8)
    if freq != "WEEKLY" and rng.random() < 0.3:
        parts["BYMONTHDAY"] = signed(rng, 31, 5)
    if rng.random() < 0.4:
        days = sample(rng, DAYS, 4)
        if freq in ("MONTHLY", "YEARLY") and "BYWEEKNO" not in parts and rng.random() < 0.6:
            top = 5 if freq == "MONTHLY" or "BYMONTH" in parts else 53
            days = [f"{rng.choice([n for n in range(-top, top + 1) if n])}{day}" for day in days]
        parts["BYDAY"] = days


def random_case(rng, number):
    daily_up = rng.random() < 0.85
    freq = rng.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] if daily_up else ["HOURLY", "MINUTELY", "SECONDLY"])
    start = dt.datetime(2020, 1, 1) + dt.timedelta(minutes=rng.randrange(0, 60 * 24 * 365 * 10))
    parts = {"FREQ": freq}
    if rng.random() < 0.5:
        parts["INTERVAL"] = rng.choice([2, 3, 4, 5, 6, 7, 10, 12, 13, 24, 40])
    if rng.random() < 0.25:
        parts["COUNT"] = rng.randint(1, 25)
    elif rng.random() < 0.25:
        end = start + dt.timedelta(minutes=rng.randrange(0, 60 * 24 * 365 * 6))
        parts["UNTIL"] = end.strftime(rng.choice(["%Y%m%d", "%Y%m%dT%H%M%S"]))
    if rng.random() < 0.75:
        add_day_parts(rng, freq, parts)
    if rng.random() < 0.15:
        parts["BYHOUR"] = sample(rng, range(24), 3)
    if rng.random() < 0.12:
        parts["BYMINUTE"] = sample(rng, range(60), 3)
    if rng.random() < 0.06:
        parts["BYSECOND"] = sample(rng, range(60), 2)
    if any(name.startswith("BY") for name in parts) and rng.random() < 0.25:
        parts["BYSETPOS"] = signed(rng, rng.choice([2, 5, 20]), 3)
    if rng.random() < 0.4:
        parts["WKST"] = rng.choice(DAYS)
    zone = rng.choice(ZONES) if rng.random() < 0.2 else "UTC"
    return {"id": str(number), "dtstart": start.strftime("%Y-%m-%dT%H:%M"), "tz": zone,
            "rrule": text_of(parts), "limit": 40}, parts, start


def text_of(parts):
    return ";".join(f"{name}={','.join(map(str, value)) if isinstance(value, list) else value}"
                    for name, value in parts.items())


def settled(moment, zone):
    """The first valid minute after a gap; everything else as it is."""
    while True:
        back = moment.replace(tzinfo=zone).astimezone(dt.timezone.utc).astimezone(zone).replace(tzinfo=None)
        if back == moment:
            return moment
        moment = moment.replace(second=0) + dt.timedelta(minutes=1)


def reference(parts, start, case):
    parts = dict(parts)
    base = start
    if "BYWEEKNO" in parts and not {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & parts.keys():
        parts["BYDAY"] = [DAYS[start.weekday()]]
    count = None
    if parts["FREQ"] == "WEEKLY" and "BYSETPOS" in parts:
        count = parts.pop("COUNT", None)
        parts.setdefault("BYDAY", [DAYS[start.weekday()]])
        base -= dt.timedelta(days=(start.weekday() - DAYS.index(parts.get("WKST", "MO"))) % 7)
    if len(str(parts.get("UNTIL", ""))) == 8:
        parts["UNTIL"] += "T235959"
    horizon = start + dt.timedelta(days=365 * YEARS_AHEAD)
    try:
        rule = du.rrulestr(text_of(parts), dtstart=base)
    except ValueError as refused:
        if "empty set" in str(refused):  # INTERVAL and BYHOUR (…) never meet: an empty rule, which is no error here.
            return [], horizon
        raise
    found = itertools.takewhile(lambda at: at <= horizon, (at for at in rule if at >= start))
    raw = list(itertools.islice(found, min(case["limit"] + 5, count or 10**9)))
    result = []
    for at in raw:
        at = settled(at, zoneinfo.ZoneInfo(case["tz"]))
        if not result or at > result[-1]:
            result.append(at)
    return result[:case["limit"]], horizon


def on_alarm(*_):
    raise TooSlow()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rules", type=int, default=5000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("command", nargs=argparse.REMAINDER)
    given = options.parse_args()
    rng = random.Random(given.seed)
    cases = [random_case(rng, number) for number in range(given.rules)]
    ran = subprocess.run(given.command, input="".join(json.dumps(case) + "\n" for case, _, _ in cases),
                         capture_output=True, text=True, check=True)
    answers = {answer["id"]: answer for answer in map(json.loads, ran.stdout.splitlines())}
    signal.signal(signal.SIGALRM, on_alarm)
    differ = slow = empty = 0
    for case, parts, start in cases:
        signal.setitimer(signal.ITIMER_REAL, SECONDS_FOR_REFERENCE)
        try:
            wanted, horizon = reference(parts, start, case)
        except TooSlow:
            slow += 1
            continue
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        answer = answers.get(case["id"], {})
        got = [dt.datetime.fromisoformat(text) for text in answer.get("occurrences", [])]
        got = [at for at in got if at <= horizon]
        empty += not wanted
        if "occurrences" not in answer or got != wanted:
            differ += 1
            at = next((i for i, pair in enumerate(itertools.zip_longest(got, wanted)) if pair[0] != pair[1]), None)
            print(f"DIFFERS {json.dumps(case)}\n  at {at}: yaad {[str(x) for x in got[at:][:3]] if at is not None else answer}"
                  f" dateutil {[str(x) for x in wanted[at:][:3]] if at is not None else wanted[:3]}")
    print(f"{given.rules} rules, {differ} differ, {slow} skipped because the reference was too slow, {empty} without occurrence")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
