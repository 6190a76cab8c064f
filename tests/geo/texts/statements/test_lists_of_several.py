"""What is listed behind the works of which a clause tells is as far as these, and due then."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "今年，全市将完成公路投资85亿元，开工建设一大批公路。其中包括国道318线东山至西溪段等。",
            ("starting", "2026"),
        ),
        ("今年，全市将开工一批项目，其中包括东山大桥、红旗隧道。", ("starting", "2026")),
        (
            "今年，全市计划开工30个项目，总投资90亿元，包括东山大桥、红旗隧道等。",
            ("starting", "2026"),
        ),
        ("今年将新建3座桥，分别是东山大桥、红旗大桥、西溪大桥。", ("planned", "2026")),
        ("年内将建成一批重点工程，主要有东山大桥、红旗隧道。", ("planned", "2026")),
        ("一季度，全市30个项目开工，分别是东山大桥、红旗隧道。", ("under_construction", None)),
        ("去年建成了一批重点工程，包括东山大桥、红旗隧道。", ("completed", None)),
        ("目前正在建设3座桥，分别为东山大桥、红旗大桥、西溪大桥。", ("under_construction", None)),
    ],
)
def test_a_list_of_several_works_is_as_far_as_they_are(
    text: str, wanted: tuple[str, str | None]
) -> None:
    found = read(f"青杨市交通工作会\n2026年5月24日\n\n{text}\n", NOBODY).statements
    assert [(row.status, row.due) for row in found if "东山" in row.surface] == [wanted]


def test_what_one_work_has_is_no_list_of_several() -> None:
    text = (
        "青杨市交通工作会\n2026年5月24日\n\n去年建成红旗水厂，主要有东山泵站、西溪泵站规划用地。\n"
    )
    found = read(text, NOBODY).statements
    assert all(row.status != "completed" for row in found if "东山" in row.surface)
