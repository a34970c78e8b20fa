"""Which mentions tell the same real event."""

from typing import List

import pytest

import bede
from bede import EventMention, Participant


def mention(id: str, day: str, source: str, target: str, code: str = "112", document: str = "") -> EventMention:
    return EventMention(id, document or id, 1, code, day, [Participant(source, "GOV")], [Participant(target)])


def test_same_and_other_events() -> None:
    mentions = [mention("b", "2024-05-01", "KEN", "SOM"), mention("a", "2024-05-01", "KEN", "SOM"), mention("c", "2024-05-01", "PER", "BOL"),
                mention("d", "2024-05-01", "KEN", "SOM", "173"), mention("e", "2024-11-01", "KEN", "SOM")]
    found = bede.group(mentions)
    assert [one.group for one in found] == ["a", "a", "c", "d", "e"]
    assert "both sides the same" in found[0].reason and found[2] == ("c", 1.0, "")
    assert [one.group for one in bede.group(list(reversed(mentions)))] == ["e", "d", "c", "a", "a"]


def test_events_of_records(reader: bede.Reader) -> None:
    records = [reader.read(text, id=id, date="2024-05-03") for id, text in (
        ("x", "Brazil expelled two Venezuelan diplomats on Thursday."), ("y", "Two diplomats from Venezuela were expelled by Brazil on Thursday."))]
    mentions: List[EventMention] = [m for r in records for m in bede.mentions_of(r.id, r.events, r.document.published or "")]
    found = {one.id: group.group for one, group in zip(mentions, bede.group(mentions, near_codes=True))}
    assert found["x e1"] == found["y e1"] == "x e1"


def test_errors() -> None:
    with pytest.raises(bede.Error, match="same id"):
        bede.group([mention("a", "", "KEN", "SOM")] * 2)
    assert bede.group([]) == []
