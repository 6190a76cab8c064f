"""What the page is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyproj import Geod

from geo import Dossier, TextError, read_dossier
from geo.positions.areas import read_areas
from geo.records.shipped import bundled_data
from geo.texts.text import decode_text
from geo.texts.writing.spelling import spell_syllables
from geo.vocabulary import LANGUAGES
from layers import make_layers
from maps.blocks.columns import pack_rows
from maps.blocks.facts import make_data, make_geometry
from maps.blocks.spelling import other_names, spell_words
from maps.blocks.text import split_text
from maps.elements.packing import dump_json
from tests.builders import TEXT, bend, make_tables, write_dossier
from tests.tools.node import run_node

TABLES_JS = (Path(__file__).parents[3] / "maps" / "page" / "engine" / "tables.js").as_uri()
SPELLING_JS = (
    Path(__file__).parents[3] / "maps" / "page" / "interface" / "state" / "spelling.js"
).as_uri()
TABLES = ("places", "sections", "mentions", "numerals", "facts", "commitments")


def unpack_rows(table: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of a table that was packed as columns."""

    def value(column: dict[str, Any], row: int) -> Any:  # noqa: ANN401 - a JSON value
        if "all" in column:
            return column["all"]
        return column["each"][row] if "each" in column else column["values"][column["index"][row]]

    return [
        {name: value(column, row) for name, column in table["columns"].items()}
        for row in range(table["count"])
    ]


READ = """
const { unpackData } = await import(input.module);
const data = unpackData(input.data);
const copy = (row) => {
  const found = {};
  for (const key in row) found[key] = row[key];
  return found;
};
answer(Object.fromEntries(input.tables.map((name) => [name, data[name].map(copy)])));
"""


