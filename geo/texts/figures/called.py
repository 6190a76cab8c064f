"""Tells numbers that call things and do not count them: trains, stages, classes of land, houses.

Works on folded text, on the figures that are read already.
"""

from __future__ import annotations

import re

from geo.texts.figures import in_words
from geo.texts.values.amounts import Amount

HAN_DIGITS = frozenset("一二三四五六七八九十")
TRAIN_LETTERS = frozenset("cdgkztsyl")
"""What the number of a train begins with: D4667次."""
MEETING = re.compile("(?:全体)?(?:会议|全会)")
OF_BODY = frozenset("大协届会")
"""How what holds meetings ends: 十届人大三次会议, 六届二次全会."""
VILLAGE = re.compile(
    "(?:子|房)?(?:村(?=村?民?委|小学|小组|[、,。;:的路口和与及至到()|\\n]|$)|屯|庄|滩|沟|堡|铺|营(?!业|运|商|地|销)|湾"
    "|坪|岭|寨|镇(?![办属级村区域])|乡(?![办属级村镇]))"
)
"""What the name of a village goes on with that was called after its houses: 八家村, 十户滩."""
VILLAGE_UNITS = frozenset("家户间")
CLASS_OF = re.compile(
    "(?:工业|居住|仓储|物流|商业|住宅|建设|城市|用地|水体|水质|水源|声环境|功能区|口岸|标准|地区|县城"
    "|机场|固废|污染源)"
)
"""What a class is of: 二类工业用地."""
BEFORE_CLASSES = frozenset("分共等各有含这那几成为了")
"""What stands before classes that are counted: 共分三类用地."""
HOUSE = re.compile(
    "(?:[a-z]座|[0-9]+(?:单元|号|室|层|楼)|[一二三四五六七八九十]+(?:单元|层|楼)|[a-z][0-9]*室)"
)
"""What goes on behind the number of a house: 3栋D座, 5幢2单元."""
BEFORE_ROOM, ROOM = frozenset("栋幢座楼"), re.compile("单元|[号室]")
"""What stands around the number of an entrance or a room: 5幢2单元."""
HOUSE_UNITS = frozenset("栋幢座")
BEFORE_STOREY = re.compile("(?:[a-z0-9]座|号楼|[0-9][栋幢]|单元|大厦|大楼)$")
BEHIND_STOREY = re.compile("[,。;、:()|\\n]|$|[a-z]?[0-9]|东|西|南|北|会议|办公|大厅|窗口")
"""What stands around the storey of an address: 2号楼3层会议室."""
PART_OF_STOREY = re.compile("的?(?:梁|柱|框架柱|楼板|顶板|底板|楼面|墙体)|的(?:钢筋|混凝土|模板)")
"""What a storey has and storeys have not: 二层的梁板."""
IDIOMS = re.compile("[三四五六七]位一体|[四五]套班子|[四五]大班子|五大连池")
IDIOM_UNITS = frozenset(("位", "套", "个"))
LAST = ("最后", "最先")
"""What stands before the one kilometre that is a figure of speech."""
QUOTES = {'"': '"', "“": "”", "「": "」", "『": "』", "'": "'", "‘": "’"}
CLOSED = frozenset(QUOTES.values())
"""What a set of measures that is called after their number ends with: "高光20条"."""
SECOND = re.compile("[^\\W0-9a-z_会的和与及至到]")
"""What is done a second time, which nothing counts: 二次供水; two times are 两次."""
SECTION = re.compile("[0-9]{1,2}(?:[.][0-9]{1,2}){1,3}[ ]")
"""The number of a section behind the signs for a heading: ### 4.2 Changes."""
DIGITS = re.compile("[0-9〇零一二两三四五六七八九]")
"""What tells the number of a thing from its class: 10万吨级, but 万吨级."""
QUOTED = re.compile('[^"”」』\\n,。]{0,8}圈["”」』]|["”」』][\u4e00-\u9fff]{0,6}圈|目["”」』]')
"""What goes on behind a number that stands in quotes as a name: "15分钟"生活圈, "117项目"."""
SITE = re.compile("[.](?:com|cn|net|org|gov|edu|tw|hk|uk|au)(?![a-z])")
STAGE = re.compile("(?:培训|班|举办|开展|连续|共|计|办|发放|等|出版|发行|播出)[了约近]?$")
"""What stands before stages, courses and issues that are counted: 举办培训班3期."""
SHARED = re.compile("分(?:为|成|作|别?按)?$")
"""What stands before as many stages as a work has: 分三期建设."""
MOST_STAGES = 9
STAGES = re.compile("[0-9](?:[、,及和与至到-][ ]?[0-9])*[ ]?期(?![间望待盼])")


