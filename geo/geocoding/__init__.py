"""Where a name is: asked of what is bundled and of services, in WGS 84, with how sure it is.

What the wing hands out is imported when it is first asked for (PEP 562): a draft that asks no
service starts without the libraries that do.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

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

__all__ = [
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
    "RefusedError",
    "Region",
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
}


def __getattr__(name: str) -> object:
    if name in __all__:
        home = _MODULES.get(name, "providers" if name.startswith("make_") else "answers")
        return getattr(import_module(f"geo.geocoding.{home}"), name)
    message = f"module 'geo.geocoding' has no attribute {name!r}"
    raise AttributeError(message)
