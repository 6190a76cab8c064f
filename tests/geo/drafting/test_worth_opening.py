"""A draft is worth opening: lines between named ends, soft places, headlines, a tour, a title."""

from __future__ import annotations

import pytest

from geo import Dossier
from geo.dossiers.rows import Place
from geo.drafting.spellings import find_form
from geo.drafting.titles import find_headings, find_title, shorten
from geo.gazetteers.atlas import Atlas, Spot
from geo.gazetteers.world import shipped_world
from geo.positions.areas import read_areas
from geo.texts.text import decode_text
from geo.vocabulary import Certainty, Placed
from tests.conftest import ROOT
from tests.geo.drafting.test_drafting import draft, open_draft


def find(dossier: Dossier, name: str) -> Place:
    """Return the place of a name in one of its languages."""
    (place,) = [p for p in dossier.places if name in {p.name_zh_hans, p.name_en, *p.aliases}]
    return place


def atlas_spot(identifier: str) -> Spot:
    """Return a place that planmap ships."""
    return Atlas(read_areas(ROOT / "data"), shipped_world()).get(identifier)


def test_a_line_is_drawn_between_the_ends_that_the_text_names_as_an_indication() -> None:
    dossier = open_draft(draft("苏州市规划\n\n20号线由昆山市至太仓市，计划2027年开工。"))
    line = find(dossier, "20号线")
    (section,) = dossier.sections_of(line.id)
    assert section.name_zh_hans == "昆山市至太仓市"
    assert (section.placed, section.certainty) == (Placed.INDICATIVE, Certainty.UNCERTAIN)
    shape = dossier.geometry_of(section)
    assert shape is not None
    assert shape.geom_type == "LineString"
    ends = [dossier.geometry_of(find(dossier, name)) for name in ("昆山市", "太仓市")]
    assert [end.coords[0] for end in ends if end] == [*shape.coords]
    assert dossier.datasets["drawn"].source.licence == "CC0-1.0"


def test_an_english_line_is_drawn_from_a_to_b_and_between_both() -> None:
    text = "Nairobi plans. The Green Line runs from Ruiru to Athi River. Nairobi pays for it."
    dossier = open_draft(draft(text))
    (section,) = dossier.sections_of(find(dossier, "Green Line").id)
    assert section.name_en == "Ruiru to Athi River"
    text = "Nairobi plans. The Blue Line links Ruiru and Athi River. Nairobi pays for it."
    dossier = open_draft(draft(text))
    assert len(dossier.sections_of(find(dossier, "Blue Line").id)) == 1


def test_a_line_without_named_ends_is_not_drawn() -> None:
    dossier = open_draft(draft("苏州市规划\n\n昆山市、太仓市支持20号线。"))
    assert dossier.sections == ()
    assert find(dossier, "20号线").placed is Placed.UNLOCATED


def test_ends_are_those_of_the_road_right_before_them_and_of_no_line_far_off() -> None:
    text = "海南省报告\n\n建成G225乐东县至三亚市段示范项目，开工多个大项目，谋划中线铁路项目。"
    dossier = open_draft(draft(text))
    road = find(dossier, "G225")
    assert (road.kind, road.layer) == ("road", "roads")
    assert [row.line for row in dossier.sections] == [road.id]


def test_a_place_known_by_its_area_alone_lies_in_it_as_softly_as_the_area_is_wide() -> None:
    text = "苏州市建设要点\n\n姑苏区云杉谷公园、虎丘区青石湾公园年内开工。姑苏区白鹭洲公园随后。"
    dossier = open_draft(draft(text))
    for name, area in (
        ("云杉谷公园", "姑苏区"),
        ("青石湾公园", "虎丘区"),
        ("白鹭洲公园", "姑苏区"),
    ):
        place, around = find(dossier, name), find(dossier, area)
        feature = dossier.feature_of(place)
        assert feature is not None
        assert (feature.geo_id, place.placed) == (around.id, Placed.INDICATIVE)
        radius = around.coordinateUncertaintyInMeters or 0
        assert (place.coordinateUncertaintyInMeters or 0) > radius > 1000
    one, other = (dossier.geometry_of(find(dossier, name)) for name in ("云杉谷公园", "白鹭洲公园"))
    assert one != other


def test_an_english_place_in_a_town_lies_in_it_softly() -> None:
    text = "Nairobi plans. Elder Park in Ruiru opens in 2027, and Athi River waits. Nairobi pays."
    dossier = open_draft(draft(text))
    feature = dossier.feature_of(find(dossier, "Elder Park"))
    assert feature is not None
    assert feature.geo_id == find(dossier, "Ruiru").id


@pytest.mark.parametrize(
    ("one", "other", "homes"),
    [
        ("地铁三号线", "3号线", ()),
        ("轨道交通12号线一期", "十二号线一期", ()),
        ("the Elder Park", "Elder Park", ()),
        ("Metro Line 3", "Line 3", ()),
        ("苏州市云杉谷公园", "云杉谷公园", ("苏州市", "苏州")),
        ("Bus-Rapid Station", "Bus Rapid Station", ()),
        ("生命穀公園", "生命谷公园", ()),
    ],
)
def test_spellings_of_one_name_have_one_form(one: str, other: str, homes: tuple[str, ...]) -> None:
    assert find_form(one, homes) == find_form(other, homes)


@pytest.mark.parametrize(
    ("one", "other"), [("3号线", "13号线"), ("3号线一期", "3号线二期"), ("东公园", "西公园")]
)
def test_other_names_keep_other_forms(one: str, other: str) -> None:
    assert find_form(one) != find_form(other)


