"""Reading on a Spark cluster: the same records as the command line's, one Python worker a core, lexicon and model opened once in each.

    records = bede.spark.read(df, text="text", id="id", date="date")    # id, record (JSON), error
    events = bede.spark.explode(records, "events")                      # a row an event, with its document

Rows that cannot be read (null, bytes that are no text, texts past the limit) do not stop the job: their ``error`` says what and why, and
their ``record`` is null. Needs pyspark 3.5 or later and pyarrow: ``pip install 'bede[spark]'``.
"""

from __future__ import annotations

import array
import functools
import gc
import itertools
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Callable, Iterable, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from . import _bede
from ._error import Error
from ._group import group as group_mentions
from ._group import mentions_of
from ._reader import Reader
from .records import SPARK_TYPES

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

LIMIT = 4 << 20
"""Bytes of one text, unless the call says otherwise: a longer one is an error, not a worker out of memory."""

ERROR = "struct<code: string, message: string>"
_BATCH_BYTES = 8 << 20  # of records' JSON handed back at once


class _Columns(NamedTuple):
    """Which columns of the rows hold what."""

    text: str
    id: Optional[str]
    date: Optional[str]


@functools.lru_cache(maxsize=2)
def _reader(lexicon: Optional[str], model: Optional[str]) -> Reader:
    """Opened once in a worker process, which Spark keeps for many tasks; what one text needed is kept for the next."""
    _bede.keep_freed_memory()
    reader = Reader.open(lexicon=lexicon, model=model)
    gc.freeze()  # Spark collects after each task: what is loaded once need not be looked through again
    return reader


def _text_of(value: Optional[bytes], what: str) -> Optional[str]:
    if value is None:
        return None
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError as wrong:
        raise Error("bad_encoding", f"the {what} is not UTF-8", "decode it before", None, None, wrong.start) from None


def _raw(batch: "pyarrow.RecordBatch", name: Optional[str]) -> List[Optional[bytes]]:
    """A column's values as bytes: a str that is no text must reach us, not end the worker."""
    from pyarrow import binary, large_binary, string, types

    if name is None:
        return [None] * batch.num_rows
    column = batch.column(batch.schema.get_field_index(name))
    large = types.is_large_string(column.type) or types.is_large_binary(column.type)
    if not (large or types.is_string(column.type) or types.is_binary(column.type)):
        length = 10 if types.is_timestamp(column.type) else None  # the day
        return [None if value is None else value.encode()[:length] for value in column.cast(string()).to_pylist()]
    values: List[Optional[bytes]] = column.view(large_binary() if large else binary()).to_pylist()
    return values


class _Row(NamedTuple):
    id: Optional[str]
    text: Optional[bytes]
    date: Optional[bytes]


def _rows(batch: "pyarrow.RecordBatch", columns: _Columns) -> Iterator[_Row]:
    for text, id, date in zip(_raw(batch, columns.text), _raw(batch, columns.id), _raw(batch, columns.date)):
        yield _Row(None if id is None else id.decode("utf-8", "backslashreplace"), text, date)


def _read(reader: Reader, row: _Row, limit: int) -> Any:
    if row.text is None:
        raise Error("empty", "the text is null", "give a report")
    if len(row.text) > limit:
        raise Error("too_large", f"a text of {len(row.text)} bytes, larger than {limit}", "split it, or give limit=")
    return reader.read(_text_of(row.text, "text") or "", id=row.id, date=_text_of(row.date, "date"), limit=8 * limit)


def _answers(reader: Reader, rows: Iterable[_Row], limit: int) -> Iterator[Tuple[_Row, Optional[Any], Optional[Error]]]:
    for row in rows:
        try:
            yield row, _read(reader, row, limit), None
        except Error as error:
            yield row, None, error


