"""Reading: the interview, the annotated texts, and whatever else is handed over."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import Any

import pytest

from geo import Dossier
from geo.gazetteers.building import make_gazetteer
from geo.texts.found import FoundMention
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import BLOCK, Reading, iter_mentions, iter_reading, read
from tests.texts import NAMES, read_annotated
from tests.texts.measuring import score_candidates, score_figures, score_mentions

LEAST_KNOWN, LEAST_UNKNOWN, LEAST_FIGURES = 0.9, 0.85, 0.95
LEAST_PRECISE, LEAST_PRECISE_UNKNOWN = 0.9, 0.7


def test_every_mention_of_the_ledger_is_found_where_it_is(
    changping: Dossier, gazetteer: Gazetteer, interview: str
) -> None:
    found = {(m.start, m.end): m.place for m in read(interview, gazetteer, year=2025).mentions}
    wanted = {(row.start, row.end): row.place for row in changping.mentions if row.place}
    assert {span: found.get(span) for span in wanted} == wanted


def test_hardly_anything_else_of_the_interview_is_taken_for_a_place(
    changping: Dossier, gazetteer: Gazetteer, interview: str
) -> None:
    ledger = {(row.start, row.end): row.place for row in changping.mentions}
    found = read(interview, gazetteer, year=2025).mentions
    right = [m for m in found if ledger.get((m.start, m.end), "none") in {m.place, None}]
    assert len(right) >= 0.98 * len(found)


def test_every_figure_of_the_facts_is_found_with_its_value(
    changping: Dossier, gazetteer: Gazetteer, interview: str
) -> None:
    figures = read(interview, gazetteer, year=2025).figures
    missing = [
        fact.id
        for fact in changping.facts
        if not any(
            figure.start < fact.end
            and fact.start < figure.end
            and figure.base_unit == fact.base_unit
            and math.isclose(figure.base_value, fact.base_value, rel_tol=1e-4)
            for figure in figures
        )
    ]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_the_annotated_texts_are_read_as_well_as_promised(gazetteer: Gazetteer, name: str) -> None:
    text, annotations = read_annotated(name)
    assert all(text[row.start : row.end] == row.surface for row in annotations)
    reading = read(text, gazetteer)
    known = score_mentions(reading, annotations)
    unknown = score_candidates(reading, annotations)
    assert known.recall >= LEAST_KNOWN
    assert known.precision >= LEAST_PRECISE
    assert unknown.recall >= LEAST_UNKNOWN
    assert unknown.precision >= LEAST_PRECISE_UNKNOWN
    assert score_figures(reading, annotations).recall >= LEAST_FIGURES


@pytest.mark.parametrize("name", NAMES)
def test_every_span_has_the_words_of_the_text(gazetteer: Gazetteer, name: str) -> None:
    text = read_annotated(name)[0].replace("科", "科\u200b").replace("fi", "ﬁ")
    reading = read(text, gazetteer)
    parts: tuple[Sequence[Any], ...] = (
        reading.mentions,
        reading.candidates,
        reading.figures,
        reading.statements,
    )
    assert all(parts)
    spans = (span for part in parts for span in part)
    assert all(text[span.start : span.end] == span.surface for span in spans)


def test_paragraphs_are_lines_with_something_on_them(gazetteer: Gazetteer) -> None:
    text = "\n \n昌平区\n\n沙河与昌平区\n"
    found = [(m.surface, m.paragraph) for m in read(text, gazetteer).mentions]
    assert found == [("昌平区", 1), ("沙河", 2), ("昌平区", 2)]


def _shift(found: FoundMention, offset: int) -> tuple[str, int, int]:
    return found.place, found.start + offset, found.end + offset


@pytest.mark.parametrize("join", ["\n", "", " "])
def test_a_long_text_says_what_its_parts_say(gazetteer: Gazetteer, join: str) -> None:
    part = read_annotated("hans")[0].replace("\n", "") + join
    count = 2 * BLOCK // len(part) + 1
    once = [_shift(found, 0) for found in read(part, gazetteer).mentions]
    whole = [_shift(found, 0) for found in read(part * count, gazetteer).mentions]
    assert whole == [
        (place, start + n * len(part), end + n * len(part))
        for n in range(count)
        for place, start, end in once
    ]


def test_the_fast_way_finds_the_same_mentions(gazetteer: Gazetteer) -> None:
    text = read_annotated("mixed")[0] * 300
    fast = list(iter_mentions(text, gazetteer))
    assert fast == [(m.place, m.start, m.end) for m in read(text, gazetteer).mentions]


def test_paragraph_numbers_go_on_over_blocks(gazetteer: Gazetteer) -> None:
    text = "昌平区很大。\n" * (BLOCK // 3)
    blocks = list(iter_reading(text, gazetteer))
    numbers = [found.paragraph for block in blocks for found in block.mentions]
    assert len(blocks) > 1
    assert numbers == list(range(1, BLOCK // 3 + 1))


def test_a_paragraph_that_a_block_cuts_keeps_its_number(gazetteer: Gazetteer) -> None:
    text = "昌平区很大。" * (BLOCK // 3) + "\n昌平区"
    found = read(text, gazetteer).mentions
    assert {mention.paragraph for mention in found[:-1]} == {1}
    assert found[-1].paragraph == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "「昌平区（沙河",
        '"""\'\'((',
        "\ud800昌平区\udfff",
        "\x00\x01昌平区\x02",
        "a" * 5000,
        "9" * 5000,
        "一" * 5000,
        "路" * 5000,
        "昌平区" * 3000,
    ],
)
def test_odd_texts_are_read_without_losing_anything(gazetteer: Gazetteer, text: str) -> None:
    reading = read(text, gazetteer)
    assert reading.length == len(text)
    assert len(reading.mentions) == text.count("昌平区") + text.count("沙河")


def test_noise_breaks_nothing(gazetteer: Gazetteer) -> None:
    dice = random.Random(11)  # noqa: S311 - noise, not secrets
    signs = "昌平区年万亿一二三0129.,%%-~至第前最首半路园号线 aZ\n。，「"
    for _ in range(300):
        text = "".join(dice.choices(signs, k=40))
        reading = read(text, gazetteer, year=2025)
        assert all(text[f.start : f.end] == f.surface for f in reading.figures)
        assert all(math.isfinite(f.base_value) for f in reading.figures)


def test_an_unknown_name_is_a_candidate_and_never_a_mention(gazetteer: Gazetteer) -> None:
    reading = read("昌平区将建云杉谷公园", gazetteer)
    assert [found.place for found in reading.mentions] == ["changping"]
    assert [found.surface for found in reading.candidates] == ["云杉谷公园"]
    assert 0 < reading.candidates[0].score < 1


def test_a_reading_without_any_names_still_has_figures() -> None:
    reading = read("新增30个", make_gazetteer())
    assert isinstance(reading, Reading)
    assert [figure.base_value for figure in reading.figures] == [30]


def test_every_one_of_many_areas_of_one_name_is_offered(gazetteer: Gazetteer) -> None:
    reading = read("海淀区开工。鼓楼区开工，新建云梯公园。" * 8000, gazetteer)
    assert len([c for c in reading.candidates if c.surface == "鼓楼区"]) == 8000
