"""What a text is about is found anywhere in the world, and never guessed from one weak name."""

from __future__ import annotations

import pytest

from geo import Dossier
from geo.dossiers.rows import Place
from geo.drafting.choosing import RegionError, resolve_region
from geo.drafting.councils import find_councils
from geo.drafting.placing import tell_apart
from geo.drafting.region import ENOUGH, count_landmarks
from geo.gazetteers.atlas import Atlas
from geo.gazetteers.world import shipped_world
from geo.positions.areas import read_areas
from geo.vocabulary import Kind, Placed, Status
from tests.conftest import ROOT
from tests.geo.drafting.test_drafting import draft, open_draft

NAIROBI = """Buses first

Westlands has more offices than its sewers can bear. From Nairobi a corridor to Ruiru is planned,
and double tracking towards Athi River follows. Ruiru and Athi River reply within thirty days.
"""
ESSEX = """Homes near the river

Cambridge and Somerville build along the line to Medford. Boston pays for the bridge; Cambridge
opens a park in 2027, and Massachusetts a fund. The station in Somerville is under construction.
"""
VALLEY = "Trams link Mesa, Tempe and Chandler. Glendale and Scottsdale wait; Tempe pays."


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas(read_areas(ROOT / "data"), shipped_world())


def lon_lat(dossier: Dossier, identifier: str) -> tuple[float, float]:
    """Return where a place of a draft stands."""
    shape = dossier.geometry_of(dossier.place(identifier))
    assert shape is not None
    return shape.centroid.x, shape.centroid.y


def test_the_bounds_of_a_country_that_is_very_wide_end_where_the_map_ends() -> None:
    text = "Plans of the United States\nA line is to open in the United States in 2030."
    dossier = open_draft(draft(text))
    assert dossier.info.bounds[3] == dossier.info.view[3] == 85.05


def test_a_draft_without_positions_needs_no_folder_of_datasets() -> None:
    files = draft("Plans\nThe Quillon Pavilion is to open in 2030.")
    dossier = open_draft({name: data for name, data in files.items() if "datasets/" not in name})
    assert "Quillon Pavilion" in {place.name_en for place in dossier.places}
    assert dossier.datasets == {}


def test_a_text_abroad_is_about_the_town_around_which_its_names_lie() -> None:
    dossier = open_draft(draft(NAIROBI))
    home = dossier.place(dossier.info.region)
    assert (home.id, home.name_en) == ("geonames-184745", "Nairobi")
    west, south, east, north = dossier.info.view
    assert west < 36.96 < east
    assert south < -1.15 < north
    assert east - west < 3
    assert dossier.info.metric_crs == "EPSG:32737"


def test_the_first_view_holds_the_city_itself_and_not_only_what_lies_around_it() -> None:
    text = (
        "Singapore plans. Punggol gets a park in 2027; Woodlands and Punggol wait. Singapore pays."
    )
    info = open_draft(draft(text)).info
    west, south, east, north = info.view
    assert west < 103.85 < east
    assert south < 1.29 < north


LONE = "Works in Ulaanbaatar\nA depot is to open in Ulaanbaatar in 2030; Ulaanbaatar pays for it."


def test_few_places_are_seen_with_the_land_around_them() -> None:
    west, south, east, north = view = open_draft(draft(LONE)).info.view
    assert count_landmarks(view) >= ENOUGH
    assert 85 < (north - south) * 111 / 2 <= 151
    assert west < 106.9 < east
    assert south < 47.9 < north


def test_where_there_is_ground_at_once_few_places_are_seen_no_wider_than_needed() -> None:
    text = "Works in Kraków\nA depot is to open in Kraków in 2030; Kraków pays for it."
    _, south, _, north = open_draft(draft(text)).info.view
    assert 59 < (north - south) * 111 / 2 < 61


