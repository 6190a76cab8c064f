"""Where a name is: asked of what is bundled and of services, in WGS 84, with how sure it is."""

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
