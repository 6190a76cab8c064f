"""Finds the rows that name the columns of tables: they state nothing. Folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.en.statements import cells as en_cells


def find_table_heads(text: str) -> list[tuple[int, int]]:
    """Return where the rows are that name the columns of tables: 序号|项目名称|总投资."""
    if "|" not in text:
        return []
    found = set()
    for begin in _rows_in(text):
        is_head = HEAD_WORD.search(text, begin, begin + FIRST_CELLS) is not None
        for pattern in (TABLE_HEAD, NUMBERED_HEAD) if is_head else (NUMBERED_HEAD,):
            if head := pattern.match(text, begin):
                found.add(head.span())
        if span := _english_head(text, begin):
            found.add(span)
    return sorted(found)


def _english_head(text: str, begin: int) -> tuple[int, int] | None:
    """Return the span of a row of English that stands first in its table and dates the others."""
    if not text[begin : begin + 1].isascii() or text.rfind("|", max(0, begin - ROW), begin) >= 0:
        return None
    end = text.find("\n", begin)
    end = end if end >= 0 else len(text)
    cells = text[begin:end].split("|")
    is_dated = any(en_cells.ENDS_HEAD.search(cell) for cell in cells[1:])
    if not is_dated or FIGURES.search(text, begin, end):
        return None
    return (begin, end) if en_cells.NAME_HEAD.search(cells[0]) else None


ROW = 80
"""How far before a row that stands first in a table no other has a cell."""
FIGURES = re.compile("[0-9]")


def _rows_in(text: str) -> Iterator[int]:
    """Yield where the lines of `text` begin that have cells."""
    cell = CELLS_APART.search(text)
    while cell:
        yield text.rfind("\n", 0, cell.start()) + 1
        end = text.find("\n", cell.end())
        cell = CELLS_APART.search(text, end) if end >= 0 else None


CELLS_APART = re.compile(r"[|\t]")
NUMBERED_HEAD = re.compile(r"[ ]?(?:序号|项次|编号|no\.?)[ ]?[|\t][^\n0-9]{0,200}(?=\n|$)")
_HEAD_WORD = (
    "名称|内容|地点|性质|年限|投资|经费|期程|进度|规模|单位|scheme|project|location|cost|status|due"
)
HEAD_WORD, FIRST_CELLS = re.compile(_HEAD_WORD), 50
"""What one of the first two columns is called, and up to where it is: few rows have it."""
TABLE_HEAD = re.compile(
    rf"[^\n|\t]{{0,20}}[|\t]?[^\n|\t]{{0,20}}(?:{_HEAD_WORD})"
    r"[^\n|\t]{0,12}[|\t][^\n]{0,160}"
    r"(?:名称|内容|地点|性质|年限|投资|经费|期程|进度|规模|目标|计划|安排|备注|重点|scheme|project|location|cost|status|due|notes"
    r"|(?:completion|target|finish|start|opening|stage|progress|date|timing|lead|budget|phase)"
    r"(?=[^\n|\t0-9]{0,12}(?:\n|$)))"
    r"[^\n|\t]{0,12}(?=\n|$)"
)
