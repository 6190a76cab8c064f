"""Compiles `data/admin/seats.csv`: the seats of China's cities and counties, as a map names them.

Run by hand after `data/admin/areas.csv` has changed:

    python -m tools.compile_seats

A map needs some of them and waits neither for all areas nor for OpenCC, which writes the names in
Traditional characters: together they take 0.05 s and 14 MB.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from geo.positions.areas import Area, read_areas
from geo.texts.writing.scripts import to_traditional_name

DATA = Path(__file__).parents[1] / "data"
SEATS = DATA / "admin" / "seats.csv"
COLUMNS = ("lon", "lat", "class", "name_zh_hans", "name_zh_hant", "name_en")
LEVELS = {"city": "city", "county": "town"}
"""The class of names that an area of China has; a district of a city has the third."""
KINDS = (" District", " County", " City", " Prefecture")
"""What an English name needs no more when it stands on the map."""


def list_seats(areas: Iterable[Area]) -> Iterator[tuple[str, ...]]:
    """Yield the cells of `COLUMNS` for each of `areas` that has a seat, in their order."""
    for area in areas:
        if area.level in LEVELS and area.lon is not None and area.lat is not None:
            yield (
                f"{area.lon!r}",
                f"{area.lat!r}",
                "village" if area.name.endswith("区") else LEVELS[area.level],
                area.short,
                complicate(area),
                shorten(area.name_en),
            )


def write_seats(areas: Iterable[Area]) -> str:
    """Return the text of the file."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([COLUMNS, *list_seats(areas)])
    return out.getvalue()


def shorten(name: str) -> str:
    """Return an English name without what kind of area it is."""
    for kind in KINDS:
        name = name.removesuffix(kind)
    return name


def complicate(area: Area) -> str:
    """Return the short name in Traditional characters, as it stands in the whole one."""
    if not area.name.startswith(area.short):
        return to_traditional_name(area.short)
    return to_traditional_name(area.name)[: len(area.short)]


if __name__ == "__main__":
    SEATS.write_text(write_seats(read_areas(DATA)), encoding="utf-8", newline="")
