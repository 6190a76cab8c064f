"""The editor in Debian's Firefox: by mouse and by keys, kept over a reload, undone."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from geo.editing.editor import Editor
from geo.editing.state import make_state
from tests.browser.editing import Hand, Keyboard, Mouse, page_of, write_draft
from tests.browser.editing_steps import do_all_and_undo_it
from tests.browser.firefox import open_firefox
from tests.browser.test_firefox import PUPPETEER
from tests.tools.node import run_node
from tests.tools.npm import npm_folder

pytestmark = pytest.mark.browser

SCRIPT = Path(__file__).with_name("editing_firefox.mjs")


def test_firefox_places_drags_draws_and_undoes_and_keeps_it(tmp_path: Path) -> None:
    folder = write_draft(tmp_path / "town")
    file = tmp_path / "edit.html"
    file.write_bytes(page_of(folder, make_state(Editor(folder)), served=False))
    path = shutil.which("firefox-esr") or shutil.which("firefox")
    seen: dict[str, Any] = run_node(
        SCRIPT.read_text(encoding="utf-8"),
        {"path": path, "address": file.as_uri()},
        folder=npm_folder(PUPPETEER).parent,
    )
    assert seen["said"] == []
    (feature,) = seen["drawn"]["features"]
    assert feature["geometry"]["type"] == "Polygon"
    assert len(feature["geometry"]["coordinates"][0]) == 4
    assert "Undecided" in seen["kept"]["mill"]
    assert "Not on the map" in seen["kept"]["lost"]


@pytest.mark.parametrize("kind", [Mouse, Keyboard])
def test_thirty_acts_in_firefox_change_just_their_rows_and_undone_nothing(
    tmp_path: Path, kind: type[Hand]
) -> None:
    with open_firefox() as (page, said):
        do_all_and_undo_it(write_draft(tmp_path / "town"), page, kind)
    assert said == []
