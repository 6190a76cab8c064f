"""Every figure of the annotated texts is read at its place, with its value and its base unit."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.figures.finding import Figure
from geo.texts.reader import read
from tests.texts import NAMES, Annotation, read_annotated

READ_OTHERWISE = {
    ("foshan", "16.5平方米"): (16.5, "m2/person"),
    ("housing", "45平方米"): (45.0, "m2/person"),
    ("changsha", "200名"): (200.0, "ordinal"),
    ("press", "两位"): (2.0, "person"),
}
"""What was annotated more loosely than it is read: areas a person, the first 200, two persons."""
BESIDE = {
    "en": {"One sold"},
    "foshan": {"1", "2", "3", "4", "5"},
    "report": {"12345"},
    "magazine": {"一排"},
}
"""What is read and was not annotated: numbers of headings, a telephone's, one of a kind."""
KINDS = frozenset(("year", "month", "day", "ordinal"))
"""What the annotations leave out in part: dates and ordinals."""


@cache
def read_figures(name: str) -> tuple[str, tuple[Annotation, ...], tuple[Figure, ...]]:
    text, annotations = read_annotated(name)
    wanted = tuple(row for row in annotations if row.kind == "figure")
    return text, wanted, read(text, make_gazetteer([], [])).figures


def meets(figure: Figure, row: Annotation) -> bool:
    return figure.start < row.end and row.start < figure.end


def find_missed(name: str) -> Iterator[str]:
    _, wanted, figures = read_figures(name)
    for row in wanted:
        value, unit = READ_OTHERWISE.get((name, row.surface), (row.base_value, row.base_unit))
        near = [figure for figure in figures if meets(figure, row)]
        if not any(
            figure.base_unit == unit and math.isclose(figure.base_value, value, rel_tol=1e-5)
            for figure in near
        ):
            yield f"{row.start} {row.surface} is {value} {unit}, not {near}"


@pytest.mark.parametrize("name", NAMES)
def test_each_annotated_figure_has_its_value_and_base_unit(name: str) -> None:
    assert list(find_missed(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_each_figure_stands_in_the_text_where_it_is_said_to(name: str) -> None:
    text, _, figures = read_figures(name)
    assert [figure.surface for figure in figures] == [text[row.start : row.end] for row in figures]
    ends = [0, *(figure.end for figure in figures)]
    assert all(figure.start >= end for figure, end in zip(figures, ends, strict=False))


@pytest.mark.parametrize("name", NAMES)
def test_hardly_a_figure_is_read_that_nobody_annotated(name: str) -> None:
    _, wanted, figures = read_figures(name)
    more = {
        figure.surface
        for figure in figures
        if figure.base_unit not in KINDS and not any(meets(figure, row) for row in wanted)
    }
    assert more <= BESIDE.get(name, set())
