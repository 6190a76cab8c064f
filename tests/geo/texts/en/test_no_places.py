"""Courts, agreements and kinds of areas are no places, and no name begins with *and*."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    "text",
    [
        "Amenities in Municipal Area. The works are late.",
        "The ruling given by the High Court, and later by the Supreme Court, stands.",
        "The Loan Agreement, Finance Agreement and Transfer Agreement are signed.",
        "Parking is found on Off Site land.",
    ],
)
def test_what_names_no_place(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer) == ([], [])


def test_a_road_behind_a_known_place_does_not_begin_with_and(gazetteer: Gazetteer) -> None:
    text = "Interchanges at Mombasa, Nakuru and Orwen Roads are in use."
    assert "Orwen Roads" in read_names(text, gazetteer)[1]
