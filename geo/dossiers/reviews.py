"""Applies what a reviewer decided: accepts, moves and rejections of places, in `review.csv`.

The file is a patch beside the rows it is about: they stay as the program drafted them, and
reading the dossier applies it, so a build needs nothing else.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from geo.dossiers.decisions import FARTHEST_M, Action, Review
from geo.dossiers.dossier import Dossier
from geo.dossiers.drafted import tell_reviewed
from geo.dossiers.moves import DATASET, FILE, place_moved, widen_bounds, widen_view
from geo.dossiers.rows import Commitment, Place, Reason
from geo.errors import DossierError, Problem
from geo.positions.box import Box
from geo.positions.distances import measure_to_box
from geo.records.languages import column_of, spread_words
from geo.records.row import as_words
from geo.records.tables import read_rows
from geo.records.translated import in_languages
from geo.vocabulary import Certainty, Kind, Placed

__all__ = [
    "FARTHEST_M",
    "FILE",
    "Action",
    "Review",
    "apply_reviews",
    "check_reviews",
    "merge_reviews",
    "read_reviews",
    "write_reviews",
]

DEFAULT_RADIUS_M = 100.0
REJECTED = "rejected"
"""The id in reasons.csv under which the mentions of a rejected place are declined."""

REASON = Reason(
    id=REJECTED,
    words_zh_hans="审阅时认定不是图上的地点",
    words_zh_hant="審閱時認定不是圖上的地點",
    words_en="Reviewed and found to be no place of the map",
)
"""The reason for dossiers that have none of their own."""


WHY = {
    "zh-Hans": "位置由审阅者给出。",
    "zh-Hant": "位置由審閱者給出。",
    "en": "The position was given by a reviewer.",
}
FARTHEST_KM = 400.0
"""How far from the dossier's bounds a place may be moved: farther is a slip of the pen."""


def merge_reviews(known: Sequence[Review], new: Iterable[Review]) -> tuple[Review, ...]:
    """Return the reviews with the new ones; the last decision about a place stands."""
    merged = {review.place: review for review in known}
    for review in new:
        merged.pop(review.place, None)
        merged[review.place] = review
    return tuple(merged.values())


def read_reviews(folder: Path, file: str = FILE) -> tuple[Review, ...]:
    """Return the decisions of `file` in a dossier's folder; none if there is no such file.

    Raises
    ------
    DossierError
        If a row is wrong.
    """
    if not (folder / file).is_file():
        return ()
    rows, _, problems = read_rows(folder / file, file, Review)
    if problems:
        raise DossierError(tuple(problems))
    return rows


