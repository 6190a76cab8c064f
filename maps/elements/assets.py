"""The page's own script, styles and words, as they go into it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources

from maps.elements.bundle import read_modules, split_modules
from maps.elements.policy import LATE_TYPE

ENTRY = "main.js"
LATE = (
    "engine/base/alignment.js",
    "engine/base/datum.js",
    "engine/base/mainland.js",
    "engine/base/tile-shift.js",
    "engine/paint/svg-pen.js",
    "engine/picture.js",
    "interface/files/export-rows.js",
    "interface/files/export-text.js",
    "interface/files/export-xml.js",
    "interface/files/exporting.js",
    "interface/pieces/amounts.js",
    "interface/pieces/card-links.js",
    "interface/pieces/card-parts.js",
    "interface/pieces/citation.js",
    "interface/pieces/clipboard.js",
    "interface/pieces/evidence.js",
    "interface/pieces/lettering.js",
    "interface/pieces/outline.js",
    "interface/pieces/spans.js",
    "interface/pieces/text-marks.js",
    "interface/state/search-index.js",
    "interface/views/base-maps.js",
    "interface/views/picture.js",
    "interface/views/sheet-index.js",
    "interface/views/sheet-legend.js",
    "interface/views/sheet-map.js",
    "interface/views/sheet-tables.js",
    "interface/views/sheet-title.js",
    "interface/views/sheet.js",
)
"""Modules that no first view asks for: sheet, pictures, exports, parts of cards, shifted tiles."""
LATE_SCRIPT = "planmap-late-script"
BRIEF = ("base.inner", "guest.", "status.", "unpack.")
"""Which words a map without the panel has, by how their keys begin."""
LANGUAGE_FILES = ("zh-Hans", "zh-Hant", "en")


@cache
def page_scripts(entry: str = ENTRY) -> tuple[str, str]:
    """Return the page's modules as two scripts: `entry` with all that it needs, and what is late.

    Raises
    ------
    BundleError
        If the modules do not fit together.
    """
    return split_modules(read_modules(resources.files("maps") / "page"), entry, LATE)


@cache
def page_styles() -> str:
    """Return the page's style sheets, joined in the order of their names."""
    folder = resources.files("maps") / "page"
    sheets = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".css")),
        key=lambda entry: entry.name,
    )
    return "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


@cache
def page_words() -> Mapping[str, Mapping[str, str]]:
    """Return the words of the interface by language and key."""
    folder = resources.files("maps") / "page" / "words"
    return {
        tag: json.loads((folder / f"{tag}.json").read_text(encoding="utf-8"))
        for tag in LANGUAGE_FILES
    }


@cache
def brief_words() -> Mapping[str, Mapping[str, str]]:
    """Return the words that layers need on a map without the panel."""
    return {
        tag: {key: words[key] for key in words if key.startswith(BRIEF)}
        for tag, words in page_words().items()
    }


def late_element(code: str) -> str:
    """Return the element of a script that stands as text until the page's own runs it."""
    return f'<script type="{LATE_TYPE}" id="{LATE_SCRIPT}">{code}</script>\n'
