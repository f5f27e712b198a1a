#!/usr/bin/env python3
"""Compares `yaad recur --jsonl` with python3-dateutil and libical on random recurrence rules.

usage: scripts/rrule_differential.py [--rules 5000] [--seed 1] [--seconds 0] [--libical DRIVER] COMMAND...
  COMMAND reads {"id","dtstart","tz","rrule","limit"} a line and answers {"id","occurrences":[...]} or {"id","error":...};
  for example: scripts/rrule_differential.py --libical build/libical-recur build/release/yaad recur --jsonl
  DRIVER does the same on libical: bench/peers/libical_recur.cpp. --seconds ends the run early (0: never).

A difference is explained when it belongs to one of the classes below, each of which docs/recurrence.md sets against the
words of RFC 5545; everything else is printed. Exit status: 0 all equal or explained, 1 something is not.
"""
import argparse
import collections
import datetime as dt
import itertools
import json
import random
import signal
import subprocess
import sys
import time
import zoneinfo

from dateutil import rrule as du

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Karachi", "Pacific/Chatham"]
YEARS_AHEAD = 25
SECONDS_FOR_REFERENCE = 0.05
LIMIT = 40


class TooSlow(Exception):
    """The reference searches to the year 9999 for rules that match seldom or never."""


# --- random rules ----------------------------------------------------------------------------------------------------


def sample(rng, values, most):
    return sorted(rng.sample(values, rng.randint(1, min(most, len(values)))))


def signed(rng, top, most):
    return sample(rng, [n for n in range(-top, top + 1) if n], most)


def add_day_parts(rng, freq, parts):
    if rng.random() < 0.35:
        parts["BYMONTH"] = sample(rng, range(1, 13), 4)
    if freq == "YEARLY" and rng.random() < 0.15:
        parts["BYWEEKNO"] = signed(rng, 53, 3)
    if freq not in ("DAILY", "WEEKLY", "MONTHLY") and rng.random() < 0.12:
        parts["BYYEARDAY"] = signed(rng, 366, 8)
    if freq != "WEEKLY" and rng.random() < 0.3:
        parts["BYMONTHDAY"] = signed(rng, 31, 5)
    if rng.random() < 0.4:
        days = sample(rng, DAYS, 4)
        if freq in ("MONTHLY", "YEARLY") and "BYWEEKNO" not in parts and rng.random() < 0.6:
            top = 5 if freq == "MONTHLY" or "BYMONTH" in parts else 53
            days = [f"{rng.choice([n for n in range(-top, top + 1) if n])}{day}" for day in days]
            if rng.random() < 0.2:
                days.append(rng.choice([day for day in DAYS if day not in days]))
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
    if freq in ("MONTHLY", "YEARLY") and "BYDAY" not in parts and rng.random() < 0.1:
        parts["RSCALE"] = "GREGORIAN"
        parts["SKIP"] = rng.choice(["OMIT", "BACKWARD", "FORWARD"])
    zone = rng.choice(ZONES) if rng.random() < 0.2 else "UTC"
    return {"id": str(number), "dtstart": start.strftime("%Y-%m-%dT%H:%M"), "tz": zone,
            "rrule": text_of(parts), "limit": LIMIT}, parts, start


def text_of(parts):
    return ";".join(f"{name}={','.join(map(str, value)) if isinstance(value, list) else value}"
                    for name, value in parts.items())


# --- the references --------------------------------------------------------------------------------------------------


def settled(moment, zone):
    """The first valid minute after a gap; everything else as it is."""
    while True:
        back = moment.replace(tzinfo=zone).astimezone(dt.timezone.utc).astimezone(zone).replace(tzinfo=None)
        if back == moment:
            return moment
        moment = moment.replace(second=0) + dt.timedelta(minutes=1)


def in_zone(found, zone_name):
    if zone_name == "UTC":
        return found
    zone = zoneinfo.ZoneInfo(zone_name)
    result = []
    for at in found:
        at = settled(at, zone)
        if not result or at > result[-1]:
            result.append(at)
    return result


