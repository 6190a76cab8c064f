"""A due date is what its words come to; what these leave open another sentence may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import read_dossier
from geo.dossiers.checks.dues import check_dues
from tests.builders import bend, write_dossier


@pytest.mark.parametrize(
    ("words", "due", "is_right"),
    [
        ("4月底", "2031-04", True),
        ("4月底", "2031-05", False),
        ("同年第四季", "2031-12", True),
        ("年内", "2031", True),
        ("今年年底", "2031-12", False),
        ("三年内", "2031", False),
        ("2030年4月", "2031-04", False),
        ("2030/31", "2031", True),
        ("2030-31", "2031", True),
        ("2030/31", "2032", False),
        ("95 年 10 月", "2006-10", True),
    ],
)
def test_words_come_to_a_due_date_or_leave_its_year_open(
    tmp_path: Path, words: str, due: str, *, is_right: bool
) -> None:
    tables = bend("commitments.csv", 0, due=due, due_as_said=words)
    dossier = read_dossier(write_dossier(tmp_path, tables=tables))
    assert (not list(check_dues(dossier))) is is_right
