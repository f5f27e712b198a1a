"""What the parts of bench/run share: the program, its load generator, and the build of both."""
import contextlib
import json
import pathlib
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "bench"
ROUNDS = 3


def build():
    BUILD.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cmake", "-S", str(ROOT), "-B", str(BUILD), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=RelWithDebInfo",
                    "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O2 -g1 -DNDEBUG", "-DYAAD_BENCH=ON", "-DYAAD_TESTS=OFF"],
                   check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["ninja", "-C", str(BUILD)], check=True, stdout=subprocess.DEVNULL)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(condition, seconds, what):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        value = condition()
        if value:
            return value
        time.sleep(0.02)
    sys.exit(f"bench/run: {what} did not happen within {seconds} s")


class Yaad:
    """The program on a folder of its own."""

    def __init__(self, folder, *flags):
        self.folder = folder
        began = time.monotonic()
        self.process = subprocess.Popen(
            [str(BUILD / "yaad"), "serve", "--listen", "127.0.0.1:0", "--data", str(folder), "--log-level", "warn", *flags],
            stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        self.ready_ms = (time.monotonic() - began) * 1000
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        if not found:
            sys.exit(f"bench/run: yaad did not start: {line!r}")
        self.port = int(found.group(1))

    def get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=60) as answer:
            return answer.read().decode()

    def post(self, path, body):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", json.dumps(body).encode(),
                                         {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def metric(self, name):
        return sum(float(line.rsplit(" ", 1)[1]) for line in self.get("/metrics").splitlines()
                   if line.startswith(name + " ") or line.startswith(name + "{"))

    def memory_mib(self):
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", text).group(1)) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


@contextlib.contextmanager
def yaad(*flags, folder=None):
    with tempfile.TemporaryDirectory(prefix="yaad-bench-") as fresh:
        server = Yaad(pathlib.Path(folder or fresh), *flags)
        try:
            yield server
        finally:
            server.stop()


def wrk(port, path, seconds, connections=64, lua=None):
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    if lua:
        command += ["-s", lua]
    out = subprocess.run([*command, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    errors = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    return {"rate": float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)),
            "requests": int(re.search(r"(\d+) requests in", out).group(1)),
            "errors": int(errors.group(1)) if errors else 0}


POST_LUA = """
local n = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
request = function()
  n = n + 1
  return wrk.format(nil, "/api/tasks", nil, '{"title":"Bench task number ' .. n .. '","priority":"medium"}')
end
"""


def lua_file(folder):
    path = pathlib.Path(folder) / "post.lua"
    path.write_text(POST_LUA)
    return str(path)


def median(values):
    return statistics.median(values)


def fill(server, lua, want, have):
    """Brings a server from `have` to at least `want` tasks over HTTP; how many it then has."""
    while want - have >= 20_000:
        have += wrk(server.port, "/api/tasks", max(1, min(30, int((want - have) / 20_000))), lua=lua)["requests"]
    while have < want:
        for _ in range(min(want - have, 1000)):
            server.post("/api/tasks", {"title": f"Bench task number {have}"})
            have += 1
        if have < want:
            have += wrk(server.port, "/api/tasks", 1, lua=lua)["requests"]
    wait_for(lambda: server.metric("yaad_consumer_lag_events") == 0, 600, "all consumers caught up")
    return have


def list_times(server, report, where, settle=lambda: None):
    """First pages and searches of one person, with 1,000, 100,000 and 1,000,000 tasks; `settle` ends what a store still does
    behind a mass of new rows."""
    pages = {f"first page by {sort}": f"/api/tasks?sort={sort}&limit=50" for sort in ("created_at", "due_date", "updated_at")}
    pages["search of a rare word"] = "/api/tasks?q=zanzibar"
    pages["search of a word in every title"] = "/api/tasks?q=number&limit=50"
    times, have = {}, 0
    with tempfile.TemporaryDirectory() as folder:
        lua = lua_file(folder)
        for size in (1_000, 100_000, 1_000_000):
            have = fill(server, lua, size, have)
            server.post("/api/tasks", {"title": "Book the ferry to Zanzibar"})
            settle()
            for what, path in pages.items():
                server.get(path)
                times.setdefault(what, []).append(median([wrk(server.port, path, 2, connections=1)["rate"] for _ in range(3)]))
    for what, rates in times.items():
        report(f"{where}{what}: time at 1 M tasks to time at 1 k", rates[0] / rates[2], "≤ 1.3", pages_per_s=[round(r) for r in rates])
