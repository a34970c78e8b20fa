#!/usr/bin/env python3
"""run.py BEDE SOURCE [--write]: the briefs of tests/golden are what `bede read` prints, letter by letter.

Each *.txt has its *.brief, which somebody has read from end to end against the report. --write makes them anew: read the
difference before it is committed.
"""
import difflib
import pathlib
import subprocess
import sys


def main():
    bede, source = sys.argv[1], pathlib.Path(sys.argv[2])
    folder, failed = source / "tests" / "golden", 0
    for report in sorted(folder.glob("*.txt")):
        brief = report.with_suffix(".brief")
        out = subprocess.run([bede, "read", "--colour", "never", report.name], cwd=folder, capture_output=True, text=True, check=True).stdout
        if "--write" in sys.argv:
            brief.write_text(out)
            continue
        wanted = brief.read_text() if brief.exists() else ""
        if out != wanted:
            failed += 1
            sys.stdout.writelines(difflib.unified_diff(wanted.splitlines(True), out.splitlines(True), str(brief.name), "now"))
    print(f"{failed} briefs differ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
