"""The calls open, read and check, and what a record gives."""

import datetime
import json
import pathlib
import pickle
from typing import List

import pytest

import bede

from conftest import lines_of


def test_same_bytes_as_the_command_line(reader: bede.Reader, texts: List[str], command_line: str) -> None:
    given = [{"id": f"r{i}", "text": text, "date": "2025-03-05", "title": f"No. {i}"} for i, text in enumerate(texts)]
    lines = "".join(json.dumps(one) + "\n" for one in given).encode()
    expected = lines_of(command_line, "-", given=lines)
    assert len(expected) == len(texts)
    assert [reader.read(one).to_json() for one in given] == expected
    assert [reader.read(line).to_json() for line in lines.splitlines()] == expected
    parts = [reader.read(one["text"], id=one["id"], title=one["title"], date=datetime.date(2025, 3, 5)) for one in given]
    assert [record.to_json() for record in parts] == expected


def test_same_layers_as_the_command_line(reader: bede.Reader, texts: List[str], command_line: str) -> None:
    line = json.dumps({"id": "r", "text": texts[0]}).encode()
    expected = lines_of(command_line, "--layers", "-", given=line + b"\n")
    record = reader.read(line)
    assert record.to_json(layers=True) == expected[0]
    assert record.layers()["times"] == json.loads(expected[0])["layers"]["times"]


def test_same_file_as_the_command_line(reader: bede.Reader, texts: List[str], command_line: str, tmp_path: pathlib.Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(f"<html><title>T</title><body><p>{texts[0]}</p><p>{texts[2]}</p></body></html>".encode())
    expected = lines_of(command_line, str(page), given=b"")
    assert [reader.read_file(page).to_json()] == expected


def test_record_is_mapping_and_typed(reader: bede.Reader, texts: List[str]) -> None:
    record = reader.read(texts[0], id="a", date="2025-03-05")
    assert dict(record) == json.loads(record.to_json())
    assert record.id == record.document.id == record["document"]["id"] == "a"
    visit = next(event for event in record.events if event.plover == "CONSULT")
    assert visit["plover"] == "CONSULT" and visit.source == "NOR"
    assert visit.date is not None and visit.date.value == "2025-03-03"
    assert record.find(visit.id) == visit
    with pytest.raises(KeyError):
        record.find("e999")


def test_spans_count_code_points(reader: bede.Reader, texts: List[str]) -> None:
    record = reader.read(texts[1])
    assert record.text == texts[1]
    denial = next(claim for claim in record.claims if claim.status == "denied")
    assert denial.cue is not None
    assert record.text[denial.cue.slice] == record.quote(denial.cue) == "denied"
    assert texts[1].index("denied") == denial.cue.start
    assert all(piece in texts[1] for event in record.events for piece in event.quotes)


def test_checks(reader: bede.Reader, texts: List[str]) -> None:
    record = reader.read(texts[2])
    [tally] = record.checks
    assert tally.kind == "tally" and tally.severity in ("warning", "error")
    assert reader.check(record) == record.checks
    [vote] = record.votes
    assert (vote.present, vote.for_, vote.against, vote.abstained, vote.unaccounted) == (150, 120, 20, 4, 6)
    assert record.quote(vote.cited["abstained"]) == "four"


def test_between_two(reader: bede.Reader) -> None:
    text = "Kenya thanked Chad on Monday. Later the ferry pilots accused the harbour board of greed."
    [event] = reader.read(text, between=("the ferry pilots", "the harbour board")).events
    assert event.plover == "ACCUSE"
    [event] = reader.read({"text": text, "between": ["Kenya", "Chad"]}).events
    assert (event.plover, event.source, event.target) == ("SUPPORT", "KEN", "TCD")
    with pytest.raises(bede.Error, match="between"):
        reader.read(text, between=("Kenya",))  # type: ignore[arg-type]


def test_record_from_json(reader: bede.Reader, texts: List[str]) -> None:
    record = reader.read(texts[4])
    again = bede.Record.from_json(record.to_json() + "\n", text=record.text)
    assert again.to_json() == record.to_json() and again == record
    assert again.events[0].quotes == record.events[0].quotes
    bare = bede.Record.from_json(record.to_json().encode())
    with pytest.raises(bede.Error, match="holds no text"):
        bare.text
    with pytest.raises(bede.Error, match="read the text again"):
        reader.check(bare)
    for wrong in ("", "[]", "{}", "no"):
        with pytest.raises(bede.Error) as caught:
            bede.Record.from_json(wrong)
        assert caught.value.code == "bad_format"


def test_record_travels_between_processes(reader: bede.Reader, texts: List[str]) -> None:
    record = reader.read(texts[1])
    again = pickle.loads(pickle.dumps(record))
    assert again.to_json() == record.to_json() and again.text == record.text


@pytest.mark.parametrize(
    "data, code",
    [("", "empty"), ("  \n", "empty"), (b"", "empty"), ("\ud800", "bad_encoding"), (b'{"id": 3}\n{"text": 4', "bad_format"),
     ({"id": "x"}, "bad_format"), (b"\xff\xfea", "bad_encoding"), (3, "bad_argument"), ({"text": object()}, "bad_argument")],
)
def test_what_is_no_report(reader: bede.Reader, data: object, code: str) -> None:
    format_ = "json" if isinstance(data, bytes) and data.startswith(b"{") else None
    with pytest.raises(bede.Error) as caught:
        reader.read(data, format=format_)  # type: ignore[arg-type]
    assert caught.value.code == code, caught.value
    assert caught.value.reason


def test_too_large(reader: bede.Reader, texts: List[str]) -> None:
    with pytest.raises(bede.Error) as caught:
        reader.read(texts[0] * 10, limit=1000)
    assert (caught.value.code, caught.value.byte) == ("too_large", 1000)


def test_errors_name_their_place(reader: bede.Reader, tmp_path: pathlib.Path) -> None:
    with pytest.raises(bede.Error) as caught:
        reader.read_file(tmp_path / "none.txt")
    assert caught.value.code == "not_found" and caught.value.file == str(tmp_path / "none.txt")
    with pytest.raises(bede.Error) as caught:
        bede.Reader.open(lexicon=tmp_path / "nowhere")
    assert caught.value.code == "not_found" and "nowhere" in str(caught.value)
    wrong = bede.Error("bad_format", "is odd", "mend it", "a.tsv", 3, 0)
    assert str(wrong) == "a.tsv:3 (byte 0): is odd; mend it"
    assert str(pickle.loads(pickle.dumps(wrong))) == str(wrong)


def test_closed_reader(texts: List[str]) -> None:
    with bede.Reader.open() as opened:
        record = opened.read(texts[0])
        assert (record.bede.lexicon, record.bede.model) == (opened.lexicon_hash, opened.model_hash)
        assert record.bede.version == bede.__version__
    with pytest.raises(bede.Error, match="closed"):
        opened.read(texts[0])
