"""Words that look like names and are none, and names made with words that else stand before one."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    "text",
    [
        "依托“一山一园、一城一水、一路一线”", "融入“五区一带一走廊”", "实现近湖、近河",
        "由上水库、下水库、输水系统和地下厂房组成", "承担调峰、填谷任务", "村组通硬化路",
        "一批产业路、园区路、机耕路建成", "打造一批精品建筑、精致街区、精美公园",
        "形成2小时经济圈", "是重要的出海通道和咽喉要道", "数万公路建设者坚守",
        "将近3000公里农村公路纳入养护", "我州高速公路里程翻番", "惠及欠发达地区",
        "以港口、机场和铁路为节点", "按照国家三级公路标准", "第三代铁路车站多已建成",
        "增建三四线", "建设优质棉花生产基地", "建成制造业基地", "城乡之间和城际交通之间衔接",
        "争创国家农业可持续发展试验示范区", "持续推行路长制", "加大国省干线公路投入",
        "建成投产高铁1万公里", "完善补水系统", "保护河湖、坑塘", "推广大型跨地区调度",
    ],
)  # fmt: skip
def test_ordinary_words_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(f"今年，{text}。", gazetteer) == ([], [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建设大道延长线开工", ["建设大道延长线"]),
        ("市民大道三期、建设东路完工", ["市民大道三期", "建设东路"]),
        ("拓宽建设路", ["建设路"]),
        ("加快建设路网", []),
        ("全面建设大道", []),
        ("县道新三线、县道华新线绕行", ["县道新三线", "县道华新线"]),
        ("完成大（悟）安（陆）线陈店街道外迁", ["大（悟）安（陆）线", "陈店街道"]),
        ("列车驶出青禾站", ["青禾站"]),
        ("南连滁新高速", ["滁新高速"]),
        ("改变塔里木河春旱", ["塔里木河"]),
        ("大安二级公路通车", ["大安二级公路"]),
        ("构建立体交通网，云海立交开通", ["云海立交"]),
    ],
)
def test_names_begin_where_they_do(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert read_names(f"今年，{text}。", gazetteer)[1] == names


@pytest.mark.parametrize(
    "text",
    [
        "建设风电轴承检测中心", "扩建货运联络通道", "推进粮食烘干加工基地", "改造城区搬迁安置小区",
        "形成货运专线枢纽", "室外消防演练广场完工", "建成1所乡镇卫生院", "配建一座社区养老驿站",
        "开建36个环湖码头", "新建四条环山公路", "落成第2所海洋学院",
        "建成全省首座百万千瓦级储能电站", "启用公务大楼", "指导建设输气支线", "扩建三期工厂",
        "获批国家林业生态发展先行区", "修建电气化铁路", "创建乡村振兴达标村", "配套五星级酒店",
        "首座海上风电场——规模最大",
    ],
)  # fmt: skip
def test_what_is_described_or_counted_is_no_name(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(f"今年，{text}。", gazetteer) == ([], [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("扩建云澜检测中心", ["云澜检测中心"]),
        ("改造工业大道", ["工业大道"]),
        ("谋划种子产业园、沿海客专", ["种子产业园", "沿海客专"]),
        ("登录长江、穿过云澜河", ["长江", "云澜河"]),
        ("谋划先进制造产业园", ["先进制造产业园"]),
        ("新建2条云澜路、白石路", ["云澜路", "白石路"]),
        ("相当于1座云澜水库", ["云澜水库"]),
        ("西部陆海新通道开工", ["西部陆海新通道"]),
        ("推进衡阳应急救援基地", ["衡阳应急救援基地"]),
    ],
)
def test_a_name_has_something_of_its_own(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert read_names(f"今年，{text}。", gazetteer)[1] == names
