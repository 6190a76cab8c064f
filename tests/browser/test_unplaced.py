"""A map of which little can be located says so first, and leads to what is not on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import read_dossier
from maps import make_map
from tests.browser.conftest import OpenPage
from tests.browser.probes import rest
from tests.maps.test_reading_commands import planmap

pytestmark = pytest.mark.browser

TEXT = """Parish council notes
The new hall at Miller's Park will open in 2028. Ten homes will be built by Abbey Park by 2029.
The footbridge at Weir Park has been put off.
"""


@pytest.fixture(scope="module")
def sparse_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the page of a draft about nobody knows where; one place of three has a position."""
    folder = tmp_path_factory.mktemp("sparse")
    text, gazetteer, out = (folder / name for name in ("notes.txt", "names.csv", "notes"))
    text.write_text(TEXT, encoding="utf-8")
    gazetteer.write_text("name,lon,lat,kind\nAbbey Park,10.1,50.1,site\n", encoding="utf-8")
    done = planmap("draft", text, "--out", out, "--date", "2026", "--gazetteer", gazetteer)
    assert done.returncode == 0, done.stderr.decode()
    make_map(read_dossier(out)).save(folder / "index.html")
    return folder / "index.html"


def test_where_little_has_a_position_the_page_says_so_and_leads_there(
    open_page: OpenPage, sparse_page: Path
) -> None:
    page = open_page(sparse_page, width=360, height=640)
    link = page.locator("[data-unplaced]")
    assert link.inner_text() == "Only 1 of 3 places has a position so far."
    more = page.locator("[data-place-more]").text_content() or ""
    for command in ("planmap draft --gazetteer", "planmap edit", "planmap ground"):
        assert command in more
    link.click()
    rest(page)
    names = page.locator(".pm-unlocated .pm-item-name").all_inner_texts()
    assert sorted(names) == ["Miller's Park", "The area of the text", "Weir Park"]
    assert page.locator(".pm-unlocated h2").is_visible()


def test_an_unknown_region_is_in_no_headline(open_page: OpenPage, sparse_page: Path) -> None:
    page = open_page(sparse_page)
    assert page.locator("h1").inner_text() == "What was promised in 2026, and what came of it"


def test_what_is_put_off_is_counted_apart_from_promises(
    open_page: OpenPage, sparse_page: Path
) -> None:
    page = open_page(sparse_page)
    said = page.locator("[data-promise-count]").inner_text()
    assert page.locator("[data-promises] > li").count() == 2
    assert said == "2 promises, 1 planned, put off or given up"
    counts = page.locator("[data-counts]").inner_text()
    assert "2 things promised. Another one is said to be planned, put off or given up." in counts
    assert "already done" not in counts
    assert page.locator("[data-reports] summary").first.inner_text() == "Reported: 1"


def test_reports_without_a_promise_stand_open(open_page: OpenPage, tmp_path: Path) -> None:
    text, out = tmp_path / "notes.txt", tmp_path / "notes"
    text.write_text("Notes\nThe hall at Abbey Park was completed in 2024.\n", encoding="utf-8")
    assert planmap("draft", text, "--out", out, "--date", "2026").returncode == 0
    make_map(read_dossier(out)).save(tmp_path / "index.html")
    page = open_page(tmp_path / "index.html")
    assert page.locator("[data-promise-count]").inner_text() == "1 report of something done"
    assert page.locator(".pm-statement").is_visible()
    assert page.locator("[data-unplaced]").inner_text() == "Its one place has no position yet."


def test_a_map_that_has_most_of_its_places_says_nothing_of_the_rest(
    open_page: OpenPage, small_page: Path
) -> None:
    assert open_page(small_page).locator("[data-unplaced]").count() == 0


def test_a_figure_without_words_of_its_own_has_those_of_its_statement(
    open_page: OpenPage, sparse_page: Path
) -> None:
    page = open_page(sparse_page)
    page.evaluate("() => planmap.select('own-names-row-2')")
    rest(page)
    (fact,) = page.locator(".pm-card .pm-fact").all()
    told = fact.inner_text()
    assert "Ten homes will be built by Abbey Park by 2029" in told
    assert "Figure in the text" not in told
