"""Finds the year that a text without a date is likely of: of its title, of its plan, the first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.texts.times.aims import LONGEST_AIM, find_told, is_aimed_en
from geo.texts.times.chronicles import latest_told
from geo.texts.times.finding import AIMED
from geo.texts.values.numerals import read_number
from geo.texts.zh.times.dates import MINGUO_FIRST

TITLE_LINES = 3
HAN_YEAR = re.compile("二[〇零][〇零一二三四五六七八九]{2}(?=年)")
PLANNED = re.compile(r"(?<![0-9])(?P<first>20[0-9]{2}) ?年?度? ?[-~—至到–] ?20[0-9]{2}(?![0-9])")
LONGEST_TITLE = 160
LONGEST_LINE, ENDS = 60, ("。", ".", ";")
"""What is longer and ends so is no title."""
PLANS = "〇一二三四五六七八九"
FIRST_PLAN = 2001
"""The tenth five-year plan began in 2001, the eleventh in 2006."""
FIVE_YEAR = re.compile(
    '十(?P<short>[一二三四五六七八九])五["”]?[^\n。]{0,24}?(?:规划|计划|纲要)(?!.{0,12}(?:评估|总结|回顾|情况))'
    "|第十(?P<long>[一二三四五六七八九])个五年(?:规划|计划)(?!.{0,12}(?:评估|总结|回顾|情况))"
)
PLAN_TASKS = re.compile(
    "^[ (一二三四五六七八九十0-9、.)]{0,6}"
    '["“]?十(?P<short>[一二三四五六七八九])五["”]?(?:时期|期间)?的?'
    "[\u4e00-\u9fff]{0,6}(?:任务|目标|工程|项目|举措|重点)[^。,\n]{0,12}$",
    re.MULTILINE,
)
"""A heading of what a five-year plan has to do: the text was written before that, or in it."""
LATER_IN = re.compile(r"\blater in (?P<year>20[0-9]{2})(?![0-9])")
"""What says of a year that it is this one: to begin later in 2031."""
AIMED_BEHIND = re.compile(
    "年?[ ]?(?:度)?(?:[上下]半年|年?[底末中]|第?[一二三四1-4]季度|[0-9]{1,2}月(?:份|底)?)?"
    "(?:前(?!瞻)|国庆|春节|开业|开工|招生|交付|投用|建成|完成|通车|完工|竣工|启用|开通|投产|力争|达产|通航|动工|落成|营运|入伙)"
)
"""What stands behind a year that a text looks ahead to."""
AIMED_YEAR = re.compile("(?:预计|预定|预期|力争|计划|有望)(?:[将可])?[于在]?(?P<year>20[0-9]{2})年")
"""A year that Chinese says it looks ahead to."""
REPORT_OF = re.compile(
    r"\b(?:report|review|update|statement|accounts|bulletin|newsletter)"
    r"[ ,:]{1,2}(?:for )?\Z"
)
"""What stands before the year of a report, whatever other year its title names."""
PLANNED_ROC = re.compile("(?<![0-9])(?P<first>1[0-4][0-9])[ ]?年?[-~至到–][ ]?1[0-4][0-9][ ]?年")
TITLE_ROC = re.compile(r"(?<![0-9])(1[0-4][0-9])年度?")

ERA = "民国"
ERA_YEAR = re.compile(f"{ERA} ?(1[0-4][0-9]) ?年")
AIMED_AT = "aimed"
"""How a year is known that the text but looks ahead to."""
AS_OF = re.compile(
    r"(?:截至|截止到?|\bas of|\bas at)[ ]?(?:the end of )?(?P<year>20[0-9]{2})(?![0-9])"
)
"""What tells up to when a text counts: it is of that year, or not much later."""
TOLD = re.compile(
    "已(?:经)?(?:于|在)(?P<year>20[0-9]{2})年(?![^,。;\n]{0,8}(?:规划|计划|预算|[前底]))"
)
"""What tells of a year as past: a text is of no earlier one."""
AS_OF_WORDS = ("截至", "截止", "as of", "as at")
"""What that begins with."""
SAID_AS = re.compile(
    r"(?P<which>[前去今本明后])年?[ ]?[(](?:民国)?(?P<year>20[0-9]{2}|1[0-4][0-9])年?[)]"
)
"""What tells which year this one is: 去(2025)年, 今年(2026年)."""
YEARS_ON = {"前": 2, "去": 1, "今": 0, "本": 0, "明": -1, "后": -2}
"""How many years after the one that each of these names a text is."""
TOLD_AT = re.compile("(?<![定订将拟可料计])于[ ]?\\Z|早在[ ]?\\Z")
"""What stands before a year in which something came to be: 于2017年推出."""
NAMES_THIS = re.compile("[今去明]年")
LASTS = re.compile("[^。\n]{0,24}(?:至今|迄今)")
"""What stands behind a year since which much time has gone by: 于2006年投用,至今逾18年."""
NEXT_TASKS = re.compile(
    "(?P<year>20[0-9]{2})年度?[,\n]?[^,。;:\n0-9]{0,16}?(?:重点工作|重点任务|主要任务"
    "|工作(?:思路|安排|打算|重点|目标|计划|部署)|(?:主要|预期|发展)目标|新?蓝图)"
)
"""What tells for which year a text sets tasks: it is of that year, not of the one it reviews."""
OF_PLAN = re.compile('(?:对照|按照|落实|实现|完成|根据|依据|围绕|圆满)["“]?$')
"""What stands before a plan that a text has behind it, or goes by."""
IN_PLAN = frozenset("入在")
"""What stands before a plan that some work is in, which is none of the text's: 列入十四五规划."""
SINCE = re.compile(r"(?:\bsince|自|从)[ ]?(?:early |late |spring |summer |autumn )?\Z")
"""What stands before a year in which something began: the text is later."""
LONGEST_SINCE = 16
"""More signs than that has."""


