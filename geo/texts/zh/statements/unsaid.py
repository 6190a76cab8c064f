"""What Chinese words of a status stand in without saying so: names, objects, slogans; folded."""

from __future__ import annotations

import re

OBJECT_OF = re.compile(
    "[ ]?(?:积极|大力|全力|加力|统筹|有序|稳步|扎实|持续|协同|深入)?"
    "(?:推进|推动|加快|加紧|抓紧|抓好|加速)(?:推进|建设|实施)?"
)
"""How a clause begins whose object is what follows: 加快甲口岸开放工程建设."""
OBJECT_END = re.compile("(?:建设|项目|工程|项目群)[,。;:\n]?$")
"""How it ends."""
BEGINS_IT = frozenset(("开工", "动工", "开建", "奠基", "开工建设", "开工兴建"))
"""How a clause ends that tells of what begins."""
BEHIND_DEED = frozenset("、,和及与并,。;:")
"""What stands behind a deed that is one of its own: 推动甲桥通车、乙路建设."""
NEXT_DEED = re.compile(
    "[,;][ ]?(?:积极|大力|全力|持续|同步|并)?"
    "(?:推进|推动|加快|加紧|抓紧|开工|启动|开展|建设|建成|实施|完成)(?:推进|建设)?(?!前期)[一-鿿]{2}"
)
"""What begins another deed of the same sentence."""
LAST_GOES_ON = re.compile("(?:以及|及|和|与)在建(?!项目|工程|的)[一-鿿]{2}")
"""What calls but the last work of a list one that goes on."""
SOUGHT = re.compile(
    "[ ]?(?:积极|大力|全力|共同|合力|协同|继续|同时|并)?"
    "(?:支持|鼓励|引导|指导|协助|督促|帮助|共推|共建|携手|建好|建优|建强|建大|管好|用好|办好"
    "|(?:推动|推进|争取|争|力争|谋划|申请|申报)?(?:创建|申建|申创|申办|争创|设立))"
)
"""What is sought, or to be built well, is due by no year that only a heading names."""
BEGUN_BARE = re.compile(
    "(?!等)(?![^,。;|\n]*(?:[再才后前待若便就未不拟欲早盼年月周今明]|分[^,。;|\n]{0,12}[期批步段]|[春夏秋冬][季天节后前]|如[果能]|可能|能否))[^,。;:|?!\n]{4,}"
    "(?:开工|动工|复工|开建|奠基)(?:建设|兴建|动土)?(?=[,。;!\n]|$)"
)
"""A clause that says of a work, and with no time, that it begins: 甲隧道开工建设."""
