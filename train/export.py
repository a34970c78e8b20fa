"""export.py best.pt MODEL --treebanks DIR --feature-rows PROGRAM --splitter FILE [--corpus DIR]: float weights to the model file.

Weights become int8, a scale each output; activations 0..127; their ranges are taken from 400 training sentences.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path

import numpy
import torch

import irregular
import lstm
import train
import treebank
from network import STARTS, TABLE_ROWS, Network, place_rows
from sections import write_sections


def pack(weights):
    """outputs x inputs, int8 -> blocks of 16 outputs, groups of 4 inputs."""
    outputs, inputs = weights.shape
    return weights.reshape(outputs // 16, 16, inputs // 4, 4).transpose(0, 2, 1, 3).tobytes()


def add_dense(sections, name, weight, bias, input_scale, zero, floor=0.0):
    """input_scale: what one step of an activation is worth; zero: the level that stands for 0. Padding outputs get bias floor."""
    weight = numpy.asarray(weight, dtype=numpy.float64)
    more = -weight.shape[0] % 16
    weight = numpy.pad(weight, ((0, more), (0, 0)))
    step = numpy.maximum(numpy.abs(weight).max(1), 1e-8) / 127
    levels = numpy.clip(numpy.rint(weight / step[:, None]), -127, 127).astype(numpy.int8)
    scale = step * input_scale
    offset = -zero * levels.astype(numpy.int64).sum(1) * scale
    sections[name + ".w"] = pack(levels)
    sections[name + ".s"] = scale.astype("<f4").tobytes()
    if bias is not None:
        bias = numpy.pad(numpy.asarray(bias, dtype=numpy.float64), (0, more), constant_values=floor)
        sections[name + ".b"] = (bias + offset).astype("<f4").tobytes()
        return None
    return offset


def ranges(model, sentences):
    """The largest values that matter of each rectified layer, and of the embedding."""
    seen = {"input": [], "tag": [], "dependent": [], "head": [], "bilinear": [], "pair": []}
    with torch.no_grad():
        for s in sentences:
            rows, lengths, mask = train.collate([s])
            e = model.tables.values[place_rows(rows)].sum(2)
            x = model.trunk(rows, lengths)
            d = torch.relu(model.arc_dependent(x))
            h = torch.relu(model.arc_head(x))
            pre = d @ model.arc_bilinear + model.arc_head_bias.weight
            lh = torch.cat([model.label_root.expand(1, 1, -1), model.label_head(x)], 1)
            pair = torch.relu(model.label_dependent(x) + lh[:, torch.tensor(s.heads)])
            for name, v in (("input", e), ("tag", torch.relu(model.tag_hidden(x))), ("dependent", d), ("head", h), ("bilinear", pre), ("pair", pair)):
                seen[name].append(v.abs().flatten())
    out = {}
    for name, parts in seen.items():
        values = torch.cat(parts)
        out[name] = float(numpy.quantile(values[::7].numpy(), 0.9998))
    out["head"] = max(out["head"], float(torch.relu(model.arc_root).max()))
    return out


def lemma_counts(sentences):
    """{(form in small letters, universal tag): Counter of its lemmas}. Words within names are spelled as the name is, and teach nothing."""
    seen = {}
    for s in sentences:
        for form, tag, lemma in zip(s.forms, s.tags, s.lemmas):
            upos, xpos = tag.split("|")
            if upos in ("NUM", "X", "PUNCT", "SYM") or "\t" in form + lemma or (xpos in ("NNP", "NNPS") and upos != "PROPN"):
                continue
            seen.setdefault((treebank.ascii_lower(form.encode()).decode(), upos), Counter())[lemma] += 1
    return seen


def lemma_dictionary(ewt, gum):
    """Lines of form, tag, lemma for the words seen whose lemma is plain, and all that were seen. A name counts where it is seen twice. Where
    the treebanks differ ("troops": EWT troops, GUM troop), EWT's, if it has the word thrice."""
    first, seen = lemma_counts(ewt), lemma_counts(ewt + gum)
    known = irregular.lemmas()
    for (form, upos), lemmas in seen.items():
        own = first.get((form, upos), Counter())
        if sum(own.values()) >= 3:
            lemmas = own
        lemma, count = lemmas.most_common(1)[0]
        enough = count >= 0.9 * sum(lemmas.values()) and (upos != "PROPN" or count >= 2)
        if enough and (lemma != form or upos in ("VERB", "NOUN", "ADJ", "ADV")):
            known.setdefault((form, upos), lemma)
    return [f"{form}\t{upos}\t{lemma}" for (form, upos), lemma in sorted(known.items())], set(seen) | set(known)


def bases(form):
    """(tag, base) that a regular form may come from."""
    out = []
    if form.endswith("ied"):
        out += [("VERB", form[:-3] + "y")]
    for end in ("ed", "ing"):
        if form.endswith(end) and len(form) > len(end) + 2:
            stem = form[:-len(end)]
            out += [("VERB", stem), ("VERB", stem + "e")]
            if stem[-1] == stem[-2]:
                out += [("VERB", stem[:-1])]
    if form.endswith("eed"):
        out += [("VERB", form[:-1])]
    if form.endswith("s") and not form.endswith("ss"):
        ends = [form[:-1]]
        if form.endswith("ies"):
            ends = [form[:-3] + "y", form[:-1]]
        elif form.endswith("es"):
            ends += [form[:-2]]
        out += [(tag, base) for base in ends for tag in ("VERB", "NOUN")]
    return out


