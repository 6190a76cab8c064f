"""`planmap export`: layers leave for other tools.

What it does is in `maps.commands.sites.exported`, which is loaded when it is done.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from geo.vocabulary import Status
from layers.exports.formats import FORMATS
from maps.commands.options import DossierFolder, Force

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
    force: Force = False,
) -> None:
    """Export layers of a dossier as files that other tools open, or to a database.

    All filters narrow. The same dossier gives the same bytes. Each file is written whole or
    not at all, a database in one transaction. Only files that planmap wrote are replaced. At
    the end stands what the format cannot hold of what was written; see docs/exports.md for all
    that each holds and loses.
    """
    from maps.commands.sites.exported import run_export  # noqa: PLC0415 - see above

    run_export(
        dossier=dossier,
        form=format.value,
        out=out,
        layer=layer,
        theme=theme,
        status=status,
        datum=datum.value,
        crs=crs,
        outlines=outlines,
        language=language,
        force=force,
    )
