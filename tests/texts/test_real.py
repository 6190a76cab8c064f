"""Real planning texts: what each must say of itself, and how well they are read at least."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geo import read_dossier
from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import read_areas
from geo.texts.reader import read
from tests.benchmarks.bench_real import Tally, names_in, read_places, score_places
from tests.conftest import ROOT
from tests.texts.measuring_statements import StatementScore, read_said, score_statements

REAL = Path(__file__).parent / "real"
FIELDS = {"title", "publisher", "address", "licence", "date", "retrieved"}
LEAST_FOUND, LEAST_PRECISE, LEAST_STATED = 0.85, 0.88, 0.75
"""A little below what is read today; the texts have been looked at."""


@pytest.mark.parametrize("name", names_in(REAL))
def test_each_text_says_where_it_is_from_and_why_it_may_be_here(name: str) -> None:
    source = json.loads((REAL / f"{name}.source.json").read_text(encoding="utf-8"))
    assert source.keys() >= FIELDS
    assert "public domain" in source["licence"] or "copyright" in source["licence"].lower()
    assert read_places(REAL, name)[1]  # each surface stands where it is said to


def test_there_are_as_many_as_the_readme_says() -> None:
    readme = (REAL.parent / "README.md").read_text(encoding="utf-8")
    assert len(names_in(REAL)) == 19
    assert "Nineteen real texts" in readme


def test_real_texts_are_read_as_well_as_promised() -> None:
    areas = read_areas(ROOT / "data")
    gazetteer = make_gazetteer([read_dossier(ROOT / "data/changping")], areas)
    by_id = {area.id: area for area in areas}
    places, statements = Tally(), StatementScore()
    for name in names_in(REAL):
        text, wanted = read_places(REAL, name)
        reading = read(text, gazetteer)
        places += score_places(reading, wanted, by_id)[0]
        statements += score_statements(reading.statements, read_said(REAL / f"{name}.json"))
    assert places.found >= LEAST_FOUND * places.wanted
    assert places.right >= LEAST_PRECISE * places.offered
    assert statements.found >= LEAST_STATED * statements.annotated
    assert statements.told_done == 0
