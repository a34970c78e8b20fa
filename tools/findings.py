#!/usr/bin/env python3
"""findings.py BEDE [--seed N] [--each N]: what `bede` finds wrong in a fixed draw of the corpus, for reading.

Draws --each texts (default 250) of every file of BEDE_SHARED/data/corpus with seed --seed (default 1) and prints each finding with the
sentences that it is about, one block a finding: id, kind, severity, message, words. The
readings are kept in docs/findings_precision.tsv (no text). Needs zstd(1); standard library only. BEDE_SHARED: default
../shared; without it, says so and stops.
"""
import argparse
import collections
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

SHARED = pathlib.Path(os.environ.get("BEDE_SHARED", "../shared"))


def draw(path, each, seed):
    lines = subprocess.run(["zstd", "-dc", str(path)], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8").splitlines()
    chosen = random.Random(f"{seed} {path.name}").sample(range(len(lines)), min(each, len(lines)))
    return [json.loads(lines[i]) for i in sorted(chosen)]


def around(text, spans):
    """The sentences, roughly, that hold each span."""
    shown = []
    for begin, end in spans:
        begin = max(text.rfind(". ", 0, begin) + 1, text.rfind("\n", 0, begin) + 1, begin - 200)
        stops = [at for at in (text.find(". ", end), text.find("\n", end)) if at >= 0]
        words = re.sub(r"\s+", " ", text[begin : min([*stops, end + 150]) + 1]).strip()
        if words not in shown:
            shown.append(words)
    return " [...] ".join(shown)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bede")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--each", type=int, default=250)
    args = parser.parse_args()
    files = sorted((SHARED / "data/corpus").glob("*.jsonl.zst"))
    if not files:
        print(f"no corpus in {SHARED}: set BEDE_SHARED; nothing drawn")
        return
    texts = [text for path in files for text in draw(path, args.each, args.seed)]
    kinds, number = collections.Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        reports, records = os.path.join(folder, "in.jsonl"), os.path.join(folder, "out.jsonl")
        with open(reports, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(text) + "\n" for text in texts)
        with open(records, "w") as file:
            subprocess.run([args.bede, "read", "--format", "jsonl", reports], stdout=file, check=True)
        for text, line in zip(texts, open(records, encoding="utf-8")):
            for finding in json.loads(line)["checks"]:
                number += 1
                kinds[finding["kind"]] += 1
                print(f"{text['id']}-{finding['id']}\t{finding['kind']}\t{finding['severity']}\t{text.get('date')}\t{finding['message']}")
                print("   ", around(text["text"], finding["evidence"]) if finding["evidence"] else "")
    print(f"{len(texts)} texts, {number} findings: {dict(sorted(kinds.items()))}", file=sys.stderr)


if __name__ == "__main__":
    main()
