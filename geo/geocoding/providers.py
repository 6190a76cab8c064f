"""The services that may be asked: how each is asked, read, and brought to WGS 84."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderParseError,
    GeocoderQueryError,
    GeocoderQuotaExceeded,
    GeocoderRateLimited,
    GeocoderTimedOut,
    GeocoderUnavailable,
    GeopyError,
)
from geopy.geocoders import BaiduV3, Nominatim, Photon

from geo.geocoding.answers import (
    Answer,
    BadAnswerError,
    GeocodingError,
    OverloadedError,
    RefusedError,
    Region,
    UnreachableError,
)
from geo.geocoding.policy import Policy
from geo.geocoding.readings import (
    Raw,
    Reading,
    read_amap,
    read_baidu,
    read_nominatim,
    read_photon,
    read_tianditu,
)
from geo.geocoding.services import MOST_ANSWERS, Amap, Tianditu
from geo.geocoding.transport import BoundedAdapter
from geo.positions.datum import Datum, convert
from geo.records.row import CONTROL, name_sign
from geo.vocabulary import Certainty

LEAST_UNCERTAINTY = 30.0
SHAPE_ERRORS = (
    LookupError, TypeError, ValueError, AttributeError, ArithmeticError, UserWarning,
)  # fmt: skip
"""What geopy and our readers raise on JSON that is not of the service's shape."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """A service: `ask` puts a name for a region in the service's datum, `read` reads a result.

    `credit` and `licence` go with every position. `policy` is how often it may be asked.
    """

    id: str
    datum: Datum
    credit: str
    licence: str
    policy: Policy
    ask: Callable[[str, Region], Sequence[Any] | None]
    read: Callable[[Raw], Reading]

    def search(self, query: str, region: Region) -> tuple[dict[str, Any], ...]:
        """Return the raw results for a name, each of a shape that `read` can read.

        Raises
        ------
        GeocodingError
            If there is no answer: unreachable, overloaded, refused or bad.
        """
        try:
            with warnings.catch_warnings():
                # geopy warns of a latitude beyond a pole and goes on with another one.
                warnings.simplefilter("error", UserWarning)
                found = self.ask(query, region.in_datum(self.datum)) or ()
            raw = tuple(dict(location.raw) for location in found)
            for result in raw:
                self.make_answer(result, query)
        except GeocodingError:
            raise
        except GeopyError as error:
            raise _translate(self.id, error) from error
        except SHAPE_ERRORS as error:
            message = f"{self.id} answered in a shape that is not its own ({type(error).__name__})"
            raise BadAnswerError(message) from error
        return raw

    def make_answer(self, raw: Raw, query: str, *, date: str | None = None) -> Answer:
        """Return a raw result as an answer in WGS 84; alone, it is uncertain.

        Raises
        ------
        ValueError, LookupError, TypeError
            If `raw` is no result of this provider, or holds what no text of a dossier may hold.
        """
        reading = self.read(raw)
        found = CONTROL.search(reading.name + reading.raw_id)
        if found:
            message = f"{self.id} gives a name with the control character {name_sign(found[0])}"
            raise BadAnswerError(message)
        if not (abs(reading.lon) <= 180 and abs(reading.lat) <= 90):  # noqa: PLR2004 - and NaN is neither
            message = f"{self.id} gives the position {reading.lon}, {reading.lat}"
            raise BadAnswerError(message)
        lon, lat = convert(reading.lon, reading.lat, source=self.datum, target=Datum.WGS84)
        return Answer(
            name=reading.name,
            lon=round(float(lon), 6),
            lat=round(float(lat), 6),
            provider=self.id,
            query=query,
            certainty=Certainty.UNCERTAIN,
            uncertainty_m=float(math.ceil(max(LEAST_UNCERTAINTY, reading.uncertainty_m))),
            raw_id=reading.raw_id,
            credit=self.credit,
            licence=self.licence,
            date=date,
        )


OSM_CREDIT = "© OpenStreetMap contributors"
OSM_LICENCE = "ODbL-1.0"


def make_nominatim(
    *,
    user_agent: str,
    domain: str = "nominatim.openstreetmap.org",
    timeout: float = 10.0,
    pause_s: float = 1.0,
    **options: Any,  # noqa: ANN401 - geopy's
) -> Provider:
    """Return Nominatim at `domain`. `user_agent` must name the program and where it lives.

    `pause_s` below 1 is for a server of one's own only. Further `options`: geopy's, such as
    `scheme` and `proxies`.

    Source: https://operations.osmfoundation.org/policies/nominatim/ (one request a second,
    an honest user agent, results kept by the client).

    Raises
    ------
    ValueError
        If the public server is to be asked more than once a second, or without a name.
    """
    if domain.endswith("openstreetmap.org") and pause_s < 1:
        message = f"pause_s must be 1 or more for {domain}; it is {pause_s}"
        raise ValueError(message)
    service = Nominatim(domain=domain, **_options(user_agent, timeout, options))

    def ask(query: str, region: Region) -> Sequence[Any] | None:
        box = [(region.south, region.west), (region.north, region.east)]
        found: Sequence[Any] | None = service.geocode(
            query, exactly_one=False, limit=MOST_ANSWERS, viewbox=box, bounded=True
        )
        return found

    return Provider(
        id="nominatim",
        datum=Datum.WGS84,
        credit=OSM_CREDIT,
        licence=OSM_LICENCE,
        policy=Policy(pause_s=pause_s),
        ask=ask,
        read=read_nominatim,
    )


def make_photon(
    *,
    user_agent: str,
    domain: str = "photon.komoot.io",
    timeout: float = 10.0,
    **options: Any,  # noqa: ANN401 - geopy's
) -> Provider:
    """Return Photon at `domain`; the public one asks for fair use, so one request a second."""
    service = Photon(domain=domain, **_options(user_agent, timeout, options))

    def ask(query: str, region: Region) -> Sequence[Any] | None:
        box = [(region.south, region.west), (region.north, region.east)]
        found: Sequence[Any] | None = service.geocode(
            query, exactly_one=False, limit=MOST_ANSWERS, bbox=box
        )
        return found

    return Provider(
        id="photon",
        datum=Datum.WGS84,
        credit=OSM_CREDIT,
        licence=OSM_LICENCE,
        policy=Policy(pause_s=1.0),
        ask=ask,
        read=read_photon,
    )


def make_tianditu(
    key: str,
    *,
    user_agent: str,
    timeout: float = 10.0,
    **options: Any,  # noqa: ANN401 - geopy's
) -> Provider:
    """Return 天地图, asked with the user's key; it answers in CGCS2000."""
    service = Tianditu(key, **_options(user_agent, timeout, options))
    return Provider(
        id="tianditu",
        datum=Datum.CGCS2000,
        credit="国家地理信息公共服务平台 天地图",
        licence="LicenseRef-tianditu-terms",
        policy=Policy(pause_s=0.2),
        ask=lambda query, region: service.geocode(query, region=region),
        read=read_tianditu,
    )