def _is_of_report(text: str, place: int) -> bool:
    return REPORT_OF.search(text, max(0, place - LONGEST_AIM), place) is not None


def title_of(text: str) -> str:
    """Return the lines at the beginning of a text up to the first that is a paragraph of it."""
    lines: list[str] = []
    for line in text.split("\n")[:TITLE_LINES]:
        if len(line) > LONGEST_LINE and line.rstrip().endswith(ENDS):
            break
        lines.append(line)
    return "\n".join(lines)


def _plan_years(text: str) -> Iterator[tuple[str, int, int, int]]:
    """Yield the first year of what the title says that a plan is for: (2026-2030年), 十五五.

    A plan is written before that begins, or when.
    """
    start = len(text) - len(text.lstrip())
    title = "\n".join(text[start:].split("\n")[:TITLE_LINES])[:LONGEST_TITLE]
    span = PLANNED.search(title)
    if span:
        yield "title", int(span["first"]), start + span.start("first"), start + span.end("first")
    span = PLANNED_ROC.search(title)
    if span:
        year = MINGUO_FIRST + int(span["first"])
        yield "title", year, start + span.start("first"), start + span.end("first")
    plan = FIVE_YEAR.search(title)
    if (
        plan
        and IN_PLAN.isdisjoint(title[max(0, plan.start() - 3) : plan.start()])
        and (OF_PLAN.search(title, max(0, plan.start() - 3), plan.start()) is None)
    ):
        number = PLANS.index(plan["short"] or plan["long"])
        yield "title", FIRST_PLAN + 5 * number, start + plan.start(), start + plan.end()


