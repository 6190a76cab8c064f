"""Texts that are no planning texts: a clear answer, nothing lost, time as they are long."""

from __future__ import annotations

import time

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import Reading, read
from tests.texts import NAMES, read_annotated

GAZETTEER = make_gazetteer()
SLACK = 6.0
"""How many times longer a text of four times the length may take: linear, and noise."""


def seconds(text: str) -> float:
    """Return the processor time that a reading takes, the least of three: others are at work."""
    times = []
    for _ in range(3):
        begin = time.process_time()
        read(text, GAZETTEER, year=2025)
        times.append(time.process_time() - begin)
    return min(times)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("La ligne 4 coûtera 350 millions d'euros et mesurera 12 km.", 12.0),
        ("新しい駅は2030年に開業し、面積は350平方米です。", 350.0),
        ("سيبلغ طول الطريق 12 km في عام 2030.", 12.0),
    ],
)
def test_a_text_of_another_language_keeps_its_figures(text: str, value: float) -> None:
    found = read(text, GAZETTEER, year=2025)
    assert value in [row.value for row in found.figures]
    assert not [row for row in found.statements if row.status in {"completed", "operating"}]


def test_every_one_of_many_bullets_is_read() -> None:
    text = "下一年重点任务\n" + "".join(f"• 建成柳溪{number}号桥。\n" for number in range(5_000))
    found = read(text, GAZETTEER, year=2025)
    assert len(found.statements) == 5_000
    assert {row.status for row in found.statements} == {"planned"}
    assert found.statements[-1].paragraph == 5_001


def test_a_text_of_nothing_but_names_states_nothing() -> None:
    text = "柳溪大桥、东泉医院、青河水厂、白石公园\n" * 2_000
    found = read(text, GAZETTEER, year=2025)
    assert len(found.candidates) == 8_000
    assert found.statements == ()


@pytest.mark.parametrize(
    "text", ["下一年重点任务", "下一年重点任务\n", "一、\n\n二、", "# \n", "。", "\n\n"]
)
def test_a_heading_without_a_body_says_nothing(text: str) -> None:
    found = read(text, GAZETTEER, year=2025)
    assert found.statements == ()
    assert found.length == len(text)


@pytest.mark.parametrize(
    "part",
    [
        "建成柳溪大桥，", "1、2、3号线、", "Oak Park and ", "下一步", "柳溪大桥至东泉站段(",
        "1\t2\t3\t", "“四个", "“$5 and ", "以下简称(柳溪）", "2026年底前，",
    ],
)  # fmt: skip
def test_a_line_without_end_takes_time_as_it_is_long(part: str) -> None:
    short, long = (part * (size // len(part)) for size in (10_000, 40_000))
    assert seconds(long) < SLACK * max(seconds(short), 0.02)


def test_nothing_of_a_huge_line_is_lost() -> None:
    text = "柳溪大桥长12米，" * 20_000
    found: Reading = read(text, GAZETTEER, year=2025)
    assert len(found.figures) == 20_000
    assert found.figures[-1].end == len(text) - 1


@pytest.mark.parametrize("name", NAMES)
def test_a_text_that_is_cut_anywhere_is_read(name: str) -> None:
    text, _ = read_annotated(name)
    signs = [at for at, sign in enumerate(text) if sign in "，、,;；。 \n("]
    for first in signs[:: max(1, len(signs) // 25)]:
        part = text[first : first + 160]
        found = read(part, GAZETTEER, year=2025)
        rows = [(row.surface, row.start, row.end) for row in found.candidates]
        rows += [(row.surface, row.start, row.end) for row in found.statements]
        assert [surface for surface, _, _ in rows] == [part[start:end] for _, start, end in rows]


@pytest.mark.parametrize("sign", ["，", "、", ",", "；", "和", "及", "至", "等", "（", "\t"])
def test_a_text_may_begin_with_any_sign(sign: str) -> None:
    found = read(f"{sign}2026年建成东湖大桥。", GAZETTEER, year=2025).statements
    assert [row.status for row in found] == ["planned"]
