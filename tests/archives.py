"""What the tests and the benchmark of archives share: many small texts, and what reads them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.dataset as ds

from geo.archives.folder import Growing
from geo.archives.items import iter_items
from geo.archives.parts import Failed
from geo.archives.pools import Here, Workers
from geo.archives.running import Progress, read_archive
from geo.archives.schema import TABLES, schema_of
from geo.archives.settings import Settings
from tests.services.postgres import free_port

RUN = "from maps.cli import run; run()"
LONGEST_S = 120.0


def make_row(number: int, *, lines: int = 1) -> dict[str, Any]:
    """Return a document of the small dossier's places, as a table of documents has it."""
    year = 2015 + number % 10
    body = (
        f"Mill Park opened in {year - 1} with {number % 50 + 2} gardens.\n"
        f"Tram 3 is {number % 9 + 1} km long, and Old Harbour will open by {year + 3}.\n"
    )
    return {
        "id": f"plan-{number:06d}",
        "title": f"Brookfield plans of {year}, number {number}",
        "date": f"{year}-0{number % 9 + 1}",
        "text": f"Brookfield plans {number}\n\n{body * lines}",
    }


def write_table(path: Path, rows: Sequence[dict[str, Any]]) -> Path:
    """Write documents as JSON lines and return the path."""
    lines = (json.dumps(row) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def read_texts(table: Path) -> dict[str, str]:
    """Return the texts of a table of JSON lines by their ids."""
    rows = map(json.loads, table.read_text(encoding="utf-8").splitlines())
    return {row["id"]: row["text"] for row in rows}


def read_into(
    source: Path, out: Path, settings: Settings, *, workers: Workers | None = None,
    own_version: str = version("planmap"),
) -> tuple[Progress, list[Failed]]:  # fmt: skip
    """Read a source into an archive, in this process unless told otherwise."""
    failed: list[Failed] = []
    with Growing(out, settings=settings.digest, version=own_version) as growing:
        done = read_archive(
            iter_items(source), growing, workers or Here(settings), tell=failed.append
        )
    return done, failed


def read_rows(archive: Path, table: str) -> pa.Table:
    """Return all rows of a table of an archive, in an order of their own."""
    rows = ds.dataset(archive / table, schema=schema_of(table), format="parquet").to_table()
    keys = [name for name in ("document", "start", "end", "place") if name in rows.column_names]
    return rows.sort_by([(name, "ascending") for name in keys])


def read_all(archive: Path) -> dict[str, list[dict[str, Any]]]:
    """Return all rows of all tables, but those that count places by part."""
    return {table: read_rows(archive, table).to_pylist() for table in TABLES if table != "places"}


def list_bytes(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder by path; there are no others than whole ones."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def start(*arguments: object) -> subprocess.Popen[str]:
    """Start `planmap` with these arguments in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", RUN, *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def wait_until(is_so: Callable[[], bool], what: str) -> None:
    """Wait until something is so."""
    end = time.monotonic() + LONGEST_S
    while not is_so():
        assert time.monotonic() < end, f"{what} did not come in {LONGEST_S:.0f} s"
        time.sleep(0.02)


def count_parts(archive: Path) -> int:
    """Return how many parts of an archive are there whole."""
    return len(list(archive.glob("documents/part-*.parquet")))


class DaskCluster:
    """A scheduler and its workers, each in a process of its own, on loopback."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.port = free_port()
        self.address = f"tcp://127.0.0.1:{self.port}"
        self.scheduler = self._start(
            "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(self.port),
            "--no-dashboard", "--no-show",
        )  # fmt: skip
        self.workers: list[subprocess.Popen[bytes]] = []

    def add_worker(self) -> subprocess.Popen[bytes]:
        """Start a worker with one thread, without a nanny: killed, it is gone."""
        number = len(self.workers)
        worker = self._start(
            "distributed.cli.dask_worker", self.address, "--nthreads", "1", "--no-nanny",
            "--no-dashboard", "--local-directory", str(self._folder / f"worker-{number}"),
        )  # fmt: skip
        self.workers.append(worker)
        return worker

    def end(self) -> None:
        """End all that was started and is still there."""
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()

    def _start(self, module: str, *arguments: str) -> subprocess.Popen[bytes]:
        with (self._folder / "log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-W", "ignore", "-m", module, *arguments],
                stdout=log, stderr=log, env={**os.environ, "PYTHONWARNINGS": "ignore"},
            )  # fmt: skip


@contextmanager
def running_dask(folder: Path, workers: int) -> Iterator[DaskCluster]:
    """Run a scheduler with some workers, and end them."""
    cluster = DaskCluster(folder)
    try:
        for _ in range(workers):
            cluster.add_worker()
        yield cluster
    finally:
        cluster.end()
