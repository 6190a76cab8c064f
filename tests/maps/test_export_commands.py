"""`planmap export` and `planmap verify`: what they print, and how they fail."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from geo import read_dossier
from geo.positions.datum import PLATFORMS, Datum
from layers import export
from layers.site.manifest import make_manifest
from maps.cli import app
from tests.builders import write_dossier
from tests.layers.reading import ONE_FILE, name_file

ROOT = Path(__file__).parents[2]


def planmap(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from maps.cli import run; run()", *map(str, arguments)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_dossier(tmp_path / "d")


def test_the_command_writes_what_python_writes(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "python").mkdir()
    (tmp_path / "command").mkdir()
    for name in ONE_FILE:
        file = name_file(name)
        filters = {"layers": ["trams"], "themes": ["rail"], "statuses": ["planned"]}
        written, *_ = export(
            read_dossier(folder),
            format=name,
            out=tmp_path / "python" / file,
            **filters,  # type: ignore[arg-type]
        )
        out = str(tmp_path / "command" / file)
        command = ["export", str(folder), "--format", name, "--out", out]
        options = ["--layer", "trams", "--theme", "rail", "--status", "planned"]
        done = CliRunner().invoke(app, [*command, *options])
        assert done.exit_code == 0
        assert written.sha256 in done.stdout
        assert Path(out).read_bytes() == (tmp_path / "python" / file).read_bytes()


@pytest.mark.parametrize("datum", PLATFORMS)
def test_a_shifted_file_is_said_to_be_for_its_platforms(
    folder: Path, tmp_path: Path, datum: Datum
) -> None:
    command = ["export", str(folder), "--format", "kml", "--out", str(tmp_path / "x.kml")]
    said = CliRunner().invoke(app, [*command, "--datum", datum.value]).stdout
    assert all(name in said for name in PLATFORMS[datum])
    assert ("Taiwan" in said) == (datum is Datum.BD09)
    assert "WGS 84 elsewhere" in said
    assert "elsewhere" not in CliRunner().invoke(app, command).stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "kml", "--out", "x.gpx"], "x.gpx: a kml file ends in .kml"),
        (["--format", "kml", "--out", "x.kml", "--layer", "../x"], "no layer is called '../x'"),
        (["--format", "kml", "--out", "/nowhere/x.kml"], "there is no folder /nowhere"),
        (["--format", "postgis", "--out", "x.db"], "name a database as postgresql://"),
    ],
)
def test_a_mistake_is_one_line_and_a_status(
    folder: Path, arguments: list[str], message: str
) -> None:
    done = planmap("export", folder, *arguments)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("planmap: ")
    assert message in done.stderr


def test_verify_tells_a_whole_site_from_a_changed_one(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    files = {"index.html": b"<p>", "a.csv": b"id"}
    for name, content in (
        files | {"manifest.json": make_manifest(read_dossier(folder), files)}
    ).items():
        (site / name).write_bytes(content)
    done = planmap("verify", site)
    assert (done.returncode, done.stdout) == (0, f"{site}: every file is as it was built.\n")
    (site / "index.html").write_bytes(b"<b>")
    (site / "a.csv").unlink()
    done = planmap("verify", site)
    assert done.returncode == 1
    assert [line.split(",")[0].split(":")[1] for line in done.stderr.splitlines()] == [
        " a.csv",
        " index.html",
    ]
