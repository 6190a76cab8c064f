"""`planmap review` in a draft: the day of what is decided, and what it says of what cannot be."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from geo import read_dossier
from geo.dossiers.reviews import read_reviews
from geo.records.today import EPOCH, today
from tests.maps.test_reading_commands import planmap

LINES = (
    "County plan",
    "Quarry Bridge will be rebuilt by 2028.",
    "Harbour Road will be widened by 2029.",
    "The library in Castle Park will open in 2030.",
)
LATER = "1893456000"
LATER_DAY = "2030-01-01"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Draft a dossier of places that have no position, on the first day of 2030."""
    monkeypatch.setenv(EPOCH, LATER)
    text = tmp_path / "plan.txt"
    text.write_text("\n".join([*LINES, ""]), encoding="utf-8")
    done = planmap("draft", text, "--out", tmp_path / "plan", "--date", "2026")
    assert done.returncode == 0, done.stderr.decode()
    return tmp_path / "plan"


def test_what_is_given_has_the_day_on_which_it_was_given(folder: Path) -> None:
    done = planmap("review", folder, "--move", "Quarry Bridge", "10.1,50.1")
    assert done.returncode == 0, done.stderr.decode()
    assert [review.date for review in read_reviews(folder)] == [LATER_DAY]
    assert read_dossier(folder).datasets["review"].source.retrieved == LATER_DAY


def test_what_a_draft_places_itself_has_the_day_of_the_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(EPOCH, LATER)
    text = tmp_path / "plan.txt"
    plan = ("屏東縣的工程", "屏東縣枋寮鄉衛生所2029年動工。", "")
    text.write_text("\n".join(plan), encoding="utf-8")
    done = planmap("draft", text, "--out", tmp_path / "plan", "--date", "2026")
    assert done.returncode == 0, done.stderr.decode()
    sources = [
        tomllib.loads(file.read_text(encoding="utf-8"))
        for file in tmp_path.glob("plan/datasets/*/source.toml")
    ]
    own = [row["retrieved"] for row in sources if row["address"] == "planmap draft"]
    assert own
    assert set(own) == {LATER_DAY}


def test_today_is_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, LATER)
    assert today() == LATER_DAY
    monkeypatch.delenv(EPOCH)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", today())


def test_who_gives_a_part_of_a_name_is_offered_those_that_have_it(folder: Path) -> None:
    refused = planmap("review", folder, "--move", "Quarry", "10.1,50.1")
    assert refused.returncode != 0
    assert b"begin with it: Quarry Bridge (x-quarry-bridge)" in refused.stderr
    refused = planmap("review", folder, "--accept", "Road")
    assert b"have it: Harbour Road (x-harbour-road)" in refused.stderr
    refused = planmap("review", folder, "--accept", "Nowhere")
    assert b"have it" not in refused.stderr
    assert b"begin with it" not in refused.stderr


def test_a_road_that_is_moved_is_told_by_its_option_and_one_in_the_file_by_its_row(
    folder: Path,
) -> None:
    kept = planmap("review", folder, "--accept", "Quarry Bridge", "--reject", "Castle Park")
    assert kept.returncode == 0, kept.stderr.decode()
    file = folder / "review.csv"
    before = file.read_bytes()
    refused = planmap("review", folder, "--move", "Harbour Road", "10.1,50.1")
    assert refused.returncode != 0
    said = refused.stderr.decode()
    assert (
        "--move x-harbour-road: a line or road is no point; draw its course in planmap edit" in said
    )
    assert "row" not in said
    assert file.read_bytes() == before
    head, *rows = before.decode().splitlines()
    file.write_text(
        "\n".join([head, "x-harbour-road,move,10.1,50.1,,", *rows, ""]), encoding="utf-8"
    )
    refused = planmap("review", folder, "--accept", "Quarry Bridge")
    assert "review.csv, row 2" in refused.stderr.decode()
    mended = planmap("review", folder, "--accept", "Harbour Road")
    assert mended.returncode == 0, mended.stderr.decode()
