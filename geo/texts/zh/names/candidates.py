"""Finds names in Chinese text by their heads: …公园, …变电站, 3号线, each with a score.

A name reaches from a left edge, where words that cannot stand in one end, to its head and the
phase or branch behind it. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import numpy as np

from geo.texts.writing.kinds import ALL, codes_of
from geo.texts.writing.signs import SignPairs
from geo.texts.zh.names.at_stops import is_at_stop
from geo.texts.zh.names.beginnings import (
    JOINTS,
    LEFT_OVER,
    NUMBERED,
    is_left_over,
    past_lead,
)
from geo.texts.zh.names.behind_areas import RIGHT_BEHIND, behind_area
from geo.texts.zh.names.candidate_words import ALONE, CORNER_STREETS, CORNERS, EDGES, SIGNS, VERBS
from geo.texts.zh.names.context import WATERSIDE, is_other
from geo.texts.zh.names.houses import end_of_lane, past_house
from geo.texts.zh.names.judging import (
    COUNTED_BEHIND,
    DASHES,
    PLAIN,
    PLAIN_SCORE,
    RINGS,
    STRONG,
    WAY_HEADS,
    Head,
    find_heads,
    judge,
)
from geo.texts.zh.names.over_rivers import begins_another, is_over_river

LONGEST = 14
"""How many characters a name may have before its head."""

TAIL = re.compile(
    r"(?:第?[一二三四五1-9]期|[东西南北](?:区|段|延(?:长线|线|段|伸段|伸线|伸)?|院区|校区)"
    r"|新院(?!区)|[\u4e00-\u9fff]{2,3}分[校院馆]|[\u4e00-\u9fff]{2,3}(?:院区|校区)(?:[一二三四五1-9]期)?"
    r"|[一二三四五六七八九十]区|墟|(?<=[路街道])[东西南北]?[一二三四五六七八九十]段(?!时)"
    r"|分院|分校|校区|院区|首阶段|第[一二三]阶段|(?<=隧道)[一二三]线"
    r"|(?<=[潭涌塘溪港埔坪湾圳])尾(?![随气巴矿水砂部款端声货])|(?<=[潭涌塘溪埔])头(?![部条绪发目])"
    r"|(?:站|地铁站)(?!在|起|位|点|立|台|前[大路街道]))"
)
PHASE = re.compile("第?[一二三四五1-9]期(?!间)")
ANNEX = frozenset(
    ("医院", "人民医院", "中医院", "保健院", "妇幼保健院", "大学", "学院", "中学", "小学")
)
TAIL_FIRST = frozenset("墟尾头第首东西南北分校院站地一二三四五六七八九十123456789")
"""What that begins with."""
HAN = re.compile("[\u3400-\u9fff]")
BEFORE = re.compile(
    r"(?:位于|坐落于|地处|毗邻|紧邻|邻近|途经|穿过|连接|直达|通往|前往|走进|来到"
    r"|[在至到从距沿])[「『\"“《]?$"
)
WHOLE = re.compile(
    "(?<![\u4e00-\u9fff])(?:于[\u4e00-\u9fff]|经[一二三四五六七八九十])(?=[\u4e00-\u9fff]?[路街村镇])"
    "|(?P<verb>(?:中华)?人民共和国|其中|其余|另外|以便|因此|由此|据此|为此|对此|依托|依傍|依靠|靠近|靠拢|并入|对标|对应|就近|据守)"
    "|如东|如皋|如通|如意|自由(?=[路街广])|曾[文厝侯]|经发|克拉玛依|从化|从江|无为|且末|曾都|让胡路|依兰|依安|呼和浩特|土耳其|埃及|数据|再生水|给水厂|给排水|自由贸易|自由港|自由里|高等|华为|对外|等分|其他|就业|与会"
    "|之江|(?<![至对关由位始终起])于[都洪]|若尔盖|若羌|即墨|那(?:[曲坡平大龙马桐楼丽彭]|[\u4e00-\u9fff](?<![个座些片条里边种家么样两几三])(?=[镇乡]))|吉他|将军|将乐|将台|可可西里|还地桥|喀什|什邡|等驾坡|什刹海|什川|塔什库|丝绸之路"
)
"""Words in which a sign that else cannot stand in a name does; no sign of a verb stands in one."""
WHOLE_SIGNS = SignPairs(
    ("于", ""), ("那", ""), ("经", "一二三四五六七八九十"),
    words="中华 人民"
    " 其中 其余 另外 以便 因此 由此 据此 为此 对此 依托 依傍 依靠 靠近 靠拢 并入 对标 对应"
    " 就近 据守 如东 如皋 如通 如意 经发 克拉 从化 从江 无为 且末 曾都 让胡 依兰 依安 呼和 土耳"
    " 埃及 数据 再生 给水 给排 自由 高等 华为 对外 等分 其他 就业 与会"
    " 曾文 曾厝 曾侯 之江 于都"
    " 于洪 若尔 若羌 即墨 那曲 吉他"
    " 将军 将乐 将台 可可 还地 喀什 什邡 等驾 什刹 什川 塔什 丝绸",
)  # fmt: skip
"""What those begin with."""
BEFORE_LAST = frozenset('于处邻近经过接达往进到在至从距沿「『"“《')
"""What that ends in."""
QUOTES = frozenset('「『"“《')


@cache
def _edges() -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Return which code points cannot stand in a name: signs, spaces, words of grammar."""
    table = np.ones(ALL, dtype=np.bool_)
    table[0x3400:0xA000] = False
    table[0x20000:0x323B0] = False
    for sign in (*"0123456789abcdefghijklmnopqrstuvwxyz·-", "〇"):
        table[ord(sign)] = False
    for sign in EDGES + SIGNS:
        table[ord(sign)] = True
    return table


