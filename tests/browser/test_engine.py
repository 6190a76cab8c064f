"""The engine in a real browser: what is painted, labelled, picked and measured."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from geo import read_dossier
from geo.vocabulary import Kind
from maps import make_map
from tests.browser.conftest import DATA, OpenPage
from tests.browser.probes import colour_at, labels, look_at, overlapping, rest, settle
from tests.builders import bend, write_dossier

pytestmark = pytest.mark.browser

PARK = (10.021, 50.012)
HARBOUR = (10.08, 50.03)


def test_the_page_is_drawn_without_network_and_without_a_word(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page)
    assert {"Mill Park", "Brookfield"} <= {label["text"] for label in labels(page)}


def test_a_pin_has_its_theme_s_colour(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, color_scheme="light", fragment="#k=theme")
    look_at(page, *PARK, 14)
    pixel_west = page.evaluate(
        "([lon, lat]) => { const p = planmap.map.latLngToContainerPoint([lat, lon]);"
        "return planmap.map.containerPointToLatLng([p.x - 9, p.y]); }",
        list(PARK),
    )
    assert colour_at(page, "planmapLayers", pixel_west["lng"], pixel_west["lat"])[:3] == [
        27,
        120,
        55,
    ]


def test_a_place_known_to_more_than_500_m_has_a_soft_symbol_and_no_disc(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, color_scheme="light", fragment="#k=theme")
    look_at(page, *HARBOUR, 13)
    page.evaluate("() => { planmap.hide('trams') }")
    rest(page)

    def at(dx: int, dy: int) -> list[int]:
        spot = page.evaluate(
            "([lon, lat, dx, dy]) => { const p = planmap.map.latLngToContainerPoint([lat, lon]);"
            "return planmap.map.containerPointToLatLng([p.x + dx, p.y + dy]); }",
            [*HARBOUR, dx, dy],
        )
        return colour_at(page, "planmapLayers", spot["lng"], spot["lat"])

    assert sum(at(-5, -3)[:3]) > 650  # hollow: paper, not the theme, within a whole ring
    for x, y in ((-0.87, -0.5), (-0.85, -0.53), (-0.45, -0.89), (0.45, -0.89)):
        ring = [sum(at(round(x * away), round(y * away))[:3]) for away in range(7, 12)]
        assert min(ring) < 550, ring  # as large as the zoom makes it
    assert at(30, 0)[3] == 0
    assert "≈ Old Harbour" in {label["text"] for label in labels(page)}


COARSE = {"placed": "indicative", "coordinateUncertaintyInMeters": "900", "certainty": "uncertain"}


def test_a_line_of_which_no_part_is_known_well_is_as_soft_as_a_place(
    open_page: OpenPage, small_page: Path, tmp_path: Path
) -> None:
    whole = "() => planmap.map.setView([50.02, 10.05], 12, {animate: false})"
    inside = "() => planmap.picture({width: 900, height: 600})"
    firm = open_page(small_page, color_scheme="light")
    firm.evaluate(whole)
    rest(firm)
    assert "Tram 3" in {label["text"] for label in labels(firm)}
    assert ">≈ Tram 3<" not in firm.evaluate(inside)

    tables = bend("sections.csv", 0, **COARSE)
    tables["places.csv"][4] |= COARSE
    make_map(read_dossier(write_dossier(tmp_path / "d", tables=tables))).save(
        tmp_path / "index.html"
    )
    soft = open_page(tmp_path / "index.html", color_scheme="light")
    soft.evaluate(whole)
    rest(soft)
    assert "≈ Tram 3" in {label["text"] for label in labels(soft)}
    assert ">≈ Tram 3<" in soft.evaluate(inside)
    for paper in ("a3", "a4"):
        assert "≈ Tram 3<" in soft.evaluate(f"() => planmap.sheet({{paper: '{paper}'}})")
    # Where the line is not known the sign of what came of it has ≈ at its foot, of two curves.
    waves = (
        "() => (planmap.picture({width: 900, height: 600})"
        """.match(/d="M[^"]*C[^"]*"[^>]*stroke-linecap="round"/g) || []).length"""
    )
    assert soft.evaluate(waves) > firm.evaluate(waves) == 0
    soft.evaluate("() => planmap.select('tram3')")
    rest(soft)
    card = soft.locator(".pm-card")
    assert "within about 900 m" in card.locator("[data-part=placed] > p").inner_text()
    firm.evaluate("() => planmap.select('tram3')")
    rest(firm)
    assert firm.locator(".pm-card [data-part=placed] > p").count() == 0
    soft.evaluate("() => ['parks', 'areas'].forEach((id) => planmap.hide(id))")
    soft.locator(".pm-legend-title").click()
    row = soft.locator("[data-legend-row=disc]")
    assert row.inner_text() == "Known only to within 500 m or worse: always hollow."


def test_hiding_a_layer_takes_its_marks_and_labels_away(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page)
    look_at(page, *PARK, 14)
    assert colour_at(page, "planmapLayers", *PARK)[3] == 255
    page.evaluate("() => { planmap.hide('parks') }")
    rest(page)
    assert colour_at(page, "planmapLayers", *PARK)[3] == 0
    assert "Mill Park" not in {label["text"] for label in labels(page)}
    page.evaluate("() => { planmap.show('parks') }")
    rest(page)
    assert colour_at(page, "planmapLayers", *PARK)[3] == 255


def test_a_click_on_a_pin_chooses_its_place(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    look_at(page, *PARK, 14)
    point = page.evaluate(
        """([lon, lat]) => {
            const frame = planmap.map.getContainer().getBoundingClientRect();
            const p = planmap.map.latLngToContainerPoint([lat, lon]);
            return [p.x + frame.left, p.y + frame.top];
        }""",
        list(PARK),
    )
    page.mouse.click(point[0] + 3, point[1] - 2)
    rest(page)
    assert page.evaluate("() => planmap.state().place") == "mill-park"


def test_a_click_on_a_name_chooses_its_place(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    look_at(page, *PARK, 14)
    spot = next(label for label in labels(page) if label["text"] == "Mill Park")
    page.mouse.move(spot["right"] - 4, (spot["top"] + spot["bottom"]) / 2)
    rest(page)
    assert page.locator(".is-picking").count() == 1
    page.mouse.click(spot["right"] - 4, (spot["top"] + spot["bottom"]) / 2)
    rest(page)
    assert page.evaluate("() => planmap.state().place") == "mill-park"


def test_a_click_on_a_name_of_the_ground_chooses_nothing(
    open_page: OpenPage, site_page: Path
) -> None:
    page = open_page(site_page, width=1440, height=900)
    spots = page.evaluate(
        """() => [...document.querySelectorAll("[data-label^='ground ']")].map((element) => {
            const {left, top, right, bottom} = element.getBoundingClientRect();
            return [(left + right) / 2, (top + bottom) / 2];
        })"""
    )
    assert spots
    page.mouse.click(*spots[0])
    rest(page)
    assert page.evaluate("() => planmap.state().place") is None


def test_the_chosen_place_is_ringed(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, color_scheme="light")
    for place in ("mill-park", "old-harbour"):
        page.evaluate("(id) => { planmap.select(id) }", place)
        page.wait_for_function(
            """() => {
                const canvas = planmap.map.getPane("planmapMarks").querySelector("canvas");
                if (!canvas) return false;
                const sheet = document.createElement("canvas");
                [sheet.width, sheet.height] = [canvas.width, canvas.height];
                const pen = sheet.getContext("2d", {willReadFrequently: true});
                pen.drawImage(canvas, 0, 0);
                return pen.getImageData(0, 0, sheet.width, sheet.height).data.some(Boolean);
            }"""
        )
    page.evaluate("() => { planmap.select(null) }")


def test_a_ring_of_doubt_is_filled_only_for_what_is_asked(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#r=1")
    look_at(page, *HARBOUR, 14)
    assert page.locator("[data-label='ring old-harbour']").count() == 1
    within = (HARBOUR[0] + 0.004, HARBOUR[1] + 0.003)
    assert colour_at(page, "planmapMarks", *within)[3] == 0
    page.evaluate("() => { planmap.select('old-harbour') }")
    look_at(page, *HARBOUR, 14)
    assert 0 < colour_at(page, "planmapMarks", *within)[3] < 26


def test_a_chosen_line_strikes_through_no_sign(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#w=c-tram")
    picture: str = page.evaluate("() => planmap.picture()")
    line, sign = 'stroke="#00807a"', 'd="M4 10.6h9.2'
    assert picture.count(sign) > 1, "as it is, and again over the chosen line"
    assert picture.rindex(sign) > picture.rindex(line)


def test_pictures_are_drawn_at_the_screen_s_own_resolution(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, device_scale_factor=2)
    ratio = page.evaluate(
        "() => { const c = planmap.map.getPane('planmapLayers').querySelector('canvas');"
        "return c.width / c.getBoundingClientRect().width; }"
    )
    assert ratio == pytest.approx(2, abs=0.01)


def test_a_planned_pin_is_hollow_and_an_operating_one_filled(
    open_page: OpenPage, tmp_path: Path
) -> None:
    lon, lat = PARK
    for status, is_filled in (("operating", True), ("planned", False)):
        tables = bend("places.csv", 1, status_at=status)
        make_map(read_dossier(write_dossier(tmp_path / status, tables=tables))).save(
            tmp_path / f"{status}.html"
        )
        page = open_page(tmp_path / f"{status}.html", color_scheme="light", fragment="#k=theme")
        look_at(page, lon, lat, 14)
        beside = page.evaluate(
            "([lon, lat]) => { const p = planmap.map.latLngToContainerPoint([lat, lon]);"
            "const at = planmap.map.containerPointToLatLng([p.x - 8, p.y + 3]);"
            "return [at.lng, at.lat]; }",
            [lon, lat],
        )
        colour = colour_at(page, "planmapLayers", *beside)[:3]
        assert colour == ([27, 120, 55] if is_filled else [255, 255, 255])


def test_a_filter_takes_marks_and_labels_away(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    look_at(page, *PARK, 14)
    page.evaluate("() => planmap.filter({status: 'planned'})")
    rest(page)
    assert colour_at(page, "planmapLayers", *PARK)[3] == 0
    assert "Mill Park" not in {label["text"] for label in labels(page)}
    page.evaluate("() => planmap.filter({status: null})")
    rest(page)
    assert colour_at(page, "planmapLayers", *PARK)[3] == 255


def test_the_district_is_a_shade_lighter_than_what_is_around_it(
    open_page: OpenPage, small_page: Path
) -> None:
    inside, outside = (10.05, 50.04), (9.99, 50.06)
    for scheme in ("light", "dark"):
        page = open_page(small_page, color_scheme=scheme)
        look_at(page, 10.03, 50.04, 12)
        within = colour_at(page, "planmapGround", *inside)
        around = colour_at(page, "planmapGround", *outside)
        assert sum(within[:3]) > sum(around[:3])
        assert (sum(within[:3]) > 600) is (scheme == "light")


def test_the_ground_covers_the_whole_map_at_every_zoom(
    open_page: OpenPage, site_page: Path
) -> None:
    page = open_page(site_page)
    west, south, east, north = read_dossier(min(DATA.glob("*/dossier.toml")).parent).info.view
    for zoom in range(9, 19):
        look_at(page, (west + east) / 2, (south + north) / 2, zoom)
        corners = page.evaluate(
            "() => { const s = planmap.map.getSize();"
            "return [[2, 2], [s.x - 2, 2], [2, s.y - 2], [s.x - 2, s.y - 2]].map((p) => {"
            "const at = planmap.map.containerPointToLatLng(p); return [at.lng, at.lat]; }); }"
        )
        assert all(colour_at(page, "planmapGround", *corner)[3] == 255 for corner in corners)


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_labels_never_overlap(open_page: OpenPage, site_page: Path, lang: str) -> None:
    page = open_page(site_page, fragment=f"#lang={lang}")
    page.evaluate("(lang) => document.querySelector(`[data-lang='${lang}']`).click()", lang)
    west, south, east, north = page.evaluate(
        "() => { const b = planmap.map.getBounds();"
        "return [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()]; }"
    )
    seen = 0
    for zoom in (10, 11, 12, 13, 14, 15, 16):
        for part in (0.35, 0.5, 0.65):
            look_at(page, west + (east - west) * part, south + (north - south) * 0.3, zoom)
            found = labels(page)
            seen += len(found)
            assert overlapping(found) == []
    assert seen > 100


def test_the_chosen_place_has_its_label(open_page: OpenPage, site_page: Path) -> None:
    page = open_page(site_page)
    dossier = read_dossier(min(DATA.glob("*/dossier.toml")).parent)
    sites = [row.id for row in dossier.places if row.kind is Kind.SITE and row.geo_source]
    for place in sites[:12]:
        page.evaluate("(id) => { planmap.select(id) }", place)
        page.wait_for_function(
            "(id) => document.querySelector(`[data-label='${CSS.escape(id)}']`)", arg=place
        )


TOGGLE = """async () => {
    let acts = 0;
    for (const {id} of planmap.layers()) for (const act of ["hide", "show"]) {
        planmap[act](id);
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        acts += 1;
    }
    return acts;
}"""


def test_toggling_a_layer_takes_less_than_50_ms_of_the_processor(
    open_page: OpenPage, site_page: Path
) -> None:
    """Not by the clock: what else runs on the machine does not count."""
    page = open_page(site_page)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent_ms() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return 1000 * float({one["name"]: one["value"] for one in metrics}["TaskDuration"])

    rounds = []
    for _ in range(3):
        begun = spent_ms()
        acts = page.evaluate(TOGGLE)
        rounds.append((spent_ms() - begun) / acts)
    assert 0 < min(rounds) < 50, rounds


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("fragment", ["#lang=en", "#p=fsc&lang=en", "#c=homes-labs&lang=en"])
def test_no_label_lies_under_what_is_over_the_map(
    open_page: OpenPage, site_page: Path, width: int, fragment: str
) -> None:
    page = open_page(site_page, width=width, fragment=fragment)
    settle(page)
    found = labels(page)
    assert len(found) > 3
    over = ".leaflet-control, [data-legend], [data-card], [data-tour-card], .pm-fold-panel"
    if width < 720:
        over += ", .pm-panel"
    boxes = [
        {"text": over} | box
        for box in page.evaluate(
            """(over) => [...document.querySelectorAll(over)]
                .filter((one) => one.checkVisibility())
                .map((one) => one.getBoundingClientRect().toJSON())""",
            over,
        )
    ]
    hidden = [pair for label in found for pair in overlapping_with(label, boxes)]
    assert hidden == []


def overlapping_with(label: dict[str, Any], boxes: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [pair for box in boxes for pair in overlapping([label, box])]
