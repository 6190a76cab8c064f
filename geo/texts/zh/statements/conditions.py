"""How Chinese says what something hangs on, what became of a plan, and what has lasted; folded."""

from __future__ import annotations

import re

from geo.texts.writing.branches import whether
from geo.texts.zh.statements.counted import is_but_counted
from geo.texts.zh.statements.cues import BUILDING, CLAUSE_SIGNS, FAR

IF_FIRST = frozenset("如若倘假一")
IF = re.compile("(?:如果|如(?![期何下上此同今意皋东火数实约有])|若(?![干尔])|倘|假如|一旦)")
"""What begins a clause that something hangs on, and the signs that it begins with."""
INSTEAD = re.compile("改(?:成|为|作|做|建|到)|(?:换|转)(?:成|为)|代之以|取而代之")
"""What says what a plan that is given up became."""
CONDITION = whether(
    "[完好通成齐]了?[再就才便]|一[\u4e00-\u9fff]{1,6}就(?!是)|只要|如果|要是|一旦|除非|直到|什么时候"
    r"|(?:^|[,。;:|\n])[ ]?[等待](?!项目|工程|级|于|建)"
)
"""What makes a clause a condition, or what hangs on one: 等下面拆完了再建, 桥修好了就开放."""
AWAITED = re.compile(
    "(?<![期等看对接招优亟守善款虐厚薄])待(?![遇业客命定建办岗机])[^,。;:|\n]{2,20}后"
    "|(?<=[一二三四五六七八九十0-9]期)待[^,。;:|\n]{2,20}后"
)
"""What a clause hangs on that waits for it: 二期待国家批复后开工."""
CONDITION_BEFORE = re.compile(
    "(?:^|[,。;:|\n])[ ]?(?:[等待](?!项目|工程|级|于)|如果|要是|若|只要|一旦|除非)"
    "[^,。;:\n]{1,30},$"
)
"""A clause on which the next one hangs: 等桥修好,路就通了."""
CONDITION_SIGNS = frozenset("等待如要若只一除")
"""What such a clause begins with."""
COMPLETED_THEN = re.compile("(?:建成|完工|竣工|通车|投用|启用|落成|完成|开通)(?:之|以)?后,$")
"""A clause that tells of what comes then: 建成后,每天运送三万人次."""
SAID_PAST = re.compile("[自随已曾去前了]|[0-9]年|以来|当年")
"""What tells that it has come: 2019年建成后."""
MEANT_ONCE = re.compile("(?:原(?:定|订|计划|拟|本)|本来|本应|本该)[^,。;|至到]{0,20}$")
"""What begins a clause on a start that was meant, and did not come."""
AGREED_ONCE = re.compile(
    "(?:原(?:定|订|计划)|说好了?|讲好了?|答应)[^,。;|至到]{0,20}$"
    "|(?<![已经均])分为?(?:短|近)[、中期远长]{1,5}[^,。;|已]{0,6}(?:阶段|期|批)(?:动工|开工|兴建|建设)$"
)
"""The same where it was meant for a time that is over, or for all terms: 分短中长期动工."""
LAND = re.compile("收储|出让|供地")
"""What is done to land before anything is built there."""
LASTING = re.compile(
    "了|(?:已|快|近)?[0-9一二两三四五六七八九十]+(?:多|余)?(?:周年|年|个月)(?:多|余)?了"
    "|[已届将]{0,2}满(?:[0-9一二两三四五六七八九十]+(?:周年|年|个月)|半年|月)"
    "|半年(?:多|来|[,。])|[0-9一二两三四五六七八九十]+(?:多|余)?(?:年|个月)来|以来"
)
LASTING_FIRST = frozenset("了已满届将快近半以0123456789一二两三四五六七八九十")
"""Behind a cue they say that it has come to be: 建成了, 啟用滿二年."""


