"""The tables of a site: all rows, the house's column names, and no formula that runs."""

from __future__ import annotations

import io
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import Dossier, read_dossier
from layers import COLUMNS
from layers.exports.csv_files import FORMULA_SIGNS, guard_text, unguard_text
from layers.site.tables import make_site_tables
from tests.builders import make_tables, write_dossier
from tests.layers.awkward import HOSTILE

FACT_COLUMNS = (
    "id", "subject", "metric_zh_hans", "metric_en", "value", "unit", "base_value", "base_unit",
    "period", "comparator", "paragraph", "start", "end", "surface",
)  # fmt: skip


@pytest.fixture
def tables(awkward: Dossier) -> dict[str, pd.DataFrame]:
    return {
        name: pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
        for name, content in make_site_tables(awkward).items()
    }


def test_there_are_the_tables_of_the_house(
    tables: dict[str, pd.DataFrame], awkward: Dossier
) -> None:
    assert {name: len(table) for name, table in tables.items()} == {
        "places.csv": len(awkward.places),
        "facts.csv": len(awkward.facts),
        "commitments.csv": len(awkward.commitments),
        "outcomes.csv": len(awkward.outcomes),
        "evidence.csv": len(awkward.evidence),
        "mentions.csv": len(awkward.mentions),
    }


def test_columns_have_the_names_of_the_house(tables: dict[str, pd.DataFrame]) -> None:
    assert tuple(tables["places.csv"].columns) == COLUMNS
    assert set(FACT_COLUMNS) <= set(tables["facts.csv"].columns)


def test_unlocated_places_are_among_the_places(tables: dict[str, pd.DataFrame]) -> None:
    places = tables["places.csv"].set_index("id")
    assert places.loc["lost-mill", "placed"] == "unlocated"
    assert places.loc["lost-mill", "why"] == "Surveyed."


def test_cells_that_begin_a_formula_are_guarded_and_read_back(
    tables: dict[str, pd.DataFrame],
) -> None:
    places = tables["places.csv"].set_index("id")
    assert places.loc["mill-park", "name_zh_hans"] == f"'{HOSTILE}"
    assert unguard_text(str(places.loc["mill-park", "name_zh_hans"])) == HOSTILE
    assert places.loc["lost-mill", "name_zh_hans"] == "'@lost"
    texts = [cell for table in tables.values() for cell in table.to_numpy().ravel()]
    risky = [cell for cell in texts if cell[:1] in FORMULA_SIGNS and cell]
    assert sorted(risky) == ["-12.5", "-12.5"]  # numbers, which run nothing


def test_tables_begin_with_the_first_column_and_end_lines_with_crlf(awkward: Dossier) -> None:
    for content in make_site_tables(awkward).values():
        assert content.startswith((b"id,", b"commitment,", b"document,"))
        assert content.endswith(b"\r\n")


def test_numbers_are_written_short_and_read_back(tables: dict[str, pd.DataFrame]) -> None:
    facts = tables["facts.csv"].set_index("id")
    assert facts.loc["f-gardens", "value"] == "-12.5"
    assert facts.loc["f-opened", "value"] == "2024"


def test_a_dossier_without_facts_has_a_table_with_a_header_only(tmp_path: Path) -> None:
    kept = ("themes", "layers", "places", "sections", "stations")
    tables = {f"{name}.csv": make_tables()[f"{name}.csv"] for name in kept}
    dossier = read_dossier(write_dossier(tmp_path / "d", tables=tables))
    content = make_site_tables(dossier)["facts.csv"].decode("utf-8-sig")
    assert content.startswith("id,subject,theme,metric_zh_hans")
    assert content.count("\r\n") == 1


@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\n＝a1 "), max_size=6))
def test_every_text_survives_guard_and_unguard(text: str) -> None:
    guarded = guard_text(text)
    assert unguard_text(guarded) == text
    assert not guarded or guarded[0] not in FORMULA_SIGNS
