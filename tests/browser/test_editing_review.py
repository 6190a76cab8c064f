"""Reviewing a draft: what one sees before and after each decision, and what is proposed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from geo import read_dossier
from geo.dossiers.acts import Act
from geo.editing.editor import Editor
from geo.editing.state import make_state
from tests.browser.editing import (
    Mouse,
    address_of,
    open_editor,
    open_page,
    open_served,
    page_of,
    serve,
    sign,
    wait_until_safe,
    write_draft,
)
from tests.browser.probes import settle
from tests.builders import make_tables, write_dossier

pytestmark = pytest.mark.browser

HIT = """([x, y, right, down]) => {
    const found = document.elementFromPoint(x + right, y + down);
    return found?.classList.contains("leaflet-vertex-icon") ?? false;
}"""
LOOK = "([lon, lat, zoom]) => planmap.map.setView([lat, lon], zoom, { animate: false })"
SEES = "([lon, lat]) => planmap.map.getBounds().contains([lat, lon])"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_draft(tmp_path / "town")


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    """Open the editor of the small dossier, on its server; nothing may be said on the console."""
    said: list[str] = []
    with open_served(browser, folder, said) as opened:
        yield opened
    assert said == []


def look(page: Page, lon: float, lat: float, zoom: int) -> None:
    """Look at a position, and wait until nothing moves."""
    page.evaluate(LOOK, [lon, lat, zoom])
    settle(page)


def last_act(folder: Path) -> Act:
    return Editor(folder).acts[-1]


def listed(page: Page) -> list[str | None]:
    """Return the ids of the places in the order of the list."""
    rows = page.locator("[data-thing]").all()
    return [row.get_attribute("data-thing") for row in rows]


def count_badges(page: Page) -> tuple[int, int]:
    """Return how many places are marked on the map as decided, and as undecided."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    found = page.locator(".pm-edit-badges").evaluate("(one) => ({ ...one.dataset })")
    return int(found["decided"]), int(found["open"])


def test_how_a_place_stands_is_seen_before_anything_is_opened(page: Page) -> None:
    row = page.locator("[data-thing=mill-park]").inner_text()
    for words in ("Undecided", "Measured", "within about", "Test survey", "named 2 times"):
        assert words in row, words
    Mouse(page).open("places", "mill-park")
    stands = page.locator("[data-stands=mill-park]").inner_text()
    for words in (
        "Measured",
        "Test survey",
        "Mill Park opened in 2024",
        "Tram 3 reaches Mill Park",
    ):
        assert words in stands, words
    assert page.locator("[data-group][open]").count() == 0
    box = page.locator("[data-act=accept]").bounding_box()
    assert box
    assert box["y"] + box["height"] < 800


def test_an_accepted_place_is_marked_in_the_list_and_on_the_map(page: Page, folder: Path) -> None:
    look(page, 10.05, 50.03, 12)
    decided, left = count_badges(page)
    hand = Mouse(page)
    hand.open("places", "mill-park")
    page.locator("[data-go-on]").uncheck()
    look(page, 10.05, 50.03, 12)
    hand.act("accept")
    wait_until_safe(page, 1)
    assert "Reviewed" in page.locator(".pm-edit-head").inner_text()
    page.wait_for_function(
        "(n) => document.querySelector('.pm-edit-badges').dataset.decided === String(n)",
        arg=decided + 1,
    )
    assert count_badges(page) == (decided + 1, left - 1)
    hand.act("back")
    assert "Reviewed" in page.locator("[data-thing=mill-park]").inner_text()
    assert read_dossier(folder).place("mill-park").reviewed


def test_a_rename_alone_decides_nothing(page: Page, folder: Path) -> None:
    hand = Mouse(page)
    hand.open("places", "mill-park")
    hand.fill("names", name_en="The Park")
    wait_until_safe(page, 1)
    assert "Undecided" in page.locator(".pm-edit-head").inner_text()
    assert not read_dossier(folder).place("mill-park").reviewed