def read_data(dossier: Dossier, text: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the block of facts as the page reads it, with its tables as rows."""
    data = json.loads(dump_json(make_data(dossier, make_layers(dossier), text=text)))
    tables = run_node(READ, {"module": TABLES_JS, "data": data, "tables": TABLES})
    found: dict[str, Any] = data | tables
    return found


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    dossier = read_dossier(write_dossier(tmp_path_factory.mktemp("small")))
    text = split_text(decode_text(TEXT.encode()), dossier)
    return read_data(dossier, text)


def by_id(rows: list[dict[str, Any]], identifier: str) -> dict[str, Any]:
    return next(row for row in rows if row["id"] == identifier)


def test_an_unlocated_place_is_told_of_without_a_position(data: dict[str, Any]) -> None:
    lost = by_id(data["places"], "lost-mill")
    assert (lost["placed"], lost["position"], lost["bounds"]) == ("unlocated", None, None)


@given(st.floats(-179, 179), st.floats(-70, 70), st.floats(10, 50_000))
@settings(max_examples=20, deadline=None)
def test_a_disc_s_box_reaches_its_rim(lon: float, lat: float, radius: float) -> None:
    script = (
        "const { boxRound } = await import(input.module);"
        "answer(boxRound(input.position, input.radius));"
    )
    west, south, east, north = run_node(
        script, {"module": TABLES_JS, "position": [lon, lat], "radius": radius}
    )
    geod = Geod(ellps="WGS84")
    assert geod.inv(lon, lat, lon, north)[2] == pytest.approx(radius, rel=0.01)
    assert geod.inv(lon, lat, lon, south)[2] == pytest.approx(radius, rel=0.01)
    assert geod.inv(lon, lat, east, lat)[2] == pytest.approx(radius, rel=0.02)
    assert geod.inv(lon, lat, west, lat)[2] == pytest.approx(radius, rel=0.02)


def test_a_point_s_box_is_that_of_its_disc(data: dict[str, Any]) -> None:
    harbour = by_id(data["places"], "old-harbour")
    assert harbour["position"] == [10.08, 50.03]
    up = harbour["radius"] / 111_195
    assert harbour["bounds"] == pytest.approx(
        [10.08 - up / 0.6424, 50.03 - up, 10.08 + up / 0.6424, 50.03 + up], abs=1e-5
    )


def test_a_line_has_its_sections_and_the_box_of_all(data: dict[str, Any]) -> None:
    tram = by_id(data["places"], "tram3")
    assert tram["sections"] == ["tram3.first", "tram3.second"]
    assert tram["bounds"] == [10.01, 50.005, 10.08, 50.03]


def test_a_commitment_stands_with_its_outcome(data: dict[str, Any]) -> None:
    (commitment,) = data["commitments"]
    assert commitment["outcome"]["state"] == "not_yet_due"
    assert commitment["outcome"]["evidence"] == ["e-town"]


def test_a_statement_has_its_kind_and_all_its_places(tmp_path: Path) -> None:
    tables = bend("commitments.csv", 0, places="tram3|mill-park|old-harbour")
    dossier = read_dossier(write_dossier(tmp_path, tables=tables))
    (row,) = unpack_rows(make_data(dossier, make_layers(dossier))["commitments"])
    assert (row["place"], row["kind"]) == ("tram3", "promise")
    assert list(row["places"]) == ["tram3", "mill-park", "old-harbour"]


def test_a_statement_that_nobody_looked_at_has_no_outcome(tmp_path: Path) -> None:
    tables = make_tables() | {"outcomes.csv": []}
    dossier = read_dossier(write_dossier(tmp_path, tables=tables))
    (row,) = unpack_rows(make_data(dossier, make_layers(dossier))["commitments"])
    assert row["outcome"] is None


def test_every_mention_is_where_the_text_says(data: dict[str, Any]) -> None:
    for row in (*data["mentions"], *data["numerals"], *data["facts"]):
        assert TEXT[row["s"] : row["e"]] == row["surface"]


def test_the_text_s_paragraphs_begin_where_they_say(data: dict[str, Any]) -> None:
    paragraphs = data["text"]["paragraphs"]
    assert [row["n"] for row in paragraphs] == [1, 2, 3]
    for row in paragraphs:
        assert TEXT[row["start"] :].startswith(row["text"])


def test_another_text_is_refused(tmp_path: Path) -> None:
    dossier = read_dossier(write_dossier(tmp_path))
    other = decode_text(b"Another text, of other places.\n")
    with pytest.raises(TextError):
        split_text(other, dossier)


def test_words_have_every_language(data: dict[str, Any]) -> None:
    for row in (*data["themes"], *data["layers"], *data["places"], *data["sections"]):
        assert set(row["name"]) == set(LANGUAGES)


def test_geometry_names_each_feature_once(tmp_path: Path) -> None:
    dossier = read_dossier(write_dossier(tmp_path))
    for layer in make_layers(dossier):
        block = make_geometry(layer)
        assert len(block["ids"]) == len(block["types"]) == len(set(block["ids"]))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=4,
)


@given(st.lists(st.fixed_dictionaries({"id": st.integers(), "words": JSON}), max_size=12))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_rows_packed_as_columns_come_back(rows: list[dict[str, Any]]) -> None:
    assert unpack_rows(json.loads(json.dumps(pack_rows(rows)))) == rows


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--", "a\u2028b\u2029c", "{{ 7*7 }}", "&lt;"]
)
def test_json_cannot_end_its_element_and_reads_back_as_it_was(text: str) -> None:
    written = dump_json({"name": text})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == {"name": text}


def spell(names: list[str]) -> list[str]:
    """Return what the page makes of `names` with the words that it is given."""
    script = (
        "const { makeSpeller } = await import(input.module);"
        "answer(input.names.map(makeSpeller(input.words)));"
    )
    given = {"module": SPELLING_JS, "names": names, "words": spell_words(names)}
    found: list[str] = run_node(script, given)
    return found


def test_names_are_spelt_in_syllables_and_latin_ones_left_alone() -> None:
    assert spell(["磨坊公园", "Mill Park", "地铁17号线"]) == [
        "mo fang gong yuan",
        "mill park",
        "di tie 17 hao xian",
    ]


def test_the_page_spells_every_name_as_a_name_of_a_place_is_read() -> None:
    dossier = read_dossier()
    places = [name for place in dossier.places for name in (place.name_zh_hans, *place.aliases)]
    areas = [area.name for area in read_areas(bundled_data())]
    names = [
        *places,
        *areas,
        "重庆长城重重行长",
        "闵行",
        "涡阳县长治路",
        "中国人民银行长安街支行",
        "〇一〇乐园",
        "𠮷野村",
    ]
    assert len(names) > 1000
    expected = [" ".join(spell_syllables(name)).lower() for name in names]
    assert spell(names) == expected


def test_other_names_are_in_the_script_of_their_reader() -> None:
    park = read_dossier().places[0].model_copy(
        update={
            "name_zh_hans": "生命谷", "name_zh_hant": "生命谷", "name_en": "Life Valley",
            "aliases": ("生命穀", "生命科学园", "生命科學園", "生命园", "Life Valley", "Life Park"),
        }
    )  # fmt: skip
    assert other_names(park) == {
        "zh-Hans": ["生命科学园", "生命园"],
        "zh-Hant": ["生命科學園", "生命园"],
        "en": ["Life Park"],
    }
