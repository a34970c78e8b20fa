#!/usr/bin/env python3
"""linear.py BEDE SOURCE: ten times the text costs ten times the work, also for texts made to hurt. Work is the instructions that valgrind
counts, less those of opening lexicon and model; seconds would say more about the machine. Takes a minute or two (make test-cost)."""
import pathlib
import re
import subprocess
import sys
import tempfile

MOST = 12.0  # times the work for ten times the text: tables that grow, and a tenth part is never exactly one
WORDS = "The minister of trade met envoys who said that talks on grain would go on".split()


def words(count):
    return " ".join(WORDS[i % len(WORDS)] for i in range(count))


TEXTS = {
    "prose": lambda n: (words(14) + ". They agreed on timber in Porto.\n\n") * (5 * n),
    "one sentence of 500 and 5,000 words": lambda n: words(500 * n) + ".",
    "marks alone": lambda n: '?!.,;:-)( "' * (40 * n),
    "letters and full stops without a blank": lambda n: "ab.c" * (500 * n),
    "letters without a blank, 1 MB": lambda n: "x" * (100_000 * n),
    "brackets and quotation marks that never close": lambda n: '("«[' * (150 * n),
    "names in a row": lambda n: "Kofi Adu, Ana Lima and " * (60 * n),
    "numbers in a row": lambda n: "12,500 and 3.5 to 17 May 2019 " * (40 * n),
}


def instructions(bede, source, folder, text):
    path = pathlib.Path(folder, "in.txt")
    path.write_text(text, encoding="utf-8")
    run = subprocess.run(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", bede, "read", "--format", "jsonl",
                          "--cache", "none", "--threads", "1", "--lexicon", f"{source}/lexicon", "--model", f"{source}/models/english.bede", path],
                         capture_output=True, text=True)
    found = re.search(r"I\s+refs:\s+([\d,]+)", run.stderr)
    if run.returncode != 0 or not found:
        sys.exit(run.stderr[-2000:] or "valgrind counted nothing")
    return int(found[1].replace(",", ""))


def main():
    bede, source = sys.argv[1:]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        opening = instructions(bede, source, folder, "So.")
        for name, text in TEXTS.items():
            one, ten = (instructions(bede, source, folder, text(n)) - opening for n in (1, 10))
            ratio = ten / max(one, 1)
            failed |= ratio > MOST
            print(f"{name}: {one / 1e6:,.1f} and {ten / 1e6:,.1f} million instructions, {ratio:.1f} times{' TOO MUCH' if ratio > MOST else ''}", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