def test_the_places_of_the_world_stand_at_their_points_with_source_and_radius() -> None:
    dossier = open_draft(draft(NAIROBI))
    (ruiru,) = [place for place in dossier.places if place.name_en == "Ruiru"]
    lon, lat = lon_lat(dossier, ruiru.id)
    assert abs(lon - 36.96) < 0.05
    assert abs(lat + 1.15) < 0.05
    assert ruiru.placed is Placed.INDICATIVE
    assert (ruiru.coordinateUncertaintyInMeters or 0) > 1000
    assert dossier.datasets[ruiru.geo_source or ""].source.credit.startswith("GeoNames")


def test_a_name_of_several_places_is_the_one_in_the_region_of_the_text() -> None:
    dossier = open_draft(draft(ESSEX))
    (cambridge,) = [place for place in dossier.places if place.name_en == "Cambridge"]
    assert cambridge.id == "geonames-4931972"
    lon, lat = lon_lat(dossier, cambridge.id)
    assert abs(lon + 71.1) < 0.1
    assert abs(lat - 42.37) < 0.1


def test_a_namesake_whose_own_country_is_said_stays_there() -> None:
    dossier = open_draft(draft(ESSEX + "Such paths are known from Cambridge, England.\n"))
    found = {place.id for place in dossier.places if "Cambridge" in place.name_en}
    assert found == {"geonames-4931972", "geonames-2653941"}


def test_small_towns_together_say_more_than_their_large_namesakes_elsewhere() -> None:
    dossier = open_draft(draft(VALLEY))
    assert dossier.place(dossier.info.region).name_en == "Phoenix"
    lons = [lon_lat(dossier, place.id)[0] for place in dossier.places]
    assert max(lons) < -111


def test_a_far_namesake_never_lends_a_place_its_position() -> None:
    text = f"{NAIROBI}Eastleigh and Scarborough are being rebuilt. Eastleigh has a market.\n"
    dossier = open_draft(draft(text))
    for place in dossier.places:
        if place.name_en in {"Eastleigh", "Scarborough", "Westlands"}:
            assert place.placed is Placed.UNLOCATED


CORK = """Cork area commuter rail and docklands

Cork's new platform opened in 2025. Double track to Midleton will be ready in 2027; greenways run on
to Carrigaline and Cobh. The road from Cork to Limerick via Mallow and Charleville is in planning.
"""


def test_a_name_that_is_a_word_too_is_a_name_in_all_of_the_text_once_it_is_one() -> None:
    dossier = open_draft(draft(CORK))
    home = dossier.place(dossier.info.region)
    assert home.name_en == "Cork"
    surfaces = [row.surface for row in dossier.mentions if row.place == "geonames-2965140"]
    assert surfaces == ["Cork", "Cork", "Cork"]
    assert {"Cobh", "Midleton", "Mallow"} <= {place.name_en for place in dossier.places}
    assert "Cork" not in {
        row.surface
        for row in open_draft(draft("A plan\n\nCork oaks and cork mats from Mallow.")).mentions
    }


def test_a_county_and_the_town_of_its_name_are_one_place_of_a_text_about_either() -> None:
    dossier = open_draft(draft(CORK))
    assert dossier.info.region == "geonames-2965140"
    areas = [place.name_en for place in dossier.places if place.kind is Kind.DISTRICT]
    assert [name for name in areas if "Cork" in name] == ["Cork"]
    west, south, east, north = dossier.info.bounds
    assert west < -8.66
    assert east > -8.17
    assert south < 51.82
    assert north > 52.13


def test_each_place_has_a_name_of_its_own_in_every_language() -> None:
    text = (
        "Limerick plans\n\nA road from Limerick city to Limerick, Ireland, passes Mallow and Cork."
    )
    names = [place.name_en for place in open_draft(draft(text)).places]
    assert len(names) == len(set(names))
    places = {name: _place(name, number) for number, name in enumerate(("a", "b", "c"))}
    tell_apart(places, {}, Atlas(), first="b")
    assert [place.name_en for place in places.values()] == ["Elm (2)", "Elm", "Elm (3)"]


