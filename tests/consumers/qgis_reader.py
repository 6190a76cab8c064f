# mypy: disable-error-code="import-not-found"
"""Run by the system's Python with QGIS: all features of a file as QGIS's default opening gives.

`python3 qgis_reader.py FILE` writes JSON: a list of the cells and the WKT of each feature.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import Qgis, QgsApplication, QgsProviderRegistry, QgsVectorLayer


def main(file: str) -> list[dict[str, Any]]:
    flags = Qgis.SublayerQueryFlags(Qgis.SublayerQueryFlag.ResolveGeometryType)
    found = []
    for part in QgsProviderRegistry.instance().querySublayers(file, flags):
        if part.type() != 0:
            continue
        layer = QgsVectorLayer(part.uri(), part.name(), part.providerKey())
        for feature in layer.getFeatures():
            shape = feature.geometry()
            found.append(
                {
                    "table": part.name(),
                    "wkt": None if shape.isNull() else shape.asWkt(9),
                    "cells": {
                        field.name(): tell(value)
                        for field, value in zip(layer.fields(), feature.attributes(), strict=True)
                    },
                }
            )
    return found


def tell(value: Any) -> Any:  # noqa: ANN401 - QGIS has no types here
    if value is None or isinstance(value, str | int | float | bool | list):
        return value
    return None if str(value) == "NULL" else str(value)


if __name__ == "__main__":
    application = QgsApplication([], False)  # noqa: FBT003 - without a window
    application.initQgis()
    answer = json.dumps(main(sys.argv[1]), ensure_ascii=False)
    sys.stdout.write(answer)
    sys.stdout.flush()
    application.exitQgis()
