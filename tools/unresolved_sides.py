#!/usr/bin/env python3
"""unresolved_sides.py BEDE: which countries of the votes, agreements and contacts of the reports are not in what was read, by kind.

Reads BEDE_SHARED/data/reports (BEDE_SHARED: default ../shared). A country counts as found where any item of that kind in the report's
record names it; "extra" are those of the record that the report's own list lacks. Prints a line each and the sums. Standard library only.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

SHARED = pathlib.Path(os.environ.get("BEDE_SHARED", "../shared"))
SIDES = {"votes": ["body_country"], "agreements": ["parties"], "contacts": ["from", "to"]}


def countries(items, fields):
    """Every code that the fields of the items name; a code with a sector after it ("SDNREB") counts as its first three letters."""
    found = set()
    for item in items:
        for field in fields:
            value = item.get(field) or []
            found |= {code[:3] for code in ([value] if isinstance(value, str) else value) if code}
    return found


def read(bede, reports):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
        for report in reports:
            fields = {"id": report["id"], "text": report["text"], "date": report.get("date"), "title": report.get("title")}
            file.write(json.dumps({key: value for key, value in fields.items() if value}) + "\n")
        file.flush()
        made = subprocess.run([bede, "read", "--format", "jsonl", file.name], stdout=subprocess.PIPE, check=True, text=True).stdout
    return {record["document"]["id"]: record for record in map(json.loads, made.splitlines())}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if not (SHARED / "data/reports").is_dir():
        print(f"no reports in {SHARED}: set BEDE_SHARED")
        return
    reports = [json.loads(path.read_text(encoding="utf8")) for path in sorted((SHARED / "data/reports").glob("*.json"))]
    made, sums = read(sys.argv[1], reports), collections.Counter()
    for report in reports:
        for kind, fields in SIDES.items():
            gold = countries(report["records"].get(kind, []), fields)
            ours = countries(made[report["id"]].get(kind, []), fields)
            sums[kind, "gold"] += len(gold)
            sums[kind, "found"] += len(gold & ours)
            sums[kind, "extra"] += len(ours - gold)
            if gold != ours:
                print(f"{report['id']:16} {kind:10} missing {' '.join(sorted(gold - ours)) or '-':24} extra {' '.join(sorted(ours - gold)) or '-'}")
    for kind in SIDES:
        print(f"{kind:10} {sums[kind, 'found']} of {sums[kind, 'gold']} countries, {sums[kind, 'extra']} extra")


if __name__ == "__main__":
    main()
