"""Guards against kinds of faults: what the dossier's own words, dates and radii contradict."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from pyproj import Geod

from geo import Dossier, read_dossier
from geo.dossiers.audit import Audit, make_audit
from geo.dossiers.checks.dues import check_dues
from geo.dossiers.checks.evidence import check_evidence
from geo.dossiers.checks.extents import check_extents
from geo.dossiers.checks.references import _find_rings
from geo.dossiers.folder import inspect_dossier
from geo.dossiers.ledger import make_ledger
from geo.texts.text import decode_text
from tests.builders import TEXT, Table, bend, bend_geometry, make_tables, words, write_dossier


def open_with(folder: Path, tables: dict[str, Table]) -> Dossier:
    return read_dossier(write_dossier(folder / "d", tables=tables))


def open_unchecked(folder: Path, tables: dict[str, Table], **more: Any) -> Dossier:  # noqa: ANN401 - as write_dossier takes it
    dossier, _ = inspect_dossier(write_dossier(folder, tables=tables, **more), between=False)
    assert dossier
    return dossier


def audit(dossier: Dossier, *, today: str | None = None) -> Audit:
    return make_audit(dossier, make_ledger(dossier, decode_text(TEXT.encode())), today=today)


def items(found: Audit, finding: str) -> tuple[str, ...]:
    return next(one.items for one in found.findings if one.id == finding)


def say(zh: str, en: str, *, comparator: str = "exact") -> dict[str, Table]:
    """Return the tables with a statement about the 12 gardens, in these words."""
    tables = make_tables()
    tables["facts.csv"][0]["comparator"] = comparator
    what = {"what_zh_hans": zh, "what_zh_hant": zh, "what_en": en}
    start = {key: tables["facts.csv"][0][key] for key in ("paragraph", "start", "end")}
    row = {"id": "c-gardens", "place": "mill-park", "places": "mill-park", "theme": "green"}
    row |= {**what, **start, "status_at": "completed", "statement_kind": "report"}
    tables["commitments.csv"].append({**row, "facts": "f-gardens"})
    return tables


def describe(zh: str, en: str, **changes: str) -> dict[str, Table]:
    """Return the tables with this summary of the park."""
    summary = {"summary_zh_hans": zh, "summary_zh_hant": zh, "summary_en": en}
    return bend("places.csv", 1, **summary, **changes)


def test_a_verdict_on_what_gives_no_date_and_no_figure_is_counted(tmp_path: Path) -> None:
    tables = bend("outcomes.csv", 0, outcome="kept", date="2026-05")
    assert items(audit(open_with(tmp_path, tables)), "verdicts_without_measure") == ()
    tables["commitments.csv"][0] |= {"due": "", "due_as_said": ""}
    found = audit(open_with(tmp_path / "b", tables))
    assert items(found, "verdicts_without_measure") == ("c-tram",)
    tables["outcomes.csv"][0] |= {"outcome": "no_measure", "date": ""}
    found = audit(open_with(tmp_path / "c", tables))
    assert items(found, "verdicts_without_measure") == ()


def test_a_due_date_without_words_of_the_text_is_counted(tmp_path: Path) -> None:
    dossier = open_with(tmp_path, bend("commitments.csv", 0, due_as_said=""))
    assert items(audit(dossier), "due_without_words") == ("c-tram",)


@pytest.mark.parametrize(
    ("due", "said", "message"),
    [
        ("2028", "by 2027", "these words come to 2027, not to 2028"),
        ("2029", "by 2029", "paragraph 3 of the text has no such words"),
    ],
)
def test_a_due_date_that_the_text_does_not_bear_is_an_error(
    tmp_path: Path, due: str, said: str, message: str
) -> None:
    dossier = open_with(tmp_path, bend("commitments.csv", 0, due=due, due_as_said=said))
    found = audit(dossier)
    (problem,) = found.problems
    assert str(problem) == f"commitments.csv, row 2, due_as_said = {said!r}: {message}"
    assert found.ledger.accounted == 1.0
    assert not found.is_sound


@pytest.mark.parametrize("said", ["115年底前", "115年12月", "2026年底"])
def test_the_years_of_a_text_that_counts_from_1911_are_due_dates(tmp_path: Path, said: str) -> None:
    dossier = open_with(tmp_path, bend("commitments.csv", 0, due="2026-12", due_as_said=said))
    assert list(check_dues(dossier)) == []


def test_a_due_date_that_the_years_from_1911_do_not_come_to_is_an_error(tmp_path: Path) -> None:
    dossier = open_with(tmp_path, bend("commitments.csv", 0, due="2027", due_as_said="114年6月"))
    (problem,) = check_dues(dossier)
    assert problem.right == "these words come to 2025-06, not to 2027"


@pytest.mark.parametrize(
    ("zh", "en", "where", "value"),
    [
        ("公园有12座花园", "The park has 21 gardens", "what_en", "21 gardens"),
        ("公园有20座花园", "The park has 12 gardens", "what_zh_hans", "20 座"),
    ],
)
def test_a_statement_with_another_number_than_its_fact_is_an_error(
    tmp_path: Path, zh: str, en: str, where: str, value: str
) -> None:
    problems = audit(open_with(tmp_path, say(zh, en))).problems
    assert f"commitments.csv, row 3, {where} = {value!r}: its fact f-gardens has 12" in str(
        problems[0]
    )


def test_numbers_that_are_loose_small_or_of_another_kind_are_no_error(tmp_path: Path) -> None:
    zh, en = "公园有十多座花园，分两期", "The park has over 10 gardens in two parts, on 3 ha"
    assert audit(open_with(tmp_path, say(zh, en))).problems == ()


def test_a_summary_with_another_number_than_its_fact_is_counted(tmp_path: Path) -> None:
    found = audit(open_with(tmp_path, describe("有12座花园的公园", "A park with 13 gardens")))
    assert items(found, "other_figures_in_summaries") == ("mill-park",)
    found = audit(open_with(tmp_path / "b", describe("有12座花园的公园", "12 gardens, 40 benches")))
    assert items(found, "other_figures_in_summaries") == ()


def test_a_comparator_that_one_language_of_a_statement_loses_is_an_error(tmp_path: Path) -> None:
    tables = say("公园有超过12座花园", "The park has 12 gardens", comparator="over")
    found = audit(open_with(tmp_path, tables))
    (problem,) = found.problems
    message = "its fact f-gardens says over; so do the other languages"
    assert str(problem) == f"commitments.csv, row 3, what_en = '12 gardens': {message}"
    tables = say("公园有超过12座花园", "The park has more than 12 gardens", comparator="over")
    assert audit(open_with(tmp_path / "b", tables)).problems == ()


def test_a_comparator_that_words_lose_is_counted(tmp_path: Path) -> None:
    tables = say("公园有12座花园", "The park has 12 gardens", comparator="at_least")
    assert items(audit(open_with(tmp_path, tables)), "lost_comparators") == ("c-gardens",)
    tables = describe("有超过1000棵树的公园", "A park with 1,000 trees")
    tables["paragraphs.csv"][1] |= {"gist_zh_hans": "至少500棵树", "gist_en": "500 trees"}
    found = audit(open_with(tmp_path / "b", tables))
    assert items(found, "lost_comparators") == ("mill-park", "2")


def test_a_machine_s_digest_is_no_press_by_its_title_or_its_publisher(tmp_path: Path) -> None:
    tables = make_tables()
    (page,) = tables["evidence.csv"]
    digest = words("title", "A digest of two papers")
    tables["evidence.csv"].append({**page, **digest, "id": "e-two", "evidence_class": "reprint"})
    folder = write_dossier(tmp_path / "d", tables=tables)
    with pytest.raises(ValueError, match="Town of Brookfield makes digests in another row"):
        read_dossier(folder)
    robots = open_with(tmp_path / "b", bend("evidence.csv", 0, title_zh_hans="机器人产业园"))
    assert list(check_evidence(robots)) == []


def test_a_radius_reaches_what_the_place_lies_within(tmp_path: Path) -> None:
    tables = bend("places.csv", 1, within="old-harbour")
    folder = write_dossier(tmp_path / "d", tables=tables)
    with pytest.raises(ValueError, match="mill-park is within old-harbour, whose edge is"):
        read_dossier(folder)
    tables["places.csv"][1]["coordinateUncertaintyInMeters"] = "9000"
    assert list(check_extents(open_with(tmp_path / "b", tables))) == []


def test_places_outside_what_they_lie_in_are_told_in_their_order(tmp_path: Path) -> None:
    tables = make_tables()
    _, park, harbour, *_ = tables["places.csv"]
    (stop,) = tables["stations.csv"]
    park["within"], stop["within"], harbour["within"] = "old-harbour", "old-harbour", "brookfield"
    told = list(check_extents(open_unchecked(tmp_path / "in", tables)))
    assert [(one.file, one.row) for one in told] == [("places.csv", 3), ("stations.csv", 2)]
    features = bend_geometry("old-harbour", lambda _: [10.2, 50.03])
    told = list(check_extents(open_unchecked(tmp_path / "out", tables, features=features)))
    assert [(one.file, one.row) for one in told] == [
        ("places.csv", 3), ("places.csv", 4), ("stations.csv", 2)
    ]  # fmt: skip
    geod = Geod(ellps="WGS84")
    gap = geod.inv(10.1, 50.03, 10.2, 50.03)[2]
    assert f"is within brookfield, whose edge is {gap:.0f} m away" in told[1].right


def test_very_many_places_within_one_are_checked_in_proportion_to_their_number() -> None:
    parents = dict.fromkeys(map(str, range(200_000)), "town") | {"a": "b", "b": "a"}
    begun = time.process_time()
    assert list(_find_rings(parents)) == [["a", "b"]]
    assert time.process_time() - begun < 10  # a copy of what is known at each took minutes


def test_a_radius_smaller_than_the_area_that_is_described_is_counted(tmp_path: Path) -> None:
    zh, en = "占地2平方公里的公园", "A park of 2 square kilometres"
    found = audit(open_with(tmp_path, describe(zh, en, coordinateUncertaintyInMeters="700")))
    assert items(found, "radius_under_area") == ("mill-park",)
    found = audit(open_with(tmp_path / "b", describe(zh, en, coordinateUncertaintyInMeters="800")))
    assert items(found, "radius_under_area") == ()


def test_a_status_found_later_without_a_source_is_counted_after_a_year(tmp_path: Path) -> None:
    tables = bend("places.csv", 1, status_now="operating", as_of="2025-05")
    dossier = open_with(tmp_path, tables)
    assert items(audit(dossier, today="2026-05-01"), "stale_status_without_source") == ()
    found = audit(dossier, today="2026-11-22")
    assert items(found, "stale_status_without_source") == ("mill-park",)
    tables["places.csv"][1]["status_source"] = "e-town"
    found = audit(open_with(tmp_path / "b", tables), today="2026-11-22")
    assert items(found, "stale_status_without_source") == ()
