"""Records as Arrow tables: the same values as the record's JSON, taken without a copy by pyarrow, polars and DuckDB."""

import gc
import pathlib
from typing import Any, List

import pytest

import bede


@pytest.fixture(scope="module")
def records(reader: bede.Reader, texts: List[str]) -> List[bede.Record]:
    return [reader.read(text, id=f"r{i}", date="2025-03-05") for i, text in enumerate(texts)]


def test_rows_are_the_records(records: List[bede.Record]) -> None:
    made = bede.tables(records, first=5)
    assert [row["id"] for row in made.documents] == [record.id for record in records]
    assert [row["key"] for row in made.documents] == [5, 6, 7, 8, 9]
    for name in ("actors", "events", "claims", "agreements", "votes", "contacts", "checks"):
        found = [(row["document"], row["id"]) for row in made[name]]
        assert found == [(5 + i, item["id"]) for i, record in enumerate(records) for item in record[name]], name
    wanted = [(e.plover, e.cameo, e.goldstein, e.source, e.status) for record in records for e in record.events]
    assert [tuple(row[c] for c in ("plover", "cameo", "goldstein", "source", "status")) for row in made.events] == wanted
    vote = made.votes[-1]
    assert (vote["present"], vote["for"], vote["against"], vote["abstained"], vote["unaccounted"]) == (150, 120, 20, 4, 6)
    with pytest.raises(IndexError):
        made.votes[len(made.votes)]


def test_texts_where_asked_for(records: List[bede.Record]) -> None:
    assert "texts" not in bede.tables(records)
    made = bede.tables(records, texts=True)
    assert [row["text"] for row in made.texts] == [record.text for record in records]
    assert [row["json"] for row in made.records] == [record.to_json() for record in records]


def test_every_column_says_what_it_means(records: List[bede.Record]) -> None:
    for table in bede.tables(records).values():
        assert table.meaning and len({column.name for column in table.columns}) == len(table.columns)
        assert all(column.type in ("integer", "real", "text") for column in table.columns)
        for row in table:
            for column in table.columns:
                kinds = {"integer": int, "real": float, "text": str}
                assert isinstance(row[column.name], kinds[column.type]) or (row[column.name] is None and column.nullable)


def test_pyarrow(records: List[bede.Record]) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    made = bede.tables(records, texts=True)
    for table in made.values():
        arrow = pyarrow.table(table)
        arrow.validate(full=True)
        assert arrow.to_pylist() == list(table)
        assert pyarrow.schema(table) == arrow.schema
        assert [arrow.schema.field(c.name).nullable for c in table.columns] == [c.nullable for c in table.columns]
        assert arrow.schema.field(0).metadata == {b"meaning": table.columns[0].meaning.encode()}


def test_memory_is_shared_and_outlives_the_table(records: List[bede.Record]) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    table = bede.tables(records).events
    one, two = pyarrow.table(table), pyarrow.table(table)
    address = [t.column("goldstein").chunk(0).buffers()[1].address for t in (one, two)]
    assert address[0] == address[1]
    wanted = list(table)
    del table, two
    gc.collect()
    assert one.to_pylist() == wanted


def test_no_rows(reader: bede.Reader) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    made = bede.tables([])
    assert len(made.events) == 0 and pyarrow.table(made.events).num_rows == 0


def test_streams_that_are_not_taken_are_let_go(records: List[bede.Record]) -> None:
    table = bede.tables(records).events
    for _ in range(1000):
        table.__arrow_c_stream__()
        table.__arrow_c_schema__()


def test_polars_and_duckdb(records: List[bede.Record]) -> None:
    polars = pytest.importorskip("polars")
    duckdb = pytest.importorskip("duckdb")
    events = bede.tables(records).events
    assert polars.DataFrame(events).to_dicts() == list(events)
    found = duckdb.sql("SELECT plover, count(*) FROM events GROUP BY plover ORDER BY plover").fetchall()
    names = sorted({str(row["plover"]) for row in events})
    assert found == [(name, sum(row["plover"] == name for row in events)) for name in names]


def test_parquet_whole_and_in_pieces(records: List[bede.Record], tmp_path: pathlib.Path) -> None:
    parquet: Any = pytest.importorskip("pyarrow.parquet")
    bede.tables(records).write_parquet(tmp_path / "whole")
    with bede.ParquetWriter(tmp_path / "pieces", every=2) as writer:
        for record in records:
            writer.add(record)
    for name, table in bede.tables(records).items():
        whole = parquet.read_table(tmp_path / "whole" / f"{name}.parquet")
        assert whole.to_pylist() == parquet.read_table(tmp_path / "pieces" / f"{name}.parquet").to_pylist() == list(table)


def test_records_from_json_give_the_same_rows(records: List[bede.Record]) -> None:
    wanted = bede.tables(records, first=3, texts=True)
    kept = bede.tables([bede.Record.from_json(record.to_json(), text=record.text) for record in records], first=3, texts=True)
    assert len(wanted.sentences) > 0 and len(kept.sentences) == 0  # where they stand, JSON does not say
    for name in wanted:
        if name != "sentences":
            assert list(kept[name]) == [{**row, **({"sentence": None} if "sentence" in row else {})} for row in wanted[name]], name


def test_records_from_json_without_their_text(records: List[bede.Record]) -> None:
    wanted = bede.tables(records)
    bare = bede.tables([bede.Record.from_json(record.to_json()) for record in records], texts=True)
    assert len(bare.texts) == 0 and [row["json"] for row in bare.records] == [record.to_json() for record in records]
    assert list(bare.evidence) == list(wanted.evidence)  # spans are there, words are not
    of_words = {"documents": {"content"}, "events": {"words"}, "claims": {"content", "cue", "hedges"}, "votes": {"words"}, "agreements": {"words"}, "stages": {"words"},
                "contacts": {"words"}, "checks": {"words"}}
    for name, table in wanted.items():
        if name != "sentences":
            assert len(bare[name]) == len(table)
            lost = of_words.get(name, set()) | {"sentence"}
            for row, full in zip(bare[name], table):
                assert {k: v for k, v in row.items() if k not in lost} == {k: v for k, v in full.items() if k not in lost}, name
                assert not any(row.get(column) for column in lost)


def test_json_that_is_no_record(records: List[bede.Record]) -> None:
    for wrong in ('{"document": {}, "actors": 3, "events": [{"evidence": [[5, 1], "x"], "dyads": [[]]}]}', '{"document": {"sentences": -4}}'):
        assert len(bede.tables([bede.Record.from_json(wrong)]).documents) == 1  # what is missing is empty
    with pytest.raises(bede.Error) as caught:
        bede.tables([bede.Record.from_json('{"document": {}, "events": [{"evidence": [[0, 99999999999]]}]}')])
    assert caught.value.code == "bad_format"
