"""kill -9 under load: nothing acknowledged is lost, nothing is done twice. `scripts/crash-loop N` does it any number of times."""
import os
import unittest

import crash


class Crash(unittest.TestCase):
    def test_fifty_kills_under_load(self):
        seed = int(os.environ.get("YAAD_CRASH_SEED", "20260305"))
        oracle, wrong, slowest = crash.run(50, seed)
        self.assertEqual(wrong[:20], [], f"{len(wrong)} wrong with seed {seed}")
        self.assertGreater(oracle.acknowledged, 500, "there was load")
        self.assertLess(slowest, 10)


if __name__ == "__main__":
    unittest.main()
