"""spaCy as a peer of peers.py: its small English pipeline (hashed embeddings, a convolution of width 96, no vectors) trained from nothing on the
training parts that Bede's model was made from, for one core. Needs spacy 3.7 or later of PyPI."""
import re
import time

import spacy
from spacy.cli.init_config import init_config
from spacy.cli.train import train as train_pipeline
from spacy.tokens import Doc, DocBin

PIPES = ["tagger", "morphologizer", "trainable_lemmatizer", "parser"]
SENTENCES = 10  # of a document that it learns from


def rows_of(block):
    """(columns, is a blank after it) of each syntactic word of a sentence in CoNLL-U."""
    found, last, glued = [], 0, False
    for columns in (line.split("\t") for line in block.split("\n") if line and not line.startswith("#")):
        first, _, end = columns[0].partition("-")
        if end:
            last, glued = int(end), "SpaceAfter=No" in columns[9]
        elif "." not in first:
            number = int(first)
            found.append((columns, number >= last and not (glued if number == last else "SpaceAfter=No" in columns[9])))
    return found


def document(vocab, blocks):
    rows = [(columns, blank, begin) for begin, row in starts(blocks) for columns, blank in row]
    return Doc(vocab, words=[columns[1] for columns, _, _ in rows], spaces=[blank for _, blank, _ in rows], pos=[columns[3] for columns, _, _ in rows],
               tags=[columns[4] for columns, _, _ in rows], lemmas=[columns[2] for columns, _, _ in rows], morphs=[columns[5].strip("_") for columns, _, _ in rows],
               heads=[begin + (int(columns[6]) or int(columns[0])) - 1 for columns, _, begin in rows], deps=[columns[7] for columns, _, _ in rows])


def starts(blocks):
    begin = 0
    for block in blocks:
        rows = rows_of(block)
        yield begin, rows
        begin += len(rows)


def keep_documents(banks, path):
    vocab, kept = spacy.blank("en").vocab, DocBin()
    for bank in banks:
        blocks = bank.read_text(encoding="utf-8").strip().split("\n\n")
        for first in range(0, len(blocks), SENTENCES):
            kept.add(document(vocab, blocks[first : first + SENTENCES]))
    kept.to_disk(path)


def train(folder, training, development, epochs):
    """Into folder/model-last."""
    folder.mkdir(parents=True, exist_ok=True)
    for banks, name in ((training, "train"), (development, "dev")):
        keep_documents(banks, folder / f"{name}.spacy")
    config = folder / "config.cfg"
    init_config(lang="en", pipeline=PIPES, optimize="efficiency").to_disk(config)
    train_pipeline(config, folder, overrides={"paths.train": str(folder / "train.spacy"), "paths.dev": str(folder / "dev.spacy"),
                                              "training.max_epochs": epochs, "training.patience": 0, "training.max_steps": 0, "training.eval_frequency": 1000})


def conllu(doc):
    lines = []
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        places = {token.i: number for number, token in enumerate(words, 1)}
        for token in words:
            head = token.head
            while head.is_space and head.head.i != head.i:
                head = head.head
            above = 0 if head.i == token.i or head.i not in places else places[head.i]
            misc = "_" if token.whitespace_ or (token.i + 1 < len(doc) and doc[token.i + 1].is_space) else "SpaceAfter=No"
            lines.append("\t".join([str(places[token.i]), token.text, token.lemma_ or "_", token.pos_ or "_", token.tag_ or "_", str(token.morph) or "_",
                                    str(above), "root" if above == 0 else token.dep_ or "dep", "_", misc]))
        if words:
            one_root(lines, len(words))
            lines.append("")
    return "\n".join(lines) + "\n"


def one_root(lines, count):
    """The scorer wants one root a sentence: further ones hang from the first."""
    first = None
    for place in range(len(lines) - count, len(lines)):
        columns = lines[place].split("\t")
        if columns[6] == "0":
            if first is None:
                first = columns[0]
            else:
                columns[6:8] = [first, "parataxis"]
                lines[place] = "\t".join(columns)


def read(model, text):
    """CoNLL-U, and the seconds of processor it took: paragraph by paragraph, as its users pipe texts."""
    pipeline = spacy.load(model)
    begin = time.process_time()
    docs = list(pipeline.pipe(re.split(r"\n\n+", text), batch_size=64))
    spent = time.process_time() - begin
    return "".join(conllu(doc) for doc in docs if len(doc)), spent
