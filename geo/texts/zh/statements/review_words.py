"""How Chinese looks back without a word of the past: by what was spent, and what is finished.

Folded text.
"""

from __future__ import annotations

import re

from geo.texts.writing.branches import whether

SPENT_FIRST = ("完成", "投资完成率", "序时进度", "时序进度")
SPENT = re.compile(
    "完成[^,。;:\n]{0,8}(?:投资|产值)[额约近超达]{0,2}[0-9][0-9.]*[ ]?[万亿]"
    "|投资完成率[达为]?[0-9]|(?:序时|时序)进度[0-9]"
)
"""What says how much was spent, of which the start is one of these."""
OVER = re.compile(
    "[0-9]{1,2}月?(?:份)?[-—–~至到][ ]?(?P<month>[0-9]{1,2})月"
    "|截[至止](?P<till>[^,。;:\n0-9]{0,4}(?P<by>[0-9]{1,2})月)?"
    "|前?(?P<quarter>[一二三])个?季度|(?P<half>上半年)|前[一二两三四五六七八九十0-9]+个?月"
    "|去年|今年以来"
)
"""What before it tells of a time that is over, if its last month is."""
OF_SEVERAL = re.compile(
    "项目|[全我][市县省区州镇乡]|[两多三各][省市县]|工程|领域|投资|^[^,。;\n]{0,8}$"
)
"""What the words before the figure have where it is of more than one work."""
LAST_OF = {"一": 3, "二": 6, "三": 9, "上半年": 6}
"""The last month of such a time."""
AHEAD = whether(
    "预期|预计|目标|力争|争取|确保|计划(?!投资)|拟|[将要](?!求|素)|有望|以上|左右|不低于|如果|务必|必须|安排"
)
"""What in the same sentence says that it is but aimed at."""
TURN = re.compile(
    "[。!;](?=[ ]?(?:下一?步|接下来|今后|下阶段|下半年|明年|后续|未来|为此|要"
    "|(?:积极|着力|大力|全力|加大|全面|深入|持续|统筹|稳步|切实|进一步)*"
    "(?:推进|推动|加快|加强|强化|抓好|抓紧|做好|完善|优化|确保|力争|争取|落实|聚焦|坚持|谋划)"
    "|[^。!\n]{0,60}?(?:力争|争取|确保|计划|拟(?!建)|预计|将(?!军)|有望|务必|必须|要(?!求|素)|年底前|年内|明年|月底前)))"
)
"""What begins the first sentence that sets something to be done."""
_END = (
    "建成|竣工|完工|投用|通车|贯通|启用|运营|营运|开放|使用|投产|完成|落成|交付|开园|开馆|开业"
    "|入住|投运"
)
FINISHED = re.compile(
    "(?:(?<=[,。;:\n])|^)[ ]?(?!完成|建成|实现|新建|打通|推进|推动|加快|实施|启动|促进|开展|抓)"
    f"[^,。;:\n的]{{2,40}}?(?:{_END})(?=[,。;\n]|$)"
)
"""What is said to be finished at the end of its clause, which begins with what it is."""
OF_MONEY = re.compile(
    "(?:度|内|全年)?(?:计划|预计|安排|拟|力争|已|累计)?(?:完成)?(?:年度)?(?:投资|产值)"
)
"""What stands behind the year in which money is spent, by which no work is done."""
TO_SPEND = re.compile(
    "(?:计划|预计|安排|拟|力争|年度|年内)(?:投资)?完成"
    "(?:(?:年度)?(?:投资|产值)|[约近超达]{0,2}[0-9.]+[ ]?[万亿])"
)
"""What is to be spent in a year."""
AIM = whether(
    "力争|争取|确保|计划|规划|方案|拟|将(?!军)|要(?!求|素)|需要|亟需|急需|必需|目标|任务|预计|预期|有望|可望|下一?步|明年|务必"
    "|必须|应当|[月季年]底?前|年内|年底|实事|清单|项目表|一览|措施|安排|部署|争创|抓好|做好|推进|推动|加快|如期|希望|建议"
)
"""What a text has that sets, or may set, something to be done."""