def find_han(  # noqa: C901, PLR0912, PLR0915 - one loop: a call for each head would cost half the speed
    folded: str, taken: Sequence[tuple[int, int, Any]]
) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and score of what may be places in a folded text, none within `taken`."""
    if folded.isascii() or not HAN.search(folded):
        return
    codes = codes_of(folded)
    is_edge = _edges().take(codes)
    for match in WHOLE_SIGNS.matches(WHOLE, folded):
        is_edge[match.start() : match.end()] = match.lastgroup is not None
    masked = np.where(is_edge, np.uint32(10), codes).astype(np.uint32)
    shown = masked.tobytes().decode("utf-32-le", "surrogatepass")
    runs = [(0, 0, 0.0)]
    number, mention_end, last = 0, -1, 0
    spans = [*taken, (len(folded) + 1, len(folded) + 1, None)]  # nothing reaches the last
    next_start, next_end = spans[0][:2]
    matcher, heads = find_heads()
    for index, place, end in matcher.find_matches_as_indexes(shown):
        while next_end <= place:
            mention_end = next_end
            number += 1
            next_start, next_end = spans[number][:2]
        if place < last or next_start < end:
            continue
        head = heads[index]
        word, _, not_before, _ = head
        is_water = word in WATERS and WATERSIDE.match(folded, end) is not None
        is_begun = folded[end : end + 1] in not_before and not (
            is_water
            or (word in STREETS and ROAD_ON.match(folded, end))
            or (word == "站" and FROM_STATION.match(folded, end))
        )
        if is_begun:
            continue
        left = place - LONGEST if place > LONGEST else 0
        left += folded[left - 1 : left + 1] in VERBS  # 建|成: a verb is not cut
        left = max(left, mention_end, last)
        left = shown.rfind("\n", left, place) + 1 or left
        is_behind = last and left == last
        if (
            is_behind
            and not begins_another(folded, runs[-1][0], place, end)
            and _is_one_name(shown[left:place], word, shown[last - 1])
        ):
            # A head behind a head, with nothing of its own between: 狮山 and 广场 are one name.
            last = _end(shown, head, end, folded)
            start = runs[-1][0]
            start += past_lead(shown[start:place], word)  # 担心稔湾路, not 担心稔湾
            runs[-1] = (start, last, max(runs[-1][2], head.weight) + 0.05)
            before = runs[-2] if len(runs) > 1 else runs[-1]
            is_beside = before[1] == runs[-1][0] > 0 and folded[before[1] - 1] not in STREETS
            if is_beside and RIVER_BRIDGE.fullmatch(folded, before[1], end):
                runs[-2:] = [(before[0], last, runs[-1][2])]
            continue
        if is_behind and word in PATHS and shown[last - 1] in WATERS:
            read = judge(shown[left:place], index) if left < place else None
            if read is None or not PLAIN.sub("", shown[left:place]):
                continue
        if is_water and place - left == 1 and left != mention_end:
            last = end
            runs.append((left, end, 0.55))
            continue
        if (
            left
            and (shown[left] in JOINTS or (shown[left] == "口" and folded[left - 1 : left] == "路"))
            and left in {last, mention_end}
        ):
            left += 1
        if shown[left] in "和线" and folded[left - 1 : left] in BEHIND_NAMES:
            left += 1
        while shown[left] in DASHES and left < place:
            left += 1
        if left == last:
            left = past_house(folded, left, place)
        is_named = left < place or word in ALONE or _is_ring(word, folded, end)
        read = judge(shown[left:place], index) if is_named else None
        if read is None:
            if left == mention_end and number and head.weight > STRONG:
                read = behind_area(folded, taken[number - 1], shown[left:place], word)
            if read is None:
                continue
        if read[1] <= PLAIN_SCORE and COUNTED_BEHIND.match(folded, end):
            continue
        start = left + read[0]
        if shown[start] in LEFT_OVER and place - start > 1 and is_left_over(folded, start):
            start += 1
        if is_other(folded, start, place, end, mention_end):
            continue
        is_pair = shown[place - 1] == "两" and word in SETTLED and place - 1 > start
        last = place - 1 if is_pair else _end(shown, head, end, folded)
        runs.append((start, last, read[1] + _surroundings(folded, start, mention_end)))
    yield from runs[1:]


def _is_ring(word: str, folded: str, end: int) -> bool:
    """Return whether a ring road is named by its number and the section behind it: 三环路东段."""
    return word in RINGS and RING_PART.match(folded, end) is not None


RING_PART = re.compile("[东西南北][南北]?段")


def tail_of(text: str, end: int) -> int:
    """Return where a name that ends at `end` ends with the phase or branch behind it."""
    tail = TAIL.match(text, end) if text[end : end + 1] in TAIL_FIRST else None
    return tail.end() if tail else end


def _is_one_name(  # noqa: PLR0911 - a list of reasons
    between: str, head: str, before: str
) -> bool:
    """Return whether a head behind a name is of it: 狮山广场; a station's line is another name."""
    if before == "线" and head in RAILWAYS and not between:
        return True
    is_floor = head == "楼" and between[-1:].isdigit()  # 海港政府大楼14楼
    is_of_it = before in WATERS and head in PATHS
    is_again = before == head and not between  # 嘉丰南路路平
    is_said = len(between) > 1 and STARTS.match(between) is not None
    is_way = head in WAY_HEADS and before in STREETS  # 文興路人行道
    if is_of_it or is_again or is_floor or is_said or is_way or between + head in NO_PART:
        return False
    if before in "速路铁" and len(head) == 1 and head in SMALL_PLACES and not between:
        return False  # 胶州湾高速|营海镇
    if before == "站" and head.endswith("枢纽") and not PLAIN.sub("", between):
        return True
    if before in WATERS and head == "站" and len(between) == 1:
        return True  # 乌溪沙站
    if is_over_river(between, head, before):
        return True
    if head in CORNER_STREETS and between in CORNERS:
        return True  # 柴湾角街
    if is_at_stop(between, head, before):
        return True
    if before in NO_MORE or PLAIN.sub("", NUMBERED.sub("", between)):
        return False
    return not between or between in INNER or len(between) + len(head) > 2  # noqa: PLR2004 - 溪, 中庄


