#!/usr/bin/env python3
"""scale.py BEDE [--texts 10000] [--rounds 3] [--growth 1000,10000,100000] [--plot docs/scale.svg] [--skip-spark]: measures what docs/scale.md tells.

Reads the same texts with the command line, Python (2 threads) and Spark (local[2]); compares the records byte for byte; gives wall and
processor seconds, words a second, bytes a record, each the median of some rounds in which the three take turns (a machine that others share
is slower at one time than at another: ratios are of the same round); then the growth of the command line's cost with the number of texts. The texts are those
of BEDE_SHARED/data/corpus (default ../shared), else of examples/reports.jsonl, cut to 200 words (40 for the growth) and repeated. Run it
with the Python that has bede (and pyspark): build/python/bin/python tools/scale.py build/release/bede
"""
import argparse, glob, inspect, json, os, resource, shutil, statistics, subprocess, sys, time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
SHARED = os.environ.get("BEDE_SHARED", os.path.join(ROOT, "..", "shared"))
PYTHON = """
import sys, bede
with bede.Reader.open() as reader, open(sys.argv[1], "rb") as lines, open(sys.argv[2], "w", encoding="utf-8") as out:
    for record in reader.read_many(lines, threads=2):
        out.write(record.to_json() + "\\n")
"""
SPARK = """
import glob, os, sys, time
from pyspark.sql import SparkSession
import bede.spark
spark = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false").config("spark.driver.memory", "1g") \\
    .config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC") \\
    .config("spark.sql.files.maxPartitionBytes", os.path.getsize(sys.argv[1]) // 4 + 1).getOrCreate()  # two tasks a core
spark.sparkContext.setLogLevel("OFF")
spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "500")
spark.range(2).count()
began, before = time.monotonic(), sum(session_seconds(os.getsid(0)).values())
records = bede.spark.read(spark.read.schema("id string, text string, date string").json(sys.argv[1]), date="date")
records.select("record").write.mode("overwrite").text(sys.argv[2])
print(time.monotonic() - began, sum(session_seconds(os.getsid(0)).values()) - before)
spark.stop()
"""


def corpus():
    """(text, date) of each text, in the order of the files."""
    found = []
    for path in sorted(glob.glob(os.path.join(SHARED, "data", "corpus", "*.jsonl.zst"))):
        unpacked = subprocess.run(["zstd", "-dc", path], check=True, capture_output=True).stdout
        found += [json.loads(line) for line in unpacked.splitlines()]
    if not found:
        with open(os.path.join(ROOT, "examples", "reports.jsonl"), encoding="utf-8") as lines:
            found = [json.loads(line) for line in lines]
    return [(one["text"], one["date"]) for one in found if one["text"].strip()]


def write_texts(path, texts, count, words):
    """The first words of count texts, repeated where there are fewer; returns how many words and bytes they have."""
    total = 0
    with open(path, "w", encoding="utf-8") as out:
        for number in range(count):
            text, date = texts[number % len(texts)]
            cut = " ".join(text.split(" ")[:words])
            total += len(cut.split())
            out.write(json.dumps({"id": f"t{number}", "text": cut, "date": date}, ensure_ascii=False) + "\n")
    return total, os.path.getsize(path)


def session_seconds(session):
    """Processor seconds so far of the processes of a session: {process: seconds}."""
    seconds = {}
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(path) as file:
                fields = file.read().rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        if int(fields[3]) == session:
            seconds[path] = sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")
    return seconds


def measured(command, **options):
    """Wall seconds, processor seconds (of the command and all it started, Java and its workers too), its output."""
    began, seen = time.monotonic(), {}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True, **options)
    while process.poll() is None:
        seen.update(session_seconds(process.pid))
        time.sleep(0.05)
    wall = time.monotonic() - began
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return wall, sum(seen.values()), process.stdout.read()


def lines_under(path):
    files = [path] if os.path.isfile(path) else sorted(glob.glob(os.path.join(path, "part-*")))
    return sorted(line for name in files for line in open(name, encoding="utf-8"))


def rounds_of(commands, count, **options):
    """{name: [(wall, processor) of each round]}, and what Spark says of its job alone as "spark, job alone"."""
    taken = {name: [] for name in commands}
    for number in range(count):
        for name, command in commands.items():
            wall, processor, out = measured(command, **options)
            taken[name].append((wall, processor))
            if name == "spark":
                taken.setdefault("spark, job alone", []).append(tuple(float(word) for word in out.split()[-2:]))
        print(f"round {number + 1}:", ", ".join(f"{name} {rows[-1][0]:.1f} s, {rows[-1][1]:.1f} processor" for name, rows in taken.items()), flush=True)
    return taken


