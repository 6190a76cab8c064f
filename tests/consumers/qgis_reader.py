# mypy: disable-error-code="import-not-found"
"""Run by the system's Python with QGIS: all features of a file as QGIS's default opening gives.

`python3 qgis_reader.py FILE`, `--project FILE` or `--provider NAME URI …` writes JSON: a
list of the cells and the WKT of each feature.
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
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate


def main(arguments: list[str]) -> list[dict[str, Any]]:
    return [each for layer in open_layers(arguments) for each in read(layer)]


def open_layers(arguments: list[str]) -> list[Any]:
    what, *others = arguments
    if what == "--project":
        project = QgsProject.instance()
        if not project.read(others[0]):
            sys.exit(f"{others[0]}: QGIS does not open it")
        layers = list(project.mapLayers().values())
    elif what == "--provider":
        name, *uris = others
        layers = [QgsVectorLayer(uri, str(number), name) for number, uri in enumerate(uris)]
    else:
        flags = Qgis.SublayerQueryFlags(Qgis.SublayerQueryFlag.ResolveGeometryType)
        parts = QgsProviderRegistry.instance().querySublayers(what, flags)
        layers = [
            QgsVectorLayer(part.uri(), part.name(), part.providerKey())
            for part in parts
            if part.type() == 0
        ]
    broken = [layer.source() for layer in layers if not layer.isValid()]
    if broken:
        sys.exit(f"QGIS finds no layer in {broken}")
    return layers


def read(layer: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - QGIS has no types here
    found = []
    for feature in layer.getFeatures():
        shape = feature.geometry()
        fields = zip(layer.fields(), feature.attributes(), strict=True)
        found.append(
            {
                "table": layer.name(),
                "wkt": None if shape.isNull() else shape.asWkt(9),
                "cells": {field.name(): tell(value) for field, value in fields},
            }
        )
    return found


def tell(value: Any) -> Any:  # noqa: ANN401 - QGIS has no types here
    if value is None or isinstance(value, str | int | float | bool | list):
        return value
    if isinstance(value, QDate):
        return str(value.toString("yyyy-MM-dd"))
    return None if str(value) == "NULL" else str(value)


if __name__ == "__main__":
    application = QgsApplication([], False)  # noqa: FBT003 - without a window
    application.initQgis()
    answer = json.dumps(main(sys.argv[1:]), ensure_ascii=False)
    sys.stdout.write(answer)
    sys.stdout.flush()
    application.exitQgis()
