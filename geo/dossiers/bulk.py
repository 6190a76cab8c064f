"""Reads what a person decided about many places at once: a table, or GeoJSON with points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from geo.dossiers.decisions import FARTHEST_M, Action, Review
from geo.dossiers.dossier import Dossier
from geo.dossiers.reviews import check_reviews
from geo.dossiers.rows import Place
from geo.errors import DossierError, Problem
from geo.positions.features import check_position
from geo.records.json_values import parse_json
from geo.records.sheets import parse_sheet
from geo.records.tables import read_text, tell_broken
from geo.texts.writing.folding import fold_name

IDS = ("place", "id")
NAMES = ("name", "name_zh_hans", "name_zh_hant", "name_en")
ACTIONS = ("action", "decision")
LONGITUDES, LATITUDES = ("lon", "longitude", "x"), ("lat", "latitude", "y")
RADII = ("radius_m", "coordinateUncertaintyInMeters")
JSON = frozenset((".json", ".geojson"))
Row = Mapping[str, str]


def read_decisions(path: Path, dossier: Dossier) -> tuple[Review, ...]:
    """Return the decisions of a CSV or GeoJSON file about places of `dossier`, in order.

    A place goes by `place` or `id`, else by its `name` in any language and script. With a
    position it is moved there (WGS 84, with `radius_m`), without one it is accepted; `action`
    says otherwise. Rows without a place, action and position decide nothing.

    Raises
    ------
    DossierError
        If the file cannot be read or a row decides nothing that can be done; all is said at once.
    """
    text, problems = read_text(path, path.name)
    if problems:
        raise DossierError(tuple(problems))
    is_json = path.suffix.casefold() in JSON
    rows = _read_features(text, path.name) if is_json else _read_table(text, path.name)
    names = index_names(dossier)
    ids = {place.id for place in dossier.places}
    found: list[Review] = []
    lines: list[int] = []
    for number, row in rows:
        try:
            decided = list(_decide(row, ids, names))
            found += decided
            lines += [number] * len(decided)
        except _RowError as wrong:
            problems.append(Problem(file=path.name, row=number, **wrong.members))
    problems += check_reviews(dossier, found, lines, file=path.name)
    if problems:
        raise DossierError(tuple(problems))
    return tuple(found)


def index_names(dossier: Dossier) -> Mapping[str, Sequence[str]]:
    """Return the ids of the places that have each name, folded, in any language and script."""
    names: dict[str, list[str]] = defaultdict(list)
    for place in dossier.places:
        for name in {fold_name(name) for name in _names(place)}:
            names[name].append(place.id)
    return names


class _RowError(ValueError):
    """What is wrong with a row."""

    def __init__(self, members: Mapping[str, str]) -> None:
        super().__init__(members["right"])
        self.members = members


def _refuse(field: str, value: str, right: str) -> NoReturn:
    raise _RowError({"field": field, "value": value, "right": right})


def _names(place: Place) -> Iterator[str]:
    yield from filter(None, (getattr(place, name, None) for name in NAMES[1:]))
    yield from place.aliases


def _read_table(text: str, file: str) -> Iterator[tuple[int, Row]]:
    sheet = parse_sheet(text)
    if sheet.broken:
        line, error = sheet.broken
        raise DossierError((tell_broken(error, file, line),))
    if not {*sheet.header} & {*IDS, *NAMES}:
        right = "a column is missing that says which place: place, id or name"
        raise DossierError((Problem(file=file, row=1, field="place", right=right),))
    yield from sheet.rows_of(range(len(sheet.lines)))


def _read_features(text: str, file: str) -> Iterator[tuple[int, Row]]:
    try:
        features = list(parse_json(text)["features"])
    except (ValueError, KeyError, TypeError) as error:
        right = f"is no GeoJSON FeatureCollection: {error}"
        raise DossierError((Problem(file=file, right=right),)) from error
    for number, feature in enumerate(features, start=1):
        try:
            properties = dict(feature.get("properties") or {})
            row = {str(key): str(value) for key, value in properties.items() if value is not None}
            if "id" in feature and not any(name in row for name in IDS):
                row["id"] = str(feature["id"])
            yield number, row | _find_point(feature.get("geometry"))
        except (AttributeError, TypeError, ValueError, LookupError, ArithmeticError) as error:
            right = "must be a feature with a point, or without geometry"
            problem = Problem(file=file, row=number, field="geometry", value="", right=right)
            raise DossierError((problem,)) from error


def _find_point(geometry: Any) -> dict[str, str]:  # noqa: ANN401 - any JSON
    if geometry is None:
        return {}
    if geometry.get("type") != "Point":
        raise ValueError
    lon, lat = geometry["coordinates"][:2]
    return {"lon": str(float(lon)), "lat": str(float(lat))}


def _decide(row: Row, ids: set[str], names: Mapping[str, Sequence[str]]) -> Iterator[Review]:
    place = _find_place(row, ids, names)
    lon, lat = _first(row, LONGITUDES), _first(row, LATITUDES)
    said = _first(row, ACTIONS)
    if not place and not said and not lon:
        return
    if not place:
        _refuse("place", "", "must say which place: its id or its name")
    action = said or (Action.MOVE if lon else Action.ACCEPT)
    if action not in set(Action):
        _refuse("action", said, f"must be one of {', '.join(Action)}")
    if action != Action.MOVE:
        yield Review(place=place, action=Action(action))
        return
    numbers = [_number(row, "lon", lon), _number(row, "lat", lat)]
    right = check_position(*numbers)
    if right:
        _refuse("lon, lat", f"{lon}, {lat}", right)
    radius = _first(row, RADII)
    metres = _number(row, "radius_m", radius) if radius else None
    if metres is not None and not 0 < metres <= FARTHEST_M:
        _refuse("radius_m", radius, "must be metres, more than 0 and 1,000 km at most")
    yield Review(place=place, action=Action.MOVE, lon=numbers[0], lat=numbers[1], radius_m=metres)


def _find_place(row: Row, ids: set[str], names: Mapping[str, Sequence[str]]) -> str:
    identifier = _first(row, IDS)
    if identifier:
        if identifier not in ids:
            _refuse("place", identifier, "must be the id of a place of places.csv")
        return identifier
    name = _first(row, NAMES)
    found = names.get(fold_name(name), ()) if name else ()
    if name and len(found) != 1:
        several = f"is the name of several places; give the id: {', '.join(found)}"
        _refuse("name", name, several if found else "no place of the dossier has this name")
    return found[0] if found else ""


def _first(row: Row, words: Sequence[str]) -> str:
    return next((row[word].strip() for word in words if row.get(word, "").strip()), "")


def _number(row: Row, field: str, value: str) -> float:
    try:
        return float(value)
    except ValueError:
        _refuse(field, value, f"must be a number; the row has {len(row)} cells")
