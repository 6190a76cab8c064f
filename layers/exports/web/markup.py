"""Writes text and positions into XML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from layers.exports.cells import flatten_text
from layers.geojson import DECIMALS

if TYPE_CHECKING:
    import pandas as pd

# What XML 1.0 cannot hold at all, not even escaped (section 2.2, Char).
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile('[&<>"\r]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]')
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def escape(value: object) -> str:
    """Return `value` as XML text, fit for elements and for attributes in double quotes.

    A character that XML cannot hold becomes U+FFFD.
    """
    text = value if isinstance(value, str) else str(value)
    if not _SPECIAL.search(text):
        return text
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _FORBIDDEN.sub("\ufffd", text.replace('"', "&quot;").replace("\r", "&#13;"))


def element(name: str, value: object) -> str:
    """Return `<name>value</name>`, or nothing if `value` is None or an empty text."""
    return "" if value is None or value == "" else f"<{name}>{escape(value)}</{name}>"


def write_cells(frame: pd.DataFrame, columns: Iterable[str], template: str) -> list[str]:
    """Return for each row of `frame` its cells that are not empty, one after the other.

    `template` is the XML of a cell with `{name}` and `{text}`. It goes by columns, since most
    cells of a column say the same.
    """
    written = [_write_column(frame[name].tolist(), name, template) for name in columns]
    return ["".join(cells) for cells in zip(*written, strict=True)]


def _write_column(cells: list[Any], name: str, template: str) -> list[str]:
    before, after = template.replace("{name}", name).split("{text}")
    known: dict[Any, str] = {None: "", "": ""}
    written = []
    for value in cells:
        if isinstance(value, _LISTS):
            text = flatten_text(value)
            written.append(f"{before}{escape(text)}{after}" if text else "")
            continue
        cell = known.get(value)
        if cell is None:
            cell = known[value] = f"{before}{escape(flatten_text(value))}{after}"
        written.append(cell)
    return written


_LISTS = (list, tuple, np.ndarray)


def format_degrees(value: float) -> str:
    """Return degrees with at most six decimals and no useless zeros."""
    text = f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def iterate_positions(geometry: BaseGeometry) -> Iterable[tuple[str, str]]:
    """Yield the positions of a point, line or ring as texts: longitude, latitude."""
    positions: NDArray[np.float64] = shapely.get_coordinates(geometry)
    for lon, lat in positions.tolist():
        yield format_degrees(lon), format_degrees(lat)


def list_points(geometries: NDArray[np.object_]) -> dict[int, tuple[str, str]]:
    """Return the positions of the points among `geometries` by their number, as texts."""
    numbers = np.flatnonzero(shapely.get_type_id(geometries) == 0)
    points = geometries[numbers]
    lon = map(format_degrees, shapely.get_x(points).tolist())
    lat = map(format_degrees, shapely.get_y(points).tolist())
    return dict(zip(numbers.tolist(), zip(lon, lat, strict=True), strict=True))


def get_parts(geometry: BaseGeometry) -> list[Any]:
    """Return the single parts of `geometry`: itself, or the members of a multi-part one."""
    parts: list[Any] = shapely.get_parts(geometry).tolist()
    return parts
