"""However the command line ends, it is told in one line at most."""

from __future__ import annotations

import errno
import json
import signal
import subprocess
import sys
import time
import zlib
from pathlib import Path
from unittest.mock import patch

import pytest
import shapely

from layers.site.manifest import verify_site
from maps.room import LARGE_MB, SMALL_MB, find_room
from maps.start import is_out_of_memory

START = (sys.executable, "-m", "maps.start")


@pytest.mark.parametrize("after_s", [0.15, 0.3, 0.6, 1.2, 2.0])
def test_an_interrupt_at_any_moment_is_one_line(tmp_path: Path, after_s: float) -> None:
    out = tmp_path / "site"
    process = subprocess.Popen(
        [*START, "build", "--out", str(out)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(after_s)
    process.send_signal(signal.SIGINT)
    said, complained = process.communicate(timeout=60)
    if process.returncode == 0:
        assert said.startswith("Built")
        return
    # Whoever stops it when the site has taken its place finds it there, whole.
    assert [path.name for path in tmp_path.iterdir()] in ([], ["site"])
    assert not out.exists() or verify_site(out) == ()
    assert process.returncode in {130, -signal.SIGINT}
    # Before our first line runs, Python itself is what an interrupt ends.
    assert complained == "planmap: stopped; nothing half-written is left\n" or after_s < 0.2


@pytest.mark.parametrize("streams", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_closed_streams_are_no_traceback(streams: str) -> None:
    command = f'"{sys.executable}" -m maps.start schema places.csv {streams}'
    done = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, check=False, timeout=60
    )
    assert "Traceback" not in done.stderr
    assert done.returncode == 0


def test_a_text_from_a_closed_standard_input_is_an_empty_one() -> None:
    command = f'"{sys.executable}" -m maps.start read - --format json 0<&-'
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False, timeout=60)
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    assert json.loads(done.stdout)["mentions"] == []


def test_a_full_output_is_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*START, "schema", "places.csv"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "the disk is full" in done.stderr or "No space left" in done.stderr


def test_a_reader_that_leaves_is_no_traceback() -> None:
    command = f'"{sys.executable}" -m maps.start schema places.csv | true'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""


@pytest.mark.parametrize("megabytes", [200, 275, 350])
def test_too_little_memory_is_one_line_while_libraries_load_too(
    tmp_path: Path, megabytes: int
) -> None:
    command = f'ulimit -v {megabytes}000 && exec "$0" -m maps.start build --out "$1"'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable, str(tmp_path / "site")],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "memory" in line.lower()
    assert list(tmp_path.iterdir()) == []


def test_a_command_of_few_libraries_needs_little_room() -> None:
    for command, size in (("schema", 0), ("check", SMALL_MB), ("build", LARGE_MB)):
        with patch("maps.room.mmap.mmap") as made:
            find_room(command)
        assert [call.args for call in made.call_args_list] == [(-1, size * 1_000_000)] * bool(size)
    with (
        patch("maps.room.mmap.mmap", side_effect=OSError(errno.ENOMEM, "Cannot allocate memory")),
        pytest.raises(MemoryError),
    ):
        find_room("build")


def test_only_a_library_that_found_no_room_is_a_lack_of_memory() -> None:
    wrapped = ImportError("numpy._core.multiarray failed to import")
    wrapped.__cause__ = ImportError("libgdal.so: failed to map segment from shared object")
    assert is_out_of_memory(wrapped)
    assert is_out_of_memory(MemoryError())
    assert is_out_of_memory(shapely.errors.GEOSException("std::bad_alloc"))
    assert is_out_of_memory(zlib.error("Error -4 while decompressing data"))
    assert not is_out_of_memory(zlib.error("Error -3 while decompressing data: bad block"))
    assert not is_out_of_memory(ModuleNotFoundError("No module named 'folium'"))


@pytest.mark.timeout(20)
def test_errors_that_come_of_each_other_are_gone_through_once() -> None:
    first, second = ValueError("one"), OSError("other")
    first.__cause__, second.__context__ = second, first
    assert not is_out_of_memory(first)
    second.__cause__ = MemoryError()
    assert is_out_of_memory(first)
