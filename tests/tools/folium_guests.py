"""Opens every plugin of Folium in Chromium, in a plain map and in our page, and says what was seen.

`python -m tests.tools.folium_guests` writes the table of docs/folium.md.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import folium
import folium.plugins
from folium.utilities import JsCode
from playwright.sync_api import Browser, Page, sync_playwright

from geo import read_dossier
from maps import make_elements, make_map
from tests.browser.chromium import chromium_options
from tests.builders import write_dossier
from tests.tools.folium_assets import answer_assets

DOCS = Path(__file__).parents[2] / "docs" / "folium.md"
core: Any = folium  # it has types for half of its classes
plugins: Any = folium.plugins
features: Any = folium.features
HERE = (50.012, 10.021)
NEAR = (50.02, 10.05)
SEEN_WITHIN_MS = 2500
TABLE_HEAD = "| plugin | in a plain map | in our page | remark |\n|---|---|---|---|\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A plugin, how it is put on a map, and what in the browser shows that it is there."""

    put: Callable[[Any], object]
    seen: str
    needs_word: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What was seen: whether the plugin is there, the page's words on failures, and errors."""

    is_there: bool
    named: tuple[str, ...]
    errors: tuple[str, ...]


def has(selector: str) -> str:
    """Return a condition that is true if an element fits `selector` and is drawn."""
    return (
        f"[...document.querySelectorAll({json.dumps(selector)})]"
        ".some((one) => one.getClientRects().length > 0)"
    )


def _line(colour: str = "#aa0000") -> list[tuple[float, float]]:
    del colour
    return [HERE, NEAR]


def _dated() -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [HERE[1], HERE[0]]}
    spans = {"start": "2024-01-01", "end": "2027-01-01", "times": ["2024-01-01"], "time": "2024"}
    return {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "id": "0", "geometry": point, "properties": spans}],
    }


def _square() -> dict[str, Any]:
    ring = [[10.0, 50.0], [10.05, 50.0], [10.05, 50.03], [10.0, 50.03], [10.0, 50.0]]
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": "0",
                "properties": {"name": "Mill"},
                "geometry": {"type": "Polygon", "coordinates": [ring]},
            }
        ],
    }


def _put_sub_group(page: Any) -> None:  # noqa: ANN401 - folium has no types
    group = folium.FeatureGroup(name="All").add_to(page)
    part = plugins.FeatureGroupSubGroup(group, "Some").add_to(page)
    folium.Marker(HERE).add_to(part)


def _put_grouped_control(page: Any) -> None:  # noqa: ANN401
    group = folium.FeatureGroup(name="Some").add_to(page)
    plugins.GroupedLayerControl({"Theirs": [group]}, collapsed=False).add_to(page)


def _put_tree_control(page: Any) -> None:  # noqa: ANN401
    group = folium.FeatureGroup(name="Some").add_to(page)
    tree = {"label": "Theirs", "children": [{"label": "Some", "layer": group}]}
    plugins.TreeLayerControl(overlay_tree=tree, collapsed=False).add_to(page)


def _put_pattern(pattern: Any) -> Callable[[Any], None]:  # noqa: ANN401
    def put(page: Any) -> None:  # noqa: ANN401
        made = pattern()
        made.add_to(page)
        shape = folium.features.GeoJson(
            _square(), style_function=lambda _: {"fillPattern": made, "fillOpacity": 1}
        )
        shape.add_to(page)

    return put


BARS: Mapping[str, Any] = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "data": {"values": [{"a": "x", "b": 2}, {"a": "y", "b": 5}]},
    "mark": "bar",
    "encoding": {
        "x": {"field": "a", "type": "nominal"},
        "y": {"field": "b", "type": "quantitative"},
    },
}
"""A chart of two bars, for Vega-Lite 5."""

