"""Quarters of Hong Kong that a direction tells, and its new towns, which are no districts."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("政府研究港島東、新界北及九龍西的用地", ["港島東", "新界北", "九龍西"]),
        ("惠及港島西居民", ["港島西"]),
        ("香港的新界西北一帶", ["新界西北"]),
        ("香港東涌東填海工程", ["東涌東"]),
        ("香港將軍澳南的單車徑", ["將軍澳南"]),
        ("香港連接西九龍和東九龍。", ["西九龍", "東九龍"]),
    ],
)
def test_a_quarter_that_a_direction_tells_is_one_place(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    found = read_names(text, gazetteer)
    assert found[1][: len(names)] == names
    assert set(found[0]) <= {"香港"}


@pytest.mark.parametrize("town", ["沙田", "屯門", "荃灣", "大埔", "將軍澳", "天水圍", "馬鞍山"])
def test_a_new_town_is_not_the_district_of_its_name(town: str, gazetteer: Gazetteer) -> None:
    areas, names = read_names(f"香港{town}新市鎮擴展工程", gazetteer)
    assert any(name.startswith(f"{town}新市鎮") for name in names)
    assert town not in areas
    assert "沙田" in read_names("香港沙田的居民", gazetteer)[0]


def test_a_bank_or_a_line_is_no_quarter(gazetteer: Gazetteer) -> None:
    areas, names = read_names("香港港島北岸、九龍東站與新界東鐵", gazetteer)
    assert not {"港島北", "九龍東", "新界東"} & {*areas, *names}
