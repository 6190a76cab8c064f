"""A place over the years is an ordinary dossier: every row in its sequence, with its document."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from geo.archives.asking import Archive
from geo.archives.dossier import make_place_dossier
from geo.archives.question import Question, QuestionError
from geo.archives.settings import Settings, make_settings, open_sources, want_name
from geo.gazetteers.own.opening import open_book
from maps.commands.texts.inputs import open_files
from maps.site import make_site
from tests.archives import make_row, read_into, write_table


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> Path:
    folder = tmp_path_factory.mktemp("small")
    rows = [make_row(number) for number in range(20)]
    undated = {"id": "undated", "text": "Mill Park has 7 gardens.\n"}
    read_into(write_table(folder / "t.jsonl", [*rows[::-1], undated]), folder / "out", settings)
    return folder / "out"


def test_each_statement_and_figure_stands_in_its_sequence(small: Path, settings: Settings) -> None:
    made = make_place_dossier(Archive(small), "mill-park", open_sources(settings), within=False)
    dossier = open_files(made.files)
    assert (made.documents, made.undated, made.unfit) == (20, ("undated",), 0)
    dates = [document.date for document in dossier.documents]
    assert dates == sorted(dates)
    assert {document.publisher_en for document in dossier.documents} >= {"plan-000007"}
    for rows in (dossier.commitments, dossier.facts):
        said = [dossier.document_of(row).date for row in rows]
        assert said == sorted(said)
        assert len(set(said)) > 10
    asked = Archive(small).ask(Question(table="facts", places=("mill-park",), years=(2015, 2024)))
    assert [(row.start, row.surface) for row in dossier.facts] == [
        (row["start"], row["surface"]) for row in asked.to_pylist()
    ]


def test_the_tour_goes_through_the_years(small: Path, settings: Settings) -> None:
    made = make_place_dossier(Archive(small), "mill-park", open_sources(settings), within=False)
    chapters = open_files(made.files).chapters
    assert [row.title_en for row in chapters] == [str(2015 + number) for number in range(10)]
    assert chapters[0].title_zh_hans == "2015年"
    assert chapters[0].words_en.startswith("2 documents;")
    assert "2015-01, Brookfield plans of 2015, number 0, paragraph 2" in chapters[0].words_en


def test_a_region_has_what_lies_in_it_and_makes_a_site(small: Path, settings: Settings) -> None:
    archive, sources = Archive(small), open_sources(settings)
    made = make_place_dossier(archive, "brookfield", sources, within=True, years=(2015, 2018))
    dossier = open_files(made.files)
    assert {"mill-park", "old-harbour"} <= {place.id for place in dossier.places}
    assert {document.date[:4] for document in dossier.documents} == {"2015", "2016", "2017", "2018"}
    files = make_site(dossier)
    assert b"plan-000000" in files["index.html"]
    assert make_site(dossier) == files


def test_of_nothing_there_is_no_page(small: Path, settings: Settings) -> None:
    with pytest.raises(QuestionError, match="has nothing of it; ask for other years"):
        make_place_dossier(
            Archive(small), "mill-park", open_sources(settings), within=False, years=(1990, 1999)
        )


def test_other_dossiers_than_the_archive_was_read_with_are_refused(small: Path) -> None:
    with pytest.raises(QuestionError, match="was read with other dossiers"):
        Archive(small).check_settings("0" * 64)


@pytest.fixture
def own(tmp_path: Path, brookfield: Path) -> Settings:
    table = tmp_path / "own.csv"
    rows = "name,name:zh,lon,lat,id\nGreen Lock,绿闸,10.05,50.02,g1\nWill,,10.06,50.03,g2\n"
    table.write_text(rows, encoding="utf-8")
    return make_settings([brookfield], own=open_book([table], want_name))


def test_a_gazetteer_of_ones_own_is_known_in_an_archive_and_on_its_map(
    tmp_path: Path, own: Settings
) -> None:
    body = "Will Green Lock open? Green Lock will have 12 gardens by 2030.\n绿闸将于2031年建成。\n"
    row = {"id": "a", "title": "Locks", "date": "2020", "text": f"Brookfield locks\n\n{body}"}
    read_into(write_table(tmp_path / "t.jsonl", [row]), tmp_path / "out", own)
    archive = Archive(tmp_path / "out")
    assert archive.find_place("绿闸") == archive.find_place("green lock") == "own-own-g1"
    asked = archive.ask(Question(table="mentions", places=("own-own-g1",))).to_pylist()
    assert [found["surface"] for found in asked] == ["Green Lock", "Green Lock", "绿闸"]
    assert "own-own-g2" not in archive.places["place"].to_pylist()  # Will is a word of any text
    made = make_place_dossier(archive, "own-own-g1", open_sources(own), within=False)
    place = open_files(made.files).place("own-own-g1")
    assert (place.name_zh_hans, place.name_en, place.geo_source) == (
        "绿闸",
        "Green Lock",
        "own-own",
    )


def test_an_archive_read_with_another_gazetteer_is_another(
    own: Settings, settings: Settings, brookfield: Path
) -> None:
    assert own.digest != settings.digest
    assert make_settings([brookfield], own=own.own).digest == own.digest
    again = pickle.loads(pickle.dumps(own))  # noqa: S301 - its own
    assert again == own
    assert open_sources(again) is open_sources(own)
