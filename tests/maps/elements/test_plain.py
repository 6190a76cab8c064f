"""The page without scripts: words of a dossier stay words, and turn no others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from geo import read_dossier
from maps.elements.plain import make_plain
from tests.builders import make_tables, write_dossier


@pytest.mark.parametrize("name", ["\u202eMill Park", "פארק הטחנה", "حديقة", "Park\u2066"])
def test_a_name_that_turns_stands_in_an_isolate(name: str, tmp_path: Path) -> None:
    tables = make_tables()
    tables["places.csv"][0]["name_en"] = name
    tables["places.csv"][0]["summary_en"] = f"In {name} <b>"
    plain = make_plain(read_dossier(write_dossier(tmp_path / "d", tables=tables)))
    assert f"<bdi>{name}</bdi>" in plain
    assert f"<bdi>In {name} &lt;b&gt;</bdi>" in plain
    assert name not in re.sub("<bdi>.*?</bdi>", "", plain)


def test_names_that_turn_nothing_stand_as_they_are(tmp_path: Path) -> None:
    plain = make_plain(read_dossier(write_dossier(tmp_path / "d")))
    assert "Mill Park" in plain
    assert "<bdi>" not in plain
