#!/usr/bin/env python3
"""cameo_coverage.py LEXICON: every CAMEO code that a sentence can express must come out of some line.

Codes come from patterns (predicates/*.tsv), from what is asked, refused or meant (codes/composed.tsv) and from the matter
(codes/matters.tsv). Prints the codes that none gives and fails where there are any. Standard library only.
"""
import pathlib
import sys

# How many codes of four digits (or, 0: none) stand below each code of three; from the codebook.
BELOW = {
    "02": "0 1:4 2 3:4 4:4 5:6 6 7 8", "03": "0 1:4 2 3:4 4:4 5:6 6 7 8 9", "04": "0 1 2 3 4 5 6", "05": "0 1 2 3 4 5 6 7",
    "06": "0 1 2 3 4", "07": "0 1 2 3 4 5", "08": "0 1:4 2 3:4 4:2 5 6:3 7:4", "09": "0 1 2 3 4",
    "01": "0 1 2 3 4 5 6 7 8 9", "10": "0 1:4 2 3:4 4:4 5:6 6 7 8", "11": "0 1 2:5 3 4 5 6", "12": "0 1:4 2:4 3:4 4:6 5 6 7 8 9",
    "13": "0 1:3 2:4 3:5 4 5 6 7 8:5 9", "14": "0 1:4 2:4 3:4 4:4 5:4", "15": "0 1 2 3 4 5", "16": "0 1 2:3 3 4 5 6:3",
    "17": "0 1:2 2:4 3 4 5 6", "18": "0 1 2:3 3:4 4 5 6", "19": "0 1 2 3 4 5:2 6", "20": "0 1 2 3 4:2",
}


def all_codes():
    for root, below in BELOW.items():
        for third in below.split():
            digit, _, count = third.partition(":")
            yield root + digit
            yield from (f"{root}{digit}{last}" for last in range(1, int(count or 0) + 1))


def rows(path):
    for line in path.read_text(encoding="utf8").splitlines():
        if line and not line.startswith(("#", "!")):
            yield [field.strip() for field in line.split("\t")]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    lexicon = pathlib.Path(sys.argv[1])
    given = {row[1] for path in lexicon.glob("predicates/*.tsv") if path.name != "classes.tsv" for row in rows(path)}
    given |= {row[2] for row in rows(lexicon / "codes/composed.tsv")}
    for _ in range(2):  # a matter may refine what a matter has refined
        for codes, digits, _words in rows(lexicon / "codes/matters.tsv"):
            for code in codes.split():
                if code in given:
                    stem = code[:2] if len(code) == 3 and code.endswith("0") else code
                    given.add(digits[1:] if digits.startswith("=") else stem + digits)
    missing = sorted(set(all_codes()) - given)
    print(f"{len(given)} codes given, {len(missing)} missing: {' '.join(missing)}")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
