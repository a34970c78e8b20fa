"""The votes of the Norwegian parliament: for, against, abstained, and those that the reports do not account for."""

import matplotlib.pyplot as plt

from common import CONFLICT, COOPERATION, QUIET, keep, records

found = [
    (record, vote)
    for record in records()
    for vote in record.votes
    if vote.body == "Norwegian parliament" and vote.for_ is not None
]
found.sort(key=lambda one: one[1].date.value if one[1].date else "")

figure, axes = plt.subplots(figsize=(7, 2.8))
names = [f"{record.document.title}\n{vote.date.value if vote.date else ''}, {vote.outcome}" for record, vote in found]
left = [0] * len(found)
for label, colour, counts in (
    ("for", COOPERATION, [vote.for_ or 0 for _, vote in found]),
    ("against", CONFLICT, [vote.against or 0 for _, vote in found]),
    ("abstained", QUIET, [vote.abstained or 0 for _, vote in found]),
    ("not accounted for", "black", [vote.unaccounted or 0 for _, vote in found]),
):
    axes.barh(names, counts, left=left, color=colour, label=label)
    left = [sum(pair) for pair in zip(left, counts)]
axes.invert_yaxis()
axes.set_xlabel("deputies present")
axes.legend(frameon=False, ncols=4, loc="upper center", bbox_to_anchor=(0.4, -0.18))
axes.set_title("Votes of the Norwegian parliament", loc="left")
keep(figure, "votes")
