# mypy: disable-error-code="import-not-found"
"""Run by the system's Python with QGIS: opens a project as QGIS does and tells what it sees.

`python3 qgis_project_probe.py FILE.qgz OUT.pdf OUT.png` writes JSON: the tree, the layers with
their renderers, order of drawing, themes, relations, messages, and what the layout exported.
No import of planmap here.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (
    QgsApplication,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsProject,
)


def main(file: str, pdf: str, picture: str) -> dict[str, Any]:
    messages: list[str] = []
    QgsApplication.messageLog().messageReceived.connect(
        lambda text, tag, _level: messages.append(f"{tag}: {text}")
    )
    project = QgsProject.instance()
    opened = project.read(file)
    tree = project.layerTreeRoot()
    layouts = project.layoutManager().layouts()
    found: dict[str, Any] = {
        "opened": opened,
        "title": project.title(),
        "crs": project.crs().authid() or project.crs().description(),
        "tree": [
            [group.name(), [[each.name(), each.isVisible()] for each in group.findLayers()]]
            for group in tree.children()
        ],
        "order": [layer.id() for layer in tree.layerOrder()],
        "layers": {layer.id(): describe(layer) for layer in project.mapLayers().values()},
        "themes": {
            name: sorted(project.mapThemeCollection().mapThemeVisibleLayerIds(name))
            for name in project.mapThemeCollection().mapThemes()
        },
        "relations": {
            name: [each.isValid(), each.referencingLayerId(), each.referencedLayerId()]
            for name, each in project.relationManager().relations().items()
        },
        "layouts": [layout.name() for layout in layouts],
    }
    layout = layouts[0]
    exporter = QgsLayoutExporter(layout)
    found["pdf"] = int(exporter.exportToPdf(pdf, QgsLayoutExporter.PdfExportSettings()))
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 100
    found["png"] = int(exporter.exportToImage(picture, settings))
    page = layout.pageCollection().page(0).pageSize()
    found["page"] = [page.width(), page.height()]
    charts = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    found["scale"] = charts[0].scale()
    legends = [item for item in layout.items() if isinstance(item, QgsLayoutItemLegend)]
    found["legend"] = [each.name() for each in legends[0].model().rootGroup().findLayers()]
    found["legend title"] = legends[0].title()
    found["words"] = {
        item.id(): item.text()
        for item in layout.items()
        if isinstance(item, QgsLayoutItemLabel) and item.id() in {"title", "north"}
    }
    found["messages"] = messages
    return found


def describe(layer: Any) -> dict[str, Any]:  # noqa: ANN401 - QGIS has no types here
    renderer = layer.renderer() if layer.isSpatial() else None
    rules = renderer.rootRule().children() if renderer else []
    return {
        "valid": layer.isValid(),
        "name": layer.name(),
        "features": layer.featureCount(),
        "geometry": layer.geometryType(),
        "crs": layer.crs().authid() if layer.isSpatial() else "",
        "source": layer.source(),
        "labels": layer.labelsEnabled(),
        "rules": {rule.filterExpression(): look_at(rule.symbol()) for rule in rules},
    }


def look_at(symbol: Any) -> list[str]:  # noqa: ANN401 - as above
    """Return what each layer of a symbol is painted with: type, colour, dash."""
    return [
        " ".join(
            [
                part.layerType(),
                part.color().name(),
                part.properties().get("customdash", "")
                if part.properties().get("use_custom_dash") == "1"
                else "",
            ]
        ).strip()
        for part in symbol.symbolLayers()
    ]


if __name__ == "__main__":
    application = QgsApplication([], False)  # noqa: FBT003 - without a window
    application.initQgis()
    answer = json.dumps(main(*sys.argv[1:]), ensure_ascii=False)
    sys.stdout.write(answer)
    sys.stdout.flush()
    QgsProject.instance().clear()
    application.exitQgis()