def on_alarm(*_):
    raise TooSlow()


def dateutil_answer(parts, start, case):
    """What dateutil finds within YEARS_AHEAD; None when it knows no such rule or takes too long."""
    if "SKIP" in parts:
        return None
    parts = dict(parts)
    if len(str(parts.get("UNTIL", ""))) == 8:
        parts["UNTIL"] += "T235959"
    horizon = start + dt.timedelta(days=365 * YEARS_AHEAD)
    try:
        rule = du.rrulestr(text_of(parts), dtstart=start)
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS_FOR_REFERENCE)
        found = list(itertools.islice(itertools.takewhile(lambda at: at <= horizon, rule), LIMIT + 5))
    except ValueError as refused:
        if "empty set" not in str(refused):  # INTERVAL and BYHOUR (…) never meet: an empty rule, which is no error here.
            raise
        found = []
    except TooSlow:
        return None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return in_zone(found, case["tz"])[:LIMIT]


def libical_answers(driver, cases):
    """The answers by id. The driver gives up on rules that hold libical up."""
    asked = "".join(json.dumps(dict(case, tz="UTC", limit=LIMIT + 5)) + "\n" for case, _, _ in cases)
    ran = subprocess.run([driver, "20"], input=asked, capture_output=True, text=True, check=True)
    return {answer["id"]: answer for answer in map(json.loads, ran.stdout.splitlines())}


# --- why they differ -------------------------------------------------------------------------------------------------


def numbered_days(parts):
    return [day for day in parts.get("BYDAY", []) if len(day) > 2]


