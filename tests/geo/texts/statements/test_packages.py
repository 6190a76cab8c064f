"""What a package or a plan of somebody includes is promised, each item of its list."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
ITEMS = (
    "· Fast-tracking construction of a second Mill Hill Tunnel\n\n"
    "· Widening the Harbour Road to four lanes\n\n"
    "· A new bridge connecting Oak Street to the port\n"
)


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Return kind, status and due of the statements of a text."""
    return [(row.kind, row.status, row.due) for row in read(text, NOBODY).statements]


@pytest.mark.parametrize(
    "lead",
    [
        "The party's transport package includes:", "Our ten-year plan sets out:",
        "The mayor's pledges are:", "The programme comprises:",
    ],
)  # fmt: skip
def test_what_a_package_includes_is_promised(lead: str) -> None:
    text = f"Press release\n5 August 2026\n\n{lead}\n\n{ITEMS}"
    assert {row[:2] for row in told(text)} == {("promise", "planned")}
    assert len(told(text)) == 3


@pytest.mark.parametrize("lead", ["交通振兴方案包括：", "該黨的交通政綱包含："])
def test_what_a_plan_of_chinese_includes_is_promised(lead: str) -> None:
    items = "1. 东山第二隧道\n2. 拓宽港湾路\n3. 连接橡树街与港口的新桥\n"
    assert [row[:2] for row in told(f"通讯\n2026年8月5日\n{lead}\n{items}")] == [
        ("promise", "planned")
    ] * 3


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("In March 2026 the council voted to replace the Mill Bridge.", "planned"),
        ("In March 2026 the board agreed to repair the Harbour Wall.", "planned"),
        ("In March 2026 crews completed the Mill Bridge, to replace a ford.", "completed"),
        ("Tenders were returned in March 2026 for the Mill Bridge.", "starting"),
        ("The Mill Bridge scheme has a works contract on site.", "under_construction"),
        ("Phase 2 of the Mill Bridge scheme will be tendered in due course.", "planned"),
    ],
)
def test_what_was_but_to_be_done_is_not_done(said: str, status: str) -> None:
    rows = told(f"Town report\n6 September 2026\n\n{said}\n")
    assert rows[0][1] == status


def test_a_reminder_that_was_issued_finishes_nothing() -> None:
    text = (
        "Minutes\n6 September 2026\n\nOn the Mill Bridge a reminder has been issued to the board.\n"
    )
    assert "completed" not in {row[1] for row in told(text)}
