"""The ground of a page: the dossier's own, over the coarse one of the world around it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.ground.around import make_surroundings
from geo.ground.feature import COARSE, FADING, OWN, GroundFeature
from geo.ground.plane import pad_box
from geo.ground.world import read_world
from geo.positions.classes import CLASSES
from geo.positions.source import shipped_source
from geo.records.languages import column_of, find_nearest
from geo.vocabulary import LANGUAGES, Borders
from maps.blocks.divisions import spell_divisions
from maps.blocks.geometry import pack_geometries
from maps.blocks.positions import anchor_of
from maps.blocks.towns import find_country, find_towns

STEPS = 100_000
"""Steps of a degree: 1e-5 degrees, 1 m."""
ORDER = {name: number for number, name in enumerate(CLASSES)}
GIVES_WAY = {"lake": "water", "river": "waterway", "division": "division"}
"""Coarse classes that end where the dossier has the same kind of its own."""
NAMING = {"division", "name", "town", "village"}
"""Kinds of which a feature says a settlement's or a division's name."""
LEAST_TOWNS = 40
"""So many names of towns a map has whose dossier brings no names for its ground."""
AIR_DEGREES = 0.02
"""Coarse lines are off by up to 2 km: so far around the dossier's own they are left out."""


def make_base(dossier: Dossier) -> dict[str, Any]:
    """Return the ground: class, weight, names, anchor and packed geometry of each feature.

    `classes` has rows of class, number of features, weight and origin (`OWN`, `FADING`, `COARSE`),
    in the order of the features; `names` and `anchors` those that there are, by the number of
    their feature. `kinds` says what a class counts as, `like` which other it looks like, `looks`
    (if there are any) in what it looks other than that, `box`
    where the dossier lies and `outer` where what fades ends (west, south, east, north); `country`
    is the code of the country that it lies in, where that is clear.
    """
    features = make_features(dossier)
    anchors = {number: anchor_of(row.geometry) for number, row in enumerate(features) if row.names}
    return {
        "classes": [
            [list(CLASSES)[number], len(list(rows)), -weight, origin]
            for (number, weight, origin), rows in groupby(features, key=_run_of)
        ],
        "kinds": {row.name: CLASSES[row.name].kind for row in features},
        "like": {row.name: CLASSES[row.name].like for row in features if CLASSES[row.name].like},
        **_own_looks({row.name for row in features}),
        **({"country": country} if (country := find_country(dossier.info.view)) else {}),
        "names": {
            number: _fill(spread_names(row.names, dossier.info.tags))
            for number, row in enumerate(features)
            if row.names
        },
        "anchors": {number: anchor for number, anchor in anchors.items() if anchor},
        "box": list(dossier.info.bounds),
        "outer": list(pad_box(dossier.info.bounds)),
        "credits": _credits(dossier, features),
        **pack_geometries((row.geometry for row in features), scale=STEPS),
    }


def _own_looks(names: Iterable[str]) -> dict[str, Any]:
    """Return in what classes look other than those that they are like; nothing if none does."""
    found = {name: look for name in sorted(names) if (look := CLASSES[name].look)}
    looks = {
        name: {
            "light": look.light,
            "dark": look.dark,
            "width": look.width,
            "dash": list(look.dash_px),
            "from": look.from_zoom,
        }
        for name, look in found.items()
    }
    return {"looks": looks} if looks else {}


def make_features(dossier: Dossier) -> list[GroundFeature]:
    """Return the ground of a dossier: its own, and the coarse one where it has none."""
    own = tuple(_own_features(dossier))
    coarse = make_surroundings(
        dossier.info.bounds, borders=dossier.info.borders is Borders.NATURAL_EARTH
    )
    towns = _make_towns(dossier, own)
    around = spell_divisions((*_make_way(coarse, own), *towns))
    return sorted((*around, *own), key=_run_of)


def names_of(
    properties: Mapping[str, Any], languages: tuple[str, ...] = LANGUAGES
) -> dict[str, str] | None:
    """Return the names of a feature of the ground by BCP 47 tag, or None if it has none.

    There is one in each of `languages`; what has no name there has the nearest.
    """
    tags = dict.fromkeys((*LANGUAGES, *languages))
    names = {tag: str(properties.get(column_of("name", tag)) or "") for tag in tags}
    return spread_names(names, languages) if any(names.values()) else None


