"""Doubts a gazetteer whose positions look shifted, as GCJ-02 or BD-09 are, and does not say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.gazetteers.own.book import OwnBook, OwnGazetteer
from geo.positions.datum import Datum, lies_in_shifted_area
from geo.positions.datum_finding import NAMES, DatumFinding, detect_datum
from geo.records.row import own_words
from geo.texts.writing.folding import fold_name

LEAST = 3
"""So many places of one name in two gazetteers are compared at least: one may be another place."""
NEAR_M = 300.0
"""Places that are less sure than this say nothing about a shift."""
Places = Mapping[str, BaseGeometry]


def doubt_datums(book: OwnBook, dossiers: Sequence[Dossier] = ()) -> Iterator[str]:
    """Yield a line for each gazetteer whose positions may be shifted.

    It is measured against each of the others and each dossier, by the places of one name that
    both have once: one that agrees only once it is converted is named with what was measured.
    One that cannot be measured, says no datum and has places where map platforms shift theirs
    is told to be taken as it stands.

    Raises
    ------
    PlanmapError
        If the package was installed without its data.
    """
    known = [(own_words(one.info, "title"), _known_places(one)) for one in dossiers]
    agreeing: set[str] = set()
    silent = []
    for one in book.gazetteers:
        found = _compare(one, [other for other in book.gazetteers if other is not one], known)
        if found.doubt:
            yield found.doubt
        else:
            silent.append(one)
            agreeing |= {one.id} if found.agrees else set()
        agreeing |= found.beside
    for one in silent:
        if one.id not in agreeing:
            yield from _tell_unsaid(one)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """What was measured of a gazetteer: a line of doubt, or whether it agrees with another.

    `beside` is the gazetteer that the doubt was measured against, which is trusted.
    """

    doubt: str = ""
    agrees: bool = False
    beside: frozenset[str] = frozenset()


def _compare(
    one: OwnGazetteer, others: Sequence[OwnGazetteer], known: Sequence[tuple[str, Places]]
) -> _Comparison:
    here = _single_places(one)
    agrees = False
    rows = [(other.source.title_en, _single_places(other), other.id) for other in others]
    for title, there, identifier in (*rows, *((title, there, "") for title, there in known)):
        names = sorted(here.keys() & there.keys())
        if len(names) < LEAST:
            continue
        finding = detect_datum([here[name] for name in names], [there[name] for name in names])
        if finding.datum is Datum.WGS84:
            agrees = True
        elif finding.datum is not None:
            line = _say(one.source.title_en, title, len(names), finding)
            return _Comparison(line, beside=frozenset({identifier}))
    return _Comparison(agrees=agrees)


def _say(title: str, other: str, count: int, finding: DatumFinding) -> str:
    assert finding.datum is not None  # noqa: S101 - asked before
    return (
        f"gazetteer {title}: looks like {NAMES[finding.datum]}: beside {other} {count} places are "
        f"{finding.residuals[Datum.WGS84]:.0f} m off as they stand and "
        f"{finding.residuals[finding.datum]:.0f} m once converted; give it a column datum with "
        f"{finding.datum.value}, or say --gazetteer-datum {finding.datum.value}"
    )


def _tell_unsaid(one: OwnGazetteer) -> Iterator[str]:
    points = [
        entry.geometry.representative_point() for entry in one.entries if not entry.is_datum_said
    ]
    if not points:
        return
    lons, lats = np.array([(point.x, point.y) for point in points]).T
    count = int(lies_in_shifted_area(lons, lats, Datum.BD09).sum())
    if count:
        yield (
            f"gazetteer {one.source.title_en}: {count} of its places are in China and it says no "
            "datum; they are taken for WGS 84. If they come from Amap or Tencent (gcj02) or Baidu "
            "(bd09) they are some 500 or 1,000 m off: say which with --gazetteer-datum"
        )


def _known_places(dossier: Dossier) -> Places:
    """Return the places of a dossier that are surely placed, by folded name, if one has it."""
    found: dict[str, list[BaseGeometry]] = {}
    for place in dossier.places:
        shape = dossier.geometry_of(place)
        if shape is not None and (place.coordinateUncertaintyInMeters or NEAR_M + 1) <= NEAR_M:
            for name in {fold_name(name) for name in place.names}:
                found.setdefault(name, []).append(shape.representative_point())
    return {name: shapes[0] for name, shapes in found.items() if len(shapes) == 1}


def _single_places(gazetteer: OwnGazetteer) -> Places:
    found: dict[str, list[BaseGeometry]] = {}
    for entry in gazetteer.entries:
        if entry.radius_m <= NEAR_M:
            found.setdefault(entry.folded[0], []).append(entry.geometry.representative_point())
    return {name: shapes[0] for name, shapes in found.items() if len(shapes) == 1}
