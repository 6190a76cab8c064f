"""Writes a layer's style as QGIS reads it (QML): the map's own colours, dashes and labels.

One style serves points, lines and areas: QGIS opens a table of several geometry types as one
layer each, and the rules ask for the type. Checked with QGIS 3.22.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from geo.records.languages import find_nearest
from geo.vocabulary import LANGUAGES, Status
from layers.exports.qml.colours import fade, rgba
from layers.exports.qml.labels import add_labels
from layers.layer import Layer
from layers.style import (
    AREA_OPACITY,
    DISC_FROM_M,
    FORMS,
    INDICATIVE_DASH_PX,
    UNKNOWN_COLOURS,
    Form,
)

STATUS_WORDS: Mapping[Status, Mapping[str, str]] = MappingProxyType(
    {
        status: MappingProxyType(dict(zip(LANGUAGES, words, strict=True)))
        for status, words in {
            Status.OPERATING: ("运营中", "營運中", "In operation"),
            Status.COMPLETED: ("已建成", "已建成", "Completed"),
            Status.UNDER_CONSTRUCTION: ("在建", "興建中", "Under construction"),
            Status.STARTING: ("即将开工", "即將開工", "About to start"),
            Status.PLANNED: ("规划中", "規劃中", "Planned"),
            Status.UNKNOWN: ("情况不明", "情況不明", "Unknown"),
        }.items()
    }
)
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "point": "geometry_type($geometry) = 'Point'",
        "line": "geometry_type($geometry) = 'Line'",
        "area": "geometry_type($geometry) = 'Polygon'",
    }
)
COARSE = f'"coordinateUncertaintyInMeters" > {DISC_FROM_M:g}'
STATUS = 'coalesce("status_now", "status_at")'
SYMBOL_PX = 14
OUTLINE_PX = 2
Drawer = Callable[[str, Form, str, str | None], Element]
HEAD = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"


_LATITUDE = "radians($y)"
DISC_IN_DEGREES = (
    'make_ellipse($geometry, "coordinateUncertaintyInMeters" / '
    f"(111412.84 * cos({_LATITUDE}) - 93.5 * cos(3 * {_LATITUDE})), "
    f'"coordinateUncertaintyInMeters" / (111132.95 - 559.82 * cos(2 * {_LATITUDE})), 90, 64)'
)
"""A disc where positions are degrees that no CRS describes, in QGIS's expressions.

