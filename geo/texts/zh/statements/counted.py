"""How Chinese counts works that it does not name: 实施7公里管网改造, 新增绿地20公顷. Folded text.

A count of works stands beside what is done (改造, 更新, 工程, 项目) or, behind a verb of building,
beside what is built. What is counted of firms, people, services and rights is none.
"""

from __future__ import annotations

import re

from geo.texts.writing.branches import branched, whether
from geo.texts.writing.signs import SignPairs

COUNT = re.compile(
    '(?<!["“])(?:[0-9][0-9.]*[ ]?[万亿余多几来]{0,3}|(?<![0-9一二三四五六七八九十百第])'
    "(?!一[个条])[一二两三四五六七八九十百]{1,4}[余多几]?)"
    "(?:(?P<bare>项(?![目]))|[个座条所处套户张间台栋幢段盏口根株片亩米棵项宗组](?!月|人(?![行工])|省|国家|百分|单位|以上(?:城市|省))"
    "|家(?!企业|公司|单位|门店|商户|商家|银行)|部(?!门|分|长|队)|公里|千米|公尺|延长米|延米|公顷|平方米|平方公里|平方千米|平米)"
)
"""How many works there are, or how much of one kind is worked on."""
_WORK = (
    "改造|整治|治理|更新|建设|新建|修缮|修复|提升|绿化|疏浚|清淤|拓宽|加固|硬化|提标|扩建|改建|续建"
    "|铺设|敷设|加装|维修|养护|翻建|翻修|重建|迁建|扩容|亮化|焕新|工程|项目|整修|大修|大中修|改扩建"
    "|新改建|升级"
)
BEFORE_COUNT = re.compile(
    f"(?:{_WORK})(?:等|约|共|共计|合计|面积|里程|任务|长度|总量|总数|规模|近|超|达|逾|超过|达到|了|有"
    "|不少于){0,3}[ ]?$"
)
"""What is done stands before how many it is done to: 管网改造60公里."""
BEHIND_COUNT = re.compile(f"[^,。;:|\n]{{0,24}}?(?:{_WORK})")
"""It stands behind, with what it is done to: 60公里管网改造."""
_MAKE = (
    "新建|改建|扩建|改扩建|新改建|新改扩建|建设|建成|建好|修建|兴建|新修|翻建|翻修|修缮|维修|改造|整治"
    "|治理|更新|铺设|敷设|架设|加装|增设|增建|新增|新辟|新设|打造|打通|拓宽|硬化|绿化|亮化|疏浚|清淤"
    "|修复|加固|建造|配建|补建|布设|安装|整修|养护|完成|完工|竣工|开工|动工|启动|提标|开放|投用"
)
MAKE = re.compile(f"(?:{_MAKE})")
"""What makes or changes a thing, and so says that the counted thing is a work."""
THING = branched(
    "基站|农田|车位|泊位|学位|床位|绿地|绿道|绿廊|河道|水系|管网|管线|管道|电网|公厕|厕所|农房|危房|村居"
    "|校舍|运动场|球场|食堂|驿站|驿所|站点|泵站|水厂|水窖|水塘|塘坝|灌渠|充电|换电|路灯|路面|街巷|街路|边坡"
    "|片林|林带|造林|堤防|岸线|涵闸|桥涵|电梯|热网|供热|燃气|路段|车道|步道|幼儿园|医院|卫生院|养老院"
    "|服务站|文化站|社区|小区|房|桥|路|站|园|厂|馆|校|井|塔|公园|广场|住宅|公寓|厂房|楼|道路|公路|街区"
    "|线路|铁路|隧道|码头|航道|水库|渠|堤|闸|停车场|市场|中心|基地|设施|城中村|棚户|棚改|大棚|光伏|风电"
)
"""What is built or worked on, where a verb of building stands before."""
_NO_WORKS = (
    " 企业 公司 主体 就业 岗位 人口 人次 人才 团队 培训 活动 课程 课题 科研 攻关 专利 领域"
    " 方面 环节 行动 违法 违建 违章 乱象 安全生产 资金 贷款 签约 招引 引进 落户 落地 里程"
    " 占地 涉及 全长 总长 服务项目 技改 技术改造 示范户 志愿 救助 补贴 补助 党建 医共体"
    " 联合体 共同体 联盟 队伍 文明 法治 平安 信用 品牌 商标 学科 专业 立法 法规 政策 制度"
    " 机制 案件 贸易 消费 演出 赛事 展会 会议 论坛 航线 班列 班次 车次 院士 实验室 贫困 脱贫"
    " 合作社 农户 家庭 惠及 受益 覆盖 储备 供应 收储 出让 处置 腾退 审批 事项 清单 数据 算法"
    " 应用场景 主题 景区创建 称号 试点 奖 典礼 仪式 出席 参加 见证 投诉 问题 建议 提案 承诺"
    " 指标 场次"
)
NONE = whether(
    "(?<![高低])标准(?!化?厂房|地|农田|化)|服务(?=[0-9])|投资(?!(?:超过?)?[0-9千百万亿]+元以上|建设|兴建)"
    "|辖[0-9]|拆除(?!重建)|隐患(?!路段)|系统[0-9]|平台[0-9]|[0-9]名|亿元(?!以上)"
    f"|其中[^,。;|\n]{{0,6}}项目|{'|'.join(_NO_WORKS.split())}"
)
"""What beside a count tells that no works are counted."""
DEED = re.compile(
    "[,。;:、\n )|](?P<deed>(?:同时|另外?|并|还|共|全年|全县|全市|全区|全省|计划|年内|累计|高标准"
    "|高质量|有序|全面|重点|加快|持续|深入|大力|积极|目前|现|已经?|集中|约|新(?=开工))*"
    f"(?:升级改造|提升改造|改造提升|{_MAKE}|实施|推进|推动)(?!的(?!项目)|后|前|及|中的|情况|以来))"
    f"|(?P<told>已经?(?:{_MAKE})(?!的|后|前))"
)
"""How a clause begins, or a member of its list, that says what is done to a thing."""
EFFORT = re.compile(
    "[ ]?(?:积极|大力|全力|有序|全面|重点|加快|持续|深入)*(?:实施|推进|推动|加快|启动|开展)"
)
"""How one begins that says not how far that has come."""
_FIRST = (
    "同另并还共全计年累高有重加持深大积升提新改扩建修兴翻维整治更铺敷架增打拓硬绿亮疏清补布安养完竣"
    "开动启配投实推目现已集约"
)
BEGUN = re.compile("(?:[^,。;:|\n]{0,8}?)(?:开工|动工|启动|开建)")
"""How one begins that says that works begin."""
DEED_SIGNS = SignPairs((",。;:、\n )|", _FIRST), ("已", f"经{_FIRST}"))


