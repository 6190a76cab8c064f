"""A line that is but a state ends a card, or heads what stands below it."""

from __future__ import annotations

import pytest

from tests.geo.texts.statements.test_told import told


def test_each_card_states_what_its_last_line_says() -> None:
    text = (
        "Mill Bypass\nA road from Derby to Ashby.\nCompleted\n\n"
        "Oak Bridge\nFour lanes over the Derwent.\nOngoing\n\n"
        "Elm Tunnel\nTwo tubes.\nOn hold\n"
    )
    wanted = [("completed", None), ("under_construction", None), ("planned", None)]
    assert told(text) == wanted
    assert told(text.replace("\n\n", "\n")) == wanted


def test_one_line_is_no_card() -> None:
    text = "Mill Bypass\nA road from Derby to Ashby.\nOngoing\n"
    assert told(text) == []


@pytest.mark.parametrize(
    ("second", "wanted"),
    [
        ("Ongoing", "under_construction"),
        ("Under construction", "under_construction"),
        ("Planned", "planned"),
        ("Ongoing projects", "under_construction"),
        ("On hold", "planned"),
        ("Cancelled", "unknown"),
    ],
)
@pytest.mark.parametrize("mark", ["", "- "])
def test_a_state_between_two_lists_heads_the_second(second: str, wanted: str, mark: str) -> None:
    first, last = f"{mark}Mill Bypass\n{mark}Oak Bridge", f"{mark}Elm Tunnel\n{mark}Ash Road"
    text = f"Completed\n{first}\n{second}\n{last}"
    assert [row[0] for row in told(text)] == ["completed", "completed", wanted, wanted]
