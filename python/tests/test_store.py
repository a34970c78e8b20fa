"""The book: add and find."""

import pathlib
import threading
from typing import List

import pytest

import bede


@pytest.fixture
def book(reader: bede.Reader, texts: List[str], tmp_path: pathlib.Path) -> bede.Store:
    store = bede.Store.open(tmp_path / "news.db", create=True)
    with store.together():
        for i, text in enumerate(texts):
            assert store.add(reader.read(text, id=f"r{i}", date="2025-03-05")) == (i + 1, True)
    return store


def test_added_once(book: bede.Store, reader: bede.Reader, texts: List[str]) -> None:
    again = book.add(reader.read(texts[0], id="r0", date="2025-03-05"))
    assert again.document == 1 and not again.fresh
    assert book.count("documents") == len(texts)


def test_find(book: bede.Store) -> None:
    found = book.find("events", actor="BRA", recipient="VEN")
    assert [row["day"] for row in found] == ["2024-05-04"] and found.next == ""
    assert len(book.find("events", from_="2030-01-01")) == 0
    first = book.find("events", limit=1)
    assert len(first) == 1 and first.next
    everything = [row["key"] for row in book.find_all("events")]
    assert len(everything) == book.count("events") == len(set(everything))
    assert book.find("events", limit=1, after=first.next)[0]["key"] == everything[1]


def test_found_rows_are_a_table(book: bede.Store) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    found = book.find("votes")
    assert pyarrow.table(found).to_pylist() == list(found)
    assert found[0]["present"] == 150


def test_record_comes_back(book: bede.Store, reader: bede.Reader, texts: List[str]) -> None:
    kept = book.record(2)
    assert kept is not None and kept.text == texts[1]
    assert kept.to_json() == reader.read(texts[1], id="r1", date="2025-03-05").to_json()
    assert book.record(99) is None


def test_nothing_stays_of_a_block_that_fails(book: bede.Store, reader: bede.Reader) -> None:
    before = book.count("documents")
    with pytest.raises(RuntimeError):
        with book.together():
            book.add(reader.read("Peru thanked Chile for its help."))
            raise RuntimeError("stop")
    assert book.count("documents") == before


def test_many_threads_on_one_book(book: bede.Store, reader: bede.Reader) -> None:
    def add(number: int) -> None:
        for i in range(5):
            book.add(reader.read(f"Chile thanked Peru on day {number} of week {i}."))

    before = book.count("documents")
    workers = [threading.Thread(target=add, args=(n,)) for n in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert book.count("documents") == before + 20


def test_errors(book: bede.Store, reader: bede.Reader, tmp_path: pathlib.Path) -> None:
    with pytest.raises(bede.Error) as caught:
        bede.Store.open(tmp_path / "none.db")
    assert caught.value.code == "not_found"
    (tmp_path / "text.db").write_text("no book at all, but a text of some length")
    with pytest.raises(bede.Error) as caught:
        bede.Store.open(tmp_path / "text.db")
    assert caught.value.code == "bad_format"
    with pytest.raises(bede.Error) as caught:
        book.find("nothing")  # type: ignore[arg-type]
    assert caught.value.code == "bad_argument"
    with pytest.raises(bede.Error) as caught:
        book.find("events", from_="not a day")
    assert caught.value.code == "bad_argument"
    read_only = bede.Store.open(tmp_path / "news.db", read_only=True)
    with pytest.raises(bede.Error) as caught:
        read_only.add(reader.read("Chile thanked Peru."))
    assert caught.value.code == "unwritable"
    book.close()
    with pytest.raises(bede.Error, match="closed"):
        book.count("documents")
