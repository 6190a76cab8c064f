#!/bin/sh
# GCJ-02 is a shift that Chinese map platforms apply in mainland China, Hong Kong and Macau. eviltransform 0.1.1,
# coord-convert 0.2.1 and prcoords 1.0.2 leave alone what lies outside China, as they say; but each asks one rectangle
# (72 to 138 degrees east, 0.8 to 56 north), in which many other countries lie. So positions in Seoul, Hanoi, Manila,
# Ulaanbaatar and Fukuoka come back 400 to 560 m off, and only those beyond the rectangle (Tokyo) as they were.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  eviltransform==0.1.1 coord-convert==0.2.1 prcoords==1.0.2 2>/dev/null
cat >"$folder/shift.py" <<'PYTHON'
import math
import sys
import warnings

import eviltransform
import prcoords
from coord_convert import transform

warnings.simplefilter("ignore")  # prcoords tells of Tokyo that it is left alone
PLACES = {
    "Seoul": (126.9780, 37.5665), "Hanoi": (105.8342, 21.0278), "Manila": (120.9842, 14.5995),
    "Ulaanbaatar": (106.9057, 47.8864), "Fukuoka": (130.4017, 33.5904), "Tokyo": (139.6917, 35.6895),
}


def convert(lon, lat):
    """Return the position as each of the three has it in GCJ-02: lon, lat."""
    one, two = eviltransform.wgs2gcj(lat, lon), prcoords.wgs_gcj((lat, lon))
    return (one[1], one[0]), transform.wgs2gcj(lon, lat), (two[1], two[0])


def measure(lon, lat, other):
    east = (other[0] - lon) * math.cos(math.radians(lat)) * 111_320
    return math.hypot(east, (other[1] - lat) * 111_320)


moved = {name: [round(measure(*spot, one)) for one in convert(*spot)] for name, spot in PLACES.items()}
for name, metres in moved.items():
    print(f"{name:12}", *(f"{one:4} m" for one in metres), "off (eviltransform, coord-convert, prcoords)")
tokyo = moved.pop("Tokyo")
sys.exit(0 if tokyo == [0, 0, 0] and min(map(min, moved.values())) > 400 else 1)
PYTHON
"$folder/venv/bin/python" "$folder/shift.py" || { echo "the converters now behave otherwise"; exit 1; }
