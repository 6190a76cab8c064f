"""What a gazetteer's file says of one place, and the words under which it says it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from shapely.geometry.base import BaseGeometry

from geo.errors import DossierError, Problem
from geo.positions.datum import Datum, convert_geometry
from geo.positions.features import check_position
from geo.records.row import CONTROL, name_sign
from geo.texts.writing.folding import fold
from geo.vocabulary import Kind

Wanted = Callable[[str], bool]
"""Says of a folded name whether anybody asks for it; the others are not kept."""

Pace = Callable[[str, int], None]
"""Is told the name of a file and how many of its rows were looked at so far."""

NAMES = ("name", "title", "label", "toponym", "名称", "地名", "asciiname")
CHINESE = (
    "name_zh_hans", "name_zh", "name_zh_cn", "name_zh_hant", "name_zh_tw", "name_zh_hk",
)  # fmt: skip
ENGLISH = ("name_en", "name_eng", "name_english")
OTHERS = (
    "alt_name", "old_name", "official_name", "int_name", "loc_name", "short_name", "aliases",
    "alternatenames", "alternate_names", "names",
)  # fmt: skip
"""Columns of names, in lower case, with `_` for `:` and `-`; `name_XX` of any language too."""
LONGITUDES = ("lon", "lng", "long", "longitude", "x", "经度", "經度")
LATITUDES = ("lat", "latitude", "y", "纬度", "緯度")
SHAPES = ("wkt", "geometry", "geom", "the_geom")
IDS = ("id", "geo_id", "osm_id", "geonameid", "@id", "uri", "ref")
RADII = ("radius_m", "coordinateuncertaintyinmeters", "accuracy_m", "uncertainty_m")
LICENCES = ("licence", "license")
KINDS = ("kind",)
SORTS = ("type", "feature_type", "fclass", "category")
DATUMS = ("datum",)
COMMA_COLUMN = "alternatenames"
"""GeoNames' column of other names, the only one with commas between them."""
SEPARATORS = re.compile("[;|；]")
POINT_RADIUS_M, SHAPE_RADIUS_M = 100.0, 50.0
"""How sure a position is held to be whose gazetteer does not say: a point's, a line's or area's."""


def keep_pace(file: str, rows: int) -> None:
    """Do nothing with how far a file is read."""


def want_text(text: str) -> Wanted:
    """Return what asks for the names that stand in a text."""
    folded = " ".join(fold(text).text.split())
    pairs = {folded[number : number + 2] for number in range(len(folded) - 1)}

    def is_wanted(name: str) -> bool:
        return len(name) > 1 and name[:2] in pairs and name in folded

    return is_wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place as a gazetteer has it; `geometry` is EPSG:4326, `rank` how much it stands for a name.

    `names` are all, the main one first; `folded` the same as they are looked up. `what` is what
    it is in an English word, such as `museum`. `is_datum_said` where the file says the datum
    that the position was in, or is of a kind that has but one.
    """

    names: tuple[str, ...]
    folded: tuple[str, ...]
    name_zh: str
    name_en: str
    geometry: BaseGeometry
    geo_id: str
    radius_m: float
    kind: Kind | None = None
    licence: str = ""
    what: str = ""
    rank: int = 0
    is_datum_said: bool = False


def find_column(columns: Mapping[str, str], words: tuple[str, ...]) -> str | None:
    """Return the file's own name of the first of `words` that it has; `columns` are normalised."""
    return next((columns[word] for word in words if word in columns), None)


def normalise(column: str) -> str:
    """Return a column's name as the lists here write it."""
    return re.sub("[:-]", "_", column.strip().casefold())


def is_name_column(key: str) -> bool:
    """Return whether a normalised column has names."""
    return key in NAMES or key in OTHERS or key.startswith(("name_", "alt_name_", "old_name_"))


