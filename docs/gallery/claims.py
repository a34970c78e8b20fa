"""Who claims what about whom: countries whose sources speak, countries that the events in their words concern."""

import math
from collections import Counter
from typing import Counter as Count
from typing import Dict, Tuple

import matplotlib.pyplot as plt

from common import CONFLICT, COOPERATION, QUIET, keep, records

said: Count[Tuple[str, str, str]] = Counter()
for record in records():
    country: Dict[str, str] = {actor.id: (actor.country or "") for actor in record.actors}
    for claim in record.claims:
        speaker = country.get(claim.source or "", "")
        for actor in record.actors:
            inside = any(start <= at.start < end for start, end in claim.content for at in actor.mentions)
            about = actor.country or ""
            if inside and speaker and about and about != speaker:
                said[speaker, about, "denied" if claim.status == "denied" else "said"] += 1

nodes = sorted({country for speaker, about, _ in said for country in (speaker, about)})
place = {name: (math.cos(2 * math.pi * i / len(nodes)), math.sin(2 * math.pi * i / len(nodes))) for i, name in enumerate(nodes)}
figure, axes = plt.subplots(figsize=(5.2, 5.2))
for (speaker, about, kind), count in sorted(said.items()):
    axes.annotate("", place[about], place[speaker], arrowprops={
        "arrowstyle": "->", "linewidth": 0.6 + 0.5 * count, "color": CONFLICT if kind == "denied" else COOPERATION,
        "connectionstyle": f"arc3,rad={0.12 if kind == 'said' else 0.24}", "shrinkA": 14, "shrinkB": 14})
for name, (x, y) in place.items():
    axes.text(x, y, name, ha="center", va="center", bbox={"boxstyle": "round", "facecolor": "white", "edgecolor": QUIET})
axes.set_xlim(-1.2, 1.2)
axes.set_ylim(-1.2, 1.2)
axes.axis("off")
axes.set_title("Claims: from the country that speaks to the country spoken of (red: denials)", loc="left", fontsize=9)
keep(figure, "claims")
