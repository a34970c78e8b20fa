#!/usr/bin/env python3
"""petrarch_scores.py BEDE [--verbose]: the field's unit tests, coded by the field's own dictionaries as they are.

Reads data/events/petrarch_units.dev.jsonl under BEDE_SHARED (default ../shared) with its PETR.Validate dictionaries. A unit passes where
the events (code, source, target) are the very ones expected. Units that ask for what Bede does not read are counted apart, by reason.
--verbose lists what failed. Exits 0; says that it skips where the data is not there. Standard library only.
"""
import collections, json, os, pathlib, subprocess, sys, tempfile

UNREAD = (("new actors from words without a code", lambda unit: int(unit["config"].get("new_actor_length", 0)) > 0),
          ("events with one side only (require_dyad false)", lambda unit: unit["config"].get("require_dyad") == "false"),
          ("clauses between commas dropped by their length", lambda unit: unit["category"] == "COMMA"))


def read(bede, units, dictionaries):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "units.jsonl")
        with open(path, "w", encoding="utf8") as out:
            for unit in units:
                out.write(json.dumps({"id": unit["id"], "date": unit["date"], "text": unit["text"]}) + "\n")
        words = [bede, "read", "--format", "jsonl", path]
        for kind in ("actors", "agents", "verbs", "discards"):
            words += ["--petrarch-" + kind, str(dictionaries / f"PETR.Validate.{kind}.txt")]
        out = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    return {record["document"]["id"]: record for record in map(json.loads, out.splitlines())}


def code_of(actor):
    code = actor.get("code") or actor.get("country") or "---"
    return code if actor.get("country") or code == "---" else "---" + code


def found_in(record):
    actors = {actor["id"]: code_of(actor) for actor in record["actors"]}
    events = set()
    for event in record["events"]:
        sides = [actors[one] for one in event["actors"]]
        others = [actors[one] for one in event["recipients"]] or sides
        events |= {(event["cameo"], a, b) for a in sides for b in others if a != b}
    return events


def main():
    bede, verbose = sys.argv[1], "--verbose" in sys.argv
    events = pathlib.Path(os.environ.get("BEDE_SHARED", "../shared")) / "data" / "events"
    if not (events / "petrarch_units.dev.jsonl").exists():
        print(f"petrarch_scores: skipped, no {events}/petrarch_units.dev.jsonl; set BEDE_SHARED")
        return
    with open(events / "petrarch_units.dev.jsonl", encoding="utf8") as lines:
        units = [unit for unit in map(json.loads, lines) if unit.get("active") is not False]
    records = read(bede, units, events / "reference" / "petr_validate")
    passed, failed, apart = [], [], collections.Counter()
    right = wanted = told = 0
    for unit in units:
        gold = {(e["code"], s["code"], t["code"]) for e in unit["events"] for s in e["sources"] for t in e["targets"]}
        found = found_in(records[unit["id"]])
        reason = next((name for name, asks in UNREAD if asks(unit)), None)
        if reason and found != gold:
            apart[reason] += 1
            continue
        right, wanted, told = right + len(gold & found), wanted + len(gold), told + len(found)
        (passed if found == gold else failed).append((unit, gold, found))
    print(f"data/events/petrarch_units.dev.jsonl: {len(passed)} of {len(passed) + len(failed)} units as expected; events: "
          f"{right} right of {wanted} expected and {told} told")
    for reason, count in apart.most_common():
        print(f"    not read: {count} with {reason}")
    if verbose:
        for unit, gold, found in failed:
            print(f"{unit['id']}: {unit['text']}\n    missing {sorted(gold - found)}\n    extra   {sorted(found - gold)}")


if __name__ == "__main__":
    main()
