"""`planmap serve`: a local preview for editors that reloads itself.

What it does is in `maps.commands.sites.served`, which is loaded when it is done.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from maps.commands.options import DossierFolder


def serve(
    dossier: DossierFolder = None,
    *,
    text: Annotated[
        list[Path] | None,
        typer.Option(help="The planning text itself, to read beside the map.", show_default=False),
    ] = None,
    port: Annotated[
        int,
        typer.Option(min=0, max=65535, help="The port on this machine; 0 takes one that is free."),
    ] = 8765,
    share: Annotated[
        bool,
        typer.Option("--share", help="Let web pages of other origins read layers and tables."),
    ] = False,
) -> None:
    """Show the map of a dossier on this machine, and again whenever one of its files changes.

    Open the address that is printed. Layers and tables stand below it, such as
    /layers/LAYER.geojson, and QGIS may load them, or connect to /ogc/, which is an OGC API
    Features server; web pages may, if --share says so. Nobody
    else on the network can reach it. Ctrl+C stops it.
    """
    from maps.commands.sites.served import run_serve  # noqa: PLC0415 - see above

    run_serve(dossier=dossier, text=text, port=port, share=share)
