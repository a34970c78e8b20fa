#!/usr/bin/env python3
"""other_readers.py BEDE SOURCE: a book opens in R without us: the same rows in every table as SQLite counts, the same events by type as
`bede find` lists. Ends with 77 (skipped) where R or its RSQLite is missing. Standard library only.
"""
import collections, json, os, shutil, sqlite3, subprocess, sys, tempfile, unittest

BEDE, SOURCE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])


def has_r():
    if not shutil.which("Rscript"):
        return False
    return subprocess.run(["Rscript", "-e", "library(DBI); library(RSQLite)"], capture_output=True).returncode == 0


def seen_by_r(book):
    """{("table" | "type", name): count}"""
    script = os.path.join(SOURCE, "tests", "book", "reading.R")
    out = subprocess.run(["Rscript", script, book], capture_output=True, text=True, check=True).stdout
    return {(kind, name): int(count) for kind, name, count in (line.split("\t") for line in out.splitlines())}


class OtherReaders(unittest.TestCase):
    def test_r(self):
        with tempfile.TemporaryDirectory() as folder:
            book = os.path.join(folder, "example.db")
            subprocess.run([BEDE, "add", book, os.path.join(SOURCE, "examples", "reports.jsonl")], check=True, capture_output=True)
            seen = seen_by_r(book)
            listed = subprocess.run([BEDE, "find", book, "--json", "--limit", "100000"], check=True, capture_output=True, text=True).stdout
            types = collections.Counter(event.get("plover") for event in map(json.loads, listed.splitlines()) if event.get("plover"))
            self.assertTrue(types)
            self.assertEqual({name: count for (kind, name), count in seen.items() if kind == "type"}, dict(types))
            with sqlite3.connect(book) as connection:
                for (kind, name), count in seen.items():
                    if kind == "table":
                        self.assertEqual(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0], count, name)
            self.assertIn(("table", "agreements"), seen)


if __name__ == "__main__":
    if not has_r():
        print("skipped: no R with DBI and RSQLite here (Debian: r-base-core, r-cran-rsqlite)")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
