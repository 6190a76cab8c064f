"""What is but counted, spent or measured is said of no project, where a text names its projects."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
NAMED = "青杨市政府工作报告\n{}\n青杨大桥开工建设。{}。"
AHEAD, BEHIND = "三、2026年重点任务", "一、2025年工作回顾"


def said(text: str) -> list[str]:
    """Return the words of the statements of a text of 2026."""
    return [row.surface for row in read(text, NOBODY, year=2026, month=1).statements]


@pytest.mark.parametrize("head", [AHEAD, BEHIND])
@pytest.mark.parametrize(
    "text",
    [
        "改造老旧小区95个",
        "新建改造雨水管网60公里",
        "全年完成棚户区改造3200套",
        "启动改造12个城中村、40个老旧小区",
        "新增公共泊位1800个",
        "力争完成水利投资90亿元",
        "46个重点项目开工",
        "建成26个社区食堂",
        "全市公路通车里程突破4000公里",
    ],
)
def test_what_is_but_counted_beside_named_projects_is_no_statement(head: str, text: str) -> None:
    assert said(NAMED.format(head, text)) == ["青杨大桥开工建设"]


@pytest.mark.parametrize(
    "text",
    [
        "白鹭新区新建学校3所",
        "建成柳溪路等道路5条",
        "全线3座隧道开工",
        "3个省级医学中心、4个区域医学中心投入使用",
        "3个省级医学中心二期项目开工",
    ],
)
def test_what_is_counted_of_a_place_or_points_to_a_project_is_a_statement(text: str) -> None:
    assert said(NAMED.format(BEHIND, text)) == ["青杨大桥开工建设", text]


def test_how_much_of_a_named_work_is_done_stays_with_it() -> None:
    text = "青杨大桥正在施工，完成桩基120根，明年通车。"
    assert any("桩基" in words for words in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "青杨机场旅客吞吐量突破400万人次",
        "红旗河干流水质稳定在Ⅱ类",
        "开工建设一大批公路",
        "完成4个城中村改造",
        "东山遗址入选全国十大考古新发现",
        "红旗科技园落户87个项目",
        "红旗铁路将结束东山不通火车的历史",
        "增强红旗港区开放功能",
        "扩大对内对外开放",
    ],
)
def test_measures_honours_and_effects_are_no_statements(text: str) -> None:
    assert said(NAMED.format(BEHIND, text)) == ["青杨大桥开工建设"]


@pytest.mark.parametrize(
    "text", ["东山区入选全国碳达峰试点名单", "红旗站将与东山站相连", "红旗公园全面开放"]
)
def test_what_is_near_to_them_is_a_statement(text: str) -> None:
    assert said(NAMED.format(BEHIND, text)) == ["青杨大桥开工建设", text]


@pytest.mark.parametrize(
    "text",
    [
        "全省高铁运营总里程3400公里",
        "高速公路通车总里程达1.2万公里",
        "支持东山古城创建国家5A级景区",
        "7家国家区域医疗中心基本建成",
        "县县通高速全面实现",
        "开工建设20个乡镇的油路项目",
        "12个重点项目集中开工",
    ],
)
def test_mileage_and_ranks_are_no_statements(text: str) -> None:
    assert said(NAMED.format(BEHIND, text)) == ["青杨大桥开工建设"]
