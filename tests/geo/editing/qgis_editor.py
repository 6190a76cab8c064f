# mypy: disable-error-code="import-not-found"
"""Run by the system's Python with QGIS: sets cells of a CSV file as QGIS's attribute table does.

`python3 qgis_editor.py FILE.csv ID COLUMN=VALUE …`. No import of planmap here.
"""

from __future__ import annotations

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import QgsApplication, QgsVectorLayer


def main(file: str, identifier: str, cells: list[str]) -> None:
    """Open the file, edit the row, save."""
    layer = QgsVectorLayer(file, "points", "ogr")
    fields = layer.fields()
    if not layer.startEditing():
        sys.exit(f"QGIS does not edit {file}")
    for feature in layer.getFeatures():
        if feature["id"] == identifier:
            for cell in cells:
                column, _, value = cell.partition("=")
                layer.changeAttributeValue(feature.id(), fields.indexOf(column), value)
    if not layer.commitChanges():
        sys.exit("; ".join(layer.commitErrors()))


if __name__ == "__main__":
    application = QgsApplication([], False)  # noqa: FBT003 - Qt's signature
    application.initQgis()
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
    application.exitQgis()
