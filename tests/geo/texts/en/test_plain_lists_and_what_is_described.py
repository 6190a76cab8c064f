"""Lists of English that no sign marks, deeds in the past, and what is described and no step."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of March 2024."""
    found = read(text, NOBODY, year=2024, month=3).statements
    return [(row.status, row.due) for row in found]


LINES = (
    "\n\nElm Road bypass\nOak Bridge replacement\nAsh Road depot\n\nElm County has 40 km of roads."
)


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Upcoming projects", "planned"), ("Current projects", "under_construction"),
        ("Under construction", "under_construction"), ("Projects completed in 2023", "completed"),
        ("Completed projects:", "completed"), ("Planned", "planned"),
        ("The three major new projects are:", "planned"),
        ("New priority projects for 2031 include:", "planned"),
    ],
)  # fmt: skip
def test_a_heading_says_how_far_the_short_lines_below_it_have_come(
    heading: str, status: str
) -> None:
    found = [row[0] for row in told(f"Roads in Elm County\n\n{heading}{LINES}")]
    assert found == [status] * 3


@pytest.mark.parametrize(
    "below",
    [
        "\n\nElm Road is 4 km long and has been a concern for people\nwho live on it for years.",
        "\n\nThe roads of Elm County are 40 km long, and half of these are\nold",
        "\n\nElm Road\n\nThis road is long.",
    ],
)
def test_below_a_heading_prose_is_no_list(below: str) -> None:
    assert not told(f"Roads in Elm County\n\nCurrent projects{below}")


@pytest.mark.parametrize(
    "text",
    [
        "The county constructed the Elm Road clinic.",
        "Elm Water rehabilitated 40 km of the Elm Road pipeline.",
        "The ministry implemented the Elm Road water project.",
        "Orton Council built two bridges on Elm Road.",
        "Completed projects include the Elm Road clinic.",
    ],
)
def test_who_built_it_has_completed_it(text: str) -> None:
    assert told(text) == [("completed", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The Elm Bridge will carry 40,000 vehicles a day.",
        "The Elm Line will serve 12 towns.",
        "The Elm Dam project will create 300 jobs.",
        "The Elm Park will focus on sport.",
        "The Elm Road will open up the north of the county.",
        "The Elm Airport will have an initial capacity of 4 million passengers.",
        "Elm Road will be closed from Monday to Friday.",
        "The Elm Dam has the potential to be a landmark.",
        "The Elm Dam has drawn fierce opposition.",
        "The minister has announced that the Elm Road project will receive £40 million in funding.",
    ],
)
def test_what_is_described_is_no_step(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Elm Line will serve 12 towns and open in 2027.", [("planned", "2027")]),
        ("The Elm Bridge is complete with the last span in.", [("completed", None)]),
        ("Elm Road will be permanently closed and built over.", [("planned", None)]),
    ],
)
def test_a_step_beside_what_is_described_is_told(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Elm Dam project will serve as a hub and is key to Vision 2040.",
        "The Elm Dam project is in line with Agenda 2063.",
        "Elm County is looking to partner with the Elm Bridge trust.",
        "The Elm Bridge works are funded primarily through fees.",
        "The deadline for completion of the Elm Bridge is approaching.",
    ],
)
def test_years_of_visions_partners_and_money_are_no_steps(text: str) -> None:
    assert not told(text)


def test_what_begins_is_due_when_it_begins_though_it_runs_on() -> None:
    text = "Construction of the Elm Bridge is set to begin in July 2024 and run to August 2025."
    assert told(text) == [("starting", "2024-07")]
