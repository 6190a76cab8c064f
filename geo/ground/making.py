"""Makes a dossier's own ground of an extract: the files of `datasets/ground`."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.dossiers.dossier import Dossier
from geo.ground.budget import BUDGET
from geo.ground.coast import make_land_and_sea
from geo.ground.extracts import ExtractError, find_extent, read_extract
from geo.ground.feature import GroundFeature
from geo.ground.fitting import EVERYWHERE, Level, fit_ground
from geo.ground.gathering import Gathering
from geo.ground.naming import name_keys
from geo.ground.plane import Plane, pad_box, plane_of
from geo.ground.tags import COAST
from geo.positions.box import Box
from geo.positions.classes import CLASSES
from geo.records.languages import column_of, find_nearest
from geo.records.shipped import bundled_data

NAME = "ground"
FEATURES, SOURCE = "features.geojson", "source.toml"
NATIONAL = "border"
STREETS_OF = ("Point", "Polygon", "MultiPolygon")
"""Places of these geometries are what streets are kept round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Where an extract comes from and under which terms, where it is not OpenStreetMap's own."""

    credit: str | None = None
    licence: str | None = None
    address: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeGround:
    """A ground: its files by name, its features by class, its bytes, and what is to be said."""

    files: Mapping[str, bytes]
    counts: Mapping[str, int]
    size: int
    step_m: float
    notices: Sequence[str]


def make_ground(
    dossier: Dossier,
    path: Path,
    *,
    credit: Credit,
    budget: int = BUDGET,
    borders: bool = False,
    begin: Callable[[str], None] = lambda _: None,
) -> MadeGround:
    """Return the ground of `dossier` from the extract at `path`, in at most `budget` bytes.

    National borders are taken only if `borders`: they are then the extract's view.

    Raises
    ------
    ExtractError
        If the bounds cross the date line, the extract cannot be read, lies elsewhere, has
        nothing that a ground shows, or does not fit the budget.
    OSError
        If the extract is not there or may not be read.
    """
    box = pad_box(_check_bounds(dossier.info.bounds))
    plane = plane_of(box)
    languages = dossier.info.languages
    gathering = Gathering(plane=plane, frame=plane.box_of(box), languages=languages)
    wanted = frozenset({*CLASSES, COAST}) - (set() if borders else {NATIONAL})
    for batch in read_extract(path, box, names=name_keys(languages), begin=begin):
        gathering.add(batch, wanted)
    extent = find_extent(path)
    _check_found(path, gathering, extent, box)
    begin("coast")
    notices = [*_add_coast(gathering, plane, extent), *_tell(path, gathering, extent, dossier)]
    begin("budget")
    features, level, size = fit_ground(
        gathering.found, budget=budget, plane=plane, near=_find_spots(dossier, plane)
    )
    if size > budget:
        message = (
            f"{path}: the ground of these bounds takes {size:,} bytes at its coarsest, more than "
            f"{budget:,}; give a larger --budget, or narrower bounds in dossier.toml"
        )
        raise ExtractError(message)
    step = max(level.near_m, gathering.step_m)
    return MadeGround(
        files=_write_files(features, path, credit, gathering, step),
        counts=_count(features),
        size=size,
        step_m=step,
        notices=(*notices, *_tell_level(level)),
    )


def _check_bounds(box: Box) -> Box:
    west, south, east, north = box
    if -180 <= west < east <= 180 and -90 <= south < north <= 90:  # noqa: PLR2004
        return box
    message = (
        f"dossier.toml, bounds = {list(box)}: must be west, south, east, north with west < east "
        "in -180..180; a ground across the date line cannot be made, give one side of it"
    )
    raise ExtractError(message)


def _check_found(path: Path, gathering: Gathering, extent: Box | None, box: Box) -> None:
    where = ", ".join(f"{edge:.4g}" for edge in box)
    if extent and not shapely.box(*extent).intersects(shapely.box(*box)):
        lies = ", ".join(f"{edge:.4g}" for edge in extent)
        message = f"{path}: lies at {lies}, outside the dossier's bounds (about {where})"
        raise ExtractError(message)
    if not gathering.seen:
        message = f"{path}: has nothing within the dossier's bounds (about {where})"
        raise ExtractError(message)
    if not gathering.found and not gathering.coast:
        message = (
            f"{path}: has nothing that a ground shows; its features need tags of OpenStreetMap, or "
            f"a column 'class' with one of {', '.join(CLASSES)}"
        )
        raise ExtractError(message)


