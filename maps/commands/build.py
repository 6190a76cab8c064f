"""`planmap build`: a dossier becomes a site.

What it does is in `maps.commands.sites.built`, which is loaded when it is done.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from maps.commands.options import DossierFolder


def build(  # noqa: PLR0913 - one for each option
    dossier: DossierFolder = None,
    *,
    out: Annotated[
        Path,
        typer.Option(help="The folder to write into; files that planmap did not write stay."),
    ] = Path("site"),
    text: Annotated[
        list[Path] | None,
        typer.Option(
            help="The planning text itself, to read beside the map. It becomes part of the page, "
            "so give it only where you may publish it.",
            show_default=False,
        ),
    ] = None,
    online: Annotated[
        bool,
        typer.Option(
            help="Let readers of the page choose base maps from the network. Without it the page "
            "makes no request at all.",
        ),
    ] = False,
    url: Annotated[
        str | None,
        typer.Option(
            help="The address at which the page will stand: its links, citations and share tags "
            "name it.",
            show_default=False,
        ),
    ] = None,
    card: Annotated[
        Path | None,
        typer.Option(
            help="A share card (PNG), as 'planmap picture --out card.png' makes it; needs --url.",
            show_default=False,
        ),
    ] = None,
    clean_licences: Annotated[
        bool,
        typer.Option(
            "--clean-licences",
            help="Leave out the datasets whose licence nobody has verified. A place then stands "
            "where its second source has it, or is listed without a position; all that is lost is "
            "told and listed in left-out.csv.",
        ),
    ] = False,
    editable: Annotated[
        bool,
        typer.Option(
            "--editable",
            help="Write edit.html beside the page: the page with the editor. It keeps what is "
            "done in it and saves one file, which 'planmap review DOSSIER --from FILE' applies.",
        ),
    ] = False,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help="Move aside what is in the way: files of others, and files of an older map that "
            "somebody changed. Nothing is deleted.",
        ),
    ] = False,
) -> None:
    """Build the map of a dossier: one page, and its layers and tables as files.

    The page opens from the file system and needs no network. Everything is checked first;
    if anything is wrong, nothing is written and an older site stays as it was.
    """
    from maps.commands.sites.built import run_build  # noqa: PLC0415 - see above

    run_build(
        dossier=dossier,
        out=out,
        text=text,
        online=online,
        url=url,
        card=card,
        clean_licences=clean_licences,
        force=force,
        editable=editable,
    )