def counts_works(text: str, start: int, end: int) -> bool:
    """Return whether a clause tells how many works, or how much of one, something is done to.

    The number stands before the work (实施7公里管网改造) or behind it (改造老旧小区12个).
    """
    for count in COUNT.finditer(text, start, end):
        first, last = count.span()
        low = max(start, first - FAR)
        near = min(end, last + REACH)
        joint = text.find("、", last, near)
        begin = max(low, text.rfind("、", low, first) + 1, text.rfind("的", low, first) + 1)
        if NONE.search(text, begin, joint if joint >= 0 else near):
            return False
        done = BEFORE_COUNT.search(text, low, first)
        if done and (not count["bare"] or done[0].startswith(("项目", "工程"))):
            return True
        behind = BEHIND_COUNT.match(text, last, end)
        made = MAKE.search(text, low, first)
        if behind or (made and THING.search(text, made.end(), near)):
            return True
    return False


FAR = 60
"""How far before a count what is done may stand."""
REACH = 16
"""How far behind a count what is counted may stand."""
DIGITS = frozenset("0123456789一二两三四五六七八九十百")
"""One of these signs is in whatever counts."""


def is_but_counted(text: str, start: int, end: int) -> bool:
    """Return whether a clause tells of works by their number alone: not 推进甲路等5条道路建设."""
    words = text[start:end]
    is_listed = "等" in words or "、" in words
    return not is_listed and not DIGITS.isdisjoint(words) and counts_works(text, start, end)
