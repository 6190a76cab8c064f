"""Finds works right behind the area that they lie in, which no facility names: 煤制烯烃项目.

What a project makes or does names it, and so it does a phase (单晶硅三期) or a line of production.
Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from geo.texts.writing.branches import branched
from geo.texts.writing.words import words_of
from geo.texts.zh.names.candidate_words import VERBS
from geo.texts.zh.names.dictionary import is_lead
from geo.texts.zh.names.judging import PLAIN
from geo.texts.zh.names.phases import NOT_BEHIND

_SIGN = "[^\\W_a-z年的了是在为与和及将已把被对从并其该每各多本首全至到由以等个项第]"
_ENDS = "(?:项目|生产线|中试线|示范线)(?![办部组库数经负法单]|清单|建议|名称|等)"
WORK = re.compile(
    f"(?![段共])(?P<of>{_SIGN}{{2,12}}?)(?:(?P<kind>{_ENDS})|(?P<phase>第?[一二三四五六]期)(?!间))"
)
PLAIN_WORKS = words_of(
    "招商 引资 签约 重大 民生 实事 储备 前期 续建 开工 在建 计划 安排 部分 债券 专项 帮扶 投资 惠农"
    " 补短板 入库 中央 预算 示范 试点 更新 改造 整治 提升 修复 加固 治理 建设 扩建 迁建 改建 产业链"
    " 亿元 万元 规划 研究 工程 配套 老旧 小区 棚户区 城中村 保障房 保障性"
    " 租赁 住房 安居 综合 利用 供水"
    " 一批 通水 通车 基建 基础 上半年 下半年 全年 今年 去年 明年"
    " 季度 年度 月份 农田 农房 农网 危房 道路 交通"
)
_PLAIN = branched("|".join(sorted(PLAIN_WORKS, key=len, reverse=True)))
LEAST_OWN = 2
"""How much of a work's name no other plan has."""
MOST = 18
MANY = re.compile(
    "老旧|农村|农田|农网|危房|列入|纳入|实施|推进|加快|开工|城中村|棚户区|棚改|旧改|同志|培训"
)
"""What is a programme of many places, or a sentence."""
SIGNS = ("项目", "线", "期")


def find_works(folded: str, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the spans of works that begin right behind areas, which end at `ends`."""
    for start in ends:
        window = folded[start : start + MOST]
        if not any(sign in window for sign in SIGNS):
            continue
        work = WORK.match(folded, start)
        if work is None or MANY.search(work["of"]) or _begins_with_verb(work["of"]):
            continue
        if _is_named(work["of"]) if work["kind"] else _is_phase(folded, work):
            yield work.span()


def _is_named(words: str) -> bool:
    """Return whether the words before 项目 or a phase tell a work from others."""
    return len(_PLAIN.sub("", PLAIN.sub("", words))) >= LEAST_OWN


def _is_phase(folded: str, work: re.Match[str]) -> bool:
    """Return whether a phase is of what is built, and of one thing."""
    return NOT_BEHIND.match(folded, work.end()) is None


def _begins_with_verb(words: str) -> bool:
    """Return whether what stands behind an area is what it does: 紧盯重大项目."""
    return (
        is_lead(words[:2]) or words[:2] in DOING or any(words[:size] in VERBS for size in (2, 3, 4))
    )


DOING = words_of("紧盯 紧抓 狠抓 力推 主攻 招引 引育 储备 力促 严控 严把 统管 包联 领办 督办")
"""Verbs besides those of names: what is done to projects."""
