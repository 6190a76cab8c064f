"""A page whose blocks are deflated is the same page, and says so where it cannot be unpacked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from geo import read_dossier
from maps import make_map
from tests.browser.conftest import OpenPage
from tests.builders import write_dossier

pytestmark = pytest.mark.browser
PACKED_FROM = 5_000
"""The facts of the small dossier are longer, the words that are needed before them shorter."""
ASK = """() => ({
  layers: planmap.layers(),
  state: planmap.state(),
  text: planmap.exportText("geojson", "all", "wgs84"),
  names: [...document.querySelectorAll("[data-label]")].map((label) => label.textContent).sort(),
})"""
PACKED = re.compile(r'(<script type="application/x-planmap" id="planmap-data">)([^<]+)')


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Make the page of the small dossier as it is, and with its long blocks packed."""
    dossier = read_dossier(write_dossier(tmp_path / "dossier"))
    files = {name: tmp_path / f"{name}.html" for name in ("plain", "packed")}
    make_map(dossier).save(files["plain"])
    monkeypatch.setattr("maps.elements.packing.PACKED_FROM", PACKED_FROM)
    make_map(dossier).save(files["packed"])
    assert PACKED.search(files["packed"].read_text(encoding="utf-8"))
    return files


def test_a_packed_page_is_the_same_page(open_page: OpenPage, pages: dict[str, Path]) -> None:
    told = {name: open_page(file).evaluate(ASK) for name, file in pages.items()}
    for file in pages.values():
        ready = "() => planmapParts.unpacked.then(() => planmap.ready).then(() => true)"
        assert open_page(file).evaluate(ready)
    assert told["packed"] == told["plain"]
    assert told["plain"]["names"]


@pytest.mark.parametrize(
    "missing",
    [
        "delete window.DecompressionStream",
        "window.DecompressionStream = class { constructor() { throw new TypeError('format'); } }",
    ],
)
def test_a_browser_that_cannot_unpack_it_says_so(
    browser: Browser, pages: dict[str, Path], missing: str
) -> None:
    for file, is_told in ((pages["packed"], True), (pages["plain"], False)):
        page = browser.new_page(locale="en-GB")
        page.add_init_script(missing)
        page.goto(file.as_uri())
        page.wait_for_selector("[data-notice]" if is_told else ".pm-panel")
        words = page.locator("[data-notice]").all_inner_texts()
        assert ("too old to unpack it" in " ".join(words)) == is_told
        page.close()


def test_a_page_that_was_cut_says_so(browser: Browser, pages: dict[str, Path]) -> None:
    content = pages["packed"].read_text(encoding="utf-8")
    damaged = PACKED.sub(lambda found: found[1] + found[2][: len(found[2]) // 8 * 4], content)
    pages["packed"].write_text(damaged, encoding="utf-8")
    page = browser.new_page(locale="zh-TW")
    page.goto(pages["packed"].as_uri())
    assert "檔案已損壞" in page.locator("[data-notice]").inner_text()
    page.close()
