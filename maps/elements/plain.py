"""The page without its scripts: every place, promise and figure as text, in each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from operator import attrgetter
from typing import TypeVar

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Commitment, Fact, Place
from geo.records.languages import find_nearest
from geo.records.row import as_words
from geo.texts.values.said import say_amount
from geo.texts.values.structures import find_structures
from geo.texts.values.units import DATE
from geo.texts.writing.words import MONTHS_EN
from geo.vocabulary import StatementKind, Status
from maps.blocks.sorts import SILENT, sort_of, status_key
from maps.elements.assets import LANGUAGE_FILES, page_words

RowType = TypeVar("RowType")
MOST = 1_000
"""How many places, promises and other figures are said; a map of more would be mostly this."""
NEVER = "9999"
NOT_BEGUN = frozenset((Status.UNKNOWN, Status.PLANNED, Status.STARTING))
"""What sorts behind all dates."""
TURNING = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
"""Letters that run to the left (Arabic, Hebrew and others), and marks of direction (UAX 9)."""


def make_plain(dossier: Dossier) -> str:
    """Return what a browser without scripts shows of `dossier`, as a `noscript` element.

    Each language has a part of its own. A figure is said as the text has it in the dossier's own
    language; in others its value stands in base units.
    """
    parts = "".join(_part(dossier, tag) for tag in dossier.info.tags)
    return f'<noscript class="planmap-plain">\n{parts}</noscript>\n'.replace("\r", "")


def _part(dossier: Dossier, tag: str) -> str:
    ui = page_words()[find_nearest(tag, LANGUAGE_FILES)]
    words = _Words(dossier, tag, ui)
    info = dossier.info
    documents = "".join(
        f"<p>{words.of(row, 'publisher')} · {row.date}</p>\n" for row in dossier.documents
    )
    return (
        f'<section lang="{tag}">\n<h1>{words.of(info, "title")}</h1>\n'
        f"<p>{_text(ui['plain.why'])}</p>\n"
        f"{documents}"
        f"{words.statements()}"
        f"<h2>{_text(ui['tab.places'])}</h2>\n"
        f"{words.most(words.place, _find_important(dossier.places))}"
        f"{words.most(words.figure, _others(dossier))}"
        "</section>\n"
    )


class _Words:
    """The rows of a dossier as text in one language."""

    def __init__(self, dossier: Dossier, tag: str, ui: Mapping[str, str]) -> None:
        self.dossier = dossier
        self.tag = tag
        self.ui = ui
        self.is_own = tag == dossier.info.tags[0]
        self.structures = find_structures(dossier.facts)
        self.symbols = {layer.id: layer.symbol for layer in dossier.layers}

    def most(self, say: Callable[[RowType], str], rows: Sequence[RowType]) -> str:
        """Return a list of what `say` says of the first rows, and of how many more there are."""
        rest = len(rows) - MOST
        more = self.label("plain", "more").replace("{n}", f"{rest:,}")
        return _list(map(say, rows[:MOST])) + (f"<p>{more}</p>\n" if rest > 0 else "")

    def of(self, row: object, field: str) -> str:
        """Return `field` of `row`, ready for HTML."""
        return _say(as_words(row, field)[self.tag])  # type: ignore[arg-type] # rows of any table

    def label(self, family: str, key: str) -> str:
        """Return a word of the interface, such as that of a status."""
        return _text(self.ui[f"{family}.{key}"])

    def statements(self) -> str:
        """Return the promises, by when they are due, and the reports, each below their number."""
        rows = self.dossier.commitments
        promises = [row for row in rows if row.statement_kind is StatementKind.PROMISE]
        reported = [row for row in rows if row.statement_kind is StatementKind.REPORT]
        off = [row for row in reported if row.status_at in NOT_BEGUN]
        reports = [row for row in reported if row.status_at not in NOT_BEGUN]
        promises.sort(key=lambda row: (row.due or NEVER, row.start))
        return "".join(
            f"<h2>{self._count(key, len(some))}</h2>\n{self.most(self.promise, some)}"
            for key, some in (("promises", promises), ("reports", reports), ("off", off))
            if some
        )

    def _count(self, key: str, number: int) -> str:
        """Return how many promises or reports there are, in the interface's words."""
        entry = self.ui[f"promise.{key}"]
        form = "one" if number == 1 and isinstance(entry, Mapping) else "other"
        words = str(entry[form]) if isinstance(entry, Mapping) else str(entry)
        return escape(words.replace("{n}", f"{number:,}"))

    def date(self, partial: str) -> str:
        """Return an ISO date of any precision as people say it."""
        year, *rest = partial.split("-")
        if self.tag.startswith("zh"):
            return f"{year}年" + "".join(
                f"{int(part)}{sign}" for part, sign in zip(rest, "月日", strict=False)
            )
        said = [MONTHS_EN[int(rest[0]) - 1].capitalize()] if rest else []
        return " ".join([*(str(int(day)) for day in rest[1:]), *said, year])

    def promise(self, row: Commitment) -> str:
        """Return what was said, when it was due as said, and what came of it."""
        outcome = self.dossier.index.outcomes.get(row.id)
        said = [self.of(row, "what")]
        if row.due or row.due_as_said:
            when = self.date(row.due) if row.due else row.due_as_said or ""
            said.append(self.label("promise", "said").replace("{date}", _say(when)))
        told = self.label("outcome", outcome.outcome if outcome else "open")
        if outcome and outcome.date:
            told += f" ({self.date(outcome.date)})"
        note = self.of(outcome, "note") if outcome else ""
        return f"<li>{' · '.join(said)} — <b>{told}</b> {note}</li>\n"

    def place(self, row: Place) -> str:
        """Return a place's names, its status then and now, its summary and its figures."""
        status = self.status(row)
        name = f"<b>{self.of(row, 'name')}</b>"
        where = self.label("plain", "unlocated") if row.placed == "unlocated" else ""
        summary = self.of(row, "summary")
        said = " · ".join(part for part in (name, status, where, summary) if part)
        figures = [self.figure(fact) for fact in self.dossier.index.facts.get(row.id, ())]
        return f"<li>{said}{_list(filter(None, figures))}</li>\n"

    def status(self, row: Place) -> str:
        """Return a place's status as it is said of its sort, empty if that says nothing."""
        status = row.status_now or row.status_at or Status.UNKNOWN
        sort = sort_of(row.kind, self.symbols[row.layer])
        if SILENT.get(sort) is status:
            return ""
        return _text(self.ui[status_key(self.ui, sort, status)])

    def figure(self, fact: Fact) -> str:
        """Return a figure with what it counts.

        Ranks, years of the calendar and parts of a concept are none.
        """
        said = say_amount(fact.unit, fact.base_value, fact.base_unit)
        is_date = said is not None and said.unit == DATE
        is_rank = fact.base_unit == "ordinal" or fact.comparator == "rank"
        if is_rank or is_date or fact.id in self.structures:
            return ""
        value = _say(fact.surface) if self.is_own else self.amount(fact)
        return f"<li>{self.of(fact, 'metric')}: {value}</li>\n"

    def amount(self, fact: Fact) -> str:
        """Return the value in base units, with what it is compared with."""
        known = self.ui.get(f"unit.{fact.base_unit}", f"{{value}} {fact.base_unit}")
        said = _text(known).replace("{value}", f"{fact.base_value:,.10g}")
        compared = self.ui.get(f"comparator.{fact.comparator}", "{value}")
        return escape(compared.replace("{value}", said))


def _say(words: str) -> str:
    """Return a dossier's words for HTML; what runs to the left cannot turn those beside it."""
    said = escape(words)
    return f"<bdi>{said}</bdi>" if TURNING.search(words) else said


def _find_important(places: Sequence[Place]) -> Sequence[Place]:
    """Return `places`, the more important first if not all of them can be said."""
    if len(places) <= MOST:
        return places
    return sorted(places, key=attrgetter("importance"), reverse=True)


def _others(dossier: Dossier) -> tuple[Fact, ...]:
    """Return the figures of what is no place."""
    return tuple(fact for fact in dossier.facts if fact.subject not in dossier.index.places)


def _text(entry: object) -> str:
    """Return words of the interface; of several forms the most general one."""
    return str(entry["other"]) if isinstance(entry, Mapping) else str(entry)


def _list(items: Iterable[str]) -> str:
    joined = "".join(items)
    return f"<ul>\n{joined}</ul>\n" if joined else ""
