"""The style table: how a theme, a status and a precision look, in one place.

The page, the legend, QGIS styles and KML all draw from it. Themes give the hue (from the
dossier), statuses the form, the radius the extent. Widths and dashes are CSS pixels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from geo.vocabulary import Placed, Status

DISC_FROM_M = 500.0
"""From this radius in metres on, a place is drawn as a disc of that radius, without a pin."""

DISC_FILLED_TO_M = 5_000.0
"""Up to this radius in metres the page fills a disc; a wider one is an outline alone, since
several of them over each other would hide the ground that they are about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How a status is drawn: line width and dash, and how much of an area is filled.

    `dash_px` alternates drawn and left-out lengths; empty draws a solid line. `fill` is the
    opacity of an area's or symbol's inside from 0 to 1; `hatched` fills with stripes instead.
    """

    width_px: float
    dash_px: tuple[float, ...] = ()
    fill: float
    hatched: bool = False
    grey: bool = False


FORMS: Mapping[Status, Form] = MappingProxyType(
    {
        Status.OPERATING: Form(width_px=4, fill=1.0),
        Status.COMPLETED: Form(width_px=4, fill=1.0),
        Status.UNDER_CONSTRUCTION: Form(width_px=4, dash_px=(10, 5), fill=0.45, hatched=True),
        Status.STARTING: Form(width_px=4, dash_px=(6, 5), fill=0.3, hatched=True),
        Status.PLANNED: Form(width_px=3, dash_px=(1.5, 5), fill=0.0),
        # Broken: a line of which nobody can tell must not look built.
        Status.UNKNOWN: Form(width_px=3, dash_px=(3, 4), fill=0.6, grey=True),
    }
)

AREA_OPACITY = 0.1
"""The opacity of a filled area: a map of fills hides its ground, and looks surer than it is."""

INDICATIVE_DASH_PX = (7.0, 5.0)
"""The outline of what is only a hint, whatever its status."""

UNKNOWN_COLOURS = ("#6b6b6b", "#a3a3a3")
"""The grey of an unknown status on a light and on a dark ground."""

GROUND_COLOURS: Mapping[str, tuple[str, float]] = MappingProxyType(
    {
        "land": ("#ebe7df", 0.6),
        "sea": ("#c7dde9", 0.6),
        "neighbour": ("#ebe7df", 0.8),
        "district": ("#f8f6f1", 1.2),
        "township": ("#d5cec2", 0.6),
        "built": ("#e3ddd2", 0.0),
        "green": ("#dde6d3", 0.0),
        "campus": ("#e9e2ea", 0.5),
        "lake": ("#c7dde9", 0.5),
        "reservoir": ("#c7dde9", 0.5),
        "river": ("#b9d5e4", 1.6),
        "canal": ("#c2d9e4", 1.2),
        "stream": ("#c2d9e4", 0.8),
        "division": ("#c9c1b3", 0.8),
        "border": ("#b3a99a", 1.4),
        "claim": ("#b3a99a", 1.0),
        "street": ("#e2dcd1", 0.8),
        "road": ("#dbd5c9", 1.2),
        "main": ("#dbd5c9", 1.8),
        "motorway": ("#cbc3b4", 2.4),
        "railway": ("#c3bcb0", 1.2),
        "metro": ("#d9d3c8", 1.4),
        "station": ("#c3bcb0", 3.0),
        "region": ("#a39a8c", 0.0),
        "city": ("#a39a8c", 3.0),
        "town": ("#a39a8c", 2.0),
        "village": ("#a39a8c", 1.5),
    }
)
"""The ground on a light sheet: the colour of each class, and the width of its line, edge or dot.

The colours are those of the page (`maps/page/engine/paint/palette.js`).
"""
OUTLINED = frozenset({"township"})
"""Classes of areas that are an outline alone."""


def is_disc(placed: Placed, radius_m: float | None) -> bool:
    """Tell whether a point with this radius in metres is drawn as a disc instead of a pin."""
    return placed is not Placed.UNLOCATED and radius_m is not None and radius_m > DISC_FROM_M
