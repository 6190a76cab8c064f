"""Text and map go together: with the text handed over, and with the outline in its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from geo import read_dossier
from geo.texts.text import decode_text
from maps import make_map
from tests.browser.conftest import OpenPage
from tests.browser.probes import rest, roll, run_timers, settle
from tests.browser.reader import state
from tests.builders import TEXT, write_dossier

pytestmark = pytest.mark.browser
FOLLOWS_MS = 300  # a little more than the page waits for the end of scrolling
SCROLLED = "() => document.querySelector('#pm-panel-read').scrollTop"


@pytest.fixture(scope="session")
def text_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the page of the small dossier with its text."""
    folder = tmp_path_factory.mktemp("text")
    dossier = read_dossier(write_dossier(folder / "dossier"))
    make_map(dossier, text=decode_text(TEXT.encode())).save(folder / "index.html")
    return folder / "index.html"


def test_the_text_stands_whole_beside_the_map(open_page: OpenPage, text_page: Path) -> None:
    page = open_page(text_page, fragment="#t=read&lang=en")
    paragraphs = page.locator(".pm-text [data-paragraph]").all()
    words = [
        "".join(
            paragraph.evaluate("(one) => [...one.childNodes].slice(1).map((n) => n.textContent)")
        )
        for paragraph in paragraphs
    ]
    assert words == [line for line in TEXT.splitlines() if line.strip()]


def test_every_place_and_number_is_marked_as_mapped_unlocated_or_declined(
    open_page: OpenPage, text_page: Path
) -> None:
    page = open_page(text_page, fragment="#t=read&lang=en")
    marked = {
        (one.inner_text(), one.get_attribute("data-span"))
        for one in page.locator("[data-mention], [data-numeral]").all()
    }
    assert marked == {
        ("Brookfield", "mapped"),
        ("Mill Park", "mapped"),
        ("2024", "mapped"),
        ("12", "mapped"),
        ("Tram 3", "mapped"),
        ("3", "mapped"),
        ("Old Harbour", "mapped"),
        ("2027", "declined"),
        ("harbour town", "declined"),
    }
    assert page.locator("[data-mention]").count() == 6
    assert page.locator("[data-numeral]").count() == 4


def test_every_promise_is_marked_and_leaves_what_is_in_it_a_button(
    open_page: OpenPage, text_page: Path
) -> None:
    page = open_page(text_page, fragment="#t=read&lang=en")
    dossier = read_dossier(text_page.parent / "dossier")
    said = {row.id: row.end - row.start for row in dossier.commitments}
    marked = page.locator(".pm-text [data-said]")
    titles = {one.get_attribute("data-said"): one.get_attribute("title") for one in marked.all()}
    for row in dossier.commitments:
        kind = "reported as done" if row.statement_kind == "report" else "Statement or promise"
        assert re.fullmatch(rf"{kind}(, Due [\w ]+)?", titles[row.id] or "")
    lengths = {
        one.get_attribute("data-said"): len(one.text_content() or "") for one in marked.all()
    }
    assert lengths == said
    assert "Statement or promise" in (marked.first.get_attribute("title") or "")
    assert page.locator(".pm-text [data-said] [data-span]").count() > 0
    assert page.locator(".pm-text [data-said] > [data-span]:not([role=button])").count() == 0


def test_marks_are_told_apart_by_more_than_colour(open_page: OpenPage, text_page: Path) -> None:
    page = open_page(text_page, fragment="#t=read&lang=en")
    line = "(one) => getComputedStyle(one).borderBottomStyle"
    styles = {
        kind: page.locator(f".pm-read-key .pm-span-{kind}").evaluate(line)
        for kind in ("mapped", "unlocated", "declined")
    }
    assert len(set(styles.values())) == 3


def test_a_marked_place_opens_its_card(open_page: OpenPage, text_page: Path) -> None:
    page = open_page(text_page, fragment="#t=read&lang=en")
    page.get_by_role("button", name="Old Harbour").click()
    assert state(page)["place"] == "old-harbour"
    assert state(page)["tab"] == "read"
    page.get_by_role("button", name="Mill Park", exact=True).first.focus()
    page.keyboard.press("Enter")
    assert state(page)["place"] == "mill-park"


def test_a_declined_mark_tells_its_reason(open_page: OpenPage, text_page: Path) -> None:
    page = open_page(text_page, fragment="#t=read&lang=en")
    page.get_by_role("button", name="harbour town").click()
    assert "No one place is meant." in page.locator("[data-notice]").inner_text()


