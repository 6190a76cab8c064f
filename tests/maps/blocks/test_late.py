"""What stands behind a page's scripts: nothing is lost, and the first view needs none of it."""

from __future__ import annotations

from pathlib import Path

from geo.dossiers.folder import read_dossier
from layers.layer import make_drawn_layers
from maps.blocks.facts import make_data
from maps.blocks.late import LATE, LATE_OF_PLACES, MARK, set_apart
from maps.elements.plan_map import make_map
from tests.builders import write_dossier


def test_what_is_set_apart_is_all_there_and_marked(tmp_path: Path) -> None:
    dossier = read_dossier(write_dossier(tmp_path))
    data = make_data(dossier, make_drawn_layers(dossier))
    first, late = set_apart(data)
    assert first.keys() == data.keys()
    assert {name: first[name][MARK] for name in LATE} == {name: name for name in LATE}
    assert late["values"] == {name: data[name] for name in LATE}
    columns = data["places"]["columns"]
    assert late["places"] == {name: columns[name] for name in LATE_OF_PLACES if name in columns}
    whole = {**first["places"]["columns"], **late["places"]}
    assert whole == columns
    assert not any(MARK in value for value in columns.values())


def test_a_page_has_it_and_the_plain_text_behind_the_script_that_starts_it(tmp_path: Path) -> None:
    html = make_map(read_dossier(write_dossier(tmp_path))).get_root().render()
    start = html.index("planmapParts.panel(")
    assert html.index('id="planmap-data"') < start
    assert start < html.index('id="planmap-late"')
    assert start < html.index("<noscript")
    assert html.count('id="planmap-late"') == html.count("<noscript") == 1
