"""Runs what writes where there is little room: on a disk that fills, with little memory, by twos.

A run that cannot go on says so in one line and leaves whole files; the next one gives what it
always gives. Of two at once each ends well or says in one line why not.
"""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from maps import start
from tests.trust.kills import COMMANDS, find_whole, judge_rest, prepare
from tests.trust.tally import Tally

CLONE_NEWNS = 0x0002_0000
"""A mount namespace of one's own. Source: unshare(2), Linux man-pages 6."""
KB, MB = 1_000, 1_000_000
FILE_SIZES = (0, 600, 4 * KB, 60 * KB, 300 * KB)
"""Bytes of the largest file that may be written (RLIMIT_FSIZE)."""
DISKS = (8 * KB, 60 * KB, 250 * KB, 500 * KB, MB)
"""Bytes that a disk has room for beside what lies on it."""
MEMORY = (0, 200 * KB, MB, 2 * MB, 8 * MB)
"""Bytes that a run may take beside what its libraries hold (RLIMIT_AS)."""
BUG = 99
LONGEST_S = 120
"""Seconds after which a run that hangs is ended by a signal, on a busy machine."""


@dataclass(slots=True)
class Run:
    """A run in a process forked off this one; what it says on standard error comes by a pipe."""

    number: int
    said: int

    def wait(self) -> tuple[int, str]:
        """Return how it ended (negative: by a signal) and what it said."""
        with os.fdopen(self.said, "rb") as pipe:
            words = pipe.read().decode("utf-8", "replace")
        _, status = os.waitpid(self.number, 0)
        return os.waitstatus_to_exitcode(status), words


def not_limited() -> None:
    """Leave a process all that it has."""


def fork(arguments: Sequence[str], limit: Callable[[], None] = not_limited) -> Run:
    """Begin `planmap ARGUMENTS` in a process of its own, which has called `limit`."""
    reads, writes = os.pipe()
    number = os.fork()
    if number:
        os.close(writes)
        return Run(number, reads)
    os.dup2(writes, 2)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - for the whole run
    sys.argv = ["planmap", *arguments]
    status: object = 0
    signal.alarm(LONGEST_S)
    try:
        limit()
        start.run()
    except SystemExit as left:
        status = left.code
    except BaseException:  # noqa: BLE001 - whatever is raised is what is hunted for
        traceback.print_exc()
        status = BUG
    sys.stderr.flush()
    os._exit(status if isinstance(status, int) else int(status is not None))


def limit_files(size: int) -> Callable[[], None]:
    """Return what lets no file grow over `size` bytes."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def limit_memory(size: int) -> Callable[[], None]:
    """Return what lets a process take `size` bytes more than it has."""

    def limit() -> None:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + size
        resource.setrlimit(resource.RLIMIT_AS, (most, most))

    return limit


def judge_words(status: int, said: str) -> str:
    """Return what is wrong with how a run ended; it may end well, or in one line."""
    lines = said.splitlines()
    if status == 0:
        return ""
    if status < 0 or status == BUG or "Traceback" in said:
        return f"ended with {status}: {' / '.join(lines[-3:])[:300]}"
    if len([line for line in lines if line.startswith("planmap: ")]) != 1:
        return f"status {status}, said {said[:300]!r}"
    return ""


def hunt_narrow(*, whole: bool) -> list[Tally]:
    """Try each command that writes in narrow rooms; return a tally a kind of room.

    Without `whole` a sample: each command once, in one room of each kind.
    """
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        prepare(root / "template")
        return [
            _hunt_files(root, whole=whole),
            _hunt_disks(root, whole=whole),
            _hunt_memory(root, whole=whole),
            _hunt_twos(root, whole=whole),
        ]


def _hunt_files(root: Path, *, whole: bool) -> Tally:
    tally = Tally("files that may not grow")
    for command, size in _cases(FILE_SIZES, whole=whole):
        _try(tally, root, command, f"{size} bytes a file", [limit_files(size)])
    return tally


def _hunt_memory(root: Path, *, whole: bool) -> Tally:
    tally = Tally("little memory")
    for command, size in _cases(MEMORY, whole=whole):
        _try(tally, root, command, f"{size // KB} kB more", [limit_memory(size)])
    return tally


def _hunt_twos(root: Path, *, whole: bool) -> Tally:
    tally = Tally("two at once")
    for command, _ in _cases((1, 2, 3), whole=whole):
        _try(tally, root, command, "twice", [not_limited, not_limited])
    return tally


def _try(
    tally: Tally, root: Path, command: str, how: str, limits: Sequence[Callable[[], None]]
) -> None:
    """Run a command as often as there are limits, at once, and tell how that ended."""
    shutil.copytree(root / "template", root / "work")
    runs = [fork(COMMANDS[command](root / "work"), limit) for limit in limits]
    _tell(tally, root, command, how, [one.wait() for one in runs])
    shutil.rmtree(root / "work")


def _hunt_disks(root: Path, *, whole: bool) -> Tally:
    """Fill a small disk of its own; only who may mount one can."""
    tally = Tally("disks that fill")
    if not _leave_mounts():
        return tally
    held = sum(path.stat().st_size + 4096 for path in (root / "template").rglob("*"))
    for command, size in _cases(DISKS, whole=whole):
        find_whole(root / "template", root, command)
        with _disk(root / "work", held + size):
            shutil.copytree(root / "template", root / "work", dirs_exist_ok=True)
            ended = fork(COMMANDS[command](root / "work")).wait()
            _mount("remount,size=1g", root / "work")
            _tell(tally, root, command, f"{size} bytes free", [ended])
    return tally


def _cases(rooms: Sequence[int], *, whole: bool) -> Iterator[tuple[str, int]]:
    """Yield commands and rooms: all pairs, or of a sample each command once, the rooms by turns."""
    if whole:
        yield from ((command, room) for room in rooms for command in COMMANDS)
        return
    yield from ((command, rooms[number % len(rooms)]) for number, command in enumerate(COMMANDS))


def _tell(
    tally: Tally, root: Path, command: str, room: str, ended: Sequence[tuple[int, str]]
) -> None:
    wrong = next(filter(None, (judge_words(*one) for one in ended)), "")
    wrong = wrong or judge_rest(root / "template", root, command)
    is_refused = any(status for status, _ in ended)
    tally.add(
        "told in a line" if is_refused else "written",
        f"{command}, {room}: {wrong}" if wrong else "",
    )


def _leave_mounts() -> bool:
    """Give this process mounts of its own; return whether it may."""
    if os.geteuid() != 0 or not sys.platform.startswith("linux"):
        return False
    if ctypes.CDLL(None).unshare(CLONE_NEWNS) != 0:
        return False
    done = subprocess.run(["mount", "--make-rprivate", "/"], check=False, capture_output=True)
    return done.returncode == 0


@contextmanager
def _disk(folder: Path, size: int) -> Iterator[None]:
    folder.mkdir()
    _mount(f"size={size}", folder)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)
        folder.rmdir()


def _mount(options: str, folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True)
