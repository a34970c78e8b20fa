#!/usr/bin/env python3
"""crash.py BEDE SOURCE [ROUNDS [MEGABYTES...]]: kills `bede add` at random moments, fills its disk, takes its rights; what was committed must stay.

After each kill the book is opened and verified (SQLite's own check; every report whole: as many rows as its record has items; nothing
twice), then the same call is made again. Every third call reads with another lexicon and --again, so that reports are replaced while it is
killed. In the end the book must hold what a run that nobody disturbed holds. The disk part fills a tmpfs of each size (5 MB, where none is
given); it needs root and is left out without. Standard library only.
"""
import json, os, random, re, shutil, signal, sqlite3, subprocess, sys, tempfile, time

BEDE, SOURCE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 12
SIZES = [float(word) for word in sys.argv[4:]] or [5]
TABLES = ["actors", "events", "claims", "agreements", "votes", "contacts", "checks"]


def corpus(folder, count):
    with open(os.path.join(SOURCE, "examples", "report.txt"), encoding="utf8") as file:
        parts = [part for part in file.read().split("\n\n") if part]
    path = os.path.join(folder, "reports.jsonl")
    with open(path, "w", encoding="utf8") as out:
        for number in range(count):
            chosen = [parts[(number * 5 + i * (1 + number % 3)) % len(parts)] for i in range(1 + number % 4)]
            out.write(json.dumps({"id": f"r{number}", "date": f"2024-03-{1 + number % 28:02}", "text": f"Report {number}.\n\n" + "\n\n".join(chosen)}) + "\n")
    return path


def add(book, reports, *flags):
    return [BEDE, "add", "--threads", "2", *flags, book, reports]


def verified(book):
    """How many reports are in it; ends the test where one is there by half or twice."""
    if not os.path.exists(book):
        return 0
    with sqlite3.connect(book, timeout=30) as connection:
        if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            return 0  # killed before the tables were there
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok", "the file is damaged"
        reports = connection.execute("SELECT d.key, d.id, r.json FROM documents d LEFT JOIN records r ON r.document = d.key").fetchall()
        assert len({report[1] for report in reports}) == len(reports), "a report is there twice"
        for key, name, text in reports:
            assert text is not None, f"{name} has no record"
            record = json.loads(text)
            for table in TABLES:
                count = connection.execute(f"SELECT count(*) FROM {table} WHERE document = ?", (key,)).fetchone()[0]
                assert count == len(record[table]), f"{name} has {count} {table}, its record {len(record[table])}"
            count = connection.execute("SELECT count(*) FROM sentence_words WHERE rowid / 1048576 = ?", (key,)).fetchone()[0]
            assert count == record["document"]["sentences"], f"{name}: words of {count} sentences can be found"
    connection.close()
    return len(reports)


def content(book):
    with sqlite3.connect(book) as connection:
        out = {table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}"))) for table in ["records", "members", "groups", "copies", *TABLES]}
    connection.close()
    return out


def other_lexicon(folder):
    """A folder of one's own that changes the hash of the lexicon and nothing that these reports tell."""
    own = os.path.join(folder, "own", "places")
    os.makedirs(own)
    with open(os.path.join(own, "cities.tsv"), "w", encoding="utf8") as out:
        out.write("Reykjavik\tISL\t64.15\t-21.94\t135\n")
    return os.path.dirname(own)


def kills(folder, reports):
    whole = os.path.join(folder, "whole.db")
    begin = time.monotonic()
    subprocess.run(add(whole, reports), check=True, capture_output=True)
    seconds = time.monotonic() - begin
    wanted = content(whole)
    own = other_lexicon(folder)
    randomly, killed, kept, starts = random.Random(5), 0, 0, 1
    book = os.path.join(folder, "book.db")
    for number in range(ROUNDS):
        flags = ["--again", "--own", own] if number % 3 == 2 else ["--again"]
        run = subprocess.Popen(add(book, reports, *flags), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(randomly.uniform(0.05, seconds * 1.1))
        killed += run.poll() is None
        run.send_signal(signal.SIGKILL)
        run.wait()
        there = verified(book)
        assert there >= kept, f"{kept} reports were committed, {there} are left"
        kept = there
        if kept == len(wanted["records"]) and randomly.random() < 0.5:
            for name in ("book.db", "book.db-wal", "book.db-shm"):
                if os.path.exists(os.path.join(folder, name)):
                    os.remove(os.path.join(folder, name))
            kept, starts = 0, starts + 1
    subprocess.run(add(book, reports, "--again"), check=True, capture_output=True)
    verified(book)
    assert content(book) == wanted, "the book differs from that of a run which nobody disturbed"
    print(f"crash: {ROUNDS} rounds, {killed} killed at work, {starts} books, nothing lost, nothing twice")


def full_disks(folder, reports):
    disk, whole = os.path.join(folder, "disk"), os.path.join(folder, "whole-disk.db")
    os.mkdir(disk)
    subprocess.run(add(whole, reports), check=True, capture_output=True)
    wanted = content(whole)
    for size in SIZES:
        small = f"size={int(size * 1024)}k"
        if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", small, "tmpfs", disk], capture_output=True).returncode:
            print("crash: full disk left out (it needs the right to mount)")
            return
        try:
            full_disk(disk, reports, size, wanted)
        finally:
            subprocess.run(["umount", disk])


def full_disk(disk, reports, size, wanted):
    book = os.path.join(disk, "book.db")
    done = subprocess.run(add(book, reports), capture_output=True, text=True)
    if done.returncode == 0:
        assert content(book) == wanted
        print(f"crash: a disk of {size:g} MB: all of it had room")
        return
    assert done.returncode == 1, (done.returncode, done.stdout, done.stderr)
    assert "the disk is full" in done.stderr, done.stderr
    there = verified(book)
    said = int(re.search(r"added (\d+)", done.stdout).group(1)) if done.stdout else 0
    assert there >= said, f"it said that {said} reports were added; {there} are there"
    if there:
        out = subprocess.run([BEDE, "export", "--format", "csv", book, os.path.join(disk, "out")], capture_output=True, text=True)
        assert out.returncode == 1 and ("No space left" in out.stderr or "not linked" in out.stderr or "disk is full" in out.stderr), (out.stdout, out.stderr)
        shutil.rmtree(os.path.join(disk, "out"), True)
    subprocess.run(["mount", "-o", "remount,size=128m", disk], check=True)
    subprocess.run(add(book, reports), check=True, capture_output=True)
    verified(book)
    assert content(book) == wanted, "the book differs from that of a run which nobody disturbed"
    print(f"crash: a disk of {size:g} MB: said that it is full, {there} reports kept ({said} said), the rest added after making room")


def no_rights(folder, reports):
    book = os.path.join(folder, "still.db")
    subprocess.run(add(book, reports), check=True, capture_output=True)
    os.chmod(book, 0o444)
    locked = sqlite3.connect(book, timeout=1)
    if not os.access(book, os.W_OK):
        done = subprocess.run(add(book, os.path.join(SOURCE, "examples", "report.txt")), capture_output=True, text=True)
        assert done.returncode == 1 and "may not be written" in done.stderr, done.stderr
    assert subprocess.run([BEDE, "find", book], capture_output=True).returncode == 0
    locked.close()


def main():
    with tempfile.TemporaryDirectory(prefix="bede-crash-") as folder:
        reports = corpus(folder, 60)
        kills(folder, reports)
        full_disks(folder, corpus(folder, 300))
        no_rights(folder, corpus(folder, 5))
    return 0


if __name__ == "__main__":
    sys.exit(main())
