"""An older dossier is read as if it were migrated, and migrating keeps every other byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from geo import read_dossier
from geo.dossiers.folder import find_advice, inspect_dossier
from geo.dossiers.migrating import ADDED, migrate_files
from geo.vocabulary import OutcomeState, StatementKind
from maps.cli import app
from tests.builders import make_tables, write_dossier

OUTCOMES = "commitment,outcome,note\r\n"


def write_old(folder: Path, *, status: str = "planned", outcome: str = "not_yet_due") -> Path:
    """Write the small dossier as it was before statements had a kind and a list of places."""
    tables = make_tables()
    for name in ADDED:
        del tables["commitments.csv"][0][name]
    tables["commitments.csv"][0] |= {"status_at": status}
    date = "2028" if outcome == "late" else "2026"  # the statement is due in 2027
    tables["outcomes.csv"][0] |= {"outcome": outcome, "date": date}
    return write_dossier(folder, tables=tables)


@pytest.mark.parametrize(
    ("status", "old", "kind", "new"),
    [
        ("planned", "not_yet_due", StatementKind.PROMISE, OutcomeState.NOT_YET_DUE),
        ("under_construction", "late", StatementKind.PROMISE, OutcomeState.LATE),
        ("operating", "kept", StatementKind.REPORT, OutcomeState.CONFIRMED),
        ("completed", "late", StatementKind.REPORT, OutcomeState.NOT_SO_THEN),
        ("completed", "changed", StatementKind.REPORT, OutcomeState.CONTRADICTED),
        ("operating", "unknown", StatementKind.REPORT, OutcomeState.UNCHECKED),
    ],
)
def test_an_old_dossier_loads_as_migrated(
    tmp_path: Path, status: str, old: str, kind: StatementKind, new: OutcomeState
) -> None:
    folder = write_old(tmp_path / "d", status=status, outcome=old)
    before = read_dossier(folder)
    (statement,), (outcome,) = before.commitments, before.outcomes
    assert (statement.statement_kind, statement.places) == (kind, ("tram3",))
    assert outcome.outcome is new
    assert CliRunner().invoke(app, ["migrate", str(folder)]).exit_code == 0
    after = read_dossier(folder)
    assert (after.commitments, after.outcomes) == (before.commitments, before.outcomes)
    assert find_advice(folder) is None


def test_what_0_1_did_not_ask_of_evidence_is_asked_once_a_dossier_is_migrated(
    tmp_path: Path,
) -> None:
    folder = write_old(tmp_path / "d")
    table = folder / "evidence.csv"
    title = make_tables()["evidence.csv"][0]["title_en"]
    text = table.read_text(encoding="utf-8")
    assert title in text
    assert "official" in text
    table.write_text(text.replace(title, "Digest of a machine"), encoding="utf-8")
    assert inspect_dossier(folder)[1] == ()
    assert CliRunner().invoke(app, ["migrate", str(folder)]).exit_code == 0
    (problem,) = inspect_dossier(folder)[1]
    assert problem.file == "evidence.csv"
    assert "reprint" in problem.right


def test_check_tells_in_one_line_how_to_migrate(tmp_path: Path) -> None:
    folder = write_old(tmp_path / "d")
    result = CliRunner().invoke(app, ["check", str(folder)])
    assert result.exit_code == 0
    (line,) = [line for line in result.output.splitlines() if "migrate" in line]
    assert line.endswith(f"'planmap migrate {folder}' writes them into the files.")


def test_migrating_twice_changes_nothing_more(tmp_path: Path) -> None:
    folder = write_old(tmp_path / "d", status="operating", outcome="kept")
    CliRunner().invoke(app, ["migrate", str(folder)])
    once = {path.name: path.read_bytes() for path in folder.glob("*.csv")}
    assert "Nothing to migrate." in CliRunner().invoke(app, ["migrate", str(folder)]).output
    assert {path.name: path.read_bytes() for path in folder.glob("*.csv")} == once


def test_only_the_two_files_of_statements_change(tmp_path: Path) -> None:
    folder = write_old(tmp_path / "d", status="operating", outcome="kept")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    CliRunner().invoke(app, ["migrate", str(folder)])
    changed = {path.name for path, content in before.items() if path.read_bytes() != content}
    assert changed == {"commitments.csv", "outcomes.csv"}


def test_quotes_blank_lines_and_ends_of_lines_stay_as_they_are() -> None:
    statements = (
        '\ufeffid,place,"what, it is",status_at\r\n'
        'a,mill,"said ""so"",\nand more",operating\r\n'
        "\r\n"
        'b,"mill",plain,planned\n'
        "c,pond"
    )
    outcomes = OUTCOMES + 'a,"kept","yes, it is"\r\nb,kept,kept\r\n'
    wanted = (
        '\ufeffid,place,"what, it is",status_at,places,statement_kind\r\n'
        'a,mill,"said ""so"",\nand more",operating,mill,report\r\n'
        "\r\n"
        'b,"mill",plain,planned,mill,promise\n'
        "c,pond,,,pond,promise"
    )
    assert migrate_files(statements, outcomes) == (
        wanted,
        OUTCOMES + 'a,confirmed,"yes, it is"\r\nb,kept,kept\r\n',
    )


def test_a_broken_dossier_is_not_touched(tmp_path: Path) -> None:
    folder = write_old(tmp_path / "d")
    path = folder / "commitments.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("tram3", "tram9"), encoding="utf-8")
    broken = path.read_bytes()
    assert CliRunner().invoke(app, ["migrate", str(folder)]).exit_code == 1
    assert path.read_bytes() == broken
