"""train.py OUT --ewt DIR --gum DIR --feature-rows PROGRAM [options]: from treebanks to float weights (OUT/best.pt), resumable.

Every epoch is saved in OUT/state.pt; run it again and it goes on. Seeds are fixed. --silver FILE adds parsed text (CoNLL-U);
--teachers says what else each word could be (soft.py).
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch

import lstm
import soft
import treebank
from network import Network


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("out", type=Path)
    p.add_argument("--treebanks", type=Path, required=True, help="folder with en_ewt and en_gum")
    p.add_argument("--feature-rows", required=True, help="the program of that name")
    p.add_argument("--lstm", required=True, help="the shared library of lstm.cpp")
    p.add_argument("--start", type=Path, help="what pretrain.py wrote, or a best.pt")
    p.add_argument("--silver", type=Path)
    p.add_argument("--silver-share", type=float, default=1.0, help="part of the silver sentences seen in an epoch")
    p.add_argument("--teachers", type=Path, nargs="*", default=[], help="best.pt of networks with the same vocabulary")
    p.add_argument("--share", type=float, nargs=2, default=(0.5, 0.75), help="of the teachers in gold and in silver targets")
    p.add_argument("--gold-times", type=int, default=1)
    p.add_argument("--epochs", type=int, default=12)
    p.add_argument("--words", type=int, default=1200, help="words a batch")
    p.add_argument("--rate", type=float, default=3e-3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=1)
    for name, value in (("width", 128), ("hidden", 128), ("layers", 2), ("arc", 160), ("label", 128), ("tag", 96)):
        p.add_argument("--" + name, type=int, default=value)
    p.add_argument("--dropout", type=float, nargs=3, default=(0.2, 0.2, 0.25))
    p.add_argument("--vocabulary", type=Path, help="take the classes of this best.pt (for silver labels)")
    return p.parse_args()


def load(folder, part, program):
    ewt = treebank.read_conllu(folder / "en_ewt" / f"{part}.conllu")
    gum = treebank.read_conllu(folder / "en_gum" / f"{part}.conllu", treebank.read_mentions(folder / "en_gum" / f"{part}.mentions.jsonl"))
    if part == "train":
        treebank.same_lemmas(gum)
    for sentences in (ewt, gum):
        treebank.add_rows(sentences, program)
    return ewt, gum


class Targets:
    """Class numbers of a sentence's words; -100 where the vocabulary has none."""

    def __init__(self, vocabulary):
        self.maps = {name: {v: i for i, v in enumerate(getattr(vocabulary, name))} for name in ("tags", "feats", "scripts", "labels", "entities")}

    def of(self, s):
        m = self.maps
        return torch.tensor([
            [m["tags"].get(t, -100) for t in s.tags], [m["feats"].get(f, -100) for f in s.feats],
            [m["scripts"].get(treebank.lemma_script(f, l), -100) for f, l in zip(s.forms, s.lemmas)],
            [-100 if e is None else m["entities"].get(e, -100) for e in s.entities], s.heads, [m["labels"].get(l, -100) for l in s.labels]])


def batches(sentences, words, rng):
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].forms) + rng.random() * 3)
    found, current, longest = [], [], 0
    for i in order:
        longest = max(longest, len(sentences[i].forms))
        if current and longest * (len(current) + 1) > words:
            found.append(current)
            current, longest = [], len(sentences[i].forms)
        current.append(i)
    found.append(current)
    rng.shuffle(found)
    return [sorted(batch, key=lambda i: -len(sentences[i].forms)) for batch in found]


def collate(sentences):
    lengths = torch.tensor([len(s.forms) for s in sentences])
    n = int(lengths.max())
    rows = torch.zeros(len(sentences), n, treebank.TABLES, dtype=torch.long)
    for i, s in enumerate(sentences):
        rows[i, :len(s.forms)] = torch.from_numpy(s.rows.copy())
    return rows, lengths, torch.arange(n)[None, :] < lengths[:, None]


def pad_targets(targets, n):
    out = torch.full((len(targets), 6, n), -100)
    for i, t in enumerate(targets):
        out[i, :, :t.shape[1]] = t
    return out.unbind(1)


def loss_of(model, rows, lengths, mask, targets):
    classes, shares, heads = targets
    x = model.trunk(rows, lengths)
    *parts, arcs = model.heads(x, mask)
    parts += [arcs, model.label_scores(x, heads)]
    weights = (1.0, 0.5, 0.5, 0.5, 1.0, 1.0)
    return sum(w * soft.loss(p, classes[:, k], shares[:, k]) for k, (w, p) in enumerate(zip(weights, parts)))


def teach(a, gold, gold_numbers, silver, silver_numbers):
    """Targets of gold and silver sentences."""
    if not a.teachers:
        return [soft.certain(n) for n in gold_numbers], [soft.certain(n) for n in silver_numbers]
    teachers = [soft.load(path) for path in a.teachers]
    rng = random.Random(0)
    return (soft.taught(teachers, gold, gold_numbers, a.share[0], True, batches(gold, 2400, rng), collate),
            soft.taught(teachers, silver, silver_numbers, a.share[1], False, batches(silver, 2400, rng), collate) if silver else [])


