"""The places of a draft whose position the text itself gives as numbers."""

from __future__ import annotations

from collections.abc import Iterable

from shapely import Point

from geo.dossiers.rows import Place
from geo.drafting.files import DraftDataset, credit_stated
from geo.drafting.names import Words
from geo.drafting.placing import COARSE_M, LINEAR, Draft
from geo.positions.datum import Datum, convert
from geo.positions.distances import measure_from
from geo.texts.found import FoundPosition
from geo.vocabulary import Certainty, Placed

STATED = "stated"
"""The dataset of positions that stand in the text."""
OLD_DATUM_M = 450.0
"""How far off WGS 84 a position of an unknown datum may be, where none is shifted on purpose.

Source: NIMA TR8350.2 (2000), appendix B: the Tokyo datum; ED 50 and Beijing 1954 are nearer.
"""


def place_stated(draft: Draft, found: Iterable[FoundPosition], words: Words) -> None:
    """Give each place without a position the one that the text writes behind its name.

    A position is turned into WGS 84 where its datum is said; where not, its radius holds all
    that it may be. One of a datum that planmap does not know stays in the text.
    """
    at = {(row.start, row.end): row.place for row in draft.mentions if row.place}
    for position in found:
        name = at.get(position.about[1:]) if position.about else None
        place = draft.places.get(name or "")
        if place is None or place.placed is not Placed.UNLOCATED or place.kind in LINEAR:
            continue
        if position.datum == "other":
            continue
        draft.places[place.id] = _place(draft, place, position, words)


def _place(draft: Draft, place: Place, position: FoundPosition, words: Words) -> Place:
    lon, lat = position.lon, position.lat
    radius, is_known = position.uncertainty_m, position.datum != "unknown"
    if is_known:
        moved = convert(lon, lat, source=Datum(position.datum), target=Datum.WGS84)
        lon, lat = float(moved[0]), float(moved[1])
    else:
        radius += max(OLD_DATUM_M, _shift_of(lon, lat))
    dataset = draft.datasets.setdefault(STATED, DraftDataset(credit_stated()))
    dataset.features[place.id] = (Point(lon, lat), None)
    why = "why-stated" if is_known else "why-stated-unknown"
    after = f"{position.surface} ({position.datum})" if is_known else position.surface
    return place.model_copy(
        update={
            "placed": Placed.APPROXIMATE if radius < COARSE_M else Placed.INDICATIVE,
            "geo_source": STATED,
            "certainty": Certainty.LESS_CERTAIN if is_known else Certainty.UNCERTAIN,
            "coordinateUncertaintyInMeters": max(1.0, round(radius)),
            **words.as_fields("why", why, after=after),
        }
    )


def _shift_of(lon: float, lat: float) -> float:
    """Return how far a position would move if it were of the datum that shifts most (BD-09)."""
    moved = convert(lon, lat, source=Datum.BD09, target=Datum.WGS84)
    return float(measure_from((lon, lat), [(float(moved[0]), float(moved[1]))])[0])
