"""Writes the labels of a layer's style as QGIS reads them: their text, halo and place.

A part of the style that `layers.exports.qml.styles` writes. Checked with QGIS 3.22.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

LABEL_PX = 13
# QGIS's numbers for where a label goes: around a point, along a line, inside an area.
PLACEMENTS = {"point": "0", "line": "2", "area": "1"}
ABOVE_THE_LINE = "10"
# Areas keep no labels away: nearly all of the map lies in one.
OBSTACLES = {"point": "1", "line": "1", "area": "0"}


def add_labels(root: Element, column: str, kinds: Mapping[str, str]) -> None:
    """Add to a style the labels of a column: a rule for each kind of geometry.

    `kinds` has the expression that asks for a kind, by `point`, `line` and `area`.
    """
    labeling = SubElement(root, "labeling", type="rule-based")
    rules = SubElement(labeling, "rules", key="{labels}")
    for kind, question in kinds.items():
        rule = SubElement(rules, "rule", key=f"{{label-{kind}}}", filter=question)
        settings = SubElement(rule, "settings", calloutType="simple")
        style = SubElement(
            settings,
            "text-style",
            fieldName=column,
            isExpression="0",
            fontSize=str(LABEL_PX),
            fontSizeUnit="Pixel",
            textColor="34,34,34,255",
            textOpacity="1",
        )
        SubElement(
            style,
            "text-buffer",
            bufferDraw="1",
            bufferSize="2",
            bufferSizeUnits="Pixel",
            bufferColor="255,255,255,255",
            bufferOpacity="0.9",
        )
        SubElement(
            settings,
            "placement",
            placement=PLACEMENTS[kind],
            placementFlags=ABOVE_THE_LINE,
            dist="1",
            distUnits="MM",
        )
        SubElement(settings, "rendering", drawLabels="1", obstacle=OBSTACLES[kind])
