"""Makes the geocoder that `planmap geocode` and `planmap draft` ask, from what the user set."""

from __future__ import annotations

import datetime as dt
import re
import time
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import numpy as np
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
from geo.geocoding.registry import SERVICES, Service, Settings
from geo.positions.areas import shipped_areas
from maps.commands.asking import BUNDLED, PREFIX

if TYPE_CHECKING:
    from geo.geocoding import Provider

AROUND = 50_000.0
"""How far from --near answers may be where the dossier's region does not hold it, in metres."""
SAME_PLACE = 300.0
GEOD = Geod(ellps="WGS84")


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
    return make_bundled(dossiers, shipped_areas(), shipped_world())


def make_geocoder(
    names: Bundled,
    providers: Sequence[str],
    *,
    region: Region,
    environment: Mapping[str, str],
    cache: Path | None = None,
    own: Sequence[Bundled] = (),
) -> Geocoder:
    """Return a geocoder of `providers` by name, in this order, bounded to `region`.

    Before them it asks `own`, the user's gazetteers.

    Of `environment` it reads PLANMAP_NAME_KEY, PLANMAP_NAME_URL (a server of one's own) for
    the services of `geo.geocoding.SERVICES` that take them, and PLANMAP_CONTACT (an address
    that services may write to). `cache` is a folder; None is the user's own.

    Raises
    ------
    ProviderError
        If a provider is unknown, named twice, or its key or address is missing or wrong.
    OutsideError
        If a provider is of a package outside that fails to import.
    """
    wanted = tuple(name.strip().casefold() for name in providers)
    for name in wanted:
        if name != BUNDLED and name not in SERVICES:
            message = f"no provider {name!r}; there are {', '.join((BUNDLED, *SERVICES))}"
            raise ProviderError(message)
        if wanted.count(name) > 1:
            message = f"provider {name!r} is named twice; once is enough"
            raise ProviderError(message)
    return Geocoder(
        [
            *own,
            *(names if name == BUNDLED else _make_provider(name, environment) for name in wanted),
        ],
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
    widest = max(found, key=lambda answer: answer.uncertainty_m)
    reach = max(SAME_PLACE, widest.uncertainty_m)
    if any(widest.distance(other) > reach for other in found):
        choices = "; ".join(_describe(answer) for answer in found[:8])
        message = f"--near {name!r} may be several places; take the id of one: {choices}"
        raise NearError(message)
    return found[0] if reach == SAME_PLACE else widest


def _describe(answer: Answer) -> str:
    """Return what tells an answer from its namesakes: where it is, how large, its id."""
    where = f"{answer.lon:.2f}, {answer.lat:.2f}, ± {answer.uncertainty_m / 1000:.0f} km"
    return f"{answer.name} ({where}) {answer.raw_id}"


def make_region(centre: Answer) -> Region:
    """Return the box around an answer that reaches 50 km, or as far as the place itself."""
    reach = max(AROUND, centre.uncertainty_m)
    bearings = np.array([0.0, 90.0, 180.0, 270.0])
    lon, lat, _ = GEOD.fwd(
        np.full(4, centre.lon), np.full(4, centre.lat), bearings, np.full(4, reach)
    )
    return Region(west=lon[3], south=lat[2], east=lon[1], north=lat[0])


def _make_provider(name: str, environment: Mapping[str, str]) -> Provider:
    service = SERVICES[name]
    contact = environment.get(f"{PREFIX}CONTACT", "").strip()
    settings = Settings(
        user_agent=f"planmap/{version('planmap')}" + (f" ({contact})" if contact else ""),
        key=_find_key(name, environment) if service.needs_key else "",
        address=_find_address(name, service, environment) if service.address else "",
    )
    if not settings.is_local:
        settings = replace(settings, proxies=urllib.request.getproxies())
    return service.make(settings)


def _find_key(name: str, environment: Mapping[str, str]) -> str:
    variable = _name_variable(name, "KEY")
    key = environment.get(variable, "").strip()
    if not key:
        message = f"{name} needs a key of yours; put it in {variable}"
        raise ProviderError(message)
    return key


def _find_address(name: str, service: Service, environment: Mapping[str, str]) -> str:
    variable = _name_variable(name, "URL")
    address = environment.get(variable, "").strip() or service.address
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        message = f"{variable} must be an address such as {service.address}; it is {address!r}"
        raise ProviderError(message)
    return address


def _name_variable(name: str, what: str) -> str:
    return f"{PREFIX}{re.sub('[^a-z0-9]', '_', name.casefold()).upper()}_{what}"
