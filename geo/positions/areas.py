"""The administrative areas of China: names, codes and points, as the package ships them."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable

from geo.errors import DossierError, Problem
from geo.records.shipped import bundled_data

FOLDER = "admin"
FILE = "areas.csv"
FORMER = "former.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A province, city or county.

    `id` is `cn-` and its code in GB/T 2260,
    or, in Taiwan, `cn-71` and its code in ISO 3166-2:TW.

    `lon`, `lat` are EPSG:4326, or None where no source has a point; every part of the area
    lies within `radius_m` metres of it. `position` is `seat` (of its government), `inside`
    or, in Taiwan, `outline` (inside it too, of another source).
    `alone` says that the short name by itself means this area and nothing else, `near` that
    it does so in a text that has named the city or province around it.
    """

    id: str
    level: str
    name: str
    short: str
    name_en: str
    parent: str
    lon: float | None
    lat: float | None
    radius_m: float | None
    position: str
    geonames: str
    alone: bool
    near: bool


def read_areas(data: Traversable) -> tuple[Area, ...]:
    """Return the areas below the `data` folder, by code.

    Raises
    ------
    DossierError
        If the file is missing or a row of it is wrong.
    """
    name = f"{FOLDER}/{FILE}"
    try:
        text = (data / FOLDER / FILE).read_text(encoding="utf-8")
    except (FileNotFoundError, KeyError) as error:
        raise DossierError((Problem(file=name, right="this file is missing"),)) from error
    rows = csv.DictReader(io.StringIO(text, newline=""))
    areas = []
    for row in rows:
        try:
            areas.append(_make_area(row))
        except (KeyError, ValueError, TypeError) as error:
            problem = Problem(file=name, row=rows.line_num, right=f"is no area: {error}")
            raise DossierError((problem,)) from error
    return tuple(areas)


@cache
def shipped_areas() -> tuple[Area, ...]:
    """Return the areas that the package ships, read once."""
    return read_areas(bundled_data())


def read_former(data: Traversable) -> tuple[tuple[str, str], ...]:
    """Return the names of former divisions below the `data` folder, and the id of each's successor.

    Each row has the year in which the name ended and where that is written; a division that was
    divided among several is not in it.

    Raises
    ------
    DossierError
        If the file is missing or lacks a column.
    """
    name = f"{FOLDER}/{FORMER}"
    try:
        text = (data / FOLDER / FORMER).read_text(encoding="utf-8")
        rows = csv.DictReader(io.StringIO(text, newline=""))
        return tuple((row["name"], row["now"]) for row in rows)
    except (FileNotFoundError, KeyError) as error:
        raise DossierError((Problem(file=name, right="is missing or lacks a column"),)) from error


def _make_area(row: dict[str, str]) -> Area:
    words = ("id", "level", "name", "short", "name_en", "parent", "position", "geonames")
    numbers = ("lon", "lat", "radius_m")
    return Area(
        **{field: row[field] for field in words},  # type: ignore[arg-type]
        **{field: float(row[field]) if row[field] else None for field in numbers},  # type: ignore[arg-type]
        alone=row["alone"] == "true",
        near=row["near"] == "true",
    )
