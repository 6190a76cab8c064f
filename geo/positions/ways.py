"""The way between a CRS and WGS 84: one that PROJ knows, and never a guess.

Where PROJ knows no operation between two datums, or none for where a position lies, pyproj takes
the ballpark one of 0 m and says nothing: positions in TWD67 stay 850 m from where they are, in
Beijing 1954 some 60 m.

Source: PROJ, "Coordinate operations" (ballpark transformations).
"""

from __future__ import annotations

from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError
from pyproj.transformer import AreaOfInterest

from geo.errors import PlanmapError
from geo.positions.box import Box

SAME_AS_WGS84 = "China 2000"
"""EPSG's name of CGCS2000's datum, which is taken for WGS 84; see `geo.positions.datum.Datum`.

PROJ knows no operation between the two, so that it must be let take the one of 0 m.
"""
WGS84 = 4326


class UnknownWayError(PlanmapError, ValueError):
    """A CRS between which and WGS 84 PROJ knows no way that is better than a guess."""


def way_to(crs: CRS, box: Box | None = None) -> Transformer:
    """Return the way from EPSG:4326 (lon, lat) to `crs` (x, y: east, north).

    `box` (west, south, east, north; EPSG:4326) is where the positions lie, if that is known.

    Raises
    ------
    UnknownWayError
        If PROJ knows none that is better than a guess.
    """
    return _find(crs, box, is_onward=True)


def way_from(crs: CRS, box: Box | None = None) -> Transformer:
    """Return the way from `crs` (x, y: east, north) to EPSG:4326 (lon, lat).

    `box` (west, south, east, north; EPSG:4326) is where the positions lie, if that is known.

    Raises
    ------
    UnknownWayError
        If PROJ knows none that is better than a guess.
    """
    return _find(crs, box, is_onward=False)


def _find(crs: CRS, box: Box | None, *, is_onward: bool) -> Transformer:
    ends = (CRS.from_epsg(WGS84), crs) if is_onward else (crs, CRS.from_epsg(WGS84))
    globe = crs.geodetic_crs
    datum = globe.datum.name if globe and globe.datum else crs.name
    try:
        return Transformer.from_crs(
            *ends,
            always_xy=True,
            allow_ballpark=datum in {SAME_AS_WGS84, _datum_of(WGS84)},
            area_of_interest=AreaOfInterest(*box) if box else None,
        )
    except ProjError as error:
        way = f"from WGS 84 to the datum {datum}" if is_onward else f"from the datum {datum}"
        message = f"no way {way} is known here that is better than a guess of some 100 m"
        raise UnknownWayError(message) from error


def _datum_of(code: int) -> str:
    globe = CRS.from_epsg(code).geodetic_crs
    return globe.datum.name if globe and globe.datum else ""
