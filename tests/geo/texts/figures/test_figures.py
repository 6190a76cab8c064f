"""Figures: value, unit, base value, comparator and period, in both languages and scripts."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.texts.en.figures.numbers import NUMBERS_EN
from geo.texts.en.figures.pattern import FIRST_WORDS, PATTERN
from geo.texts.figures.finding import Figure, find_figures
from geo.texts.found import Origin, Placing
from geo.texts.times.finding import find_times
from geo.texts.values.units import BASE_ZH, HAN_UNITS, MEASURES_EN
from geo.texts.writing.folding import fold
from geo.texts.writing.languages import english_in, find_first


def find(text: str) -> list[Figure]:
    """Return the figures of a text of 2025."""
    folded = fold(text)
    place = Placing(folded.text, folded, [], Origin(0, 0))
    return list(place.figures(find_figures(folded.text), find_times(folded.text, 2025)))


@pytest.mark.parametrize(
    ("text", "value", "unit", "base_value", "base_unit"),
    [
        ("1000億元", 1000, "亿元", 1e11, "CNY"),
        ("百亿元以上", 100, "亿元", 1e10, "CNY"),
        ("1.2万亿元", 1.2, "万亿元", 1.2e12, "CNY"),
        ("產業規模超過300億", 300, "亿元", 3e10, "CNY"),
        ("310萬平方米", 310, "万平方米", 3.1e6, "m2"),
        ("超过千亩", 1000, "亩", 2e6 / 3, "m2"),
        ("115公頃", 115, "公顷", 1.15e6, "m2"),
        ("170.6平方公里", 170.6, "平方公里", 1.706e8, "m2"),
        ("31.5公里", 31.5, "公里", 31500, "m"),
        ("三分之二", 0.666667, "比例", 0.666667, "ratio"),
        ("百分之十二", 12, "%", 0.12, "ratio"),
        ("14.9%", 14.9, "%", 0.149, "ratio"),
        ("三成", 3, "成", 0.3, "ratio"),
        ("翻了兩番", 2, "番", 4, "ratio"),
        ("1.7倍", 1.7, "倍", 1.7, "ratio"),
        ("2789萬人次", 2789, "万人次", 2.789e7, "person"),
        ("十二家企业", 12, "家", 12, "count"),
        ("第三次", 3, "次", 3, "ordinal"),
        ("前十名", 10, "名", 10, "ordinal"),
        ("首批", 1, "批", 1, "ordinal"),
        ("三期工程", 3, "期", 3, "ordinal"),
        ("2小时", 2, "小时", 120, "minute"),
        ("二〇三五年", 2035, "年", 2035, "year"),
        ("36个月", 36, "个月", 36, "month"),
        ("日均6万8千人次", 68000, "人次/日", 68000, "person/day"),
        ("1亿2000万元", 1.2e8, "元", 1.2e8, "CNY"),
        ("2千5百户", 2500, "户", 2500, "count"),
        ("一千萬部手機", 1000, "万部", 1e7, "count"),
        ("40来亩地", 40, "亩地", 40 * 2000 / 3, "m2"),
        ("120號人", 120, "号人", 120, "person"),
        ("七列", 7, "列", 7, "count"),
        ("10个工作日", 10, "个工作日", 10, "day"),
        ("廿五分鐘", 25, "分钟", 25, "minute"),
        ("两个半小时", 2.5, "小时", 150, "minute"),
        ("一個半小時", 1.5, "小时", 90, "minute"),
        ("3年半", 3.5, "年", 3.5, "year"),
        ("多了三成五", 3.5, "成", 0.35, "ratio"),
        ("全店半價", 0.5, "比例", 0.5, "ratio"),
        ("票價六塊", 6, "元", 6, "CNY"),
        ("月租2.5万块", 2.5, "万元", 25000, "CNY"),
        ("投了23亿", 23, "亿元", 2.3e9, "CNY"),
        ("容积率2.8", 2.8, "", 2.8, "ratio"),
        ("其余八成就地升级", 8, "成", 0.8, "ratio"),
        ("合同额两亿四", 2.4e8, "元", 2.4e8, "CNY"),
        ("一百八十户", 180, "户", 180, "count"),
        ("租了三千二百平", 3200, "平", 3200, "m2"),
        ("八百三十平方呎", 830, "平方呎", 77.1095232, "m2"),
        ("18里山路", 18, "里", 9000, "m"),
        ("要倒三趟车", 3, "趟", 3, "count"),
        ("头一回来", 1, "位", 1, "ordinal"),
        ("头号难题", 1, "位", 1, "ordinal"),
        ("开园首月", 1, "位", 1, "ordinal"),
        ("六秒下线一部", 6, "秒", 0.1, "minute"),
        ("8月17号", 17, "日", 17, "day"),
        ("九月一日开学", 1, "日", 1, "day"),
        ("十月十五日前", 15, "日", 15, "day"),
        ("师生比一比六", 0.166667, "比例", 0.166667, "ratio"),
        ("师生比1:15", 0.066667, "比例", 0.066667, "ratio"),
        ("均价5.6万", 5.6, "万元", 56000, "CNY"),
        ("能省2600万", 2600, "万元", 2.6e7, "CNY"),
        ("返还比例上浮一成", 1, "成", 0.1, "ratio"),
        ("八五折出售", 8.5, "折", 0.85, "ratio"),
        ("人均二十五块", 25, "元/人", 25, "CNY/person"),
        ("八小时二十分钟", 500, "分钟", 500, "minute"),
        ("新臺幣八百二十億元", 820, "亿元", 8.2e10, "TWD"),
        ("新台幣50億元", 50, "亿元", 5e9, "TWD"),
        ("日元300亿", 300, "亿元", 3e10, "JPY"),
        ("人民币3000万", 3000, "万元", 3e7, "CNY"),
        ("1,200 sq ft of shops", 1200, "sq ft", 111.483648, "m2"),
        ("五平方呎", 5, "平方呎", 0.4645152, "m2"),
        ("跑道长3百米", 300, "米", 300, "m"),
        ("the top 1,000 companies", 1000, "ordinal", 1000, "ordinal"),
        ("1 hour 20 minutes", 80, "minutes", 80, "minute"),
        ("七八个月", 7, "个月", 7, "month"),
        ("三四十家", 30, "家", 30, "count"),
        ("两三百人", 200, "人", 200, "person"),
        ("220千伏", 220, "千伏", 220000, "V"),
        ("12.6万", 12.6, "万", 126000, "count"),
        ("提前40分钟", 40, "分钟", 40, "minute"),
        ("hopes to treble output", 3, "times", 3, "ratio"),
        ("by a factor of three", 3, "times", 3, "ratio"),
        ("a 450-bed branch", 450, "bed", 450, "count"),
        ("110,000 shoppers", 110000, "shoppers", 110000, "person"),
        ("one in three residents", 0.333333, "ratio", 0.333333, "ratio"),
        ("0 out of 5 homes", 0, "ratio", 0, "ratio"),
        ("four out of five", 0.8, "ratio", 0.8, "ratio"),
        ("a pupil-teacher ratio of 15 to 1", 15, "ratio", 15, "ratio"),
        ("a three-storey car park", 3, "storey", 3, "count"),
        ("a 90-square-metre flat", 90, "square-metre", 90, "m2"),
        ("the trench is 15m wide", 15, "m", 15, "m"),
        ("Mr Li, 68, a teacher", 68, "years", 68, "year"),
        ("half a million people", 500000, "people", 500000, "person"),
        ("more than double", 2, "times", 2, "ratio"),
        ("every six seconds", 6, "seconds", 0.1, "minute"),
        ("3.1 million square metres", 3.1, "million square metres", 3.1e6, "m2"),
        ("US$160 million", 160, "million US$", 1.6e8, "USD"),
        ("RMB 1.1 billion", 1.1, "billion yuan", 1.1e9, "CNY"),
        ("14.9 per cent", 14.9, "per cent", 0.149, "ratio"),
        ("two-thirds", 0.666667, "ratio", 0.666667, "ratio"),
        ("two and a half minutes", 2.5, "minutes", 2.5, "minute"),
        ("an hour and a half", 1.5, "hour", 90, "minute"),
        ("half an hour", 0.5, "hour", 30, "minute"),
        ("in its first fortnight", 14, "day", 14, "day"),
        ("two dozen shops", 24, "shops", 24, "count"),
        ("3,000-odd cyclists", 3000, "cyclists", 3000, "person"),
        ("double last year's", 2, "times", 2, "ratio"),
        ("£3 million", 3, "million £", 3e6, "GBP"),
        ("投资超过500 million yuan", 500, "million yuan", 5e8, "CNY"),
        ("a plot ratio of 2.8", 2.8, "", 2.8, "ratio"),
        ("50 km", 50, "km", 50000, "m"),
        ("twelve companies", 12, "companies", 12, "count"),
        ("one hundred and twenty hectares", 120, "hectares", 1.2e6, "m2"),
    ],
)
def test_a_figure_has_its_value_as_written_and_in_a_base_unit(
    text: str, value: float, unit: str, base_value: float, base_unit: str
) -> None:
    figures = [figure for figure in find(text) if figure.base_unit == base_unit]
    assert len(figures) == 1
    (figure,) = figures
    assert math.isclose(figure.value, value, rel_tol=1e-5)
    assert math.isclose(figure.base_value, base_value, rel_tol=1e-5)
    assert figure.unit == unit
    assert fold(text).text[figure.start : figure.end] == figure.surface


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("三到五年", [3, 5], "年"),
        ("六至八分钟", [6, 8], "分钟"),
        ("十到十五万平方米", [10, 15], "万平方米"),
        ("1-3月", [1, 3], "月"),
        ("于2025-06-03发布", [2025], "年"),
        ("between 900 and 1,400 yuan", [900, 1400], "yuan"),
        ("between 40 and 50 per cent", [40, 50], "per cent"),
    ],
)
def test_both_ends_of_a_range_are_figures(text: str, values: list[float], unit: str) -> None:
    assert [(figure.value, figure.unit) for figure in find(text)] == [
        (value, unit) for value in values
    ]


@pytest.mark.parametrize(
    "text",
    [
        "万一日后",
        "10:30开门",
        "下午3点30分",
        "8时至10时施工",
        "以三比零获胜",
        "产值翻两千番",
        "9" * 400 + "家",
        "9" * 400 + " homes",
        "三里屯",
        "opens at 6 a.m.",
        "a one-stop shop",
        "decision 0007-datum",
        "四道口",
        "万里长城",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    assert [figure.surface for figure in find(text) if figure.base_unit != "year"] == []


def test_half_of_a_named_year_is_no_length_of_time() -> None:
    assert [figure.value for figure in find("2025年上半年")] == [2025]
    assert [figure.value for figure in find("只用了半年")] == [0.5]


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("共192个", "exact"),
        ("超过50亿元", "over"),
        ("40余家", "over"),
        ("约20公里", "about"),
        ("15公里左右", "about"),
        ("不少于30处", "at_least"),
        ("1000个以上", "at_least"),
        ("不超过30分钟", "at_most"),
        ("不得高于80米", "at_most"),
        ("30分钟以内", "at_most"),
        ("no more than 30 hectares", "at_most"),
        ("3,000-odd people", "about"),
        ("同比增长23%", "growth"),
        ("前三名", "rank"),
        ("百余家", "over"),
        ("上百家", "over"),
        ("几十万人", "over"),
        ("两年多", "over"),
        ("三个多小时", "over"),
        ("500+家", "over"),
        ("力争落地企业100家", "target"),
        ("more than 3,500 beds", "over"),
        ("about 42 billion yuan", "about"),
        ("at least 25 parks", "at_least"),
        ("up 8 per cent", "growth"),
    ],
)
def test_a_comparator_says_how_the_number_is_meant(text: str, comparator: str) -> None:
    assert [figure.comparator for figure in find(text)] == [comparator]


def test_both_ends_of_a_range_are_figures_of_its_unit() -> None:
    assert [(f.value, f.unit, f.base_value) for f in find("10至15万平方米")] == [
        (10, "万平方米", 100000),
        (15, "万平方米", 150000),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "17号线",
        "6G产业",
        "十三陵",
        "一方面",
        "统一",
        "一带一路",
        "一座城市",
        "Line 17",
        "G6 expressway",
        "phase 2",
        "三元桥",
        "成立",
    ],
)
def test_a_number_in_a_name_or_an_article_is_no_figure(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024年新增30个", "2024"),
        ("去年新增30个", "2024"),
        ("今年6月投用30个", "2025-06"),
        ("到2030年新增30个", "2030"),
        ("今后五年新增30个", "2025/2029"),
        ("last year 30 parks", "2024"),
        ("近三年来新增30个", "2022/2024"),
        ("去年完工。新增30个", None),
    ],
)
def test_a_period_is_what_the_sentence_named_last(text: str, period: str | None) -> None:
    assert next(f for f in find(text) if f.base_value == 30).period == period


SIGNS = "0123456789零一二两三四五六七八九十百千万亿廿卅半点第前首最余多几来,.-~至%年月日的 \n"
WORDS = ("分之", "个半", "块钱", " and a half ", "half a ", "-odd ", "million ", "£", "$", "top ")
PIECES = st.sampled_from([*SIGNS, *WORDS, *BASE_ZH, *NUMBERS_EN, *MEASURES_EN])


@given(st.lists(PIECES, max_size=12).map("".join))
def test_whatever_stands_beside_a_number_is_read_or_left(text: str) -> None:
    folded = fold(text).text
    for figure in find(text):
        assert folded[figure.start : figure.end] == figure.surface
        assert math.isfinite(figure.base_value)


def test_every_unit_after_chinese_digits_has_a_base_unit() -> None:
    assert set(BASE_ZH) >= HAN_UNITS


def test_first_words_leave_out_no_match() -> None:
    draw = random.Random(17)  # noqa: S311 - a fixed draw, no secret
    odd = "half a an dozen and third thirds top only doubled fortnight march may 1,200 35 2025 £ $4"
    words = [*NUMBERS_EN, *MEASURES_EN, *odd.split(), "us$", "3rd", "(", ")", "-", "."]
    for _ in range(300):
        text = " ".join(draw.choices(words, k=40))
        every = [
            match.span() for run in english_in(text).runs for match in PATTERN.finditer(text, *run)
        ]
        assert [match.span() for match in find_first(PATTERN, text, FIRST_WORDS)] == every


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Open since March 9.", [(11, 16, 3, "month"), (17, 18, 9, "day")]),
        (
            "On 9 March 2024 it",
            [(3, 4, 9, "day"), (5, 10, 3, "month"), (11, 15, 2024, "year")],
        ),
        (
            "Since May 1, 2030 it",
            [(6, 9, 5, "month"), (10, 11, 1, "day"), (13, 17, 2030, "year")],
        ),
        ("It may open; they march on in September.", [(30, 39, 9, "month")]),
    ],
)
def test_the_parts_of_a_date_stand_in_their_order(
    text: str, wanted: list[tuple[int, int, float, str]]
) -> None:
    assert [(row.start, row.end, row.value, row.base_unit) for row in find(text)] == wanted


def test_a_text_in_two_languages_has_the_figures_of_both_in_their_order() -> None:
    found = find("投资12亿元，covers 5 hectares，占地300亩")
    assert [figure.surface for figure in found] == ["12亿元", "5 hectares", "300亩"]
    assert [figure.base_value for figure in found] == [1.2e9, 50_000, pytest.approx(2e5)]


@pytest.mark.parametrize("text", ["It costs 3万元 now.", "It costs 3亿元."])
def test_a_figure_within_english_words_keeps_its_yuan(text: str) -> None:
    (figure,) = find(text)
    assert figure.surface.endswith("元")
    assert figure.base_unit == "CNY"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It costs 3 亿元.", [(3e8, "CNY")]),
        (
            "The line is 27 公里 long and carries 1.2 万人次/日.",
            [(27000, "m"), (12000, "person/day")],
        ),
        ("A town of 12 万 people", [(120_000, "count")]),
        ("高峰间隔5分30秒", [(5.5, "minute")]),
        ("全程2小时30分", [(150, "minute")]),
        ("古洞北第19及25區公營房屋", [(19, "ordinal"), (25, "ordinal")]),
        ("日处理600吨/日", [(600_000, "kg/day")]),
        ("车流量1.2万辆次/日", [(12_000, "count/day")]),
        ("日均车流约三万架次", [(30_000, "count/day")]),
        ("Year 1 of the programme", []),
        ("It opens in the second half of 2026.", [(2, "ordinal"), (2026, "year")]),
        ("今（12）日表示", []),
        ("第3、5、7座", [(3, "ordinal"), (5, "ordinal"), (7, "ordinal")]),
    ],
)
def test_figures_are_whole(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(row.base_value, row.base_unit) for row in find(text)] == expected
