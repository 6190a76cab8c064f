"""The places of a draft that the user's own gazetteers know: with their geometry and source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from shapely import LineString, MultiLineString, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from geo.dossiers.rows import Place, Section
from geo.drafting.files import DraftDataset
from geo.drafting.names import Namer, Words
from geo.drafting.placing import COARSE_M, LINEAR, Draft
from geo.gazetteers.atlas import LEAST_REACH_M, Atlas, Spot
from geo.gazetteers.own.book import OwnBook, OwnPlace
from geo.gazetteers.own.entry import Entry
from geo.positions.distances import measure_from
from geo.texts.writing.folding import fold_name
from geo.vocabulary import Certainty, Kind, Placed, Status

MOST_ALIASES, MOST_CHOICES = 6, 8
DRAWN = (Point, LineString, Polygon, MultiLineString, MultiPolygon)


def find_own(book: OwnBook, atlas: Atlas) -> Mapping[str, Spot]:
    """Return the places of the user's gazetteers as spots; a bundled namesake says what of."""
    return {place.id: _as_spot(place, atlas) for place in book.places.values()}


def _as_spot(place: OwnPlace, atlas: Atlas) -> Spot:
    point = place.geometry.representative_point() if place.geometry is not None else None
    position = (point.x, point.y) if point else None
    if position:
        for spot in atlas.find(place.entry.names[0]):
            near = spot.position and measure_from(position, [spot.position])[0]
            if near is not None and near <= LEAST_REACH_M:
                return replace(spot, id=place.id)
    return Spot(
        id=place.id, level="place", country="", path=(place.gazetteer, place.id),
        lon=position and position[0], lat=position and position[1],
        radius_m=max(place.entry.radius_m, 1.0), population=0,
        name_zh_hans=place.entry.name_zh, name_zh_hant="", name_en=place.entry.names[0],
        names=place.entry.names, source=place.gazetteer, geo_id=place.entry.geo_id,
    )  # fmt: skip


def add_own(
    draft: Draft, place: OwnPlace, surface: str, book: OwnBook, namer: Namer, words: Words
) -> None:
    """Add a place of the user's gazetteers, a line or road with one section.

    One whose name several places have stays without a position; why says which they are.
    """
    entry = place.entry
    kind, layer = _classify(entry, place.geometry, (*entry.names, surface), namer)
    names = _name(place, surface, namer)
    common: dict[str, Any] = {
        **names, "status_at": Status.UNKNOWN, "reviewed": False, **_say_why(place, book, words),
    }  # fmt: skip
    position = _place(draft, place, book) if place.geometry is not None else {}
    is_line = kind in LINEAR and bool(position)
    own = {name: value for name, value in position.items() if not is_line or name != "geo_source"}
    written = {fold_name(name) for name in names.values()}
    others = [name for name in (surface, *entry.names) if name and fold_name(name) not in written]
    draft.places[place.id] = Place(
        id=place.id, kind=kind, theme=namer.theme_of(layer), layer=layer,
        aliases=tuple(dict.fromkeys(others))[:MOST_ALIASES],
        **{"placed": Placed.UNLOCATED, **common, **own},
    )  # fmt: skip
    if is_line:
        section = f"{place.id}.whole"
        draft.sections.append(Section(id=section, line=place.id, **{**common, **position}))
        _move_feature(draft, place, section)


def _classify(
    entry: Entry, shape: BaseGeometry | None, names: tuple[str, ...], namer: Namer
) -> tuple[Kind, str]:
    """Return kind and layer: what the gazetteer says, else how one of the names ends."""
    told = (*names, f"a {entry.what}") if entry.what else names
    pairs = [namer.classify(name) for name in told]
    guessed, layer = next((pair for pair in pairs if pair[1] != "others"), pairs[0])
    kind = entry.kind or guessed
    if kind in LINEAR and shape is not None and "Line" not in shape.geom_type:
        return Kind.SITE, layer
    if kind is not guessed:
        layer = namer.find_layer("", "", kind)
        layer = next((own for found, own in pairs if found is kind), layer)
    return kind, layer


def _name(place: OwnPlace, surface: str, namer: Namer) -> dict[str, str]:
    """Return the names in three languages: the gazetteer's, else the text's, else spelled out."""
    entry = place.entry
    han = next((name for name in (entry.name_zh, surface, *entry.names) if _is_han(name)), "")
    latin = next((name for name in (entry.name_en, surface, *entry.names) if _is_latin(name)), "")
    found = namer.name_all(han or latin or entry.names[0])
    return found | ({"name_en": latin} if latin else {})


def _is_han(name: str) -> bool:
    return re.search("[\u3400-\u9fff]", name) is not None


def _is_latin(name: str) -> bool:
    return re.search("[A-Za-z]", name) is not None and not _is_han(name)


def _say_why(place: OwnPlace, book: OwnBook, words: Words) -> dict[str, str]:
    if place.choices:
        ids = ", ".join(choice.entry.geo_id for choice in place.choices[:MOST_CHOICES])
        return words.as_fields("why", "why-several", after=f"{place.gazetteer}: {ids}")
    said = f"{place.gazetteer}, {place.entry.geo_id}, {book.sources[place.gazetteer].licence}"
    if place.second and place.second_entry:
        said += f"; {place.second}, {place.second_entry.geo_id}"
    return words.as_fields("why", "why-own", after=said)


def _place(draft: Draft, place: OwnPlace, book: OwnBook) -> dict[str, Any]:
    source = book.sources[place.gazetteer]
    dataset = draft.datasets.setdefault(place.gazetteer, DraftDataset(source))
    shape = place.entry.geometry
    if not isinstance(shape, DRAWN):
        shape = shape.representative_point()
    dataset.features[place.id] = (shape, place.entry.geo_id)
    is_near = place.entry.radius_m < COARSE_M
    return {
        "placed": Placed.APPROXIMATE if is_near else Placed.INDICATIVE,
        "geo_source": place.gazetteer, "certainty": place.certainty or Certainty.LESS_CERTAIN,
        "coordinateUncertaintyInMeters": place.entry.radius_m,
    }  # fmt: skip


def _move_feature(draft: Draft, place: OwnPlace, section: str) -> None:
    features = draft.datasets[place.gazetteer].features
    features[section] = features.pop(place.id)
