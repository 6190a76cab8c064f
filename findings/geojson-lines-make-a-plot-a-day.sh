#!/bin/sh
# GDAL 3.12 (in pyogrio 0.13.0) takes texts of GeoJSON that look like dates for dates, also with two digits of a year:
# the numbers of plots 12/03/04 and 07/11/02 are days of 2012 and 2007. Against that the GeoJSON driver has an option,
# DATE_AS_STRING, and GDAL a setting. GeoJSON in lines (GeoJSONSeq, a feature a line) is read with the same guess, but
# its driver has no such option and does not heed the setting, and says neither: with .geojsonl for an ending nothing
# keeps the numbers. They are dates in GeoPandas and in QGIS, and whatever is written from there has plot 2012-03-04.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check geopandas==1.2.0 pyogrio==0.13.0 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import json
import warnings
from pathlib import Path

import geopandas
import pyogrio

PLOTS = ["12/03/04", "07/11/02"]
DAYS = ["2012-03-04", "2007-11-02"]
features = [
    {"type": "Feature", "properties": {"plot": plot}, "geometry": {"type": "Point", "coordinates": [116.2, 40.2]}}
    for plot in PLOTS
]
Path("plots.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
Path("plots.geojsonl").write_text("".join(json.dumps(feature) + "\n" for feature in features))


def read(path, **options):
    """Return the numbers as read, and what was told."""
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        column = geopandas.read_file(path, **options)["plot"]
    return [str(value).removesuffix(" 00:00:00") for value in column], [str(one.message) for one in told]


found = {}
for path in ("plots.geojson", "plots.geojsonl"):
    found[path] = {"as it is": read(path), "by the option": read(path, DATE_AS_STRING="YES")}
    pyogrio.set_gdal_config_options({"OGR_GEOJSON_DATE_AS_STRING": "YES"})
    found[path]["by the setting"] = read(path)
    pyogrio.set_gdal_config_options({"OGR_GEOJSON_DATE_AS_STRING": None})
    for way, (values, told) in found[path].items():
        print(f"{path} {way}: {values}, told: {told}")
print("geopandas", geopandas.__version__, "GDAL", ".".join(map(str, pyogrio.__gdal_version__)))
kept = [values for values, _ in found["plots.geojson"].values()]
assert kept == [DAYS, PLOTS, PLOTS], found
assert [values for values, _ in found["plots.geojsonl"].values()] == [DAYS] * 3, found
for path in found:
    assert found[path]["as it is"][1] == found[path]["by the setting"][1] == [], found
PYTHON