def test_an_undo_says_what_was_undone_and_goes_back_there(page: Page) -> None:
    hand = Mouse(page)
    hand.open("places", "mill-park")
    hand.act("accept")
    wait_until_safe(page, 1)
    assert "Mill Park" in page.locator("[data-last=done]").inner_text()
    hand.open("places", "old-harbour")
    look(page, 10.29, 50.19, 15)
    position = read_position(page, "mill-park")
    assert not page.evaluate(SEES, position)
    page.keyboard.press("Control+z")
    wait_until_safe(page, 2)
    settle(page)
    told = page.locator("[data-last=undo]").inner_text()
    assert "Accept" in told
    assert "Mill Park" in told
    assert page.locator("#pm-edit-name").inner_text() == "Mill Park"
    assert page.evaluate(SEES, position)
    hand.act("redo")
    wait_until_safe(page, 3)
    assert "Mill Park" in page.locator("[data-last=redo]").inner_text()
    assert page.evaluate("document.activeElement.dataset.act") != "accept"


def read_position(page: Page, place: str) -> list[float]:
    """Return where a place stands, as the page's block says."""
    found: list[float] = page.evaluate(
        """(id) => JSON.parse(document.getElementById("planmap-editor").textContent)
            .positions[id].geometry.coordinates""",
        place,
    )
    return found


def test_an_undo_stays_where_one_looks_if_the_place_is_in_view(page: Page) -> None:
    hand = Mouse(page)
    hand.open("places", "mill-park")
    hand.fill("names", name_en="The Park")
    wait_until_safe(page, 1)
    look(page, 10.03, 50.02, 13)
    before = page.evaluate("JSON.stringify([planmap.map.getCenter(), planmap.map.getZoom()])")
    hand.act("undo")
    wait_until_safe(page, 2)
    settle(page)
    assert page.evaluate("JSON.stringify([planmap.map.getCenter(), planmap.map.getZoom()])") == (
        before
    )


def test_what_an_undo_brings_back_or_takes_away_is_named_too(page: Page) -> None:
    hand = Mouse(page)
    hand.open("places", "no-place")
    hand.act("reject")
    hand.answer(why="No place is meant.")
    wait_until_safe(page, 1)
    assert "No Place" in page.locator("[data-last=done]").inner_text()
    hand.act("undo")
    wait_until_safe(page, 2)
    assert "No Place" in page.locator("[data-last=undo]").inner_text()
    assert page.locator("#pm-edit-name").inner_text() == "No Place"
    hand.act("redo")
    wait_until_safe(page, 3)
    assert "No Place" in page.locator("[data-last=redo]").inner_text()
    page.locator("[data-edit-list=places][aria-pressed=true]").wait_for()
    assert page.locator("[data-thing=no-place]").count() == 0
    hand.open("figures", "f-gardens")
    hand.fill("figure", period="2025")
    wait_until_safe(page, 4)
    hand.press("[data-edit-list=tour]")
    hand.act("undo")
    wait_until_safe(page, 5)
    assert "Gardens" in page.locator("[data-last=undo]").inner_text()
    assert page.locator("#pm-edit-name").inner_text() == "Gardens"


def test_next_follows_the_list_in_the_order_that_is_chosen(page: Page) -> None:
    first = listed(page)
    assert first[:2] == ["mill-park", "old-harbour"]  # undecided, and they stand somewhere
    page.locator("[data-order]").select_option("unlocated")
    assert listed(page)[:3] == ["lost-mill", "mill-parc", "no-place"]
    page.locator("[data-order]").select_option("text")
    assert listed(page)[:3] == ["mill-park", "tram3", "old-harbour"]
    page.locator("[data-open-only]").check()
    order = listed(page)
    assert order[:2] == ["mill-park", "old-harbour"]
    hand = Mouse(page)
    hand.open("places", str(order[1]))
    hand.act("accept")
    wait_until_safe(page, 1)
    seen = []
    for _ in order[2:]:
        seen.append(page.evaluate("planmap.state().place"))
        hand.act("next")
    assert seen == order[2:]
    assert page.evaluate("planmap.state().place") == order[0]
    page.reload()
    page.locator("[data-edit-list=places]").wait_for()
    if page.locator("[data-act=back]").is_visible():
        Mouse(page).act("back")
    assert page.locator("[data-order]").input_value() == "text"
    assert listed(page) == [order[0], *order[2:]]


