"""Wards and villages that a list of what a plan covers calls by their offices."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "包含2个街道办事处和2个乡镇:望春街道办事处、新路街道办事处、东郊乡、泉塘镇。",
            ["望春街道", "新路街道", "东郊乡", "泉塘镇"],
        ),
        (
            "工程涉及乐道街道办事处、龙潭镇，分别为田心村委会、冲门村民委员会、白石社区居委会3个",
            ["乐道街道", "龙潭镇", "田心村", "冲门村", "白石社区"],
        ),
        ("由乐道街道办事处、白石街道办事处实施征收。", []),
        ("责任单位：白石街道办事处。", []),
        ("请联系白石街道办事处。", []),
        ("涉及征收，由白石街道办事处、青禾街道办事处负责。", []),
    ],
)
def test_wards_and_villages_of_lists_are_places(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[1] == names
