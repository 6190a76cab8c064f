"""Tells a chronicle, which has days or rows of many years: it is of the last of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.texts.times.finding import YEAR

ROW = re.compile(
    r"^[ \t　]*(?P<date>(?P<year>(?:19|20)[0-9]{2})(?:[-./]|年)[ ]?(?P<month>0?[1-9]|1[0-2])"
    r"(?![0-9]))(?P<rest>[^\n]{0,60})",
    re.MULTILINE,
)
"""A line that begins with a month: 2004-07, 2004年7月, and what is told of then."""
AHEAD = re.compile("预计|預計|计划|計畫|計劃|拟|擬|将|將|力争|力爭|有望|目标|目標")
"""What tells that a line looks ahead."""
PLAN = re.compile("计划|計畫|計劃|规划|規劃|安排|进度|進度|节点|節點|目标|目標|方案|时间表|時間表")
"""What the line above rows calls them that are planned."""
YEARS = 6
"""Months of so many years make a chronicle: what is planned spans fewer."""
TOLD_YEARS = 3
"""Days of so many later years make a chronicle of a text, which ends with its own."""
OF_DAY = re.compile("[ ]?年[ ]?[0-9]{1,2}[ ]?月[ ]?[0-9]{1,2}[ ]?日")


def find_last(text: str) -> re.Match[str] | None:
    """Return the line of the latest month of a chronicle that does not look ahead, or None."""
    rows = [row for row in ROW.finditer(text) if AHEAD.search(row["rest"]) is None]
    if len({row["year"] for row in rows}) < YEARS:
        return None
    above = text[: rows[0].start()].rstrip().rpartition("\n")[2]
    if PLAN.search(above) is not None:
        return None
    return max(rows, key=lambda row: (row["year"], int(row["month"])))


def latest_told(text: str, first: re.Match[str], said: Sequence[re.Match[str]]) -> re.Match[str]:
    """Return the last of the years of a chronicle, which has days of several, or `first`.

    It is no later than what the text looks ahead to from there on.
    """
    later = [one for one in said if one[0] > first[0] and OF_DAY.match(text, one.end())]
    if len({match[0] for match in later}) < TOLD_YEARS:
        return first
    told = {match.start() for match in said}
    ahead = (match[0] for match in YEAR.finditer(text) if match.start() not in told)
    least = min((year for year in ahead if year >= first[0]), default="9999")
    return max((one for one in later if one[0] <= least), key=lambda one: one[0], default=first)
