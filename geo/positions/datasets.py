"""Datasets: geometry with its source, licence and checksum.

A dataset is a folder with a `source.toml` and `points.csv`, `features.geojson`, or both.
A feature's `id` is the id of the place or section that it places; base-map features carry
a `class` and their names instead.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import Field
from shapely import Point, get_coordinates
from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry
from shapely.validation import explain_validity

from geo.errors import Problem
from geo.positions.classes import find_fault
from geo.positions.source import Source
from geo.records.row import Row, Slug
from geo.records.tables import make_row, read_rows, read_text, read_toml


class PointRow(Row):
    """A row of `points.csv`: a position in EPSG:4326 and its id at the source."""

    id: Slug
    lon: float = Field(allow_inf_nan=False)
    lat: float = Field(allow_inf_nan=False)
    geo_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A geometry in EPSG:4326 (lon, lat), its id, its id at the source, and other properties."""

    id: str
    geometry: BaseGeometry
    geo_id: str | None = None
    properties: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A dataset: where it comes from, and its features by id."""

    id: str
    source: Source
    features: Mapping[str, Feature]


def read_dataset(folder: Traversable, name: str) -> tuple[Dataset | None, list[Problem]]:
    """Return the dataset in `folder` and all that is wrong with it.

    Raises
    ------
    OSError
        If a file exists but cannot be read.
    """
    tables, problems = read_toml(folder / "source.toml", f"{name}/source.toml")
    if problems:
        return None, problems
    source = make_row(tables, f"{name}/source.toml", 0, Source)
    if isinstance(source, list):
        return None, source
    problems = [
        *_check_crs(source, name),
        *_check_files(folder, name, source),
    ]
    features: dict[str, Feature] = {}
    for reader, file in ((_read_points, "points.csv"), (_read_features, "features.geojson")):
        if (folder / file).is_file():
            found, wrong = reader(folder / file, f"{name}/{file}")
            problems += wrong
            for row, feature in found:
                if feature.id in features:
                    problems.append(
                        Problem(
                            file=f"{name}/{file}",
                            row=row,
                            field="id",
                            value=feature.id,
                            right="this id stands twice in the dataset; ids are unique",
                        )
                    )
                features[feature.id] = feature
    return Dataset(id=folder.name, source=source, features=features), problems


def _check_crs(source: Source, name: str) -> list[Problem]:
    if source.crs in {"EPSG:4326", "OGC:CRS84"}:
        return []
    right = "must be EPSG:4326; convert the geometry first, see docs/editing.md"
    return [Problem(file=f"{name}/source.toml", field="crs", value=source.crs, right=right)]


def _check_files(folder: Traversable, name: str, source: Source) -> list[Problem]:
    problems = []
    present = {
        entry.name: hashlib.sha256(entry.read_bytes()).hexdigest()
        for entry in folder.iterdir()
        if entry.name in {"points.csv", "features.geojson"}
    }
    for file in sorted(present.keys() | source.files.keys()):
        if file not in present:
            right = "this file is missing from the dossier; its source.toml records a checksum"
            problems.append(Problem(file=f"{name}/{file}", right=right))
            continue
        recorded, found = source.files.get(file, "none"), present[file]
        if recorded != found:
            right = f"the file has {found}; run 'planmap stamp' if the change is meant"
            problems.append(
                Problem(
                    file=f"{name}/source.toml", field=f"files.{file}", value=recorded, right=right
                )
            )
    return problems


def _read_points(file: Traversable, name: str) -> tuple[list[tuple[int, Feature]], list[Problem]]:
    rows, lines, problems = read_rows(file, name, PointRow)
    features = []
    for row, line in zip(rows, lines, strict=True):
        problems += _check_position(row.lon, row.lat, name, line)
        features.append(
            (line, Feature(id=row.id, geometry=Point(row.lon, row.lat), geo_id=row.geo_id))
        )
    return features, problems


def _read_features(file: Traversable, name: str) -> tuple[list[tuple[int, Feature]], list[Problem]]:
    text, problems = read_text(file, name)
    if problems:
        return [], problems
    try:
        collection = json.loads(text)
        members = collection["features"]
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        right = f"must be a GeoJSON FeatureCollection: {type(error).__name__} {error}"
        return [], [Problem(file=name, right=right)]
    features = []
    for number, member in enumerate(members, start=1):
        found = _read_feature(member, name, number)
        if isinstance(found, Feature):
            features.append((number, found))
        else:
            problems += found
    return features, problems


def _read_feature(member: Any, name: str, number: int) -> Feature | list[Problem]:  # noqa: ANN401 - parsed JSON
    def problem(field_name: str, value: object, right: str) -> list[Problem]:
        return [Problem(file=name, row=number, field=field_name, value=str(value), right=right)]

    try:
        properties = dict(member["properties"])
        identifier = str(properties.pop("id"))
    except (KeyError, TypeError, ValueError):
        return problem("id", "", "each feature needs properties with an id")
    try:
        geometry = shape(member["geometry"])
    except (ShapelyError, ValueError, TypeError, KeyError, AttributeError) as error:
        return problem("geometry", identifier, f"must be a GeoJSON geometry: {error}")
    if geometry.is_empty:
        return problem("geometry", identifier, "is empty; leave the feature out instead")
    if not geometry.is_valid:
        return problem("geometry", identifier, f"is not valid: {explain_validity(geometry)}")
    wrong = [
        found
        for lon, lat in get_coordinates(geometry)
        for found in _check_position(lon, lat, name, number)
    ]
    if wrong:
        return wrong[:1]
    fault = find_fault(properties["class"], geometry) if "class" in properties else ""
    if fault:
        return problem("class", properties["class"], fault)
    geo_id = properties.pop("geo_id", None)
    return Feature(id=identifier, geometry=geometry, geo_id=geo_id, properties=properties)


def _check_position(lon: float, lat: float, name: str, row: int) -> list[Problem]:
    if math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90:  # noqa: PLR2004
        return []
    swapped = abs(lon) <= 90 and abs(lat) <= 180  # noqa: PLR2004
    right = (
        "longitude comes first, then latitude; these look swapped"
        if swapped
        else "must be a longitude in -180..180 and a latitude in -90..90"
    )
    return [Problem(file=name, row=row, field="lon, lat", value=f"{lon}, {lat}", right=right)]
