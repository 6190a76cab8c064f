"""Finds lists of places that one word behind them heads: 柯岩、华舍、齐贤四个街道.

What the list is of says what each of its members is, also one that elsewhere is a city's name:
延吉、四平社区 are neighbourhoods. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.writing.spans import Cover
from geo.texts.zh.names.beginnings import VERB
from geo.texts.zh.names.candidate_words import FALSE, HEADS
from geo.texts.zh.names.judging import PLAIN

SETTLED = ("街道", "社区", "镇", "乡", "村", "车站", "站")
"""What may head a list right behind its last member, or behind a count."""
COUNTED = (
    "片区", "组团", "板块", "商圈", "园区", "新城", "口岸", "港区", "互通", "枢纽", "岛屿", "岛",
    "功能区", "景区", "镇区", "城区", "水库", "大桥", "隧道", "公园", "机场", "码头", "作业区",
    "地块", "城中村", "电站", "水电站", "抽水蓄能电站", "电厂", "煤矿", "油田", "灌区", "开发区",
    "经开区", "高新区", "综保区", "客运站", "变电站", "航空港", "污水处理厂", "农场", "林场",
    "牧场", "林区", "矿区", "泵站", "风电场", "服务区", "收费站", "渔港", "古镇", "船闸",
)  # fmt: skip
"""What heads a list behind a count only: 等片区, 三大片区."""
OF_CITIES = ("机场", "火车站", "高铁站")
"""What is called by its city alone, and heads a list as settlements do: 敦煌和庆阳机场."""
CALLED = (
    "(?:大(?!桥)|重点|主要|重要|新建|在建|新(?!建)|老|通勤|中心"
    "|特色|沿线|支线|干线|通用|民用|运输|国际|国家级"
    "|省级|大型|中型|骨干|现代化|国有|国营|地方|直属|下属)"
)
"""What such a word may have before it."""
HEAD = re.compile(
    rf"(?P<count>等?[0-9一二两三四五六七八九十]{{1,3}}[个座大处条家]?|等各?){CALLED}{{0,2}}"
    rf"(?:{'|'.join((*SETTLED, *COUNTED, *OF_CITIES))})(?!民)"
    rf"|(?:{'|'.join((*SETTLED, *OF_CITIES))})(?![在点位长级民容委际下上])"
)
KIND = re.compile(f"^{CALLED}{{0,2}}")
FIRSTS = frozenset("等0123456789一二两三四五六七八九十") | {
    word[0] for word in (*SETTLED, *OF_CITIES)
}
JOINTS = frozenset("、和及与")
HAN = re.compile("[\u3400-\u9fff]{2,4}$")
SHORTEST, LONGEST, FEWEST = 2, 4, 2
AT = "于"
"""What leads to a list, and is a name's only sign of two: 于洪."""
LONGEST_FIRST = 10
"""How long the first member may be with the verbs that stand before it."""
NO_MEMBER = re.compile("[的了在是为将把被对从并其该每多本首全等各有]|^[0-9]|[局委办厅署]$")
SIZES = frozenset("新老旧大小两")
OWN_HEAD = re.compile("[区县市省路街镇乡线站河湖园]$|街道$")
"""What ends a member that needs no head: 东城区."""
ENDS = frozenset(word for words in HEADS.values() for word in words.split() if len(word) > 1)
UNITS = re.compile("[区县市省州盟旗]$")
"""What ends the full name of an area, which an airport bears without it."""
Spot = tuple[int, int, float, str]
"""Start, end, score and name in full."""


def find_headed(folded: str, original: str) -> list[Spot]:
    """Return start, end, score and name in full of the members of such lists, in order."""
    found: list[Spot] = []
    place = folded.find("、")
    while place >= 0:
        end, last = _list_end(folded, place)
        if end > place:
            found += _members(folded, original, place, end)
        place = folded.find("、", max(end, last + 1))
    return found


def beside(found: list[Spot], others: list[Spot]) -> list[Spot]:
    """Return both in order, without those of `others` that meet one of `found`."""
    if not found or not others:
        return found or others
    cover = Cover(row[:2] for row in found)
    return sorted([*found, *(row for row in others if not cover.touches(row[0], row[1]))])


