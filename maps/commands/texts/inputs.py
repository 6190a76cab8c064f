"""What `read` and `draft` share: the text, the gazetteer, and where known places are."""

from __future__ import annotations

import datetime as dt
import io
import re
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from shapely import Point, union_all
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.folder import read_dossier, read_shipped
from geo.gazetteers.own.book import OwnBook, names_in
from geo.gazetteers.own.entry import Wanted
from geo.positions.areas import Area, shipped_areas
from geo.positions.datum import Datum
from geo.records.given import read_at_most, read_given
from geo.texts.files.opening import read_text_file
from geo.texts.text import DecodedText
from geo.texts.writing.tongue import Tongue, find_tongue
from maps.commands.options import open_dossier
from maps.commands.saying import say

if TYPE_CHECKING:
    from geo.texts.names.gazetteer import Gazetteer
    from geo.texts.times.dating import TextDate

DATE = re.compile("[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")


def open_text(name: str) -> DecodedText:
    """Return the text of a file, or of the standard input for `-`, and say what it lacks.

    Raises
    ------
    TextError
        If it is no text, or damaged.
    OSError
        If it cannot be read.
    """
    if name == "-":
        return read_text_file(
            read_at_most(sys.stdin.buffer, "the standard input"), "the standard input"
        )
    words = read_text_file(read_given(Path(name)), name)
    for notice in words.extraction.notices if words.extraction else ():
        say(f"{name}: {notice}")
    return words


def open_sources(folders: Sequence[Path] | None) -> tuple[tuple[Dossier, ...], tuple[Area, ...]]:
    """Return the dossiers in `folders`, or the one that planmap ships, and the areas of China.

    Raises
    ------
    DossierError
        If anything in them is wrong.
    """
    dossiers = tuple(map(open_dossier, folders)) if folders else (read_shipped(),)
    return dossiers, shipped_areas()


def open_own(
    paths: Sequence[Path] | None,
    wanted: Wanted,
    *,
    datum: str | None = None,
    dossiers: Sequence[Dossier] = (),
) -> OwnBook:
    """Return the user's gazetteers, as far as they have the names that `wanted` asks for.

    `datum` is that of positions where the files do not say. Without it one that looks shifted
    beside another or beside `dossiers`, or that cannot be told so, is named on standard error.

    Raises
    ------
    DossierError
        If one cannot be read or lacks a column.
    OSError
        If one is not there.
    """
    if not paths:
        return OwnBook()
    from geo.gazetteers.own.opening import open_book  # noqa: PLC0415 - loads GDAL
    from maps.commands.progress import show_count  # noqa: PLC0415 - for long files only

    with show_count("Reading gazetteers") as count:
        book = open_book(paths, wanted, datum=Datum(datum or Datum.WGS84), pace=count)
    if datum is None:
        from geo.gazetteers.own.doubting import doubt_datums  # noqa: PLC0415 - as above

        for line in doubt_datums(book, dossiers):
            say(line)
    return book


def open_gazetteer(
    dossiers: Sequence[Dossier], areas: Sequence[Area], own: OwnBook | None = None, text: str = ""
) -> Gazetteer:
    """Return the gazetteer of the dossiers and areas, and the names of `own` that `text` has."""
    from geo.gazetteers.building import make_gazetteer  # noqa: PLC0415 - for who reads a text

    return make_gazetteer(dossiers, areas, names_in(own, text) if own else ())


def resolve_date(date: str | None, text: str) -> TextDate:
    """Return the text's date: as the user gave it, else as the text says.

    Raises
    ------
    typer.BadParameter
        If `date` is given and is none.
    """
    from geo.texts.times.dating import TextDate, find_date  # noqa: PLC0415 - for who reads a text

    if read_year(date) is None:
        return find_date(text)
    return TextDate(date, "given")


def tell_language(text: str) -> Tongue:
    """Return the language of a text; one that planmap does not read is told."""
    tongue = find_tongue(text)
    if not tongue.is_read:
        say(f"{tongue.as_words()}")
    return tongue


def assume_date(date: TextDate) -> TextDate:
    """Return `date`, or the computer's year where the text says none; that is told.

    A year that is only assumed and is yet to come is none: a plan names it first of all.
    """
    now = dt.datetime.now(dt.UTC).year
    is_to_come = date.how == "assumed" and (date.year or 0) > now
    if date.value is not None and not is_to_come:
        return date
    from geo.texts.times.dating import TextDate  # noqa: PLC0415 - for who reads a text

    assumed = TextDate(str(now), "clock")
    say(f"{assumed.as_words()}")
    return assumed


def read_year(date: str | None) -> int | None:
    """Return the year of a date as the user wrote it, or None without one.

    Raises
    ------
    typer.BadParameter
        If it is no date.
    """
    if date is None:
        return None
    if not DATE.fullmatch(date):
        message = f"{date!r} is no date; write it as 2025, 2025-01 or 2025-01-15"
        raise typer.BadParameter(message, param_hint="--date")
    return int(date[:4])


def find_geometries(
    dossiers: Sequence[Dossier], areas: Sequence[Area], own: OwnBook | None = None
) -> Mapping[str, BaseGeometry]:
    """Return the geometry of each place and area that has one, in EPSG:4326, by id.

    A line's is that of its sections together.
    """
    found: dict[str, BaseGeometry] = {}
    for dossier in dossiers:
        for place in dossier.places:
            rows = (place, *dossier.sections_of(place.id))
            shapes = [shape for row in rows if (shape := dossier.geometry_of(row)) is not None]
            if shapes:
                found.setdefault(place.id, shapes[0] if len(shapes) == 1 else union_all(shapes))
    for known in own.places.values() if own else ():
        if known.geometry is not None:
            found.setdefault(known.id, known.geometry)
    for area in areas:
        if area.lon is not None and area.lat is not None:
            found.setdefault(area.id, Point(area.lon, area.lat))
    return found


def open_files(files: Mapping[str, bytes]) -> Dossier:
    """Return the dossier that `files` are, by path, without writing them anywhere.

    Raises
    ------
    DossierError
        If anything in it is wrong.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as bundle:
        for name, content in files.items():
            bundle.writestr(name, content)
    return read_dossier(zipfile.Path(packed))
