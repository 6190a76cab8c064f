"""More kinds end an English name, and a phase with its side; what a body is called is no place."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def names(text: str) -> list[str]:
    """Return the candidates of a text in order."""
    return [row.surface for row in read(text, NOBODY).candidates]


@pytest.mark.parametrize(
    "name",
    [
        "Orwen Stream", "Tarnu Brook", "Orwen Canyon", "Selbu Gully", "Mirel Upazila",
        "Tarnu Cantonment", "Orwen Constituency", "Mirel Powerhouse", "Selbu SEZ", "Tarnu WWTP",
        "Barangay San Orwen", "Sitio Tarnu", "Orwen Heath", "Founders’ Garden Development",
        "Orwen Intersection", "Orwen Girls' High School", "Tarnu Farmers’ Market",
        "Tarnu South Public Housing Development",
    ],
)  # fmt: skip
def test_a_kind_ends_a_name(name: str) -> None:
    assert names(f"Money goes to the {name} again.") == [name]
    assert names(f"The {name} is named.") == [name]


def test_an_abbreviated_saint_begins_one() -> None:
    assert names("A road in Sta. Orwen is paved.") == ["Sta. Orwen"]


@pytest.mark.parametrize(
    "name",
    [
        "Orwen Metro Phase-IV",
        "Orwen Line Stage 2 South",
        "Metro Line Northwest",
        "Orwen Line Southeast",
    ],
)
def test_a_phase_belongs_to_its_line_with_its_side(name: str) -> None:
    assert names(f"The {name} and the Tarnu Line are built.") == [name, "Tarnu Line"]


@pytest.mark.parametrize(
    "body",
    [
        "Orwen Highway Authority", "Orwen Oversight Panel", "Tarnu Delivery Unit", "Basic Need",
        "Orwen Task Force", "Tarnu Care Grant", "Wastewater Treatment Plant", "Tarnu Forum",
    ],
)  # fmt: skip
def test_bodies_and_funds_are_no_places(body: str) -> None:
    assert names(f"Money came from {body} in May.") == []
