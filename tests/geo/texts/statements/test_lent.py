"""What goes on is lent the time that its sentence says, and holds the words of that time."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read
from tests.geo.texts.statements.test_told import NOBODY
from tests.texts.measuring_statements import Said, find_match


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "南塘泵站正在施工，预计明年8月完成。",
            [
                ("under_construction", "2027-08", "南塘泵站正在施工，预计明年8月完成"),
                ("planned", "2027-08", "预计明年8月完成"),
            ],
        ),
        (
            "南塘站房正在调试，春节前接收。",
            [("under_construction", "2027-02", "南塘站房正在调试，春节前接收")],
        ),
        (
            "南塘大桥一标正在施工，二标2027年动工。",
            [
                ("under_construction", None, "南塘大桥一标正在施工"),
                ("planned", "2027", "二标2027年动工"),
            ],
        ),
        (
            "南塘市2026年9月消息。南塘大桥已经开工。",
            [("under_construction", None, "南塘大桥已经开工")],
        ),
    ],
)
def test_what_goes_on_ends_where_the_words_of_its_time_do(
    text: str, wanted: list[tuple[str, str | None, str]]
) -> None:
    found = read(text, NOBODY, year=2026, month=9).statements
    assert [(row.status, row.due, row.surface) for row in found] == wanted


def test_an_exact_statement_meets_its_own_annotation() -> None:
    text = "南塘泵站正在施工，预计明年8月完成。"
    found = read(text, NOBODY, year=2026, month=9).statements
    whole = Said(start=0, end=17, kind="promise", status="", due=None)
    last = Said(start=9, end=17, kind="promise", status="", due=None)
    assert [find_match(one, found) for one in (whole, last)] == list(found)


def test_works_in_another_area_lend_no_time(gazetteer: Gazetteer) -> None:
    text = "莱西市那一段上个月开了工，海阳市境内的路基却要等到2027年年底才动土。"
    assert [(row.status, row.due) for row in read(text, gazetteer, year=2026).statements] == [
        ("under_construction", None),
        ("planned", "2027-12"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("东溪车站改建工程已发包，预计10月动工。", ("starting", "2026-10")),
        ("南塘大桥改扩建工程已获核准，估算总投资9亿元，下月开工。", ("starting", "2026-10")),
        (
            "南塘大桥重建工程主桥基桩已全数完成，引道土方施作中，2027年6月通车。",
            ("under_construction", "2027-06"),
        ),
        ("东溪航道8座桥梁改建完成5座，其余3座2027年6月前完成。", ("under_construction", "2027-06")),
        ("东溪机场改扩建工程2027年启动建设、2030年建成。", ("planned", "2030")),
        ("东溪新城扩展工程正分阶段进行，预计于2033年大致完成。", ("under_construction", "2033")),
        ("南塘路排水管网工程工期延后两个月，预计12月底完工。", ("under_construction", "2026-12")),
        ("南塘水库移民安置已全部完成，大坝填筑到顶。", ("under_construction", None)),
        ("南塘园区公共设施工程完成，进驻厂商46家。", ("completed", None)),
        ("南塘冷库建成，总库容比上年增加四成。", ("completed", None)),
        ("南塘客运枢纽投入运营，日均发送旅客6400人次。", ("operating", None)),
        ("南塘客运枢纽投入运营，预计日均发送旅客6400人次。", ("unknown", None)),
    ],
)
def test_a_work_is_as_far_as_its_whole_sentence_says(
    text: str, wanted: tuple[str, str | None]
) -> None:
    found = read(text, NOBODY, year=2026, month=9).statements
    assert (found[0].status, found[0].due) == wanted
