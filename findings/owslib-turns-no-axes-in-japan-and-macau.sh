#!/bin/sh
# A WFS of version 2 and a WMS of 1.3 want a box in the order of axes that EPSG gives the CRS: latitude or northing
# first for many. OWSLib 0.35.0 takes a box as west, south, east, north and turns it for the codes of a list of its
# own. Of 2,028 such codes of two dimensions in pyproj 3.7.2 the list lacks 642: JGD2011, the datum of Japan since the
# earthquake of 2011, with its nineteen plane zones, and Macau's grid, among them. The box of Tokyo goes out with 139
# degrees for a latitude, the one of Macau for another part of the grid, and a service answers, rightly, that nothing
# is there. JGD2000 and CGCS2000, which are in the list, are turned. pygml 0.3.2 has copied the list: of the GML of a
# place in Tokyo it makes GeoJSON with the longitude 35.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check OWSLib==0.35.0 pyproj==3.7.2 pygml==0.3.2 2>/dev/null
"$folder/venv/bin/python" -W error - <<'PYTHON'
from importlib.metadata import version
from urllib.parse import parse_qs, urlsplit

import pygml
import pyproj
from owslib.crs import Crs
from owslib.wfs import WebFeatureService
from pyproj.database import query_crs_info
from pyproj.enums import PJType

CAPABILITIES = """<WFS_Capabilities version="2.0.0" xmlns="http://www.opengis.net/wfs/2.0"
  xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink">
  <ows:OperationsMetadata><ows:Operation name="GetFeature"><ows:DCP><ows:HTTP>
  <ows:Get xlink:href="https://wfs.example/"/></ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
  </WFS_Capabilities>"""
BOXES = {  # west, south, east, north
    6668: (139.6, 35.6, 139.8, 35.8), 6677: (-21_000, -44_000, -3_000, -22_000), 8433: (18_000, 12_000, 22_000, 20_000),
    4612: (139.6, 35.6, 139.8, 35.8), 2451: (-21_000, -44_000, -3_000, -22_000), 4490: (116.1, 40.1, 116.3, 40.3),
}
service = WebFeatureService("https://wfs.example/", version="2.0.0", xml=CAPABILITIES.encode())
turned = {}
for code, box in BOXES.items():
    crs = pyproj.CRS(code)
    assert crs.axis_info[0].direction == "north", code
    asked = service.getGETGetFeatureRequest(typename="plan", bbox=(*box, f"urn:ogc:def:crs:EPSG::{code}"))
    sent = tuple(map(float, parse_qs(urlsplit(asked).query)["bbox"][0].split(",")[:4]))
    turned[code] = sent == (box[1], box[0], box[3], box[2])
    print(f"EPSG:{code} {crs.name}: {sent} {'turned' if turned[code] else 'not turned'}")
kinds = [PJType.PROJECTED_CRS, PJType.GEOGRAPHIC_2D_CRS]
north, lacking, too_much = 0, [], []
for info in query_crs_info(auth_name="EPSG", pj_types=kinds):
    by_epsg = pyproj.CRS(info.code).axis_info[0].direction in ("north", "south")
    by_owslib = Crs(f"urn:ogc:def:crs:EPSG::{info.code}").axisorder == "yx"
    north += by_epsg
    if by_epsg and not by_owslib:
        lacking.append(int(info.code))
    elif by_owslib and not by_epsg:
        too_much.append(int(info.code))
print("of", north, "codes with latitude or northing first", len(lacking), "are lacking,", len(too_much), "too many")
gml = """<gml:Point xmlns:gml="http://www.opengis.net/gml/3.2" srsName="urn:ogc:def:crs:EPSG::{}">
  <gml:pos>35.7 139.7</gml:pos></gml:Point>"""
tokyo = {code: pygml.parse(gml.format(code)).__geo_interface__["coordinates"] for code in (4612, 6668)}
print("pygml", version("pygml"), "of Tokyo in JGD2000 and JGD2011:", tokyo)
edition = pyproj.database.get_database_metadata("EPSG.VERSION")
print("OWSLib", version("OWSLib"), "pyproj", pyproj.__version__, "EPSG", edition)
assert turned == {6668: False, 6677: False, 8433: False, 4612: True, 2451: True, 4490: True}, turned
assert (north, len(lacking), len(too_much)) == (2028, 642, 0), (north, len(lacking), too_much)
assert set(range(6668, 6688)) < set(lacking), lacking
assert tokyo == {4612: (139.7, 35.7), 6668: (35.7, 139.7)}, tokyo
PYTHON
