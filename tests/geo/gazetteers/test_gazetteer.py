"""The gazetteer: longest first, whole words, and names that need something around them."""

from __future__ import annotations

import csv
import hashlib
import re
import tomllib
from pathlib import Path

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import Area, read_areas
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.names.search import find_names
from geo.texts.reader import read
from geo.texts.writing.folding import fold
from tests.conftest import ROOT

NAMES = [
    ("未来科学城", "fsc"),
    ("一零一中未来科学城学校", "school"),
    ("南口", "nankou"),
    ("清华南口国重基地", "base"),
    ("生命园", "valley"),
    ("生命园三期", "valley3"),
    ("东北环线", "ring"),
    ("17号线", "line17"),
    ("Line 17", "line17"),
    ("Mill Park", "mill"),
    ("Reading", "reading"),
    ("C.B.D.(new)*", "regex"),
]


@pytest.fixture(scope="module")
def areas() -> tuple[Area, ...]:
    return read_areas(ROOT / "data")


@pytest.fixture(scope="module")
def gazetteer(areas: tuple[Area, ...]) -> Gazetteer:
    return make_gazetteer(areas=areas, names=NAMES)


def find(gazetteer: Gazetteer, text: str) -> list[tuple[str, str]]:
    """Return the surface and the place of each mention."""
    return [(found.surface, found.place) for found in read(text, gazetteer).mentions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一零一中未來科學城學校開學", [("一零一中未來科學城學校", "school")]),
        ("清華南口國重基地", [("清華南口國重基地", "base")]),
        ("生命園三期", [("生命園三期", "valley3")]),
        ("東北環線", [("東北環線", "ring")]),
    ],
)
def test_the_longest_name_is_meant(
    gazetteer: Gazetteer, text: str, found: list[tuple[str, str]]
) -> None:
    assert find(gazetteer, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "朝陽照在山上",
        "朝阳产业",
        "新城区建设",
        "和平发展",
        "河南口岸",
        "未来科学城第二中学",
        "117号线",
        "Mill Parkway",
        "江南口味",
        "旅游指南口袋书",
        "回昌路南口",
    ],
)
def test_a_part_of_other_words_is_no_mention(gazetteer: Gazetteer, text: str) -> None:
    known = {"nankou", "fsc", "line17", "mill"}
    found = find(gazetteer, text)
    assert not [place for _, place in found if place in known or place.endswith(("0105", "2100"))]
    assert not [surface for surface, _ in found if surface in {"朝阳", "朝陽", "和平", "新城区"}]


@pytest.mark.parametrize(
    ("text", "surface", "place"),
    [
        ("北京市朝阳区", "朝阳区", "cn-110105"),
        ("朝陽、海淀等區", "朝陽", "cn-110105"),
        ("辽宁省朝阳市", "朝阳市", "cn-211300"),
        ("南京鼓楼区", "鼓楼区", "cn-320106"),
        ("福州市鼓楼区", "鼓楼区", "cn-350102"),
        ("青岛市到即墨", "即墨", "cn-370215"),
        ("from Suzhou City", "Suzhou City", "cn-320500"),
    ],
)
def test_an_area_is_told_by_what_stands_around(
    gazetteer: Gazetteer, text: str, surface: str, place: str
) -> None:
    assert (surface, place) in find(gazetteer, text)


def test_latin_names_are_found_in_any_case_but_as_whole_words(gazetteer: Gazetteer) -> None:
    assert find(gazetteer, "LINE 17, line 17, Line 171") == [
        ("LINE 17", "line17"),
        ("line 17", "line17"),
    ]


def test_a_name_may_run_over_the_end_of_a_line(gazetteer: Gazetteer) -> None:
    assert find(gazetteer, "at Mill\nPark") == [("Mill\nPark", "mill")]


def test_a_name_with_signs_of_patterns_is_taken_as_it_is(gazetteer: Gazetteer) -> None:
    assert find(gazetteer, "the C.B.D.(new)* is; CxBxDxnew is not") == [("C.B.D.(new)*", "regex")]


