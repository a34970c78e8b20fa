"""Bede reads reports of international affairs and keeps the record: who did what to whom, when, where, on whose word.

    >>> import bede
    >>> with bede.Reader.open() as reader:
    ...     record = reader.read("The Norwegian foreign minister visited Jakarta on Monday.", date="2025-05-21")
    >>> [(e.plover, e.source, e.target, e.date.value) for e in record.events]
    [('CONSULT', 'NORGOV', 'IDN', '2025-05-19')]

Spans count code points: ``record.text[start:end]``. Errors are bede.Error with the library's codes. docs/python.md is the guide.
"""

from ._bede import version as __version__
from ._error import Error
from ._group import EventMention, Membership, Participant, group, mentions_of
from ._item import Item, Span
from ._reader import Progress, Reader
from ._record import Record
from ._store import Added, Found, Store
from ._tables import Column, ParquetWriter, Table, Tables, tables
from .records import (
    Actor,
    Agreement,
    Claim,
    Contact,
    Date,
    Document,
    Event,
    Finding,
    Origin,
    Place,
    Stage,
    Vote,
)

__all__ = [
    "Actor",
    "Added",
    "Agreement",
    "Claim",
    "Column",
    "Contact",
    "Date",
    "Document",
    "Error",
    "Event",
    "EventMention",
    "Finding",
    "Found",
    "Item",
    "Membership",
    "Origin",
    "ParquetWriter",
    "Participant",
    "Place",
    "Progress",
    "Reader",
    "Record",
    "Span",
    "Stage",
    "Store",
    "Table",
    "Tables",
    "Vote",
    "__version__",
    "group",
    "mentions_of",
    "tables",
]