def find_years(text: str) -> Iterator[tuple[str, int, int, int]]:
    """Yield the year of the title, then the first year of the head that is not aimed at."""
    yield from _said_years(text)
    lines = [line for line in text.split("\n") if line.strip()][:1]
    is_titled = bool(lines) and not lines[0].rstrip().endswith("。")
    title_end = text.find(lines[0]) + len(lines[0]) if is_titled else 0
    found = list(find_told(text))
    said = [match for match in found if _is_named(text, match)]
    yield from _plan_years(text)
    titled = [match for match in said if match.end() <= title_end]
    if titled:
        # A report on one year and the plan of the next is of the next.
        named = [one for one in titled if _is_of_report(text, one.start())]
        match = max(named or titled, key=lambda one: one[0])
        yield "title", int(match[0]), *match.span()
    spelled = HAN_YEAR.search(text, 0, title_end)
    if spelled:
        yield "title", int(read_number(spelled[0])), *spelled.span()
    counted_years = list(TITLE_ROC.finditer(text, 0, title_end))
    republic = next((one for one in counted_years if not _is_ahead(text, one)), None)
    if republic:
        yield "title", MINGUO_FIRST + int(republic[1]), *republic.span()
    tasks = PLAN_TASKS.search(text) if "五" in text else None
    if tasks:
        yield "assumed", FIRST_PLAN + 5 * PLANS.index(tasks["short"]), *tasks.span()
    told = max((int(match["year"]) for match in TOLD.finditer(text)), default=0)
    counted = AS_OF.search(text) if any(word in text for word in AS_OF_WORDS) else None
    if counted and int(counted["year"]) >= told:
        yield "assumed", int(counted["year"]), *counted.span("year")
    for match in said:
        start = match.start()
        if int(match[0]) < told:
            continue  # the text tells of a later year as past
        if _is_long_past(text, match):
            continue
        if not SINCE.search(text, max(0, start - LONGEST_SINCE), start):
            tasks = _tasks_of(text, int(match[0]) + 1)
            first, last = tasks.span("year") if tasks else latest_told(text, match, said).span()
            yield "assumed", int(text[first:last]), first, last
            return
    yield from _aimed_years(
        text, [one for one in found if not _is_long_past(text, one)], counted_years
    )


def _is_ahead(text: str, year: re.Match[str]) -> bool:
    """Return whether a title looks ahead to its year: 转运站延至116年, 大桥116年通车."""
    start = year.start() - len(ERA) * text.endswith(ERA, 0, year.start())
    if AIMED.search(text, max(0, start - 8), start):
        return True
    return AIMED_BEHIND.match(text, year.end()) is not None


def _said_years(text: str) -> Iterator[tuple[str, int, int, int]]:
    """Yield the year that a text calls this one, or one beside it, in a bracket."""
    later = LATER_IN.search(text) if "later in 20" in text else None
    if later and is_aimed_en(text, later.start("year")):
        yield "assumed", int(later["year"]), *later.span("year")
    named = SAID_AS.search(text) if "(" in text else None
    if named:
        year = int(named["year"])
        year += MINGUO_FIRST if year < FIRST_PLAN else 0
        yield "assumed", year + YEARS_ON[named["which"]], *named.span()


def _tasks_of(text: str, year: int) -> re.Match[str] | None:
    """Return where a text sets tasks for a year, or None."""
    found = NEXT_TASKS.finditer(text) if str(year) in text else iter(())
    return next((match for match in found if int(match["year"]) == year), None)


def _is_long_past(text: str, match: re.Match[str]) -> bool:
    """Return whether a year is told of as one that is neither this nor the last.

    That is 于2017年推出 where this one and those beside it are called 今年, 去年, 明年.
    """
    start = match.start()
    if TOLD_AT.search(text, max(0, start - 4), start) is None:
        return False
    return NAMES_THIS.search(text) is not None or LASTS.match(text, match.end()) is not None


def _aimed_years(
    text: str, found: Sequence[re.Match[str]], counted: Sequence[re.Match[str]]
) -> Iterator[tuple[str, int, int, int]]:
    """Yield the first of the years that a text but looks ahead to: it is no later than that.

    None of them may be thought to be over; which year is this one nobody knows. `counted` are
    those of the title that count from 1911.
    """
    years = [(int(match[0]), *match.span()) for match in found]
    years += [(MINGUO_FIRST + int(match[1]), *match.span()) for match in counted]
    if years:
        aims = AIMED_YEAR.finditer(text)
        years += [(int(match["year"]), *match.span("year")) for match in aims]
    if "民国" in text:
        eras = ERA_YEAR.finditer(text)
        years += [(MINGUO_FIRST + int(match[1]), *match.span()) for match in eras]
    if years:
        yield AIMED_AT, *min(years)


def _is_named(text: str, match: re.Match[str]) -> bool:
    """Return whether a text looks not ahead to a year: 已于2024年底通车, but not 2027年通航."""
    if AIMED_BEHIND.match(text, match.end()) is None:
        return True
    return text[max(0, match.start() - 2) : match.start()] in PAST_BEFORE


PAST_BEFORE = frozenset(("已于", "已在", "业于", "均于"))
"""What stands before a year in which something has come to be."""
