"""Whether a dossier's box, view and metric CRS are such that a map can be made of them.

Boxes are (west, south, east, north) in EPSG:4326.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from geo.dossiers.rows import DossierInfo
from geo.errors import Problem
from geo.positions.box import Box

if TYPE_CHECKING:
    from pyproj import CRS

FILE = "dossier.toml [dossier]"

FARTHEST_NORTH = 85.05
"""Latitude at which the page's projection ends. Source: EPSG:3857, Web Mercator."""
SMALLEST_DEG = 0.0001
"""A view or box less wide or high than this, some 10 m, is a slip of the pen."""
UTM = {"EPSG:326": 1, "EPSG:327": -1}
"""How codes of UTM zones begin, and the sign of their latitudes. Source: EPSG, WGS 84 / UTM."""
UTM_NORTH, UTM_SOUTH = 84.0, 80.0
"""How far from the equator UTM reaches, to the north and to the south."""


BESIDE_DEG = 3.0
"""How far beside the area that it is made for a CRS still measures: a Transverse Mercator, made for
three degrees beside its meridian, is off by 0.56 percent at six on the equator, by less farther
north. Source: Snyder, Map Projections, USGS Professional Paper 1395, equation 8-11."""
MOST_STRETCHED = 0.05
"""By how much of a metre a metre may be off in the middle of a view that fits a zone. National and
continental CRS stay below 0.02 (EPSG:3035 in Lisbon 0.003, EPSG:3034 there 0.014); Web Mercator is
off by 0.31 at 40° north."""
WIDE_CRS = "EPSG:8857"
"""Measures, areas truly, where a view is wider than any zone: WGS 84 / Equal Earth Greenwich."""


def check_framing(info: DossierInfo) -> Iterator[Problem]:
    """Yield what is wrong with `view`, `bounds` and `metric_crs`, a problem each."""
    sound = True
    for field, box in (("view", info.view), ("bounds", info.bounds)):
        right = _find_fault(box)
        if right:
            sound = False
            yield _problem(field, box, right)
    if sound and not _overlap(info.view, info.bounds):
        yield _problem("view", info.view, f"must lie in the bounds, {_write(info.bounds)}")
    elif sound:
        right = find_crs_fault(info.metric_crs, info.view)
        if right:
            yield Problem(file=FILE, field="metric_crs", value=info.metric_crs, right=right)


def _problem(field: str, box: Box, right: str) -> Problem:
    return Problem(file=FILE, field=field, value=_write(box), right=right)


def _find_fault(box: Box) -> str:
    west, south, east, north = box
    if max(abs(west), abs(east)) > 180 or max(abs(south), abs(north)) > 90:  # noqa: PLR2004
        return "must be degrees: west, south, east, north"
    if max(abs(south), abs(north)) > FARTHEST_NORTH:
        return f"must end at {FARTHEST_NORTH} degrees north and south, where the map ends"
    if west > east and west > 0 > east:
        return "must not cross the date line; name the part on one side of it, up to 180 or -180"
    if east - west < SMALLEST_DEG or north - south < SMALLEST_DEG:
        return f"must be west, south, east, north, with {SMALLEST_DEG} degrees between, at least"
    return ""


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def find_crs_fault(code: str, view: Box) -> str:
    """Return what is wrong with a CRS for measuring in `view`, or nothing."""
    area = _area_of_zone(code)
    if area is not None:
        return "" if _covers(area, view) else _say_where(code, area, view)
    from pyproj import CRS  # noqa: PLC0415 - most dossiers name a zone of UTM
    from pyproj.exceptions import CRSError  # noqa: PLC0415

    try:
        crs = CRS.from_user_input(code)
    except CRSError:
        return "must be a CRS that EPSG has, such as EPSG:32650"
    units = {axis.unit_name for axis in crs.axis_info}
    if not crs.is_projected or units != {"metre"}:
        return f"must be projected, in metres, such as EPSG:32650; {code} is {crs.name}"
    use = crs.area_of_use
    area = (use.west, use.south, use.east, use.north) if use else (-180, -90, 180, 90)
    return _find_stretch(code, crs, view) if _covers(area, view) else _say_where(code, area, view)


def _find_stretch(code: str, crs: CRS, view: Box) -> str:
    """Return what is wrong with a CRS whose metres are none in the middle of a small `view`."""
    from pyproj import Proj  # noqa: PLC0415 - most dossiers name a zone of UTM

    factors = Proj(crs).get_factors((view[0] + view[2]) / 2, (view[1] + view[3]) / 2)
    scales = (factors.meridional_scale, factors.parallel_scale)
    worst = max(scales, key=lambda scale: abs(scale - 1))
    if abs(worst - 1) <= MOST_STRETCHED or not _fits_a_zone(view):
        return ""
    return f"must have metres that are true in the view; one is {worst:.2f} m there in {code}"


def _say_where(code: str, area: Box, view: Box) -> str:
    wide = f"; for a view as wide as this {WIDE_CRS}" if not _fits_a_zone(view) else ""
    return f"must cover the view; {code} is for {_write(area)}, not for {_write(view)}{wide}"


def _covers(area: Box, view: Box) -> bool:
    """Return whether a CRS for `area` measures in all of `view`: most of it lies there."""
    west, south, east, north = area
    east += 360.0 if east < west else 0.0
    turn = 360.0 if view[2] < west - BESIDE_DEG else 0.0  # an area over the date line
    left, right, low, high = view[0] + turn, view[2] + turn, view[1], view[3]
    return (
        west <= (left + right) / 2 <= east
        and south <= (low + high) / 2 <= north
        and west - BESIDE_DEG <= left
        and right <= east + BESIDE_DEG
        and south - BESIDE_DEG <= low
        and high <= north + BESIDE_DEG
    )


def _fits_a_zone(view: Box) -> bool:
    return any(_covers(area, view) for area in _zones_at((view[0] + view[2]) / 2))


def _zones_at(lon: float) -> Iterator[Box]:
    number = min(60, int((lon + 180) // 6) + 1)
    yield from filter(None, (_area_of_zone(f"{side}{number:02}") for side in UTM))


def _area_of_zone(code: str) -> Box | None:
    """Return where a UTM zone on WGS 84 is used, or None if `code` is none."""
    side = UTM.get(code[:-2])
    zone = int(code[-2:])
    if side is None or not 1 <= zone <= 60:  # noqa: PLR2004 - zones of six degrees
        return None
    west = zone * 6.0 - 186
    south, north = (0.0, UTM_NORTH) if side > 0 else (-UTM_SOUTH, 0.0)
    return west, south, west + 6, north


def _write(box: tuple[float, ...]) -> str:
    return ", ".join(f"{value:g}" for value in box)
