"""The audit of a dossier: what it rests on, and where that is thin.

Counts that a dossier may tolerate (`[tolerates]` in `dossier.toml`) are findings; what is
plainly wrong is a problem, and never tolerated.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from itertools import chain

from geo.dossiers.checks.dues import check_dues
from geo.dossiers.checks.second_sources import Agreement, compare_sources
from geo.dossiers.checks.signs import find_invisible
from geo.dossiers.checks.weaknesses import find_weaknesses
from geo.dossiers.checks.wording import check_statement_figures
from geo.dossiers.dossier import Dossier
from geo.dossiers.folder import inspect_dossier
from geo.dossiers.ledger import Ledger
from geo.dossiers.licences import is_verified
from geo.dossiers.rows import Place, Standing
from geo.dossiers.translations import find_gaps
from geo.errors import Problem
from geo.vocabulary import EvidenceClass, Placed

FAR_M = 1000.0
"""A radius over this is a district's part and no site: worth a second look."""

STALE_DAYS = 365
NOT_STATED: frozenset[str] = frozenset({"district", "destination"})
"""Kinds of places whose status is no news: a district stays one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that a dossier may tolerate, up to `tolerated` of it; `items` are ids."""

    id: str
    title: str
    items: tuple[str, ...]
    tolerated: int

    @property
    def is_tolerated(self) -> bool:
        """Whether the dossier says that it lives with this much."""
        return len(self.items) <= self.tolerated


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """The audit: the ledger, the counts, the findings and the problems.

    `today` is the date that statuses were measured against.
    """

    ledger: Ledger
    today: str
    placed: Mapping[str, int]
    counts: Mapping[str, int]
    outcomes: Mapping[str, int]
    findings: tuple[Finding, ...]
    agreements: tuple[Agreement, ...]
    problems: tuple[Problem, ...]

    @property
    def exceeded(self) -> tuple[Finding, ...]:
        """The findings that go beyond what the dossier tolerates."""
        return tuple(finding for finding in self.findings if not finding.is_tolerated)

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong and everything is accounted for."""
        return not self.problems and not self.ledger.missed and self.ledger.accounted >= 1.0


def make_audit(dossier: Dossier, ledger: Ledger, *, today: str | None = None) -> Audit:
    """Return the audit of `dossier` with its `ledger`.

    `today` (2026-11-22) is what the age of statuses is measured against; without one it is
    the newest date at which the dossier itself saw a status, so that the same dossier gives
    the same audit on any day.

    Raises
    ------
    ValueError
        If `today` is no date.
    """
    day = today or newest_date(dossier)
    return Audit(
        ledger=ledger,
        today=day,
        placed=_count_placed(dossier),
        counts=_count_rows(dossier),
        outcomes=dict(Counter(outcome.outcome.value for outcome in dossier.outcomes)),
        findings=tuple(_make_findings(dossier, day)),
        agreements=tuple(compare_sources(dossier)),
        problems=(
            *ledger.problems,
            *check_words(dossier),
        ),
    )


def newest_date(dossier: Dossier) -> str:
    """Return the newest date at which the dossier saw a status, the document's at least."""
    dates = (row.as_of for row in _standing(dossier) if row.as_of)
    return max(dates, key=_first_day, default=dossier.document.date)


def find_problems(folder: Traversable, *, apply: bool = True) -> tuple[Problem, ...]:
    """Return all that is wrong with a dossier by itself: of its files, then of its words.

    `apply` as in `inspect_dossier`. What needs the text is not looked at.

    Raises
    ------
    OSError
        If a file exists but cannot be read.
    """
    dossier, problems = inspect_dossier(folder, apply=apply)
    return problems or tuple(check_words(dossier)) if dossier else problems


def check_words(dossier: Dossier) -> Iterator[Problem]:
    """Yield each figure and due date that does not come of its own words."""
    yield from check_facts(dossier)
    yield from check_statement_figures(dossier)
    yield from check_dues(dossier)


def check_facts(dossier: Dossier) -> Iterator[Problem]:
    """Yield each fact whose number its own words do not give again."""
    if not dossier.facts:
        return
    from geo.dossiers.checks.facts import find_fault  # noqa: PLC0415 - its patterns take long to make

    lines = dossier.lines.get("facts.csv", ())
    for number, fact in enumerate(dossier.facts):
        fault = find_fault(fact)
        if fault:
            line = lines[number] if number < len(lines) else number + 2
            value = f"{fact.value:g} {fact.unit} ({fact.surface})"
            yield Problem(file="facts.csv", row=line, field="value", value=value, right=fault)


