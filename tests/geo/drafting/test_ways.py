"""Ways that a text names by their ends alone are places of a draft, drawn from end to end."""

from __future__ import annotations

import pytest

from geo import Dossier
from geo.dossiers.rows import Place
from geo.drafting.names import Namer
from geo.vocabulary import Kind, Placed, Status
from tests.conftest import ROOT
from tests.geo.drafting.test_drafting import draft, open_draft


def ways_of(dossier: Dossier) -> dict[str, Place]:
    """Return the lines and roads of a draft by their names as the text has them."""
    own = [row for row in dossier.places if row.kind in {Kind.LINE, Kind.ROAD}]
    return {row.name_zh_hans: row for row in own}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("加快建设合肥至六安高速公路。", ["合肥至六安高速公路"]),
        ("开工建设宿州至淮南铁路、滁州至芜湖高铁。", ["宿州至淮南铁路", "滁州至芜湖高铁"]),
        ("推进宿州至淮南、滁州至芜湖等2条城际铁路。", ["宿州至淮南城际铁路", "滁州至芜湖城际铁路"]),
        ("新建蚌埠至淮南至六安一级公路。", ["蚌埠至淮南至六安一级公路"]),
        ("改建肥西县上派镇至肥东县店埠镇公路。", ["上派镇至肥东县店埠镇公路"]),
        ("G40合肥至六安高速公路改扩建。", ["G40"]),
        ("新建合肥至六安的合六高速。", ["合六高速"]),
        ("合肥市至六安市客流增长一成。", []),
    ],
)
def test_a_way_has_the_name_that_its_ends_and_kind_are(text: str, names: list[str]) -> None:
    dossier = open_draft(draft(f"安徽省交通工作要点\n\n{text}"))
    assert list(ways_of(dossier)) == names


def test_a_way_between_places_is_drawn_and_its_promise_is_its_own() -> None:
    text = "安徽省交通工作要点\n\n加快建设合肥至六安高速公路，确保2027年建成通车。"
    dossier = open_draft(draft(text))
    way = ways_of(dossier)["合肥至六安高速公路"]
    assert (way.placed, way.due) == (Placed.INDICATIVE, "2027")
    (promise,) = dossier.commitments
    assert promise.place == way.id
    assert promise.what_zh_hans == "加快建设合肥至六安高速公路，确保2027年建成通车"
    (section,) = dossier.sections_of(way.id)
    assert section.name_zh_hans == "合肥市至六安市"
    assert (section.status_at, section.due) == (Status.UNDER_CONSTRUCTION, "2027")
    assert {"合肥市", "六安市"} <= {place.name_zh_hans for place in dossier.places}


def test_a_way_is_put_into_english_by_its_ends() -> None:
    namer = Namer(ROOT / "data" / "drafts", {"合肥": "Hefei", "六安": "Lu'an"})
    assert namer.to_english("合肥至六安高速公路") == "Hefei to Lu'an Expressway"


def test_each_way_of_a_list_has_its_own_ends() -> None:
    text = "安徽省交通工作要点\n\n开工建设宿州至淮南铁路、滁州至芜湖高铁。"
    dossier = open_draft(draft(text))
    for way in ways_of(dossier).values():
        (section,) = dossier.sections_of(way.id)
        assert section.name_zh_hans.replace("市", "") in way.name_zh_hans
        assert way.status_at is Status.STARTING


@pytest.mark.parametrize(
    ("text", "count"),
    [("新建重庆至贵阳高速铁路。", 1), ("20号线由重庆市至贵阳市。", 0)],
)
def test_only_a_way_that_its_ends_name_is_drawn_across_provinces(text: str, count: int) -> None:
    dossier = open_draft(draft(f"贵州省交通工作要点\n\n{text}贵州省、遵义市、毕节市支持。"))
    assert len(dossier.sections) == count


def test_what_a_clause_names_by_its_ends_is_not_the_next_line() -> None:
    text = "安徽省交通工作要点\n\n宿州至淮南工程获批，推进20号线前期工作。"
    dossier = open_draft(draft(text))
    assert dossier.sections == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Limerick to Foynes railway will open in 2027.", ["Limerick to Foynes railway"]),
        ("A new greenway between Mallow and Tralee is planned.", ["Mallow to Tralee greenway"]),
        ("The Cork–Limerick motorway is postponed.", ["Cork–Limerick motorway"]),
        ("The N20 road from Cork to Limerick will be widened.", ["N20"]),
        ("Buses run from Cork to Limerick.", []),
        ("Stockton-on-Tees Road stays.", ["Stockton-on-Tees Road"]),
    ],
)
def test_an_english_way_has_its_ends_before_or_behind_its_kind(text: str, names: list[str]) -> None:
    dossier = open_draft(draft(f"Transport in Ireland\n\nCork, Limerick and Tralee grow. {text}"))
    assert list(ways_of(dossier)) == names


def test_a_promise_about_a_list_is_about_all_that_is_listed() -> None:
    text = "安徽省工作要点\n\n推进云杉谷水库、青石湾水库扩建、白鹭洲大桥等工程建设，支持六安市。"
    dossier = open_draft(draft(text))
    (promise, *_) = dossier.commitments
    names = [dossier.place(name).name_zh_hans for name in promise.places]
    assert names == ["云杉谷水库", "青石湾水库", "白鹭洲大桥"]
    assert all(dossier.place(name).status_at is Status.PLANNED for name in promise.places)


def test_where_many_names_lie_is_meant_before_a_far_namesake_of_the_title() -> None:
    text = (
        "Munster transport plan\n\nA railway from Limerick to Foynes is planned. A greenway between"
        " Dungarvan and Mallow is to open in 2028. A road from Ballincollig to Waterford, and buses"
        " between Cork and Tralee, are planned."
    )
    dossier = open_draft(draft(text))
    assert dossier.place(dossier.info.region).name_en == "Ireland"
    (town,) = [place for place in dossier.places if place.name_en == "Waterford"]
    assert (town.coordinateUncertaintyInMeters or 0) < 10_000
