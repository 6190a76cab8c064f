"""Proposes what a text says was done, is under way or is promised, and by when.

A proposal is a clause with the words that it rests on; a person decides. Folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from ahocorasick_rs import AhoCorasick

from geo.texts.matcher import make_matcher
from geo.texts.signs import SPACES, codes_of, following, is_one_of
from geo.texts.times import SENTENCE_SIGNS, Time, Times
from geo.vocabulary import Status

CUES: dict[str, str] = {
    "operating": (
        "投入使用 投用 投运 投入运营 试运行 试运营 运营 开通 通车 开业 营业 启用 投产 入驻 开园"
        " 开馆 启幕 交付使用"
        " opened|is open|in operation|in service|now open|operational|trial operation|opened its"
        " doors"
        "|entered service|put into use|is running|began operating|up and running"
    ),
    "completed": (
        "建成 竣工 完工 完成 封顶 落成 验收 交付 获批 入选 获评 成立 出台 发布 印发 落地 突破"
        " 达到 引进 引入 实现 新增 形成 举办 编制 打造了"
        " completed|finished|topped out|was built|were built|delivered|handed over|approved|issued"
        "|has built|have built|set up|established|was added|were added|reached|added|founded|built"
    ),
    "progress": (
        "正在 在建 建设中 施工 进场 推进 加快 持续 稳步 深入 陆续 着力 努力"
        " under construction|is being|are being|under way|underway|work continues|speeding up|in"
        " progress"
    ),
    "start": (
        "开工 动工 启动 奠基 破土"
        " break ground|breaks ground|broke ground|start construction|starts construction"
        "|construction will start"
        "|construction begins|begin construction|work begins|will start|will begin|launched"
    ),
    "future": (
        "将 计划 拟 力争 争取 预计 有望 谋划 规划建设 规划了 即将 酝酿 打造 继续 今后 明年"
        " 未来三年 未来五年 年内 年底前"
        " will|plans to|plan to|planned|aims to|aim to|is to|are to|expected to|due to|due in"
        "|scheduled"
        "|by the end of|intends to|is set to|are set to|hopes to|proposes|proposed|going to"
    ),
    "none": (
        "行动计划 计划单列 计划生育 运营商 运营机构 为实现 将来 将近 目标任务 施工许可证"
        " planned economy|the planned"
    ),
    "past": (
        "已 已经 去年 成功 曾 累计 目前已 业已"
        " has been|have been|last year|already|so far|was|were|had"
    ),
}  # fmt: skip
NOT_FUTURE = re.compile(r"将(?:近|军|来|[\u4e00-\u9fff]{1,12}(?:作为|纳入|打造成|用于))")
NEGATED_ZH = re.compile(
    r"(?:未|没有?|不再|不会|不能|不予|无法|难以|暂不|停止|不)"
    r"(?:能够?|曾|按期|如期|按时|正式|完全|全面|有|得|再|获|被|予以)*$"
)
NEGATED_LAST = frozenset("未没不有再会能予法以够曾期时式全面得获被止")
"""The signs that it ends with."""
NEGATED_EN = re.compile(
    r"(?:\b(?:not(?! only)|never|no longer|yet to|fail(?:s|ed)? to|without)|n't)(?: [a-z]+){0,2} $"
)
BY_YEAR = re.compile(r"[到至于在]$")
DUE_END = re.compile(r"(?:by|before) the end of|年底|年末|底前")


class Statement(NamedTuple):
    """A clause of the text as a proposal; `cues` are the words that it rests on."""

    start: int
    end: int
    status: str
    due: str | None
    due_as_said: str | None
    cues: tuple[tuple[int, int], ...]


OPERATING, COMPLETED, PROGRESS, START, FUTURE, PAST = 1, 2, 4, 8, 16, 32
DONE = OPERATING | COMPLETED | PROGRESS | START
BITS = {
    "operating": OPERATING, "completed": COMPLETED, "progress": PROGRESS, "start": START,
    "future": FUTURE, "past": PAST, "none": 0,
}  # fmt: skip
"""Kinds of cues as bits: a clause's are added up, which is faster than sets of words."""


@cache
def _cues() -> tuple[AhoCorasick, tuple[tuple[int, bool], ...]]:
    """Return what finds the cues, and the kind of each, and whether it is English."""
    found: dict[str, tuple[int, bool]] = {}
    for kind, words in CUES.items():
        first = next(place for place, letter in enumerate(words) if "a" <= letter <= "z")
        for word in (*words[:first].split(), *words[first:].split("|")):
            found[word] = (BITS[kind], word.isascii())
    return make_matcher(list(found)), tuple(found.values())