def _make_findings(dossier: Dossier, today: str) -> Iterator[Finding]:
    found: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("unlocated", "places without a position", _find_unlocated(dossier)),
        (
            "unreviewed",
            "places that nobody has reviewed",
            (place.id for place in dossier.places if not place.reviewed),
        ),
        (
            "single_source",
            "places whose position rests on one source",
            _find_single_source(dossier),
        ),
        ("radius_over_1km", "radii over 1 km", _find_far(dossier)),
        ("stale_status", f"statuses older than a year on {today}", _find_stale(dossier, today)),
        (
            "datasets_without_licence",
            "datasets without a verified licence",
            _find_unlicensed(dossier),
        ),
        (
            "outcomes_without_official_evidence",
            "outcomes without official evidence",
            _find_unofficial(dossier),
        ),
        ("untranslated", "words that are not translated", find_gaps(dossier)),
        ("invisible_signs", "words with signs that nobody sees", find_invisible(dossier)),
        (
            "stale_status_without_source",
            f"statuses found later, unsourced, older than a year on {today}",
            _find_unsourced(dossier, today),
        ),
    )
    for identifier, title, items in chain(found, find_weaknesses(dossier)):
        limit: int = getattr(dossier.tolerance, identifier)
        yield Finding(id=identifier, title=title, items=tuple(items), tolerated=limit)


def _standing(dossier: Dossier) -> Iterator[Standing]:
    yield from chain(dossier.places, dossier.sections)


def _count_placed(dossier: Dossier) -> dict[str, int]:
    found = Counter(place.placed for place in dossier.places)
    return {placed.value: found[placed] for placed in Placed}


def _count_rows(dossier: Dossier) -> dict[str, int]:
    tables = (
        *("places", "sections", "mentions", "numerals", "facts", "commitments"),
        *("outcomes", "discrepancies", "evidence", "datasets"),
    )
    return {table: len(getattr(dossier, table)) for table in tables}


def _find_unlocated(dossier: Dossier) -> Iterator[str]:
    return (place.id for place in dossier.places if place.placed is Placed.UNLOCATED)


def _find_single_source(dossier: Dossier) -> Iterator[str]:
    compared = {agreement.place for agreement in compare_sources(dossier)}
    for place in dossier.places:
        if place.geo_source and place.id not in compared:
            yield place.id


def _find_far(dossier: Dossier) -> Iterator[str]:
    for row in _standing(dossier):
        if (row.coordinateUncertaintyInMeters or 0.0) > FAR_M:
            yield row.id


def _find_stale(dossier: Dossier, today: str) -> Iterator[str]:
    oldest = _first_day(today) - dt.timedelta(days=STALE_DAYS)
    for row in _standing(dossier):
        seen = row.as_of or dossier.document.date
        if _last_day(seen) < oldest and not (isinstance(row, Place) and row.kind in NOT_STATED):
            yield row.id


def _find_unsourced(dossier: Dossier, today: str) -> Iterator[str]:
    stale = set(_find_stale(dossier, today))
    for row in _standing(dossier):
        if row.id in stale and row.status_now and not row.status_source:
            yield row.id


def _first_day(date: str) -> dt.date:
    """Return the first day that a partial date can mean: 2025 is 2025-01-01."""
    return dt.date(*([int(part) for part in date.split("-")] + [1, 1])[:3])


def _last_day(date: str) -> dt.date:
    """Return the last day that a partial date can mean: 2025 is 2025-12-31."""
    parts = [int(part) for part in date.split("-")]
    year, month = parts[0], (parts[1] if len(parts) > 1 else 12)
    day = parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1]  # noqa: PLR2004
    return dt.date(year, month, day)


def _find_unlicensed(dossier: Dossier) -> Iterator[str]:
    return (row.id for row in dossier.datasets.values() if not is_verified(row.source))


def _find_unofficial(dossier: Dossier) -> Iterator[str]:
    for outcome in dossier.outcomes:
        if outcome.evidence_class is not EvidenceClass.OFFICIAL:
            yield outcome.commitment
