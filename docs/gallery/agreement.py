"""The life of the fisheries agreement between Norway and Indonesia: its stages, and the words of each."""

import datetime
from collections import defaultdict
from typing import Dict, List, Tuple

import matplotlib.pyplot as plt

from common import COOPERATION, keep, records

steps: Dict[Tuple[datetime.date, str], List[str]] = defaultdict(list)
for record in records():
    for agreement in record.agreements:
        if agreement.name == "fisheries agreement":
            for stage in agreement.stages:
                if stage.date and stage.status == "actual":
                    steps[datetime.date.fromisoformat(stage.date.value), record.id].append(stage.stage.replace("_", " "))

figure, axes = plt.subplots(figsize=(7, 2.4))
days = sorted(day for day, _ in steps)
axes.plot(days, [0] * len(days), "-o", color=COOPERATION)
for number, ((day, report), stages) in enumerate(sorted(steps.items())):
    above = 1 if number % 2 else -1
    axes.annotate(f"{', '.join(stages)}\n{day:%d %b %Y}\n({report})", (day, 0), xytext=(0, 12 * above), textcoords="offset points",
                  ha="center", va="bottom" if above > 0 else "top", fontsize=8)
axes.set_ylim(-1, 1)
axes.set_yticks([])
axes.tick_params(axis="x", labelrotation=45)
axes.spines["left"].set_visible(False)
axes.set_title("The fisheries agreement of Norway and Indonesia, and the report that tells each stage", loc="left")
keep(figure, "agreement")
