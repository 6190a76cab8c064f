"""Patterns of lists of words find the longest, and nothing that is not in the list."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from geo.texts.writing.words import either, guarded, words_of

WORDS = st.lists(st.text("ab.+磨", min_size=1, max_size=4), min_size=1, max_size=8)


def test_words_are_set_apart_by_spaces_of_any_kind() -> None:
    assert words_of(" a  b\nc\ta ") == {"a", "b", "c"}
    assert words_of("") == frozenset()


@given(WORDS, st.text("ab.+磨", max_size=8))
def test_the_longest_word_of_a_list_is_found_and_no_other(words: list[str], text: str) -> None:
    fitting = [word for word in words if text.startswith(word)]
    found = re.match(either(words), text)
    assert (found[0] if found else None) == max(fitting, key=len, default=None)


def test_each_word_may_have_what_must_follow_it() -> None:
    pattern = re.compile(guarded({"成": "(?!立)", "成本": "", "元": "(?!旦)", "m": "(?![a-z])"}))
    texts = ("成立", "三成", "成本", "元旦", "元", "m", "mm")
    assert [found[0] if (found := pattern.search(text)) else None for text in texts] == [
        None, "成", "成本", None, "元", "m", "m",
    ]  # fmt: skip
