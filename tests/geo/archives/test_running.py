"""A run that is ended goes on where it was; killed processes and texts that kill cost nothing."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from geo.archives.folder import Growing
from geo.archives.items import iter_items
from geo.archives.manifest import MANIFEST, ArchiveError
from geo.archives.parts import Part
from geo.archives.pools import Here, Processes
from geo.archives.reading import KILLED, VersionError, read_task
from geo.archives.running import Known, WorkersError, read_archive
from geo.archives.settings import Settings
from geo.archives.tasks import Task, iter_tasks
from tests.archives import (
    count_parts,
    list_bytes,
    make_row,
    read_all,
    read_into,
    start,
    wait_until,
    write_table,
)
from tests.geo.archives.conftest import COUNT

LONG = 8
"""Lines of a document that takes some milliseconds, so that a run can be ended in its middle."""


def test_what_is_there_is_not_read_again(
    archive: Path, table: Path, settings: Settings, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    shutil.copytree(archive, out)
    done, _ = read_into(table, out, settings)
    assert (done.kept, done.whole_s) == (COUNT, 0.0)
    assert list_bytes(out) == list_bytes(archive)


def test_a_part_of_a_killed_run_that_no_manifest_lists_is_taken_up(
    archive: Path, table: Path, settings: Settings, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    shutil.copytree(archive, out)
    (out / MANIFEST).unlink()
    gone = min((out / "documents").iterdir())
    gone.unlink()  # the last of a part that is put there: this part is not whole
    done, _ = read_into(table, out, settings)
    assert 0 < done.kept < COUNT
    assert list_bytes(out) == list_bytes(archive)


def test_a_changed_document_is_read_again_and_a_gone_one_leaves(
    archive: Path, settings: Settings, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    shutil.copytree(archive, out)
    rows = [make_row(number) for number in range(COUNT)]
    rows[-1]["text"] = "Old Harbour has 3 gardens.\n"
    del rows[-2]
    changed = write_table(tmp_path / "changed.jsonl", rows)
    done, _ = read_into(changed, out, settings)
    assert 0 < done.kept < COUNT
    read_into(changed, tmp_path / "fresh", settings)
    assert list_bytes(out) == list_bytes(tmp_path / "fresh")


def test_a_part_that_somebody_changed_is_not_removed(
    archive: Path, settings: Settings, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    shutil.copytree(archive, out)
    fewer = write_table(tmp_path / "fewer.jsonl", [make_row(0)])
    for path in (out / "facts").iterdir():
        pq.write_table(pq.read_table(path).slice(1), path)
    changed = {path: path.read_bytes() for path in (out / "facts").iterdir()}
    with pytest.raises(ArchiveError, match=r"facts/part-\w+\.parquet was changed since"):
        read_into(fewer, out, settings)
    assert {path: path.read_bytes() for path in changed} == changed


def test_a_document_in_the_middle_changes_the_parts_around_it_alone(tmp_path: Path) -> None:
    rows = [make_row(number) for number in range(4000)]
    source = write_table(tmp_path / "plans.jsonl", rows)
    fewer = write_table(tmp_path / "fewer.jsonl", rows[:100] + rows[101:])
    keys = [
        [task.key for task in iter_tasks(iter_items(path), settings="s", version="1")]
        for path in (source, fewer)
    ]
    assert len(keys[0]) > 8
    assert len(set(keys[0]) & set(keys[1])) > len(keys[0]) / 2


def test_processes_make_what_one_makes(
    archive: Path, table: Path, settings: Settings, tmp_path: Path
) -> None:
    with Processes(settings, 2) as workers:
        read_into(table, tmp_path / "out", settings, workers=workers)
    assert list_bytes(tmp_path / "out") == list_bytes(archive)


class Mortal(Here):
    """Reads here, and dies of some documents: whatever it was reading is then lost."""

    def __init__(self, settings: Settings, deadly: set[str]) -> None:
        super().__init__(settings)
        self._deadly = deadly

    def collect(self) -> Iterator[tuple[Task, Part | None]]:
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            ids = {item.id for item in task.items} - task.deadly
            yield task, None if ids & self._deadly else read_task(task, self._settings)


def test_a_text_that_ends_its_process_is_told_and_the_rest_is_read(
    archive: Path, table: Path, settings: Settings, tmp_path: Path
) -> None:
    deadly = {"plan-000007", "plan-000444"}
    done, failed = read_into(table, tmp_path / "out", settings, workers=Mortal(settings, deadly))
    assert (done.documents, done.failed) == (COUNT, 2)
    assert {(row.document, row.reason) for row in failed} == {(name, KILLED) for name in deadly}
    rows, whole = read_all(tmp_path / "out"), read_all(archive)
    for table_name in ("mentions", "facts", "statements"):
        expected = [row for row in whole[table_name] if row["document"] not in deadly]
        assert rows[table_name] == expected


def test_where_no_process_lives_no_text_is_blamed(
    table: Path, settings: Settings, tmp_path: Path
) -> None:
    class Dead(Here):
        def collect(self) -> Iterator[tuple[Task, Part | None]]:
            tasks, self._tasks = self._tasks, []
            yield from ((task, None) for task in tasks)

    with pytest.raises(WorkersError, match="take fewer with --processes"):
        read_into(table, tmp_path / "out", settings, workers=Dead(settings))
    assert json.loads((tmp_path / "out" / MANIFEST).read_text())["rows"]["documents"] == 0


def test_a_killed_process_is_replaced_and_its_texts_are_read_again(
    settings: Settings, tmp_path: Path
) -> None:
    source = write_table(tmp_path / "l.jsonl", [make_row(n, lines=LONG) for n in range(600)])
    with closing(Processes(settings, 2)) as workers:
        killed: list[int] = []

        class Watched(Growing):
            def add(self, part: Part) -> None:
                super().add(part)
                if not killed:
                    killed.append(next(iter(workers.list_processes())))
                    os.kill(killed[0], signal.SIGKILL)

        with Watched(tmp_path / "out", settings=settings.digest, version="0.1.0") as growing:
            done = read_archive(iter_items(source), growing, workers, tell=lambda _failed: None)
    assert killed
    assert (done.documents, done.failed) == (600, 0)
    assert done.restarted >= 1
    read_into(source, tmp_path / "whole", settings)
    assert list_bytes(tmp_path / "out") == list_bytes(tmp_path / "whole")


def test_a_run_that_was_killed_goes_on_and_ends_as_if_it_had_not_been(
    settings: Settings, brookfield: Path, tmp_path: Path
) -> None:
    source = write_table(tmp_path / "l.jsonl", [make_row(n, lines=LONG) for n in range(900)])
    out = tmp_path / "out"
    options = ("--out", out, "--dossier", brookfield, "--processes", 1)
    run = start("archive", "read", source, *options)
    wait_until(lambda: count_parts(out) >= 1, "the first part")
    run.kill()
    run.communicate()
    parts = count_parts(out)
    assert list(out.glob(".*.part"))  # what it was at is there still
    again = start("archive", "read", source, *options)
    said, told = again.communicate(timeout=120)
    assert (again.returncode, told) == (0, "")
    assert "of them before" in said
    assert count_parts(out) > parts
    read_into(source, tmp_path / "whole", settings)
    assert list_bytes(out) == list_bytes(tmp_path / "whole")


def test_processes_end_with_a_run_that_is_killed(brookfield: Path, tmp_path: Path) -> None:
    source = write_table(tmp_path / "l.jsonl", [make_row(n, lines=LONG) for n in range(2000)])
    out = tmp_path / "out"
    options = ("--out", out, "--dossier", brookfield, "--processes", 2)
    run = start("archive", "read", source, *options)
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
    wait_until(lambda: count_parts(out) >= 1, "the first part")
    numbers = [int(number) for number in children.read_text().split()]
    run.kill()
    run.communicate()
    wait_until(lambda: not any(map(is_running, numbers)), "the end of the processes")


def is_running(number: int) -> bool:
    """Return whether there is a process of this number that has not ended."""
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in {"Z", "X"}


def test_a_full_disk_costs_what_was_not_written_and_no_more(
    archive: Path, table: Path, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, put = 6, Growing._put

    def put_some(self: Growing, stand_in: str, name: str, content: bytes) -> None:
        if name != MANIFEST and len(list_bytes(tmp_path / "out")) > whole:
            raise OSError(errno.ENOSPC, "No space left on device", name)
        put(self, stand_in, name, content)

    monkeypatch.setattr(Growing, "_put", put_some)
    with pytest.raises(OSError, match="No space left"):
        read_into(table, tmp_path / "out", settings)
    monkeypatch.undo()
    done, _ = read_into(table, tmp_path / "out", settings)
    assert done.documents == COUNT
    assert list_bytes(tmp_path / "out") == list_bytes(archive)


def test_a_full_disk_is_told_with_the_archive(
    table: Path, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fill)
    with pytest.raises(OSError, match="No space left") as told:
        read_into(table, tmp_path / "out", settings)
    assert told.value.filename == str(tmp_path / "out")


def test_two_runs_do_not_write_one_archive(settings: Settings, table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with Growing(out, settings=settings.digest, version="0.1.0"):
        with pytest.raises(ArchiveError, match="another run is at work in it"):
            read_into(table, out, settings)
        assert json.loads((out / MANIFEST).read_text())["state"] == "reading"


def test_another_version_on_a_worker_is_an_error(settings: Settings, table: Path) -> None:
    (task, *_) = iter_tasks(iter_items(table), settings=settings.digest, version="0.0.9")
    with pytest.raises(VersionError, match=r"this machine 0\.0\.9; install one version"):
        read_task(task, settings)


def test_ids_are_known_again_however_many_there_are() -> None:
    known = Known()
    assert all(known.add(f"id-{number}") for number in range(200_000))
    assert not any(known.add(f"id-{number}") for number in range(0, 200_000, 997))
