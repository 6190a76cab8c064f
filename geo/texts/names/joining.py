"""Joins the short name of an area with what stands right behind it: 绍兴地铁2号线 is one name.

An area under its full name (鼓楼区, 臺北市) stands apart from what follows; under its short name it
is but the beginning of a longer name, unless a smaller settlement follows (内湖芦洲里).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from geo.texts.candidates import Spotted
from geo.texts.names.edges import CITY_LIKE_A_TOWN, is_last_end
from geo.texts.names.entries import Hit
from geo.texts.writing.branches import whether
from geo.texts.writing.spans import Cover
from geo.texts.writing.words import words_of
from geo.texts.zh.names.behind_areas import BEHIND_FULL, RIGHT_BEHIND, SEATS
from geo.texts.zh.names.behind_short import end_of_named
from geo.texts.zh.names.context import FULL
from geo.texts.zh.names.dictionary import is_ordinary
from geo.texts.zh.names.facilities import FACILITY as PUBLIC
from geo.texts.zh.names.judging import PLAIN

SETTLEMENT = whether(
    "(?:街道|[镇乡村里县市]|(?<![片园社街景港校库新税发范作划试导热游行集务济开居特资旧站保高展0-9a-z])(?<!都市)区|地区)$"
)
SHORTEST = 2
TO = frozenset("至-")
LINKING = re.compile("(?:连接路|连接线|联络线|大道)$")
"""What two places with 至 between them are the name of: 嘉兴至宁波通道北岸连接线."""
PARTED = re.compile("[段站]")
SHARED = re.compile("(?:园|园区|区|城|带|走廊|示范区|隧道|自行车道|单车径|铁路|高铁|公路|通道)$")
"""What two places with a hyphen between them are the name of: 天津滨海-中关村科技园."""
FROM = frozenset("从由自经")


def join_areas(
    text: str,
    hits: Sequence[Hit],
    candidates: Sequence[Spotted],
    is_area: Callable[[str], bool],
    doubtful: Sequence[tuple[int, int]] = (),
) -> tuple[list[Hit], list[Spotted]]:
    """Return hits without the areas that only begin a longer name, and candidates with them.

    All are at offsets of the folded `text`, in order. `doubtful` are candidates that are areas,
    though nobody can say which: an area before one of these is a place (云南楚雄).
    """
    apart = set(doubtful)
    begins = {row.start: number for number, row in enumerate(candidates)}
    joined = list(candidates)
    kept: list[Hit] = []
    areas = {hit.start: hit.end for hit in hits if is_area(hit.place)}
    quoted = 0
    for hit in hits:
        start, end, _ = hit
        if start < quoted:
            continue
        if start not in areas:
            kept.append(hit)
            continue
        is_back = text[end : end + 1] in SIDES and BACK_STATION.match(text, end)
        behind = end + len("后站") - 1 if is_back else end
        number = begins.get(behind, begins.get(end))
        whole = _whole_in_quotes(text, hit, candidates, begins.get(_end_of_chain(areas, end)))
        if whole is not None:
            joined[whole] = joined[whole]._replace(start=start)
            quoted = joined[whole].end
            continue
        if text[end : end + 1] == ")" and (named := begins.get(end + 1)) is not None:
            way = BRACKETED.search(text, max(0, start - FARTHEST), start)
            if way:
                joined[named] = joined[named]._replace(start=way.start())
                joined[begins.get(way.start(), named)] = joined[named]
                continue
        if number is None and text[end : end + 1] in TO:
            other = begins.get(areas.get(end + 1, end + 1))
            if other is not None and _is_of_both(text, hit, joined[other]):
                first = kept.pop() if kept and kept[-1].end == start else hit
                joined[other] = joined[other]._replace(start=first.start)
                continue
        if (
            number is None
            or candidates[number][:2] in apart
            or not _is_one(text, hit, candidates[number])
        ):
            kept.append(_with_district(text, hit))
            continue
        row = joined[number]
        joined[number] = row._replace(
            start=min(start, row.start), name=text[start:end] + row.name if row.name else ""
        )
    return _with_begun(text, kept, list(dict.fromkeys(joined)), areas, begins)


def _with_begun(
    text: str,
    hits: list[Hit],
    candidates: list[Spotted],
    areas: dict[int, int],
    begins: Mapping[int, int],
) -> tuple[list[Hit], list[Spotted]]:
    """Return hits and candidates with the names that but their ends tell: 甲州航空产业城.

    `areas` has the end of each area by its beginning, `begins` where candidates begin. The last
    of several in a list begins no such name.
    """
    ends = set(areas.values())
    begun = [
        Spotted(start, end, NAMED_SCORE) for start, last, _ in hits
        if areas.get(start) == last
        and last not in begins
        and not text[start].isascii()
        and not (start - 1 in ends and text[start - 1 : start] in LISTING)
        and is_short(text, start, last)
        and not is_last_end(text, start, last)
        and (end := end_of_named(text, last))
        and areas.keys().isdisjoint(range(last + 1, end))
    ]  # fmt: skip
    if not begun:
        return hits, candidates
    cover = Cover(row[:2] for row in begun)
    free = [row for row in candidates if not cover.touches(row.start, row.end)]
    return [hit for hit in hits if not cover.touches(hit.start, hit.end)], sorted([*free, *begun])


NAMED_SCORE = 0.6
"""The score of a name that an area's short name begins and no head of candidates ends."""
LISTING = frozenset("、和与及")


