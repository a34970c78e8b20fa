#!/usr/bin/env python3
"""scores.py BEDE: the scores of docs/benchmarks.md, made anew: reads every development set of BEDE_SHARED and runs its scorer.

BEDE_SHARED (default ../shared) holds data/ and score/; without it, says so and stops. Standard library only.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SHARED = pathlib.Path(os.environ.get("BEDE_SHARED", "../shared"))
SETS = [  # name, gold, what from_record.py makes, scorer and its flags, lines of its answer to show
    ("events", "data/events/plover_gsr.dev.jsonl", "events", ["event_score.py"], r"^  (type|root|cameo|source|target|triple) "),
    ("events", "data/events/cameo_examples.dev.jsonl", "events", ["event_score.py"], r"^  (type|root|cameo|source|target|triple) "),
    ("events", "data/events/cameo_raters.dev.jsonl", "events", ["event_score.py"], r"^  (event|root|source_span|target_span) "),
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


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if not (SHARED / "score").is_dir():
        print(f"no scorers in {SHARED}: set BEDE_SHARED; nothing scored")
        return
    bede, score = sys.argv[1], SHARED / "score"
    with tempfile.TemporaryDirectory() as folder:
        reports, records, made = (os.path.join(folder, name) for name in ("in.jsonl", "out.jsonl", "made.jsonl"))
        for _, gold, kind, scorer, wanted in SETS:
            run(sys.executable, score / "from_record.py", "input", SHARED / gold, out=reports)
            run(bede, "read", "--format", "jsonl", "--layers", reports, out=records)
            run(sys.executable, score / "from_record.py", kind, records, out=made)
            answer = run(sys.executable, score / scorer[0], SHARED / gold, made, *scorer[1:])
            print(f"{gold}")
            for line in answer.splitlines():
                if re.search(wanted, line):
                    print("   ", line.strip())
    run_mentions = pathlib.Path(__file__).with_name("mention_scores.py")
    print(run(sys.executable, run_mentions, bede), end="")


if __name__ == "__main__":
    main()
