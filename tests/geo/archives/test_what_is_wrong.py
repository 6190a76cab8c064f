"""What an archive cannot read or answer is told in a line; what says nothing is passed over."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from geo.archives import pools
from geo.archives.asking import Archive
from geo.archives.dossier import make_place_dossier
from geo.archives.finding import PlaceRow, find_place
from geo.archives.items import count_items, iter_items, make_item
from geo.archives.manifest import MANIFEST, ArchiveError, read_manifest
from geo.archives.question import Question, QuestionError
from geo.archives.settings import Settings, open_sources
from geo.archives.tasks import MOST_BYTES, iter_tasks
from tests.archives import make_row, read_into, write_table
from tests.geo.drafting.test_drafting import open_draft

PLACES = {
    "mill-a": PlaceRow("Mill", ("mill",), ("a", "mill-a")),
    "mill-b": PlaceRow("Mill", ("mill",), ("b", "mill-b")),
    "b": PlaceRow("Brook", ("brook",), ("b",)),
    "brook": PlaceRow("Brook", ("brook",), ("b", "brook")),
}


def test_a_name_is_the_place_that_bears_it_or_the_inner_one_of_two() -> None:
    assert find_place("mill-a", PLACES) == "mill-a"
    assert find_place("Brook", PLACES) == "brook"


def test_a_name_of_several_places_or_of_none_says_what_to_ask_for() -> None:
    with pytest.raises(QuestionError) as error:
        find_place("Mill", PLACES)
    assert str(error.value) == (
        "'Mill' may be several places; ask for the id of one: mill-a (Mill), mill-b (Mill)"
    )
    with pytest.raises(QuestionError, match=r"^'Quay' is named by no document of the archive$"):
        find_place("Quay", PLACES)


def test_an_archive_of_another_format_is_read_again(tmp_path: Path) -> None:
    manifest = {"product": "planmap", "product_version": "9.1", "archive": 99}
    (tmp_path / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ArchiveError, match=r"of format 99, of planmap 9\.1; this one reads format"):
        read_manifest(tmp_path)


def test_how_many_documents_a_source_has_is_told_where_it_can_be(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": ["one", "two"]}), tmp_path / "plans.parquet")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 and no more")
    (tmp_path / ".hidden.txt").write_bytes(b"one")
    lines = write_table(tmp_path / "plans.jsonl", [make_row(1)])
    assert count_items(tmp_path) == 3
    assert count_items(tmp_path / "plans.parquet") == 2
    assert count_items(tmp_path / "broken.parquet") is None
    assert count_items(lines) is None


def test_what_is_no_file_in_a_folder_fails_by_itself(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("Mill Park has 7 gardens.", encoding="utf-8")
    pipe, text = iter_items(tmp_path)
    assert (pipe.id, pipe.problem) == ("a.txt", f"{tmp_path / 'a.txt'}: is no file")
    assert (text.id, text.problem) == ("b.txt", None)


def test_a_document_as_long_as_a_part_is_a_part_whatever_stands_before_it() -> None:
    small, large = make_item("small", b"x", ".txt"), make_item("large", b"x" * MOST_BYTES, ".txt")
    for items, parts in (((large, small), [1, 1]), ((small, large, small), [1, 1, 1])):
        tasks = iter_tasks(items, settings="s", version="v")
        assert [len(task.items) for task in tasks] == parts


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> Path:
    """Return a text that fails, one undated, one that says nothing, and two years of a place."""
    folder = tmp_path_factory.mktemp("odd")
    rows = [
        {"id": "broken", "text": "a\0b"},
        {"id": "quiet", "date": "2018", "text": "There is little to say of anything.\n"},
        {"id": "undated", "text": "Old Harbour has 7 quays.\n"},
        {"id": "named", "date": "2019", "text": "Many people went to Mill Park.\n"},
        {"id": "said", "date": "2020", "text": "Mill Park has 7 gardens and 30 kB of paths.\n"},
    ]
    write_table(folder / "t.jsonl", rows)
    read_into(folder / "t.jsonl", folder / "out", settings)
    return folder


def test_what_failed_is_told_again_by_a_run_that_reads_nothing(
    odd: Path, settings: Settings
) -> None:
    done, failed = read_into(odd / "t.jsonl", odd / "out", settings)
    assert done.kept == 5
    assert [row.document for row in failed] == ["broken"]
    assert len(Archive(odd / "out").ask(Question(table="mentions", places=("mill-park",)))) == 2


def test_a_year_in_which_nothing_is_said_of_a_place_is_no_chapter(
    odd: Path, settings: Settings
) -> None:
    archive, sources = Archive(odd / "out"), open_sources(settings)
    made = make_place_dossier(archive, "mill-park", sources, within=False)
    dossier = open_draft(made.files)
    assert [chapter.id for chapter in dossier.chapters] == ["year-2020"]
    assert made.documents == 2


def test_a_place_of_documents_without_a_date_has_no_years(odd: Path, settings: Settings) -> None:
    archive, sources = Archive(odd / "out"), open_sources(settings)
    with pytest.raises(QuestionError, match=r"^old-harbour: none of its 1 documents has a date$"):
        make_place_dossier(archive, "old-harbour", sources, within=False)


def test_a_worker_ends_when_the_run_that_began_it_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    parents, waits, ends = [7, 7, 1], list[float](), list[int]()
    monkeypatch.setattr(os, "getppid", lambda: parents.pop(0))
    monkeypatch.setattr(time, "sleep", waits.append)
    monkeypatch.setattr(os, "_exit", ends.append)
    pools._end_with(7)
    assert (len(waits), ends) == (2, [1])
