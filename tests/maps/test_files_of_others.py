"""What commands write never takes the place of a file of somebody else, nor goes into a dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import read_dossier
from tests.builders import make_tables, write_dossier
from tests.trust.commands import call

EXPORTS = (
    ("gpkg", "x.gpkg", "x.gpkg"),
    ("qgz", "x.qgz", "x.gpkg"),
    ("qgz", "x.qgz", "x.ground.gpkg"),
    ("xlsx", "x.xlsx", "x.xlsx"),
    ("shp", "x.shp.zip", "x.shp.zip"),
    ("shp", "", "fields.csv"),
    ("geojson", "", "parks.geojson"),
    ("csv", "", "parks.csvt"),
    ("kml", "", "brookfield.kml"),
)
"""A format, what is named with --out below a folder, and a file that is written there."""


@pytest.fixture(autouse=True)
def _nothing_written_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return write_dossier(tmp_path / "d")


def list_files(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def export(dossier: Path, form: str, out: Path | str, *options: str) -> tuple[int, str]:
    return call(["export", str(dossier), "--format", form, "--out", str(out), *options])


@pytest.mark.parametrize(("form", "named", "name"), EXPORTS)
def test_an_export_stops_before_a_file_of_others_or_moves_it_aside(
    dossier: Path, tmp_path: Path, form: str, named: str, name: str
) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / name).write_bytes(b"theirs")
    status, said = export(dossier, form, f"{folder}/{named}")
    assert (status, said.count("\n")) == (1, 1)
    assert said.startswith(f"planmap: {folder / name} was not written by planmap")
    assert (folder / name).read_bytes() == b"theirs"
    status, said = export(dossier, form, f"{folder}/{named}", "--force")
    aside = folder / f"{name}.before-planmap-1"
    assert (status, said) == (0, f"planmap: moved aside: {aside}\n")
    assert aside.read_bytes() == b"theirs"
    assert (folder / name).read_bytes() != b"theirs"


def test_an_export_of_ours_is_replaced_until_somebody_changes_it(
    dossier: Path, tmp_path: Path
) -> None:
    out = tmp_path / "x.geojson"
    assert export(dossier, "geojson", out) == (0, "")
    assert export(dossier, "geojson", out) == (0, "")
    assert export(dossier, "geojson", out, "--layer", "parks") == (0, "")
    renamed = out.rename(tmp_path / "y.geojson")
    assert export(dossier, "geojson", renamed) == (0, "")
    renamed.write_bytes(renamed.read_bytes() + b" ")
    status, said = export(dossier, "geojson", renamed)
    assert status == 1
    assert "or was changed since" in said


def test_a_geodatabase_that_somebody_changed_stays(dossier: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.gdb"
    assert export(dossier, "gdb", out) == (0, "")
    assert export(dossier, "gdb", out) == (0, "")
    (out / "timestamps").write_bytes(b"theirs")
    status, said = export(dossier, "gdb", out)
    assert (status, said.count("\n")) == (1, 1)
    assert export(dossier, "gdb", out, "--force")[0] == 0
    assert (tmp_path / "x.gdb.before-planmap-1" / "timestamps").read_bytes() == b"theirs"


def test_a_link_is_followed_to_what_it_leads_to(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "theirs").write_bytes(b"theirs")
    (tmp_path / "x.kml").symlink_to("theirs")
    assert export(dossier, "kml", tmp_path / "x.kml")[0] == 1
    assert (tmp_path / "theirs").read_bytes() == b"theirs"


def test_schemas_stop_before_a_file_of_others(tmp_path: Path) -> None:
    (tmp_path / "places.schema.json").write_bytes(b"theirs")
    status, said = call(["schema", "--out", str(tmp_path)])
    assert (status, said.count("\n")) == (1, 1)
    assert (tmp_path / "places.schema.json").read_bytes() == b"theirs"
    assert call(["schema", "--out", str(tmp_path), "--force"])[0] == 0
    assert call(["schema", "--out", str(tmp_path)]) == (0, "")


def _write_into(root: Path, inside: str) -> list[list[str]]:
    place, text = f"{root / 'd'}{inside}", str(root / "t" / "plan.txt")
    return [
        ["build", str(root / "d"), "--out", place],
        ["build", str(root / "d"), "--out", place, "--force"],
        ["export", str(root / "d"), "--format", "csv", "--out", f"{place}/"],
        ["export", str(root / "d"), "--format", "csv", "--out", f"{place}/", "--force"],
        ["export", str(root / "d"), "--format", "gdb", "--out", f"{place}/x.gdb"],
        ["picture", str(root / "d"), "--out", f"{place}/x.svg"],
        ["schema", "--out", place],
        ["schema", "places.csv", "--out", place, "--force"],
        ["archive", "read", str(root / "t"), "--out", place],
        ["draft", text, "--out", f"{place}/draft"],
    ]


@pytest.mark.parametrize("inside", ["", "/more", "/datasets/survey"])
def test_nothing_is_written_into_a_dossier(tmp_path: Path, inside: str) -> None:
    tables = make_tables()
    # A layer whose files have the name of one of the dossier's tables.
    for name, column in (("layers", "id"), ("places", "layer"), ("chapters", "layers")):
        for row in tables[f"{name}.csv"]:
            row[column] = row[column].replace("parks", "stations")
    folder = write_dossier(tmp_path / "d", tables=tables)
    read_dossier(folder)
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "plan.txt").write_text("Brookfield plans 3 parks in 2027.\n")
    before = list_files(folder)
    for command in _write_into(tmp_path, inside):
        status, said = call(command)
        assert (status, said.count("\n")) == (1, 1), (command, said)
        assert f"is in the dossier {folder}" in said, (command, said)
        assert list_files(folder) == before, command
    (tmp_path / "link").symlink_to(folder)
    assert export(folder, "csv", f"{tmp_path / 'link'}/")[0] == 1
    assert list_files(folder) == before
