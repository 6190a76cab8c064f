"""Tells where a name begins in what stands before its head: past verbs and what is counted.

Folded text.
"""

from __future__ import annotations

import re

from geo.texts.writing.branches import branched
from geo.texts.writing.words import has_one, words_of
from geo.texts.zh.names.candidate_words import FALSE, GENERIC, VERBS
from geo.texts.zh.names.dictionary import find_words, is_lead, is_proper, kinds_of

NUMBERED = re.compile(
    r"^(?:第[一二三四五六七八九]道(?=.)|第[0-9]+(?:个|座|所|家|条|处)|[0-9.]+(?:余|多|万|亿)*(?:平方米|平方公里|公顷|公里|千伏|kv|亩|元|米长|米|户)?"
    r"(?:个|座|所|家|条|处|项|批|片|大|类|种|级|名|年|月|日|户|宗|戶)?"
    r"|[第前]?(?!余家|万大)[一二两三四五六七八九十百千万亿余多几]+"
    r"(?:平方米|平方公里|公顷|公里|千伏|亩|元|米|户|个|座|所|家(?!子)|条|处|项|批|片|大|类|种|级|名|届)"
    r"|余(?:个|座|所|条|处|项)|多(?:个|座|所|家|条|处|项)|[一二三四五六七八九]成$)"
)
RIVER = "(?=.)(?!城市|经济|航道|地区|生态|流域|产业)"
"""What follows the reach of a river that ends what stands before a name: 长江上游|凯江."""
HAMLET = "(?=.)(?!办公|综合|大楼|服务|文化|活动|会议|广场|老年|卫生|党群|小|幼|旁|门|前|后)"
"""What follows a village's committee that ends what stands before a hamlet's name."""
OFFICE = "(?=..)(?!办公|大楼|大院|广场|机关|旧址|家属|驻地|门口|宿舍|旁|[东西南北]|招待)"
"""What follows the office of an area that ends what stands before a village's name."""
OTHER_WORDS = {
    "建立": "(?!体|交)", "进行": "(?!车)", "实现": "(?!代|状)", "通过": "(?!渡)", "形成": "(?!都)",
    "划设": "(?!计|备|施)", "上游": RIVER, "中游": RIVER, "下游": RIVER,
    "村委会": HAMLET, "村民委员会": HAMLET, "人民政府": OFFICE, "管委会": OFFICE,
}  # fmt: skip
"""What may not follow a verb, as it makes another word of its end: 构建|立体交通."""
BEFORE_VERBS = {"持续": "(?<!可)"}
"""What may not stand before one: 可持续发展."""
VERB = branched(
    "^.*(?:"
    + "|".join(
        BEFORE_VERBS.get(verb, "") + verb + OTHER_WORDS.get(verb, "")
        for verb in sorted((verb for verb in VERBS if len(verb) > 1), key=len, reverse=True)
    )
    + ")"
)
SHORT_VERBS = frozenset(verb for verb in VERBS if len(verb) == 1)
JOINTS = frozenset("和同")
"""What joins two names, and is a part of many."""
NUMBER = frozenset("0123456789一二三四五六七八九十两")
ROAD_NAME = 2
"""How many signs the names of many roads have before their head."""
OWN = frozenset(("路", "街", "村", "桥", "中学", "小学", "中", "厂"))
"""Heads whose name may begin with a number: 八一路."""
COUNTS = 3
"""How long what is counted may be to be a name yet: 三座 of 三座店; 龙泉驿段5座 is none."""
COUNTED = re.compile(
    r".*(?<!第)[一二两三四五六七八九十几数百千万0-9](?:处|座|个|条|所|栋|幢|批|项|间|名|位)"
)
"""What is counted within a name ends what stands before it: 途中三处饮水站."""


def past_verbs(body: str, head: str) -> int:
    """Return where in `body` the last verb ends; one sign is a verb if it is a word (not 和平)."""
    verb = VERB.match(body)
    begin = verb.end() if verb else 0
    for place in range(len(body) - 1, begin - 1, -1):
        if body[place] not in SHORT_VERBS:
            continue
        if body[place] in JOINTS and place + 1 == len(body) and head in SETTLEMENTS:
            continue
        is_first = place == begin or body[place - 1] in SHORT_VERBS
        if is_first and len(body) - place == ROAD_NAME and _is_of_name(body[place], head):
            continue
        if body[place] in IN_WORDS and (
            _is_in_word(body, place) or _ends_name(body[begin:], place - begin)
        ):
            continue
        if body[place] == "原" and place and place + 1 == len(body):
            continue  # 集大原高铁: what was (原) stands before a name
        if body[place] == "经" and not place and body[1:] in NUMBER:
            continue
        if (place, place + 1) in find_words(body + head):
            return place + 1
    return begin


IN_WORDS = frozenset("如向临可前后")


