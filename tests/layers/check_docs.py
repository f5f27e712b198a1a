#!/usr/bin/env python3
"""check_docs.py [ROOT]: what the documents point at exists: files and folders named in back quotes or linked, and the tests that
docs/requirements.md names as proof. --self-test shows that it can fail."""
import pathlib
import re
import sys

FOLDERS = ("src", "web", "tests", "bench", "docs", "scripts", "schema", "deploy", "prompts", "cmake")


def named_paths(text):
    for quoted in re.findall(r"`([^`\s]+)`", text):
        if quoted.split("/")[0] in FOLDERS and "/" in quoted and not re.search(r"[*<>{}…$]|NAME|XX", quoted):
            yield quoted.rstrip("/")


def linked_paths(text):
    for target in re.findall(r"\]\(([^)\s#]+)(?:#[^)]*)?\)", text):
        if not re.match(r"[a-z]+:", target):
            yield target


def findings(root):
    documents = [*root.glob("*.md"), *root.glob("docs/**/*.md"), *root.glob("src/**/README.md")]
    for document in documents:
        text = re.sub(r"^```.*?^```", "", document.read_text(), flags=re.M | re.S)
        for path in named_paths(text):
            stem = re.sub(r"[:#].*", "", path)
            if not (root / stem).exists() and not list(root.glob(stem + ".*")) and not stem.endswith(("/dist", "/node_modules")):
                yield f"{document.relative_to(root)} names `{path}`, which is not there"
        for path in linked_paths(text):
            if not (document.parent / path).exists():
                yield f"{document.relative_to(root)} links to {path}, which is not there"
    sources = "\n".join(path.read_text() for path in root.glob("tests/functional/*.py"))
    requirements = (root / "docs/requirements.md").read_text()
    files = {path.stem for path in root.glob("tests/functional/*.py")}
    for name in sorted(set(re.findall(r"\btest_[a-z_0-9]+", requirements)) - files):
        if f"def {name}(" not in sources:
            yield f"docs/requirements.md names {name}, but no functional test has this name"
    for name in sorted(set(re.findall(r"\b([A-Z][A-Za-z]+)\.test_", requirements))):
        if f"class {name}(" not in sources:
            yield f"docs/requirements.md names the tests {name}, but there is no such class"


def self_test():
    assert list(named_paths("see `src/nowhere/x.cpp` and `x`")) == ["src/nowhere/x.cpp"]
    assert list(linked_paths("[a](b.md#c) [d](https://e)")) == ["b.md"]


def main():
    if "--self-test" in sys.argv:
        return self_test()
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    found = list(findings(root))
    print("\n".join(found))
    print(f"{0 if found else 1} passed, {len(found)} failed")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
