"""What `planmap build` does: checks a dossier and writes its site."""

from __future__ import annotations

from pathlib import Path

import typer

from geo.dossiers.licences import Loss, leave_out_unverified
from geo.records.collecting import without_collecting
from geo.records.given import read_given
from geo.records.shelf import open_shelf
from geo.texts.files.opening import read_text_file
from layers.site.left_out import LEFT_OUT, describe_losses, write_losses
from layers.site.writing import resolve_target, write_site
from maps.blocks.size import check_folder_size
from maps.commands.options import open_dossier
from maps.commands.progress import show_progress
from maps.commands.saying import say
from maps.commands.screen import Screen
from maps.elements.sharing import Sharing, SharingError
from maps.site import lay_out_site


@without_collecting()  # what a build makes lives to its end
def run_build(  # noqa: PLR0913 - options
    *,
    dossier: Path | None,
    out: Path,
    text: list[Path] | None,
    online: bool,
    url: str | None,
    card: Path | None,
    clean_licences: bool,
    force: bool,
    editable: bool,
) -> None:
    """Do what `planmap build` says; see `maps.commands.build.build`."""
    with show_progress("Building the map", steps=6) as begin:
        begin("facts")
        if dossier is not None:
            check_folder_size(dossier)
        facts = open_dossier(dossier)
        losses: tuple[Loss, ...] = ()
        if clean_licences:
            facts, losses = leave_out_unverified(facts)
        words = [read_text_file(read_given(path), str(path)) for path in text or ()]
        more = {LEFT_OUT: write_losses(losses)} if clean_licences else {}
        if editable:
            from maps.commands.sites.editable import PAGE, make_editable  # noqa: PLC0415 - most need no editor

            more[PAGE] = make_editable(dossier, facts, words, online=online)
        sharing = _read_sharing(url, card)
        with open_shelf(resolve_target(out)) as shelf:
            files = lay_out_site(
                facts, shelf, text=words, online=online, sharing=sharing, more=more, begin=begin
            )
            begin("files")
            moved = write_site(out, files, force=force)
    if clean_licences:
        typer.echo(describe_losses(losses), err=True)
    for name in moved:
        say(f"moved aside: {out / name}")
    page = out / "index.html"
    size = len(files["index.html"]) / 1000
    Screen(soft_wrap=True).print(
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
    return Sharing(address=url, card=read_given(card) if card else None)
