"""`planmap export`: layers leave for other tools."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from geo.positions.datum import PLATFORMS, Datum
from geo.vocabulary import Status
from layers.exports import FORMATS, select, write_selection
from layers.exports.losses import tell_losses
from layers.exports.selection import DATUM_NAMES
from layers.exports.written import Written
from maps.commands.options import DossierFolder, open_dossier

SHIFTED_IN = {
    Datum.GCJ02: "shifted in mainland China, Hong Kong and Macau, WGS 84 elsewhere.",
    Datum.BD09: "shifted in mainland China, Hong Kong, Macau and Taiwan, WGS 84 elsewhere.",
}
MOST_NOTES = 20
"""How many lines about what had to be changed are printed of a file."""

Format = StrEnum("Format", {name: name for name in FORMATS})  # type: ignore[misc]


class DatumName(StrEnum):
    """The datums of exported positions."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"
    BD09 = "bd09"


def export(  # noqa: PLR0913 - one for each option
    dossier: DossierFolder = None,
    *,
    format: Annotated[  # noqa: A002 - the word that people know
        Format, typer.Option(help="What to write.", show_default=False)
    ],
    out: Annotated[
        str,
        typer.Option(
            metavar="PATH|URL",
            help="The file to write, a folder (it exists, or ends in /), or for postgis the "
            "address of a database, postgresql://USER@HOST/DATABASE.",
            show_default=False,
        ),
    ],
    layer: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Only this layer; may be given more than once."),
    ] = None,
    theme: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Only this theme; may be given more than once."),
    ] = None,
    status: Annotated[
        list[Status] | None,
        typer.Option(
            help="Only what has this status now, or at the text's date where nothing newer is "
            "known; may be given more than once."
        ),
    ] = None,
    datum: Annotated[
        DatumName,
        typer.Option(
            help="The datum of positions. gcj02 is for Amap, Tencent and Huawei (mainland China, "
            "Hong Kong and Macau), bd09 for Baidu (Taiwan too); elsewhere positions stay WGS 84. "
            "The file's name will say so."
        ),
    ] = DatumName.WGS84,
    crs: Annotated[
        str | None,
        typer.Option(
            metavar="EPSG:N",
            help="Positions in this CRS instead of longitude and latitude, such as EPSG:4548 "
            "(CGCS2000, metres, 117 E); the file's name will say so.",
            show_default=False,
        ),
    ] = None,
    outlines: Annotated[
        bool,
        typer.Option(
            "--outlines", help="In GPX, areas as closed tracks instead of a waypoint inside."
        ),
    ] = False,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="TAG",
            help="The language of names in KML, GPX, JSON-LD and QGIS's labels: one of the "
            "dossier's (zh-Hans, zh-Hant, en, ...), by default its own.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Export layers of a dossier as files that other tools open, or to a database.

    All filters narrow. The same dossier gives the same bytes. Each file is written whole or
    not at all, a database in one transaction. At the end stands what the format cannot hold
    of what was written; see docs/exports.md for all that each holds and loses.
    """
    selection = select(
        open_dossier(dossier),
        layers=layer or None,
        themes=theme or None,
        statuses=[each.value for each in status] if status else None,
        datum=datum.value,
        language=language,
        crs=crs,
        outlines=outlines,
    )
    written = write_selection(selection, format=format.value, out=out)
    console = Console(soft_wrap=True)
    for each in written:
        console.print(describe(each), highlight=False, markup=False)
        for note in shorten_notes(each.notes):
            console.print(f"  {note}", highlight=False, markup=False)
    if selection.datum in PLATFORMS:
        console.print(tell_platforms(selection.datum), highlight=False, markup=False)
    if lost := tell_losses(FORMATS[format.value].losses, selection):
        console.print(f"Not in {format.value}: {lost}.", highlight=False, markup=False)


def tell_platforms(datum: Datum) -> str:
    """Return for whom positions in `datum` are, and where they differ from WGS 84."""
    names = " and ".join(", ".join(PLATFORMS[datum]).rsplit(", ", 1))
    return f"Positions are {DATUM_NAMES[datum]}, for {names}: {SHIFTED_IN[datum]}"


def shorten_notes(notes: tuple[str, ...]) -> list[str]:
    """Return the first of `notes`, and how many more there are."""
    more = len(notes) - MOST_NOTES
    return [*notes[:MOST_NOTES], *([f"… and {more:,} more"] if more > 0 else [])]


def describe(written: Written) -> str:
    """Return one line about what was written."""
    if written.changed is not None:
        return f"{written.path}: {written.rows:,} rows, {written.changed:,} changed"
    size = written.bytes / 1000
    sum_of_it = f", SHA-256 {written.sha256}" if written.sha256 else ""
    return f"{Path(written.path)}: {written.rows:,} rows, {size:,.1f} kB{sum_of_it}"