@torch.no_grad()
def evaluate(model, sentences, targets, words=2400):
    model.eval()
    right = torch.zeros(7)
    total = 0
    rng = random.Random(0)
    for batch in batches(sentences, words, rng):
        rows, lengths, mask = collate([sentences[i] for i in batch])
        t_tags, t_feats, t_scripts, t_entities, t_heads, t_labels = pad_targets([targets[i] for i in batch], rows.shape[1])
        x = model.trunk(rows, lengths)
        tags, feats, scripts, entities, arcs = model.heads(x, mask)
        heads = arcs.argmax(2)
        labels = model.label_scores(x, heads).argmax(2)
        attached = (heads == t_heads) & mask
        right += torch.tensor([
            float(((tags.argmax(2) == t_tags) & mask).sum()), float(((feats.argmax(2) == t_feats) & mask).sum()),
            float(((scripts.argmax(2) == t_scripts) & mask).sum()), float(((entities.argmax(2) == t_entities) & mask).sum()),
            float(attached.sum()), float((attached & (labels == t_labels)).sum()), 0])
        total += int(mask.sum())
    model.train()
    names = ("tags", "feats", "lemma", "entity", "uas", "las")
    return {n: round(100 * float(r) / total, 2) for n, r in zip(names, right)}


def main():
    a = arguments()
    lstm.load(a.lstm)
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    train_sets, dev_sets = load(a.treebanks, "train", a.feature_rows), load(a.treebanks, "dev", a.feature_rows)
    gold = [s for part in train_sets for s in part if len(s.forms) <= 120]
    vocabulary = treebank.Vocabulary.of(gold)
    if a.vocabulary:
        vocabulary = treebank.Vocabulary(**torch.load(a.vocabulary)["vocabulary"])
    numbers = Targets(vocabulary)
    silver = []
    if a.silver:
        silver = [s for s in treebank.read_conllu(a.silver) if len(s.forms) <= 120]
        treebank.add_rows(silver, a.feature_rows)
    gold_targets, silver_targets = teach(a, gold, [numbers.of(s) for s in gold], silver, [numbers.of(s) for s in silver])
    dev_targets = [[numbers.of(s) for s in part] for part in dev_sets]
    sizes = {n: len(getattr(vocabulary, n)) for n in ("tags", "feats", "scripts", "labels", "entities")}
    model = Network(sizes, a.width, a.hidden, a.layers, a.arc, a.label, a.tag, tuple(a.dropout))
    print(sizes, f"{sum(p.numel() for p in model.parameters()):,} weights, {len(gold)} gold and {len(silver)} silver sentences", flush=True)
    optimizer = torch.optim.Adam(model.parameters(), lr=a.rate, betas=(0.9, 0.98), eps=1e-8)
    if a.start and not (a.out / "state.pt").exists():
        start = torch.load(a.start)
        model.tables.values = start["model"].pop("tables")
        same = {k: v for k, v in start["model"].items() if k in model.state_dict() and v.shape == model.state_dict()[k].shape}
        model.load_state_dict(same, strict=False)
    weights = lambda: {**model.state_dict(), "tables": model.tables.values}
    average = {k: v.detach().clone() for k, v in weights().items()}
    first, best = 0, -1.0
    state_path = a.out / "state.pt"
    if state_path.exists():
        state = torch.load(state_path)
        model.load_state_dict(state["model"])
        model.tables.load(state["tables"])
        optimizer.load_state_dict(state["optimizer"])
        average, first, best = state["average"], state["epoch"], state["best"]
    steps_total = None
    for epoch in range(first, a.epochs):
        rng = random.Random(a.seed * 1000 + epoch)
        torch.manual_seed(a.seed * 1000 + epoch)
        chosen = list(range(len(gold))) * a.gold_times
        pool, pool_targets = [gold[i] for i in chosen], [gold_targets[i] for i in chosen]
        for i in rng.sample(range(len(silver)), int(len(silver) * a.silver_share)):
            pool.append(silver[i])
            pool_targets.append(silver_targets[i])
        plan = batches(pool, a.words, rng)
        steps_total = steps_total or len(plan) * a.epochs
        start, running = time.time(), 0.0
        for number, batch in enumerate(plan):
            step = epoch * len(plan) + number
            warm = min(1.0, (step + 1) / 300)
            rate = a.rate * warm * max(0.01, 0.5 * (1 + math.cos(math.pi * min(1.0, step / steps_total))))
            for group in optimizer.param_groups:
                group["lr"] = rate
            rows, lengths, mask = collate([pool[i] for i in batch])
            loss = loss_of(model, rows, lengths, mask, soft.pad([pool_targets[i] for i in batch], rows.shape[1]))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*model.parameters(), model.tables.leaf], 5.0)
            optimizer.step()
            model.tables.step(rate, step)
            running += float(loss)
            if step % 8 == 0:
                decay = min(0.992, (step + 1) / (step + 20))
                for k, v in weights().items():
                    average[k].mul_(decay).add_(v, alpha=1 - decay)
        now, tables = {k: v.clone() for k, v in model.state_dict().items()}, model.tables.values
        model.load_state_dict({k: v for k, v in average.items() if k != "tables"})
        model.tables.values = average["tables"]
        scores = [evaluate(model, part, t) for part, t in zip(dev_sets, dev_targets)]
        las = sum(s["las"] for s in scores) / 2
        if las > best:
            best = las
            torch.save({"model": average, "options": model.options, "sizes": sizes, "vocabulary": vars(vocabulary)}, a.out / "best.pt")
        model.load_state_dict(now)
        model.tables.values = tables
        torch.save({"model": now, "tables": model.tables.state(), "optimizer": optimizer.state_dict(), "average": average, "epoch": epoch + 1, "best": best}, state_path)
        line = {"epoch": epoch + 1, "loss": round(running / len(plan), 4), "seconds": round(time.time() - start), "ewt": scores[0], "gum": scores[1]}
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
