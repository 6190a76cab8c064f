"""A dossier may be made from several documents: spans name theirs, the ledger is kept for each."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from geo import UnknownIdError, read_dossier
from geo.dossiers.audit import make_audit
from geo.dossiers.audit_json import as_json
from geo.dossiers.folder import inspect_dossier
from geo.dossiers.ledger import SpanKind, State, make_ledger
from geo.dossiers.rows import Mention
from geo.texts.text import decode_text
from layers import make_features
from layers.exports import select
from layers.exports.web.annotations import name_text, write_annotations
from layers.tables import make_tables as make_frames
from maps.blocks.facts import make_data
from maps.cli import app
from tests.builders import TEXT, write_dossier
from tests.documents import MINUTES, write_with_minutes

PLANS, NOTES = decode_text(TEXT.encode()), decode_text(MINUTES.encode())


def problems_of(folder: Path) -> list[str]:
    return [str(problem) for problem in inspect_dossier(folder)[1]]


def test_each_row_is_of_the_document_that_it_names_or_of_the_first(tmp_path: Path) -> None:
    dossier = read_dossier(write_with_minutes(tmp_path / "d"))
    assert [document.id for document in dossier.documents] == ["plans", "minutes"]
    assert dossier.document is dossier.documents[0]
    assert {row.document for row in dossier.mentions} == {"plans", "minutes"}
    last = dossier.mentions[-1]
    assert dossier.document_of(last).id == "minutes"
    assert (last.paragraph, dossier.number_of(last)) == (2, 5)
    with pytest.raises(UnknownIdError, match="the documents are plans, minutes"):
        dossier.document_of(last.model_copy(update={"document": "other"}))


def test_the_ledger_is_kept_for_each_document(tmp_path: Path) -> None:
    dossier = read_dossier(write_with_minutes(tmp_path / "d"))
    ledger = make_ledger(dossier, [NOTES, PLANS])
    assert ledger.accounted == 1.0
    assert not ledger.problems
    assert not ledger.missed
    assert list(ledger.parts) == ["plans", "minutes"]
    assert ledger.parts["minutes"].count(State.MAPPED) == 2
    assert ledger.parts["minutes"].count(State.DECLINED, SpanKind.NUMERAL) == 1
    whole = sum(part.count(State.MAPPED) for part in ledger.parts.values())
    assert ledger.count(State.MAPPED) == whole
    assert [span.document for span in ledger.spans[-3:]] == ["minutes"] * 3


def test_a_document_without_its_text_is_as_recorded(tmp_path: Path) -> None:
    dossier = read_dossier(write_with_minutes(tmp_path / "d"))
    for text in (PLANS, [NOTES], None):
        assert make_ledger(dossier, text).accounted == 1.0


def test_what_is_missed_in_one_document_is_not_found_in_the_other(tmp_path: Path) -> None:
    dossier = read_dossier(write_with_minutes(tmp_path / "d"))
    kept = tuple(row for row in dossier.mentions if row.document != "minutes")
    ledger = make_ledger(replace(dossier, mentions=kept), [PLANS, NOTES])
    (missed,) = ledger.missed
    assert (missed.document, missed.surface, missed.paragraph) == ("minutes", "Mill Park", 2)


def test_a_text_of_no_document_is_told_and_the_others_are_kept(tmp_path: Path) -> None:
    dossier = read_dossier(write_with_minutes(tmp_path / "d"))
    other = decode_text(b"Another text altogether.\n")
    ledger = make_ledger(dossier, [PLANS, other])
    (problem,) = ledger.problems
    assert "is another text than the dossier's" in problem.right
    assert not ledger.is_other_text
    assert make_ledger(dossier, other).is_other_text


def test_exports_say_of_which_document_a_span_is(tmp_path: Path) -> None:
    dossier = read_dossier(write_with_minutes(tmp_path / "d"))
    frames = make_frames(dossier)
    for name in ("mentions", "facts", "commitments"):
        assert list(frames[name]["document"])[-1] == "minutes"
        assert next(iter(frames[name]["document"])) == "plans"
    frame = make_features(dossier).set_index("id")
    named = frame.loc["mill-park", "mentions"]
    assert [row["document"] for row in named] == ["plans", "plans", "minutes"]
    assert frame.loc["mill-park", "paragraphs"] == [2, 3]


def test_an_annotation_names_the_text_that_its_span_is_of(tmp_path: Path) -> None:
    dossier = read_dossier(write_with_minutes(tmp_path / "d"))
    items = json.loads(b"".join(write_annotations(select(dossier))))["items"]
    sources = {item["id"].rpartition(":")[2]: item["target"]["source"] for item in items}
    plans, minutes = (name_text(document) for document in dossier.documents)
    assert (sources["f-gardens"], sources["f-benches"]) == (plans, minutes)
    assert plans != minutes


def test_the_page_counts_paragraphs_through(tmp_path: Path) -> None:
    dossier = read_dossier(write_with_minutes(tmp_path / "d"))
    data = make_data(dossier, ())
    assert [row["before"] for row in data["documents"]] == [0, 3]
    assert [row["n"] for row in data["paragraphs"]] == [1, 2, 3, 4, 5]
    assert data["chapters"][0]["paragraphs"] == [2, 5]


def test_a_dossier_with_one_document_needs_no_id(tmp_path: Path) -> None:
    dossier = read_dossier(write_dossier(tmp_path / "d"))
    assert dossier.documents == (dossier.document,)
    assert {row.document for row in dossier.mentions} == {dossier.document.id}
    assert make_ledger(dossier, PLANS).parts == {}
    assert Mention(paragraph=1, start=0, end=1, surface="a").document is None


WRONG = {
    "the same id": ({"id": "plans"}, "another document has this id; ids are unique"),
    "no checksum": ({"sha256": "x"}, "dossier.toml [[document]] 2, sha256 = 'x': must match"),
    "a strange key": ({"colour": "red"}, "dossier.toml [[document]] 2, colour = 'red'"),
    "short": ({"length": 9}, "must lie within the text's 9 characters"),
    "renamed": ({"id": "notes"}, "must be one of the documents: notes, plans"),
}


@pytest.mark.parametrize(("changes", "right"), WRONG.values(), ids=list(WRONG))
def test_a_wrong_document_is_told(tmp_path: Path, changes: dict[str, Any], right: str) -> None:
    folder = write_with_minutes(tmp_path / "d", **changes)
    assert any(right in line for line in problems_of(folder))


def test_several_documents_need_ids(tmp_path: Path) -> None:
    folder = write_with_minutes(tmp_path / "d")
    text = (folder / "dossier.toml").read_text(encoding="utf-8").replace('id = "minutes"\n', "")
    (folder / "dossier.toml").write_text(text, encoding="utf-8")
    assert any("each of several documents needs an id" in line for line in problems_of(folder))


def test_check_takes_a_text_for_each_document(tmp_path: Path) -> None:
    folder = write_with_minutes(tmp_path / "d")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(MINUTES, encoding="utf-8")
    texts = ["--text", str(tmp_path / "a.txt"), "--text", str(tmp_path / "b.txt")]
    done = CliRunner().invoke(app, ["check", str(folder), *texts])
    assert done.exit_code == 0, done.output
    assert "of minutes" in done.output
    done = CliRunner().invoke(app, ["check", str(folder), *texts, "--json"])
    told = json.loads(done.output)
    assert [(row["id"], row["accounted"]) for row in told["documents"]] == [
        ("plans", 1.0), ("minutes", 1.0),
    ]  # fmt: skip
    assert len(told["texts"]) == 2
    audit = make_audit(read_dossier(folder), make_ledger(read_dossier(folder)))
    assert {span["document"] for span in as_json(audit)["spans"]} == {"plans", "minutes"}  # type: ignore[attr-defined]
