"""Takes each export through programs that planmap did not write, and writes what they show.

Run by `make consumers`; the table goes into docs/consumers.md. A consumer agrees if it has every
row once, positions within 1e-6 degrees where it has positions, and every cell that it has by
the column's name equal. It exits with 1 if one does not agree.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from geo import Dossier, read_dossier
from layers import export
from layers.exports.selection import select
from tests.builders import TEXT, write_dossier
from tests.consumers import npm_readers as npm
from tests.consumers import project_readers as projects
from tests.consumers import python_readers as py
from tests.consumers import readers as by
from tests.consumers import server_readers as servers
from tests.consumers.judging import judge, judge_annotations
from tests.consumers.readers import Reader
from tests.consumers.schemas import validate_gpx
from tests.consumers.spreadsheets import read_spreadsheets

DOCS = Path(__file__).parents[2] / "docs" / "consumers.md"
SHIPPED = DOCS.parents[1] / "data" / "changping"
GDAL, GEOPANDAS, QGIS = "GDAL of Debian", "geopandas", "QGIS"
OPENLAYERS, MAPSHAPER = "OpenLayers", "mapshaper"
openlayers = npm.reading("openlayers")
CONSUMERS: Mapping[str, Mapping[str, Reader]] = {
    "geojson": {GDAL: by.with_gdal, GEOPANDAS: by.with_geopandas, QGIS: by.with_qgis,
                MAPSHAPER: npm.with_mapshaper, OPENLAYERS: openlayers,
                "pygeoapi": py.with_pygeoapi},
    "gpkg": {GDAL: by.with_gdal, GEOPANDAS: by.with_geopandas, QGIS: by.with_qgis,
             MAPSHAPER: npm.with_mapshaper},
    "kml": {GDAL: by.with_gdal, GEOPANDAS: by.with_geopandas, QGIS: by.with_qgis,
            "togeojson": by.with_togeojson, "gpsbabel": by.with_gpsbabel,
            MAPSHAPER: npm.with_mapshaper, OPENLAYERS: openlayers, "fastkml": py.with_fastkml},
    "gpx": {GDAL: by.with_gdal, "togeojson": by.with_togeojson, "gpxpy": by.with_gpxpy,
            "gpsbabel": by.with_gpsbabel, OPENLAYERS: openlayers},
    "csv": {GDAL: by.with_gdal, "pandas": by.with_pandas, "polars": by.with_polars,
            "DuckDB": by.with_duckdb, "LibreOffice": by.with_libreoffice,
            "LibreOffice, detecting numbers": partial(by.with_libreoffice, detects=True)},
    "xlsx": {"openpyxl": by.with_openpyxl, "pandas": by.with_pandas,
             "LibreOffice": by.with_libreoffice, "calamine": py.with_calamine,
             "SheetJS": npm.with_sheetjs},
    "parquet": {GEOPANDAS: by.with_geopandas, "polars": by.with_polars, "DuckDB": by.with_duckdb,
                "SedonaDB": py.with_sedonadb,
                MAPSHAPER: npm.with_mapshaper},
    "fgb": {GDAL: by.with_gdal, GEOPANDAS: by.with_geopandas, QGIS: by.with_qgis,
            "flatgeobuf": npm.reading("flatgeobuf"), MAPSHAPER: npm.with_mapshaper},
    "shp": {GDAL: by.with_gdal, GEOPANDAS: by.with_geopandas, QGIS: by.with_qgis,
            "pyshp": py.with_pyshp, MAPSHAPER: npm.with_mapshaper},
    "gdb": {GDAL: by.with_gdal, GEOPANDAS: by.with_geopandas, QGIS: by.with_qgis},
    "dxf": {"ezdxf": by.with_ezdxf, GDAL: by.with_gdal_names, "dxf-parser": npm.with_dxf_parser,
            "dxf": npm.reading("dxf")},
    "jsonld": {GDAL: by.with_gdal_places, "rdflib": py.with_rdflib,
               "jsonld.js": npm.reading("jsonld")},
    "atom": {"feedparser": by.with_feedparser, "atoma": py.with_atoma,
             "rss-parser": npm.reading("rss-parser")},
    "ics": {"icalendar": by.with_icalendar, "ical.js": npm.reading("ical"),
            "ics.py": py.with_ics},
}  # fmt: skip
ENDINGS = {"shp": ".shp.zip", "gdb": ".gdb"}
METRES = ("dxf",)
"""Formats in the dossier's CRS of metres."""
Line = tuple[str, str, str]


def main(wanted: list[str]) -> int:
    """Run every consumer on every format, or `wanted` ones; return the exit status.

    The table is printed, and written to the docs if it is whole.
    """
    dossier = read_dossier()
    lines: list[str] = []
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        for form, consumer, told in chain(
            read_files(dossier, Path(name), wanted),
            read_served(dossier, wanted),
            read_tables(dossier, wanted),
            read_projects(dossier, Path(name), wanted),
            read_annotations(Path(name), wanted),
            validate_files(dossier, wanted),
            read_back(dossier, wanted),
        ):
            failed += not told.startswith("agrees")
            lines.append(f"| {form} | {consumer} | {told} |")
            print(lines[-1], flush=True)
    if not wanted:
        write_page(lines, dossier)
    return 1 if failed else 0


def is_wanted(form: str, consumer: str, wanted: list[str]) -> bool:
    """Return whether one of the two is among `wanted`, or nothing is."""
    return not wanted or consumer in wanted or form in wanted


