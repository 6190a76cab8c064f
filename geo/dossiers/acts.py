"""What an editor does to a dossier: an act, a line of `edits.jsonl`, and the line above them all.

An act says what is meant (`move`, `rename`), in the cells of the row that it is about; what it
comes to in the files stands in its `changes`, which the program writes. docs/editing.md has the
acts one by one.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from geo.dossiers.act_fields import LONGEST_WORDS, Instant, Said, Uuid, fits
from geo.records.row import CONTROL, Slug
from geo.records.tables import iter_texts

FORMAT = 1


class ActWord(StrEnum):
    """What can be done to a dossier; nothing else can."""

    ACCEPT = "accept"
    REJECT = "reject"
    MOVE = "move"
    RADIUS = "radius"
    DRAW = "draw"
    SPLIT = "split"
    UNPLACE = "unplace"
    MERGE = "merge"
    RENAME = "rename"
    DESCRIBE = "describe"
    KIND = "kind"
    THEME = "theme"
    LAYER = "layer"
    STATUS = "status"
    HEADLINE = "headline"
    ADD = "add"
    FIGURE = "figure"
    STATEMENT = "statement"
    OUTCOME = "outcome"
    EVIDENCE = "evidence"
    TOUR = "tour"
    UNDO = "undo"
    REDO = "redo"


POSITION = "position"
"""The field of an act that is a geometry and no cell."""
OF_PLACING = (
    POSITION,
    "placed",
    "coordinateUncertaintyInMeters",
    "certainty",
    "geo_source",
    "why_*",
)

PLACES = ("places.csv", "stations.csv")
STANDING = (*PLACES, "sections.csv")


class Rule(BaseModel):
    """What an act of one word may be about, and which fields it may give; `*` is a language."""

    model_config = ConfigDict(frozen=True)

    tables: tuple[str, ...]
    fields: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    """Fields of `after` that must be there."""
    asks: tuple[Literal["why", "source"], ...] = ()
    """What the person must say besides."""


RULES: Mapping[ActWord, Rule] = MappingProxyType(
    {
        ActWord.ACCEPT: Rule(tables=STANDING, fields=("reviewed",)),
        ActWord.REJECT: Rule(tables=PLACES, asks=("why",)),
        ActWord.MOVE: Rule(tables=STANDING, fields=OF_PLACING, needs=(POSITION,), asks=("source",)),
        ActWord.RADIUS: Rule(
            tables=STANDING,
            fields=("coordinateUncertaintyInMeters", "placed", "certainty", "why_*"),
            needs=("coordinateUncertaintyInMeters",),
        ),
        ActWord.DRAW: Rule(
            tables=STANDING,
            fields=(*OF_PLACING, "line", "name_*", "status_at"),
            needs=(POSITION,),
            asks=("source",),
        ),
        ActWord.SPLIT: Rule(tables=("sections.csv",), fields=("parts",), needs=("parts",)),
        ActWord.UNPLACE: Rule(tables=STANDING, fields=("why_*",), asks=("why",)),
        ActWord.MERGE: Rule(tables=PLACES, fields=("places",), needs=("places",)),
        ActWord.RENAME: Rule(tables=STANDING, fields=("name_*", "aliases")),
        ActWord.DESCRIBE: Rule(
            tables=STANDING, fields=("summary_*", "why_*", "town", "within", "colour")
        ),
        ActWord.KIND: Rule(tables=PLACES, fields=("kind",), needs=("kind",)),
        ActWord.THEME: Rule(tables=PLACES, fields=("theme", "layer"), needs=("theme",)),
        ActWord.LAYER: Rule(tables=PLACES, fields=("layer", "theme"), needs=("layer",)),
        ActWord.STATUS: Rule(
            tables=STANDING,
            fields=("status_at", "status_now", "as_of", "status_source", "start_date", "due"),
        ),
        ActWord.HEADLINE: Rule(tables=PLACES, fields=("importance",), needs=("importance",)),
        ActWord.ADD: Rule(
            tables=PLACES,
            fields=(
                *OF_PLACING,
                "name_*",
                "aliases",
                "kind",
                "theme",
                "layer",
                "town",
                "within",
                "status_at",
                "importance",
                "summary_*",
                "mentions",
            ),
            needs=("kind", "theme", "layer", "mentions"),
        ),
        ActWord.FIGURE: Rule(
            tables=("facts.csv",),
            fields=(
                "value",
                "unit",
                "base_value",
                "base_unit",
                "comparator",
                "period",
                "subject",
                "theme",
                "metric_*",
            ),
        ),
        ActWord.STATEMENT: Rule(
            tables=("commitments.csv",),
            fields=(
                "what_*",
                "statement_kind",
                "status_at",
                "due",
                "due_as_said",
                "places",
                "theme",
                "facts",
            ),
        ),
        ActWord.OUTCOME: Rule(
            tables=("outcomes.csv",),
            fields=("outcome", "date", "evidence_class", "evidence", "confidence", "note_*"),
        ),
        ActWord.EVIDENCE: Rule(
            tables=("evidence.csv",),
            fields=("publisher_*", "title_*", "date", "evidence_class", "address"),
        ),
        ActWord.TOUR: Rule(
            tables=("chapters.csv",),
            fields=("order", "places", "layers", "statuses", "paragraphs", "title_*", "words_*"),
        ),
        ActWord.UNDO: Rule(tables=()),
        ActWord.REDO: Rule(tables=()),
    }
)
"""The closed list: an act gives fields of its row of this table, and no other."""


class _Line(BaseModel):
    """What the lines of a journal have in common: frozen, with no member but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Target(_Line):
    """What an act is about: a row of a table, or an act that is undone or done again."""

    table: str | None = None
    row: Annotated[str, Field(max_length=200)] | None = None
    act: Uuid | None = None


