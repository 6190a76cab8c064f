"""`planmap picture`: a sheet for paper, or a picture of a view, place, chapter or promise.

What it does is in `maps.commands.sites.pictured`, which is loaded when it is done.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from maps.commands.options import DossierFolder, Force


def picture(  # noqa: PLR0913 - the command's options
    dossier: DossierFolder = None,
    *,
    out: Annotated[
        Path, typer.Option(help="The file to write; it ends in .svg, .pdf or .png.")
    ] = Path("sheet.pdf"),
    sheet: Annotated[
        str | None,
        typer.Option(help="A sheet for paper: a3 or a4. Without it, a picture of 1200 × 630."),
    ] = None,
    upright: Annotated[
        bool, typer.Option("--upright", help="The sheet stands instead of lying.")
    ] = False,
    place: Annotated[str | None, typer.Option(help="A place's id.")] = None,
    promise: Annotated[
        str | None, typer.Option(help="The id of a promise or report, such as c16.")
    ] = None,
    chapter: Annotated[str | None, typer.Option(help="The id of a chapter of the tour.")] = None,
    view: Annotated[
        str | None,
        typer.Option(help="What links have after the #: view, layers, filters, colours, date."),
    ] = None,
    lang: Annotated[
        str | None, typer.Option(help="The language; else the dossier's first.")
    ] = None,
    size: Annotated[
        str, typer.Option(help="Width and height of a picture in pixels, such as 1200x630.")
    ] = "1200x630",
    browser: Annotated[
        Path | None, typer.Option(help="The Chromium or Chrome to draw with.", show_default=False)
    ] = None,
    force: Force = False,
) -> None:
    """Write a sheet for paper, or a picture of the map, a place, a chapter or a promise.

    The page's own drawing is run in your Chromium, without a network. A sheet has a legend, a
    scale, north, an index and all credits; a picture has a title and whose data it shows, and
    at 1200x630 it is a share card for `planmap build --card`.
    """
    from maps.commands.sites.pictured import run_picture  # noqa: PLC0415 - see above

    run_picture(
        dossier=dossier,
        out=out,
        sheet=sheet,
        upright=upright,
        place=place,
        promise=promise,
        chapter=chapter,
        view=view,
        lang=lang,
        size=size,
        browser=browser,
        force=force,
    )
