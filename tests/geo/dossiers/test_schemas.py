"""The JSON Schemas are those of the models, and the files in docs/schemas are current."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from geo.dossiers.folder import TABLES
from geo.dossiers.schemas import make_schemas, schema_name, to_json
from geo.dossiers.stamps import StampError, stamp_source, sum_files
from tests.builders import make_info, make_tables, write_dossier

FOLDER = Path(__file__).parents[3] / "docs" / "schemas"
SCHEMAS = make_schemas()


def test_every_file_of_a_dossier_has_a_schema() -> None:
    assert set(SCHEMAS) == {*TABLES, "points.csv", "source.toml", "dossier.toml", "edits.jsonl"}


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_written_schema_is_current(name: str) -> None:
    written = (FOLDER / schema_name(name)).read_text(encoding="utf-8")
    assert written == to_json(SCHEMAS[name]), "run 'planmap schema --out docs/schemas'"


def test_no_schema_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {schema_name(name) for name in SCHEMAS}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_valid_schema(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", TABLES)
def test_a_schema_names_the_columns_of_its_file(name: str) -> None:
    columns = {column for row in make_tables().get(name, []) for column in row}
    assert columns <= SCHEMAS[name]["properties"].keys()


def test_the_schema_of_the_dossier_takes_a_dossier_and_no_nonsense() -> None:
    validator = Draft202012Validator(SCHEMAS["dossier.toml"])
    info: dict[str, Any] = json.loads(json.dumps(make_info()))
    assert validator.is_valid(info)
    info["document"]["sha256"] = "none"
    assert not validator.is_valid(info)


SOURCE = """title = "A"  # a comment
# another

[files]
# checksums
"points.csv" = "aaaa" # old
'features.geojson' = 'bbbb'

[other]
x = 1
"""


def test_a_stamp_changes_the_checksums_and_nothing_else() -> None:
    stamped = stamp_source(SOURCE, {"points.csv": "cccc", "features.geojson": "dddd"})
    assert stamped == SOURCE.replace("aaaa", "cccc").replace("'bbbb'", '"dddd"')
    assert stamp_source(stamped, {"points.csv": "cccc", "features.geojson": "dddd"}) == stamped


def test_a_stamp_follows_files_that_come_and_go() -> None:
    stamped = stamp_source(SOURCE, {"features.geojson": "dddd"})
    assert "points.csv" not in stamped
    stamped = stamp_source('title = "A"\n', {"points.csv": "cccc"})
    assert stamped == 'title = "A"\n\n[files]\n"points.csv" = "cccc"\n'
    both = stamp_source(stamped, {"points.csv": "cccc", "features.geojson": "dddd"})
    assert both == stamped + '"features.geojson" = "dddd"\n'


def test_a_stamp_keeps_crlf() -> None:
    source = SOURCE.replace("\n", "\r\n")
    stamped = stamp_source(source, {"points.csv": "cccc", "features.geojson": "bbbb"})
    assert "\n" not in stamped.replace("\r\n", "")
    assert "cccc" in stamped


@pytest.mark.parametrize("source", ["[files]\n\n[files]\n", 'files = {"points.csv" = "a"}\n'])
def test_checksums_written_in_another_way_are_left_alone(source: str) -> None:
    with pytest.raises(StampError, match=r"source\.toml"):
        stamp_source(source, {})


def test_the_sums_of_a_dataset_are_those_it_records(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d") / "datasets" / "survey"
    sums = sum_files(folder)
    assert set(sums) == {"features.geojson"}
    source = (folder / "source.toml").read_text(encoding="utf-8")
    assert stamp_source(source, sums) == source
