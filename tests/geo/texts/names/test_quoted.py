"""Works that a list gives in quotes: one name each, of which an area is but the beginning."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "areas", "names"),
    [
        (
            "公辦都更案有台北市的「中山雲澜」、「文山青禾」，新北市的「板橋白石案」。",
            ["台北市", "新北市"],
            ["中山雲澜", "文山青禾", "板橋白石案"],
        ),
        ("「文山青禾都更案」與「雲澜社區案」動工。", [], ["文山青禾都更案", "雲澜社區案"]),
        ("通過「公共設施提案」、「預算修正案」。", [], []),
        ("打造“一江一河”“上海之窗”项目。", [], []),
        ("「新竹」、「台中」兩案", ["台中"], ["新竹"]),
    ],
)
def test_works_in_quotes_are_whole(
    text: str, areas: list[str], names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer) == (areas, names)
