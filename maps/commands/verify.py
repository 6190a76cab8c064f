"""`planmap verify`: tells whether a site is still what was built."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from geo.errors import DossierError
from layers.site.manifest import verify_site
from maps.commands.screen import Screen


def verify(
    site: Annotated[
        Path, typer.Argument(metavar="SITE", help="The folder that 'planmap build' wrote.")
    ] = Path("site"),
) -> None:
    """Compare every file of a built site with its manifest.

    Tells each file that was changed, is missing or was added; the exit status is then 1.
    """
    problems = verify_site(site)
    if problems:
        raise DossierError(problems)
    Screen(soft_wrap=True).print(
        f"{site}: every file is as it was built.", highlight=False, markup=False
    )
