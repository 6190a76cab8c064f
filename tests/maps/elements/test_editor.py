"""The page with the editor: the page, what the editor needs, and nothing that the page has not."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from geo import read_dossier
from maps import make_map
from maps.elements import editor
from maps.elements.assets import page_scripts
from maps.elements.editor import DrawingLibraryError, make_edit_page
from maps.elements.policy import take_inventory
from tests.builders import write_dossier

STATE: dict[str, Any] = {"planmap": "edits", "dossier": "brookfield", "journal": []}


def render(tmp_path: Path, *, served: bool = False) -> str:
    dossier = read_dossier(write_dossier(tmp_path / "d"))
    return make_edit_page(dossier, state=STATE, served=served).get_root().render()


def block(page: str, identifier: str) -> Any:  # noqa: ANN401 - any JSON
    found = re.search(rf'id="{identifier}">(.*?)</script>', page)
    assert found
    return json.loads(found[1])


def policy(page: str) -> str:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert found
    return found[1]


def test_the_page_has_nothing_of_the_editor(tmp_path: Path) -> None:
    page = make_map(read_dossier(write_dossier(tmp_path / "d"))).get_root().render()
    for word in ("planmap-editor", "L.Editable", "pm-edit", "indexedDB"):
        assert word not in page


def test_the_editor_is_told_what_may_be_said_and_what_the_files_hold(tmp_path: Path) -> None:
    known = block(render(tmp_path), "planmap-editor")
    assert known["dossier"] == "brookfield"
    assert known["served"] is False
    assert known["vocabulary"]["units"]["亩"][0] == "m2"
    assert "late" in known["vocabulary"]["outcomes"]["promise"]
    assert known["vocabulary"]["kinds"][0] == "area"


def test_only_a_page_that_is_served_may_ask_its_server(tmp_path: Path) -> None:
    assert "connect-src" not in policy(render(tmp_path))
    assert "connect-src 'self';" in policy(render(tmp_path, served=True))


def test_no_element_has_a_handler_or_a_style_of_its_own(tmp_path: Path) -> None:
    found = take_inventory(render(tmp_path))
    assert found.handlers == []
    assert found.style_attributes == []
    assert "unsafe" not in policy(render(tmp_path))


def test_the_same_state_gives_the_same_bytes(tmp_path: Path) -> None:
    assert render(tmp_path / "a") == render(tmp_path / "b")


def test_the_editor_s_script_is_the_page_s_and_more() -> None:
    own, more = page_scripts()[0], page_scripts("editor.js")[0]
    assert len(more) > len(own) + 50_000


def test_without_the_drawing_library_one_line_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    editor.drawing_script.cache_clear()
    monkeypatch.setattr("maps.elements.editor.resources.files", lambda _: tmp_path)
    with pytest.raises(DrawingLibraryError, match="npm ci") as error:
        editor.drawing_script()
    assert "\n" not in str(error.value)
