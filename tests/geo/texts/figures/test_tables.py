"""Figures of tables and broken lines, and what only looks like one."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.figures.finding import find_figures
from geo.texts.reader import read
from geo.texts.writing.folding import fold
from tests.geo.drafting.test_drafting import draft, open_draft


def find(text: str) -> list[tuple[float, str]]:
    """Return base value and unit of the figures of a text."""
    return [(row.base_value, row.base_unit) for row in find_figures(fold(text).text)]


TABLE = """单位：万元
序号｜项目｜面积（公顷）｜投资
1｜柳溪公园｜3.5｜120
2｜东泉医院｜2｜450.5
"""


def test_a_table_s_head_gives_its_numbers_their_units() -> None:
    assert find(TABLE) == [
        (35_000, "m2"), (1_200_000, "CNY"), (20_000, "m2"), (4_505_000, "CNY"),
    ]  # fmt: skip


def test_so_do_tabs_of_a_spreadsheet() -> None:
    figures = read(TABLE.replace("｜", "\t"), make_gazetteer(), year=2025).figures
    assert [(row.base_value, row.base_unit) for row in figures] == find(TABLE)


def test_a_table_ends_where_its_rows_end() -> None:
    assert find(TABLE + "\n共有3处，计12项。")[-2:] == [(3, "count"), (12, "count")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("腾退土地240\n公顷", (2_400_000, "m2")),
        ("a grant of $51.2\n    million for the bridge", (51_200_000, "USD")),
        ("约8\n平方公里", (8_000_000, "m2")),
    ],
)
def test_a_number_and_its_unit_may_stand_on_two_lines(text: str, wanted: tuple[float, str]) -> None:
    assert find(text) == [wanted]


STACKED = (
    "附表\n序号\n项目名称\n总投资（亿元）\n占地（亩）\n形象进度\n一、续建项目\n"
    "1\n柳溪大桥\n38.5\n120\n完成70%\n2\n东泉医院\n4.1\n36\n封顶\n3\n青河水厂\n5.2\n开工\n\n2026\n"
)


def test_a_table_with_one_cell_a_line_has_the_units_of_its_heads() -> None:
    figures = read(STACKED, make_gazetteer(), year=2026).figures
    money = [row.base_value for row in figures if row.base_unit == "CNY"]
    areas = [row.value for row in figures if row.base_unit == "m2"]
    assert money == pytest.approx([3_850_000_000, 410_000_000])
    assert areas == [120.0, 36.0]
    # A row with a cell too few has no unit, and the numbers of the rows are no figures.
    assert [row.surface for row in figures if row.base_unit == "count"] == ["5.2"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Over 38,000 vehicles cross this bridge every day.", 38_000, "count/day"),
        ("a bridge which 8,000 vehicles cross each weekday", 8_000, "count/day"),
        ("上月平均日运量4万3千人次", 43_000, "person/day"),
        ("腾退20.4 万平方米", 204_000, "m2"), ("the Harbour Expressway, 22 km, opens", 22_000, "m"),
    ],
)  # fmt: skip
def test_a_time_far_behind_and_a_space_before_a_scale_are_read(
    text: str, value: float, unit: str
) -> None:
    figures = read(text, make_gazetteer(), year=2025).figures
    assert (value, unit) in [(round(row.base_value, 6), row.base_unit) for row in figures]


def test_a_number_of_another_sentence_moves_nothing() -> None:
    (row,) = read(
        "There are 300 vehicles. It rains every day.", make_gazetteer(), year=2025
    ).figures
    assert row.base_unit == "count"


def test_a_number_in_a_slogan_is_no_figure() -> None:
    text = "加强“四个中心”建设，推动“两个示范区”，新建两个车站。"
    figures = read(text, make_gazetteer(), year=2025).figures
    assert [row.surface for row in figures] == ["两个"]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("我们“一河一策”治理河道。", ["一河一策"]), ("形成“一东一西”格局。", ["一东", "一西"]),
        ("位于「三條綠化帶」之間。", ["三條"]), ("这里是“五座新桥”所在。", ["五座"]),
        ("落实“三条红线”，划定“三条控制线”。", []), ("建设“三大工程”。", []),
    ],
)  # fmt: skip
def test_what_is_shared_out_or_stands_somewhere_is_counted_in_quotes(
    text: str, surfaces: list[str]
) -> None:
    figures = read(text, make_gazetteer(), year=2025).figures
    assert [row.surface for row in figures] == surfaces


def test_the_number_of_a_section_is_no_figure() -> None:
    figures = read("1.1 综合交通\n建成12座桥。\n2.3.1 Ports\n", make_gazetteer(), year=2025).figures
    assert [row.surface for row in figures] == ["12座"]


def test_the_surface_of_a_broken_figure_is_as_the_text_has_it() -> None:
    text = "a grant of $51.2\n    million for the bridge and 30 homes"
    figures = read(text, make_gazetteer(), year=2025).figures
    assert [row.surface for row in figures] == ["$51.2\n    million", "30 homes"]


@pytest.mark.parametrize(
    "text",
    [
        "党的二十大和二十届三中全会",
        "松山路 320 巷 15 弄", "完成第\n二批搬迁", "6. 柳溪公园",
        "Junctions 7 and 8", "Mill Road stages 4A and 4B",
    ],
)  # fmt: skip
def test_what_is_no_figure_is_none(text: str) -> None:
    found = read(text, make_gazetteer(), year=2025).figures
    assert [row.surface for row in found if row.base_unit not in {"ordinal", "year"}] == []


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("A$7 billion in all, at $4,300 each", "AUD"), ("HK$7 billion, of which $2 million", "HKD"),
        ("US$7 billion and A$2 million, at $40 each", "USD"), ("at $40 each", "USD"),
    ],
)  # fmt: skip
def test_a_plain_dollar_is_of_the_money_of_its_text(text: str, money: str) -> None:
    assert find(text)[-1][1].startswith(money)


@pytest.mark.parametrize(
    ("unit", "wanted"), [("千元", 428e6), ("百万元", 428e9), ("千万元", 428e10)]
)
def test_a_head_may_count_in_thousands_or_millions(unit: str, wanted: float) -> None:
    text = f"計畫名稱｜總經費（{unit}）\n頭前溪整建｜428,000\n"
    assert find(text) == [(wanted, "CNY")]


@pytest.mark.parametrize(
    ("head", "unit", "size"),
    [
        ("Estimate ($ millions)", "million $", (14.6e6, "USD")),
        ("Budget ($M)", "million $", (14.6e6, "USD")),
        ("Cost (£m)", "million £", (14.6e6, "GBP")),
        ("Cost ($000)", "thousand $", (14.6e3, "USD")),
        ("Outlay (Rs crore)", "crore rs", (14.6e7, "INR")),
        ("Output (million litres)", "million litres", (14600.0, "m3")),
        ("Stage (a)", "", (14.6, "count")),
    ],
)
def test_a_head_of_english_says_scale_and_unit(
    head: str, unit: str, size: tuple[float, str]
) -> None:
    text = f"Project\t{head}\tStage\nEllis Hall\t14.6\tDesign\n"
    (row,) = read(text, make_gazetteer()).figures
    assert (row.unit, row.base_unit) == (unit, size[1])
    assert row.base_value == pytest.approx(size[0])


def test_what_a_plant_can_do_in_a_time_is_a_rate() -> None:
    text = "扩建后日处理能力达到8000吨，码头年通过能力450万辆次，浓度41微克/立方米。"
    assert [row.base_unit for row in read(text, make_gazetteer()).figures] == [
        "kg/day",
        "count/year",
        "kg/m3",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("达产后年产多晶硅8万吨", (8e7, "kg/year")),
        ("工期480日曆天", (480, "day")), ("15个工作天内答复", (15, "day")),
        ("Lead stood at 12 milligrams per litre.", (0.012, "kg/m3")),
        ("Dust: 40 micrograms per cubic metre.", (4e-8, "kg/m3")),
    ],
)  # fmt: skip
def test_what_is_dissolved_and_days_of_the_calendar_are_read(
    text: str, wanted: tuple[float, str]
) -> None:
    (row,) = read(text, make_gazetteer()).figures
    assert row.base_unit == wanted[1]
    assert row.base_value == pytest.approx(wanted[0])


def test_a_draft_has_the_figures_of_a_table_in_english() -> None:
    table = "Project\tCost (RM million)\tStage\nEllis Hall renewal\t17\tDesign\n"
    facts = open_draft(draft(f"Works of Johor Bahru\n\n{table}")).facts
    assert [(fact.base_value, fact.base_unit) for fact in facts] == [(17e6, "MYR")]


def test_a_head_says_its_unit_with_in() -> None:
    table = "Road\tLength (in km)\tCapital cost (in crore)\tDue\nA – B\t84\t1,250\tFY 27‑28\n"
    found = read(table, make_gazetteer()).figures
    assert [(row.base_value, row.base_unit) for row in found] == [
        (84_000, "m"), (12_500_000_000, "INR"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("造价 3 億 4500 萬元", [(345_000_000, "CNY")]),
        ("經費 1,250 萬餘元", [(12_500_000, "CNY")]),
        ("约3 千2 百戶", [(3200, "count")]),
        ("约6 千戶", [(6000, "count")]),
        ("逾3, 400公頃", [(34_000_000, "m2")]),
        ("審議七案，通過五案", [(7, "count"), (5, "count")]),
        ("新增天然气产能12亿方。", [(1_200_000_000, "m3")]),
        ("rose by $12.4 million or 6.1%", [(12_400_000, "USD"), (0.061, "ratio")]),
    ],
)
def test_spaces_within_a_number_and_units_behind_it_are_read(
    text: str, wanted: list[tuple[float, str]]
) -> None:
    assert find(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "汽车零部件", "“五纵四横”铁路网", "两横两纵大通道", "全国十大考古新发现", "城市更新三部曲",
        "8标段开工", "明(113)年底完工", "天宁 47 號公園", "公交35路延伸", "上午9点，雨停了",
        "1-4樓商業空間", "拨打12329热线", "107道班", "104市道改善", "升级3.0版", "201704 定期會",
        "in Division 7", "the northern half", "the half-court", "in FY 27-28",
    ],
)  # fmt: skip
def test_what_numbers_but_call_is_no_figure(text: str) -> None:
    assert find(text) == []


def test_a_size_within_a_name_is_of_the_name() -> None:
    figures = read(
        "北京500千伏海淀变电站和青山水电站1000吨级船闸明年完工。", make_gazetteer()
    ).figures
    assert [row.base_unit for row in figures if row.base_unit in {"kg", "V"}] == []
