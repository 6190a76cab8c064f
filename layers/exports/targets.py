"""Where the files of an export go: the path that was named, or names of their own in a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from geo.records.outputs import keep_out_of_dossiers
from layers.exports.format import Format, Positions
from layers.exports.selection import Selection, pick_layer, project_selection
from layers.exports.written import ExportError, Written, explain

LONE = re.compile("[\ud800-\udfff]")
"""What stands for a byte of a name that is no UTF-8 (PEP 383)."""


def write_to(selection: Selection, name: str, kind: Format, out: str | Path) -> tuple[Written, ...]:
    """Write `selection` as the format `name` to `out` and return what was written.

    Raises
    ------
    ExportError
        If `out` does not fit the format.
    WriteError
        If a file or a database cannot be written; what was there is as it was.
    """
    if kind.positions is Positions.METRES and not selection.suffix:
        selection = project_selection(selection, selection.dossier.info.metric_crs)
    check_positions(selection, name, kind)
    if not kind.endings:
        return tuple(kind.write(selection, out))  # type: ignore[arg-type]  # an address
    path = Path(out)
    keep_out_of_dossiers(path, ExportError)
    if LONE.search(str(path)):
        message = f"{out}: the name is no UTF-8, which files of GIS must have; name another"
        raise ExportError(message)
    as_folder = not kind.is_folder and (path.is_dir() or str(out).endswith("/"))
    ending = None if as_folder else _find_ending(path, kind)
    if as_folder or (ending is None and (path.is_dir() or str(out).endswith("/"))):
        with made_folder(path):
            return tuple(_fill(selection, kind, path))
    if ending is None:
        message = (
            f"{out}: a {name} file ends in {kind.endings[0]}; "
            "name one, or a folder with a / at its end"
        )
        raise ExportError(message)
    return tuple(kind.write(selection, _name_crs(path, ending, selection.suffix)))


def check_positions(selection: Selection, name: str, kind: Format) -> None:
    """Refuse a datum or CRS that the format `name` cannot hold.

    Raises
    ------
    ExportError
        If it cannot; the message says what would do.
    """
    crs = selection.projected
    asked = f"EPSG:{crs.to_epsg()} ({crs.name})" if crs else selection.datum_name
    if kind.positions is Positions.NONE and selection.suffix:
        message = f"a {name} file has no positions; leave {asked} out"
        raise ExportError(message)
    if crs is not None and kind.positions is Positions.WGS84:
        message = f"a {name} file is in WGS 84 by definition; for {asked} take gpkg, gdb or shp"
        raise ExportError(message)
    if kind.positions is Positions.METRES and selection.suffix:
        metres = crs is not None and crs.is_projected and crs.axis_info[0].unit_name == "metre"
        if not metres:
            message = (
                f"a {name} file needs metres, and {asked} has none; name a projected CRS, such "
                f"as --crs {selection.dossier.info.metric_crs}"
            )
            raise ExportError(message)


def _find_ending(path: Path, kind: Format) -> str | None:
    """Return the ending of `path` as it is written, or None if it is none of the format's."""
    name = path.name
    for ending in kind.endings:
        if name.lower().endswith(ending) and len(name) > len(ending):
            return name[-len(ending) :]
    return None


def _fill(selection: Selection, kind: Format, folder: Path) -> Sequence[Written]:
    if kind.fill is not None:
        return kind.fill(selection, folder)
    ending = f"{selection.suffix}{kind.endings[0]}"
    if not kind.by_layer:
        return kind.write(selection, folder / f"{kind.stem or selection.dossier.info.id}{ending}")
    return [
        written
        for layer in selection.layers
        for written in kind.write(pick_layer(selection, layer), folder / f"{layer.id}{ending}")
    ]


def _name_crs(path: Path, ending: str, suffix: str) -> Path:
    stem = path.name[: -len(ending)]
    return path if stem.endswith(suffix) else path.with_name(stem + suffix + ending)


@contextmanager
def made_folder(path: Path) -> Iterator[None]:
    """Make the folder `path` for what is written in it; what was made and stays empty goes again.

    Raises
    ------
    WriteError
        If it cannot be made.
    """
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain(error, path) from error
    try:
        yield
    except BaseException:
        for folder in missing:
            if any(folder.iterdir()):
                break
            folder.rmdir()
        raise
