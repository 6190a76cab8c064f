"""Lists of English: what their lead-in says was done, and the year that a row ends with."""

from __future__ import annotations

import pytest

from geo import read_dossier
from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import read_areas
from geo.texts.reader import read
from tests.conftest import ROOT

GAZETTEER = make_gazetteer([read_dossier(ROOT / "data/changping")], read_areas(ROOT / "data"))


def said(text: str) -> list[tuple[str, str, str | None]]:
    """Return kind, status and due of what is read in a text of March 2025."""
    rows = read(text, GAZETTEER, year=2025, month=3).statements
    return [(row.kind, row.status, row.due) for row in rows]


ROADS = "\n- The R115 million Mill Road near Ashby;\n- The R38 million Colne Road."


@pytest.mark.parametrize(
    ("lead", "status"),
    [
        ("Roads unlock growth, and it shows. In just nine months we opened:", "operating"),
        ("The ministry has inaugurated:", "operating"),
        ("We have launched major projects including:", "under_construction"),
        ("The city has started work on:", "under_construction"),
        ("The council has handed over:", "completed"),
        ("Last year we completed the following projects:", "completed"),
        ("Opened in 2024:", "operating"),
    ],
)
def test_a_lead_in_says_what_was_done_of_all_behind_it(lead: str, status: str) -> None:
    assert said(lead + ROADS) == [("report", status, None)] * 2


def test_a_row_below_what_goes_on_ends_with_the_year_in_which_it_is_done() -> None:
    text = (
        "Rail projects\n\nUnder construction:\n"
        "- Ashby - Mill Line Stage 2 (ART) - 8 Stations - 16km - 2026\n"
        "- Colne - Harbour Line West - 19 Stations - 19km - 2027/2028\n"
        "- Fenton Station (2029)\n"
        "- Fenton Library, 1912 building\n"
    )
    assert said(text) == [
        ("promise", "under_construction", "2026"),
        ("promise", "under_construction", "2028"),
        ("promise", "under_construction", "2029"),
        ("report", "under_construction", None),
    ]


def test_a_planned_row_may_end_with_the_year_in_which_it_begins() -> None:
    text = "Planned:\n- Ashby Tram - 17 Stations - Start 2025\n- Colne Tram - 9 Stations - 2031\n"
    assert said(text) == [("promise", "starting", "2025"), ("promise", "planned", "2031")]


def test_a_heading_may_say_that_all_below_it_is_in_use() -> None:
    text = "Rail lines\n\nIn operation\n- Mill Line\n- Colne Line\n"
    assert said(text) == [("report", "operating", None)] * 2
