"""Names as they stand: what belongs to a name and what only stands beside it."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("规划研究盐湖高铁走向", ["盐湖高铁"]),
        ("公司正建造古松站", ["古松站"]),
        ("捷運全線可轉乘橘線。", ["橘線"]),
        ("海石湾黄河大桥加固完毕", ["海石湾黄河大桥"]),
        ("在建的伍家岗长江大桥完工，湖北宜昌市", ["伍家岗长江大桥"]),
        ("清江长江大桥争取开工", ["清江长江大桥"]),
        ("配合推进泉州城际轨道R1线建设", ["泉州城际轨道R1线"]),
        ("林边社区老旧小区改造", ["林边社区"]),
        ("九二路特色街区开街", ["九二路"]),
        ("頭汴坑溪自行車道完工", ["頭汴坑溪"]),
        ("居民陳情保留立德公園", ["立德公園"]),
        ("宜昌至来凤高速宜昌段加快", ["宜昌", "来凤"]),
        ("甘肃省民和县川口镇与云南省红河州", ["民和县", "红河州", "云南省"]),
        ("改造喀什东路、伊宁路", ["喀什东路", "伊宁路"]),
        ("沿香港中路施工", ["香港中路"]),
        ("改造杭州支路", ["杭州支路"]),
        ("推进通海大道北延、洋吕铁路", ["通海大道北延", "洋吕铁路"]),
        ("新建小洋口闸，拆建东安闸", ["小洋口闸", "东安闸"]),
        ("对外只有黄海大桥一条通道", ["黄海大桥"]),
        ("洋口港15万吨级航道开通", ["洋口港"]),
        ("至新城D區研究海底隧道", ["新城D區"]),
        ("更新和平渠沿岸", ["和平渠"]),
        ("丝绸之路国际度假区建成", ["丝绸之路国际度假区"]),
        ("黑沙海滩整治", ["黑沙海滩"]),
        ("活水工程和岔河、双甸、马塘三个镇区防洪", ["岔河", "双甸", "马塘"]),
        ("绕行河池寨立交", ["河池寨立交"]),
        ("新竹縣立圖書館總館搬遷", ["新竹縣立圖書館"]),
        ("竹北市第一公墓遷葬", ["竹北市第一公墓"]),
        ("洪都高架、昌九大道已建成", ["洪都高架", "昌九大道"]),
        ("與文興路口號誌", ["文興路"]),
        ("嘉豐南路路平", ["嘉豐南路"]),
        ("光明六路東一段人行道", ["光明六路東一段"]),
        ("等驾坡街道、长延堡街道", ["等驾坡街道", "长延堡街道"]),
        ("加快向塘国际陆港建设", ["向塘国际陆港"]),
        ("木塔寺公园周边停车场投用", ["木塔寺公园"]),
        ("途经殷行、石角场、新江湾城站施工", ["殷行", "新江湾城站"]),
        ("江浦路口公交站", ["江浦路"]),
        ("江西路、徐州路由东向西单行", ["江西路", "徐州路"]),
        ("将军澳线延至海边", ["将军澳线"]),
        ("现有郑州路立交保留", ["郑州路立交"]),
        ("往返三江码头", ["三江码头"]),
        ("那平江湿地开放", ["那平江湿地"]),
        ("杭绍临空示范区引进", ["杭绍临空示范区"]),
        ("沿G526国道双合至浪激段改建", ["双合", "浪激"]),
        ("西部陆海新通道建设", ["西部陆海新通道"]),
        ("在大衢山南部作业区建泊位", ["大衢山南部作业区"]),
        ("跨越中山高經過", ["中山高"]),
        ("新北市汐止地區許多社區", ["新北市", "汐止地區"]),
        ("杭州都市圈与成渝地区双城经济圈", ["杭州都市圈", "成渝地区双城经济圈"]),
        ("道路沿成功路五段大湖公園", ["成功路五段", "大湖公園"]),
        ("地點在北松路 458 巷 41 弄", ["北松路 458 巷 41 弄"]),
        ("轉接復松南、北路", ["復松南", "北路"]),
        ("成渝中线高铁简州站以东", ["成渝中线高铁", "简州站"]),
        ("目标完成，区体育中心项目立项", ["区体育中心"]),
        ("柘荣抽水蓄能电站开工", ["柘荣抽水蓄能电站"]),
        ("線路起自大稻埕沿河而行", ["大稻埕"]),
        ("缩短张槎到狮石的时间", ["张槎", "狮石"]),
        ("，談文至追分段施工", ["談文", "追分"]),
        ("清理红庙坡等24个老旧小区", ["红庙坡"]),
        ("甲镇CMS10-0001单元18-02号地块", ["CMS10-0001单元18-02号地块"]),
        ("京津冀协同发展", ["京津冀"]),
        ("谋划轻轨（火车站—东岭新区）", ["东岭新区"]),
        ("清淤后推广松州河海绵驳岸", ["松州河"]),
        ("打通椰松大道西延长线", ["椰松大道西延长线"]),
        ("the Alford–Benton line opens", ["Alford", "Benton"]),
        ("杭州西站枢纽", ["杭州西站枢纽"]),
        ("upgrade Junction 30 of the road", ["Junction 30"]),
        ("Existing Matford Park and Ride moves", ["Matford Park and Ride"]),
        ("The A379 Bridge Road widening", ["A379", "Bridge Road"]),
        ("The University of Exeter's Streatham Campus grows", ["Streatham Campus"]),
        ("Rail: Marsh Barton station opened in 2023", ["Marsh Barton station"]),
        ("homes at St David's and near Whipton", ["St David's", "Whipton"]),
        ("vessels of the Port of Long Beach call at Pier J", ["Port of Long Beach", "Pier J"]),
        ("the Kentucky Lock and Dam opened", ["Kentucky Lock and Dam"]),
        ("The Morley-Ellenbrook Line opened", ["Morley-Ellenbrook Line"]),
        ("the Yangtze River Delta", ["Yangtze River Delta"]),
        ("between Park West and Heuston Station", ["Heuston Station"]),
        ("trains from London to Paris and St Stephen's Green", ["St Stephen's Green"]),
        ("BRT Line 3 (Dandora to Kenyatta Hospital)", ["Dandora"]),
        ("Port of Baltimore, Maryland", ["Port of Baltimore"]),
        ("on Lock 25 near the bridge", ["Lock 25"]),
        ("along the Gulf Coast and Great Lakes", ["Gulf Coast", "Great Lakes"]),
        ("the Thomson-East Coast Line Stage 5 opens", ["Thomson-East Coast Line Stage 5"]),
        ("near Temple Way and Bath Street", ["Temple Way", "Bath Street"]),
        ("a bridge of the Alaska Railroad", ["Alaska Railroad"]),
        ("trains in the Central Valley", ["Central Valley"]),
        ("Trains to Cardiff, Bath and Bristol", ["Cardiff", "Bath", "Bristol"]),
        ("Exeter Local Plan for homes in Exeter", ["Exeter"]),
        ("Virginia to Washington, D.C. and Ohio", ["Washington, D.C."]),
        ("lost in Ohio, Texas and\n    New Jersey and a single", ["New Jersey"]),
        ("MetroLink, the proposed rail line, waits.", ["MetroLink"]),
        ("• Marsh Barton: 1,880 homes", ["Marsh Barton"]),
        ("works on Parra Light Rail Stage 2 go on", ["Parra Light Rail Stage 2"]),
    ],
)
def test_a_name_has_the_edges_that_it_stands_with(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    found = read(text, gazetteer)
    spotted = [row.surface for row in found.candidates] + [row.surface for row in found.mentions]
    assert set(names) <= set(spotted)


@pytest.mark.parametrize(
    "text",
    [
        "每戶25坪至45坪。",
        "红线和蓝线内",
        "合唱团沿红线行走",
        "十字路口和信号灯路口",
        "平交路口改造",
        "打通融资新通道",
        "一港五中心建设",
        "推动燃料电池汽车示范城市群建设",
        "高铁尚未定线",
        "开闸放水",
        "眷村改建",
        "主要道路口",
        "绿化、充电桩、停车位",
    ],
)
def test_what_looks_like_a_name_is_none(text: str, gazetteer: Gazetteer) -> None:
    assert read(text, gazetteer).candidates == ()


def test_the_short_name_of_a_city_with_zhou_begins_longer_names(gazetteer: Gazetteer) -> None:
    found = read("兰州新区和研究所通州院区", gazetteer)
    assert [row.surface for row in found.mentions] == []


def test_a_name_that_a_page_broke_is_one_name(gazetteer: Gazetteer) -> None:
    line = "扎实推进国际交往中心建设，着力提升城市环境国际化水平，加快建设东湖会都和古松"
    rest = "高速，完善首都国土空间规划体系，巩固深化规自领域问题整改成效，确保工作落到实处。"
    text = f"{line}\n{rest}\n"
    found = read(text, gazetteer)
    assert "古松\n高速" in {row.surface for row in found.candidates}
    assert all(text[row.start : row.end] == row.surface for row in found.candidates)


def test_names_that_hyphens_join_are_one_and_no_area(gazetteer: Gazetteer) -> None:
    found = read(
        "We support the Beijing-Tianjin-Hebei region and the Sichuan-Tibet Railway.", gazetteer
    )
    assert [row.surface for row in found.mentions] == []
    assert [row.surface for row in found.candidates] == [
        "Beijing-Tianjin-Hebei region",
        "Sichuan-Tibet Railway",
    ]


def test_lines_that_an_author_ended_stay_apart(gazetteer: Gazetteer) -> None:
    text = "甲市关于同意东湖新区古松片区控制性详细规划局部修改方案的批复和说明\n东湖镇：\n同意。\n"
    assert not [row for row in read(text, gazetteer).candidates if "\n" in row.surface]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("古松公园、充电桩、老旧管网改造", "充电桩"),
        ("古松公园、食堂、宿舍建成", "食堂"),
        ("安徽共建飞地园区", "安徽共建飞地园区"),
    ],
)
def test_an_ordinary_word_in_a_list_with_places_is_none(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name not in {row.surface for row in read(text, gazetteer).candidates}
