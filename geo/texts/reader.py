"""Reads a planning text: the places, candidates, figures, statements and positions that it has.

A reading is a proposal: what the gazetteer knows are mentions, what merely looks like a place is
a candidate with a score. Offsets are code points of the text as given, from 0, end exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from geo.records.collecting import without_collecting
from geo.texts.candidates import Candidate, Named, find_candidates
from geo.texts.en.names.listed import STAGES
from geo.texts.figures.coordinates import find_coordinates, without_positions
from geo.texts.figures.finding import Figure, find_figures
from geo.texts.figures.local_money import in_local_money
from geo.texts.figures.of_names import without_names
from geo.texts.figures.road_numbers import without_road_numbers
from geo.texts.found import FoundMention, FoundPosition, FoundStatement, Origin, Placing
from geo.texts.names.actors import without_actors
from geo.texts.names.again import cut_cores, find_again
from geo.texts.names.bilingual import find_bilingual
from geo.texts.names.doubts import (
    add_doubtful,
    add_proven,
    add_unproven,
    begin_whole,
    join_stops,
    without_headed,
    without_rejected,
)
from geo.texts.names.entries import Hit
from geo.texts.names.facts import with_towns
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.names.introduced import Introduced
from geo.texts.names.joining import join_areas
from geo.texts.names.organs import begins_organ, without_begun
from geo.texts.names.quoted import join_quoted
from geo.texts.names.rows import join_rows
from geo.texts.names.schemes import join_schemes
from geo.texts.names.search import Search
from geo.texts.names.seats import without_seats
from geo.texts.names.towns import add_towns
from geo.texts.names.wholes import make_whole, make_whole_latin
from geo.texts.statements.context.tense import Course
from geo.texts.statements.finding import find_statements
from geo.texts.statements.when.overdue import with_overdue
from geo.texts.times.dating import find_date
from geo.texts.times.finding import find_times
from geo.texts.writing.cells import mark_cells
from geo.texts.writing.folding import fold, fold_once
from geo.texts.writing.letters import plain
from geo.texts.writing.soft_lines import join_lines, soften
from geo.texts.zh.names.candidates import HAN
from geo.texts.zh.names.firms_works import find_firms_works
from geo.texts.zh.names.headed import beside, find_headed
from geo.texts.zh.names.project_lists import find_projects

BLOCK = 1 << 18
"""Characters that are read at a time; what is kept in memory does not grow with the text."""

MARGIN = 2048
"""Characters before the end of a block in which it is cut: at a line, a sentence, a sign."""

CUTS = ("\n", "。", "！", "？", ". ", "；", ";", "，", ", ", "、", " ")
PARAGRAPH = re.compile(r"\S[^\n]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was found in a text, or in a block of one, in the order of the text."""

    length: int
    mentions: tuple[FoundMention, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[FoundStatement, ...] = ()
    positions: tuple[FoundPosition, ...] = ()


def read(
    text: str,
    gazetteer: Gazetteer,
    *,
    year: int | None = None,
    month: int | None = None,
    day: int | None = None,
) -> Reading:
    """Return what `text` says; an empty text says nothing.

    `year` is the one that the text calls this year, `month` and `day` those that it is of; without
    a year, the date that `find_date` finds in the text.
    """
    blocks = list(iter_reading(text, gazetteer, year=year, month=month, day=day))
    return Reading(
        length=len(text),
        mentions=tuple(found for block in blocks for found in block.mentions),
        candidates=tuple(found for block in blocks for found in block.candidates),
        figures=tuple(found for block in blocks for found in block.figures),
        statements=tuple(found for block in blocks for found in block.statements),
        positions=tuple(found for block in blocks for found in block.positions),
    )


class _Own(NamedTuple):
    """The date of a text, and whether it but looks ahead to that year."""

    year: int | None
    month: int | None
    day: int | None
    is_aimed: bool


def iter_reading(
    text: str,
    gazetteer: Gazetteer,
    *,
    year: int | None = None,
    month: int | None = None,
    day: int | None = None,
) -> Iterator[Reading]:
    """Yield readings of the blocks of `text`, with offsets and paragraphs of the whole of it."""
    search, course, introduced = Search(gazetteer), Course(), Introduced()
    is_aimed = False
    if year is None:
        date = find_date(text)
        year, month, day, is_aimed = date.year, date.month, date.day, date.is_aimed
    own = _Own(year, month, day, is_aimed)
    start = paragraphs = 0
    while start < len(text):
        end = find_cut(text, start)
        block = text[start:end]
        begins = [match.start() for match in PARAGRAPH.finditer(block)]
        is_continued = bool(begins) and start > 0 and text[start - 1] != "\n"
        # A paragraph that a cut runs through keeps its number.
        before = paragraphs - 1 if is_continued and paragraphs else paragraphs
        with without_collecting():
            reading = _read_block(
                block, search, begins, Origin(start, before), own, course, introduced
            )
        yield reading
        paragraphs = before + len(begins)
        start = end


def iter_mentions(text: str, gazetteer: Gazetteer) -> Iterator[tuple[str, int, int]]:
    """Yield place, start and end of each mention in `text`, and nothing else: the fast way."""
    search = Search(gazetteer)
    start = 0
    while start < len(text):
        end = find_cut(text, start)
        block = text[start:end]
        folded = join_lines(fold(block))
        for hit in without_seats(folded.text, search.find(folded.text, folded.given)):
            yield hit.place, start + folded.origin(hit.start), start + folded.origin_end(hit.end)
        start = end


def find_cut(text: str, start: int) -> int:
    """Return where the block of `text` that begins at `start` ends.

    At a line's end if there is one, else at a sentence's, else at a sign or space; a text that
    has none of these for thousands of characters is no prose and is cut where it is.
    """
    end = start + BLOCK
    if end >= len(text):
        return len(text)
    line = text.rfind("\n", start, end)
    if line > start:
        return line + 1
    for sign in CUTS[1:]:
        place = text.rfind(sign, end - MARGIN, end)
        if place > start:
            return place + len(sign)
    return end


def _read_block(
    block: str,
    search: Search,
    begins: list[int],
    origin: Origin,
    own: _Own,
    course: Course,
    introduced: Introduced,
) -> Reading:
    folded = join_lines(fold_once(block))
    original = plain(folded.given)
    text = mark_cells(folded.text, folded.given)
    hits, headed = _find_known(text, original, search)
    prose = soften(text, original if len(original) == len(text) else text)
    times = find_times(prose, own.year, own.month, own.day, is_aimed=own.is_aimed)
    found = without_rejected(find_candidates(text, original, hits, headed), search.rejected)
    candidates = without_begun(text, original, begin_whole(found, search.begun))
    bare = [row for row in search.unproven if not begins_organ(text, original, row[1])]
    candidates = add_unproven(add_doubtful(candidates, search.doubtful, text), bare, hits)
    hits, candidates = add_towns(text, hits, candidates, search.towns)
    hits, candidates = join_rows(text, hits, candidates, is_area)
    hits, candidates = join_areas(text, hits, candidates, is_area, search.doubtful)
    hits, candidates = make_whole(text, hits, candidates, is_area)
    hits, candidates = join_schemes(text, hits, candidates, is_area)
    hits, candidates = join_quoted(text, hits, candidates, is_area)
    hits, candidates = make_whole_latin(original, hits, candidates, is_area)
    hits, candidates = find_bilingual(text, original, hits, candidates, is_area)
    candidates = without_actors(candidates, text, original)
    hits, candidates = join_stops(text, hits, candidates, is_area)
    candidates = add_proven(candidates, text, original, hits, is_area)
    hits, candidates = introduced.find(text, original, hits, candidates)
    if not text.isascii() and HAN.search(text):
        candidates = find_again(text, hits, cut_cores(text, candidates))
    candidates = introduced.lines.unite(text, original, candidates)
    hits = without_seats(text, hits)
    spans = [row[:2] for row in candidates]
    names = sorted([*[(start, end) for start, end, _ in hits], *spans])
    figures = in_local_money(
        text,
        without_road_numbers(without_names(find_figures(text), names, original), original),
        hits,
        with_towns(search.abroad.votes, search.abroad.towns) if search.abroad else {},
        search.abroad.countries if search.abroad else {},
    )
    coordinates = find_coordinates(text)
    if coordinates:
        figures = without_positions(figures, coordinates)
    things = sorted([
        *[(start, end) for start, end, name in hits if not is_area(name)], *spans
    ])  # fmt: skip
    areas = [(start, end) for start, end, name in hits if is_area(name)]
    stated = list(find_statements(prose, times, things, course, areas))
    statements = with_overdue(prose, stated, times)
    place = Placing(block, folded, begins, origin)
    return Reading(
        length=len(block),
        mentions=place.mentions(hits),
        candidates=place.candidates([row for row in candidates if not row.name.startswith(STAGES)]),
        figures=place.figures(figures, times),
        statements=place.statements(statements, hits),
        positions=place.positions(coordinates, names, text),
    )


def _find_known(text: str, original: str, search: Search) -> tuple[list[Hit], list[Named]]:
    """Return what is known of a block, and the members of lists that what heads them names."""
    hits = search.find(text, original)
    begins = {hit.start: hit.end for hit in hits}
    headed = [*find_firms_works(text, original, begins)]
    if "、" in text or "等" in text:
        headed = beside(headed, find_headed(text, original))
        headed = beside(headed, find_projects(text, original, begins))
    return without_headed(hits, headed), headed


@lru_cache(maxsize=65536)
def is_area(place: str) -> bool:
    """Return whether an id is that of an area of China or of the world, such as cn-110114."""
    return AREA_ID.match(place) is not None


AREA_ID = re.compile("[a-z]{2}-[0-9]|geonames-|iso-")
