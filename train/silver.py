"""silver.py CORPUS [--words N]: paragraphs drawn from raw texts, as many words of each source, for train.py's --silver.

CORPUS: folder of .jsonl files with texts, a file a source. Prints them, a blank line between two. The draw is fixed.
"""

import argparse
import json
import random
from pathlib import Path


def paragraphs(path):
    """All of a source's that are no headings or tables."""
    for line in open(path, encoding="utf-8"):
        for text in json.loads(line)["text"].split("\n"):
            if 40 < len(text.strip()) < 1500:
                yield text.strip()


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("corpus", type=Path)
    p.add_argument("--words", type=int, default=170_000, help="words between blanks of each source")
    a = p.parse_args()
    rng = random.Random(7)
    chosen = []
    for path in sorted(a.corpus.glob("*.jsonl")):
        source, words = list(paragraphs(path)), 0
        rng.shuffle(source)
        while source and words < a.words:
            chosen.append(source.pop())
            words += len(chosen[-1].split())
    rng.shuffle(chosen)
    print("\n\n".join(chosen))


if __name__ == "__main__":
    main()
