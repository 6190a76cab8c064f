"""Reads the rows of tables of HTML: a line each with tabs between its cells, as when pasted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from geo.texts.files.extracted import HAN, SPACE_IN_HAN

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

CELLS = frozenset(("td", "th"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LONGEST_CELL = 400
"""How many signs a cell of several paragraphs has at most; a longer one is a page laid out."""
MOST_COLUMNS = 40
"""Over how many columns a cell may reach; no reader sees more beside each other."""
ALL_ROWS = 65_534
"""What a `rowspan` of 0 comes to (HTML Standard, 4.9.11)."""
END, HEADING, TABLE = "\n", "\x1e", "\x1d"
"""What ends a line within a cell until it is joined, begins a heading, and a table in a cell."""
BREAKS = re.compile(r"\s+")
SHORT = re.compile(f"[{HAN}]{{1,2}}")
"""What stands alone in a line of a cell only where the column was too narrow: 计划/完成."""


class Row(NamedTuple):
    """A row of a table as a line: its cells with tabs between them."""

    line: str


class Reach:
    """How far the cells of a table reach down, so that those below stand in their own columns."""

    def __init__(self) -> None:
        """Begin with a table in which no cell reaches down."""
        self.down: list[int] = []

    def fill(self, cells: Sequence[tuple[LexborNode, str]]) -> list[str]:
        """Return the words of the columns of the next row; what a cell covers has none."""
        columns: list[str] = []
        below: list[int] = []
        for node, words in cells:
            self._skip(columns, below)
            wide, high = _span(node, "colspan", MOST_COLUMNS) or 1, _span(node, "rowspan", ALL_ROWS)
            columns += [words, *[""] * (wide - 1)]
            below += [(ALL_ROWS if high == 0 else high) - 1] * wide
        self._skip(columns, below)
        self.down = below
        return columns

    def _skip(self, columns: list[str], below: list[int]) -> None:
        """Go by the columns that cells of rows above reach down to."""
        while len(columns) < len(self.down) and self.down[len(columns)] > 0:
            below.append(self.down[len(columns)] - 1)
            columns.append("")


def _span(node: LexborNode, name: str, most: int) -> int:
    said = (node.attributes.get(name) or "1").strip()
    return min(int(said), most) if said.isascii() and said.isdigit() else 1


def read_row(
    row: LexborNode, reach: Reach, is_unseen: Callable[[LexborNode], bool], blocks: frozenset[str]
) -> Row | None:
    """Return a row as a line, or None where its cells are parts of a page, or it has but one.

    A page is laid out by a table where a cell has a table in it, headings above text, or many
    paragraphs, or stands alone beside empty ones.
    """
    nodes = [node for node in row.iter() if node.tag in CELLS and not is_unseen(node)]
    if len(nodes) + sum(rows > 0 for rows in reach.down) < 2:  # noqa: PLR2004 - a row has two
        reach.fill([(node, "") for node in nodes])
        return None
    said = [_read_cell(node, is_unseen, blocks) for node in nodes]
    words = [_join(lines or ()) for lines in said]
    columns = reach.fill(list(zip(nodes, words, strict=True)))
    if None in said:
        return None
    filled = [lines for lines in said if lines]
    if len(filled) == 1:
        # What stands over the rows below, or beside an empty edge of the page.
        return Row(filled[0][0]) if len(filled[0]) == 1 else None
    return Row("\t".join(columns))


def _read_cell(
    cell: LexborNode, is_unseen: Callable[[LexborNode], bool], blocks: frozenset[str]
) -> list[str] | None:
    """Return the lines of a cell, or None where it is a part of a page."""
    pieces = list(_pieces_of(cell, is_unseen, blocks))
    if TABLE in pieces:
        return None
    text = "".join(pieces)
    has_heading = HEADING in text
    parts = text.replace(HEADING, END).split(END)
    lines = [words for part in parts if (words := " ".join(part.split()))]
    if len(lines) > 1 and (has_heading or len(text) > LONGEST_CELL):
        return None
    return lines


def _pieces_of(
    cell: LexborNode, is_unseen: Callable[[LexborNode], bool], blocks: frozenset[str]
) -> Iterator[str]:
    """Yield the text of a cell, and what ends a line or begins a heading; `TABLE`, and no more."""
    stack = [(child, False) for child in reversed(list(cell.iter(include_text=True)))]
    tables = 0
    while stack:
        node, is_left = stack.pop()
        tag = node.tag or ""
        if is_left or tag == "br":
            yield END
        elif tag == "-text":
            words = SPACE_IN_HAN.sub("", node.text_content or "")
            yield BREAKS.sub(" ", words)
        elif not is_unseen(node):
            tables += tag == "table"
            has_columns = tag == "tr" and sum(child.tag in CELLS for child in node.iter()) > 1
            if has_columns or tables > 1:
                yield TABLE
                return
            if tag in blocks or tag in CELLS:
                yield HEADING if tag in HEADINGS else END
                stack.append((node, True))
            stack += [(child, False) for child in reversed(list(node.iter(include_text=True)))]


def _join(lines: Sequence[str]) -> str:
    """Return the lines of a cell as one, with spaces between them but within a word of Chinese."""
    joined = ""
    for line in lines:
        last = joined.rpartition(" ")[2]
        is_parted = SHORT.fullmatch(line) or SHORT.fullmatch(last)
        is_han = SHORT.fullmatch(line[:1]) and SHORT.fullmatch(last[-1:])
        joined += line if not joined or (is_parted and is_han) else f" {line}"
    return joined
