"""English roads behind the number of a part, at a crossing, and behind the words of a head."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Phase 2 Mallow Street and Kerrow Street.", "Mallow Street"),
        ("Phase 2 Mallow Street and Kerrow Street.", "Kerrow Street"),
        ("Stage 4 Pell Lane is let.", "Pell Lane"),
        ("Works at Pell Lane/Elm Road junction start in May.", "Elm Road"),
        ("Signals at Penfold/Karri Street intersection are new.", "Karri Street"),
        ("Signals at Karri Street intersection are new.", "Karri Street intersection"),
        ("Lights along the High Street are to be renewed.", "High Street"),
        ("The kerb in High Road was lowered.", "High Road"),
        ("Pipes between 4th Street and Tamar Road are old.", "Tamar Road"),
        ("Kerrow to Pell Road (Including Elmham Bypass)", "Elmham Bypass"),
        ("Pell Street Sidewalk is designed.", "Pell Street Sidewalk"),
        ("Pell Road Culvert is designed.", "Pell Road Culvert"),
        ("New England Highway is repaired.", "New England Highway"),
    ],
)
def test_a_road_is_named_without_the_words_around_it(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in read_names(text, gazetteer)[1]


@pytest.mark.parametrize(
    "text",
    [
        "High Street shops are in need of help.",
        "Money from the High Street Fund is spent.",
        "High Streets Task Force",
    ],
)
def test_high_streets_in_general_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer)[1] == []


def test_the_number_of_a_part_leads_to_roads_only(gazetteer: Gazetteer) -> None:
    assert read_names("Phase 3 Development Site is open.", gazetteer)[1] == []


def test_states_of_australia_stand_behind_a_town_by_their_codes(gazetteer: Gazetteer) -> None:
    text = "Bridges in Australia: the one at Warwick, QLD is built.\n\nLocation: Dubbo, NSW"
    found = [row.surface for row in read(text, gazetteer).mentions]
    assert found == ["Australia", "Warwick", "QLD", "Dubbo", "NSW"]


def test_a_code_is_no_state_in_a_text_of_another_country(gazetteer: Gazetteer) -> None:
    text = "The bridge at Leeds, TAS is built by Sheffield, ACT and London."
    assert not {"TAS", "ACT"} & {row.surface for row in read(text, gazetteer).mentions}
