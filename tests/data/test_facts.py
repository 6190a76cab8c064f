"""The figures of the Changping dossier: their words say what their columns say."""

from __future__ import annotations

import re

import pytest

from geo import Dossier
from geo.dossiers.checks.facts import find_fault
from geo.vocabulary import BaseUnit, Comparator, NumeralRole

PERIOD = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?")


def test_there_are_at_least_110_figures(changping: Dossier) -> None:
    assert len(changping.facts) >= 110


def test_every_number_reproduces_from_its_words(changping: Dossier) -> None:
    assert {fact.id: fault for fact in changping.facts if (fault := find_fault(fact))} == {}


def test_every_figure_stands_where_it_says(changping: Dossier, interview: str) -> None:
    wrong = [
        fact.id for fact in changping.facts if interview[fact.start : fact.end] != fact.surface
    ]
    assert wrong == []


def test_every_figure_has_a_numeral_of_the_ledger_and_the_other_way_round(
    changping: Dossier,
) -> None:
    by_fact = {row.fact: row for row in changping.numerals if row.role is NumeralRole.FACT}
    assert set(by_fact) == {fact.id for fact in changping.facts}
    for fact in changping.facts:
        numeral = by_fact[fact.id]
        assert fact.start <= numeral.start < fact.end


def test_periods_are_iso_dates_or_intervals(changping: Dossier) -> None:
    wrong = [f.id for f in changping.facts if f.period and not PERIOD.fullmatch(f.period)]
    assert wrong == []


def test_an_interval_runs_forward(changping: Dossier) -> None:
    for fact in changping.facts:
        first, _, last = (fact.period or "").partition("/")
        assert not last or first <= last, fact.id


def test_ranks_are_ordinals(changping: Dossier) -> None:
    ranks = [fact for fact in changping.facts if fact.comparator is Comparator.RANK]
    assert {fact.base_unit for fact in ranks} == {BaseUnit.ORDINAL}


# What must stand beside a figure in the text for it to be meant so.
MARKS = {Comparator.OVER: "超|突破|餘", Comparator.AT_LEAST: "以上"}


@pytest.mark.parametrize("comparator", MARKS)
def test_a_comparator_rests_on_a_word_of_the_text(
    changping: Dossier, interview: str, comparator: Comparator
) -> None:
    for fact in changping.facts:
        if fact.comparator is comparator:
            around = interview[fact.start - 3 : fact.end + 3]
            assert re.search(MARKS[comparator], around), (fact.id, around)


@pytest.mark.parametrize(
    ("surface", "value", "unit", "base_value", "base_unit", "comparator"),
    [
        ("1000億元", 1000, "亿元", 1e11, "CNY", "exact"),
        ("50億元", 50, "亿元", 5e9, "CNY", "over"),
        ("百億元", 100, "亿元", 1e10, "CNY", "over"),
        ("千畝", 1000, "亩", 666666.667, "m2", "over"),
        ("115公頃", 115, "公顷", 1.15e6, "m2", "exact"),
        ("500萬平方米", 500, "万平方米", 5e6, "m2", "target"),
        ("三分之二", 2 / 3, "比例", 2 / 3, "ratio", "exact"),
        ("31.5公里", 31.5, "公里", 31500, "m", "exact"),
        ("14.9%", 14.9, "%", 0.149, "ratio", "exact"),
        ("1.7倍", 1.7, "倍", 1.7, "ratio", "exact"),
        ("2789萬人次", 2789, "万人次", 2.789e7, "person", "over"),
        ("12億人次", 12, "亿人次", 1.2e9, "person", "exact"),
        ("40餘家", 40, "家", 40, "count", "over"),
        ("兩番", 2, "番", 4, "ratio", "growth"),
        ("50%", 50, "%", 0.5, "ratio", "over"),
        ("2030年", 2030, "年", 2030, "year", "target"),
        ("6月", 6, "月", 6, "month", "target"),
        ("前三", 3, "名", 3, "ordinal", "rank"),
    ],
)
def test_figures_read_by_eye_are_as_recorded(
    changping: Dossier,
    surface: str,
    value: float,
    unit: str,
    base_value: float,
    base_unit: str,
    comparator: str,
) -> None:
    for fact in (fact for fact in changping.facts if fact.surface == surface):
        assert fact.value == pytest.approx(value)
        assert fact.base_value == pytest.approx(base_value)
        assert (fact.unit, fact.base_unit, fact.comparator) == (unit, base_unit, comparator)
    assert any(fact.surface == surface for fact in changping.facts)


def test_figures_of_the_district_belong_to_the_district(changping: Dossier) -> None:
    region = changping.info.region
    subjects = {fact.surface: fact.subject for fact in changping.facts}
    for surface in ("1000億元", "192個", "31.5公里", "64萬平方米", "14.9%", "2611個", "91%"):
        assert subjects[surface] == region