def spread_names(names: Mapping[str, str], languages: tuple[str, ...]) -> dict[str, str]:
    """Return `names` with a name in each of `languages` besides, that of the nearest."""
    given = {tag: name for tag, name in names.items() if name}
    others = [tag for tag in languages if tag not in LANGUAGES and tag not in given]
    return {**names, **{tag: given[find_nearest(tag, tuple(given))] for tag in others if given}}


def _run_of(row: GroundFeature) -> tuple[int, float, int]:
    """Return by what features are ordered, the heavier first, and put together in runs."""
    return ORDER[row.name], -row.weight, row.origin


def _fill(names: Mapping[str, str]) -> dict[str, str]:
    return {tag: name for tag, name in names.items() if name}


def _own_features(dossier: Dossier) -> Iterator[GroundFeature]:
    found = list(dossier.base_features())
    origins = {
        dataset.id: _origin_of([f.geometry for one, f in found if one is dataset], dossier)
        for dataset in {id(one): one for one, _ in found}.values()
    }
    for dataset, feature in found:
        yield GroundFeature(
            name=str(feature.properties["class"]),
            geometry=feature.geometry,
            names=names_of(feature.properties, dossier.info.tags) or {},
            weight=float(feature.properties.get("weight", 1)),
            origin=origins[dataset.id],
        )


def _origin_of(shapes: Sequence[BaseGeometry], dossier: Dossier) -> int:
    """Return `FADING` if `shapes` reach beyond the dossier's bounds and end in the strip round."""
    west, south, east, north = shapely.total_bounds(shapes)
    box = shapely.box(west, south, east, north)
    outer = shapely.box(*pad_box(dossier.info.bounds)).buffer(2 / STEPS)
    is_cut = outer.contains(box) and not shapely.box(*dossier.info.bounds).contains(box)
    return FADING if is_cut else OWN


def _make_way(
    coarse: Iterable[GroundFeature], own: Sequence[GroundFeature]
) -> Iterator[GroundFeature]:
    """Yield the coarse features without what lies where the dossier has its own."""
    covers = {kind: _cover(own, kind) for kind in set(GIVES_WAY.values())}
    for row in coarse:
        cover = covers.get(GIVES_WAY.get(row.name, ""))
        if cover is None or not cover.intersects(row.geometry):
            yield row
            continue
        rest = row.geometry.difference(cover)
        if not rest.is_empty:
            yield dataclasses.replace(row, geometry=rest)


def _cover(own: Sequence[GroundFeature], kind: str) -> BaseGeometry | None:
    shapes = [row.geometry for row in own if CLASSES[row.name].kind == kind]
    if not shapes:
        return None
    return shapely.convex_hull(shapely.GeometryCollection(shapes)).buffer(AIR_DEGREES)


def _make_towns(dossier: Dossier, own: Sequence[GroundFeature]) -> Iterator[GroundFeature]:
    """Yield the towns in and around the dossier that neither it nor its ground names itself."""
    known = _list_names(dossier)
    written = tuple(
        name for row in own if CLASSES[row.name].kind in NAMING for name in row.names.values()
    )
    cover = _cover(own, "town")
    least = 0 if any(CLASSES[row.name].kind in NAMING for row in own) else LEAST_TOWNS
    first, whole = dossier.info.view, dossier.info.bounds
    found = (*find_towns(first, least=least), *find_towns(whole, least=least))
    once = {town.geometry.wkb: town for town in reversed(found)}  # as the first view shows it
    for town in reversed(once.values()):
        names = {name for name in town.names.values() if name}
        is_named = names & known or any(one.startswith(tuple(names)) for one in written)
        if not is_named and (cover is None or not cover.contains(town.geometry)):
            yield town


def _list_names(dossier: Dossier) -> set[str]:
    """Return all names of the places of `dossier`, in all its languages."""
    aliases = {alias for place in dossier.places for alias in place.aliases}
    columns = [column_of("name", tag) for tag in dossier.info.tags]
    names = (set(map(attrgetter(column), dossier.places)) for column in columns)
    return aliases.union(*names)


def _credits(dossier: Dossier, features: Sequence[GroundFeature]) -> list[str]:
    own = {dataset.source.credit for dataset, _ in dossier.base_features()}
    kinds = {CLASSES[row.name].kind for row in features if row.origin == COARSE}
    towns = {shipped_source("world").credit} if kinds & {"town", "village"} else set()
    return sorted(own | towns | {read_world().source.credit})