def _list_end(folded: str, place: int) -> tuple[int, int]:
    """Return where the last member of a list ends, of which `place` is the first joint.

    -1 if no head ends it. Behind that stands its last joint: what holds of the list, holds of
    all that begin within it.
    """
    while True:
        stop = place + 1
        while stop < len(folded) and stop - place <= LONGEST + 1 and folded[stop] not in JOINTS:
            if folded[stop] in FIRSTS and stop - place > SHORTEST and _is_head(folded, stop):
                return stop, place
            if not "\u3400" <= folded[stop] <= "\u9fff":
                return -1, place
            stop += 1
        if stop - place > LONGEST + 1 or stop >= len(folded):
            return -1, place
        place = stop


def _is_head(folded: str, place: int) -> bool:
    """Return whether a head stands at a place, and no further one behind it: 新村街道."""
    head = HEAD.match(folded, place)
    return head is not None and SETTLED_NEXT.match(folded, head.end()) is None


SETTLED_NEXT = re.compile("街道|社区|站|镇")


def _members(folded: str, original: str, joint: int, end: int) -> Iterator[Spot]:
    """Yield the members of a list that runs to `end`, if all are names."""
    head = HEAD.match(folded, end)
    first = _first(folded, joint)
    if head is None or first is None:
        return
    word = KIND.sub("", head.group()[len(head["count"] or "") :])
    spans = [first]
    start = joint + 1
    for stop in range(joint + 1, end + 1):
        if stop == end or folded[stop] in JOINTS:
            spans.append((start, stop))
            start = stop + 1
    names = [folded[slice(*span)] for span in spans]
    if all(OWN_HEAD.search(name) for name in names[:-1]):
        return  # 溪湖鎮、埔心鄉: each has its own head
    longest = LONGEST + (word in OF_CITIES)  # 塔什库尔干
    is_of_two = word in OF_CITIES and any(name[-2:] in ENDS or name[-3:] in ENDS for name in names)
    if is_of_two or (len(names[-1]) > SHORTEST and VERB.match(names[-1])):
        return  # 甲乙高铁、丙机场; 牛潭尾和新田增设车站: where stations are put
    if not all(_may_be_member(name, longest) or _is_whole(name) for name in names):
        return
    telling = sum(_is_telling(name, word) and not _has_end(name) for name in names)
    if telling < FEWEST or telling * 3 < len(names) * 2:
        return
    for start, stop in spans:
        is_last = stop == end and not head["count"]
        own = UNITS if word in OF_CITIES else OWN_HEAD  # 夏河, 敦煌等机场
        name = folded[start:stop]
        if own.search(name) or name.endswith(word) or _has_end(name):
            continue
        whole = (
            "" if is_last else original[start:stop] + original[head.end() - len(word) : head.end()]
        )
        yield start, stop + (len(word) if is_last else 0), SCORE, whole


def _first(folded: str, joint: int) -> tuple[int, int] | None:
    """Return the span of the first member of a list, which ends at `joint`."""
    start = joint
    while start and joint - start < LONGEST_FIRST and "\u3400" <= folded[start - 1] <= "\u9fff":
        start -= 1
    start += max(folded[start:joint].rfind(sign) for sign in "和与及的") + 1
    start += max(folded[start : joint - 1].rfind(sign) for sign in "区县市") + 1
    start += folded[start] == AT and joint - start > SHORTEST
    words = folded[start:joint]
    verb = VERB.match(words)
    if verb:
        start += verb.end()
    elif len(words) > LONGEST:
        return None
    return (start, joint)


def _may_be_member(name: str, longest: int) -> bool:
    """Return whether a member of a list may be a name that lacks a head."""
    return (
        SHORTEST <= len(name) <= longest
        and not NO_MEMBER.search(name)
        and not OWN_HEAD.search(name)
    )


def _has_end(name: str) -> bool:
    """Return whether a member of a list has a facility's head of its own: 上水库; 大桥 has none."""
    return len(name) > SHORTEST and name[-SHORTEST:] in ENDS


def _is_whole(name: str) -> bool:
    """Return whether a member of a list has a head of its own: 乌镇 of 西塘、乌镇两大景区."""
    return OWN_HEAD.search(name) is not None and SHORTEST <= len(name) <= LONGEST


def _is_telling(name: str, head: str) -> bool:
    """Return whether a member of a list says something of its own."""
    return PLAIN.sub("", name) != "" and name[0] not in SIZES and name + head not in FALSE


SCORE = 0.68
"""The score of a member of a list."""