CONTINUED = whether("(?<![拟将划可要应建])(?<![建工][、和及与])续建")
"""What calls a work one that goes on, also in its name: 山洪沟治理续建工程; not 新建续建项目."""
_BEGUN = "(?:动土|开工|动工|破土|奠基|上梁)"
RITE = re.compile(
    f"(?:举行|举办|出席|主持|参加|办理?|见证|启动)[^,。;\\n]{{0,60}}?{_BEGUN}[^,。;\\n]{{0,6}}?"
    "(?:仪式|典礼|大典)"
    f"|(?:主持|举行)[^,。;\\n]{{1,30}}?{_BEGUN}(?=[,。;\\n]|$)"
    f"|{_BEGUN}[^,。;\\n]{{0,6}}?(?:仪式|典礼|大典|活动)[^,。;\\n]{{0,16}}?(?:举行|举办)"
)
"""A rite at which a work was begun: 举行开工典礼."""
_SHARED = "(?:合作|投资|框架|战略|意向|招商|共建|入园|入驻)"
INVESTED = re.compile(
    f"{_SHARED}[^,。;|\\n]{{0,10}}(?:协议|签约|签署)|签[^,。;|\\n]{{0,6}}{_SHARED}"
    "|签约[^,。;|\\n]{0,4}仪式|签约(?:成功)?(?:落户|落地|入驻)"
)
LET_OUT = re.compile("施工|承包|总包|承建|合同|中标|监理|标段")
"""What is signed is but an agreement to invest or to work together, and lets no work."""
USED_RITE = re.compile(
    "(?:举行|举办|出席|主持|参加|办理?|见证)[^,。;\n]{0,60}?(?:启用|通车|开幕|落成|竣工|开园|开馆|揭牌)"
    "[^,。;\n]{0,6}?(?:仪式|典礼|大典)"
)
"""A rite at which a work was put to use: 出席启用仪式."""
NOT_IN_TIME = re.compile("未能(?:赶及|如期|按时|按期|依期|如计划|赶在|于|在)*[0-9]{2,4}年")
"""What could not be so by its year: 如未能赶及2017年通车."""
RITE_AHEAD = re.compile(
    "将|拟|预[计定]|[订定]于|明[日天早晚]|后天|下[周月]|择[期日]|筹[备办]|准备|邀请"
)
"""What tells that it is still to be held."""
CARRIED_OUT = re.compile(
    "(?<![将拟再可能会须需后予要应才])进行[^,。;:\n]{2,60}?(?:工程|开发|施工|整建|整治|改善|清除|兴建|扩建|改建|建置"
    "|更新|重建|修复|疏浚|拓宽|铺设|补强)[^,。;\n]{0,8},(?:预计|预定|预估|可望)[^,。;\n]{0,24}"
    "(?:完成|完工|竣工)"
)
"""What is being done, and its end: 于河岸进行伏流水开发,预计明年完成."""
BEGUN_OF = whether("(?<=[年月日底初])(?:正式|全面)?(?:开工|动工|开建)(?:建设)?的")
"""Behind a time it tells when a work began of which more is said: 2025年9月开工的小学."""
BY_OCCASION = re.compile(
    "(?:国庆|春节|农历|元旦|五一|劳动节|中秋|端午|清明|重阳|圣诞|[汛学]期|入[冬夏秋]|开学|暑[期假]"
    "|寒假|[供采]暖|雨季|台风|泳季|过年|除夕|连假)[^,。;]{0,4}前"
)
"""Behind a year it makes it one by which: 今年国庆前."""
OCCASION_FIRST = frozenset("国春农元五劳中端清重圣汛入开暑寒供采雨台泳过除连学")
"""What that begins with."""
SOUGHT = "争取"
OF_A_TIME = re.compile("[今明后本]年|年内|[0-9]年|[0-9一二三四五六七八九十]月|季度|半年|年底")


def is_far(text: str, start: int, end: int) -> bool:
    """Return whether a start may be any day: 争取尽早开工; not 争取今年开工."""
    words = {match[0] for match in FAR.finditer(text, start, end)}
    is_dated = words == {SOUGHT} and OF_A_TIME.search(text, start, end) is not None
    return bool(words) and not is_dated


PUSHED = re.compile(
    "(?:积极|稳步|有序|扎实|统筹|协同|深入|大力|强力|着力|合力|重点)?(?:推进|推动"
    "|抓好(?![^,。;|\n]*(?:进度|(?<!等项目)(?:建设|改造|续建|施工)(?:等[^,。;|\n]{0,6})?[ ]?$)))"
    "[^,。;|\n]*$"
)
"""What is pushed on, of which nobody says that it is built."""
GOES_ON = re.compile(
    "(?:[,、][^,、。;:\n推加建开实完]{2,40})+等[^,、。;:\n]{0,16}(?:建设|改造|进度)(?=[,。;\n])"
)
"""A list that goes on behind a comma, and at its end says that all of it is built."""


def is_building(text: str, start: int, end: int) -> bool:
    """Return whether a clause of effort tells of building: 加快新城建设; not 推进甲等项目."""
    stop = end - 1 if text[end - 1 : end] in CLAUSE_SIGNS else end
    if PUSHED.match(text, start, stop) or is_but_counted(text, start, stop):
        return False
    return BUILDING.search(text, start, end) is not None or GOES_ON.match(text, end) is not None


_PLAN_BEHIND = re.compile("规划|盘子|计划|项目库")
_ENTERED = re.compile('(?:进入|列入|纳入|写入|写进|列进|编入|争取进)[^,。;|]{0,6}["“]?$')


def is_entered(text: str, start: int, end: int) -> bool:
    """Return whether five years are but those of a plan to stand in: 争取进入“十五五”规划."""
    if text[start] != "十" or not _PLAN_BEHIND.search(text[start : end + 6]):
        return False
    return _ENTERED.search(text, max(0, start - 10), start) is not None


_NOT_YET = "(?![^。;,\n]{0,10}(?:可|将|能|预计|预估|估计|达产|后|届时|计划|设计|力争|确保))"
USED_SINCE = re.compile(
    f"{_NOT_YET}[^。;,\n]{{0,5}}?(?:日均(?:发送|服务|客流|接待|运送|处理|供水|车流)"
    "|每[日天](?:服务|接待|发送|运送|处理|供水)[^。;,\n]{0,8}[0-9]|平均每[日天]|首[日月周年][^。;,]{0,8}[0-9]"
    "|已有[0-9]|累计(?:服务|接待|运送|发送|处理)|进驻[^。;,]{0,4}[0-9]|入驻[^。;,]{0,4}[0-9]|受益[^。;,]{0,4}[0-9]"
    "|[^。;,\n]{0,16}(?:比|较)上年|同比|营业额|已带动|[^。;,\n]{0,6}以来|(?:满座|入住|出租|使用)率"
    "|(?:竣工|完工|建成|投产|投用)率[为达]?[0-9])"
)
"""What only a thing has that is used, in the next clause: 某站投入运营,日均发送旅客6400人次."""
