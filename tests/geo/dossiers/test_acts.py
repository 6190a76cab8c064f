"""An act says one thing about one row, in the fields that its word has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from geo.dossiers.acts import RULES, Act, ActWord
from geo.dossiers.schemas import make_schemas
from geo.dossiers.tables import TABLES
from geo.records.translated import columns_of

ID = "5b0c4a52-8d0f-4a3e-9d0e-0a1b2c3d4e5f"
DOCS = Path(__file__).parents[3] / "docs" / "editing.md"


def make_act(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - members of JSON
    act = {
        "id": ID,
        "at": "2026-11-27T12:00:00Z",
        "by": "AB",
        "act": "rename",
        "target": {"table": "places.csv", "row": "mill-park"},
        "after": {"name_en": "Mill Gardens"},
    }
    return act | changes


def test_every_word_has_a_rule_and_a_row_in_the_docs() -> None:
    docs = DOCS.read_text(encoding="utf-8")
    assert set(RULES) == set(ActWord)
    assert [word for word in ActWord if f"| `{word}` |" not in docs] == []


@pytest.mark.parametrize("word", ActWord)
def test_every_field_is_a_column_of_the_tables_or_a_list_of_the_act_s_own(word: ActWord) -> None:
    own = {"position", "parts", "places", "mentions", "order"}
    rule = RULES[word]
    columns = {name for table in rule.tables for name in columns_of(TABLES[table])}
    assert {field.replace("*", "en") for field in rule.fields} - columns <= own


@pytest.mark.parametrize(
    ("changes", "right"),
    [
        ({"act": "dance"}, "act"),
        ({"id": "1"}, "UUID"),
        ({"at": "today"}, "instant"),
        ({"at": "2026-11-27T12:00:00"}, "instant"),
        ({"by": ""}, "by"),
        ({"by": "A\x07"}, "U+0007"),
        ({"target": {"table": "facts.csv", "row": "f1"}}, "target.table"),
        ({"after": {"kind": "site"}}, "after.kind"),
        ({"act": "move", "after": {"position": None}}, "source"),
        ({"act": "move", "after": {}, "source": "x"}, "after.position"),
        ({"act": "reject", "after": {}}, "why"),
        ({"act": "undo", "after": {}}, "target.act"),
        ({"more": 1}, "more"),
        ({"after": {"name_en": ["Mill"]}}, "name_en: must be the text of a cell"),
        ({"before": {"name_en": {"a": 1}}}, "name_en: must be the text of a cell"),
        ({"after": {"name_en": True}}, "name_en: must be the text of a cell, such as true"),
        (
            {"after": {"name_en": "a\x1bb"}},
            "name_en: must hold no control characters, such as U+001B",
        ),
        ({"after": {"name_en": "x" * 4_001}}, "name_en: must have 4000 signs at most; it has 4001"),
        ({"act": "accept", "after": {"name_en": "x"}}, "after.name_en: 'accept' gives reviewed"),
        ({"act": "kind", "after": {}}, "after.kind: 'kind' must give it"),
        ({"act": "unplace", "after": {}}, "why: 'unplace' asks for it; say it in a few words"),
        ({"act": "reject", "why": "x"}, "after.name_en: 'reject' gives none"),
    ],
)
def test_an_act_that_says_something_else_is_refused(changes: dict[str, Any], right: str) -> None:
    with pytest.raises(ValidationError, match=right.replace("+", r"\+")):
        Act.model_validate(make_act(**changes))


def test_the_schema_takes_a_header_and_an_act_and_no_nonsense() -> None:
    validator = Draft202012Validator(make_schemas()["edits.jsonl"])
    assert validator.is_valid({"planmap": "edits", "format": 1, "dossier": "brookfield"})
    assert validator.is_valid(make_act())
    assert not validator.is_valid(make_act(act="dance"))
