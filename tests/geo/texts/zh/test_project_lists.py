"""Lists of projects: whatever a member ends with, it is one name with the place it begins with."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "产业领域，衡阳蓝河新型显示、远山精密材料、常德丁河基地等一批百亿级项目开工建设。",
            ["衡阳蓝河新型显示", "远山精密材料", "常德丁河基地"],
        ),
        (
            "加快甲淳乙高速公路、衢州远山传感器、湖州白石显示器件等项目建设进度。",
            ["甲淳乙高速公路", "衢州远山传感器", "湖州白石显示器件"],
        ),
        (
            "推进衡阳新一代锂电池、湖州传感器和郴州绿色建材等“十大产业项目”建设。",
            ["衡阳新一代锂电池", "湖州传感器", "郴州绿色建材"],
        ),
    ],
)
def test_members_of_a_list_of_projects_are_whole(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    found = read(text, gazetteer)
    assert [row.surface for row in found.candidates] == names
    assert not found.mentions


def test_what_is_done_to_a_thing_is_no_part_of_its_name_in_a_list(gazetteer: Gazetteer) -> None:
    text = "推动丁丙高铁、白石机场二期改扩建、丁戊高速扩容等项目建设。"
    names = [row.surface for row in read(text, gazetteer).candidates]
    assert names == ["丁丙高铁", "白石机场二期", "丁戊高速"]


def test_lines_that_a_sign_of_each_end_names_are_called_in_full(gazetteer: Gazetteer) -> None:
    text = "加快永丙、丁戊、己庚辛等6条高铁，京丙和沪丁扩容、辛壬等17条高速公路建设。"
    names = [row.name for row in read(text, gazetteer).candidates]
    assert names == [
        "永丙高铁", "丁戊高铁", "己庚辛高铁", "京丙高速公路", "沪丁高速公路", "辛壬高速公路",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "推进养老、托育、医疗等项目建设。",
        "加快道路、桥梁、隧道等重大工程建设。",
        "实施现代农业、文化旅游、商贸物流等项目。",
    ],
)
def test_a_list_of_kinds_of_works_names_nothing(text: str, gazetteer: Gazetteer) -> None:
    assert not read(text, gazetteer).candidates


def test_an_area_under_its_full_name_stands_apart(gazetteer: Gazetteer) -> None:
    found = read("建设婺源县白石风电场、婺源远山精密材料等重点项目。", gazetteer)
    assert [row.surface for row in found.candidates] == ["白石风电场", "婺源远山精密材料"]
    assert [row.surface for row in found.mentions] == ["婺源县"]


def test_a_joint_at_the_beginning_of_a_list_of_lines_is_no_name(gazetteer: Gazetteer) -> None:
    text = "建成后与兰丁铁路及陇丙、兰戊、包己铁路相连。"
    names = [row.name or row.surface for row in read(text, gazetteer).candidates]
    assert names[-3:] == ["陇丙铁路", "兰戊铁路", "包己铁路"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("工业投资加快，鑫澜特碳纤维传感系统等项目开工建设。", ["鑫澜特碳纤维传感系统"]),
        (
            "芯澜科技玻璃扩产、弗瓦9英寸半导体、智能装备制造等项目投产。",
            ["芯澜科技玻璃", "弗瓦9英寸半导体"],
        ),
        ("推进渭河生态治理、泾惠渠灌区等工程。", ["渭河", "泾惠渠灌区"]),
        ("推进华电云山、天澜清河等6个千亿级绿色氢能一体化项目。", ["华电云山", "天澜清河"]),
        ("芯海传感芯片、凌川新材料等外资项目落地。", ["芯海传感芯片", "凌川新材料"]),
        ("可拉盖等9处煤矿建成。力争青草界等6处煤矿投产。", ["可拉盖", "青草界"]),
    ],
)
def test_what_no_dictionary_has_names_a_project(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert [row.surface for row in read(text, gazetteer).candidates] == names


@pytest.mark.parametrize(
    "text",
    [
        "实施雨污分流、城中村改造、农网改造等项目。",
        "建设专用化学品、化工新材料等项目。",
        "完善县域配套等工程。",
        "建设110千伏集电线路、场内道路等工程。",
        "加快公路、水运等铁路项目。",
    ],
)
def test_what_any_plan_does_names_none(text: str, gazetteer: Gazetteer) -> None:
    assert not read(text, gazetteer).candidates


def test_lines_may_be_named_by_more_signs_and_be_projects(gazetteer: Gazetteer) -> None:
    text = "启动长己辽庚、牡辛和四壬集扩能等铁路项目。黄癸等4个在建高速项目和丽戊、弥庚等新线投用。"
    names = [row.surface for row in read(text, gazetteer).candidates]
    assert names == ["长己辽庚", "牡辛", "四壬集", "黄癸", "丽戊", "弥庚"]


@pytest.mark.parametrize(
    "name",
    ["青电入鲁工程", "疆电入渝", "川渝特高压联网工程", "西气东输四线", "西气东输四线甘肃段"],
)
def test_what_carries_power_from_one_province_to_another_is_a_name(
    name: str, gazetteer: Gazetteer
) -> None:
    found = read(f"今年，{name}投产。", gazetteer)
    assert [row.surface for row in found.candidates] == [name]
    assert not found.mentions


def test_what_a_firm_makes_names_its_project(gazetteer: Gazetteer) -> None:
    text = (
        "开工的有白云羊绒集团年产30万件毛衫项目、清河集团20万吨合成氨项目，和中丁集团等企业的项目。"
    )
    names = [row.surface for row in read(text, gazetteer).candidates]
    assert names == ["白云羊绒集团年产30万件毛衫项目", "清河集团20万吨合成氨项目"]


def test_an_item_s_letter_before_a_head_is_no_line_and_no_name_has_a_blank_at_its_edge(
    gazetteer: Gazetteer,
) -> None:
    for text in ("完成(a) 等铁路建设。", "推进永丙、 丁戊 等6条高铁建设。"):
        for found in read(text, gazetteer).candidates:
            assert found.surface == found.surface.strip()
            assert not found.surface.startswith("(")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "加快徐甲宁乙、戊己和庚辛壬癸四条省级综合运输通道建设。",
            ["徐甲宁乙", "戊己", "庚辛壬癸"],
        ),
        ("加强沿海、沿江和沪丁三大国家级综合交通运输通道。", ["沪丁"]),
        ("打造人流、物流、信息流三大通道。", []),
        ("加快京丙、沪戊己等6条高铁。", ["京丙", "沪戊己"]),
        ("推动云甲澜城际轨道交通，发展城际轨道交通。", ["云甲澜城际轨道交通"]),
    ],
)
def test_corridors_are_named_by_signs_of_their_ends(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert [row.surface for row in read(text, gazetteer).candidates] == names
