"""The bare name of a city or county right before what bears it is one name with that."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    "name",
    [
        "宁波常洪隧道", "武汉鹦鹉洲大桥", "温州瓯江北口大桥", "重庆寸滩大桥", "遂宁观音湖隧道",
        "杭州望江隧道", "佛山魁奇路隧道", "南京玄武湖公园", "广州白云山风景区", "余杭闲林水库",
        "北京奥林匹克公园", "厦门翔安大桥",
    ],
)  # fmt: skip
def test_a_bare_city_before_what_bears_its_name_is_a_part_of_it(
    name: str, gazetteer: Gazetteer
) -> None:
    areas, names = read_names(f"浙江省杭州市余杭区与各地：{name}完工。", gazetteer)
    assert name in names
    assert areas == ["浙江省", "杭州市", "余杭区"]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("宁波石碶村道路改造", "宁波"),
        ("无锡太湖大道快速化", "无锡"),
        ("昆明滇池水质", "昆明"),
        ("宁波市常洪隧道改造", "宁波市"),
        ("四川二郎山隧道维护", "四川"),
        ("贵阳花果园社区改造", "贵阳"),
        ("宁波庆丰桥修缮", "宁波"),
        ("台州各类公园", "台州"),
    ],
)
def test_an_area_that_but_says_where_stands_apart(
    text: str, area: str, gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[0] == [area]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("湘江红谷隧道、闽江三江口大桥、湘江三桥", ["湘江红谷隧道", "闽江三江口大桥", "湘江三桥"]),
        ("跨越湘江新建龙盆岭大桥", ["湘江", "龙盆岭大桥"]),
        ("渭河龙栖桥明年通车", ["渭河", "龙栖桥"]),
    ],
)
def test_a_bridge_has_the_name_of_its_river_before_its_own(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[1] == names
