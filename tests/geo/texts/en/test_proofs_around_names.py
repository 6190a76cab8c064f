"""What stands around a bare name says that it is a place: kinds, commas, brackets, its own."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


def named(text: str, gazetteer: Gazetteer) -> list[str]:
    """Return the places that are found in a text, in order."""
    reading = read(text, gazetteer)
    spans = {(row.start, row.end) for row in reading.mentions}
    spans |= {(row.start, row.end) for row in reading.candidates}
    return [text[start:end] for start, end in sorted(spans)]


PROOFS = [
    ("Council approved a new sewage plant for Birraloo last night.", ["Birraloo"]),
    ("The Birraloo project will cost about $4 million.", ["Birraloo"]),
    ("The money will give Birraloo residents a pool.", ["Birraloo"]),
    ("A hospital will be built in the town of Birraloo by 2031.", ["Birraloo"]),
    ("Birraloo, Queensland: work has begun on a bypass.", ["Birraloo", "Queensland"]),
    ("They drove past Birraloo's new library.", ["Birraloo"]),
    ("Nobody sees Birraloo's lights.", ["Birraloo"]),
    ("The fire in Birraloo's new library is out.", ["Birraloo"]),
    ("Twinning from Exit 6 (Hubberton) to Exit 7.", ["Exit 6", "Hubberton", "Exit 7"]),
    ("That day Tarrin (Orton County) got a ferry.", ["Tarrin", "Orton County"]),
    ("It extends the emerging Holmer Waters district.", ["Holmer Waters"]),
    ("Two dams supply Tarrin.", ["Tarrin"]),
    ("The road bypasses Drumkeel, Ballyhanna, Tulloch and Stranorley.",
     ["Drumkeel", "Ballyhanna", "Tulloch", "Stranorley"]),
    ("The merger of the Tarrin, Wooreen, Orchy and Mamboo shires was opposed.",
     ["Tarrin", "Wooreen", "Orchy", "Mamboo"]),
    ("The Birraloo and Tarrin stations will be rebuilt.", ["Birraloo", "Tarrin stations"]),
]  # fmt: skip
NO_PLACES = [
    "Contracts were awarded to Orwen, Tarmack and Bolger.",
    "The trains were bought from Orwen.",
    "The Smart Growth project goes on.",
    "The Accelerated project goes on.",
    "According to Orwen, work has begun.",
    "They drove past Orwen's new idea.",
]


@pytest.mark.parametrize(("text", "places"), PROOFS, ids=[text for text, _ in PROOFS])
def test_names_by_what_stands_around(gazetteer: Gazetteer, text: str, places: list[str]) -> None:
    assert named(text, gazetteer) == places


@pytest.mark.parametrize("text", NO_PLACES)
def test_no_names_of_those_to_whom_something_is_given(gazetteer: Gazetteer, text: str) -> None:
    assert not named(text, gazetteer)


@pytest.mark.parametrize("word", ["Thursday's", "Monday’s", "Spring's", "Parliament's"])
def test_a_day_that_owns_what_follows_is_no_place(gazetteer: Gazetteer, word: str) -> None:
    found = read(f"It was adopted at {word} meeting in Commerce Street.", gazetteer)
    assert [row.surface for row in found.candidates] == ["Commerce Street"]
