"""Tells what looks like a cue and is none: words of names and titles, a plan that there is not."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from geo.texts.statements.cues.cues import (
    COMPLETED,
    EFFORT,
    LABOUR,
    OPERATING,
    PROGRESS,
    START,
    WORK,
    cue_bits,
)
from geo.texts.writing.links import find_links
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements.besides import AFTER_MIDDLE, WITH_MIDDLE
from geo.texts.zh.statements.unsaid import (
    BEGINS_IT,
    BEHIND_DEED,
    LAST_GOES_ON,
    OBJECT_END,
    OBJECT_OF,
)

LONGEST_BRACKET = 60
TITLE = re.compile(rf"《[^《》\n]{{1,{LONGEST_BRACKET}}}》")
MIDDLE = "中"
FIRST_HAN = "\u4e00"
BEFORE_DEED = frozenset(("开工", "启动", "推进", "加快", "规划"))
"""Words before a deed that it goes on with, so that 中 behind it is of its object."""
BEGINS = frozenset("\n ,。;:!?、|")
"""Behind these signs a clause, or a part of one, begins."""


def ends_of_no_plan(text: str) -> frozenset[int]:
    """Return where a text ends to say that there is no plan for something."""
    if "的计" not in text and "的规划" not in text and "的打算" not in text:
        return frozenset()
    return frozenset(match.end() for match in zh.NO_PLAN.finditer(text))


def in_titles(text: str) -> frozenset[int]:
    """Return the offsets of a text that name a document (《关于加快…》), or are an address."""
    links = find_links(text)
    if "《" not in text and not links:
        return frozenset()
    spans = [*links, *(match.span() for match in TITLE.finditer(text))]
    return frozenset(place for span in spans for place in range(*span))


def without_links(text: str, is_end: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which signs of a text end a clause, shape (n,), without those within addresses."""
    for start, end in find_links(text):
        is_end[start:end] = False
    return is_end


def without_middle(text: str, start: int, end: int, bit: int) -> tuple[int, int]:
    """Return the bits of a cue that ends with 中, and its end, without that where a name has it.

    研究中心 has a centre; what begins a clause (推进中核电站建设) is a deed, and 中 of its object.
    """
    behind = text[end : end + 1]
    if behind < FIRST_HAN or behind in AFTER_MIDDLE:
        return bit, end
    is_first = not start or text[start - 1] in BEGINS or text[start - 2 : start] in BEFORE_DEED
    if behind not in WITH_MIDDLE and not is_first:
        return bit, end
    return cue_bits(text[start : end - 1]), end - 1


def without_others(
    text: str, start: int, end: int, bits: int, cues: Sequence[tuple[int, int]]
) -> int:
    """Return the bits of a clause of effort without what but the last of its works is.

    推进甲电站、乙电站以及在建丙电站等项目. What is done to a member of its list is but its object:
    实施甲路更新、乙路路面铺装等工程.
    """
    if not (bits & TOIL and bits & (WORK | EFFORT)):
        return bits
    bits = bits & ~PROGRESS if LAST_GOES_ON.search(text, start, end) else bits
    last = text.rfind("等", start, end)
    if last < 0 or not bits & TOIL or OBJECT_END.search(text, last, end) is None:
        return bits
    said = [(low, high, cue_bits(text[low:high])) for low, high in cues]
    effort = next((high for _, high, bit in said if bit & (WORK | EFFORT)), end)
    is_object = all(
        effort <= low < high <= last and text[low] not in GOES_ON_FIRST
        for low, high, bit in said
        if bit & TOIL
    )
    return bits & ~TOIL if is_object else bits


TOIL = PROGRESS | LABOUR
GOES_ON_FIRST = frozenset("正在现刻")
"""What begins a word that says itself that something goes on: 正在, 在建."""


def without_objects(
    text: str, start: int, end: int, bits: int, cues: Sequence[tuple[int, int]]
) -> int:
    """Return the bits of a clause of Chinese without deeds that but name what its effort is for.

    推进甲电厂发电等项目建设 has an object, 推动甲桥通车、乙路建设 a deed of its own; so has what
    begins: 甲地送电乙市工程开工.
    """
    bits = _without_members(text, start, end, bits, cues)
    is_effort = bits & (WORK | EFFORT) and OBJECT_OF.match(text, start, end) is not None
    is_effort = is_effort and OBJECT_END.search(text, start, end) is not None
    is_begun = bits & START and text[cues[-1][0] : end].rstrip(",。;\n") in BEGINS_IT
    if not (is_effort or is_begun):
        return bits
    told = (last for first, last in cues if cue_bits(text[first:last]) & (COMPLETED | OPERATING))
    if any(text[last] in BEHIND_DEED for last in told):
        return bits
    return bits & ~(COMPLETED | OPERATING)


def _without_members(
    text: str, start: int, end: int, bits: int, cues: Sequence[tuple[int, int]]
) -> int:
    """Return the bits of a clause without what members of its list have in their names.

    力争甲枢纽、乙基地送电丙市等重大项目开工: nothing is in use. What begins a member is a deed.
    """
    joint, last = text.find("、", start, end), text.rfind("等", start, end)
    if joint < 0 or last < joint:
        return bits
    deeds = 0
    for low, high in cues:
        is_within = joint < low and high <= last and text[low - 1] != "、"
        deeds |= 0 if is_within else cue_bits(text[low:high])
    return bits & (deeds | ~(COMPLETED | OPERATING))
