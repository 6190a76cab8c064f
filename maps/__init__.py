"""Layers in, one page out: a Folium map that opens offline.

What it hands out is imported when it is first asked for (PEP 562), so that the command line
starts without Folium.

>>> import geo, maps
>>> page = maps.make_map(geo.read_dossier())
>>> isinstance(page, maps.PlanMap)
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.lazy import hand_out

if TYPE_CHECKING:
    from maps.elements.parts import BaseMap, DataBlock, DossierLayer, Panel
    from maps.elements.plan_map import PlanMap, make_elements, make_map

__all__ = [
    "BaseMap",
    "DataBlock",
    "DossierLayer",
    "Panel",
    "PlanMap",
    "make_elements",
    "make_map",
]

_MODULES = {
    "BaseMap": "maps.elements.parts",
    "DataBlock": "maps.elements.parts",
    "DossierLayer": "maps.elements.parts",
    "Panel": "maps.elements.parts",
    "PlanMap": "maps.elements.plan_map",
    "make_elements": "maps.elements.plan_map",
    "make_map": "maps.elements.plan_map",
}

__getattr__ = hand_out("maps", _MODULES)
