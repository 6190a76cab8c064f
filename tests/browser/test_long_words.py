"""A hundred kilobytes in every field of words at once: the page opens, and so does a card."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from geo import inspect_dossier, read_dossier
from maps import make_map
from tests.browser.conftest import OpenPage
from tests.browser.probes import go
from tests.builders import bend, write_dossier
from tests.trust.payloads import find_fields, put

pytestmark = pytest.mark.browser

LONG = "长words " * 14_000
"""112,000 bytes."""
WORDS = (
    "name", "summary", "why", "metric", "what", "note", "said", "found", "publisher", "title",
    "words", "gist", "credit", "licence", "version", "changes",
)  # fmt: skip
UNIQUE = {"stations.csv", "sections.csv", "control_points.csv"}
"""Whose names must differ from those of places."""


def is_wordy(file: str, row: int, field: str) -> bool:
    last = field.rpartition(".")[2]
    shared = file in UNIQUE and last.startswith("name_zh_hans")
    return (
        row == 0
        and last.split("_")[0] in WORDS
        and last not in {"licence_verified", "metric_crs"}
        and not shared
    )


@pytest.mark.timeout(300)
def test_long_words_in_every_field_open(tmp_path: Path, open_page: OpenPage) -> None:
    fields = [pair for pair in find_fields() if is_wordy(*pair) and pair[0] != "text"]
    fields = [pair for pair in fields if pair[0] != "edits.jsonl"]
    assert len(fields) > 80
    folder = put(tmp_path / "d", fields, LONG)
    assert inspect_dossier(folder)[1] == ()
    make_map(read_dossier(folder)).save(tmp_path / "page.html")
    page = open_page(tmp_path / "page.html")
    go(page, "#p=brookfield")
    assert page.locator("[data-card]").first.inner_text().count("words") > 1000


def test_a_cell_that_is_too_long_is_told_with_its_row(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d", tables=bend("places.csv", 1, summary_en="x" * 131_073))
    problem = inspect_dossier(folder)[1][0]
    right = "has a cell of over 131,072 signs; shorten it, no option raises this"
    assert (problem.file, problem.row, problem.right) == ("places.csv", 3, right)


def test_what_a_cell_may_hold_does_not_depend_on_other_libraries(tmp_path: Path) -> None:
    """`frictionless` raises the limit of Python's `csv` for the whole process when imported."""
    raised = 1 << 20
    before = csv.field_size_limit(raised)
    try:
        test_a_cell_that_is_too_long_is_told_with_its_row(tmp_path)
        assert csv.field_size_limit() == raised
    finally:
        csv.field_size_limit(before)
