"""A feature of the ground, and the weight with which it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from shapely.geometry.base import BaseGeometry

OWN, FADING, COARSE = 0, 1, 2
"""Where a feature comes from: the dossier's own data; that of it which was cut at its bounds and
fades out beyond them; the coarse ground of the world."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundFeature:
    """A geometry in EPSG:4326 (lon, lat) of one class of `geo.positions.classes.CLASSES`.

    `names` are keyed by BCP 47 tag. `weight` fades what ends from 1 (whole) to 0 (unseen).
    `origin` is `OWN`, `FADING` or `COARSE`.
    """

    name: str
    geometry: BaseGeometry
    names: Mapping[str, str] = field(default_factory=dict)
    weight: float = 1.0
    origin: int = COARSE
