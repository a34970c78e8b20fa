#!/usr/bin/env python3
"""draw_events.py BEDE CORPUS SEED [COUNT]: events to be read by eye, with their sentences.

CORPUS is a folder of .jsonl or .jsonl.zst files, one report a line (id, text, date, title, url). COUNT events (default 50) are drawn from
each file: reports in an order that SEED gives, one event from each that has any. Prints a number, the report's id, the event and its
sentence; docs/event_precision.tsv holds what a reader thought of them. Needs zstd for compressed files; standard library only.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

AHEAD = 4  # reports read for one event wanted


def lines_of(path):
    if path.suffix == ".zst":
        return subprocess.run(["zstd", "-dc", path], stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines()
    return path.read_text(encoding="utf8").splitlines()


def records_of(bede, lines):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        made = subprocess.run([bede, "read", "--format", "jsonl", "--layers", file.name], stdout=subprocess.PIPE, check=True, text=True)
    return [json.loads(line) for line in made.stdout.splitlines()]


def names(record, ids):
    known = {actor["id"]: actor for actor in record["actors"]}
    return ", ".join(f"{known[i]['name']} [{known[i]['code'] or known[i]['country'] or '-'}]" for i in ids if i in known) or "-"


def left_out(record, event):
    """States and organisations that the event's codes name and no actor of it is: of a page's own state, which it need not name."""
    known = {actor["id"]: actor for actor in record["actors"]}
    named = {code for i in event["actors"] + event["recipients"] if i in known for code in (known[i]["code"], known[i]["country"]) if code}
    codes = {code for dyad in event["dyads"] for code in dyad if code}
    return "".join(f" (and {code})" for code in sorted(codes) if not any(one.startswith(code) or code in one for one in named))


def sentence_of(record, text, event):
    begin, end = min(s for s, _ in event["evidence"]), max(e for _, e in event["evidence"])
    first = max(text.rfind("\n", 0, begin), text.rfind(". ", 0, begin) + 1) + 1
    stops = [at for at in (text.find("\n", end), text.find(". ", end)) if at >= 0]
    return text[first:min(stops, default=len(text)) + 1].strip()


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    bede, corpus, seed = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    wanted = int(sys.argv[4]) if len(sys.argv) > 4 else 50
    number = 0
    for path in sorted(p for p in corpus.iterdir() if ".jsonl" in p.name):
        draw = random.Random(f"{seed} {path.name}")
        lines = lines_of(path)
        draw.shuffle(lines)
        drawn = 0
        while lines and drawn < wanted:
            batch, lines = lines[: AHEAD * wanted], lines[AHEAD * wanted:]
            texts = {json.loads(line)["id"]: json.loads(line)["text"] for line in batch}
            for record in records_of(bede, batch):
                if not record["events"] or drawn == wanted:
                    continue
                event, drawn, number = draw.choice(record["events"]), drawn + 1, number + 1
                print(f"{number}\t{record['document']['id']}\t{event['plover']} {event['cameo']} {event['status']}")
                print(f"    {names(record, event['actors'])} > {names(record, event['recipients'])}{left_out(record, event)}   | {event['because']}")
                print(f"    {sentence_of(record, texts[record['document']['id']], event)}")


if __name__ == "__main__":
    main()
