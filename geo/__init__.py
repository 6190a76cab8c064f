"""Text in, places with geometry out: dossiers, mentions, figures, positions and datums.

The room never draws and never styles. Positions are EPSG:4326 (lon, lat), lengths metres.
What it hands out is imported when it is first asked for, so that a command that needs no
geometry starts without it (PEP 562).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.lazy import hand_out

if TYPE_CHECKING:
    from geo.dossiers.dossier import Dossier
    from geo.dossiers.folder import bundled_dossiers, inspect_dossier, read_dossier
    from geo.errors import DossierError, PlanmapError, Problem, TextError, UnknownIdError
    from geo.positions import datum
    from geo.texts import text

__all__ = [
    "Dossier",
    "DossierError",
    "PlanmapError",
    "Problem",
    "TextError",
    "UnknownIdError",
    "bundled_dossiers",
    "datum",
    "inspect_dossier",
    "read_dossier",
    "text",
]

_MODULES = {
    "Dossier": "geo.dossiers.dossier",
    "bundled_dossiers": "geo.dossiers.folder",
    "datum": "geo.positions.datum",
    "inspect_dossier": "geo.dossiers.folder",
    "read_dossier": "geo.dossiers.folder",
    "text": "geo.texts.text",
}

__getattr__ = hand_out("geo", {name: _MODULES.get(name, "geo.errors") for name in __all__})
