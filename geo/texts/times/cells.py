"""Tells whether a date stands in a table: it is by when a work is done, not when a text was."""

from __future__ import annotations

import re

from geo.texts.writing.folding import Folded

COLUMN = re.compile(
    "[ ]*(?:序号|项次|编号|[\u4e00-\u9fff]{0,6}(?:名称|项目|工程|所在地|地点|地址|镇街|乡镇|投资"
    "|经费|预算|状态|现况|现状|进度|进展|完成|完工|竣工|开工|通车|启用|期限|时限|规模|单位|备注|性质)(?:时间|日期|年月)?"
    r"|(?:project|scheme|name|location|town|status|stage|progress|cost|budget|due|completion"
    r"|completed|target|start|opening)(?: (?:name|date|status|cost|stage))?)"
    r"[ ]*(?:\([^()\n]{0,12}\))?[ ]*"
)
"""What a line of a table is that calls a column, where each cell has a line of its own."""
LEAST_COLUMNS = 3
"""How many of these stand above the cells of a table; one less where other times are near."""
TIME_LINE = re.compile(
    r"^[ ]*(?:20[0-9]{2}|1[0-4][0-9])(?:[年./-][^\n]{0,8})?$|^[a-z]{3,9} 20[0-9]{2}$", re.MULTILINE
)
NEAR = 120
"""How far around a date other times are looked for."""
MOST_LINES, LONGEST = 80, 40
"""How many lines above a date are looked at, and how long a cell is at most."""


def stands_in_cell(folded: Folded, start: int) -> bool:
    """Return whether what begins at an offset of a folded text stands in a cell of a table.

    That is a row between two others or beside one, set apart by tabs or bars, or a line of its
    own below the names of columns, as some programs copy a table.
    """
    text, given = folded.text, folded.given
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = last if last >= 0 else len(text)
    for sign, words in (("\t", given), ("|", text)):
        if sign in words[first:last] and (
            sign in _beside(words, first - 1, -1) or sign in _beside(words, last, 1)
        ):
            return True
    return _is_below_columns(text, first, last)


def _beside(text: str, end: int, step: int) -> str:
    """Return the words of the line with any above (-1) or below (1) the line break at `end`."""
    while 0 <= end < len(text):
        if step < 0:
            other = text.rfind("\n", 0, end)
            line = text[other + 1 : end]
        else:
            other = text.find("\n", end + 1)
            line = text[end + 1 : other if other >= 0 else len(text)]
        if line.strip():
            return line.lstrip()
        end = other
    return ""


def _is_below_columns(text: str, first: int, last: int) -> bool:
    """Return whether a line stands below lines that name columns, with but short ones between."""
    if last - first > LONGEST:
        return False
    columns, end = 0, first - 1
    near = text[max(0, first - NEAR) : max(0, first - 1)], text[last : last + NEAR]
    has_others = any(TIME_LINE.search(words) for words in near)
    for _ in range(MOST_LINES):
        if end < 0:
            return False
        start = text.rfind("\n", 0, end) + 1
        if end - start > LONGEST or text.find("。", start, end) >= 0:
            return False
        columns += COLUMN.fullmatch(text, start, end) is not None
        if columns == LEAST_COLUMNS or (columns == LEAST_COLUMNS - 1 and has_others):
            return True
        end = start - 1
    return False
