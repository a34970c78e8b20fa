"""export.py best.pt MODEL --treebanks DIR --feature-rows PROGRAM [--splitter FILE]: float weights to the model file.

Weights become int8, a scale each output; activations 0..127; their ranges are taken from 400 training sentences.
"""

import argparse
import struct
from collections import Counter
from pathlib import Path

import numpy
import torch

import train
import treebank
from network import Network

MASK = (1 << 64) - 1


def checksum(data):
    """bede::checksum"""
    total = 0x9E3779B97F4A7C15 ^ len(data)
    whole = len(data) // 8 * 8
    for value in struct.unpack(f"<{whole // 8}Q", data[:whole]):
        total = ((total ^ value) * 0xD6E8FEB86659FD93) & MASK
        total ^= total >> 32
    for byte in data[whole:]:
        total = ((total ^ byte) * 1099511628211) & MASK
    return total ^ total >> 29


def write_sections(path, sections):
    """base/sections.h says what the file looks like."""
    header, entry = 32, 40
    at = (header + entry * len(sections) + 63) // 64 * 64
    table, body = b"", bytearray(at - header - entry * len(sections))
    for name, data in sections.items():
        table += struct.pack("<24sQQ", name.encode(), at, len(data))
        body += data + bytes(-len(data) % 64)
        at += (len(data) + 63) // 64 * 64
    rest = table + bytes(body)
    Path(path).write_bytes(struct.pack("<8sIIQQ", b"BEDESECT", 1, len(sections), header + len(rest), checksum(rest)) + rest)


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
            e = sum(t(rows[..., i]) for i, t in enumerate(model.tables))
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


def lemma_dictionary(sentences):
    """Lines of form, tag, lemma for the words seen whose lemma is plain: what the scripts need not guess."""
    seen = {}
    for s in sentences:
        for form, tag, lemma in zip(s.forms, s.tags, s.lemmas):
            upos = tag.split("|")[0]
            if upos not in ("PROPN", "NUM", "X", "PUNCT", "SYM") and "\t" not in form + lemma:
                seen.setdefault((treebank.ascii_lower(form.encode()).decode(), upos), Counter())[lemma] += 1
    lines = []
    for (form, upos), lemmas in sorted(seen.items()):
        lemma, count = lemmas.most_common(1)[0]
        if count >= 0.9 * sum(lemmas.values()) and lemma != form:
            lines.append(f"{form}\t{upos}\t{lemma}")
    return "\n".join(lines)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("weights", type=Path)
    p.add_argument("model", type=Path)
    p.add_argument("--treebanks", type=Path, required=True)
    p.add_argument("--feature-rows", required=True)
    p.add_argument("--splitter", type=Path)
    a = p.parse_args()
    saved = torch.load(a.weights)
    options = saved["options"]
    model = Network(saved["sizes"], **options)
    model.load_state_dict(saved["model"])
    model.eval()
    ewt, gum = train.load(a.treebanks, "train", a.feature_rows)
    top = ranges(model, ewt[::60] + gum[::28])
    w = {k: v.numpy().astype(numpy.float64) for k, v in saved["model"].items()}
    n = options["hidden"]
    sections = {"config": "".join(f"{k} {options[k]}\n" for k in ("width", "hidden", "layers", "tag", "arc", "label")).encode()}
    for name in ("tags", "feats", "scripts", "entities", "labels"):
        sections[name] = "\n".join(saved["vocabulary"][name]).encode()
    sections["lemmas"] = lemma_dictionary(ewt + gum).encode()
    scales, tables = [], b""
    for t in range(treebank.TABLES):
        table = w[f"tables.{t}.weight"]
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
    if a.splitter:
        sections["splitter"] = a.splitter.read_bytes()
    write_sections(a.model, sections)
    print(a.model, f"{a.model.stat().st_size:,} bytes", {k: round(v, 3) for k, v in top.items()})


if __name__ == "__main__":
    main()
