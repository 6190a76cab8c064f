"""Where a review moves places to: their points, and the boxes that have to hold them.

Boxes are (west, south, east, north), spots (longitude, latitude), in degrees of EPSG:4326.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from shapely import Point

from geo.dossiers.decisions import Review
from geo.positions.box import Box
from geo.positions.datasets import Dataset
from geo.positions.features import Feature
from geo.positions.source import Source
from geo.records.translated import in_languages

FILE = "review.csv"
DATASET = "review"
Spot = tuple[float, float]


def widen_bounds(bounds: Box, spots: Sequence[Spot]) -> Box:
    """Return the bounds with every moved place in them."""
    lons, lats = ([spot[axis] for spot in spots] for axis in (0, 1))
    west, south, east, north = bounds
    return min([west, *lons]), min([south, *lats]), max([east, *lons]), max([north, *lats])


def widen_view(view: Box, spots: Sequence[Spot]) -> Box:
    """Return the view with the moved places that lie in it or beside it.

    What is farther off than half the view is wide or high is not what the map is about.
    """
    west, south, east, north = view
    aside, up = (east - west) / 2, (north - south) / 2
    near = [
        (lon, lat)
        for lon, lat in spots
        if west - aside <= lon <= east + aside and south - up <= lat <= north + up
    ]
    return widen_bounds(view, near)


def place_moved(
    datasets: Mapping[str, Dataset],
    moved: Mapping[str, Review],
    languages: tuple[str, ...],
    *,
    since: str,
) -> Mapping[str, Dataset]:
    """Return the datasets with one of the points that a review gives.

    It was retrieved when the last of them was given; if none says when, not before `since`.
    """
    if not moved:
        return datasets
    features = {
        name: Feature(id=name, geometry=Point(review.lon or 0.0, review.lat or 0.0), geo_id=FILE)
        for name, review in moved.items()
    }
    source = Source(
        title_zh_hans="复核时给出的位置",
        title_zh_hant="覆核時給出的位置",
        title_en="Positions given in review",
        address=FILE,
        version="1",
        retrieved=max((review.date for review in moved.values() if review.date), default=since),
        licence="CC0-1.0",
        licence_verified=True,
        credit="Reviewer",
        crs="EPSG:4326",
        changes_zh_hans=f"{FILE}中的点，未作改动。",
        changes_zh_hant=f"{FILE}中的點，未作改動。",
        changes_en=f"Points of {FILE}, as they are.",
    )
    own = Dataset(
        id=DATASET, source=in_languages(source, languages), features=MappingProxyType(features)
    )
    return MappingProxyType({**datasets, DATASET: own})
