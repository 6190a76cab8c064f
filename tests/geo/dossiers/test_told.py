"""What is wrong in a dossier's folder is told with file, row, field and value."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import DossierError, inspect_dossier, read_dossier
from geo.dossiers.decisions import Action, Review
from geo.dossiers.reviews import read_reviews, write_reviews
from tests.builders import bend, make_info, make_tables, write_dossier


def told(folder: Path) -> list[str]:
    return [str(problem) for problem in inspect_dossier(folder)[1]]


def test_a_place_within_itself_is_told_once_for_each_of_its_ring(tmp_path: Path) -> None:
    tables = make_tables()
    one, other = (row["id"] for row in tables["places.csv"][:2])
    tables["places.csv"][0]["within"] = other
    tables["places.csv"][1]["within"] = one
    folder = write_dossier(tmp_path / "d", tables=tables)
    assert told(folder) == [
        f"places.csv, row {row}, within = '{there}': lies within itself: {here}, within {there}, "
        f"within {here}; empty one 'within'"
        for row, here, there in ((2, one, other), (3, other, one))
    ]


def test_a_place_that_lies_in_itself_at_once_is_told(tmp_path: Path) -> None:
    own = make_tables()["places.csv"][0]["id"]
    folder = write_dossier(tmp_path / "d", tables=bend("places.csv", 0, within=own))
    (said,) = told(folder)
    assert said.endswith(f"lies within itself: {own}, within {own}; empty one 'within'")


def test_the_decisions_of_a_folder_are_read_and_a_wrong_one_is_told(tmp_path: Path) -> None:
    assert read_reviews(tmp_path) == ()
    review = Review(place="mill-park", action=Action.ACCEPT)
    (tmp_path / "review.csv").write_text(write_reviews([review]), encoding="utf-8")
    assert read_reviews(tmp_path) == (review,)
    text = write_reviews([review]).replace("accept", "dance")
    (tmp_path / "review.csv").write_text(text, encoding="utf-8")
    with pytest.raises(DossierError, match="row 2, action = 'dance'"):
        read_reviews(tmp_path)


def test_a_dossier_without_its_decisions_is_as_it_was_drafted(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    before = read_dossier(folder)
    review = Review(place="mill-park", action=Action.REJECT)
    (folder / "review.csv").write_text(write_reviews([review]), encoding="utf-8")
    dossier, problems = inspect_dossier(folder, apply=False)
    assert dossier is not None
    assert problems == ()
    assert dossier.places == before.places


def test_a_hidden_dataset_is_passed_over_and_one_without_a_source_is_told(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    (folder / "datasets" / ".left").mkdir()
    (folder / "datasets" / "notes.txt").write_text("no dataset")
    assert told(folder) == []
    (folder / "datasets" / "empty").mkdir()
    assert told(folder) == ["datasets/empty/source.toml: this file is missing from the dossier"]


def test_a_list_of_no_documents_is_told(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d", info=make_info())
    text = (folder / "dossier.toml").read_text(encoding="utf-8")
    head, _, rest = text.partition("[document]\n")
    tail = rest.partition("\n[")[2]
    for words in ("document = []\n", "document = [1]\n"):
        more = f"\n[{tail}" if tail else ""
        (folder / "dossier.toml").write_text(words + head + more, encoding="utf-8")
        said = [line for line in told(folder) if ", document" in line]
        assert len(said) == 1
        assert said[0].endswith("must be a table, or several")
