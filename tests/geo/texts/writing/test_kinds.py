"""Kinds of signs: what a text has of each, looked up once for all rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.texts.writing.kinds import LONG, MOST, SIGNS, Kinds, codes_of, is_one_of, kind_of, kinds_in
from geo.texts.writing.languages import FIRSTS, FirstWords, english_in


@given(st.text(st.sampled_from("ab,。𠀀\ud800"), max_size=30))
def test_a_kind_is_told_of_each_sign(text: str) -> None:
    assert is_one_of(text, kind_of("a。𠀀")).tolist() == [sign in "a。𠀀" for sign in text]


def test_the_same_signs_have_the_same_bit() -> None:
    before = kind_of("a。𠀀"), len(SIGNS.known)
    assert (kind_of("𠀀。a。"), len(SIGNS.known)) == before


def test_a_table_has_room_for_so_many_kinds() -> None:
    kinds = Kinds(64)
    bits = [int(kinds.add([number])) for number in range(MOST)]
    assert bits == [1 << number for number in range(MOST)]
    with pytest.raises(ValueError, match="a table has room for 32 kinds"):
        kinds.add([40])


def test_what_is_kept_of_a_text_knows_what_was_asked_for_since(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(SIGNS, "known", dict(SIGNS.known))
    monkeypatch.setattr(SIGNS, "table", SIGNS.table.copy())
    text = "one ⁂ two" * LONG
    assert not (kinds_in(text) & kind_of("‽")).any()
    assert is_one_of(text, kind_of("⁂")).tolist() == [code == ord("⁂") for code in codes_of(text)]


def test_words_are_known_that_are_asked_for_after_a_text_was_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(FIRSTS, "known", dict(FIRSTS.known))
    monkeypatch.setattr(FIRSTS, "table", FIRSTS.table.copy())
    text = "the xylophones of a xyster are loud"
    english_in(text)
    found = FirstWords(("xylophone", "lou")).find(english_in(text))
    assert [place for place, _ in found] == [4, 31]
