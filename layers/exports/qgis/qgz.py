"""Writes a QGIS project (`.qgz`) and, beside it, the GeoPackages that it shows.

All paths in it are relative, so that the three files may be moved together.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import shapely
from pyproj import CRS

from geo.positions.box import Box
from geo.positions.datum import Datum, convert_geometry
from layers.exports.gis.geopackage import write_geopackage
from layers.exports.gis.geopackage_layers import plan_tables
from layers.exports.gis.ogr_errors import ERRORS, explain_ogr
from layers.exports.projecting import find_way, project
from layers.exports.qgis.ground_files import write_ground
from layers.exports.qgis.project import make_project
from layers.exports.selection import Selection
from layers.exports.written import ExportError, Written, describe_file, replacing
from layers.exports.zips import write_zip


def write_project(selection: Selection, path: Path) -> tuple[Written, ...]:
    """Write the project `x.qgz`, `x.gpkg` and `x.ground.gpkg` and return what was written.

    Raises
    ------
    ExportError
        If a layer has the name of a table of its own.
    WriteError
        If a file cannot be written; that one is as it was.
    """
    stem = path.name[: -len(".qgz")]
    package, ground = path.with_name(f"{stem}.gpkg"), path.with_name(f"{stem}.ground.gpkg")
    tables = plan_tables(selection)
    names = [table.name.replace("-", "_") for table in tables]
    for name in names:
        if names.count(name) > 1:
            message = f"two layers would have the id {name} in a QGIS project; rename one"
            raise ExportError(message)
    crs, box = find_view(selection)
    document = make_project(
        selection, tables, package=package.name, ground=ground.name, crs=crs, box=box
    )
    features = write_geopackage(selection, package)
    with replacing(ground) as part:
        try:
            rows = write_ground(selection, part)
        except ERRORS as error:
            raise explain_ogr(error, ground) from error
        below = describe_file(ground, part, rows=rows)
    with replacing(path) as part:
        write_zip(part, {f"{stem}.qgs": document})
        written = describe_file(path, part, rows=features.rows)
    return written, features, below


def find_view(selection: Selection) -> tuple[CRS, Box]:
    """Return the CRS of the map, and the dossier's view in it: west, south, east, north.

    The map is in the CRS that was asked for, else in the dossier's metric one, so that circles
    are round and its scale is true; of shifted positions it is their own, which has no other.
    """
    view = shapely.segmentize(shapely.box(*selection.dossier.info.view), 0.05)
    moved = np.array([view], dtype=object)
    if selection.datum is not Datum.WGS84:
        crs = selection.crs
        moved = convert_geometry(moved, source=Datum.WGS84, target=selection.datum)
    else:
        crs = selection.projected or CRS(selection.dossier.info.metric_crs)
        moved = project(moved, find_way(crs, view.bounds), ["the view"])
    west, south, east, north = (float(side) for side in shapely.bounds(moved[0]))
    return crs, (west, south, east, north)
