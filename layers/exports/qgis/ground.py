"""How the ground looks in a QGIS project: a rule a class, quiet colours, names of towns."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from geo.positions.classes import AREA, CLASSES, LINE, POINT
from layers.exports.qml.colours import rgba
from layers.style import GROUND_COLOURS, OUTLINED

LABELLED = ("region", "city", "town", "village")
SIZES = {"region": 12, "city": 11, "town": 9, "village": 8}
SYMBOLS = {AREA: "fill", LINE: "line", POINT: "marker"}


def make_ground_style(form: str) -> Element:
    """Return an element whose children are the style of the classes of `form`."""
    root = Element("style")
    renderer = SubElement(root, "renderer-v2", type="RuleRenderer", symbollevels="0")
    rules = SubElement(renderer, "rules", key=f"{{ground-{form}}}")
    symbols = SubElement(renderer, "symbols")
    for number, name in enumerate(_list_classes(form)):
        SubElement(rules, "rule", key=f"{{{form}-{number}}}", symbol=str(number), label=name,
                   filter=f"\"class\" = '{name}'")  # fmt: skip
        symbols.append(_make_symbol(str(number), name, form))
    if form == POINT:
        _add_names(root)
    return root


def _list_classes(form: str) -> list[str]:
    return [name for name, row in CLASSES.items() if row.form == form]


def _make_symbol(number: str, name: str, form: str) -> Element:
    look = CLASSES[name].like or name
    colour, width = GROUND_COLOURS[look]
    own = CLASSES[name].look
    if own:
        colour, width = own.light, width * own.width
    paint = rgba(colour)
    edge = rgba(_darken(colour))
    symbol = Element("symbol", type=SYMBOLS[form], name=number, alpha="1", clip_to_extent="1")
    if form == AREA:
        kind, properties = "SimpleFill", {
            "color": paint, "style": "no" if look in OUTLINED else "solid",
            "outline_color": edge, "outline_width": f"{width:g}", "outline_width_unit": "Pixel",
            "outline_style": "solid" if width else "no",
        }  # fmt: skip
    elif form == LINE:
        kind, properties = "SimpleLine", {
            "line_color": paint, "line_width": f"{width:g}", "line_width_unit": "Pixel",
            "capstyle": "round", "joinstyle": "round", **_dash(own.dash_px if own else ()),
        }  # fmt: skip
    else:
        kind, properties = "SimpleMarker", {
            "name": "circle", "color": paint, "outline_style": "no",
            "size": f"{2 * width:g}", "size_unit": "Pixel",
        }  # fmt: skip
    layer = SubElement(symbol, "layer", {"class": kind, "enabled": "1", "locked": "0", "pass": "0"})
    options = SubElement(layer, "Option", type="Map")
    for key, value in properties.items():
        SubElement(options, "Option", name=key, type="QString", value=value)
        SubElement(layer, "prop", k=key, v=value)
    return symbol


def _dash(lengths: tuple[float, ...]) -> dict[str, str]:
    """Return the properties of a line that is drawn and left out in turns, in pixels."""
    if not lengths:
        return {}
    pattern = ";".join(f"{length:g}" for length in lengths)
    return {"use_custom_dash": "1", "customdash": pattern, "customdash_unit": "Pixel"}


def _add_names(root: Element) -> None:
    labeling = SubElement(root, "labeling", type="rule-based")
    rules = SubElement(labeling, "rules", key="{ground-names}")
    for name in LABELLED:
        rule = SubElement(rules, "rule", key=f"{{ground-{name}}}", filter=f"\"class\" = '{name}'")
        settings = SubElement(rule, "settings", calloutType="simple")
        style = SubElement(
            settings, "text-style", fieldName="name", isExpression="0",
            fontSize=str(SIZES[name]), fontSizeUnit="Pixel", textColor="120,112,100,255",
            textOpacity="1",
        )  # fmt: skip
        SubElement(
            style, "text-buffer", bufferDraw="1", bufferSize="1.5", bufferSizeUnits="Pixel",
            bufferColor="255,255,255,255", bufferOpacity="0.7",
        )  # fmt: skip
        SubElement(settings, "placement", placement="0", dist="1", distUnits="MM", priority="1")
        SubElement(settings, "rendering", drawLabels="1", obstacle="0")


def _darken(colour: str) -> str:
    parts = [round(int(colour[at : at + 2], 16) * 0.88) for at in (1, 3, 5)]
    return "#" + "".join(f"{part:02x}" for part in parts)
