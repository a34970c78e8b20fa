#!/usr/bin/env python3
"""peers.py BEDE MODEL FOLDER [--epochs N] [--sentences N] [--spacy-epochs N]: Bede, UDPipe 1 and spaCy on the same raw text, in one run: F1 and
words a second of one core.

UDPipe (ufal.udpipe of PyPI) is trained on the training parts that Bede's model was made from, into FOLDER/udpipe-N.model (taken again where
it is there). --epochs: of its tokeniser and parser (its own defaults are 100 and 30: many hours here); the tagger's are three times as many,
at most 20. spaCy (3.7 or later of PyPI), where it is installed, is trained on them too, into FOLDER/spacy-N (spacy_peer.py). BEDE_SHARED
(default ../shared) holds data/treebank and score/ud_score.py. Speed is that of parsing without opening the model, as processor time,
so that other work on the machine disturbs it little.
"""
import argparse
import os
import pathlib
import re
import resource
import subprocess
import sys
import time

import ufal.udpipe as udpipe

try:
    import spacy_peer
except ImportError:
    spacy_peer = None

SHARED = pathlib.Path(os.environ.get("BEDE_SHARED", "../shared"))
BANKS = ("en_ewt", "en_gum")
SHOWN = ("Sentences", "Words", "UPOS", "Lemmas", "UAS", "LAS")


def raw_text(path):
    """The text of a treebank: paragraphs as marked, blanks as SpaceAfter tells."""
    parts = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        if parts and any(line.startswith(("# newdoc", "# newpar")) for line in lines):
            parts.append("\n\n")
        covered = 0
        for columns in (line.split("\t") for line in lines if not line.startswith("#")):
            first, _, last = columns[0].partition("-")
            if "." in first or (not last and int(first) <= covered):
                continue
            covered = int(last) if last else covered
            parts.append(columns[1] + ("" if "SpaceAfter=No" in columns[9] else " "))
    return re.sub(r" +\n", "\n", "".join(parts)).rstrip() + "\n"


def sentences_of(path, most):
    reader = udpipe.InputFormat.newConlluInputFormat()
    reader.setText(path.read_text(encoding="utf-8"))
    found, error = udpipe.Sentences(), udpipe.ProcessingError()
    while len(found) < most:
        sentence = udpipe.Sentence()
        if not reader.nextSentence(sentence, error):
            break
        found.append(sentence)
    return found


def train(path, epochs, most):
    sentences = udpipe.Sentences()
    for bank in BANKS:
        for sentence in sentences_of(SHARED / "data" / "treebank" / bank / "train.conllu", most):
            sentences.append(sentence)
    print(f"training UDPipe on {len(sentences)} sentences, {epochs} epochs", file=sys.stderr, flush=True)
    error = udpipe.ProcessingError()
    model = udpipe.Trainer.train("morphodita_parsito", sentences, udpipe.Sentences(), f"epochs={epochs};early_stopping=0",
                                 f"iterations={min(20, 3 * epochs)}", f"iterations={epochs};transition_system=swap;transition_oracle=static_lazy", error)
    if error.occurred():
        sys.exit(f"UDPipe: {error.message}")
    path.write_bytes(model if isinstance(model, bytes) else model.encode("utf-8", "surrogateescape"))


def by_udpipe(model, text):
    """CoNLL-U, and the seconds of processor it took."""
    pipeline = udpipe.Pipeline(model, "tokenize", udpipe.Pipeline.DEFAULT, udpipe.Pipeline.DEFAULT, "conllu")
    begin = time.process_time()
    return pipeline.process(text), time.process_time() - begin


def by_bede(bede, model, text, folder):
    def spent(content):
        (folder / "in.txt").write_text(content, encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        out = subprocess.run([bede, "parse", "--threads", "1", "--model", model, folder / "in.txt"], capture_output=True, text=True, check=True).stdout
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return out, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    opening = min(spent("So.\n")[1] for _ in range(3))
    best = min((spent(text) for _ in range(3)), key=lambda pair: pair[1])
    return best[0], max(best[1] - opening, 1e-3)


def scores(gold, made, folder):
    (folder / "made.conllu").write_text(made, encoding="utf-8")
    out = subprocess.run([sys.executable, SHARED / "score" / "ud_score.py", gold, folder / "made.conllu"], capture_output=True, text=True, check=True).stdout
    rows = {line.split()[0]: line.split()[3] for line in out.splitlines()[1:]}
    return [rows[name] for name in SHOWN]


def spacy_trained(folder, epochs):
    """The folder of spaCy's pipeline, trained unless it is there; None without spaCy."""
    if not spacy_peer:
        print("no spaCy here: pip install 'spacy>=3.7'", file=sys.stderr)
        return None
    made = folder / f"spacy-{epochs}"
    if not (made / "model-last").exists():
        banks = {part: [SHARED / "data" / "treebank" / bank / f"{part}.conllu" for bank in BANKS] for part in ("train", "dev")}
        spacy_peer.train(made, banks["train"], banks["dev"], epochs)
    return made / "model-last"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bede")
    parser.add_argument("model")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--sentences", type=int, default=10**9, help="of each treebank, at most: for a trial")
    parser.add_argument("--spacy-epochs", type=int, default=12)
    arguments = parser.parse_args()
    if not (SHARED / "data" / "treebank").is_dir():
        sys.exit(f"no treebanks in {SHARED}: set BEDE_SHARED")
    arguments.folder.mkdir(parents=True, exist_ok=True)
    path = arguments.folder / f"udpipe-{arguments.epochs}.model"
    if not path.exists():
        train(path, arguments.epochs, arguments.sentences)
    model = udpipe.Model.load(str(path))
    spacy_model = spacy_trained(arguments.folder, arguments.spacy_epochs)
    print("| text | system | " + " | ".join(SHOWN) + " | words/s |")
    print("| --- | --- |" + " ---: |" * (len(SHOWN) + 1))
    for bank in BANKS:
        gold = SHARED / "data" / "treebank" / bank / "dev.conllu"
        text = raw_text(gold)
        words = sum(1 for line in gold.read_text(encoding="utf-8").splitlines() if re.match(r"\d+\t", line))
        made_by = [("Bede", by_bede(arguments.bede, arguments.model, text, arguments.folder)),
                   (f"UDPipe 1, {arguments.epochs} epochs", by_udpipe(model, text))]
        if spacy_model:
            made_by.append((f"spaCy, {arguments.spacy_epochs} epochs", spacy_peer.read(spacy_model, text)))
        for name, (made, seconds) in made_by:
            print(f"| {bank} dev, raw | {name} | " + " | ".join(scores(gold, made, arguments.folder)) + f" | {words / seconds:,.0f} |", flush=True)


if __name__ == "__main__":
    main()
