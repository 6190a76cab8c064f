"""Drafting: a text becomes a dossier that passes its checks, all of it unreviewed."""

from __future__ import annotations

import io
import tomllib
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

import pytest

from geo import Dossier, read_dossier
from geo.dossiers.audit import find_problems
from geo.dossiers.ledger import make_ledger
from geo.drafting.making import make_draft
from geo.drafting.names import Namer
from geo.drafting.region import Sources
from geo.gazetteers.building import make_gazetteer
from geo.gazetteers.world import shipped_world
from geo.geocoding import Answer
from geo.positions.areas import read_areas
from geo.texts.reader import read
from geo.texts.text import Extraction, decode_text
from geo.vocabulary import Certainty, Kind, Placed
from tests.conftest import ROOT
from tests.texts import NAMES, read_annotated

REAL = ROOT / "tests" / "texts" / "real"
"""Texts that were published, see the README beside them."""


def draft(
    text: str, *dossiers: Dossier, answer: Answer | None = None, region: str | None = None
) -> Mapping[str, bytes]:
    """Return the files of a draft of `text`."""
    areas = read_areas(ROOT / "data")
    reading = read(text, make_gazetteer(dossiers, areas), year=2025)
    sources = Sources(
        templates=ROOT / "data" / "drafts",
        dossiers=dossiers,
        areas=areas,
        world=shipped_world(),
        locate=lambda name: answer,  # noqa: ARG005 - the same answer for every name
        region=region,
    )
    return make_draft(decode_text(text.encode()), reading, sources, identifier="draft", date="2025")


def open_draft(files: Mapping[str, bytes]) -> Dossier:
    """Return the dossier that files are."""
    return read_dossier(pack(files))


def pack(files: Mapping[str, bytes]) -> zipfile.Path:
    """Return the folder that files are."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as bundle:
        for name, content in files.items():
            bundle.writestr(name, content)
    return zipfile.Path(packed)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("北京市昌平区2025年计划建设一座公园，面积12公顷。", "zh-Hans"),
        ("北京市昌平區2025年計劃建設一座公園，面積12公頃。", "zh-Hant"),
        ("Changping plans to open a park of 12 hectares in 2025.", "en"),
    ],
)
def test_python_drafts_in_the_languages_of_the_text_as_the_command_does(
    text: str, tag: str
) -> None:
    info = tomllib.loads(draft(text)["dossier.toml"].decode())["dossier"]
    assert info["languages"] == [tag]
    assert open_draft(draft(text)).info.tags == (tag,)


@pytest.mark.parametrize("path", sorted(REAL.glob("*.txt")), ids=attrgetter("stem"))
def test_a_draft_of_a_published_text_passes_the_checks(path: Path) -> None:
    assert find_problems(pack(draft(path.read_text(encoding="utf-8")))) == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_passes_the_checks_and_accounts_for_its_text(changping: Dossier, name: str) -> None:
    text = read_annotated(name)[0]
    files = draft(text, changping)
    assert find_problems(pack(files)) == ()
    dossier = open_draft(files)
    ledger = make_ledger(dossier, decode_text(text.encode()))
    assert ledger.missed == ()
    assert ledger.problems == ()
    assert dossier.places
    assert not any(place.reviewed for place in dossier.places)


def test_the_same_text_gives_the_same_bytes(changping: Dossier) -> None:
    text = read_annotated("hant")[0]
    assert draft(text, changping) == draft(text, changping)


def test_a_known_place_keeps_its_position_and_source(changping: Dossier) -> None:
    dossier = open_draft(draft("昌平区的南口将建公园。", changping))
    known, drafted = changping.place("nankou"), dossier.place("nankou")
    assert dossier.geometry_of(drafted) == changping.geometry_of(known)
    source = dossier.datasets[drafted.geo_source or ""].source
    assert source.licence == changping.datasets[known.geo_source or ""].source.licence


def test_an_area_stands_at_its_point_with_the_radius_of_all_of_it() -> None:
    dossier = open_draft(draft("苏州市吴中区新增30个车位。"))
    place = dossier.place("cn-320506")
    assert place.placed is Placed.INDICATIVE
    assert (place.coordinateUncertaintyInMeters or 0) > 10_000


def test_an_unknown_name_has_no_position_unless_it_is_located() -> None:
    text = "苏州市将建云杉谷公园。"
    (bare,) = [p for p in open_draft(draft(text)).places if p.id.startswith("x-")]
    assert bare.placed is Placed.UNLOCATED
    answer = Answer(
        name="云杉谷公园", lon=120.6, lat=31.3, provider="survey", query="云杉谷公园",
        certainty=Certainty.CERTAIN, uncertainty_m=40, raw_id="7", credit="Us", licence="CC0-1.0",
    )  # fmt: skip
    (found,) = [p for p in open_draft(draft(text, answer=answer)).places if p.id.startswith("x-")]
    assert found.placed is Placed.APPROXIMATE
    assert found.certainty is Certainty.UNCERTAIN


def test_a_text_without_any_place_still_makes_a_dossier() -> None:
    dossier = open_draft(draft("今年新增30个项目。"))
    assert dossier.info.region == "region"
    assert [fact.base_value for fact in dossier.facts] == [30]


def test_an_empty_text_makes_an_empty_dossier() -> None:
    dossier = open_draft(draft(""))
    assert not any((dossier.mentions, dossier.facts, dossier.commitments))


def test_statements_become_commitments_with_due_dates() -> None:
    dossier = open_draft(draft("苏州市轨道交通8号线将于2027年6月开通。"))
    (promise,) = dossier.commitments
    assert (promise.status_at, promise.due) == ("planned", "2027-06")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("昌平区松园桥项目已取消。", ["report"]),
        ("昌平区松园桥项目暂停建设。", ["report"]),
        ("昌平区松园桥改造工程已停工，2027年复工。", ["promise"]),
        ("昌平区松园桥2027年通车。", ["promise"]),
        ("昌平区松园桥正在建设。", ["promise"]),
        ("The Mill Lane bridge in Nairobi has been cancelled.", ["report"]),
        ("The Mill Lane bridge in Nairobi is on hold.", ["report"]),
        ("The Mill Lane bridge in Nairobi will open in 2027.", ["promise"]),
    ],
)
def test_what_is_given_up_or_on_hold_is_no_promise(text: str, wanted: list[str]) -> None:
    drafted = open_draft(draft(text))
    assert [row.statement_kind.value for row in drafted.commitments] == wanted


def test_a_draft_opens_on_its_own_places_and_not_on_what_is_far(changping: Dossier) -> None:
    info = open_draft(draft("昌平区的沙河与河北省、广东省合作。", changping)).info
    west, south, east, north = info.view
    assert east - west < 2
    assert north - south < 2
    assert info.bounds[1] < 25 < south


def test_a_name_that_means_another_thing_is_declined_with_a_reason(changping: Dossier) -> None:
    dossier = open_draft(draft("昌平区：记者李昌平报道，沙河通车。", changping))
    declined = [row.surface for row in dossier.mentions if row.reason == "other-sense"]
    assert declined == ["昌平"]


CITY = """2025年杭州市城市建设工作要点