SMALL_PLACES = frozenset("营屯庄坪堡岗村镇乡")
"""Heads of villages, with which the name of another place begins behind a way."""
RAILWAYS = frozenset(("高铁", "铁路", "快速路", "公路", "高速", "高速公路"))
"""What may follow 线 in one name: 成渝中线高铁."""
STARTS = re.compile(
    "[一二两三四五六七八九十0-9]+(?:[条座个处所]|万?吨)|研究|周边|附近|沿线|规划|新建|建设|新增"
)
"""What stands between a name and what is said of it: 黄海大桥一条通道, 新城D区研究海底隧道."""
INNER = frozenset("东西南北中")
NO_PART = frozenset(("老旧小区", "特色街区", "老旧街区", "高品质步行街"))
"""What stands behind a name and is no part of it: 林边社区老旧小区."""
NO_MORE = frozenset("站线期段")
"""What a name ends with that no further head belongs to."""
WATERS = frozenset("江河湖溪山")


RIVER_BRIDGE = re.compile(
    "[\u4e00-\u9fff]{1,2}[江河湖溪](?:公铁|铁路|公路)?(?:特?大桥|二桥|三桥|隧道|过江通道|桥)"
)
"""A bridge that is named after a place and its river: 海石湾黄河大桥."""
FROM_STATION = re.compile("起[,、至经往向到沿]|前(?![东西南北大]?[道路街])")
"""What follows the station that a line begins at, and other words than 站前路: 自烏日站起."""
PATHS = frozenset(("自行车道", "步道", "健身步道", "绿道"))
"""What runs along a water, and is named after it alone."""
BEHIND_NAMES = frozenset(')]}」』”》"')
"""What a name before 和 may end in."""
STREETS = frozenset("路街道")
SETTLED = frozenset(("村", "镇", "乡", "街道", "站", "社区", "岛", "区"))
"""What two that stand side by side are counted as: 沙涌、北台两村."""
ROAD_ON = re.compile(
    "人[行本]|过渡|下[穿行]|由[东西南北]|(?<=[东西南北一二三四五六七八九十]路)口"
    "|(?<![字叉岔要该各个条主支下道交平型灯控]路)口(?![岸径味部红袋]|号[召称])"
)
"""What may follow a road, though its first sign makes another word of 路: 文興路人行道."""


def _end(shown: str, head: Head, end: int, folded: str | None = None) -> int:
    """Return the end of a name with what may follow its head: 二期, 东区, 站."""
    word, last = head.word, head.word[-1]
    if last in STREETS and folded is not None:
        lane = end_of_lane(folded, end)
        if lane > end:
            return lane
    if last == "站":
        phase = PHASE.match(shown, end)
        return phase.end() if phase else end
    if shown[end : end + 1] not in TAIL_FIRST and word not in ANNEX:
        return end
    tail = TAIL.match(shown, end)
    return tail.end() if tail else end


def _surroundings(text: str, start: int, mention_end: int) -> float:
    """Return what the neighbours of a name add to its score."""
    if not start:
        return 0.0
    near = text[start - 1]
    is_led = near in BEFORE_LAST and BEFORE.search(text, max(0, start - 4), start)
    score = RIGHT_BEHIND if is_led or mention_end == start else 0.0
    return score + 0.05 if near in QUOTES else score
