"""Reading on Spark: the same records, poisoned rows as errors, workers and executors that die. Skipped where pyspark or java is not there."""

import datetime
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import threading
import time
from typing import Any, Dict, Iterator, List, Optional, Tuple

import pytest

import bede

pytest.importorskip("pyspark", reason="pyspark is not installed: pip install 'bede[spark]'")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("java is not there: Spark needs 17", allow_module_level=True)

from pyspark.sql import SparkSession  # noqa: E402

import bede.spark  # noqa: E402

SCHEMA = "id string, text string, date date"
DAY = datetime.date(2025, 3, 5)


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    session = (
        SparkSession.builder.master("local[2,4]")
        .appName("bede tests")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "16")
        .config("spark.driver.memory", "1g")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def rows_of(texts: List[str], count: int) -> List[Tuple[str, str, datetime.date]]:
    return [(f"r{i:04}", texts[i % len(texts)] + f" It was report {i}.", DAY) for i in range(count)]


def expected(reader: bede.Reader, rows: List[Tuple[str, str, datetime.date]]) -> Dict[str, str]:
    return {id: reader.read(text, id=id, date=date).to_json() for id, text, date in rows}


def collected(frame: Any) -> Dict[str, Optional[str]]:
    return {row.id: row.record for row in frame.collect()}


def test_same_records(spark: Any, reader: bede.Reader, texts: List[str]) -> None:
    rows = rows_of(texts, 50)
    frame = spark.createDataFrame(rows, SCHEMA).repartition(4)
    records = bede.spark.read(frame, date="date")
    assert records.where("error is not null").count() == 0
    assert collected(records) == expected(reader, rows)


@pytest.mark.parametrize("day", ["2025-03-05T10:00:00Z", "March 5, 2025", DAY, datetime.datetime(2025, 3, 5, 23, 59)])
def test_dates_of_every_kind(spark: Any, reader: bede.Reader, texts: List[str], day: Any) -> None:
    kind = "string" if isinstance(day, str) else "timestamp_ntz" if isinstance(day, datetime.datetime) else "date"
    frame = spark.createDataFrame([(7, texts[0], day)], f"n long, body string, day {kind}")
    [row] = bede.spark.read(frame, text="body", id="n", date="day").collect()
    assert row.record == reader.read(texts[0], id="7", date="2025-03-05").to_json()


def test_ids_made_from_the_text(spark: Any, reader: bede.Reader, texts: List[str]) -> None:
    frame = spark.createDataFrame([(texts[0],)], "text string")
    [row] = bede.spark.read(frame, id=None).collect()
    assert row.record == reader.read(texts[0]).to_json() and row.id == reader.read(texts[0]).id


def test_poisoned_rows(spark: Any, reader: bede.Reader, texts: List[str]) -> None:
    rows: List[Tuple[Optional[str], Any]] = [
        ("good", texts[0].encode()), ("null", None), ("empty", b" "), ("bytes", b"abc \xff\xfe\x00 def"), ("large", b"word " * 10_000_000),
        (None, texts[1].encode()), ("nul", b"A\x00B said no.")]
    frame = spark.createDataFrame(rows, "id string, text binary")
    found = {row.id: row for row in bede.spark.read(frame).collect()}
    codes = {id: row.error.code for id, row in found.items() if row.error}
    assert codes == {"null": "empty", "empty": "empty", "bytes": "bad_encoding", "large": "too_large"}
    assert "(byte 4)" in found["bytes"].error.message and "50000000 bytes" in found["large"].error.message
    assert all((row.record is None) == (row.error is not None) for row in found.values())
    assert found["good"].record == reader.read(texts[0], id="good").to_json()
    assert found[reader.read(texts[1]).id].record == reader.read(texts[1]).to_json()


def test_strings_that_are_no_text(spark: Any) -> None:
    frame = spark.createDataFrame([(b"\xff\xfe broken",)], "raw binary").selectExpr("'a' as id", "cast(raw as string) as text")
    [row] = bede.spark.read(frame).collect()
    assert (row.record is None) == (row.error is not None)


def test_explode(spark: Any, reader: bede.Reader, texts: List[str]) -> None:
    rows = rows_of(texts, 10)
    records = bede.spark.read(spark.createDataFrame(rows, SCHEMA), date="date").cache()
    for name in ("actors", "events", "claims", "agreements", "votes", "contacts", "checks"):
        got = [row.asDict(recursive=True) for row in bede.spark.explode(records, name).collect()]
        wanted = [{"document": id, **item} for id, text, date in rows for item in reader.read(text, id=id, date=date)[name]]
        assert sorted(got, key=str) == sorted(wanted, key=str), name
    with pytest.raises(bede.Error, match="no list of the record"):
        bede.spark.explode(records, "nothing")


