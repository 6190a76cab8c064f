"""What Folium's plugins load, answered from npm's packages on this machine instead of a network."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Page, Route
from xstatic.pkg import leaflet

from tests.tools.npm import npm_files

PACKAGES: Mapping[str, str] = {
    "@geoman-io/leaflet-geoman-free": "2.20.2",
    "@joergdietrich/leaflet.terminator": "1.3.0",
    "beautifymarker": "1.0.9",
    "css-ripple-effect": "1.0.5",
    "d3": "4.13.0",
    "heatmap.js": "2.0.5",
    "highlight.js": "8.4.0",
    "iso8601-js-period": "0.2.1",
    "jquery": "3.7.1",
    "leaflet-ant-path": "1.1.2",
    "leaflet-control-geocoder": "4.0.0",
    "leaflet-draw": "1.0.2",
    "leaflet-easybutton": "2.4.0",
    "leaflet-groupedlayercontrol": "0.6.1",
    "leaflet-measure": "2.1.7",
    "leaflet-minimap": "3.6.1",
    "leaflet-mouse-position": "1.2.0",
    "leaflet-polylineoffset": "1.1.1",
    "leaflet-realtime": "2.2.0",
    "leaflet-search": "2.9.7",
    "leaflet-semicircle": "2.0.4",
    "leaflet-side-by-side": "2.0.0",
    "leaflet-tag-filter-button": "0.0.4",
    "leaflet-textpath": "1.2.3",
    "leaflet-timedimension": "1.1.1",
    "leaflet.boatmarker": "1.1.5",
    "leaflet.control.layers.tree": "1.1.0",
    "leaflet.featuregroup.subgroup": "1.0.2",
    "leaflet.fullscreen": "3.0.0",
    "leaflet.heat": "0.2.0",
    "leaflet.locatecontrol": "0.66.2",
    "leaflet.markercluster": "1.1.0",
    "leaflet.pattern": "0.1.0",
    "leaflet.sync": "0.2.4",
    "leaflet.timeline": "1.6.0",
    "leaflet.vectorgrid": "1.3.0",
    "moment": "2.18.1",
    "overlapping-marker-spiderfier-leaflet": "0.2.7",
    "polyline-encoded": "0.0.9",
}
"""The versions that Folium 0.20 names; where it names none, the newest in November 2026."""

CHARTS: Mapping[str, str] = {"vega": "5.33.0", "vega-lite": "5.23.0", "vega-embed": "6.29.0"}
"""The newest of the major versions that Folium 0.20 names for Vega-Lite 5."""

OLD_CHARTS: Mapping[str, str] = {"d3": "3.5.5", "vega": "1.4.3"}
"""What Folium 0.20 loads for `Vega`."""

ELSEWHERE: Mapping[str, str] = {
    "BeautifyMarker/": "beautifymarker/",
    "Leaflet.pattern/leaflet.pattern.js": "leaflet.pattern/dist/leaflet.pattern.js",
    "leaflet.draw/1.0.2/": "leaflet-draw/dist/",
    "Leaflet.Sync/": "leaflet.sync/",
    "leaflet.markercluster/1.1.0/": "leaflet.markercluster/dist/",
    "leaflet-groupedlayercontrol/0.6.1/": "leaflet-groupedlayercontrol/dist/",
    "templates/leaflet_heat.min.js": "leaflet.heat/dist/leaflet-heat.js",
    "templates/pa7_hm.min.js": "heatmap.js/build/heatmap.min.js",
    "templates/pa7_leaflet_hm.min.js": "heatmap.js/plugins/leaflet-heatmap/leaflet-heatmap.js",
    "leaflet-locatecontrol/0.66.2/": "leaflet.locatecontrol/dist/",
    "leaflet-measure@2.1.7/dist/": "leaflet-measure/dist/",
    "leaflet-minimap/3.6.1/": "leaflet-minimap/dist/",
    "Leaflet.MousePosition/src/": "leaflet-mouse-position/src/",
    "OverlappingMarkerSpiderfier-Leaflet/0.2.6/": "overlapping-marker-spiderfier-leaflet/dist/",
    "leaflet-realtime/2.2.0/": "leaflet-realtime/dist/",
    "leaflet-side-by-side@2.0.0/leaflet-side-by-side.min.js": "leaflet-side-by-side/index.js",
    "d3js.org/d3.v4.min.js": "d3/build/d3.min.js",
    "moment.js/2.18.1/": "moment/min/",
    "jquery/3.7.1/": "jquery/dist/",
    "jquery-3.7.1.min.js": "jquery/dist/jquery.min.js",
    "highlight.js/8.4/styles/default.min.css": "highlight.js/styles/default.css",
    "@joergdietrich/leaflet.terminator": "@joergdietrich/leaflet.terminator/L.Terminator.js",
}
"""Where in the packages a file stands that no mirror of npm gives, by part of its address."""

CHART = re.compile(r"/npm/+(vega|vega-lite|vega-embed)@\d+$")
OLD_CHART = re.compile(r"/(d3|vega)/(?:3\.5\.5|1\.4\.3)/\w+\.min\.js$")
MIRROR = re.compile(
    r"https://(?:cdn\.jsdelivr\.net/npm|unpkg\.com)/((?:@[^/]+/)?[^/@]+)(?:@[^/]+)?/(.+)"
)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


def find_file(address: str) -> Path | None:
    """Return the file of a package that stands at `address`, or `None` if npm has none."""
    if chart := CHART.search(address):
        return npm_files(CHARTS) / chart[1] / "build" / f"{chart[1]}.min.js"
    if old := OLD_CHART.search(address):
        return npm_files(OLD_CHARTS) / old[1] / f"{old[1]}.min.js"
    root = npm_files(PACKAGES)
    for part, place in ELSEWHERE.items():
        at = address.find(part)
        if at >= 0:
            rest = address[at + len(part) :] if part.endswith("/") else ""
            return _plain_or_min(root / f"{place}{rest}")
    found = MIRROR.match(address)
    return _plain_or_min(root / found[1] / found[2]) if found else None


def _plain_or_min(path: Path) -> Path | None:
    """Return the file, long or shortened: packages often have only one of the two."""
    plain = path.with_name(path.name.replace(".min.", "."))
    short = path.with_name(re.sub(r"\.(js|css)$", r".min.\1", path.name))
    return next((one for one in (path, plain, short) if one.is_file()), None)


def answer_assets(page: Page) -> None:
    """Answer what `page` asks of the network: scripts and styles from npm, pictures by a pixel."""

    def answer(route: Route) -> None:
        address = route.request.url
        name = address.rsplit("/", 1)[-1]
        own = Path(leaflet.BASE_DIR) / name
        if "leaflet@" in address and own.is_file():
            route.fulfill(path=own)
            return
        kind = route.request.resource_type
        file = find_file(address) if kind in {"script", "stylesheet"} else None
        headers = {"access-control-allow-origin": "*"}
        if file is not None and "side-by-side" in str(file):
            code = file.read_text(encoding="utf-8")
            body = f"(function (require, module) {{{code}}})(() => window.L || {{}}, {{}});"
            route.fulfill(body=body, content_type="text/javascript", headers=headers)
        elif file is not None:
            route.fulfill(path=file, headers=headers)
        elif kind == "image":
            route.fulfill(body=PIXEL, content_type="image/png", headers=headers)
        elif address.endswith(".pbf"):
            route.fulfill(body=b"", content_type="application/x-protobuf", headers=headers)
        elif kind == "fetch":
            empty = '{"type": "FeatureCollection", "features": []}'
            route.fulfill(body=empty, content_type="application/json", headers=headers)
        else:
            content = {"script": "text/javascript", "stylesheet": "text/css"}.get(
                kind, "text/plain"
            )
            route.fulfill(body="", content_type=content, headers=headers)

    page.route(re.compile("^https?:"), answer)
