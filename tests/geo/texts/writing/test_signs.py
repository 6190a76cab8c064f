"""What is looked for by signs, by words, or in stretches is what a pattern alone would find."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.texts.en.names import beside, columns, facilities, kinds, wholes
from geo.texts.en.names.abroad import PLACING, PLACING_STRONGLY
from geo.texts.en.names.candidates import BEFORE
from geo.texts.en.names.lead_words import LeadWords
from geo.texts.en.names.proofs import BEFORE_NAME
from geo.texts.en.statements import cues as en_cues
from geo.texts.en.times import occasions
from geo.texts.figures import rates
from geo.texts.names import bilingual, organs
from geo.texts.names.context import is_full_elsewhere
from geo.texts.statements.clauses.clauses import _is_after
from geo.texts.statements.context.headings import MARKED, find_headings
from geo.texts.times.finding import Times
from geo.texts.writing.folding import LATIN_RUN, fold
from geo.texts.writing.kinds import LONG
from geo.texts.writing.languages import WORD, english_in, find_latin
from geo.texts.writing.signs import (
    SignPairs,
    matches_at,
    places_of,
    runs_of,
    starts_near,
)
from geo.texts.writing.words import MONTHS_EN
from geo.texts.zh.figures.spelled import IDIOM_FIRST, IDIOMS
from geo.texts.zh.names import beyond, listed, loose, numbered_roads, phases
from geo.texts.zh.names import candidates as zh_candidates
from geo.texts.zh.names import facilities as zh_facilities
from geo.texts.zh.statements import cues as zh_cues
from geo.texts.zh.times import dates as zh_times
from tests.texts import NAMES, read_annotated

TEXTS = st.text(st.sampled_from("abCD 12.°东西经纬度路–\n-"), max_size=60)
NO_TIMES = Times((), (), ())


@given(TEXTS)
def test_pairs_of_signs_find_what_the_pattern_alone_finds(text: str) -> None:
    pairs = SignPairs(("东西", "经"), ("12", "12."), ("°", ""))
    pattern = re.compile("[东西]经|[12][12.]+|°")
    expected = [match.span() for match in pattern.finditer(text)]
    assert [match.span() for match in pairs.matches(pattern, text)] == expected


SOUGHT = {
    "whole": (zh_candidates.WHOLE, zh_candidates.WHOLE_SIGNS),
    "taiwan_road": (loose.TAIWAN_ROAD, loose.TAIWAN_ROAD_SIGNS),
    "coded": (listed.CODED, listed.CODED_SIGNS),
    "road": (listed.ROAD, listed.ROAD_SIGNS),
    "numbered": (listed.NUMBERED, listed.NUMBERED_SIGNS),
    "reached": (listed.REACHED, listed.REACHED_SIGNS),
    "carried": (listed.CARRIED, listed.CARRIED_SIGNS),
    "times": (zh_times.TIMES, zh_times.TIMES_SIGNS),
    "minguo": (zh_times.MINGUO, zh_times.MINGUO_SIGNS),
    "rates": (rates._CUES_ZH, rates._CUES_ZH_SIGNS),
}
"""Patterns, and the pairs of signs that all that they match begins with."""


@pytest.mark.parametrize("name", SOUGHT)
@given(data=st.data())
def test_what_a_pattern_matches_begins_with_a_pair_of_its_own(
    name: str, data: st.DataObject
) -> None:
    pattern, pairs = SOUGHT[name]
    text = data.draw(st.from_regex(pattern))
    found = pattern.search(text)
    assert found
    assert found.start() in pairs.find(text)


@pytest.mark.parametrize("name", NAMES)
def test_pairs_of_signs_find_what_the_patterns_find_in_whole_texts(name: str) -> None:
    text = fold(read_annotated(name)[0]).text
    for pattern, pairs in SOUGHT.values():
        expected = [match.span() for match in pattern.finditer(text)]
        assert [match.span() for match in pairs.matches(pattern, text)] == expected


PLAIN_SIGNS = " abcdefghijklmnopqrstuvwxyz0123456789."
NEAR = st.text(st.sampled_from("abcdefn oruvwy.'"), max_size=24)


@given(NEAR, st.sampled_from(en_cues.AFTER_WORDS), NEAR)
def test_words_that_make_a_cue_a_time_are_seen_where_the_pattern_sees_them(
    before: str, word: str, behind: str
) -> None:
    text = f"{before} {word}{behind} "
    low = max(0, len(text) - 24)
    assert _is_after(text, len(text)) == bool(en_cues.AFTER.search(text, low, len(text)))


WORDED = {
    "counted": (occasions.COUNTED, occasions.KINDS["months"], occasions.COUNTED_FIRST),
    "years": (occasions.YEARS, (" years",), ("within", "in")),
    "season": (
        occasions.SEASON,
        (*occasions.SEASONS, *occasions.FEASTS),
        occasions.SEASON_FIRST,
    ),
    "decade": (occasions.DECADE, (" decade",), ("end", "close", "turn")),
}
"""Patterns, what they end with, and what they begin with."""


@pytest.mark.parametrize("name", WORDED)
@given(data=st.data())
def test_what_is_found_by_its_last_word_is_what_the_pattern_finds(
    name: str, data: st.DataObject
) -> None:
    pattern, ends, starts = WORDED[name]
    drawn = st.from_regex(pattern, alphabet=st.sampled_from(PLAIN_SIGNS))
    text = " ".join(data.draw(st.lists(drawn, max_size=3)))
    places = starts_near(text, places_of(text, ends), starts, occasions.REACH)
    expected = [match.span() for match in pattern.finditer(text)]
    assert [match.span() for match in matches_at(pattern, text, places)] == expected


@given(st.from_regex(IDIOMS, fullmatch=True))
def test_an_idiom_begins_with_two_signs_of_its_own(words: str) -> None:
    assert words[:2] in IDIOM_FIRST


LEADING = st.lists(
    st.sampled_from([
        "in", "In", "the", "north", "of", "over", "bridge", "Town", "towns,", "x", "é", "-", "(",
        "_", "1", "AT", " ", "\n", " of ", " in ", "\nthe ", "neighbouring ",
    ]),
    max_size=9,
).map("".join)  # fmt: skip


@pytest.mark.parametrize("leads", [BEFORE_NAME, BEFORE, PLACING, PLACING_STRONGLY])
@given(before=LEADING)
def test_what_leads_to_a_name_is_told_as_the_pattern_tells_it(
    leads: LeadWords, before: str
) -> None:
    start = len(before)
    found = leads.pattern.search(f"{before}Leeds", max(0, start - leads.reach), start)
    assert leads.lead(f"{before}Leeds", start) == (found is not None)


@pytest.mark.parametrize("leads", [BEFORE_NAME, BEFORE, PLACING, PLACING_STRONGLY])
@given(data=st.data())
def test_whatever_leads_to_a_name_is_found(leads: LeadWords, data: st.DataObject) -> None:
    words = data.draw(st.from_regex(leads.pattern, fullmatch=True))
    assert leads.lead(f"{words}Leeds", len(words))


@given(st.from_regex(organs.LED_EN, fullmatch=True))
def test_what_leads_to_an_organisation_ends_as_it_is_looked_for(lead: str) -> None:
    assert lead.rstrip(" \n")[-2:] in organs.LED_LAST


@given(st.from_regex(organs.BEHIND, fullmatch=True))
def test_what_makes_a_name_an_organisation_is_seen_by_its_first_signs(words: str) -> None:
    assert organs.begins_organ(words, words, 0)


@given(TEXTS)
def test_words_are_found_where_they_begin_in_order(text: str) -> None:
    expected = [place for place in range(len(text)) if text.startswith(("ab", "b", "东"), place)]
    assert sorted(set(places_of(text, ("ab", "b", "东")))) == expected


NAMED = st.lists(
    st.sampled_from([
        "Ab", "Cd", "St", "St.", "Éa", "x", "of", "the", "or", ",", " ", "\n", ", ", "; ", " and ",
        " & ", "(", "-", "'", ".",
    ]),
    max_size=24,
).map("".join)  # fmt: skip


@given(NAMED)
def test_lists_of_names_are_found_by_what_joins_them(text: str) -> None:
    expected = [match.span() for match in beside.LIST.finditer(text)]
    assert [match.span() for match in beside._find_lists(text)] == expected


@given(st.text("a \t\n\v", max_size=24))
def test_the_lines_of_a_table_are_those_with_a_tab(text: str) -> None:
    expected = [match.span() for match in re.finditer(r"[^\n\v]*\t[^\n\v]*", text)]
    assert list(columns._rows_in(text)) == expected


BEGUN: dict[str, tuple[re.Pattern[str], Callable[[str], bool]]] = {
    "public facility": (
        zh_facilities.FACILITY,
        lambda words: words[0] in zh_facilities.FACILITY_FIRST,
    ),
    "beyond": (
        beyond.BEYOND,
        lambda words: (
            words[0] in beyond.BEYOND_FIRST
            or beyond.BEYOND_NEAR.search(words[: beyond.MOST_BEYOND]) is not None
        ),
    ),
    "organ alone": (organs.ALONE, lambda words: words[0] in organs.ALONE_FIRST),
    "small ways": (kinds.SMALL_WAYS, lambda words: words[1].islower()),
    "facility": (facilities.WORD, lambda words: words[0] in " \n" and words[1].islower()),
    "phrase": (facilities.PHRASE, lambda words: words[1].islower()),
    "on": (wholes.ON, lambda words: words[0] in wholes.JOINTS and words[1].islower()),
    "mood": (
        zh_cues.MOOD_AHEAD,
        lambda words: words[:1] not in {"。", ";", "\n"} or words[1] in zh_cues.MOOD_FIRST,
    ),
    "order": (en_cues.IMPERATIVE, lambda words: en_cues.is_order(words, 0)),
}
"""Patterns, and what is asked of what they match before they are tried."""


@pytest.mark.parametrize("name", BEGUN)
@given(data=st.data())
def test_what_is_asked_before_a_pattern_is_tried_leaves_out_nothing(
    name: str, data: st.DataObject
) -> None:
    pattern, may_begin = BEGUN[name]
    assert may_begin(data.draw(st.from_regex(pattern, fullmatch=True)))


@pytest.mark.parametrize("name", NAMES)
def test_pairs_of_signs_stand_where_they_are_told_to(name: str) -> None:
    text = fold(read_annotated(name)[0]).text
    for pairs, pattern in (
        (phases.PARTS, "[一二三四五六1-6]期|[东西南北]段"),
        (numbered_roads.CLASSES, "[国省县乡]道"),
    ):
        expected = [match.start() for match in re.finditer(pattern, text)]
        assert pairs.places(text) == expected
        assert pairs.is_in(text) or not expected


@pytest.mark.parametrize("name", NAMES)
def test_names_that_two_scripts_make_begin_where_they_are_looked_for(name: str) -> None:
    text = read_annotated(name)[0] + " Medini 北区污水处理厂、Bukit Chagar 站、A Bc D站"
    begins = {match.start() for match in find_latin(bilingual.BEGUN, text)}
    assert {match.start() for match in bilingual.MADE.finditer(text)} <= begins


@given(st.lists(st.booleans(), max_size=12))
def test_stretches_hold_what_is_true_and_nothing_else(flags: list[bool]) -> None:
    starts, ends = runs_of(np.array(flags, dtype=bool))
    held = {place for span in zip(starts, ends, strict=True) for place in range(*span)}
    assert held == {place for place, flag in enumerate(flags) if flag}
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))


@given(TEXTS)
def test_a_long_text_has_its_english_where_the_pattern_finds_it(text: str) -> None:
    long = f"{text}路the end of it, 12 km路{text}" + "路" * LONG
    expected = [run.span() for run in LATIN_RUN.finditer(long) if WORD.search(long, *run.span())]
    assert list(english_in(long).runs) == expected


@given(TEXTS)
def test_names_in_latin_letters_are_found_as_the_pattern_alone_finds_them(text: str) -> None:
    long = f"{text}路{'路' * LONG}{text}"
    pattern = re.compile(r"\b[CD][a-z]*(?: [CD])?(?![\w-])")
    expected = [match.span() for match in pattern.finditer(long)]
    assert [match.span() for match in find_latin(pattern, long)] == expected


@given(st.lists(st.sampled_from(["# Ab", "1. cd", "一、路线", " (二)东西", "x 1. y", "", "12.5"])))
def test_headings_are_found_at_the_beginnings_of_lines(lines: list[str]) -> None:
    text = "\n".join(lines)
    starts = {match.start() for match in MARKED.finditer(text)}
    assert {row.start for row in find_headings(text, NO_TIMES)} <= starts


def test_whether_a_name_has_its_head_elsewhere_is_told_of_each_text_by_itself() -> None:
    with_head, without = "长兴县开工。长兴通车。", "长兴开工。长兴通车。"
    for text, expected in ((with_head, True), (without, False), (with_head, True)):
        assert is_full_elsewhere(text, 0, 2) is expected
    assert not is_full_elsewhere("市市区", 0, 1)


@given(st.lists(st.from_regex(occasions.MONTH, alphabet=st.sampled_from(PLAIN_SIGNS)), max_size=3))
def test_a_month_without_its_year_is_found_where_the_pattern_finds_it(words: list[str]) -> None:
    text = " ".join(words)
    places = occasions.starts_of_months(text, places_of(text, MONTHS_EN))
    expected = [match.span() for match in occasions.MONTH.finditer(text)]
    assert [match.span() for match in matches_at(occasions.MONTH, text, places)] == expected
