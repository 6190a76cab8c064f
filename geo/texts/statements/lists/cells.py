"""Reads in the cells of a table how far the project of a row has come, by when. Folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from geo.texts.en.statements import cells as en
from geo.texts.statements.clauses.clause_index import ClauseIndex
from geo.texts.statements.clauses.clauses import Clause
from geo.texts.statements.clauses.subjects import Subjects
from geo.texts.statements.context.titles import Section
from geo.texts.statements.cues.cues import (
    AHEAD,
    AWARD,
    COMPLETED,
    PART,
    PLAN,
    PROGRESS,
    START,
    UNDERWAY,
    cue_bits,
)
from geo.texts.statements.cues.status import PROMISE
from geo.texts.statements.lists.row_names import name_rows
from geo.texts.statements.statement import Statement
from geo.texts.statements.when.due import due_in, due_of
from geo.texts.times.finding import Times
from geo.vocabulary import Status


def _nature_of(text: str, start: int, end: int) -> int:
    """Return the tense that a cell of a row gives the project that the row begins with, or 0."""
    if not NUMBER_ROW.search(text[max(0, start - 8) : start].rstrip()):
        return 0
    for line in text[end : end + ROW].split("\n")[1:CELLS_OF_ROW]:
        cell = line.strip()
        if cell in UNDERWAY_CELLS:
            return UNDERWAY
        if cell in AHEAD_CELLS:
            return AHEAD
    return 0


def nature_of_row(text: str, start: int, end: int, *, is_list: bool) -> int:
    """Return the tense that a cell of its row gives an item, or 0; `is_list` as the title says."""
    if is_list:
        return _nature_of(text, start, end)
    return _nature_of_cells(text[start:end])


def _nature_of_cells(row: str) -> int:
    """Return the tense that a cell of a row between bars gives its project, or 0."""
    for cell in row.split("|")[1:]:
        said = SHARE.sub("", PARTS.split(cell, maxsplit=1)[0]).strip()
        if said in AHEAD_CELLS:
            return AHEAD | PLAN
        if en.TENDERED.match(said):
            return AHEAD | START
        if said in UNDERWAY_CELLS:
            return UNDERWAY
    return 0


def due_of_row(
    text: str, start: int, end: int, times: Times, section: Section | None = None
) -> tuple[str | None, str | None]:
    """Return by when a row of a table is due that says something from `start` to `end`.

    That is the last time of its cells, as a year or a month and as the text says it. What its own
    cell says behind a comma, it says of something else. Where no cell has a time, that of the
    heading is (`section`), if given.
    """
    line_end = text.find("\n", end)
    line_end = line_end if line_end >= 0 else len(text)
    line = text.rfind("\n", 0, start) + 1
    bar = text.find("|", line, line_end)
    if bar < 0 or (bar >= end and text.find("。", line, bar) >= 0):
        return None, None  # no row, but sentences before a bar
    behind = text.find("|", end, line_end) if text[end : end + 1] == "," else end
    found = [*times.between(line, end)]
    found += times.between(behind, line_end) if behind >= 0 else ()
    if not found:
        return due_in(section, times) if section else (None, None)
    return due_of(text, found[-1], times)


def is_let(text: str, row: Statement) -> bool:
    """Return whether a statement rests on a contract alone, which starts a work: Contract awarded.

    When its row is due its work ends, and does not begin.
    """
    told = [cue_bits(text[first:last]) for first, last in row.cues]
    return any(bits & AWARD for bits in told) and not any(bits & START for bits in told)


def go_on_by_rows(subjects: Subjects, rows: Iterable[Statement]) -> list[Statement]:
    """Return statements without those of heads; one is under way if its row of a table says so.

    |东湖公路|续建|12月底前建成: what is to be finished goes on. Each begins with its project.
    """
    text = subjects.text
    return name_rows(
        subjects, (_go_on(text, _as_dated(text, row)) for row in rows if not _is_head(text, row))
    )


def _as_dated(text: str, row: Statement) -> Statement:
    """Return a statement of a row without the time of a heading, if a cell says that none is."""
    last = text.find("\n", row.end)
    last = last if last >= 0 else len(text)
    if row.due is None or not UNDATED.search(text, row.start, last):
        return row
    is_own = (row.due_as_said or "") in text[text.rfind("\n", 0, row.start) + 1 : last]
    return row if is_own else row._replace(due=None, due_as_said=None)


UNDATED = re.compile(
    r"[|\t][ ]?(?:to be (?:confirmed|determined|advised|announced|agreed|set)|tb[acd]|not set"
    r"|none yet|n/a|unknown|待定|未定|待确认|未明确|不明|另定|待核)[ ]?(?=[|\t\n]|$)"
)
"""A cell that says that nobody knows by when."""


def _is_head(text: str, row: Statement) -> bool:
    """Return whether what says something is but the head of a column: 项目|现况|目标完工."""
    first, last = text.rfind("\n", 0, row.start) + 1, text.find("\n", row.end)
    return HEADED_CELLS.fullmatch(text, first, last if last >= 0 else len(text)) is not None


def _go_on(text: str, row: Statement) -> Statement:
    if row.status != Status.PLANNED:
        return row
    line = text.rfind("\n", 0, row.start) + 1
    cells = text[line : row.end].split("|")[1:]
    is_underway = any(cell.strip() in UNDERWAY_CELLS for cell in cells)
    return row._replace(status=Status.UNDER_CONSTRUCTION._value_) if is_underway else row


def is_but_a_name(index: ClauseIndex, start: int, pair: Sequence[Clause]) -> bool:
    """Return whether the first of two clauses but names a work, of which the second says more.

    It is a cell such as 新建 or 青杨桥改建工程 with another of its row behind it; or a clause of
    Chinese that ends with such a word: 青杨桥改建,目前进度六成.
    """
    place, _, cues, _, _ = pair[0]
    text, end = index.text, index.ends[place]
    sign = text[end - 1]
    if sign not in NAME_SIGNS or len(pair) == 1:
        return False
    if index.sentences[place] != index.sentences[pair[1].place]:
        return False
    if sign == "|" and text[start : end - 1].strip() in NATURES:
        return True
    behind = text[cues[-1][1] : end - 1]
    is_last = behind in {"", CASE} or (behind in HEADS and pair[1].bits & (PART | PROGRESS) != 0)
    is_at_end = sign == "|" or is_last
    return is_at_end and all(text[first:last] in WORKS for first, last in cues)


def is_name_by_itself(text: str, end: int) -> bool:
    """Return whether what ends at `end` is a name in a look back, too: a cell, or 改建案."""
    return text[end] == "|" or text[end - 1] == CASE


def is_named_work(text: str, clause: Clause) -> bool:
    """Return whether all that a clause calls done but names a work: 港口桥改建尚未取得共识."""
    done = [one for one in clause.cues if cue_bits(text[slice(*one)]) & COMPLETED]
    return bool(done) and all(text[slice(*one)] in WORKS for one in done)


def is_headed_work(text: str, clause: Clause) -> bool:
    """Return whether all that a clause calls done but names a work as one: 改建项目已经报市里."""
    return is_named_work(text, clause) and all(
        text[last : last + 2] in HEADS
        for first, last in clause.cues
        if cue_bits(text[first:last]) & COMPLETED
    )


_HEAD_CELL = (
    "[ ]?[\u4e00-\u9fff]{0,6}(?:名称|项目|工程|现况|现状|状态|进展|进度|阶段|完工|竣工|开工"
    "|通车|启用|时间|日期|年度|期限|地点|位置|单位|投资|备注|性质|规模|内容|目标)[ ]?"
)
HEADED_CELLS = re.compile(rf"{_HEAD_CELL}(?:[|\t]{_HEAD_CELL}){{2,9}}")
"""A row each of whose cells ends with what columns are called: 项目|现况|目标完工."""
NATURES = frozenset(("新建", "改建", "扩建", "改扩建", "迁建", "重建", "续建", "新开工", "结转"))
"""What a column 建设性质 says."""
HEADS = frozenset(("工程", "计划", "项目"))
"""What may end a work's name: 白沙港新建工程,主体结构完成八成."""
NAME_SIGNS = frozenset("|,")
"""What stands between a name and what is said of it."""
CASE = "案"
"""What makes a name of such a word in whatever look back: 停车场改建案,规划提供车位420格."""
WORKS = frozenset(("新建", "改建", "翻新", "改线", "扩建为"))
"""What may be but a word of a work's name."""
PARTS = re.compile("[;,(]")
"""What ends what a cell says first of a project: In construction; completion 2027."""
SHARE = re.compile(r"^[ ]*[0-9]{1,3} ?%[ ]*(?=[a-z\u4e00-\u9fff])")
"""How much of it is done: 60% design."""


