"""Finds names of organisations that an area's name begins: 宝山区人民政府, Devon County Council.

An area within one is not spoken of as a place. Folded text for Chinese, as given for English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from geo.texts.candidates import Spotted
from geo.texts.en.names.joined import find_ends
from geo.texts.names.entries import Hit
from geo.texts.writing.branches import at_firsts, branched, first_signs
from geo.texts.writing.words import words_of
from geo.texts.zh.names.dictionary import find_words

_FIELDS = "|".join(
    sorted(
        words_of(
            "人民 发展 和 改革 发展改革 规划 自然 资源 自然资源 国土 国土资源 住房 城乡 建设"
            " 城乡建设 交通 运输 交通运输 水务 水利 水文 教育 卫生 健康 文化 旅游 文旅 体育"
            " 财政 商务 生态 环境 民政 园林 绿化 林业 城市 管理 市政 应急 市场 监督 监管 农业"
            " 农村 经济 信息化 信息 科技 科学 技术 轨道 铁路 地铁 公路 高速 投资 控股 开发"
            " 国有 资产 审计 统计 税务 公安 司法 人力 社会 保障 金融 工业 产业 能源 电力 水电"
            " 燃气 供水 排水 供电 港口 港务 机场 航空 民航 航运 物流 建工 建筑 城建 城投 交投"
            " 工程 设计 勘察 勘测 测绘 地质 气象 地震 海洋 渔业 粮食 环保 环卫 住建 行政 审批"
            " 服务 综合 执法 退役 军人 事务 民族 宗教 信访 档案 机关 后勤 重点 重大 项目 房屋"
            " 土地 储备 征收 安置 更新 发改 经信 规自 卫健 国资 文广 农 科 交 经 教 工信 网信"
            " 政法 组织 宣传 统战 规资 大数据 政务 数据 药品 消防 救援 检验 检疫 海关 邮政"
            " 电信 广播 电视 新闻 出版 传媒 报业 银行 证券 保险 信托 工商 商业 贸易 国际 实业"
            " 集团 股份 有限 责任 都市 都发 工务 新建 养护 整建 住宅 捷运 大众 快捷 客运 殡葬"
            " 公园 路灯 地政 消费 劳动 劳工 观光 民主 常务 高铁 中级 高级 职业 师范 理工"
            " 外国语 医科 中医药 农林 财经 警察 艺术 美术 音乐 戏剧 传统 文物 考古 地方志 党"
            " 市 区 县 省 第一 第二 第三 第四 局 院 社 院所 研究 建委 产业发展 经济发展"
            " 城市管理 道路 桥梁 隧道 河道 复兴 信贷 进出口 海事 自来水 公交 热力 供热 分"
            " 捷工 捷运工程 产发 经发 观旅 文资 客家 原民 青年 动保"
            " 园区 产业园区 工业园区 开发区 高新区 经开区 保税区 综保区 示范区 景区 新区 度假区"
            " 民生 生活 文明 党建 热线 公共 促进 交易 造价 农垦 采购 州"
        ),
        key=len,
        reverse=True,
    )
)
_HEADS_ZH = (
    "公共资源交易(?:中心|平台|网)|土地(?:发展|储备|整备|收储)中心|事业(?:发展|服务|管理)中心"
    "|台(?=报道|记者|讯)|政府(?!工作报告)|局集团|委员会|管委会|管理局|管理处|管理署|人大|政协|人民代表大会|代表大会|常委会|党委|党工委"
    "|局(?![部限势面])|厅(?!堂)|署(?!名)|处(?![在于理])|办公室|法院|检察院|监狱|支队|总队|大队"
    "|集团|公司|银行(?![大街路站中旧])|协会|学会|商会|联合会|联合总会|基金会|理事会|董事会|工商联|总工会|工会|妇联|团委"
    "|残联|文联|科协|红十字会|促进会|设计院|规划院|研究总院|工程院|科学院|社科院|设计研究院|勘察院|勘测院"
    "|日报|晚报|晨报|电视台|广播电台|通讯社|出版社|杂志社|论坛|峰会|博览会|交易会|洽谈会|艺术节|文化节"
    "|电影节|马拉松|锦标赛|大奖赛|公会|农会|渔会|海关(?![大路街口])|[分支]行|支公司|供电所|税务所|市议会|县议会|议会|公所|地政所|市府|县府"
    "|委(?![托派曲婉任])|指挥部|领导小组|工作专班|督导组"
    r"|新闻网|网讯|网(?=[ \n,。;:)》】\]|>])|网(?:记者|作者)|在线(?=[》】\])>|])"
    '|发布(?=[》】\\])」』”"])|客户端|融媒(?!体中心)'
    "|(?:监管|特派员?|(?<=铁路)|(?<=项目)|(?<=交通)|(?<=轨道)|(?<=机场))办(?![法理公事好成完])"
    "|电台|基金(?=[,。、;:)\n ]|$)"
    "|电建(?![设成])|能建(?![设成好起到造立])|建工(?![厂业程人艺])|[建水]投(?![产用入运放资标])"
    "|国投(?![产入资])|(?:城|交|能|铁|旅|文|产|联|农|航)投(?![产用入运放资标])|金控|交控|交建|交工(?![作程])"
)
BEHIND = re.compile(
    "事宜|区?(?:管委会|管理委员会|党工委)|管理局|管理处|管理中心|人民政府|街?道?办事处|居委会|村委会|集团|公司|党委|党总支|公共资源交易"
    "|土地(?:发展|储备|整备|收储)中心|事业(?:发展|服务|管理)中心"
    "|[\u4e00-\u9fff]{2,3}局集团|派出所|委员会|投资控股|有限|股份|党支部|指挥部|筹建处|筹备处|大学(?!城)|学报|论坛|峰会"
)
"""What makes the name before it an organisation's: 东侨经开区管委会."""
BEHIND_FIRST = frozenset("事区管党人街道办居村集公派委投有股指筹大学论峰土")
BEHIND_ANY = BEHIND_FIRST | {" ", "\n"}
BUREAU = "局集团"
"""What that begins with, or has behind two or three signs."""
BEHIND_EN = re.compile(
    r"[ \n](?:Council|Committee|Commission|Authority|Trust|Ltd|Limited|Inc|LLC|plc|Corporation"
    r"|Company|Group|Board|Association|Partnership|Foundation|Society|Police|Chamber|Agency|Executive|Sheriff|Commissioner)\b"
)
_UNITS = "[\u4e00-\u9fff]{1,4}(?:自治[州县旗]|[市区县镇乡]|街道)"
ORGAN = branched(
    rf"(?:(?:{_UNITS}){{0,2}}?(?:{at_firsts(_FIELDS)}){{0,7}}?{at_firsts(_HEADS_ZH)}|(?!引|新|建|成|设|支|推|组|的|在|由|与)[\u4e00-\u9fff]{{2,4}}(?:股份|集团"
    "|(?:产业园区|工业园区|园区|开发区|高新区|经开区|新区)(?:管委|管理委员会)))"
)
"""What follows an area's name where both are the name of an organisation.

The place of an assembly (通州区第十七届人民代表大会) and of its government's report is a place.
"""
_ALONE = "[市区县省]?(?:委|府|人大|政协|政府|党委)(?![托派曲婉任]|工作报告)"
TITLE = re.compile("(?:副|代理?)?[省市县区乡镇州旗盟]?长(?![约达度近超为0-9]|时间)")
"""Who heads an area, behind its name: 云安县|副县长, 公馆乡|长."""
TITLE_FIRST = frozenset("副代省市县区乡镇州旗盟长")
TITLE_SIZE = 5
IN_FIRM = re.compile("\\)(?:有限|股份|控股|集团|公司|投资|实业)")
"""What follows the area in brackets within the name of a firm: 云澜科技(苏州)有限公司."""
ALONE, ALONE_FIRST = re.compile(_ALONE), first_signs(_ALONE)
EVENT = re.compile(
    "(?:(?![举召承主协参在于的和与将为是有开办赛市区县])[\u4e00-\u9fff]){1,6}?"
    "(?:马拉松|论坛|峰会|博览会|锦标赛|公开赛|邀请赛|运动会)"
)
"""An event behind the area that it is called by, and no verb that says it is held there."""
PEOPLE = "人"
"""Who lives in an area, behind its name, where no longer word begins so: 江西|人, not 人民."""
NO_PEOPLE = frozenset("民口大均才工行员力事文权身类防寿间造群社居艺家和保医")
OFFICE = branched(rf"(?:{at_firsts(_FIELDS)}|和){{1,6}}局(?=[;,。:、\n)]|$)")
"""An office behind the area that it is of, and nothing else: 开发区|住房和城乡建设局."""
OFFICE_SIZE = 14
MOST_FIELDS = 24
_KINDS = "City|County|Borough|District|Town|Parish|Metropolitan|Regional|Municipal|State|Combined"
_HEADS_EN = (
    "Council|Commission|Committee|Authority|Government|Department|University|College|Institute"
    "|Chamber|Assembly|Agency|Board|Corporation|Company|Ltd|Limited|Inc|Trust|Foundation|Association"
    "|Society|Partnership|Bureau|Ministry|Office|Group|Bank|Police|Fire|Times|Post|Herald|Gazette"
    "|Daily|Marathon|Festival|Forum|Summit|Conference|Olympics|Games|Airlines|Airways|Electric"
    "|Holdings|Club|FC|United|Rovers|Orchestra|Symphony|Utility|Utilities|Transit Authority"
    "|Housing Authority|Port Authority|Development Corporation"
    "|Legislature|Parliament|Senate|Alliance|Federation|Union|LLC|LLP|plc|Consortium|Tribune|Service"
)
ORGAN_EN = re.compile(
    rf"(?:[ \n](?:{_KINDS}))?"
    r"(?:[ \n](?:of|for|&)(?:[ \n]the)?(?![^ \n])|[ \n][A-Z][\w'’&.-]*){0,5}?"
    rf"[ \n](?:{_HEADS_EN})\b(?![ \n](?:Street|Road|Park|Station|Square|Avenue|Hill|House)\b)"
)
SMALL_EN = re.compile(
    r"[ \n](?:(?:county|city|state|provincial|regional|district|town|borough|municipal|railway"
    r"|transport|traffic|island)[ \n])?"
    r"(?:governments?|councils?|bureau|authority|authorities|administration|police|officials)"
    r"(?![\w-]|[ \n](?:areas?|tax|houses?|housing|estates?|homes?|land|offices?|buildings?"
    r"|chambers?|wards?|headquarters|depot|boundary|boundaries|district)\b)"
)
"""What runs an area, in small letters behind its name: the Kerala government, Enfield council."""
LED_EN = re.compile(
    r"(?:University|[Gg]overnment|[Mm]inistry|Bank|Diocese|Department|Institute|College|Council|Government|Parliament|Bishop"
    r"|Archdiocese|Federation|Republic|Company|Corporation|Authority|Museum|Chamber of Commerce)"
    r"[ \n]of[ \n](?:the[ \n])?$"
    r"|(?:Institute|Embassy|Consulate|Mission|Chamber of Commerce|Trade Office)[ \n]in[ \n]"
    r"(?:the[ \n])?$"
    r"|\b(?:Historic|Natural|Homes|Sport|Visit|NHS|Creative|Transport for)[ \n]$"
)
"""What before an area's name makes both the name of an organisation: University of Exeter."""
LED_LAST = frozenset(("of", "in", "he", "ic", "al", "es", "rt", "it", "HS", "ve", "or"))
"""The last two letters of that, before its space."""


