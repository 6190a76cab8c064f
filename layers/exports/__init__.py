"""Exports: one module a format, and one function that writes them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from geo.dossiers.dossier import Dossier
from layers.exports.csv_files import make_csv
from layers.exports.flatgeobuf import make_flatgeobuf
from layers.exports.geojson_files import make_geojson
from layers.exports.geopackage import write_geopackage
from layers.exports.gpx import make_gpx
from layers.exports.kml import make_kml
from layers.exports.linked_places import count_places, make_linked_places
from layers.exports.parquet import make_parquet
from layers.exports.selection import Selection, check_names, pick_layer, select
from layers.exports.written import ExportError, WriteError, Written, explain, write_file

__all__ = ["FORMATS", "ExportError", "WriteError", "Written", "export", "select", "write_selection"]


def count_features(selection: Selection) -> int:
    """Return the number of features of `selection`."""
    return sum(len(layer.frame) for layer in selection.layers)


def count_rows(selection: Selection) -> int:
    """Return the number of features and of unlocated places of `selection`."""
    return count_features(selection) + len(selection.unlocated)


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A file format: the endings of its files, the first being its own, and how to make one.

    `by_layer` formats make a file a layer where a folder is asked for.
    """

    endings: tuple[str, ...]
    make: Callable[[Selection], bytes] | None
    by_layer: bool = False
    count: Callable[[Selection], int] = count_features


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "geojson": Format(endings=(".geojson", ".json"), make=make_geojson, by_layer=True),
        "gpkg": Format(endings=(".gpkg",), make=None),
        "kml": Format(endings=(".kml",), make=make_kml),
        "gpx": Format(endings=(".gpx",), make=make_gpx),
        "csv": Format(endings=(".csv",), make=make_csv, by_layer=True, count=count_rows),
        "parquet": Format(endings=(".parquet",), make=make_parquet, by_layer=True),
        "fgb": Format(endings=(".fgb",), make=make_flatgeobuf, by_layer=True),
        "jsonld": Format(endings=(".jsonld", ".json"), make=make_linked_places, count=count_places),
        "postgis": Format(endings=(), make=None),
    }
)


def export(
    dossier: Dossier,
    *,
    format: str,  # noqa: A002 - the word that people know
    out: str | Path,
    layers: Iterable[str] | None = None,
    themes: Iterable[str] | None = None,
    statuses: Iterable[str] | None = None,
    datum: str = "wgs84",
    language: str | None = None,
) -> tuple[Written, ...]:
    """Write what passes the filters to `out` in one of `FORMATS`, and return what was written.

    `out` is a file, a folder (it exists, or ends in `/`), or for `postgis` the address of a
    database. In a folder a format with one table makes a file a layer, `LAYER.ENDING`, the
    others one file, `DOSSIER.ENDING`. Positions are longitude and latitude in `datum`
    (`wgs84`, `gcj02`, `bd09`), which the name of a shifted file tells: `x.kml` becomes
    `x.gcj02.kml`. The same dossier gives the same bytes. Each file is written whole or not at
    all; a database in one transaction.

    Raises
    ------
    ExportError
        If a format, layer, theme, status, datum or language does not exist, or `out` does not
        fit the format.
    WriteError
        If a file or a database cannot be written; what was there is as it was.
    """
    check_names("format", [format], FORMATS)
    selection = select(
        dossier, layers=layers, themes=themes, statuses=statuses, datum=datum, language=language
    )
    return write_selection(selection, format=format, out=out)


def write_selection(
    selection: Selection,
    *,
    format: str,  # noqa: A002 - the word that people know
    out: str | Path,
) -> tuple[Written, ...]:
    """Write `selection` to `out` and return what was written; see `export`.

    Raises
    ------
    ExportError
        If `out` does not fit the format.
    WriteError
        If a file or a database cannot be written; what was there is as it was.
    """
    if format == "postgis":
        return _write_database(selection, str(out))
    kind = FORMATS[format]
    return tuple(
        _write(part, kind, path) for part, path in _find_targets(selection, format, kind, out)
    )


def _write_database(selection: Selection, url: str) -> tuple[Written, ...]:
    try:
        from layers.exports.postgis import write_postgis  # noqa: PLC0415 - psycopg is optional
    except ImportError as error:
        message = "exports to PostGIS need psycopg; install it with: pip install 'planmap[postgis]'"
        raise ExportError(message) from error
    return write_postgis(selection, url)


def _write(selection: Selection, kind: Format, path: Path) -> Written:
    if kind.make is None:
        return write_geopackage(selection, path)
    return write_file(path, kind.make(selection), rows=kind.count(selection))


def _find_targets(
    selection: Selection, name: str, kind: Format, out: str | Path
) -> list[tuple[Selection, Path]]:
    path = Path(out)
    ending = f"{selection.suffix}{kind.endings[0]}"
    if path.is_dir() or str(out).endswith("/"):
        _make_folder(path)
        if not kind.by_layer:
            return [(selection, path / f"{selection.dossier.info.id}{ending}")]
        return [
            (pick_layer(selection, layer), path / f"{layer.id}{ending}")
            for layer in selection.layers
        ]
    if path.suffix.lower() not in kind.endings:
        message = (
            f"{out}: a {name} file ends in {kind.endings[0]}; "
            "name one, or a folder with a / at its end"
        )
        raise ExportError(message)
    stem = path.name[: -len(path.suffix)]
    if not stem.endswith(selection.suffix):
        stem += selection.suffix
    return [(selection, path.with_name(stem + path.suffix))]


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain(error, path) from error
