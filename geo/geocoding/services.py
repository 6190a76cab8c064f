"""geopy geocoders for the two Chinese services that geopy has none for: 天地图 and Amap."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlencode

from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderQueryError,
    GeocoderQuotaExceeded,
    GeocoderServiceError,
)
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location

from geo.geocoding.answers import WORLD, Region

MOST_ANSWERS = 10


class KeyedGeocoder(Geocoder):  # type: ignore[misc]  # geopy has no types
    """A geocoder of one address that takes a key; `host` and `path` are the service's own."""

    host: str
    path: str

    def __init__(self, key: str, *, domain: str | None = None, **options: Any) -> None:  # noqa: ANN401 - geopy's
        """`domain` stands in for `host`; `options` are those of every geopy geocoder."""
        super().__init__(**options)
        self._key = key
        self.api = f"{self.scheme}://{(domain or self.host).strip('/')}{self.path}"


class Tianditu(KeyedGeocoder):
    """Searches place names with 天地图's place search, which answers in CGCS2000.

    Source: http://lbs.tianditu.gov.cn/server/search2.html (`queryType` 1: within a view).
    """

    host = "api.tianditu.gov.cn"
    path = "/v2/search"

    def geocode(
        self,
        query: str,
        *,
        region: Region = WORLD,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ANN401 - geopy's
    ) -> list[Location]:
        """Return the places of this name in `region`, a box in CGCS2000.

        Raises
        ------
        GeocoderServiceError
            If the service gives no answer; a child of it says why.
        """
        question = {
            "keyWord": query,
            "level": 12,
            "mapBound": f"{region.west},{region.south},{region.east},{region.north}",
            "queryType": 1,
            "start": 0,
            "count": MOST_ANSWERS,
        }
        words = {
            "postStr": json.dumps(question, ensure_ascii=False),
            "type": "query",
            "tk": self._key,
        }
        return _call(self, f"{self.api}?{urlencode(words)}", self._parse, timeout)

    def _parse(self, answer: Mapping[str, Any]) -> list[Location]:
        status = answer.get("status")
        if not isinstance(status, Mapping):
            # What stands before the service itself answers so, to a key that it does not know.
            message = f"天地图 refuses the key with its error {int(answer['code'])}"
            raise GeocoderAuthenticationFailure(message)
        code = int(status["infocode"])
        if code != 1000:  # noqa: PLR2004 - 天地图's code for success
            _raise_for_code(code, "天地图", {1001: GeocoderQueryError})
        places = list(answer.get("pois") or ())
        area = answer.get("area")
        if isinstance(area, Mapping) and area.get("lonlat"):
            places.insert(0, dict(area))
        return [_locate(place, place["lonlat"]) for place in places]


class Amap(KeyedGeocoder):
    """Searches place names with Amap's place search in a polygon, which answers in GCJ-02.

    Source: https://lbs.amap.com/api/webservice/guide/api/search (`/v3/place/polygon`).
    """

    host = "restapi.amap.com"
    path = "/v3/place/polygon"

    def geocode(
        self,
        query: str,
        *,
        region: Region = WORLD,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ANN401 - geopy's
    ) -> list[Location]:
        """Return the places of this name in `region`, a box in GCJ-02.

        Raises
        ------
        GeocoderServiceError
            If the service gives no answer; a child of it says why.
        """
        words = {
            "key": self._key,
            "keywords": query,
            # Two points make a rectangle: upper left, lower right.
            "polygon": f"{region.west:.6f},{region.north:.6f}|{region.east:.6f},{region.south:.6f}",
            "offset": MOST_ANSWERS,
            "page": 1,
            "output": "JSON",
        }
        return _call(self, f"{self.api}?{urlencode(words)}", self._parse, timeout)

    def _parse(self, answer: Mapping[str, Any]) -> list[Location]:
        if str(answer["status"]) != "1":
            _raise_for_code(int(answer.get("infocode", 0)), "Amap", AMAP_ERRORS)
        return [_locate(place, place["location"]) for place in answer["pois"]]


AMAP_ERRORS = {
    10001: GeocoderAuthenticationFailure,
    10002: GeocoderAuthenticationFailure,
    10003: GeocoderQuotaExceeded,
    10005: GeocoderAuthenticationFailure,
    10007: GeocoderAuthenticationFailure,
    10008: GeocoderAuthenticationFailure,
    10009: GeocoderAuthenticationFailure,
    10010: GeocoderQuotaExceeded,
    10044: GeocoderQuotaExceeded,
    20000: GeocoderQueryError,
    20001: GeocoderQueryError,
}
"""Amap's codes that asking again does not mend; it may with the others (10004, 10014 …).

Source: https://lbs.amap.com/api/webservice/guide/tools/info
"""


def _raise_for_code(code: int, name: str, errors: Mapping[int, type[Exception]]) -> None:
    message = f"{name} answers with its error {code}"
    raise errors.get(code, GeocoderServiceError)(message)


def _call(
    geocoder: Geocoder,
    url: str,
    parse: Callable[[Mapping[str, Any]], list[Location]],
    timeout: Any,  # noqa: ANN401 - geopy's
) -> list[Location]:
    found: list[Location] = geocoder._call_geocoder(url, partial(parse), timeout=timeout)  # noqa: SLF001 - what geopy's base class offers its children
    return found


def _locate(place: Mapping[str, Any], position: str) -> Location:
    lon, lat = (float(part) for part in position.replace(" ", ",").split(","))
    return Location(str(place.get("name", "")), (lat, lon), dict(place))
