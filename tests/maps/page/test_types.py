"""What `types.d.ts` says of the data block is what the page gets."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from geo import read_dossier
from layers import make_layers
from maps.blocks.facts import make_data
from maps.elements.packing import dump_json
from tests.tools.node import run_node

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "maps" / "page"
TABLES = {
    "places": "Place",
    "sections": "Section",
    "mentions": "Mention",
    "numerals": "Numeral",
    "facts": "Fact",
    "commitments": "Statement",
    "discrepancies": "Discrepancy",
    "themes": "Theme",
    "layers": "LayerRow",
    "chapters": "Chapter",
    "controls": "ControlPoint",
}
UNPACK = """
const { unpackData } = await import(input.module);
const data = unpackData(input.data);
const keys = (row) => { const found = []; for (const key in row) found.push(key); return found; };
const rows = Object.fromEntries(input.tables.map((name) => [name, keys(data[name][0])]));
answer({ rows, data: Object.keys(data), dossier: Object.keys(data.dossier) });
"""


def members(name: str) -> set[str]:
    """Return the members of an interface, those of what it extends among them."""
    source = (PAGE / "types.d.ts").read_text(encoding="utf-8")
    found = re.search(
        rf"^interface {name}( extends ([\w, ]+))? \{{$(.*?)^\}}$", source, re.MULTILINE | re.DOTALL
    )
    assert found, name
    own = set(re.findall(r"^  (\w+)\??:", found[3], re.MULTILINE))
    return own.union(*(members(base) for base in (found[2] or "").split(", ") if base))


@pytest.fixture(scope="module")
def shape() -> dict[str, Any]:
    dossier = read_dossier(ROOT / "data" / "changping")
    data = json.loads(dump_json(make_data(dossier, make_layers(dossier))))
    module = (PAGE / "engine" / "tables.js").as_uri()
    found: dict[str, Any] = run_node(
        UNPACK, {"module": module, "data": data, "tables": list(TABLES)}
    )
    return found


@pytest.mark.parametrize("table", TABLES)
def test_a_row_has_the_members_that_its_type_says(table: str, shape: dict[str, Any]) -> None:
    assert set(shape["rows"][table]) == members(TABLES[table])


def test_the_data_block_has_the_tables_that_its_type_says(shape: dict[str, Any]) -> None:
    assert set(shape["data"]) == members("Data")
