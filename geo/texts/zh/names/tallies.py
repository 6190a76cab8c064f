"""Tells markets that are no places and what slogans count: 长租房市场, 2铁1路. Folded text."""

from __future__ import annotations

import re

TRADED = re.compile(
    "(?:租房|租赁|住房|住宅|楼市|房地产|房产|劳动力|人力资源|人才|资本|证券|债券|期货|金融|要素|国内"
    "|国际|海外|境外|消费|消费品|电力|碳|技术|数据|建筑|航运|统一大|主板|资金|货币|外汇|土地|供应链"
    "|就业|旅游|客源)$"
)
"""What is traded in a market that is no place."""
TALLIED = frozenset(("路", "线", "道", "桥", "高速", "铁路", "公路", "高铁"))
_COUNT = "[0-9一二两三四五六七八九]"
TALLY = re.compile(f"{_COUNT}[高铁纵横环轴桥港线路射联机站]{_COUNT}")
SLOGANS = ("强国", "强省", "强市", "强县", "强区")
"""What policy calls a country or a province that is to be great in something: 交通强国先行区."""


def is_tallied(name: str, head: str) -> bool:
    """Return whether a name with its head is a market of a trade, or what a slogan counts."""
    if head == "市场":
        return TRADED.search(name) is not None
    return head in TALLIED and TALLY.fullmatch(name) is not None