AREAS = ("cn-", "geonames-", "iso-")
"""What the ids of areas begin with."""


def without_organs(
    folded: str, original: str, hits: list[Hit]
) -> tuple[list[Hit], list[tuple[int, int]]]:
    """Return the hits without the areas that but begin the name of an organisation, and where."""
    areas = [hit for hit in hits if hit.place.startswith(AREAS)]
    organs = [*find_organs(folded, original, areas), *find_compounds(original, areas)]
    starts = {start for start, _ in organs}
    if not organs:
        return hits, organs
    kept = [hit for hit in hits if hit.start not in starts or not hit.place.startswith(AREAS)]
    return kept, organs


def find_organs(folded: str, original: str, hits: Sequence[Hit]) -> list[tuple[int, int]]:
    """Return the spans of organisations whose names begin with, or end in, one of `hits`, in order.

    Of names that stand one behind another (上海市宝山区) all belong to the organisation.
    """
    spans: list[tuple[int, int]] = []
    begun: tuple[int, int] | None = None
    for hit in reversed(hits):
        end = _end_of(folded, original, hit)
        if end is None and begun and begun[0] == hit.end and not original[hit.start].isascii():
            end = begun[1]
        if end is not None:
            begun = (hit.start, end)
            spans.append(begun)
    spans.reverse()
    return spans


