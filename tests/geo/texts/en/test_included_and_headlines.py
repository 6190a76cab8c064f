"""Sentences that list works of those told of before, headlines that state, and works at which."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
PROSE = "\n\n" + "The mayor met people of the town on Monday and spoke of many things. " * 8


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of March 2024."""
    found = read(text, NOBODY, year=2024, month=3).statements
    return [(row.status, row.due) for row in found]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("In 2023 four new lines were opened. The new lines include the Elm Line and the Ash Line.",
         ("operating", None)),
        ("Three bridges were completed last year. These include the Elm Bridge and the Ash Bridge.",
         ("completed", None)),
        ("The county will build three bridges by 2027. They include the Elm Bridge.",
         ("planned", "2027")),
    ],
)  # fmt: skip
def test_what_is_among_those_told_of_is_as_far(text: str, last: tuple[str, str | None]) -> None:
    assert told(text) == [last] * 2


@pytest.mark.parametrize("between", ["\n", f" {PROSE.strip()[:90]}. "])
def test_what_stands_farther_off_is_not_among_them(between: str) -> None:
    text = f"Three bridges were completed last year.{between}These include the Elm Bridge."
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("headline", "status"),
    [
        ("Orton Bridge steaming ahead", "under_construction"),
        ("Orton Bridge takes shape at last", "under_construction"),
        ("Permission sought for 200 homes at Orton Park", "planned"),
    ],
)
def test_a_headline_states_something(headline: str, status: str) -> None:
    assert told(headline + PROSE) == [(status, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Works on Elm Road were expedited in May.", "The Elm Bridge project was initiated in May.",
        "The 40 schemes on-site include the Elm Road homes.",
        "The ongoing work to widen Elm Road is loud.",
    ],
)  # fmt: skip
def test_words_of_those_at_work(text: str) -> None:
    assert told(text) == [("under_construction", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governor flagged off the rehabilitation of Elm Road.",
         [("under_construction", None)]),
        ("The president inaugurated the Elm Dam on Friday.", [("operating", None)]),
        ("Three of five stations on the Elm Line are finished.", [("under_construction", None)]),
    ],
)  # fmt: skip
def test_who_opens_or_begins_it_and_how_many_are_done(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(text) == expected
