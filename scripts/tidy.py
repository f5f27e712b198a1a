"""Runs clang-tidy over src/ within a time limit: newest changes first, and nothing twice while it is as it was.

A file is checked again when it, a header of the project that it includes, how it is compiled or the list of checks has
changed. What was found clean is remembered for every checkout on this machine. When the time is up the rest is left for the
next run, and the last lines say how many; a finding fails the run.
"""
import argparse
import concurrent.futures
import contextlib
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def commands_for_clang(build: pathlib.Path) -> list[dict]:
    """GCC's compile commands in a form that clang reads: the precompiled header as plain text, no launcher."""
    commands = []
    for entry in json.loads((build / "compile_commands.json").read_text()):
        if not entry["file"].startswith(str(ROOT / "src")):
            continue
        text = re.sub(r"-include (\S+/cmake_pch\.hxx)", r"-include \1.txt.h", entry["command"])
        for header in re.findall(r"-include (\S+/cmake_pch\.hxx)\.txt\.h", text):
            pathlib.Path(header + ".txt.h").write_text(pathlib.Path(header).read_text())
        text = re.sub(r"-Winvalid-pch|-Werror|-fno-sanitize-recover=\S+|-Wno-error=\S+", "", text)
        text = re.sub(r"^.*?(\S*/[cg]\+\+\S*) ", r"\1 ", text)
        commands.append({**entry, "command": text + " -Wno-unknown-warning-option -Wno-everything"})
    return commands


class Sources:
    """What a file of the project consists of: itself and, through them, the headers of the project that it includes."""

    def __init__(self):
        self.direct: dict[pathlib.Path, list[pathlib.Path]] = {}
        self.digests: dict[pathlib.Path, bytes] = {}

    def includes(self, path: pathlib.Path) -> list[pathlib.Path]:
        if path not in self.direct:
            content = path.read_bytes()
            self.digests[path] = hashlib.sha256(content).digest()
            names = re.findall(rb'^\s*#\s*include\s*"([^"]+)"', content, re.M)
            places = (path.parent, ROOT / "src", ROOT / "tests")
            found = [next((p for p in (place / name.decode() for place in places) if p.is_file()), None) for name in names]
            self.direct[path] = [p.resolve() for p in found if p]
        return self.direct[path]

    def digest(self, path: pathlib.Path) -> bytes:
        seen, todo = set(), [path]
        while todo:
            one = todo.pop()
            if one not in seen:
                seen.add(one)
                todo += self.includes(one)
        return b"".join(self.digests[p] for p in sorted(seen))


class Keys:
    """One key for all that decides what clang-tidy says of a file, the same in every checkout."""

    def __init__(self, build: pathlib.Path, commands: list[dict]):
        version = subprocess.run(["clang-tidy-14", "--version"], capture_output=True, check=True).stdout
        self.common = hashlib.sha256(version + (ROOT / ".clang-tidy").read_bytes())
        for header in sorted(build.rglob("cmake_pch.hxx")):
            self.common.update(header.read_bytes().replace(bytes(ROOT), b""))
        self.commands = {c["file"]: c["command"].replace(str(ROOT), "") for c in commands}
        self.sources = Sources()

    def of(self, name: str) -> str:
        key = self.common.copy()
        key.update(os.path.relpath(name, ROOT).encode() + self.commands[name].encode())
        key.update(self.sources.digest(pathlib.Path(name)))
        return key.hexdigest()


def forget_old(cache: pathlib.Path, days: int = 60) -> None:
    for stamp in cache.iterdir():
        with contextlib.suppress(FileNotFoundError):
            if stamp.stat().st_mtime < time.time() - days * 86_400:
                stamp.unlink()


def newest_first(files: set[str]) -> list[str]:
    """Files of the latest commits before older ones, so that a short run looks at what has just been written."""
    log = subprocess.run(["git", "log", "--name-only", "--format=", "-n", "200"], cwd=ROOT, capture_output=True, text=True)
    dirty = subprocess.run(["git", "diff", "--name-only", "HEAD"], cwd=ROOT, capture_output=True, text=True)
    ordered = dict.fromkeys(str(ROOT / line) for line in (dirty.stdout + log.stdout).split("\n") if line)
    return [name for name in ordered if name in files] + sorted(files - set(ordered))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--seconds", type=float, default=240)
    options = parser.parse_args()
    deadline = time.monotonic() + options.seconds
    work = options.build.resolve() / "tidy"
    work.mkdir(exist_ok=True)

    commands = commands_for_clang(options.build.resolve())
    (work / "compile_commands.json").write_text(json.dumps(commands))
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "yaad" / "tidy"
    cache.mkdir(parents=True, exist_ok=True)
    forget_old(cache)
    keys = Keys(options.build.resolve(), commands)

    def check(name: str):
        stamp = cache / keys.of(name)
        if stamp.exists():
            stamp.touch()
            return name, "clean", ""
        left = deadline - time.monotonic()
        if left <= 5:
            return name, "later", ""
        try:
            run = subprocess.run(["clang-tidy-14", "--quiet", "-p", str(work), name], capture_output=True, text=True, timeout=left)
        except subprocess.TimeoutExpired:
            return name, "later", ""
        if run.returncode == 0:
            stamp.touch()
            return name, "clean", ""
        return name, "found", run.stdout + run.stderr

    count = {"clean": 0, "found": 0, "later": 0}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for name, result, output in pool.map(check, newest_first({c["file"] for c in commands})):
            count[result] += 1
            if result == "found":
                print(output, flush=True)
    if count["later"]:
        print(f"the time was up: {count['later']} files are left for the next run")
    print(f"{count['clean']} passed, {count['found']} failed")
    return 1 if count["found"] else 0


if __name__ == "__main__":
    sys.exit(main())
