"""A name that is none, on the command line, is told in one line, and nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.builders import TEXT, write_dossier
from tests.trust.commands import call
from tests.trust.folders import look

NO_UTF_8 = "\udcffx"
"""How Python has a name with a byte that is no UTF-8 (PEP 383)."""


@pytest.mark.parametrize(
    ("words", "right"),
    [
        (("review", "d", "--accept", "<b>"), "is no id of a place"),
        (("review", "d", "--reject", "all,all"), "is no id of a place"),
        (("picture", "d", "--out", "a.svg", "--lang", NO_UTF_8), "the dossier has"),
        (("picture", "d", "--out", "a.svg", "--lang", "fr"), "the dossier has zh-Hans"),
        (("export", "d", "--format", "gpkg", "--out", f"{NO_UTF_8}.gpkg"), "is no UTF-8"),
        (("export", "d", "--format", "gpkg", "--out", f"{NO_UTF_8}/"), "is no UTF-8"),
        (("read", "plan.txt", "--gazetteer", ""), "must be a file"),
        (("read", "plan.txt", "--gazetteer", f"{NO_UTF_8}.geojson"), "cannot be read"),
    ],
)
def test_a_name_that_is_none_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: Sequence[str], right: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_dossier(Path("d"))
    Path("plan.txt").write_text(TEXT, encoding="utf-8")
    Path(f"{NO_UTF_8}.geojson").write_text("{}", encoding="utf-8")
    before = look(tmp_path)
    status, said = call(words)
    assert (status, said.count("\n")) == (1, 1), said
    assert right in said
    assert look(tmp_path) == before


def test_a_gazetteer_may_have_a_name_that_is_no_utf_8(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.txt").write_text(TEXT, encoding="utf-8")
    rows = "name,lon,lat\nMill Park,10.02,50.01\n"
    Path(f"{NO_UTF_8}.csv").write_text(rows, encoding="utf-8")
    assert call(["read", "plan.txt", "--gazetteer", f"{NO_UTF_8}.csv"])[0] == 0
