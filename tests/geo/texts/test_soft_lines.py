"""Lines that an author ended are told from lines that a page broke."""

from __future__ import annotations

import pytest

from geo.texts.en.candidates import find_english


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Plans\nThe Quillon Pavilion is to open in 2030.", ["Quillon Pavilion"]),
        ("Housing\nQuillon Pavilion is to open in 2030.", ["Quillon Pavilion"]),
        ("A new road will in the end lead from here to Old\nQuillon Pavilion.",
         ["Old\nQuillon Pavilion"]),
    ],
)  # fmt: skip
def test_a_heading_is_no_part_of_the_name_below_it(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end, _ in find_english(text)] == names
