"""Where the files of an export go: the path that was named, or names of their own in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from layers.exports.format import Format
from layers.exports.selection import Selection, pick_layer
from layers.exports.written import ExportError, Written, explain


def write_to(selection: Selection, name: str, kind: Format, out: str | Path) -> tuple[Written, ...]:
    """Write `selection` as the format `name` to `out` and return what was written.

    Raises
    ------
    ExportError
        If `out` does not fit the format.
    WriteError
        If a file or a database cannot be written; what was there is as it was.
    """
    if not kind.endings:
        return tuple(kind.write(selection, out))  # type: ignore[arg-type]  # an address
    path = Path(out)
    as_folder = not kind.is_folder and (path.is_dir() or str(out).endswith("/"))
    ending = None if as_folder else _find_ending(path, kind)
    if as_folder or (ending is None and (path.is_dir() or str(out).endswith("/"))):
        make_folder(path)
        return tuple(_fill(selection, kind, path))
    if ending is None:
        message = (
            f"{out}: a {name} file ends in {kind.endings[0]}; "
            "name one, or a folder with a / at its end"
        )
        raise ExportError(message)
    return tuple(kind.write(selection, _name_crs(path, ending, selection.suffix)))


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
        return kind.write(selection, folder / f"{selection.dossier.info.id}{ending}")
    return [
        written
        for layer in selection.layers
        for written in kind.write(pick_layer(selection, layer), folder / f"{layer.id}{ending}")
    ]


def _name_crs(path: Path, ending: str, suffix: str) -> Path:
    stem = path.name[: -len(ending)]
    return path if stem.endswith(suffix) else path.with_name(stem + suffix + ending)


def make_folder(path: Path) -> None:
    """Make the folder `path` if it is not there.

    Raises
    ------
    WriteError
        If it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain(error, path) from error
