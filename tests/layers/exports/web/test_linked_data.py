"""JSON-LD and descriptions are valid to processors that planmap did not write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package
from pyld import jsonld  # type: ignore[import-untyped]
from shapely.geometry import shape

from geo import Dossier, read_dossier
from geo.vocabulary import LANGUAGES, Kind
from layers import COLUMNS, export
from layers.exports.web.linked_context import CLASSES, OWN, TYPES
from layers.site.descriptions import describe_dataset, make_descriptions
from layers.site.tables import make_site_tables
from tests.builders import bend, write_dossier
from tests.layers.awkward import HOSTILE
from tests.layers.reading import assert_near

LPO = "http://linkedpasts.org/ontology/lpo_latest.ttl#"


def refuse(address: str, _: object) -> None:
    message = f"JSON-LD that needs the network: {address}"
    raise AssertionError(message)


def write_linked_places(dossier: Dossier, folder: Path) -> dict[str, Any]:
    export(dossier, format="jsonld", out=folder / "x.jsonld")
    found: dict[str, Any] = json.loads((folder / "x.jsonld").read_text(encoding="utf-8"))
    return found


def keys_of(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield key
            if key != "@context":
                yield from keys_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from keys_of(part)


def expand(document: dict[str, Any]) -> Any:  # noqa: ANN401 - expanded JSON-LD
    return jsonld.expand(document, {"documentLoader": refuse})


def test_linked_places_need_no_network_and_every_word_has_a_meaning(
    awkward: Dossier, tmp_path: Path
) -> None:
    document = write_linked_places(awkward, tmp_path)
    expanded = json.dumps(expand(document), ensure_ascii=False)
    meanings = list(meanings_of(document["@context"]))
    prefixes = document["@context"]
    for key in set(keys_of(document)) - {"type", "id", "@id", "@context", *LANGUAGES}:
        names = [name.partition(":") for word, name in meanings if word == key]
        assert any(f'"{prefixes[prefix]}{rest}"' in expanded for prefix, _, rest in names), key


def meanings_of(context: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each word of a JSON-LD context and what it means, in nested contexts too."""
    for word, meaning in context.items():
        if isinstance(meaning, dict):
            yield word, meaning["@id"]
            yield from meanings_of(meaning.get("@context", {}))
        elif isinstance(meaning, str) and ":" in meaning and "//" not in meaning:
            yield word, meaning


def test_linked_places_become_rdf_with_names_certainty_and_dates(
    awkward: Dossier, tmp_path: Path
) -> None:
    document = write_linked_places(awkward, tmp_path)
    quads = jsonld.to_rdf(document, {"documentLoader": refuse})["@default"]
    about = [
        quad["object"]["value"] for quad in quads if quad["predicate"]["value"] == f"{LPO}toponym"
    ]
    assert HOSTILE in about
    values = {quad["predicate"]["value"]: quad["object"]["value"] for quad in quads}
    assert values[f"{LPO}has_certainty"] in {"certain", "less-certain", "uncertain"}
    starts = {quad["object"]["value"] for quad in quads if quad["predicate"]["value"] == f"{LPO}in"}
    assert {"2024", "2027?"} <= starts


def test_a_linked_place_keeps_columns_sections_and_sources(
    awkward: Dossier, tmp_path: Path
) -> None:
    document = write_linked_places(awkward, tmp_path)
    places = {each["@id"].rsplit(":", 1)[1]: each for each in document["features"]}
    assert set(places) == {place.id for place in awkward.places}
    tram = places["tram3"]["geometry"]["geometries"]
    assert [each["certainty"] for each in tram] == ["certain", "uncertain"]
    for section, setting in zip(awkward.sections_of("tram3"), tram, strict=True):
        geometry = awkward.geometry_of(section)
        assert geometry is not None
        assert_near(shape(setting), geometry)
        assert setting["citations"][0]["@id"] == "https://example.org/data"
        assert set(setting["citations"][0]["label"]) == set(LANGUAGES)
    assert places["lost-mill"]["geometry"]["geometries"] == []
    properties = places["mill-park"]["properties"]
    assert set(properties) <= {"title", "fclasses", *COLUMNS}
    assert [fact["id"] for fact in properties["facts"]] == ["f-gardens", "f-opened"]
    assert properties["mentions"][0]["surface"] == "Mill Park"


