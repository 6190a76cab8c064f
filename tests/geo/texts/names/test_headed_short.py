"""The short name of an area that but begins the name of a mountain, a pass or an island."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("宁夏贺兰县推进贺兰山东麓酒庄建设", "贺兰山"),
        ("甘肃玉门市。玉门关外风电送出", "玉门关"),
        ("浙江岱山县。岱山岛环岛公路开工", "岱山岛环岛公路"),
        ("浙江舟山市。舟山群岛新区扩容", "舟山群岛新区"),
        ("福建平潭县。平潭岛供水工程", "平潭岛"),
        ("福建武夷山市。保护武夷山脉水源", "武夷山脉"),
        ("山西宁武县。修缮宁武关长城", "宁武关长城"),
        ("内蒙古自治区。内蒙古高原防沙治沙", "内蒙古高原"),
        ("海南省。海南岛环岛公路贯通", "海南岛环岛公路"),
        ("山東省。臺東縣蘭嶼鄉，蘭嶼島環島步道", "蘭嶼島環島步道"),
    ],
)
def test_an_area_that_begins_a_mountain_or_an_island_is_not_meant(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    areas, names = read_names(text, gazetteer)
    assert name in names
    assert not any(name.startswith(area) for area in areas)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("宁夏贺兰县。贺兰县城供水", "贺兰县"),
        ("浙江杭州山体修复完成", "杭州"),
        ("福建宁德山海协作深化", "宁德"),
        ("湛江坡头区的码头", "湛江"),
        ("河南洛阳关停一批砖厂", "洛阳"),
        ("浙江舟山岛屿保护", "舟山"),
        ("江西上饶岭底乡通村公路", "上饶"),
        ("浙江丽水山居图景", "丽水"),
    ],
)
def test_an_area_before_another_word_of_such_a_sign_is_meant(
    text: str, area: str, gazetteer: Gazetteer
) -> None:
    assert area in read_names(text, gazetteer)[0]
