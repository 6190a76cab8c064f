"""axe finds nothing moderate or worse, in any language, width and scheme, open and closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from geo import read_dossier
from tests.browser.conftest import DATA, OpenPage
from tests.browser.probes import settle

pytestmark = pytest.mark.browser

SIZES = {"wide": (1280, 800), "phone": (360, 640)}
OPENED = {
    "the district's figures": "#f=1",
    "the list": "#t=places&n=full",
    "the promises": "#t=promises&n=full",
    "the reading pane": "#t=read&n=full",
    "a tour": "#c={chapter}",
    "a card": "#p={place}",
    "the panel closed": "#n=low",
}
DIALOGS = ("export", "print", "base")


def complaints(page: Page, axe: str, within: str = "html") -> list[str]:
    """Return what axe calls moderate, serious or critical, with the elements it means.

    Of an open dialog nothing else can be reached: only what lies `within` it is looked at then.
    """
    settle(page)
    page.evaluate(axe)
    found: list[str] = page.evaluate(
        """async (within) => (await axe.run(
            within === "html" ? document : within, {resultTypes: ["violations"]})).violations
            .filter(({impact}) => impact !== "minor")
            .map(({id, nodes}) => `${id}: ${nodes.map((one) => one.html.slice(0, 99))}`)""",
        within,
    )
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_axe_finds_nothing_that_matters(
    open_page: OpenPage, site_page: Path, axe: str, lang: str, size: str, scheme: str
) -> None:
    width, height = SIZES[size]
    page = open_page(
        site_page, width=width, height=height, fragment=f"#lang={lang}", color_scheme=scheme
    )
    found = {"as opened": complaints(page, axe)}
    dossier = read_dossier(min(DATA.glob("*/dossier.toml")).parent)
    chapter, place = dossier.chapters[0].id, dossier.commitments[0].place
    for what, fragment in OPENED.items():
        address = f"{fragment}&lang={lang}".format(chapter=chapter, place=place)
        page.evaluate("(hash) => { location.hash = hash }", address)
        found[what] = complaints(page, axe)
    page.evaluate("(hash) => { location.hash = hash }", f"#lang={lang}&n=full")
    for dialog in DIALOGS:
        page.locator(f"[data-{dialog}-open], [data-{dialog}='open']").first.click()
        found[f"the dialog {dialog}"] = complaints(page, axe, "dialog[open]")
        page.keyboard.press("Escape")
    page.locator("[data-help]").click()
    found["help"] = complaints(page, axe, "dialog[open]")
    assert {what: list_ for what, list_ in found.items() if list_} == {}
