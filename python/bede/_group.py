"""Which mentions of events tell the same real event."""

from __future__ import annotations

from typing import Any, Iterable, List, Mapping, NamedTuple, Sequence, Tuple

from . import _bede
from ._error import Error


class Participant(NamedTuple):
    name: str
    """Who, or whose country."""
    agent: str = ""
    """As what: "GOV"; or empty."""


class EventMention(NamedTuple):
    """A mention of an event, without its text."""

    id: str
    """Tells mentions apart."""
    document: str
    sentence: int
    """Where it stands: the same number, the same sentence; the next number, the next one. Such are likelier to tell the same."""
    code: str
    """CAMEO."""
    day: str
    """"2025-01-17", or empty where it is not known."""
    sources: Sequence[Participant]
    targets: Sequence[Participant]


class Membership(NamedTuple):
    group: str
    """The smallest id of the group's members: the same for all of them."""
    score: float
    """How surely it belongs there, 0 to 1; 1 where it stands alone."""
    reason: str
    """What it shares with the member that it is closest to; empty where it stands alone."""


def group(mentions: Iterable[EventMention], *, near_codes: bool = False) -> List[Membership]:
    """Groups mentions that tell the same real event: one membership a mention, in their order, whatever that is.

    near_codes   codes that share their first two digits may tell the same event

    Mentions of different codes (with near_codes: of different first two digits) never share a group, so that an archive may be grouped
    block by block. Cost: n log n, and the pairs that share a code and a participant within 41 days.
    """
    given = [one if isinstance(one, EventMention) else EventMention(*one) for one in mentions]
    ids = [one.id for one in given]
    if len(set(ids)) != len(ids):
        raise Error("bad_argument", "two mentions have the same id", "give every mention its own id")
    return [Membership(ids[first], score, reason) for first, score, reason in _bede.group(list(map(_plain, given)), near_codes)]


def _plain(one: EventMention) -> Tuple[Any, ...]:
    return (one.id, one.document, one.sentence, one.code, one.day, [tuple(s) for s in one.sources], [tuple(t) for t in one.targets])


def mentions_of(document: str, events: Iterable[Mapping[str, Any]], published: str = "") -> List[EventMention]:
    """The mentions of a record's events, as the book groups them: participants by country, the rest of their code as what they are.

    document    tells documents apart; ids are "DOCUMENT e1"
    events      of one record: record.events, or the same as they stand in its JSON
    published   the day that stands in where an event has none

    JSON does not number sentences: events whose words begin at the same character count as of one sentence, others do not.
    """
    out = []
    for event in events:
        sides = [[Participant(code[:3], code[3:]) for code in dict.fromkeys(d[at] for d in event["dyads"]) if code] for at in (0, 1)]
        begin = int(event["evidence"][0][0]) if len(event["evidence"]) else 0  # pandas gives arrays
        day = str((event["date"] or {}).get("value") or published)
        out.append(EventMention(f"{document} {event['id']}", document, begin, event["cameo"], day, sides[0], sides[1]))
    return out
