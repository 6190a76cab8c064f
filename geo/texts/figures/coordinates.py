"""Finds the positions that a text gives as numbers: 116°18′E 40°12′N, 东经…北纬…, 40.22, 116.23.

A position is a longitude and a latitude side by side. What is but one of them, a range of them
(东经115°至116°) or a pair whose order nobody can tell is none; nor is a chainage (K12+300), which
needs the line that it is of. A datum is what the text says it is, else unknown. Folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from geo.texts.values.amounts import Amount
from geo.texts.writing.signs import SignPairs
from geo.texts.writing.spans import Cover

Span = tuple[int, int]
_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,10})?"
ANGLE = re.compile(
    rf"""(?P<before>东经|西经|北纬|南纬|经度|纬度|longitude|latitude|\b(?:lng|lon|lat|long|[nsew])\b
          |\b[nsew](?=[0-9]))?[ ]?[:=为]?[ ]?
        (?P<minus>(?<![0-9a-z])-)?(?<![0-9.])(?P<degrees>{_NUMBER})
        (?:[ ]?(?P<sign>[°º度˚]|deg(?:rees)?\b)
          (?:[ ]?(?P<minutes>[0-9]{{1,2}}(?:\.[0-9]{{1,8}})?)[ ]?['′´分]
            (?:[ ]?(?P<seconds>[0-9]{{1,2}}(?:\.[0-9]{{1,6}})?)[ ]?(?:"|″|''|秒))?)?)?
        (?(before)|(?:[ ]?(?P<after>[nsew](?![a-z])|north\b|south\b|east\b|west\b))?)
        (?![0-9.%]*[0-9])""",
    re.VERBOSE,
)
AXES = {
    "东经": ("lon", 1), "西经": ("lon", -1), "北纬": ("lat", 1), "南纬": ("lat", -1),
    "经度": ("lon", 1), "纬度": ("lat", 1), "longitude": ("lon", 1), "latitude": ("lat", 1),
    "lng": ("lon", 1), "lon": ("lon", 1), "long": ("lon", 1), "lat": ("lat", 1),
    "e": ("lon", 1), "w": ("lon", -1), "n": ("lat", 1), "s": ("lat", -1),
}  # fmt: skip
"""What names an axis, and which way it counts."""
JOINT = re.compile(r"[ ]?(?:[,、;/|&()]|和|与|and)?[ ]?[)]?[ ]?")
"""What may stand between a longitude and a latitude."""
RANGE = re.compile(r"[ ]?(?:[-~—–]|至|到|to\b)[ ]?$")
PAIR = re.compile(
    r"(?<![0-9.])(?P<one>-?[0-9]{1,3}\.[0-9]{2,10})°?[ ]?[,、 ][ ]?"
    r"(?P<other>-?[0-9]{1,3}\.[0-9]{2,10})(?![0-9.]*[0-9%])"
)
"""Two decimal numbers side by side."""
HINT = re.compile(r"\.[0-9]{2,10}°?[ ]?[,、 ][ ]?-?[0-9]{1,3}\.")
"""The middle of such a pair, which begins with a sign that is found at once."""
LEADS, LONGEST_PAIR = 4, 40
"""How many signs stand before that, and how many a pair may have."""
LABEL = re.compile(
    r"(?P<lonlat>经纬度?|lng[ ,/]+lat|lon[ ,/]+lat|longitude[ ,/]+latitude)"
    r"|(?P<latlon>纬经度?|lat[ ,/]+(?:lng|lon|long)|latitude[ ,/]+longitude)"
    r"|坐标|gps|定位|coordinates?"
)
LABEL_FAR = 24
MANY_DECIMALS = 4
"""Decimals from which on two plain numbers side by side are a position without a label."""
DATUMS = (
    ("wgs84", re.compile(r"wgs[ -]?(?:19)?84")),
    ("cgcs2000", re.compile(r"cgcs[ -]?2000|(?:国家)?2000(?:国家)?(?:大地)?坐标系?")),
    ("gcj02", re.compile(r"gcj[ -]?02|火星坐标|高德坐标")),
    ("bd09", re.compile(r"bd[ -]?09|百度坐标")),
    ("other", re.compile(r"北京[ -]?(?:19)?54|西安[ -]?(?:19)?80|twd[ -]?97|hk[ -]?1980|osgb")),
)
"""Datums by what texts call them; `other` is one that planmap does not turn into WGS 84."""
UNKNOWN = "unknown"
METRES_A_DEGREE = 111_320.0
"""Of latitude, on a sphere of the equator's radius (IUGG 1979: 6,378,137 m)."""
MOST_LON, MOST_LAT, SIXTY = 180.0, 90.0, 60.0


class Coordinate(NamedTuple):
    """A position at folded offsets: `lon`, `lat` in degrees of `datum`, as the text has them.

    `uncertainty_m` is half of the last digit that is given, in metres of latitude.
    """

    start: int
    end: int
    lon: float
    lat: float
    uncertainty_m: float
    datum: str = UNKNOWN


class _Angle(NamedTuple):
    start: int
    end: int
    axis: str
    degrees: float
    step: float


def find_coordinates(text: str) -> list[Coordinate]:
    """Return the positions of a folded `text`, in order; none is an empty list."""
    found: list[Coordinate] = []
    angles = list(_angles(text))
    if angles:
        found += _join(text, angles)
    if "." in text:
        found += _pairs(text, found)
    if not found:
        return []
    named = _datums(text)
    return sorted(row._replace(datum=_datum_at(text, row, named)) for row in found)


MAY = re.compile(
    r"[°º˚]|[东西]经|[南北]纬|[经纬]度|\b[nsew][0-9]{1,3}\.|\b(?:lat|lon|lng|long)(?:itude)?\b"
)
"""What a text has at least where it names an axis."""
MAY_SIGNS = SignPairs(
    ("°º˚", ""), ("东西", "经"), ("南北", "纬"), ("经纬", "度"), ("nsew", "0123456789"),
    ("l", "aon"),
)  # fmt: skip
MARK = re.compile("[°º˚]|[东西]经|[南北]纬|[经纬]度|n[1-9]")
MARK_SIGNS = SignPairs(
    ("°º˚", ""), ("东西", "经"), ("南北", "纬"), ("经纬", "度"), ("n", "123456789")
)
MARK_WORDS = ("latitude", "longitude", "lat ", "lat:")
"""What is looked for first, which is quick: a text without any of them names no axis."""


AROUND = 40
"""How far around the name of an axis an angle is looked for."""


def _windows(text: str) -> Iterator[Span]:
    """Yield where angles may be: around what names an axis, each part of the text once."""
    first = last = 0
    if not (any(MARK_SIGNS.matches(MARK, text)) or any(word in text for word in MARK_WORDS)):
        return
    for match in MAY_SIGNS.matches(MAY, text):
        if match.start() - AROUND > last:
            if last:
                yield first, last
            first = match.start() - AROUND
        last = match.end() + AROUND
    if last:
        yield max(first, 0), last


def _angles(text: str) -> Iterator[_Angle]:
    """Yield the angles whose axis is named."""
    matches = (ANGLE.finditer(text, first, last) for first, last in _windows(text))
    for match in chain.from_iterable(matches):
        before, after = match["before"] or "", (match["after"] or "")[:1]
        if bool(before) == bool(after):
            continue
        if before in {"n", "s", "e", "w"} and not (match["sign"] or "." in match["degrees"]):
            continue
        if after and not (match["sign"] or "." in match["degrees"]):
            continue
        axis, way = AXES[before or after]
        minutes, seconds = float(match["minutes"] or 0), float(match["seconds"] or 0)
        value = float(match["degrees"]) + minutes / SIXTY + seconds / SIXTY**2
        most = MOST_LON if axis == "lon" else MOST_LAT
        if value > most or minutes >= SIXTY or seconds >= SIXTY:
            continue
        sign = -1 if match["minus"] else 1
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        yield _Angle(start, match.end(), axis, value * way * sign, _step(match))


def _step(match: re.Match[str]) -> float:
    """Return the last digit of an angle as degrees: 116°18′ is known to a minute."""
    for part, size in (("seconds", SIXTY**2), ("minutes", SIXTY), ("degrees", 1.0)):
        if match[part]:
            return 10.0 ** -len(match[part].partition(".")[2]) / size
    return 1.0


def _join(text: str, angles: Sequence[_Angle]) -> Iterator[Coordinate]:
    """Yield positions of angles that stand side by side, one of each axis, and in no range."""
    number = 0
    while number + 1 < len(angles):
        one, other = angles[number], angles[number + 1]
        between = JOINT.fullmatch(text, one.end, other.start)
        if between is None or one.axis == other.axis or _is_range(text, angles, number):
            number += 1
            continue
        lon, lat = (one, other) if one.axis == "lon" else (other, one)
        metres = max(one.step, other.step) / 2 * METRES_A_DEGREE
        yield Coordinate(
            one.start, other.end, round(lon.degrees, 8), round(lat.degrees, 8), round(metres, 2)
        )
        number += 2


def _is_range(text: str, angles: Sequence[_Angle], number: int) -> bool:
    """Return whether one of two angles is but an end of a range: 东经115°至116°."""
    one, other = angles[number], angles[number + 1]
    before = text[max(0, one.start - 4) : one.start]
    after = text[other.end : other.end + 4]
    return bool(RANGE.search(before) or RANGE_BEHIND.match(after))


RANGE_BEHIND = re.compile(r"[ ]?(?:[-~—–]|至|到|to\b)[ ]?(?:[0-9]|[东西]经|[南北]纬)")


def _pairs(text: str, taken: Sequence[Coordinate]) -> Iterator[Coordinate]:
    """Yield positions of two decimal numbers, where a label or their size tells their order."""
    cover = Cover((row.start, row.end) for row in taken)
    for hint in HINT.finditer(text):
        first = max(0, hint.start() - LEADS)
        match = PAIR.search(text, first, first + LONGEST_PAIR)
        if match is None or match.end() <= hint.start() or cover.touches(*match.span()):
            continue
        one, other = float(match["one"]), float(match["other"])
        labels = list(LABEL.finditer(text, max(0, match.start() - LABEL_FAR), match.start()))
        label = labels[-1] if labels else None
        decimals = [len(match[name].partition(".")[2]) for name in ("one", "other")]
        if label is None and min(decimals) < MANY_DECIMALS:
            continue
        order = _order(one, other, label)
        if order is None:
            continue
        lon, lat = order
        metres = 10.0 ** -min(decimals) / 2 * METRES_A_DEGREE
        yield Coordinate(*match.span(), lon, lat, round(metres, 2))


def _order(one: float, other: float, label: re.Match[str] | None) -> tuple[float, float] | None:
    """Return longitude and latitude of two numbers, or None where nobody can tell which is which.

    A label that names both says it; else the one over 90 is the longitude.
    """
    if label and label["lonlat"]:
        lon, lat = one, other
    elif label and label["latlon"]:
        lon, lat = other, one
    elif (abs(one) > MOST_LAT) == (abs(other) > MOST_LAT):
        return None
    else:
        lon, lat = (one, other) if abs(one) > MOST_LAT else (other, one)
    return (lon, lat) if abs(lon) <= MOST_LON and abs(lat) <= MOST_LAT else None


def _datums(text: str) -> list[tuple[int, str]]:
    """Return where a text names a datum, and which."""
    return sorted((match.start(), name) for name, words in DATUMS for match in words.finditer(text))


ALL = re.compile(r"(?:坐标系?|基准|采用|均为|一律|datum|\ball\b|reference system)[^\n。]{0,8}$")
"""What stands before the datum of all positions of a text."""


def _datum_at(text: str, row: Coordinate, named: Sequence[tuple[int, str]]) -> str:
    """Return the datum that the line of a position names, or the one that all of the text is in."""
    first = text.rfind("\n", 0, row.start) + 1
    last = text.find("\n", row.end)
    last = last if last >= 0 else len(text)
    near = {name for start, name in named if first <= start < last}
    found = near or {name for start, name in named if ALL.search(text, max(0, start - 12), start)}
    return found.pop() if len(found) == 1 else UNKNOWN


FAR = 40
"""How far before a position its name may stand."""
BREAK = re.compile(r"[。;!?\n]|\.(?= )|[0-9][°度]")


def name_before(text: str, names: Sequence[Span], start: int) -> Span | None:
    """Return the last of `names`, in order, before a position in its sentence, or None."""
    place = bisect_left(names, (start, start)) - 1
    if place < 0 or names[place][1] > start or start - names[place][1] > FAR:
        return None
    return None if BREAK.search(text, names[place][1], start) else names[place]


def without_positions(figures: Sequence[Amount], found: Sequence[Coordinate]) -> list[Amount]:
    """Return the figures that are no part of a position."""
    cover = Cover((row.start, row.end) for row in found)
    return [row for row in figures if not cover.touches(row.start, row.end)]
