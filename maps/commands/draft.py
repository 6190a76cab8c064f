"""`planmap draft`: a text becomes a new dossier folder, all of it unreviewed.

What it does is in `maps.commands.texts.drafting`, which is loaded when it is done.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from maps.commands.asking import Near, Providers
from maps.commands.collecting import pause_collector
from maps.commands.options import Date, Dossiers, GazetteerDatum, Gazetteers, Text


def draft(  # noqa: PLR0913 - options
    text: Text,
    *,
    out: Annotated[
        Path | None,
        typer.Option(
            help="The new dossier's folder; it must not exist yet. Without it, it stands beside "
            "the text and has its name.",
            show_default=False,
        ),
    ] = None,
    dossier: Dossiers = None,
    date: Date = None,
    region: Annotated[
        str | None,
        typer.Option(
            metavar="PLACE",
            help="What the text is about: a country, province or state, city, county, district "
            "or town of the world, by its name in any script or its id; of several of one name "
            "'Cambridge, Massachusetts'. Without it, what most of the text's names lie in.",
            show_default=False,
        ),
    ] = None,
    gazetteer: Gazetteers = None,
    gazetteer_datum: GazetteerDatum = None,
    near: Near = None,
    providers: Providers = "bundled",
    languages: Annotated[
        str | None,
        typer.Option(
            metavar="TAG,TAG,…",
            help="Languages that the draft is to have besides those of its text, as BCP 47 tags: "
            "zh-Hans,zh-Hant,en. Names are there where they are known; the rest falls back.",
            show_default=False,
        ),
    ] = None,
    update: Annotated[
        Path | None,
        typer.Option(
            metavar="DOSSIER",
            help="A draft of an earlier state of the text: the new one takes its place with all "
            "that a reviewer decided, and the old one stays beside it as DOSSIER-before.",
            show_default=False,
        ),
    ] = None,
    show: Annotated[
        bool,
        typer.Option(
            "--open",
            help="Build the map too, as one page beside the dossier, with the text in it, and "
            "open it.",
        ),
    ] = False,
) -> None:
    """Draft a dossier from a planning text: a folder that 'planmap build' makes a map of at once.

    What is known comes with its position, what only looks like a place with the position that
    the bundled names give, or with none. Everything is marked unreviewed; 'planmap review'
    takes down what a person decides. The text itself is not copied, but for its first line and
    the clauses that state or promise something. With --providers,
    services are asked for unknown names, within the region of --near or of --dossier; a name
    that they put in several places stays without a position.
    """
    with pause_collector(text):
        from maps.commands.texts.drafting import run_draft  # noqa: PLC0415 - see above

        run_draft(
            text=text,
            out=out,
            dossier=dossier,
            date=date,
            region=region,
            gazetteer=gazetteer,
            gazetteer_datum=gazetteer_datum,
            near=near,
            providers=providers,
            languages=languages,
            update=update,
            show=show,
        )
