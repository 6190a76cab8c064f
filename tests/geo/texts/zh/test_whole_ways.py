"""Roads, their parts and sections, and works that are named as one: where a name ends."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


def surfaces(text: str, gazetteer: Gazetteer) -> set[str]:
    """Return what is offered as a place: mentions and candidates."""
    reading = read(text, gazetteer)
    return {row.surface for row in reading.mentions} | {row.surface for row in reading.candidates}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("向北接316国道，全长12公里。", {"316国道"}),
        ("省道212大修完成，县道047封闭施工。", {"省道212", "县道047"}),
        ("改建105、220国道。", {"105", "220国道"}),
        ("拓宽省道341、552等道路", {"省道341", "552"}),
        ("匝道連接312國道與228省道。", {"312國道", "228省道"}),
        ("国道109线改线段通车", {"国道109线"}),
    ],
)
def test_roads_are_named_by_class_and_number(
    text: str, names: set[str], gazetteer: Gazetteer
) -> None:
    assert names <= surfaces(text, gazetteer)


def test_the_member_of_a_list_of_roads_has_its_name_in_full(gazetteer: Gazetteer) -> None:
    found = read("改建105、220国道和省道341、552。", gazetteer).candidates
    assert [row.name for row in found] == ["105国道", "", "", "省道552"]


@pytest.mark.parametrize(
    "text",
    [
        "新建国道120公里。", "全市国道1200公里", "省道36条，县道52条。", "改造3条省道",
        "完成省道220座桥梁检测", "國道380億元計畫",
    ],
)  # fmt: skip
def test_what_counts_roads_is_no_road(text: str, gazetteer: Gazetteer) -> None:
    assert surfaces(text, gazetteer) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("完成甘泉大道北延工程前期工作。", "甘泉大道北延工程"),
        ("启动湘江路拓宽改造二期。", "湘江路拓宽改造二期"),
        ("白沙污水处理厂扩建工程开工", "白沙污水处理厂扩建工程"),
        ("推進南崗溪整治第三期。", "南崗溪整治第三期"),
        ("實施鳳山溪沿岸綠化工程，", "鳳山溪沿岸綠化工程"),
        ("临江广场城市更新一期完工", "临江广场城市更新一期"),
        ("金水河清淤疏浚工程二期启动", "金水河清淤疏浚工程二期"),
    ],
)
def test_works_with_their_phase_belong_to_the_name(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("人民路拓宽，二期明年开工。", "人民路"),
        ("中山公园改造后增加绿地。", "中山公园"),
        ("白龙河正在整治，工程年底完成", "白龙河"),
        ("對文興路進行改造，工期三個月", "文興路"),
        ("金水大桥加固期间封闭交通", "金水大桥"),
        ("和平路将改造工程招标", "和平路"),
        ("青禾机场迁建工程开工", "青禾机场"),
    ],
)
def test_works_that_are_only_said_of_a_place_are_no_part_of_its_name(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("京沪高铁徐州段线路养护", "京沪高铁徐州段"),
        ("沪昆高速衢州段改扩建", "沪昆高速衢州段"),
        ("南溪大桥青坪引桥封闭", "南溪大桥青坪引桥"),
        ("3号线支线同步开通", "3号线支线"),
        ("國道3號甲線通車", "國道3號甲線"),
        ("鳳山溪水岸步道開放", "鳳山溪水岸步道"),
        ("金水河北岸绿道开放", "金水河北岸绿道"),
    ],
)
def test_the_part_of_a_way_belongs_to_its_name(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert name in surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("滨江大道全段亮灯", {"滨江大道"}),
        ("京沪高速首段完工", {"京沪高速"}),
        ("青石路高峰时段限行", {"青石路"}),
        ("江南大道桥梁段封闭", {"江南大道"}),
    ],
)
def test_a_part_that_is_not_named_is_no_part_of_the_name(
    text: str, names: set[str], gazetteer: Gazetteer
) -> None:
    assert names <= surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("完成S218石塘至龙桥段大修。", {"石塘", "龙桥"}),
        ("省道改建工程柳坪至沙河段通车", {"柳坪", "沙河"}),
        ("（坑口至錦田路，1.6公里）", {"坑口", "錦田路"}),
        ("改建白沙至青龙公路，", {"白沙", "青龙"}),
        ("主線葵涌至美孚段動工", {"葵涌", "美孚"}),
    ],
)
def test_both_ends_of_a_section_are_places(
    text: str, names: set[str], gazetteer: Gazetteer
) -> None:
    assert names <= surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("市场已搬迁至青云路。", "搬迁"),
        ("该线延伸至金水路。", "延伸"),
        ("服务范围扩大至白沙镇。", "扩大"),
        ("工厂83年遷至瑞光路。", "年遷"),
        ("从早上至晚高峰时段", "晚高峰"),
    ],
)
def test_what_is_moved_somewhere_is_no_end_of_a_section(
    text: str, wrong: str, gazetteer: Gazetteer
) -> None:
    assert not any(wrong in name for name in surfaces(text, gazetteer))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云山广场改造一期完工，二期明年开工。", {"二期"}),
        ("金水路拓宽一期通车；三期、四期正在设计。", {"三期", "四期"}),
        ("白沙公屋一期入伙，二期、三期動工。", {"二期", "三期"}),
        ("青龙医院一期启用。第二期延至后年。", {"第二期"}),
    ],
)
def test_a_phase_stands_for_what_its_paragraph_has_named(
    text: str, names: set[str], gazetteer: Gazetteer
) -> None:
    assert names <= surfaces(text, gazetteer)


def test_a_phase_that_stands_by_itself_has_its_name_in_full(gazetteer: Gazetteer) -> None:
    found = read("青龙医院一期启用，二期延后。", gazetteer).candidates
    assert [row.name for row in found if row.surface == "二期"] == ["青龙医院二期"]


@pytest.mark.parametrize(
    "text",
    [
        "云山广场一期完工。\n二期明年开工。",
        "培训班一期结束，二期报名。",
        "金水路开工，二期债券发行。",
        "青龙医院一期，第二期学员结业",
        "第一、二期已完成，青龙医院一期启用",
    ],
)
def test_a_phase_of_nothing_that_is_named_is_no_place(text: str, gazetteer: Gazetteer) -> None:
    assert not surfaces(text, gazetteer) & {"二期", "第二期"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("白马镇高铁新城启动区开工。", {"白马镇", "高铁新城启动区"}),
        ("改造青云街道片区供热管网", {"青云街道"}),
        ("柳河镇梅岭水库加固", {"柳河镇", "梅岭水库"}),
        ("北窑街道柳营路拓宽", {"北窑街道", "柳营路"}),
        ("沙坪镇中心小学扩建", {"沙坪镇中心小学"}),
        ("西林街道第三初级中学竣工", {"西林街道第三初级中学"}),
        ("石塘镇卫生院搬迁", {"石塘镇卫生院"}),
        ("福溪镇枢纽立交开工", {"福溪镇枢纽立交"}),
        ("新桥镇文化站开放", {"新桥镇文化站"}),
    ],
)
def test_what_lies_in_a_town_is_named_apart_and_its_facility_is_not(
    text: str, names: set[str], gazetteer: Gazetteer
) -> None:
    assert surfaces(text, gazetteer) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("香港元朗及「元朗南」研究", "元朗南"),
        ("香港屯門：屯門西地區規劃", "屯門西地區"),
        ("成都地铁运营里程突破600公里", "成都地铁"),
        ("武汉地铁客流增长", "武汉地铁"),
        ("高雄市：高雄捷運運量增加", "高雄捷運"),
        ("臺南市：臺南高工遷校", "臺南高工"),
    ],
)
def test_what_an_areas_short_name_begins_is_not_the_area(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    reading = read(text, gazetteer)
    start = text.rindex(name[:2])
    assert not any(row.start == start for row in reading.mentions)
    assert any(row.start == start for row in reading.candidates)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("南京南接芜湖。", "南京"),
        ("郑州东距开封70公里，", "郑州"),
        ("江苏南通与扬州东临泰州", "扬州"),
        ("北京、上海两地", "上海"),
        ("广州北上的列车", "广州"),
    ],
)
def test_an_area_before_a_direction_of_the_sentence_stays_one(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in {row.surface for row in read(text, gazetteer).mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("，取代雲山公路成為主軸", "雲山公路"),
        ("不少议员关注白沙码头搬迁", "白沙码头"),
        ("居民反對青龍焚化爐", "青龍焚化爐"),
        ("主要幹道金湖路、", "金湖路"),
        ("按照白河大道的标准", "白河大道"),
    ],
)
def test_verbs_and_who_does_it_stay_outside_a_name(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“一横”是指云山公路，", "云山公路"),
        ("为使金水河水质达标", "金水河"),
        ("有效连接起青龙新城与", "青龙新城"),
        ("請說明G9站與云林", "G9站"),
        ("至於白沙橋站，", "白沙橋站"),
        ("按一级公路标准改建云山公路", "云山公路"),
    ],
)
def test_the_last_sign_of_a_verb_is_no_part_of_a_name(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("修缮使馆街，", "使馆街"),
        ("途经指南路和", "指南路"),
        ("在明月湖公园", "明月湖公园"),
        ("经起凤桥到", "起凤桥"),
        ("沈阳市于洪区，从于洪广场", "于洪广场"),
    ],
)
def test_names_that_begin_with_such_a_sign_stay_whole(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "areas", "towns"),
    [
        ("青岛市：西起平度新河镇，", {"平度"}, {"新河镇"}),
        ("杭州市：自建德乾潭镇到桐庐富春江镇", {"建德", "桐庐"}, {"乾潭镇", "富春江镇"}),
        ("臺東縣的「聚落」在臺東縣", {"臺東縣"}, set()),
    ],
)
def test_an_area_and_its_town_are_two_places(
    text: str, areas: set[str], towns: set[str], gazetteer: Gazetteer
) -> None:
    reading = read(text, gazetteer)
    assert areas <= {row.surface for row in reading.mentions}
    assert towns <= {row.surface for row in reading.candidates}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("南至金湖高速营海镇，", "营海镇"),
        ("包括碧云湖公园，美国代表团到访", "碧云湖公园"),
        ("整治梅林十字、青云路", "梅林十字"),
        ("贯通石家桥至云顶岭路段", "云顶岭"),
        ("終點在青衣港務區。", "青衣港務區"),
        ("「沙田、良景和龍鼓灘的居民", "良景"),
    ],
)
def test_a_name_begins_and_ends_where_its_own_words_do(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in surfaces(text, gazetteer)


@pytest.mark.parametrize(
    "text",
    [
        "红十字会捐款。",
        "變更為一般工業區。",
        "周邊新興發展地區受限",
        "作為永久市場用地",
        "改造迂回线",
    ],
)
def test_kinds_of_land_and_of_ways_name_nothing(text: str, gazetteer: Gazetteer) -> None:
    assert surfaces(text, gazetteer) == set()
