#!/usr/bin/env python3
"""grow_book.py BOOK OUT TIMES: a large book for measuring, made of a small one: every report TIMES times, each copy on other days.

Copies have ids of their own ("r1~17") and days moved by 17 days a copy, so that they spread over the years. Groups and contradictions
are not copied. Standard library only.
"""
import shutil, sqlite3, sys

SHIFT = 1 << 20  # of keys: a document's (docs/store-format.md)
# The columns that hold keys of items, by table; "document" always is the number of a document.
KEYS = {"sentences": ["key"], "actors": ["key"], "events": ["key", "sentence", "according_to"], "event_actors": ["event", "actor"],
        "dyads": ["event"], "claims": ["key", "sentence", "source", "inside"], "agreements": ["key"], "parties": ["agreement"],
        "stages": ["agreement", "vote", "according_to"], "votes": ["key", "agreement", "according_to"],
        "contacts": ["key", "according_to"], "contact_sides": ["contact"], "checks": ["key"],
        "evidence": [], "texts": [], "records": []}


def copied(table, columns, documents):
    """SELECT of one copy; :n is its number."""
    out = []
    for name in columns:
        quoted = f'"{name}"'
        if table == "documents" and name == "key" or name == "document":
            out.append(f"{quoted} + :n * {documents}")
        elif name in KEYS.get(table, []):
            out.append(f"{quoted} + :n * {documents * SHIFT}")
        elif table == "documents" and name in ("id", "content"):
            out.append(f"{quoted} || '~' || :n")
        elif name == "day":
            out.append(f"CASE WHEN {quoted} = '' THEN '' ELSE coalesce(date({quoted}, '-' || (17 * :n) || ' days'), {quoted}) END")
        else:
            out.append(quoted)
    return ", ".join(out)


def main():
    source, target, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with sqlite3.connect(source) as book:
        book.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copyfile(source, target)
    book = sqlite3.connect(target, isolation_level=None)
    book.execute("PRAGMA journal_mode=OFF")
    book.execute("PRAGMA synchronous=OFF")
    indexes = book.execute("SELECT name, sql FROM sqlite_master WHERE type='index' AND sql IS NOT NULL").fetchall()
    for name, _ in indexes:
        book.execute(f'DROP INDEX "{name}"')
    documents = book.execute("SELECT max(key) FROM documents").fetchone()[0]
    book.execute("BEGIN")
    for table in ["documents", *KEYS]:
        columns = [row[1] for row in book.execute(f"PRAGMA table_info({table})")]
        rows = book.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        book.execute(f"CREATE TEMP TABLE base AS SELECT * FROM {table}")
        for n in range(1, times):
            book.execute(f"INSERT INTO {table} SELECT {copied(table, columns, documents)} FROM base", {"n": n})
        book.execute("DROP TABLE base")
        print(f"{table}: {rows * times:,} rows", flush=True)
    book.execute("UPDATE names SET events = events * :n, claims = claims * :n", {"n": times})
    book.execute("COMMIT")
    for _, sql in indexes:
        book.execute(sql)
    for name in ("sentence_words", "claim_words", "name_words"):
        book.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")
    book.execute("ANALYZE")
    book.execute("PRAGMA journal_mode=WAL")
    book.close()


if __name__ == "__main__":
    main()
