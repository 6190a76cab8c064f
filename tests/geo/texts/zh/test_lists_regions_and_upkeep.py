"""Lists of areas that 等 ends, parts of provinces, and what is done to what stands."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


def test_the_last_area_of_a_list_makes_no_word_with_what_ends_it(gazetteer: Gazetteer) -> None:
    areas, _ = read_names("广西工作报告。岑溪、昭平等10个县区通了高铁。", gazetteer)
    assert areas == ["广西", "岑溪", "昭平"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("滇东能源产业做大做强。", "滇东"),
        ("这里是“赣南煤电”的腹地。", "赣南"),
        ("振兴粤东西北。", "粤东西北"),
        ("云江大堤综合整治工程开工。", "云江大堤"),
        ("云浦站改造提升工程竣工。", "云浦站"),
        ("云溪综合治理工程获批。", "云溪"),
        ("云石路道路改造工程完工。", "云石路"),
        ("由西藏路转万大路，2031年万大线就会完工。", "万大路"),
        ("推进鵪岫后产业园区建设。", "鵪岫后产业园区"),
        ("镇宣城际铁路动工，宁宣城际铁路获批。", "镇宣城际铁路"),
        ("台北市內湖第五期重劃區動工。", "內湖第五期重劃區"),
        ("中正纪念堂至云和高中只要九分钟。", "中正纪念堂"),
    ],
)
def test_names_end_and_begin_where_they_do(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert name in read_names(text, gazetteer)[1]


@pytest.mark.parametrize("text", ["改造后产业园区面貌一新。", "建成后园区可容纳百家企业。"])
def test_what_is_said_of_a_time_begins_no_name(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer) == ([], [])
