"""Answers from the user's own gazetteers: each is a provider of its own name. No network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from geo.gazetteers.own.book import OwnBook, OwnGazetteer
from geo.gazetteers.own.entry import Entry
from geo.geocoding.answers import Answer, distance
from geo.geocoding.bundled import Bundled
from geo.vocabulary import Certainty


def make_own(book: OwnBook) -> tuple[Bundled, ...]:
    """Return what answers from each gazetteer, in their order."""
    return tuple(_make(gazetteer) for gazetteer in book.gazetteers)


def _make(gazetteer: OwnGazetteer) -> Bundled:
    answers: dict[str, list[Answer]] = defaultdict(list)
    for name, entry in _by_name(gazetteer):
        answers[name].append(_answer(entry, gazetteer))
    return Bundled({name: tuple(found) for name, found in answers.items()})


def _by_name(gazetteer: OwnGazetteer) -> Iterator[tuple[str, Entry]]:
    for entry in gazetteer.entries:
        for name in entry.folded:
            yield name, entry


def _answer(entry: Entry, gazetteer: OwnGazetteer) -> Answer:
    """Return where an entry is: a point on it, unsure by its radius and as far as it reaches."""
    point = entry.geometry.representative_point()
    west, south, east, north = entry.geometry.bounds
    reach = distance((west, south), (east, north)) / 2
    return Answer(
        name=entry.names[0],
        lon=round(point.x, 6),
        lat=round(point.y, 6),
        provider=gazetteer.id,
        query="",
        certainty=Certainty.LESS_CERTAIN,
        uncertainty_m=round(max(entry.radius_m, reach)),
        raw_id=entry.geo_id,
        credit=gazetteer.source.credit,
        licence=gazetteer.source.licence,
        geometry=entry.geometry,
    )
