"""An export that cannot be written says so in one line and leaves the older file as it was.

A read-only folder and a full disk are real ones: a tmpfs in a mount namespace of the test's own,
which needs no root and is gone with the process.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import Dossier
from layers import WriteError, export
from tests.layers.reading import ONE_FILE, name_file
from tests.small_disks import ROOT, run_on_small_disk

FILES = ONE_FILE
SHIPPED = ROOT / "data" / "changping"
SCRIPT = """
import sys
from pathlib import Path
from geo import read_dossier
from layers import WriteError, export
folder, name, out = sys.argv[1:]
before = Path(out).read_bytes()
try:
    export(read_dossier(Path(folder)), format=name, out=out)
except WriteError as error:
    print(error)
else:
    print("written")
print(Path(out).read_bytes() == before, sorted(path.name for path in Path(out).parent.iterdir()))
"""


def run_in_tmpfs(folder: Path, dossier: Path, name: str, out: str, *, prepare: str) -> list[str]:
    """Return the lines that `SCRIPT` prints with a tmpfs at `folder` that `prepare` made."""
    words = (str(dossier), name, out)
    told = run_on_small_disk(folder, *words, script=SCRIPT, size="64k", prepare=prepare)
    return told.splitlines()


def first(out: Path) -> Path:
    """Return the file that is written first: a QGIS project stands beside its GeoPackage."""
    return out.with_suffix(".gpkg") if out.suffix == ".qgz" else out


@pytest.mark.parametrize("name", FILES)
def test_a_full_disk(awkward: Dossier, tmp_path: Path, name: str) -> None:
    assert awkward.info.id == "brookfield"
    disk = tmp_path / "disk"
    disk.mkdir()
    out = disk / name_file(name)
    # The older file takes one page of 4 KiB, the filler the other fifteen.
    fill = f'echo older >"{out}" && head -c 61440 /dev/zero >"{disk}/filler"'
    message, rest = run_in_tmpfs(disk, tmp_path / "awkward", name, str(out), prepare=fill)
    assert message == f"{first(out)}: the disk is full; free some space or name another --out"
    assert rest == f"True {sorted(['filler', out.name])}"


def test_a_disk_that_fills_while_a_large_file_grows(tmp_path: Path) -> None:
    # SQLite gives its space back before OGR says anything: the disk is no longer full then.
    out = tmp_path / "disk" / "x.gpkg"
    out.parent.mkdir()
    words = (str(SHIPPED), "gpkg", str(out))
    told = run_on_small_disk(
        out.parent, *words, script=SCRIPT, size="1200k", prepare=f'echo older >"{out}"'
    )
    message, rest = told.splitlines()
    assert message == f"{out}: the disk is full; free some space or name another --out"
    assert rest == "True ['x.gpkg']"


@pytest.mark.parametrize("name", FILES)
def test_a_folder_that_is_read_only(awkward: Dossier, tmp_path: Path, name: str) -> None:
    assert awkward.info.id == "brookfield"
    disk = tmp_path / "disk"
    disk.mkdir()
    out = disk / name_file(name)
    lock = f'echo older >"{out}" && mount -o remount,ro "{disk}"'
    message, rest = run_in_tmpfs(disk, tmp_path / "awkward", name, str(out), prepare=lock)
    assert message == f"{first(out)}: the folder may not be written to; name another --out"
    assert rest == f"True {[out.name]}"


def test_a_folder_that_is_missing(awkward: Dossier, tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"there is no folder .*/nowhere; make it or name another"):
        export(awkward, format="kml", out=tmp_path / "nowhere" / "x.kml")


def test_a_file_in_the_place_of_a_folder(awkward: Dossier, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WriteError):
        export(awkward, format="kml", out=f"{tmp_path}/file/")
    with pytest.raises(WriteError, match="there is no folder"):
        export(awkward, format="kml", out=tmp_path / "file" / "x.kml")


def test_a_failure_while_writing_leaves_the_older_file(
    awkward: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "x.kml"
    out.write_text("older")

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(WriteError, match="Input/output error"):
        export(awkward, format="kml", out=out)
    assert out.read_text() == "older"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["x.kml"]
