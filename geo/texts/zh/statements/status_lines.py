"""How a line of Chinese heads what has come so far: 已落成/已启用, 施工中, 快开工的, 不再跟进.

Folded text. Such a line has no number and no sign, or is the first words of a paragraph: 在挖的。
"""

from __future__ import annotations

import re

_OPENED = "启用|投用|投运|投入使用|投入运营|通车|开通|运营|用上|开放|开业"
_BUILT = "落成|完工|竣工|建成|交付|建好|修好|干完|完成|验收"
_KINDS = (
    rf"(?P<used>(?:已经?|均已|现已)(?:全部|陆续|正式)?(?:{_OPENED})|(?:{_OPENED})(?=的|类|项目|工程))"
    rf"|(?P<done>(?:已经?|均已|现已)(?:全部|陆续)?(?:{_BUILT})|(?:{_BUILT})(?=的|类|项目|工程))"
    "|(?P<underway>(?:正在|正|在)(?:施工|建设|兴建|建造|进行|推进|建|干|挖|修|铺|做)中?"
    "|(?:施工|兴建|建设|建造|进行|推进|改造)中|续建|在建)"
    "|(?P<start>(?:眼看要|眼看就要|快要?|马上要?|即将|准备|待|拟|计划|年内|今年)"
    "(?:动工|开工|开挖|开建|启动|新开工|动)|新开工)"
    "|(?P<plan>(?:规划|设计|研究|筹备|审批|招标|谘询|咨询|评估|论证|前期|报批|审议|立项|研议){1,2}中"
    "|(?:还|仍|尚)在(?:纸面上?|图纸上?|规划|研究|论证|前期|设计|等待?|审批|谈)|在等|前期|储备|谋划|预备)"
    "|(?P<held>暂缓|搁置|搁下|缓建|停工|延后|押后|暂停|推迟)"
    "|(?P<dropped>不再(?:跟进|推进|考虑|实施|推动)|已?(?:取消|终止|放弃)|不做|不建|凉了|黄了|调出)"
)
STATUS = re.compile(_KINDS)
"""What such a line says, by kind."""
_AGAIN = re.sub(r"\?P<\w+>", "?:", _KINDS)
STATUS_LINE = re.compile(
    rf"(?:^|(?<=\n))[ \t]*(?:[▲■◆●○★※]|[a-z甲乙丙丁][.、)])?[ ]?(?P<words>(?:{_AGAIN})"
    rf"(?:[/、和及与](?:{_AGAIN}))?)"
    r"(?:的|类)?(?:项目|工程|部分|案件|路段|线路)?(?:[(][^()\n]{0,30}[)])?[ ]?"
    r"(?:[:]?[ ]*(?=\n[^\n]|\n\n)|(?<=的)[。:](?=[^\n]))"
)
STATUS_LINES = re.compile(
    r"\n(?=[ \t]*[▲■◆●○★※a-z甲乙丙丁已均现启投通开运用落完竣建交修干验正在施兴进推改续眼快马即"
    r"准待拟计年今新规设研筹审招谘咨评论前报立还仍尚储谋预暂搁缓停延押不取终放凉黄调])"
)
"""Before a line that may be one, by its first sign."""
RUN_IN = re.compile(
    "(?:^|(?<=\n))[ \t]*【(?:"
    "(?P<underway>(?:加快|持续|抓紧|有序)?(?:推进|续建|在建|结转))"
    "|(?P<start>(?:计划|拟|即将|集中|年内)?(?:新?开工|动工|启动))"
    "|(?P<plan>(?:做好)?(?:储备|谋划|前期|策划|预备|论证))"
    ")(?:一批|类|篇|项目|工程)*】(?=[ ]?[^\n ])"
)
"""The first words of a paragraph, in brackets, that say how far the works of it have come."""
TWO_HEADS = re.compile(
    " (?<=(?:通车|竣工|完工|封顶|贯通|合龙|奠基|投产|投用|启用|开工|动工|开园|开馆) )"
    "(?=[\u4e00-\u9fff]{2})(?![的后前并和及与或至时里仪典运营率使建兴])"
)
"""What sets apart two sentences of a headline: 甲大桥通车 年底乙路开工."""
