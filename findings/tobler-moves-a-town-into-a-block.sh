#!/bin/sh
# How many people live in the area of a plan is asked of the districts that it lies in: a district with 1,000 people of
# which the plan covers a hundredth gives 10. `area_interpolate` of tobler 0.13.0 (PySAL), made for this, gives 1,000:
# by default (`allocate_total=True`) a district's whole number goes to what of it is covered, be it a single block. Two
# blocks at the rims of two districts have all 3,000 people. No warning is given. With `allocate_total=False` it is 10.
# The weights of areal interpolation, in which an extensive number goes by the share of its own area, are the other
# ones.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  tobler==0.13.0 geopandas==1.2.0 shapely==2.2.0 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import warnings
from importlib.metadata import version

import geopandas
import shapely
from tobler.area_weighted import area_interpolate

boxes = [shapely.box(0, 0, 10000, 10000), shapely.box(10000, 0, 20000, 10000)]
districts = geopandas.GeoDataFrame({"people": [1000.0, 2000.0]}, geometry=boxes, crs=32650)
PLANS = {"one block": [(9000, 0, 10000, 1000)], "two blocks": [(9000, 0, 10000, 1000), (19000, 0, 20000, 1000)]}
found = {}
for title, blocks in PLANS.items():
    plan = geopandas.GeoDataFrame(geometry=[shapely.box(*block) for block in blocks], crs=32650)
    share = plan.area.sum() / districts.area.sum()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        totals = [
            area_interpolate(districts, plan, extensive_variables=["people"], **options)["people"].round(6).tolist()
            for options in ({}, {"allocate_total": False})
        ]
    found[title] = totals
    print(f"{title}, {share:.1%} of the land: by default {totals[0]}, with allocate_total=False {totals[1]}")
print("tobler", version("tobler"))
assert found["one block"] == [[1000], [10]], found
assert found["two blocks"] == [[1000, 2000], [10, 20]], found
PYTHON