def _is_in_word(body: str, place: int) -> bool:
    """Return whether the sign at a place is of a word with its neighbours: 可持续, 向塘."""
    sign, following = body[place], body[place + 1 : place + 2]
    return (
        (sign == "如" and place > 0 and body[place - 1] not in EXAMPLES)
        or (sign == "向" and following in TOWARDS)
        or (sign == "临" and following in NEARING)
        or (sign in BEHIND and not place and following in BEHIND[sign] and len(body) == ROAD_NAME)
        or (sign == "可" and body.startswith("持续", place + 1))
    )


def _ends_name(body: str, place: int) -> bool:
    """Return whether the sign at a place ends a name of unknown signs: 马稠后|产业园区."""
    return (
        body[place] in BEHIND
        and ROAD_NAME <= place <= COUNTS
        and len(find_words(body[:place])) == place
        and not PLAIN_WORDS.sub("", body[place + 1 :])
        and not PLAIN_WORDS.search(body[:place])
        and SHORT_VERBS.isdisjoint(body[:place])
    )


def _is_of_name(first: str, head: str) -> bool:
    """Return whether the first of two signs is of their name: 临园路, 如心广场, 和仁站."""
    if head in STREETS and first not in LAYING:
        return True
    if first == "临" and head == "线":
        return True  # 临哈线
    return first == "如" or (first == "和" and head in STOPS)


TOWARDS = frozenset("塘阳莆")
"""What follows 向 in words that names are made with: 向塘."""
NEARING = frozenset("空港")
"""What follows 临 in words that names are made with: 临空, 临港."""
BEHIND = {"前": frozenset("海湖溪坪寨"), "后": frozenset("海湖溪坪寨")}
"""What follows 前 and 后 in names: 前湖大桥, 后海湾."""
EXAMPLES = frozenset("例比诸譬正")
"""What stands before 如 where that is no part of a name."""
SETTLEMENTS = frozenset("镇乡村路街线")
STREETS = frozenset("路街巷")
LAYING = frozenset("修铺建走压占过沿跨")
"""Verbs before what is laid or walked: 修水路."""
STOPS = frozenset("站镇乡村路")
"""Heads of names of two signs that may begin with 和: 和仁站."""
LEADING = frozenset("跨穿经接抵托")
"""Verbs of one sign that lead to a name, whatever the dictionary makes of them: 跨荆蓟河."""


MONTH_FIRST = re.compile(
    "(?:20[0-9]{2}年)?[0-9]{1,2}月(?:份|底|初|[上中下]旬|[0-9]{1,2}日(?:之?前|以前|起|后|[上下]午|晚)?)?(?=..)|(?:[上下]半年|[0-9一二三四]季度)(?=.)"
)
"""A month, a day or a half of a year before a name: 12月造桥交流道, 下半年锦云路."""
YEAR_WITHIN = re.compile(".*[\u4e00-\u9fff](?:19|20)[0-9]{2}(?=[\u4e00-\u9fff]{2})(?![年号])")
"""A year that ends a heading right before a name: 施政方针2031青云新区."""
SAID_FIRST = frozenset("料倡冀吁")
"""Verbs of headlines before a name: 料青云线2031年通车."""


def name_begin(body: str, head: str) -> int:
    """Return where the name in `body` begins, past verbs and what is counted."""
    called = CALLED_SO.search(body) if head in AVENUES else None
    begin = called.start("name") if called else past_verbs(body, head)
    if "0" in body and (year := YEAR_WITHIN.match(body, begin)):
        begin = year.end()
    if month := MONTH_FIRST.match(body, begin):
        begin = month.end()
    if body[begin : begin + 1] in SAID_FIRST and len(body + head) - begin > COUNTS:
        begin += find_words(body[begin:] + head)[0] == (0, 1)
    if body[begin : begin + 1] in LEADING and len(body) - begin > 2:  # noqa: PLR2004
        begin += 1
    begin = past_nouns(body, begin)
    begin += NEARLY.match(body, begin) is not None
    inner = COUNTED.match(body, begin)
    if inner and inner.end() == len(body) and body[begin] not in NUMBER and body[-1] == "条":
        return len(body)  # 再添两条路
    if inner and (inner.end() < len(body) or inner.end() - begin > COUNTS):
        begin = inner.end()
    counted = NUMBERED.match(body[begin:])
    if counted is None or (head in OWN and counted.end() == 1):
        return begin
    place = begin + counted.end()
    if body[place : place + 1] not in HOUSES or not body[place - 1].isdigit():
        return place
    return place + 1 if body[place] == FLOOR else begin


AVENUES = frozenset(("大道", "大街", "路", "街"))
CALLED_SO = re.compile(
    "(?:^|沿|途经|改造|拓宽|打通|贯通|升级|提升|延伸|位于|连接|接)(?P<name>(?:建设|市民)[东西南北中]?)$"
)
"""Words, of those that else stand before a name, which streets are named with: 建设大道."""


