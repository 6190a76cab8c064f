"""`planmap ground`: gives a dossier a ground of its own, from an extract.

What it does is in `maps.commands.sites.grounded`, which is loaded when it is done.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from geo.ground.budget import BUDGET


def ground(
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER", help="The dossier's folder.")],
    *,
    source: Annotated[
        Path,
        typer.Option(
            "--from",
            metavar="FILE",
            help="An extract of OpenStreetMap (.osm.pbf, .osm), or another file of geometry "
            "(.gpkg, .geojson, .shp …) with tags of OpenStreetMap as columns, or a column 'class' "
            "(docs/ground.md).",
        ),
    ],
    budget: Annotated[
        int,
        typer.Option(
            min=10_000,
            metavar="BYTES",
            help="How much of the page the ground may take; it is simplified until it fits.",
        ),
    ] = BUDGET,
    borders: Annotated[
        bool,
        typer.Option(
            "--borders",
            help="Take national borders too, as the extract draws them: that is a view of its own.",
        ),
    ] = False,
    credit: Annotated[
        str | None,
        typer.Option(
            help="Whom the page names for the data; without it the contributors of OpenStreetMap.",
            show_default=False,
        ),
    ] = None,
    licence: Annotated[
        str | None,
        typer.Option(
            help="The licence of the data as SPDX writes it, such as CC-BY-4.0; without it "
            "ODbL-1.0, or unknown if a --credit is given.",
            show_default=False,
        ),
    ] = None,
    address: Annotated[
        str | None,
        typer.Option(help="Where the data was taken from, an address.", show_default=False),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="When the data was taken, as 2026-11-27; without it the day of the file.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Give a dossier a ground of its own from an extract: land, water, green, roads, names.

    Writes datasets/ground in the dossier's folder: what a ground shows within the dossier's
    bounds, simplified to a budget of bytes, with source, licence and date. An older one is
    replaced if planmap wrote it and nobody changed it. 'planmap build' then draws it.
    """
    from maps.commands.sites.grounded import run_ground  # noqa: PLC0415 - see above

    run_ground(
        dossier=dossier,
        source=source,
        budget=budget,
        borders=borders,
        credit=credit,
        licence=licence,
        address=address,
        date=date,
    )
