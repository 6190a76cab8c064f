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


def told(head: str, text: str) -> list[tuple[str, str]]:
    """Return words and status of the statements of such a text, the first apart."""
    found = read(NAMED.format(head, text), NOBODY, year=2026, month=1).statements
    return [(row.surface, row.status) for row in found][1:]


@pytest.mark.parametrize("head", [AHEAD, BEHIND])
@pytest.mark.parametrize(
    "text",
    [
        "力争完成水利投资90亿元",
        "全市公路通车里程突破4000公里",
        "服务群众12万人次",
        "新增规上企业60家",
        "实施12个科研攻关项目",
        "推进5个领域改革",
        "新增高铁运营里程81公里",
        "签约重点项目13个",
        "推动“两个示范区”建设",
        "开展培训活动30场次",
        "治理违法建设问题120处",
    ],
)
def test_what_is_but_counted_and_no_work_is_no_statement(head: str, text: str) -> None:
    assert told(head, text) == []


@pytest.mark.parametrize(
    ("text", "ahead", "behind"),
    [
        ("改造老旧小区95个", "planned", "completed"),
        ("新建改造雨水管网60公里", "planned", "completed"),
        ("全年完成棚户区改造3200套", "planned", "completed"),
        ("启动改造12个城中村、40个老旧小区", "starting", "under_construction"),
        ("新增公共泊位1800个", "planned", "completed"),
        ("46个重点项目开工", "starting", "under_construction"),
        ("12个重点项目集中开工", "starting", "under_construction"),
        ("开工建设20个乡镇的油路项目", "starting", "under_construction"),
        ("建成26个社区食堂", "planned", "completed"),
        ("完成4个城中村改造", "planned", "completed"),
        ("实施9公里排水管道改造", "planned", "unknown"),
        ("实施干线公路养护改造14.5公里", "planned", "unknown"),
        ("推进6个街区更新", "planned", "under_construction"),
        ("建设充电桩300个", "planned", "completed"),
        ("新修田间道路25公里", "planned", "completed"),
        ("加固3座水库", "planned", "completed"),
        ("提升改造农村电网70公里", "planned", "completed"),
    ],
)
def test_counted_works_are_statements_that_no_plan_calls_done(
    text: str, ahead: str, behind: str
) -> None:
    assert told(AHEAD, text) == [(text, ahead)]
    assert told(BEHIND, text) == [(text, behind)]


def test_counted_works_in_a_list_of_deeds_are_told_one_by_one() -> None:
    text = "改造老旧小区12个、铺设雨水管网20公里，维修桥梁5座"
    assert [row[0] for row in told(AHEAD, text)] == [
        "改造老旧小区12个", "铺设雨水管网20公里", "维修桥梁5座",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("柳溪区已改造老旧小区12个", "completed"),
        ("目前已兴建堤防1,900公尺", "completed"),
        ("集中新开工项目9个", "under_construction"),
        ("新开工项目9个", "starting"),
        ("实施低标准路段改造10.1公里", "unknown"),
    ],
)
def test_counted_works_tell_by_their_own_words_what_has_come(text: str, status: str) -> None:
    found = read(f"本地概况。\n青杨大桥位于城东。{text}。", NOBODY).statements
    assert [(row.surface, row.status) for row in found] == [(text, status)]


@pytest.mark.parametrize(
    "text", ["已改造老旧小区12个，还将改造8个", "已改造老旧小区12个，力争年底完成其余部分"]
)
def test_counted_works_of_a_plan_that_go_on_are_not_called_done(text: str) -> None:
    assert all(status != "completed" for _, status in told(AHEAD, text))


@pytest.mark.parametrize(("head", "status"), [(AHEAD, "starting"), (BEHIND, "under_construction")])
def test_counted_works_that_begin_are_never_called_done(head: str, status: str) -> None:
    assert told(head, "启动老旧小区改造30个") == [("启动老旧小区改造30个", status)]


def test_of_counted_works_that_nothing_governs_nobody_knows() -> None:
    found = read("本地概况。\n青杨大桥位于城东。建设2个草原公园。", NOBODY).statements
    assert [(row.surface, row.status) for row in found] == [("建设2个草原公园", "unknown")]


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
    ],
)
def test_mileage_and_ranks_are_no_statements(text: str) -> None:
    assert said(NAMED.format(BEHIND, text)) == ["青杨大桥开工建设"]
