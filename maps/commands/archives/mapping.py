"""What `planmap archive map` does: one page of a place over the years."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from geo.archives.asking import Archive
from geo.archives.dossier import PlaceOverTime, make_place_dossier
from geo.archives.settings import open_sources
from geo.records.outputs import InTheWayError, keep_out_of_dossiers
from geo.records.staging import write_new_folder
from layers.site.writing import write_site
from maps.commands.archives.querying import read_years
from maps.commands.archives.settled import open_settings
from maps.commands.saying import say
from maps.commands.texts.inputs import open_files
from maps.site import make_site

NAMED = 5


def run_map(  # noqa: PLR0913 - options
    archive: Path, *, place: str, out: Path, within: bool, year: str | None,
    dossiers: Sequence[Path], gazetteers: Sequence[Path], datum: str | None,
    keep: Path | None, force: bool,
) -> None:  # fmt: skip
    """Make the page of a place; see `maps.commands.archive.map_place`.

    Raises
    ------
    PlanmapError
        If there is no such archive or place, or the archive was read with other dossiers.
    OSError
        If a folder cannot be written to.
    """
    years = read_years(year)
    if keep is not None:
        keep_out_of_dossiers(keep, InTheWayError)
    opened = Archive(archive)
    found = opened.find_place(place)
    settings = open_settings(dossiers, gazetteers, datum)
    opened.check_settings(settings.digest)
    made = make_place_dossier(opened, found, open_sources(settings), within=within, years=years)
    dossier = open_files(made.files)
    if keep is not None:
        write_new_folder(keep, made.files)
    moved = write_site(out, make_site(dossier), force=force)
    for name in moved:
        say(f"moved aside: {out / name}")
    _tell(made)
    typer.echo(
        f"Built {out} of {made.documents:,} documents: {made.statements:,} promises and reports, "
        f"{made.facts:,} figures. Open {(out / 'index.html').resolve()} in a browser."
    )


def _tell(made: PlaceOverTime) -> None:
    """Say on standard error what of the archive is not on the page."""
    if made.undated:
        named = ", ".join(made.undated[:NAMED]) + ("" if len(made.undated) <= NAMED else ", …")
        line = f"{len(made.undated):,} documents without a date are left out: {named}"
        say(line)
    if made.unfit:
        line = f"{made.unfit:,} figures are left out: their words do not give the number again"
        say(line)