def drop_called(text: str, rows: list[Amount]) -> list[Amount]:
    """Return the figures of a folded `text` without those that but call what they stand at."""
    for row in rows:
        if row.end - row.start > NUMBERED_YEAR:
            _cut_item(text, row)
        if row.unit == "期" or (not row.unit and row.base_unit == "count"):
            _rank_stage(text, row)
    return [row for row in rows if not (_is_quoted(text, row) or _is_called(text, row))]


def _is_quoted(text: str, row: Amount) -> bool:
    """Return whether a time or a number is but a part of a name in quotes: "15分钟"生活圈."""
    if text[row.start - 1 : row.start] not in QUOTES:
        return False
    is_named = row.base_unit == "minute" or row.unit == "项"
    return is_named and QUOTED.match(text, row.end) is not None


NUMBERED_YEAR = 5
YEAR_OF_ITEM = re.compile(
    '[0-9]{1,2}[.](?P<year>(?:19|20)[0-9]{2})(?:年|(?![0-9])(?=["“「\u4e00-\u9fff]))'
)
"""The number of an item that a year stands right behind: 2.2024年工作安排."""


def _cut_item(text: str, row: Amount) -> None:
    """Make a year of what is the number of an item and a year behind it at a line's beginning."""
    if text[row.start - 1 : row.start] not in {"\n", ""} or row.base_unit not in {"count", "year"}:
        return
    found = YEAR_OF_ITEM.match(text, row.start)
    if found and found.end() >= row.end:
        row.start = row.first = found.start("year")
        row.value = row.base_value = float(found["year"])
        row.unit, row.base_unit = "年", "year"


def _rank_stage(text: str, row: Amount) -> None:
    """Call a stage in digits what it is, and count those that a work is divided into."""
    start = row.start
    before = text[max(0, start - 4) : start]
    if row.unit == "期" and SHARED.search(before):
        row.base_unit, row.base_value = "count", row.value
    elif (
        row.base_unit == "count"
        and row.value <= MOST_STAGES
        and "期" in text[start : start + 6]
        and STAGES.match(text, start)
        and not STAGE.search(before)
        and not SHARED.search(before)
    ):
        row.base_unit, row.base_value = "ordinal", row.value


def _is_called(text: str, row: Amount) -> bool:  # noqa: PLR0911 - a list of reasons
    start, end, unit = row.start, row.end, row.unit
    before, first = text[start - 1 : start], text[start]
    if first == "一" and end - start == 2 and text[end : end + 1] == text[end - 1]:  # noqa: PLR2004
        return True  # 一座座
    if _is_of_class_or_section(text, row):
        return True
    if not unit:
        return row.base_unit == "count" and (
            (before in QUOTES and text[end : end + 1] == QUOTES[before] and first.isdigit())
            or (text[end : end + 1] == "." and SITE.match(text, end) is not None)
            or (before in BEFORE_ROOM and ROOM.match(text, end) is not None)
        )
    if unit == "次":
        return _is_second_or_train(text, row)
    if unit in VILLAGE_UNITS:
        return first in HAN_DIGITS and VILLAGE.match(text, end) is not None
    if unit == "类":
        return (
            row.value <= MOST_STAGES
            and before not in BEFORE_CLASSES
            and CLASS_OF.match(text, end) is not None
        )
    if unit in HOUSE_UNITS:
        return first.isdigit() and HOUSE.match(text, end) is not None
    if unit == "层":
        return _is_storey(text, row)
    if unit == "公里":
        return first == "一" and text.startswith(LAST, max(0, start - 2))
    return unit in IDIOM_UNITS and IDIOMS.match(text, start) is not None


def _is_of_class_or_section(text: str, row: Amount) -> bool:
    """Return whether a number is of a name (English), a section, a class or a set of measures."""
    start, end = row.start, row.end
    if row.base_unit == "count" and text[start].isascii() and in_words.is_called(text, row):
        return True
    if text[start - 1 : start] == " " and text[start - 2 : start - 1] == "#":
        return SECTION.match(text, start) is not None
    after = text[end : end + 1]
    if after == "级":
        return DIGITS.search(text, start, end) is None
    return row.unit == "条" and after in CLOSED


def _is_second_or_train(text: str, row: Amount) -> bool:
    """Return whether a number says what is done again, or calls a train or a meeting."""
    start, end = row.start, row.end
    before, first = text[start - 1 : start], text[start]
    if first == "二":
        return end - start == len("二次") and SECOND.match(text, end) is not None
    return (before in TRAIN_LETTERS and first.isdigit()) or (
        before in OF_BODY and MEETING.match(text, end) is not None
    )


def _is_storey(text: str, row: Amount) -> bool:
    """Return whether a storey is called by its number: of an address, or one that is built."""
    if text[row.start] in HAN_DIGITS and PART_OF_STOREY.match(text, row.end):
        return True
    return (
        BEHIND_STOREY.match(text, row.end) is not None
        and BEFORE_STOREY.search(text, max(0, row.start - 3), row.start) is not None
    )
