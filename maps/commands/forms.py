"""How commands can print what they found."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """How a reading is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    GEOJSON = "geojson"
    HTML = "html"
    TEXT = "text"


class Form(StrEnum):
    """How answers of geocoders are printed."""

    TABLE = "table"
    JSON = "json"
    GEOJSON = "geojson"
