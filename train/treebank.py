"""CoNLL-U treebanks as the trainer wants them: words, tags, lemma scripts, heads, labels, entity types."""

import json
import subprocess
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy

TABLES = 8  # syntax::kTables


@dataclass
class Sentence:
    forms: list
    glued: list          # no white space before the word
    tags: list           # "UPOS|XPOS"
    feats: list
    lemmas: list
    heads: list          # 0: root
    labels: list
    entities: list       # type of the mention that the word heads, "" where none; None: the treebank does not say
    comments: list
    lines: list          # the columns as read
    rows: object = None  # embedding rows, words x TABLES


def read_conllu(path, mentions=None):
    """Sentences of a file; multiword and empty nodes are looked through. mentions: {sent_id: {word: type}} or None."""
    sentences = []
    for block in Path(path).read_text(encoding="utf-8").strip().split("\n\n"):
        comments = [line for line in block.split("\n") if line.startswith("#")]
        rows, glued, inside_to, touches = [], [], 0, False
        for line in block.split("\n"):
            if line.startswith("#"):
                continue
            columns = line.split("\t")
            space_after = "SpaceAfter=No" not in columns[9]
            if "-" in columns[0]:
                first, inside_to = map(int, columns[0].split("-"))
                range_touches, range_space = touches, space_after
                continue
            if "." in columns[0]:
                continue
            number = int(columns[0])
            if number <= inside_to:
                glued.append(range_touches if number == first else True)
                touches = not range_space if number == inside_to else True
            else:
                glued.append(touches)
                touches = not space_after
            rows.append(columns)
        sent_id = next((c.split("=", 1)[1].strip() for c in comments if c.startswith("# sent_id")), "")
        types = None if mentions is None else mentions.get(sent_id, {})
        sentences.append(Sentence(
            [r[1] for r in rows], glued, [f"{r[3]}|{r[4]}" for r in rows], ["" if r[5] == "_" else r[5] for r in rows],
            [r[2] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows],
            [None if types is None else types.get(i + 1, "") for i in range(len(rows))], comments, rows))
    return sentences


LEMMAS = {"people": "people", "whom": "whom", "--": "--", "...": "..."}  # as EWT has them; GUM: person, who, -, one sign for the dots


def same_lemmas(sentences):
    """Where the two treebanks give a word different lemmas, EWT's: one model cannot learn both."""
    for s in sentences:
        s.lemmas = [LEMMAS.get(f.lower(), l) if not t.startswith("PROPN") else l for f, t, l in zip(s.forms, s.tags, s.lemmas)]


def read_mentions(path):
    """{sent_id: {head word: type}} of a mentions.jsonl; the shortest mention decides where a word heads several."""
    found, size = {}, {}
    for line in open(path, encoding="utf-8"):
        m = json.loads(line)
        length = m["end_token"] - m["start_token"]
        for head in m["head_tokens"][:1]:
            key = m["sent_id"], head
            if key not in size or length < size[key]:
                size[key] = length
                found.setdefault(m["sent_id"], {})[head] = m["type"]
    return found


def add_rows(sentences, program):
    """Fills Sentence.rows by the reader's own features()."""
    lines = []
    for s in sentences:
        for i, form in enumerate(s.forms):
            lines.append(f"{form}\t{int(s.glued[i])}\t{int(i == 0)}\n")
    out = subprocess.run([program], input="".join(lines).encode(), stdout=subprocess.PIPE, check=True).stdout
    rows = numpy.frombuffer(out, dtype="<u4").reshape(-1, TABLES).astype(numpy.int64)
    at = 0
    for s in sentences:
        s.rows = rows[at:at + len(s.forms)]
        at += len(s.forms)


def ascii_lower(data):
    return bytes(b + 32 if 65 <= b <= 90 else b for b in data)


def lemma_script(form, lemma):
    """How lemma comes out of form: 'l' or 'k' (lower the form, or keep it), bytes to cut at the end, what to put there; or '=lemma'."""
    form, lemma = form.encode(), lemma.encode()
    best = None
    for mark, base in (("l", ascii_lower(form)), ("k", form)):
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        while common and common < len(lemma) and lemma[common] & 0xC0 == 0x80:
            common -= 1
        script = f"{mark}{len(base) - common}+{lemma[common:].decode()}" if common else f"={lemma.decode()}"
        if best is None or (common, mark == "l") > best[0]:
            best = (common, mark == "l"), script
    return best[1]


def apply_script(form, script):
    if script.startswith("="):
        return script[1:]
    cut, end = script[1:].split("+", 1)
    base = ascii_lower(form.encode()) if script[0] == "l" else form.encode()
    return (base[:max(0, len(base) - int(cut))] + end.encode()).decode(errors="replace")


@dataclass
class Vocabulary:
    tags: list = field(default_factory=list)
    feats: list = field(default_factory=list)
    scripts: list = field(default_factory=list)
    labels: list = field(default_factory=list)
    entities: list = field(default_factory=list)

    @staticmethod
    def of(sentences):
        def most(values, least):
            counts = Counter(values)
            return [v for v, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= least]
        return Vocabulary(
            most((t for s in sentences for t in s.tags), 1), most((f for s in sentences for f in s.feats), 2),
            most((lemma_script(f, l) for s in sentences for f, l in zip(s.forms, s.lemmas)), 3),
            most((l for s in sentences for l in s.labels), 1),
            [""] + [e for e in most((e for s in sentences for e in s.entities if e), 1)])
