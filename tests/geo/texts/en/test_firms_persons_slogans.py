"""Firms, people, slogans and kinds of facilities are no places."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to Orwen Homes, the Homes and Communities Agency’s (HCA) Get Britain Moving.",
        "It was built with Corran Developments, a team including Corran and Fossey.",
        "A study from Orwen shows it, and so does a statement from Corran.",
        "Cllr Jane Hill, who chairs it, and Sam Brooks, leader of the council, were there.",
        "Forging Ahead With More Level Crossing Removals",
        "It means better roads for Kenyans. Not in My Back Yard.",
        "They plan a Bike Skills Park, a Disc Golf Course and a Tech Hub.",
        "He talked to Highways and Transport; she is a Public Right of Way Officer.",
        "We are due to Bipartisan support, his Investing in Jobs plan and Rebuilding for all.",
        "They name a new Wind Energy Area and fund a Lead Service Line inventory.",
    ],
)
def test_they_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer)[1] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Their own Save Corran Walk campaign goes on.", "Corran Walk"),
        ("Works at Orwen Hill, which lies north, begin.", "Orwen Hill"),
        ("The bridge in Orwen and Corran opens.", "Orwen"),
        ("At the Orwen Energy Park and the Corran Golf Course.", "Orwen Energy Park"),
        ("The Dr Roberts Road opens.", "Roberts Road"),
        ("Services including Corran Park station open.", "Corran Park station"),
    ],
)
def test_places_beside_them_stay(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert name in read_names(text, gazetteer)[1]
