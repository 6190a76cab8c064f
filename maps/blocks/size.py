"""How many places one page holds, told before any of it is made."""

from __future__ import annotations

from pathlib import Path

from geo.dossiers.dossier import Dossier
from geo.errors import PlanmapError

MOST_PLACES = 300_000
"""Places and sections of one page; measured in docs/scale.md, with what takes over."""
TABLES = ("places.csv", "stations.csv", "sections.csv")
FEWEST_BYTES = 20
"""Bytes of the shortest row of a place: a smaller file is not counted."""


class PageSizeError(PlanmapError, ValueError):
    """A dossier of more places than one page holds."""


def check_size(dossier: Dossier) -> None:
    """Refuse a dossier of more places and sections than one page holds.

    Raises
    ------
    PageSizeError
        If it has more than `MOST_PLACES`.
    """
    _refuse(len(dossier.places) + len(dossier.sections))


def check_folder_size(folder: Path) -> None:
    """Refuse the folder of such a dossier before its rows are read, which takes a minute or more.

    A folder or file that is not there, or cannot be read, is told by who reads it.

    Raises
    ------
    PageSizeError
        If its files have more than `MOST_PLACES` places and sections.
    """
    try:
        files = [folder / name for name in TABLES if (folder / name).is_file()]
        if sum(file.stat().st_size for file in files) > MOST_PLACES * FEWEST_BYTES:
            _refuse(sum(map(_count_rows, files)))
    except OSError:
        return


def _count_rows(file: Path) -> int:
    """Return the rows of a CSV file below its header: line ends between quotes end none."""
    ends, last = 0, b"\n"
    for number, part in enumerate(file.read_bytes().split(b'"')):
        if number % 2 == 0:
            ends += part.count(b"\n")
        last = part[-1:] or last
    return max(0, ends - 1 + (last != b"\n"))


def _refuse(count: int) -> None:
    if count > MOST_PLACES:
        message = (
            f"{count:,} places are more than one page holds ({MOST_PLACES:,}); make a dossier for "
            "each part of the region, or tiles of what 'planmap export' writes: see docs/scale.md"
        )
        raise PageSizeError(message)
