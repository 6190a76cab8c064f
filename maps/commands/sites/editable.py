"""What `planmap build --editable` adds: the page with the editor, which saves one file."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from geo.dossiers.dossier import Dossier
from geo.editing.editor import Editor
from geo.editing.merging import migrate_reviews
from geo.editing.state import make_state
from geo.errors import PlanmapError
from geo.texts.text import DecodedText
from maps.elements.editor import make_edit_page

PAGE = "edit.html"


class EditableError(PlanmapError, ValueError):
    """A dossier that cannot be edited offline."""


def make_editable(
    folder: Path | None, dossier: Dossier, text: Sequence[DecodedText], *, online: bool
) -> bytes:
    """Return the page of `dossier` with the editor in it, and the cells of the files in `folder`.

    Raises
    ------
    EditableError
        If there is no folder: acts on the dossier that planmap ships could not be applied.
    PlanmapError
        If a file of it is no CSV or GeoJSON, or its journal is broken.
    OSError
        If a file cannot be read.
    """
    if folder is None:
        message = "--editable: name the dossier's folder, which the acts are to be applied to"
        raise EditableError(message)
    state = {**_read_state(folder), "version": 0, "drafts": []}
    page = make_edit_page(dossier, state=state, text=text or None, online=online)
    return str(page.get_root().render()).encode()


def _read_state(folder: Path) -> dict[str, Any]:
    """Return the state of a dossier as it is once review.csv is acts, as it is when acts come."""
    with tempfile.TemporaryDirectory() as place:
        twin = Path(place) / "dossier"
        twin.mkdir()
        for path in (*folder.iterdir(), *folder.glob("datasets/*/*")):
            if path.is_file() and not path.name.startswith("."):
                copy = twin / path.relative_to(folder)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, copy)
        editor = Editor(twin)
        migrate_reviews(editor)
        return make_state(editor)
