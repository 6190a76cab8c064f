"""Layers in, one page out: a Folium map that opens offline.

>>> import geo, maps
>>> page = maps.make_map(geo.read_dossier())
>>> isinstance(page, maps.PlanMap)
True
"""

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
