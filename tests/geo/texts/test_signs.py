"""What is looked for by signs, by words, or in stretches is what a pattern alone would find."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.texts.folding import LATIN_RUN
from geo.texts.headings import MARKED, find_headings
from geo.texts.languages import WORD, english_in, find_latin
from geo.texts.signs import LONG, SignPairs, places_of, runs_of, signs_in
from geo.texts.times import Times

TEXTS = st.text(st.sampled_from("abCD 12.°东西经纬度路–\n-"), max_size=60)
NO_TIMES = Times((), (), ())


@given(TEXTS)
def test_pairs_of_signs_find_what_the_pattern_alone_finds(text: str) -> None:
    pairs = SignPairs(("东西", "经"), ("12", "12."), ("°", ""))
    pattern = re.compile("[东西]经|[12][12.]+|°")
    expected = [match.span() for match in pattern.finditer(text)]
    assert [match.span() for match in pairs.matches(pattern, text)] == expected


def test_more_pairs_than_there_are_bits_are_refused() -> None:
    with pytest.raises(ValueError, match="9 pairs"):
        SignPairs(*[("a", "b")] * (SignPairs.MOST + 1))


@given(TEXTS)
def test_words_are_found_where_they_begin_in_order(text: str) -> None:
    expected = [place for place in range(len(text)) if text.startswith(("ab", "b", "东"), place)]
    assert sorted(set(places_of(text, ("ab", "b", "东")))) == expected


@pytest.mark.parametrize("text", ["", "ab", "abba路" * LONG])
def test_the_signs_of_a_text_are_each_told_once(text: str) -> None:
    assert signs_in(text) == set(text)


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
