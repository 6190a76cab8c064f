"""A dossier on a disk that is full or read-only is told in a line, and nothing of it changes.

The disks are real: a tmpfs in a mount namespace of the test's own, which needs no root and is gone
with the process. A folder without the right to write is one for a process that has none of root's.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import write_dossier
from tests.geo.editing.acting import read_files
from tests.small_disks import ROOT, run_on_small_disk

SCRIPT = """
import errno, json, sys
from pathlib import Path
from geo.editing.editor import Editor
from tests.geo.editing.acting import make_act, read_files
from tests.geo.editing.filling import fill, free
folder = Path(sys.argv[1])
before = read_files(folder)
point = {"type": "Point", "coordinates": [10.05, 50.02]}
act = make_act("move", "places.csv", "lost-mill", {"position": point}, source="a visit")
editor = Editor(folder)
told = []
for left in range(40):
    fill(folder, left)
    try:
        result = editor.apply(act)
    except OSError as error:
        assert error.errno in (errno.ENOSPC, errno.EROFS), error
        told.append(errno.errorcode[error.errno])
        assert read_files(folder) == before
        assert not [one for one in Editor(folder).acts]
        assert not list(folder.rglob(".*")), list(folder.rglob(".*"))
        free(folder)
        continue
    break
free(folder)
done = [one.id for one in Editor(folder).acts]
print(json.dumps({"told": told, "done": done == [act["id"]]}))
"""


def run_on(disk: Path, dossier: Path, *, prepare: str = "true") -> str:
    """Run `SCRIPT` on a copy of `dossier` in a small tmpfs at `disk`, and return what it prints."""
    disk.mkdir()
    inner = disk / "town"
    copy = f'cp -r "{dossier}" "{inner}" && {prepare}'
    return run_on_small_disk(disk, str(inner), script=SCRIPT, size="1m", prepare=copy)


def test_however_little_room_is_left_an_act_is_whole_or_not_at_all(tmp_path: Path) -> None:
    dossier = write_dossier(tmp_path / "town")
    told = run_on(tmp_path / "disk", dossier)
    assert '"ENOSPC"' in told
    assert '"done": true' in told


def test_a_disk_that_is_read_only_takes_no_act_and_changes_in_nothing(tmp_path: Path) -> None:
    dossier = write_dossier(tmp_path / "town")
    lock = f'mount -o remount,ro "{tmp_path / "disk"}"'
    told = run_on(tmp_path / "disk", dossier, prepare=lock)
    assert '"EROFS"' in told
    assert '"done": false' in told


@pytest.mark.parametrize(
    ("name", "command"),
    [
        (".", ("edit", "--no-open")),
        ("places.csv", ("edit", "--no-open")),
        ("datasets", ("edit", "--no-open")),
        (".", ("review", "--accept", "mill-park")),
    ],
)
def test_a_folder_that_may_not_be_written_to_is_told_in_a_line(
    tmp_path: Path, name: str, command: tuple[str, ...]
) -> None:
    dossier = write_dossier(tmp_path / "town")
    before = read_files(dossier)
    locked = dossier / name
    mode = locked.stat().st_mode
    locked.chmod(mode & 0o555)
    verb, *options = command
    planmap = [
        sys.executable,
        "-c",
        "from maps.cli import run; run()",
        verb,
        str(dossier),
        *options,
    ]
    try:
        # In a user namespace of its own nobody is root for what lies outside.
        done = subprocess.run(
            ["unshare", "--user", *planmap],
            check=False,
            capture_output=True,
            text=True,
            cwd=ROOT,
            timeout=120,
        )
    finally:
        locked.chmod(mode)
    assert done.returncode != 0
    assert len(done.stderr.splitlines()) == 1
    assert "may not be written to" in done.stderr
    assert read_files(dossier) == before
