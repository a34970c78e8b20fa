"""pretrain.py OUT CORPUS --treebanks DIR ...: embedding tables and the first layer learn to say the next and the previous word of raw text.

CORPUS: folder of .jsonl files with texts. OUT gets what train.py --start reads. Words are cut by a plain rule here: the reader's own
needs the model that is not there yet.
"""

import argparse
import json
import random
import re
import subprocess
import time
from collections import Counter
from pathlib import Path

import numpy
import torch
from torch import nn
from torch.nn.functional import cross_entropy

import lstm
import treebank
from network import Network
from tables import Tables

WORD = re.compile(r"https?://\S+|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Gov|St)\.|(?:[A-Z]\.)+"
                  r"|\d[\d.,:]*\d|\d+|\w+|[^\w\s]")
SENTENCE_END = re.compile(r"(?<=[.!?][\"”’)])\s+(?=[\"“‘(]?[A-Z])|(?<=[a-z0-9)%\"”’][.!?])\s+(?=[\"“‘(]?[A-Z])")
LONGEST = 50
NEGATIVES = 800


def corpus_sentences(folder):
    """Lists of (form, glued) of every different sentence."""
    seen = set()
    for path in sorted(folder.glob("*.jsonl")):
        for line in open(path, encoding="utf-8"):
            for part in json.loads(line)["text"].split("\n"):
                for text in SENTENCE_END.split(part):
                    if text in seen or len(text) < 12:
                        continue
                    seen.add(text)
                    words, end = [], -1
                    for m in WORD.finditer(text):
                        words.append((m.group(), m.start() == end))
                        end = m.end()
                    if 4 <= len(words) <= LONGEST:
                        yield words


def treebank_sentences(folder):
    for name in ("en_ewt", "en_gum"):
        for s in treebank.read_conllu(folder / name / "train.conllu"):
            if 4 <= len(s.forms) <= LONGEST:
                yield list(zip(s.forms, s.glued))