def test_what_was_searched_for_and_chosen_has_the_focus_and_nothing_covers_its_form(
    page: Page,
) -> None:
    field = page.locator("[data-search]")
    settle(page)  # what is made behind the first view may take the focus
    field.fill("Harbour")
    page.locator("#pm-results [data-result=old-harbour]").click()
    settle(page)
    assert page.evaluate("document.activeElement.id") == "pm-edit-name"
    assert not page.locator("#pm-results").is_visible()
    page.keyboard.press("a")
    wait_until_safe(page, 1)
    field.fill("Harbour")
    page.keyboard.press("Enter")
    settle(page)
    assert page.evaluate("document.activeElement.id") == "pm-edit-name"
    assert not page.locator("#pm-results").is_visible()


def test_a_rejection_says_what_it_comes_to_and_its_reasons_are_of_places(page: Page) -> None:
    hand = Mouse(page)
    hand.open("places", "mill-park")
    hand.act("reject")
    told = page.locator("[data-told]").inner_text()
    assert "2 mentions are declined" in told
    assert "2 figures are said of Brookfield" in told
    reasons = page.locator("[data-reason]").all_inner_texts()
    assert len(reasons) == 4
    assert not any("date" in words or "numeral" in words for words in reasons)
    page.keyboard.press("Escape")
    hand.open("places", "tram3")
    hand.act("reject")
    told = page.locator("[data-told]").inner_text()
    assert "statement" in told
    assert "2 sections go with it" in told
    page.keyboard.press("Escape")


def test_latitude_first_is_put_right_with_one_click(page: Page, folder: Path) -> None:
    hand = Mouse(page)
    hand.open("places", "lost-mill")
    hand.press("[data-group=position] > summary")
    field = page.locator("[data-field=position]")
    field.fill("50.0212, 10.0512")
    page.locator("[data-act=turn]").click()
    assert field.input_value() == "10.0512, 50.0212"
    assert not page.locator("[data-act=turn]").is_visible()
    field.fill("10.0512, 50.0212")
    assert not page.locator("[data-act=turn]").is_visible()
    hand.press("[data-group=position] .pm-do")
    hand.answer(source="the council's list")
    wait_until_safe(page, 1)
    assert last_act(folder).after["position"]["coordinates"] == [10.0512, 50.0212]


@pytest.mark.parametrize(("zoom", "radius"), [(11, "1000"), (14, "100"), (17, "20")])
def test_a_click_proposes_a_radius_by_the_zoom(page: Page, zoom: int, radius: str) -> None:
    Mouse(page).open("places", "lost-mill")
    look(page, 10.05, 50.03, zoom)
    hand = Mouse(page)
    hand.act("place")
    hand.place(20, 20)
    field = page.locator("dialog [data-field=coordinateUncertaintyInMeters]")
    assert field.input_value() == radius
    page.keyboard.press("Escape")


@pytest.mark.parametrize(("is_touched", "size"), [(False, 24), (True, 44)])
def test_the_handles_can_be_hit(
    browser: Browser, folder: Path, size: int, *, is_touched: bool
) -> None:
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, has_touch=is_touched, is_mobile=is_touched
    )
    page = context.new_page()
    with serve(folder) as bench:
        open_editor(page, address_of(bench))
        sign(page)
        Mouse(page).open("places", "mill-park")
        settle(page)
        Mouse(page).act("drag")
        handles = page.locator(".leaflet-vertex-icon:visible").all()
        assert len(handles) == 2
        for handle in handles:
            box = handle.bounding_box()
            assert box
            x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
            away = size / 2 - 1
            for right, down in ((away, 0), (-away, 0), (0, away), (0, -away)):
                assert page.evaluate(HIT, [x, y, right, down]), (right, down)
        context.close()