def read_files(dossier: Dossier, folder: Path, wanted: list[str]) -> Iterator[Line]:
    """Yield for each file format and consumer how they agree."""
    for form, consumers in CONSUMERS.items():
        chosen = [each for each in consumers if is_wanted(form, each, wanted)]
        if not chosen:
            continue
        out = folder / f"x{ENDINGS.get(form, f'.{form}')}"
        path = Path(export(dossier, format=form, out=out)[0].path)
        selection = select(dossier, crs=dossier.info.metric_crs if form in METRES else None)
        for consumer in chosen:
            yield f"`{form}`", consumer, judge(form, partial(consumers[consumer], path), selection)


def read_served(dossier: Dossier, wanted: list[str]) -> Iterator[Line]:
    """Yield how consumers of OGC API Features agree."""
    chosen = [each for each in servers.SERVED if is_wanted("ogc", each, wanted)]
    if chosen:
        with servers.serving_features(dossier) as address:
            for consumer in chosen:
                reader = partial(servers.SERVED[consumer], address)
                yield "`planmap serve`", consumer, judge("ogc", reader, select(dossier))


def read_tables(dossier: Dossier, wanted: list[str]) -> Iterator[Line]:
    """Yield how consumers of PostGIS agree."""
    chosen = [each for each in servers.TABLES if is_wanted("postgis", each, wanted)]
    if chosen:
        with servers.filling_postgis(dossier) as url:
            for consumer in chosen:
                reader = partial(servers.TABLES[consumer], url)
                yield "`postgis`", consumer, judge("postgis", reader, select(dossier))


def read_projects(dossier: Dossier, folder: Path, wanted: list[str]) -> Iterator[Line]:
    """Yield how programs of QGIS agree with a project that was moved into another folder."""
    if not is_wanted("qgz", QGIS, wanted):
        return
    path = Path(export(dossier, format="qgz", out=folder / "plan.qgz")[0].path)
    yield "`qgz`", QGIS, judge("qgz", partial(projects.with_qgis_project, path), select(dossier))
    yield "`qgz`", "qgis_process", _tell(partial(projects.print_with_qgis_process, path))
    names = [layer.name[dossier.info.tags[0]] for layer in select(dossier).layers]
    yield "`qgz`", "QGIS Server", _tell(partial(projects.list_with_qgis_server, path, names))


def _tell(task: Callable[[], str]) -> str:
    """Return what `task` says, or how it fails."""
    try:
        return task()
    except subprocess.CalledProcessError as error:
        return f"fails: {str(error.stderr).strip().splitlines()[-1:]}"


def read_annotations(folder: Path, wanted: list[str]) -> Iterator[Line]:
    """Yield which words of the invented town's text annotators choose by our selectors."""
    if not is_wanted("annotations", "", wanted):
        return
    dossier = read_dossier(write_dossier(folder / "town"))
    written = export(dossier, format="annotations", out=folder / "x.annotations.jsonld")[0]
    items = json.loads(Path(written.path).read_bytes())["items"]
    for consumer in ("Apache Annotator", "Hypothesis", "Recogito"):
        yield "`annotations`", consumer, judge_annotations(consumer, items, TEXT)


def validate_files(dossier: Dossier, wanted: list[str]) -> Iterator[Line]:
    """Yield what a schema says of files of the format that has one."""
    if is_wanted("gpx", "schema", wanted):
        yield from validate_gpx(dossier)


def read_back(dossier: Dossier, wanted: list[str]) -> Iterator[Line]:
    """Yield what `planmap check` says of tables that LibreOffice opened and saved."""
    if is_wanted("spreadsheets", "LibreOffice", wanted):
        yield from read_spreadsheets(dossier, SHIPPED)


def write_page(lines: list[str], dossier: Dossier) -> None:
    """Write docs/consumers.md: which programs in which versions read what of which dossier."""
    shown: list[Callable[[], str]] = [
        lambda: subprocess.check_output(["ogrinfo", "--version"], text=True).split(",")[0],
        lambda: "gpsbabel " + subprocess.check_output(["gpsbabel", "-V"], text=True).split()[2],
        lambda: " ".join(subprocess.check_output(["soffice", "--version"], text=True).split()[:2]),
        *(
            (lambda name=name: f"{name} {version(name)}")
            for name in ("geopandas", "pyogrio", "pandas", "polars", "duckdb", "sedonadb",
                         "openpyxl", "python-calamine", "gpxpy", "fastkml", "pyshp", "pygeoapi",
                         "ezdxf", "rdflib", "feedparser", "atoma", "icalendar", "ics", "owslib",
                         "sqlalchemy")
        ),
        *((lambda name=name: f"{name} {npm.PACKAGES[name]}") for name in sorted(npm.PACKAGES)),
        lambda: "QGIS 3.22.16",
    ]  # fmt: skip
    text = (
        "# What other programs read\n\n"
        "Written by `make consumers`, which exports the dossier "
        f"`{dossier.info.id}` and reads each file with programs that planmap did not write. A\n"
        "consumer agrees if it has every row once, positions within 1e-6 degrees, and every cell "
        "that it has by its column's name\nequal (white space squeezed, as XML readers do; lists "
        "flat). One that has no columns is compared by names.\n\n"
        f"{', '.join(each() for each in shown)}.\n\n"
        "| format | consumer | what it has |\n|---|---|---|\n" + "\n".join(lines) + "\n"
    )
    DOCS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
