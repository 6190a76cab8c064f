"""A row of a table whose cell says that its work goes on, goes on until it is due."""

from __future__ import annotations

import pytest

from tests.geo.texts.statements.test_told import told

HEAD = "项目\t地点\t性质\t投资\t年度目标\n"


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (
            "东湖公路改建工程\t西山镇\t续建\t9.6\t12月底前建成通车",
            ("under_construction", "2025-12"),
        ),
        ("东湖光伏电站\t西山镇\t续建\t1.1\t2026年6月并网", ("under_construction", "2026-06")),
        ("东湖隧道\t西山镇\t新建\t1.1\t2026年6月完工", ("planned", "2026-06")),
    ],
)
def test_a_row_goes_on_where_its_cell_says_so(row: str, wanted: tuple[str, str]) -> None:
    assert wanted in told(f"{HEAD}{row}\n")


@pytest.mark.parametrize("head", ["项目\t现况\t目标完工", "工程名称\t目前進度\t預定完工日期"])
def test_the_head_of_a_table_says_of_no_work_that_it_is_done(head: str) -> None:
    rows = "东湖大桥\t施工中\t2026年6月\n西山隧道\t规划中\t2027年\n"
    assert told(f"{head}\n{rows}") == [("under_construction", "2026-06"), ("planned", "2027")]