def _is_one(text: str, hit: Hit, row: Spotted) -> bool:
    """Return whether an area is but the beginning of what stands right behind it."""
    start, end, _ = hit
    may_begin = not is_last_end(text, start, end) and (
        is_short(text, start, end)
        or row.score == BEHIND_FULL + RIGHT_BEHIND
        or text[end : row.end] in SEATS
    )
    if text[end - 1] in TOWNSHIPS and (text[end] == "立" or BUILDING.search(text, end, row.end)):
        return row.start == end
    if is_short(text, start, end) and text.startswith(NEW_TOWN, end):
        return True
    if not may_begin or SETTLEMENT.search(text, end, row.end) or text[end : row.end] in RIVERS:
        return False
    if hit.place.startswith(HONG_KONG) and text.endswith(LINKS, end, row.end):
        return True
    if not has_own_name(text, end, row.end) or PUBLIC.fullmatch(text, end, row.end):
        return True
    return BORNE.search(text, end, row.end) is not None and not PROVINCE.match(hit.place)


def _end_of_chain(areas: dict[int, int], end: int) -> int:
    """Return where the last of the areas ends that stand one behind another: 臺中市東區."""
    while end in areas:
        end = areas[end]
    return end


BRACKETED = re.compile("[\u4e00-\u9fff]{2}(?:铁路|高铁|班列|城际)\\($")
FARTHEST = 6
"""What stands before the area in the middle of one name: 中欧班列(西安)集结中心."""


def _whole_in_quotes(
    text: str, hit: Hit, rows: Sequence[Spotted], number: int | None
) -> int | None:
    """Return the number of the candidate that ends the quoted name which an area begins, if any.

    What stands in quotes is one name, also behind a full name: 「臺北市影視音產業園區」.
    """
    if number is None or CLOSING.get(text[hit.start - 1 : hit.start]) is None:
        return None
    return number if text[rows[number].end : rows[number].end + 1] in CLOSES else None


CLOSING = {"「": "」", "『": "』", "“": "”", '"': '"'}
CLOSES = frozenset(CLOSING.values())


def _with_district(text: str, hit: Hit) -> Hit:
    """Return the hit of a short name with 地区 behind it, which belongs to the name: 汐止地区."""
    is_bare = text.startswith(("地区", "城区"), hit.end) and is_short(text, hit.start, hit.end)
    return hit._replace(end=hit.end + len("地区")) if is_bare else hit


def _is_of_both(text: str, hit: Hit, row: Spotted) -> bool:
    """Return whether an area and a candidate with 至 or a hyphen between them are one name."""
    if PARTED.match(text, row.end) or text[hit.start - 1 : hit.start] in FROM:
        return False
    if text[hit.start].isascii() or row.end - row.start < SHORTEST:
        return False
    pattern = SHARED if text[hit.end] == "-" else LINKING
    return pattern.search(text, row.start, row.end) is not None


