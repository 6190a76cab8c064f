"""What came within a plan of five years that still runs, or yesterday, is told as it is said."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“十四五”期间,柳溪机场已建成通航。", ("operating", None)),
        ("“十四五”期间,柳溪机场将建成通航。", ("planned", "2025")),
        ("“十四五”期间,柳溪机场建成通航。", ("planned", "2025")),
        ("“十四五”项目投资累计完成30亿元,其中柳溪机场建成通航。", ("operating", None)),
        ("“十四五”期间,柳溪机场力争建成通航,已到位资金1亿元。", ("planned", "2025")),
        ("“十四五”期间,东湖大桥已列入名单,柳溪机场建成通航。", ("planned", "2025")),
        ("柳溪街改善工程昨七日完工。", ("completed", None)),
        ("柳溪街改善工程昨(7)日完工。", ("completed", None)),
        ("柳溪橋今(12)日通車。", ("operating", None)),
        ("柳溪橋今(12)日將通車。", ("planned", None)),
        ("縣府今(12)日公布柳溪橋完工日期。", ("unknown", None)),
        ("柳溪社宅已動工、二〇二六年完工。", ("under_construction", "2026")),
        ("柳溪社宅預計二〇二四年動工、二〇二六年完工。", ("planned", "2026")),
    ],
)
def test_what_has_come_so_far_is_told_so(text: str, wanted: tuple[str, str | None]) -> None:
    rows = read(text, NOBODY, year=2024, month=5).statements
    assert (rows[-1].status, rows[-1].due) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("柳溪大桥预计4年后通车。", ("planned", "2028")),
        ("柳溪大桥两年后将建成通车。", ("planned", "2026")),
        ("柳溪大桥2019年开工,两年后建成通车。", ("operating", None)),
        ("柳溪大橋全線開工,預計約十年後貫通。", ("planned", "2034")),
        ("台中柳溪街改善工程於一一二年六月開工,於一一三年一月完工。", ("completed", None)),
    ],
)
def test_years_from_now_and_spelled_years_are_read(text: str, wanted: tuple[str, str]) -> None:
    rows = read(text, NOBODY, year=2024, month=5).statements
    assert (rows[-1].status, rows[-1].due) == wanted
    assert rows[0].due in {None, wanted[1]}


def test_a_day_that_tells_of_something_else_makes_nothing_done() -> None:
    rows = read("昨(7)日動工的柳溪橋年底完工。", NOBODY, year=2024, month=5).statements
    assert not {row.status for row in rows} & {"completed", "operating"}