def _add_coast(gathering: Gathering, plane: Plane, extent: Box | None) -> list[str]:
    if not gathering.coast:
        return []
    frame = gathering.frame
    if extent:
        frame = frame.intersection(plane.box_of(extent))
    lines = np.array(gathering.coast, dtype=object)
    land, sea, open_faces = make_land_and_sea(lines, frame)
    for name, areas in (("land", land), ("sea", sea)):
        if len(areas):
            gathering.found.setdefault((name, ()), []).extend(areas)
    if open_faces:
        return [f"the coast is not whole in the extract: {open_faces} areas stay as coarse as ever"]
    return []


def _tell(path: Path, gathering: Gathering, extent: Box | None, dossier: Dossier) -> list[str]:
    found = []
    if gathering.mended:
        found.append(f"{gathering.mended} shapes were not valid and were mended")
    if extent and not shapely.box(*extent).contains(shapely.box(*dossier.info.bounds)):
        found.append(f"{path} covers only a part of the dossier's bounds")
    if gathering.found and not any(names for _, names in gathering.found):
        found.append(f"{path} has no names in {', '.join(dossier.info.languages)}")
    return found


def _tell_level(level: Level) -> list[str]:
    if level.reach_m == EVERYWHERE:
        return []
    where = f"farther than {level.reach_m:,.0f} m from places" if level.reach_m else "everywhere"
    lost = f", without {', '.join(sorted(level.without))}" if level.without else ""
    return [f"to fit the budget the ground is generalised to {level.far_m:g} m {where}{lost}"]


def _find_spots(dossier: Dossier, plane: Plane) -> NDArray[Any]:
    """Return the middle of each place that is no line, in metres of `plane`."""
    shapes = [dossier.geometry_of(place) for place in dossier.places]
    spots = [
        s.representative_point() for s in shapes if s is not None and s.geom_type in STREETS_OF
    ]
    return plane.to_metres(np.array(spots, dtype=object))


def _count(features: Sequence[GroundFeature]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in features:
        counts[row.name] = counts.get(row.name, 0) + 1
    return counts


def _write_files(
    features: Sequence[GroundFeature], path: Path, credit: Credit, found: Gathering, step_m: float
) -> dict[str, bytes]:
    lines = ",\n".join(
        json.dumps(member, ensure_ascii=False, separators=(",", ":"))
        for member in _make_members(features)
    )
    content = f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'.encode()
    return {FEATURES: content, SOURCE: _write_source(content, path, credit, found, step_m)}


def _make_members(features: Sequence[GroundFeature]) -> list[dict[str, Any]]:
    numbers: dict[str, int] = {}
    members = []
    for row in features:
        numbers[row.name] = numbers.get(row.name, 0) + 1
        names = {column_of("name", tag): name for tag, name in row.names.items()}
        members.append({
            "type": "Feature",
            "properties": {"id": f"{row.name}-{numbers[row.name]}", "class": row.name, **names},
            "geometry": shapely.geometry.mapping(row.geometry),
        })  # fmt: skip
    return members


def _write_source(
    content: bytes, path: Path, credit: Credit, found: Gathering, step_m: float
) -> bytes:
    words = tomllib.loads((bundled_data() / "drafts" / "ground.toml").read_text(encoding="utf-8"))
    known = words.pop("openstreetmap")
    rows: dict[str, Any] = {}
    for tag in found.languages:
        near = find_nearest(tag)
        newest = found.newest or words[column_of("unknown", near)]
        for field in ("title", "changes"):
            template = words[column_of(field, near)]
            rows[column_of(field, tag)] = template.format(
                file=path.name, metres=f"{step_m:g}", newest=newest
            )
    modified = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC).strftime("%Y-%m-%d")
    is_known = credit.credit is None
    rows |= {
        "address": credit.address or known["address"],
        "version": credit.date or found.newest or modified,
        "retrieved": credit.date or modified,
        "licence": credit.licence or (known["licence"] if is_known else "LicenseRef-unknown"),
        "licence_verified": known["licence_verified"] if is_known and not credit.licence else False,
        "credit": credit.credit or known["credit"],
        "crs": "EPSG:4326",
    }
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in rows.items()]
    checksum = hashlib.sha256(content).hexdigest()
    return "\n".join([*lines, "", "[files]", f'"{FEATURES}" = "{checksum}"', ""]).encode()
