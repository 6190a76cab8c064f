"""Patterns of many words: by their signs they find what they found before."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.texts.writing.branches import at_firsts, branched, first_signs, whether

ITEMS = st.sampled_from(
    [
        "a",
        "b",
        "c",
        "ab",
        "a?",
        "b+",
        "c{1,2}",
        "[ab]",
        "[^a]",
        r"\b",
        "^",
        "$",
        ".",
        "a{,2}?",
        r"\.",
    ]
)
WORDS = st.lists(ITEMS, max_size=4).map("".join)
GROUPS = st.tuples(
    st.sampled_from(["(?:", "(?=", "(?!", "(?>"]), st.lists(WORDS, min_size=1, max_size=4), WORDS
).map(lambda parts: f"{parts[0]}{'|'.join(parts[1])}){parts[2]}")
PATTERNS = st.lists(WORDS | GROUPS, min_size=1, max_size=9).map("|".join)


@given(PATTERNS, st.lists(st.text("abc.", max_size=12), max_size=8))
def test_a_pattern_by_its_signs_finds_the_same(source: str, texts: list[str]) -> None:
    before, after = re.compile(source), branched(source)
    for text in texts:
        expected = [match.span() for match in before.finditer(text)]
        assert [match.span() for match in after.finditer(text)] == expected


@given(PATTERNS, st.lists(st.text("abc.", min_size=1, max_size=6), max_size=8))
def test_what_a_pattern_finds_begins_with_one_of_its_first_signs(
    source: str, texts: list[str]
) -> None:
    try:
        signs = first_signs(source)
    except ValueError:
        return
    pattern = re.compile(source)
    for text in texts:
        assert text[0] in signs or pattern.match(text) is None


@given(PATTERNS, st.lists(st.text("abc.", max_size=12), max_size=8), st.integers(0, 3))
def test_whether_a_pattern_finds_anything_is_told_with_where(
    source: str, texts: list[str], start: int
) -> None:
    try:
        after = whether(source)
    except ValueError:
        return
    before = re.compile(source)
    for text in texts:
        expected, found = before.search(text, start), after.search(text, start)
        assert (found and found.start()) == (expected and expected.start())


def test_what_is_but_asked_for_keeps_the_groups_that_have_names() -> None:
    found = whether(r"(?P<one>\bab+)|(?P<two>c)").search("zab abbc")
    assert found is not None
    assert (found.lastgroup, found["one"], found.start()) == ("one", "abb", 4)


def test_the_first_signs_of_a_pattern_are_told() -> None:
    assert first_signs(r"(?!x)(?:ab|[cd]e)?f|\bg{1,2}|(?:h|i)*j|\.") == set("acfghij.d")
    assert first_signs("[0-2、]?[一二][^a].") == set("012、一二")


@pytest.mark.parametrize("source", ["a?", ".", "[^a]b", r"\w+", "a|(?=b)"])
def test_what_may_begin_with_any_sign_has_no_first_ones(source: str) -> None:
    with pytest.raises(ValueError, match="any sign"):
        first_signs(source)


@given(PATTERNS, st.lists(st.text("abc.", max_size=12), max_size=8))
def test_alternatives_that_are_tried_at_their_first_signs_find_the_same(
    source: str, texts: list[str]
) -> None:
    try:
        looked = at_firsts(source)
    except ValueError:
        return
    before, after = re.compile(f"c?(?:{source})*b?"), re.compile(f"c?(?:{looked})*b?")
    for text in texts:
        expected = [match.span() for match in before.finditer(text)]
        assert [match.span() for match in after.finditer(text)] == expected


def test_words_stand_behind_the_signs_that_they_share() -> None:
    whole = branched("line|road|lane|[xy]z|rail").pattern
    assert whole == "l(?:ine|ane)|road|[xy]z|rail"
    assert branched("at|ate").pattern == "a(?:t(?:|e))"


@pytest.mark.parametrize("source", ["(a)|b", "(?P<one>a)|b", "a)|b", "(?:a|b"])
def test_what_cannot_be_put_by_signs_is_an_error(source: str) -> None:
    with pytest.raises(ValueError, match=r"bracket|not read"):
        branched(source)
