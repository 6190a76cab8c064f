"""What a reviewer can decide about a place: a row of `review.csv`."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from geo.records.row import PartialDate, Row, Slug

FARTHEST_M = 1e6
"""No position is less sure than that."""


class Action(StrEnum):
    """What a reviewer decided about a place."""

    ACCEPT = "accept"
    MOVE = "move"
    REJECT = "reject"


class Review(Row):
    """A decision about a place; `lon`, `lat` (EPSG:4326) and a radius in metres if it is moved."""

    place: Slug
    action: Action
    lon: float | None = Field(default=None, ge=-180, le=180)
    lat: float | None = Field(default=None, ge=-90, le=90)
    radius_m: float | None = Field(default=None, gt=0, le=FARTHEST_M)
    date: PartialDate | None = None
    """The day of the decision; files that were written before it was taken down have none."""