class Text:
    """All sentences as numbers: kinds of words (form, glued, first), their embedding rows, and which word each is to be guessed as."""

    def __init__(self, sentences, program, least=6):
        kinds, ids, starts = {}, [], [0]
        for words in sentences:
            ids += [kinds.setdefault((form, glued, i == 0), len(kinds)) for i, (form, glued) in enumerate(words)]
            starts.append(len(ids))
        self.ids, self.starts = numpy.asarray(ids, dtype=numpy.int32), numpy.asarray(starts)
        lines = "".join(f"{form}\t{int(glued)}\t{int(first)}\n" for form, glued, first in kinds)
        out = subprocess.run([program], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
        self.rows = torch.from_numpy(numpy.frombuffer(out, dtype="<u4").reshape(-1, treebank.TABLES).astype(numpy.int64))
        counts = Counter()
        for kind, n in zip(kinds, numpy.bincount(self.ids, minlength=len(kinds))):
            counts[kind[0].lower()] += int(n)
        words = [w for w, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= least]
        places = {w: i for i, w in enumerate(words)}
        self.targets = torch.tensor([places.get(kind[0].lower(), -1) for kind in kinds])
        share = torch.tensor([float(counts[w]) for w in words]).pow(0.75)
        self.share = share / share.sum()

    def batches(self, words, rng):
        lengths = numpy.diff(self.starts)
        order = numpy.lexsort((rng.random(len(lengths)), lengths))
        found, at = [], 0
        while at < len(order):
            count = max(1, words // int(lengths[order[at]]))
            found.append(order[at:at + count][::-1])
            at += count
        return [found[i] for i in rng.permutation(len(found))]

    def collate(self, batch):
        lengths = [int(self.starts[i + 1] - self.starts[i]) for i in batch]
        ids = torch.full((lengths[0], len(batch)), -1, dtype=torch.long)
        for k, i in enumerate(batch):
            ids[:lengths[k], k] = torch.from_numpy(self.ids[self.starts[i]:self.starts[i + 1]].astype(numpy.int64))
        return ids, lengths


def guess_loss(hidden, targets, output, negatives, share):
    """Softmax over the right word and the words drawn, corrected for how they were drawn."""
    leaf, places = output
    keep = targets >= 0
    hidden, targets = hidden[keep], targets[keep]
    right_rows, drawn_rows = leaf[places[0][keep]], leaf[places[1]]
    right = (hidden * right_rows).sum(1) - torch.log(share[targets] * len(negatives))
    drawn = hidden @ drawn_rows.t() - torch.log(share[negatives] * len(negatives))
    drawn = drawn.masked_fill(targets[:, None] == negatives[None, :], -1e4)
    scores = torch.cat([right[:, None], drawn], 1)
    return cross_entropy(scores, torch.zeros(len(targets), dtype=torch.long))


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("out", type=Path)
    p.add_argument("corpus", type=Path)
    p.add_argument("--treebanks", type=Path, required=True)
    p.add_argument("--feature-rows", required=True)
    p.add_argument("--lstm", required=True)
    p.add_argument("--words", type=int, default=900, help="words a batch")
    p.add_argument("--most", type=int, default=10**9, help="words in all")
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    lstm.load(a.lstm)
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = numpy.random.default_rng(a.seed)
    sentences = list(corpus_sentences(a.corpus)) + list(treebank_sentences(a.treebanks))
    text = Text(sentences, a.feature_rows)
    del sentences
    model = Network(dict(tags=1, feats=1, scripts=1, labels=1, entities=1), layers=1, dropout=(0.1, 0.1, 0.1))
    width = model.lstm[0].hidden_size
    output = Tables(len(text.share), width, 0.05)
    guess = nn.ModuleList(nn.Linear(width, width) for _ in range(2))
    learned = [*model.lstm.parameters(), *guess.parameters()]
    optimizer = torch.optim.Adam(learned, lr=a.rate, betas=(0.9, 0.98))
    plan = text.batches(a.words, rng)
    total = min(len(plan), a.most // a.words)
    print(f"{len(text.ids):,} words, {len(text.rows):,} kinds, {len(text.share):,} to guess, {total:,} of {len(plan):,} steps", flush=True)
    start, running = time.time(), 0.0
    for step, batch in enumerate(plan[:total]):
        ids, lengths = text.collate(batch)
        rate = a.rate * min(1.0, (step + 1) / 300) * max(0.05, 1 - step / total)
        for group in optimizer.param_groups:
            group["lr"] = rate
        embedded = model.drop[0](model.embed(text.rows[ids.clamp(min=0)]))
        hidden = model.drop[1](lstm.both_directions(model.lstm[0], embedded, lstm.active_of(lengths)))
        targets = text.targets[ids.clamp(min=0)].masked_fill(ids < 0, -1)
        gone = ids.new_full((1, ids.shape[1]), -1)
        wanted = torch.cat([targets[1:], gone, gone, targets[:-1].masked_fill(ids[1:] < 0, -1)]).flatten()
        guesses = torch.cat([guess[0](hidden[..., :width]).flatten(0, 1), guess[1](hidden[..., width:]).flatten(0, 1)])
        negatives = torch.multinomial(text.share, NEGATIVES)
        leaf, places = output.take(torch.cat([wanted.clamp(min=0), negatives]))
        loss = guess_loss(guesses, wanted, (leaf, (places[:len(wanted)], places[len(wanted):])), negatives, text.share)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learned, 5.0)
        optimizer.step()
        model.tables.step(rate, step)
        output.step(rate, step)
        running += float(loss)
        if (step + 1) % 200 == 0:
            print(json.dumps({"step": step + 1, "loss": round(running / 200, 4), "seconds": round(time.time() - start)}), flush=True)
            running = 0.0
    kept = {k: v for k, v in model.state_dict().items() if k.startswith("lstm.0.")}
    new = a.out.with_suffix(".new")
    torch.save({"model": {**kept, "tables": model.tables.values}}, new)
    new.replace(a.out)


if __name__ == "__main__":
    main()
