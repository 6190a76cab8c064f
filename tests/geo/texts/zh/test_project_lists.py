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
