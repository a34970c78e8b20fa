"""Opening lexicon and model once, and reading with them from any number of threads."""

from __future__ import annotations

import atexit
import contextlib
import datetime
import json
import os
import time
from collections import deque
from typing import (
    Any,
    Callable,
    Deque,
    Generator,
    Iterable,
    Iterator,
    List,
    Literal,
    Mapping,
    NamedTuple,
    Optional,
    Tuple,
    Union,
    overload,
)

from . import _bede
from ._error import Error
from ._record import Record
from .records import Finding

Input = Union[str, bytes, Mapping[str, Any]]
Day = Union[str, datetime.date]
Format = Literal["detect", "plain", "html", "json"]
Path = Union[str, "os.PathLike[str]"]

_Answers = Generator[Union[Record, Error], None, None]

LIMIT = 64 << 20
"""Bytes of one document, unless the call says otherwise."""

SHARE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "share")
"""Lexicon and model that came with the package."""


class Progress(NamedTuple):
    """How far read_many() is."""

    done: int
    """Documents answered, failed ones among them."""
    failed: int
    words: int
    """Tokens that are not punctuation, of the documents read."""
    seconds: float
    """Since the first document was taken, by the wall clock."""

    @property
    def rate(self) -> float:
        """Words a second."""
        return self.words / self.seconds if self.seconds > 0 else 0.0


def _as_bytes(data: Input, fields: Mapping[str, Optional[object]], format: Optional[Format]) -> Tuple[bytes, str]:
    """What the library reads, and its format. A str with fields goes as the line of JSON that the command line would be given."""
    given = {name: value for name, value in fields.items() if value is not None}
    if isinstance(data, bytes):
        if given:
            raise Error("bad_argument", "bytes come without id, date and the like", "decode them to str, or give a mapping")
        return data, format or "detect"
    if isinstance(data, str):
        if format not in (None, "plain", "html"):
            return _encoded(data), str(format)
        given["html" if format == "html" else "text"] = data
    elif isinstance(data, Mapping):
        given = {**data, **given}
    else:
        raise Error("bad_argument", f"{type(data).__name__} is no report", "give str, bytes or a mapping with \"text\"")
    try:
        return _encoded(json.dumps(given, ensure_ascii=False, default=_day)), "json"
    except (TypeError, ValueError) as wrong:
        raise Error("bad_argument", str(wrong), "give strings, and dates as str or datetime.date") from None