def write_reviews(reviews: Iterable[Review]) -> str:
    """Return `review.csv`: UTF-8 text with line feeds, one decision a line."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(Review.model_fields)
    for review in reviews:
        values = review.model_dump(mode="json")
        writer.writerow("" if value is None else value for value in values.values())
    return out.getvalue()


def check_reviews(
    dossier: Dossier, reviews: Sequence[Review], lines: Sequence[int] = (), *, file: str = FILE
) -> Iterator[Problem]:
    """Yield what is wrong with each review: no such place, no position, the region rejected.

    `lines` has the row of `file` that each stands in.
    """
    places = {place.id: place for place in dossier.places}
    for number, review in enumerate(reviews):
        row = lines[number] if number < len(lines) else number + 2
        for field, value, right in _wrong(review, places, dossier.info.region, dossier.info.bounds):
            yield Problem(file=file, row=row, field=field, value=value, right=right)


def _wrong(
    review: Review, places: Mapping[str, Place], region: str, bounds: Box
) -> Iterator[tuple[str, str, str]]:
    place = places.get(review.place)
    if place is None:
        yield "place", review.place, "must be the id of a place of places.csv"
        return
    if review.action is Action.MOVE:
        if review.lon is None or review.lat is None:
            yield "lon, lat", "", "a place that is moved needs a longitude and a latitude"
        elif not is_near(review.lon, review.lat, bounds):
            right = f"must lie within {FARTHEST_KM:g} km of the dossier's bounds, {bounds}"
            yield "lon, lat", f"{review.lon:g}, {review.lat:g}", right
        if place.kind in {Kind.LINE, Kind.ROAD}:
            right = "a line or road is no point; draw its course in planmap edit"
            yield "action", review.action, right
    if review.action is Action.REJECT and review.place == region:
        yield "action", review.action, "the dossier's region cannot be rejected"


def apply_reviews(dossier: Dossier, reviews: Sequence[Review]) -> Dossier:
    """Return the dossier as reviewed; reviews that `check_reviews` finds fault with are left out.

    An accepted place counts as reviewed. A moved one stands at the given point. A rejected
    one is gone: its mentions are declined, its facts and promises are the region's.
    """
    places = {place.id: place for place in dossier.places}
    sound = [
        r for r in reviews if not list(_wrong(r, places, dossier.info.region, dossier.info.bounds))
    ]
    if not sound:
        return dossier
    decided = {review.place: review for review in sound}
    rejected = {name for name, review in decided.items() if review.action is Action.REJECT}
    moved = {name: review for name, review in decided.items() if review.action is Action.MOVE}
    kept = [number for number, place in enumerate(dossier.places) if place.id not in rejected]
    changed = tuple(_review_place(dossier.places[number], decided, rejected) for number in kept)
    spots = [(review.lon or 0.0, review.lat or 0.0) for review in moved.values()]
    boxes = {
        "bounds": widen_bounds(dossier.info.bounds, spots),
        "view": widen_view(dossier.info.view, spots),
    }
    return replace(
        dossier,
        info=dossier.info.model_copy(update=boxes),
        places=changed,
        sections=tuple(
            row.model_copy(update={"reviewed": True}) if row.line in decided else row
            for row in dossier.sections
            if row.line not in rejected
        ),
        mentions=tuple(_decline(row, rejected) for row in dossier.mentions),
        reasons=_add_reason(dossier.reasons, dossier.info.tags) if rejected else dossier.reasons,
        facts=tuple(_hand_over(row, "subject", rejected, dossier) for row in dossier.facts),
        commitments=tuple(
            _hand_over_statement(row, rejected, dossier) for row in dossier.commitments
        ),
        discrepancies=tuple(
            _hand_over(row, "place", rejected, dossier) for row in dossier.discrepancies
        ),
        datasets=place_moved(
            dossier.datasets, moved, dossier.info.tags, since=dossier.documents[0].date
        ),
        lines=_keep_lines(dossier, kept, rejected),
    )


def is_near(lon: float, lat: float, bounds: Box) -> bool:
    """Return whether a position is near enough to the bounds of a dossier to be meant."""
    return measure_to_box((lon, lat), bounds) <= FARTHEST_KM * 1000


def _review_place(place: Place, decided: Mapping[str, Review], rejected: set[str]) -> Place:
    update: dict[str, Any] = {
        "members": tuple(member for member in place.members if member not in rejected),
        "lines": tuple(line for line in place.lines if line not in rejected),
        "within": None if place.within in rejected else place.within,
    }
    review = decided.get(place.id)
    if review:
        update["reviewed"] = True
        reasons = {column_of("why", tag): words for tag, words in as_words(place, "why").items()}
        update |= {column: tell_reviewed(words) for column, words in reasons.items() if words}
    if review and review.action is Action.MOVE:
        radius = review.radius_m or DEFAULT_RADIUS_M
        update |= {
            "placed": Placed.APPROXIMATE,
            "geo_source": DATASET,
            "second_source": None,
            "certainty": Certainty.CERTAIN,
            "coordinateUncertaintyInMeters": radius,
            **spread_words("why", WHY, place.tags),
        }
    return place.model_copy(update=update)


def _decline(row: Any, rejected: set[str]) -> Any:  # noqa: ANN401 - a row of any model
    if row.place in rejected:
        return row.model_copy(update={"place": None, "reason": REJECTED})
    return row


def _add_reason(reasons: tuple[Reason, ...], languages: tuple[str, ...]) -> tuple[Reason, ...]:
    if any(row.id == REJECTED for row in reasons):
        return reasons
    return (*reasons, in_languages(REASON, languages))


def _hand_over(row: Any, field: str, rejected: set[str], dossier: Dossier) -> Any:  # noqa: ANN401
    if getattr(row, field) in rejected:
        return row.model_copy(update={field: dossier.info.region})
    return row


def _hand_over_statement(row: Commitment, rejected: set[str], dossier: Dossier) -> Commitment:
    if not rejected.intersection(row.places):
        return row
    left = tuple(place for place in row.places if place not in rejected)
    places = left or (dossier.info.region,)
    return row.model_copy(update={"place": places[0], "places": places})


def _keep_lines(
    dossier: Dossier, kept: Sequence[int], rejected: set[str]
) -> Mapping[str, tuple[int, ...]]:
    """Return the line numbers of the rows that are left."""
    lines = dict(dossier.lines)
    first = lines.get("places.csv", ())
    both = (*first, *lines.get("stations.csv", ()))
    lines["places.csv"] = tuple(both[n] for n in kept if n < len(first))
    lines["stations.csv"] = tuple(both[n] for n in kept if len(first) <= n < len(both))
    sections = zip(dossier.sections, lines.get("sections.csv", ()), strict=False)
    lines["sections.csv"] = tuple(line for row, line in sections if row.line not in rejected)
    return MappingProxyType(lines)
