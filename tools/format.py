#!/usr/bin/env python3
"""format.py [--write]: is every C++ file as clang-format-14 writes it? Exits 77 (skipped) where clang-format-14 is not installed.

Standard library only.
"""
import os, shutil, subprocess, sys

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
FOLDERS = ["include", "src", "apps", "tests", "train", "python"]


def files():
    for folder in FOLDERS:
        for top, folders, names in os.walk(os.path.join(ROOT, folder)):
            folders.sort()
            yield from (os.path.join(top, name) for name in sorted(names) if name.endswith((".h", ".cpp")))


def main():
    tool = shutil.which("clang-format-14")
    if not tool:
        print("format: clang-format-14 is not installed; skipped")
        return 77
    how = ["-i"] if "--write" in sys.argv else ["--dry-run", "--Werror"]
    found = list(files())
    done = subprocess.run([tool, *how, *found], cwd=ROOT, capture_output=True, text=True)
    wrong = sorted({line.split(":")[0] for line in done.stderr.splitlines() if "error:" in line})
    for path in wrong:
        print(f"{os.path.relpath(path, ROOT)}: not formatted; run: make format")
    print(f"format: {len(found)} files, {len(wrong)} not formatted")
    return 1 if wrong or done.returncode or not found else 0


if __name__ == "__main__":
    sys.exit(main())
