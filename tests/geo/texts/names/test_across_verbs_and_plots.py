"""Areas that but go on from a verb, plots by their letters, new towns."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "area"),
    [("甘肃省去年建成县人民医院新楼", "成县"), ("云南省完成化佛山旅游公路", "佛山")],
)
def test_what_but_goes_on_from_a_verb_is_no_area(
    text: str, area: str, gazetteer: Gazetteer
) -> None:
    assert area not in read_names(text, gazetteer)[0]


@pytest.mark.parametrize("text", ["今年打通江北大道", "连通江北大道和江岸路", "贯通江北大道"])
def test_a_road_behind_a_verb_begins_where_the_verb_ends(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer)[1][0] == "江北大道"


def test_the_same_names_are_areas_elsewhere(gazetteer: Gazetteer) -> None:
    assert read_names("甘肃省陇南市成县的公路", gazetteer)[0][-1] == "成县"
    assert "佛山" in read_names("完成佛山旅游公路，服务好佛山", gazetteer)[0]


@pytest.mark.parametrize("plot", ["「K」地段", "K地段", "地段K"])
def test_a_plot_is_named_by_its_letter(plot: str, gazetteer: Gazetteer) -> None:
    assert read_names(f"批給{plot}，興建房屋", gazetteer)[1] == [plot]


def test_a_new_town_of_a_quarter_is_one_place(gazetteer: Gazetteer) -> None:
    assert "新界北新市鎮" in read_names("香港的新界北新市鎮的土地", gazetteer)[1]
    assert "新界北" in read_names("香港發展新界北", gazetteer)[1]


def test_a_station_is_told_by_its_direction_before_a_train(gazetteer: Gazetteer) -> None:
    assert read_names("武汉-长沙南G车首发", gazetteer) == (["武汉"], ["长沙南"])