def test_choosing_on_the_map_marks_the_words_of_the_text(
    open_page: OpenPage, text_page: Path
) -> None:
    page = open_page(text_page, fragment="#t=read&lang=en")
    page.evaluate("planmap.select('mill-park')")
    chosen = page.locator(".pm-text .pm-chosen")
    assert set(chosen.all_inner_texts()) == {"Mill Park"}
    assert chosen.count() == 2


def test_scrolling_the_text_moves_the_map_and_the_reader_may_stop_that(
    open_page: OpenPage, site_page: Path
) -> None:
    page = open_page(site_page, fragment="#t=read&lang=zh-Hans")
    box = page.locator("#pm-panel-read").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 100, box["y"] + 200)
    before = page.evaluate("planmap.map.getCenter()")
    roll(page, 2200)
    page.wait_for_function("(old) => planmap.map.getCenter().lng !== old.lng", arg=before)
    settle(page)
    page.evaluate("document.querySelector('[data-follow]').click()")
    before = page.evaluate("planmap.map.getCenter()")
    top = page.evaluate(SCROLLED)
    roll(page, 800)
    page.wait_for_function(f"(old) => ({SCROLLED})() !== old", arg=top)
    settle(page)
    run_timers(page, FOLLOWS_MS)
    settle(page)
    assert page.evaluate("planmap.map.getCenter()") == before


def test_a_choice_made_while_the_text_still_scrolls_is_not_taken_back(
    open_page: OpenPage, text_page: Path
) -> None:
    page = open_page(text_page, fragment="#t=read&lang=en", height=420, reduced_motion="reduce")
    page.evaluate(
        """() => {
            document.querySelector("#pm-panel-read").scrollTop = 400;
            const words = document.querySelector("[data-of=mill-park]");
            words.focus({preventScroll: true});
            words.click();
        }"""
    )
    chosen = state(page)["view"]
    run_timers(page, FOLLOWS_MS)
    settle(page)
    assert page.evaluate("document.querySelector('#pm-panel-read').scrollTop") > 0
    assert state(page)["view"] == chosen


def test_without_the_text_there_is_an_outline_in_own_words_that_is_linked_the_same_way(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#t=read&lang=en")
    outline = page.locator("[data-paragraph='2']")
    assert "The park" in outline.inner_text()
    assert TEXT.splitlines()[2] not in page.content()
    outline.locator("[data-of=mill-park]").first.click()
    assert state(page)["place"] == "mill-park"
    page.locator("[data-part=mentions] [data-paragraph-link='3']").first.click()
    assert page.locator("[data-paragraph='3'].pm-here").count() == 1


def test_a_figure_of_the_outline_opens_the_card_at_the_figure(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#t=read&lang=en")
    page.locator("[data-of-fact=f-gardens]").click()
    assert state(page)["place"] == "mill-park"
    assert page.locator("[data-fact=f-gardens].pm-here").count() == 1


def test_the_pane_is_resized_by_drag_and_by_keys_and_folds_away(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#t=read")
    panel = page.locator(".pm-panel")
    width = "(one) => Math.round(one.getBoundingClientRect().width)"
    assert panel.evaluate(width) == 340
    page.locator("[data-splitter]").focus()
    page.keyboard.press("ArrowRight")
    assert panel.evaluate(width) == 360
    edge = page.locator("[data-splitter]").bounding_box()
    assert edge is not None
    page.mouse.move(edge["x"] + 2, 500)
    page.mouse.down()
    page.mouse.move(500, 500)
    page.mouse.up()
    assert panel.evaluate(width) == 500
    page.locator("[data-fold]").click()
    rest(page)
    assert not panel.is_visible()
    assert page.evaluate("planmap.map.getSize().x") == page.evaluate("innerWidth")
    page.locator("[data-fold]").click()
    assert panel.is_visible()


def test_a_link_opens_the_text_first_on_a_phone(open_page: OpenPage, text_page: Path) -> None:
    page = open_page(text_page, width=360, height=640, fragment="#t=read&n=full", has_touch=True)
    box = page.locator("[data-paragraph='1']").bounding_box()
    assert box is not None
    assert 0 < box["y"] < 640
    panel = page.locator(".pm-panel").bounding_box()
    assert panel is not None
    assert panel["height"] > 580  # a line of 40 px stands above the map
