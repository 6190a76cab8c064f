"""A QGIS project as QGIS of Debian opens it: tree, order, colours, themes, relations, layout."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from geo import Dossier
from geo.positions.classes import CLASSES
from layers import ExportError, Layer, export, make_layers
from layers.exports.qgis.layout import fit_box
from layers.exports.qgis.project import RELATIONS
from layers.exports.qml.styles import KINDS, STATUS
from layers.style import FORMS, GROUND_COLOURS

PROBE = Path(__file__).with_name("qgis_project_probe.py")
PALETTE = Path(__file__).parents[4] / "maps" / "page" / "engine" / "paint" / "palette.js"


def look_with_qgis(path: Path) -> dict[str, Any]:
    done = subprocess.run(
        ["/usr/bin/python3", PROBE, path, path.with_suffix(".pdf"), path.with_suffix(".png")],
        check=True,
        capture_output=True,
        text=True,
        cwd="/",
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory, changping: Dossier) -> Path:
    """Return the project of a dossier after it was moved to a folder with an awkward name."""
    first = tmp_path_factory.mktemp("first")
    export(changping, format="qgz", out=first / "x.qgz")
    folder = tmp_path_factory.mktemp("moved") / "别处 with spaces"
    shutil.move(first, folder)
    return folder / "x.qgz"


@pytest.fixture(scope="module")
def seen(moved: Path) -> Mapping[str, Any]:
    return look_with_qgis(moved)


def test_it_opens_silently_with_every_layer_from_another_folder(
    seen: Mapping[str, Any], changping: Dossier
) -> None:
    assert seen["opened"] is True
    assert seen["messages"] == []
    assert all(each["valid"] for each in seen["layers"].values())
    assert seen["crs"] == changping.info.metric_crs
    assert seen["title"] == changping.info.title_zh_hans
    spatial = [each for each in seen["layers"].values() if each["geometry"] != 4]
    assert all(each["crs"] == "EPSG:4326" for each in spatial)


def test_the_tree_is_the_dossier_s_with_its_names_order_and_visibility(
    seen: Mapping[str, Any], changping: Dossier
) -> None:
    layers = make_layers(changping)
    themes = {theme.id: theme.name_zh_hans for theme in changping.themes}
    tree = dict(seen["tree"])
    assert list(tree)[: len(themes)] == [
        name for theme, name in themes.items() if any(each.theme == theme for each in layers)
    ]
    for theme, name in themes.items():
        expected = [(each.name["zh-Hans"], each.visible) for each in layers if each.theme == theme]
        found = list(dict.fromkeys((word, shown) for word, shown in tree.get(name, [])))
        assert found == expected
    rows = sum(
        each["features"]
        for name, each in seen["layers"].items()
        if each["geometry"] != 4 and "ground" not in name
    )
    assert rows == sum(len(layer.frame) for layer in layers)


def test_points_lie_on_lines_on_areas_on_the_ground(seen: Mapping[str, Any]) -> None:
    kinds = [("ground" in name, seen["layers"][name]["geometry"]) for name in seen["order"]]
    assert kinds == sorted(kinds)
    assert len(kinds) == sum(each["geometry"] != 4 for each in seen["layers"].values())


def find_colour(dossier: Dossier, layer: Layer) -> str:
    """Return the colour of all that is in a layer, or the layer's own if they differ."""
    found = {dossier.place(place).colour or layer.colour_light for place in layer.frame["place"]}
    return found.pop() if len(found) == 1 else layer.colour_light


def test_a_legend_shows_the_colour_that_a_line_is_drawn_in(
    seen: Mapping[str, Any], changping: Dossier
) -> None:
    own = [
        each for each in make_layers(changping) if find_colour(changping, each) != each.colour_light
    ]
    assert own
    for layer in own:
        name = f"layername={layer.id}"
        (found,) = (each for each in seen["layers"].values() if each["source"].endswith(name))
        solid = [parts for rule, parts in found["rules"].items() if "'operating'" in rule]
        assert f"SimpleLine {find_colour(changping, layer)}" in {
            part for parts in solid for part in parts
        }


def test_the_sheet_has_title_legend_and_north_in_the_dossier_s_language(
    seen: Mapping[str, Any], changping: Dossier
) -> None:
    assert seen["words"] == {"title": changping.info.title_zh_hans, "north": "▲\n北"}
    assert seen["legend title"] == "图例"


def test_colours_and_dashes_are_those_of_the_map(
    seen: Mapping[str, Any], changping: Dossier
) -> None:
    for layer in make_layers(changping):
        found = [
            each
            for each in seen["layers"].values()
            if each["source"].endswith(
                tuple(f"layername={layer.id}{end}" for end in ("", "_points", "_lines", "_areas"))
            )
        ]
        assert found
        for each in found:
            assert each["labels"] is True
            for status, form in FORMS.items():
                rule = f"{KINDS['line']} AND {STATUS} = '{status.value}'"
                dash = ";".join(f"{part:g}" for part in form.dash_px)
                colour = "#6b6b6b" if form.grey else find_colour(changping, layer)
                assert each["rules"][rule] == [f"SimpleLine {colour} {dash}".strip()]


