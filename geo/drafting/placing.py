"""The places of a draft: copied from another dossier, of an area, or found by a service."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from shapely import Point

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Mention, Place, Section
from geo.drafting.files import DraftDataset, credit_found, credit_known, credit_spot
from geo.drafting.names import PROPOSED, Namer, Words
from geo.gazetteers.atlas import Atlas, Spot
from geo.geocoding import Answer
from geo.texts.writing.folding import fold_name
from geo.texts.writing.scripts import to_simplified, to_traditional_name
from geo.vocabulary import Certainty, Kind, Placed, Status

LINEAR = frozenset((Kind.LINE, Kind.ROAD))
"""What has a course and no point."""
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
            "second_source": None,
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


def add_spot(draft: Draft, spot: Spot, surface: str, namer: Namer, words: Words) -> None:
    """Add a place that the bundled gazetteers know, at its point; `surface` is how it is written.

    One without Chinese names has the name that the text gives it.
    """
    layer = namer.find_layer(spot.name_zh_hans, spot.name_en, Kind.DISTRICT)
    position: dict[str, Any] = {"placed": Placed.UNLOCATED}
    if spot.position is not None:
        dataset = draft.datasets.setdefault(spot.source, DraftDataset(credit_spot(spot.source)))
        dataset.features[spot.id] = (Point(spot.position), spot.geo_id or None)
        position = {
            "placed": Placed.INDICATIVE, "geo_source": spot.source,
            "certainty": Certainty.CERTAIN, "coordinateUncertaintyInMeters": spot.radius_m,
        }  # fmt: skip
    own = surface if surface and not surface.isascii() else ""
    hans = spot.name_zh_hans or (to_simplified(own) if own else spot.name_en)
    hant = spot.name_zh_hant or to_traditional_name(hans)
    written = {fold_name(name) for name in (hans, hant, spot.name_en)}
    aliases = [name for name in spot.names[:1] if spot.source == "world"]
    aliases += [spot.names[1]] if spot.source == "areas" and len(spot.names) > 1 else []
    aliases += [surface] if surface else []
    draft.places[spot.id] = Place(
        id=spot.id, kind=Kind.DISTRICT, theme=namer.theme_of(layer), layer=layer, reviewed=False,
        status_at=Status.UNKNOWN, name_zh_hans=hans, name_zh_hant=hant, name_en=spot.name_en,
        aliases=tuple(dict.fromkeys(name for name in aliases if fold_name(name) not in written)),
        **words.as_fields("why", f"why-{spot.source}"), **position,
    )  # fmt: skip


def add_candidate(
    draft: Draft, identifier: str, surface: str, namer: Namer, words: Words, locate: Locate
) -> None:
    """Add a place that only the text names, where `locate` finds it."""
    kind, layer = namer.classify(surface)
    position: dict[str, Any] = {"placed": Placed.UNLOCATED}
    why = words.as_fields("why", "why-unlocated")
    # A line is no point: it stays without a position until someone draws its sections.
    answer = None if kind in LINEAR else locate(surface)
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


def add_spelling(draft: Draft, identifier: str, surface: str) -> None:
    """Add a spelling to the aliases of a place that the text alone names."""
    place = draft.places[identifier]
    names = (place.name_zh_hans, place.name_zh_hant, place.name_en, *place.aliases)
    if identifier.startswith(PROPOSED) and fold_name(surface) not in map(fold_name, names):
        aliases = (*place.aliases, surface)
        draft.places[identifier] = place.model_copy(update={"aliases": aliases})


def tell_apart(
    places: dict[str, Place], spots: Mapping[str, Spot], atlas: Atlas, *, first: str = ""
) -> None:
    """Give each place a name of its own: what it is a part of tells two of one name apart.

    Two may have one name in one language only: the city and the county of Limerick. The place
    with the id `first` keeps its name.
    """
    taken: set[str] = set()
    for identifier in sorted(places, key=lambda name: name != first):
        place = places[identifier]
        names = Names(place.name_zh_hans, place.name_zh_hant, place.name_en)
        if not taken.isdisjoint(names):
            spot = spots.get(identifier)
            above = _find_above(spot, atlas) if spot else None
            names = _join_names(names, above, spot) if above and spot else names
            own, number = names, 2
            while not taken.isdisjoint(names):
                names = Names(*(f"{name} ({number})" for name in own))
                number += 1
            places[identifier] = place.model_copy(
                update={
                    "name_zh_hans": names.hans, "name_zh_hant": names.hant,
                    "name_en": names.english, "aliases": _add_aliases(place),
                }
            )  # fmt: skip
        taken |= set(filter(None, names))


def _find_above(spot: Spot, atlas: Atlas) -> Spot | None:
    """Return what a place is a part of and is not called by the same name: Cork, not in Cork.

    A division of which that is only likely, since others share its code, is left out.
    """
    return next(
        (
            wider
            for wider in atlas.above(spot)
            if wider.name_en != spot.name_en and wider.path[-1].count("/") <= 1
        ),
        None,
    )


class Names(NamedTuple):
    """A place's names: Simplified, Traditional, English."""

    hans: str
    hant: str
    english: str


def _join_names(names: Names, above: Spot, spot: Spot) -> Names:
    """Return names with that of what a place is a part of: 徐州市鼓楼区, Springfield (Ohio)."""
    wider = above.name_zh_hans or above.name_en
    if spot.source == "areas":
        hant = f"{above.name_zh_hant or wider}{names.hant}"
        return Names(f"{wider}{names.hans}", hant, f"{names.english}, {above.name_en}")
    hans, hant = (f"{name}（{wider}）" for name in names[:2])
    return Names(hans, hant, f"{names.english} ({above.name_en})")


def _add_aliases(place: Place) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*place.aliases, place.name_zh_hans, place.name_en)))
