"""The index of a dossier: its rows by the place that they are about, made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from geo.dossiers.rows import Commitment, Fact, Mention, Outcome, Place, Section

RowType = TypeVar("RowType")


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What the text says of each place, by place id; rows stand in the order of their files.

    A statement stands under each of its places. `sections` are by line, `outcomes` by
    statement, `paragraphs` are numbers, ascending. What a place has none of is missing.
    """

    places: Mapping[str, Place]
    sections: Mapping[str, tuple[Section, ...]]
    mentions: Mapping[str, tuple[Mention, ...]]
    facts: Mapping[str, tuple[Fact, ...]]
    statements: Mapping[str, tuple[Commitment, ...]]
    outcomes: Mapping[str, Outcome]
    paragraphs: Mapping[str, tuple[int, ...]]


def make_index(
    *,
    places: Iterable[Place],
    sections: Iterable[Section],
    mentions: Iterable[Mention],
    facts: Iterable[Fact],
    commitments: Iterable[Commitment],
    outcomes: Iterable[Outcome],
) -> Index:
    """Return the index of these rows; time grows with their number and no faster.

    Of places with one id, and of outcomes of one statement, the first counts.
    """
    named = _group((row.place, row) for row in mentions)
    return Index(
        places=_first((row.id, row) for row in places),
        sections=_group((row.line, row) for row in sections),
        mentions=named,
        facts=_group((row.subject, row) for row in facts),
        statements=_group(
            (place, row) for row in commitments for place in dict.fromkeys(row.places)
        ),
        outcomes=_first((row.commitment, row) for row in outcomes),
        paragraphs=MappingProxyType({
            place: tuple(sorted({row.paragraph for row in rows})) for place, rows in named.items()
        }),
    )  # fmt: skip


def _group(pairs: Iterable[tuple[str | None, RowType]]) -> Mapping[str, tuple[RowType, ...]]:
    groups: dict[str, list[RowType]] = defaultdict(list)
    for key, row in pairs:
        if key:
            groups[key].append(row)
    return MappingProxyType({key: tuple(rows) for key, rows in groups.items()})


def _first(pairs: Iterable[tuple[str, RowType]]) -> Mapping[str, RowType]:
    found: dict[str, RowType] = {}
    for key, row in pairs:
        found.setdefault(key, row)
    return MappingProxyType(found)
