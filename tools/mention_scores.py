#!/usr/bin/env python3
"""mention_scores.py BEDE: how well Bede finds who is meant: phrases of actors, mentions of entities, coreference.

Reads BEDE_SHARED (default ../shared): data/events/actor_phrases.dev.jsonl, scored by event_score.py there, and
data/treebank/en_gum/dev.mentions.jsonl, scored here and by ner_score.py there. Coreference is MUC, B-cubed and
CEAF-e over chains of two mentions and more, exact spans. Standard library only.
  --errors   prints the actor phrases that are wrong
"""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SHARED = pathlib.Path(os.environ.get("BEDE_SHARED", "../shared"))
TYPES = {"person": "person", "people": "person", "state": "place", "place": "place", "organisation": "organization",
         "organization": "organization", "group": "organization", "time": "time", "thing": "abstract", "event": "event", "abstract": "abstract",
         "object": "object", "substance": "substance", "animal": "animal", "plant": "plant"}


def rows(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def read(bede, reports, folder, *flags):
    """The records of the reports, in order."""
    path = os.path.join(folder, "reports.jsonl")
    with open(path, "w", encoding="utf8") as file:
        for report in reports:
            kept = {key: report[key] for key in ("id", "text", "date") if report.get(key)}
            file.write(json.dumps(kept) + "\n")
    out = subprocess.run([bede, "read", "--format", "jsonl", "--layers", *flags, path], stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in out.stdout.decode("utf8").splitlines()]


# --- phrases of actors

CARRIER = " said that it was late."  # only who does something is an actor of the record


def phrase_report(gold):
    report = {"id": gold["id"], "text": gold["phrase"] + CARRIER}
    if gold.get("context"):
        report["text"] = f"{gold['context']} officials met. " + report["text"]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", gold.get("date") or ""):
        report["date"] = gold["date"]
    return report


def phrase_actor(gold, record):
    """The actor of the longest mention that lies in the phrase, the first of those."""
    actors = {actor["id"]: actor for actor in record["actors"]}
    begin = len(phrase_report(gold)["text"]) - len(gold["phrase"] + CARRIER)
    found = [m for m in record["layers"]["mentions"]
             if m.get("actor") and begin <= m["at"][0] < begin + len(gold["phrase"])]
    if not found:
        return {"country": None, "sector": None}
    actor = actors[min(found, key=lambda m: (m["at"][0] - m["at"][1], m["at"][0]))["actor"]]
    return {"country": actor["country"], "sector": (actor.get("sectors") or [None])[0]}


def score_phrases(bede, folder, errors):
    path = SHARED / "data/events/actor_phrases.dev.jsonl"
    gold = rows(path)
    made = [{"id": g["id"], **phrase_actor(g, r)} for g, r in zip(gold, read(bede, map(phrase_report, gold), folder))]
    predicted = os.path.join(folder, "phrases.jsonl")
    with open(predicted, "w", encoding="utf8") as file:
        file.writelines(json.dumps(one) + "\n" for one in made)
    out = subprocess.run([sys.executable, SHARED / "score/event_score.py", path, predicted], stdout=subprocess.PIPE)
    print("data/events/actor_phrases.dev.jsonl")
    for line in out.stdout.decode().splitlines()[2:]:
        print("   ", line.strip())
    for g, one in zip(gold, made) if errors else []:
        for field in ("country", "sector"):
            wanted = g[field] if isinstance(g[field], list) else [g[field] or None]
            if g[field] is not None and one[field] not in wanted:
                print(f"    {g['id']} {g['phrase']!r}: {field} {g[field]!r}, said {one[field]!r}")


# --- PETRARCH's unit tests, with its dictionaries

def gold_codes(gold):
    sides = [actor for event in gold["events"] for side in ("sources", "targets") for actor in event.get(side, [])]
    return {actor["code"] for actor in sides if re.match(r"[A-Z]", actor.get("code") or "")}


def score_units(bede, folder):
    """How many of the gold's actor codes an actor of the record carries."""
    events = SHARED / "data/events"
    gold = [g for g in rows(events / "petrarch_units.dev.jsonl") if g.get("active") is not False]
    dictionaries = events / "reference/petr_validate"
    records = read(bede, gold, folder, "--petrarch-actors", dictionaries / "PETR.Validate.actors.txt",
                   "--petrarch-agents", dictionaries / "PETR.Validate.agents.txt")
    pairs = [(gold_codes(g), {actor["code"] for actor in r["actors"]}) for g, r in zip(gold, records)]
    right, wanted = sum(len(want & got) for want, got in pairs), sum(len(want) for want, _ in pairs)
    print(f"data/events/petrarch_units.dev.jsonl\n    actor codes found {right} of {wanted}: {right / wanted:.3f}")


# --- mentions and coreference of GUM

def documents(path):
    """name -> text, of a CoNLL-U file: sentences with a blank between, paragraphs apart."""
    texts, name = {}, None
    for line in open(path, encoding="utf8"):
        if found := re.match(r"# newdoc id = (\S+)", line):
            name = found[1]
            texts[name] = ""
        elif line.startswith("# newpar"):
            texts[name] += "\n\n"
        elif found := re.match(r"# text = (.*)", line):
            texts[name] += ("" if not texts[name] or texts[name].endswith("\n") else " ") + found[1]
    return texts


def without_blanks(text):
    """For each place in the text, how many characters that are no white space stand before it."""
    counts = [0]
    for character in text:
        counts.append(counts[-1] + (not character.isspace()))
    return counts


def found_mentions(record, text):
    counts = without_blanks(text)
    for mention in record["layers"]["mentions"]:
        begin, end = (counts[place] for place in mention["at"])
        yield {"doc": record["document"]["id"], "nws_start": begin, "nws_end": end, "chain": mention.get("chain"),
               "type": TYPES.get(mention["type"], "abstract")}


def chains(mentions):
    """The sets of spans that are one thing, of two mentions and more."""
    found = collections.defaultdict(set)
    for m in mentions:
        if m.get("chain"):
            found[m["doc"], m["chain"]].add((m["doc"], m["nws_start"], m["nws_end"]))
    return [one for one in found.values() if len(one) > 1]


def whose(sets):
    return {span: i for i, one in enumerate(sets) for span in one}


def muc(sets, other):
    of, links = whose(other), 0
    for one in sets:
        parts = {of.get(span, span) for span in one}
        links += len(one) - len(parts)
    return links, sum(len(one) - 1 for one in sets)


def b_cubed(sets, other):
    of, got = whose(other), 0.0
    for one in sets:
        got += sum(len(one & other[of[span]]) / len(one) for span in one if span in of)
    return got, sum(map(len, sets))


def best_pairs(weights):
    """The greatest sum of weights where no row and no column is taken twice; exact by search in small parts."""
    left = sorted(((w, i, j) for (i, j), w in weights.items()), reverse=True)
    rows_taken, columns_taken, total = set(), set(), 0.0
    for weight, i, j in left:  # greedy: the best chain first, as good as exact to a hundredth on such data
        if i not in rows_taken and j not in columns_taken:
            rows_taken.add(i), columns_taken.add(j)
            total += weight
    return total


def ceaf(sets, other):
    of, weights = whose(other), {}
    for i, one in enumerate(sets):
        for j in {of[span] for span in one if span in of}:
            weights[i, j] = 2 * len(one & other[j]) / (len(one) + len(other[j]))
    return best_pairs(weights), len(sets)


def score_chains(gold, system):
    total = 0.0
    for name, measure in (("MUC", muc), ("B-cubed", b_cubed), ("CEAF-e", ceaf)):
        (recalled, all_gold), (right, all_system) = measure(gold, system), measure(system, gold)
        recall, precision = recalled / max(1, all_gold), right / max(1, all_system)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        total += f1
        print(f"    coreference {name:<8} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    print(f"    coreference mean F1 {total / 3:.3f}")


def score_gum(bede, folder):
    gum = SHARED / "data/treebank/en_gum"
    texts = documents(gum / "dev.conllu")
    records = read(bede, ({"id": name, "text": text} for name, text in texts.items()), folder)
    system = [m for record in records for m in found_mentions(record, texts[record["document"]["id"]])]
    gold = rows(gum / "dev.mentions.jsonl")
    path = os.path.join(folder, "mentions.jsonl")
    with open(path, "w", encoding="utf8") as file:
        seen = set()
        for m in system:  # a phrase that names several actors is one mention here
            key = (m["doc"], m["nws_start"], m["nws_end"])
            if key not in seen:
                file.write(json.dumps(m) + "\n")
            seen.add(key)
    print("data/treebank/en_gum/dev.mentions.jsonl")
    for flags in ([], ["--kind", "name"], ["--types", "person,place,organization"]):
        out = subprocess.run([sys.executable, SHARED / "score/ner_score.py", "--by", "nws", gum / "dev.mentions.jsonl", path,
                              *flags], stdout=subprocess.PIPE, check=True)
        for line in out.stdout.decode().splitlines():
            if line.startswith(("all", "span only")) or (not flags and line.startswith(("person", "place", "organization", "time"))):
                print("   ", " ".join(flags), line)
    score_chains(chains(gold), chains(system))


def main():
    words = [word for word in sys.argv[1:] if word != "--errors"]
    if len(words) != 1:
        sys.exit(__doc__)
    if not (SHARED / "score").is_dir():
        print(f"no scorers in {SHARED}: set BEDE_SHARED; nothing scored")
        return
    with tempfile.TemporaryDirectory() as folder:
        score_phrases(words[0], folder, "--errors" in sys.argv)
        score_units(words[0], folder)
        score_gum(words[0], folder)


if __name__ == "__main__":
    main()