def test_spellings_of_one_place_are_one_place_with_aliases() -> None:
    dossier = open_draft(
        draft("苏州市规划\n\n地铁23号线动工。二十三号线与23号线北段相接，苏州地铁23号线。")
    )
    lines = [place for place in dossier.places if "23号线" in place.name_zh_hans]
    assert len({place.id for place in lines if not place.name_zh_hans.endswith("段")}) == 1


PLAN = """Plan for Nairobi

Every weekday many people walk to Nairobi.

Buses

A lane to Ruiru opens in 2027. Ruiru gets a depot, and Ruiru pays for it. Nairobi plans more.

Trains

Double tracking towards Athi River is planned for 2029, says Nairobi.
"""


def test_a_tour_has_a_chapter_for_each_heading_with_its_places_and_paragraphs() -> None:
    dossier = open_draft(draft(PLAN))
    assert [row.title_en for row in dossier.chapters] == ["Buses", "Trains"]
    buses, trains = dossier.chapters
    assert buses.paragraphs == ("3", "4")
    assert find(dossier, "Ruiru").id in buses.places
    assert find(dossier, "Athi River").id in trains.places
    assert "Ruiru" in buses.words_en


def test_a_text_without_headings_has_no_tour() -> None:
    assert open_draft(draft(PLAN.replace("Buses\n\n", "").replace("Trains\n\n", ""))).chapters == ()


def test_what_most_is_said_of_is_a_headline_and_what_is_named_in_passing_is_not() -> None:
    text = (
        "苏州市规划\n\n湘湖医院年内开工，2027年建成。湘湖医院设800张床位。"
        "云杉谷公园已开放。青石湾公园在旁。"
    )
    dossier = open_draft(draft(text))
    ranks = {place.name_zh_hans: place.importance for place in dossier.places}
    assert ranks["湘湖医院"] >= 4
    assert ranks["青石湾公园"] == 2


LONG_LINE = """Every weekday about four million trips are made across the wide metropolitan area \
here and there. The county proposes to spend first on pavements."""


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("2025年杭州市城市建设工作要点", "2025年杭州市城市建设工作要点"),
        ("苏州未来五年的空间结构概括为“一核四片”。古城以平江路、山塘街一带为核，严控高度。",
         "苏州未来五年的空间结构概括为“一核四片”"),
        ("Buses first", "Buses first"),
        (LONG_LINE,
         "Every weekday about four million trips are made across the wide metropolitan …"),
        ("古城" * 31 + "。", "古城" * 14 + "古…"),
    ],
)  # fmt: skip
def test_a_title_is_never_cut_in_a_word(line: str, title: str) -> None:
    assert shorten(line) == title
    assert find_title(decode_text(line.encode())) == title


def test_headings_are_short_lines_over_prose_and_numbered_ones() -> None:
    text = (
        "规划\n\n一、交通\n地铁3号线延伸。道路改造。\n（二）公园\n新建公园十座。\n附表：面积\n数据"
    )
    found = [(row.words, row.first, row.last) for row in find_headings(decode_text(text.encode()))]
    assert found == [("一、交通", 2, 3), ("（二）公园", 4, 7)]


@pytest.mark.parametrize(
    "line",
    [
        "12 March 2024",
        "Tuesday, 12th March 2024",
        "2024年1月18日",
        "113年3月",
        "(二〇二四年一月)",
        "2024-03-12",
    ],
)
def test_a_line_that_is_but_a_date_is_no_heading(line: str) -> None:
    text = f"Plan\n\n{line}\nThe long quay of the town opens. It is open.\n"
    assert list(find_headings(decode_text(text.encode()))) == []


@pytest.mark.parametrize("line", ["2026", "2026年", "March of progress", "三月街", "Mayfield"])
def test_a_line_with_a_year_or_a_name_is_a_heading(line: str) -> None:
    text = f"Plan\n\n{line}\nThe long quay of the town opens. It is open.\n"
    assert [row.words for row in find_headings(decode_text(text.encode()))] == [line]


def test_marks_of_headings_are_no_words_and_a_heading_over_nothing_is_none() -> None:
    text = "规划\n\n# 交通\n## 地铁\n地铁3号线延伸。\n# 附件"
    found = [(row.words, row.first, row.last) for row in find_headings(decode_text(text.encode()))]
    assert found == [("地铁", 3, 4)]


def test_a_facility_whose_name_begins_with_a_city_of_the_region_lies_in_that_softly() -> None:
    text = "湖南省工作要点\n\n建成岳阳三桥医院、岳阳青石湾港。启用岳阳大道。"
    dossier = open_draft(draft(text))
    city = atlas_spot("cn-430600")
    for name in ("岳阳三桥医院", "岳阳青石湾港"):
        place = find(dossier, name)
        feature = dossier.feature_of(place)
        assert feature is not None
        assert (feature.geo_id, place.placed) == (city.id, Placed.INDICATIVE)
        assert (place.coordinateUncertaintyInMeters or 0) > city.radius_m
    assert find(dossier, "岳阳大道").placed is Placed.UNLOCATED  # called after any place


def test_an_english_facility_lies_in_the_town_of_the_text_whose_name_it_begins_with() -> None:
    text = (
        "Transport in Ireland\n\nCork, Limerick and Tralee grow. The Tralee Sports Centre is to"
        " open in 2027. The Foynes Sports Centre and the Tralee Road are planned."
    )
    dossier = open_draft(draft(text))
    assert find(dossier, "Tralee Sports Centre").placed is Placed.INDICATIVE
    assert find(dossier, "Foynes Sports Centre").placed is Placed.UNLOCATED
