"""English tells of those who are at a work: one after another, how many, and in plain words."""

from __future__ import annotations

import pytest

from tests.geo.texts.statements.test_told import told


@pytest.mark.parametrize(
    "text",
    [
        "We're widening Mill Road, installing a new pump station on Colne Road.",
        "Crews are laying track at Mill Station, and restoring Colne Station.",
        "The Mill Trust is restoring Mill Hall, as well as rebuilding Colne Bridge.",
    ],
)
def test_what_goes_on_in_one_sentence_goes_on_each(text: str) -> None:
    assert told(text) == [("under_construction", None)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The agency is delivering 20 major projects for the upgrade programme.",
        "The rail authority is constructing six stations.",
        "Work on the $2 billion Mill Airport Link is steaming ahead.",
        "The focus has turned to fitting out the stations of the Mill Line.",
        "The Mill Bridge has taken shape.",
        "The city is building the Mill Line, creating jobs and improving safety.",
    ],
)
def test_those_who_are_at_a_work_build_it(text: str) -> None:
    assert told(text) == [("under_construction", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Planning permission is being sought for 700 homes at Mill Estate.",
        "A permit for the Mill Bridge is being requested.",
    ],
)
def test_a_permission_that_is_sought_is_a_plan(text: str) -> None:
    assert [status for status, _ in told(text)] == ["planned"]