OLD_BARS: Mapping[str, Any] = {
    "width": 120,
    "height": 80,
    "data": [{"name": "t", "values": [{"x": 1, "y": 2}, {"x": 2, "y": 5}]}],
    "scales": [
        {
            "name": "x",
            "type": "ordinal",
            "range": "width",
            "domain": {"data": "t", "field": "data.x"},
        },
        {"name": "y", "range": "height", "domain": {"data": "t", "field": "data.y"}},
    ],
    "marks": [
        {
            "type": "rect",
            "from": {"data": "t"},
            "properties": {
                "enter": {
                    "x": {"scale": "x", "field": "data.x"},
                    "width": {"scale": "x", "band": True},
                    "y": {"scale": "y", "field": "data.y"},
                    "y2": {"scale": "y", "value": 0},
                }
            },
        }
    ],
}
"""The same for Vega 1."""


def _put_chart(make: Callable[[], Any]) -> Callable[[Any], None]:
    def put(page: Any) -> None:  # noqa: ANN401
        popup = folium.Popup(max_width=300, show=True)
        make().add_to(popup)
        folium.Marker(HERE, popup=popup).add_to(page)

    return put


def _put_text_path(page: Any) -> None:  # noqa: ANN401
    line = core.PolyLine(_line()).add_to(page)
    plugins.PolyLineTextPath(line, "Mill Road", repeat=True).add_to(page)


def _put_search(page: Any) -> None:  # noqa: ANN401
    layer = folium.GeoJson(_square(), name="Squares").add_to(page)
    plugins.Search(layer=layer, search_label="name", geom_type="Polygon").add_to(page)


def _put_side_by_side(page: Any) -> None:  # noqa: ANN401
    tiles = [
        folium.TileLayer(f"https://tiles.example/{name}/{{z}}/{{x}}/{{y}}.png", attr=name)
        for name in ("left", "right")
    ]
    for layer in tiles:
        layer.add_to(page)
    plugins.SideBySideLayers(*tiles).add_to(page)


def _put_tag_filter(page: Any) -> None:  # noqa: ANN401
    folium.Marker(HERE, tags=["mill"]).add_to(page)
    plugins.TagFilterButton(["mill", "tram"]).add_to(page)


def _put_beautify(page: Any) -> None:  # noqa: ANN401
    icon = plugins.BeautifyIcon(number=7, border_color="#aa0000", background_color="#ffeecc")
    folium.Marker(HERE, icon=icon).add_to(page)


def _put_spiderfier(page: Any) -> None:  # noqa: ANN401
    for _ in range(2):
        folium.Marker(HERE).add_to(page)
    plugins.OverlappingMarkerSpiderfier().add_to(page)


def _put_timeline_slider(page: Any) -> None:  # noqa: ANN401
    timeline = plugins.Timeline(_dated()).add_to(page)
    plugins.TimelineSlider(auto_play=False).add_timelines(timeline).add_to(page)


def _put_dated_wms(page: Any) -> None:  # noqa: ANN401
    layer = folium.raster_layers.WmsTileLayer(
        "https://wms.example/wms",
        layers="a",
        fmt="image/png",
        transparent=True,
        name="Dated",
    )
    layer.add_to(page)
    plugins.TimestampedWmsTileLayers(layer, period="PT1H").add_to(page)


def _put_choropleth(page: Any) -> None:  # noqa: ANN401
    styles = {"0": {"1704067200": {"color": "#aa0000", "opacity": 0.7}}}
    plugins.TimeSliderChoropleth(json.dumps(_square()), styledict=styles).add_to(page)


SOURCE = JsCode(
    '(done, failed) => fetch("https://data.example/a.json").then((said) => said.json())'
    ".then(() => done({type: 'FeatureCollection', features: [{type: 'Feature', properties: {id: 1},"
    f" geometry: {{type: 'Point', coordinates: [{HERE[1]}, {HERE[0]}]}}}}]}})).catch(failed)"
)
PATH = has("path.leaflet-interactive")
MARKER = has(".leaflet-marker-icon")
ENCODED = "_p~iF~ps|U_ulLnnqC_mqNvxq`@"

