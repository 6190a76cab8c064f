"""`planmap archive`: reading, asking, loading and mapping from the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from maps.cli import app
from tests.archives import make_row, start, write_table
from tests.builders import write_dossier
from tests.services.postgres import free_port


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["archive", *map(str, arguments)])


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dossier(tmp_path_factory.mktemp("d") / "brookfield")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, dossier: Path) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    source = write_table(folder / "plans.jsonl", [make_row(number) for number in range(30)])
    done = run("read", source, "--out", folder / "out", "--dossier", dossier, "--processes", 1)
    assert done.exit_code == 0, done.output
    assert done.output == f"Read 30 documents into {folder / 'out'}.\n"
    return folder / "out"


def test_a_run_in_a_pipe_says_only_what_came_of_it_and_fails_if_a_text_did(
    tmp_path: Path, dossier: Path
) -> None:
    source = write_table(tmp_path / "t.jsonl", [make_row(1), {"id": "bad", "text": 1}])
    done = run("read", source, "--out", tmp_path / "out", "--dossier", dossier, "--processes", 1)
    assert done.exit_code == 1
    assert done.stderr == (
        "planmap: not read: t.jsonl, row 2, text = '1': of document bad: must be text\n"
    )
    assert done.stdout == f"Read 2 documents into {tmp_path / 'out'}. 1 were not read.\n"


def test_an_answer_is_csv_and_json_with_sources(archive: Path) -> None:
    options = ("query", archive, "--place", "Mill Park", "--of", "facts", "--year", "2016..2017")
    rows = json.loads(run(*options, "--format", "json").stdout)
    assert {row["date"][:4] for row in rows} == {"2016", "2017"}
    assert {row["place"] for row in rows} == {"mill-park"}
    assert rows[0]["document"] == "plan-000001"
    read = list(
        csv.DictReader(io.StringIO(run(*options, "--format", "csv").stdout.lstrip("\ufeff")))
    )
    assert [(row["document"], row["start"]) for row in read] == [
        (row["document"], str(row["start"])) for row in rows
    ]
    assert f"{len(rows)} rows." in run(*options).stdout
    other = run(*options, "--format", "json", "--engine", "duckdb").stdout
    assert json.loads(other) == rows


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--year", "25"), "'25' is no year"),
        (("--year", "2025..2020"), "is no year"),
        (("--when", "soon"), "'soon' is no date"),
        (("--status", "open"), "it is one of operating"),
        (("--kind", "wish"), "promise, report"),
        (("--within",), "name it with --place"),
    ],
)
def test_what_cannot_be_asked_is_told(archive: Path, options: tuple[str, ...], told: str) -> None:
    done = run("query", archive, *options)
    assert done.exit_code == 2
    assert told in " ".join(done.output.split())


def test_a_place_over_the_years_is_a_site_and_a_dossier(
    archive: Path, dossier: Path, tmp_path: Path
) -> None:
    options = ("--place", "mill-park", "--out", tmp_path / "site", "--dossier", dossier)
    done = run("map", archive, *options, "--keep", tmp_path / "kept")
    assert done.exit_code == 0, done.output
    assert "of 30 documents" in done.stdout
    assert (tmp_path / "site" / "index.html").is_file()
    shown = CliRunner().invoke(app, ["check", str(tmp_path / "kept")])
    assert "Nothing is wrong." in shown.output


def test_a_scheduler_that_is_not_there_is_one_line_and_nothing_is_made(
    tmp_path: Path, dossier: Path
) -> None:
    source = write_table(tmp_path / "t.jsonl", [make_row(1)])
    address = f"tcp://127.0.0.1:{free_port()}"
    options = ("--out", tmp_path / "out", "--dossier", dossier, "--scheduler", address)
    process = start("archive", "read", source, *options)
    said, told = process.communicate(timeout=120)
    assert (process.returncode, said) == (1, "")
    assert told.startswith(f"planmap: {address}: no scheduler answers there; start one by")
    assert told.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_processes_are_not_for_a_scheduler(tmp_path: Path) -> None:
    done = run(
        "read", tmp_path, "--out", tmp_path / "o", "--processes", 2, "--scheduler", "tcp://x"
    )
    assert done.exit_code == 2
    assert "with --scheduler its workers decide" in " ".join(done.output.split())


def test_an_address_is_asked_for_where_one_is_needed(archive: Path) -> None:
    done = run("load", archive, "--to", "here")
    assert done.exit_code == 2
    assert "write postgresql://USER@HOST/DATABASE" in " ".join(done.output.split())
