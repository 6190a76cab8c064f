"""Divisions that the ground has in English alone have the Chinese names of the tables."""

from __future__ import annotations

import pytest
from shapely import Point

from geo.ground.feature import GroundFeature
from maps.blocks.divisions import spell_divisions

TAICHUNG, CHIAYI, CHIAYI_CITY = (120.84, 24.23), (120.51, 23.43), (120.44, 23.49)


def spell(spot: tuple[float, float], **names: str) -> dict[str, str]:
    tags = {tag.replace("_", "-"): name for tag, name in names.items()}
    (row,) = spell_divisions([GroundFeature(name="region", geometry=Point(spot), names=tags)])
    return dict(row.names)


@pytest.mark.parametrize(
    ("english", "spot", "simplified", "traditional"),
    [
        ("Taichung City", TAICHUNG, "台中市", "臺中市"),
        ("Chiayi", CHIAYI, "嘉义县", "嘉義縣"),
        ("Chiayi City", CHIAYI_CITY, "嘉义市", "嘉義市"),
        ("Kowloon City", (114.19, 22.32), "九龙城区", "九龍城區"),
        ("Macau", (113.56, 22.13), "澳门", "澳門"),
    ],
)
def test_a_division_has_the_name_of_the_tables(
    english: str, spot: tuple[float, float], simplified: str, traditional: str
) -> None:
    assert spell(spot, en=english) == {
        "en": english,
        "zh-Hans": simplified,
        "zh-Hant": traditional,
    }


@pytest.mark.parametrize(
    ("english", "spot"),
    [("Batanes", (121.83, 20.74)), ("Shan", (98.36, 21.72)), ("Eastern", (37.9, 0.1))],
)
def test_what_the_tables_do_not_have_there_keeps_its_name(
    english: str, spot: tuple[float, float]
) -> None:
    assert spell(spot, en=english) == {"en": english}


def test_a_chinese_name_of_the_ground_itself_stays() -> None:
    names = {"en": "Taichung City", "zh_Hans": "台中"}
    assert spell(TAICHUNG, **names) == {"en": "Taichung City", "zh-Hans": "台中"}
