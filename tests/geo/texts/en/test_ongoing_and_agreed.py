"""English of works that go on beside a promise, of what meetings agree, and of next steps."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read
from tests.geo.texts.statements.test_told import told


@pytest.mark.parametrize(
    "text",
    [
        "Loans are to be raised for the ongoing Mill Line Metro, Colne Metro and Ely Tram works.",
        "Money will be set aside for the half-built Mill Hospital.",
        "A loan is to be taken for the Mill Line, Ely Line and Colne Line projects being built.",
        "The on-going Mill Road project will be completed in 2031.",
    ],
)
def test_a_work_that_is_called_ongoing_is_under_way(text: str) -> None:
    assert {status for status, _ in told(text)} == {"under_construction"}


@pytest.mark.parametrize(
    "text",
    [
        "The Mill Library will be rebuilt beside the ongoing Colne Tram project.",
        "The ongoing consultation on the Mill Bridge will end in May.",
        "Granting administrative approval to the Mill Sewerage Project.",
        "Mill Road was discussed. The county has plans to expand the four-lane roadway.",
        "Mill Road is next. The project will transform the rural roadway into a four lane street.",
    ],
)
def test_what_is_but_to_come_beside_one_is_planned(text: str) -> None:
    assert "planned" in {status for status, _ in told(text)}
    assert "under_construction" not in {status for status, _ in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED The council agreed the following response on the Mill Road houses.",
        "The Clerk agreed to also find out about the Mill Road.",
        "The Mill Bypass was designed to ease congestion.",
        "The Mill Road works are designed to slow traffic.",
        "Final assembly of trams for the Mill Line will take place in Ely.",
        "The proposed Mill Road project stretches 11 miles from Ely to Colne.",
    ],
)
def test_what_is_agreed_designed_or_described_is_no_step(text: str) -> None:
    assert told(text) == []


def test_a_decade_from_now_is_ten_years_on() -> None:
    rows = read("The city plans to build 90 homes at Mill Road in the next decade.",
                make_gazetteer([]), year=2030).statements  # fmt: skip
    assert [row.due for row in rows] == ["2040"]


def test_next_steps_of_prose_lend_no_time_below_their_line() -> None:
    text = (
        "The Mill Bridge got its clearance in the fall of 2030. The next steps for it are hard.\n\n"
        "Plans for Ely\n\nThe county has plans to widen Elm Road."
    )
    rows = read(text, make_gazetteer([]), year=2030).statements
    assert [row.due for row in rows if "Elm" in row.surface] == [None]
