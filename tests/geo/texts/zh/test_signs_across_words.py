"""Words of a status that stand but across the border of two words: 聚落|地下, 联动|工程."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("松林聚落地下停車場已於3月16日審議。", "planned"),
        ("东湖村落地下管廊已于3月16日审议。", "planned"),
        ("今后五年主要任务\n\n推进东湖联动工程。", "planned"),
        ("今后五年主要任务\n\n推进东湖流动工程。", "planned"),
        ("今后五年主要任务\n\n推进东湖大桥动工。", "starting"),
        ("东湖大桥已于3月16日动工。", "under_construction"),
    ],
)
def test_a_status_is_not_read_across_words(text: str, status: str) -> None:
    assert [row.status for row in read(text, NOBODY).statements] == [status]
