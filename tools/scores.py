#!/usr/bin/env python3
"""scores.py BEDE: the scores of docs/benchmarks.md, made anew: reads every development set of BEDE_SHARED and runs its scorer.

BEDE_SHARED (default ../shared) holds data/ and score/; without it, says so and stops. Standard library only.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SHARED = pathlib.Path(os.environ.get("BEDE_SHARED", "../shared"))
SETS = [  # name, gold, what from_record.py makes, scorer and its flags, lines of its answer to show
    ("events", "data/events/plover_gsr.dev.jsonl", "events", ["event_score.py"], r"^  (type|root|cameo|source|target|triple) "),
    ("statements", "data/events/cameo_examples.dev.jsonl", "events", ["event_score.py"], r"^  (type|root|cameo|source|target|triple) "),
    ("statements", "data/events/cameo_raters.dev.jsonl", "events", ["event_score.py"], r"^  (event|root|source_span|target_span) "),
    ("events", "data/events/plover_cls.dev.jsonl", "events", ["event_score.py"], r"^  (type|single_accuracy|single_macroF1) "),
    ("given", "data/events/plover_cls.dev.jsonl", "events", ["event_score.py"], r"^  (single_accuracy|single_macroF1) "),
    ("records", "data/reports", "records", ["record_score.py"], r"^  (votes|agreements|contacts|claims|events|overall|  vote fields right)"),
    ("claims", "data/claims/polnear/polnear.dev.jsonl", "attribution", ["attribution_score.py"], r"^(source|cue|content|relation) (exact|soft|detected)"),
    ("claims", "data/claims/gum/gum_attrib.shared.jsonl", "attribution", ["attribution_score.py", "--by", "genre"], r"^(relation (detected|soft)|  news) "),
    ("statuses", "data/claims/factuality/uds_ewt.dev.jsonl", "factuality", ["factuality_score.py", "--map", "actual"], r"^accuracy "),
    ("statuses", "data/claims/factuality/meantime.shared.jsonl", "factuality", ["factuality_score.py", "--map", "commit"], r"^accuracy "),
    ("times", "data/time/gum/gum_time.shared.jsonl", "times", ["time_score.py", "--gum"], r"^(strict|relaxed|value_eq) "),
]


def run(*words, out=None):
    with open(out, "w") if out else tempfile.TemporaryFile("w+") as file:
        subprocess.run([str(w) for w in words], stdout=file, check=True)
        if not out:
            file.seek(0)
            return file.read()


def ask_between(gold, reports):
    """Asks in each report for what happens between the two actors that the gold gives."""
    given = {record["id"]: record["given"] for record in map(json.loads, open(gold, encoding="utf8"))}
    lines = [json.loads(line) for line in open(reports, encoding="utf8")]
    with open(reports, "w", encoding="utf8") as file:
        for line in lines:
            pair = given[line["id"]]
            file.write(json.dumps({**line, "between": [pair["source"], pair["target"]]}) + "\n")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if not (SHARED / "score").is_dir():
        print(f"no scorers in {SHARED}: set BEDE_SHARED; nothing scored")
        return
    bede, score = sys.argv[1], SHARED / "score"
    with tempfile.TemporaryDirectory() as folder:
        reports, records, made = (os.path.join(folder, name) for name in ("in.jsonl", "out.jsonl", "made.jsonl"))
        for name, gold, kind, scorer, wanted in SETS:
            run(sys.executable, score / "from_record.py", "input", SHARED / gold, out=reports)
            if name == "given":
                ask_between(SHARED / gold, reports)
            extra = ["--statements"] if name == "statements" else []
            run(bede, "read", "--format", "jsonl", "--layers", *extra, reports, out=records)
            every = ["--all"] if name == "given" else []
            run(sys.executable, score / "from_record.py", kind, records, *every, out=made)
            answer = run(sys.executable, score / scorer[0], SHARED / gold, made, *scorer[1:])
            print(gold + {"statements": " --statements", "given": " with actors given"}.get(name, ""))
            for line in answer.splitlines():
                if re.search(wanted, line):
                    print("   ", line.strip())
    run_mentions = pathlib.Path(__file__).with_name("mention_scores.py")
    print(run(sys.executable, run_mentions, bede), end="")


if __name__ == "__main__":
    main()
