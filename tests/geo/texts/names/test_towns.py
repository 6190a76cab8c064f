"""A township behind its county is one name, whatever stands in it; its facilities bear its name."""

from __future__ import annotations

import pytest

from geo import read_dossier
from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import read_areas
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import is_area, read
from geo.texts.zh.towns import find_town
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """Return the names of the dossier, of China and of the world."""
    return make_gazetteer([read_dossier(ROOT / "data/changping")], read_areas(ROOT / "data"))


def read_names(text: str, gazetteer: Gazetteer) -> tuple[list[str], list[str]]:
    """Return the areas and the other names that a text has, in order."""
    found = read(text, gazetteer)
    return (
        [row.surface for row in found.mentions if is_area(row.place)],
        [row.surface for row in found.candidates],
    )


@pytest.mark.parametrize(
    ("text", "areas", "names"),
    [
        ("襄州区黄集镇的公路", "襄州区", "黄集镇"),
        ("东宁市老黑山镇设站", "东宁市", "老黑山镇"),
        ("樊城区太平店镇的工地", "樊城区", "太平店镇"),
        ("襄州区张湾街道与东津相邻", "襄州区", "张湾街道"),
        ("龙马潭区小市街道有人居住", "龙马潭区", "小市街道"),
        ("瓦房店市复州城镇的古城墙", "瓦房店市", "复州城镇"),
        ("海林市和宁安市渤海镇、东京城镇", "海林市 宁安市", "渤海镇 东京城镇"),
        ("正定县新安镇和曲阳桥镇各建一座粮库", "正定县", "新安镇 曲阳桥镇"),
        ("五常市山河镇至沙河子镇公路竣工", "五常市", "山河镇 沙河子镇"),
        ("仁怀市茅台镇的老街", "仁怀市", "茅台镇"),
        ("当雄县羊八井镇的温度", "当雄县", "羊八井镇"),
        ("伊宁县胡地亚于孜镇的渠", "伊宁县", "胡地亚于孜镇"),
        ("泸州市合江县大桥镇的人", "泸州市 合江县", "大桥镇"),
        ("泰顺县雅阳镇很远，雅阳镇的人进城", "泰顺县", "雅阳镇 雅阳镇"),
        ("文成县海口镇滩坑库区旅游公路", "文成县", "海口镇 滩坑库区旅游公路"),
        ("太谷区水秀乡日间照料中心启用", "", "太谷区水秀乡日间照料中心"),
        ("沭阳县庙头镇农贸市场完工", "", "沭阳县庙头镇农贸市场"),
        ("莱阳市姜疃镇卫生院迁建", "", "莱阳市姜疃镇卫生院"),
        ("宜蘭縣羅東鎮長照中心啟用", "宜蘭縣", "羅東鎮長照中心"),
        ("南投縣埔里鎮第三市場改建", "南投縣", "埔里鎮第三市場"),
        ("臺東縣成功鎮魚市場完工", "臺東縣", "成功鎮魚市場"),
        ("澎湖縣馬公市第一漁港疏濬", "澎湖縣", "馬公市第一漁港"),
        ("嘉義縣朴子市殯儀館", "嘉義縣", "朴子市殯儀館"),
        ("褒忠鄉說，東勢鄉多功能活動中心會落成", "褒忠鄉", "東勢鄉多功能活動中心"),
        ("古坑鄉把林內鄉淨水場接通", "古坑鄉", "林內鄉淨水場"),
        ("雲林縣的虎尾青年旅館", "雲林縣", "虎尾青年旅館"),
        ("臺西鄉的海口生活館蓋好了", "臺西鄉", "海口生活館"),
        ("雲林縣的西螺果菜市場", "雲林縣", "西螺果菜市場"),
        ("合江县的荔枝，合江荔枝冷链园", "合江县", "合江荔枝冷链园"),
        ("合江县，大渡口防洪堤已完工", "合江县", "大渡口防洪堤"),
        ("芝罘区，烟台山下的老街", "芝罘区", "烟台山"),
        ("元長鄉，北港溪水林段護岸完工", "元長鄉", "北港溪水林段護岸"),
        ("大埔區，大埔舊墟遊樂場改建", "大埔區", "大埔舊墟遊樂場"),
        ("枞阳县的会宫镇设站", "枞阳县", "会宫镇"),
        ("阿瓦提县的拜什艾日克镇", "阿瓦提县", "拜什艾日克镇"),
        ("东港市的前阳镇和北井子镇", "东港市", "前阳镇 北井子镇"),
        ("太和县旧县镇的人", "太和县", "旧县镇"),
        ("苗栗縣公館鄉的大湖草莓園", "苗栗縣 公館鄉", "大湖草莓園"),
        ("高雄市旗山區的太平商場整修", "高雄市 旗山區", "太平商場"),
        ("臺西鄉的海口很近", "臺西鄉", "海口"),
        ("屯門區，連接屯門赤鱲角隧道", "屯門區", "屯門赤鱲角隧道"),
        ("巩义市的小镇和主要街道", "巩义市", ""),
        ("来自店下镇和前岐镇的人", "", "店下镇 前岐镇"),
        ("泸县福集镇的人", "泸县", "福集镇"),
        ("石岩镇粮食中转库完工，龙爪镇客货邮站启用", "", "石岩镇粮食中转库 龙爪镇客货邮站"),
        ("卓蘭鎮運動公園用地變更", "", "卓蘭鎮運動公園"),
        ("320国道桐乡崇福绕越段实施", "", "320国道桐乡崇福绕越段"),
        ("国道344线红寺堡过境段通车", "", "国道344线红寺堡过境段"),
        ("鹤大高速宁安南互通明年开工", "", "鹤大高速宁安南互通"),
        ("岘山隧道二线左洞贯通", "", "岘山隧道二线"),
        ("朗屏站北行人天橋啟用", "", "朗屏站北行人天橋"),
        ("新增城镇就业5万人", "", ""),
        ("襄州区城镇污水管网、乡镇街道改造", "襄州区", ""),
        ("保康县特色小镇建设", "保康县", ""),
        ("林口县尚有3个乡镇不通三级公路", "林口县", ""),
        ("普通国省道优良率提高，只能單線行車", "", ""),
        ("延庆区新建中学1所", "延庆区", ""),
    ],
)
def test_a_township_is_one_name_and_its_facility_one_with_it(
    text: str, areas: str, names: str, gazetteer: Gazetteer
) -> None:
    assert read_names(f"去年，{text}。", gazetteer) == (areas.split(), names.split())


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("前岐镇的人", 3),
        ("海南朝鲜族乡的路", 6),
        ("宝力根苏木", 5),
        ("新市镇古镇", 3),
        ("城镇化率", 0),
        ("各乡镇", 0),
        ("加快建设镇村", 0),
        ("畲乡文化", 0),
        ("十五镇", 0),
        ("和平镇", 3),
        ("和平镇区", 0),
    ],
)
def test_a_township_ends_in_its_kind_and_is_no_word(name: str, size: int) -> None:
    assert find_town(name, 0) == size
