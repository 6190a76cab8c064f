"""Every layer of every dossier has a pictogram of its own making."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest

from geo import read_dossier
from geo.vocabulary import Symbol

DOSSIERS = sorted((Path(__file__).parents[2] / "data").glob("*/dossier.toml"))
SOURCE = (resources.files("maps") / "page" / "engine" / "paint" / "symbols.js").read_text(
    encoding="utf-8"
)
PICTOGRAMS = dict(re.findall(r'^  (\w+):\s+"([^"]+)",$', SOURCE, re.MULTILINE))


@pytest.mark.parametrize("file", DOSSIERS, ids=lambda file: str(file.parent.name))
def test_every_layer_s_symbol_is_drawn(file: Path) -> None:
    dossier = read_dossier(file.parent)
    assert {layer.symbol for layer in dossier.layers} <= PICTOGRAMS.keys()


def test_a_layer_may_have_each_pictogram_and_no_other() -> None:
    assert {symbol.value for symbol in Symbol} == PICTOGRAMS.keys()


@pytest.mark.parametrize("name", PICTOGRAMS)
def test_a_pictogram_stays_on_its_grid_of_24(name: str) -> None:
    path = PICTOGRAMS[name]
    assert re.fullmatch(r"[MmLlHhVvCcSsAaZz0-9 .\-]+", path)
    starts = re.findall(r"M(-?[\d.]+) (-?[\d.]+)", path)
    assert starts
    assert all(0 <= float(value) <= 24 for start in starts for value in start)
