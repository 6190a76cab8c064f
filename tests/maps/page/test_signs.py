"""The editor shows the signs that nobody sees, the same as `planmap check` names."""

from __future__ import annotations

from pathlib import Path

from geo.dossiers.checks.signs import INVISIBLE
from geo.records.row import CONTROL
from tests.tools.node import run_node

SIGNS = Path(__file__).parents[3] / "maps" / "page" / "interface" / "editor" / "forms" / "signs.js"
SCRIPT = f"""
const {{ revealSigns }} = await import("{SIGNS.as_uri()}");
if (Array.isArray(input)) answer(input.map(revealSigns));
else {{
  const found = [];
  for (let code = 0; code < 0x110000; code += 1)
    if (revealSigns(String.fromCodePoint(code))) found.push(code);
  answer(found);
}}
"""


def test_the_page_and_check_know_the_same_signs() -> None:
    named = [
        code for code in range(0x110000) if INVISIBLE.match(chr(code)) or CONTROL.match(chr(code))
    ]
    assert run_node(SCRIPT, None) == named


def test_signs_that_nobody_sees_are_shown_by_their_number() -> None:
    words = [
        "Mill Park",
        "生命谷\n二",
        "Mill\u200b Park\u202e",
        "\0a",
        "x\U000e0041",
        "葛\U000e0100",
    ]
    assert run_node(SCRIPT, words) == [
        "",
        "",
        "Mill⟨U+200B⟩ Park⟨U+202E⟩",
        "⟨U+0000⟩a",
        "x⟨U+E0041⟩",
        "",
    ]
