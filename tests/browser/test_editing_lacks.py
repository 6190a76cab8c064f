"""What an editor lacks, base maps or the text: it says so, and how to have it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from geo.editing.editor import Editor
from geo.editing.state import make_state
from tests.browser.editing import (
    Mouse,
    open_editor,
    open_page,
    page_of,
)
from tests.builders import make_tables, write_dossier

pytestmark = pytest.mark.browser


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
