#!/bin/sh
# pyecharts 2.1.0 draws places on a map by their names, with a table of 3,751 positions in China. A name that the table
# lacks is not told, but given the position of the name most like it, if six tenths of the signs are the same: 光明区, a
# district of Shenzhen, lies in Liaoning, where there is a 明山区, and 南沙区 of Guangzhou in Tianjin, at 南开区. The new
# areas of plans are in no table: Zhengzhou's 郑东新区 is drawn in Shanghai, Xi'an's 西咸新区 on the border of Sichuan and
# Yunnan. Only a name like no other is refused, by an error that says so. The lookup is a dictionary in its package,
# FuzzyDict, with a cutoff of 0.6; the page of its Geo chart holds the wrong positions under the right names.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyecharts==2.1.0 pyproj==3.7.2 2>/dev/null
"$folder/venv/bin/python" -W error - <<'PYTHON'
import json
from importlib.metadata import version

import pyproj
from pyecharts.charts import Geo
from pyecharts.datasets import COORDINATES

PLACES = {  # roughly where each is, by any map: degrees, good to 10 km
    "光明区": (113.93, 22.75), "坪山区": (114.34, 22.69), "南沙区": (113.53, 22.80),
    "郑东新区": (113.73, 34.77), "西咸新区": (108.75, 34.35), "上海临港新片区": (121.9, 30.9),
}
chart = Geo()
chart.add("plans", [(name, 1) for name in PLACES])
drawn = {one["name"]: one["value"][:2] for one in json.loads(chart.dump_options())["series"][0]["data"]}
off = {}
for name, (lon, lat) in PLACES.items():
    like = next(key for key in COORDINATES if dict.get(COORDINATES, key) == drawn[name])
    off[name] = round(pyproj.Geod(ellps="WGS84").inv(lon, lat, *drawn[name])[2] / 1000)
    print(f"{name} is drawn at {drawn[name]}, where the table has {like}: {off[name]:,} km off")
unlike = Geo().get_coordinate("雄安新区")
print("pyecharts", version("pyecharts"), "| places in the table:", len(COORDINATES), "| 雄安新区:", unlike)
assert list(drawn) == list(PLACES), drawn
assert min(off.values()) > 700 and off["光明区"] > 2000, off
assert not any(name in list(COORDINATES) for name in PLACES), "the table now has the name itself"
assert unlike is None, unlike
PYTHON