def find_compounds(original: str, hits: Sequence[Hit]) -> list[tuple[int, int]]:
    """Return the spans of `hits` that a hyphen joins to another name: Sichuan-Tibet Railway.

    The ends of a section or a route are places.
    """
    compounds = [
        (hit.start, hit.end)
        for hit in hits
        if original[hit.start].isascii()
        and (
            (
                original[hit.end : hit.end + 1] in HYPHENS
                and original[hit.end + 1 : hit.end + 2].isupper()
            )
            or (
                hit.start > 1
                and original[hit.start - 1] in HYPHENS
                and original[hit.start - 2].isalpha()
            )
        )
    ]
    ends = set(find_ends(original)) if compounds else set()
    return [span for span in compounds if span not in ends]


HYPHENS, AREA_LAST = frozenset("-"), frozenset("区县市州镇乡园")


def without_begun(folded: str, original: str, rows: Iterable[Spotted]) -> list[Spotted]:
    """Return candidates without those that but begin an organisation's name."""
    kept: list[Spotted] = []
    for row in rows:
        end = row[1]
        is_area = folded[end - 1] in AREA_LAST and folded.find("局", end, end + OFFICE_SIZE) >= 0
        if is_area and OFFICE.match(folded, end, end + OFFICE_SIZE):
            continue
        # What follows most names begins none.
        may_be = folded[end : end + 1] in BEHIND_ANY or folded.find(BUREAU, end, end + 6) >= 0
        if not may_be or not begins_organ(folded, original, end):
            kept.append(row)
    return kept


