#!/usr/bin/env python3
"""quote_speakers.py BEDE [--texts N]: draws direct quotes and whom Bede has speak them, to be judged by eye.

Reads 100 texts of data/corpus (drawn by a fixed seed) and all of data/reports, both under BEDE_SHARED (default ../shared), and prints
each quote of eight words or more: id, speaker, cue, quote, the words around it. The verdicts stand in docs/quote_speakers.tsv, which
holds the ids and no text; with --judged the script says how many are right. Standard library and zstd's program.
"""
import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

SHARED = pathlib.Path(os.environ.get("BEDE_SHARED", "../shared"))
SHEET = pathlib.Path(__file__).resolve().parent.parent / "docs" / "quote_speakers.tsv"
QUOTE = re.compile(r'“[^“”]{20,}?”|(?<!\S)"[^"\n]{20,}?(?<=\S)"')


def drawn(count):
    texts = []
    for path in sorted((SHARED / "data" / "corpus").glob("*.jsonl.zst")):
        lines = subprocess.run(["zstd", "-dc", path], capture_output=True, check=True).stdout.decode("utf8").splitlines()
        texts += [json.loads(line) for line in lines]
    chosen = random.Random(77123).sample(texts, count)
    for path in sorted((SHARED / "data" / "reports").rglob("*.json")):
        chosen.append(json.loads(path.read_text(encoding="utf8")))
    return [text for text in chosen if "text" in text]


def read(bede, texts):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "in.jsonl"
        keep = ("id", "url", "title", "date", "text")
        path.write_text("".join(json.dumps({k: t[k] for k in keep if t.get(k)}) + "\n" for t in texts), encoding="utf8")
        answer = subprocess.run([bede, "read", "--format", "jsonl", path], capture_output=True, check=True).stdout.decode("utf8")
    return {record["document"]["id"]: record for record in map(json.loads, answer.splitlines())}


def speaker(record, begin, end):
    least, claim_of = None, None  # the innermost claim that holds it
    for claim in record["claims"]:
        shared = sum(max(0, min(e, end) - max(b, begin)) for b, e in claim["content"])
        size = sum(e - b for b, e in claim["content"])
        if shared * 2 > end - begin and (least is None or size < least):
            least, claim_of = size, claim
    if not claim_of:
        return "-", "-"
    names = {actor["id"]: actor["name"] for actor in record["actors"]}
    name, words = names.get(claim_of["source"], ""), claim_of["source_text"] or ""
    return (words if name in ("", words) else f"{words} = {name}") or "-", claim_of["cue"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("bede")
    arguments.add_argument("--texts", type=int, default=100)
    arguments.add_argument("--judged", action="store_true")
    wanted = arguments.parse_args()
    if wanted.judged:
        verdicts = [line.split("\t")[1] for line in SHEET.read_text(encoding="utf8").splitlines()[1:]]
        print(f"{verdicts.count('right')} of {len(verdicts)} right: {100 * verdicts.count('right') / len(verdicts):.1f} %")
        return
    if not (SHARED / "data" / "corpus").is_dir():
        print(f"no texts in {SHARED}: set BEDE_SHARED; nothing drawn")
        return
    texts = drawn(wanted.texts)
    records = read(wanted.bede, texts)
    for text in texts:
        words = text["text"]
        for match in QUOTE.finditer(words):
            if len(match.group().split()) < 8:
                continue
            who, cue = speaker(records[text["id"]], *match.span())
            said = words[cue[0]:cue[1]] if cue != "-" else "-"
            around = words[max(0, match.start() - 160):match.start()] + " >>> <<< " + words[match.end():match.end() + 110]
            row = [f"{text['id']}:{match.start()}", who, said, match.group()[:90], around]
            print("\t".join(re.sub(r"\s+", " ", field) for field in row))


if __name__ == "__main__":
    main()
