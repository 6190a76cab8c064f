"""The page without scripts: words of a dossier stay words, and turn no others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from geo import read_dossier
from maps.elements.plain import make_plain
from tests.builders import make_tables, write_dossier


@pytest.mark.parametrize("name", ["\u202eMill Park", "פארק הטחנה", "حديقة", "Park\u2066"])
def test_a_name_that_turns_stands_in_an_isolate(name: str, tmp_path: Path) -> None:
    tables = make_tables()
    tables["places.csv"][0]["name_en"] = name
    tables["places.csv"][0]["summary_en"] = f"In {name} <b>"
    plain = make_plain(read_dossier(write_dossier(tmp_path / "d", tables=tables)))
    assert f"<bdi>{name}</bdi>" in plain
    assert f"<bdi>In {name} &lt;b&gt;</bdi>" in plain
    assert name not in re.sub("<bdi>.*?</bdi>", "", plain)


def test_names_that_turn_nothing_stand_as_they_are(tmp_path: Path) -> None:
    plain = make_plain(read_dossier(write_dossier(tmp_path / "d")))
    assert "Mill Park" in plain
    assert "<bdi>" not in plain


def test_promises_stand_before_reports_each_below_their_number(tmp_path: Path) -> None:
    tables = make_tables()
    first = tables["commitments.csv"][0]
    tables["commitments.csv"] = [
        {**first, "id": "r", "what_en": "Built", "statement_kind": "report", "due": ""},
        {**first, "id": "b", "what_en": "Later", "statement_kind": "promise", "due": "2031-06-02"},
        {**first, "id": "a", "what_en": "Sooner", "statement_kind": "promise", "due": "2030-06"},
    ]
    tables["outcomes.csv"] = []
    tables["discrepancies.csv"] = []
    plain = make_plain(read_dossier(write_dossier(tmp_path / "d", tables=tables)))
    english = plain[plain.index('lang="en"') :]
    wanted = ["2 promises", "Sooner · promised for June 2030", "Later · promised for 2 June 2031"]
    places = [english.index(words) for words in (*wanted, "Built")]
    assert places == sorted(places)
    assert "<h2>承诺2项</h2>" in plain
    assert "原定2030年6月" in plain
