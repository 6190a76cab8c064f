"""What `planmap edit` does: serves the map with an editor, on this machine."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from geo.errors import PlanmapError
from geo.records.given import read_given
from geo.texts.files.opening import read_text_file
from geo.texts.text import DecodedText
from maps.commands.dossiers.reviewed import open_editor
from maps.commands.options import open_dossier
from maps.commands.screen import Screen
from maps.commands.sites.served import Source, serve_until_stopped
from maps.elements.editor import make_edit_page
from maps.preview.bench import Bench
from maps.preview.editing import PAGE, make_editing_server
from maps.preview.serving import HOST, Preview

SWITCH_S = 0.0005
"""How long the look for problems, in a thread of its own, may keep an act from going on."""


class EditError(PlanmapError, OSError):
    """A dossier that cannot be edited here, or an editor that cannot be served."""


def run_edit(
    *,
    dossier: Path,
    text: list[Path] | None,
    online: bool,
    port: int,
    open_page: bool,
) -> None:
    """Do what `planmap edit` says; see `maps.commands.edit.edit`."""
    _check_writable(dossier)
    sys.setswitchinterval(SWITCH_S)
    words = [read_text_file(read_given(path), str(path)) for path in text or ()]
    source = Source(dossier, words)
    bench = Bench(
        editor=open_editor(dossier),
        make_page=_Pages(dossier, words, online=online),
        preview=Preview(source.build, collect=source.collect),
    )
    bench.read_page()
    try:
        server = make_editing_server(bench, port=port)
    except OSError as error:
        message = f"port {port} of {HOST}: {error.strerror}; name another with --port"
        raise EditError(message) from error
    address = f"http://{HOST}:{server.server_port}/{PAGE}#token={bench.token}"
    console = Screen(soft_wrap=True)
    console.print(f"Editing {dossier} at {address}", highlight=False, markup=False)
    console.print("Ctrl+C stops it.", highlight=False, markup=False)
    if open_page:
        webbrowser.open(address)
    serve_until_stopped(server, console)


class _Pages:
    """Makes the page of a state; the dossier is read again for each."""

    def __init__(self, folder: Path, text: Sequence[DecodedText], *, online: bool) -> None:
        self._folder = folder
        self._text = text
        self._online = online

    def __call__(self, state: Mapping[str, Any]) -> bytes:
        page = make_edit_page(
            open_dossier(self._folder),
            state=state,
            text=self._text or None,
            online=self._online,
            served=True,
        )
        return str(page.get_root().render()).encode()


def _check_writable(folder: Path) -> None:
    """Refuse a dossier that cannot be written to before anybody edits it."""
    if not folder.is_dir():
        message = f"{folder}: no such folder; name a dossier's folder, such as data/NAME"
        raise EditError(message)
    for path in (folder, *sorted(folder.glob("*.csv")), folder / "datasets"):
        if path.exists() and not os.access(path, os.W_OK):
            message = f"{path}: may not be written to; change its permissions, or edit a copy"
            raise EditError(message)
