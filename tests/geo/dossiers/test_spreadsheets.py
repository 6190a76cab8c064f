"""A dossier that went through a spreadsheet loads, or says which column to set to text."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import inspect_dossier
from geo.records.spreadsheets import ADVICE, advise, is_rewritten
from tests.builders import make_tables, write_dossier


@pytest.mark.parametrize(
    "value",
    ["2025/6/30", "2025/06", "6/30/2025", "Jun-25", "30-Jun-25", "2025年6月30日", "2025年6月",
     "2025-06-30 00:00:00", "14.90%", "0.0%", "2.5E+11"],
)  # fmt: skip
def test_what_spreadsheets_write_is_known(value: str) -> None:
    assert is_rewritten(value)


@pytest.mark.parametrize(
    "value", ["2025", "2025-06", "2025-06-30", "14.9%", "91%", "10%", "6月", "x", "", "2025-6"]
)
def test_what_a_dossier_says_is_not_taken_for_it(value: str) -> None:
    assert not is_rewritten(value)


@pytest.mark.parametrize("date", ["Jun-25", "2025/6/30", "2025年6月"])
def test_a_rewritten_date_names_its_column_and_what_to_do(tmp_path: Path, date: str) -> None:
    tables = make_tables()
    tables["places.csv"][1]["as_of"] = date
    tables["places.csv"][1]["status_now"] = "planned"
    _, problems = inspect_dossier(write_dossier(tmp_path / "d", tables=tables))
    (found,) = [str(each) for each in problems if "as_of" in str(each)]
    right = f"must be a date as 2025, 2025-06 or 2025-06-30; {ADVICE}"
    assert found == f"places.csv, row 3, as_of = {date!r}: {right}"


def test_a_rewritten_percentage_names_its_column_and_what_to_do(tmp_path: Path) -> None:
    tables = make_tables()
    tables["facts.csv"][0]["surface"] = "14.90%"
    _, problems = inspect_dossier(write_dossier(tmp_path / "d", tables=tables))
    told = [str(each) for each in problems]
    assert any("facts.csv, row 2, surface = '14.90%'" in each for each in told)
    assert any(ADVICE in each for each in told)


@pytest.mark.parametrize(
    ("surface", "left"),
    [("1,234", "1234"), ("3.0", "3"), ("007", "7"), ("14.90%", "14.9%"), ("50.00", "50"),
     ("9%", "0.09"), ("0.30", "0.3")],
)  # fmt: skip
def test_a_number_that_lost_commas_or_zeros_names_its_column_and_what_to_do(
    tmp_path: Path, surface: str, left: str
) -> None:
    """As LibreOffice writes them, whether it detects special numbers or not."""
    tables = make_tables()
    row = tables["numerals.csv"][0]
    row["end"] = str(int(row["start"]) + len(surface))
    row["surface"] = left
    _, problems = inspect_dossier(write_dossier(tmp_path / "d", tables=tables))
    right = f"must have {len(surface)} signs as in the text; {ADVICE}"
    assert f"numerals.csv, row 2, surface = {left!r}: {right}" in [str(each) for each in problems]


def test_words_that_are_too_long_are_no_fault_of_a_spreadsheet(tmp_path: Path) -> None:
    tables = make_tables()
    tables["mentions.csv"][0]["surface"] = "Brookfields"
    _, problems = inspect_dossier(write_dossier(tmp_path / "d", tables=tables))
    assert problems
    assert not [each for each in problems if ADVICE in str(each)]


def test_an_id_that_became_a_date_names_its_column_and_what_to_do(tmp_path: Path) -> None:
    tables = make_tables()
    tables["facts.csv"][0]["id"] = "01/02/2026"
    _, problems = inspect_dossier(write_dossier(tmp_path / "d", tables=tables))
    (found,) = [str(each) for each in problems if "id = '01/02/2026'" in str(each)]
    assert found.startswith("facts.csv, row 2, id = ")
    assert found.endswith(ADVICE)


def test_truth_values_in_capitals_load(tmp_path: Path) -> None:
    tables = make_tables()
    for number, row in enumerate(tables["layers.csv"]):
        row["visible"] = "FALSE" if number else "TRUE"
    dossier, problems = inspect_dossier(write_dossier(tmp_path / "d", tables=tables))
    assert problems == ()
    assert dossier is not None
    assert [row.visible for row in dossier.layers] == [True, False, False]


def test_only_what_a_spreadsheet_rewrote_is_told_with_advice() -> None:
    assert advise("must be a date", "2025/6/30") == f"must be a date; {ADVICE}"
    assert advise("must be a date", "磨坊") == "must be a date"
