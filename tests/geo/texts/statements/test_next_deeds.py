"""One who says what is to be done goes on with the next deed: 将完成甲路,启动乙桥;推进丙园."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[str]:
    """Return the status of the statements of a text of 2026."""
    return [row.status for row in read(text, NOBODY, year=2026, month=4).statements]


@pytest.mark.parametrize(
    "deed",
    [
        "推进红旗公园建设",
        "积极推进红旗公园建设",
        "加快红旗公园建设",
        "同步推进柳溪路改造工程",
        "实施柳溪路改造工程",
    ],
)
def test_a_next_deed_of_what_is_to_be_done_is_planned(deed: str) -> None:
    said = "今年，青杨市将完成东湖大桥建设"
    assert told(f"{said}；{deed}。") == ["planned", "planned"]
    assert told(f"{said}，{deed}。")[-1] == "planned"


@pytest.mark.parametrize(
    "text", ["东湖大桥将于年底通车；推进红旗公园建设。", "红旗公园建设加快推进。"]
)
def test_an_effort_that_no_promise_of_deeds_governs_goes_on(text: str) -> None:
    assert told(text)[-1] == "under_construction"