class BaseMap(_Line):
    """The base map that was on: its id, and the datum in which its tiles are drawn."""

    id: Annotated[Said, Field(min_length=1, max_length=200)]
    datum: Literal["wgs84", "cgcs2000", "gcj02", "bd09"] = "wgs84"


class Change(_Line):
    """One change of a file: a cell, a whole row, a feature, a column, an order, a whole file.

    `cell` is `field` of the row `row`; `raw` has its text before and after where that is not the
    shortest way to write it. `row` and `feature` have texts as they stand, and none where the row
    or feature came or went; `behind` is the key of the one that it stood or stands behind, empty
    for the first. A `feature` with a `field` is the text of that member of it. `column` is
    `field`, which the header gets. `order` has the keys of all rows, `file` the whole text.
    What is `shared` goes when nothing uses it any more.
    """

    file: str
    kind: Literal["cell", "row", "feature", "column", "order", "file"]
    row: str | None = None
    field: str | None = None
    before: Any = None
    after: Any = None
    behind: str | None = None
    raw: tuple[str | None, str | None] | None = None
    shared: bool = False


class Act(_Line):
    """What one person did at one moment, and what it came to in the files."""

    id: Uuid
    at: Instant
    by: Annotated[Said, Field(min_length=1, max_length=40)]
    act: ActWord
    target: Target
    before: dict[str, Any] = Field(default_factory=dict)
    after: dict[str, Any] = Field(default_factory=dict)
    why: Said | None = None
    source: Said | None = None
    base_map: BaseMap | None = None
    changes: tuple[Change, ...] | None = None

    @model_validator(mode="after")
    def _check_rule(self) -> Act:
        rule = RULES[self.act]
        if not rule.tables:
            if self.target.act is None:
                _refuse(f"target.act: '{self.act}' names the id of the act that it is about")
            return self
        if self.target.table not in rule.tables:
            _refuse(f"target.table: '{self.act}' is of {' or '.join(rule.tables)}")
        for field, value in (*self.before.items(), *self.after.items()):
            _check_value(field, value)
        self._check_fields(rule)
        return self

    def _check_fields(self, rule: Rule) -> None:
        for field in self.after:
            if not any(fits(field, known) for known in rule.fields):
                _refuse(f"after.{field}: '{self.act}' gives {', '.join(rule.fields) or 'none'}")
        for field in rule.needs:
            if field not in self.after:
                _refuse(f"after.{field}: '{self.act}' must give it")
        for member in rule.asks:
            if not getattr(self, member):
                _refuse(f"{member}: '{self.act}' asks for it; say it in a few words")


class Header(_Line):
    """The first line of a journal: what it is, of which dossier, on which files it is based."""

    planmap: Literal["edits"] = "edits"
    format: Literal[1] = 1
    dossier: Slug
    files: dict[str, Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]] = Field(default_factory=dict)


STRUCTURED = frozenset({POSITION, "parts", "mentions"})
"""Fields of an act that are no text."""


def _check_value(field: str, value: object) -> None:
    if field not in STRUCTURED and not isinstance(value, (str, int, float, type(None))):
        _refuse(f"{field}: must be the text of a cell")
    if isinstance(value, bool):
        _refuse(f"{field}: must be the text of a cell, such as true")
    try:
        for words in iter_texts(value):
            found = CONTROL.search(words)
            if found:
                _refuse(f"{field}: must hold no control characters, such as U+{ord(found[0]):04X}")
            if len(words) > LONGEST_WORDS:
                _refuse(f"{field}: must have {LONGEST_WORDS} signs at most; it has {len(words)}")
    except RecursionError:
        _refuse(f"{field}: is nested too deep")


def _refuse(message: str) -> None:
    raise ValueError(message)
