"""What the scripts of the gallery share: the example reports, read; and how a picture is kept."""

import json
import os
from typing import Any, List

import matplotlib

matplotlib.use("Agg")
matplotlib.rcParams.update({"svg.hashsalt": "bede", "svg.fonttype": "none", "font.size": 9, "axes.spines.top": False, "axes.spines.right": False})

import bede  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
REPORTS = os.path.join(HERE, "..", "..", "examples", "reports.jsonl")
COOPERATION, CONFLICT, QUIET = "#2a7f9e", "#c2502e", "#8a8a8a"


def records() -> List[bede.Record]:
    with bede.Reader.open() as reader, open(REPORTS, encoding="utf-8") as lines:
        return list(reader.read_many(map(json.loads, lines)))


def keep(figure: Any, name: str) -> None:
    """Without date and random ids: the same records give the same file."""
    figure.savefig(os.path.join(HERE, name + ".svg"), bbox_inches="tight", metadata={"Date": None})
