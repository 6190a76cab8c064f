"""The offline page keeps what it confirmed, whatever comes to the tab, and saves it as one file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from geo.editing.editor import Editor
from geo.editing.state import make_state
from tests.browser.editing import (
    open_editor,
    open_page,
    page_of,
    sign,
    wait_until_safe,
    write_draft,
)
from tests.browser.test_accessibility import SIZES, complaints
from tests.geo.editing.acting import name_rows, read_files

pytestmark = pytest.mark.browser


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_draft(tmp_path / "town")


@pytest.fixture
def address(folder: Path, tmp_path: Path) -> str:
    file = tmp_path / "edit.html"
    file.write_bytes(page_of(folder, make_state(Editor(folder)), served=False))
    return f"{file.as_uri()}#lang=en"


def edit(page: Page) -> None:
    """Say who it is, accept a place and rename another."""
    hand = sign(page)
    hand.open("places", "mill-park")
    hand.act("accept")
    wait_until_safe(page, 1)
    hand.open("places", "lost-mill")
    hand.fill("names", name_en="Found Mill")
    wait_until_safe(page, 2)


def test_a_closed_tab_loses_nothing_and_the_saved_file_says_all(
    browser: Browser, folder: Path, address: str, tmp_path: Path
) -> None:
    said: list[str] = []
    page = open_page(browser, said)
    context = page.context
    open_editor(page, address)
    edit(page)
    page.close()
    again = context.new_page()
    open_editor(again, address)
    wait_until_safe(again, 2)
    assert "Found Mill" in again.locator("[data-thing=lost-mill]").inner_text()
    with again.expect_download() as waiting:
        again.locator("[data-act=save]").click()
    saved = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(saved)
    context.close()
    assert saved.name.endswith(".edits.jsonl")
    head, *acts = [json.loads(line) for line in saved.read_text(encoding="utf-8").splitlines()]
    assert (head["planmap"], head["dossier"]) == ("edits", "brookfield")
    before = read_files(folder)
    editor = Editor(folder)
    assert [editor.apply(act).result for act in acts] == ["done", "done"]
    assert name_rows(before, read_files(folder)) == {"places.csv": {"mill-park", "lost-mill"}}
    assert said == []


def test_undo_offline_is_kept_as_an_act_and_leaves_the_page_as_it_was(
    browser: Browser, address: str
) -> None:
    said: list[str] = []
    page = open_page(browser, said)
    open_editor(page, address)
    edit(page)
    for number in (3, 4):
        page.keyboard.press("Control+z")
        wait_until_safe(page, number)
    page.reload()
    page.locator("[data-edit-list=places]").wait_for()
    wait_until_safe(page, 4)
    assert "Lost Mill" in page.locator("[data-thing=lost-mill]").inner_text()
    assert "Undecided" in page.locator("[data-thing=mill-park]").inner_text()
    page.context.close()
    assert said == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_axe_finds_nothing_in_lists_forms_dialogs_and_tools(
    browser: Browser, address: str, axe: str, lang: str, size: str
) -> None:
    said: list[str] = []
    page = open_page(browser, said)
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    open_editor(page, address.replace("lang=en", f"lang={lang}&n=full"))
    found = {"the list": complaints(page, axe)}
    for name in ("figures", "statements", "tour", "problems", "places"):
        page.locator(f"[data-edit-list={name}]").click()
        found[name] = complaints(page, axe)
    page.locator("[data-thing=mill-park]").click()
    page.evaluate(OPEN_ALL)
    found["a form"] = complaints(page, axe)
    page.locator("[data-act=keys]").click()
    found["keys"] = complaints(page, axe)
    page.keyboard.press("Escape")
    page.locator("[data-act=place]").click()
    found["a tool"] = complaints(page, axe)
    page.keyboard.press("Enter")
    page.locator("[data-dialog=placing]").wait_for()
    found["a dialog"] = complaints(page, axe)
    page.context.close()
    assert {what: problems for what, problems in found.items() if problems} == {}
    assert said == []


OPEN_ALL = "() => { for (const one of document.querySelectorAll('[data-group]')) one.open = true; }"
