"""A gazetteer of one's own says where names are, with geometry, id, licence and radius."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas as gpd
import pytest
from shapely import LineString, Point, Polygon, box
from shapely.geometry import mapping

from geo import Dossier, read_dossier
from geo.drafting.making import make_draft
from geo.drafting.own import find_own
from geo.drafting.region import Sources
from geo.errors import DossierError
from geo.gazetteers.atlas import Atlas
from geo.gazetteers.building import make_gazetteer
from geo.gazetteers.own.book import OwnBook, names_in
from geo.gazetteers.own.doubting import doubt_datums
from geo.gazetteers.own.entry import want_text
from geo.gazetteers.own.opening import MOST_ENTRIES, open_book
from geo.gazetteers.world import shipped_world
from geo.geocoding.own import make_own
from geo.positions.areas import read_areas
from geo.positions.datum import Datum, convert
from geo.texts.reader import read
from geo.texts.text import decode_text
from geo.vocabulary import Certainty, Kind, Placed
from tests.builders import to_toml
from tests.conftest import ROOT
from tests.geo.drafting.test_drafting import open_draft

BROOKLAND = Path(__file__).parents[1] / "sample" / "brookland.osm"
TEXT = """Plan for Brooktown

Brooktown builds along the Great Brook until 2028. Trains stop at Mill Halt; Fernhill Road is
closed. Schloss Auenstein opens in 2027. In der Lindenstraße gilt Tempo 30.
Fernhill keeps its market.
溪城的河堤将于2027年完工。
"""


def open_one(path: Path, *names: str, datum: Datum = Datum.WGS84) -> OwnBook:
    """Return the book of one gazetteer with what it has of some names."""
    return open_book([path], want_text(" ; ".join(names)), datum=datum)


def write(folder: Path, name: str, text: str) -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def draft(book: OwnBook, text: str = TEXT) -> Dossier:
    """Return the draft of a text with gazetteers."""
    areas = read_areas(ROOT / "data")
    names = make_gazetteer((), areas, names_in(book, text))
    sources = Sources(
        templates=ROOT / "data" / "drafts", areas=areas, world=shipped_world(), own=book
    )
    words = decode_text(text.encode())
    reading = read(words.text, names, year=2026)
    return open_draft(make_draft(words, reading, sources, identifier="draft", date="2026"))


@pytest.fixture(scope="module")
def drafted() -> Dossier:
    return draft(open_book([BROOKLAND], want_text(TEXT)))


def find(dossier: Dossier, surface: str) -> str:
    """Return the id of the place that a name means, the same wherever it stands."""
    (place,) = {row.place for row in dossier.mentions if row.surface == surface and row.place}
    return place


@pytest.mark.parametrize(
    ("surface", "geo_id", "form", "kind"),
    [
        ("Brooktown", "way/100", "MultiPolygon", Kind.DISTRICT),
        ("溪城", "way/100", "MultiPolygon", Kind.DISTRICT),
        ("Great Brook", "way/101", "LineString", Kind.SITE),
        ("Mill Halt", "node/2", "Point", Kind.STATION),
        ("Schloss Auenstein", "way/105", "MultiPolygon", Kind.SITE),
        ("Fernhill", "node/3", "Point", Kind.AREA),
        ("Fernhill Road", "way/106", "LineString", Kind.ROAD),
    ],
)
def test_a_name_gets_the_geometry_that_the_extract_has(
    drafted: Dossier, surface: str, geo_id: str, form: str, kind: Kind
) -> None:
    place = drafted.place(find(drafted, surface))
    rows = (place, *drafted.sections_of(place.id))
    (feature,) = [found for row in rows if (found := drafted.feature_of(row))]
    assert (feature.geo_id, feature.geometry.geom_type, place.kind) == (geo_id, form, kind)
    source = drafted.datasets["own-brookland"].source
    assert (source.licence, source.credit) == ("ODbL-1.0", "© OpenStreetMap contributors")
    assert f"own-brookland, {geo_id}, ODbL-1.0" in place.why_en
    assert place.placed is not Placed.UNLOCATED
    assert place.coordinateUncertaintyInMeters


GREEN = [(20.0, 10.0), (20.1, 10.0), (20.1, 10.1), (20.2, 10.1), (20.3, 10.1)]
HALTS = {"Alder Halt": (20.05, 10.001), "Birch Halt": (20.2, 10.099), "Cedar Halt": (20.2, 10.3)}


def green_line(folder: Path) -> OwnBook:
    """Return a gazetteer with a line that bends, two halts on it and one far off."""
    rows = {"Green Line": (LineString(GREEN), "line")} | {
        name: (Point(spot), "station") for name, spot in HALTS.items()
    }
    features = [
        {
            "type": "Feature",
            "properties": {"name": name, "kind": kind, "id": name},
            "geometry": mapping(shape),
        }
        for name, (shape, kind) in rows.items()
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features})
    return open_one(write(folder, "halts.geojson", text), *rows)


def test_a_section_from_a_to_b_is_cut_out_of_a_line_whose_course_is_known(tmp_path: Path) -> None:
    text = "Plan\n\nThe Green Line opens from Birch Halt to Alder Halt in 2027.\n"
    dossier = draft(green_line(tmp_path), text)
    whole, part = dossier.sections_of(find(dossier, "Green Line"))
    assert (whole.name_en, part.name_en) == ("Green Line", "Birch Halt to Alder Halt")
    shape = dossier.geometry_of(part)
    assert shape is not None
    assert shape.equals_exact(LineString([(20.05, 10.0), *GREEN[1:4]]), 1e-6)
    assert (part.geo_source, part.placed) == (whole.geo_source, whole.placed)
    assert "cut out of its known course" in part.why_en
    assert part.reviewed is False


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("The Green Line opens from Elm to Birch Halt in 2027.", GREEN[1:4]),
        ("The Green Line opens from Elm to Fir in 2027.", GREEN[1:]),
        ("Die Green Line wird von Elm bis Birch Halt erneuert.", GREEN[1:4]),
        ("绿溪线从榆树镇至桦林站年内开通。", GREEN[1:4]),
    ],
)
def test_a_section_ends_where_the_line_is_nearest_to_the_middle_of_an_area(
    tmp_path: Path, text: str, points: list[tuple[float, float]]
) -> None:
    rows = {
        "Green Line": ("绿溪线", LineString(GREEN), "line"),
        "Birch Halt": ("桦林站", Point(GREEN[3]), "station"),
        "Elm": ("榆树镇", box(20.08, 9.98, 20.12, 10.02), "district"),
        "Fir": ("杉木镇", box(20.28, 10.05, 20.36, 10.2), "district"),
    }
    features = [
        {
            "type": "Feature",
            "properties": {"name": name, "name:zh": han, "kind": kind, "id": name},
            "geometry": mapping(shape),
        }
        for name, (han, shape, kind) in rows.items()
    ]
    path = write(
        tmp_path, "f.geojson", json.dumps({"type": "FeatureCollection", "features": features})
    )
    dossier = draft(open_book([path], want_text(text)), f"Plan\n\n{text}\n")
    _, part = dossier.sections
    shape = dossier.geometry_of(part)
    assert shape is not None
    assert shape.equals_exact(LineString(points), 1e-6)


def test_no_section_is_cut_to_a_place_by_which_the_line_does_not_run(tmp_path: Path) -> None:
    text = "Plan\n\nThe Green Line opens from Alder Halt to Cedar Halt in 2027.\n"
    dossier = draft(green_line(tmp_path), text)
    assert len(dossier.sections_of(find(dossier, "Green Line"))) == 1


def test_the_pieces_of_a_river_are_one_line(drafted: Dossier) -> None:
    shape = drafted.geometry_of(drafted.place(find(drafted, "Great Brook")))
    assert shape is not None
    assert shape.bounds == (19.9, 10.0, 20.05, 10.002)


def test_several_of_one_name_are_told_and_none_is_taken(drafted: Dossier) -> None:
    place = drafted.place(find(drafted, "Lindenstraße"))
    assert place.placed is Placed.UNLOCATED
    assert place.why_en.endswith("own-brookland: way/103, way/104")


def test_a_part_of_a_name_never_answers_for_it() -> None:
    text = "Brook and Mill, Auenstein and Town."
    book = open_book([BROOKLAND], want_text(text))
    assert [*names_in(book, text)] == []
    assert book.find("Brook") == book.find("Auenstein") == ()


def test_a_name_of_one_language_leads_to_all_that_bears_the_main_name() -> None:
    (place,) = open_book([BROOKLAND], {"溪城"}.__contains__).find("溪城")
    assert place.entry.geo_id == "way/100"


def test_a_word_that_the_text_writes_small_is_no_name(tmp_path: Path) -> None:
    path = write(tmp_path, "own.csv", "name,lon,lat\nPost,20,10\nMarkt,20,10\n")
    text = "Post and post office; the Markt."
    assert [name for name, _ in names_in(open_book([path], want_text(text)), text)] == ["markt"]


CSV = """id,name,name:zh,name:en,alt_name,old_name,lon,lat,radius_m,licence
7,Grünau,绿洲,Greenmead,Alte Au;Au-Viertel,Sumpfau,20.5,10.5,40,CC0-1.0
8,Elsewhere,,,,,20.6,10.6,,
"""


@pytest.mark.parametrize(
    "name", ["Grünau", "绿洲", "綠洲", "Greenmead", "Alte Au", "Au-Viertel", "Sumpfau"]
)
def test_a_table_is_found_by_all_its_names_in_any_script(tmp_path: Path, name: str) -> None:
    book = open_one(write(tmp_path, "own.csv", CSV), name)
    (place,) = book.find(name)
    assert (place.entry.geo_id, place.entry.radius_m) == ("7", 40)
    assert (place.entry.geometry.x, place.entry.geometry.y) == (20.5, 10.5)  # type: ignore[attr-defined]
    assert book.sources["own-own"].licence == "CC0-1.0"
    assert [entry.names[0] for entry in book.gazetteers[0].entries] == ["Grünau"]


@pytest.mark.parametrize("driver", ["GPKG", "GeoJSON", "FlatGeobuf"])
def test_layers_that_gdal_reads_keep_lines_and_areas(tmp_path: Path, driver: str) -> None:
    ending = {"GPKG": "gpkg", "GeoJSON": "geojson", "FlatGeobuf": "fgb"}[driver]
    frame = gpd.GeoDataFrame(
        {"name": ["Old Quay", "The Common"], "name_zh": ["旧码头", None]},
        geometry=[LineString([(20, 10), (20.1, 10)]), box(20, 10, 20.1, 10.1)],
        crs="EPSG:4326",
    )
    path = tmp_path / f"own.{ending}"
    frame.to_file(path, driver=driver)
    book = open_one(path, "Old Quay", "The Common", "旧码头")
    forms = {place.entry.names[0]: place.entry.geometry.geom_type for place in book.places.values()}
    assert forms == {"Old Quay": "LineString", "The Common": "Polygon"}
    assert book.find("旧码头") == book.find("Old Quay")


def test_a_number_of_geojson_that_looks_like_a_day_stays_as_it_is_written(tmp_path: Path) -> None:
    point = mapping(Point(20, 10))
    feature = {"type": "Feature", "properties": {"id": "12/03/04", "name": "Old Quay"}}
    line = json.dumps(feature | {"geometry": point})
    whole = write(tmp_path, "own.geojson", f'{{"type": "FeatureCollection", "features": [{line}]}}')
    (place,) = open_one(whole, "Old Quay").find("Old Quay")
    assert place.entry.geo_id == "12/03/04"
    with pytest.raises(
        DossierError, match=r"own\.geojsonl.*id.*dates.*write one FeatureCollection"
    ):
        open_one(write(tmp_path, "own.geojsonl", f"{line}\n{line}\n"), "Old Quay")


def test_a_projected_layer_is_brought_to_degrees(tmp_path: Path) -> None:
    frame = gpd.GeoDataFrame({"name": ["Old Quay"]}, geometry=[Point(20, 10)], crs="EPSG:4326")
    frame.to_crs("EPSG:32634").to_file(tmp_path / "own.gpkg", driver="GPKG")
    (place,) = open_one(tmp_path / "own.gpkg", "Old Quay").find("Old Quay")
    assert place.entry.geometry.distance(Point(20, 10)) < 1e-8


def test_a_layer_in_a_datum_that_no_way_leads_from_is_refused(tmp_path: Path) -> None:
    frame = gpd.GeoDataFrame({"name": ["Old Quay"]}, geometry=[Point(121.5, 25)], crs="EPSG:3821")
    frame.to_file(tmp_path / "own.gpkg", driver="GPKG")
    with pytest.raises(DossierError, match=r"own.*crs.*Taiwan Datum 1967.*write it in EPSG:4326"):
        open_one(tmp_path / "own.gpkg", "Old Quay")


def test_linked_places_are_found_by_each_toponym(tmp_path: Path) -> None:
    feature = {
        "@id": "https://example.org/place/9", "type": "Feature",
        "properties": {"title": "Old Quay"},
        "names": [{"toponym": "Old Quay", "lang": "en"}, {"toponym": "旧码头", "lang": "zh"}],
        "geometry": {"type": "Point", "coordinates": [20, 10]},
    }  # fmt: skip
    content = {"type": "FeatureCollection", "features": [feature]}
    path = write(tmp_path, "own.json", json.dumps(content))
    for name in ("Old Quay", "舊碼頭"):
        (place,) = open_one(path, name).find(name)
        assert (place.entry.geo_id, place.entry.name_zh) == (
            "https://example.org/place/9",
            "旧码头",
        )


def test_the_first_gazetteer_says_where_and_one_that_agrees_makes_it_surer(tmp_path: Path) -> None:
    first = write(tmp_path, "first.csv", "name,lon,lat\nOld Quay,20,10\nFar Quay,20,10\n")
    second = write(tmp_path, "second.csv", "name,lon,lat\nOld Quay,20.001,10\nFar Quay,21,10\n")
    wanted = want_text("Old Quay Far Quay")
    book = open_book([first, second], wanted)
    (near,), (far,) = book.find("Old Quay"), book.find("Far Quay")
    assert (near.gazetteer, near.certainty, near.second) == (
        "own-first", Certainty.CERTAIN, "own-second",
    )  # fmt: skip
    assert (far.gazetteer, far.certainty) == ("own-first", Certainty.UNCERTAIN)
    turned = open_book([second, first], wanted)
    assert turned.find("Far Quay")[0].entry.geometry.equals(Point(21, 10))
    assert open_book([first], wanted).find("Old Quay")[0].certainty is Certainty.LESS_CERTAIN


def test_each_gazetteer_answers_for_itself() -> None:
    (own,) = make_own(open_book([BROOKLAND], {"lindenstrasse", "great brook"}.__contains__))
    streets = own.find("Lindenstraße", None)
    assert [answer.raw_id for answer in streets] == ["way/103", "way/104"]
    (river,) = own.find("Great Brook", None)
    assert (river.provider, river.licence, river.raw_id) == ("own-brookland", "ODbL-1.0", "way/101")
    assert river.geometry is not None
    assert river.geometry.geom_type == "LineString"


def test_a_table_in_gcj02_is_moved_to_wgs84_if_it_says_so(tmp_path: Path) -> None:
    lon, lat = convert(116.28, 40.09, source=Datum.WGS84, target=Datum.GCJ02)
    rows = f"name,lon,lat,datum\n老码头,{lon},{lat},gcj02\n"
    (said,) = open_one(write(tmp_path, "said.csv", rows), "老码头").find("老码头")
    rows = f"name,lon,lat\n老码头,{lon},{lat}\n"
    path = write(tmp_path, "told.csv", rows)
    (told,) = open_one(path, "老码头", datum=Datum.GCJ02).find("老码头")
    for place in (said, told):
        assert place.entry.geometry.distance(Point(116.28, 40.09)) < 1e-7


@pytest.mark.parametrize(
    ("name", "content", "wrong"),
    [
        ("a.csv", "name,lon\nOld Quay,20\n", "row 1, lat = '': a column of positions is missing"),
        (
            "a.csv",
            "title_of,lon,lat\nOld Quay,20,10\n",
            "row 1, name = '': a column of names is miss",
        ),
        ("a.csv", "name,lon,lat\n\nOld Quay,east,10\n", "row 3, lon = 'east': must be degrees"),
        ("a.csv", "name,lon,lat\nOld Quay,10,120\n", "longitude comes first"),
        ("a.csv", "name,lon,lat,radius_m\nOld Quay,20,10,-1\n", "radius_m = '-1': must be metres"),
        ("a.csv", "name,lon,lat,datum\nOld Quay,20,10,mars\n", "datum = 'mars': must be one of"),
        ("a.csv", "name,wkt\nOld Quay,POINT(1\n", "wkt = 'POINT(1': is no geometry in WKT"),
        ("a.csv", "", "row 1, name = '': a column of names is missing"),
        ("a.geojson", "{", "cannot be read as a gazetteer"),
        ("a.json", '{"toponym": 1}', "is no GeoJSON of Linked Places"),
        ("a.json", '{"toponym": ' + "[" * 100_000, "it is nested too deep"),
        (
            "a.json",
            (
                '{"features": [{"names": [{"toponym": "Old Quay"}], "geometry": '
                '{"type": "Point", "coordinates": [1' + "0" * 400 + ", 1]}}]}"
            ),
            "row 1, geometry = '': is no GeoJSON geometry",
        ),
        ("a.json", '{"toponym": "\\ud800"}', "half a sign, the lone surrogate U+D800"),
        (
            "a.json",
            (
                '{"features": [{"@id": "a\\u0000", "names": [{"toponym": "Old Quay"}], '
                '"geometry": {"type": "Point", "coordinates": [20, 10]}}]}'
            ),
            "row 1, text = 'U+0000': must hold no control characters",
        ),
        ("a.csv", "name,lon,lat,id\nOld Quay,20,10,a\x07\n", "no control characters"),
        ("a.gpkg", "no such thing", "cannot be read as a gazetteer"),
        ("a.osm.pbf", "no such thing", "cannot be read as a gazetteer"),
    ],
)
def test_what_is_wrong_with_a_gazetteer_is_said_in_a_line(
    tmp_path: Path, name: str, content: str, wrong: str
) -> None:
    path = write(tmp_path, name, content)
    with pytest.raises(DossierError) as error:
        open_one(path, "Old Quay")
    assert wrong in str(error.value)
    assert str(error.value).startswith(name)
    assert "\n" not in str(error.value)


def test_a_gazetteer_that_is_not_there_is_told() -> None:
    with pytest.raises(FileNotFoundError):
        open_one(Path("nowhere.csv"), "Old Quay")


def test_a_long_table_keeps_only_what_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("name,lon,lat\n")
        file.writelines(f"Place {number},20,10\n" for number in range(150_000))
        file.write("Old Quay,20,10\n")
    book = open_one(path, "Old Quay")
    assert [entry.names[0] for entry in book.gazetteers[0].entries] == ["Old Quay"]
    assert len(book.gazetteers[0].entries) <= MOST_ENTRIES


def test_how_far_a_long_table_is_read_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "long.csv", "name,lon,lat\n" + "Place,20,10\n" * 45_000)
    told: list[tuple[str, int]] = []
    open_book([path], want_text("Old Quay"), pace=lambda file, rows: told.append((file, rows)))
    assert told == [("long.csv", 20_000), ("long.csv", 40_000), ("long.csv", 45_000)]


SUZHOU = {"Alder": (120.60, 31.30), "Birch": (120.70, 31.35), "Cedar": (120.55, 31.25)}


def write_points(
    folder: Path, name: str, datum: Datum, rows: dict[str, tuple[float, float]]
) -> Path:
    """Write a gazetteer of points in a datum of which it says nothing."""
    lines = ["name,lon,lat"]
    for place, (lon, lat) in rows.items():
        x, y = convert(lon, lat, source=Datum.WGS84, target=datum)
        lines.append(f"{place},{float(x):.6f},{float(y):.6f}")
    return write(folder, name, "\n".join(lines))


@pytest.mark.parametrize("datum", [Datum.GCJ02, Datum.BD09])
def test_a_gazetteer_that_is_shifted_beside_another_is_doubted(
    tmp_path: Path, datum: Datum
) -> None:
    shifted = write_points(tmp_path, "a.csv", datum, SUZHOU)
    true = write_points(tmp_path, "b.csv", Datum.WGS84, SUZHOU)
    book = open_book([shifted, true], want_text(" ".join(SUZHOU)))
    (line,) = doubt_datums(book)
    assert line.startswith("gazetteer Gazetteer a.csv: looks like")
    assert f"give it a column datum with {datum.value}, or say --gazetteer-datum" in line


def test_gazetteers_that_agree_or_have_too_little_in_common_are_not_doubted(tmp_path: Path) -> None:
    true = write_points(tmp_path, "b.csv", Datum.WGS84, SUZHOU)
    same = write_points(tmp_path, "c.csv", Datum.WGS84, SUZHOU)
    two = write_points(tmp_path, "d.csv", Datum.GCJ02, dict([*SUZHOU.items()][:2]))
    wanted = want_text(" ".join(SUZHOU))
    assert [*doubt_datums(open_book([true, same], wanted))] == []
    lines = [*doubt_datums(open_book([true, two], wanted))]
    assert [line.partition(":")[0] for line in lines] == [
        "gazetteer Gazetteer b.csv", "gazetteer Gazetteer d.csv",
    ]  # fmt: skip
    assert not any("looks like" in line for line in lines)


def test_a_lone_gazetteer_is_measured_against_a_dossier(tmp_path: Path) -> None:
    facts = read_dossier()
    stations = [row for row in facts.places if row.id.startswith("line17-")][:4]
    rows = {}
    for row in stations:
        shape = facts.geometry_of(row)
        assert shape is not None
        point = shape.representative_point()
        rows[row.name_zh_hans] = (point.x, point.y)
    shifted = write_points(tmp_path, "a.csv", Datum.GCJ02, rows)
    (line,) = doubt_datums(open_book([shifted], want_text(" ".join(rows))), [facts])
    assert "looks like GCJ-02" in line
    true = write_points(tmp_path, "b.csv", Datum.WGS84, rows)
    assert [*doubt_datums(open_book([true], want_text(" ".join(rows))), [facts])] == []


def test_a_lone_gazetteer_in_china_that_says_no_datum_is_told(tmp_path: Path) -> None:
    lone = write_points(tmp_path, "a.csv", Datum.GCJ02, SUZHOU)
    (line,) = doubt_datums(open_book([lone], want_text(" ".join(SUZHOU))))
    assert "3 of its places are in China and it says no datum" in line
    assert "--gazetteer-datum" in line
    said = write(tmp_path, "b.csv", "name,lon,lat,datum\nAlder,120.6,31.3,wgs84\n")
    abroad = write(tmp_path, "c.csv", "name,lon,lat\nAlder,2.3,48.8\n")
    for path in (said, abroad, BROOKLAND):
        assert [*doubt_datums(open_book([path], want_text("Alder Mill Halt")))] == []


NAIROBI = "Plan for Nairobi\n\nNairobi builds Old Quay in 2027. Elm Road is closed.\n"


def test_a_place_of_ones_own_where_a_bundled_namesake_stands_is_that_place(tmp_path: Path) -> None:
    near = write(tmp_path, "own.csv", "name,lon,lat\nNairobi,36.83,-1.28\n")
    (spot,) = find_own(open_one(near, "Nairobi"), Atlas(world=shipped_world())).values()
    assert (spot.id[:4], spot.country, spot.level) == ("own-", "KE", "town")
    far = write(tmp_path, "far.csv", "name,lon,lat\nNairobi,10,50\n")
    (spot,) = find_own(open_one(far, "Nairobi"), Atlas(world=shipped_world())).values()
    assert (spot.country, spot.level, spot.position) == ("", "place", (10.0, 50.0))


def test_what_two_gazetteers_agree_on_names_both_in_the_draft(tmp_path: Path) -> None:
    first = write(tmp_path, "first.csv", "id,name,lon,lat\na1,Old Quay,36.83,-1.28\n")
    second = write(tmp_path, "second.csv", "id,name,lon,lat\nb2,Old Quay,36.8301,-1.28\n")
    dossier = draft(open_book([first, second], want_text(NAIROBI)), NAIROBI)
    assert dossier.place(find(dossier, "Old Quay")).why_en.endswith(
        "own-first, a1, not stated; own-second, b2"
    )


def test_one_name_of_ones_own_is_kept_in_a_text_about_a_place_of_the_world(tmp_path: Path) -> None:
    path = write(tmp_path, "own.csv", "name,lon,lat\nOld Quay,36.83,-1.28\n")
    places = {place.id for place in draft(open_one(path, "Old Quay"), NAIROBI).places}
    assert {"geonames-184745", "own-own-row-2"} <= places


def test_a_road_that_is_an_area_is_a_site_and_several_points_are_one(tmp_path: Path) -> None:
    rows = (
        'name,wkt\nElm Road,"POLYGON((36.8 -1.3,36.81 -1.3,36.81 -1.29,36.8 -1.3))"\n'
        'Old Quay,"MULTIPOINT((36.83 -1.28),(36.8302 -1.28))"\n'
    )
    dossier = draft(open_book([write(tmp_path, "own.csv", rows)], want_text(NAIROBI)), NAIROBI)
    road, quay = (dossier.place(find(dossier, name)) for name in ("Elm Road", "Old Quay"))
    assert road.kind is Kind.SITE
    assert isinstance(dossier.geometry_of(road), Polygon)
    assert isinstance(dossier.geometry_of(quay), Point)


def test_the_source_beside_a_gazetteer_says_what_it_is(tmp_path: Path) -> None:
    path = write(tmp_path, "own.csv", "name,lon,lat\nOld Quay,20,10\n")
    said = open_one(path, "Old Quay").sources["own-own"].model_dump(exclude_none=True)
    said |= {"licence": "CC0-1.0", "credit": "Harbour office", "licence_verified": True}
    write(tmp_path, "own.csv.source.toml", to_toml({"": said}).replace("[]\n", ""))
    source = open_one(path, "Old Quay").sources["own-own"]
    assert (source.licence, source.credit) == ("CC0-1.0", "Harbour office")
    write(tmp_path, "own.csv.source.toml", 'licence = "CC0-1.0"\n')
    with pytest.raises(DossierError, match=r"own\.csv\.source\.toml.*credit"):
        open_one(path, "Old Quay")


def test_rows_without_a_position_are_no_places_of_a_gazetteer(tmp_path: Path) -> None:
    frame = gpd.GeoDataFrame(
        {"name": ["Old Quay", "Old Quay", "Old Quay"]},
        geometry=[None, Point(), Point(20, 10)],
        crs="EPSG:4326",
    )
    frame.to_file(tmp_path / "own.gpkg", driver="GPKG")
    (place,) = open_one(tmp_path / "own.gpkg", "Old Quay").find("Old Quay")
    assert place.entry.geometry.equals(Point(20, 10))
    assert place.choices == ()
