"""Text in, places with geometry out: dossiers, mentions, figures, positions and datums.

The room never draws and never styles. Positions are EPSG:4326 (lon, lat), lengths metres.
"""

from geo.dossier import Dossier
from geo.errors import DossierError, PlanmapError, Problem, TextError, UnknownIdError
from geo.folder import bundled_dossiers, inspect_dossier, read_dossier

__all__ = [
    "Dossier",
    "DossierError",
    "PlanmapError",
    "Problem",
    "TextError",
    "UnknownIdError",
    "bundled_dossiers",
    "inspect_dossier",
    "read_dossier",
]