def _place(name: str, number: int) -> Place:
    return Place(
        id=name, kind=Kind.SITE, theme="t", layer="l", status_at=Status.UNKNOWN,
        name_zh_hans=f"榆{number}", name_zh_hant=f"榆{number}", name_en="Elm",
        placed=Placed.UNLOCATED, why_zh_hans="无", why_zh_hant="無", why_en="None",
    )  # fmt: skip


def test_a_county_of_taiwan_is_the_region_of_its_townships() -> None:
    text = "新竹縣綜合發展計畫\n\n湖口鄉拓寬道路，新豐鄉設平台，芎林鄉與橫山鄉再生，尖石鄉修步道。"
    dossier = open_draft(draft(text))
    assert dossier.info.region == "cn-71hsq"
    assert all(dossier.geometry_of(place) is not None for place in dossier.places[:5])


def test_a_part_of_a_chinese_name_stands_nowhere_in_a_text_about_another_country() -> None:
    text = "河内市建设进展\n\n河内市今年开通地铁。红河以北将建设会展中心，昆明来的列车经过河内市。"
    dossier = open_draft(draft(text))
    assert dossier.place(dossier.info.region).name_zh_hans == "河内"
    assert "cn-532500" not in {place.id for place in dossier.places}
    assert "cn-530100" in {place.id for place in dossier.places}


def test_one_weak_name_in_passing_says_no_region() -> None:
    text = (
        "Every city should count its trees and water them, and say each year what was done. "
        "A garden in Cambridge did so once, and then it forgot about all of it again."
    )
    assert open_draft(draft(text)).info.region == "region"


WEAK = (
    """Parks of the year

Rochester, Lakewood and Arlington are the three parks that will be renewed in 2027. Rochester gets
a pond, Lakewood a playground, and Arlington a fence.""",
    """New parks

The council will renew the parks Lincoln, Madison and Clinton. Lincoln gets a pond. Madison is to
be fenced.""",
    """Three parks

Rochester Park, Lakewood Park and Arlington Gardens open in spring. Rochester Park gets a pond of
2 hectares, Lakewood Park a playground.""",
    """Three teams

Teams Aurora, Columbia and Madison build the tunnel. Aurora has 40 people.""",
    """Three stations

Garden Grove station, Riverside station and Fairview station will be rebuilt. Riverside station
gets lifts.""",
    """Names for squares

The jury proposes Aberdeen, Florence, Geneva and Troy.""",
    """Street works

Jackson Street, Franklin Avenue and Salem Road will be resurfaced.""",
    """School buildings

Hamilton School, Burlington School and the Springfield Academy will be rebuilt by 2028.""",
    """Springfield plan

Springfield will open a lane on Mill Road in 2027. Springfield pays.""",
    """朝阳区计划

朝阳区今年改造12处老旧小区。朝阳区另建一座公园。""",
    """公园建设

林肯公园、麦迪逊公园和罗切斯特公园将于2027年开放。林肯公园建2公顷水面。""",
)


@pytest.mark.parametrize("text", WEAK)
def test_names_that_places_in_many_regions_bear_say_none(text: str) -> None:
    assert open_draft(draft(text)).info.region == "region"


