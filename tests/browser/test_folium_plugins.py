"""No plugin of Folium that works in a plain map fails in silence in ours: see docs/folium.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import folium
import pytest
from branca.element import MacroElement
from folium import plugins
from playwright.sync_api import Browser, Playwright, sync_playwright

from geo import read_dossier
from maps import make_elements
from maps.elements.parts import DossierLayer, PartError
from tests.browser.chromium import chromium_options
from tests.builders import write_dossier
from tests.tools.folium_assets import answer_assets
from tests.tools.folium_guests import (
    CASES,
    DOCS,
    TWO_PAINTED,
    look_in_ours,
    make_dual,
    verdict,
)

pytestmark = pytest.mark.browser
ROW = re.compile(r"^\| `(\w+)` \| ([\w ]+) \| ([\w ]+) \| (.*) \|$", re.MULTILINE)
TABLE = {name: told for name, _, told, _ in ROW.findall(DOCS.read_text(encoding="utf-8"))}


@pytest.fixture(scope="module")
def networked() -> Iterator[Browser]:
    """Open a browser whose requests the tests answer themselves."""
    with sync_playwright() as playwright:
        browser = _launch(playwright)
        yield browser
        browser.close()


def _launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(**chromium_options(offline=False))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("guests")
    write_dossier(made / "dossier")
    return made


def test_the_table_has_every_plugin() -> None:
    assert set(TABLE) == {*plugins.__all__, "Vega", "VegaLite"}


def test_both_maps_of_a_dual_map_have_our_layers_and_move_together(
    networked: Browser, folder: Path
) -> None:
    page = networked.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    answer_assets(page)
    page.goto(make_dual(folder).as_uri())
    page.wait_for_function(TWO_PAINTED)
    centres = page.evaluate(
        """() => {
            const maps = Object.values(window).filter((one) => one instanceof L.Map);
            maps[0].setView([50.03, 10.06], 13, {animate: false});
            return maps.map((map) => [map.getCenter().lat, map.getCenter().lng, map.getZoom()]);
        }"""
    )
    page.close()
    assert len(centres) == 2
    assert centres[0] == pytest.approx(centres[1], abs=1e-3)
    assert errors == []


def test_the_panel_refuses_to_share_the_page_of_a_dual_map(folder: Path) -> None:
    both = plugins.DualMap(location=(50.02, 10.05), tiles=None)  # type: ignore[no-untyped-call]  # folium has no types
    for element in make_elements(read_dossier(folder / "dossier")):
        element.add_to(both.m1)
    with pytest.raises(PartError, match="2 maps, as a DualMap"):
        both.get_root().render()


@pytest.mark.parametrize("name", CASES)
def test_a_plugin_does_in_the_page_what_the_table_says(
    networked: Browser, folder: Path, name: str
) -> None:
    case = CASES[name]
    sight = look_in_ours(networked, case, folder, allow_eval=case.needs_word)
    assert verdict(name, sight, with_word=case.needs_word) == TABLE[name]
    assert TABLE[name] != "fails in silence"


@pytest.mark.parametrize("kind", ["GroupedLayerControl", "TreeLayerControl"])
def test_a_control_of_layers_names_ours_in_people_s_words(
    networked: Browser, folder: Path, kind: str
) -> None:
    page_map = folium.Map(location=[50.02, 10.05], zoom_start=13, tiles=None)
    made = make_elements(read_dossier(folder / "dossier"), chrome=False)
    layers = [each for each in made if isinstance(each, DossierLayer)]
    for layer in layers:
        layer.add_to(page_map)
    control: MacroElement
    if kind == "GroupedLayerControl":
        control = plugins.GroupedLayerControl(  # type: ignore[no-untyped-call]  # folium has no types
            {"Plan": layers}, exclusive_groups=False
        )
    else:
        parts = [{"label": layer.layer_name, "layer": layer} for layer in layers]
        control = plugins.TreeLayerControl(overlay_tree={"label": "Plan", "children": parts})
    control.add_to(page_map)
    page_map.save(folder / "control.html")
    context = networked.new_context(locale="en")
    page = context.new_page()
    answer_assets(page)
    page.goto((folder / "control.html").as_uri())
    page.wait_for_selector(".leaflet-control-layers input", state="attached")
    words = page.evaluate(
        """() => [...document.querySelectorAll(".leaflet-control-layers input")]
            .map((one) => one.nextElementSibling.textContent.trim())"""
    )
    context.close()
    named = {row.name_en for row in read_dossier(folder / "dossier").layers}
    assert set(words) == named
    assert named.isdisjoint(layer.layer_name for layer in layers)


def test_a_plugin_that_needs_a_word_is_named_without_it(networked: Browser, folder: Path) -> None:
    wanting = {name: case for name, case in CASES.items() if case.needs_word}
    assert wanting
    for name, case in wanting.items():
        sight = look_in_ours(networked, case, folder, allow_eval=False)
        assert any(name in told and "allow_eval=True" in told for told in sight.named)
