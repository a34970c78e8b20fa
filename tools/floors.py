#!/usr/bin/env python3
"""floors.py: a folder under src/ may include itself and the folders listed before it, never one after it.

Also: apps/ includes include/bede and src/, nothing includes apps/; train/ may include base, text and syntax only.
Prints each offending include as file:line and exits 1; prints a closing count and exits 0 when the house stands.
Standard library only.
"""
import os, re, sys

FLOORS = ["base", "text", "syntax", "mentions", "events", "claims", "reading", "record", "checks", "store", "report"]
TRAIN_KNOWS = {"base", "text", "syntax"}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')


def sources(top):
    for folder, folders, files in os.walk(top):
        folders.sort()
        for name in sorted(files):
            if name.endswith((".h", ".cpp", ".inc")):
                yield os.path.join(folder, name)


def includes(path):
    with open(path, encoding="utf8") as lines:
        for number, line in enumerate(lines, 1):
            match = INCLUDE.match(line)
            if match:
                yield number, match.group(1)


def allowed(floor, target):
    room = target.split("/")[0]
    if room == "bede":
        return True
    if room == "apps":
        return False
    if room == "server":  # apps/server
        return floor is None
    if room not in FLOORS:
        return "/" not in target
    if floor == "train":
        return room in TRAIN_KNOWS
    return floor is None or FLOORS.index(room) <= FLOORS.index(floor)


def check(root):
    bad, seen = [], 0
    places = [(os.path.join(root, "src", floor), floor) for floor in FLOORS]
    places += [(os.path.join(root, "include"), "base"), (os.path.join(root, "train"), "train"), (os.path.join(root, "apps"), None)]
    for top, floor in places:
        for path in sources(top):
            for number, target in includes(path):
                seen += 1
                if not allowed(floor, target):
                    bad.append(f"{os.path.relpath(path, root)}:{number}: {floor or 'apps'} may not include {target}")
    for name in sorted(os.listdir(os.path.join(root, "src"))):
        if os.path.isdir(os.path.join(root, "src", name)) and name not in FLOORS:
            bad.append(f"src/{name}: not a floor of the house")
    return bad, seen


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
    bad, seen = check(root)
    for line in bad:
        print(line)
    print(f"floors: {seen} includes, {len(bad)} out of order")
    return 1 if bad or seen == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
