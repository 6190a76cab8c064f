"""The editor's tools: what snaps, what is converted, what is marked, and what is told in a line."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from geo import read_dossier
from geo.editing.editor import Editor
from geo.editing.state import make_state
from geo.positions.datum import Datum, convert
from maps.elements.editor import make_edit_page
from tests.browser.editing import (
    Hand,
    Keyboard,
    Mouse,
    open_editor,
    open_page,
    open_served,
    sign,
    wait_until_safe,
)
from tests.browser.editing_steps import WHERE
from tests.browser.probes import look, settle
from tests.geo.editing.acting import read_files

pytestmark = pytest.mark.browser

DATA = Path(__file__).parents[2] / "data"
PICTURE = bytes.fromhex(
    "47494638396101000100800000ffffff00000021f90400000000002c00000000010001000002024401003b"
)
"""A GIF of one white pixel."""
TILE_AT = """([x, y]) => {
    for (const tile of document.querySelectorAll(".leaflet-tile")) {
        const { left, top, width, height } = tile.getBoundingClientRect();
        const [right, down] = [(x - left) / width, (y - top) / height];
        if (right >= 0 && right < 1 && down >= 0 && down < 1)
            return { address: tile.src, right, down };
    }
    return null;
}"""
"""The tile under a point of the window, and where in it the point is."""
TO_WINDOW = """([lon, lat]) => {
    const { x, y } = planmap.map.latLngToContainerPoint([lat, lon]);
    const { left, top } = planmap.map.getContainer().getBoundingClientRect();
    return [left + x, top + y];
}"""
UNPROJECT = """([x, y, z]) => {
    const { lat, lng } = L.CRS.EPSG3857.pointToLatLng(L.point(256 * x, 256 * y), z);
    return [lng, lat];
}"""


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    """Open the editor of the small dossier, on its server; nothing may be said on the console."""
    said: list[str] = []
    with open_served(browser, folder, said) as opened:
        yield opened
    assert [one for one in said if "422" not in one] == []


def last_position(folder: Path) -> Any:  # noqa: ANN401 - GeoJSON
    """Return the position that the last act took."""
    return Editor(folder).acts[-1].after["position"]["coordinates"]


def test_one_may_look_nearer_than_the_ground_has_anything_to_show(page: Page) -> None:
    look(page, 10.09, 50.09, 18)
    assert page.evaluate("planmap.map.getZoom()") == 18
    assert "leaflet-disabled" in (
        page.locator(".leaflet-control-zoom-in").get_attribute("class") or ""
    )


CORNER = (10.0028, 50.06)
"""Where a stream of the ground ends; the nearest other way is 70 m off."""


@pytest.mark.parametrize("kind", [Mouse, Keyboard])
@pytest.mark.parametrize("is_on", [True, False])
def test_a_point_goes_to_the_ground_s_corner_if_asked(
    page: Page, folder: Path, kind: type[Hand], *, is_on: bool
) -> None:
    hand = kind(page)
    hand.open("places", "lost-mill")
    look(page, *CORNER, 15)
    hand.act("place") if kind is Mouse else page.keyboard.press("p")
    if is_on:
        page.locator("[data-snap]").check() if kind is Mouse else page.keyboard.press("c")
        assert page.locator("[data-snap]").is_checked()
    if kind is Mouse:
        x, y = page.evaluate(TO_WINDOW, CORNER)
        page.mouse.click(x + 6, y + 5)
    else:
        for key in ("ArrowRight", "ArrowDown"):
            for _ in range(6):
                page.keyboard.press(f"Shift+{key}")
        page.keyboard.press("Enter")
    hand.answer(source="a survey")
    wait_until_safe(page, 1)
    lon, lat = last_position(folder)
    off = max(abs(lon - CORNER[0]), abs(lat - CORNER[1]))
    assert off <= 1.1e-5 if is_on else off > 1e-4


def test_a_corner_that_is_dragged_snaps_too(page: Page, folder: Path) -> None:
    hand = Mouse(page)
    hand.open("places", "lost-mill")
    look(page, *CORNER, 15)
    hand.act("drawOutline")
    page.locator("[data-snap]").check()
    x, y = page.evaluate(TO_WINDOW, CORNER)
    for right, down in ((5, -5), (90, 0), (90, 70)):
        page.mouse.click(x + right, y + down)
        page.wait_for_timeout(350)  # two clicks in less are a double click to Leaflet
    hand.press("[data-act=done]")
    hand.answer(source="a survey")
    wait_until_safe(page, 1)
    corners = last_position(folder)[0]
    assert min(max(abs(a - CORNER[0]), abs(b - CORNER[1])) for a, b in corners) <= 1.1e-5


@pytest.fixture
def online_file(tmp_path: Path) -> Path:
    """Write the offline editor, with base maps from the network, of the first dossier of data/."""
    folder = tmp_path / "copy"
    shutil.copytree(min(DATA.glob("*/dossier.toml")).parent, folder)
    state = make_state(Editor(folder))
    shown = make_edit_page(read_dossier(folder), state=state, online=True)
    file = tmp_path / "edit.html"
    file.write_bytes(shown.get_root().render().encode())
    return file


def choose_base(page: Page, base: str) -> None:
    """Choose an online base map, and wait until tiles of it are there."""
    page.locator("[data-base-open]").click()
    page.locator(f"[data-base={base}]").check()
    page.keyboard.press("Escape")
    page.locator(".leaflet-tile-loaded").first.wait_for()
    settle(page)


def read_tile(page: Page, x: float, y: float) -> tuple[list[float], float]:
    """Return what the tile under a point of the window shows there, and a pixel, in degrees."""
    tile = page.evaluate(TILE_AT, [x, y])
    number = {key: int(found) for key, found in re.findall(r"[?&]([xyz])=(\d+)", tile["address"])}
    spot = [number["x"] + tile["right"], number["y"] + tile["down"], number["z"]]
    return page.evaluate(UNPROJECT, spot), 360 / (256 * 2 ** number["z"])


def save_acts(page: Page, file: Path) -> list[dict[str, Any]]:
    """Save the file of the offline page, and return its acts."""
    with page.expect_download() as waiting:
        page.locator("[data-act=save]").click()
    waiting.value.save_as(file)
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()[1:]]


def test_a_place_set_over_tiles_in_gcj02_is_where_the_tile_shows_it(
    browser: Browser, online_file: Path
) -> None:
    """The tile under the click says where that is in GCJ-02; the act says it in WGS 84."""
    said: list[str] = []
    page = open_page(browser, said)
    page.route(re.compile("^https?:"), lambda route: route.fulfill(body=PICTURE))
    open_editor(page, f"{online_file.as_uri()}#lang=en")
    hand = sign(page)
    page.locator("[data-thing]").first.click()
    choose_base(page, "amap")
    hand.act("place")
    x, y = (one + 37 for one in hand.middle())
    shown, pixel = read_tile(page, x, y)
    page.mouse.click(x, y)
    assert page.locator("[data-base-on=amap]").is_visible()
    assert page.locator("[data-shifted]").is_visible()
    hand.answer(source="its gate on the map")
    wait_until_safe(page, 1)
    (act,) = save_acts(page, online_file.with_name("saved.jsonl"))
    page.context.close()
    assert act["base_map"] == {"id": "amap", "datum": "gcj02"}
    editor = Editor(online_file.with_name("copy"))
    result = editor.apply(act)
    assert result.result == "done", result.error
    lon, lat = convert(shown[0], shown[1], source=Datum.GCJ02, target=Datum.WGS84)
    assert last_position(editor.root) == pytest.approx([float(lon), float(lat)], abs=2 * pixel)
    assert abs(shown[0] - float(lon)) > 10 * pixel
    assert said == []


def mark(page: Page, words: str) -> None:
    """Mark words of the text with the mouse."""
    page.locator("[data-tab=read]").click()
    settle(page)
    begin, end = page.evaluate(WHERE, words)
    page.mouse.move(*begin)
    page.mouse.down()
    page.mouse.move(end[0] + 1, end[1], steps=4)
    page.mouse.up()


def test_words_within_a_mark_are_counted_from_the_paragraph_s_beginning(
    page: Page, folder: Path
) -> None:
    """`harbour town` is a span of its own in the pane, declined; `town` is a part of it."""
    mark(page, "town")
    offer = page.locator("[data-act=add]")
    assert "town" in offer.inner_text()
    offer.click()
    hand = Mouse(page)
    hand.answer(id="town")
    wait_until_safe(page, 1)
    text = (folder / "mentions.csv").read_text(encoding="utf-8")
    assert "town,town" in text
    assert "harbour town" not in text
    read_dossier(folder)
    page.keyboard.press("Control+z")
    wait_until_safe(page, 2)
    assert "harbour town" in (folder / "mentions.csv").read_text(encoding="utf-8")


def test_words_that_are_part_of_a_place_s_name_are_no_other_place(page: Page, folder: Path) -> None:
    before = read_files(folder)
    mark(page, "Park")
    page.locator("[data-act=add]").click()
    told = page.locator("[data-notice='edit.named']")
    told.wait_for()
    assert "Mill Park" in told.inner_text()
    assert page.locator("dialog[open]").count() == 0
    assert read_files(folder) == before


@pytest.mark.parametrize("spot", ["-170, 50", "190, 50", "10.0, 54.7", "somewhere"])
def test_a_position_far_away_is_told_in_a_line_and_nothing_moves(
    page: Page, folder: Path, spot: str
) -> None:
    before = read_files(folder)
    hand = Mouse(page)
    hand.open("places", "mill-park")
    hand.fill("position", position=spot)
    told = page.locator("[data-notice^='edit.']")
    told.wait_for()
    assert told.get_attribute("data-notice") in {"edit.tooFar", "edit.positionWrong"}
    assert page.locator("dialog[open]").count() == 0
    assert hand.find("[data-field=position]").input_value() == spot
    assert read_files(folder) == before


def test_signs_that_nobody_sees_are_shown_under_the_field(page: Page) -> None:
    Mouse(page).open("places", "mill-park")
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => (one.open = true))")
    field = page.locator("[data-field=name_en]").first
    shown = field.locator("xpath=..").locator(".pm-signs")
    assert shown.is_hidden()
    field.fill("Mill\u200b Park\u202e")
    assert shown.inner_text() == "Mill⟨U+200B⟩ Park⟨U+202E⟩"
    field.fill("Mill Park")
    assert shown.is_hidden()


def test_a_pin_dragged_far_away_stays_where_it_was(page: Page, folder: Path) -> None:
    before = read_files(folder)
    hand = Mouse(page)
    hand.open("places", "mill-park")
    settle(page)
    hand.act("place")
    page.evaluate("planmap.map.setMinZoom(2); planmap.map.setView([50, 20], 4, {animate: false})")
    hand.place(0, 0)
    page.locator("[data-notice='edit.tooFar']").wait_for()
    assert read_files(folder) == before


def test_an_outline_that_crosses_itself_is_not_lost_and_can_be_put_right(
    page: Page, folder: Path
) -> None:
    hand = Mouse(page)
    hand.open("places", "lost-mill")
    look(page, 10.05, 50.03, 15)
    hand.act("drawOutline")
    for spot in ((0, 0), (80, 60), (80, 0), (0, 60)):
        hand.place(*spot)
        page.wait_for_timeout(350)  # two clicks in less are a double click to Leaflet
    hand.press("[data-act=done]")
    page.locator("[data-notice='edit.crosses']").wait_for()
    hand.drag(".leaflet-vertex-icon:not(.leaflet-middle-icon)", 0, -120, nth=1)
    hand.press("[data-act=done]")
    hand.answer(source="a plan")
    wait_until_safe(page, 1)
    assert len(last_position(folder)[0]) == 5
