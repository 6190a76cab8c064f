"""Patterns of Chinese for what is but counted or measured, and names no project. Folded text.

A text that names its projects tells beside them how many of a kind are built in all
(改造老旧小区95个), how much is spent (完成交通投资800亿元) and what is measured (水质稳定在Ⅱ类):
of no project a status is said there.
"""

from __future__ import annotations

import re

from geo.texts.writing.branches import whether
from geo.texts.writing.signs import SignPairs

_LEAD = (
    "(?:全[市省县区州年]|今[后年]|明年|年内|年底前|[上下]半年|另外?|其中|[共再新将拟要]|累计|计划|准备|安排"
    "|力争|争取|预计|确保|提前|超额|全面|加快|持续|深入|抓好|推动|推进|铺排|落实|[0-9]{4}年){0,5}"
)
"""What may stand before a deed that is counted."""
_DONE_TO = "改造|整治|治理|更新|建设|新建|修缮|提升|绿化|疏浚|清淤|拓宽|加固|硬化|提标"
_DEED = (
    f"(?:启动|实施|开工|续建|推进)?(?:{_DONE_TO}|建成|改扩建|扩建|新改扩建|新改建|改建|兴建|加装|增设"
    "|增建|铺设|消除|打通|打造|布局|创建|建造)"
)
_OBJECT = r"[^,。;:|\n0-9()]{0,16}"
_COUNT = (
    "[0-9][0-9.]*[ ]?[万亿余多]{0,2}(?:[个座条所处套户张间台辆家项栋幢部段盏口根株片回批亩米]"
    "|公里|千米|公顷|平方|千瓦|标箱)"
)
COUNTED_FIRST = re.compile(
    f"{_LEAD}(?:{_DEED}{_OBJECT}{_COUNT}|[0-9][0-9.]*[ ]?[余多]?个[^,。;:|\n0-9]{{0,16}}项目)"
)
"""Begins a clause that says to how many something is done: 整治背街小巷100条, 58个重点项目."""
SOME_FIRST = re.compile(
    f"{_LEAD}(?:一大?批|(?:{_DEED}|完成|开工建设|新?开[工通])(?:一大?批|[0-9]+[余多]?[所个座条处项家]))"
)
"""Begins one that says so of some of a kind: 开工建设一大批公路, 完成4个城中村改造."""
BUILT_FIRST = re.compile(
    f"{_LEAD}(?:建设|新建|建成|新改建|改扩建|新?开工(?:建设)?|全面开工建设)(?:筹集)?"
    "[^,。;:|\n0-9()]{0,16}[0-9]"
)
"""Begins a clause that says of how many it is that they are built: 建成4个港口."""
COUNTED_KIND = re.compile(
    f"{_LEAD}(?:完成|新?开工|新增|新签约|竣工|投产|新?引进|启动|提前完成)(?:了)?{_OBJECT}{_COUNT}"
)
"""The same of what has ended or begun: 完成老旧小区改造186个, 新开工产业项目386个."""
SOME_SUBJECT = re.compile(
    "(?:首批|全[省市县区]|全年|累计|新|其中)?[0-9]+[余多]?[个家所栋座](?!月|县|市|区|乡|镇|街道)[^,。;:、|\n]*$"
)
"""What is but told of so many of a kind: 7家医疗中心基本建成; not of a list of such."""
PROJECTS = re.compile("项目(?:共|达)?有?[0-9]+[余多]?个|[0-9]+[余多]?个[^,。;:、|\n]{0,16}项目")
"""How many projects there are, of which nobody says that they are built: 签约项目13个."""
_PROJECTS = (
    "(?:出席|参加|见证)[^,。;|、\n]{0,12}(?:重点|重大|产业|招商|一批|批)[^,。;|、\n]{0,8}项目"
    "[^,。;|\n]{0,6}(?:开工|奠基|签约|竣工|投产|通车)[^,。;|\n]{0,6}(?:仪式|活动|典礼)"
    "|一大批[^,。;:、|\n]{0,12}(?:项目|工程)"
)
"""What is told of no project, or of nobody knows how many: 一大批项目开工."""
_ALL_OF_A_KIND = (
    "(?:市市|县县|镇镇|乡乡|村村|户户)通|[0-9][%]的(?:乡镇|建制村|行政村|自然村)"
    "|所有(?:设区市|市|县|区|乡镇|建制村)|(?:[县市村]|[区])[)]?(?:将|已|均)?全部通"
)
"""What all towns or villages have: 县县通高速."""
COUNTED_BEFORE = re.compile("[0-9][余多]?[个家所座条处]$")
"""What stands before the name of a kind: 7家国家区域医疗中心."""
COUNT_ENDS = frozenset("个家所座条处\n")
"""Signs of which one ends it."""
_SPENT = (
    "(?:项目|领域|交通|水利|能源|铁路|公路|设施|建设|资产|产业)投资[^,。;|]{0,6}[0-9]"
    "|完成[^,。;|]{0,8}(?:交通|水利|能源|产业|设施|建设)投资"
    "|(?:重点|重大|全部|各类|设施|产业|民生|创新|服务|在建|续建|新建|[全我][市县省区州镇])(?:建设)?项目[^,。;|]{0,12}完成[^,。;|]{0,6}"
    "(?:投资|产值|销售)"
)
"""How much is spent on a kind of works in all."""
IN_ALL = whether(f"{_PROJECTS}|{_ALL_OF_A_KIND}|{_SPENT}")
"""What tells of all of a kind, in an area or nowhere."""
OF_ONE = whether(
    "[该此]|(?<![基根成资])本|这|全线|全长|剩[余下]|其余|余下|两[院校期段]|各|[一二三四]期"
)
"""What points to a project that stands above."""
_MEASURE = (
    "吞吐量|客流量?|旅客量|运量|水质|产值|产量|税收|收入|里程|密度|断面|出租率|优良率|合格率|普及率"
    "|总量|天数|比例"
)
GOES_ON = ",其中"
"""Behind what is counted it tells where: 新改建农村公路300公里,其中甲县60公里."""
MEASURED = whether(f"(?:{_MEASURE})[^,。;|未不没]{{0,10}}(?:突破|达|超|稳定|提|增|升|保持|实现)")
"""What is measured of a thing that stands: 机场旅客吞吐量突破400万人次, 干流水质稳定在Ⅱ类."""
COUNTED_DEED = re.compile(
    "[,。;:、\n )|](?:改造|整治|治理|拓宽|加装|修缮|增设|打造|更新|建设|新建|兴建|铺设|提升|绿化"
    "|疏浚|清淤)[^,。;:\n0-9]{1,14}"
    "[0-9.]+[ ]?(?:万|余|多)?(?:个|座|条|所|处|套|户|公里|千米|米|亩|公顷|台|栋|部|段|项)"
)
"""What is to be done to how many: 改造老旧小区138个."""
DEED_SIGNS = SignPairs((",。;:、\n )|", "改整治拓加修增打更建新兴铺提绿疏清"))
SITE, NOUNS, WORKS = "选址", frozenset(("新建", "改建", "翻新")), ("工程", "项目")
"""Words that are part of a noun, with what stands behind them: 东湖水厂改建工程."""
SITED = re.compile(
    "(?:该?项目|工程|厂址)?选址(?:在|于|位于|为)?"
    "(?![^,。;|\n]*(?:完成|确定|论证|阶段|工作|公示|报告|意见|方案|批复|批准|[已拟将正中未待预须需]))"
    "[^,。;|\n]{2,20}"
)
"""Where a thing lies."""
