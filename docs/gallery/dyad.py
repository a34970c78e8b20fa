"""Kenya and Somalia by month: Goldstein's scale, conflict below the line and cooperation above it."""

from collections import defaultdict
from typing import Dict

import matplotlib.pyplot as plt

from common import CONFLICT, COOPERATION, keep, records

PAIR = {"KEN", "SOM"}
up: Dict[str, float] = defaultdict(float)
down: Dict[str, float] = defaultdict(float)
for record in records():
    for event in record.events:
        between = {str(source)[:3] for dyad in event.dyads for source in dyad}
        if event.status == "actual" and PAIR <= between:
            day = event.date.value if event.date else record.document.published or ""
            (up if event.goldstein > 0 else down)[day[:7]] += event.goldstein

months = sorted({*up, *down})
figure, axes = plt.subplots(figsize=(7, 2.6))
axes.bar(months, [up[month] for month in months], color=COOPERATION, label="cooperation")
axes.bar(months, [down[month] for month in months], color=CONFLICT, label="conflict")
axes.axhline(0, color="black", linewidth=0.6)
axes.set_ylabel("Goldstein, sum")
axes.tick_params(axis="x", rotation=45)
axes.legend(frameon=False)
axes.set_title("Kenya and Somalia: events by month", loc="left")
keep(figure, "dyad")
