"""Runs the functional suites against the real program: run.py [--jobs N] [SUITE...]. Ends with "N passed, N failed".

The program is the one that YAAD_PROGRAM names, build/release/yaad if it names none. With YAAD_TEST_HOUSE the suites are run
against services (house.py), without what the list below leaves out. With --jobs several suites run at once, each in a process of
its own, in the order in which they are named.
"""
import concurrent.futures
import importlib
import os
import pathlib
import re
import subprocess
import sys
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent

# What services are not asked, and why. It is all asked of the one process.
NOT_OF_SERVICES = {
    "test_crash": "kills the one process; test_role_faults kills each of the services",
    "test_db": "checks, backs up and migrates the file of the embedded store",
    "test_move": "copies from store to store while nobody serves",
    "test_store_tls": "how any process connects to PostgreSQL",
    "test_word_salad": "the reader on the command line, without a server",
    "test_admin_cli.Text": "the reader on the command line, without a server",
    "test_admin_cli.WithoutServer": "the command line on the file of the embedded store",
    "test_admin_cli.WithServer.test_what_a_held_database_refuses": "the file of the embedded store",
    "test_cli.WithoutServer": "the command line without a server",
    "test_cli.Client.test_backup_of_a_running_server": "the file of the embedded store",
    "test_recurrence.Recur": "rules on the command line, without a server",
    "test_running.Damage": "the file of the embedded store",
    "test_running.Life.test_a_second_process_on_the_same_file_is_refused": "the file of the embedded store",
    "test_running.Life.test_ready_at_once": "how soon one process is ready",
}
# What the bus has no part in is proven with one of them.
NOT_OF_DAPR = {
    "test_model": "what a language model says stays between chat and the client; roles-kafka asks it",
    "test_openapi.OpenApi.test_schemathesis_finds_nothing": "what is refused never comes to the bus; roles-kafka asks it",
}
LEFT_OUT = NOT_OF_SERVICES | (NOT_OF_DAPR if os.environ.get("YAAD_TEST_HOUSE") == "dapr" else {})


# These take longest; with several at once they begin first, so that none is waited for alone at the end.
LONGEST = ["test_postgres_faults", "test_openapi", "test_model", "test_reminders", "test_crash", "test_move", "test_live"]


def reason_to_leave_out(name):
    return next((reason for left, reason in LEFT_OUT.items() if name == left or name.startswith(left + ".")), None)


class Result(unittest.TextTestResult):
    """Prints each test with the time it took as soon as it has run; subtests that fail count as one failure each."""

    def startTest(self, test):
        self.began = time.monotonic()
        super().startTest(test)

    def addSuccess(self, test):
        unittest.TestResult.addSuccess(self, test)
        self.stream.writeln(f"ok    {test.id()}  {time.monotonic() - self.began:.1f} s")

    def addFailure(self, test, err):
        unittest.TestResult.addFailure(self, test, err)
        self.stream.writeln(f"FAIL  {test.id()}")

    def addError(self, test, err):
        unittest.TestResult.addError(self, test, err)
        self.stream.writeln(f"ERROR {test.id()}")


def tests_of(suite):
    for each in suite:
        if isinstance(each, unittest.TestSuite):
            yield from tests_of(each)
        else:
            yield each


def here(names):
    """Runs them in this process: (passed, failed, skipped)."""
    import harness
    suite = unittest.TestSuite()
    for name in names:
        importlib.import_module(name.partition(".")[0])
        for test in tests_of(unittest.defaultTestLoader.loadTestsFromName(name)):
            if not harness.HOUSE or not reason_to_leave_out(test.id()):
                suite.addTest(test)
    try:
        result = unittest.TextTestRunner(verbosity=0, resultclass=Result, stream=sys.stdout, descriptions=False).run(suite)
    finally:
        harness.close_shared()
    bad = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    if not result.testsRun:
        bad = 1
    return max(result.testsRun - bad - len(result.skipped), 0), bad, len(result.skipped)


CLOSING = re.compile(r"^(\d+) passed, (\d+) failed, (\d+) skipped$", re.MULTILINE)


def apart(name):
    """Runs one suite in a process of its own; what it said is printed in one piece."""
    began = time.monotonic()
    run = subprocess.run([sys.executable, "-u", __file__, name], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    counts = CLOSING.findall(run.stdout)
    print(f"{CLOSING.sub('', run.stdout).rstrip()}\n      {name}: {time.monotonic() - began:.0f} s", flush=True)
    return tuple(map(int, counts[-1])) if counts else (0, 1, 0)


def main() -> int:
    sys.path.insert(0, str(HERE))
    names, jobs = sys.argv[1:], 1
    if names[:1] == ["--jobs"]:
        jobs, names = int(names[1]), names[2:]
    names = names or LONGEST + sorted({path.stem for path in HERE.glob("test_*.py")} - set(LONGEST))
    if os.environ.get("YAAD_TEST_HOUSE"):
        for left, reason in LEFT_OUT.items():
            if jobs > 1 and left.partition(".")[0] in names:
                print(f"left  {left}: {reason}")
        names = [name for name in names if not reason_to_leave_out(name)]
    if jobs > 1:
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            counts = list(pool.map(apart, names))
        passed, bad, skipped = (sum(column) for column in zip(*counts))
    else:
        passed, bad, skipped = here(names)
    print(f"{passed} passed, {bad} failed, {skipped} skipped")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
