"""Promises with their outcomes; the district's figures; figures as symbols on the map."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import read_dossier
from maps import make_map
from tests.browser.conftest import DATA, OpenPage
from tests.browser.probes import colour_at, labels, look_at, rest
from tests.browser.reader import export, exported_ids, notices, state
from tests.browser.test_figures_walk import NO_AMOUNT
from tests.builders import bend, write_dossier

pytestmark = pytest.mark.browser

SITE = min(DATA.glob("*/dossier.toml")).parent
RANKS = {"CNY": 0, "minute": 2, "day": 3, "month": 4, "year": 5}


def test_every_promise_is_listed_with_its_outcome(open_page: OpenPage, site_page: Path) -> None:
    dossier = read_dossier(min(DATA.glob("*/dossier.toml")).parent)
    page = open_page(site_page, fragment="#t=promises&lang=en")
    rows = page.locator("#pm-panel-promises [data-commitment]")
    assert {row.get_attribute("data-commitment") for row in rows.all()} == {
        row.id for row in dossier.commitments
    }
    for outcome in {row.outcome for row in dossier.outcomes}:
        wanted = {row.commitment for row in dossier.outcomes if row.outcome == outcome}
        page.evaluate("(outcome) => planmap.filter({outcome})", outcome.value)
        assert {row.get_attribute("data-commitment") for row in rows.all()} == wanted


def test_the_bar_is_the_filter_and_counts_every_promise(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(SITE)
    promises = {row.id for row in dossier.commitments if row.statement_kind == "promise"}
    looked = {row.commitment for row in dossier.outcomes}
    page = open_page(site_page, fragment="#lang=en")
    counts = page.locator(".pm-story [data-outcome] strong").all_inner_texts()
    assert sum(map(int, counts)) == len(promises)
    words_ = page.locator("[data-counts]").inner_text()
    assert f"{len(promises)} things promised" in words_
    reports = {row.id for row in dossier.commitments} - promises
    assert promises <= looked  # else the first sentence has one like it
    unseen = len(reports - looked)
    followed = f"Of these {len(reports)}, {unseen} have not been checked yet."
    said = f"Another {len(reports)} were reported as already done. {followed}"
    assert said in words_
    unlike = {"not_so_then", "contradicted"}
    wrong = sum(1 for row in dossier.outcomes if row.outcome.value in unlike)
    assert wrong
    assert f"{wrong} were not as told." in words_
    confirmed = sum(1 for row in dossier.outcomes if row.outcome.value == "confirmed")
    assert f"{confirmed} are confirmed by another source." in words_
    unsure = sum(1 for row in dossier.outcomes if row.outcome.value == "unchecked")
    assert unseen + confirmed + unsure + wrong == len(reports)
    assert f"{unsure} could not be checked." in words_
    first = page.locator(".pm-story [data-outcome]").first
    first.click()
    assert state(page)["outcomes"] == [first.get_attribute("data-outcome")]


def test_a_promise_says_of_what_it_is_if_its_words_do_not(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(SITE)
    page = open_page(site_page, fragment="#t=promises&lang=en")
    said = set()
    for row in dossier.commitments:
        place = dossier.place((row.places or (row.place,))[0])
        names = [one for one in (place.name_en, *place.aliases) if one]
        is_named = any(name.lower() in row.what_en.lower() for name in names)
        if len(row.places) <= 1 and row.statement_kind == "promise":
            line = page.locator(f"[data-commitment={row.id}] .pm-statement-words > .pm-quiet")
            is_shown = f"{place.name_en} · " in (line.text_content() or "")
            assert is_shown is (not is_named and place.id != dossier.info.region)
            said.add(is_shown)
    assert said == {True, False}


def test_promises_are_in_order_of_their_due_dates_and_apart_from_reports(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(SITE)
    page = open_page(site_page, fragment="#t=promises&lang=en")
    rows = page.locator("[data-promises] [data-commitment]").all()
    found = [str(row.get_attribute("data-commitment")) for row in rows]
    promises = {row.id: row for row in dossier.commitments if row.statement_kind == "promise"}
    assert set(found) == promises.keys()
    due = [(promises[one].due or "9999")[:4] for one in found]
    assert due == sorted(due)
    reports = page.locator("[data-reports] [data-commitment]")
    assert reports.count() == len(dossier.commitments) - len(promises)


def test_a_statement_has_an_address_of_its_own(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#w=c-tram&lang=en")
    row = page.locator("#pm-panel-promises [data-commitment=c-tram]")
    assert row.locator("details").evaluate("(one) => one.open")
    assert "Works go on." in row.inner_text()
    row.locator("summary").click()
    page.wait_for_function("() => planmap.state().statement === null")


def test_a_statement_whose_place_is_unlocated_says_why_the_map_shows_nothing(
    open_page: OpenPage, tmp_path: Path
) -> None:
    change = {"place": "lost-mill", "places": "lost-mill", "due": "", "due_as_said": ""}
    tables = bend("commitments.csv", 0, **change)
    make_map(read_dossier(write_dossier(tmp_path / "town", tables=tables))).save(
        tmp_path / "index.html"
    )
    page = open_page(tmp_path / "index.html", fragment="#w=c-tram&lang=en")
    row = page.locator("#pm-panel-promises [data-commitment=c-tram]")
    assert "Its place is not on the map: Surveyed." in row.inner_text()
    assert row.inner_text().count("the text gives no date") == 1


def test_a_line_has_the_sections_that_were_open_at_the_date(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(SITE)
    dated = [row for row in dossier.sections if row.line == "line17"]
    for date, count in (("2022-06-01", 1), ("2024-06-01", 2), ("2026-01-01", 3)):
        page = open_page(site_page, fragment=f"#a={date}&lang=en")
        drawn = exported_ids(page) & {row.id for row in dated}
        assert drawn == {row.id for row in dated if (row.start_date or "9999") <= date}
        assert len(drawn) == count


def test_promises_are_filtered_by_due_year_and_theme(open_page: OpenPage, site_page: Path) -> None:
    dossier = read_dossier(min(DATA.glob("*/dossier.toml")).parent)
    page = open_page(site_page, fragment="#t=promises&lang=en")
    due = {row.id for row in dossier.commitments if (row.due or "").startswith("2025")}
    rail = {row.id for row in dossier.commitments if row.theme == "rail"}
    rows = page.locator("#pm-panel-promises [data-commitment]")
    page.locator("[data-promise-filter=year]").select_option("2025")
    assert {row.get_attribute("data-commitment") for row in rows.all()} == due
    page.locator("[data-promise-filter=theme]").select_option("rail")
    assert {row.get_attribute("data-commitment") for row in rows.all()} == due & rail


def test_a_promise_leads_to_its_place_and_its_paragraph(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#t=promises&lang=en")
    promise = page.locator("#pm-panel-promises [data-commitment=c-tram]")
    promise.locator("summary").click()
    assert "official page" in promise.inner_text()
    assert promise.get_by_role("link").get_attribute("href") == "https://town.example/works"
    promise.locator(".pm-place-link").click()
    assert state(page)["place"] == "tram3"
    promise.locator("[data-paragraph-link='3']").click()
    assert state(page)["tab"] == "read"
    assert page.locator("[data-paragraph='3'].pm-here").count() == 1


def test_the_district_s_figures_have_a_panel_of_their_own(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(min(DATA.glob("*/dossier.toml")).parent)
    wanted = {
        row.id
        for row in dossier.facts
        if row.subject == dossier.info.region
        and row.base_unit not in ("ordinal", "month")
        and row.comparator != "rank"
        and not (row.base_unit == "year" and row.base_value >= 1000)
        and not NO_AMOUNT.fullmatch(row.surface)
    }
    page = open_page(site_page, fragment="#lang=zh-Hans")
    page.locator("[data-district-open]").click()
    panel = page.locator("[data-district]")
    found = {row.get_attribute("data-fact") for row in panel.locator("[data-fact]").all()}
    assert found == wanted
    panel.locator("[data-paragraph-link]").first.click()
    assert state(page)["tab"] == "read"
    page.keyboard.press("Escape")
    assert panel.is_hidden()


def test_a_metric_is_drawn_as_symbols_with_a_legend_of_sizes(
    open_page: OpenPage, figures_page: Path
) -> None:
    page = open_page(figures_page, fragment="#f=1&lang=en")
    page.locator("[data-metric]").select_option(label="Gardens (2)")
    rest(page)
    assert state(page)["figures"] == "gardens|count"
    sizes = page.locator("[data-legend-row=size]")
    page.locator("[data-key=legend-fold]").click()
    assert sizes.count() >= 2
    widths = [row.locator(".pm-size").bounding_box()["width"] for row in sizes.all()]  # type: ignore[index]
    assert widths == sorted(widths, reverse=True)
    assert [row.inner_text().strip() for row in sizes.all()] == ["20", "10", "5"]
    again = open_page(figures_page, fragment="#m=gardens|count&lang=en")
    assert again.locator("[data-legend-row=size]").count() >= 2
    page.locator("[data-metric]").select_option("")
    assert sizes.count() == 0


def test_the_figures_of_a_metric_stand_by_their_places_and_follow_the_filter(
    open_page: OpenPage, figures_page: Path
) -> None:
    page = open_page(figures_page, fragment="#f=1&m=gardens|count&lang=en")
    rows = page.locator("[data-symbol]").all_inner_texts()
    assert [row.split()[-1] for row in rows] == ["48", "12"]
    rest(page)
    assert {"12", "48"} <= {one["text"].split()[-1] for one in labels(page)}
    page.evaluate("planmap.filter({status: 'unknown'})")
    rest(page)
    assert not {"12", "48"} & {one["text"].split()[-1] for one in labels(page)}


def test_only_what_two_places_have_figures_of_is_offered_and_never_a_unit(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(SITE)
    counted: dict[str, set[str]] = {}
    for row in dossier.facts:
        if row.subject != dossier.info.region:
            counted.setdefault(row.metric_en or "", set()).add(row.subject)
    page = open_page(site_page, fragment="#f=1&lang=en")
    offered = page.locator("[data-metric] option").all_inner_texts()[1:]
    assert all(len(counted[one.rpartition(" (")[0]]) > 1 for one in offered)
    assert bool(offered) == bool(page.locator("[data-metric]").count())
    assert notices(open_page(site_page, fragment="#f=1&m=unit|CNY&lang=en")) == ["hash.broken"]


def test_money_comes_first_and_years_come_last(open_page: OpenPage, site_page: Path) -> None:
    units = {row.id: row.base_unit for row in read_dossier(SITE).facts}
    page = open_page(site_page, fragment="#f=1&lang=en")
    for group in page.locator("[data-district] .pm-facts").all():
        ids = [row.get_attribute("data-fact") or "" for row in group.locator("[data-fact]").all()]
        ranks = [RANKS.get(units[one], 1) for one in ids]
        assert ranks == sorted(ranks)


def test_a_verdict_colours_the_sections_that_it_is_on_and_no_older_ones(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(SITE)
    verdicts = {one.places[0] for row in dossier.outcomes if row.outcome == "late"
                for one in dossier.commitments if one.id == row.commitment}  # fmt: skip
    mixed: dict[str, set[bool]] = {}
    for row in dossier.sections:
        mixed.setdefault(row.line, set()).add(row.status_at.value == "operating")
    line = next(name for name, both in sorted(mixed.items()) if name in verdicts and len(both) > 1)
    page = open_page(site_page, fragment="#lang=en&k=outcome")
    drawn = {
        row["id"]: row["geometry"]["coordinates"]
        for row in export(page, "all")["features"]
        if row["id"].startswith(f"{line}.") and row["geometry"]["type"] == "LineString"
    }
    late = {}
    for row in dossier.sections:
        if row.line == line and row.id in drawn:
            lon, lat = drawn[row.id][len(drawn[row.id]) // 2][:2]
            look_at(page, lon, lat, 15)
            red, green, blue, alpha = colour_at(page, "planmapLayers", lon, lat)
            late[row.id] = alpha > 0 and red > 2 * blue and red > green
    was_there = {row.id for row in dossier.sections if row.status_at.value == "operating"}
    assert late
    assert {name for name, is_late in late.items() if is_late} == set(late) - was_there
