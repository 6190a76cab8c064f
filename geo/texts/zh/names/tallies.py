"""Tells markets that are no places and what slogans count: 长租房市场, 2铁1路. Folded text.

And bases of what any county grows or makes, and words that are whole ones: 商品粮基地, 坑塘.
"""

from __future__ import annotations

import re

from geo.texts.writing.words import words_of
from geo.texts.zh.names.dictionary import is_ordinary

TRADED = re.compile(
    "(?:租房|租赁|住房|住宅|楼市|房地产|房产|劳动力|人力资源|人才|资本|证券|债券|期货|金融|要素|国内"
    "|国际|海外|境外|消费|消费品|电力|碳|技术|数据|建筑|航运|统一大|主板|资金|货币|外汇|土地|供应链"
    "|就业|旅游|客源|投入|投放|进入|推向|走向|面向|开拓|抢占)$"
)
"""What is traded in a market that is no place."""
TALLIED = frozenset(("路", "线", "道", "桥", "高速", "铁路", "公路", "高铁"))
_COUNT = "[0-9一二两三四五六七八九]"
TALLY = re.compile(f"{_COUNT}[高铁纵横环轴桥港线路射联机站]{_COUNT}")
ROADS = frozenset(("公路", "铁路", "高铁", "高速公路", "车站"))
SLOGANS = ("强国", "强省", "强市", "强县", "强区")
"""What policy calls a country or a province that is to be great in something: 交通强国先行区."""


COUNTS = frozenset("一两二三四五六七八九0123456789")
SLOGAN = re.compile(
    f"(?:[{''.join(sorted(COUNTS))}][\u4e00-\u9fff](?<![环期里号段区])){{2,6}}[\u4e00-\u9fff]?"
)
"""What slogans count one beside another: 一山一园, 七地一屏一通道."""
ONE, COUNTED = "一", frozenset("山园湖谷港城水江河岛")
"""The count and the head of a member of such a slogan: 一山."""
AGES = re.compile("(?:大量)?第[0-9一二三四五六七八九]代|[三四五]星级$|第?[一二三四五六1-9]期$")
"""What says of which make stations are: 第三代铁路客站."""
GRADES = re.compile(
    "(?:国家|按|按照|达到|为)*[一二三四]级|(?:电气化|双线|单线|三线|四线|复线|重载|普速|准轨|标准轨|高等级|县乡|通村|进村|进场|疏港|绕城)+"
)
"""What says by which rules a road is built: 国家四级公路."""
NUMERAL = re.compile("[数几上近]?[十百千万亿]+")
"""What but counts kilometres of roads: 数万公路建设者."""
GROWN = re.compile(
    "(?:大型|优质|特色|重要|国家级?|全国|绿色|有机|无公害|标准化|规模化|现代化?)*"
    "(?:大宗|商品粮|粮食|粮油|棉花|油料|煤炭|煤化工|茶叶|水果|果蔬|林果|花生|油菜|烟叶|饲草|饲料|水产|畜禽|生猪|肉牛|肉羊"
    "|奶牛|奶源|制种|种子|良种|中药材|药材|蔬菜|花卉|固废|钢铁|建材|制造业|服务业|畜牧业|养殖业|种植业|农产品"
    "|农副产品|原材料|清洁能源|劳务|就业|实习|实训)*"
    "(?:生产|加工|种植|养殖|繁育|供应|综合利用|输出|外送)?(?:示范)?"
)
"""What a base that any county has is of: 优质棉花生产基地."""
WORDS = words_of(
    "近湖 近河 近山 近江 近港 河湖 江河湖 坑塘 湖库 河库 填谷 出海通道 出省通道"
    " 进出通道 咽喉要道 交通要道 硬化路 通硬化路 水泥路 沥青路 柏油路 砂石路 机耕路"
    " 生产路 通村路 通组路 通户路 入户路 连户路 串户路 通屯路 产业路 资源路 便民路"
    " 致富路 园区路 通组公路 通村公路 通乡公路 通屯公路 通建制村公路 客站 货站 高铁车站"
    " 铁路车站 医技楼 裙楼 塔楼 附楼 商业商务区 农田保护区 基本农田保护区 生态保护区"
    " 跨地区 大型跨地区 小时经济圈 分钟经济圈 小时都市圈 小时通勤圈 内城市群 半径内城市群"
    " 农产品主产区镇 主产区镇 贫困地区 欠发达地区 发达地区 部分地区 老少边穷地区 高寒地区"
    " 牧区地区 偏远地区 贫困山区"
)
"""What is no name, whatever it ends in."""
PHASED = frozenset(("重划区", "市地重划区"))
"""What its phase names, behind its town: 云澜第五期重划区."""
PART_OF_HOUSE = re.compile("[a-z]?[0-9]{0,2}[号栋座#]?[塔裙主副附配辅]")
"""What of a house has no name of its own: A1塔楼, 裙楼."""
SURFACED = ("硬化路", "水泥路", "沥青路", "柏油路", "砂石路", "机耕路")
"""What a road is called by its surface: 村组通硬化路."""


PARTED = frozenset(("楼", "实验室", "城际轨道交通"))
"""Heads of what many a house or a plan has, and names none."""


def _is_of_any(name: str, head: str) -> bool:
    """Return whether any house or plan has it: A1塔楼, PCR实验室, 发展城际轨道交通."""
    if head == "楼":
        return PART_OF_HOUSE.fullmatch(name) is not None
    return name.isascii() if head == "实验室" else is_ordinary(name)


def is_tallied(name: str, head: str) -> bool:
    """Return whether a name with its head is a market of a trade, or what a slogan counts."""
    whole = name + head
    if (
        whole in WORDS
        or whole.endswith(SURFACED)
        or (whole[0] in COUNTS and SLOGAN.fullmatch(whole))
        or (name == ONE and head in COUNTED)
    ):
        return True
    if (AGES.match(name) and head not in PHASED) or (head in PARTED and _is_of_any(name, head)):
        return True
    if head in ROADS and (NUMERAL.fullmatch(name) or GRADES.fullmatch(name)):
        return True
    if head == "基地" and GROWN.fullmatch(name):
        return True
    if head == "市场":
        return TRADED.search(name) is not None
    return head in TALLIED and TALLY.fullmatch(name) is not None
