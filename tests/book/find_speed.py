#!/usr/bin/env python3
"""find_speed.py BEDE BOOK [EVENTS]: fills a book with generated events (1,000,000) and times the common questions of bede find.

Each question is asked nine times by a program of its own, start included; medians are printed, in milliseconds: of the time that passed and
of the processor's, which a busy machine changes less. Standard library only.
"""
import os, random, resource, sqlite3, statistics, subprocess, sys, time

BEDE, BOOK = sys.argv[1], sys.argv[2]
EVENTS = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000
COUNTRIES = [a + b + c for a in "ABCDEFGHIJ" for b in "AEIOU" for c in "LNRV"]  # 200 invented codes, no sector's among them
ROOTS = [("04", "CONSULT", "verbal cooperation"), ("03", "AGREE", "verbal cooperation"), ("05", "SUPPORT", "verbal cooperation"),
         ("06", "COOPERATE", "material cooperation"), ("11", "ACCUSE", "verbal conflict"), ("13", "THREATEN", "verbal conflict"),
         ("17", "COERCE", "material conflict"), ("19", "ASSAULT", "material conflict")]
WORDS = [a + b for a in ("tal", "mer", "sov", "pra", "lin", "dor", "ket", "vas") for b in ("on", "ia", "ek", "um", "ar", "is", "ovo", "ent", "al", "ide")]
ITEM = 1 << 20


def fill(book):
    subprocess.run([BEDE, "add", "--no-link", book, "-"], input=b"Officials met.", check=True, capture_output=True)
    connection = sqlite3.connect(book)
    connection.execute("PRAGMA synchronous = OFF")
    pick = random.Random(1)
    weights = [1 / (1 + i) ** 0.8 for i in range(len(COUNTRIES))]
    per = 10
    for first in range(0, EVENTS // per, 5000):
        documents, texts, sentences, events, sides, dyads, claims = [], [], [], [], [], [], []
        for number in range(first + 2, min(first + 5002, EVENTS // per + 2)):
            day = f"{2015 + number % 10}-{1 + pick.randrange(12):02}-{1 + pick.randrange(28):02}"
            lines = [" ".join(pick.choices(WORDS, k=12)) + "." for _ in range(per)]
            text = " ".join(lines)
            documents.append((number, f"r{number}", f"c{number:063}", "s", f"http://example.org/{number}", None, "Wire", None, "en", day, day, per, 120, None, "g", "l", "m"))
            texts.append((number, text))
            at = 0
            for i, line in enumerate(lines):
                key = number * ITEM + i + 1
                sentences.append((key, number, i + 1, at, at + len(line)))
                at += len(line) + 1
                root, plover, quad = pick.choice(ROOTS)
                source, target = pick.choices(COUNTRIES, weights, k=2)
                events.append((key, number, f"e{i + 1}", key, day, day, "day", 0, plover, None, "diplomatic", root + "2", root, root + "2", 1.0, quad, source + "GOV", target,
                               None, source if i % 3 == 0 else None, None, None, "actual", key if i % 2 else None, "generated", line))
                sides += [(key, "actor", key, f"Ministry of {source}", source, source + "GOV", "GOV", day), (key, "recipient", key, f"People of {target}", target, target, None, day)]
                dyads.append((key, 1, source + "GOV", target, source, target, day))
                if i % 2:
                    claims.append((key, number, f"c{i + 1}", key, day, key, "officials", f"Ministry of {source}", source, source + "GOV", "government", None, "said", line, "indirect",
                                   "asserted", None, "CT+", "neutral"))
        for table, rows in (("documents", documents), ("texts", texts), ("sentences", sentences), ("events", events), ("event_actors", sides), ("dyads", dyads), ("claims", claims)):
            connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
        connection.commit()
    connection.execute(
        "INSERT OR IGNORE INTO names (name, events, claims) SELECT a.name, count(DISTINCT a.event), "
        "(SELECT count(*) FROM claims c WHERE c.source_name = a.name) FROM event_actors a GROUP BY 1")
    for index in ("sentence_words", "claim_words", "name_words"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    connection.commit()
    connection.close()


QUESTIONS = [
    ["--actor", "AAL"], ["--actor", "JUV"], ["--actor", "AALGOV"], ["--actor", "ministry of JUV"], ["--recipient", "AAL"], ["--actor", "AAL", "--recipient", "AAN"],
    ["--actor", "AAL", "--with", "AAN"], ["--actor", "JUV", "--with", "JUR"], ["--type", "CONSULT"], ["--code", "04"], ["--code", "192"], ["--quad", "material conflict"],
    ["--from", "2019-03", "--to", "2019-03"], ["--place", "AAL"], ["--actor", "AAL", "--type", "ASSAULT"], ["--actor", "AAL", "--from", "2020", "--to", "2020"],
    ["--words", "talon meria praek"], ["--words", "talon meria"], ["--source", "JUV"], ["--report", "r777"], ["claims", "--source", "AAL"], ["claims", "--words", "talon meria lindor"], ["actors", "--actor", "AAL"],
]


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def asked(question):
    """Milliseconds that passed, the processor's, how many rows."""
    listing = [question[0]] if not question[0].startswith("--") else []
    flags = question[len(listing):]
    begin, before = time.monotonic(), processor_seconds()
    done = subprocess.run([BEDE, "find", "--json", *flags, BOOK, *listing], capture_output=True, check=True)
    return 1000 * (time.monotonic() - begin), 1000 * (processor_seconds() - before), done.stdout.count(b"\n")


def main():
    if not os.path.exists(BOOK):
        begin = time.monotonic()
        fill(BOOK)
        print(f"filled in {time.monotonic() - begin:.0f} s, {os.path.getsize(BOOK) / 2**20:.0f} MiB")
    passed, worked = [], []
    for question in QUESTIONS:
        answers = [asked(question) for _ in range(9)]
        passed.append(statistics.median(one[0] for one in answers))
        worked.append(statistics.median(one[1] for one in answers))
        print(f"{passed[-1]:8.1f} ms {worked[-1]:8.1f} ms  {answers[0][2]:4} rows  {' '.join(question)}", flush=True)
    for name, medians in (("passed", passed), ("of the processor", worked)):
        print(f"{name}: median of the medians {statistics.median(medians):.1f} ms, greatest {max(medians):.1f} ms, over {EVENTS} events")


if __name__ == "__main__":
    main()
