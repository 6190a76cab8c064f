"""What notices, meetings, ranks and rules tell of is no work, whatever they name."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def said(text: str) -> list[tuple[str, str]]:
    """Return the words and the status of the statements of a text of May 2026."""
    rows = read(text, NOBODY, year=2026, month=5).statements
    return [(row.surface, row.status) for row in rows]


@pytest.mark.parametrize(
    "text",
    [
        "我局拟对青杨大桥改建项目环境影响报告书作出批复决定。",
        "经审议，现将青杨热电厂环境影响报告表予以公示。",
        "青杨大桥项目环评文件拟审批公示",
        "為保證青楊大橋項目審查工作的公開公正，請予審議。",
        "根据青杨市政府去年批复的《青杨市轨道交通线网规划》，现答复如下。",
        "随着青杨大桥加快建设，市民充满期待。",
        "青杨路北侧地块以挂牌方式出让，挂牌时间为2026年6月1日至10日。",
        "青杨路北侧国有建设用地使用权拍卖，竞买人须于6月1日前报名。",
        "青杨街道 | 工业用地 | 容积率≤1.2 | 建筑密度≤40 | 绿化率≤20",
        "规划范围为青杨新区，到2035年耕地保有量不低于20万亩。",
        "青杨市第五届人民代表大会第二次会议在青杨会堂开幕。",
        "青杨大桥专题新闻发布会举行。",
        "青杨区成功创建省级卫生城市。",
        "青杨钢铁厂获批国家级示范企业。",
        "市政府出台《青杨新城招商办法》等文件。",
        "我局将积极配合青杨区做好青杨大桥施工阶段的相关工作。",
        "本报青杨6月3日电，记者从青杨区获悉。",
    ],
)
def test_a_notice_a_meeting_a_rank_or_a_rule_is_no_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("青杨大桥可行性研究报告获批复。", "planned"),
        ("青杨会展中心已建成开放。", "operating"),
        ("青杨示范区综合楼已开工。", "under_construction"),
        ("青杨路将于明年改造。", "planned"),
    ],
)
def test_what_is_said_of_a_work_in_like_words_is_one(text: str, status: str) -> None:
    assert [row[1] for row in said(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "青杨水厂主要建设内容包括沉淀池两座。",
        "青杨水厂每日供水13万吨，可增加供水9万吨，供水稳定。",
        "青杨电站通过蓄水调节的功能，投用后可改变灌区缺水的现状。",
        "青楊站預定地為國有土地。",
        "青杨高铁首发列车驶过青杨大桥。",
        "青杨大桥主体施工期间，车辆经施工路段绕行。",
        "青杨大桥中标范围为上部结构。",
        "青杨线将会由东山至西山，将设于东山站与西山站之间。",
        "擬議的青楊鐵路全長約20公里。",
        "以打造綠色、高效的青楊大橋運輸系統",
        "自2026年6月1日至7月1日，青杨大桥。",
        "与青杨、东山两市形成2小时经济圈。",
        "30户企业入驻青杨工业园区投资兴业。",
        "维护青杨电网安全、稳定运行。",
        "通讯地址：青杨市东山路5号青杨区生态环境局",
        "青楊風場更新計畫在上次第2次審查中。",
        "研擬青楊大橋具體可行的噪音減輕措施。",
        "且解除青楊大橋前期建設合同。",
        "包括青楊公屋項目是否被擱置等。",
        "青杨区把打好四大攻坚战作为重点。",
    ],
)
def test_a_word_within_another_an_effect_or_a_measure_is_no_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("青杨大桥项目启动了征地征收工作。", "planned"),
        ("青杨水库已开始发电。", "operating"),
        ("青杨水厂已供水。", "operating"),
        ("青杨示范区将于明年打造青杨公园。", "planned"),
    ],
)
def test_what_is_said_besides_such_words_stays(text: str, status: str) -> None:
    assert [row[1] for row in said(text)] == [status]
