"""Leaves out the datasets whose licence nobody has verified, and says what is lost with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import shapely

from geo.dossiers.checks.placing import LINEAR
from geo.dossiers.checks.second_sources import compare_sources
from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place, Section, Standing
from geo.positions.source import Source
from geo.records.languages import spread_words
from geo.records.row import english_words
from geo.vocabulary import Placed

UNLICENSED = frozenset({"", "none", "unknown", "noassertion", "proprietary"})
"""Licences that are none, in lower case."""
GROUND, MOVED, UNPLACED = "ground is gone", "stands by its second source", "has no position"
UNDRAWN, UNCHECKED = "is not drawn", "has no second source"
"""What becomes of the ground, of a place or a part of a line, and of what checked it."""
DENSE = 0.01
"""Shares of a line at which two lines are compared."""

WHY_MOVED = {
    "zh-Hans": "第一来源的许可未经核实，本图不用；位置取自第二来源，半径加上了两者的距离。",
    "zh-Hant": "第一來源的許可未經核實，本圖不用；位置取自第二來源，半徑加上了兩者的距離。",
    "en": "The licence of the first source is not verified and this map does without; the position "
    "is the second source’s, the radius wider by the distance between them.",
}
WHY_LOST = {
    "zh-Hans": "唯一的来源许可未经核实，本图不用，故没有位置。",
    "zh-Hant": "唯一的來源許可未經核實，本圖不用，故沒有位置。",
    "en": "The licence of its only source is not verified and this map does without, so it has no "
    "position.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What a dossier loses with a dataset: `id` of the thing, what it is, what becomes of it."""

    dataset: str
    id: str
    name: str
    becomes: str


def is_verified(source: Source) -> bool:
    """Return whether somebody verified the licence of a dataset, and it is one."""
    return source.licence_verified and source.licence.strip().lower() not in UNLICENSED


def leave_out_unverified(dossier: Dossier) -> tuple[Dossier, tuple[Loss, ...]]:
    """Return the dossier without its datasets of unverified licence, and what it loses.

    A place of such a dataset stands where its second source has it, if that one is verified,
    with the distance between the two added to its radius in metres; else it is unlocated.
    So do parts of lines, by the farthest that the two run apart; a line without any is unlocated.
    """
    kept = {name: row for name, row in dossier.datasets.items() if is_verified(row.source)}
    if len(kept) == len(dossier.datasets):
        return dossier, ()
    losses = tuple(_find_losses(dossier, kept))
    fates = {loss.id: loss.becomes for loss in losses}
    apart = dict(_measure(dossier))
    sections = tuple(
        _section(row, fates.get(row.id), apart.get(row.id, 0.0), kept) for row in dossier.sections
    )
    drawn = {row.line for row in sections if row.placed is not Placed.UNLOCATED}
    places = tuple(
        _place(row, fates.get(row.id), apart.get(row.id, 0.0), kept, drawn)
        for row in dossier.places
    )
    unlocated = {row.id for row in places if row.placed is Placed.UNLOCATED}
    whole = replace(
        dossier,
        places=places,
        sections=tuple(row for row in sections if row.line not in unlocated),
        control_points=tuple(row for row in dossier.control_points if row.geo_source in kept),
        datasets=MappingProxyType(kept),
    )
    return whole, losses


def _find_losses(dossier: Dossier, kept: Mapping[str, Any]) -> Iterator[Loss]:
    for dataset, feature in dossier.base_features():
        if dataset.id not in kept:
            name = str(feature.properties.get("name_en") or feature.id)
            yield Loss(dataset=dataset.id, id=feature.id, name=name, becomes=GROUND)
    rows: tuple[Place | Section, ...] = (*dossier.places, *dossier.sections)
    for row in rows:
        name, first, second = english_words(row, "name"), row.geo_source, row.second_source
        has_second = bool(second) and row.id in dossier.datasets[str(second)].features
        if second and second not in kept and has_second:
            yield Loss(dataset=second, id=row.id, name=name, becomes=UNCHECKED)
        if first and first not in kept:
            becomes = UNDRAWN if isinstance(row, Section) else UNPLACED
            becomes = MOVED if has_second and second in kept else becomes
            yield Loss(dataset=first, id=row.id, name=name, becomes=becomes)


def _measure(dossier: Dossier) -> Iterator[tuple[str, float]]:
    """Yield how far apart, in metres, the two sources of a place or of a part of a line are."""
    yield from ((found.place, found.distance_m) for found in compare_sources(dossier))
    from geopandas import GeoSeries  # noqa: PLC0415 - asked for by --clean-licences alone

    for row in dossier.sections:
        first, second = dossier.geometry_of(row), dossier.datasets.get(row.second_source or "")
        if first is not None and second and row.id in second.features:
            both = GeoSeries([first, second.features[row.id].geometry], crs="EPSG:4326")
            one, other = both.to_crs(dossier.info.metric_crs)
            yield row.id, float(shapely.hausdorff_distance(one, other, densify=DENSE))


def _section(row: Section, fate: str | None, apart_m: float, kept: Mapping[str, Any]) -> Section:
    if fate == MOVED:
        return row.model_copy(update=_move(row, apart_m))
    if fate == UNDRAWN:
        return row.model_copy(update=_unplace(row))
    is_checked = not row.second_source or row.second_source in kept
    return row if is_checked else row.model_copy(update={"second_source": None})


def _place(
    place: Place, fate: str | None, apart_m: float, kept: Mapping[str, Any], drawn: set[str]
) -> Place:
    if fate == MOVED:
        return place.model_copy(update=_move(place, apart_m))
    is_bare = place.kind in LINEAR and place.id not in drawn
    if fate == UNPLACED or (is_bare and place.placed is not Placed.UNLOCATED):
        return place.model_copy(update=_unplace(place))
    is_checked = not place.second_source or place.second_source in kept
    return place if is_checked else place.model_copy(update={"second_source": None})


def _move(row: Standing, apart_m: float) -> dict[str, Any]:
    """Return what changes where a row stands as its second source has it."""
    return {
        "geo_source": row.second_source,
        "second_source": None,
        "placed": max(row.placed, Placed.APPROXIMATE, key=list(Placed).index),
        "coordinateUncertaintyInMeters": float(
            round((row.coordinateUncertaintyInMeters or 0.0) + apart_m)
        ),
        **spread_words("why", WHY_MOVED, row.tags),
    }


def _unplace(row: Standing) -> dict[str, Any]:
    """Return what changes where a row loses its only position."""
    fields = ("geo_source", "second_source", "coordinateUncertaintyInMeters", "certainty")
    words = spread_words("why", WHY_LOST, row.tags)
    return {**dict.fromkeys(fields), **words, "placed": Placed.UNLOCATED}
