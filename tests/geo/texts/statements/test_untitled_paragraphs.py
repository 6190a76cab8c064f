"""A paragraph that counts what has grown looks back; one that says by how much it is to, not."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def statuses(text: str) -> list[str]:
    """Return the status of each statement of a text."""
    return [row.status for row in read(text, NOBODY).statements]


@pytest.mark.parametrize(
    "grown",
    ["农业产值增长4.8%", "工业投资同比增长了12%", "能耗下降3.2%", "城镇化率提高1.5个百分点",
     "農業產值增長4.8%"],
)  # fmt: skip
def test_what_stands_beside_growth_that_is_counted_has_come(grown: str) -> None:
    assert statuses(f"{grown}。清溪物流园建成，青石水厂建成投用。") == ["completed", "operating"]
    assert statuses(f"清溪物流园建成，青石水厂建成投用，{grown}。") == ["completed", "operating"]


@pytest.mark.parametrize(
    "aimed",
    ["农业产值增长5%以上", "工业投资预期增长12%", "全年产值力争增长5%", "能耗下降3%左右",
     "到2027年产值增长30%"],
)  # fmt: skip
def test_growth_that_is_aimed_at_is_no_look_back(aimed: str) -> None:
    assert statuses(f"{aimed}。清溪物流园建成。青石水厂建成投用。") == ["unknown", "unknown"]


def test_what_is_to_come_stays_so_beside_it() -> None:
    text = "产值增长4.8%。将建成清溪大桥。力争青石水厂投用。下一步，建成南山隧道。\n云岭水库建成。"
    assert statuses(text) == ["planned", "planned", "planned", "unknown"]


def test_below_tasks_growth_does_not_tell_them_as_done() -> None:
    text = "二、2027年主要任务\n前三季度产值增长4.8%。建成清溪大桥，青石水厂投用。"
    assert set(statuses(text)) == {"planned"}


TASKS = (
    "着力打造交通枢纽。加快清溪大桥、云岭隧道建设，开工建设南山大道，建成青石水厂，"
    "抓好云岭站前期工作。"
)
"""A paragraph of the second half of a report, of which the heading is missing."""


@pytest.mark.parametrize("title", ["", "政府工作报告\n\n", "云岭市政府工作报告解读\n\n"])
@pytest.mark.parametrize("end", ["", "争创省级交通强市。", "力争青石公园开园。"])
def test_a_paragraph_of_tasks_looks_ahead(title: str, end: str) -> None:
    found = read(f"{title}{TASKS}{end}", NOBODY).statements
    assert {row.kind for row in found} == {"promise"}
    assert not {"completed", "operating", "unknown"} & {row.status for row in found}


@pytest.mark.parametrize(
    "come",
    ["清溪大桥已通车。", "青石水厂顺利投用。", "工业产值增长6.2%。",
     "云岭站获评示范站，南山大道累计完成投资3亿元。"],
)  # fmt: skip
def test_one_that_tells_what_has_come_does_not(come: str) -> None:
    text = f"加快清溪大桥建设，建成青石水厂，完成云岭隧道改造，实施南山大道工程。{come}"
    assert "promise" not in {row.kind for row in read(text, NOBODY).statements}


def test_an_effort_for_works_completes_none() -> None:
    text = "清溪大桥已通车。加快推进104国道云岭段改建、青石线改线工程。"
    assert statuses(text) == ["operating", "under_construction"]


@pytest.mark.parametrize(
    "results",
    ["货运量突破900万吨。港口吞吐量跃居全省第三。",
     "高新企业占比从21%提高到34%。云岭获国务院通报表扬。",
     "产量创历史新高。云岭论坛成功举办。", "花卉产值增长3倍。技能人才数量居全国前列。"],
)  # fmt: skip
def test_results_of_two_sentences_are_told_of_what_has_come(results: str) -> None:
    assert statuses(f"{results}清溪大桥建成通车。") == ["operating"]


def test_one_result_alone_decides_nothing_and_none_that_is_aimed_at_does() -> None:
    assert statuses("货运量突破900万吨。清溪大桥建成通车。") == ["unknown"]
    aims = "力争货运量突破900万吨。确保港口吞吐量跃居全省第三。"
    assert "operating" not in statuses(f"{aims}清溪大桥建成通车。")


ITEMS = "——产值增长4.8%。\n——路网不断完善。{}清溪大桥建成通车。\n——进出口增长8%。"


def test_an_item_between_two_that_look_back_looks_back_as_they_do() -> None:
    assert statuses(ITEMS.format("")) == ["operating"]
    assert statuses(ITEMS.format("确保云岭站开工。"))[-1] != "operating"
    assert "completed" not in statuses(
        ITEMS.replace("清溪大桥建成通车", "建成清溪大桥").format("计划")
    )


def test_a_look_back_that_begins_its_sentences_as_a_plan_does_is_none() -> None:
    text = (
        "扩大有效投资。青石港区建成投用，招引项目390个，投资增长6.5%。加强要素保障。做优开放平台。"
        "出口增长7.2%，占比从11%提高到15%。建强枢纽。清溪航道建成投运。持续优化政策体系。"
    )  # fmt: skip
    assert statuses(text) == ["operating", "operating"]
