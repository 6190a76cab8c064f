"""The box that every room means: what a view, the bounds of a dossier or of a file lie in."""

from __future__ import annotations

Box = tuple[float, float, float, float]
"""(west, south, east, north), in degrees of EPSG:4326 where nothing says another CRS.

West is at most east and south at most north; where a box may lie over the antimeridian, and west
be more than east, it is said.
"""
