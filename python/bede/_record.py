"""The record of one document."""

from __future__ import annotations

import json
from typing import Any, Dict, Optional, Tuple, Union

from . import _bede
from ._error import Error
from ._item import Item, Span
from .records import RecordFields


class Record(RecordFields):
    """Who did what to whom, when, where, on whose word: what Bede keeps of one document.

    A mapping over the record's JSON (``record["events"]``), with the same by attribute and type (``record.events``).
    ``record.to_json()`` is, byte for byte, the line that ``bede read --format jsonl`` writes.
    """

    __slots__ = ("_native", "_json", "_parsed", "_text")

    def __init__(self, native: Optional["_bede.Record"], line: Optional[str] = None) -> None:
        self._native = native
        self._json = line
        self._parsed: Optional[Dict[str, Any]] = None
        self._text: Optional[str] = None
        self._record = self

    @classmethod
    def from_json(cls, line: Union[str, bytes], *, text: Optional[str] = None) -> "Record":
        """A record that was kept as a line of JSON. ``text``: the document's text, which the line does not hold."""
        kept = line.decode("utf-8") if isinstance(line, bytes) else line
        record = cls(None, kept.rstrip("\r\n"))
        record._text = text
        if not isinstance(record._fields.get("document"), dict):
            raise Error("bad_format", "not a record: no \"document\" in it", "give lines of bede read --format jsonl")
        return record

    @property
    def _fields(self) -> Dict[str, Any]:  # type: ignore[override]
        if self._parsed is None:
            try:
                parsed = json.loads(self.to_json())
            except ValueError as wrong:
                raise Error("bad_format", f"not JSON: {wrong}", "give lines of bede read --format jsonl") from None
            if not isinstance(parsed, dict):
                raise Error("bad_format", "not a JSON object", "give lines of bede read --format jsonl")
            self._parsed = parsed
        return self._parsed

    def _whole(self) -> "_bede.Record":
        """The library's own record, where there is one."""
        if self._native is None:
            raise Error("bad_argument", "a record from JSON is not whole: it lacks what was read", "read the text again")
        return self._native

    def _give_rows(self, maker: "_bede.TableMaker", number: int) -> None:
        if self._native is not None:
            maker.add(self._native, number)
        else:
            maker.add_json(self.to_json(), self._text, number)

    @property
    def id(self) -> str:
        """The document's id: the caller's, else made from the text."""
        return self.document.id if self._native is None else self._native.id

    @property
    def text(self) -> str:
        """The document's text as stored; every span of the record points into it, in code points."""
        if self._text is None:
            if self._native is None:
                raise Error("not_found", "a record from JSON holds no text", "give text= to Record.from_json")
            self._text = self._native.text
        return self._text

    def quote(self, span: Union[Span, Tuple[int, int]]) -> str:
        """The characters of a span."""
        return self.text[span[0] : span[1]]

    def find(self, id: str) -> Item:
        """The actor, event, claim, agreement, vote, contact or finding of that id ("e1"). KeyError where there is none."""
        for items in (self.actors, self.events, self.claims, self.agreements, self.votes, self.contacts, self.checks):
            for item in items:
                if item["id"] == id:
                    return item
        raise KeyError(id)

    def to_json(self, *, layers: bool = False, pretty: bool = False) -> str:
        """One JSON object, without a line's end. layers: what the record was made from, too; pretty: indented, for people."""
        if not layers and not pretty:
            if self._json is None:
                self._json = self._whole().json(False, False)
            return self._json
        return self._whole().json(layers, pretty)

    def layers(self) -> Dict[str, Any]:
        """Times, predicates, mentions and more that the record was made from (docs/record.md, Layers)."""
        made: Dict[str, Any] = json.loads(self.to_json(layers=True))["layers"]
        return made

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(self[name])} {name}" for name in ("events", "claims", "agreements", "votes", "contacts", "checks"))
        return f"<bede.Record {self.id!r}: {counts}>"

    def __reduce__(self) -> Any:
        return (_restored, (self.to_json(), self.text if self._native or self._text is not None else None))


def _restored(line: str, text: Optional[str]) -> Record:
    return Record.from_json(line, text=text)
