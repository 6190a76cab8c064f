"""Makes the geocoder that `planmap geocode` and `planmap draft` ask, from what the user set."""

from __future__ import annotations

import datetime as dt
import time
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlsplit

import numpy as np
import typer
from platformdirs import user_cache_path
from pyproj import Geod

from geo.dossiers.dossier import Dossier
from geo.errors import PlanmapError
from geo.gazetteers.world import shipped_world
from geo.geocoding import (
    Answer,
    Bundled,
    Cache,
    Clock,
    Geocoder,
    Region,
    make_bundled,
)
from geo.positions.areas import read_areas
from geo.records.shipped import bundled_data

if TYPE_CHECKING:
    from geo.geocoding import Provider

KEYED = ("tianditu", "amap", "baidu")
PROVIDERS = ("bundled", "nominatim", "photon", *KEYED)
PREFIX = "PLANMAP_"
PUBLIC = {
    "nominatim": "https://nominatim.openstreetmap.org",
    "photon": "https://photon.komoot.io",
}
LOCAL = {"127.0.0.1", "localhost", "::1"}


AROUND = 50_000.0
"""How far from --near answers may be where the dossier's region does not hold it, in metres."""
SAME_PLACE = 300.0
GEOD = Geod(ellps="WGS84")

Near = Annotated[
    str | None,
    typer.Option(
        metavar="PLACE",
        help="A place that the names are near: a name or id of the dossier, or any area or town "
        "of the world, in any script. If the dossier's region does not hold it, answers may lie "
        "within 50 km of it instead.",
        show_default=False,
    ),
]
Providers = Annotated[
    str,
    typer.Option(
        metavar="A,B,…",
        help=f"Whom to ask, in this order: {', '.join(PROVIDERS)}. The last three need your "
        "key in PLANMAP_TIANDITU_KEY, PLANMAP_AMAP_KEY or PLANMAP_BAIDU_KEY. Without this "
        "option nothing leaves the machine.",
    ),
]


class NearError(PlanmapError, ValueError):
    """A place to look near that is not known, or that several are called."""


class ProviderError(PlanmapError, ValueError):
    """A provider that is unknown, or that lacks its key."""


def make_names(dossiers: Sequence[Dossier]) -> Bundled:
    """Return the names that need no network: dossiers' places, areas of China, the world's places.

    Raises
    ------
    PlanmapError
        If planmap was installed without its data.
    """
    return make_bundled(dossiers, read_areas(bundled_data()), shipped_world())


def make_geocoder(
    names: Bundled,
    providers: Sequence[str],
    *,
    region: Region,
    environment: Mapping[str, str],
    cache: Path | None = None,
) -> Geocoder:
    """Return a geocoder of `providers` by name, in this order, bounded to `region`.

    Of `environment` it reads PLANMAP_TIANDITU_KEY, PLANMAP_AMAP_KEY, PLANMAP_BAIDU_KEY,
    PLANMAP_NOMINATIM_URL and PLANMAP_PHOTON_URL (servers of one's own), and PLANMAP_CONTACT
    (an address that services may write to). `cache` is a folder; None is the user's own.

    Raises
    ------
    ProviderError
        If a provider is unknown, named twice, or its key or address is missing or wrong.
    """
    wanted = tuple(name.strip().casefold() for name in providers)
    for name in wanted:
        if name not in PROVIDERS:
            message = f"no provider {name!r}; there are {', '.join(PROVIDERS)}"
            raise ProviderError(message)
        if wanted.count(name) > 1:
            message = f"provider {name!r} is named twice; once is enough"
            raise ProviderError(message)
    return Geocoder(
        [names if name == "bundled" else _make_provider(name, environment) for name in wanted],
        region=region,
        clock=Clock(now=time.monotonic, sleep=time.sleep, today=dt.date.today),
        cache=Cache(folder=cache or user_cache_path("planmap", appauthor=False) / "geocoding"),
    )


def find_near(known: Bundled, name: str, region: Region) -> Answer:
    """Return the one bundled place that `name` means, inside `region` if there is one.

    Raises
    ------
    NearError
        If there is none, or several that are not in one place.
    """
    by_id = known.get(name)
    if by_id:
        return by_id
    found = known.find(name, region) or known.find(name, None)
    if not found:
        message = f"--near {name!r} is not known; name a place of the dossier or of the world"
        raise NearError(message)
    if any(found[0].distance(other) > SAME_PLACE for other in found[1:]):
        choices = ", ".join(f"{answer.name} ({answer.raw_id})" for answer in found[:8])
        message = f"--near {name!r} may be several places; take the id of one: {choices}"
        raise NearError(message)
    return found[0]


def make_region(centre: Answer) -> Region:
    """Return the box around an answer that reaches 50 km, or as far as the place itself."""
    reach = max(AROUND, centre.uncertainty_m)
    bearings = np.array([0.0, 90.0, 180.0, 270.0])
    lon, lat, _ = GEOD.fwd(
        np.full(4, centre.lon), np.full(4, centre.lat), bearings, np.full(4, reach)
    )
    return Region(west=lon[3], south=lat[2], east=lon[1], north=lat[0])


def _make_provider(name: str, environment: Mapping[str, str]) -> Provider:
    from geo.geocoding import providers  # noqa: PLC0415 - only who asks a service needs geopy

    contact = environment.get(f"{PREFIX}CONTACT", "").strip()
    user_agent = f"planmap/{version('planmap')}" + (f" ({contact})" if contact else "")
    proxies = urllib.request.getproxies()
    if name in KEYED:
        key = environment.get(f"{PREFIX}{name.upper()}_KEY", "").strip()
        if not key:
            message = f"{name} needs a key of yours; put it in {PREFIX}{name.upper()}_KEY"
            raise ProviderError(message)
        make: Callable[..., Provider] = getattr(providers, f"make_{name}")
        return make(key, user_agent=user_agent, proxies=proxies)
    variable = f"{PREFIX}{name.upper()}_URL"
    address = environment.get(variable, "").strip() or PUBLIC[name]
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        message = f"{variable} must be an address such as {PUBLIC[name]}; it is {address!r}"
        raise ProviderError(message)
    local = parts.hostname in LOCAL
    options: dict[str, Any] = {
        "user_agent": user_agent,
        "domain": parts.netloc + parts.path.rstrip("/"),
        "scheme": parts.scheme,
        "proxies": {} if local else proxies,
    }
    if name == "photon":
        return providers.make_photon(**options)
    return providers.make_nominatim(**options, pause_s=0.0 if local else 1.0)
