"""`planmap check`, `schema` and `stamp` as a user runs them."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from geo import DossierError, TextError, UnknownIdError, read_dossier
from layers import make_layers
from layers.geojson import to_geojson
from maps.commands.check import check
from maps.commands.schema import schema
from maps.commands.stamp import stamp
from tests.builders import TEXT, bend, make_info, make_tables, write_dossier


def run(*words: str) -> Result:
    app = typer.Typer()
    for command in (check, schema, stamp):
        app.command()(command)
    return CliRunner().invoke(app, words)


@pytest.fixture
def text(tmp_path: Path) -> str:
    path = tmp_path / "text.txt"
    path.write_bytes(TEXT.encode())
    return str(path)


def test_a_sound_dossier_passes(tmp_path: Path, text: str) -> None:
    folder = str(write_dossier(tmp_path / "d"))
    result = run("check", folder, "--text", text)
    assert result.exit_code == 0, result.output
    found = "of what a search for known names and numbers found"
    assert f"Accounted for: 100.0% {found} (against the text)" in result.output
    assert "Nobody decided on 0 of 6 words that read as names of places (0.0%)." in result.output
    assert "Nothing is wrong." in result.output


def test_a_missed_span_fails_and_is_listed(tmp_path: Path, text: str) -> None:
    tables = make_tables()
    del tables["mentions.csv"][4]
    result = run("check", str(write_dossier(tmp_path / "d", tables=tables)), "--text", text)
    assert result.exit_code == 1
    assert (
        "mentions.csv, surface = 'Old Harbour': the text has this at paragraph 3" in result.output
    )


def test_another_text_fails_in_one_line(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another text", encoding="utf-8")
    result = run("check", str(write_dossier(tmp_path / "d")), "--text", str(other))
    assert result.exit_code == 1
    assert "is another text than the dossier's" in result.output
    assert "1 wrong:" in result.output


def test_the_json_has_the_agreed_names(tmp_path: Path, text: str) -> None:
    folder = str(write_dossier(tmp_path / "d"))
    result = run("check", folder, "--text", text, "--json")
    data = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (data["accounted"], data["problems"]) == (1.0, [])
    assert data["text"]["length"] == len(TEXT)
    assert (data["mapped"], data["unlocated"], data["declined"]) == (8, 0, 2)
    assert list(data["undecided"]) == ["decided", "names", "kinds", "share"]


def test_a_broken_dossier_is_json_too(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d", tables=bend("places.csv", 1, theme="purple"))
    result = run("check", str(folder), "--json")
    data = json.loads(result.stdout)
    assert result.exit_code == 1
    assert data["accounted"] == 0.0
    assert any("purple" in problem for problem in data["problems"])


def test_a_broken_dossier_raises_all_its_problems(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d", tables=bend("places.csv", 1, theme="purple"))
    result = run("check", str(folder))
    assert isinstance(result.exception, DossierError)
    assert "'purple'" in str(result.exception)


def test_a_damaged_text_is_said_in_one_line(tmp_path: Path) -> None:
    folder = str(write_dossier(tmp_path / "d"))
    damaged = tmp_path / "damaged.txt"
    damaged.write_bytes("昌平".encode()[:-1])
    result = run("check", folder, "--text", str(damaged))
    assert isinstance(result.exception, TextError)
    assert "cut short within a character" in str(result.exception)
    result = run("check", folder, "--text", str(damaged), "--json")
    assert result.exit_code == 1
    (problem,) = json.loads(result.stdout)["problems"]
    assert "cut short within a character" in problem


def test_strict_fails_on_what_is_not_tolerated(tmp_path: Path) -> None:
    info = make_info()
    folder = str(write_dossier(tmp_path / "a", info=info))
    assert run("check", folder, "--strict").exit_code == 0
    info["tolerates"]["unlocated"] = 0
    folder = str(write_dossier(tmp_path / "b", info=info))
    assert run("check", folder).exit_code == 0
    result = run("check", folder, "--strict")
    assert result.exit_code == 1
    assert "1 !" in result.output


def test_a_day_makes_statuses_old(tmp_path: Path) -> None:
    folder = str(write_dossier(tmp_path / "d"))
    result = run("check", folder, "--today", "2030-01-01")
    assert "statuses older than a year" in result.output
    wrong = run("check", folder, "--today", "soon")
    assert wrong.exit_code == 2
    assert "'soon' is no date" in wrong.output


def test_a_missing_text_is_an_os_error(tmp_path: Path) -> None:
    folder = str(write_dossier(tmp_path / "d"))
    result = run("check", folder, "--text", str(tmp_path / "none.txt"))
    assert isinstance(result.exception, FileNotFoundError)


def test_the_changping_dossier_passes_strictly_in_three_seconds(
    interview_file: Path, pytestconfig: pytest.Config
) -> None:
    began = time.process_time()
    folder = str(pytestconfig.rootpath / "data" / "changping")
    result = run("check", folder, "--text", str(interview_file), "--strict")
    assert result.exit_code == 0, result.output
    assert time.process_time() - began < 3.0


def test_schemas_are_listed_printed_and_written(tmp_path: Path) -> None:
    assert "places.csv" in run("schema").stdout.split()
    assert json.loads(run("schema", "facts.csv").stdout)["title"] == "facts.csv"
    assert run("schema", "--out", str(tmp_path / "s")).exit_code == 0
    assert (tmp_path / "s" / "facts.schema.json").is_file()
    assert isinstance(run("schema", "nothing.csv").exception, UnknownIdError)


def test_moving_one_pin_changes_one_line_of_its_layer(tmp_path: Path) -> None:
    """The tried example of docs/editing.md."""
    folder = write_dossier(tmp_path / "d")
    before = draw(folder, "parks")
    points = folder / "datasets" / "survey" / "features.geojson"
    points.write_text(
        points.read_text("utf-8").replace("10.021, 50.012", "10.022, 50.012"), "utf-8"
    )
    assert "run 'planmap stamp'" in str(run("check", str(folder)).exception)
    result = run("stamp", str(folder))
    assert "1 of 2 datasets had changed." in result.stdout
    assert run("check", str(folder)).exit_code == 0
    after = draw(folder, "parks")
    assert len(before) == len(after)
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert len(changed) == 1
    assert "10.022" in changed[0][1]


def draw(folder: Path, layer: str) -> list[str]:
    found = next(one for one in make_layers(read_dossier(folder)) if one.id == layer)
    return to_geojson(found).splitlines()


def test_a_stamp_needs_a_dossier(tmp_path: Path) -> None:
    result = run("stamp", str(tmp_path))
    assert isinstance(result.exception, DossierError)
    assert "has no folder 'datasets'" in str(result.exception)


def test_stamping_twice_changes_nothing(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    assert "0 of 2 datasets had changed." in run("stamp", str(folder)).stdout