Source: metres of a degree on WGS 84, National Geospatial-Intelligence Agency, "Length of a Degree
of Latitude and Longitude Calculator" (terms under a metre left out).
"""


def make_qml(
    layer: Layer,
    *,
    label: str,
    language: str,
    metric_crs: str,
    colours: Mapping[str, str],
    crs: str = "EPSG:4326",
) -> str:
    """Return the style of `layer` as QML.

    `label` is the column whose text is the label, `language` the BCP 47 tag of the legend.
    `metric_crs` is where discs are measured, as `EPSG:32650`; `colours` has the own colour
    of a place by its id. `crs` is what the positions are in, as PROJ names it; none (an empty
    text) is for degrees that are bent, such as GCJ-02's.
    """
    own = _write_colour(layer, colours)
    look = _Look(find_colour(layer, colours), own, label, language, metric_crs, crs)
    return _write_qml(look)


class _Look(NamedTuple):
    """All that a style depends on; `own` is an expression for the colour of a row, if any."""

    colour: str
    own: str | None
    label: str
    language: str
    metric_crs: str
    crs: str


@lru_cache(maxsize=256)
def _write_qml(look: _Look) -> str:
    """Return the style of a look, of which many layers have the same."""
    root = Element(
        "qgis", version="3.22.0", styleCategories="Symbology|Labeling", labelsEnabled="1"
    )
    renderer = SubElement(
        root, "renderer-v2", type="RuleRenderer", symbollevels="0", enableorderby="1"
    )
    rules = SubElement(renderer, "rules", key="{root}")
    symbols = SubElement(renderer, "symbols")
    for number, (kind, coarse, status) in enumerate(_iterate_rules()):
        form = FORMS[status]
        SubElement(
            rules,
            "rule",
            key=f"{{{number}}}",
            symbol=str(number),
            label=STATUS_WORDS[status][find_nearest(look.language)],
            filter=" AND ".join(
                [KINDS[kind], f"{STATUS} = '{status.value}'", *_ask_radius(kind, coarse)]
            ),
        )
        colour = UNKNOWN_COLOURS[0] if form.grey else look.colour
        own = None if form.grey else look.own
        draw = _draw_disc(look.metric_crs, look.crs) if coarse else DRAWERS[kind]
        symbols.append(draw(str(number), form, colour, own))
    order = SubElement(renderer, "orderby")
    wide_first = SubElement(order, "orderByClause", asc="0", nullsFirst="0")
    wide_first.text = '"coordinateUncertaintyInMeters"'
    add_labels(root, look.label, KINDS)
    return HEAD + tostring(root, encoding="unicode")


def _iterate_rules() -> Iterator[tuple[str, bool, Status]]:
    for kind, coarse in (("area", False), ("point", True), ("line", False), ("point", False)):
        for status in Status:
            yield kind, coarse, status


def _ask_radius(kind: str, coarse: bool) -> list[str]:  # noqa: FBT001 - a key of a rule
    if kind != "point":
        return []
    return [COARSE if coarse else f"NOT coalesce({COARSE}, false)"]


def find_colour(layer: Layer, colours: Mapping[str, str]) -> str:
    """Return the colour of a layer's legend: the one own colour of all its places, else its own.

    A legend has no row whose colour it could ask for.
    """
    found = {colours.get(place, layer.colour_light) for place in layer.frame["place"]}
    return found.pop() if len(found) == 1 else layer.colour_light


def _write_colour(layer: Layer, colours: Mapping[str, str]) -> str | None:
    """Return a QGIS expression for the colour of a row, None if no place has its own."""
    own = {place: colours[place] for place in layer.frame["place"] if place in colours}
    if not own:
        return None
    cases = " ".join(f"WHEN \"place\" = '{place}' THEN '{own[place]}'" for place in sorted(own))
    return f"CASE {cases} ELSE '{layer.colour_light}' END"


def _draw_point(name: str, form: Form, colour: str, own: str | None) -> Element:
    symbol = Element("symbol", type="marker", name=name, alpha="1", clip_to_extent="1")
    properties = {
        "name": "circle",
        "size": str(SYMBOL_PX),
        "size_unit": "Pixel",
        "color": rgba(colour, form.fill),
        "outline_color": rgba(colour),
        "outline_width": str(OUTLINE_PX),
        "outline_width_unit": "Pixel",
        "outline_style": "dot" if form.fill == 0 else "dash" if form.dash_px else "solid",
    }
    expressions = {} if own is None else {"fillColor": fade(own, form.fill), "outlineColor": own}
    symbol.append(_write_layer("SimpleMarker", properties, expressions))
    return symbol


def _draw_line(name: str, form: Form, colour: str, own: str | None) -> Element:
    symbol = Element("symbol", type="line", name=name, alpha="1", clip_to_extent="1")
    properties = {
        "line_color": rgba(colour),
        "line_width": f"{form.width_px:g}",
        "line_width_unit": "Pixel",
        "capstyle": "flat" if form.dash_px else "round",
        "joinstyle": "round",
        "use_custom_dash": "1" if form.dash_px else "0",
        "customdash": ";".join(f"{part:g}" for part in form.dash_px) or "5;2",
        "customdash_unit": "Pixel",
    }
    expressions = {} if own is None else {"outlineColor": own}
    symbol.append(_write_layer("SimpleLine", properties, expressions))
    return symbol


def _draw_area(name: str, form: Form, colour: str, own: str | None) -> Element:
    symbol = Element("symbol", type="fill", name=name, alpha="1", clip_to_extent="1")
    opacity = AREA_OPACITY if form.fill else 0.0
    properties = {
        "style": "b_diagonal" if form.hatched else "solid" if form.fill else "no",
        "color": rgba(colour, 2 * AREA_OPACITY if form.hatched else opacity),
    }
    faded = {} if own is None else {"fillColor": fade(own, opacity)}
    properties["outline_style"] = "no"
    symbol.append(_write_layer("SimpleFill", properties, faded))
    symbol.append(_draw_outline(form, colour, own))
    return symbol


def _draw_outline(form: Form, colour: str, own: str | None) -> Element:
    """Return the outline of an area: the status's dash, or the hint's own if indicative."""
    dash = ";".join(f"{part:g}" for part in form.dash_px) or UNBROKEN
    hint = ";".join(f"{part:g}" for part in INDICATIVE_DASH_PX)
    properties = {
        "line_color": rgba(colour),
        "line_width": str(OUTLINE_PX),
        "line_width_unit": "Pixel",
        "capstyle": "flat",
        "joinstyle": "round",
        "use_custom_dash": "1",
        "customdash": dash,
        "customdash_unit": "Pixel",
    }
    expressions = {
        "customDash": f"CASE WHEN \"placed\" = 'indicative' THEN '{hint}' ELSE '{dash}' END"
    }
    if own is not None:
        expressions["outlineColor"] = own
    return _write_layer("SimpleLine", properties, expressions)


def _draw_disc(metric_crs: str, crs: str) -> Drawer:
    """Return a drawer of points as the disc of their radius, without a pin.

    Degrees of no CRS (`crs` is empty) are measured where they are, without any transformation.
    """
    if crs:
        metres = f"transform($geometry, '{crs}', '{metric_crs}')"
        buffered = f'buffer({metres}, "coordinateUncertaintyInMeters", 16)'
        disc = f"transform({buffered}, '{metric_crs}', '{crs}')"
        expression = f'CASE WHEN "coordinateUncertaintyInMeters" > 0 THEN {disc} END'  # no legend's
    else:
        expression = DISC_IN_DEGREES

    def draw(name: str, form: Form, colour: str, own: str | None) -> Element:
        symbol = Element("symbol", type="marker", name=name, alpha="1", clip_to_extent="1")
        properties = {"SymbolType": "Fill", "geometryModifier": expression, "units": "MapUnit"}
        layer = _write_layer("GeometryGenerator", properties, {})
        layer.append(_draw_area(f"@{name}@0", form, colour, own))
        symbol.append(layer)
        symbol.append(_write_layer("SimpleMarker", CLEAR, {}))
        return symbol

    return draw


UNBROKEN = "1000;0"
"""A dash that is a line: an outline's legend has no row that says it is indicative."""
CLEAR: Mapping[str, str] = MappingProxyType(
    {
        "name": "circle",
        "size": str(SYMBOL_PX),
        "size_unit": "Pixel",
        "color": "0,0,0,0",
        "outline_style": "no",
    }
)
"""A marker that nobody sees: without it a legend draws a disc as large as its point, a dot."""
DRAWERS = {"point": _draw_point, "line": _draw_line, "area": _draw_area}


def _write_layer(
    name: str, properties: Mapping[str, str], expressions: Mapping[str, str]
) -> Element:
    layer = Element("layer", {"class": name, "enabled": "1", "locked": "0", "pass": "0"})
    options = SubElement(layer, "Option", type="Map")
    for key, value in properties.items():
        SubElement(options, "Option", name=key, type="QString", value=value)
        SubElement(layer, "prop", k=key, v=value)
    if expressions:
        defined = SubElement(layer, "data_defined_properties")
        outer = SubElement(defined, "Option", type="Map")
        SubElement(outer, "Option", name="name", type="QString", value="")
        inner = SubElement(outer, "Option", name="properties", type="Map")
        for key, value in expressions.items():
            entry = SubElement(inner, "Option", name=key, type="Map")
            SubElement(entry, "Option", name="active", type="bool", value="true")
            SubElement(entry, "Option", name="expression", type="QString", value=value)
            SubElement(entry, "Option", name="type", type="int", value="3")
        SubElement(outer, "Option", name="type", type="QString", value="collection")
    return layer
