"""A feature of the ground, and the weight with which it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundFeature:
    """A geometry in EPSG:4326 (lon, lat) of one class of `geo.positions.classes.CLASSES`.

    `names` are keyed by BCP 47 tag. `weight` fades what ends from 1 (whole) to 0 (unseen).
    """

    name: str
    geometry: BaseGeometry
    names: Mapping[str, str] = field(default_factory=dict)
    weight: float = 1.0