去年，杭州地铁3号线已开通。西湖区的云栖小镇占地3000亩，实现营收超过120亿元。
萧山区湘湖医院年内开工，床位800张，投资十二亿五千万元。到2030年，西湖区建成八座公园。
"""


def test_a_promise_and_its_figures_are_the_new_place_s_and_not_the_district_s() -> None:
    dossier = open_draft(draft(CITY))
    hospital = next(place for place in dossier.places if place.name_zh_hans == "湘湖医院")
    own = [row for row in dossier.commitments if row.place == hospital.id]
    assert [(row.status_at, row.due) for row in own] == [("starting", "2025")]
    assert (hospital.status_at, hospital.due) == ("starting", "2025")
    values = [fact.base_value for fact in dossier.facts if fact.subject == hospital.id]
    assert values == [800, 1.25e9]


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("湘湖医院", "Xianghu Hospital"),
        ("北支江变电站", "Beizhijiang Substation"),
        ("12号线一期", "Line 12, Phase I"),
        ("大创小镇三期", "Dachuang Town, Phase III"),
        ("第101中学", "No. 101 Middle School"),
        ("云栖里", "Yunqili"),
        ("鄞州人民医院新院区", "Yinzhou People's Hospital New Campus"),
        ("生命科学创新中心", "Life Science Innovation Centre"),
        ("虹桥火车站南广场", "Hongqiao Railway Station South Plaza"),
        ("东站", "East Station"),
        ("沙河体育公园", "Shahe Sports Park"),
        ("板桥", "Banqiao"),
        ("鄞州花桥", "Yinzhou Huaqiao"),
        ("鄞州大桥", "Yinzhou Bridge"),
    ],
)
def test_a_new_name_is_spelt_with_its_head_in_english(name: str, english: str) -> None:
    namer = Namer(ROOT / "data" / "drafts", {"鄞州": "Yinzhou"})
    assert namer.name_all(name)["name_en"] == english


@pytest.mark.parametrize("name", ["岩山步道", "台中干線", "后庄國小", "群山公園", "岩瀬浜"])
def test_a_name_in_a_traditional_text_is_as_it_stands_there(name: str) -> None:
    namer = Namer(ROOT / "data" / "drafts", is_traditional=True)
    assert namer.name_all(name)["name_zh_hant"] == name
    assert namer.in_three("title", name)["title_zh_hant"] == name


def test_a_draft_of_a_traditional_text_has_its_names_as_they_stand_there() -> None:
    dossier = open_draft(draft("臺南市群山路將於2027年拓寬，岩山車站2028年啟用。"))
    assert {"群山路", "岩山車站"} <= {place.name_zh_hant for place in dossier.places}


def test_an_english_name_of_a_known_place_and_head_has_its_chinese_one() -> None:
    namer = Namer(ROOT / "data" / "drafts", {"内罗毕": "Nairobi"})
    names = namer.name_all("Nairobi River")
    assert (names["name_zh_hans"], names["name_zh_hant"]) == ("内罗毕河", "內羅畢河")
    assert namer.name_all("Thika Road")["name_zh_hans"] == "Thika Road"


def test_the_region_is_what_the_text_is_about_or_what_was_asked_for() -> None:
    assert open_draft(draft(CITY)).info.region == "cn-330100"
    assert open_draft(draft(CITY, region="cn-330106")).info.region == "cn-330106"


def test_the_bounds_hold_the_region_so_that_its_places_can_be_put_in_it() -> None:
    west, south, east, north = open_draft(draft("钱塘区新建湘湖医院。")).info.bounds
    assert west < 120.3 < east
    assert south < 30.15 < north


def test_two_areas_of_one_name_are_told_apart_by_their_cities() -> None:
    dossier = open_draft(draft("南京市鼓楼区与徐州市鼓楼区结对。"))
    assert [place.name_zh_hans for place in dossier.places if "鼓楼" in place.name_zh_hans] == [
        "鼓楼区",
        "徐州市鼓楼区",
    ]


def test_names_that_are_spelt_alike_have_ids_of_their_own() -> None:
    namer = Namer(ROOT / "data" / "drafts")
    ids = [namer.identify(name) for name in ("Mill Park", "Mill-Park", "Mill/Park", "mill park")]
    assert ids == ["x-mill-park", "x-mill-park-2", "x-mill-park-3", "x-mill-park"]


@pytest.mark.parametrize("name", ["Line 3", "metro line 12, phase 2", "Subway Line 4 Phase One"])
def test_an_english_number_of_a_line_is_a_line(name: str) -> None:
    assert Namer(ROOT / "data" / "drafts").classify(name) == (Kind.LINE, "lines")


@pytest.mark.parametrize(
    ("name", "layer"),
    [
        ("东山抽水蓄能电站", "utilities"), ("青岭风电场", "utilities"), ("东山站", "stations"),
        ("柳溪加油站", "others"), ("Elm power station", "utilities"), ("Elm station", "stations"),
        ("Elm car park", "others"), ("Elm park", "parks"), ("Elm leisure centre", "shops"),
        ("Elm nature reserve", "parks"), ("Elm health centre", "hospitals"),
    ],
)  # fmt: skip
def test_a_layer_is_told_by_the_longest_end_of_a_name(name: str, layer: str) -> None:
    assert Namer(ROOT / "data" / "drafts").classify(name)[1] == layer


def test_a_draft_of_a_file_with_pages_says_on_which_each_begins() -> None:
    text = "苏州市将建公园。\n公园12公顷。\n\n苏州市将建医院。\n完。"
    sources = Sources(
        templates=ROOT / "data" / "drafts", areas=read_areas(ROOT / "data"), world=shipped_world()
    )
    reading = read(text, make_gazetteer((), sources.areas), year=2025)
    words = replace(
        decode_text(text.encode()),
        extraction=Extraction(file_sha256="0" * 64, made="by hand", pages=(1, 1, 3, 4)),
    )
    dossier = open_draft(make_draft(words, reading, sources, identifier="draft", date="2025"))
    assert [(row.page, row.paragraph) for row in dossier.pages] == [(1, 1), (3, 3), (4, 4)]