def dateutil_reason(parts):
    """The class of a difference from dateutil, or None."""
    freq, interval = parts["FREQ"], parts.get("INTERVAL", 1)
    days = {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & parts.keys()
    if "BYWEEKNO" in parts and not days:
        return "D1 BYWEEKNO without a day part takes all seven days"
    if freq == "WEEKLY" and "BYSETPOS" in parts:
        return "D2 WEEKLY with BYSETPOS counts from DTSTART"
    if numbered_days(parts) and len(numbered_days(parts)) != len(parts["BYDAY"]):
        return "D3 BYDAY with and without numbers is an intersection"
    if any(abs(n) in (1, 51, 52, 53) for n in parts.get("BYWEEKNO", [])):
        return "D4 weeks at the turn of the year are miscounted"
    return None


def libical_reason(parts, case, answer):
    """The class of a difference from libical, or None."""
    freq, interval = parts["FREQ"], parts.get("INTERVAL", 1)
    if "error" in answer:
        refusable = len(parts) > 2 or "BYWEEKNO" in parts
        return "L1 valid combinations of BYYEARDAY, BYWEEKNO, BYMONTHDAY and BYDAY refused" if refusable else None
    if "BYSETPOS" in parts and freq not in ("MONTHLY", "YEARLY"):
        return "L2 BYSETPOS is ignored below MONTHLY"
    if any(n < 0 for n in parts.get("BYMONTHDAY", [])) and freq not in ("MONTHLY", "YEARLY"):
        return "L3 a negative BYMONTHDAY never matches where it limits"
    if any(n < 0 for n in parts.get("BYYEARDAY", [])) and freq in ("HOURLY", "MINUTELY", "SECONDLY"):
        return "L4 a negative BYYEARDAY never matches where it limits"
    if freq == "YEARLY" and "BYMONTHDAY" in parts and "BYMONTH" not in parts:
        return "L5 BYMONTHDAY without BYMONTH stays in DTSTART's month"
    if "BYWEEKNO" in parts:
        return "L6 BYWEEKNO: negative numbers, WKST and the turn of the year"
    if freq in ("HOURLY", "MINUTELY", "SECONDLY"):
        return "L7 below DAILY the walk keeps the minute or second at which a limit began"
    if freq == "WEEKLY" and interval > 1 and (parts.keys() & {"BYMONTH", "WKST"} or "SU" in parts.get("BYDAY", [])):
        return "L8 WEEKLY with INTERVAL and WKST, BYMONTH or Sunday is off by a week"
    if "BYSETPOS" in parts and {"BYHOUR", "BYMINUTE", "BYSECOND"} & parts.keys():
        return "L9 BYSETPOS counts days, not times"
    negative = any(n < 0 for n in parts.get("BYMONTHDAY", []) + parts.get("BYYEARDAY", []))
    if "BYSETPOS" in parts and (negative or numbered_days(parts)):
        return "L10 BYSETPOS counts a day twice that two values name"
    if len(str(parts.get("UNTIL", ""))) == 8:
        return "L11 UNTIL as a date ends at the beginning of its day"
    if "SKIP" in parts:
        return "L12 SKIP: a moved day is told twice or in the wrong place"
    return None


# --- the run ---------------------------------------------------------------------------------------------------------


def times_of(answer):
    return [dt.datetime.fromisoformat(text) for text in answer["occurrences"]]


def first_difference(got, wanted):
    at = next((i for i, pair in enumerate(itertools.zip_longest(got, wanted)) if pair[0] != pair[1]), 0)
    return f"at {at}: yaad {[str(x) for x in got[at:][:3]]} they {[str(x) for x in wanted[at:][:3]]}"


def compare(case, parts, got, wanted, reason, peer, tally):
    """Counts one comparison; False when the difference is not explained."""
    end = max(got[-1:] + wanted[-1:], default=None)
    if got == wanted:
        tally[f"{peer}: equal"] += 1
        return True
    why = reason()
    tally[f"{peer}: {why or 'NOT EXPLAINED'}"] += 1
    if why:
        return True
    print(f"DIFFERS from {peer} {json.dumps(case)}\n  {first_difference(got, wanted)} {end or ''}")
    return False


def run_batch(options, cases, tally):
    ran = subprocess.run(options.command, input="".join(json.dumps(case) + "\n" for case, _, _ in cases),
                         capture_output=True, text=True, check=True)
    answers = {answer["id"]: answer for answer in map(json.loads, ran.stdout.splitlines())}
    others = libical_answers(options.libical, cases) if options.libical else {}
    good = True
    for case, parts, start in cases:
        answer = answers[case["id"]]
        if "occurrences" not in answer:
            print(f"REFUSED {json.dumps(case)} {answer}")
            good = False
            continue
        horizon = start + dt.timedelta(days=365 * YEARS_AHEAD)
        got = [at for at in times_of(answer) if at <= horizon]
        tally["rules"] += 1
        tally["rules without occurrence"] += not got
        wanted = dateutil_answer(parts, start, case)
        if wanted is None:
            tally["dateutil: not asked or too slow"] += 1
        else:
            wanted = [at for at in wanted if at <= horizon]
            good &= compare(case, parts, got, wanted, lambda: dateutil_reason(parts), "dateutil", tally)
        if not options.libical:
            continue
        other = others[case["id"]]
        if "too_slow" in other:
            tally["libical: too slow"] += 1
            continue
        theirs = in_zone(times_of(other), case["tz"])[:LIMIT] if "occurrences" in other else []
        theirs = [at for at in theirs if at <= horizon]
        good &= compare(case, parts, got, theirs, lambda: libical_reason(parts, case, other), "libical", tally)
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=0)
    parser.add_argument("--libical")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    signal.signal(signal.SIGVTALRM, on_alarm)
    rng = random.Random(options.seed)
    tally = collections.Counter()
    began = time.monotonic()
    good = True
    for at in range(0, options.rules, 1000):
        if options.seconds and time.monotonic() - began > options.seconds:
            break
        cases = [random_case(rng, number) for number in range(at, min(at + 1000, options.rules))]
        good &= run_batch(options, cases, tally)
    print(f"seed {options.seed}:")
    for name, number in sorted(tally.items()):
        print(f"{number:8} {name}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
