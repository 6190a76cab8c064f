"""The formats: one row each, `write(selection, path)` for all; packages outside add rows.

A package outside adds a format by an entry point of the group `planmap.formats` that is a
`layers.exports.format.Format`. See docs/exports.md, "How to add a format".
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from geo.outside import Registry
from layers.exports import losses as lost
from layers.exports.format import Format, Positions, late, write_yielded

GROUP = "planmap.formats"
AS_STORED = "as stored"
FLAT = "flat"
IN_TABLE = "in the table `places`"

_geojson = late("layers.exports.gis.geojson_files:write_geojson")
_kml = late("layers.exports.web.kml:write_kml")
_gpx = late("layers.exports.web.gpx:write_gpx")
_csv = late("layers.exports.csv_rows:write_selection_csv")
_dxf = late("layers.exports.gis.dxf:write_dxf", extra="dxf")
_jsonld = late("layers.exports.web.linked_places:write_linked_places")
_count_annotations = late("layers.exports.web.annotations:count_annotations")
_annotations = late("layers.exports.web.annotations:write_annotations")
_atom = late("layers.exports.web.atom:write_atom")
_ics = late("layers.exports.web.ics:write_ics")

ROWS: Mapping[str, Format] = MappingProxyType(
    {
        "geojson": Format(
            endings=(".geojson", ".json"),
            blocks=_geojson,
            write=write_yielded(_geojson),
            by_layer=True,
            purpose="web maps, uMap, QGIS",
            geometry=AS_STORED,
            lists="as lists and objects",
            unlocated="no",
            losses=(lost.STYLE, lost.UNLOCATED, lost.OUTCOMES),
        ),
        "gpkg": Format(
            endings=(".gpkg",),
            write=late("layers.exports.gis.geopackage:write"),
            positions=Positions.ANY,
            purpose="QGIS, ArcGIS",
            geometry=AS_STORED,
            lists=FLAT,
            unlocated=IN_TABLE,
        ),
        "qgz": Format(
            endings=(".qgz",),
            write=late("layers.exports.qgis.qgz:write_project"),
            positions=Positions.ANY,
            purpose="QGIS, ready to print",
            geometry="in a GeoPackage beside it",
            lists=FLAT,
            unlocated=IN_TABLE,
        ),
        "kml": Format(
            endings=(".kml",),
            blocks=_kml,
            write=write_yielded(_kml),
            purpose="Google Earth, 奥维",
            geometry="discs drawn out",
            lists="flat, in extended data",
            unlocated="no",
            losses=(lost.DASHES, lost.UNLOCATED, lost.OUTCOMES),
        ),
        "gpx": Format(
            endings=(".gpx",),
            blocks=_gpx,
            write=write_yielded(_gpx),
            purpose="phones and receivers in the field",
            geometry="points and lines",
            lists="flat, in extensions",
            unlocated="no",
            losses=(lost.OUTLINES, lost.STYLE, lost.UNLOCATED, lost.OUTCOMES),
        ),
        "csv": Format(
            endings=(".csv",),
            blocks=_csv,
            write=late("layers.exports.tables.csv_schemas:write_csv_with_schema"),
            by_layer=True,
            positions=Positions.ANY,
            purpose="Excel, WPS, pandas",
            geometry="WKT; lon and lat of points",
            lists=FLAT,
            unlocated="yes",
            losses=(lost.STYLE, lost.OUTCOMES),
        ),
        "xlsx": Format(
            endings=(".xlsx",),
            write=late("layers.exports.tables.xlsx:write_xlsx", extra="xlsx"),
            positions=Positions.ANY,
            purpose="Excel, WPS, LibreOffice",
            geometry="WKT; lon and lat of points",
            lists=FLAT,
            unlocated="yes",
            losses=(lost.STYLE,),
        ),
        "shp": Format(
            endings=(".shp.zip", ".zip"),
            write=late("layers.exports.gis.shapefile:write_zipped"),
            fill=late("layers.exports.gis.shapefile:fill_folder"),
            positions=Positions.ANY,
            purpose="ArcGIS, MapInfo and older programs",
            geometry="a file a geometry type",
            lists=FLAT,
            unlocated="no",
            losses=(
                lost.STYLE,
                lost.LONG_TEXTS,
                lost.LONG_NAMES,
                lost.UNLOCATED,
                lost.OUTCOMES,
            ),
        ),
        "gdb": Format(
            endings=(".gdb",),
            write=late("layers.exports.gis.geodatabase:write_geodatabase"),
            is_folder=True,
            positions=Positions.ANY,
            purpose="ArcGIS Pro, QGIS",
            geometry="a class a geometry type; lines and areas of many parts",
            lists=FLAT,
            unlocated=IN_TABLE,
            losses=(lost.STYLE,),
        ),
        "dxf": Format(
            endings=(".dxf",),
            blocks=_dxf,
            write=write_yielded(_dxf),
            positions=Positions.METRES,
            purpose="AutoCAD and other CAD",
            geometry="points, polylines a part, closed ones a ring",
            lists="no",
            unlocated="no",
            losses=(lost.MOST_COLUMNS, lost.HATCHES, lost.UNLOCATED, lost.OUTCOMES),
        ),
        "parquet": Format(
            endings=(".parquet",),
            write=late("layers.exports.tables.parquet:write_parquet"),
            by_layer=True,
            positions=Positions.ANY,
            purpose="pandas, DuckDB, Spark",
            geometry="WKB and a bbox column",
            lists="nested columns",
            unlocated="no",
            losses=(lost.STYLE, lost.UNLOCATED, lost.OUTCOMES),
        ),
        "fgb": Format(
            endings=(".fgb",),
            write=late("layers.exports.gis.flatgeobuf:write_flatgeobuf"),
            by_layer=True,
            positions=Positions.ANY,
            purpose="big data on the web, QGIS",
            geometry="as stored, with index",
            lists=FLAT,
            unlocated="no",
            losses=(lost.STYLE, lost.ORDER, lost.UNLOCATED, lost.OUTCOMES),
        ),
        "jsonld": Format(
            endings=(".jsonld", ".json"),
            blocks=_jsonld,
            write=write_yielded(_jsonld, late("layers.exports.web.linked_places:count_places")),
            purpose="gazetteers, linked data",
            geometry="one collection a place",
            lists="as lists and objects",
            unlocated="yes",
            losses=(lost.STYLE, lost.OUTCOMES),
        ),
        "annotations": Format(
            endings=(".annotations.jsonld",),
            blocks=_annotations,
            write=write_yielded(_annotations, _count_annotations),
            positions=Positions.NONE,
            purpose="Hypothesis, Recogito and other annotators",
            geometry="none: spots of the text",
            lists="as bodies",
            unlocated="yes",
            losses=(lost.GEOMETRY, lost.OUTCOMES),
        ),
        "atom": Format(
            endings=(".atom",),
            stem="promises",
            blocks=_atom,
            write=write_yielded(_atom, late("layers.exports.promises:count_promises")),
            positions=Positions.NONE,
            purpose="feed readers: the promises",
            geometry="none",
            lists="no",
            unlocated="yes",
            losses=(lost.GEOMETRY, lost.REPORTS),
        ),
        "ics": Format(
            endings=(".ics",),
            stem="promises",
            blocks=_ics,
            write=write_yielded(_ics, late("layers.exports.web.ics:count_events")),
            positions=Positions.NONE,
            purpose="calendars: the promises with a due date",
            geometry="none",
            lists="no",
            unlocated="yes",
            losses=(lost.GEOMETRY, lost.REPORTS, lost.UNDATED),
        ),
        "postgis": Format(
            endings=(),
            write=late("layers.exports.gis.postgis:write_postgis", extra="postgis"),
            positions=Positions.ANY,
            purpose="databases",
            geometry="as stored, with index",
            lists="arrays and `jsonb`",
            unlocated=IN_TABLE,
            losses=(lost.STYLE,),
        ),
    }
)

FORMATS: Registry[Format] = Registry(ROWS, group=GROUP, kind=Format, what="format")
"""All formats by the name that `--format` takes: our own, then those of packages outside."""
