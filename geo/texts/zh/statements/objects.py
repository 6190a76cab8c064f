"""Words of Chinese for deeds and for what they are done to, where nothing is named. Folded text."""

from __future__ import annotations

import re

from geo.texts.writing.signs import SignPairs

LISTING = re.compile(
    "等(?!级|领域|方面|地区|学校)[^,。;:、|\n]{0,20}?(?:(?:项目|工程)(?![a-z部办组法])"
    "|(?:公路|铁路|高铁|高速|航道|水库|灌区|枢纽|园区|片区|基地|中心|机场|港口|电站|管道|通道|公园|煤矿"
    "|博物馆|实验室|街区|线路|隧道|大桥|桥梁|水厂|泊位|码头)(?:建设|扩建|改造)?(?=[,。;\n]))"
)
"""What a list of works ends with: …等重点项目, …等7个铁路项目, …等煤矿建设."""
MANY = re.compile("一批|[^、]{0,12}(?:类|若干)|建设[^、,]{0,6}项目、")
"""What counts kinds, and names no works: 建设一批化工新材料、专用化学品等项目."""
DEED = re.compile(
    "[ ]*(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]是)?"
    "(?:在[^,。;:、|\n]{1,6}(?:、[^,。;:、|\n]{1,12}){0,12}(?:等[^,。;:|\n]{0,8})?(?=建设|布局|新建))?"
    "(?:同时|然后|还|并|再|继续|进一步|增加|重点|积极|大力|全力|加力|加快|加速|着力|高标准|高质量|高水平|市场化|持续|深入|统筹|扎实|稳步|有序|纵深|规划|布局|谋划"
    "|支持|指导|协助|督促|帮助|开工|启动|共推|协同|全面){0,3}"
    "(?:推进|推动|建设|实施|打造|建强|建好|布局|加快|支持|指导|协助|督促|帮助|启动|开展|抓好|做好|规划|完善|提升|新建|构建|共建"
    "|开工|建成)"
)
"""What a clause begins with that tells of works."""
WAY = re.compile(
    "[县市区州镇旗](?:[(][^()]{1,8}[)])?至[\u4e00-\u9fff]{1,10}?"
    "(?:高速|铁路|公路|城际|高铁|大道|管道|管线|输电线路|运河)"
)
"""A way that is named by the areas that it joins: 甲县至乙县高速公路年内开工."""
BUILT_AT_END = re.compile(
    '(?:中心|基地|枢纽|园区|新区|工程|项目|公路|铁路|机场|港|学院|医院|走廊|城|区)["”]?'
    "(?:加快|全面|有序|稳步|加速|抓紧)(?:推进)?(?:建设|施工)[,。;\n]?$"
)
"""How a clause ends that tells of the building of what it begins with: …医疗中心加快建设."""
BUILDING = ("建设", "施工")
"""What it ends with before its sign."""
SOME = re.compile("一批|一大批|更多|若干|[0-9一二三四五六七八九十百]+(?:余|多)?[个座条所处家]")
"""What stands behind it where it tells of some of a kind: 布局13个产业园区."""
COUNTED_LAST = re.compile("[0-9][0-9.]*[万亿]?(?:亩|公里|平方公里|平方米|公顷)[,。;!\n]?$")
"""How much of it there is, at the end: 建设蔬菜基地6.2万亩."""
MEASURES = ("亩", "公里", "平方米", "公顷")
"""What that ends with."""
SIGNS = ",。;:!|\n "
_OBJECTS = (
    "建设 工程 项目 公路 铁路 高速 高铁 管道 管线 枢纽 园 园区 产业城 新城"
    " 中心 基地 机场 港 港区 码头 桥 大桥 隧道 水库 灌区 航道 示范区 保护区"
    " 公园 都市圈 算力圈 走廊 廊道 作业区 电站 线路 站 学院 医院 馆 综合体 通道"
    " 扩区 重建"
)
OBJECTS = tuple(_OBJECTS.split())
"""What a clause ends with that says what is built, or that it is."""
OBJECT_LAST = frozenset(word[-1] for word in OBJECTS)
_NO_WORKS = (
    "活动 行动 战略 机制 模式 发展 功能 步伐 提质增效 综合试验 水平 能级 能力"
    " 名城 高地 序列 体制 政策 制度 品牌 论坛 效能 优势 一体化 合作 对接 攻坚战"
    " 成效 活力 潜力 氛围 秩序 环境 格局 体系 创建 成果 力度"
)
NO_WORKS = tuple(_NO_WORKS.split())
"""What a clause ends with that tells of a campaign, a policy or an effect: 开展招商专项行动."""
NO_WORKS_LAST = frozenset(word[-1] for word in NO_WORKS)
INCLUDED = re.compile(
    "[,。;:\n](?P<words>其中,?(?:主要|重点)?(?:包括|包含|有|为|是)(?![的0-9一二三四五六七八九])"
    "|(?:这些项目|主要|具体|重点)?(?P<listed>(?:包括|包含|涵盖)了?|分别[是为]|依次[是为]"
    "|(?:主要|具体)[是有为]|计有)(?![的0-9一二三四五六七八九]))"
)
"""What begins a list of works that are among, or are, those told of before."""
INCLUDED_SIGNS = SignPairs((",。;:\n", "其这主具重包涵分依计"))
SEVERAL = re.compile(
    "一大?批|若干|多[个座条所处家项]|[0-9一二两三四五六七八九十百]+[余多]?[个座条所处家项](?!月|县|市|区|乡|镇|街道)"
)
"""What tells of more works than one, all of which a list may name."""
FUNDED = re.compile("[,。;:]?(?:[^,。;:\n]{0,6}投资[^,。;:\n]{0,16}[,。;])?")
"""What may stand between these and their list: what they cost."""
