"""Layers: what is drawn, with its columns, colours and credits."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import Dossier, read_dossier
from geo.vocabulary import Placed, Status
from layers import COLUMNS, find_layer, make_features, make_layers, make_table
from layers.style import FORMS, is_disc
from tests.builders import write_dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return read_dossier(write_dossier(tmp_path / "d"))


def test_layers_keep_the_order_of_their_file(dossier: Dossier) -> None:
    assert [layer.id for layer in make_layers(dossier)] == ["parks", "areas", "trams"]


def test_an_unlocated_place_is_in_the_table_and_in_no_layer(dossier: Dossier) -> None:
    drawn = {name for layer in make_layers(dossier) for name in layer.frame["place"]}
    assert "lost-mill" not in drawn
    assert "lost-mill" in set(make_table(dossier)["id"])


def test_a_line_is_drawn_by_its_sections(dossier: Dossier) -> None:
    frame = find_layer(make_layers(dossier), "trams").frame
    assert list(frame["id"]) == ["tram3.first", "tram3.second", "tram3-mill"]
    assert list(frame["place"]) == ["tram3", "tram3", "tram3-mill"]
    assert list(frame["section"]) == ["first", "second", None]
    assert list(frame["name_en"])[:2] == ["Tram 3 · First part", "Tram 3 · Second part"]
    assert list(frame["status_at"])[:2] == ["operating", "planned"]


def test_every_drawn_row_has_its_source_licence_and_credit(dossier: Dossier) -> None:
    frame = make_features(dossier)
    assert frame[["geo_source", "licence", "credit", "retrieved"]].notna().all().all()


def test_a_row_carries_what_the_text_says_of_it(dossier: Dossier) -> None:
    frame = make_features(dossier).set_index("id")
    park = frame.loc["mill-park"]
    assert park["paragraphs"] == [2, 3]
    assert park["mentions"][0] == {
        "document": "text",
        "paragraph": 2,
        "start": 18,
        "end": 27,
        "surface": "Mill Park",
    }
    assert {fact["id"] for fact in park["facts"]} == {"f-gardens", "f-opened"}
    assert frame.loc["tram3.first", "commitments"] == ["c-tram"]


def test_frames_have_the_columns_of_the_house_in_order(dossier: Dossier) -> None:
    for layer in make_layers(dossier):
        assert tuple(layer.frame.columns) == (*COLUMNS, "geometry")
        assert layer.frame.crs == "EPSG:4326"
    assert tuple(make_table(dossier).columns) == COLUMNS


def test_a_missing_value_is_none_and_never_nan(dossier: Dossier) -> None:
    table = make_table(dossier).set_index("id")
    assert table.loc["lost-mill", "coordinateUncertaintyInMeters"] is None


def test_an_unknown_layer_names_those_that_there_are(dossier: Dossier) -> None:
    with pytest.raises(LookupError, match="the layers are parks, areas, trams"):
        find_layer(make_layers(dossier), "ponds")


def test_a_layer_without_rows_is_empty_and_whole(dossier: Dossier) -> None:
    frame = make_features(dossier, layer="ponds")
    assert frame.empty
    assert tuple(frame.columns) == (*COLUMNS, "geometry")


def test_every_status_has_a_form_of_its_own() -> None:
    assert set(FORMS) == set(Status)
    assert FORMS[Status.PLANNED].dash_px
    assert not FORMS[Status.OPERATING].dash_px


@pytest.mark.parametrize(
    ("placed", "radius", "disc"),
    [
        (Placed.MEASURED, 40.0, False),
        (Placed.APPROXIMATE, 500.0, False),
        (Placed.APPROXIMATE, 500.1, True),
        (Placed.INDICATIVE, 2000.0, True),
        (Placed.UNLOCATED, None, False),
    ],
)
def test_a_radius_over_500_m_is_a_disc_without_a_pin(
    placed: Placed,
    radius: float | None,
    disc: bool,  # noqa: FBT001 - a parameter of the table
) -> None:
    assert is_disc(placed, radius) is disc
