"""Projects that bear a place's name, towns of addresses, codes that head lines, words that lead."""

from __future__ import annotations

import pytest

from geo.texts.en.names.projects import find_projects
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


def named(text: str, gazetteer: Gazetteer) -> list[str]:
    """Return the places that are found in a text, in order."""
    reading = read(text, gazetteer)
    spans = {(row.start, row.end) for row in reading.mentions}
    spans |= {(row.start, row.end) for row in reading.candidates}
    return [text[start:end] for start, end in sorted(spans)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The Second Tanvi Urban Water Project goes on.", ["Second Tanvi Urban Water Project"]),
        ("Under the Orton Port Expansion Scheme,", ["Orton Port Expansion Scheme"]),
        ("The New Zealand Roads Programme is new.", ["New Zealand Roads Programme"]),
        ("A site on Kerrow Road, Orton, was sold.", ["Kerrow Road", "Orton"]),
        ("40 homes at land south of Mill Lane, Orton", ["Mill Lane", "Orton"]),
        ("The stations are Orton, Tarnby and Ashwick.", ["Orton", "Tarnby", "Ashwick"]),
        ("The road connects Orton with Tarnby.", ["Orton", "Tarnby"]),
        ("Villages such as Orton, Tarnby and Ashwick grow.", ["Orton", "Tarnby", "Ashwick"]),
        ("Another pool is planned for Tarnby.", ["Tarnby"]),
        ("By then Orton will get a new hospital.", ["Orton"]),
        ("N71 Kerrow to Orton: 12 km.", ["N71", "Kerrow", "Orton"]),
    ],
)
def test_names_by_their_kind_and_what_leads_to_them(
    gazetteer: Gazetteer, text: str, places: list[str]
) -> None:
    assert named(text, gazetteer) == places


@pytest.mark.parametrize(
    "text",
    [
        "The Affordable Housing Programme is new.", "The Better Roads Program is new.",
        "The Neighbourhood Renewal Programme is new.", "The Project Manager left.",
        "The Orton Project Manager left.", "A Water Project is new.", "The Project is new.",
        "The Rural Energy Scheme is new.", "The Smart Cities Project is new.",
        "The Capital Improvement Program is new.",
    ],
)  # fmt: skip
def test_no_projects_of_places(text: str) -> None:
    assert not list(find_projects(text, ()))


@pytest.mark.parametrize(
    ("text", "areas", "name"),
    [
        ("In Golden, Ontario Elm Canyon Project", [(3, 9), (11, 18)], ""),
        ("The Ontario Canyon Project", [(4, 11)], "Ontario Canyon Project"),
        ("The Dublin-based Elm Road Project", [(4, 10)], "Elm Road Project"),
    ],
)
def test_an_area_makes_a_project_that_of_a_place(
    text: str, areas: list[tuple[int, int]], name: str
) -> None:
    assert [text[start:end] for start, end in find_projects(text, areas)] == [name] * bool(name)
