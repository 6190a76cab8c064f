"""The table of formats in the docs is the registry's, and an export tells what it lost."""

from __future__ import annotations

from geo import Dossier
from layers.exports.formats import ROWS
from layers.exports.losses import tell_losses
from layers.exports.selection import select
from tests.tools.format_table import PATH, put_in


def test_the_table_in_the_docs_is_that_of_the_registry() -> None:
    text = PATH.read_text(encoding="utf-8")
    assert put_in(text) == text


def test_every_format_says_what_it_is_for_and_holds() -> None:
    for name, row in ROWS.items():
        assert all((row.purpose, row.geometry, row.lists, row.unlocated)), name


def test_what_is_lost_is_counted_in_the_selection(awkward: Dossier) -> None:
    selection = select(awkward)
    told = tell_losses(ROWS["gpx"].losses, selection)
    assert told.startswith("1 outlines of areas")
    assert "1 places without a position" in told
    assert tell_losses(ROWS["gpkg"].losses, selection) == ""


def test_nothing_is_lost_of_nothing(awkward: Dossier) -> None:
    selection = select(awkward, layers=["parks"], statuses=["starting"])
    assert tell_losses(ROWS["geojson"].losses[:2], selection) == ""