def test_there_is_a_theme_for_each_theme_and_relations_hold(
    seen: Mapping[str, Any], changping: Dossier
) -> None:
    names = {theme.name_zh_hans for theme in changping.themes}
    assert names | {"全部"} == set(seen["themes"])
    assert all(any("ground" in each for each in shown) for shown in seen["themes"].values())
    assert all(valid for valid, _, _ in seen["relations"].values())
    pairs = {(child[14:], parent[14:]) for _, child, parent in seen["relations"].values()}
    assert {(child, parent) for child, _, parent, _ in RELATIONS} <= pairs
    assert ("stations", "places") in pairs


def test_the_layout_is_a_sheet_of_a3_with_a_legend_of_what_is_drawn(
    seen: Mapping[str, Any], moved: Path, changping: Dossier
) -> None:
    assert (seen["layouts"], seen["page"]) == (["A3"], [420.0, 297.0])
    assert (seen["pdf"], seen["png"]) == (0, 0)
    pdf = moved.with_suffix(".pdf")
    assert pdf.read_bytes().startswith(b"%PDF")
    size = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    assert "1191 x 842 pts (A3)" in size
    expected = {each.name["zh-Hans"] for each in make_layers(changping) if each.visible}
    assert set(seen["legend"]) == expected


def test_no_path_in_it_is_absolute(moved: Path) -> None:
    with zipfile.ZipFile(moved) as archive:
        (name,) = archive.namelist()
        text = archive.read(name).decode()
    assert name == "x.qgs"
    assert 'source="./x.gpkg|layername=' in text
    assert str(moved.parent) not in text
    assert "/tmp" not in text  # noqa: S108 - to be found nowhere
    assert text.count("<datasource>./x.") == text.count("<datasource>")


def test_two_projects_are_the_same_bytes(awkward: Dossier, tmp_path: Path) -> None:
    sums = []
    for folder in ("a", "b"):
        written = export(awkward, format="qgz", out=f"{tmp_path}/{folder}/")
        assert [Path(each.path).name for each in written] == [
            "brookfield.qgz",
            "brookfield.gpkg",
            "brookfield.ground.gpkg",
        ]
        sums.append([hashlib.sha256(Path(each.path).read_bytes()).hexdigest() for each in written])
    assert sums[0] == sums[1]


def test_a_project_in_metres_and_one_that_is_shifted_are_named_so(
    mainland_dossier: Dossier, tmp_path: Path
) -> None:
    metres = export(mainland_dossier, format="qgz", out=tmp_path / "x.qgz", crs="EPSG:32650")
    assert Path(metres[0].path).name == "x.epsg32650.qgz"
    assert look_with_qgis(Path(metres[0].path))["crs"] == "EPSG:32650"
    shifted = export(mainland_dossier, format="qgz", out=tmp_path / "x.qgz", datum="gcj02")
    assert [Path(each.path).name for each in shifted][1:] == ["x.gcj02.gpkg", "x.gcj02.ground.gpkg"]


def test_a_layer_that_has_the_name_of_a_table_is_refused(tmp_path: Path, awkward: Dossier) -> None:
    layers = tuple(
        row.model_copy(update={"id": "places"}) if row.id == "parks" else row
        for row in awkward.layers
    )
    places = tuple(
        row.model_copy(update={"layer": "places"}) if row.layer == "parks" else row
        for row in awkward.places
    )
    wrong = Dossier(
        **{
            name: getattr(awkward, name)
            for name in ("info", "document", "tolerance", "themes", "sections", "datasets")
        },
        layers=layers,
        places=places,
    )
    with pytest.raises(ExportError, match="places"):
        export(wrong, format="qgz", out=tmp_path / "x.qgz")
    assert list(tmp_path.glob("x*")) == []


def test_every_class_of_the_ground_has_a_colour_of_the_page() -> None:
    palette = PALETTE.read_text(encoding="utf-8")
    assert set(GROUND_COLOURS) == {name for name, row in CLASSES.items() if not row.like}
    assert all(f'"{colour}"' in palette for colour, _ in GROUND_COLOURS.values())


@pytest.mark.parametrize("box", [(0.0, 0.0, 2.0, 1.0), (0.0, 0.0, 1.0, 2.0), (5.0, 5.0, 5.0, 5.0)])
def test_a_box_is_widened_to_the_sheet_and_never_cut(
    box: tuple[float, float, float, float],
) -> None:
    west, south, east, north = fit_box(box, 1.25)
    assert (east - west) / (north - south) == pytest.approx(1.25)
    assert west <= box[0]
    assert south <= box[1]
    assert east >= box[2]
    assert north >= box[3]
