"""What a district builds bears its name: the district within it is no place of its own."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import is_area, read
from geo.texts.zh.names.facilities import FACILITY, FACILITY_FIRST
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    "name",
    [
        "霞浦县客运中心站", "永嘉县第二污水处理厂", "桐柏县抽水蓄能电站", "绩溪县牵引变电所",
        "诸暨市第三自来水厂", "饶平县新港码头", "长丰县殡葬服务中心", "昌乐县第一水厂",
        "桐庐县二桥", "渠县抽水蓄能电站", "饶平跨海大桥", "青岛饭店", "上犹江引水工程",
        "灣仔運動場", "觀塘道", "和美轉運站", "員林大排", "大埔工業邨", "阿里山林鐵", "水上延伸段",
    ],
)  # fmt: skip
def test_what_begins_with_a_district_s_name_is_one_name(name: str, gazetteer: Gazetteer) -> None:
    areas, names = read_names(f"去年，{name}已經完工。", gazetteer)
    assert areas == []
    assert [found for found in names if found.startswith(name[:2])]


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("七里河区西站扩建", ["七里河区"]),
        ("清镇市职教城二期", ["清镇市"]),
        ("永嘉县水厂路拓宽", ["永嘉县"]),
        ("江油市、三台县和梓潼县各建一座污水处理厂", ["江油市", "三台县", "梓潼县"]),
        ("长丰县殡葬改革", ["长丰县"]),
        ("青岛道路建设", ["青岛"]),
        ("彰化縣溪州鄉溪州大橋耐震補強", ["彰化縣", "溪州鄉"]),
        ("彰化縣溪湖鎮、埔心鄉各將興建一處", ["彰化縣", "溪湖鎮", "埔心鄉"]),
        ("景德镇站扩建", []),
        ("水上鄉立圖書館整修", []),
        ("沅江大道延伸", []),
    ],
)
def test_what_has_a_name_of_its_own_leaves_the_district_a_place(
    text: str, areas: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[0] == areas


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("兰海高速（遵义段）通车", "兰海高速（遵义段）"),
        ("大埔公路（沙田段）擴闊", "大埔公路（沙田段）"),
        ("青银高速山东段养护", "青银高速山东段"),
        ("京新高速公路甘肃段通车", "京新高速公路甘肃段"),
    ],
)
def test_the_section_of_a_way_is_one_name_with_it(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer) == ([], [name])


def test_both_ends_of_a_section_in_brackets_are_places(gazetteer: Gazetteer) -> None:
    names = read_names("兰海高速（遵义至重庆段）通车", gazetteer)
    assert "重庆" in names[0]
    assert "兰海高速" in names[1]


def test_a_city_right_behind_a_district_elsewhere_begins_another_name(
    gazetteer: Gazetteer,
) -> None:
    text = "洛阳市涧西区广州市场周边地块"
    assert read_names(text, gazetteer) == (["洛阳市", "涧西区"], ["广州市场"])


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("洛阳市瀍河回族区。伊河、洛河、瀍河、涧河水质达标", ["洛阳市", "瀍河回族区"]),
        ("黑龙江省黑河、漠河两地", ["黑龙江省", "黑河", "漠河"]),
    ],
)
def test_of_a_list_of_waters_none_is_a_district(
    text: str, areas: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[0] == areas


@pytest.mark.parametrize(
    "name",
    [
        "Johor Bahru–Singapore Rapid Transit System Link",
        "Chengdu–Chongqing Railway",
        "Hong Kong–Zhuhai–Macao Bridge",
        "Gemas–Johor Bahru electrified double track",
    ],
)
def test_a_way_is_one_name_with_the_places_that_a_dash_joins(
    name: str, gazetteer: Gazetteer
) -> None:
    assert read_names(f"The {name} opens in 2027.", gazetteer) == ([], [name])


def test_customs_and_branches_of_the_police_are_no_places(gazetteer: Gazetteer) -> None:
    assert read_names("荆州海关、宜昌海事局、普陀公安分局值守。", gazetteer)[0] == []


def test_every_word_that_a_facility_begins_with_is_looked_for() -> None:
    words = (
        "客运站 第二水厂 自来水厂 污水处理厂 抽水蓄能电站 牵引变电所 新港码头 殡葬服务中心"
        " 二桥 2桥 首末站 垃圾填埋场 长途汽车站 农贸市场 跨海大桥 特大桥 大桥 再生水厂 气象局 粮库"
        " 储备库 消防站 泵站 换流站 渡口 城东水厂 医院 养老院 敬老院 党校 疾控中心 融媒体中心"
        " 全民健身中心 游客服务中心 康复中心 建筑垃圾处理厂"
    )
    assert [word for word in words.split() if not FACILITY.match(word)] == []
    assert {word[0] for word in words.split()} <= FACILITY_FIRST


@pytest.mark.parametrize(
    ("row", "work"),
    [
        ("桐庐县畲乡文化展示馆\t桐庐县\t3200平方米\t主体完工", "畲乡文化展示馆"),
        ("2\t岐山县周原水景公园提升改造工程\t岐山县\t0.9", "周原水景公园提升改造工程"),
        ("3|桐庐县分水江库区步道|桐庐县|在建", "分水江库区步道"),
        ("4|岐山县蔡家坡镇再生铅项目|岐山县蔡家坡镇|打桩", "再生铅项目"),
    ],
)
def test_a_row_names_a_work_behind_the_district_that_has_a_cell_of_its_own(
    row: str, work: str, gazetteer: Gazetteer
) -> None:
    areas, names = read_names(f"项目名称\t所在地\t规模\t进度\n{row}\n", gazetteer)
    assert len(areas) == 2
    assert work in names


def test_a_row_names_what_any_district_has_with_its_district(gazetteer: Gazetteer) -> None:
    row = "项目\t所在地\n岐山县人民医院\t岐山县\n凤翔综合物流园\t凤翔\n"
    assert {"岐山县人民医院"} <= set(read_names(row, gazetteer)[1])


def test_a_cell_without_the_district_s_own_leaves_it_a_place(gazetteer: Gazetteer) -> None:
    text = "项目\t规模\n桐庐县畲乡文化展示馆\t3200平方米\n"
    assert read_names(text, gazetteer)[0] == ["桐庐县"]


def test_rows_of_a_table_are_never_one_line(gazetteer: Gazetteer) -> None:
    row = "{0}县{1}公园\t{0}县\t河道清淤及生态修复工程\t9.6公里\t主体工程已经完工并移交"
    text = "\n".join(
        row.format(*name) for name in (("桐庐", "桂花"), ("岐山", "周原"), ("凤县", "嘉陵"))
    )
    assert "周原公园" in read_names(text, gazetteer)[1]


def test_a_section_called_by_an_area_is_of_its_railway(gazetteer: Gazetteer) -> None:
    text = "大同市举行会议。集大原高铁大同段联调联试顺利"
    assert read_names(text, gazetteer) == (["大同市"], ["集大原高铁大同段"])


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("骑车去义乌，路过东阳。磐安没批，永康在修。", ["义乌", "东阳", "磐安", "永康"]),
        ("骑车去义乌。永康在修。", []),
    ],
)
def test_counties_of_one_city_prove_each_other(
    text: str, areas: list[str], gazetteer: Gazetteer
) -> None:
    found = [row for row in read(text, gazetteer).mentions if is_area(row.place)]
    assert [row.surface for row in found] == areas
    assert all(row.place.startswith("cn-3307") for row in found)


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("兰州至海口高速公路开工", ["兰州", "海口"]),
        ("芜湖市南陵县。南陵至泾县高速公路获批", ["芜湖市", "南陵县", "南陵", "泾县"]),
        ("南宁至珠海高铁开工", ["南宁", "珠海"]),
        ("合肥至六安客运专线开工", ["合肥", "六安"]),
        ("合肥至六安高速六安服务区开工", ["合肥", "六安"]),
    ],
)
def test_a_road_that_but_its_ends_name_is_no_name_itself(
    text: str, areas: list[str], gazetteer: Gazetteer
) -> None:
    found, names = read_names(text, gazetteer)
    assert found == areas
    assert not [name for name in names if name.endswith("公路")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("经攀枝花到云南楚雄", ["cn-510400", "cn-530000", "cn-532300"]),
        ("湖南长沙和江苏淮安", ["cn-430000", "cn-430100", "cn-320000", "cn-320800"]),
    ],
)
def test_behind_its_province_a_city_is_meant_and_not_the_county_in_it(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert [row.place for row in read(text, gazetteer).mentions] == places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("横山大道拓宽工程通过审批", ["横山大道"]),
        ("青杨大桥加固工程完工", ["青杨大桥"]),
        ("青杨大桥拓宽工程二期完工", ["青杨大桥拓宽工程二期"]),
        ("S32申嘉湖高速公路改扩建工程", ["S32申嘉湖高速公路改扩建工程"]),
    ],
)
def test_what_is_done_to_a_street_is_none_of_its_name_unless_it_has_phases(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[1] == names


def test_branches_of_banks_and_offices_of_a_supplier_are_no_places(gazetteer: Gazetteer) -> None:
    text = "交通银行徐州分行放贷，郎溪县供电所派员，全国人大代表周宁德提案。"
    assert read_names(text, gazetteer)[0] == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("通州堰修缮。如东港开工。南通市公布。", ["cn-320612", "cn-320600"]),
        ("朝阳区建国路改造。南关区、宽城区开会。", ["cn-220104", "cn-220102", "cn-220103"]),
        ("通州、朝阳、海淀三区", ["cn-110112", "cn-110105", "cn-110108"]),
        ("通州和朝阳在建。", ["cn-110112", "cn-110105"]),
    ],
)
def test_what_a_text_names_later_goes_before_the_province_of_the_dossier(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert [row.place for row in read(text, gazetteer).mentions] == places


@pytest.mark.parametrize(
    "name",
    ["乐山大佛", "臺北大巨蛋", "延安革命纪念馆", "长沙火车南站", "澳門漁人碼頭", "平顶山矿区"],
)
def test_a_sight_is_one_name_with_its_city(name: str, gazetteer: Gazetteer) -> None:
    areas, names = read_names(f"{name}年内开放。", gazetteer)
    assert areas == []
    assert names == [name]


@pytest.mark.parametrize("text", ["已完成約七成隧道掘進", "三成道路已重鋪"])
def test_shares_of_works_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer) == ([], [])


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("射洪市粮油交易中心8月营业，蓬溪县应急物资中心开工。", []),
        ("大英县职教中心实训楼完成招标，射洪市应急指挥中心建成。", []),
        ("静宁县苹果交易中心、仪陇县柑橘分选中心和敖汉旗小米加工中心", []),
        ("寿光市蔬菜产业园育苗车间与西林县茶叶加工车间", []),
        ("怀来县城集中供热热源厂、彭阳县城第二热源厂投入运行", []),
        ("安吉县城区供水管网改造，德清县城乡公交一体化", ["安吉县", "德清县"]),
        ("雲林縣：古坑鄉長照園區動工，虎尾鎮公共托育家園揭牌", ["雲林縣"]),
        ("屏東縣恆春鎮公共托育量能提升", ["屏東縣", "恆春鎮"]),
        ("湖西鄉海水淡化廠擴建，馬公市公共托嬰中心啟用", []),
        ("南通市：启东液化天然气接收站扩建，如东海上风电项目并网", ["南通市"]),
        ("南通市：启东液化天然气进口量增长", ["南通市", "启东"]),
        ("汕尾市：陆丰核电站5号机组，海丰风电项目并网", ["汕尾市"]),
        ("肇源县粮食产量连增，涡阳县全民健身活动开展", ["肇源县", "涡阳县"]),
        ("宁德市：柘荣县产业园与福鼎市项目两个", ["宁德市", "柘荣县", "福鼎市"]),
        ("大同市：云冈山石窟与麦积山石窟", ["大同市"]),
        ("宜蘭縣：臺鐵頭城至南平段抽換鋼軌", ["宜蘭縣"]),
        ("福建省：南平至福州段抽換", ["福建省", "南平", "福州"]),
        ("盖州市西城街道铁东棚户区改造，鞍山市铁东区", ["盖州市", "鞍山市", "铁东区"]),
        ("鞍山市铁东、铁西两区改造", ["鞍山市", "铁东", "铁西"]),
        ("济南新旧动能转换起步区建成综合服务大厦", []),
    ],
)
def test_what_serves_a_district_s_trades_is_one_name_with_it(
    text: str, areas: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[0] == areas


def test_a_row_tells_where_a_work_lies_by_a_township(gazetteer: Gazetteer) -> None:
    row = "项目名称\t所在地\t规模\n3\t瓦房店丙烯新材料产业园\t瓦房店市岭东街道\t0.9\n"
    areas, names = read_names(row, gazetteer)
    assert areas == ["瓦房店市"]
    assert "瓦房店丙烯新材料产业园" in names