def side_by_side(bede, folder, texts, count, with_spark, rounds):
    given = os.path.join(folder, "texts.jsonl")
    words, size = write_texts(given, texts, count, 200)
    outs = {name: os.path.join(folder, name) for name in ("cli", "python", "spark")}
    commands = {"cli": ["sh", "-c", f"{bede} read --format jsonl --threads 2 {given} > {outs['cli']}"],
                "python": [sys.executable, "-c", PYTHON, given, outs["python"]],
                "spark": [sys.executable, "-c", inspect.getsource(session_seconds) + SPARK, given, outs["spark"]]}
    if not with_spark:
        del commands["spark"]
    # pyspark asks distutils, which setuptools else puts itself in the place of (docs/python.md)
    environment = dict(os.environ, SETUPTOOLS_USE_DISTUTILS="stdlib", PYSPARK_PYTHON=os.environ.get("PYSPARK_PYTHON", sys.executable), SPARK_LOCAL_IP="127.0.0.1")
    print(f"{count} texts, {words} words, {size / 1e6:.1f} MB; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    taken = rounds_of(commands, rounds, env=environment)
    print("| | wall s | processor s | words/s, wall | words/s of one core | processor s by the command line's |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, rows in taken.items():
        wall, processor = (statistics.median(column) for column in zip(*rows))
        ratio = statistics.median(row[1] / cli[1] for row, cli in zip(rows, taken["cli"]))
        print(f"| {name} | {wall:.1f} | {processor:.1f} | {words / wall:,.0f} | {words / processor:,.0f} | {ratio:.2f} |", flush=True)
    expected = lines_under(outs["cli"])
    for name in list(commands)[1:]:
        assert lines_under(outs[name]) == expected, f"{name}: not the records of the command line"
    kept = os.path.getsize(outs["cli"])
    print(f"the same {len(expected)} records from all; {kept / len(expected):.0f} bytes a record, {1e9 / kept * len(expected):,.0f} records a GB")


def growth(bede, folder, texts, counts):
    """Prints a row for each count; returns (texts, processor seconds) of each."""
    rows = []
    print("| texts | words | processor s | microseconds a word | peak MB |\n| ---: | ---: | ---: | ---: | ---: |")
    for count in counts:
        given = os.path.join(folder, "growth.jsonl")
        words, _ = write_texts(given, texts, count, 40)
        _, processor, out = measured(["sh", "-c", f"exec {bede} read --format jsonl --threads 2 {given} > /dev/null"])
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"| {count:,} | {words:,} | {processor:.1f} | {1e6 * processor / words:.2f} | {peak:.0f} |", flush=True)
        rows.append((count, processor))
    return rows


def plot(rows, path):
    import matplotlib

    matplotlib.use("Agg")
    matplotlib.rcParams.update({"svg.hashsalt": "bede", "svg.fonttype": "none", "font.size": 9})
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(4.5, 3))
    counts, seconds = zip(*rows)
    axes.loglog(counts, seconds, "o", color="#2a7f9e", label="measured")
    axes.loglog(counts, [seconds[-1] / counts[-1] * count for count in counts], color="#8a8a8a", linewidth=0.8, label="linear")
    axes.set_xlabel("texts of 40 words")
    axes.set_ylabel("processor seconds")
    axes.legend(frameon=False)
    figure.savefig(path, bbox_inches="tight", metadata={"Date": None})


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bede")
    parser.add_argument("--texts", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--growth", default="1000,3000,10000,30000,100000")
    parser.add_argument("--plot", metavar="SVG", help="draw the growth there (needs matplotlib)")
    parser.add_argument("--skip-spark", action="store_true")
    given = parser.parse_args()
    folder = os.path.join(ROOT, "build", "scale")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    texts = corpus()
    if given.growth:
        rows = growth(os.path.abspath(given.bede), folder, texts, [int(count) for count in given.growth.split(",")])
        if given.plot:
            plot(rows, given.plot)
    if given.texts:
        side_by_side(os.path.abspath(given.bede), folder, texts, given.texts, not given.skip_spark, given.rounds)


if __name__ == "__main__":
    main()
