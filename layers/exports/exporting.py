"""Writes layers in any of the formats, to a file, a folder or a database."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from geo.dossiers.dossier import Dossier
from geo.records.collecting import without_collecting
from layers.exports.formats import FORMATS
from layers.exports.selection import Selection, check_names, select
from layers.exports.targets import write_to
from layers.exports.written import Written


def export(  # noqa: PLR0913 - one for each option of the command
    dossier: Dossier,
    *,
    format: str,  # noqa: A002 - the word that people know
    out: str | Path,
    layers: Iterable[str] | None = None,
    themes: Iterable[str] | None = None,
    statuses: Iterable[str] | None = None,
    datum: str = "wgs84",
    language: str | None = None,
    crs: str | None = None,
    outlines: bool = False,
) -> tuple[Written, ...]:
    """Write what passes the filters to `out` in one of `FORMATS`, and return what was written.

    `out` is a file, a folder (it exists, or ends in `/`), or for `postgis` the address of a
    database. In a folder a format with one table makes a file a layer, `LAYER.ENDING`, the
    others one file, `DOSSIER.ENDING`. Positions are longitude and latitude in `datum`
    (`wgs84`, `gcj02`, `bd09`), which the name of a shifted file tells: `x.kml` becomes
    `x.gcj02.kml`. With `crs`, as `EPSG:4548`, they are x and y in that CRS, in formats that can
    hold it: `x.gpkg` becomes `x.epsg4548.gpkg`. `outlines` gives areas
    as closed tracks in GPX. The same dossier gives the same bytes. Each
    file is written whole or not at all; a database in one transaction.

    Raises
    ------
    ExportError
        If a format, layer, theme, status, datum, language or CRS does not exist, or `out` or
        the CRS does not fit the format.
    OutsideError
        If the format is of a package outside that fails to import.
    WriteError
        If a file or a database cannot be written; what was there is as it was.
    """
    check_names("format", [format], FORMATS)
    selection = select(
        dossier,
        layers=layers,
        themes=themes,
        statuses=statuses,
        datum=datum,
        language=language,
        crs=crs,
        outlines=outlines,
    )
    return write_selection(selection, format=format, out=out)


@without_collecting()
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
    OutsideError
        If the format is of a package outside that fails to import.
    WriteError
        If a file or a database cannot be written; what was there is as it was.
    """
    return write_to(selection, format, FORMATS[format], out)
