"""Figures of tables and broken lines, and what only looks like one."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.figures import find_figures
from geo.texts.folding import fold
from geo.texts.reader import read


def find(text: str) -> list[tuple[float, str]]:
    """Return base value and unit of the figures of a text."""
    return [(row.base_value, row.base_unit) for row in find_figures(fold(text).text)]


TABLE = """单位：万元
序号｜项目｜面积（公顷）｜投资
1｜柳溪公园｜3.5｜120
2｜东泉医院｜2｜450.5
"""


def test_a_table_s_head_gives_its_numbers_their_units() -> None:
    assert find(TABLE) == [
        (35_000, "m2"), (1_200_000, "CNY"), (20_000, "m2"), (4_505_000, "CNY"),
    ]  # fmt: skip


def test_so_do_tabs_of_a_spreadsheet() -> None:
    figures = read(TABLE.replace("｜", "\t"), make_gazetteer(), year=2025).figures
    assert [(row.base_value, row.base_unit) for row in figures] == find(TABLE)


def test_a_table_ends_where_its_rows_end() -> None:
    assert find(TABLE + "\n共有3处，计12项。")[-2:] == [(3, "count"), (12, "count")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("腾退土地240\n公顷", (2_400_000, "m2")),
        ("a grant of $51.2\n    million for the bridge", (51_200_000, "USD")),
        ("约8\n平方公里", (8_000_000, "m2")),
    ],
)
def test_a_number_and_its_unit_may_stand_on_two_lines(text: str, wanted: tuple[float, str]) -> None:
    assert find(text) == [wanted]


def test_the_surface_of_a_broken_figure_is_as_the_text_has_it() -> None:
    text = "a grant of $51.2\n    million for the bridge and 30 homes"
    figures = read(text, make_gazetteer(), year=2025).figures
    assert [row.surface for row in figures] == ["$51.2\n    million", "30 homes"]


@pytest.mark.parametrize(
    "text",
    [
        "党的二十大和二十届三中全会",
        "松山路 320 巷 15 弄", "完成第\n二批搬迁", "6. 柳溪公园",
        "Junctions 7 and 8", "Mill Road stages 4A and 4B",
    ],
)  # fmt: skip
def test_what_is_no_figure_is_none(text: str) -> None:
    found = read(text, make_gazetteer(), year=2025).figures
    assert [row.surface for row in found if row.base_unit not in {"ordinal", "year"}] == []


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("A$7 billion in all, at $4,300 each", "AUD"), ("HK$7 billion, of which $2 million", "HKD"),
        ("US$7 billion and A$2 million, at $40 each", "USD"), ("at $40 each", "USD"),
    ],
)  # fmt: skip
def test_a_plain_dollar_is_of_the_money_of_its_text(text: str, money: str) -> None:
    assert find(text)[-1][1].startswith(money)
