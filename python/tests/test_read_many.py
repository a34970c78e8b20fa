"""Many reports: in order, with bounded memory, whatever the number of threads."""

import os
import signal
import threading
import time
from typing import Dict, Iterator, List, Union

import pytest

import bede


def test_order_and_records_do_not_depend_on_threads(reader: bede.Reader, texts: List[str]) -> None:
    given = [{"id": str(i), "text": texts[i % len(texts)] * (1 + i % 4)} for i in range(40)]
    one = [record.to_json() for record in reader.read_many(given)]
    assert [record.to_json() for record in reader.read_many(given, threads=4)] == one
    assert one == [reader.read(report).to_json() for report in given]


def test_no_more_in_hand_than_allowed(reader: bede.Reader, texts: List[str]) -> None:
    taken = 0

    def archive() -> Iterator[str]:
        nonlocal taken
        for _ in range(100):
            taken += 1
            yield texts[3]

    for done, _ in enumerate(reader.read_many(archive(), threads=3, ahead=5)):
        assert taken - done <= 5
    assert taken == 100


def test_failed_reports_in_their_place(reader: bede.Reader, texts: List[str]) -> None:
    given: List[Union[str, Dict[str, str]]] = [texts[0], "", texts[1], {"id": "no text"}, texts[2]]
    answers = list(reader.read_many(given, threads=2, errors="return"))
    assert [getattr(answer, "code", "record") for answer in answers] == ["record", "empty", "record", "bad_format", "record"]
    got = []
    with pytest.raises(bede.Error):
        for record in reader.read_many(given, threads=2):
            got.append(record.text)
    assert got == [texts[0]]


def test_progress(reader: bede.Reader, texts: List[str]) -> None:
    seen: List[bede.Progress] = []
    records = [r for r in reader.read_many([*texts, ""], threads=2, errors="return", progress=seen.append)]
    assert [p.done for p in seen] == list(range(1, len(texts) + 2))
    assert seen[-1].failed == 1
    assert seen[-1].words == sum(r.document.words for r in records if isinstance(r, bede.Record))
    assert seen[-1].rate > 0


def test_stopping_early(reader: bede.Reader, texts: List[str]) -> None:
    before = _system_threads()
    records = reader.read_many((texts[3] for _ in range(10**9)), threads=4)
    next(records)
    assert _system_threads() == before + 4
    records.close()  # type: ignore[attr-defined]
    assert _system_threads() == before


def _system_threads() -> int:
    """Of this process, those that Python knows nothing of as well. One that was waited for is still seen for an instant."""
    time.sleep(0.1)
    with open("/proc/self/status", encoding="utf-8") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("Threads:"))


def test_records_are_whole_when_the_threads_are_gone(reader: bede.Reader, texts: List[str]) -> None:
    given = texts * 20  # more than the threads take back at once
    records = list(reader.read_many(given, threads=3, ahead=50))
    assert [record.text for record in records] == [reader.read(text).text for text in given]
    layers = [record.layers() for record in records[::7]]
    del records
    assert layers == [reader.read(text).layers() for text in given[::7]]


def test_a_process_forked_off_meanwhile(reader: bede.Reader, texts: List[str]) -> None:
    """It has none of the threads: it must end all the same, and not wait for them."""
    records = reader.read_many(texts * 10, threads=2)
    next(records)
    child = os.fork()
    if child == 0:
        signal.alarm(60)
        try:
            for _ in records:
                pass
        except RuntimeError:
            records.close()  # type: ignore[attr-defined]
            del records
            os._exit(7)
        os._exit(8)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
    assert len(list(records)) == 10 * len(texts) - 1


def test_interrupting_it(reader: bede.Reader, texts: List[str]) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    long, before = "\n\n".join(texts) * 400, signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    began = time.monotonic()
    try:
        with pytest.raises(KeyboardInterrupt):
            list(reader.read_many([long] * 40, threads=2))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    taken = time.monotonic() - began
    reader.read(long)
    assert taken < 5 * (time.monotonic() - began - taken) + 1  # what the threads had in hand, not all of the forty


def test_faults_of_the_caller_come_through(reader: bede.Reader, texts: List[str]) -> None:
    def archive() -> Iterator[str]:
        yield texts[3]
        raise OSError("disk gone")

    with pytest.raises(OSError, match="disk gone"):
        list(reader.read_many(archive(), threads=2))
    for wrong in (0, 2000):
        with pytest.raises(bede.Error) as caught:
            reader.read_many(texts, threads=wrong)
        assert caught.value.code == "bad_argument"


def test_other_threads_run_while_reading(reader: bede.Reader, texts: List[str]) -> None:
    """Were the lock held, the counter would stand still while a long report is read."""
    long, done, turns = "\n\n".join(texts) * 200, threading.Event(), 0

    def read() -> None:
        reader.read(long)
        done.set()

    worker = threading.Thread(target=read)
    worker.start()
    while not done.is_set():
        turns += 1
        time.sleep(0.001)
    worker.join()
    assert turns > 20
