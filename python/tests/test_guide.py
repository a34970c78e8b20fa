"""The code of docs/python.md runs and prints what the page says. `python test_guide.py --write` puts what it prints there."""

import contextlib
import io
import os
import re
import sys
from typing import Dict, Match

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PAGE = os.path.join(ROOT, "docs", "python.md")
BLOCK = re.compile(r"```python\n(.*?)```\n\n<!-- prints -->\n```\n(.*?)```\n", re.DOTALL)


def with_output(page: str) -> str:
    names: Dict[str, object] = {}

    def block(match: Match[str]) -> str:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(match[1], PAGE, "exec"), names)
        return f"```python\n{match[1]}```\n\n<!-- prints -->\n```\n{out.getvalue()}```\n"

    return BLOCK.sub(block, page)


def test_guide() -> None:
    with open(PAGE, encoding="utf-8") as file:
        page = file.read()
    assert len(BLOCK.findall(page)) == page.count("```python\n") > 3, "every block of Python says what it prints"
    assert with_output(page) == page


if __name__ == "__main__" and "--write" in sys.argv:
    with open(PAGE, encoding="utf-8") as file:
        made = with_output(file.read())
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(made)
