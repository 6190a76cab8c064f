"""The services that may be asked: one row each; packages outside add rows.

A package outside adds a geocoder by an entry point of the group `planmap.geocoders` that is a
`geo.geocoding.Service`. See docs/api.md, "A geocoder of one's own".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from geo.outside import Registry

if TYPE_CHECKING:
    from geo.geocoding.providers import Provider

GROUP = "planmap.geocoders"
LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user set for a service: `key` and `address` are empty where it needs none.

    `address` is `http(s)://HOST` or with a path, without a slash at its end. `proxies` are
    those of the system by scheme, none for a server on this machine.
    """

    user_agent: str
    key: str = ""
    address: str = ""
    proxies: Mapping[str, str] = field(default_factory=dict)

    @property
    def scheme(self) -> str:
        """`http` or `https`."""
        return urlsplit(self.address).scheme

    @property
    def domain(self) -> str:
        """The address without its scheme, as geopy takes it."""
        parts = urlsplit(self.address)
        return parts.netloc + parts.path.rstrip("/")

    @property
    def is_local(self) -> bool:
        """Whether the server is on this machine, so that it may be asked without a pause."""
        return urlsplit(self.address).hostname in LOCAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A geocoding service: a row of `SERVICES`.

    `make` returns it as a provider. One that `needs_key` takes the user's from
    `PLANMAP_NAME_KEY`; one with an `address`, its public one, may be asked at another address,
    `PLANMAP_NAME_URL`.
    """

    make: Callable[[Settings], Provider]
    needs_key: bool = False
    address: str = ""


def _make_nominatim(settings: Settings) -> Provider:
    from geo.geocoding.providers import make_nominatim  # noqa: PLC0415 - geopy is for who asks

    return make_nominatim(
        user_agent=settings.user_agent,
        domain=settings.domain,
        scheme=settings.scheme,
        proxies=dict(settings.proxies),
        pause_s=0.0 if settings.is_local else 1.0,
    )


def _make_photon(settings: Settings) -> Provider:
    from geo.geocoding.providers import make_photon  # noqa: PLC0415 - as above

    return make_photon(
        user_agent=settings.user_agent,
        domain=settings.domain,
        scheme=settings.scheme,
        proxies=dict(settings.proxies),
    )


def _keyed(name: str) -> Service:
    def make(settings: Settings) -> Provider:
        from geo.geocoding import providers  # noqa: PLC0415 - as above

        maker: Callable[..., Provider] = getattr(providers, f"make_{name}")
        return maker(settings.key, user_agent=settings.user_agent, proxies=dict(settings.proxies))

    return Service(make=make, needs_key=True)


ROWS: Mapping[str, Service] = MappingProxyType(
    {
        "nominatim": Service(make=_make_nominatim, address="https://nominatim.openstreetmap.org"),
        "photon": Service(make=_make_photon, address="https://photon.komoot.io"),
        "tianditu": _keyed("tianditu"),
        "amap": _keyed("amap"),
        "baidu": _keyed("baidu"),
    }
)

SERVICES: Registry[Service] = Registry(ROWS, group=GROUP, kind=Service, what="geocoder")
"""All services by the name that `--providers` takes: our own, then those from outside."""
