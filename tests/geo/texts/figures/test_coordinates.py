"""Positions that a text gives as numbers: both axes, an order that is told, the datum as said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.gazetteers.building import make_gazetteer
from geo.texts.figures.coordinates import find_coordinates
from geo.texts.reader import read
from geo.texts.writing.folding import fold

GAZETTEER = make_gazetteer()


@pytest.mark.parametrize(
    ("text", "lon", "lat", "uncertainty_m"),
    [
        ("站址位于116°18′E，40°12′N附近", 116.3, 40.2, 927.67),
        ("北緯40度12分15秒、東經116度18分30秒", 116.30833333, 40.20416667, 15.46),
        ("东经116.2312°，北纬40.2201°", 116.2312, 40.2201, 5.57),
        ("经度116.2312，纬度40.2201", 116.2312, 40.2201, 5.57),
        ("N40°12′30″ E116°18′", 116.3, 40.20833333, 927.67),
        ("E116.3 N40.1", 116.3, 40.1, 5566.0),
        ("The site (51.5072° N, 0.1276° W) lies", -0.1276, 51.5072, 5.57),
        ("南纬33.87度，东经151.21度", 151.21, -33.87, 556.6),
        ("GPS: 40.2201, 116.2312", 116.2312, 40.2201, 5.57),
        ("经纬度 12.49,41.89", 12.49, 41.89, 556.6),
        ("lat/lon 41.89, 12.49", 12.49, 41.89, 556.6),
        ("位于（116.23120，40.22010）", 116.2312, 40.2201, 0.56),
    ],
)
def test_a_position_is_read_as_it_is_written(
    text: str, lon: float, lat: float, uncertainty_m: float
) -> None:
    (found,) = find_coordinates(fold(text).text)
    assert (found.lon, found.lat, found.uncertainty_m) == (lon, lat, uncertainty_m)
    assert found.datum == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "东经115°50′至116°29′，北纬40°02′至40°23′", "东经116°18′以东", "K12+300处", "DK45+120.5",
        "坐标 12.49,41.89", "投资12.34，116.23亿元", "气温36.5°", "3 E 4 N", "第116、40号",
        "东经190°，北纬40°", "东经116°75′，北纬40°10′", "", "1.2345, 2.3456",
        "东经116°18′，北纬40°10′75″", "东经116°18′，北纬91°", "n40 e116",
    ],
)  # fmt: skip
def test_what_is_no_position_is_none(text: str) -> None:
    assert find_coordinates(fold(text).text) == []


@pytest.mark.parametrize(
    ("text", "datum"),
    [
        ("坐标116.23，40.22（CGCS2000）", "cgcs2000"), ("WGS-84坐标116.23，40.22", "wgs84"),
        ("高德坐标116.23，40.22", "gcj02"), ("北京54坐标116.23，40.22", "other"),
        ("本文采用国家2000坐标系。\n坐标116.23，40.22", "cgcs2000"),
        ("对照GCJ-02图。\n坐标116.23，40.22", "unknown"), ("坐标116.23，40.22", "unknown"),
    ],
)  # fmt: skip
def test_a_datum_is_what_the_text_says(text: str, datum: str) -> None:
    assert [row.datum for row in find_coordinates(fold(text).text)] == [datum]


def test_a_position_is_of_the_name_before_it_and_no_figure() -> None:
    text = "前言。\n柳溪大桥（东经116度18分30秒，北纬40度12分15秒）全长3公里。"
    reading = read(text, GAZETTEER, year=2025)
    (found,) = reading.positions
    assert found.about == ("柳溪大桥", 4, 8)
    assert text[found.start : found.end] == found.surface == "东经116度18分30秒，北纬40度12分15秒"
    assert found.paragraph == 2
    assert [row.surface for row in reading.figures] == ["3公里"]


def test_the_name_of_another_sentence_is_not_whose_position_it_is() -> None:
    (found,) = read("柳溪大桥已建成。坐标116.23，40.22。", GAZETTEER, year=2025).positions
    assert found.about is None


@given(lon=st.floats(-179.99, 179.99), lat=st.floats(-89.99, 89.99))
def test_what_is_written_with_hemispheres_comes_back(lon: float, lat: float) -> None:
    east, north = "东西"[lon < 0], "北南"[lat < 0]
    (found,) = find_coordinates(f"{east}经{abs(lon):.6f}°,{north}纬{abs(lat):.6f}°")
    assert abs(found.lon - lon) < 1e-6
    assert abs(found.lat - lat) < 1e-6


def test_a_long_line_of_numbers_takes_time_that_grows_with_it() -> None:
    assert find_coordinates("116.2312 " * 200_000) == []
