"""Stations lie on their lines, and open ones are known to the length of a platform."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from geo import Dossier
from geo.dossiers.rows import Place
from geo.vocabulary import Kind, Placed, Status
from tests.data.measuring import WGS84, to_metres

INTERVIEW = "2025-01-15"


def stations(dossier: Dossier) -> Iterator[Place]:
    return (place for place in dossier.places if place.kind is Kind.STATION)


def distance_to_line(dossier: Dossier, station: Place, line: str) -> float:
    point = dossier.geometry_of(station)
    assert point is not None
    return min(
        to_metres(geometry).distance(to_metres(point))
        for section in dossier.sections_of(line)
        if (geometry := dossier.geometry_of(section)) is not None
    )


def test_an_open_station_lies_on_its_line(dossier: Dossier) -> None:
    distances = {
        (station.id, line): distance_to_line(dossier, station, line)
        for station in stations(dossier)
        if station.status_now is Status.OPERATING and station.lines[0] != "ne-ring"
        for line in station.lines
        if line != "line19n"
    }
    assert len(distances) >= 70
    assert statistics.median(distances.values()) < 10
    assert {pair for pair, metres in distances.items() if metres > 60} <= {
        ("line19-caoqiao", "line19")  # the trace cuts the curve; the platform is surveyed
    }
    assert max(distances.values()) < 80


def test_a_planned_station_lies_near_its_line(dossier: Dossier) -> None:
    for station in stations(dossier):
        nearest = min(distance_to_line(dossier, station, line) for line in station.lines)
        assert nearest <= max(120, station.coordinateUncertaintyInMeters or 0), station.id


def test_an_open_station_is_measured_to_the_length_of_a_platform(dossier: Dossier) -> None:
    radii = {
        station.id: station.coordinateUncertaintyInMeters or 0
        for station in stations(dossier)
        if station.status_now is Status.OPERATING
    }
    assert statistics.median(radii.values()) <= 40
    assert max(radii.values()) <= 120
    for station in stations(dossier):
        if station.id in radii:
            assert station.placed is Placed.MEASURED, station.id


def test_two_sources_of_a_station_agree(dossier: Dossier) -> None:
    compared = 0
    for station in stations(dossier):
        if not station.second_source:
            continue
        one = dossier.geometry_of(station)
        other = dossier.datasets[station.second_source].features[station.id].geometry
        assert one is not None
        metres = WGS84.inv(one.centroid.x, one.centroid.y, other.centroid.x, other.centroid.y)[2]
        assert metres <= (station.coordinateUncertaintyInMeters or 0), station.id
        compared += 1
    assert compared >= 12


def test_a_station_was_open_at_the_interview_if_it_had_opened(dossier: Dossier) -> None:
    for station in stations(dossier):
        if station.start_date:
            opened = station.start_date <= INTERVIEW
            assert (station.status_at is Status.OPERATING) is opened, station.id


def test_lines_have_as_many_stations_as_their_operators_say(dossier: Dossier) -> None:
    counts = {
        line: sum(line in station.lines for station in stations(dossier))
        for line in ("line17", "line18", "line19", "line19n", "ne-ring", "changping-line")
    }
    assert counts == {
        "line17": 21,
        "line18": 11 + 2,  # with the two under construction further south
        "line19": 10,
        "line19n": 8 + 1,  # with Mudanyuan, where it begins
        "ne-ring": 16,
        "changping-line": 20,
    }


def test_control_points_are_measured_stations_all_over_the_district(dossier: Dossier) -> None:
    points = dossier.control_points
    assert len(points) >= 8
    by_id = {station.id: station for station in stations(dossier)}
    for point in points:
        station = by_id[point.id.removeprefix("control-")]
        geometry = dossier.geometry_of(station)
        assert geometry is not None
        assert (geometry.centroid.x, geometry.centroid.y) == (point.lon, point.lat)
        assert station.placed is Placed.MEASURED
    assert max(point.lon for point in points) - min(point.lon for point in points) > 0.3
    assert max(point.lat for point in points) - min(point.lat for point in points) > 0.15
