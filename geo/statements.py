"""Proposes what a text says was done, is under way or is promised, and by when.

A proposal is a clause with the words that it rests on; a person decides. Folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from geo.gazetteer import make_matcher
from geo.models import Status
from geo.periods import Time, Times

CUES: dict[str, str] = {
    "operating": (
        "投入使用 投用 投运 投入运营 试运行 试运营 运营 开通 通车 开业 营业 启用 投产 入驻 开园 开馆 启幕 交付使用"
        " opened|is open|in operation|in service|now open|operational|trial operation|opened its doors"
        "|entered service|put into use|is running|began operating|up and running"
    ),
    "completed": (
        "建成 竣工 完工 完成 封顶 落成 验收 交付 获批 入选 获评 成立 出台 发布 印发 落地 突破 达到 引进 引入 实现 新增 形成 举办 编制 打造了"
        " completed|finished|topped out|was built|were built|delivered|handed over|approved|issued"
        "|has built|have built|set up|established|was added|were added|reached|added|founded|built"
    ),
    "progress": (
        "正在 在建 建设中 施工 进场 推进 加快 持续 稳步 深入 陆续 着力 努力"
        " under construction|is being|are being|under way|underway|work continues|speeding up|in progress"
    ),
    "start": (
        "开工 动工 启动 奠基 破土"
        " break ground|breaks ground|broke ground|start construction|starts construction|construction will start"
        "|construction begins|begin construction|work begins|will start|will begin|launched"
    ),
    "future": (
        "将 计划 拟 力争 争取 预计 有望 谋划 规划建设 规划了 即将 酝酿 打造 继续 今后 明年 未来三年 未来五年 年内 年底前"
        " will|plans to|plan to|planned|aims to|aim to|is to|are to|expected to|due to|due in|scheduled"
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
CLAUSE_END = re.compile(r"(?<![0-9]),|,(?![0-9])|[。!?;\n:]|\.(?=\s|$)")
NOT_FUTURE = re.compile(r"将(?:近|军|来|[\u4e00-\u9fff]{1,12}(?:作为|纳入|打造成|用于))")
DUE_END = re.compile(r"(?:by|before) the end of|年底|年末|底前")


class Statement(NamedTuple):
    """A clause of the text as a proposal; `cues` are the words that it rests on."""

    start: int
    end: int
    status: str
    due: str | None
    due_as_said: str | None
    cues: tuple[tuple[int, int], ...]


@cache
def _cues() -> tuple[AhoCorasick, tuple[tuple[str, bool], ...]]:
    """Return what finds the cues, and the kind of each, and whether it is English."""
    found: dict[str, tuple[str, bool]] = {}
    for kind, words in CUES.items():
        first = next(place for place, letter in enumerate(words) if letter.isascii() and letter != " ")
        for word in (*words[:first].split(), *words[first:].split("|")):
            found[word] = (kind, word.isascii())
    return make_matcher(list(found)), tuple(found.values())


def find_statements(text: str, times: Times) -> Iterator[Statement]:
    """Yield the clauses of a folded `text` that state a status or make a promise, in order."""
    ends = [match.end() for match in CLAUSE_END.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    held: list[tuple[int, int, str]] = []
    place, ahead = -1, -2
    matcher, kinds = _cues()
    for number, start, end in matcher.find_matches_as_indexes(text):
        kind, is_latin = kinds[number]
        if is_latin and not _is_word(text, start, end):
            continue
        clause = bisect_right(ends, start)
        if clause != place and held:
            yield from _propose(text, ends, place, _carry(held, text, ends, place, ahead), times)
            ahead = place if _looks_ahead(held, ahead, place, text, ends) else -2
            held = []
        place = clause
        if kind != "none":
            held.append((start, end, kind))
    if held:
        yield from _propose(text, ends, place, _carry(held, text, ends, place, ahead), times)


def _carry(
    held: list[tuple[int, int, str]], text: str, ends: list[int], place: int, ahead: int
) -> list[tuple[int, int, str]]:
    """Return the cues of a clause; one that follows a promise in its sentence promises too."""
    kinds = {kind for _, _, kind in held}
    if ahead < 0 or kinds & {"past", "future", "progress"} or not _is_same_sentence(text, ends, ahead, place):
        return held
    if "了" in text[ends[place - 1] : ends[place]]:
        return held
    return [*held, (held[0][0], held[0][0], "future")]


def _looks_ahead(
    held: list[tuple[int, int, str]], ahead: int, place: int, text: str, ends: list[int]
) -> bool:
    kinds = {kind for _, _, kind in held}
    if "past" in kinds:
        return False
    carried = ahead >= 0 and _is_same_sentence(text, ends, ahead, place)
    return "future" in kinds or (carried and "progress" not in kinds)


def _is_same_sentence(text: str, ends: list[int], first: int, second: int) -> bool:
    return not any(text[ends[clause] - 1] in "。!?;\n." for clause in range(first, second))


def _is_word(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() and start) and not text[end : end + 1].isalnum()


def _propose(
    text: str, ends: list[int], place: int, cues: list[tuple[int, int, str]], times: Times
) -> Iterator[Statement]:
    start = ends[place - 1] if place else 0
    end = ends[place]
    while start < end and text[start] in " \n\t":
        start += 1
    while end > start and text[end - 1] in ",。!?;:. \n":
        end -= 1
    kinds = {kind for _, _, kind in cues}
    if kinds <= {"past"} or (kinds <= {"past", "future"} and NOT_FUTURE.search(text, start, end)):
        return
    time = times.time_at(end - 1)
    status = _status(kinds, time, times, text[start:end])
    due = said = None
    if status in {Status.PLANNED, Status.STARTING} or "future" in kinds:
        due, said = _due(time, text, cues)
    spans = tuple((first, last) for first, last, _ in cues if first < last)
    yield Statement(start, end, status, due, said, spans)


def _status(kinds: set[str], time: Time | None, times: Times, clause: str) -> str:
    """Return the status that a clause proposes, from the kinds of its cues."""
    if "future" in kinds and not ("past" in kinds and kinds & {"completed", "operating"}):
        return Status.STARTING if "start" in kinds else Status.PLANNED
    if "operating" in kinds:
        return Status.OPERATING
    if "completed" in kinds:
        return Status.COMPLETED
    if "start" in kinds:
        return Status.STARTING
    return Status.UNDER_CONSTRUCTION


def _due(time: Time | None, text: str, cues: list[tuple[int, int, str]]) -> tuple[str | None, str | None]:
    if time is None:
        return None, None
    said = text[time.start : time.end]
    period = (time.period or "").rpartition("/")[2] or None
    near = text[max(0, time.start - 16) : time.end + 3]
    if period and len(period) == 4 and DUE_END.search(near):  # noqa: PLR2004
        period += "-12"
    return period, said
