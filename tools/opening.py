#!/usr/bin/env python3
"""opening.py BEDE: what opening costs: the time of reading one sentence, with our lexicon alone and with a million names more.

Names are made up, the same in every run: groups, each with a line of its own in a folder of --own. "none": the lexicon's lines are read each
time; "cold": the compiled names are made and kept; "warm": they are mapped. Least of ten runs (three where it takes seconds).
Prints a table in Markdown. Standard library only.
"""
import os, resource, subprocess, sys, tempfile, time

SYLLABLES = "ka mi ro ten la sur be do vin ash or pel qua zi har ut ny gos lem fri".split()
SENTENCE = "The Norwegian foreign minister visited Lisbon on Tuesday.\n"


def names(count):
    """Different names of two words, in an order that looks mixed."""
    for number in range(count):
        rest, words = number * 7919 % 1600003 + 1, []
        for _ in range(2):
            word = ""
            for _ in range(3):
                word += SYLLABLES[rest % 20]
                rest = rest // 20 + 31 * number % 8000
            words.append(word.capitalize())
        yield " ".join(words) + (f" {number}" if number % 2 else "")


def write_names(folder, count):
    os.makedirs(os.path.join(folder, "actors"))
    with open(os.path.join(folder, "actors", "groups.tsv"), "w", encoding="utf8") as out:
        for name in names(count):
            out.write(f"{name}\tNOR\tBUS\tcompany\t-\t-\n")


def cost(command, rounds, before=lambda: None):
    """Least seconds of processor time and of the clock."""
    best = (1e9, 1e9)
    for _ in range(rounds):
        before()
        start, used = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        now = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
        best = (min(best[0], processor), min(best[1], time.monotonic() - start))
    return best


def main():
    bede = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000000
    print("| names more | way | processor, ms | clock, ms |\n| ---: | --- | ---: | ---: |")
    with tempfile.TemporaryDirectory() as top:
        report, own, cache = (os.path.join(top, name) for name in ("report.txt", "own", "cache"))
        with open(report, "w", encoding="utf8") as out:
            out.write(SENTENCE)
        write_names(own, count)
        time.sleep(3)  # sources younger than two seconds are compared by content
        for more in (0, count):
            read = [bede, "read", report] + (["--own", own] if more else [])
            rounds = 3 if more else 10
            empty = lambda: subprocess.run(["rm", "-rf", cache], check=True)
            rows = [("none", cost(read + ["--cache", "none"], rounds)), ("cold", cost(read + ["--cache", cache], rounds, empty)),
                    ("warm", cost(read + ["--cache", cache], 10))]
            for way, (processor, clock) in rows:
                print(f"| {more:,} | {way} | {processor * 1000:.0f} | {clock * 1000:.0f} |", flush=True)


if __name__ == "__main__":
    main()
