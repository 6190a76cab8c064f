"""The places of the interview: all there, and none drawn more precisely than its evidence."""

from __future__ import annotations

import pytest

from geo import Dossier
from geo.vocabulary import Kind, Placed, Status
from tests.data.measuring import WGS84

NAMED = [
    *(
        "changping",
        "fsc",
        "life-valley",
        "life-park",
        "energy-valley",
        "two-valleys",
        "shahe-edu",
        "life3",
        "thu-nankou",
        "scientist-town",
    ),
    *(
        "nankou",
        "zhuxinzhuang-port",
        "cmcc-port",
        "g6-cluster",
        "synbio",
        "synbio-centre",
        "synbio-accelerator",
    ),
    *(
        "synbio-start",
        "robot-park",
        "xiaomi",
        "sinovac",
        "bupt",
        "bistu",
        "carriers",
        "carrier-telecom",
        "carrier-unicom",
        "nongxueyuan-ss",
        "xiejiazhuang-ss",
        "line17",
    ),
    *(
        "line19",
        "line19n",
        "line13",
        "line18",
        "ne-ring",
        "changping-line",
        "beiqing-rd",
        "anli-rd",
        "huichang-rd",
        "wangjing",
        "cbd",
    ),
    *(
        "yizhuang",
        "rdfz-cp2",
        "s101-fsc",
        "btch",
        "jst-hlg",
        "huilongguan",
        "tiantongyuan",
        "huitian",
        "weilai-zhigu",
        "hopson",
    ),
    *(
        "wanda-shahe",
        "sams",
        "long-street",
        "leduogang",
        "longyu-xian",
        "shahe",
        "ming-tombs",
        "circle",
        "xinzhuang",
        "ming-forum",
    ),
    *("vuelta", "agri-carnival", "qianfan"),
]

UNLOCATED = {
    *("rdfz-cp2", "s101-fsc", "sinovac", "ming-complex", "robot-park"),
    *("synbio-centre", "synbio-accelerator", "synbio-start"),
    *("carriers", "carrier-unicom"),
}

# What the research behind each position allows, in metres: a claim may be wider, never narrower.
EVIDENCE_M = {
    "fsc": 4500,
    "life-valley": 2400,
    "life-park": 1800,
    "energy-valley": 3000,
    "shahe-edu": 1800,
    "life3": 1800,
    "thu-nankou": 2000,
    "scientist-town": 1500,
    "nankou": 500,
    "wangjing": 1200,
    "cbd": 1300,
    "yizhuang": 4500,
    "nongxueyuan-ss": 1500,
    "xiejiazhuang-ss": 1800,
    "btch": 200,
    "jst-hlg": 120,
    "huilongguan": 2500,
    "tiantongyuan": 1800,
    "huitian": 5500,
    "weilai-zhigu": 300,
    "xiaomi": 700,
    "synbio": 5000,
    "g6-cluster": 2000,
    "zhuxinzhuang-port": 1500,
    "cmcc-port": 700,
    "bistu": 500,
    "carrier-telecom": 4500,
    "hopson": 250,
    "wanda-shahe": 150,
    "sams": 150,
    "leduogang": 250,
    "longyu-xian": 1000,
    "ming-tombs": 4500,
    "xinzhuang": 500,
    "agri-carnival": 500,
    "vuelta": 700,
    "qianfan": 2500,
    "circle": 5000,
    "shahe": 900,
}

# A second position of each, from other sources than the one that placed it: lon, lat.
OTHER_POSITIONS = {
    "fsc": (116.4618, 40.1218),
    "energy-valley": (116.4618, 40.1218),
    "shahe-edu": (116.2744, 40.1634),
    "thu-nankou": (116.1304, 40.2372),
    "scientist-town": (116.1304, 40.2372),
    "shahe": (116.2591, 40.1241),
    "nongxueyuan-ss": (116.3033, 40.0913),
    "xiaomi": (116.3101, 40.0990),
    "longyu-xian": (116.3097, 40.0647),
    "btch": (116.4087, 40.0726),
    "tiantongyuan": (116.4150, 40.0680),
}


def test_every_place_of_the_interview_is_there(dossier: Dossier) -> None:
    ids = {place.id for place in dossier.places}
    assert len(ids) >= 60
    assert [name for name in NAMED if name not in ids] == []


def test_what_nobody_can_locate_has_no_position(dossier: Dossier) -> None:
    found = {place.id for place in dossier.places if place.placed is Placed.UNLOCATED}
    assert found == UNLOCATED
    assert all(dossier.geometry_of(dossier.place(name)) is None for name in UNLOCATED)


