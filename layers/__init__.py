"""Places in, layers out: GeoDataFrames with a style, a legend and credits, and every export.

What it hands out is imported when it is first asked for (PEP 562), so that a command that
makes no layer starts without the libraries that do.

>>> import geo, layers
>>> dossier = geo.read_dossier()
>>> all(layer.frame.crs == "EPSG:4326" for layer in layers.make_layers(dossier))
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.lazy import hand_out

if TYPE_CHECKING:
    from layers.exports import FORMATS, ExportError, Format, WriteError, Written, export
    from layers.frames import COLUMNS, make_features, make_table
    from layers.geojson import to_geojson
    from layers.layer import Layer, find_layer, make_layers

__all__ = [
    "COLUMNS",
    "FORMATS",
    "ExportError",
    "Format",
    "Layer",
    "WriteError",
    "Written",
    "export",
    "find_layer",
    "make_features",
    "make_layers",
    "make_table",
    "to_geojson",
]

_MODULES = {
    "COLUMNS": "layers.frames",
    "FORMATS": "layers.exports",
    "ExportError": "layers.exports",
    "Format": "layers.exports",
    "Layer": "layers.layer",
    "WriteError": "layers.exports",
    "Written": "layers.exports",
    "export": "layers.exports",
    "find_layer": "layers.layer",
    "make_features": "layers.frames",
    "make_layers": "layers.layer",
    "make_table": "layers.frames",
    "to_geojson": "layers.geojson",
}

__getattr__ = hand_out("layers", _MODULES)
