"""A map asks for the towns of a box and gets those that the whole world has there."""

from __future__ import annotations

import pytest

from geo.errors import PlanmapError
from geo.gazetteers import world_towns
from geo.gazetteers.world import shipped_world
from geo.gazetteers.world_towns import read_towns
from geo.positions.box import Box


@pytest.mark.parametrize(
    "box",
    [
        (36.5, -1.6, 37.2, -1.0),  # within a strip
        (128.0, 34.0, 139.0, 38.0),  # over three
        (-8.6, 51.7, -8.2, 52.1),  # west of Greenwich
        (-0.4, 51.3, 0.3, 51.7),  # on both sides of it
        (170.0, -45.0, 190.0, -35.0),  # to the antimeridian and beyond
        (-180.0, -90.0, 180.0, 90.0),
    ],
    ids=str,
)
def test_the_towns_of_a_box_are_those_of_the_world_in_its_order(box: Box) -> None:
    found = read_towns(box).towns_in(box, 150)
    assert found
    assert found == shipped_world().towns_in(box, 150)


def test_where_nobody_lives_there_is_no_town() -> None:
    assert (
        read_towns((-140.0, -40.0, -139.0, -39.0)).towns_in((-140.0, -40.0, -139.0, -39.0), 9) == ()
    )


def test_a_package_without_them_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(world_towns, "FOLDER", "world/none")
    world_towns._read_strip.cache_clear()
    with pytest.raises(PlanmapError, match="no towns of the world"):
        read_towns((115.8, 39.9, 116.7, 40.5))
