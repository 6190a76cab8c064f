"""Status and year hold for layers, legend, counts, labels, list, search and exports at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from geo import read_dossier
from tests.browser.conftest import DATA, OpenPage
from tests.browser.probes import go, labels, rest
from tests.browser.reader import counts, exported_ids, listed, rows_of, search, shown, state

pytestmark = pytest.mark.browser
SITE = min(DATA.glob("*/dossier.toml")).parent


def test_a_status_holds_for_everything_at_once(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    assert {"Mill Park", "≈ Old Harbour"} <= {label["text"] for label in labels(page)}
    page.locator("[data-status=planned]").click()
    rest(page)
    assert state(page)["statuses"] == ["planned"]
    assert counts(page) == {"parks": 0, "areas": 1, "trams": 1}
    assert exported_ids(page) == {"old-harbour", "tram3.second"}
    assert "Mill Park" not in {label["text"] for label in labels(page)}
    assert set(listed(page)) == {"old-harbour", "tram3"}
    page.locator("[data-key=legend-fold]").click()
    legend = page.locator("[data-legend]")
    assert legend.locator("[data-legend-row='status-planned']").count() == 1
    assert legend.locator("[data-legend-row='status-operating']").count() == 0
    assert search(page, "mill") == []
    assert "leaves out 3 more" in page.locator(".pm-search-note").inner_text()
    page.keyboard.press("Escape")
    page.locator("[data-tab=layers]").click()
    assert page.locator("[data-count=layer-parks]").inner_text() == "0"


def test_a_year_takes_what_has_a_date_in_it(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    page.locator("[data-year='2027']").click()
    assert exported_ids(page) == {"tram3.first", "tram3.second"}
    page.locator("[data-year='2027']").click()
    page.locator("[data-year='2024']").click()
    assert exported_ids(page) == {"mill-park"}


def test_no_date_takes_what_has_none(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    page.locator("[data-year=none]").click()
    assert exported_ids(page) == {"brookfield", "old-harbour", "tram3-mill"}


def test_the_years_reach_from_before_the_text_to_five_after(
    open_page: OpenPage, site_page: Path
) -> None:
    page = open_page(site_page)
    years = [chip.get_attribute("data-year") for chip in page.locator("[data-year]").all()]
    assert years == [*map(str, range(2024, 2031)), "none"]


def test_a_year_that_nothing_has_is_pale(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    pale = page.locator(".pm-chip-empty").evaluate_all("all => all.map(one => one.dataset.year)")
    for year in page.locator("[data-year]").evaluate_all("all => all.map(one => one.dataset.year)"):
        page.evaluate("year => planmap.filter({year})", year)
        assert (year in pale) == (exported_ids(page) == set()), year
    assert 0 < len(pale) < 6


def test_two_statuses_add_up_and_clearing_brings_all_back(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page)
    page.locator("[data-status=planned]").click()
    page.locator("[data-status=operating]").click()
    assert counts(page) == {"parks": 2, "areas": 2, "trams": 2}
    page.locator("[data-filter-clear]").click()
    assert state(page)["statuses"] is None
    assert page.locator("[data-filter-clear]").is_hidden()


def test_the_hook_takes_one_value_or_several_or_none(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    page.evaluate("planmap.filter({status: 'planned', year: ['2027', 'none']})")
    assert (state(page)["statuses"], state(page)["years"]) == (["planned"], ["2027", "none"])
    page.evaluate("planmap.filter({status: null})")
    assert (state(page)["statuses"], state(page)["years"]) == (None, ["2027", "none"])


def test_a_theme_is_on_off_or_in_between(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#t=layers")
    theme = page.locator("input[data-theme=green]")
    page.locator("input[data-layer=parks]").uncheck()
    assert theme.evaluate("(box) => box.indeterminate")
    theme.check()
    assert shown(page) == {"parks", "areas", "trams"}
    theme.uncheck()
    assert shown(page) == {"trams"}
    assert not theme.evaluate("(box) => box.indeterminate")


def test_only_this_all_on_and_all_off(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#t=layers")
    page.locator("[data-only=layer-areas]").click()
    assert shown(page) == {"areas"}
    page.locator("[data-only=theme-rail]").click()
    assert shown(page) == {"trams"}
    page.locator("[data-all=on]").click()
    assert shown(page) == {"parks", "areas", "trams"}
    page.locator("[data-all=off]").click()
    assert shown(page) == set()
    assert listed(page) == []
    assert page.locator(".pm-empty").is_visible()
    page.locator(".pm-empty button").click()
    assert rows_of(page).count() == 6


def test_an_open_card_says_that_the_filter_leaves_its_place_out(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#p=mill-park")
    assert page.locator("[data-filtered]").count() == 0
    page.locator("[data-status=planned]").click()
    page.locator("[data-filtered] button").click()
    assert state(page)["statuses"] is None


def test_a_wish_for_nothing_lets_everything_through(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    for wish in ("{}", "null", "", "{status: new Set(), year: []}"):
        page.evaluate("planmap.filter({status: new Set(['planned']), year: 2027})")
        assert (state(page)["statuses"], state(page)["years"]) == (["planned"], ["2027"])
        page.evaluate(f"planmap.filter({wish})")
        assert (state(page)["statuses"], state(page)["years"]) == (None, None)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "None of its 2 places has a position: the map shows nothing, the list has them."),
        ("zh-Hans", "本层 2 处都没有可靠的位置，地图上画不出，列在清单里。"),
        ("zh-Hant", "本層 2 處都沒有可靠的位置，地圖上畫不出，列在清單裡。"),
    ],
)
def test_a_layer_that_nobody_could_place_says_so(
    open_page: OpenPage, site_page: Path, language: str, words: str
) -> None:
    page = open_page(site_page, fragment=f"#lang={language}")
    page.locator("[data-tab=layers]").click()
    rest(page)
    (note,) = page.locator(".pm-bare").all_inner_texts()
    assert note == words
    row = page.locator("li", has=page.locator("input[data-layer=schools]"))
    assert row.locator(".pm-bare").count() == 1


def test_filtering_moves_no_edge_of_the_map(open_page: OpenPage, site_page: Path) -> None:
    for width in (800, 1000, 1280, 1440):
        page = open_page(site_page, width=width)
        before = page.locator(".pm-stage").bounding_box()
        page.evaluate("() => planmap.filter({status: 'planned'})")
        page.locator("[data-filter-clear]").wait_for(state="visible")
        assert page.locator(".pm-stage").bounding_box() == before


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_all_filters_fit_at_1280(open_page: OpenPage, site_page: Path, lang: str) -> None:
    page = open_page(site_page, width=1280, height=800, fragment=f"#lang={lang}")
    row = page.locator(".pm-filters")
    assert row.evaluate("(one) => [one.scrollWidth - one.clientWidth, one.offsetHeight]") == [0, 38]


def test_before_anything_was_said_bar_list_and_card_say_so(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#a=2020-01-01&p=tram3&lang=en")
    assert page.locator("[data-not-yet]").count() == 2
    assert page.locator("[data-commitment]").count() == 0
    card = page.locator("[data-card]")
    assert "On 1 January 2020" in card.inner_text()
    assert "2026" not in card.inner_text()
    assert card.locator("[data-not-there]").count() == 1, "the planned second part"


def test_a_date_hides_in_list_and_card_what_came_later(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(SITE)
    late = next(
        row for row in dossier.outcomes if row.outcome == "late" and (row.date or "") > "2026-01"
    )
    promise = next(row for row in dossier.commitments if row.id == late.commitment)
    page = open_page(site_page, fragment=f"#a=2026-01-01&w={promise.id}&p={promise.place}&lang=en")
    for row in page.locator(f"[data-commitment='{promise.id}']").all():
        assert "No answer found" in row.inner_text()
        assert row.locator("[data-not-known]").count() == 1
        assert "2026" not in row.inner_text().replace("1 January 2026", "")


BY_2026 = {
    "en": ("and what had come of it by 1 January 2026", "had not been checked yet"),
    "zh-Hans": ("截至2026年1月1日兑现了多少", "当时尚未核实"),
    "zh-Hant": ("截至2026年1月1日兌現了多少", "當時尚未查證"),
}


@pytest.mark.parametrize("lang", BY_2026)
def test_the_headline_says_what_had_come_of_it_by_the_date(
    open_page: OpenPage, site_page: Path, lang: str
) -> None:
    dossier = read_dossier(SITE)
    known = {row.commitment for row in dossier.outcomes if (row.date or "")[:4] < "2026"}
    unseen = [
        sum(
            (row.statement_kind == "promise") == is_promise
            for row in dossier.commitments
            if row.id not in known
        )
        for is_promise in (True, False)
    ]
    page = open_page(site_page, fragment=f"#lang={lang}")
    now = page.locator("h1").inner_text()
    go(page, f"#a=2026-01-01&lang={lang}")
    by, unchecked = BY_2026[lang]
    assert page.locator("h1").inner_text().endswith(by)
    assert page.title() == page.locator("h1").inner_text()
    counts = page.locator("[data-counts]").inner_text()
    assert [part.count(unchecked) for part in re.split("[。.]", counts)].count(1) == 2
    assert [str(n) in counts for n in unseen] == [True, True]
    assert "2026" not in counts
    go(page, f"#lang={lang}")
    assert page.locator("h1").inner_text() == now
    assert page.title() == now


def test_before_anything_was_said_the_headline_counts_nothing(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#a=2020-01-01&lang=en")
    assert page.locator("[data-counts]").count() == 0
    assert "2020" in page.locator(".pm-story").inner_text()
    search(page, "mill park")
    assert page.locator("[data-kind=statement]").count() == 0


def test_a_bare_map_says_why(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#s=planned&lang=en")
    assert page.locator("[data-nothing]").is_hidden()
    go(page, "#s=starting&y=2025&lang=en")
    assert page.locator("[data-nothing]").inner_text() == "Nothing on the map fits these filters."
    empty = page.locator(".pm-chip-empty").first
    assert (empty.get_attribute("title") or "").startswith("Nothing here is dated ")
    year = empty.get_attribute("data-year")
    assert empty.evaluate("one => getComputedStyle(one).fontStyle") == "normal"
    go(page, f"#y={year}&lang=en")  # where nothing can be pointed at, as on a phone
    assert page.locator("[data-nothing]").inner_text() == f"Nothing here is dated {year}."


@pytest.mark.parametrize("fragment", ["s=under_construction&y=2025", "y=2026"])
def test_what_the_list_says_of_a_place_on_the_map_is_drawn(
    fragment: str, open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(SITE)
    page = open_page(site_page, fragment=f"#{fragment}&lang=en")
    rows = page.locator("#pm-panel-promises [data-commitment]").all()
    said = {row.get_attribute("data-commitment") for row in rows}
    drawn = exported_ids(page)
    shapes = {row.id: {row.id} for row in dossier.places if dossier.geometry_of(row) is not None}
    for section in dossier.sections:
        shapes.setdefault(section.line, set()).add(section.id)
    for promise in dossier.commitments:
        placed = [shapes[one] for one in promise.places if one in shapes]
        if promise.id in said and placed:
            assert any(ids & drawn for ids in placed), promise.id
