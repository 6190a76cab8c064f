"""Names that no gazetteer knows: their edges, lists, codes, lines, planning heads, short names."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import read_areas
from geo.texts.reader import read
from geo.texts.zh.names.lines import find_line
from tests.conftest import ROOT

GAZETTEER = make_gazetteer([], read_areas(ROOT / "data"))


def names(text: str) -> list[str]:
    """Return the candidates of a text as it writes them."""
    return [row.surface for row in read(text, GAZETTEER, year=2025).candidates]


def in_full(text: str) -> list[str]:
    """Return the candidates of a text by their names in full."""
    return [row.name or row.surface for row in read(text, GAZETTEER, year=2025).candidates]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("道路起自柳林东站，经青杨路，终于白石站。", ["柳林东站", "青杨路", "白石站"]),
        ("柳林北站-白石站段年内开工。", ["柳林北站", "白石站"]),
        ("沿线跨越青杨河，转柳林二路，抵达白石湾。", ["青杨河", "柳林二路", "白石湾"]),
        ("会议同意柳林镇的方案，强化白石湾保护。", ["柳林镇", "白石湾"]),
        ("共划分36个街区。", []),
        ("项目依托柳林北站建设，靠近青杨路。", ["柳林北站", "青杨路"]),
        ("其中柳林北站占地12公顷，其余青杨公园另建。", ["柳林北站", "青杨公园"]),
        ("线路并入白石大道，直通柳林北站。", ["白石大道", "柳林北站"]),
        ("项目结合柳林北站改造，面向青杨路。", ["柳林北站", "青杨路"]),
        ("列车驶向柳林北站，绕行白石桥，毗连青杨公园。", ["柳林北站", "白石桥", "青杨公园"]),
        ("小区隶属柳林镇，归入青杨街道。", ["柳林镇", "青杨街道"]),
        ("按察司街和傍山公园改造。", ["按察司街", "傍山公园"]),
        (
            "谋划青杨城际铁路，辟通柳林北路，盘活白石大道沿线用地。",
            ["青杨城际铁路", "柳林北路", "白石大道"],
        ),
        ("后续接续办理青杨溪整治，做深做实柳林北站。", ["青杨溪", "柳林北站"]),
        ("青水路下穿隧道恢复通行。", ["青水路下穿隧道"]),
        ("羊山快速路、杭金衢高速加快建设。", ["羊山快速路", "杭金衢高速"]),
        ("柳林门二期开业，三期工程开工。", ["柳林门二期", "三期"]),
        ("完成三家店、岱石等12个老旧小区改造。", ["三家店", "岱石"]),
        ("台68線拓寬，國道1號改善，竹60線復建。", ["台68線", "國道1號", "竹60線"]),
        ("捷運沿線內溝里、樂康里、安泰里居民。", ["內溝里", "樂康里", "安泰里"]),
        ("白石路跨青杨河大桥开工；青杨河大桥通车。", ["白石路", "青杨河", "青杨河大桥"]),
        ("白石路跨青杨河桥开工。", ["白石路", "青杨河"]),
        ("提速济新高速建设，接驳柳林站，研究论证青杨河。", ["济新高速", "柳林站", "青杨河"]),
        ("At Zellmoor, the M32 and the A249 meet.", ["Zellmoor", "M32", "A249"]),
        ("周边沙涌、柳林两村的地块。", ["沙涌", "柳林"]),
        ("文興路人行道、民族東路口改善。", ["文興路", "民族東路"]),
        ("请问柳林岛怎么走？", ["柳林岛"]),
        ("Resurfacing of Zellmoor Hill and Marston ended.", ["Zellmoor Hill", "Marston"]),
        ("Phase II of Zellmoor Port is open.", ["Zellmoor Port"]),
        ("The Railco-owned Zellmoor Gate Line runs on.", ["Zellmoor Gate Line"]),
        ("Line 1 and Line 2 of Zellmoor Metro meet.", ["Line 1", "Line 2", "Zellmoor Metro"]),
        ("Trains call near South 66th Street.", ["South 66th Street"]),
        ("Residents of Zellmoor asked for it. Zellmoor will get it.", ["Zellmoor", "Zellmoor"]),
        ("Trains stop at Zellmoor station.", ["Zellmoor station"]),
        ("Leeds's Quillon Bridge is open.", ["Quillon Bridge"]),
        ("中开高速合龙，宁上高速开工。", ["中开高速", "宁上高速"]),
        ("新建高速公路，驶上高速，新增高铁里程。", []),
        ("打通安远路，走新路；博新路下穿。", ["安远路", "博新路"]),
        ("全面建成真如副中心，例如柳林湖。", ["真如副中心", "柳林湖"]),
        ("柳林线白石段5座车站封顶。", ["柳林线白石段"]),
        ("轨道交通14号线、地铁3号线一期通车。", ["轨道交通14号线", "地铁3号线一期"]),
        ("1.经七路改造；于田路改造。", ["经七路", "于田路"]),
        ("柳林至白石湾的通行时间缩短。", ["柳林", "白石湾"]),
        ("推进柳林绿廊、青杨文化旅游带。", ["柳林绿廊", "青杨文化旅游带"]),
        ("设高新技术产业开发区标准厂房。", ["高新技术产业开发区"]),
        ("由成功路南转民生西路，过健康路。", ["成功路", "民生西路", "健康路"]),
    ],
)
def test_verbs_and_prepositions_are_no_part_of_a_name(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Homes in Ardmoor town and along Wexcombe will follow.", ["Ardmoor", "Wexcombe"]),
        ("Work on the Tollgate bypass starts.", ["Tollgate bypass"]),
        ("The lane runs from Ardmoor to Hazel Grove.", ["Ardmoor", "Hazel Grove"]),
        ("State Highway 3 meets River Aven at Ardmoor Quay.",
         ["State Highway 3", "River Aven", "Ardmoor Quay"]),
        ("In March the Board spoke to Parliament in English.", []),
        ("Existing schools and Passenger Rail in Spring.", []),
    ],
)  # fmt: skip
def test_a_name_without_a_head_is_one_where_the_words_around_it_say_a_place(
    text: str, wanted: list[str]
) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize("text", ["绍兴地铁2号线一期通车。", "成都地铁8号线和宁波地铁5号线延伸。"])
def test_the_short_name_of_an_area_belongs_to_the_longer_name_behind_it(text: str) -> None:
    reading = read(text, GAZETTEER, year=2025)
    assert reading.mentions == ()
    assert any(row.surface.startswith(text[:4]) for row in reading.candidates)


def test_a_name_of_its_own_behind_the_short_name_of_an_area_stands_apart() -> None:
    text = "淄博市张店共青团路、南平市武夷山崇阳溪碧道改造。绍兴地铁2号线、合肥经开区。"
    found = read(text, GAZETTEER, year=2025)
    assert {"张店", "武夷山"} <= {row.surface for row in found.mentions}
    assert [row.surface for row in found.candidates] == [
        "共青团路", "崇阳溪碧道", "绍兴地铁2号线", "合肥经开区",
    ]  # fmt: skip


def test_a_smaller_settlement_behind_a_short_name_stands_apart() -> None:
    reading = read("浙江省绍兴钱清镇扩建。", GAZETTEER, year=2025)
    assert "绍兴" in {row.surface for row in reading.mentions}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("新建3、4、7号线。", ["3号线", "4号线", "7号线"]),
        ("途经K8、K9站。", ["K8站", "K9站"]),
        ("推进兰合、西成高铁建设。", ["兰合高铁", "西成高铁"]),
        ("Lines 4 and 9 will meet at the port.", ["Line 4", "Line 9"]),
        ("between Second and Fifth avenues", ["Second Avenue", "Fifth Avenue"]),
        ("Junctions 7 and 8 are under review.", ["Junction 7", "Junction 8"]),
    ],
)
def test_the_last_word_of_a_list_heads_all_of_it(text: str, wanted: list[str]) -> None:
    assert in_full(text) == wanted


@pytest.mark.parametrize(
    "name",
    [
        "柳新城B区", "S7线", "103线", "LX-12地块", "城市副中心", "起步区", "南部都會區", "西環線",
        "航空城", "北部商务区二期", "先进制造产业园", "湿地公园", "捷運紫線", "捷運文山線",
        "市域铁路成雅线", "十二号干线", "東湖地區", "G318",
    ],
)  # fmt: skip
def test_heads_codes_and_lines_of_plans_make_names(name: str) -> None:
    assert name in names(f"国道与线路：{name}，另有其他。")


@pytest.mark.parametrize(
    "text",
    [
        "路线和沿线的管线", "全年下线新车", "三条岸线", "生态保护红线", "公交专线",
        "新建湿地公园5个", "一带一路", "学校和医院", "自行车专用道路", "两侧地区",
    ],
)  # fmt: skip
def test_ordinary_words_make_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("body", "start"),
    [("文湖", 0), ("r1", 0), ("捷运绿", 0), ("捷运系统南北", 0), ("路", None), ("管", None)],
)
def test_a_line_begins_with_its_carrier_or_name(body: str, start: int | None) -> None:
    assert find_line(body) == start


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("5号线二期", "5号线"), ("5号线西延", "5号线"), ("柳林公园", ""),
        ("Stone Line Phase 2", "Stone Line"),
    ],
)  # fmt: skip
def test_a_phase_or_branch_is_a_part_of_a_whole(name: str, whole: str) -> None:
    (found,) = read(f"{name}。", GAZETTEER, year=2025).candidates
    assert (found.surface, found.part_of) == (name, whole)


@pytest.mark.parametrize(
    ("text", "short", "whole"),
    [
        ("临河智慧港（以下简称智慧港）开工，智慧港明年完工。", "智慧港", "临河智慧港"),
        ("白石湿地公园（下称「白石公园」）与白石公园", "白石公园", "白石湿地公园"),
        ("The Stone River Line (SRL) opens; the SRL is long.", "SRL", "Stone River Line"),
    ],
)
def test_a_short_name_stands_for_the_one_that_introduced_it(
    text: str, short: str, whole: str
) -> None:
    found = read(text, GAZETTEER, year=2025).candidates
    assert [row.name for row in found if row.surface == short] == [whole] * 2


def test_a_short_name_of_what_is_no_place_is_none() -> None:
    assert names("The Department for Transport (DfT) and the DfT") == []


def test_both_ends_of_a_section_are_places() -> None:
    assert names("青杨河白石桥至柳口段清淤")[-1] == "柳口"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("吉林省朝阳区的医院、北京市朝阳区的桥。", ["cn-220104", "cn-110105"]),
        ("福建省鼓楼区的桥。", ["cn-350102"]),
        ("湖南省南京市", []),
    ],
)
def test_each_occurrence_is_settled_by_its_own_sentence(text: str, wanted: list[str]) -> None:
    found = [row.place for row in read(text, GAZETTEER, year=2025).mentions]
    assert [place for place in found if place[-4:] not in {"0000", "0100"}] == wanted


def test_where_two_fit_behind_their_province_it_is_doubtful() -> None:
    found = read("江苏省鼓楼区的桥、福建省鼓楼区的路。", GAZETTEER, year=2025)
    assert [row.surface for row in found.candidates][:1] == ["鼓楼区"]
    assert [row.place for row in found.mentions if row.surface == "鼓楼区"] == ["cn-350102"]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("天山南坡的旅游公路", "山南"), ("锦江沿线排口", "锦江"), ("巢湖南岸的道路", "巢湖"),
        ("屯門南延綫", "屯門"), ("大埔公路", "大埔"), ("克拉玛依东路", "克拉玛依"),
        ("上海城徐汇苑", "徐汇"), ("基隆河南岸", "基隆"), ("德阳市域铁路", "德阳市"),
        ("中山高速公路", "中山"), ("臺北航站大廈", "臺北"), ("红河源生态修复", "河源"),
    ],
)  # fmt: skip
def test_no_area_is_found_within_another_name(text: str, area: str) -> None:
    assert area not in [row.surface for row in read(text, GAZETTEER, year=2025).mentions]


def test_a_district_in_full_stands_beside_what_lies_in_it() -> None:
    found = read("七里河区西站片区", GAZETTEER, year=2025)
    assert [row.surface for row in found.mentions] == ["七里河区"]
    assert [row.surface for row in found.candidates] == ["西站片区"]


def test_one_line_under_several_spellings_has_one_name() -> None:
    text = (
        "13号线一期通车。地铁13号线第一期客流上升，轨道交通十三号线一期延长。轻轨13号线一期停运。"
    )
    assert in_full(text) == ["13号线一期", "13号线一期", "13号线一期", "轻轨13号线一期"]
