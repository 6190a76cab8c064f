"""How Chinese tells of works on many roads at once, and of lists of them; folded."""

from __future__ import annotations

import re

_DEEDS = (
    "大修|中修|小修|大中修|新建|改建|扩建|建设|改造|整治|维修|维护|养护|修缮|修复|翻修|翻新|加固|提升|拓宽|打通"
    "|完善|铺设|更新|升级|治理|施工|罩面|铣刨|整修|疏通|硬化"
)
_THINGS = (
    "道路|公路|街道|街巷|路段|路口|断头路|桥梁|立交|隧道|线路|管网|管线|泵站|小区"
    "|校舍|学校|公园|项目|工程"
)
UPKEPT = f"(?:用于)?对[^,。;:|\n]{{2,60}}?(?:进行|实施|开展|予以)[^,。;:|\n]{{0,10}}?(?:{_DEEDS})"
"""What is done to things that are named before it: 对甲路、乙路等12条道路进行大中修."""
PLEDGED = re.compile(
    "(?:计划|拟|将|预计|力争)[^,。;:\n]{0,10}?(?:投入|投资|安排|筹[集措]|斥资)[^,。;:\n]{0,30}?(?:元|资金)"
    "[^,。;:\n]{0,6},(?=(?:用于)?对)"
)
"""The money that is pledged for it, with its comma."""
TO_BE_DONE = (
    "(?:拟|计划|将(?!军)|安排|今年|年内)(?![^:]*(?:已|措施|工作|任务|要求))"
    f"(?=[^:]*(?:{_DEEDS}))(?:[^:]*(?:{_THINGS})|[^:]{{0,8}}$)"
)
"""A lead-in of what is to be done to the things that are listed behind it: 拟新建以下道路."""
ROADS_OF_YEAR = (
    "(?:道路|公路|街巷|桥梁|管网|路面|市政设施)[^\n]{0,12}?(?:改造|整治|维修|大修|中修|养护|建设|修缮|翻修|提升)"
    "[^\n]{0,8}?(?:计划|安排|清单|表)"
)
"""The title of a list of such works, of which each is an item by its name alone."""
