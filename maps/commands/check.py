"""`planmap check`: the audit of a dossier, against its text if that is at hand.

What it does is in `maps.commands.dossiers.checked`, which is loaded when it is done: the help
needs no geometry and no patterns.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from maps.commands.options import DossierFolder


def check(
    dossier: DossierFolder = None,
    *,
    text: Annotated[
        list[Path] | None,
        typer.Option(
            help="The planning text that the dossier was made from. Every recorded span is then "
            "compared with it, and it is searched for names and numerals that were missed. Of "
            "a dossier with several documents may be given for each.",
            show_default=False,
        ),
    ] = None,
    as_data: Annotated[
        bool, typer.Option("--json", help="Print the whole audit as JSON instead of a report.")
    ] = False,
    strict: Annotated[
        bool,
        typer.Option(help="Fail, too, on what goes beyond the dossier's table [tolerates]."),
    ] = False,
    today: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            help="The date that the age of statuses is measured against. Without it that is the "
            "newest date in the dossier, so that the report is the same on any day.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Check a dossier and report what it rests on, and where that is thin.

    The exit status is 1 if anything is wrong, if a place name or numeral of the text is not
    accounted for, or, with --strict, if the dossier has more of a weakness than it tolerates.
    """
    from maps.commands.dossiers.checked import run_check  # noqa: PLC0415 - see above

    run_check(dossier, text=text or (), as_data=as_data, strict=strict, today=today)
