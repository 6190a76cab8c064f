"""The GeoPackage: related tables, and a look that QGIS takes from it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import geopandas as gpd
import pytest

from geo import Dossier, read_dossier
from geo.vocabulary import LANGUAGES, Status
from layers import ExportError, export, make_layers
from layers.exports.qgis_styles import make_qml
from layers.style import FORMS
from tests.builders import bend, make_tables, write_dossier
from tests.layers.awkward import HOSTILE
from tests.layers.reading import flat_row, list_tables, read_with_gdal

QGIS_PYTHON = "/usr/bin/python3"
POINT, LINE, AREA = 0, 1, 2


@pytest.fixture
def package(awkward: Dossier, tmp_path: Path) -> Path:
    (written,) = export(awkward, format="gpkg", out=tmp_path / "x.gpkg")
    return Path(written.path)


def look_with_qgis(package: Path) -> dict[tuple[str, int], dict[str, Any]]:
    """Return what QGIS sees of `package`, by table and type of geometry."""
    probe = Path(__file__).with_name("qgis_probe.py")
    done = subprocess.run(
        [QGIS_PYTHON, str(probe), str(package), str(package.with_suffix(".png"))],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return {(each["table"], each["type"]): each for each in json.loads(done.stdout)}


def test_there_is_a_table_for_each_layer_and_each_table_of_the_dossier(
    awkward: Dossier, package: Path
) -> None:
    counts = list_tables(package)
    expected = {layer.id: len(layer.frame) for layer in make_layers(awkward)}
    expected |= {
        name: len(getattr(awkward, name))
        for name in ("places", "facts", "commitments", "outcomes", "mentions")
    }
    assert counts == {**expected, "layer_styles": 3 * len(awkward.layers)}


def test_the_tables_hold_the_rows_of_the_dossier(awkward: Dossier, package: Path) -> None:
    for name in ("facts", "commitments", "outcomes", "mentions"):
        found = [flat_row(each["properties"]) for each in read_with_gdal(package, name)]
        rows = [row.model_dump(mode="json") for row in getattr(awkward, name)]
        assert found == [flat_row(row) for row in rows]


def test_the_tables_are_related_by_id(package: Path) -> None:
    orphans = (
        "SELECT count(*) FROM facts WHERE subject NOT IN (SELECT id FROM places)",
        "SELECT count(*) FROM outcomes WHERE commitment NOT IN (SELECT id FROM commitments)",
        "SELECT count(*) FROM mentions WHERE place NOT IN (SELECT id FROM places)",
    )
    with closing(sqlite3.connect(package)) as database:
        assert [database.execute(question).fetchone()[0] for question in orphans] == [0, 0, 0]
        with pytest.raises(sqlite3.IntegrityError):
            database.execute("INSERT INTO places (id) VALUES ('mill-park')")


def test_qgis_opens_every_layer_in_its_style(awkward: Dossier, package: Path) -> None:
    seen = look_with_qgis(package)
    assert set(seen) == {
        ("parks", POINT),
        ("areas", POINT),
        ("areas", AREA),
        ("trams", POINT),
        ("trams", LINE),
    }
    assert sum(each["features"] for each in seen.values()) == sum(
        len(layer.frame) for layer in make_layers(awkward)
    )
    for each in seen.values():
        assert each["style"], each["message"]
        assert each["renderer"] == "RuleRenderer"
        assert each["labels"]
        assert "在建" in each["rules"]


def test_qgis_paints_the_colours_of_the_map(package: Path) -> None:
    seen = look_with_qgis(package)
    assert "#1b7837" in seen["parks", POINT]["colours"]
    assert "#1b7837" in seen["areas", AREA]["colours"]
    # The line has a colour of its own; its station keeps the theme's.
    assert "#00807a" in seen["trams", LINE]["colours"]
    assert "#2166ac" not in seen["trams", LINE]["colours"]
    assert "#2166ac" in seen["trams", POINT]["colours"]


def test_every_style_has_a_rule_and_a_dash_for_every_status(awkward: Dossier) -> None:
    for layer in make_layers(awkward):
        text = make_qml(layer, label="name_en", language="en", metric_crs="EPSG:32632", colours={})
        root = fromstring(text.split("\n", 1)[1])  # noqa: S314 - our own
        rules = [rule.get("filter", "") for rule in root.iter("rule")]
        for status in Status:
            assert sum(f"= '{status.value}'" in rule for rule in rules) == 4
        dashes = {each.get("v") for each in root.iter("prop") if each.get("k") == "customdash"}
        for form in FORMS.values():
            if form.dash_px:
                assert ";".join(f"{part:g}" for part in form.dash_px) in dashes


def test_one_style_a_layer_is_the_default_in_the_language_asked_for(
    awkward: Dossier, tmp_path: Path
) -> None:
    export(awkward, format="gpkg", out=tmp_path / "en.gpkg", language="en")
    with closing(sqlite3.connect(tmp_path / "en.gpkg")) as database:
        rows = database.execute(
            "SELECT f_table_name, styleName FROM layer_styles WHERE useAsDefault"
        ).fetchall()
        count = database.execute("SELECT count(*) FROM layer_styles").fetchone()[0]
    assert rows == [(layer.id, f"{layer.id} en") for layer in awkward.layers]
    assert count == len(LANGUAGES) * len(awkward.layers)


def test_hostile_names_are_text_in_the_package(package: Path) -> None:
    assert gpd.read_file(package, layer="parks")["name_zh_hans"].tolist() == [HOSTILE]


def test_a_layer_named_like_a_table_of_the_package_is_refused(tmp_path: Path) -> None:
    tables = bend("layers.csv", 0, id="facts")
    for row in tables["places.csv"]:
        if row["layer"] == "parks":
            row["layer"] = "facts"
    tables["chapters.csv"] = make_tables()["chapters.csv"]
    tables["chapters.csv"][0]["layers"] = "areas"
    dossier = read_dossier(write_dossier(tmp_path / "d", tables=tables))
    with pytest.raises(ExportError, match="has a table facts of its own"):
        export(dossier, format="gpkg", out=tmp_path / "x.gpkg")
