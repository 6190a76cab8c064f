# mypy: disable-error-code="import-not-found"
"""Run by the system's Python with QGIS: opens a GeoPackage as QGIS does and tells what it sees.

`python3 qgis_probe.py FILE.gpkg PICTURE.png` writes JSON: for each of QGIS's layers its table,
number of features, renderer, labels, and the colours of its picture. No import of planmap here.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

SIDE_PX = 400
FACTOR = 16
"""Colours are told in steps of this much, so that smoothing does not make thousands."""


def main(file: str, picture: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for part in QgsProviderRegistry.instance().querySublayers(
        file, Qgis.SublayerQueryFlags(Qgis.SublayerQueryFlag.ResolveGeometryType)
    ):
        if part.wkbType() in {0, 100}:  # a table without geometry, or not known
            continue
        layer = QgsVectorLayer(part.uri(), part.name(), "ogr")
        message, loaded = layer.loadDefaultStyle()
        found.append(
            {
                "table": part.name(),
                "features": layer.featureCount(),
                "type": layer.geometryType(),
                "style": loaded,
                "message": message,
                "renderer": layer.renderer().type(),
                "rules": [rule.label() for rule in layer.renderer().rootRule().children()]
                if layer.renderer().type() == "RuleRenderer"
                else [],
                "labels": layer.labelsEnabled(),
                "colours": colours_of(layer, picture.replace(".png", f".{len(found)}.png")),
            }
        )
    return found


def colours_of(layer: QgsVectorLayer, picture: str) -> list[str]:
    """Return the colours that cover at least 20 pixels of a picture of `layer`."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setBackgroundColor(QColor("#ffffff"))
    settings.setOutputSize(QSize(SIDE_PX, SIDE_PX))
    settings.setDestinationCrs(layer.crs())
    extent = layer.extent()
    side = max(extent.width(), extent.height())
    extent.grow(side / 5 if layer.geometryType() else max(side / 5, 0.02))  # degrees
    settings.setExtent(extent)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    image.save(picture)
    counts: dict[str, int] = {}
    for x in range(SIDE_PX):
        for y in range(SIDE_PX):
            name = image.pixelColor(x, y).name()
            counts[name] = counts.get(name, 0) + 1
    return sorted(name for name, count in counts.items() if count >= 20)


if __name__ == "__main__":
    application = QgsApplication([], False)  # noqa: FBT003 - without a window
    application.initQgis()
    sys.stdout.write(json.dumps(main(*sys.argv[1:])))
    application.exitQgis()