ABERDEEN = """Aberdeen opens a depot

The Aberdeen depot opens in 2027. Buses run from it to Stonehaven and Inverurie, coaches to
Perth and Stirling. Aberdeen pays."""
WEIHAI = """港口道路

今年完成威海市环翠区、文登区、荣成市的港口道路。烟台市、青岛市、潍坊市的货车2027年起由此到港。威海市出资。"""


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Lifts\n\nDenver, Phoenix and Houston get new halls; Denver pays.", "United States"),
        ("Madison plans\n\nMadison, Wisconsin, opens a park. Madison pays.", "Madison"),
        ("朝阳区计划\n\n北京市朝阳区今年改造12处老旧小区。朝阳区另建一座公园。", "朝阳区"),
        (VALLEY, "Phoenix"),
        (ABERDEEN, "Aberdeen"),  # of whose names a Perth is larger, which lies elsewhere
        (WEIHAI, "威海市"),  # whose province holds all that it names
    ],
)
def test_one_clear_name_beside_others_says_which_region(text: str, region: str) -> None:
    dossier = open_draft(draft(text))
    assert dossier.place(dossier.info.region).name_en == region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        (
            "亚的斯亚贝巴轻轨修复简报\n\n截至去年底，亚的斯亚贝巴轻轨只有8列能够运行。",
            "亚的斯亚贝巴",
        ),
        ("哥本哈根大街改造\n\n哥本哈根大街今年改造，哥本哈根大街两侧种树。", "全文范围"),
    ],
)
def test_a_city_s_metro_speaks_for_it_and_a_street_named_for_it_does_not(
    text: str, region: str
) -> None:
    dossier = open_draft(draft(text))
    assert dossier.place(dossier.info.region).name_zh_hans == region


def test_a_chinese_name_means_the_namesake_in_the_region_that_is_spelt_as_the_known_one() -> None:
    text = "宿霧市說明會\n\n宿霧市的捷運由拉普拉普市往南至塔利賽，宿霧市負擔經費。"
    (talisay,) = [place for place in open_draft(draft(text)).places if "塔利" in place.name_zh_hant]
    assert talisay.id == "geonames-1683881"


def test_a_name_of_one_place_alone_means_it_beside_the_region_and_none_with_an_article() -> None:
    text = (
        "São Paulo plans. Osasco and Guarulhos get trains from São Paulo; Guarulhos pays. Trains "
        "go on to Tietê in 2027."
    )
    for words, is_placed in ((text, True), (text.replace("to Tietê", "to the Tietê"), False)):
        (tiete,) = [place for place in open_draft(draft(words)).places if place.name_en == "Tietê"]
        assert (tiete.placed is not Placed.UNLOCATED) is is_placed


def test_a_text_over_the_date_line_is_a_dossier_that_can_be_read() -> None:
    text = "Fiji plans. Suva and Labasa build quays; a ferry links Suva and Labasa from 2027."
    dossier = open_draft(draft(text))
    assert dossier.place(dossier.info.region).name_en in {"Fiji", "Suva"}
    west, south, east, north = dossier.info.view
    assert -180 <= west < east <= 180
    assert south < -16.43 < north


def test_a_text_about_a_province_is_not_about_one_of_its_cities() -> None:
    text = "江苏省交通规划\n\n南京、苏州、无锡、徐州、南通、扬州各建一条干线，南京另建一座车站。"
    assert open_draft(draft(text)).info.region == "cn-320000"


