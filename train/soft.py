"""What a network is to say of a sentence's words: one class each, or several with their shares, as teachers see them.

A target is (classes, shares, heads): classes and shares are 6 x words x KEPT (tag, feats, script, entity, head, label; unused places have
share 0), heads are those whose labels are asked (0: root).
"""

import torch
from torch.nn.functional import log_softmax, softmax

from network import Network

KEPT = 5
TAG, FEATS, SCRIPT, ENTITY, HEAD, LABEL = range(6)


def certain(numbers):
    """numbers: 6 x words, below 0 where not known."""
    classes = torch.zeros(*numbers.shape, KEPT, dtype=torch.int16)
    shares = torch.zeros(*numbers.shape, KEPT, dtype=torch.float16)
    classes[..., 0] = numbers.clamp(min=0)
    shares[..., 0] = (numbers >= 0).half()
    return classes, shares, numbers[HEAD].clamp(min=0).to(torch.int16)


def pad(targets, n):
    count = len(targets)
    classes, shares = torch.zeros(count, 6, n, KEPT, dtype=torch.long), torch.zeros(count, 6, n, KEPT)
    heads = torch.zeros(count, n, dtype=torch.long)
    for i, (c, s, h) in enumerate(targets):
        classes[i, :, :c.shape[1]], shares[i, :, :c.shape[1]], heads[i, :c.shape[1]] = c.long(), s.float(), h.long()
    return classes, shares, heads


def loss(scores, classes, shares):
    """Mean cross entropy a known word; scores: sentences x words x classes."""
    known = shares.sum()
    if not bool(known > 0):
        return scores.sum() * 0
    return -(log_softmax(scores, -1).gather(-1, classes) * shares).sum() / known


def load(path):
    kept = torch.load(path)
    model = Network(kept["sizes"], **kept["options"])
    model.tables.values = kept["model"].pop("tables")
    model.load_state_dict(kept["model"])
    return model.eval()


@torch.no_grad()
def ask(teachers, rows, lengths, mask, heads):
    """Mean shares of all classes, 6 parts; heads: those given, or None for the ones that the teachers agree on."""
    words = [t.trunk(rows, lengths) for t in teachers]
    answers = [t.heads(x, mask) for t, x in zip(teachers, words)]
    parts = [sum(softmax(a[k], -1) for a in answers) / len(teachers) for k in range(5)]
    heads = parts[4].argmax(-1) if heads is None else heads
    labels = sum(softmax(t.label_scores(x, heads), -1) for t, x in zip(teachers, words)) / len(teachers)
    return parts + [labels], heads


def mixed(parts, heads, numbers, share, length):
    """The teachers' most likely classes of one sentence with `share`, and the class given with the rest."""
    classes = torch.zeros(6, length, KEPT, dtype=torch.int16)
    shares = torch.zeros(6, length, KEPT, dtype=torch.float16)
    for k, part in enumerate(parts):
        part = part[:length].clone()
        given = numbers[k]
        if k == LABEL:  # a label is given for its own head
            given = given.masked_fill(numbers[HEAD] != heads[:length], -100)
        known = given >= 0
        part[known] *= share
        part[known, given[known]] += 1 - share
        best = part.topk(min(KEPT, part.shape[-1]), -1)
        classes[k, :, :best.indices.shape[-1]] = best.indices.to(torch.int16)
        shares[k, :, :best.values.shape[-1]] = (best.values / best.values.sum(-1, keepdim=True)).half()
    classes[shares == 0] = 0  # a place past the end of the sentence is no class
    return classes, shares, heads[:length].to(torch.int16)


def taught(teachers, sentences, numbers, share, own_heads, batches, collate):
    """Targets of all sentences; own_heads: labels are asked for the heads that the sentences have, not for the teachers'."""
    out = [None] * len(sentences)
    for batch in batches:
        rows, lengths, mask = collate([sentences[i] for i in batch])
        heads = None
        if own_heads:
            heads = torch.zeros(mask.shape, dtype=torch.long)
            for k, i in enumerate(batch):
                heads[k, :lengths[k]] = numbers[i][HEAD]
        parts, heads = ask(teachers, rows, lengths, mask, heads)
        for k, i in enumerate(batch):
            out[i] = mixed([p[k] for p in parts], heads[k], numbers[i], share, int(lengths[k]))
    return out
