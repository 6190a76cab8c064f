"""The short name of an area at the head of another name, and sections that areas call."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    "name",
    [
        "洛阳低空经济产业城", "四川恐龙化石群", "安徽电网500千伏网架工程", "保定国家农高区",
        "临沂文化版本馆", "宜昌三峡珍稀植物园", "淄博齐文化科学城", "潍坊综保区",
        "大庆绿色装备试验区", "襄阳樊城中心区", "成都天府国际医学城",
        "山西内陆开放型经济试验区", "景德镇国家陶艺传承创新试验区", "南阳恐龙蛋化石",
        "洛阳商贸服务型国家物流枢纽", "洛阳青石石窟群", "广州石井站",
    ],
)  # fmt: skip
def test_a_short_name_begins_what_is_built_there(name: str, gazetteer: Gazetteer) -> None:
    areas, names = read_names(f"今年，推进{name}建设，改善环境。", gazetteer)
    assert (areas, names) == ([], [name])


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("洛阳经济社会发展迈上新台阶。", "洛阳"),
        ("洛阳建设国际航空物流枢纽。", "洛阳"),
        ("保定往来天津机场的班车增加。", "保定"),
        ("洛阳的低空经济产业城开工。", "洛阳"),
        ("洛阳农村供水工程全部完工。", "洛阳"),
    ],
)
def test_what_is_said_of_an_area_is_no_part_of_its_name(
    text: str, area: str, gazetteer: Gazetteer
) -> None:
    assert area in read_names(text, gazetteer)[0]


@pytest.mark.parametrize(
    "name",
    [
        "淮河干流安徽段", "宝成铁路第二双线广元段", "长城国家文化公园甘肃段",
        "长城国家文化公园（甘肃段）", "广佛城际佛山段", "包西铁路榆林清涧段",
        "大熊猫国家公园（四川片区）", "秦岭国家实验室陕西创新中心",
    ],
)  # fmt: skip
def test_a_section_called_by_an_area_is_of_its_way(name: str, gazetteer: Gazetteer) -> None:
    areas, names = read_names(f"今年，{name}完工。", gazetteer)
    assert (areas, names) == ([], [name])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("连通哈牡客专和牡佳客专。", ["哈牡客专", "牡佳客专"]),
        ("无锡空港区、渭河谷地和关中盆地。", ["无锡空港区", "渭河谷地", "关中盆地"]),
        ("綦江科学城首开区封顶。", ["綦江科学城首开区"]),
        ("潍坊综保区封关运作。", ["潍坊综保区"]),
        ("提升芜湖朱家桥港江海联运能力。", ["芜湖朱家桥港"]),
    ],
)
def test_heads_of_plans(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer)[1] == names


@pytest.mark.parametrize("way", ["铁路", "城际铁路", "客专", "一级航道", "高速公路"])
def test_a_way_that_but_its_ends_name_has_two_places(way: str, gazetteer: Gazetteer) -> None:
    assert read_names(f"研究洛阳至襄阳{way}。", gazetteer) == (["洛阳", "襄阳"], [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("健全芜湖新区治理体系，巩固渭河流域治理成效。", ["芜湖新区", "渭河流域"]),
        ("青弋江湾旅游区和海坛国际旅游岛开放。", ["青弋江湾旅游区", "海坛国际旅游岛"]),
        ("G347通车，G242文旅大通道开工。", ["G347", "G242"]),
        ("县城不通公路，市市通高铁，建设通县油路。", []),
        ("形成3小时高速公路圈和“米”字形铁路网。", []),
        ("建成县域快递物流中心和国家骨干冷链物流基地。", []),
        ("推进长三角一体化。", []),
        ("南至长河东路绿岛家园。", ["长河东路", "绿岛家园"]),
        ("京九铁路新线、渝厦高铁二通道开工。", ["京九铁路新线", "渝厦高铁二通道"]),
        ("9号线延伸线开工。", ["9号线延伸线"]),
        ("另外人民街延长线明年通车。", ["人民街延长线"]),
        ("海口湾通道、长沙站开放。", ["海口湾通道", "长沙站"]),
        ("引汉济渭、引洮济合二期完工。", ["引汉济渭", "引洮济合二期"]),
        ("陇电入鲁工程投产，甘川新通道开工。", ["陇电入鲁工程", "甘川新通道"]),
        ("南珠（中）城际开工。", ["南珠（中）城际"]),
        ("站名改为天河大道青石街口。", ["天河大道青石街口"]),
        ("管好润扬大桥，架设白水河大桥。", ["润扬大桥", "白水河大桥"]),
        ("实现基础设施互联互通，新增铁路600公里、其中高铁300公里。", []),
        ("新建通航机场5个，加固病险水库。", []),
    ],
)
def test_names_end_and_begin_where_they_do(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[1] == names
