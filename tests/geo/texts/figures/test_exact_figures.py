"""Texts of a line, each with all of its figures: offsets, values, units and comparators."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.geo.texts.figures.test_figures import find

FIGURES = Path(__file__).parent / "figures.txt"


def read_cases() -> Iterator[tuple[str, list[str]]]:
    """Yield each text and the lines under it."""
    text, wanted = "", []
    for line in FIGURES.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            wanted.append(line.strip())
        elif not line.startswith("#"):
            if text:
                yield text, wanted
            text, wanted = line, []
    yield text, wanted


@pytest.mark.parametrize(("text", "wanted"), list(read_cases()))
def test_a_text_has_exactly_its_figures(text: str, wanted: list[str]) -> None:
    assert [
        f"{row.start}-{row.end} {row.value:.6g} {row.unit or '-'} = "
        f"{row.base_value:.9g} {row.base_unit} {row.comparator}"
        for row in find(text)
    ] == wanted
