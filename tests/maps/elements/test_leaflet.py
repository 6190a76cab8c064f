"""Leaflet's script as it stands in a page."""

from __future__ import annotations

from xstatic.pkg import leaflet

from maps.elements.leaflet import compile_at_once, leaflet_script, read_asset


def test_the_shipped_script_stands_in_brackets_for_the_browser_and_is_else_as_it_was() -> None:
    given = read_asset(leaflet, "leaflet.js")
    made = compile_at_once(given)
    opened, end = made.rsplit("}));", 1)
    assert "(this,(function" in opened
    assert opened.replace("(this,(function", "(this,function") + "});" + end == given
    assert leaflet_script().startswith(made)


def test_a_script_of_another_form_stays_as_it_is() -> None:
    assert compile_at_once("const answer = 42;\n") == "const answer = 42;\n"
