"""The tour of a draft: a chapter for each heading of the text, with the places named below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from geo.dossiers.rows import Chapter, Commitment, Mention, Place
from geo.drafting.counts import Count
from geo.drafting.names import Namer, Words
from geo.drafting.titles import Heading
from geo.vocabulary import Placed

FEWEST = 2
"""A text with fewer headings has no tour."""
MOST_PLACES, NAMED = 12, 6
MOST_CHAPTERS = 20


def make_chapters(
    headings: Iterable[Heading], mentions: Sequence[Mention], places: Mapping[str, Place],
    commitments: Sequence[Commitment], namer: Namer, words: Words,
) -> Iterator[Chapter]:  # fmt: skip
    """Yield a chapter for each heading below which a place on the map is named.

    Its words count what is stated and name the places; those of the text are not copied.
    """
    chapters = []
    for heading in headings:
        named = _find_places(heading, mentions, places)
        count = sum(heading.first <= row.paragraph <= heading.last for row in commitments)
        if named:
            chapters.append((heading, named, count))
    if len(chapters) < FEWEST:
        return
    for number, (heading, named, count) in enumerate(chapters[:MOST_CHAPTERS], start=1):
        layers = dict.fromkeys(place.layer for place in named)
        yield Chapter(
            id=f"chapter-{number}", **namer.in_three("title", heading.words),
            **_describe(named, count, words), layers=tuple(layers),
            places=tuple(place.id for place in named[:MOST_PLACES]),
            paragraphs=tuple(map(str, range(heading.first, heading.last + 1))),
        )  # fmt: skip


def _find_places(
    heading: Heading, mentions: Sequence[Mention], places: Mapping[str, Place]
) -> Sequence[Place]:
    """Return the places on the map that are named below a heading, in order."""
    ids = dict.fromkeys(
        row.place or "" for row in mentions if heading.first <= row.paragraph <= heading.last
    )
    found = [places[name] for name in ids if name in places]
    return [place for place in found if place.placed is not Placed.UNLOCATED]


def _describe(named: Sequence[Place], count: int, words: Words) -> dict[str, str]:
    """Return the words of a chapter in three languages: how much is stated, and where."""
    found = {}
    for language, joint in (("zh_hans", "、"), ("zh_hant", "、"), ("en", ", ")):
        names = joint.join(getattr(place, f"name_{language}") for place in named[:NAMED])
        line = words.as_fields("words", "chapter" if count else "chapter-none")[f"words_{language}"]
        found[f"words_{language}"] = line.format(
            count=Count(count), named=Count(min(len(named), NAMED)), names=names
        )
    return found