def find_statements(text: str, times: Times) -> Iterator[Statement]:
    """Yield the clauses of a folded `text` that state a status or make a promise, in order."""
    ends = clause_ends(text)
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    matcher, kinds = _cues()
    cues: list[tuple[int, int]] = []
    place, bits, ahead = -1, 0, -1
    is_negated = False
    for number, start, end in matcher.find_matches_as_indexes(text):
        bit, is_latin = kinds[number]
        if not bit or (is_latin and not _is_word(text, start, end)):
            continue
        if place < 0 or start >= ends[place]:
            if bits and not (is_negated and not bits & DONE):
                bits, ahead = _carry(text, ends, place, bits, ahead)
                yield from _propose(text, ends, place, bits, cues, times)
            place, bits, cues, is_negated = bisect_right(ends, start), 0, [], False
        if _is_negated(text, start, is_latin=is_latin):
            is_negated = True
            continue
        bits |= bit
        cues.append((start, end))
    if bits and not (is_negated and not bits & DONE):
        bits, ahead = _carry(text, ends, place, bits, ahead)
        yield from _propose(text, ends, place, bits, cues, times)


def _is_negated(text: str, start: int, *, is_latin: bool) -> bool:
    """Return whether the words before a cue deny it: 尚未开工, has not opened."""
    if is_latin:
        near = text[max(0, start - 28) : start]
        may_be = any(word in near for word in ("no", "n't", "never", "yet", "fail", "without"))
        return may_be and NEGATED_EN.search(near) is not None
    is_near = text[start - 1 : start] in NEGATED_LAST
    return is_near and NEGATED_ZH.search(text, max(0, start - 6), start) is not None


def clause_ends(text: str) -> list[int]:
    """Return where the clauses of a folded `text` end; a comma within a number ends none."""
    codes = codes_of(text)
    is_digit = is_one_of(codes, "0123456789")
    is_between = np.append(False, is_digit[:-1]) & following(is_digit, at_end=False)
    is_space = following(is_one_of(codes, SPACES), at_end=True)
    is_end = (
        is_one_of(codes, f"{SENTENCE_SIGNS}:")
        | ((codes == ord(",")) & ~is_between)
        | ((codes == ord(".")) & is_space)
    )
    ends: list[int] = (np.flatnonzero(is_end) + 1).tolist()
    return ends


def _carry(text: str, ends: list[int], place: int, bits: int, ahead: int) -> tuple[int, int]:
    """Return the kinds of a clause, and the clause if it looks ahead, else -1.

    A clause that follows a promise in its sentence promises too, unless it says otherwise.
    """
    if bits & FUTURE:
        return bits, -1 if bits & PAST else place
    if ahead < 0 or bits & (PAST | PROGRESS):
        return bits, -1
    is_same = not any(text[ends[clause] - 1] in "。!?;\n." for clause in range(ahead, place))
    if not is_same or "了" in text[ends[place - 1] : ends[place]]:
        return bits, -1
    return bits | FUTURE, place


def _is_word(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() and start) and not text[end : end + 1].isalnum()


def _propose(
    text: str, ends: list[int], place: int, bits: int, cues: list[tuple[int, int]], times: Times
) -> Iterator[Statement]:
    if bits == PAST:
        return
    start, end = ends[place - 1] if place else 0, ends[place]
    if not bits & (FUTURE | PAST | PROGRESS) and _is_ahead(text, times, end):
        bits |= FUTURE
    if bits == FUTURE | PAST and NOT_FUTURE.search(text, start, end):
        return
    clause = text[start:end]
    start += len(clause) - len(clause.lstrip())
    end -= len(clause) - len(clause.rstrip(f",。!?;:.{SPACES}"))
    due = said = None
    status = _status(bits)
    if bits & FUTURE or status is Status.STARTING:
        due, said = _due(times.time_at(end - 1), text)
    yield Statement(start, end, status.value, due, said, tuple(cues))


def _is_ahead(text: str, times: Times, end: int) -> bool:
    """Return whether the time of a clause that ends at `end` lies ahead: 到2035年建成."""
    time = times.time_at(end - 1)
    if time is None or not time.period or "了" in text[time.end : end]:
        return False
    first, last = int(time.period[:4]), int(time.period.rpartition("/")[2][:4])
    if times.year is None or first == last == times.year:
        return BY_YEAR.search(text, max(0, time.start - 1), time.start) is not None
    return last > times.year


def _status(bits: int) -> Status:
    """Return the status that a clause proposes, from the kinds of its cues."""
    if bits & FUTURE and not (bits & PAST and bits & (COMPLETED | OPERATING)):
        return Status.STARTING if bits & START else Status.PLANNED
    if bits & OPERATING:
        return Status.OPERATING
    if bits & COMPLETED:
        return Status.COMPLETED
    return Status.STARTING if bits & START else Status.UNDER_CONSTRUCTION


def _due(time: Time | None, text: str) -> tuple[str | None, str | None]:
    if time is None:
        return None, None
    said = text[time.start : time.end]
    period = (time.period or "").rpartition("/")[2] or None
    near = text[max(0, time.start - 16) : time.end + 3]
    if period and len(period) == 4 and DUE_END.search(near):  # noqa: PLR2004
        period += "-12"
    return period, said
