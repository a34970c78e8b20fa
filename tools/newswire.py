#!/usr/bin/env python3
"""newswire.py BEDE FILE [-v] [--at-least RECALL PRECISION]: how many acts of news sentences are found, and how many told are none.

FILE is one of tests/newswire/*.jsonl (its README has the form). An event counts by root where its CAMEO root is one that the gold allows, by
triple where source and target fit too (a side that the gold leaves open fits anything; symmetric acts either way round). -v lists what differs.
With --at-least it exits 1 when recall or precision by root falls below. Standard library only.
"""
import json
import subprocess
import sys
import tempfile

BODIES = {"UNO": ("IGOUNO", "UNO"), "EUR": ("IGOEUR", "EU"), "NAT": ("IGONAT", "NATO"), "IGO": ("IGO",)}
SYMMETRIC = ("03", "04", "057", "06")  # treaties too; praise and recognition go one way


def records_of(bede, gold):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
        for one in gold:
            file.write(json.dumps({"id": one["id"], "text": one["text"], "date": "2024-05-10"}) + "\n")
        file.flush()
        made = subprocess.run([bede, "read", "--format", "jsonl", file.name], stdout=subprocess.PIPE, check=True, text=True)
    return {record["document"]["id"]: record["events"] for record in map(json.loads, made.stdout.splitlines())}


def fits(wanted, code):
    return wanted is None or (code or "").startswith(BODIES.get(wanted, (wanted,)))


def sides_fit(event, told):
    source, target = event.get("source"), event.get("target")
    for first, second in [tuple(dyad) for dyad in told["dyads"]] or [(None, None)]:
        if fits(source, first) and fits(target, second):
            return True
        if told["cameo"].startswith(SYMMETRIC) and fits(source, second) and fits(target, first):
            return True
    return False


def best_of(event, told, used):
    """Index, sides, code and status of the event told that fits the gold's best, or None."""
    codes = [code for code in [event["cameo"], *event.get("also", [])] if code]
    roots = {code[:2] for code in [event["root"], *codes]}
    found = []
    for i, one in enumerate(told):
        if i not in used and one["cameo"][:2] in roots:
            found.append((sides_fit(event, one), one["status"] == event["status"], one["cameo"] in codes, -i))
    return max(found, default=None)


def brief(event):
    return event["cameo"], event["status"], event["dyads"], event["because"]


def score(gold, records, verbose):
    count = dict.fromkeys(("gold", "told", "root", "triple", "code", "status", "idle", "false"), 0)
    for one in gold:
        told, used = records[one["id"]], set()
        count["gold"] += len(one["events"])
        count["told"] += len(told)
        count["idle"] += not one["events"]
        count["false"] += not one["events"] and bool(told)
        wrong = [("FALSE", brief(event)) for event in told] if not one["events"] else []
        for event in one["events"]:
            best = best_of(event, told, used)
            if not best:
                wrong.append(("MISSED", event, [brief(other) for other in told]))
                continue
            used.add(-best[3])
            for name, right in zip(("root", "triple", "status", "code"), (True, *best[:3])):
                count[name] += right
            if not (best[0] and best[1]):
                wrong.append(("PARTLY", event, brief(told[-best[3]])))
        if verbose and wrong:
            print(one["id"], one["text"])
            for line in wrong:
                print("   ", *line)
    return count


def main():
    arguments = sys.argv[1:]
    least = None
    if "--at-least" in arguments:
        at = arguments.index("--at-least")
        least = [float(one) for one in arguments[at + 1:at + 3]]
        del arguments[at:at + 3]
    verbose = "-v" in arguments
    if verbose:
        arguments.remove("-v")
    if len(arguments) != 2:
        sys.exit(__doc__)
    with open(arguments[1], encoding="utf8") as lines:
        gold = [json.loads(line) for line in lines if line.strip()]
    count = score(gold, records_of(arguments[0], gold), verbose)
    if not count["gold"]:
        sys.exit(f"{arguments[1]}: no sentence with an act in it; give one of tests/newswire")
    recall, precision = count["root"] / count["gold"], count["root"] / max(1, count["told"])
    print(f"{len(gold)} sentences, {count['gold']} acts, {count['told']} told")
    print(f"  by root    recall {recall:.3f} precision {precision:.3f}")
    print(f"  by triple  recall {count['triple'] / count['gold']:.3f} precision {count['triple'] / max(1, count['told']):.3f}")
    print(f"  of those by root: code {count['code'] / max(1, count['root']):.3f} status {count['status'] / max(1, count['root']):.3f}")
    print(f"  sentences without an act: {count['false']} of {count['idle']} told one")
    if least and (recall < least[0] or precision < least[1]):
        sys.exit(f"below {least[0]} or {least[1]}")


if __name__ == "__main__":
    main()
