"""What an archive costs: reading and what is added to it, memory, questions, Dask, a long text.

Run: `python -m tests.benchmarks.bench_archive [DOCUMENTS ...] [--only PART ...]`; without numbers
1,000 documents, some two minutes. `PART` is `killed`, `dask` or `long`; reading and questions are
always measured. The texts are variants of one, with its paragraphs shuffled: the interview where
it is at hand, else one of the tests' own. Times of reading are processor time, so that other work
on the machine matters less; questions are asked in a warm process, and a wall clock says how
long. Peaks are the largest resident memory of the main process and of any process that reads.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from importlib.metadata import version
from pathlib import Path

import pyarrow.compute as pc

from geo.archives.asking import Archive
from geo.archives.cluster import Cluster
from geo.archives.folder import Growing
from geo.archives.items import iter_items
from geo.archives.pools import Processes, Workers
from geo.archives.question import Question
from geo.archives.reading import read_task
from geo.archives.running import Progress, read_archive
from geo.archives.schema import TABLES
from geo.archives.settings import Settings, make_settings
from geo.archives.tasks import make_task
from tests.archives import count_parts, list_bytes, read_rows, running_dask, start
from tests.benchmarks.processes import read_memory_mb
from tests.conftest import INTERVIEW
from tests.texts import read_annotated

RUNS = 15
PARTS = ("killed", "dask", "long")
DASK_DOCUMENTS = 4_800
"""Some sixteen parts: with few, chance decides how evenly two workers share them."""
HUGE_MB = 99
"""A text of over 100 MB is refused."""
PAGE = resource.getpagesize()


def main() -> None:
    """Print what archives of these sizes cost, and what Dask and a long text do."""
    ask = argparse.ArgumentParser()
    ask.add_argument("sizes", nargs="*", default=[1_000], type=int)
    ask.add_argument("--only", nargs="*", choices=PARTS, default=PARTS)
    given = ask.parse_args()
    settings = make_settings()
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors, texts of ", end="")
    print(f"{len(read_text()):,} signs")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in given.sizes:
            print_reading(folder / f"of-{size}", size, settings)
            print_questions(folder / f"of-{size}")
            if "killed" in given.only:
                print_killed(folder / f"of-{size}")
        if "dask" in given.only:
            print_dask(folder, settings)
        if "long" in given.only:
            print_long(folder, settings)


def read_text() -> str:
    """Return the text that the documents are variants of."""
    if INTERVIEW.is_file():
        return INTERVIEW.read_text(encoding="utf-8")
    return read_annotated("planner")[0]


def write_variants(path: Path, count: int) -> Path:
    """Write a table of so many documents, each with the paragraphs of the text in its own order."""
    paragraphs = read_text().split("\n")
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            order = random.Random(number).sample(paragraphs, len(paragraphs))  # noqa: S311 - no secret
            row = {
                "id": f"d{number:07d}",
                "date": f"{2015 + number % 10}-0{1 + number % 9}",
                "title": f"{number}",
                "text": "\n".join(order),
            }
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def run(
    source: Path, out: Path, settings: Settings, workers: Workers
) -> tuple[Progress, list[float]]:
    """Read a source into an archive; return what was done and the memory of this process, in MB."""
    memory: list[float] = []

    def look(_progress: Progress) -> None:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        memory.append(pages * PAGE / 1e6)

    with Growing(out, settings=settings.digest, version=version("planmap")) as growing:
        done = read_archive(iter_items(source), growing, workers, tell=print, show=look)
    return done, memory


def print_reading(folder: Path, size: int, settings: Settings) -> None:
    """Read an archive with two processes and print what it took."""
    folder.mkdir()
    source = write_variants(folder / "source.jsonl", size)
    before, begun = spent(resource.RUSAGE_CHILDREN), time.perf_counter()
    own = time.process_time()
    with closing(Processes(settings, 2)) as workers:
        done, memory = run(source, folder / "out", settings, workers)
        peak = max(read_memory_mb(process=each) for each in workers.list_processes())
    wall, own = time.perf_counter() - begun, time.process_time() - own
    children = spent(resource.RUSAGE_CHILDREN) - before
    added = done.whole_s - done.reading_s
    files = list((folder / "out").rglob("*.parquet"))
    print(f"\n{size:,} documents, two processes: {wall:.1f} s by the clock")
    print(f"  processor time: {children + own:.1f} s, {(children + own) / size * 1e3:.2f} ms each")
    print(f"  reading alone {done.reading_s / size * 1e3:.2f} ms a text; tables and files "
          f"{added / size * 1e3:.2f} ms ({added / done.reading_s:.0%} of it); main process "
          f"{own / size * 1e3:.2f} ms")  # fmt: skip
    third = max(1, len(memory) // 3)
    first, last = max(memory[:third]), max(memory[-third:])
    print(f"  memory of the main process: {first:.0f} MB in the first third, {last:.0f} MB in the "
          f"last; peak of a reading process {peak:.0f} MB")  # fmt: skip
    print(f"  {len(files):,} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB")


def print_killed(folder: Path) -> None:
    """Read the same with the command, kill it in the middle, let it go on, and compare all rows."""
    whole, out = folder / "out", folder / "killed"
    parts = count_parts(whole)
    before = spent(resource.RUSAGE_CHILDREN)
    options = ("archive", "read", folder / "source.jsonl", "--out", out, "--processes", 2)
    run = start(*options)
    while run.poll() is None and count_parts(out) < parts // 2:
        time.sleep(0.1)
    run.kill()
    run.communicate()
    killed_at = count_parts(out)
    again = start(*options)
    said, told = again.communicate()
    used = spent(resource.RUSAGE_CHILDREN) - before
    same = [table for table in TABLES if read_rows(out, table).equals(read_rows(whole, table))]
    print(f"  killed with {killed_at} of {parts} parts there, read on: exit {again.returncode}, "
          f"{used:.1f} s of processor time in all; {said.strip()} {told.strip()}")  # fmt: skip
    print(f"  tables equal row by row: {', '.join(same)}; all files of the same bytes: "
          f"{list_bytes(out) == list_bytes(whole)}")  # fmt: skip


def spent(who: int) -> float:
    """Return the processor time of this process or of its ended children, in seconds."""
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def print_questions(folder: Path) -> None:
    """Ask for the commonest, the middle and the rarest place, and print the median times."""
    archive = Archive(folder / "out")
    begun = time.perf_counter()
    named = archive.places.group_by("place").aggregate([("mentions", "sum")])
    named = named.take(pc.sort_indices(named, sort_keys=[("mentions_sum", "descending")]))
    print(f"  {archive.rows['mentions']:,} mentions in {len(archive.keys)} parts; the list of "
          f"places takes {(time.perf_counter() - begun) * 1e3:.0f} ms, once")  # fmt: skip
    for words, number in (("commonest", 0), ("middle", len(named) // 2), ("rarest", -1)):
        place = named.column("place")[number].as_py()
        question = Question(table="mentions", places=(place,))
        for engine in ("pyarrow", "duckdb"):
            ask = partial(archive.ask, question, engine=engine)
            rows = len(ask())
            clock, own = measure(ask)
            print(f"  the {words} place, {rows:,} rows, {engine}: {clock:.1f} ms by the clock, "
                  f"{own:.1f} of processor time")  # fmt: skip


def measure(ask: Callable[[], object]) -> tuple[float, float]:
    """Return the median times of a question that was asked before, in milliseconds.

    By the clock, and in processor time, which other work on the machine hardly lengthens.
    """
    times, spent_times = [], []
    for _ in range(RUNS):
        begun, own = time.perf_counter(), time.process_time()
        ask()
        times.append(time.perf_counter() - begun)
        spent_times.append(time.process_time() - own)
    return statistics.median(times) * 1e3, statistics.median(spent_times) * 1e3


def print_dask(folder: Path, settings: Settings) -> None:
    """Read the same documents with one Dask worker and with two, each of them warm."""
    source = write_variants(folder / "dask.jsonl", DASK_DOCUMENTS)
    walls, longest = [], []
    for count in (1, 2):
        (folder / f"dask-{count}").mkdir()
        with (
            running_dask(folder / f"dask-{count}", count) as dask,
            closing(Cluster(settings, dask.address)) as workers,
        ):
            workers.wait_for(count)
            warm_up(dask.address, settings)
            others = (os.getpid(), dask.scheduler.pid)
            pids = (*(worker.pid for worker in dask.workers), *others)
            before, begun = [cpu_of(pid) for pid in pids], time.perf_counter()
            run(source, folder / f"dask-out-{count}", settings, workers)
            walls.append(time.perf_counter() - begun)
            *used, own, schedulers = [
                cpu_of(pid) - was for pid, was in zip(pids, before, strict=True)
            ]
            longest.append(max(used))
        each = ", ".join(f"{one:.1f} s" for one in used)
        print(f"\n{count} Dask worker(s): {walls[-1]:.1f} s by the clock, processor time {each}; "
              f"{sum(used) / walls[-1]:.2f} processors were had; the client {own:.1f} s, the "
              f"scheduler {schedulers:.1f} s")  # fmt: skip
    same = list_bytes(folder / "dask-out-1") == list_bytes(folder / "dask-out-2")
    print(f"  two are {walls[0] / walls[1]:.2f} times one by the clock, "
          f"{longest[0] / longest[1]:.2f} times had each a processor of its own; same bytes: "
          f"{same}")  # fmt: skip


def warm_up(address: str, settings: Settings) -> None:
    """Let every worker load what it reads with: one that has just begun takes a second for it."""
    from distributed import Client  # noqa: PLC0415 - an extra

    nothing = make_task([], settings=settings.digest, version=version("planmap"))
    with Client(address, set_as_default=False) as client:  # type: ignore[no-untyped-call] # Dask's has no types
        client.run(read_task, nothing, settings)


def cpu_of(pid: int) -> float:
    """Return the processor time of a process, in seconds."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def print_long(folder: Path, settings: Settings) -> None:
    """Read a text of nearly 100 MB among small ones."""
    text = read_text()
    source = folder / "texts"
    source.mkdir()
    for number in range(20):
        (source / f"{number:02d}.txt").write_text(text, encoding="utf-8")
    with (source / "10-long.txt").open("w", encoding="utf-8") as file:
        file.writelines(repeat_until(text, HUGE_MB * 1_000_000))
    with closing(Processes(settings, 1)) as workers:
        begun = time.perf_counter()
        done, _ = run(source, folder / "long", settings, workers)
        peak = read_memory_mb(process=workers.list_processes()[0])
    print(f"\n{HUGE_MB} MB among 20 small texts: {done.documents} documents, {done.failed} failed, "
          f"{time.perf_counter() - begun:.0f} s, peak of the reading process "
          f"{peak:.0f} MB")  # fmt: skip


def repeat_until(text: str, size: int) -> Iterator[str]:
    """Yield a text again and again until so many bytes are there."""
    written, length = 0, len(text.encode())
    while written < size:
        yield f"{text}\n"
        written += length + 1


if __name__ == "__main__":
    main()