def test_groups_are_those_of_all_events_at_once(spark: Any, reader: bede.Reader, texts: List[str]) -> None:
    rows = rows_of(texts, 30)
    events = bede.spark.explode(bede.spark.read(spark.createDataFrame(rows, SCHEMA).repartition(3), date="date"), "events")
    got = {f"{row.document} {row.id}": (row["group"], row.score, row.reason) for row in bede.spark.group(events).collect()}
    mentions = [m for id, text, date in rows for m in bede.mentions_of(id, reader.read(text, id=id, date=date)["events"])]
    wanted = {one.id: tuple(found) for one, found in zip(mentions, bede.group(mentions, near_codes=True))}
    assert got == wanted
    assert len({group for group, _, _ in wanted.values()}) < len(wanted)


def processes() -> Dict[int, Tuple[int, str]]:
    """Each process: the one above it, and its words."""
    listing = subprocess.run(["ps", "-eww", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    return {int(pid): (int(above), args) for pid, above, args in (p for p in (line.split(None, 2) for line in listing.splitlines()) if len(p) == 3)}


def workers_of(top: int) -> List[int]:
    """Python workers below a process: the children of Spark's pyspark.daemon."""
    listed = processes()
    daemons = {pid for pid, (_, args) in listed.items() if "pyspark.daemon" in args}
    below = {top}
    for _ in range(6):
        below |= {pid for pid, (above, _) in listed.items() if above in below}
    return [pid for pid, (above, _) in listed.items() if above in daemons and pid in below]


def test_a_worker_killed_mid_job(spark: Any, reader: bede.Reader, texts: List[str]) -> None:
    rows = rows_of([text * 8 for text in texts], 400)
    frame = spark.createDataFrame(rows, SCHEMA).repartition(8).cache()
    frame.count()
    killed: List[int] = []
    stop = threading.Event()

    def kill() -> None:
        """Ends two workers, each while it reads."""
        while not stop.wait(0.3) and len(killed) < 2:
            busy = [pid for pid in workers_of(os.getpid()) if pid not in killed]
            if busy:
                os.kill(busy[0], signal.SIGKILL)
                killed.append(busy[0])

    killer = threading.Thread(target=kill)
    killer.start()
    got = collected(bede.spark.read(frame, date="date"))
    stop.set()
    killer.join()
    assert killed, "no worker was there to be killed"
    assert got == expected(reader, rows)


CLUSTER = """
import json, sys
from pyspark.sql import SparkSession
import bede.spark
session = SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false").config("spark.driver.memory", "1g")
if len(sys.argv) > 3:
    session = session.config("spark.executorEnv.PYTHONPATH", sys.argv[3])
spark = session.config("spark.sql.execution.arrow.maxRecordsPerBatch", "16").getOrCreate()
spark.sparkContext.setLogLevel("OFF")
frame = spark.read.schema("id string, text string, date date").json(sys.argv[1]).repartition(8)
rows = bede.spark.read(frame, date="date").collect()
with open(sys.argv[2], "w", encoding="utf-8") as out:
    json.dump({row.id: row.record for row in rows}, out)
spark.stop()
"""


def executors_at_work(top: int) -> List[int]:
    """The JVMs below a process whose Python workers are there: executors, each a process of its own."""
    parent = processes()
    found = set()
    for worker in workers_of(top):
        at = worker
        while at in parent and "CoarseGrainedExecutorBackend" not in parent[at][1]:
            at = parent[at][0]
        if at in parent:
            found.add(at)
    return sorted(found)


def test_an_executor_killed_mid_job(reader: bede.Reader, texts: List[str], tmp_path: pathlib.Path) -> None:
    """A cluster of two executors, each a JVM of its own; one is ended by force while it reads."""
    rows = rows_of([text * 8 for text in texts], 400)
    lines, answers = tmp_path / "rows.jsonl", tmp_path / "answers.json"
    lines.write_text("".join(json.dumps({"id": id, "text": text, "date": str(date)}) + "\n" for id, text, date in rows), encoding="utf-8")
    import pyspark

    env = {**os.environ, "SPARK_HOME": os.path.dirname(pyspark.__file__), "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    path = [os.environ["PYTHONPATH"]] if os.environ.get("PYTHONPATH") else []
    job = subprocess.Popen([sys.executable, "-c", CLUSTER, str(lines), str(answers), *path], cwd=tmp_path, env=env, stderr=subprocess.DEVNULL)
    killed: List[int] = []
    while job.poll() is None and not killed:
        time.sleep(0.3)
        for executor in executors_at_work(job.pid)[:1]:
            os.kill(executor, signal.SIGKILL)
            killed.append(executor)
    assert job.wait(timeout=600) == 0
    assert killed, "no executor was there to be killed"
    assert json.loads(answers.read_text(encoding="utf-8")) == expected(reader, rows)
