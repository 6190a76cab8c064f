"""Datasets: geometry with its source, licence and checksum.

A dataset is a folder with a `source.toml` and `points.csv`, `features.geojson`, or both.
A feature's `id` is the id of the place or section that it places; base-map features carry
a `class` and their names instead.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

import numpy as np
import shapely

from geo.errors import Problem
from geo.positions.features import Feature, are_positions, check_position, read_features
from geo.positions.source import PointRow, Source
from geo.records.tables import is_too_large, make_row, read_sheet, read_toml, take_columns

FILES = ("points.csv", "features.geojson")
"""The files of a dataset whose checksums its source records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A dataset: where it comes from, and its features by id."""

    id: str
    source: Source
    features: Mapping[str, Feature]


def read_dataset(
    folder: Traversable, name: str, *, languages: tuple[str, ...] | None = None
) -> tuple[Dataset | None, list[Problem]]:
    """Return the dataset in `folder` and all that is wrong with it; its words are in `languages`.

    Raises
    ------
    OSError
        If a file exists but cannot be read.
    """
    tables, problems = read_toml(folder / "source.toml", f"{name}/source.toml")
    if problems:
        return None, problems
    source = make_row(tables, f"{name}/source.toml", 0, Source, languages=languages)
    if isinstance(source, list):
        return None, source
    problems = [
        *_check_crs(source, name),
        *_check_files(folder, name, source),
    ]
    features: dict[str, Feature] = {}
    for reader, file in ((_read_points, "points.csv"), (read_features, "features.geojson")):
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
    files = [entry for entry in folder.iterdir() if entry.name in FILES]
    present = {
        entry.name: hashlib.sha256(entry.read_bytes()).hexdigest()
        for entry in files
        if not is_too_large(entry)
    }
    for entry in filter(is_too_large, files):  # told where it is read
        present[entry.name] = source.files.get(entry.name, "none")
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
    sheet, problems = read_sheet(file, name)
    if sheet is None:
        return [], problems
    columns, lines, problems = take_columns(sheet, name, PointRow)
    positions = np.column_stack((columns["lon"], columns["lat"])).astype(float).reshape(-1, 2)
    for number in np.flatnonzero(~are_positions(positions)).tolist():
        lon, lat = positions[number].tolist()
        value, right = f"{lon}, {lat}", check_position(lon, lat)
        line = lines[number]
        problems.append(Problem(file=name, row=line, field="lon, lat", value=value, right=right))
    points = np.asarray(shapely.points(positions), dtype=object).tolist()
    features = [
        Feature(id=identifier, geometry=point, geo_id=geo_id)
        for identifier, point, geo_id in zip(columns["id"], points, columns["geo_id"], strict=True)
    ]
    return list(zip(lines, features, strict=True)), problems
