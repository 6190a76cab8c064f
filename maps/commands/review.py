"""`planmap review`: takes down what a person decides about the places of a dossier.

What it does is in `maps.commands.dossiers.reviewing`, which is loaded when it is done.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

CONTEXT = {"ignore_unknown_options": True}
"""A longitude west of Greenwich is no option: --move ID -8.42,51.9."""


def review(
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER", help="The dossier's folder.")],
    positions: Annotated[
        list[str] | None,
        typer.Argument(metavar="LON,LAT", help="The positions of --move.", show_default=False),
    ] = None,
    *,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID",
            help="A place that is right as it is, by its id or its name; 'all' for all of them.",
        ),
    ] = None,
    move: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID LON,LAT",
            help="A place that lies elsewhere: WGS 84 degrees, longitude first; a third number is "
            "the radius in metres that it is sure within (100 without one). A line or road is no "
            "point: draw it in sections.csv.",
        ),
    ] = None,
    reject: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="A place that is none, or does not belong on the map."),
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="Decisions in bulk: a CSV with 'place' (an id) or 'name', and 'lon', 'lat', "
            "'radius_m' or 'action' (accept, move, reject); or GeoJSON with points and these "
            "properties. Nothing is taken down if a row is wrong. Or edits.jsonl, as edit.html "
            "saves it and as another editor's dossier has it: its acts are done one by one, those "
            "that do not fit are told and kept as drafts.",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        str,
        typer.Option(help="Who decides, in initials; for the journal of a dossier that has one."),
    ] = "review",
) -> None:
    """Accept, move or reject places of a dossier; without decisions, list what is unreviewed.

    The decisions go into review.csv in the dossier's folder, the last one about a place
    stands, and every command that reads the dossier applies them. In a dossier that has a
    journal (edits.jsonl) they are acts of it and change the files themselves.
    """
    from maps.commands.dossiers.reviewing import run_review  # noqa: PLC0415 - see above

    run_review(
        dossier=dossier,
        positions=positions,
        accept=accept,
        move=move,
        reject=reject,
        source=source,
        by=by,
    )
