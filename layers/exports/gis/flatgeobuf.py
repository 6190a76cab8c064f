"""Writes FlatGeobuf with a spatial index.

Source: https://flatgeobuf.org; the features are sorted along a Hilbert curve for the index, so
they do not come in file order. GDAL puts them aside in a file until it has the box of each.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from geo.records.row import english_words
from layers.exports.gis.cut_short import is_whole_flatgeobuf
from layers.exports.gis.handing_over import Target, hand_over_features
from layers.exports.gis.ogr_errors import ERRORS, explain_ogr
from layers.exports.selection import Selection
from layers.exports.written import Written, describe_file, replacing
from layers.frame_parts import find_types, split_frame


def write_flatgeobuf(selection: Selection, path: Path) -> tuple[Written, ...]:
    """Write the features of `selection` as a FlatGeobuf file with index; lists are flat.

    Raises
    ------
    WriteError
        If the file cannot be written; an older one is as it was.
    """
    frame = selection.frame
    with replacing(path) as part, TemporaryDirectory(prefix="planmap-") as scratch:
        try:
            _write(selection, part, scratch)
        except ERRORS as error:
            raise explain_ogr(error, path) from error
        if len(frame) and not is_whole_flatgeobuf(part, len(frame)):
            raise explain_ogr(RuntimeError(f"{path.name} was cut short"), path)
        return (describe_file(path, part, rows=len(frame)),)


def _write(selection: Selection, path: Path, scratch: str) -> None:
    frame, info = selection.frame, selection.dossier.info
    options = {
        "SPATIAL_INDEX": "YES" if len(frame) else "NO",
        "TITLE": f"{english_words(info, 'title')} ({selection.datum_name})",
        "DESCRIPTION": "\n".join(selection.credits),
        "TEMPORARY_DIR": scratch,
    }
    kinds = find_types(frame)
    hand_over_features(
        split_frame(frame),
        selection.columns,
        Target(path, "FlatGeobuf", info.id, layer_options=options),
        geometry_type=kinds.pop() if len(kinds) == 1 else "Unknown",
        crs=selection.crs,
    )
