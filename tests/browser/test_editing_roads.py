"""The offline road ends where the online one does: the same clicks, the same bytes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.editing import Mouse, address_of, open_editor, open_page, serve, write_draft
from tests.browser.editing_steps import STEPS, do_all
from tests.builders import TEXT
from tests.geo.editing.acting import read_files
from tests.maps.test_reading_commands import planmap

pytestmark = pytest.mark.browser

COUNTED = """() => {
    let count = 0;
    crypto.randomUUID = () => {
        count += 1;
        return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
    };
}"""
"""A feature that was drawn has the id of its act: both roads count theirs alike."""


def edit_online(browser: Browser, folder: Path, said: list[str]) -> None:
    """Do all steps in the page that is served."""
    page = open_page(browser, said)
    page.add_init_script(f"({COUNTED})()")
    with serve(folder) as bench:
        open_editor(page, address_of(bench))
        do_all(Mouse(page))
        page.context.close()  # before the server: what a page asks for then is a fault of nobody


def edit_offline(browser: Browser, folder: Path, site: Path, said: list[str]) -> Path:
    """Build the page as a file, do all steps in it, and return the file that it saves."""
    text = site.parent / "town.txt"
    text.write_bytes(TEXT.encode())
    done = planmap("build", folder, "--editable", "--text", text, "--out", site)
    assert done.returncode == 0, done.stderr.decode()
    page = open_page(browser, said)
    page.add_init_script(f"({COUNTED})()")
    open_editor(page, f"{(site / 'edit.html').as_uri()}#lang=en")
    do_all(Mouse(page))
    with page.expect_download() as waiting:
        page.keyboard.press("Control+s")
    saved = site.parent / waiting.value.suggested_filename
    waiting.value.save_as(saved)
    page.context.close()
    return saved


def test_the_file_of_the_offline_page_gives_the_dossier_the_same_bytes_as_the_server(
    browser: Browser, tmp_path: Path
) -> None:
    said: list[str] = []
    online = write_draft(tmp_path / "online")
    offline = shutil.copytree(online, tmp_path / "offline")
    before = read_files(offline)
    edit_online(browser, online, said)
    saved = edit_offline(browser, offline, tmp_path / "site", said)
    assert read_files(offline) == before
    done = planmap("review", offline, "--from", saved)
    assert done.returncode == 0, done.stderr.decode()
    assert f"{len(STEPS)} acts of {saved} done." in done.stdout.decode()
    assert read_files(offline) == read_files(online)
    journals = [(one / "edits.jsonl").read_text("utf-8") for one in (offline, online)]
    first, second = (
        [{**json.loads(line), "at": ""} for line in words.splitlines()] for words in journals
    )
    assert first == second
    assert said == []
