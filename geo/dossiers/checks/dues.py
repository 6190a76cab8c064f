"""Checks that a due date is the text's: that it has words, and that they come to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Document
from geo.errors import Problem
from geo.texts.text import DecodedText
from geo.texts.values.periods import last_of
from geo.texts.writing.folding import fold

FIELD = "due_as_said"
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
"""A year that stands alone, without the sentence around it that tells it from a number."""
SHORT_YEAR = re.compile(r"(?<![0-9.])(?:1[0-4][0-9]|[7-9][0-9])(?= ?年)")
"""A year of two or three figures, as a text that counts from 1911 has it; folded."""
TOLD_YEAR = re.compile(
    r"(?<!同)年(?![内底末终中])|[0-9一二三四五六七八九十两几]年|[0-9]{4}|今|本|明|去|来|"
    r"\b(?:this|next|last|following|coming|year|fy)"
)
"""What says of which year a time is; folded. Without it the year is that of the words before: in
what a report plans for the year to come, 年内 and 年底 are of that."""
SPLIT_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2}) ?[/–-] ?(?:[0-9]{2}|20[0-9]{2})(?![0-9])")
"""A year of money or of a school, which begins in one year and ends in the next; folded."""


def check_dues(dossier: Dossier) -> Iterator[Problem]:
    """Yield each due date that its own words (`due_as_said`) do not come to.

    Words are read in the year and month of the text; what they leave open is passed over.
    """
    lines = dossier.lines.get("commitments.csv", ())
    for row, line in zip(dossier.commitments, lines, strict=False):
        if not row.due or not row.due_as_said:
            continue
        periods = _periods_of(row.due_as_said, dossier.document_of(row).date)
        words = fold(row.due_as_said).text
        if periods and not any(_may_be(row.due, period, words) for period in periods):
            right = f"these words come to {periods[-1]}, not to {row.due}"
            value = row.due_as_said
            yield Problem(file="commitments.csv", row=line, field=FIELD, value=value, right=right)


def check_dues_in_text(
    dossier: Dossier, text: DecodedText, document: Document | None = None
) -> Iterator[Problem]:
    """Yield each `due_as_said` that does not stand in the paragraph of `text` that it is of.

    `text` is that of `document`, by default the first.
    """
    lines = dossier.lines.get("commitments.csv", ())
    for number in dossier.rows_in("commitments", document or dossier.document):
        row = dossier.commitments[number]
        line = lines[number] if number < len(lines) else number + 2
        if not row.due_as_said or row.end > text.length:
            continue
        paragraph = text.paragraph_at(row.start)
        around = text.paragraphs[paragraph - 1]
        words = fold(text.text[around.start : around.end]).text
        if fold(row.due_as_said).text not in words:
            right = f"paragraph {paragraph} of the text has no such words"
            value = row.due_as_said
            yield Problem(file="commitments.csv", row=line, field=FIELD, value=value, right=right)


def find_unsaid_dues(dossier: Dossier) -> Iterator[str]:
    """Yield the id of each statement that has a due date and no words of the text for it."""
    return (row.id for row in dossier.commitments if row.due and not row.due_as_said)


def _periods_of(said: str, date: str) -> list[str]:
    """Return what words may come to in a text of `date`, the likeliest last.

    A text may count its years from 1911 (115年底) and its words alone do not tell: both count.
    """
    from geo.texts.times.finding import find_times  # noqa: PLC0415 - its patterns take long to make

    words = fold(said).text
    year, month = _read_date(date)
    times = [
        *find_times(words, year, month).times,
        *find_times(SHORT_YEAR.sub(r"民国\g<0>", words), year, month).times,
    ]
    return [last_of(time.period) for time in times if time.period] or YEAR.findall(words)


def _may_be(due: str, period: str, words: str) -> bool:
    """Return whether a due date is the `period` of its words, or one that they leave open.

    Words that tell no year (4月, 春节后) have it from what stands before them; a year such as
    2026/27 ends in the next.
    """
    split = SPLIT_YEAR.search(words)
    if split and due[:4] == str(int(split[1]) + 1):
        return True
    first = 0 if TOLD_YEAR.search(words) else 4
    length = min(len(due), len(period))
    return due[first:length] == period[first:length]


def _read_date(date: str) -> tuple[int, int | None]:
    parts = [int(part) for part in date.split("-")]
    return parts[0], (parts[1] if len(parts) > 1 else None)