@pytest.mark.parametrize(
    ("words", "identifier"),
    [
        ("Nairobi", "geonames-184745"),
        ("内罗毕", "geonames-184745"),
        ("内羅畢", "geonames-184745"),
        ("geonames-184745", "geonames-184745"),
        ("Cambridge, Massachusetts", "geonames-4931972"),
        ("剑桥，马萨诸塞州", "geonames-4931972"),
        ("杭州市", "cn-330100"),
        ("西湖区，浙江", "cn-330106"),
        ("新加坡", "geonames-1880252"),
        ("Kenya", "geonames-192950"),
        ("Arizona, United States", "geonames-5551752"),
        ("长阳县", "cn-420528"),
        ("長陽縣，湖北", "cn-420528"),
        ("Changyang County", "cn-420528"),
        ("阿坝州", "cn-513200"),
        ("阿坝自治州", "cn-513200"),
        ("鄂温克旗", "cn-150724"),
        ("广西自治区", "cn-450000"),
    ],
)
def test_a_region_is_taken_in_any_script(atlas: Atlas, words: str, identifier: str) -> None:
    assert resolve_region(atlas, words).id == identifier


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("Springfield", "there are several; write the id of one: geonames-4409896 (town in Mis"),
        ("Nairoby", "did you mean nairobi?"),
        ("昌平县", "no place of the gazetteers has this name"),
        ("太平洋", "an ocean is no region"),
        ("Indian Ocean", "an ocean is no region"),
        ("", "no place of the gazetteers has this name"),
        ("朝阳区", "cn-110105 (county in Beijing); cn-220104 (county in Changchun, Jilin)"),
    ],
)
def test_a_region_that_is_none_or_several_says_what_to_write(
    atlas: Atlas, words: str, advice: str
) -> None:
    with pytest.raises(RegionError, match=r"^--region") as error:
        resolve_region(atlas, words)
    assert advice in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Update\n\nNorwich City Council met. Wymondham gets a bridge, Aylsham a bus.\n",
            "Norwich",
        ),
        ("NORWICH CITY COUNCIL\nReport\n\nWymondham gets a bridge, Aylsham a bus.\n", "Norwich"),
        ("Roads\n\nThe Mayor of Norwich opened a bridge in Wymondham.\n", "Norwich"),
        ("Roads\n\nThe Mayor opened a bridge in Wymondham.\n", "The area of the text"),
        ("苗栗縣議會質詢紀錄\n\n竹南、頭份的道路明年開工。\n", "苗栗縣"),
    ],
)
def test_whose_council_a_text_names_that_is_what_it_is_about(text: str, name: str) -> None:
    dossier = open_draft(draft(text))
    assert dossier.place(dossier.info.region).name_en == name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Stoke-on-Trent City Council's plan; the Mayor of Hull.",
            {"Stoke-on-Trent": 1, "Hull": 1},
        ),
        ("Newcastle upon Tyne Council", {"Newcastle upon Tyne": 1}),
        ("City of Greater Dandenong; Glen Eira's Council", {"Dandenong": 1, "Glen Eira": 1}),
        ("KENT COUNTY COUNCIL\nTHE COUNTY COUNCIL", {"Kent": 1}),
        ("Annual Report 2004 KENT COUNTY COUNCIL These works", {"Kent": 1}),
        ("The Governor of Nakuru spoke. Governors of schools met.", {"Nakuru": 1}),
        ("Hall at Broadford, Co. Clare, and CO. CLARE; County Councils", {"Clare": 2}),
        ("MINUTES OF THE MUNICIPAL DISTRICT OF CAVAN HELD ON MONDAY", {"Cavan": 1}),
        ("The Municipal District of Athy.", {"Athy": 1}),
        ("The Vermont Department of Roads; the Department of Health", {"Vermont": 1}),
        ("苗栗縣議會第20屆第3次定期會", {"苗栗縣": 1}),
        ("清水县人民政府、清水县人大常委会", {"清水县": 2}),
        ("縣議會開會，市政府同意，各区县政府落实。", {}),
        ("The Council met. Our City Council paid. The city of the future.", {}),
        ("", {}),
    ],
)
def test_councils_are_found_by_their_names(text: str, found: dict[str, int]) -> None:
    assert {name: n for name, n in find_councils(text).items() if name != "The"} == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Long Eaton bridge\nA bridge opens in Long Eaton. Long Eaton pays.", "Long Eaton"),
        ("Our pipes\nWrite to works@ccc.govt.nz. The main of Sparks Road is laid.", "New Zealand"),
        ("Our pipes\nSee www.works.gov.uk and roads.gov.au. Sparks Road is laid.", ""),
        ("Roads\nSparks Road costs KES 20 million, and Armagh Street KES 3 million.", "Kenya"),
        ("Roads\nSparks Road costs KES 20 million.", ""),
        ("Roads\nSparks Road costs $20 million, and Armagh Street $3 million.", ""),
    ],
)
def test_what_is_said_twice_or_whose_money_and_addresses_stand_there_is_the_region(
    text: str, name: str
) -> None:
    dossier = open_draft(draft(text))
    region = dossier.info.region
    assert (dossier.place(region).name_en if region != "region" else "") == name
