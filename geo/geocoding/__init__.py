"""Where a name is: asked of what is bundled and of services, in WGS 84, with how sure it is.

What the wing hands out is imported when it is first asked for (PEP 562): a draft that asks no
service starts without the libraries that do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.lazy import hand_out

if TYPE_CHECKING:
    from geo.geocoding.answers import (
        WORLD,
        Answer,
        BadAnswerError,
        GeocodingError,
        OverloadedError,
        QuestionError,
        RefusedError,
        Region,
        UnreachableError,
        unite,
    )
    from geo.geocoding.bundled import Bundled, make_bundled
    from geo.geocoding.cache import Cache
    from geo.geocoding.geocoder import Finding, Geocoder, choose_answer
    from geo.geocoding.policy import Clock, Policy
    from geo.geocoding.providers import (
        Provider,
        make_amap,
        make_baidu,
        make_nominatim,
        make_photon,
        make_tianditu,
    )
    from geo.geocoding.readings import Reading
    from geo.geocoding.registry import SERVICES, Service, Settings

__all__ = [
    "SERVICES",
    "WORLD",
    "Answer",
    "BadAnswerError",
    "Bundled",
    "Cache",
    "Clock",
    "Finding",
    "Geocoder",
    "GeocodingError",
    "OverloadedError",
    "Policy",
    "Provider",
    "QuestionError",
    "Reading",
    "RefusedError",
    "Region",
    "Service",
    "Settings",
    "UnreachableError",
    "choose_answer",
    "make_amap",
    "make_baidu",
    "make_bundled",
    "make_nominatim",
    "make_photon",
    "make_tianditu",
    "unite",
]

_MODULES = {
    "Bundled": "bundled",
    "make_bundled": "bundled",
    "Cache": "cache",
    "Finding": "geocoder",
    "Geocoder": "geocoder",
    "choose_answer": "geocoder",
    "Clock": "policy",
    "Policy": "policy",
    "Provider": "providers",
    "Reading": "readings",
    "SERVICES": "registry",
    "Service": "registry",
    "Settings": "registry",
}


def _home(name: str) -> str:
    return _MODULES.get(name, "providers" if name.startswith("make_") else "answers")


__getattr__ = hand_out("geo.geocoding", {name: f"geo.geocoding.{_home(name)}" for name in __all__})
