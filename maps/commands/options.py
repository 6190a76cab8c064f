"""What several commands ask for in the same words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from geo import read_dossier

if TYPE_CHECKING:
    from geo.dossiers.dossier import Dossier

DossierFolder = Annotated[
    Path | None,
    typer.Argument(
        metavar="DOSSIER",
        help="The dossier's folder. Without one, planmap takes the dossier that it ships.",
        show_default=False,
    ),
]


def open_dossier(folder: Path | None) -> Dossier:
    """Return the dossier in `folder`, or the one that planmap ships.

    Raises
    ------
    DossierError
        If anything in it is wrong.
    PlanmapError
        If no folder is given and none is shipped.
    """
    return read_dossier(folder)
