"""The shape of the house as a test: base <- domain <- language <- app <- adapters/* <- roles.

    check_layers.py FOLDER        checks a tree; one line per offence, then "N passed, N failed" by rule
    check_layers.py --self-test   proves that every rule is able to fail, on small trees made for it

Rules: an #include and a CMake link never point up; adapters never use one another, but for what SHARED allows; Beast stands in adapters/http alone; the
clock is read, and sleeping done, in base alone; no source file is longer than 700 lines.
"""
import pathlib
import re
import sys
import tempfile

LAYERS = ["base", "domain", "language", "app", "adapters", "roles"]
# An adapter that others may use, and which: docs/adr/0007-what-the-sql-stores-share.md.
SHARED = {"sql": {"sqlite", "postgres"}}
MAX_LINES = 700
SOURCES = {".h", ".cpp", ".py", ".ts", ".tsx", ".mjs", ".css", ".sh", ".cmake", ".sql"}
SKIPPED = {"build", "node_modules", "dist", ".git", "__pycache__"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
CLOCK = re.compile(r"(?:_clock|\bClock)\s*::\s*now\s*\(|\bsleep_(?:for|until)\s*\(|\b(?:usleep|nanosleep|clock_nanosleep|gettimeofday)\s*\("
                   r"|\bclock_gettime\s*\(|(?<![\w.>])(?:std::|::)?time\s*\(\s*(?:nullptr|NULL|0)\s*\)")
COMMENT_OR_STRING = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"', re.S)
LINKED = re.compile(r"(yaad_library|target_link_libraries|yaad_contract_test)\s*\(\s*(\w+)([^)]*)\)", re.S)


def place_of(path: str) -> tuple[str, str] | None:
    """'adapters/http/server.cpp' -> ('adapters', 'http'); None outside the layers."""
    parts = path.split("/")
    if parts[0] not in LAYERS or len(parts) < 2:
        return None
    return parts[0], parts[1] if parts[0] == "adapters" and len(parts) > 2 else ""


def allowed(user: tuple[str, str], used: tuple[str, str]) -> str:
    """Why `user` may not use `used`; empty when it may."""
    if LAYERS.index(used[0]) > LAYERS.index(user[0]):
        return f"{user[0]} may not use {used[0]}, which lies above it"
    if user[0] == used[0] == "adapters" and user[1] != used[1] and user[1] not in SHARED.get(used[1], ()):
        return f"adapters never use one another, and {user[1]} uses {used[1]}"
    return ""


def without_comments(text: str) -> str:
    return COMMENT_OR_STRING.sub(lambda m: "\n" * m.group(0).count("\n") + (" " if m.group(0)[0] == "/" else '""'), text)


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def check_file(path: pathlib.Path, name: str) -> list[tuple[str, str]]:
    text = path.read_text(encoding="utf-8")
    place, found = place_of(name), []
    for match in INCLUDE.finditer(text):
        quote, target = match.groups()
        where = f"src/{name}:{line_of(text, match.start())}"
        used = place_of(target)
        if used is None and quote == '"' and ".." in target:
            found.append(("include", f"{where}: {target}: include from the root of src, not by .."))
        if place and used and (why := allowed(place, used)):
            found.append(("include", f"{where}: {target}: {why}"))
        if target.startswith("boost/beast") and not name.startswith("adapters/http/"):
            found.append(("beast", f"{where}: Beast stands in adapters/http alone"))
    if not name.startswith("base/"):
        code = without_comments(text)
        for match in CLOCK.finditer(code):
            found.append(("clock", f"src/{name}:{line_of(code, match.start())}: {match.group(0).strip()}: take a Clock; only base/ reads "
                                   "the time or sleeps"))
    return found


def library_places(src: pathlib.Path) -> dict[str, tuple[str, str]]:
    """Which folder makes which CMake library."""
    places = {}
    for file in src.rglob("CMakeLists.txt"):
        for match in re.finditer(r"(?:yaad_library|add_library|add_executable)\s*\(\s*(\w+)", file.read_text()):
            if place := place_of(file.relative_to(src).as_posix()):
                places[match.group(1)] = place
    return places


def check_links(src: pathlib.Path) -> list[tuple[str, str]]:
    places, found = library_places(src), []
    for file in sorted(src.rglob("CMakeLists.txt")):
        text = re.sub(r"#[^\n]*", "", file.read_text())
        user = place_of(file.relative_to(src).as_posix())
        for match in LINKED.finditer(text):
            for word in re.findall(r"\w+", match.group(3)):
                if user and word in places and (why := allowed(user, places[word])):
                    found.append(("link", f"{file.relative_to(src.parent)}:{line_of(text, match.start())}: {match.group(2)} links {word}: {why}"))
    return found


def check_lengths(root: pathlib.Path) -> list[tuple[str, str]]:
    found = []
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if path.suffix not in SOURCES or not path.is_file() or SKIPPED & set(relative.parts):
            continue
        lines = path.read_bytes().count(b"\n")
        if lines > MAX_LINES:
            found.append(("length", f"{relative}: {lines} lines, more than {MAX_LINES}: two things live in it, part them"))
    return found


def check(root: pathlib.Path) -> list[tuple[str, str]]:
    src, found = root / "src", []
    for path in sorted(src.rglob("*")):
        if path.suffix in {".h", ".cpp"}:
            found += check_file(path, path.relative_to(src).as_posix())
    return found + check_links(src) + check_lengths(root)


# Trees that break one rule each, and one that breaks none.
GOOD = {
    "src/base/clock.cpp": "auto t = std::chrono::steady_clock::now();\n",
    "src/domain/task.h": '#include "base/result.h"\n',
    "src/app/commands.cpp": '#include "domain/task.h"\n// a comment may say system_clock::now() or sleep_for(1)\nconst char* s = "sleep_for(1)";\n'
                            "auto t = clock.now(); next_time(0);\n",
    "src/adapters/http/server.cpp": '#include <boost/beast/core.hpp>\n#include "app/commands.h"\n#include "adapters/http/session.h"\n',
    "src/adapters/sqlite/session.h": '#include "adapters/sql/session.h"\n',
    "src/roles/main.cpp": '#include "adapters/http/server.h"\n#include "adapters/sqlite/store.h"\n',
    "src/base/CMakeLists.txt": "yaad_library(yaad_base DEPS fmt::fmt)\n",
    "src/app/CMakeLists.txt": "yaad_library(yaad_app DEPS yaad_base)\n",
    "src/adapters/http/CMakeLists.txt": "yaad_library(yaad_http DEPS yaad_app)\n",
    "src/adapters/sql/CMakeLists.txt": "yaad_library(yaad_sql DEPS yaad_app)\n",
    "src/adapters/sqlite/CMakeLists.txt": "yaad_library(yaad_sqlite DEPS yaad_sql)\n",
    "src/roles/CMakeLists.txt": "add_executable(yaad main.cpp)\ntarget_link_libraries(yaad PRIVATE yaad_http yaad_sqlite)\n",
}
BAD = [
    ("include", {"src/domain/task.h": '#include "app/commands.h"\n'}),
    ("include", {"src/base/log.cpp": '#include "domain/task.h"\n'}),
    ("include", {"src/language/when.cpp": '#include "adapters/sqlite/store.h"\n'}),
    ("include", {"src/app/relay.cpp": '#  include "roles/wiring.h"\n'}),
    ("include", {"src/app/relay_test.cpp": '#include "adapters/sqlite/store.h"\n'}),
    ("include", {"src/adapters/http/routes.cpp": '#include "adapters/sqlite/store.h"\n'}),
    ("include", {"src/adapters/http/routes.cpp": '#include "adapters/sql/rows.h"\n'}),
    ("include", {"src/adapters/sql/rows.h": '#include "adapters/sqlite/database.h"\n'}),
    ("include", {"src/domain/task.cpp": '#include "../app/commands.h"\n'}),
    ("beast", {"src/app/live.cpp": "#include <boost/beast/websocket.hpp>\n"}),
    ("beast", {"src/roles/main.cpp": "#include <boost/beast.hpp>\n"}),
    ("clock", {"src/app/scheduler.cpp": "auto t = std::chrono::system_clock::now();\n"}),
    ("clock", {"src/adapters/smtp/mail.cpp": "std::this_thread::sleep_for(1s);\n"}),
    ("clock", {"src/domain/task.cpp": "auto t = ::time(nullptr);\n"}),
    ("clock", {"src/roles/main.cpp": "usleep(5);\n"}),
    ("link", {"src/base/CMakeLists.txt": "yaad_library(yaad_base DEPS yaad_app)\n"}),
    ("link", {"src/adapters/http/CMakeLists.txt": "yaad_library(yaad_http DEPS yaad_app yaad_sqlite)\n"}),
    ("link", {"src/app/CMakeLists.txt": "yaad_library(yaad_app DEPS yaad_base)\ntarget_link_libraries(yaad_app PRIVATE\n  yaad_http)\n"}),
    ("length", {"src/app/long.cpp": "int x;\n" * (MAX_LINES + 1)}),
    ("length", {"web/src/long.tsx": "const x = 1;\n" * (MAX_LINES + 1)}),
]


def rules_broken_by(files: dict[str, str]) -> set[str]:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return {rule for rule, _ in check(pathlib.Path(folder))}


def self_test() -> int:
    failures = []
    if broken := rules_broken_by(GOOD):
        failures.append(f"the good tree is refused for {sorted(broken)}")
    for rule, change in BAD:
        if (broken := rules_broken_by({**GOOD, **change})) != {rule}:
            failures.append(f"{next(iter(change.items()))[0]}: expected {rule} to fail, got {sorted(broken) or 'nothing'}")
    print("\n".join(failures) if failures else "every rule is able to fail")
    print(f"{len(BAD) + 1 - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


def main() -> int:
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    found = check(pathlib.Path(sys.argv[1]).resolve())
    for _, line in found:
        print(line)
    broken = {rule for rule, _ in found}
    print(f"{5 - len(broken)} passed, {len(broken)} failed")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
