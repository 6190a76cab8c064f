"""What English says was done is not to come, whatever its year: the words decide."""

from __future__ import annotations

import pytest

from tests.geo.texts.statements.test_told import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Phase 1 of the Mill Bridge was completed in 2027 and has 14 homes.", "completed"),
        ("The Mill Bridge was opened to traffic in 2027.", "operating"),
        ("The Mill Library was built by a local firm in early 2027.", "completed"),
        ("In 2027, planning permission was granted for the Mill Bridge.", "planned"),
        ("The contract for the Mill Bridge was awarded in 2027.", "starting"),
    ],
)
def test_what_was_done_in_a_later_year_is_not_promised(text: str, wanted: str) -> None:
    assert told(text) == [(wanted, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The Mill Bridge has been completed by 2027.",
        "The Mill Bridge was approved for completion in 2027.",
        "The Mill Bridge was approved to open in 2027.",
        "The Mill Bridge was to be completed in 2027.",
        "Once the Mill Bridge has been completed in 2027, buses will use it.",
        "The Mill Bridge was delayed until 2027.",
    ],
)
def test_what_is_to_come_by_then_is_planned(text: str) -> None:
    assert {row[0] for row in told(text)} == {"planned"}
    assert told(text)[0][1] == "2027"


@pytest.mark.parametrize(
    "text",
    [
        "On 6 May, the minister said that the Mill Bridge would open soon.",
        "In July, the council announced that the Mill Bridge will be rebuilt.",
        "The council announced in July that the Mill Bridge will be rebuilt.",
    ],
)
def test_when_something_was_said_is_not_by_when_it_is_due(text: str) -> None:
    assert told(text) == [("planned", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The Mill Bridge will open in May 2026, the council said.",
        "In May 2026, the Mill Bridge will open, the council said.",
        "By May 2026, the council said, the Mill Bridge will open.",
        "The council said that in May 2026 the Mill Bridge will open.",
    ],
)
def test_what_is_due_then_is_so_whoever_says_it(text: str) -> None:
    assert told(text) == [("planned", "2026-05")]
