"""`planmap build`: a dossier becomes a site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from geo.dossiers.licences import Loss, leave_out_unverified
from geo.texts.files.opening import read_text_file
from layers.site.left_out import LEFT_OUT, describe_losses, write_losses
from layers.site.writing import write_site
from maps.commands.editable import PAGE, make_editable
from maps.commands.options import DossierFolder, open_dossier
from maps.commands.progress import show_progress
from maps.elements.sharing import Sharing, SharingError
from maps.site import make_site


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
    with show_progress("Building the map", steps=6) as begin:
        begin("facts")
        facts = open_dossier(dossier)
        losses: tuple[Loss, ...] = ()
        if clean_licences:
            facts, losses = leave_out_unverified(facts)
        words = [read_text_file(path.read_bytes(), str(path)) for path in text or ()]
        more = {LEFT_OUT: write_losses(losses)} if clean_licences else {}
        if editable:
            more[PAGE] = make_editable(dossier, facts, words, online=online)
        sharing = _read_sharing(url, card)
        files = make_site(facts, text=words, online=online, sharing=sharing, more=more, begin=begin)
        begin("files")
        moved = write_site(out, files, force=force)
    if clean_licences:
        typer.echo(describe_losses(losses), err=True)
    for name in moved:
        typer.echo(f"planmap: moved aside: {out / name}", err=True)
    page = out / "index.html"
    size = len(files["index.html"]) / 1000
    Console(soft_wrap=True).print(
        f"Built {len(files)} files in {out}. Open {page.resolve()} ({size:,.0f} kB) in a browser.",
        highlight=False,
        markup=False,
    )


def _read_sharing(url: str | None, card: Path | None) -> Sharing | None:
    if url is None:
        if card is not None:
            message = f"--card {card}: say with --url where the page will stand"
            raise SharingError(message)
        return None
    return Sharing(address=url, card=card.read_bytes() if card else None)
