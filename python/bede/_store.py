"""The book: one SQLite file that keeps the records of many reports."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import Dict, Iterator, Literal, NamedTuple, Optional, Union

from . import _bede
from ._error import Error
from ._record import Record
from ._tables import Table

Listing = Literal[
    "documents", "actors", "events", "claims", "agreements", "stages", "votes", "contacts", "checks", "contradictions", "groups"
]


class Added(NamedTuple):
    document: int
    """Its number in the book."""
    fresh: bool
    """It was not there before."""


class Found(Table):
    """A page of a listing: a Table, and the cursor of the next page."""

    def __init__(self, native: "_bede.Table", after: str) -> None:
        super().__init__(native)
        self.next = after
        """What find(after=...) takes for the next page; empty at the end."""


class Store:
    """A book. Calls from several threads wait for each other; open it twice to read while another writes."""

    def __init__(self, native: "_bede.Store") -> None:
        self._native: Optional["_bede.Store"] = native

    @classmethod
    def open(
        cls, path: "Union[str, os.PathLike[str]]", *, create: bool = False, read_only: bool = False, wait: float = 5.0
    ) -> "Store":
        """Opens the book at path. create: makes it where it is not there; wait: seconds to wait for another writer.

        Raises Error: not_found, unreadable, unwritable, bad_format (no book, damaged, or of a newer version).
        """
        return cls(_bede.Store.open(os.fspath(path), create, read_only, int(wait * 1000)))

    @property
    def _open(self) -> "_bede.Store":
        if self._native is None:
            raise Error("bad_argument", "the book is closed", "open it again")
        return self._native

    def close(self) -> None:
        self._native = None

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, record: Record, *, text: bool = True, again: bool = False) -> Added:
        """Adds a report's record, or does nothing where it is in the book already.

        text    keep the text too, so that its words can be found
        again   replace what another version, lexicon or model had read in the same text

        All of it or nothing, durable on return; within ``with book.together():`` at the end of the block.
        Raises Error: unwritable (no space, read-only, locked), bad_format, bad_argument.
        """
        return Added(*self._open.add(record._whole(), text, again))

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is added in this block is kept as one: quicker for many, and nothing of it stays where the block fails."""
        self._open.begin()
        try:
            yield
        except BaseException:
            self._open.roll_back()
            raise
        self._open.commit()

    def find(
        self,
        listing: Listing,
        *,
        actor: str = "",
        recipient: str = "",
        with_: str = "",
        type: str = "",
        mode: str = "",
        code: str = "",
        quad: str = "",
        from_: str = "",
        to: str = "",
        place: str = "",
        status: str = "",
        source: str = "",
        words: str = "",
        kind: str = "",
        stage: str = "",
        document: str = "",
        id: str = "",
        newest_first: bool = False,
        limit: int = 100,
        after: str = "",
    ) -> Found:
        """A page of a listing, by what is asked of it; what is left empty asks nothing. The flags of ``bede find`` are the same.

        actor, recipient   country (IRN), code (IRNGOV), sector (GOV) or words of a name; with_: with actor, in either direction
        type, mode         PLOVER's ("CONSULT", "visit");  code: CAMEO, or its first digits;  quad: "verbal cooperation" ...
        from_, to          first and last day, "2025-01-17"; "2025-01" and "2025" stand for the whole month or year
        place, status      country or words of a name; actual, future ...
        source             on whose word; the same forms as actor
        words              all of them stand in the sentence
        limit, after       rows of a page (0: all), and the cursor of the page before (Found.next)

        Raises Error: bad_argument (a filter that does not apply or cannot be read), unreadable.
        """
        asked: Dict[str, Union[str, int, bool]] = {
            "actor": actor, "recipient": recipient, "with": with_, "type": type, "mode": mode, "code": code, "quad": quad,
            "from": from_, "to": to, "place": place, "status": status, "source": source, "words": words, "kind": kind, "stage": stage,
            "document": document, "id": id, "after": after, "newest_first": newest_first, "limit": limit,
        }  # fmt: skip
        return Found(*self._open.find(listing, asked))

    def find_all(self, listing: Listing, **asked: str) -> Iterator[Dict[str, Union[None, int, float, str]]]:
        """Every row, page by page."""
        after = ""
        while True:
            page = self.find(listing, limit=1000, after=after, **asked)  # type: ignore[arg-type]
            yield from page
            after = page.next
            if not after:
                return

    def record(self, document: int) -> Optional[Record]:
        """The record of a document by its number in the book, with its text where that was kept; None where there is none."""
        line = self._open.record_json(document)
        return None if line is None else Record.from_json(line, text=self._open.text(document))

    def count(self, table: str) -> int:
        """How many rows a table of the book has (docs/store-format.md)."""
        return self._open.count(table)
