"""A draft of sixty places, forty of them nowhere, becomes a map with every place decided.

By honest clicks, in what `planmap edit` serves: one accepts what has a position, places or rejects
what has none. The clicks of each place are counted.
"""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from geo import read_dossier
from geo.editing.editor import Editor
from geo.vocabulary import Placed
from maps.preview.serving import HOST
from tests.browser.editing import Mouse, open_editor, open_page, wait_until_safe
from tests.maps.test_edit_command import editing
from tests.maps.test_reading_commands import planmap

pytestmark = pytest.mark.browser

TREES = (
    "Alder", "Aspen", "Birch", "Cedar", "Elder", "Hazel",
    "Linden", "Maple", "Poplar", "Rowan", "Walnut", "Willow",
)  # fmt: skip
KINDS = ("Park", "Library", "Bridge", "Hospital", "Station")
NAMES = [f"{tree} {kind}" for kind in KINDS for tree in TREES]
KNOWN = NAMES[::3]
MOST_CLICKS = 3


def draft(tmp_path: Path) -> Path:
    """Draft a dossier from a text that names sixty places, with a gazetteer of twenty of them."""
    text, gazetteer = tmp_path / "plan.txt", tmp_path / "gazetteer.csv"
    lines = [f"{name} will be renewed in {2027 + at % 4}." for at, name in enumerate(NAMES)]
    text.write_text("\n".join(["What is to come", *lines, ""]), encoding="utf-8")
    draw = random.Random(60)  # noqa: S311 - the same places each time, no secret
    rows = [f"{n},{draw.uniform(10, 10.2):.5f},{draw.uniform(50, 50.1):.5f},site" for n in KNOWN]
    gazetteer.write_text("\n".join(["name,lon,lat,kind", *rows, ""]), encoding="utf-8")
    folder = tmp_path / "draft"
    options = ("--date", "2026", "--gazetteer", gazetteer)
    done = planmap("draft", text, "--out", folder, *options)
    assert done.returncode == 0, done.stderr.decode()
    return folder


class Clicker(Mouse):
    """A mouse that counts how often it was clicked for each place that was open."""

    def __init__(self, page: object) -> None:
        super().__init__(page)  # type: ignore[arg-type]  # a page of Playwright
        self.clicks: Counter[str] = Counter()

    def open_now(self) -> str:
        """Return the name of the place whose form is open."""
        return self.find("#pm-edit-name").inner_text()

    def click(self, name: str, selector: str) -> None:
        """Click for a place."""
        self.clicks[name] += 1
        self.press(selector)

    def place_it(self, name: str, x: int, y: int) -> None:
        """Click where a place is, and say how one knows, once for all."""
        self.click(name, "[data-act=place]")
        self.clicks[name] += 1
        self.place(x, y)
        source = self.find("dialog [data-field=source]")
        if not source.input_value():
            source.fill("the council's plan")
        self.click(name, "dialog [data-ok]")

    def reject_it(self, name: str) -> None:
        """Say that a place is none."""
        self.click(name, "[data-act=reject]")
        self.clicks[name] += 1
        self.find("dialog [data-reason]").click()
        self.click(name, "dialog [data-ok]")


def test_sixty_places_are_decided_with_three_clicks_each(browser: Browser, tmp_path: Path) -> None:
    folder = draft(tmp_path)
    before = read_dossier(folder)
    region = before.info.region
    assert len([place for place in before.places if place.id != region]) == 60
    lost = {place.id for place in before.places if place.placed is Placed.UNLOCATED} - {region}
    assert len(lost) == 40
    said: list[str] = []
    with editing(folder, "--text", str(tmp_path / "plan.txt")) as (port, token):
        page = open_page(browser, said)
        open_editor(page, f"http://{HOST}:{port}/edit.html#token={token}&lang=en")
        hand = Clicker(page)
        hand.act("who")
        hand.answer(by="AB")
        hand.press("[data-thing]")
        for number in range(60):
            name = hand.open_now()
            if hand.page.locator("[data-act=drag]").is_visible():
                hand.click(name, "[data-act=accept]")
            elif number % 4 == 3:
                hand.reject_it(name)
            else:
                hand.place_it(name, 10 * (number % 20) - 100, 12 * (number % 15) - 90)
            wait_until_safe(page, number + 1)
        page.locator("[data-notice='edit.allDecided']").wait_for()
        page.context.close()
    after = read_dossier(folder)
    places = [place for place in after.places if place.id != region]
    assert all(place.reviewed for place in places)
    assert len(places) == 50
    assert all(after.geometry_of(place) is not None for place in places)
    assert set(hand.clicks) == set(NAMES)
    assert max(hand.clicks.values()) == MOST_CLICKS
    assert hand.clicks.total() == 20 + 40 * MOST_CLICKS
    acts = Editor(folder).acts
    assert max(Counter(act.target.row for act in acts).values()) == 1
    assert said == []
