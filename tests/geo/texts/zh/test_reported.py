"""How far works have come in the words of reporters, offices and bloggers; families by status."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
SAID = {
    "operating": (
        "已恢复通航", "上周起已解除限行", "去年已搬进了新址", "跑起来了", "照常营业", "已经在用",
        "焕新亮相", "行车超过一年", "投用半年，周转率翻番", "开通满月",
        "双洞通车两年来，事故减少", "去年秋天开跑", "已下闸蓄水", "去年就跑了",
        "提前建成通车", "率先建成投用",
    ),
    "completed": (
        "通过竣工验收", "单体验收合格", "已提前做妥", "已全部做好", "改造工程修缮竣工",
        "顺利通过交工验收", "去年底已移交管养", "大修宣告结束", "清淤业已结束", "改造上月收工",
    ),
    "under_construction": (
        "进入桩基阶段", "处于装饰装修阶段", "转入设备安装阶段", "正在动态调试", "还在打桩",
        "已初具雏形", "墩柱立起来了", "左洞贯通", "填筑至420米", "还在顶管", "去年重新动工",
        "停工两个月后已恢复施工", "桥墩已完成", "挑灯夜战", "正在抢建", "摊铺过半", "工地上在盖",
    ),
    "starting": (
        "已完成施工招标", "中标通知书已发", "施工合同已签订", "取得施工许可证", "手续已齐",
        "定下施工单位", "人马正在进场", "施工队伍下周进场", "中标单位正在组织进场",
        "具备开工条件", "就等开工", "的新建合同上月批出",
    ),
    "planned": (
        "处于方案比选阶段", "仍在论证", "还在报批", "待拨款", "被写进省里的规划", "推倒重来",
        "环评二次公示刚结束", "的设计招标已启动", "停在图纸上", "两次流标", "尚未回函",
        "转入明年计划", "看资金安排", "还在摸底", "已报省发改委", "无明确期程", "被迫延期", "推后",
        "征地拆迁已完成九成", "地块已完成收储", "用地预审已通过", "提上日程", "编制项目建议书",
    ),
    "unknown": (
        "尚无定论", "至今没有下文", "项目无疾而终", "目前无建设计划", "已从规划中删除",
        "谁也说不准", "未获补助", "不了了之", "未列计划", "已经关了",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "status"), [(words, status) for status, said in SAID.items() for words in said]
)
def test_how_far_a_work_has_come_in_the_words_of_reports(words: str, status: str) -> None:
    found = read(f"东湖大桥{words}。", NOBODY, year=2026, month=6).statements
    assert [row.status for row in found] == [status]


@pytest.mark.parametrize(
    "words",
    [
        "力争年底{}",
        "计划明年{}",
        "预计{}",
        "将于2028年{}",
        "意见一下来就{}",
        "确保按期{}",
        "如资金到位即可{}",
        "要求年内{}",
    ],
)
@pytest.mark.parametrize(
    "done", ["通过竣工验收", "解除限行", "焕新亮相", "搬进新址", "跑起来", "移交管养", "用上"]
)
def test_none_of_them_is_done_where_it_is_to_come(words: str, done: str) -> None:
    found = read(f"东湖大桥{words.format(done)}。", NOBODY, year=2026, month=6).statements
    assert not {row.status for row in found} & {"operating", "completed"}


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("已启用", "operating"), ("已经用上的", "operating"), ("已落成", "completed"),
        ("竣工项目", "completed"), ("施工中", "under_construction"),
        ("正在干的", "under_construction"),
        ("快开工的", "starting"), ("规划中", "planned"), ("还在纸面上的", "planned"),
        ("暂缓项目", "planned"), ("不再跟进", "unknown"), ("已取消的", "unknown"),
    ],
)  # fmt: skip
def test_a_line_says_how_far_what_stands_below_it_has_come(line: str, status: str) -> None:
    text = f"城建快报\n\n{line}\n- 东湖大桥\n- 西湖隧道\n"
    found = read(text, NOBODY, year=2026, month=6).statements
    assert [row.status for row in found] == [status] * 2


@pytest.mark.parametrize("line", ["施工中的大桥", "东湖大桥", "搁下的和不做的", "规划局"])
def test_other_lines_say_nothing_of_what_stands_below_them(line: str) -> None:
    text = f"城建快报\n\n{line}\n- 东湖大桥\n- 西湖隧道\n"
    assert not [row for row in read(text, NOBODY, year=2026).statements if row.start > 14]


@pytest.mark.parametrize("words", ["泳季开始前重开", "汛期前通水", "春节前放行", "3月底前开放"])
def test_what_is_before_a_time_that_may_be_of_next_year_is_not_done(words: str) -> None:
    found = read(f"东湖游泳馆{words}。", NOBODY, year=2026, month=9).statements
    assert not {row.status for row in found} & {"operating", "completed"}


def test_what_is_handed_over_ready_is_but_a_kind_of_work() -> None:
    found = read("支持东湖学校交钥匙项目建设。", NOBODY, year=2026).statements
    assert not {row.status for row in found} & {"operating", "completed"}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("东湖运营中心、通航设施等项目顺利开工", "under_construction"),
        ("东湖供水工程开工建设", "under_construction"),
        ("西江智慧口岸建成运行", "operating"),
        ("南里综合保税区封关运作", "operating"),
        ("北山、东岭等县通了新的高速公路", "operating"),
        ("杭东综合保税区成功扩区", "completed"),
    ],
)
def test_what_a_review_says_of_works(words: str, status: str) -> None:
    text = f"东里市政府工作报告\n2026年1月20日\n一、2025年工作回顾\n{words}。\n"
    assert {row.status for row in read(text, NOBODY).statements} == {status}


@pytest.mark.parametrize("heading", ["中長期發展計畫", "近期計劃", "近期计划"])
def test_a_list_below_a_plan_is_planned_in_every_spelling(heading: str) -> None:
    text = f"東里市政\n\n(一){heading}\n- 玉山公園改造\n- 南門停車場改建\n"
    found = read(text, NOBODY, year=2026).statements
    assert [(row.status, row.kind) for row in found] == [("planned", "promise")] * 2
