"""Numbers of roads behind a word in capitals, and what a figure is that touches a name."""

from __future__ import annotations

import pytest

from geo.texts.figures.finding import find_figures
from geo.texts.figures.of_names import without_names
from geo.texts.figures.road_numbers import without_road_numbers
from geo.texts.writing.folding import fold


def find(text: str, *names: str) -> list[float]:
    """Return the base values of the figures of a text with `names` in it."""
    spans = [(place, place + len(name)) for name in names if (place := text.find(name)) >= 0]
    rows = without_names(find_figures(fold(text).text), spans, text)
    return [row.base_value for row in without_road_numbers(rows, text)]


@pytest.mark.parametrize(
    "text",
    [
        "from FM 664 to US 287", "the Loop 13 intersections", "along SH 211, FM 12 and Spur 97",
        "US 83 and 281", "at Hwy. 7", "Rte 9", "Interstate 70 and I-25", "State Route 520",
        "widen TX 130", "CR 118/120", "along FM 12 and OH 7", "at BU 90", "to MS 25",
    ],
)  # fmt: skip
def test_the_number_of_a_road_is_no_figure(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("sent the US 40 aircraft", [40]), ("gave us 287 homes", [287]), ("in TX 12 homes", [12]),
        ("US 83 and 12 homes", [12]), ("the US 2.5 million", [2.5e6]),
        ("a loop 13 km long", [13e3]),
    ],
)  # fmt: skip
def test_what_is_counted_behind_such_a_word_is_a_figure(text: str, wanted: list[float]) -> None:
    assert find(text) == wanted


def test_a_number_in_words_counts_what_a_name_stands_before() -> None:
    assert find("for two Exeter Metro projects", "Exeter Metro") == [2]
    assert find("Two Exeter Line stations open", "Exeter Line") == [2]
    assert find("One Exeter Line opens", "One Exeter Line") == []


def test_what_a_works_makes_is_a_figure_within_its_name_and_a_class_is_none() -> None:
    name = "西岭集团30万吨尿素项目"
    assert find(name, name) == [3e8]
    assert find("青龙港30万吨级码头", "青龙港30万吨级码头") == []
    assert find("石桥10万千瓦光伏电站", "石桥10万千瓦光伏电站") == [1e8]
    assert find("青山20万头生猪项目", "青山20万头生猪项目") == [2e5]
    assert find("石桥110千伏变电站", "石桥110千伏变电站") == []
    assert find("石桥12栋安置房", "石桥12栋安置房") == []
