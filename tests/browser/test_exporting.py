"""What the page exports is what `planmap export` writes, feature by feature."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from playwright.sync_api import Page

from geo import Dossier, read_dossier
from layers.exports import select
from maps import make_map
from tests.browser.conftest import DATA, OpenPage
from tests.browser.reader import exported_ids, shown
from tests.builders import bend, words, write_dossier
from tests.layers.reading import join_blocks

pytestmark = pytest.mark.browser

DATUMS = ("wgs84", "gcj02", "bd09")
KML = "{http://www.opengis.net/kml/2.2}"
GPX = "{http://www.topografix.com/GPX/1/1}"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read_dossier(min(DATA.glob("*/dossier.toml")).parent)


def from_page(page: Page, form: str, scope: str, datum: str) -> str:
    text: str = page.evaluate(
        "([form, scope, datum]) => planmap.exportText(form, scope, datum)", [form, scope, datum]
    )
    return text


def from_command(dossier: Dossier, form: str, datum: str) -> str:
    return join_blocks(select(dossier, datum=datum), form).decode()


@pytest.mark.parametrize("datum", DATUMS)
def test_geojson_is_the_command_s_line_by_line(
    open_page: OpenPage, site_page: Path, dossier: Dossier, datum: str
) -> None:
    page = open_page(site_page, fragment="#lang=zh-Hans")
    ours = from_page(page, "geojson", "all", datum).splitlines()
    theirs = from_command(dossier, "geojson", datum).splitlines()
    head, their_head = json.loads(ours[0] + "]}"), json.loads(theirs[0] + "]}")
    assert head == their_head
    assert ours[1:] == theirs[1:]


@pytest.mark.parametrize("datum", DATUMS)
def test_csv_is_the_command_s_row_by_row(
    open_page: OpenPage, site_page: Path, dossier: Dossier, datum: str
) -> None:
    page = open_page(site_page, fragment="#lang=zh-Hans")
    text = from_page(page, "csv", "all", datum)
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    ours = list(csv.reader(io.StringIO(text[1:], newline="")))
    theirs = list(csv.reader(io.StringIO(from_command(dossier, "csv", datum)[1:], newline="")))
    assert ours[0] == theirs[0]
    assert ours[1:] == theirs[1:]


def placemarks(text: str) -> dict[str, Any]:
    root = ET.fromstring(text)  # noqa: S314 - our own file
    return {
        mark.get("id", ""): {
            "name": mark.findtext(f"{KML}name"),
            "description": mark.findtext(f"{KML}description"),
            "data": {row.get("name"): row.text for row in mark.iter(f"{KML}SimpleData")},
            "coordinates": [one.text for one in mark.iter(f"{KML}coordinates")],
        }
        for mark in root.iter(f"{KML}Placemark")
    }


def test_kml_is_the_command_s_placemark_by_placemark(
    open_page: OpenPage, site_page: Path, dossier: Dossier
) -> None:
    page = open_page(site_page, fragment="#lang=zh-Hans")
    ours = placemarks(from_page(page, "kml", "all", "gcj02"))
    theirs = placemarks(from_command(dossier, "kml", "gcj02"))
    assert set(ours) == set(theirs)
    for key, mark in theirs.items():
        assert ours[key]["name"] == mark["name"]
        assert ours[key]["description"] == mark["description"]
        assert ours[key]["data"] == mark["data"]
        assert near(ours[key]["coordinates"], mark["coordinates"])


def folders(text: str) -> list[str | None]:
    root = ET.fromstring(text)  # noqa: S314 - our own file
    return [each.findtext(f"{KML}name") for each in root.findall(f"{KML}Document/{KML}Folder")]


def test_kml_has_the_command_s_folders(
    open_page: OpenPage, site_page: Path, dossier: Dossier
) -> None:
    page = open_page(site_page, fragment="#lang=zh-Hans")
    ours = from_page(page, "kml", "all", "wgs84")
    assert folders(ours) == folders(from_command(dossier, "kml", "wgs84"))
    assert ours.count("<Folder>") == len(folders(ours))


def near(ours: list[str], theirs: list[str]) -> bool:
    """Tell whether all degrees agree to the last decimal written, one unit aside."""
    flat = [
        [float(part) for one in side for part in one.replace(",", " ").split()]
        for side in (ours, theirs)
    ]
    return flat[0] == pytest.approx(flat[1], abs=1.5e-6)


def gpx_things(text: str) -> list[tuple[str, str | None, dict[str, str | None], int]]:
    root = ET.fromstring(text)  # noqa: S314 - our own file
    return sorted(
        (
            thing.tag.removeprefix(GPX),
            thing.findtext(f"{GPX}name"),
            {one.tag: one.text for one in thing.find(f"{GPX}extensions") or ()},
            len(list(thing.iter(f"{GPX}trkpt"))),
        )
        for thing in root
        if thing.tag != f"{GPX}metadata"
    )


def test_gpx_is_the_command_s_thing_by_thing(
    open_page: OpenPage, site_page: Path, dossier: Dossier
) -> None:
    page = open_page(site_page, fragment="#lang=zh-Hans")
    ours = from_page(page, "gpx", "all", "wgs84")
    theirs = from_command(dossier, "gpx", "wgs84")
    key = str
    assert sorted(gpx_things(ours), key=key) == sorted(gpx_things(theirs), key=key)


def test_what_is_visible_follows_layers_and_filters(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    page.evaluate("planmap.hide('areas'); planmap.filter({status: 'operating'})")
    assert exported_ids(page) == {"mill-park", "tram3-mill", "tram3.first"}
    assert len(exported_ids(page, "all")) == 6
    assert exported_ids(page, "tram3") == {"tram3.first", "tram3.second"}
    assert exported_ids(page, "layer:areas") == {"brookfield", "old-harbour"}


@pytest.mark.parametrize("wrong", ["'shp'", "'csv','nowhere'", "'csv','all','utm'"])
def test_an_unknown_format_scope_or_datum_is_refused(
    open_page: OpenPage, small_page: Path, wrong: str
) -> None:
    page = open_page(small_page)
    refused = page.evaluate(
        f"() => {{ try {{ planmap.exportText({wrong}) }} catch (error) {{ return error.name }} }}"
    )
    assert refused == "RangeError"


def test_cells_that_a_spreadsheet_would_run_are_guarded(
    open_page: OpenPage, tmp_path: Path
) -> None:
    tables = bend("places.csv", 1, **words("name", "=1+1"), **words("summary", '@x,"y"'))
    file = tmp_path / "index.html"
    made = read_dossier(write_dossier(tmp_path / "dossier", tables=tables))
    make_map(made).save(file)
    text = from_page(open_page(file), "csv", "mill-park", "wgs84")
    row = next(csv.DictReader(io.StringIO(text[1:], newline="")))
    assert row["name_en"] == "'=1+1"
    assert row["summary_en"] == '\'@x,"y"'
    assert "\r\n" in text


def test_the_panel_counts_names_and_saves_the_file(
    open_page: OpenPage, small_page: Path, tmp_path: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    page.locator("[data-status=operating]").click()
    page.locator("[data-export=open]").click()
    assert page.locator("[data-export-count]").inner_text() == "4 features will be exported"
    assert page.locator("[data-export-name]").inner_text() == (
        "brookfield_visible_operating_wgs84.geojson"
    )
    page.locator("input[value=csv]").check()
    page.locator("input[value=bd09]").check()
    assert page.locator("[data-export-count]").inner_text() == "5 features will be exported"
    page.locator("input[name=pm-scope][value=all]").check()
    with page.expect_download() as saving:
        page.locator("[data-export=save]").click()
    assert saving.value.suggested_filename == "brookfield_all_bd09.csv"
    saving.value.save_as(tmp_path / "out.csv")
    content = (tmp_path / "out.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines()[0].endswith("datum,lon_bd09,lat_bd09,wkt_bd09")


def test_one_layer_or_one_place_is_exported_from_the_panel(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en&p=tram3")
    page.locator("[data-tool='card.export']").click()
    assert page.locator("[data-export-name]").inner_text() == "brookfield_tram3_wgs84.geojson"
    assert page.locator("[data-export-count]").inner_text() == "2 features will be exported"
    page.locator("[data-export-layer]").select_option("parks")
    assert page.locator("[data-export-name]").inner_text() == "brookfield_layer-parks_wgs84.geojson"
    assert shown(page) == {"parks", "areas", "trams"}


def test_nothing_to_export_cannot_be_saved(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en&l=")
    page.locator("[data-export=open]").click()
    assert page.locator("[data-export=save]").is_disabled()


def saved_picture(page: Page, ending: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.locator(f"[data-export={ending}]").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_view_is_saved_as_a_picture_with_title_date_and_credits(
    open_page: OpenPage, small_page: Path, tmp_path: Path, scheme: str
) -> None:
    fragment = "#lang=en&p=mill-park&a=2027-01-01"
    page = open_page(small_page, fragment=fragment, color_scheme=scheme)
    page.locator("[data-export=open]").click()
    file = saved_picture(page, "svg", tmp_path)
    assert file.name == "brookfield_view_2027-01-01_en.svg"
    root = ET.fromstring(file.read_text())  # noqa: S314 - our own file
    words = " ".join(root.itertext())
    assert page.locator("h1").inner_text() in re.sub(r"\s+", " ", words)
    for said in ("1 January 2027", "Mill Park", "Credit of survey"):
        assert said in words
    size = int(root.get("width", "")), int(root.get("height", ""))
    painted = Image.open(saved_picture(page, "png", tmp_path))
    assert painted.size == (2 * size[0], 2 * size[1])
    assert len(painted.convert("RGB").resize((300, 300)).getcolors(90_000) or []) > 20
    assert painted.convert("RGB").getpixel((2, 2)) == (255, 253, 249), "drawn for a light ground"


def test_what_is_open_is_saved_as_a_picture_by_its_id(
    open_page: OpenPage, small_page: Path, tmp_path: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en&w=c-tram")
    page.locator("[data-export=open]").click()
    page.locator("input[name=pm-picture][value=open]").check(force=True)
    file = saved_picture(page, "svg", tmp_path)
    assert file.name == "brookfield_c-tram_en.svg"
    said = page.evaluate("() => planmap.picture()")
    assert file.read_text() == said
