"""Writes what a QGIS project has besides the GeoPackage: the ground, and who rests on what.

The ground is the dossier's own and the coarse one of the world around it, as areas, lines and
points in the order in which they are painted.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely

from geo.dossiers.dossier import Dossier
from geo.ground.around import make_surroundings
from geo.positions.box import Box
from geo.positions.classes import AREA, CLASSES, FORMS, LINE, POINT
from geo.positions.datum import Datum, convert_geometry
from geo.records.languages import column_of
from geo.vocabulary import Borders
from layers.exports.gis.geopackage import VERSION, dated
from layers.exports.projecting import find_way, project
from layers.exports.selection import Selection, find_date

TABLES: Mapping[str, str] = {
    AREA: "ground_areas",
    LINE: "ground_lines",
    POINT: "ground_points",
}
OGR = {AREA: "MultiPolygon", LINE: "MultiLineString", POINT: "Point"}
EVIDENCE = "outcome_evidence"
"""A row for each piece of evidence that an outcome rests on."""
REACH = 1.0
"""How far beyond the dossier's bounds the ground goes, as a share of their longer side."""


def write_ground(selection: Selection, path: Path) -> int:
    """Write the ground and the link of outcomes and evidence to `path`; return the rows.

    Positions are in the CRS of `selection`.
    """
    frame = make_ground(selection)
    rows = 0
    with dated(find_date(selection.dossier)):
        for form, table in TABLES.items():
            chosen = frame[[FORMS[kind] == form for kind in frame.geom_type]]
            pyogrio.write_dataframe(
                gpd.GeoDataFrame(chosen.reset_index(drop=True), crs=selection.crs),
                path,
                driver="GPKG",
                layer=table,
                geometry_type=OGR[form],
                promote_to_multi=form != POINT,
                dataset_options=VERSION,
                layer_options={"GEOMETRY_NAME": "geom"},
            )
            rows += len(chosen)
        links = make_links(selection.dossier)
        pyogrio.write_dataframe(links, path, driver="GPKG", layer=EVIDENCE, dataset_options=VERSION)
    return rows + len(links)


def make_links(dossier: Dossier) -> pd.DataFrame:
    """Return a row for each pair of a statement and the evidence of its outcome."""
    pairs = [(row.commitment, evidence) for row in dossier.outcomes for evidence in row.evidence]
    return pd.DataFrame(pairs, columns=["commitment", "evidence"]).astype(object)


def make_ground(selection: Selection) -> gpd.GeoDataFrame:
    """Return class, name and geometry of the ground around a dossier, in painting order.

    Positions are in the CRS of `selection`, names in its language.
    """
    dossier, tag = selection.dossier, selection.language
    west, south, east, north = dossier.info.bounds
    reach = REACH * max(east - west, north - south)
    box = (
        max(-180, west - reach),
        max(-85, south - reach),
        min(180, east + reach),
        min(85, north + reach),
    )
    rows = [
        (row.name, row.names.get(tag, ""), row.geometry)
        for row in make_surroundings(
            dossier.info.bounds, borders=dossier.info.borders is Borders.NATURAL_EARTH
        )
    ]
    rows += [
        (
            str(each.properties["class"]),
            str(each.properties.get(column_of("name", tag)) or ""),
            each.geometry,
        )
        for _, each in dossier.base_features()
    ]
    order = {name: number for number, name in enumerate(CLASSES)}
    rows.sort(key=lambda row: order[row[0]])
    geometries = np.array([row[2] for row in rows], dtype=object)
    cut = shapely.intersection(shapely.make_valid(geometries), shapely.box(*box))
    same = (shapely.get_dimensions(cut) == shapely.get_dimensions(geometries)) & ~shapely.is_empty(
        cut
    )
    known = np.isin(shapely.get_type_id(cut), (0, 1, 3, 5, 6))  # no collections, no many points
    kept = same & known
    columns = {
        "class": [row[0] for row, keep in zip(rows, kept, strict=True) if keep],
        "name": [row[1] for row, keep in zip(rows, kept, strict=True) if keep],
    }
    moved = _move(selection, cut[kept], box)
    return gpd.GeoDataFrame(columns, geometry=moved, crs=selection.crs)


def _move(selection: Selection, geometries: np.ndarray, box: Box) -> np.ndarray:
    if selection.datum is not Datum.WGS84:
        return convert_geometry(geometries, source=Datum.WGS84, target=selection.datum)
    if selection.projected is None:
        return geometries
    way = find_way(selection.projected, box)
    return project(geometries, way, ["the ground"] * len(geometries))
