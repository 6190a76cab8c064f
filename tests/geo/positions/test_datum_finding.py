"""Telling datums apart: by what is measured, and not where nothing can be told."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import shapely
from numpy.typing import NDArray
from pyproj import Geod
from shapely import LineString, Point, Polygon

from geo.positions.datum import Datum, convert_geometry
from geo.positions.datum_finding import (
    DatumFinding,
    _decide,
    detect_datum,
    detect_each,
    detect_pairs,
)

LINE = LineString([(116.20, 40.05), (116.25, 40.10), (116.24, 40.18), (116.33, 40.20)])
SQUARE = Polygon([(116.1, 40.0), (116.4, 40.0), (116.4, 40.3), (116.1, 40.3)])


def as_points(positions: NDArray[np.float64]) -> NDArray[np.object_]:
    """Return rows of lon and lat as points."""
    return np.array([Point(lon, lat) for lon, lat in positions], dtype=object)


def stations(noise_m: float = 20.0) -> NDArray[np.object_]:
    """Return twelve points along the line, off it by some metres."""
    generator = np.random.default_rng(11)
    points = shapely.line_interpolate_point(LINE, np.linspace(0.05, 0.95, 12), normalized=True)
    noise = generator.normal(0, noise_m / 100_000, (12, 2))
    return as_points(shapely.get_coordinates(points) + noise)


@pytest.mark.parametrize("datum", [Datum.WGS84, Datum.GCJ02, Datum.BD09])
def test_points_along_a_line_tell_their_datum(datum: Datum) -> None:
    points = convert_geometry(stations(), source=Datum.WGS84, target=datum)
    finding = detect_datum(points, LINE)
    assert finding.datum is datum
    assert finding.count == 12
    assert finding.residuals[datum] < 60
    assert all(metres > 150 for other, metres in finding.residuals.items() if other is not datum)


@pytest.mark.parametrize("datum", [Datum.WGS84, Datum.GCJ02, Datum.BD09])
def test_one_point_and_where_it_should_be_are_enough(datum: Datum) -> None:
    true = Point(116.28, 40.09)
    moved = convert_geometry(Point(116.2802, 40.0901), source=Datum.WGS84, target=datum)
    finding = detect_datum([moved], [true])
    assert finding.datum is datum
    assert finding.residuals[datum] == pytest.approx(20, abs=2)


def test_an_outline_tells_its_datum_against_another() -> None:
    shifted = convert_geometry(SQUARE.segmentize(0.01), source=Datum.WGS84, target=Datum.GCJ02)
    assert (
        detect_datum(as_points(shapely.get_coordinates(shifted)), SQUARE.boundary).datum
        is Datum.GCJ02
    )


def test_points_deep_in_an_area_decide_nothing() -> None:
    finding = detect_datum([Point(116.25, 40.15), Point(116.26, 40.16)], SQUARE)
    assert finding.datum is None
    assert set(finding.residuals.values()) == {0.0}


def test_points_that_fit_no_assumption_decide_nothing() -> None:
    assert detect_datum([Point(116.28, 40.09)], [Point(116.29, 40.08)]).datum is None


def test_no_points_decide_nothing() -> None:
    finding = detect_datum([], LINE)
    assert (finding.datum, finding.count, dict(finding.residuals)) == (None, 0, {})


def test_where_nothing_is_shifted_nothing_is_decided() -> None:
    assert detect_datum([Point(13.4, 52.5)], [Point(13.4, 52.5)]).datum is None


def test_references_must_be_one_or_as_many_as_points() -> None:
    with pytest.raises(ValueError, match="one reference or one for each of 3 points; not 2"):
        detect_datum(list(stations()[:3]), list(stations()[:2]))


GEOD = Geod(ellps="WGS84")


@pytest.mark.parametrize("lat", [-80.0, -35.0, 0.0, 22.5, 48.0, 70.0])
@pytest.mark.parametrize("azimuth", range(0, 360, 30))
def test_residuals_are_metres_on_the_ellipsoid(lat: float, azimuth: float) -> None:
    lon, there, _ = GEOD.fwd(20.0, lat, azimuth, 900.0)
    among = (Datum.WGS84, Datum.CGCS2000)
    together = detect_datum([Point(20.0, lat)], [Point(lon, there)], among=among)
    (alone,) = detect_each(Point(20.0, lat), [Point(lon, there)], among=among)
    assert together.residuals == {datum: pytest.approx(900.0, abs=0.2) for datum in among}
    assert alone == together


def test_each_reference_is_judged_as_if_it_were_the_only_one() -> None:
    subject = convert_geometry(Point(116.28, 40.09), source=Datum.WGS84, target=Datum.GCJ02)
    references = [Point(116.28, 40.09), subject, Point(117.0, 40.5), LINE]
    found = detect_each(subject, references)
    assert found == [detect_datum([subject], [reference]) for reference in references]
    assert [finding.datum for finding in found] == [Datum.GCJ02, Datum.WGS84, None, None]
    assert [finding.count for finding in found] == [1, 1, 1, 1]
    assert found[0].residuals[Datum.WGS84] > 500


def test_each_pair_is_judged_as_if_it_were_the_only_one() -> None:
    moved = convert_geometry(stations(), source=Datum.WGS84, target=Datum.GCJ02)
    subjects = [moved[:1], moved, stations()[:5], as_points(np.array([[10.0, 50.0]]))]
    references = [stations()[0], LINE, SQUARE, Point(10.0, 50.01)]
    found = detect_pairs(subjects, references)
    for finding, points, reference in zip(found, subjects, references, strict=True):
        alone = detect_datum(points, reference)
        assert (finding.datum, finding.count) == (alone.datum, alone.count)
        assert finding.residuals == pytest.approx(alone.residuals, abs=0.001)
    assert [finding.datum for finding in found] == [Datum.GCJ02, Datum.GCJ02, None, None]
    assert detect_pairs([], []) == []


@pytest.mark.parametrize(
    ("apart", "given", "datum"),
    [
        (149.5, {}, Datum.WGS84),
        (150.5, {}, None),
        (150.5, {"tolerance": 151.0}, Datum.WGS84),
        (99.5, {"tolerance": 100.0}, Datum.WGS84),
        (100.5, {"tolerance": 100.0}, None),
    ],
)
def test_what_is_farther_off_than_is_honest_decides_nothing(
    apart: float, given: dict[str, Any], datum: Datum | None
) -> None:
    point = Point(116.28, 40.09)
    shifted = convert_geometry(point, source=Datum.GCJ02, target=Datum.WGS84)
    west, south, _, _ = shifted.bounds
    away, _, _ = GEOD.inv(west, south, point.x, point.y)
    lon, lat, _ = GEOD.fwd(point.x, point.y, away, apart)  # farther still from the others
    assert detect_datum([point], [Point(lon, lat)], **given).datum is datum
    assert detect_each(point, [Point(lon, lat)], **given)[0].datum is datum


@pytest.mark.parametrize(
    ("others", "datum"),
    [
        ((10.0, 161.0), Datum.WGS84),  # tolerance is what counts where the best is close
        ((10.0, 159.0), None),
        ((100.0, 301.0), Datum.WGS84),  # a third of the next where it is not
        ((100.0, 299.0), None),
    ],
)
def test_the_best_must_lead_clearly(others: tuple[float, float], datum: Datum | None) -> None:
    found = _decide(dict(zip((Datum.WGS84, Datum.GCJ02), others, strict=True)), 150.0)
    assert found is datum


def test_a_finding_that_decides_nothing_says_so() -> None:
    found = DatumFinding(datum=None, residuals={Datum.WGS84: 12.4, Datum.BD09: 3.6}, count=1)
    assert str(found) == "not decided: 12 m as WGS 84, 4 m as BD-09 (1 position)"


def test_a_finding_says_its_evidence() -> None:
    points = convert_geometry(stations(1.0), source=Datum.WGS84, target=Datum.GCJ02)
    words = str(detect_datum(points, list(stations(1.0))))
    assert words.startswith("GCJ-02: ")
    assert "m as WGS 84, 0 m as GCJ-02" in words
    assert words.endswith("(12 positions)")
