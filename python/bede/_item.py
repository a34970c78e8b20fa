"""What the generated views of records.py stand on: an object of the record's JSON that can be read as a mapping or by attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Iterator, List, Mapping, NamedTuple, Optional, Tuple

if TYPE_CHECKING:
    from ._record import Record


class Span(NamedTuple):
    """``[start, end)`` in code points of the document's text: ``record.text[span.slice]`` are its characters."""

    start: int
    end: int

    @property
    def slice(self) -> "slice":
        return slice(self.start, self.end)


class Item(Mapping[str, Any]):
    """``item["date"]`` is what stands in the JSON; ``item.date`` the same with a type: spans are Span, objects are Item."""

    __slots__ = ("_fields", "_record")

    def __init__(self, fields: Dict[str, Any], record: Optional["Record"] = None) -> None:
        self._fields = fields
        self._record = record

    def __getitem__(self, name: str) -> Any:
        return self._fields[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def __hash__(self) -> int:
        return hash((type(self), self._fields.get("id")))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self._fields.items() if value not in (None, []))
        return f"{type(self).__name__}({shown})"

    @property
    def record(self) -> "Record":
        """The record that this is a part of."""
        if self._record is None:
            raise AttributeError("this item stands alone: it belongs to no record")
        return self._record

    @property
    def quotes(self) -> Tuple[str, ...]:
        """The words of the text that it rests on: the characters of ``evidence``, one string a span."""
        found = self._fields.get("evidence") or []
        spans: List[List[int]] = [found] if found and isinstance(found[0], int) else found
        return tuple(self.record.text[start:end] for start, end in spans)