@pytest.mark.parametrize("name", sorted(EVIDENCE_M))
def test_no_place_claims_more_than_its_evidence(dossier: Dossier, name: str) -> None:
    assert (dossier.place(name).coordinateUncertaintyInMeters or 0) >= EVIDENCE_M[name]


@pytest.mark.parametrize("name", sorted(OTHER_POSITIONS))
def test_another_position_of_a_place_lies_in_its_radius(dossier: Dossier, name: str) -> None:
    geometry = dossier.geometry_of(dossier.place(name))
    assert geometry is not None
    centre = geometry.centroid
    metres = WGS84.inv(centre.x, centre.y, *OTHER_POSITIONS[name])[2]
    assert metres <= (dossier.place(name).coordinateUncertaintyInMeters or 0)


def test_only_a_true_outline_is_drawn_as_an_area(dossier: Dossier) -> None:
    outlined = {
        place.id
        for place in dossier.places
        if (geometry := dossier.geometry_of(place)) is not None and geometry.geom_type != "Point"
    }
    assert outlined == {"changping", "bupt", "jst-hlg", "long-street"}


def test_an_indicative_place_is_never_certain(dossier: Dossier) -> None:
    for row in (*dossier.places, *dossier.sections):
        if row.placed is Placed.INDICATIVE:
            assert row.certainty is not None
            assert row.certainty.value != "certain", row.id
            assert (row.coordinateUncertaintyInMeters or 0) >= 300, row.id


def test_every_place_says_in_three_languages_what_it_is(dossier: Dossier) -> None:
    for place in dossier.places:
        assert place.summary_zh_hans, place.id
        assert place.summary_zh_hant, place.id
        assert place.summary_en, place.id


def test_a_reason_for_a_radius_is_one_sentence(dossier: Dossier) -> None:
    for row in (*dossier.places, *dossier.sections):
        for words, stop in ((row.why_zh_hans, "。"), (row.why_zh_hant, "。"), (row.why_en, ".")):
            assert words.endswith(stop), row.id
            assert words.count("。") <= 1, row.id


def test_each_aspect_of_the_plan_has_places(dossier: Dossier) -> None:
    themes = {place.theme for place in dossier.places if place.kind is not Kind.STATION}
    assert themes == {theme.id for theme in dossier.themes}
    layers = {place.layer for place in dossier.places}
    assert layers == {layer.id for layer in dossier.layers}


def test_what_opened_after_the_interview_was_not_in_use_then(dossier: Dossier) -> None:
    in_use = {Status.OPERATING, Status.COMPLETED}
    for place in dossier.places:
        if place.start_date and place.start_date > dossier.document.date:
            assert place.status_at not in in_use, place.id
        if place.as_of:
            assert place.as_of >= "2025", place.id


def test_a_status_found_later_names_its_evidence_or_comes_with_the_geometry(
    dossier: Dossier,
) -> None:
    bare = {
        row.id
        for row in (*dossier.places, *dossier.sections)
        if row.status_now and not row.status_source and row.as_of and row.as_of < "2025-12"
    }
    assert bare <= {"weilai-zhigu", "beiqing-rd.east"}  # a developer's and a road's own timeline


def test_a_line_does_not_run_through_a_measured_outline(dossier: Dossier) -> None:
    outlines = {
        place.id: geometry
        for place in dossier.places
        if place.placed is Placed.MEASURED
        and place.kind is Kind.SITE
        and (geometry := dossier.geometry_of(place)) is not None
        and geometry.geom_type != "Point"
    }
    assert len(outlines) >= 2
    outlines |= {
        feature.id: feature.geometry
        for _, feature in dossier.base_features()
        if feature.properties["class"] == "campus"
    }
    for section in dossier.sections:
        line = dossier.geometry_of(section)
        for name, outline in outlines.items():
            assert line is None or not line.intersects(outline), (section.id, name)


def test_what_has_no_plot_shares_no_disc_with_the_science_city(dossier: Dossier) -> None:
    middle = dossier.geometry_of(dossier.place("fsc"))
    assert middle is not None
    shared = [
        place.id
        for place in dossier.places
        if place.id != "fsc"
        and (geometry := dossier.geometry_of(place)) is not None
        and geometry.equals(middle)
    ]
    assert shared == []


def test_the_park_is_a_part_of_the_valley_and_three_carriers_are_three(dossier: Dossier) -> None:
    park = dossier.place("life-park")
    assert (park.within, dossier.place("life3").within) == ("life-valley", "life-park")
    assert "生命园" in park.aliases
    assert not set(park.aliases) & set(dossier.place("life-valley").aliases)
    members = dossier.place("carriers").members
    assert members == ("cmcc-port", "carrier-telecom", "carrier-unicom")
    assert all(dossier.index.statements[name] for name in (*members, "life-park"))
