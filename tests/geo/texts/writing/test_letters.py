"""Letters with accents and strokes are plain ones as long, and names may begin with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read
from geo.texts.writing.letters import plain

NOBODY = make_gazetteer([], [])


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Ōhope, Whakatāne", "Ohope, Whakatane"), ("Évry", "Evry"), ("Łódź", "Lodz"),
     ("İzmir", "Izmir"), ("Øster Bro", "Oster Bro"), ("Đà Nẵng", "Da Nang"),
     ("Þórshöfn", "Torshofn"), ("昌平区", "昌平区")],
)  # fmt: skip
def test_letters_lose_accents_and_keep_their_case(words: str, expected: str) -> None:
    assert plain(words) == expected


@given(st.text(st.characters(max_codepoint=0x2000)))
def test_a_text_stays_as_long_and_what_is_plain_stays_as_it_is(text: str) -> None:
    found = plain(text)
    assert len(found) == len(text)
    assert all(
        new == old for new, old in zip(found, text, strict=True) if old.isascii() or old > "\u1eff"
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A path from Skipton to Ōhope will be built. The Ōpōtiki depot opened in May.",
         ["Ōhope", "Ōpōtiki depot"]),
        ("Work on Évry Hospital and the Łódzka tunnel has begun.",
         ["Évry Hospital", "Łódzka tunnel"]),
        ("The Øster Bridge was opened.", ["Øster Bridge"]),
    ],
)  # fmt: skip
def test_names_that_begin_with_an_accent_are_found_as_they_stand(
    text: str, names: list[str]
) -> None:
    found = [row.surface for row in read(text, NOBODY).candidates]
    assert [name for name in names if name not in found] == []
