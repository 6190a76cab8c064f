"""An archive answers with sources, the same from pyarrow, DuckDB and PostGIS."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pytest

from geo.archives.asking import SOURCE, Archive
from geo.archives.database import DatabaseError, ask_database, load_archive
from geo.archives.manifest import ArchiveError
from geo.archives.question import Question, QuestionError
from tests.archives import list_bytes, read_rows
from tests.services.postgres import Postgres, free_port

QUESTIONS = (
    Question(table="mentions", places=("mill-park",), years=(2016, 2017)),
    Question(table="facts", places=("mill-park", "old-harbour"), metric="GARDENS"),
    Question(table="facts", unit="m", years=(2020, 2020)),
    Question(table="statements", kinds=("promise",), when="2020"),
    Question(table="statements", statuses=("operating", "completed"), years=(2015, 2015)),
)


def by_hand(archive: Path, question: Question) -> list[dict[str, object]]:
    """Return the rows that a question asks for, looked at one by one."""
    rows = read_rows(archive, question.table).to_pylist()
    due = "due" if question.table == "statements" else "period"
    first, last = question.years or (0, 9999)
    return [
        row
        for row in rows
        if (not question.places or row["place"] in question.places)
        and first <= row["year"] <= last
        and (question.metric or "").lower() in (row.get("metric") or "").lower()
        and (question.unit in {None, row.get("base_unit")})
        and (not question.statuses or row["status"] in question.statuses)
        and (not question.kinds or row["kind"] in question.kinds)
        and (not question.when or (row[due] or "").startswith(question.when))
    ]


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
@pytest.mark.parametrize("engine", ["pyarrow", "duckdb"])
def test_an_answer_has_every_row_that_is_asked_for_and_no_other(
    archive: Path, question: Question, engine: str
) -> None:
    rows = Archive(archive).ask(question, engine=engine)
    expected = by_hand(archive, question)
    assert expected
    spans = [(row["document"], row["start"], row["end"]) for row in expected]
    columns = (rows.column(name).to_pylist() for name in ("document", "start", "end"))
    assert sorted(zip(*columns, strict=True)) == sorted(spans)
    dates = rows.column("date").to_pylist()
    assert dates == sorted(dates)


def test_every_row_of_an_answer_names_its_source(archive: Path) -> None:
    rows = Archive(archive).ask(QUESTIONS[0]).slice(0, 3).to_pylist()
    assert list(rows[0])[-len(SOURCE) :] == list(SOURCE)
    assert rows[0]["title"] == f"Brookfield plans of 2016, number {int(rows[0]['document'][5:])}"
    assert all(row[name] is not None for row in rows for name in SOURCE)


@pytest.mark.database
def test_postgis_answers_what_the_files_do(archive: Path, postgres: Postgres) -> None:
    url = postgres.make_database("archive")
    opened = Archive(archive)
    for _ in range(2):  # the second replaces the first
        rows = load_archive(archive, url)
    assert rows["mentions"] == opened.rows["mentions"]
    for question in QUESTIONS:
        same = ask_database(url, question)
        assert same.cast(opened.ask(question).schema) == opened.ask(question)
    place = replace(QUESTIONS[0], places=())
    assert ask_database(url, place, place="Mill Park") == ask_database(url, QUESTIONS[0])
    inside = opened.list_within("brookfield")
    asked = opened.ask(replace(place, places=inside))
    assert ask_database(url, place, place="brookfield", within=True).num_rows == asked.num_rows
    with pytest.raises(QuestionError, match="is named by no document"):
        ask_database(url, place, place="Nowhere")


@pytest.mark.database
def test_a_schema_of_others_is_never_touched(archive: Path, postgres: Postgres) -> None:
    url = postgres.make_database("others")
    postgres.run("CREATE SCHEMA planmap_archive; CREATE TABLE planmap_archive.mine (a int)",
                 database="others")  # fmt: skip
    with pytest.raises(DatabaseError, match="was not made by planmap"):
        load_archive(archive, url)
    assert postgres.run("SELECT count(*) FROM planmap_archive.mine", database="others") == "0"


def test_a_database_that_is_not_there_is_one_line(archive: Path) -> None:
    url = f"postgresql://me:secret@127.0.0.1:{free_port()}/none"
    with pytest.raises(DatabaseError, match="nothing was changed") as told:
        load_archive(archive, url)
    assert "secret" not in str(told.value)
    assert "\n" not in str(told.value)


def test_a_place_is_found_by_its_id_and_by_its_names(archive: Path) -> None:
    opened = Archive(archive)
    assert opened.find_place("mill-park") == opened.find_place("Mill Park") == "mill-park"
    assert {"mill-park", "old-harbour"} <= set(opened.list_within("brookfield"))
    with pytest.raises(QuestionError, match="'Atlantis' is named by no document"):
        opened.find_place("Atlantis")


def test_a_question_that_fits_no_table_is_told(archive: Path) -> None:
    opened = Archive(archive)
    with pytest.raises(QuestionError, match="mentions have no metric; it is asked of facts"):
        opened.ask(Question(table="mentions", metric="x"))
    with pytest.raises(QuestionError, match="is no table of an archive"):
        opened.ask(Question(table="places"))


def test_what_nobody_says_is_an_empty_answer_with_its_columns(archive: Path) -> None:
    rows = Archive(archive).ask(Question(table="mentions", places=("nowhere",)))
    assert isinstance(rows, pa.Table)
    assert (rows.num_rows, rows.column_names[0]) == (0, "place")


def test_what_is_no_archive_is_told(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="holds no archive"):
        Archive(tmp_path)
    (tmp_path / "manifest.json").write_text('{"product": "planmap", "files": {}}')
    with pytest.raises(ArchiveError, match="is not of an archive"):
        Archive(tmp_path)
    for name, content in list_bytes(archive).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    next((tmp_path / "facts").iterdir()).unlink()
    with pytest.raises(ArchiveError, match="which its manifest lists; read it again"):
        Archive(tmp_path)


@pytest.mark.parametrize("engine", ["pyarrow", "duckdb"])
@pytest.mark.parametrize("kind", ["places", "documents", "facts"])
def test_a_part_that_is_damaged_is_told_by_name(
    archive: Path, tmp_path: Path, kind: str, engine: str
) -> None:
    shutil.copytree(archive, tmp_path / "a")
    for part in (tmp_path / "a" / kind).iterdir():
        part.write_bytes(part.read_bytes()[:-9])
    question = Question(table="facts", places=("mill-park",))
    with pytest.raises((ArchiveError, QuestionError), match="damaged") as caught:
        Archive(tmp_path / "a").ask(question, engine=engine)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("member", "value"), [("parts", {"../x": {}}), ("files", []), ("settings", 1), ("rows", None)]
)
def test_a_manifest_that_nobody_wrote_so_is_refused(
    archive: Path, tmp_path: Path, member: str, value: object
) -> None:
    said = json.loads((archive / "manifest.json").read_bytes()) | {member: value}
    (tmp_path / "manifest.json").write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(ArchiveError, match=f"{member}.* is not what 'archive read' wrote"):
        Archive(tmp_path)