def has_own_name(text: str, start: int, end: int) -> bool:
    """Return whether what stands behind an area is a place by itself: 共青团路, 崇阳溪.

    What somebody builds, runs or lays out bears the area's name with its own: 漳江湾特大桥.
    """
    body = text[start:end]
    if body[-1] in GROWN and is_ordinary(body[:-1]):
        return False
    if SYSTEM.match(body) or PLAIN.match(body) or not APART.search(body):
        return False
    return len(PLAIN.sub("", body.replace(COLD, ""))) >= LEAST_OWN


BORNE = re.compile(
    "(?:大桥|隧道|公园|景区|名胜区|保护区|度假区|水库)(?:[一二三四五1-9]期|[东西南北]段)?$"
)
"""What bears the name of its city or county with its own: 宁波常洪隧道."""
RIVERS = words_of(
    "长江 黄河 珠江 淮河 海河 辽河 汉江 湘江 赣江 闽江 嘉陵江 金沙江 雅砻江 松花江 怒江 澜沧江"
)
"""Great rivers, which are none of the places on their banks: 德阳|长江."""
PROVINCE = re.compile("cn-(?!11|12|31|50)[0-9]{2}0000|(?!cn-)")
"""The ids of provinces, and of what lies abroad, before which that stands apart."""
NEW_TOWN = "新市镇"
"""What is no town of its name, nor the district where it lies: 沙田新市鎮."""
HONG_KONG, LINKS = "cn-81", ("隧道", "连接路", "绕道", "干线")
"""There ways are called after both their ends: 屯門赤鱲角隧道."""
LEAST_OWN = 3
GROWN = frozenset("园场田")
"""What grows or is bred somewhere is no name of its own: 草莓園."""
COLD = "冷链园"
"""What is stored cold is no name of its own: 荔枝冷链园."""
TOWNSHIPS = frozenset("县乡镇区")
BUILDING = re.compile(
    "(?:大楼|综合楼|厅舍|停车[塔楼]|消防分队|[里村居]民活动中心)(?:[一二三四五1-9]期)?$"
)
"""What of a district or a township bears its full name: 长照大楼, 图书馆停车塔."""
SIDES = frozenset("前后")
BACK_STATION = re.compile("[前后]站(?![在于位点])")
"""The side of the station that follows its town: 罗东后站立体停车场."""
APART = re.compile(
    "(?:[路街巷弄线]|(?<![通铁])道|(?<![驿电泵务流费运输末])站台|(?<![大合车])楼|(?<!车)塔"
    "|小镇|古镇|社区|小区|片区|组团|家园|花园|庄园|公园|景区|名胜区|保护区|度假区"
    "|[山岭峪谷河江湖海溪涌沟渠塘潭洲岛湾角坡坪滩]|(?<![茶材居贸配新技学育教业航科空])城|[村寨堡庄营屯坊里苑寺庙宫阁关口]|(?<![公学业技物植动])园"
    "|(?<!特)大桥|(?<!大)桥|隧道|水库|水系|高速|铁路|公路|高铁)(?:[一二三四五1-9]期|[东西南北]段)?$"
    "|[\u4e00-\u9fff][路街](?:枢纽)?(?:立交|互通|枢纽|高架|地道)$"
)
"""What has a name of its own, though an area stands before it: streets, waters, settlements."""
SYSTEM = re.compile(
    "第[0-9]|[二三四五六七]环|.*(?:[0-9]|线$)|[\u4e00-\u9fff]{1,2}[江河](?:公铁|铁路|公路)?(?:特?大桥|[二三]桥|隧道)|[道路街港湾山河湖桥站]|经开|轨道交通|地铁|轻轨|捷运|[^路]{1,5}国际机场|[^路]{0,3}(?:大学|学院|机场|高铁|火车站)"
)


def is_short(text: str, start: int, end: int) -> bool:
    """Return whether an area stands there under its short Chinese name."""
    is_full = (
        text[end - 1] in FULL and end - start > SHORTEST and text[start:end] != CITY_LIKE_A_TOWN
    )
    return end - start >= SHORTEST and not text[start].isascii() and not is_full
