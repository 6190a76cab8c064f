"""`planmap geocode`: where names are, asked of what is bundled and of services.

What it does is in `maps.commands.texts.geocoded`, which is loaded when it is done.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from maps.commands.asking import Near, Providers
from maps.commands.forms import Form
from maps.commands.options import GazetteerDatum, Gazetteers


def geocode(
    names: Annotated[
        list[str], typer.Argument(metavar="NAME…", help="The names to look for, in any script.")
    ],
    *,
    near: Near = None,
    providers: Providers = "bundled",
    format: Annotated[Form, typer.Option(help="How to print the answers.")] = Form.TABLE,  # noqa: A002 - the word that people know
    gazetteer: Gazetteers = None,
    gazetteer_datum: GazetteerDatum = None,
    dossier: Annotated[
        Path | None,
        typer.Option(
            metavar="DOSSIER",
            help="The dossier whose region bounds the answers and whose places are known by "
            "name. Without one, planmap takes the dossier that it ships.",
            show_default=False,
        ),
    ] = None,
    cache: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Where answers of services are kept for 90 days; without it, where this system "
            "keeps such files.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Say where names are: every answer, from every provider that was asked, in WGS 84.

    Two providers that agree within 300 m make each other's answers surer; where they do not,
    all are shown. Without a network the answers come from what is bundled and what was asked
    before. The exit status is 1 if a name has no answer.
    """
    from maps.commands.texts.geocoded import run_geocode  # noqa: PLC0415 - see above

    run_geocode(
        names=names,
        near=near,
        providers=providers,
        form=format,
        gazetteer=gazetteer,
        gazetteer_datum=gazetteer_datum,
        dossier=dossier,
        cache=cache,
    )