ROW, CELLS_OF_ROW = 240, 6
UNDERWAY_CELLS = frozenset((
    "续建", "在建", "结转", "续建项目", "在建项目", "施工中", "建设中", "正在施工",
    "in construction", "under construction", "on site", "construction", "under way", "underway",
    "in progress",
))  # fmt: skip
AHEAD_CELLS = frozenset((
    "新建", "新开工", "拟建", "储备", "前期", "前期预备", "预备", "谋划", "计划新开工", "新建项目",
    "规划设计", "用地取得", "设计中", "规划中", "研究中", "立项", "可研", "招标", "可行性评估",
    "可行性研究", "评估中", "综合规划", "环评", "环评中", "基本设计", "细部设计", "未定",
    "procurement", "in design", "final design",
    "preliminary design", "scoping", "unfunded", "concept", "design", "planning",
    "planned", "feasibility",
))  # fmt: skip
"""What a cell says of how far a project has come."""
NUMBER_ROW = re.compile("(?:^|\n)[ \t]*[0-9]{1,3}$")
"""The line above a project where a table has one cell a line."""


def name_later(text: str, row: Statement, found: list[Statement]) -> None:
    """Let what later cells of a row promise begin where its first statement does, with its name.

    `found` are the statements from the last one of the text to `row`.
    """
    for number in range(len(found) - 2, -1, -1):
        if found[number].start - row.end > LONGEST_ROW:
            return
        between = text[row.end : found[number].start]
        if "\n" in between:
            return
        if found[number].kind == PROMISE and "|" in between:
            found[number] = found[number]._replace(start=row.start)


LONGEST_ROW = 2000
"""How many signs of a row of a table are read behind its first statement."""
