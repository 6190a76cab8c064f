#!/bin/sh
# An item of STAC that crosses the line of 180 degrees has a `bbox` whose west is greater than its east: [178, -18,
# -178, -16] is four degrees wide (RFC 7946, 5.2, which STAC's item specification takes). pystac 1.15.2 makes the extent
# of a collection from its items by the smallest west and the greatest east: of such a scene over Fiji and one over New
# Caledonia it makes [170, ..., 171], in which nothing of Fiji lies, and of Fiji and its own island of Taveuni the half
# east of the line. Who searches the catalogue by place never sees the rest. One scene alone keeps its box. Nothing is
# told.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pystac==1.15.2 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
import datetime
from importlib.metadata import version

import pystac

TIME = datetime.datetime(2025, 6, 1, tzinfo=datetime.timezone.utc)


def make_item(name, west, south, east, north):
    """Return an item with the box of its scene, which is in two parts where it crosses 180 degrees, and its middle."""
    wide = [(west, 180), (-180, east)] if west > east else [(west, east)]
    parts = [[[[w, south], [e, south], [e, north], [w, north], [w, south]]] for w, e in wide]
    shape = {"type": "MultiPolygon", "coordinates": parts}
    return pystac.Item(name, shape, [west, south, east, north], TIME, {})


def lies_within(lon, box):
    """Return whether a longitude lies in a box by the rule of RFC 7946."""
    west, _, east, _ = box
    return west <= lon <= east if west <= east else lon >= west or lon <= east


crossing = make_item("Fiji", 178, -18, -178, -16)
CASES = {
    "Fiji alone": [crossing],
    "Fiji and New Caledonia": [crossing, make_item("New Caledonia", 170, -18, 171, -16)],
    "Fiji and a scene east of it": [crossing, make_item("Taveuni", -179.9, -17, -179.5, -16)],
}
found = {}
for title, items in CASES.items():
    (box,) = pystac.Extent.from_items(items).spatial.bboxes
    inside = [lies_within(lon, box) for lon in (178.5, 180, -179.7)]
    found[title] = list(box), inside
    print(f"{title}: {list(box)}, has 178.5 E, 180 and 179.7 W: {inside}")
print("pystac", version("pystac"))
assert found["Fiji alone"] == ([178, -18, -178, -16], [True] * 3), found
assert found["Fiji and New Caledonia"] == ([170, -18, 171, -16], [False] * 3), found
assert found["Fiji and a scene east of it"][0] == [-179.9, -18, -178, -16], found
assert found["Fiji and a scene east of it"][1] == [False, False, True], found
PYTHON