def test_citations_are_in_three_languages(awkward: Dossier, tmp_path: Path) -> None:
    document = write_linked_places(awkward, tmp_path)
    quads = jsonld.to_rdf(document, {"documentLoader": refuse})["@default"]
    labels = {
        quad["object"]["value"]: quad["object"].get("language")
        for quad in quads
        if quad["predicate"]["value"].endswith("rdf-schema#label")
    }
    assert labels["Test survey (2026-11-01)"] == "en"
    assert labels["Brookfield plans (The Brookfield Bugle, 2025-01-15)"] == "en"
    # The small dossier has the same words in each language; brackets and commas differ.
    assert str(labels["Test survey（2026-11-01）"]).lower() in {"zh-hans", "zh-hant"}
    assert "Brookfield plans（The Brookfield Bugle，2025-01-15）" in labels


def test_a_number_s_offset_is_no_date(awkward: Dossier, tmp_path: Path) -> None:
    expanded = json.dumps(expand(write_linked_places(awkward, tmp_path)))
    assert f"{OWN}start" in expanded
    dates = [
        value["@value"]
        for value in _find(json.loads(expanded), f"{LPO}has_start")
        if "@value" in value
    ]
    assert dates == []


def _find(value: Any, name: str) -> Iterator[Any]:  # noqa: ANN401 - expanded JSON-LD
    if isinstance(value, dict):
        yield from value.get(name, [])
        for part in value.values():
            yield from _find(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from _find(part, name)


def test_the_data_package_is_valid_and_so_are_its_tables(awkward: Dossier, tmp_path: Path) -> None:
    files = {f"tables/{name}": content for name, content in make_site_tables(awkward).items()}
    files |= make_descriptions(awkward, files)
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "type", "message"])
    assert [task.name for task in report.tasks] == [
        f"tables-{name}"
        for name in ("commitments", "evidence", "facts", "mentions", "outcomes", "places")
    ]


def test_a_changed_table_no_longer_fits_the_data_package(awkward: Dossier, tmp_path: Path) -> None:
    files = {f"tables/{name}": content for name, content in make_site_tables(awkward).items()}
    (tmp_path / "tables").mkdir()
    for name, content in {**files, **make_descriptions(awkward, files)}.items():
        changed = content.replace(b"f-gardens", b"f-garden", 1)
        (tmp_path / name).write_bytes(changed)
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_the_dataset_is_schema_org_with_every_file(awkward: Dossier) -> None:
    files = {"layers/parks.geojson": b"{}", "tables/places.csv": b"id"}
    dataset = describe_dataset(awkward, files)
    (expanded,) = expand(dataset)
    assert expanded["@type"] == ["https://schema.org/Dataset"]
    downloads = expanded["https://schema.org/distribution"]
    names = [each["https://schema.org/contentUrl"][0]["@value"] for each in downloads]
    assert names == sorted(files)
    languages = {each["@language"].lower() for each in expanded["https://schema.org/name"]}
    assert languages == {"zh-hans", "zh-hant", "en"}
    box = expanded["https://schema.org/spatialCoverage"][0]["https://schema.org/geo"][0]
    assert box["https://schema.org/box"][0]["@value"] == "49.9 9.9 50.2 10.3"


@pytest.mark.parametrize("name", ["dataset.jsonld", "datapackage.json"])
def test_descriptions_are_the_same_bytes_each_time(awkward: Dossier, name: str) -> None:
    files = {"b": b"1", "a": b"2"}
    turned = dict(reversed(files.items()))
    assert make_descriptions(awkward, files)[name] == make_descriptions(awkward, turned)[name]


def test_every_place_has_a_feature_class_and_a_type_of_the_thesaurus(
    awkward: Dossier, tmp_path: Path
) -> None:
    assert set(CLASSES) == set(TYPES) == set(Kind)
    document = write_linked_places(awkward, tmp_path)
    for feature in document["features"]:
        (letter,) = feature["properties"]["fclasses"]
        assert letter in "AHLPRST"
        assert re.fullmatch(r"aat:300\d{6}", feature["types"][0]["identifier"])
    quads = jsonld.to_rdf(document, {"documentLoader": refuse})["@default"]
    objects = {quad["object"]["value"] for quad in quads}
    assert "http://www.geonames.org/ontology#R" in objects


def test_a_wikidata_item_is_linked_with_its_proof(tmp_path: Path) -> None:
    proof = {"wikidata": "Q1", "wikidata_proof": "e-town"}
    dossier = read_dossier(write_dossier(tmp_path / "d", tables=bend("places.csv", 1, **proof)))
    document = write_linked_places(dossier, tmp_path)
    feature = next(each for each in document["features"] if each["@id"].endswith(":mill-park"))
    (link,) = (each for each in feature["links"] if each["type"] == "exactMatch")
    assert link["identifier"] == "wd:Q1"
    assert link["citations"][0]["@id"].startswith("https://")
    expand(document)
