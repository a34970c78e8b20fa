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


def tokens(text):
    return set(re.findall(r"[a-z0-9]+", (text or "").lower())) - {"the", "a", "an", "of", "in", "and", "s"}


def fits(event, given):
    """How many sides of the event are those of the pair that is given, as given or turned round."""
    def same(ours, theirs):
        return bool(tokens(ours) & tokens(theirs))
    source, target = event.get("source_text"), event.get("target_text")
    straight = same(source, given["source"]) + same(target, given["target"])
    turned = same(source, given["target"]) + same(target, given["source"])
    return max(2 * straight, 2 * turned - 1)


def choose_given(gold, made):
    """Marks of each prediction the event between the two actors that the gold gives."""
    given = {record["id"]: record["given"] for record in map(json.loads, open(gold, encoding="utf8"))}
    predictions = [json.loads(line) for line in open(made, encoding="utf8")]
    with open(made, "w", encoding="utf8") as file:
        for prediction in predictions:
            if prediction["events"]:
                max(prediction["events"], key=lambda event: fits(event, given[prediction["id"]]))["primary"] = True
            file.write(json.dumps(prediction) + "\n")


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
            extra = ["--statements"] if name == "statements" else []
            run(bede, "read", "--format", "jsonl", "--layers", *extra, reports, out=records)
            run(sys.executable, score / "from_record.py", kind, records, out=made)
            if name == "given":
                choose_given(SHARED / gold, made)
            answer = run(sys.executable, score / scorer[0], SHARED / gold, made, *scorer[1:])
            print(gold + {"statements": " --statements", "given": " with actors given"}.get(name, ""))
            for line in answer.splitlines():
                if re.search(wanted, line):
                    print("   ", line.strip())
    run_mentions = pathlib.Path(__file__).with_name("mention_scores.py")
    print(run(sys.executable, run_mentions, bede), end="")


if __name__ == "__main__":
    main()
