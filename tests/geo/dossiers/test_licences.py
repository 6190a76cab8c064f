"""What nobody verified the licence of can be left out, and everything lost with it is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from geo import Dossier, read_dossier
from geo.dossiers.licences import (
    GROUND,
    MOVED,
    UNCHECKED,
    UNDRAWN,
    UNPLACED,
    leave_out_unverified,
)
from geo.vocabulary import Placed
from tests.builders import bend, make_features, write_dataset, write_dossier

SHIFT = 0.001
"""How far the second source stands, in degrees of longitude: 71.7 m at 50 degrees north."""


def feature(identifier: str, coordinates: list[Any], kind: str = "Point") -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"id": identifier}, "geometry": geometry}


def open_unverified(folder: Path, *, second: bool = True) -> Dossier:
    """Return the small dossier whose survey nobody verified; `second` is a source that is."""
    survey = {row["properties"]["id"]: row for row in make_features()["survey"]}
    lon, lat = survey["mill-park"]["geometry"]["coordinates"]
    line = [[lon + SHIFT, lat] for lon, lat in survey["tram3.first"]["geometry"]["coordinates"]]
    features = make_features()
    if second:
        features["checked"] = [
            feature("mill-park", [lon + SHIFT, lat]),
            feature("tram3.first", line, "LineString"),
        ]
    tables = bend(
        "places.csv",
        1,
        second_source="checked" if second else "",
        coordinateUncertaintyInMeters="90",
    )
    if second:
        tables["sections.csv"][0]["second_source"] = "checked"
    written = write_dossier(folder / "d", tables=tables, features=features)
    doubt(written / "datasets/survey")
    return read_dossier(written)


def doubt(dataset: Path) -> None:
    """Say of a dataset that nobody verified its licence."""
    content = (dataset / "features.geojson").read_bytes()
    write_dataset(dataset, {"features.geojson": content}, licence_verified=False)


def test_a_dossier_of_verified_licences_stays_as_it_is(tmp_path: Path) -> None:
    dossier = read_dossier(write_dossier(tmp_path / "d"))
    assert leave_out_unverified(dossier) == (dossier, ())


def test_a_place_and_a_part_of_a_line_stand_where_their_second_source_has_them(
    tmp_path: Path,
) -> None:
    dossier = open_unverified(tmp_path)
    clean, losses = leave_out_unverified(dossier)
    assert set(clean.datasets) == {"outline", "checked"}
    park = clean.place("mill-park")
    assert (park.geo_source, park.second_source) == ("checked", None)
    assert park.placed is Placed.APPROXIMATE
    assert park.coordinateUncertaintyInMeters == pytest.approx(90 + 71.7, abs=1)
    assert "licence" in park.why_en
    first, _ = clean.sections_of("tram3")
    assert first.geo_source == "checked"
    assert first.coordinateUncertaintyInMeters == pytest.approx(40 + 71.7, abs=1)
    fates = {loss.id: loss.becomes for loss in losses}
    assert (fates["mill-park"], fates["tram3.first"], fates["tram3.second"]) == (
        MOVED,
        MOVED,
        UNDRAWN,
    )


def test_without_a_second_source_nothing_of_it_is_drawn_and_all_is_told(tmp_path: Path) -> None:
    dossier = open_unverified(tmp_path, second=False)
    clean, losses = leave_out_unverified(dossier)
    park = clean.place("mill-park")
    assert (park.placed, park.geo_source, park.certainty) == (Placed.UNLOCATED, None, None)
    assert park.coordinateUncertaintyInMeters is None
    tram = clean.place("tram3")
    assert (tram.placed, clean.sections_of("tram3")) == (Placed.UNLOCATED, ())
    drawn = {row.id for row in (*clean.places, *clean.sections) if clean.geometry_of(row)}
    had = {row.id for row in (*dossier.places, *dossier.sections) if dossier.geometry_of(row)}
    ground = {feature.id for _, feature in dossier.base_features()}
    left = {feature.id for _, feature in clean.base_features()}
    told = {loss.id for loss in losses if loss.becomes != UNCHECKED}
    assert told == (had - drawn) | (ground - left)
    assert {loss.becomes for loss in losses} <= {GROUND, UNPLACED, UNDRAWN}
    assert {loss.dataset for loss in losses} == {"survey"}


def test_a_second_source_that_is_left_out_is_told_too(tmp_path: Path) -> None:
    features = make_features()
    features["other"] = [feature("brookfield", [10.02, 50.01])]
    tables = bend("places.csv", 0, second_source="other", coordinateUncertaintyInMeters="90000")
    folder = write_dossier(tmp_path / "d", tables=tables, features=features)
    doubt(folder / "datasets/other")
    clean, (loss,) = leave_out_unverified(read_dossier(folder))
    assert (loss.dataset, loss.id, loss.becomes) == ("other", "brookfield", UNCHECKED)
    assert clean.place("brookfield").second_source is None
    assert clean.place("brookfield").placed is Placed.MEASURED
