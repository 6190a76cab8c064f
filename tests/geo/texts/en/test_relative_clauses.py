"""What English says behind a comma of the last of several names: A, B and C, which is open."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def said(text: str) -> list[tuple[str, str]]:
    """Return status and words of the statements of a text of 2025."""
    rows = read(text, NOBODY, year=2025, month=9).statements
    return [(row.status, row.surface) for row in rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The town has Mill Park, Ashby Park and Colne Park, which is now open.",
            ("operating", "Colne Park, which is now open"),
        ),
        (
            "The town has Mill Bridge and Ashby Bridge, which has been completed.",
            ("completed", "Ashby Bridge, which has been completed"),
        ),
        (
            "It has a bridge between Mill Park and Ashby Park, which is now open.",
            ("operating", "It has a bridge between Mill Park and Ashby Park, which is now open"),
        ),
        (
            "It has Mill Park and Ashby Park, which are now open.",
            ("operating", "It has Mill Park and Ashby Park, which are now open"),
        ),
    ],
)
def test_which_is_speaks_of_the_last_name(text: str, expected: tuple[str, str]) -> None:
    assert expected in said(text)


def test_a_status_of_one_road_is_not_that_of_a_list_of_schemes() -> None:
    text = (
        "The bypass is one of two large schemes which also include a crossing at Mill Ferry,"
        " the Ashby Link and a road to the Colne Bypass, which is now under construction."
    )
    assert said(text) == [
        (
            "planned",
            "The bypass is one of two large schemes which also include a crossing at Mill Ferry",
        ),
        ("under_construction", "Colne Bypass, which is now under construction"),
    ]
