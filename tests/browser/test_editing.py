"""Thirty acts by mouse and thirty by keys: just their rows change, and undone nothing has."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.editing import Hand, Keyboard, Mouse, open_page, write_draft
from tests.browser.editing_steps import do_all_and_undo_it

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", [Mouse, Keyboard])
def test_thirty_acts_change_just_their_rows_and_undone_nothing(
    browser: Browser, tmp_path: Path, kind: type[Hand]
) -> None:
    said: list[str] = []
    page = open_page(browser, said)
    do_all_and_undo_it(write_draft(tmp_path / "town"), page, kind)
    page.context.close()
    assert said == []
