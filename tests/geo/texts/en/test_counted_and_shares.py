"""English counts works to come, tells shares of what is built, and what a thing was built for."""

from __future__ import annotations

import pytest

from tests.geo.texts.statements.test_told import told


@pytest.mark.parametrize(
    "text",
    [
        "The city will build 12 playgrounds.",
        "The council would resurface 40 miles of road.",
        "A number of bridges would also be constructed, including one at Ashby.",
        "The Ashby Works in Derby, Maine, will reconstruct eight bridges (five over water).",
        "The grant is to replace another six culverts.",
        "Up to 300 new homes are to be built.",
        "The state will receive $5 million to repair 14 rural bridges.",
    ],
)
def test_counted_works_to_come_are_planned(text: str) -> None:
    assert told(text) == [("planned", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The programme will provide 300 people with homes.",
        "The council will create 400 jobs.",
        "The board will improve lives.",
    ],
)
def test_people_and_jobs_are_no_works(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Three-fourth of the works on the Mill Bridge were completed.",
        "Four-fifths of the Mill Bridge has been built.",
        "Ten of the works had reached the finishing stage.",
    ],
)
def test_a_share_is_not_the_whole(text: str) -> None:
    assert told(text) == [("under_construction", None)]


@pytest.mark.parametrize(
    "text",
    [
        "A new hall was constructed at the Mill Bridge to have more shops.",
        "The Mill Hall was built in 1990 to be a home for the club.",
        "Contractors successfully replaced the Mill Bridge.",
    ],
)
def test_what_a_thing_was_built_for_is_not_to_come(text: str) -> None:
    assert told(text) == [("completed", None)]


def test_what_is_to_be_is_to_come() -> None:
    text = "The Mill Hall was built in 1990 and is to be widened."
    assert "planned" in {row[0] for row in told(text)}
