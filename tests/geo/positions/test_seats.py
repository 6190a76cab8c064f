"""The seats that a map names are those of the areas, in both scripts."""

from __future__ import annotations

from geo.positions.areas import shipped_areas
from geo.positions.seats import FILE, seats_in
from geo.records.shipped import bundled_data
from tools.compile_seats import write_seats


def test_the_seats_are_compiled_of_the_areas_as_they_are() -> None:
    text = (bundled_data() / FILE).read_text(encoding="utf-8")
    assert text == write_seats(shipped_areas()), "run python -m tools.compile_seats"


def test_a_box_has_the_seats_that_lie_in_it() -> None:
    found = {seat.name_zh_hant: seat for seat in seats_in((121.0, 22.0, 121.5, 23.0))}
    assert found["臺東"].name_zh_hans == "台东"
    assert found["臺東"].level in {"city", "town"}
    assert not seats_in((0.0, 0.0, 1.0, 1.0))