CASES: Mapping[str, Case] = {
    "AntPath": Case(put=lambda m: plugins.AntPath(_line()).add_to(m), seen=has("path")),
    "BeautifyIcon": Case(
        put=_put_beautify,
        seen="[...document.querySelectorAll('.beautify-marker')]"
        ".some((one) => getComputedStyle(one).backgroundColor === 'rgb(255, 238, 204)')",
    ),
    "BoatMarker": Case(
        put=lambda m: plugins.BoatMarker(HERE, heading=45).add_to(m),
        seen=has("canvas.leaflet-marker-icon, .leaflet-marker-icon canvas"),
    ),
    "CirclePattern": Case(put=_put_pattern(plugins.CirclePattern), seen=has("path")),
    "Draw": Case(put=lambda m: plugins.Draw().add_to(m), seen=has(".leaflet-draw-toolbar")),
    "FastMarkerCluster": Case(
        put=lambda m: plugins.FastMarkerCluster(
            [HERE, HERE], callback="(row) => L.marker([row[0], row[1]])"
        ).add_to(m),
        seen=has(".marker-cluster"),
    ),
    "FeatureGroupSubGroup": Case(put=_put_sub_group, seen=MARKER),
    "FloatImage": Case(
        put=lambda m: plugins.FloatImage(
            "https://pictures.example/a.png", bottom=20, left=30, width="30px", height="30px"
        ).add_to(m),
        seen="[...document.querySelectorAll('img')].some((one) =>"
        " one.src.includes('pictures.example') && one.naturalWidth > 0"
        " && getComputedStyle(one).position === 'absolute')",
    ),
    "Fullscreen": Case(
        put=lambda m: plugins.Fullscreen().add_to(m), seen=has(".leaflet-control-zoom-fullscreen")
    ),
    "GeoMan": Case(put=lambda m: plugins.GeoMan().add_to(m), seen=has(".leaflet-pm-toolbar")),
    "Geocoder": Case(
        put=lambda m: plugins.Geocoder().add_to(m), seen=has(".leaflet-control-geocoder")
    ),
    "GroupedLayerControl": Case(
        put=_put_grouped_control, seen=has(".leaflet-control-layers-group")
    ),
    "HeatMap": Case(
        put=lambda m: plugins.HeatMap([HERE, NEAR]).add_to(m),
        seen=has("canvas.leaflet-heatmap-layer"),
    ),
    "HeatMapWithTime": Case(
        put=lambda m: plugins.HeatMapWithTime([[list(HERE)], [list(NEAR)]]).add_to(m),
        seen=has(".leaflet-bar-timecontrol") + " && " + has("canvas.heatmap-canvas"),
    ),
    "LocateControl": Case(
        put=lambda m: plugins.LocateControl().add_to(m), seen=has(".leaflet-control-locate")
    ),
    "MarkerCluster": Case(
        put=lambda m: plugins.MarkerCluster([HERE, HERE]).add_to(m), seen=has(".marker-cluster")
    ),
    "MeasureControl": Case(
        put=lambda m: plugins.MeasureControl().add_to(m),
        seen=has(".leaflet-control-measure"),
        needs_word=True,
    ),
    "MiniMap": Case(
        put=lambda m: plugins.MiniMap().add_to(m), seen=has(".leaflet-control-minimap")
    ),
    "MousePosition": Case(
        put=lambda m: plugins.MousePosition().add_to(m), seen=has(".leaflet-control-mouseposition")
    ),
    "OverlappingMarkerSpiderfier": Case(
        put=_put_spiderfier, seen=MARKER + " && typeof OverlappingMarkerSpiderfier === 'function'"
    ),
    "PolyLineFromEncoded": Case(
        put=lambda m: plugins.PolyLineFromEncoded(ENCODED).add_to(m), seen="!!L.PolylineUtil"
    ),
    "PolyLineOffset": Case(
        put=lambda m: plugins.PolyLineOffset(_line(), offset=8).add_to(m),
        seen=PATH + " && !!L.PolylineOffset",
    ),
    "PolyLineTextPath": Case(put=_put_text_path, seen=has("textPath")),
    "PolygonFromEncoded": Case(
        put=lambda m: plugins.PolygonFromEncoded(ENCODED).add_to(m), seen="!!L.PolylineUtil"
    ),
    "Realtime": Case(put=lambda m: plugins.Realtime(SOURCE).add_to(m), seen=MARKER),
    "ScrollZoomToggler": Case(
        put=lambda m: plugins.ScrollZoomToggler().add_to(m),
        seen="(() => { const one = document.querySelector('img[alt=scroll]'); one.click();"
        " return Object.keys(window).some((key) => /^map_/.test(key)"
        " && window[key].scrollEnabled === true)"
        " && getComputedStyle(one).zIndex === '999999'; })()",
    ),
    "Search": Case(put=_put_search, seen=has(".leaflet-control-search")),
    "SemiCircle": Case(
        put=lambda m: plugins.SemiCircle(HERE, 900, direction=90, arc=120).add_to(m), seen=PATH
    ),
    "SideBySideLayers": Case(put=_put_side_by_side, seen=has(".leaflet-sbs-range")),
    "StripePattern": Case(put=_put_pattern(plugins.StripePattern), seen=has("path")),
    "TagFilterButton": Case(put=_put_tag_filter, seen=has(".easy-button-button")),
    "Terminator": Case(put=lambda m: plugins.Terminator().add_to(m), seen=has("path")),
    "TimeSliderChoropleth": Case(
        put=_put_choropleth, seen=PATH + " && " + has("input[type=range]")
    ),
    "Timeline": Case(put=_put_timeline_slider, seen="!!L.timeline && " + MARKER),
    "TimelineSlider": Case(
        put=_put_timeline_slider,
        seen=has(".leaflet-timeline-control, .timeline-control, .leaflet-timeline"),
    ),
    "TimestampedGeoJson": Case(
        put=lambda m: plugins.TimestampedGeoJson(_dated()).add_to(m),
        seen=has(".leaflet-bar-timecontrol"),
    ),
    "TimestampedWmsTileLayers": Case(put=_put_dated_wms, seen=has(".leaflet-bar-timecontrol")),
    "TreeLayerControl": Case(put=_put_tree_control, seen=has(".leaflet-layerstree-header")),
    "Vega": Case(
        put=_put_chart(lambda: features.Vega(OLD_BARS, width=160, height=120)),
        seen=has(".leaflet-popup .vega canvas, .leaflet-popup .vega svg"),
        needs_word=True,
    ),
    "VegaLite": Case(
        put=_put_chart(lambda: features.VegaLite(BARS, width=160, height=120)),
        seen=has(".leaflet-popup .vega-embed canvas, .leaflet-popup .vega-embed svg"),
        needs_word=True,
    ),
    "VectorGridProtobuf": Case(
        put=lambda m: plugins.VectorGridProtobuf(
            "https://tiles.example/{z}/{x}/{y}.pbf", "Tiles"
        ).add_to(m),
        seen="!!L.vectorGrid && document.querySelectorAll('.leaflet-tile-container').length > 0",
    ),
}
"""Every class of `folium.plugins` but `DualMap`, which is no layer but two maps; and the charts."""


