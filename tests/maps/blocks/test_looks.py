"""Every class of the ground has a look and a row in the docs."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

from geo.positions.classes import CLASSES

ROOT = Path(__file__).parents[3]
ENGINE = resources.files("maps") / "page" / "engine"


def test_every_class_has_a_look_and_every_look_a_class() -> None:
    look = (ENGINE / "base" / "look.js").read_text(encoding="utf-8").split("export const BORDER")[0]
    own = {name for name, row in CLASSES.items() if not row.like}
    assert set(re.findall(r'class: "(\w+)"', look)) == own
    assert all(
        row.like in own and CLASSES[row.like].form == row.form
        for row in CLASSES.values()
        if row.like
    )


def test_every_colour_of_a_look_is_in_both_palettes() -> None:
    look = (ENGINE / "base" / "look.js").read_text(encoding="utf-8")
    palette = (ENGINE / "paint" / "palette.js").read_text(encoding="utf-8")
    ground = palette.split("export const INK")[0]
    for colour in set(re.findall(r'(?:fill|edge|line|case|dot|glow): "(\w+)"', look)):
        assert len(re.findall(rf"^    {colour}:", ground, re.MULTILINE)) == 2, colour


def test_every_class_is_documented() -> None:
    page = (ROOT / "docs" / "ground.md").read_text(encoding="utf-8")
    for row in CLASSES.values():
        assert f"| `{row.id}` | {row.form} | {row.kind} | {row.words} |" in page
