"""Doubts a gazetteer whose positions look shifted, as GCJ-02 or BD-09 are, and does not say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shapely.geometry.base import BaseGeometry

from geo.gazetteers.own.book import OwnBook, OwnGazetteer
from geo.positions.datum import Datum
from geo.positions.datum_finding import NAMES, detect_datum

LEAST = 3
"""So many places of one name in two gazetteers are compared at least: one may be another place."""
NEAR_M = 300.0
"""Places that are less sure than this say nothing about a shift."""


def doubt_datums(book: OwnBook) -> Iterator[str]:
    """Yield a line for each gazetteer that agrees with another one only once it is converted.

    It is measured against each of the others, by the places of one name that both have once.

    Raises
    ------
    PlanmapError
        If the package was installed without its data.
    """
    for one in book.gazetteers:
        found = next((line for other in book.gazetteers if (line := _doubt(one, other))), "")
        if found:
            yield found


def _doubt(one: OwnGazetteer, other: OwnGazetteer) -> str:
    if one is other:
        return ""
    here, there = _single_places(one), _single_places(other)
    names = sorted(here.keys() & there.keys())
    if len(names) < LEAST:
        return ""
    finding = detect_datum([here[name] for name in names], [there[name] for name in names])
    if finding.datum is None or finding.datum is Datum.WGS84:
        return ""
    return (
        f"gazetteer {one.source.title_en}: looks like {NAMES[finding.datum]}: beside "
        f"{other.source.title_en} {len(names)} places are "
        f"{finding.residuals[Datum.WGS84]:.0f} m off as they stand and "
        f"{finding.residuals[finding.datum]:.0f} m once converted; give it a column datum with "
        f"{finding.datum.value}"
    )


def _single_places(gazetteer: OwnGazetteer) -> Mapping[str, BaseGeometry]:
    found: dict[str, list[BaseGeometry]] = {}
    for entry in gazetteer.entries:
        if entry.radius_m <= NEAR_M:
            found.setdefault(entry.folded[0], []).append(entry.geometry.representative_point())
    return {name: shapes[0] for name, shapes in found.items() if len(shapes) == 1}