def look(browser: Browser, file: Path, seen: str) -> Sight:
    """Open `file`, wait for what should be there, and return what was seen."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error).splitlines()[0]))
    answer_assets(page)
    page.goto(file.as_uri() + "#lang=en&t=layers")
    is_there = _wait(page, seen)
    named = tuple(page.locator("[data-guest-failure]").all_inner_texts())
    page.close()
    return Sight(is_there=is_there, named=named, errors=tuple(errors))


def _wait(page: Page, seen: str) -> bool:
    script = f"""async () => {{
        const until = performance.now() + {SEEN_WITHIN_MS};
        while (performance.now() < until) {{
            try {{ if ({seen}) return true; }} catch (error) {{ /* not there yet */ }}
            await new Promise((done) => setTimeout(done, 100));
        }}
        return false;
    }}"""
    return bool(page.evaluate(script))


def look_in_ours(browser: Browser, case: Case, folder: Path, *, allow_eval: bool) -> Sight:
    """Return what is seen of `case` in our page."""
    page = make_map(read_dossier(folder / "dossier"), allow_eval=allow_eval)
    case.put(page)
    page.save(folder / "ours.html")
    return look(browser, folder / "ours.html", case.seen)


def look_in_plain(browser: Browser, case: Case, folder: Path) -> Sight:
    """Return what is seen of `case` in a plain map of Folium."""
    plain = folium.Map(location=HERE, zoom_start=12)
    case.put(plain)
    plain.save(folder / "plain.html")
    return look(browser, folder / "plain.html", case.seen)


def make_dual(folder: Path) -> Path:
    """Save the layers of the small dossier on both maps of a `DualMap`, and return the file."""
    both = plugins.DualMap(location=HERE, zoom_start=12, tiles=None)
    for half in (both.m1, both.m2):
        for layer in make_elements(read_dossier(folder / "dossier"), chrome=False):
            layer.add_to(half)
    both.save(folder / "dual.html")
    return folder / "dual.html"


TWO_PAINTED = """[...document.querySelectorAll(".folium-map")].filter((map) =>
    [...map.querySelectorAll("canvas.planmap-canvas")].some((canvas) => canvas.getContext("2d")
        .getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value !== 0))
).length === 2"""
"""Both maps have painted layers of ours."""


def look_at_dual(browser: Browser, folder: Path) -> str:
    """Return the row of the table for `DualMap`."""
    sight = look(browser, make_dual(folder), TWO_PAINTED)
    told = "needs the network" if sight.is_there else "cannot"
    remark = "our layers on both maps; the panel refuses to share the page, in words"
    return f"| `DualMap` | seen | {told} | {remark} |\n"


def needs_network(name: str) -> bool:
    """Tell whether a plugin loads scripts of its own."""
    made = getattr(plugins, name, None) or getattr(features, name)
    return bool([*getattr(made, "default_js", ()), *getattr(made, "default_css", ())])


def verdict(name: str, sight: Sight, *, with_word: bool) -> str:
    """Return the words of the table for what was seen."""
    if not sight.is_there:
        return "cannot" if sight.named else "fails in silence"
    if sight.named:
        return "works in part"
    if with_word:
        return "needs a word"
    return "needs the network" if needs_network(name) else "works"


def make_table(browser: Browser, folder: Path) -> str:
    """Return the table of all plugins as Markdown."""
    rows = [TABLE_HEAD]
    for name, case in CASES.items():
        plain = look_in_plain(browser, case, folder)
        ours = look_in_ours(browser, case, folder, allow_eval=case.needs_word)
        told = verdict(name, ours, with_word=case.needs_word)
        remark = "; ".join(ours.named) or ("`allow_eval=True`" if case.needs_word else "")
        rows.append(
            f"| `{name}` | {'seen' if plain.is_there else 'not seen'} | {told} | {remark} |\n"
        )
        for where, sight in (("plain", plain), ("ours", ours)):
            for error in sight.errors:
                sys.stderr.write(f"{name} {where}: {error}\n")
        sys.stderr.write(rows[-1])
    others = [*rows[1:], look_at_dual(browser, folder)]
    rows[1:] = sorted(others, key=lambda row: row.split("`")[1])
    return "".join(rows)


def main() -> None:
    """Write the table into docs/folium.md."""
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        write_dossier(folder / "dossier")
        browser = playwright.chromium.launch(**chromium_options(offline=False))
        table = make_table(browser, folder)
        browser.close()
    head, _, rest = DOCS.read_text(encoding="utf-8").partition(TABLE_HEAD)
    tail = rest[rest.find("\n\n") :] if "\n\n" in rest else "\n"
    DOCS.write_text(head + table.rstrip("\n") + tail, encoding="utf-8")


if __name__ == "__main__":
    main()
