"""A part of a work that is to be finished, says of no work that it has begun."""

from __future__ import annotations

import pytest

from tests.geo.texts.statements.test_told import told

PARTS = ("deck", "foundations", "roof", "steelwork", "cladding", "fit-out", "tunnelling")
WAYS = (
    "The {part} of the Mill Bridge will be finished by 2027.",
    "The {part} of the Mill Bridge is to be completed by 2027.",
    "Mill Bridge: {part} to be completed in 2027.",
    "If funded, the {part} of the Mill Bridge would be finished in 2027.",
)


@pytest.mark.parametrize("way", WAYS)
def test_a_part_that_is_to_be_finished_makes_no_work_begun(way: str) -> None:
    for part in PARTS:
        assert {status for status, _ in told(way.format(part=part))} <= {"planned"}, part


def test_what_goes_on_until_its_part_is_finished_goes_on() -> None:
    (found,) = told("Tunnelling is under way and will be finished by 2027.")
    assert found == ("under_construction", "2027")
