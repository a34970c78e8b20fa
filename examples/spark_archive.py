#!/usr/bin/env python3
"""spark_archive.py ARCHIVE OUT: reads a partitioned Parquet archive of reports, keeps records and events, counts events by dyad and month.

ARCHIVE: Parquet with the columns id, text and date, partitioned by anything (year=2024/...). Under OUT: records/ (id, record, error),
events/ (a row an event), occurrences/ (a row a real event, however many reports tell it) and months/ (dyad, month, conflict,
cooperation). Without ARCHIVE and OUT, makes a small archive from examples/reports.jsonl in a folder of its own and reads that.

    spark-submit --master 'local[2,4]' examples/spark_archive.py s3a://news/parquet s3a://news/bede
"""
import os
import sys
import tempfile
from typing import Any

from pyspark.sql import DataFrame, SparkSession, functions

import bede.spark


def example_archive(spark: SparkSession, folder: str) -> str:
    """The example reports as a Parquet archive, partitioned by month."""
    reports = spark.read.json(os.path.join(os.path.dirname(os.path.abspath(__file__)), "reports.jsonl"))
    reports.withColumn("month", functions.substring("date", 1, 7)).write.partitionBy("month").parquet(folder)
    return folder


def occurrences(events: DataFrame) -> DataFrame:
    """A row a real event: its first mention by id, how many reports tell it, and the sum of its mentions' numbers."""
    grouped = events.join(bede.spark.group(events, published="published"), ["document", "id"])
    return grouped.groupBy("group").agg(
        functions.countDistinct("document").alias("reports"),
        *[functions.min_by(name, functions.concat_ws(" ", "document", "id")).alias(name) for name in ("day", "source", "target", "plover")],
        functions.avg("goldstein").alias("goldstein"),
    )


def months(occurred: DataFrame) -> DataFrame:
    month, pair = functions.substring("day", 1, 7).alias("month"), [functions.substring(c, 1, 3).alias(c) for c in ("source", "target")]
    below, above = (functions.sum(functions.when(functions.col("goldstein") * sign > 0, 1).otherwise(0)) for sign in (-1, 1))
    return occurred.groupBy(*pair, month).agg(below.alias("conflict"), above.alias("cooperation")).orderBy("month", "source", "target")


def main() -> None:
    spark = SparkSession.builder.appName("bede archive").getOrCreate()
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "500")
    given = sys.argv[1:]
    top = tempfile.mkdtemp() if len(given) < 2 else given[1]
    archive = example_archive(spark, os.path.join(top, "archive")) if len(given) < 2 else given[0]
    reports = spark.read.parquet(archive)
    bede.spark.read(reports, date="date").write.parquet(os.path.join(top, "records"))
    records = spark.read.parquet(os.path.join(top, "records"))  # read once, whatever is asked of the records afterwards
    dated = functions.coalesce("date.value", "published")
    published = functions.get_json_object("record", "$.document.published").alias("published")
    events = bede.spark.explode(records.select("*", published), "events", keep=["published"]).withColumn("day", dated)
    events.write.parquet(os.path.join(top, "events"))
    occurred: Any = occurrences(spark.read.parquet(os.path.join(top, "events")).where("status = 'actual'"))
    occurred.write.parquet(os.path.join(top, "occurrences"))
    months(occurred).write.parquet(os.path.join(top, "months"))
    months(spark.read.parquet(os.path.join(top, "occurrences"))).show(12)
    records.groupBy("error.code").count().show()
    print("in", top)


if __name__ == "__main__":
    main()
