"""Real Dask schedulers and workers make the very files that one process makes, whatever dies."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from geo.archives.cluster import Cluster, ClusterError
from geo.archives.settings import Settings
from tests.archives import (
    DaskCluster,
    count_parts,
    list_bytes,
    make_row,
    read_into,
    running_dask,
    start,
    wait_until,
    write_table,
)

COUNT, LINES = 1200, 8
"""Documents that take some milliseconds each: several parts for each of two workers."""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [make_row(number, lines=LINES) for number in range(COUNT)]
    return write_table(tmp_path_factory.mktemp("source") / "plans.jsonl", rows)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, source: Path, settings: Settings) -> Path:
    out = tmp_path_factory.mktemp("whole") / "out"
    read_into(source, out, settings)
    return out


@pytest.fixture
def dask(tmp_path: Path) -> Iterator[DaskCluster]:
    folder = tmp_path / "dask"
    folder.mkdir()
    with running_dask(folder, 2) as cluster:
        yield cluster


def test_a_worker_and_then_the_scheduler_are_killed_and_the_files_are_the_same(
    dask: DaskCluster, source: Path, whole: Path, brookfield: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    options = ("--out", out, "--dossier", brookfield)
    run = start("archive", "read", source, *options, "--scheduler", dask.address)
    wait_until(lambda: count_parts(out) >= 1, "the first part")
    dask.workers[0].kill()
    before = count_parts(out)
    wait_until(lambda: count_parts(out) > before, "a part after a worker was killed")
    dask.scheduler.kill()
    said, told = run.communicate(timeout=120)
    assert (run.returncode, said) == (1, ""), told
    assert told.count("\n") == 1, told
    assert told.startswith(f"planmap: {dask.address}: the scheduler is gone")
    assert "call the same command again" in told
    kept = count_parts(out)
    assert 0 < kept < count_parts(whole)

    folder = tmp_path / "again"
    folder.mkdir()
    with running_dask(folder, 2) as cluster:
        again = start("archive", "read", source, *options, "--scheduler", cluster.address)
        said, told = again.communicate(timeout=120)
    assert (again.returncode, told) == (0, ""), told
    assert "of them before" in said
    assert list_bytes(out) == list_bytes(whole)


def test_another_version_is_told_before_anything_is_read(
    dask: DaskCluster, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = version("planmap")
    monkeypatch.setattr("geo.archives.cluster.version", lambda _name: "9.9")
    with pytest.raises(ClusterError, match=rf"has planmap {wanted}, this machine 9\.9; install"):
        Cluster(settings, dask.address)


def test_a_scheduler_without_workers_is_told(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geo.archives.cluster.WORKERS_WITHIN_S", 0.5)
    with (
        running_dask(tmp_path, 0) as cluster,
        pytest.raises(ClusterError, match="the scheduler has no workers; start one by"),
    ):
        Cluster(settings, cluster.address)