def begins_organ(folded: str, original: str, end: int) -> bool:
    """Return whether a name that ends at `end` is but the beginning of an organisation's name."""
    if original[end : end + 1] in {" ", "\n"}:
        return BEHIND_EN.match(original, end) is not None
    if folded[end : end + 1] not in BEHIND_FIRST and not (
        folded.startswith(BUREAU, end + 2) or folded.startswith(BUREAU, end + 3)
    ):
        return False
    return BEHIND.match(folded, end) is not None


@lru_cache(maxsize=65536)
def _is_headed(behind: str) -> bool:
    """Return whether who heads an area stands behind it, and no word with 长: 长江."""
    title = TITLE.match(behind)
    return title is not None and any(last == title.end() for _, last in find_words(behind))


@lru_cache(maxsize=65536)
def _is_people(behind: str) -> bool:
    """Return whether those who live in an area stand behind it."""
    return behind[1:2] not in NO_PEOPLE and find_words(behind)[0] == (0, 1)


def _end_of(folded: str, original: str, hit: Hit) -> int | None:
    """Return where an organisation ends that a hit begins; None if it begins none."""
    start, end = hit[:2]
    if original[start : start + 1].isascii():
        is_led = original[max(0, start - 3) : start - 1] in LED_LAST
        if is_led and LED_EN.search(original, max(0, start - 28), start):
            return end
        if original[end : end + 1] not in {" ", "\n"}:
            return None
        found = ORGAN_EN.match(original, end) or SMALL_EN.match(original, end)
        return found.end() if found else None
    if folded[end : end + 1].isascii():
        firm = IN_FIRM.match(folded, end) if folded[start - 1 : start] == "(" else None
        return firm.end() if firm else None
    behind = folded[end : end + TITLE_SIZE]
    if (behind[0] in TITLE_FIRST and _is_headed(behind)) or (
        behind[0] == PEOPLE and _is_people(behind)
    ):
        return end + 1
    found = ALONE.match(folded, end) if folded[end] in ALONE_FIRST else None
    found = found or ORGAN.match(folded, end, end + MOST_FIELDS) or EVENT.match(folded, end)
    return found.end() if found else None
