"""Chinese names of divisions that the ground has in English alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from geo.ground.feature import GroundFeature
from geo.positions.areas import Area, shipped_areas
from geo.positions.distances import measure_from
from geo.texts.writing.scripts import to_traditional_name

ENGLISH, SIMPLIFIED, TRADITIONAL = "en", "zh-Hans", "zh-Hant"
SORTS = (" County", " City", " District", " Township")
"""What may stand behind the English name of a division, and is left out as often."""
CITY, CITY_EN = "市", " City"
LEVELS = ("province", "city", "county")


def spell_divisions(rows: Iterable[GroundFeature]) -> Iterator[GroundFeature]:
    """Yield the ground; its names in English alone are in Chinese too where a division is meant.

    It has the same English name, but for the word for what it is, and the point of the name
    lies within its radius.
    """
    for row in rows:
        english = row.names.get(ENGLISH) or ""
        is_known = row.names.get(SIMPLIFIED) or row.names.get(TRADITIONAL)
        area = None if is_known or not english else _find(english, row)
        if area is None:
            yield row
            continue
        name = area.short if area.level == LEVELS[0] else area.name
        spelt = {SIMPLIFIED: name, TRADITIONAL: to_traditional_name(name)}
        yield replace(row, names={**row.names, **spelt})


def _find(english: str, row: GroundFeature) -> Area | None:
    """Return the division that a name of the ground means, the highest and largest first.

    Where a county lies round a city of its name, the one that says so is the city.
    """
    point = row.geometry.representative_point()
    near = [
        area
        for name in dict.fromkeys((english.casefold(), _stem(english)))
        for area in _by_name().get(name, ())
        if measure_from((point.x, point.y), [(area.lon or 0.0, area.lat or 0.0)])[0]
        <= (area.radius_m or 0.0)
    ]
    says_city = english.endswith(CITY_EN)

    def place(area: Area) -> tuple[int, bool, float]:
        is_other = says_city and not area.name.endswith(CITY)
        return LEVELS.index(area.level), is_other, -(area.radius_m or 0)

    return min(near, key=place, default=None)


@cache
def _by_name() -> dict[str, tuple[Area, ...]]:
    found: dict[str, tuple[Area, ...]] = {}
    for area in shipped_areas():
        if area.name_en and area.lon is not None and area.lat is not None:
            key = _stem(area.name_en)
            found[key] = (*found.get(key, ()), area)
    return found


def _stem(english: str) -> str:
    sort = next((sort for sort in SORTS if english.endswith(sort)), "")
    return english.removesuffix(sort).casefold()
