#!/bin/sh
# A FlatGeobuf file is written in the order of a space-filling curve, so that it can be searched over the network: the
# stops of a line, written from south to north by GeoPandas 1.2.0 (pyogrio 0.13.0), come back in another order, under a
# new index, without a warning. What is joined to them by row (times, chainage, the line drawn through them) then belongs
# to other stops; the same frame in GeoPackage and GeoJSON keeps its order. Only SPATIAL_INDEX="NO" keeps it, and with
# that a reader that asks for a box has to read all.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check geopandas==1.2.0 pyogrio==0.13.0 shapely==2.2.0 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
import geopandas
import pyogrio
import shapely

STOPS = ["south", "middle", "north"]
stops = geopandas.GeoDataFrame(
    {"stop": STOPS}, geometry=shapely.points([116.2, 116.3, 116.1], [40.0, 40.2, 40.4]), crs=4326
)


def read_back(name, **options):
    stops.to_file(name, **options)
    again = geopandas.read_file(name)
    assert list(again.index) == [0, 1, 2], again
    return list(again["stop"])


def length_m(frame):
    return shapely.LineString(list(frame.to_crs(4548).geometry)).length


found = {ending: read_back(f"stops.{ending}") for ending in ("gpkg", "geojson", "fgb")}
plain = read_back("plain.fgb", SPATIAL_INDEX="NO")
print("geopandas", geopandas.__version__, "pyogrio", pyogrio.__version__, "GDAL", pyogrio.__gdal_version__)
print("written:", STOPS, found)
print("without its index:", plain)
there, back = length_m(stops), length_m(geopandas.read_file("stops.fgb"))
print(f"the line through the stops: {there:,.0f} m, and read again {back:,.0f} m")
assert found["gpkg"] == found["geojson"] == plain == STOPS, found
assert sorted(found["fgb"]) == sorted(STOPS) and found["fgb"] != STOPS, found
assert back > 1.2 * there, (there, back)
PYTHON
