"""The places of a draft: copied from another dossier, of an area, or found by a service."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from shapely import Point

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Mention, Place, Section
from geo.drafting.files import DraftDataset, credit_area, credit_found, credit_known
from geo.drafting.names import Namer, Words
from geo.geocoding import Answer
from geo.positions.areas import Area
from geo.vocabulary import Certainty, Kind, Placed, Status

COARSE_M = 500.0
"""From this radius on a position is a hint, not a near one."""

Locate = Callable[[str], Answer | None]


@dataclass(slots=True)
class Draft:
    """The rows as they are collected."""

    places: dict[str, Place] = field(default_factory=dict)
    sections: list[Section] = field(default_factory=list)
    datasets: dict[str, DraftDataset] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)


def add_known(draft: Draft, dossier: Dossier, place: Place, namer: Namer, words: Words) -> None:
    """Copy a place that another dossier has, as unreviewed."""
    sections = dossier.sections_of(place.id)
    layer = namer.find_layer(place.name_zh_hans, place.name_en, place.kind)
    copied = place.model_copy(
        update={
            "theme": namer.theme_of(layer), "layer": layer, "town": None, "within": None,
            "members": (), "lines": (), "second_source": None, "status_now": None, "as_of": None,
            "status_source": None, "start_date": None, "due": None, "reviewed": False,
            "status_at": Status.UNKNOWN, "summary_zh_hans": None, "summary_zh_hant": None,
            "summary_en": None, "geo_source": _copy_feature(draft, dossier, place),
            **words.as_fields("why", "why-known"),
        }
    )  # fmt: skip
    draft.places[place.id] = copied
    for section in sections:
        update = {
            "geo_source": _copy_feature(draft, dossier, section), "reviewed": False,
            "status_now": None, "as_of": None, "status_source": None, "start_date": None,
            "due": None, **words.as_fields("why", "why-known"),
        }  # fmt: skip
        draft.sections.append(section.model_copy(update=update))


def _copy_feature(draft: Draft, dossier: Dossier, row: Place | Section) -> str | None:
    feature = dossier.feature_of(row)
    if feature is None or row.geo_source is None:
        return None
    name = f"{dossier.info.id}-{row.geo_source}"
    dataset = draft.datasets.get(name)
    if dataset is None:
        source = dossier.datasets[row.geo_source].source
        dataset = draft.datasets[name] = DraftDataset(credit_known(source, dossier.info.id))
    dataset.features[row.id] = (feature.geometry, feature.geo_id)
    return name


def add_area(
    draft: Draft, area: Area, areas: Mapping[str, Area], namer: Namer, words: Words
) -> None:
    """Add a district, city or province, at its point; its city tells two of one name apart."""
    name, name_en = area.name, area.name_en
    above = areas.get(area.parent)
    if above and name in {place.name_zh_hans for place in draft.places.values()}:
        name, name_en = f"{above.name}{name}", f"{name_en}, {above.name_en}"
    layer = namer.find_layer(area.name, area.name_en, Kind.DISTRICT)
    position: dict[str, Any] = {"placed": Placed.UNLOCATED}
    if area.lon is not None and area.lat is not None:
        dataset = draft.datasets.setdefault("areas", DraftDataset(credit_area()))
        dataset.features[area.id] = (Point(area.lon, area.lat), area.geonames or None)
        position = {
            "placed": Placed.INDICATIVE, "geo_source": "areas", "certainty": Certainty.CERTAIN,
            "coordinateUncertaintyInMeters": area.radius_m or COARSE_M,
        }  # fmt: skip
    draft.places[area.id] = Place(
        id=area.id, kind=Kind.DISTRICT, theme=namer.theme_of(layer), layer=layer, reviewed=False,
        status_at=Status.UNKNOWN, aliases=(area.short,) if area.short != area.name else (),
        name_zh_hans=name, name_zh_hant=namer.to_hant(name), name_en=name_en,
        **words.as_fields("why", "why-area"), **position,
    )  # fmt: skip


def add_candidate(
    draft: Draft, identifier: str, surface: str, namer: Namer, words: Words, locate: Locate
) -> None:
    """Add a place that only the text names, where `locate` finds it."""
    kind, layer = namer.classify(surface)
    position: dict[str, Any] = {"placed": Placed.UNLOCATED}
    why = words.as_fields("why", "why-unlocated")
    # A line is no point: it stays without a position until someone draws its sections.
    answer = None if kind in {Kind.LINE, Kind.ROAD} else locate(surface)
    if answer:
        source = f"found-{namer.slug(answer.provider)}"
        dataset = draft.datasets.setdefault(source, DraftDataset(credit_found(answer)))
        dataset.features[identifier] = (Point(answer.lon, answer.lat), answer.raw_id or None)
        why = words.as_fields("why", "why-found")
        is_near = answer.uncertainty_m < COARSE_M
        position = {
            "placed": Placed.APPROXIMATE if is_near else Placed.INDICATIVE, "geo_source": source,
            "certainty": Certainty.UNCERTAIN, "coordinateUncertaintyInMeters": answer.uncertainty_m,
        }  # fmt: skip
    draft.places[identifier] = Place(
        id=identifier, kind=kind, theme=namer.theme_of(layer), layer=layer, reviewed=False,
        status_at=Status.UNKNOWN, **namer.name_all(surface), **why, **position,
    )  # fmt: skip
