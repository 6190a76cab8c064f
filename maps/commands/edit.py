"""`planmap edit`: the map of a dossier with an editor, on this machine.

What it does is in `maps.commands.sites.edited`, which is loaded when it is done.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def edit(
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER", help="The dossier's folder.")],
    *,
    text: Annotated[
        list[Path] | None,
        typer.Option(
            help="The planning text itself, to read beside the map and to add places from.",
            show_default=False,
        ),
    ] = None,
    online: Annotated[
        bool,
        typer.Option(
            help="Let the page ask for base maps from the network. Without it the page asks "
            "nobody but this machine.",
        ),
    ] = False,
    port: Annotated[
        int,
        typer.Option(min=0, max=65535, help="The port on this machine; 0 takes one that is free."),
    ] = 0,
    open_page: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the page in the browser.")
    ] = True,
) -> None:
    """Edit a dossier on its map: every act is in its files when the page says so.

    The address that is printed has a token; without it nobody, on this machine or elsewhere, can
    write. What you do goes into edits.jsonl too, with who, when and why, and can be undone. What
    stands in review.csv becomes acts first. Ctrl+C stops it.
    """
    from maps.commands.sites.edited import run_edit  # noqa: PLC0415 - see above

    run_edit(dossier=dossier, text=text, online=online, port=port, open_page=open_page)