def list_names(values: Mapping[str, str]) -> tuple[str, ...]:
    """Return all names of a row, the main one first; `values` go by normalised column."""
    found = [values.get(word, "") for word in (*NAMES, *CHINESE, *ENGLISH)]
    for column, value in values.items():
        if column not in NAMES and is_name_column(column):
            found += _split(value, column)
    return tuple(dict.fromkeys(name.strip() for name in found if name.strip()))


def _split(value: str, column: str) -> list[str]:
    return value.split(",") if column == COMMA_COLUMN else SEPARATORS.split(value)


def first_of(values: Mapping[str, str], words: tuple[str, ...]) -> str:
    """Return the first value that is given under one of `words`."""
    return next((values[word].strip() for word in words if values.get(word, "").strip()), "")


def fold_all(rows: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the folded names of each row; all are folded at once, which is ten times faster."""
    lines = ("\x1f".join(name.replace("\n", " ") for name in names) for names in rows)
    for line in fold("\n".join(lines)).text.split("\n") if rows else ():
        yield tuple(dict.fromkeys(" ".join(name.split()) for name in line.split("\x1f")))


def make_entry(
    values: Mapping[str, str],
    names: tuple[str, ...],
    folded: tuple[str, ...],
    geometry: BaseGeometry,
    *,
    file: str,
    row: int,
    datum: Datum = Datum.WGS84,
    **more: Any,  # noqa: ANN401 - other members of an entry
) -> Entry:
    """Return the entry of a row; `datum` is that of its positions where no column says.

    Raises
    ------
    DossierError
        If the radius, kind, datum or position is none, or a word holds a control character.
    """
    radius = first_of(values, RADII)
    kind = first_of(values, KINDS)
    said = first_of(values, DATUMS)
    try:
        datum = Datum(normalise(said).replace("_", "")) if said else datum
    except ValueError as error:
        right = f"must be one of {', '.join(Datum)}"
        raise fail(file, row, "datum", said, right) from error
    _check(geometry, file, row)
    if datum not in {Datum.WGS84, Datum.CGCS2000}:
        geometry = convert_geometry(geometry, source=datum, target=Datum.WGS84)
    default = POINT_RADIUS_M if geometry.geom_type == "Point" else SHAPE_RADIUS_M
    entry = Entry(
        names=names,
        folded=folded,
        name_zh=first_of(values, CHINESE),
        name_en=first_of(values, ENGLISH),
        geometry=geometry,
        geo_id=more.pop("geo_id", "") or first_of(values, IDS) or f"row/{row}",
        radius_m=_read_radius(radius, file, row) if radius else more.pop("radius_m", default),
        kind=Kind(kind) if kind in set(Kind) else more.pop("kind", None),
        licence=first_of(values, LICENCES),
        what=first_of(values, SORTS) or more.pop("what", ""),
        rank=more.pop("rank", 0),
        is_datum_said=bool(said) or more.pop("is_datum_said", False),
    )
    return _check_words(entry, file, row)


def _check(geometry: BaseGeometry, file: str, row: int) -> None:
    for lon, lat in (geometry.bounds[:2], geometry.bounds[2:]):
        right = check_position(lon, lat)
        if right:
            raise fail(file, row, "position", f"{lon:g}, {lat:g}", right)


def _check_words(entry: Entry, file: str, row: int) -> Entry:
    words = (*entry.names, entry.name_zh, entry.name_en, entry.geo_id, entry.licence, entry.what)
    found = CONTROL.search("".join(words))
    if found:
        right = "must hold no control characters; take this one out"
        raise fail(file, row, "text", name_sign(found[0]), right)
    return entry


def _read_radius(value: str, file: str, row: int) -> float:
    try:
        radius = float(value)
    except ValueError:
        radius = 0.0
    if not 0 < radius <= MOST_M:
        raise fail(file, row, "radius_m", value, "must be metres, more than 0")
    return radius


MOST_M = 1e7


def fail(file: str, row: int, field: str, value: str, right: str) -> DossierError:
    """Return the error for a row of a gazetteer."""
    return DossierError((Problem(file=file, row=row, field=field, value=value, right=right),))