def test_a_typed_position_is_recorded_as_typed_and_without_a_base_map(
    page: Page, folder: Path
) -> None:
    hand = Mouse(page)
    hand.open("places", "lost-mill")
    hand.fill("position", position="10.05, 50.02")
    assert page.locator("[data-base-on=typed]").is_visible()
    radius = page.locator("dialog [data-field=coordinateUncertaintyInMeters]")
    assert radius.input_value() == "1000"
    hand.answer(source="the council's list")
    wait_until_safe(page, 1)
    act = last_act(folder)
    assert act.base_map is None
    place = read_dossier(folder).place("lost-mill")
    assert place.why_en == "Position typed by AB, from: the council's list."
    assert "输入坐标" in place.why_zh_hans
    assert place.coordinateUncertaintyInMeters == 1000


def test_what_a_place_is_known_from_can_be_corrected_with_its_reason(
    page: Page, folder: Path
) -> None:
    hand = Mouse(page)
    hand.open("places", "lost-mill")
    hand.act("place")
    hand.place(20, 20)
    hand.answer(source="the council's list")
    wait_until_safe(page, 1)
    hand.open("places", "lost-mill")
    stands = page.locator("[data-stands=lost-mill]")
    assert "the council's list (AB" in stands.inner_text()
    hand.fill("radius", source="a survey of 2026", why_en="Its gate, as surveyed in 2026.")
    wait_until_safe(page, 2)
    act = last_act(folder)
    assert (act.act, act.source) == ("describe", "a survey of 2026")
    place = read_dossier(folder).place("lost-mill")
    assert place.why_en == "Its gate, as surveyed in 2026."
    assert "a survey of 2026" in place.why_zh_hans
    expect(stands).to_contain_text("a survey of 2026 (AB")
    hand.fill("radius", placed="measured", coordinateUncertaintyInMeters="15")
    wait_until_safe(page, 3)
    place = read_dossier(folder).place("lost-mill")
    assert (place.placed, place.certainty) == ("measured", "certain")
    assert place.coordinateUncertaintyInMeters == 15
    hand.act("place")
    hand.place(40, 20)
    assert page.locator("dialog [data-field=source]").input_value() == "a survey of 2026"
    page.keyboard.press("Escape")


def test_years_and_ranks_stand_apart_from_amounts(page: Page) -> None:
    hand = Mouse(page)
    hand.press("[data-edit-list=figures]")
    settle(page)
    assert page.locator("[data-thing]:visible").count() == 1
    hand.press("[data-group=no-amounts] > summary")
    year = page.locator("[data-thing=f-opened]")
    expect(year).to_be_visible()
    expect(year).to_contain_text("Year of opening: 2024")


def test_without_base_maps_the_choice_says_how_to_have_them(page: Page) -> None:
    page.locator("[data-base-open]").click()
    assert "planmap edit DOSSIER --online" in page.locator("dialog[open]").inner_text()
    page.keyboard.press("Escape")


def without_text(tmp_path: Path) -> str:
    """Write the offline editor of a dossier that has neither the text nor an outline of it."""
    tables: dict[str, Any] = make_tables()
    tables["paragraphs.csv"] = []
    for row in tables["places.csv"]:
        row["reviewed"] = "false"
    folder = write_dossier(tmp_path / "bare", tables=tables)
    file = tmp_path / "bare.html"
    state = make_state(Editor(folder))
    file.write_bytes(page_of(folder, state, served=False, has_text=False))
    return f"{file.as_uri()}#lang=en"


def test_without_the_text_no_way_leads_to_it_and_it_is_said_how_to_have_it(
    browser: Browser, tmp_path: Path
) -> None:
    said: list[str] = []
    page = open_page(browser, said)
    open_editor(page, without_text(tmp_path))
    assert "--editable --text FILE" in page.locator("[data-no-text]").inner_text()
    hand = Mouse(page)
    hand.open("places", "mill-park")
    assert page.locator(".pm-edit [data-paragraph-link]").count() == 0
    assert "¶ 2" in page.locator("[data-stands=mill-park]").inner_text()
    hand.press("[data-tab=read]")
    assert "--editable --text FILE" in page.locator(".pm-reading").inner_text()
    page.context.close()
    assert said == []
