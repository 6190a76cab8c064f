"""Places in, layers out: GeoDataFrames with a style, a legend and credits, and every export.

>>> import geo, layers
>>> dossier = geo.read_dossier()
>>> all(layer.frame.crs == "EPSG:4326" for layer in layers.make_layers(dossier))
True
"""

from layers.exports import FORMATS, ExportError, WriteError, Written, export
from layers.frames import COLUMNS, make_features, make_table
from layers.geojson import to_geojson
from layers.layer import Layer, find_layer, make_layers

__all__ = [
    "COLUMNS",
    "FORMATS",
    "ExportError",
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