def corpus_lemmas(folder, known):
    """Lemmas of regular forms whose base the raw texts have too: the most frequent base. known: lines had already."""
    counts = Counter()
    for path in sorted(folder.glob("*.jsonl")):
        for line in open(path, encoding="utf-8"):
            counts.update(re.findall(r"\b[a-z]{3,30}\b", json.loads(line)["text"]))
    lines = []
    for form, count in sorted(counts.items()):
        best = {}
        for tag, base in bases(form):
            if counts[base] >= 2 and counts[base] > counts[best.get(tag, "")]:
                best[tag] = base
        lines += [f"{form}\t{tag}\t{base}" for tag, base in sorted(best.items()) if (form, tag) not in known]
    return lines


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("weights", type=Path)
    p.add_argument("model", type=Path)
    p.add_argument("--treebanks", type=Path, required=True)
    p.add_argument("--feature-rows", required=True)
    p.add_argument("--lstm", required=True, help="the shared library of lstm.cpp")
    p.add_argument("--splitter", type=Path, required=True, help="what train_splitter wrote")
    p.add_argument("--corpus", type=Path, help="folder of .jsonl files with raw texts, for lemmas of words the treebanks lack")
    a = p.parse_args()
    lstm.load(a.lstm)
    saved = torch.load(a.weights)
    options = saved["options"]
    model = Network(saved["sizes"], **options)
    model.load_state_dict({k: v for k, v in saved["model"].items() if k != "tables"})
    model.tables.values = saved["model"]["tables"]
    model.eval()
    ewt, gum = train.load(a.treebanks, "train", a.feature_rows)
    top = ranges(model, ewt[::60] + gum[::28])
    w = {k: v.numpy().astype(numpy.float64) for k, v in saved["model"].items()}
    n = options["hidden"]
    sections = {"config": "".join(f"{k} {options[k]}\n" for k in ("width", "hidden", "layers", "tag", "arc", "label")).encode()}
    for name in ("tags", "feats", "scripts", "entities", "labels"):
        sections[name] = "\n".join(saved["vocabulary"][name]).encode()
    lines, known = lemma_dictionary(ewt, gum)
    if a.corpus:
        lines += corpus_lemmas(a.corpus, known)
    sections["lemmas"] = "\n".join(lines).encode()
    scales, tables = [], b""
    for t in range(treebank.TABLES):
        table = w["tables"][STARTS[t]:STARTS[t] + TABLE_ROWS[t]]
        step = numpy.quantile(numpy.abs(table), 0.99999) / 127
        scales.append(step)
        tables += numpy.clip(numpy.rint(table / step), -127, 127).astype(numpy.int8).tobytes()
    sections["tables"], sections["tables.s"] = tables, numpy.asarray(scales, dtype="<f4").tobytes()
    unit = 1 / 63
    for layer in range(options["layers"]):
        for mark, suffix in (("f", ""), ("b", "_reverse")):
            get = lambda kind: w[f"lstm.{layer}.{kind}_l0{suffix}"]
            name = f"lstm{layer}{mark}"
            offset = add_dense(sections, name + ".h", get("weight_hh"), None, unit, 64)
            add_dense(sections, name + ".x", get("weight_ih"), get("bias_ih") + get("bias_hh") + offset, top["input"] / 63 if layer == 0 else unit, 64)
    out = [w[k + ".weight"] for k in ("tag_hidden", "arc_dependent", "arc_head", "label_dependent", "label_head")]
    bias = [w[k + ".bias"] for k in ("tag_hidden", "arc_dependent", "arc_head", "label_dependent")] + [numpy.zeros(options["label"])]
    add_dense(sections, "out", numpy.concatenate(out), numpy.concatenate(bias), unit, 64)
    classes, class_bias = [], []
    for k in ("tags", "feats", "scripts", "entities"):
        more = -w[k + ".weight"].shape[0] % 16
        classes.append(numpy.pad(w[k + ".weight"], ((0, more), (0, 0))))
        class_bias.append(numpy.pad(w[k + ".bias"], (0, more), constant_values=-1e9))
    add_dense(sections, "classes", numpy.concatenate(classes), numpy.concatenate(class_bias), top["tag"] / 127, 0)
    add_dense(sections, "bilinear", w["arc_bilinear"].T, w["arc_head_bias.weight"][0], top["dependent"] / 127, 0)
    add_dense(sections, "labels", w["labels.weight"], w["labels.bias"], top["pair"] / 127, 0, -1e9)
    sections["root.arc"] = numpy.clip(numpy.rint(numpy.maximum(w["arc_root"], 0) / top["head"] * 127), 0, 127).astype(numpy.uint8).tobytes()
    sections["root.label"] = w["label_root"].astype("<f4").tobytes()
    sections["factors"] = numpy.asarray([63 / top["input"]] + [127 / top[k] for k in ("tag", "dependent", "head", "bilinear", "pair")], dtype="<f4").tobytes()
    sections["splitter"] = a.splitter.read_bytes()
    write_sections(a.model, sections)
    print(a.model, f"{a.model.stat().st_size:,} bytes", {k: round(v, 3) for k, v in top.items()})


if __name__ == "__main__":
    main()
