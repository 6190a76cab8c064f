"""What is exported has the columns of the dossier's languages, in every format."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

import pyogrio
import pytest

from geo import Dossier, read_dossier
from geo.vocabulary import LANGUAGES
from layers import COLUMNS, FORMATS, export, make_features, make_layers, make_table, to_geojson
from layers.exports.written import ExportError
from layers.frames import find_columns
from maps.site import make_site
from tests.languages import write_in_languages

FILES = sorted(set(FORMATS) - {"postgis"})
SETS = [("en",), ("zh-Hans",), ("ja", "zh-Hans"), ("zh-Hans", "zh-Hant", "en", "ja")]


@pytest.fixture(scope="module", params=SETS, ids="+".join)
def dossier(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    folder = tmp_path_factory.mktemp("languages") / "dossier"
    return read_dossier(write_in_languages(folder, *request.param))


def test_three_languages_have_the_promised_columns() -> None:
    assert find_columns(LANGUAGES) == COLUMNS


def test_there_is_a_column_for_each_language(dossier: Dossier) -> None:
    tags = dossier.info.languages
    columns = find_columns(tags)
    assert tuple(make_features(dossier).columns) == (*columns, "geometry")
    assert tuple(make_table(dossier).columns) == columns
    ends = {tag.lower().replace("-", "_") for tag in tags}
    for field in ("name", "summary", "why"):
        found = {name.removeprefix(f"{field}_") for name in columns if name.startswith(f"{field}_")}
        assert found == (ends - {"en"} if field == "why" else ends)


def test_why_is_in_english_or_else_in_the_own_language(dossier: Dossier) -> None:
    tags = dossier.info.languages
    why = set(make_table(dossier)["why"])
    assert why == {"Surveyed. (en)" if "en" in tags[1:] else "Surveyed."}


@pytest.mark.parametrize("format_name", FILES)
def test_every_format_writes_it(dossier: Dossier, tmp_path: Path, format_name: str) -> None:
    for language in (None, *dossier.info.languages):
        written = export(dossier, format=format_name, out=f"{tmp_path}/", language=language)
        assert all(Path(one.path).stat().st_size for one in written)


def test_a_language_that_the_dossier_has_not_is_refused(dossier: Dossier, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no language is called 'fr'; there are "):
        export(dossier, format="kml", out=tmp_path / "x.kml", language="fr")


def test_names_in_kml_are_in_the_language_asked_for(dossier: Dossier, tmp_path: Path) -> None:
    own = export(dossier, format="kml", out=tmp_path / "own.kml")
    last = dossier.info.languages[-1]
    other = export(dossier, format="kml", out=tmp_path / "other.kml", language=last)
    assert "<name>Mill Park</name>" in Path(own[0].path).read_text(encoding="utf-8")
    marked = "Mill Park" if len(dossier.info.languages) == 1 else f"Mill Park ({last})"
    assert f"<name>{marked}</name>" in Path(other[0].path).read_text(encoding="utf-8")


def test_a_geopackage_has_a_style_for_each_language(dossier: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "x.gpkg"
    export(dossier, format="gpkg", out=path)
    columns = set(pyogrio.read_info(path, layer="parks")["fields"])
    assert set(find_columns(dossier.info.languages)) <= columns
    database = sqlite3.connect(path)
    try:
        names = {name for (name,) in database.execute("SELECT styleName FROM layer_styles")}
    finally:
        database.close()
    assert {f"parks {tag}" for tag in dossier.info.languages} <= names


def test_geojson_is_named_in_english_or_else_in_the_own_language(dossier: Dossier) -> None:
    layer = json.loads(to_geojson(make_layers(dossier)[0]))
    assert list(layer["names"]) == list(dossier.info.languages)
    assert layer["name"] == layer["names"].get("en", layer["names"][dossier.info.languages[0]])


def test_a_site_is_built_with_its_tables_in_the_languages(dossier: Dossier) -> None:
    site = make_site(dossier)
    facts = site["tables/facts.csv"].decode()
    header = next(csv.reader(io.StringIO(facts)))
    metrics = [name for name in header if name.startswith("metric_")]
    tags = dossier.info.languages
    assert metrics == [f"metric_{tag.lower().replace('-', '_')}" for tag in tags]
    described = json.loads(site["dataset.jsonld"])
    assert described["inLanguage"] == list(tags)
