"""What a row of a table says is said of its project, and not of the town in the cell beside it."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read

HEAD = "项目名称\t所在地\t总投资（万元）\t建设状态\t计划完成\n"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            HEAD + "冷泉镇物流中心\t冷泉镇\t8600\t在建\t2026年10月\n"
            "石桥乡光伏电站\t石桥乡\t23000\t前期\t2027年\n",
            [
                ("冷泉镇物流中心", "under_construction", "2026-10"),
                ("石桥乡光伏电站", "planned", "2027"),
            ],
        ),
        (
            "镇街\t项目名称\t总投资\t进度\n石桥镇\t滨江湿地公园\t3亿元\t在建\n",
            [("滨江湿地公园", "under_construction", None)],
        ),
        (
            "序号\t工程名称\t镇街\t进度\n1\t石桥镇中心小学\t石桥镇\t完成主体封顶\n",
            [("石桥镇中心小学", "under_construction", None)],
        ),
        (
            "1\t滨江湿地公园\t石桥镇\t8600\t在建\t2026年10月\n2\t青杨镇\t白沙医院\t12\t拟建\t2027年\n",
            [("滨江湿地公园", "under_construction", "2026-10"), ("白沙医院", "planned", "2027")],
        ),
        (
            HEAD + "冷泉镇物流中心\t\t8600\t在建\t2026年10月\n石桥乡光伏电站\t石桥乡\t\t前期\t\n",
            [
                ("冷泉镇物流中心", "under_construction", "2026-10"),
                ("石桥乡光伏电站", "planned", None),
            ],
        ),
        (
            "Town\tProject\tStatus\tDue\nAshford\tMill Lane Bridge\tUnder construction\tMay 2026\n",
            [("Mill Lane Bridge", "under_construction", "2026-05")],
        ),
    ],
)
@pytest.mark.parametrize("sign", ["\t", " | "])
def test_a_row_is_about_the_project_that_it_names(
    table: str, said: list[tuple[str, str, str | None]], sign: str, gazetteer: Gazetteer
) -> None:
    text = f"青杨县2025年重点项目\n\n{table}"
    if sign != "\t":
        text = text.replace("\t", sign)
    found = read(text, gazetteer, year=2025).statements
    assert [(row.status, row.due) for row in found] == [one[1:] for one in said]
    for row, (name, _, _) in zip(found, said, strict=True):
        assert name in row.surface
        assert row.about
        assert {text[start:end] for _, start, end in row.about} <= {name, name.partition("镇")[0]}


def test_what_no_table_says_begins_where_it_did(gazetteer: Gazetteer) -> None:
    text = "News | Ashford | The Mill Lane Bridge will open in May 2027.\n"
    (row,) = read(text, gazetteer, year=2026).statements
    assert row.surface.startswith("The Mill Lane Bridge")
