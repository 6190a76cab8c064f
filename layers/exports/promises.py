"""The promises of a selection, as feed and calendar show them: words, due dates, outcomes."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from geo.dossiers.rows import Commitment, Outcome
from geo.records.languages import find_nearest
from geo.records.row import as_words
from geo.vocabulary import LANGUAGES, OutcomeState, StatementKind
from layers.exports.whole import Chosen

OUTCOME_WORDS: Mapping[OutcomeState, Mapping[str, str]] = MappingProxyType(
    {
        state: MappingProxyType(dict(zip(LANGUAGES, words, strict=True)))
        for state, words in {
            OutcomeState.KEPT: ("已兑现", "已兌現", "Kept"),
            OutcomeState.LATE: ("逾期", "逾期", "Late"),
            OutcomeState.PARTLY: ("部分兑现", "部分兌現", "Partly kept"),
            OutcomeState.CHANGED: ("已调整", "已調整", "Changed"),
            OutcomeState.UNDER_WAY: ("推进中", "進行中", "Under way"),
            OutcomeState.NOT_YET_DUE: ("未到期", "未到期", "Not due yet"),
            OutcomeState.NO_MEASURE: ("目标不明确", "目標不明確", "No clear target"),
            OutcomeState.UNKNOWN: ("未查到结果", "未查到結果", "No answer found"),
        }.items()
    }
)
"""What became of a promise, in the words of the page."""

NOT_LOOKED_INTO = MappingProxyType(
    dict(zip(LANGUAGES, ("尚未核实", "尚未查證", "Not followed up"), strict=True))
)
HEADS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        name: MappingProxyType(dict(zip(LANGUAGES, words, strict=True)))
        for name, words in {
            "title": ("承诺", "承諾", "Promises"),
            "due": ("期限：{}", "期限：{}", "Due: {}"),
            "as_said": ("原话：{}", "原話：{}", "As said: {}"),
            "outcome": ("结果：{}", "結果：{}", "Outcome: {}"),
            "places": ("地点：{}", "地點：{}", "Places: {}"),
            "no_due": ("没说期限", "沒說期限", "No date given"),
        }.items()
    }
)
DASHES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promise in the language of its selection, with what became of it.

    `due` is `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or None; `outcome` is None if nobody looked into
    it. `about` has a line each: due date, the words it was said with, outcome, places.
    """

    id: str
    what: str
    due: str | None
    outcome: Outcome | None
    state: str
    places: tuple[str, ...]
    about: tuple[str, ...]


def list_promises(selection: Chosen) -> tuple[Promise, ...]:
    """Return the promises about a place of `selection`, by due date, those without one last."""
    dossier = selection.dossier
    wanted = {*selection.cells.columns["place"], *selection.others["place"]}
    found = [
        _make_promise(said, dossier.index.outcomes.get(said.id), selection)
        for said in dossier.commitments
        if said.statement_kind is StatementKind.PROMISE
        and (selection.whole or wanted.intersection(said.places))
    ]
    return tuple(sorted(found, key=lambda promise: (promise.due or "9999-99", promise.id)))


def count_promises(selection: Chosen) -> int:
    """Return the number of promises of `selection`."""
    return len(list_promises(selection))


def write_head(name: str, tag: str, value: str = "") -> str:
    """Return the words `name` of `HEADS` in the language that is nearest to `tag`."""
    return HEADS[name][find_nearest(tag)].format(value)


def _make_promise(said: Commitment, outcome: Outcome | None, selection: Chosen) -> Promise:
    tag = selection.language
    words = NOT_LOOKED_INTO if outcome is None else OUTCOME_WORDS[outcome.outcome]
    state = words[find_nearest(tag)]
    dated = f"{state} ({outcome.date})" if outcome and outcome.date else state
    places = tuple(as_words(selection.dossier.place(each), "name")[tag] for each in said.places)
    note = as_words(outcome, "note")[tag] if outcome else ""
    due = write_head("due", tag, said.due) if said.due else write_head("no_due", tag)
    about = [due]
    if said.due_as_said:
        about.append(write_head("as_said", tag, said.due_as_said))
    about.append(write_head("outcome", tag, dated))
    about += [note] if note else []
    about.append(write_head("places", tag, "、".join(places) if "zh" in tag else ", ".join(places)))
    return Promise(
        id=said.id,
        what=as_words(said, "what")[tag],
        due=said.due,
        outcome=outcome,
        state=state,
        places=places,
        about=tuple(about),
    )


def find_days(date: str) -> tuple[dt.date, dt.date]:
    """Return the first day of a partial date and the day after its last.

    >>> find_days("2025-06")
    (datetime.date(2025, 6, 1), datetime.date(2025, 7, 1))
    """
    year, *rest = (int(part) for part in date.split("-"))
    if not rest:
        return dt.date(year, 1, 1), dt.date(year, 12, 31) + dt.timedelta(days=1)
    if len(rest) < DASHES:
        last = calendar.monthrange(year, rest[0])[1]
        return dt.date(year, rest[0], 1), dt.date(year, rest[0], last) + dt.timedelta(days=1)
    day = dt.date(year, *rest)
    return day, day + dt.timedelta(days=1)
