#!/usr/bin/env python3
"""documents.py BEDE [--check]: writes the documents that are made from the program's own tables, or checks that they are current.

docs/bede.1, docs/cli.md, docs/completions/*, docs/record.schema.json, docs/openapi.json, python/bede/records.py whole; docs/record.md,
docs/store-format.md and docs/server.md between their two markers; in README.md and
docs/guide.md what stands between "<!-- output: read FILE -->" and "<!-- end of output -->" is what `bede read FILE` writes, of which
"; only Heading, Heading" keeps the parts with these headings. The commands of one document run one after another in one folder, where
examples/ is. Standard library only.
"""
import json, os, re, shlex, subprocess, sys, tempfile

import python_records

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
WHOLE = {"man": "docs/bede.1", "markdown": "docs/cli.md", "bash": "docs/completions/bede.bash", "zsh": "docs/completions/_bede",
         "fish": "docs/completions/bede.fish", "schema": "docs/record.schema.json",
         "openapi": "docs/openapi.json"}
WITH_FIELDS = {"docs/record.md": "fields", "docs/store-format.md": "store", "docs/server.md": "routes"}
WITH_OUTPUT = ["README.md", "docs/guide.md"]
OUTPUT = re.compile(r"(<!-- output: ([^;>]*?)(?:; only (.*?))? -->\n).*?(<!-- end of output -->\n)", re.DOTALL)
BEGIN, END = "<!-- fields: made by tools/documents.py -->\n", "<!-- end of fields -->\n"


def made(bede, what):
    return subprocess.run([bede, "generate", what], check=True, capture_output=True, text=True, encoding="utf8").stdout


def current(path):
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf8") as file:
        return file.read()


def with_fields(name, fields):
    text = current(os.path.join(ROOT, name))
    if BEGIN not in text or END not in text:
        sys.exit(f"{name}: lacks the line {BEGIN.strip()} or {END.strip()}; put them around the tables")
    return text[:text.index(BEGIN) + len(BEGIN)] + "\n" + fields + text[text.index(END):]


def with_output(bede, text, folder):
    def block(match):
        begin, words, only, end = match.groups()
        command = shlex.split(words)
        out = subprocess.run([os.path.abspath(bede), *command], cwd=folder, check=True, capture_output=True, text=True, encoding="utf8").stdout
        if only:
            parts = {part.split("\n")[0]: part for part in out.rstrip("\n").split("\n\n")}
            out = "\n\n".join(parts[heading] for heading in only.split(", ") if heading in parts)
        lines = "".join(f"    {line}\n" if line else "\n" for line in ["$ bede " + words, *out.rstrip("\n").split("\n")])
        return f"{begin}\n{lines}\n{end}"

    return OUTPUT.sub(block, text)


def documents(bede):
    for what, name in WHOLE.items():
        yield name, made(bede, what)
    yield "python/bede/records.py", python_records.module(json.loads(made(bede, "objects")))
    for name, what in WITH_FIELDS.items():
        yield name, with_fields(name, made(bede, what))
    for name in WITH_OUTPUT:
        with tempfile.TemporaryDirectory(prefix="bede-documents-") as folder:  # a book that one command makes the next one asks
            os.symlink(os.path.abspath(os.path.join(ROOT, "examples")), os.path.join(folder, "examples"))
            yield name, with_output(bede, current(os.path.join(ROOT, name)), folder)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    stale = 0
    for name, text in documents(sys.argv[1]):
        path = os.path.join(ROOT, name)
        if text == current(path):
            continue
        stale += 1
        if "--check" in sys.argv:
            print(f"{name}: not as the program makes it; run: make docs")
            continue
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf8") as file:
            file.write(text)
        print(f"{name}: written")
    print(f"documents: {len(WHOLE) + 1 + len(WITH_FIELDS) + len(WITH_OUTPUT)} looked at, {stale} not current")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
