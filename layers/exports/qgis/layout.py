"""Writes a print layout for QGIS: A3, the map, its legend, title, scale bar and credits.

The numbers of item types are QGIS's own (`QgsLayoutItemRegistry`); checked with QGIS 3.22.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element, SubElement

from geo.positions.box import Box
from geo.records.languages import find_nearest

PAGE, MAP, LABEL, LEGEND, SCALE = "65638", "65639", "65641", "65642", "65646"
NAME = "A3"
WIDTH_MM, HEIGHT_MM = 420.0, 297.0
MAP_MM = (10.0, 22.0, 310.0, 255.0)
"""Left, top, width and height of the map."""
BELOW_MM = 280.0
LEFT, CENTRED = "1", "4"
"""Qt's alignments."""
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "zh-Hans": {"legend": "图例", "north": "北"},
        "zh-Hant": {"legend": "圖例", "north": "北"},
        "en": {"legend": "Legend", "north": "N"},
    }
)
LEGEND_TYPE = {"title": (12.0, 0.0), "group": (8.0, 2.0), "subgroup": (7.0, 1.0),
               "symbol": (6.5, 0.6), "symbolLabel": (6.5, 0.6)}  # fmt: skip
"""Of the legend's parts the size in points, and the space above in millimetres."""
Frame = tuple[float, float, float, float]
"""(left, top, width, height) on the page, in millimetres."""


def make_layouts(
    *, title: str, credits_line: str, box: Box, tree: Element, language: str
) -> Element:
    """Return the element `Layouts` with one layout.

    `language` is the BCP 47 tag of its words. `box` is west, south, east, north of what the map
    must show, in the project's CRS; `tree` is the `layer-tree-group` of the legend, which shows
    of it what is on the map.
    """
    layouts = Element("Layouts")
    layout = SubElement(
        layouts, "Layout", name=NAME, units="mm", printResolution="300", worldFileMap=""
    )
    pages = SubElement(layout, "PageCollection")
    _add_item(pages, PAGE, "page", (0.0, 0.0, WIDTH_MM, HEIGHT_MM))
    chart = _add_item(layout, MAP, "map", MAP_MM, frame="true")
    chart.attrib |= {"followPreset": "false", "keepLayerSet": "false", "mapRotation": "0"}
    west, south, east, north = fit_box(box, MAP_MM[2] / MAP_MM[3])
    SubElement(
        chart,
        "Extent",
        xmin=f"{west:.8g}" if abs(west) < 1000 else f"{west:.3f}",  # noqa: PLR2004 - degrees or metres
        ymin=f"{south:.8g}" if abs(south) < 1000 else f"{south:.3f}",  # noqa: PLR2004
        xmax=f"{east:.8g}" if abs(east) < 1000 else f"{east:.3f}",  # noqa: PLR2004
        ymax=f"{north:.8g}" if abs(north) < 1000 else f"{north:.3f}",  # noqa: PLR2004
    )
    _add_text(layout, "title", title, (10.0, 6.0, 400.0, 14.0), points=24)
    _add_text(layout, "credits", credits_line, (10.0, BELOW_MM, 400.0, 14.0), points=6)
    words = WORDS[find_nearest(language)]
    arrow = _add_item(layout, LABEL, "north", (306.0, 25.0, 12.0, 14.0))
    _write_text(arrow, f"▲\n{words['north']}", points=11, halign=CENTRED)
    legend = _add_item(layout, LEGEND, "legend", (323.0, 22.0, 92.0, 255.0))
    legend.attrib |= {
        "title": words["legend"],
        "map_uuid": chart.attrib["uuid"], "resizeToContents": "1", "columnCount": "2",
        "splitLayer": "1", "legendFilterByMap": "1", "legendFilterByAtlas": "0",
        "symbolWidth": "6", "symbolHeight": "3",
    }  # fmt: skip
    styles = SubElement(legend, "styles")
    for name, (points, above) in LEGEND_TYPE.items():
        left = "2" if name == "symbolLabel" else "0"
        style = SubElement(
            styles, "style", name=name, alignment="1", indent="0",
            marginTop=f"{above:g}", marginLeft=left,
            marginBottom="3" if name == "title" else "0",
        )  # fmt: skip
        SubElement(style, "styleFont", description=_font(points), style="")
    legend.append(tree)
    scale = _add_item(layout, SCALE, "scale", (14.0, 262.0, 80.0, 12.0))
    scale.attrib |= {
        "mapUuid": chart.attrib["uuid"], "style": "Single Box", "unitType": "km",
        "unitLabel": "km", "numMapUnitsPerScaleBarUnit": "1", "numSegments": "2",
        "numSegmentsLeft": "0", "segmentSizeMode": "1", "minBarWidth": "30", "maxBarWidth": "60",
        "numUnitsPerSegment": "5", "height": "2",
    }  # fmt: skip
    return layouts


def fit_box(box: Box, ratio: float) -> Box:
    """Return the smallest box around `box` whose width is `ratio` times its height."""
    west, south, east, north = box
    width, height = max(east - west, 1e-6), max(north - south, 1e-6)
    x, y = (west + east) / 2, (south + north) / 2
    width, height = max(width, height * ratio), max(height, width / ratio)
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _add_item(
    parent: Element, kind: str, name: str, place: Frame, *, frame: str = "false"
) -> Element:
    left, top, width, height = place
    return SubElement(
        parent,
        "LayoutItem",
        type=kind,
        id=name,
        uuid=f"{{planmap-{name}}}",
        templateUuid=f"{{planmap-{name}}}",
        position=f"{left:g},{top:g},mm",
        positionOnPage=f"{left:g},{top:g},mm",
        size=f"{width:g},{height:g},mm",
        referencePoint="0",
        frame=frame,
        background="true",
        visibility="1",
        opacity="1",
    )


def _font(points: float) -> str:
    """Return a font as Qt writes it: the system's own without serifs."""
    return f"Sans Serif,{points:g},-1,5,50,0,0,0,0,0"


def _add_text(parent: Element, name: str, text: str, place: Frame, *, points: int) -> None:
    _write_text(_add_item(parent, LABEL, name, place), text, points=points, halign=LEFT)


def _write_text(item: Element, text: str, *, points: int, halign: str) -> None:
    item.attrib |= {"labelText": text, "htmlState": "0", "halign": halign, "valign": "32"}
    SubElement(item, "LabelFont", description=_font(points), style="")
    SubElement(
        item,
        "text-style",
        fontSize=str(points),
        fontSizeUnit="Point",
        textColor="34,34,34,255",
        textOpacity="1",
    )
