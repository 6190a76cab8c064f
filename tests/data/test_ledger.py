"""The Changping ledger is whole, and fits the interview to the character."""

from __future__ import annotations

import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from geo import Dossier
from geo.dossiers.audit import make_audit
from geo.dossiers.folder import read_dossier
from geo.dossiers.ledger import State, make_ledger
from geo.dossiers.rows import Numeral
from geo.texts.text import decode_text
from geo.vocabulary import NumeralRole
from tests.conftest import ROOT


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_name_and_numeral_of_the_interview_is_accounted_for(
    changping: Dossier, interview: str, codec: str, end: str
) -> None:
    text = decode_text(interview.replace("\n", end).encode(codec))
    ledger = make_ledger(changping, text)
    assert [str(missed.as_problem()) for missed in ledger.missed] == []
    assert [str(problem) for problem in ledger.problems] == []
    assert ledger.accounted == 1.0


def test_the_record_of_the_text_is_the_text(changping: Dossier, interview_file: Path) -> None:
    text = decode_text(interview_file.read_bytes())
    document = changping.document
    found = (text.sha256, text.length, len(text.paragraphs))
    assert found == (document.sha256, document.length, document.paragraphs)


def test_all_paragraphs_have_a_gist(changping: Dossier) -> None:
    numbers = [row.paragraph for row in changping.paragraphs]
    assert numbers == list(range(1, changping.document.paragraphs + 1))


def test_mentions_do_not_overlap(changping: Dossier) -> None:
    spans = sorted((row.start, row.end) for row in changping.mentions)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_a_name_leads_to_one_place_throughout(changping: Dossier) -> None:
    places: dict[str, set[str | None]] = {}
    for row in changping.mentions:
        places.setdefault(row.surface, set()).add(row.place)
    assert {surface: ids for surface, ids in places.items() if len(ids) > 1} == {}


def test_there_are_as_many_mentions_and_numerals_as_were_counted_by_eye(
    changping: Dossier,
) -> None:
    assert sum(row.place is not None for row in changping.mentions) >= 105
    assert len(changping.numerals) >= 162


def test_places_that_the_text_does_not_name_are_context(changping: Dossier) -> None:
    named = {row.place for row in changping.mentions}
    by_id = {place.id: place for place in changping.places}
    unnamed = {
        place.id for place in changping.places if place.id not in named and place.kind != "station"
    }
    explained = {identifier for identifier in unnamed if by_id[identifier].kind == "line"}
    members = {member for place in changping.places for member in place.members}
    assert unnamed - explained - members <= {"nankou", "carrier-telecom"}


def test_every_numeral_has_a_fate(changping: Dossier) -> None:
    assert [row.surface for row in changping.numerals if not _has_fate(row)] == []


def _has_fate(row: Numeral) -> bool:
    if row.role is NumeralRole.FACT:
        return row.fact is not None
    return row.role is NumeralRole.NAME or row.reason is not None


def test_every_reason_is_used(changping: Dossier) -> None:
    used = {row.reason for row in changping.mentions}
    used |= {row.reason for row in changping.numerals}
    assert {reason.id for reason in changping.reasons} == used - {None}


def test_the_unlocated_are_mentioned_and_said_to_be_so(changping: Dossier) -> None:
    states = Counter(span.state for span in make_ledger(changping).spans)
    assert states[State.UNLOCATED] > 0
    assert states[State.MAPPED] > states[State.DECLINED]


def test_the_dossier_tolerates_what_it_has(changping: Dossier) -> None:
    audit = make_audit(changping, make_ledger(changping))
    assert [finding.id for finding in audit.exceeded] == []
    assert audit.is_sound


def test_checking_the_whole_dossier_takes_under_three_seconds(interview_file: Path) -> None:
    began = time.process_time()
    dossier = read_dossier(ROOT / "data" / "changping")
    text = decode_text(interview_file.read_bytes())
    assert make_audit(dossier, make_ledger(dossier, text)).is_sound
    assert time.process_time() - began < 3.0
