"""View, bounds and metric CRS of a dossier are such that a map can be made, or told in one line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pyproj import Proj

from geo.dossiers.checks.framing import BESIDE_DEG
from geo.dossiers.folder import inspect_dossier
from tests.builders import make_info, write_dossier

BOX = [10.0, 50.0, 10.1, 50.05]
FAULTS: list[tuple[dict[str, Any], str, str]] = [
    ({"view": [10.1, 50.0, 10.0, 50.05]}, "view", "must be west, south, east, north"),
    ({"view": [10.0, 50.05, 10.1, 50.0]}, "view", "must be west, south, east, north"),
    ({"view": [10.0, 50.0, 10.0, 50.05]}, "view", "0.0001 degrees between"),
    ({"view": [179.0, 50.0, -179.0, 51.0]}, "view", "must not cross the date line"),
    ({"bounds": [170.0, -20.0, -170.0, -10.0]}, "bounds", "must not cross the date line"),
    ({"view": [10.0, 89.0, 11.0, 90.0]}, "view", "must end at 85.05 degrees north"),
    ({"bounds": [9.0, -90.0, 11.0, 51.0]}, "bounds", "must end at 85.05 degrees"),
    ({"view": [10.0, 50.0, 190.0, 51.0]}, "view", "must be degrees"),
    ({"view": [500000.0, 50.0, 510000.0, 51.0]}, "view", "must be degrees"),
    ({"view": [20.0, 50.0, 20.1, 50.05]}, "view", "must lie in the bounds, 9.9, 49.9, 10.3, 50.2"),
    ({"metric_crs": "EPSG:4326"}, "metric_crs", "must be projected, in metres"),
    ({"metric_crs": "EPSG:4490"}, "metric_crs", "must be projected, in metres"),
    ({"metric_crs": "EPSG:2263"}, "metric_crs", "must be projected, in metres"),
    ({"metric_crs": "EPSG:4978"}, "metric_crs", "must be projected, in metres"),
    ({"metric_crs": "EPSG:999999"}, "metric_crs", "must be a CRS that EPSG has"),
    ({"metric_crs": "EPSG:32650"}, "metric_crs", "must cover the view; EPSG:32650 is for 114, 0"),
    ({"metric_crs": "EPSG:32732"}, "metric_crs", "must cover the view"),
    (
        {"view": [8.0, 50.0, 16.0, 50.4], "bounds": [8.0, 50.0, 16.0, 50.4]},
        "metric_crs",
        "must cover the view; EPSG:32632 is for 6, 0, 12, 84, not for 8, 50, 16, 50.4",
    ),
    (
        {"view": [-20.0, 35.0, 36.0, 60.0], "bounds": [-20.0, 35.0, 36.0, 60.0]},
        "metric_crs",
        "for a view as wide as this EPSG:8857",
    ),
    ({"metric_crs": "EPSG:4548"}, "metric_crs", "must cover the view"),
    ({"metric_crs": "EPSG:3857"}, "metric_crs", "one is 1.56 m there in EPSG:3857"),
    ({"metric_crs": "EPSG:6933"}, "metric_crs", "must have metres that are true in the view"),
]


def bent(folder: Path, **changes: Any) -> list[str]:  # noqa: ANN401 - values of TOML
    """Return what is wrong with the small dossier with `changes` in its table [dossier]."""
    info = make_info()
    info["dossier"] |= changes
    _, problems = inspect_dossier(write_dossier(folder, info=info))
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(("changes", "field", "right"), FAULTS, ids=str)
def test_a_frame_that_cannot_be_is_one_line(
    tmp_path: Path, changes: dict[str, Any], field: str, right: str
) -> None:
    (line,) = [said for said in bent(tmp_path / "d", **changes) if said.startswith("dossier.toml")]
    assert line.startswith(f"dossier.toml [dossier], {field} = ")
    assert right in line


@pytest.mark.parametrize("crs", ["EPSG:32632", "EPSG:25832", "EPSG:3035", "EPSG:31467"])
def test_a_projected_crs_that_covers_the_view_is_good(tmp_path: Path, crs: str) -> None:
    assert bent(tmp_path / "d", metric_crs=crs) == []


def test_a_view_too_wide_for_a_zone_is_measured_as_the_whole_world_is(tmp_path: Path) -> None:
    wide = [-20.0, 35.0, 36.0, 60.0]
    assert bent(tmp_path / "d", view=wide, bounds=wide, metric_crs="EPSG:8857") == []


@pytest.mark.parametrize(
    "box", [[10.0, 50.0, 10.1], [10.0, 50.0, 10.1, "x"], "here", [1e400, 0.0, 1.0, 1.0], []]
)
def test_a_box_that_is_none_is_told(tmp_path: Path, box: object) -> None:
    folder = write_dossier(tmp_path / "d")
    text = (folder / "dossier.toml").read_text(encoding="utf-8")
    (folder / "dossier.toml").write_text(
        text.replace(json.dumps(BOX), json.dumps(box).replace("Infinity", "inf")),
        encoding="utf-8",
    )
    _, problems = inspect_dossier(folder)
    lines = [str(problem) for problem in problems if problem.file == "dossier.toml [dossier]"]
    assert lines
    assert all("view" in line and "\n" not in line for line in lines)


@pytest.mark.parametrize(("lat", "off"), [(0.0, 0.0056), (40.0, 0.0032), (60.0, 0.0014)])
def test_how_far_a_transverse_mercator_is_off_beside_its_area(lat: float, off: float) -> None:
    projection = Proj(proj="tmerc", lon_0=0, k=1, ellps="WGS84")
    factors = projection.get_factors(3.0 + BESIDE_DEG, lat)
    assert factors.meridional_scale - 1 == pytest.approx(off, abs=0.0001)
