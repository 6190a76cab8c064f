"""Tells whether a promise of Chinese is but of a step, and what is said behind it of the end.

Folded text.
"""

from __future__ import annotations

import re

from geo.texts.statements.clauses.subjects import Subjects
from geo.texts.statements.cues.cues import COMPLETED, HELD, OPERATING, START, cue_bits
from geo.texts.statements.joining.chains import BEGUN, JOINTS, PLANNED, STARTING, UNDERWAY, is_end
from geo.texts.statements.statement import Statement
from geo.texts.statements.when.dues import REST
from geo.texts.writing.latin import is_latin
from geo.texts.zh.statements.review_words import TO_SPEND

CLOSES = frozenset("。!?;\n")
"""What ends a sentence, or a part of one about something else."""


def takes_time(subjects: Subjects, row: Statement, lent: Statement) -> bool:
    """Return whether what is open has no other time than what is lent, or but that of a part.

    Nothing is lent to what rests for the sake of another work: 甲路暂缓,先在乙道增设车位.
    """
    if row.due in {None, lent.due}:
        is_held = any(cue_bits(subjects.text[low:high]) & HELD for low, high in row.cues)
        return not is_held or subjects.text[row.end : lent.start].strip() in JOINTS
    is_part = row.status == UNDERWAY and (row.due or "") < (lent.due or "")
    return is_part and is_end(subjects.text, lent, subjects)


def is_start_of(subjects: Subjects, row: Statement, end: Statement) -> bool:
    """Return whether a promise is of a step, and the next of the end: 5月开工,明年建成."""
    text = subjects.text
    is_step = row.status in {STARTING, PLANNED} and row.end <= end.start
    is_next = is_step and text[row.end : end.start].strip(" 、") in JOINTS
    is_later = bool(row.due and end.due and row.due < end.due)
    if not (is_next and is_later) or subjects.named(end.start, end.end):
        return False
    is_bare = is_end(text, end, subjects) or text[row.end - 1 : end.start].endswith("、")
    return is_bare and BEGUN.search(text, row.start, row.end) is not None


OBJECT = re.compile("[\u4e00-\u9fff]{4,}")
PART_OF_SAME = re.compile(
    "时间|日期|工期|仪式|暂定|预计|计划|拟|主体|主桥|主线|全线|全部|[一二三]期|首[期批段]|运营|使用|通车|工程"
)
"""What is no other work behind a verb, but a part or the use of the one before it."""


def has_object(text: str, row: Statement) -> bool:
    """Return whether a statement of Chinese begins with its verbs, and says what of: 建成乙电站."""
    first = row.cues[0] if row.cues else (-1, -1)
    if first[0] != row.start or not cue_bits(text[slice(*first)]) & (COMPLETED | OPERATING | START):
        return False
    found = OBJECT.match(text, row.cues[-1][1], row.end)
    return found is not None and PART_OF_SAME.match(found[0]) is None


def says_its_time(text: str, row: Statement) -> bool:
    """Return whether a statement is due, and by no heading alone: its sentence says when.

    By the year in which money is to be spent nothing is due: 2026年计划完成投资2亿元.
    """
    if row.due is None or row.due_as_said is None:
        return row.due is not None
    if text.find("完成", row.start, row.end) >= 0 and TO_SPEND.search(text, row.start, row.end):
        return False
    first = text.find(row.due_as_said, row.start, row.end + REST)
    return first >= 0 and CLOSES.isdisjoint(text[row.end : first])


def goes_on_in_sentence(text: str, row: Statement, lent: Statement) -> bool:
    """Return whether what is said behind a statement is of the same sentence of Chinese."""
    between = text[row.end : lent.start]
    if not CLOSES.isdisjoint(between) or is_latin(text[row.start : row.end]):
        return False
    return not (lent.start > row.start and has_object(text, lent))
