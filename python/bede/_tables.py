"""Records as tables that pyarrow, polars, DuckDB and the rest take without a copy (Arrow's PyCapsule interface)."""

from __future__ import annotations

import os
from typing import Any, Dict, Iterable, Iterator, List, Literal, Mapping, NamedTuple, Optional, Tuple, Union

from . import _bede
from ._record import Record

Value = Union[None, int, float, str]


class Column(NamedTuple):
    name: str
    type: Literal["integer", "real", "text"]
    """64-bit integers, doubles, UTF-8."""
    nullable: bool
    meaning: str


class Table:
    """Rows under named columns. ``pyarrow.table(t)``, ``polars.DataFrame(t)`` and DuckDB's ``FROM t`` take it as it is."""

    def __init__(self, native: "_bede.Table") -> None:
        self._native = native

    @property
    def name(self) -> str:
        return self._native.name

    @property
    def meaning(self) -> str:
        return self._native.meaning

    @property
    def columns(self) -> Tuple[Column, ...]:
        return tuple(Column(*one) for one in self._native.columns)

    def __len__(self) -> int:
        """How many rows."""
        return len(self._native)

    def __getitem__(self, number: int) -> Dict[str, Value]:
        """A row, by the names of the columns."""
        at = number if number >= 0 else len(self) + number
        return dict(zip((column[0] for column in self._native.columns), self._native.row(at)))

    def __iter__(self) -> Iterator[Dict[str, Value]]:
        names = [column[0] for column in self._native.columns]
        for number in range(len(self)):
            yield dict(zip(names, self._native.row(number)))

    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object:
        return self._native.stream(requested_schema)

    def __arrow_c_schema__(self) -> object:
        return self._native.schema()

    def to_arrow(self) -> Any:
        """A pyarrow.Table over the same memory."""
        import pyarrow

        return pyarrow.table(self)

    def to_pandas(self) -> Any:
        """A pandas.DataFrame (by pyarrow)."""
        return self.to_arrow().to_pandas()

    def to_polars(self) -> Any:
        """A polars.DataFrame over the same memory."""
        import polars

        return polars.DataFrame(self)

    def __repr__(self) -> str:
        return f"<bede.Table {self.name!r}: {len(self)} rows of {', '.join(column.name for column in self.columns)}>"


class Tables(Mapping[str, Table]):
    """The tables of some records by name: ``tables["events"]`` or ``tables.events``."""

    def __init__(self, made: Iterable[Table]) -> None:
        self._tables = {table.name: table for table in made}

    def __getitem__(self, name: str) -> Table:
        return self._tables[name]

    def __getattr__(self, name: str) -> Table:
        try:
            return self.__dict__["_tables"][name]  # type: ignore[no-any-return]
        except KeyError:
            raise AttributeError(f"no table {name}") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    def __dir__(self) -> List[str]:
        return [*super().__dir__(), *self._tables]

    def __repr__(self) -> str:
        return "<bede.Tables: " + ", ".join(f"{name} {len(table)}" for name, table in self._tables.items()) + ">"

    def write_parquet(self, folder: "Union[str, os.PathLike[str]]") -> None:
        """One file a table, FOLDER/events.parquet and so on (by pyarrow). Columns carry their meaning as metadata."""
        import pyarrow.parquet

        os.makedirs(folder, exist_ok=True)
        for name, table in self.items():
            pyarrow.parquet.write_table(table.to_arrow(), os.path.join(folder, name + ".parquet"))


def tables(records: Iterable[Record], *, first: int = 1, texts: bool = False) -> Tables:
    """The rows that records give in the tables of the book (docs/store-format.md): documents, actors, events, claims and more.

    first   the number of the first document: the column ``document`` counts on from it, and keys of items are made from it. Give the
            next free number where tables of several calls are put together.
    texts   the tables "texts" and "records" (their JSON) too

    A record from JSON (Record.from_json, also what Store.record and pickle give) has the same rows, but for what its JSON does not hold:
    no rows in "sentences", and null in columns ``sentence``; without ``text=`` no row in "texts", and columns of the text's words are empty.

    Cost: small beside reading. Raises Error: bad_format for JSON that is no record.
    """
    maker = _bede.TableMaker(texts)
    for number, record in enumerate(records, first):
        record._give_rows(maker, number)
    return Tables(Table(table) for table in maker.take())


class ParquetWriter:
    """Tables of a stream of records, a row group each ``every`` records, so that memory stays bounded.

    >>> with bede.ParquetWriter("out") as writer:          # doctest: +SKIP
    ...     for record in reader.read_many(archive, threads=2):
    ...         writer.add(record)
    """

    def __init__(self, folder: "Union[str, os.PathLike[str]]", *, every: int = 2000, first: int = 1, texts: bool = False) -> None:
        self._texts = texts
        self._folder = os.fspath(folder)
        self._every = every
        self._next = first
        self._held: List[Record] = []
        self._writers: Dict[str, Any] = {}
        os.makedirs(self._folder, exist_ok=True)

    def add(self, record: Record) -> None:
        self._held.append(record)
        if len(self._held) >= self._every:
            self._flush()

    def _flush(self) -> None:
        import pyarrow.parquet

        made = tables(self._held, first=self._next, texts=self._texts)
        self._next += len(self._held)
        self._held = []
        for name, table in made.items():
            rows = table.to_arrow()
            if name not in self._writers:
                path = os.path.join(self._folder, name + ".parquet")
                self._writers[name] = pyarrow.parquet.ParquetWriter(path, rows.schema)
            self._writers[name].write_table(rows)

    def close(self) -> None:
        """Writes what is held. The files are whole only afterwards."""
        if self._held or not self._writers:
            self._flush()
        for writer in self._writers.values():
            writer.close()

    def __enter__(self) -> "ParquetWriter":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
