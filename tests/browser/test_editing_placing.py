"""Placing in the editor: positions, radii and what they are known from, as proposed and typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from geo import read_dossier
from geo.dossiers.acts import Act
from geo.editing.editor import Editor
from tests.browser.editing import (
    Mouse,
    address_of,
    open_editor,
    serve,
    sign,
    wait_until_safe,
)
from tests.browser.probes import look, settle

pytestmark = pytest.mark.browser
HIT = """([x, y, right, down]) => {
    const found = document.elementFromPoint(x + right, y + down);
    return found?.classList.contains("leaflet-vertex-icon") ?? false;
}"""


def last_act(folder: Path) -> Act:
    return Editor(folder).acts[-1]


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
