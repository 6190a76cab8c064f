"""The seats of China's cities and counties, as a map names them."""

from __future__ import annotations

import csv
import io
from functools import cache
from typing import NamedTuple

from geo.errors import DossierError, Problem
from geo.positions.box import Box
from geo.records.shipped import bundled_data

FILE = "admin/seats.csv"


class Seat(NamedTuple):
    """A seat at `lon`, `lat` (EPSG:4326); `level` is city, town, or village for a district's."""

    lon: float
    lat: float
    level: str
    name_zh_hans: str
    name_zh_hant: str
    name_en: str


def seats_in(box: Box) -> list[Seat]:
    """Return the seats in a box (west, south, east, north; EPSG:4326), by their codes.

    Raises
    ------
    DossierError
        If the package was installed without them.
    """
    west, south, east, north = box
    return [
        seat for seat in _read_seats() if west <= seat.lon <= east and south <= seat.lat <= north
    ]


@cache
def _read_seats() -> tuple[Seat, ...]:
    try:
        text = (bundled_data() / FILE).read_text(encoding="utf-8")
    except (FileNotFoundError, KeyError) as error:
        raise DossierError((Problem(file=FILE, right="this file is missing"),)) from error
    rows = csv.reader(io.StringIO(text, newline=""))
    next(rows)
    return tuple(Seat(float(lon), float(lat), *names) for lon, lat, *names in rows)
