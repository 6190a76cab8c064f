"""The audit says what a dossier rests on, and what of that it does not tolerate."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from geo import Dossier, read_dossier
from geo.dossiers.audit import Audit, make_audit, newest_date
from geo.dossiers.audit_json import as_json
from geo.dossiers.checks.facts import find_fault
from geo.dossiers.checks.signs import INVISIBLE
from geo.dossiers.ledger import make_ledger
from geo.texts.text import decode_text
from tests.builders import (
    TEXT,
    Table,
    bend,
    make_features,
    make_info,
    make_tables,
    write_dataset,
    write_dossier,
)


def make_dossier(folder: Path, tables: dict[str, Table] | None = None, **tolerates: int) -> Dossier:
    info = make_info()
    info["tolerates"] |= tolerates
    return read_dossier(write_dossier(folder / "d", tables=tables, info=info))


def audit(dossier: Dossier, today: str | None = None) -> Audit:
    return make_audit(dossier, make_ledger(dossier), today=today)


def items(found: Audit, finding: str) -> tuple[str, ...]:
    return next(one.items for one in found.findings if one.id == finding)


def test_places_are_counted_by_how_they_were_placed(tmp_path: Path) -> None:
    found = audit(make_dossier(tmp_path))
    assert found.placed == {"measured": 4, "approximate": 0, "indicative": 1, "unlocated": 1}
    assert items(found, "unlocated") == ("lost-mill",)
    assert items(found, "radius_over_1km") == ("old-harbour",)


def test_a_place_with_a_second_source_is_not_single_sourced(tmp_path: Path) -> None:
    features = make_features()
    features["outline"].append(
        {
            "type": "Feature",
            "properties": {"id": "mill-park"},
            "geometry": {"type": "Point", "coordinates": [10.0213, 50.012]},
        }
    )
    tables = bend("places.csv", 1, second_source="outline")
    dossier = read_dossier(write_dossier(tmp_path / "d", tables=tables, features=features))
    found = audit(dossier)
    assert "mill-park" not in items(found, "single_source")
    assert "tram3-mill" in items(found, "single_source")
    (agreement,) = found.agreements
    # 0.0003 degrees of longitude at 50 degrees north.
    assert agreement.distance_m == pytest.approx(21.5, abs=0.1)
    assert agreement.is_within


def test_the_age_of_a_status_is_measured_against_a_given_day(tmp_path: Path) -> None:
    tables = bend("places.csv", 1, status_now="operating", as_of="2026-05")
    dossier = make_dossier(tmp_path, tables)
    stale = items(audit(dossier, "2026-11-22"), "stale_status")
    assert "old-harbour" in stale
    assert "mill-park" not in stale
    assert "mill-park" in items(audit(dossier, "2027-06-02"), "stale_status")
    assert items(audit(dossier, "2025-06-01"), "stale_status") == ()


def test_a_partial_date_is_as_new_as_it_can_be(tmp_path: Path) -> None:
    tables = bend("places.csv", 1, status_now="operating", as_of="2025")
    dossier = make_dossier(tmp_path, tables)
    assert "mill-park" not in items(audit(dossier, "2026-12-31"), "stale_status")
    assert "mill-park" in items(audit(dossier, "2027-01-01"), "stale_status")


def test_without_a_day_the_newest_date_of_the_dossier_counts(tmp_path: Path) -> None:
    assert newest_date(make_dossier(tmp_path / "a")) == "2025-01-15"
    tables = bend("places.csv", 1, status_now="operating", as_of="2026-05")
    dossier = make_dossier(tmp_path / "b", tables)
    assert audit(dossier).today == "2026-05"
    assert audit(dossier) == audit(dossier)


def test_a_day_that_is_none_is_a_value_error(tmp_path: Path) -> None:
    dossier = make_dossier(tmp_path)
    with pytest.raises(ValueError, match="day"):
        audit(dossier, "2026-02-31")


def test_a_licence_that_nobody_verified_is_a_finding(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    content = (folder / "datasets/survey/features.geojson").read_bytes()
    write_dataset(folder / "datasets/survey", {"features.geojson": content}, licence_verified=False)
    assert items(audit(read_dossier(folder)), "datasets_without_licence") == ("survey",)


@pytest.mark.parametrize("grade", ["press", "reprint", "none"])
def test_an_outcome_without_official_evidence_is_a_finding(tmp_path: Path, grade: str) -> None:
    dossier = make_dossier(tmp_path, bend("outcomes.csv", 0, evidence_class=grade))
    assert items(audit(dossier), "outcomes_without_official_evidence") == ("c-tram",)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"value": "13"}, "these words say 12"),
        ({"base_value": "1200"}, "these words come to 12 count"),
        ({"unit": "亩", "base_unit": "m2"}, "these words come to 8000 m2"),
    ],
)
def test_a_fact_whose_words_say_otherwise_is_a_problem(
    tmp_path: Path, changes: dict[str, str], message: str
) -> None:
    found = audit(make_dossier(tmp_path, bend("facts.csv", 0, **changes)))
    (problem,) = found.problems
    assert str(problem).startswith("facts.csv, row 2, value = ")
    assert message in str(problem)
    assert not found.is_sound


def test_a_percentage_whose_base_lost_its_point_says_what_it_comes_to(tmp_path: Path) -> None:
    """As a spreadsheet with German rules writes `0.149`: as `149`."""
    fact = make_dossier(tmp_path).facts[0]
    share = {"surface": "14.9%", "value": 14.9, "unit": "%", "base_unit": "ratio"}
    assert find_fault(fact.model_copy(update={**share, "base_value": 0.149})) is None
    told = find_fault(fact.model_copy(update={**share, "base_value": 149.0}))
    assert told == "these words come to 0.149 ratio"


def test_what_goes_beyond_the_tolerance_is_told_apart(tmp_path: Path) -> None:
    tolerant = audit(make_dossier(tmp_path / "a", unlocated=1, single_source=4))
    assert tolerant.exceeded == ()
    strict = audit(make_dossier(tmp_path / "b", unlocated=0, single_source=4))
    assert [finding.id for finding in strict.exceeded] == ["unlocated"]
    assert strict.is_sound


def test_an_audit_becomes_json_with_the_agreed_names(tmp_path: Path) -> None:
    dossier = make_dossier(tmp_path)
    found = make_audit(dossier, make_ledger(dossier, decode_text(TEXT.encode())))
    data: dict[str, Any] = json.loads(json.dumps(as_json(found)))
    assert data["accounted"] == 1.0
    assert data["mapped"] + data["unlocated"] + data["declined"] == len(data["spans"]) == 10
    assert data["problems"] == []
    assert {"surface", "state", "why", "start", "end", "paragraph"} <= data["spans"][0].keys()
    assert {one["id"] for one in data["findings"]} == set(make_info()["tolerates"]) | {
        "datasets_without_licence",
        "outcomes_without_official_evidence",
        "unreviewed",
        "untranslated",
        "invisible_signs",
        "verdicts_without_measure",
        "due_without_words",
        "other_figures_in_summaries",
        "lost_comparators",
        "radius_under_area",
        "stale_status_without_source",
    }


@pytest.mark.parametrize(
    ("words", "sign"), [("Mill\u200b Park", "U+200B"), ("\u202eMill Park", "U+202E")]
)
def test_signs_that_nobody_sees_are_counted(tmp_path: Path, words: str, sign: str) -> None:
    tables = make_tables()
    tables["places.csv"][0]["name_en"] = words
    found = items(audit(make_dossier(tmp_path, tables)), "invisible_signs")
    assert found == (f"places.csv row 2 name_en {sign}",)


def test_every_sign_that_is_drawn_as_nothing_is_one_that_nobody_sees() -> None:
    drawn = "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd\U00013430-\U0001345f"
    shaping = re.compile(f"[{drawn}\u200c\u200d\u180b-\u180d\u180f]")
    missed = [
        f"U+{code:04X}"
        for code in range(0x110000)
        if unicodedata.category(chr(code)) in {"Cf", "Zl", "Zp"}
        and not INVISIBLE.match(chr(code))
        and not shaping.match(chr(code))
    ]
    assert missed == []


@pytest.mark.parametrize(
    "words", ["生命科学园", "a b\u00a0c", "👩\u200d🚀", "葛\U000e0100", "❤\ufe0f", "ü"]
)
def test_what_words_are_written_with_is_seen(words: str) -> None:
    assert not INVISIBLE.search(words)


def test_signs_that_nobody_sees_are_found_in_every_file(tmp_path: Path) -> None:
    tables, info = make_tables(), make_info()
    tables["places.csv"][0]["aliases"] = "The park|The\u2060 mill"
    tables["stations.csv"][0]["name_en"] += "\u202e"
    tables["themes.csv"][0]["name_en"] += "\u3164"
    tables["chapters.csv"][0]["title_en"] += "\u200b"
    tables["paragraphs.csv"][1]["gist_en"] += "\U000e0041"
    info["document"]["publisher_en"] = "The\u2028town"
    folder = write_dossier(tmp_path / "d", tables=tables, info=info)
    found = items(audit(read_dossier(folder)), "invisible_signs")
    assert found == (
        "dossier.toml document publisher_en U+2028",
        "themes.csv row 2 name_en U+3164",
        "places.csv row 2 aliases U+2060",
        "stations.csv row 2 name_en U+202E",
        "paragraphs.csv row 3 gist_en U+E0041",
        "chapters.csv row 2 title_en U+200B",
    )


def test_joiners_that_languages_are_written_with_are_not_counted(tmp_path: Path) -> None:
    tables = make_tables()
    tables["places.csv"][0]["name_en"] = "می\u200cخواهم"
    assert items(audit(make_dossier(tmp_path, tables)), "invisible_signs") == ()


def test_missed_spans_are_problems_of_the_json(tmp_path: Path) -> None:
    tables = make_tables()
    del tables["numerals.csv"][1]
    dossier = make_dossier(tmp_path, tables)
    found = make_audit(dossier, make_ledger(dossier, decode_text(TEXT.encode())))
    assert not found.is_sound
    assert any("'12'" in str(problem) for problem in as_json(found)["problems"])  # type: ignore[attr-defined]
