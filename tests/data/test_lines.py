"""Lines and roads: as long as published, in sections with their own status and dates."""

from __future__ import annotations

import pytest
import shapely

from geo import Dossier
from geo.vocabulary import Placed, Status
from tests.data.measuring import measure_km, to_metres

# Published lengths in kilometres, and the share that curves, sidings and depots may make up.
LENGTHS = {
    "line17": (49.0, 0.03),
    "line13": (40.9, 0.03),
    "line18": (19.8, 0.03),
    "line19": (20.9, 0.03),
    "line19n": (24.1, 0.12),
    "ne-ring": (59.0, 0.04),
    "changping-line": (43.2, 0.06),
    "anli-rd": (16.6, 0.03),
}


@pytest.mark.parametrize("line", sorted(LENGTHS))
def test_a_line_is_as_long_as_published(dossier: Dossier, line: str) -> None:
    published, share = LENGTHS[line]
    geometries = [dossier.geometry_of(section) for section in dossier.sections_of(line)]
    length = sum(
        measure_km(geometry)
        for geometry, section in zip(geometries, dossier.sections_of(line), strict=True)
        if geometry is not None and section.id != "line13.longze-link"
    )
    assert length == pytest.approx(published, rel=share)


def test_line_17_ran_in_two_parts_at_the_interview(dossier: Dossier) -> None:
    sections = {section.id: section for section in dossier.sections_of("line17")}
    assert {key: (row.status_at, row.start_date) for key, row in sections.items()} == {
        "line17.north": (Status.OPERATING, "2023-12-30"),
        "line17.middle": (Status.UNDER_CONSTRUCTION, "2025-12-27"),
        "line17.south": (Status.OPERATING, "2021-12-31"),
    }
    assert {row.status_now for row in sections.values()} == {Status.OPERATING}


def test_what_opened_after_the_interview_was_not_open_then(dossier: Dossier) -> None:
    for section in dossier.sections:
        if section.start_date:
            opened = section.start_date <= "2025-01-15"
            assert (section.status_at is Status.OPERATING) is opened, section.id


@pytest.mark.parametrize("line", ["line17", "line13", "line18", "line19", "changping-line"])
def test_the_sections_of_an_open_line_meet(dossier: Dossier, line: str) -> None:
    geometries = [
        to_metres(geometry)
        for section in dossier.sections_of(line)
        if (geometry := dossier.geometry_of(section)) is not None
    ]
    joined = shapely.union_all([geometry.buffer(60) for geometry in geometries])
    assert joined.geom_type == "Polygon"


def test_a_measured_line_is_fine_enough_and_an_indicative_one_says_so(dossier: Dossier) -> None:
    for section in dossier.sections:
        radius = section.coordinateUncertaintyInMeters or 0
        if section.placed is Placed.MEASURED:
            assert radius <= 150, section.id
        elif section.placed is Placed.INDICATIVE:
            assert radius >= 500, section.id


def test_lines_keep_their_official_colours(dossier: Dossier) -> None:
    colours = {place.id: place.colour for place in dossier.places if place.colour}
    assert colours == {
        "line13": "#f9e700",
        "line17": "#00a9a9",
        "line19": "#d6abc1",
        "line19n": "#d6abc1",
        "changping-line": "#de82b1",
    }
