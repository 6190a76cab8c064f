"""The page with an editor: the page itself, and what only the editor needs.

What the editor knows beside the page stands in one block, `planmap-editor`; its words in another.
The drawing library is Leaflet.Editable, which `hatch_build.py` packs (decision 23).
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from geo.dossiers.dossier import Dossier
from geo.errors import PlanmapError
from geo.records.row import own_words
from geo.texts.text import DecodedText
from maps.blocks.editing import make_vocabulary
from maps.elements.assets import LANGUAGE_FILES
from maps.elements.online import image_hosts, online_bases
from maps.elements.parts import DataBlock, Verbatim, figure_of
from maps.elements.plan_map import PlanMap, make_elements

ENTRY = "editor.js"
FOLDER = resources.files("maps") / "page" / "interface" / "editor"


class DrawingLibraryError(PlanmapError, LookupError):
    """The library that the editor draws with is not installed."""


def make_edit_page(
    dossier: Dossier,
    *,
    state: Mapping[str, Any],
    text: DecodedText | Sequence[DecodedText] | None = None,
    online: bool = False,
    served: bool = False,
) -> PlanMap:
    """Return the page of `dossier` with the editor in it.

    `state` is what the editor is told of the dossier on the disk, as docs/editing.md describes
    it; what may be said at all is added. `text` and `online` are those of `make_map`. A page that
    is `served` may ask its own server, another asks nobody.

    Raises
    ------
    DrawingLibraryError
        If the drawing library is not packed.
    TextError
        If `text` is not the text that the dossier was made from.
    """
    page = PlanMap(
        title=own_words(dossier.info, "title"),
        lang=dossier.info.tags[0],
        view=dossier.info.view,
        image_hosts=image_hosts(online_bases()) if online else (),
        entry=ENTRY,
        asks=("'self'",) if served else (),
    )
    head = figure_of(page).header
    page.drawing = drawing_script()
    head.add_child(Verbatim(f"<style>{editor_styles()}</style>"), name="planmap_editor_style")
    for element in make_elements(dossier, text=text, online=online):
        element.add_to(page)
    known = {**state, "served": served, "vocabulary": make_vocabulary(dossier)}
    for block in (
        DataBlock("planmap-editor", known),
        DataBlock("planmap-editor-words", editor_words()),
    ):
        block.place_in(figure_of(page))
    return page


@cache
def drawing_script() -> str:
    """Return the script of the drawing library, which needs Leaflet before it.

    Raises
    ------
    DrawingLibraryError
        If it is not packed.
    """
    bundle = resources.files("maps") / "bundled" / "drawing.zip"
    if not bundle.is_file():
        message = (
            "the editor draws with Leaflet.Editable, which is not installed in this checkout; "
            "run 'npm ci --ignore-scripts' and 'python hatch_build.py' in it"
        )
        raise DrawingLibraryError(message)
    with bundle.open("rb") as file, zipfile.ZipFile(file) as packed:
        return packed.read("drawing.js").decode("utf-8").replace("\r\n", "\n")


@cache
def editor_styles() -> str:
    """Return the editor's own style sheet."""
    return (FOLDER / "editor.css").read_text(encoding="utf-8")


@cache
def editor_words() -> Mapping[str, Mapping[str, str]]:
    """Return the words of the editor by language and key."""
    return {
        tag: json.loads((FOLDER / "words" / f"{tag}.json").read_text(encoding="utf-8"))
        for tag in LANGUAGE_FILES
    }
