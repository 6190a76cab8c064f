"""What was said, what became of it, and that all of it is in our own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import opencc
import pytest

from geo import Dossier
from geo.vocabulary import EvidenceClass, OutcomeState, StatementKind
from tests.conftest import ROOT

LONGEST_QUOTE = 15
"""Han characters or digits in a row that may stand in the project as they do in the text."""


def test_there_are_at_least_75_statements(changping: Dossier) -> None:
    assert len(changping.commitments) >= 75


def test_a_statement_lies_within_its_paragraph(changping: Dossier, interview: str) -> None:
    for row in changping.commitments:
        assert "\n" not in interview[row.start : row.end], row.id
        assert interview[row.start : row.end].strip("，。、,; ") == interview[row.start : row.end]


def test_the_figures_of_a_statement_stand_in_it(changping: Dossier) -> None:
    facts = {fact.id: fact for fact in changping.facts}
    for row in changping.commitments:
        assert all(row.start <= facts[f].start and facts[f].end <= row.end for f in row.facts)


def test_a_due_date_is_given_in_the_words_of_the_text(changping: Dossier, interview: str) -> None:
    folded = opencc.OpenCC("t2s").convert(interview)
    for row in changping.commitments:
        assert (row.due is None) is (row.due_as_said is None), row.id
        assert row.due_as_said is None or row.due_as_said in folded, row.id


def test_an_outcome_belongs_to_one_statement(changping: Dossier) -> None:
    told = [outcome.commitment for outcome in changping.outcomes]
    assert len(told) == len(set(told))


def test_evidence_is_named_wherever_it_has_a_class(changping: Dossier) -> None:
    classes = {row.id: row.evidence_class for row in changping.evidence}
    for outcome in changping.outcomes:
        if outcome.evidence_class is EvidenceClass.NONE:
            assert outcome.evidence == ()
        else:
            assert outcome.evidence_class in {classes[one] for one in outcome.evidence}


def test_no_outcome_is_called_stronger_than_its_evidence(changping: Dossier) -> None:
    for outcome in changping.outcomes:
        if outcome.evidence_class in {EvidenceClass.REPRINT, EvidenceClass.NONE}:
            assert outcome.confidence != "certain", outcome.commitment


def test_all_but_reprints_have_a_link(changping: Dossier) -> None:
    for row in changping.evidence:
        assert row.address or row.evidence_class is EvidenceClass.REPRINT, row.id


def test_a_machine_s_digest_is_a_reprint(changping: Dossier) -> None:
    digests = [row for row in changping.evidence if row.id.startswith("aggregator")]
    assert digests
    assert {row.evidence_class for row in digests} == {EvidenceClass.REPRINT}


def test_at_least_55_of_the_places_of_the_text_have_a_statement(changping: Dossier) -> None:
    named = {row.place for row in changping.mentions if row.place}
    assert len(named & set(changping.index.statements)) >= 55


def test_every_statement_under_way_or_planned_has_an_outcome(changping: Dossier) -> None:
    for row in changping.commitments:
        if row.statement_kind is StatementKind.PROMISE:
            assert row.id in changping.index.outcomes, row.id


def test_the_verdicts_are_those_that_the_audit_came_to(changping: Dossier) -> None:
    found = {row.commitment: row.outcome.value for row in changping.outcomes}
    wanted = dict.fromkeys(("c17", "c24", "c64", "c88", "c90"), "no_measure")
    wanted |= {"c16": "kept", "c39": "under_way", "c70": "not_yet_due", "c42": "not_so_then"}
    wanted |= {"c52": "confirmed", "c53": "confirmed", "c48": "late"}
    wanted |= {"c46": "not_yet_due"}  # the text gives neither a date nor a measure: no verdict
    assert {name: found[name] for name in wanted} == wanted


# What a statement may not lose, if its span of the text has it: our words in Chinese, in English.
KEPT = {
    "力爭": ("力争|争取", "aim"),
    "率先|首(?![都開])": ("最先|最早|首|第一", "first"),
    "唯一": ("只有|唯一", "only"),
    "最": ("最", "most|largest|deepest"),
    "知名": ("知名", "well-known"),
    "逐步": ("逐步", "step by step"),
    "累計": ("累计|已经", "in all|in use"),
    "重點實驗室": ("重点实验室", "key laboratories"),
    "建築規模": ("建筑", "floor space"),
}


@pytest.mark.parametrize("said", KEPT)
def test_a_statement_keeps_what_makes_it_an_aim_a_first_or_a_term_of_art(
    changping: Dossier, interview: str, said: str
) -> None:
    hans, english = KEPT[said]
    rows = [row for row in changping.commitments if re.search(said, interview[row.start : row.end])]
    assert rows
    for row in rows:
        assert re.search(hans, row.what_zh_hans), (row.id, row.what_zh_hans)
        assert re.search(english, row.what_en, re.IGNORECASE), (row.id, row.what_en)


def test_every_piece_of_evidence_is_used(changping: Dossier) -> None:
    used = {one for outcome in changping.outcomes for one in outcome.evidence}
    used |= {one for row in changping.discrepancies for one in row.evidence}
    used |= {row.status_source or "" for row in (*changping.places, *changping.sections)}
    assert {row.id for row in changping.evidence} <= used


def test_only_what_falls_due_after_the_newest_evidence_is_not_yet_due(changping: Dossier) -> None:
    due = {row.id: row.due for row in changping.commitments}
    for outcome in changping.outcomes:
        said = due[outcome.commitment]
        if said:  # without a date in the text, a source may give one that is to come
            assert (outcome.outcome is OutcomeState.NOT_YET_DUE) is (said > "2026-12-31")


def test_what_was_late_came_after_it_was_due_or_said(changping: Dossier) -> None:
    said = {row.id: row.due or changping.document.date for row in changping.commitments}
    late = [row for row in changping.outcomes if row.outcome is OutcomeState.LATE]
    assert late
    for outcome in late:
        assert outcome.date is not None
        assert outcome.date > said[outcome.commitment]


def test_a_kept_promise_with_a_due_date_was_kept_in_time(changping: Dossier) -> None:
    due = {row.id: row.due for row in changping.commitments}
    for outcome in changping.outcomes:
        if outcome.outcome is OutcomeState.KEPT and due[outcome.commitment]:
            assert outcome.date is not None
            said = str(due[outcome.commitment])
            assert outcome.date[: len(said)] <= said


def fold(words: str) -> str:
    """Return the Han characters and digits of `words` in Simplified, runs apart by a space."""
    convert = opencc.OpenCC("t2s").convert
    pairs = {"穀": "谷", "彙": "汇", "迴": "回", "佈": "布", "託": "托", "佔": "占"}
    plain = "".join(pairs.get(sign, sign) for sign in words)
    return re.sub(r"[^\u3400-\u9fff0-9]+", " ", convert(plain))


def quotes(words: str, runs: set[str]) -> Iterator[str]:
    size = LONGEST_QUOTE + 1
    for part in fold(words).split():
        for start in range(len(part) - size + 1):
            if part[start : start + size] in runs:
                yield part[start : start + size]


@pytest.fixture(scope="module")
def runs(interview: str) -> set[str]:
    """Return every run of 16 characters of the interview."""
    size = LONGEST_QUOTE + 1
    return {
        part[start : start + size]
        for part in fold(interview).split()
        for start in range(len(part) - size + 1)
    }


FILES = sorted(
    path
    for path in ROOT.glob("**/*")
    if path.suffix in {".csv", ".toml", ".md", ".py", ".geojson", ".js", ".css", ".html", ".json"}
    and path.is_file()
    and not any(
        part.startswith(".") or part in {"site", "build", "node_modules"} for part in path.parts
    )
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_of_the_project_quotes_the_interview(path: Path, runs: set[str]) -> None:
    assert list(quotes(path.read_text(encoding="utf-8", errors="replace"), runs)) == []


def test_the_search_for_quotes_finds_one(interview: str, runs: set[str]) -> None:
    start = interview.index("建築規模")
    assert list(quotes(interview[start - 8 : start + 20], runs)) != []
