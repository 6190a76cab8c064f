"""`planmap ground`: what it writes into a dossier, what it replaces, and how it fails."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from geo.errors import PlanmapError
from geo.records.staging import open_stage
from maps.cli import app
from tests.geo.ground.sample import make_extract
from tests.geo.ground.test_making import open_bare, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    open_bare(tmp_path / "dossier")
    write(tmp_path / "town.osm")
    return tmp_path / "dossier"


def run(folder: Path, *options: str, source: str = "town.osm") -> Result:
    path = str(folder.parent / source)
    return CliRunner().invoke(app, ["ground", str(folder), "--from", path, *options])


def files_of(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_it_writes_a_dataset_and_says_what_it_holds(folder: Path) -> None:
    result = run(folder)
    assert result.exit_code == 0, result.output
    assert {path.name for path in (folder / "datasets" / "ground").iterdir()} == {
        "features.geojson", "source.toml", "manifest.json",
    }  # fmt: skip
    assert "1 motorway" in result.stdout
    assert "kB of the page" in result.stdout
    assert result.stderr == ""


def test_the_dossier_with_its_ground_is_checked_and_built(folder: Path, tmp_path: Path) -> None:
    run(folder)
    checked = CliRunner().invoke(app, ["check", str(folder)])
    assert checked.exit_code == 0, checked.output
    built = CliRunner().invoke(app, ["build", str(folder), "--out", str(tmp_path / "site")])
    assert built.exit_code == 0, built.output
    page = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "Coast Motorway" in page
    assert "© OpenStreetMap contributors" in page


def test_what_it_wrote_itself_is_replaced_whole(folder: Path) -> None:
    run(folder)
    before = files_of(folder)
    town = make_extract()
    town.add_way([(10.0, 50.08), (10.1, 50.08)], highway="motorway", name="New Motorway")
    write(folder.parent / "town.osm", town)
    assert run(folder).exit_code == 0
    after = files_of(folder)
    assert after.keys() == before.keys()
    names = json.loads(after["datasets/ground/features.geojson"])["features"]
    assert "New Motorway" in {row["properties"].get("name_en") for row in names}


@pytest.mark.parametrize("name", ["features.geojson", "source.toml", "notes.txt"])
def test_what_somebody_changed_or_added_stays(folder: Path, name: str) -> None:
    run(folder)
    path = folder / "datasets" / "ground" / name
    path.write_bytes((path.read_bytes() if path.exists() else b"") + b"\n")
    before = files_of(folder)
    result = run(folder)
    assert isinstance(result.exception, PlanmapError)
    assert name in str(result.exception)
    assert len(str(result.exception).splitlines()) == 1
    assert files_of(folder) == before


def test_a_folder_of_that_name_that_somebody_else_made_stays(folder: Path) -> None:
    run(folder)
    (folder / "datasets" / "ground" / "manifest.json").unlink()
    before = files_of(folder)
    result = run(folder)
    assert isinstance(result.exception, PlanmapError)
    assert "is not of planmap" in str(result.exception)
    assert files_of(folder) == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (lambda whole: whole[: len(whole) // 2], "cut short"),
        (lambda _: "not an extract", "cannot be read"),
        (
            lambda whole: whole.replace('lat="50.', 'lat="20.').replace('lat="49.', 'lat="19.'),
            "bounds",
        ),
    ],
    ids=["cut", "other", "elsewhere"],
)
def test_a_bad_extract_is_one_line_and_nothing_is_written(
    folder: Path, content: object, words: str
) -> None:
    path = folder.parent / "town.osm"
    assert callable(content)
    path.write_text(content(path.read_text(encoding="utf-8")), encoding="utf-8")
    before = files_of(folder)
    result = run(folder)
    assert isinstance(result.exception, PlanmapError)
    assert words in str(result.exception)
    assert len(str(result.exception).splitlines()) == 1
    assert files_of(folder) == before


def test_what_a_killed_run_left_is_no_dataset_and_is_swept(folder: Path) -> None:
    stage = open_stage(folder / "datasets" / "ground", names=["features.geojson"])
    stage.content.mkdir()
    (stage.content / "features.geojson").write_text("half")
    os.close(stage.handle)  # as the system does when a run is killed
    assert run(folder).exit_code == 0
    assert not stage.folder.exists()


def test_a_budget_is_kept(folder: Path) -> None:
    result = run(folder, "--budget", "10000")
    assert result.exit_code == 0, result.output
    assert float(result.stdout.rsplit("; ", 1)[1].split(" kB")[0]) <= 10