def test_an_empty_gazetteer_finds_nothing() -> None:
    assert list(find_names(make_gazetteer(), fold("未来科学城").text)) == []


def test_every_area_has_an_id_a_name_and_a_parent_that_is_there(areas: tuple[Area, ...]) -> None:
    ids = {area.id for area in areas}
    assert len(ids) == len(areas)
    assert all(area.parent in ids for area in areas if area.level != "province")
    assert all(area.name and area.name_en and area.name.startswith(area.short) for area in areas)


def test_every_point_of_an_area_lies_in_china(areas: tuple[Area, ...]) -> None:
    located = [area for area in areas if area.lon is not None and area.lat is not None]
    assert len(located) > 0.99 * len(areas)
    townships = [area for area in areas if re.fullmatch("cn-71[a-z]{3}", area.parent)]
    assert len(townships) == 358
    assert all(0 < (area.radius_m or 0) < 60_000 for area in townships)
    assert all(73 < (area.lon or 0) < 136 and 3 < (area.lat or 0) < 54 for area in located)


def test_the_data_of_areas_is_the_one_that_its_source_records() -> None:

    folder: Path = ROOT / "data" / "admin"
    source = tomllib.loads((folder / "source.toml").read_text(encoding="utf-8"))
    for name in ("areas.csv", "former.csv", "seats.csv"):
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        assert source["files"][name] == found


def test_a_former_division_is_found_as_what_it_became(areas: tuple[Area, ...]) -> None:
    gazetteer = make_gazetteer(areas=areas)
    folded = fold("原闸北区的仓库、昔日的崇文区、改名前的即墨市，改制前之中壢市。").text
    found = {folded[hit.start : hit.end]: hit.place for hit in find_names(gazetteer, folded)}
    assert found["闸北区"] == "cn-310106"
    assert found["崇文区"] == "cn-110101"
    assert found["即墨市"] == "cn-370215"
    assert found["中坜市"].endswith("zhongli")


def test_every_former_division_has_a_successor_a_year_and_a_source(
    areas: tuple[Area, ...],
) -> None:
    with (ROOT / "data/admin/former.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known, names = {area.id for area in areas}, {area.name for area in areas}
    assert len(rows) > 100
    assert all(row["now"] in known and row["name"] not in names for row in rows)
    assert all(1990 < int(row["until"]) < 2027 for row in rows)
    assert all(row["source"].startswith("http") for row in rows)
    assert {row["basis"] for row in rows} == {"ministry", "copy", "page"}
    assert all((row["basis"] == "ministry") == ("mca.gov.cn" in row["source"]) for row in rows)
    assert len({row["name"] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("可轉乘南港線", "南港"), ("北二高南港聯絡線", "南港"), ("另於南港經貿園區", "南港"),
        ("往中壢延伸線", "中坜"), ("沿內湖重劃區", "内湖"), ("天水圍、元朗一帶", "天水"),
    ],
)  # fmt: skip
def test_an_area_is_not_found_in_a_longer_name(text: str, name: str) -> None:
    gazetteer = make_gazetteer(areas=read_areas(ROOT / "data"))
    folded = fold(f"臺北市、桃園市和香港。{text}。").text
    assert name in folded
    assert name not in {folded[hit.start : hit.end] for hit in find_names(gazetteer, folded)}


def test_a_county_is_not_found_in_the_name_of_the_new_area_it_lies_in(
    gazetteer: Gazetteer,
) -> None:
    assert ("安新", "cn-130632") in find(gazetteer, "河北省安新和容城两县")
    found = find(gazetteer, "河北省雄安新区容城县")
    assert found == [("河北省", "cn-130000"), ("容城县", "cn-130629")]


def test_the_same_area_is_found_where_it_stands_alone() -> None:
    gazetteer = make_gazetteer(areas=read_areas(ROOT / "data"))
    folded = fold("臺北市的南港、內湖一帶。").text
    assert {"南港", "内湖"} <= {
        folded[hit.start : hit.end] for hit in find_names(gazetteer, folded)
    }