def make_amap(
    key: str,
    *,
    user_agent: str,
    timeout: float = 10.0,
    **options: Any,  # noqa: ANN401 - geopy's
) -> Provider:
    """Return Amap, asked with the user's key; it answers in GCJ-02."""
    service = Amap(key, **_options(user_agent, timeout, options))
    return Provider(
        id="amap",
        datum=Datum.GCJ02,
        credit="© 高德地图",
        licence="LicenseRef-amap-terms",
        policy=Policy(pause_s=0.4),
        ask=lambda query, region: service.geocode(query, region=region),
        read=read_amap,
    )


def make_baidu(
    key: str, *, user_agent: str, domain: str = "api.map.baidu.com", timeout: float = 10.0,
    **options: Any,  # noqa: ANN401 - geopy's
) -> Provider:  # fmt: skip
    """Return Baidu, asked with the user's key; it answers in BD-09, and in no region."""
    service = BaiduV3(key, **_options(user_agent, timeout, options))
    service.api = f"{service.scheme}://{domain.strip('/')}{BaiduV3.api_path}"

    def ask(query: str, region: Region) -> Sequence[Any] | None:  # noqa: ARG001 - it takes no box
        # Baidu gives one result; asked for a list, geopy takes its keys for results.
        found = service.geocode(query)
        return None if found is None else [found]

    return Provider(
        id="baidu",
        datum=Datum.BD09,
        credit="© 百度地图",
        licence="LicenseRef-baidu-terms",
        policy=Policy(pause_s=0.4),
        ask=ask,
        read=read_baidu,
    )


def _options(user_agent: str, timeout: float, options: Mapping[str, Any]) -> dict[str, Any]:
    usual = {"proxies": {}, "adapter_factory": BoundedAdapter}
    return {**usual, **options, "user_agent": user_agent, "timeout": timeout}


def _translate(provider: str, error: GeopyError) -> GeocodingError:
    """Return geopy's error as ours; of its children the narrower come first."""
    said = " ".join(CONTROL.sub(" ", str(error).partition("\n")[0]).split())
    words = f"{provider}: {said or type(error).__name__}"
    if isinstance(error, GeocoderRateLimited):
        return OverloadedError(words, retry_after=error.retry_after)
    if isinstance(error, GeocoderTimedOut):
        return OverloadedError(words)
    if isinstance(error, GeocoderUnavailable):
        return UnreachableError(words)
    if isinstance(error, GeocoderParseError):
        return BadAnswerError(words)
    refusals = (
        GeocoderAuthenticationFailure,
        GeocoderInsufficientPrivileges,
        GeocoderQuotaExceeded,
        GeocoderQueryError,
    )
    return RefusedError(words) if isinstance(error, refusals) else OverloadedError(words)
