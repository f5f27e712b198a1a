"""Runs the functional suites against the real program: run.py [SUITE...]. Ends with "N passed, N failed".

The program is the one that YAAD_PROGRAM names, build/release/yaad if it names none.
"""
import importlib
import pathlib
import sys
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent


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


def main() -> int:
    sys.path.insert(0, str(HERE))
    names = sys.argv[1:] or sorted(path.stem for path in HERE.glob("test_*.py"))
    suite = unittest.TestSuite()
    for name in names:
        module, _, rest = name.partition(".")
        importlib.import_module(module)
        suite.addTests(unittest.defaultTestLoader.loadTestsFromName(name))
    result = unittest.TextTestRunner(verbosity=0, resultclass=Result, stream=sys.stdout, descriptions=False).run(suite)
    bad = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    print(f"{max(result.testsRun - bad - len(result.skipped), 0)} passed, {bad} failed, {len(result.skipped)} skipped")
    return 1 if bad or not result.testsRun else 0


if __name__ == "__main__":
    sys.exit(main())
