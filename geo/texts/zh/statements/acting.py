"""How Chinese says what somebody is to do, one deed after another: 将完成甲路,启动乙桥;推进丙园.

Folded text.
"""

from __future__ import annotations

import re

_HOW = (
    "同时|同步|并|还|也|再|另|继续|进一步|积极|大力|全力|全面|加快|持续|有序|统筹|稳步|着力|重点|深入|扎实"
    "|陆续|抓紧|高标准|高质量"
)
_DEED = (
    "完成|启动|实施|推进|推动|加快|建设|新建|建成|开工|改造|整治|抓好|规划建设|维修|打造|开展|新增|修建"
    "|铺设|改扩建|扩建|改建|提升"
)
ACTS_AHEAD = re.compile(
    f"(?:将|拟|计划|力争|争取|确保|要)(?:{_HOW}|会|围绕[^,。;:|\n]{{1,16}}?|投资[^,。;:|\n]{{1,12}}?元)*"
    f"(?:{_DEED})(?!的|后|前|[,。;:|\n])"
)
"""What somebody is to do: the deed stands before what it is done to."""
DEED_FIRST = re.compile(f"[ ]?(?:{_HOW})*(?:{_DEED})(?!的|后|前|[,。;:|\n])")
"""How the clause of a next deed begins."""
