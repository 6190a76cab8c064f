"""The years of a place as the chapters of a tour: what was said when, in which document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from geo.dossiers.rows import Chapter, Commitment, Document, Fact, Place
from geo.drafting.counts import Count
from geo.drafting.names import Words
from geo.records.languages import column_of
from geo.vocabulary import LANGUAGES, Placed, StatementKind

MOST_LINES = 12
"""Statements and figures of a year that its chapter quotes; the cards have all."""
MOST_PLACES = 12


def make_year_chapters(
    documents: Sequence[Document], commitments: Sequence[Commitment], facts: Sequence[Fact],
    places: Mapping[str, Place], words: Words,
) -> Iterator[Chapter]:  # fmt: skip
    """Yield a chapter for each year that documents are of, the first year first.

    It counts what they say and quotes it line by line, each with its document and date.
    """
    years: dict[str, list[Document]] = {}
    for document in documents:
        years.setdefault(document.date[:4], []).append(document)
    for year in sorted(years):
        known = {document.id: document for document in years[year]}
        said = [row for row in commitments if row.document in known]
        figures = [row for row in facts if row.document in known]
        if said or figures:
            yield _make_chapter(year, known, said, figures, places, words)


def _make_chapter(
    year: str, known: Mapping[str, Document], said: Sequence[Commitment],
    figures: Sequence[Fact], places: Mapping[str, Place], words: Words,
) -> Chapter:  # fmt: skip
    rows: list[Commitment | Fact] = sorted([*said, *figures], key=lambda row: _order(row, known))
    promises = sum(row.statement_kind is StatementKind.PROMISE for row in said)
    counts = {
        "documents": Count(len(known)), "promises": Count(promises),
        "reports": Count(len(said) - promises), "figures": Count(len(figures)),
    }  # fmt: skip
    named = dict.fromkeys(
        place
        for row in rows
        for place in (row.places if isinstance(row, Commitment) else (row.subject,))
    )
    located = [name for name in named if places[name].placed is not Placed.UNLOCATED]
    fields: dict[str, str] = {}
    for tag in LANGUAGES:
        words_of, title_of = column_of("words", tag), column_of("title", tag)
        lines = [_quote(row, known, words, tag) for row in rows[:MOST_LINES]]
        told = [words.as_fields("words", "year-counts")[words_of].format_map(counts), *lines]
        if len(rows) > MOST_LINES:
            more = words.as_fields("words", "year-more")[words_of]
            told.append(more.format(count=len(rows) - MOST_LINES))
        joint = " " if tag == "en" else ""
        fields[words_of] = joint.join(told)
        fields[title_of] = words.as_fields("title", "year")[title_of].format(year=year)
    paragraphs = dict.fromkeys(f"{row.document}:{row.paragraph}" for row in rows[:MOST_LINES])
    return Chapter(
        id=f"year-{year}", places=tuple(located[:MOST_PLACES]), paragraphs=tuple(paragraphs),
        layers=tuple(dict.fromkeys(places[name].layer for name in located)), **fields,
    )  # fmt: skip


def _order(row: Commitment | Fact, known: Mapping[str, Document]) -> tuple[str, str, int]:
    return known[row.document or ""].date, row.document or "", row.start


def _quote(row: Commitment | Fact, known: Mapping[str, Document], words: Words, tag: str) -> str:
    document = known[row.document or ""]
    if isinstance(row, Commitment):
        said = getattr(row, column_of("what", tag))
    else:
        said = getattr(row, column_of("metric", tag)).replace("…", row.surface, 1)
    line = words.as_fields("words", "year-line")[column_of("words", tag)]
    return line.format(
        date=document.date, title=getattr(document, column_of("title", tag)),
        paragraph=row.paragraph, words=said,
    )  # fmt: skip