def _valid(values: Sequence[object]) -> bytearray:
    """A bit for each value: whether it is there."""
    bits = bytearray((len(values) + 7) // 8)
    for number, value in enumerate(values):
        if value is not None:
            bits[number >> 3] |= 1 << (number & 7)
    return bits


def _strings(values: Sequence[Optional[str]]) -> "pyarrow.Array":
    """What pyarrow.array() gives, which for its part loads pandas: a third of a second in each worker."""
    import pyarrow

    pieces = [b"" if value is None else value.encode("utf-8") for value in values]
    ends = array.array("i", itertools.accumulate(map(len, pieces), initial=0))
    buffers = [pyarrow.py_buffer(content) for content in (_valid(values), ends, b"".join(pieces))]
    return pyarrow.Array.from_buffers(pyarrow.string(), len(values), buffers)


class _Out:
    """Rows of the answer, handed back in pieces of bounded size."""

    def __init__(self) -> None:
        self.ids: List[Optional[str]] = []
        self.lines: List[Optional[str]] = []
        self.errors: List[Optional[Error]] = []
        self.bytes = 0

    def add(self, id: Optional[str], line: Optional[str], error: Optional[Error]) -> None:
        self.ids.append(id)
        self.lines.append(line)
        self.errors.append(error)
        self.bytes += len(line or "")

    def batch(self) -> "pyarrow.RecordBatch":
        import pyarrow

        told = [_strings([None if error is None else str(give(error)) for error in self.errors]) for give in (attrgetter("code"), str)]
        kind = pyarrow.struct([("code", pyarrow.string()), ("message", pyarrow.string())])
        errors = pyarrow.Array.from_buffers(kind, len(told[0]), [pyarrow.py_buffer(_valid(self.errors))], children=told)
        return pyarrow.RecordBatch.from_arrays([_strings(self.ids), _strings(self.lines), errors], names=["id", "record", "error"])


def _record_mapper(columns: _Columns, limit: int, lexicon: Optional[str], model: Optional[str]) -> Callable[..., Any]:
    def run(batches: "Iterator[pyarrow.RecordBatch]") -> "Iterator[pyarrow.RecordBatch]":
        reader = _reader(lexicon, model)
        for batch in batches:
            out = _Out()
            for row, record, error in _answers(reader, _rows(batch, columns), limit):
                out.add(row.id if record is None else record.id, None if record is None else record.to_json(), error)
                if out.bytes > _BATCH_BYTES:
                    yield out.batch()
                    out = _Out()
            yield out.batch()

    return run


def read(
    df: "DataFrame",
    *,
    text: str = "text",
    id: Optional[str] = "id",
    date: Optional[str] = None,
    limit: int = LIMIT,
    lexicon: Optional[str] = None,
    model: Optional[str] = None,
) -> "DataFrame":
    """Reads the texts of a column: a DataFrame of ``id``, ``record`` and ``error``, a row for each row of df, in its partitions' order.

    text     column of the texts, strings or UTF-8 bytes
    id       column of the documents' ids; None: made from the text
    date     column of the days of publication: dates, timestamps or strings like "2025-05-21"; None: not known
    limit    bytes of one text; a longer one is an error
    lexicon, model   paths on the workers; by default those of the package installed there

    record   the JSON that ``bede read --format jsonl`` writes for the same id, text and date, byte for byte; null where there is an error
    error    struct of code (docs/python.md) and message; null where there is a record
    """
    columns = _Columns(text, id, date)
    chosen = df.select(*[name for name in columns if name is not None])
    run = _record_mapper(columns, limit, lexicon, model)
    return chosen.mapInArrow(run, f"id string, record string, error {ERROR}")


def explode(records: "DataFrame", name: str, *, keep: Sequence[str] = ()) -> "DataFrame":
    """A row for each item of a list of the records: "actors", "events", "claims", "agreements", "votes", "contacts" or "checks".

    records   what read() gave, with other columns or without
    keep      more columns of records to keep beside ``document`` (its id)

    The columns are the fields of the record's JSON (docs/record.md), as structs and arrays.
    """
    from pyspark.sql import functions

    if name not in SPARK_TYPES:
        raise Error("bad_argument", f"{name} is no list of the record", "give one of " + ", ".join(SPARK_TYPES))
    items = functions.from_json("record", f"struct<{name}: {SPARK_TYPES[name]}>")[name]
    found = records.where("record is not null").select(functions.col("id").alias("document"), *keep, functions.explode(items).alias("item"))
    return found.select("document", *keep, "item.*")


def _group_block(rows: Any) -> Any:
    """The memberships of a block's events, a pandas.DataFrame in and out."""
    import pandas

    mentions, places = [], []
    for row in rows.to_dict("records"):
        event = {name: row[name] for name in ("id", "cameo", "dyads", "evidence")}
        mentions += mentions_of(row["document"], [{**event, "date": {"value": row["day"]}}])
        places.append((row["document"], row["id"]))
    found = group_mentions(mentions, near_codes=True)
    columns = ["document", "id", "group", "score", "reason"]
    return pandas.DataFrame([[*place, *one] for place, one in zip(places, found)], columns=columns)


def group(events: "DataFrame", *, published: Optional[str] = None) -> "DataFrame":
    """Which events of an archive tell the same: document, id, group, score and reason of each, as ``bede.group`` gives them.

    events      a row an event, as explode(records, "events") gives them; documents' ids tell documents apart
    published   column of events with the day that stands in where an event has none

    The same groups as those of all events at once: events are shuffled by the first two digits of their code, which groups never cross,
    and each of these blocks is grouped by one worker. group is the smallest "DOCUMENT id" of the group's events.
    """
    from pyspark.sql import functions

    day = functions.col("date.value")
    known = functions.coalesce(day, functions.col(published)) if published else day
    slim = events.select("document", "id", "cameo", "dyads", "evidence", functions.coalesce(known, functions.lit("")).alias("day"))
    blocks = slim.groupBy(functions.substring("cameo", 1, 2).alias("root"))
    return blocks.applyInPandas(_group_block, "document string, id string, `group` string, score double, reason string")
