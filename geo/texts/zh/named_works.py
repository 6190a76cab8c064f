"""Finds works right behind the area that they lie in, which no facility names: 煤制烯烃项目.

What a project makes or does names it, and so it does a phase (单晶硅三期) or a line of production.
Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from geo.texts.writing.branches import branched
from geo.texts.writing.words import words_of
from geo.texts.zh.beginnings import VERB
from geo.texts.zh.judging import PLAIN
from geo.texts.zh.loose import PHASED_BEHIND

_SIGN = "[^\\W_a-z的了是在为与和及将已把被对从并其该每各多本首全至到由以等个项第]"
_ENDS = "(?:项目|生产线|中试线|示范线)(?![办部组库数经负法建单]|清单|名称|等)"
WORK = re.compile(
    f"(?P<of>{_SIGN}{{3,12}}?)(?:(?P<kind>{_ENDS})|(?P<phase>第?[一二三四五六]期)(?!间))"
)
PLAIN_WORKS = words_of(
    "招商 引资 签约 重大 民生 实事 储备 前期 续建 开工 在建 计划 安排 部分 债券 专项 帮扶 投资 惠农"
    " 补短板 入库 中央 预算 示范 试点 更新 改造 整治 提升 修复 加固 治理 建设 扩建 迁建 改建 产业链"
    " 亿元 万元 规划 研究 工程 配套 老旧 小区 棚户区 城中村 保障房 保障性 租赁 住房 安居 综合 利用 供水"
    " 一批 通水 通车"
)
_PLAIN = branched("|".join(sorted(PLAIN_WORKS, key=len, reverse=True)))
LEAST_OWN = 2
"""How much of a work's name no other plan has."""
MOST = 18
SIGNS = ("项目", "线", "期")


def find_works(folded: str, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the spans of works that begin right behind areas, which end at `ends`."""
    for start in ends:
        window = folded[start : start + MOST]
        if not any(sign in window for sign in SIGNS):
            continue
        work = WORK.match(folded, start)
        if work and _is_named(work["of"]) and (work["kind"] or _is_phase(folded, work)):
            yield work.span()


def _is_named(words: str) -> bool:
    """Return whether the words before 项目 or a phase tell a work from others."""
    return VERB.match(words) is None and len(_PLAIN.sub("", PLAIN.sub("", words))) >= LEAST_OWN


def _is_phase(folded: str, work: re.Match[str]) -> bool:
    """Return whether a phase is said to be built, or a clause ends with it."""
    return PHASED_BEHIND.match(folded, work.end()) is not None