def _day(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    raise TypeError(f"{type(value).__name__} is no text")


def _encoded(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as wrong:
        before = len(text[: wrong.start].encode("utf-8"))
        raise Error("bad_encoding", "half a surrogate pair is no character", "decode the text rightly", None, None, before) from None


class Reader:
    """Reads reports. Immutable once open; every method may be called from any number of threads at once."""

    def __init__(self, native: "_bede.Reader") -> None:
        self._native: Optional["_bede.Reader"] = native

    @classmethod
    def open(cls, *, lexicon: Optional[Path] = None, model: Optional[Path] = None) -> "Reader":
        """Opens a lexicon (folder) and a model (file); by default those that came with the package. Some tenths of a second.

        Raises Error: not_found, unreadable, bad_format (a line of the lexicon, named), bad_model.
        """
        return cls(
            _bede.Reader.open(
                os.fspath(lexicon) if lexicon is not None else os.path.join(SHARE, "lexicon"),
                os.fspath(model) if model is not None else os.path.join(SHARE, "models", "english.bede"),
            )
        )

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Gives lexicon and model back (some 60 MB). Reading afterwards is an error."""
        self._native = None

    @property
    def _open(self) -> "_bede.Reader":
        if self._native is None:
            raise Error("bad_argument", "the reader is closed", "open another")
        return self._native

    @property
    def lexicon_hash(self) -> str:
        """SHA-256 of the lexicon's files, 64 hexadecimal digits."""
        return self._open.lexicon_hash

    @property
    def model_hash(self) -> str:
        """Of the model's bytes, hexadecimal digits."""
        return self._open.model_hash

    def read(
        self,
        data: Input,
        *,
        id: Optional[str] = None,
        date: Optional[Day] = None,
        title: Optional[str] = None,
        url: Optional[str] = None,
        source: Optional[str] = None,
        byline: Optional[str] = None,
        between: Optional[Tuple[str, str]] = None,
        format: Optional[Format] = None,
        limit: int = LIMIT,
    ) -> Record:
        """Reads one report; the record's checks are made already. Other Python threads run meanwhile.

        data    the text (str); or bytes as they came: plain text, HTML or a line of JSON, in UTF-8, UTF-16 or Windows-1252; or a
                mapping with the fields of a line of JSON: text (or html), id, date, title, url, source, byline, between
        id      the document's id; without one, the first 12 hexadecimal digits of the text's SHA-256
        date    the day it was published, "2025-05-21" or datetime.date: "on Monday" is counted from it
        between two phrases of the text, ("Norway", "the harbour board"): the record tells only what happens between those whom
                they name, one event at most
        format  what data is; by default plain for str, detect for bytes
        limit   bytes of data in UTF-8 that are read at most; more is an error, too_large

        Cost: linear in the text, about 15 microseconds a word on one core.
        Raises Error: empty, bad_encoding, bad_format, too_large, bad_argument.
        """
        fields = {"id": id, "date": date, "title": title, "url": url, "source": source, "byline": byline, "between": between}
        content, known = _as_bytes(data, fields, format)
        return Record(self._open.read(content, "" if known == "json" else id or "", known, limit))

    def read_file(self, path: Path, *, format: Format = "detect", limit: int = LIMIT) -> Record:
        """Reads one file as ``bede read FILE`` does: the document's id is the path, unless the file states one."""
        name = os.fspath(path)
        try:
            with open(name, "rb") as file:
                content = file.read(limit + 1)
        except FileNotFoundError:
            raise Error("not_found", "no such file", "check the path", name) from None
        except OSError as wrong:
            raise Error("unreadable", wrong.strerror or str(wrong), "check the path and its permissions", name) from None
        return Record(self._open.read(content, name, format, limit))

    def check(self, record: Record) -> Tuple[Finding, ...]:
        """What does not add up in a record that this or another reader made: tallies, offices, dates, sums, contradictions.

        record.checks holds the same, as its own reader found it.
        """
        return Record(self._open.checked(record._whole())).checks

    @overload
    def read_many(
        self,
        reports: Iterable[Input],
        *,
        threads: int = ...,
        ahead: Optional[int] = ...,
        limit: int = ...,
        errors: Literal["raise"] = ...,
        progress: Optional[Callable[[Progress], None]] = ...,
    ) -> Iterator[Record]: ...

    @overload
    def read_many(
        self,
        reports: Iterable[Input],
        *,
        threads: int = ...,
        ahead: Optional[int] = ...,
        limit: int = ...,
        errors: Literal["return"],
        progress: Optional[Callable[[Progress], None]] = ...,
    ) -> Iterator[Union[Record, Error]]: ...

    def read_many(
        self,
        reports: Iterable[Input],
        *,
        threads: int = 1,
        ahead: Optional[int] = None,
        limit: int = LIMIT,
        errors: Literal["raise", "return"] = "raise",
        progress: Optional[Callable[[Progress], None]] = None,
    ) -> Iterator[Union[Record, Error]]:
        """Reads reports as they come and yields their records in the same order, however many threads work.

        reports   str, bytes or mappings, as read() takes them; taken one by one, so that a generator over an archive will do
        threads   how many read at once (1 to 1024)
        ahead     how many reports may be in hand: taken, and their record not yet yielded; 4 a thread by default.
                  Memory is bounded by them
        errors    "raise" stops at the first report that cannot be read; "return" yields its Error in its place
        progress  called after every answer, in the thread that iterates
        """
        if not 1 <= threads <= 1024:
            raise Error("bad_argument", f"{threads} is not a number of threads", "give 1 to 1024")
        if errors not in ("raise", "return"):
            raise Error("bad_argument", f"errors={errors!r}", "give \"raise\" or \"return\"")
        answers = self._answers(reports, threads, max(1, ahead if ahead is not None else 4 * threads), limit)
        return _reported(answers, errors == "raise", progress)

    def _answer(self, report: Input, limit: int) -> Union[Record, Error]:
        try:
            return self.read(report, limit=limit)
        except Error as error:
            return error

    def _answers(self, reports: Iterable[Input], threads: int, ahead: int, limit: int) -> _Answers:
        if threads == 1:
            for report in reports:
                yield self._answer(report, limit)
            return
        crew = _bede.Crew(self._open, threads, limit)
        atexit.register(crew.close)  # its threads must not outlive the interpreter
        waiting: Deque[Optional[Error]] = deque()  # the reports in hand: None, or why one could not be handed on
        try:
            for report in reports:
                waiting.append(_hand_on(crew, report))
                if len(waiting) >= ahead:
                    yield _take_back(crew, waiting.popleft())
            while waiting:
                yield _take_back(crew, waiting.popleft())
        finally:
            atexit.unregister(crew.close)
            crew.close()


def _hand_on(crew: "_bede.Crew", report: Input) -> Optional[Error]:
    try:
        crew.put(*_as_bytes(report, {}, None))
    except Error as error:
        return error
    return None


def _take_back(crew: "_bede.Crew", unread: Optional[Error]) -> Union[Record, Error]:
    try:
        return unread or Record(*crew.next())
    except Error as error:
        return error


def _reported(answers: _Answers, raising: bool, progress: Optional[Callable[[Progress], None]]) -> _Answers:
    done = failed = words = 0
    began = time.monotonic()
    with contextlib.closing(answers):
        for answer in answers:
            done += 1
            if isinstance(answer, Error):
                failed += 1
                if raising:
                    raise answer
            if progress is not None:
                words += 0 if isinstance(answer, Error) else int(answer["document"]["words"])
                progress(Progress(done, failed, words, time.monotonic() - began))
            yield answer