NEARLY = re.compile("[近约超逾](?=[0-9])")
"""What stands before how much there is of a thing: 近5000公里."""
_CALLED = (
    "标志性|民生|重点|重大|配套|控制性|节点|骨干|龙头|示范|基础设施|水利|交通|市政|招标|采购|施工|建设|投资|前期"
    "|样板|实事|攻坚|储备|拟建|在建|续建|新建|[省市县区]级?|国家级?|[一头]号"
)
NOUNS = re.compile(
    f"[国省地]高网|(?:[本该此]次?)?(?:{_CALLED}){{0,3}}(?:工程|项目|标段)"
    "(?![师部区局总网]|大学|学院|技术|学校|中心|研究|咨询|管理|公司|勘察|设计|装备|机械|建设|职业|实训|指挥|基地"
    "|实验|科学)"
)
"""What calls a thing a work or a project right before its name: 重点工程|长江路."""


NOUN_ENDS = ("工程", "项目", "高网", "标段")
"""What that ends with."""


def past_nouns(body: str, begin: int) -> int:
    """Return where the name begins behind what calls it a work or a project, or `begin`."""
    nouns = NOUNS.match(body, begin) if has_one(body, begin, len(body), NOUN_ENDS) else None
    name = body[nouns.end() :] if nouns else ""
    return len(body) - len(name) if PLAIN_WORDS.sub("", name) else begin


FLOOR = "楼"
HOUSES = frozenset(("号", FLOOR))
"""What a number has behind it in an address; 6号仓库 is a name, of 14楼办公室 it is none."""


PLAIN_WORDS = branched(f"(?:{'|'.join(sorted(GENERIC, key=len, reverse=True))})")
"""Words that any plan uses."""
LEFT_OVER = {
    "指": "是即系亦则所也均乃员方表席署府长者他她", "起": "接引建升连立筑架撑搭", "明": "说表声证",
    "使": "为可能也并促致", "予": "给准赋", "解": "了理",
    "进": "推", "响": "叫唱打", "好": "施管用设护建办抓做守",
    "故": "", "惟": "",
}  # fmt: skip
"""The last signs of verbs whose first no name ends with, and what those may be: 是指, 连接起."""
FIRST_WORD = {"使": "馆", "故": "宫城居乡道园里事障", "惟": "德一"}
"""Those that are words by themselves where a clause begins, too, unless one of these follows.

，使连霍高速贯通; ，故高士德馬路改建.
"""


def is_left_over(folded: str, start: int) -> bool:
    """Return whether the sign at `start`, one of `LEFT_OVER`, but ends the verb before a name."""
    sign, before = folded[start], folded[start - 1 : start]
    if before == " ":  # a blank of a page within a word: 推 进
        before = folded[start - 2 : start - 1]
    if sign in FIRST_WORD and not "\u3400" <= before <= "\u9fff":
        return folded[start + 1 : start + 2] not in FIRST_WORD[sign]
    return before != "" and before in LEFT_OVER[sign]


LEAD, LEAST_LED, LEAST_OWN = 2, 3, 2
"""How long a word before a name is, and how much of a name remains behind it, at least."""
NAMING = words_of(
    "解放 前进 跃进 开放 希望 奋斗 创新 联合 联想 发现 学习 飞来 打鼓 落马 跨越 翻身 凯旋 回归 欢乐"
    " 进步 腾飞 崛起 追梦 振兴 兴隆 幸运 永远 自然 自强 独立 自由 红旗 起飞"
)
"""Verbs and adverbs that names are made with."""


SEEMING = words_of(
    "貌似 好像 似乎 看来 据说 听说 不过 但是 可是 然而 虽然 虽说 尽管 因为 所以 如果"
    " 假如 只是 总之 况且 何况"
)
"""What in speech leads to a name, whatever of it any plan has, too: 不过北湖."""


def past_lead(name: str, head: str) -> int:
    """Return where a name begins behind a verb or a word of grammar of the dictionary, else 0.

    No list of verbs has them all: in 查詢烏溪沙站 or 如今貴黔高速 the dictionary tells the word.
    What remains must be a name yet, and neither may the word be one that names are made with.
    """
    start = 0
    whole = name + head
    while len(whole) - start >= LEAST_LED + LEAD - (
        name[start : start + LEAD] in SEEMING or is_proper(whole[start + LEAD :])
    ):
        size = LEAD if _leads(name[start : start + LEAD]) else _size_of_doer(name[start:])
        rest = name[start + size :]
        if not size or (rest[-LEAST_LED:] + head) in FALSE:
            break
        words = find_words(name[start:] + head)
        own = PLAIN_WORDS.sub("", rest)
        is_seeming = rest != "" and name[start : start + size] in SEEMING
        is_named = len(own) >= LEAST_OWN or is_seeming or (own and is_proper(rest + head))
        if not is_named or size not in {end for _, end in words}:
            break
        start += size
    return start


def _leads(word: str) -> bool:
    """Return whether two signs are a verb or a word of grammar that no name is made with."""
    return is_lead(word) and word not in NAMING and word not in GENERIC


def _size_of_doer(name: str) -> int:
    """Return how long somebody and the verb are that stand before a name: 议员关注, else 0."""
    is_doer = kinds_of(name[:LEAD]) == ("n",) and kinds_of(name[LEAD : 2 * LEAD]) == ("v",)
    return 2 * LEAD if is_doer and _leads(name[LEAD : 2 * LEAD]) else 0
