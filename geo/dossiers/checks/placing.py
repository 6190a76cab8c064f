"""Checks a dossier as a whole: geometry against status, sources, sections, spans and region."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.dossiers.checks.datum import check_datum
from geo.dossiers.checks.second_sources import compare_sources
from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Fact, Mention, Numeral, Standing
from geo.errors import Problem
from geo.records.spreadsheets import ADVICE, is_rewritten, is_shortened
from geo.vocabulary import Kind, Placed

LINEAR = {Kind.LINE, Kind.ROAD}


def check_dossier(dossier: Dossier) -> Iterator[Problem]:
    """Yield all that is wrong with `dossier`; `references` looks at ids."""
    standing = [_Stood(*found, dossier.geometry_of(found[-1])) for found in _standing_rows(dossier)]
    yield from _check_placing(standing)
    yield from _check_wikidata(dossier)
    yield from _check_agreement(dossier)
    yield from _check_sections(dossier)
    yield from _check_spans(dossier)
    yield from _check_chapters(dossier)
    yield from _check_bounds(dossier, standing)
    yield from check_datum(dossier)


def place_rows(dossier: Dossier) -> Iterator[tuple[str, int, Any]]:
    """Yield file, line and row of each place and station."""
    count = len(dossier.lines.get("places.csv", ()))
    lines = chain(dossier.lines.get("places.csv", ()), dossier.lines.get("stations.csv", ()))
    for number, (place, line) in enumerate(zip(dossier.places, lines, strict=False)):
        yield ("places.csv" if number < count else "stations.csv"), line, place


def _rows(dossier: Dossier, table: str) -> Iterator[tuple[str, int, Any]]:
    if table == "places":
        yield from place_rows(dossier)
        return
    name = f"{table}.csv"
    for row, line in zip(getattr(dossier, table), dossier.lines.get(name, ()), strict=False):
        yield name, line, row


def _standing_rows(dossier: Dossier) -> Iterator[tuple[str, int, Standing]]:
    yield from _rows(dossier, "places")
    yield from _rows(dossier, "sections")


class _Stood(NamedTuple):
    """A place or section with its file, its line and its geometry, if it has one."""

    file: str
    line: int
    row: Standing
    geometry: BaseGeometry | None


def _check_placing(standing: Sequence[_Stood]) -> Iterator[Problem]:
    for file, line, row, geometry in standing:
        for field, value, right in _wrong_placing(row, geometry):
            yield Problem(file=file, row=line, field=field, value=value, right=right)


def _wrong_placing(row: Standing, geometry: BaseGeometry | None) -> Iterator[tuple[str, str, str]]:
    if row.status_now and not row.as_of:
        yield "as_of", "", "a status_now needs the date that it was seen"
    if row.placed is Placed.UNLOCATED:
        if geometry is not None or row.geo_source:
            right = "an unlocated place has no geometry; leave geo_source empty"
            yield "geo_source", row.geo_source or "", right
        return
    if geometry is None and getattr(row, "kind", None) in LINEAR:
        return  # its sections place it, see _check_sections
    if geometry is None:
        right = (
            f"dataset {row.geo_source!r} must have a feature with the id {row.id!r}, "
            "or 'placed' must be unlocated"
        )
        yield "geo_source", row.geo_source or "", right
    if row.coordinateUncertaintyInMeters is None:
        right = "a located place needs the radius in metres that its true position is within"
        yield "coordinateUncertaintyInMeters", "", right
    if row.certainty is None:
        yield "certainty", "", "a located place needs a certainty"


def _check_wikidata(dossier: Dossier) -> Iterator[Problem]:
    for file, line, place in place_rows(dossier):
        if bool(place.wikidata) != bool(place.wikidata_proof):
            right = (
                "the evidence that it is this very place; without a proof leave wikidata empty"
                if place.wikidata
                else "a proof needs the item that it is of, such as Q956, in wikidata"
            )
            value = place.wikidata_proof or ""
            yield Problem(file=file, row=line, field="wikidata_proof", value=value, right=right)


def _check_agreement(dossier: Dossier) -> Iterator[Problem]:
    apart = {found.place: found for found in compare_sources(dossier) if not found.is_within}
    if not apart:
        return
    for file, line, place in place_rows(dossier):
        if place.id in apart:
            found = apart[place.id]
            right = (
                f"its two sources are {found.distance_m:.0f} m apart, more than the radius; widen "
                "it to what both allow, or find which of them is wrong (its datum?)"
            )
            field = "coordinateUncertaintyInMeters"
            value = f"{found.radius_m:g}"
            yield Problem(file=file, row=line, field=field, value=value, right=right)


def _check_sections(dossier: Dossier) -> Iterator[Problem]:
    with_sections = {section.line for section in dossier.sections}
    for file, line, place in place_rows(dossier):
        if place.kind in LINEAR and place.placed is not Placed.UNLOCATED:
            if place.id not in with_sections:
                right = "a line or road needs its sections in sections.csv, one at least"
                yield Problem(file=file, row=line, field="id", value=place.id, right=right)
        elif place.id in with_sections:
            right = "has sections in sections.csv, so it must be a line or a road that is located"
            yield Problem(file=file, row=line, field="kind", value=place.kind, right=right)


def _describe_length(file: str, line: int, row: Mention | Numeral | Fact) -> Problem:
    """Return what is wrong with a span that is not as long as its words."""
    length = row.end - row.start
    if is_rewritten(row.surface) or is_shortened(row.surface, length):
        right = f"must have {length} signs as in the text; {ADVICE}"
        return Problem(file=file, row=line, field="surface", value=row.surface, right=right)
    right = f"end minus start must be the length of the surface, {len(row.surface)}"
    span = f"{row.start}, {row.end}"
    return Problem(file=file, row=line, field="start, end", value=span, right=right)


def _check_spans(dossier: Dossier) -> Iterator[Problem]:
    for table in ("mentions", "numerals", "facts"):
        for file, line, row in _rows(dossier, table):
            if row.end - row.start != len(row.surface):
                yield _describe_length(file, line, row)
    sizes: dict[str | None, tuple[int, int]]
    sizes = {one.id: (one.length, one.paragraphs) for one in dossier.documents}
    sizes[None] = (dossier.document.length, dossier.document.paragraphs)
    for table in ("mentions", "numerals", "facts", "commitments"):
        for file, line, row in _rows(dossier, table):
            length, paragraphs = sizes[row.document]
            if row.end > length or row.start >= row.end:
                right = f"must lie within the text's {length} characters, start before end"
                span = f"{row.start}, {row.end}"
                yield Problem(file=file, row=line, field="start, end", value=span, right=right)
            if row.paragraph > paragraphs:
                right = f"the text has {paragraphs} paragraphs"
                value = str(row.paragraph)
                yield Problem(file=file, row=line, field="paragraph", value=value, right=right)
    for file, line, mention in _rows(dossier, "mentions"):
        if not mention.place and not mention.reason:
            right = "a mention without a place is declined and needs a reason"
            yield Problem(file=file, row=line, field="reason", right=right)


def _check_chapters(dossier: Dossier) -> Iterator[Problem]:
    known = {document.id for document in dossier.documents}
    for file, line, chapter in _rows(dossier, "chapters"):
        for number in chapter.paragraphs:
            if ":" in number and number.partition(":")[0] not in known:
                right = f"must name one of the documents: {', '.join(sorted(known))}"
                yield Problem(file=file, row=line, field="paragraphs", value=number, right=right)


def _check_bounds(dossier: Dossier, standing: Sequence[_Stood]) -> Iterator[Problem]:
    west, south, east, north = dossier.info.bounds
    located = [found for found in standing if found.geometry is not None]
    positions, owners = shapely.get_coordinates(
        [found.geometry for found in located], return_index=True
    )
    inside = ((positions >= (west, south)) & (positions <= (east, north))).all(axis=1)
    outside = np.flatnonzero(~inside)
    firsts = np.unique(owners[outside], return_index=True)[1]
    for number in outside[firsts]:
        file, line, row, _ = located[owners[number]]
        lon, lat = positions[number].tolist()
        swapped = west <= lat <= east and south <= lon <= north
        right = (
            "longitude comes first, then latitude; these are swapped"
            if swapped
            else f"must lie in the dossier's bounds {west}, {south}, {east}, {north}"
        )
        value = f"{row.id}: {lon}, {lat}"
        yield Problem(file=file, row=line, field="geometry", value=value, right=right)
