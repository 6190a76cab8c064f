"""Writes a QGIS project: our tree, themes, styles, relations and a print layout.

What QGIS wants is written nowhere but in its own files; each oddity here was found with QGIS
3.22: ids of layers have at least eleven characters (shorter ones are replaced and relations
lost), `layer_styles` of the GeoPackage is not applied by itself, a `version` that is newer
than the program's warns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, fromstring, indent, tostring

from pyproj import CRS

from geo.positions.box import Box
from geo.records.row import as_words, english_words
from geo.vocabulary import LANGUAGES
from layers.exports.gis.geopackage import make_style
from layers.exports.gis.geopackage_layers import LayerTable
from layers.exports.qgis.ground import make_ground_style
from layers.exports.qgis.ground_files import EVIDENCE
from layers.exports.qgis.ground_files import TABLES as GROUND
from layers.exports.qgis.layout import make_layouts
from layers.exports.qml.styles import HEAD
from layers.exports.selection import Selection
from layers.tables import TABLES

VERSION = "3.22.16-Białowieża"
KINDS = {"points": ("Point", "MultiPoint"), "lines": ("Line", "MultiLineString"),
         "areas": ("Polygon", "MultiPolygon")}  # fmt: skip
GROUND_KINDS = {"area": "areas", "line": "lines", "point": "points"}
RELATIONS = (
    ("facts", "subject", "places", "id"),
    ("commitments", "place", "places", "id"),
    ("mentions", "place", "places", "id"),
    ("outcomes", "commitment", "commitments", "id"),
    (EVIDENCE, "commitment", "commitments", "id"),
    (EVIDENCE, "evidence", "evidence", "id"),
)
"""Which column of which table names a row of which other: child, column, parent, column."""
WORDS: Mapping[str, Mapping[str, str]] = {
    "tables": dict(zip(LANGUAGES, ("数据表", "資料表", "Tables"), strict=True)),
    "ground": dict(zip(LANGUAGES, ("底图", "底圖", "Ground"), strict=True)),
    "all": dict(zip(LANGUAGES, ("全部", "全部", "Everything"), strict=True)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A layer of the project: where its rows are, what it is called and how it looks.

    `kind` is `points`, `lines`, `areas`, or empty for a table without positions.
    """

    id: str
    name: str
    source: str
    kind: str
    visible: bool
    theme: str
    style: Element | None


def make_project(
    selection: Selection,
    tables: Sequence[LayerTable],
    *,
    package: str,
    ground: str,
    crs: CRS,
    box: Box,
) -> bytes:
    """Return the project (`.qgs`) of `tables`.

    `package` and `ground` are the names of the two GeoPackages beside it. The map is in `crs`;
    `box` is what it shows at first: west, south, east, north in that CRS.
    """
    tag = selection.language
    title = as_words(selection.dossier.info, "title")[tag]
    nodes = list(_list_nodes(selection, tables, package, ground))
    root = Element("qgis", projectname=title, version=VERSION)
    SubElement(root, "title").text = title
    _add_crs(SubElement(root, "projectCrs"), crs)
    _add_tree(root, nodes, selection)
    _add_canvas(root, crs, box)
    _add_relations(root, nodes)
    layers = SubElement(root, "projectlayers")
    for node in nodes:
        layers.append(_make_layer(node, selection.crs))
    order = SubElement(root, "layerorder")
    for node in _order_nodes(nodes):
        SubElement(order, "layer", id=node.id)
    _add_properties(root)
    _add_themes(root, nodes, selection)
    about = f"{english_words(selection.dossier.info, 'title')}, {selection.dossier.info.version}"
    line = " · ".join([about, selection.datum_name, *selection.credits])
    shown = [node for node in nodes if node.kind and node.visible and node.theme != "ground"]
    tree = Element("layer-tree-group")
    _add_groups(tree, shown, selection)
    root.append(
        make_layouts(
            title=title, credits_line=line, box=box, tree=tree, language=selection.language
        )
    )
    indent(root, space=" ")
    text = tostring(root, encoding="unicode")
    return f"<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n{text}\n".encode()


def _list_nodes(
    selection: Selection, tables: Sequence[LayerTable], package: str, ground: str
) -> Iterator[Node]:
    tag = selection.language
    themes = [theme.id for theme in selection.dossier.themes]
    for table in sorted(tables, key=lambda table: themes.index(table.layer.theme)):
        qml = fromstring(make_style(table.layer, tag, selection).removeprefix(HEAD))  # noqa: S314 - our own
        yield Node(
            id=_make_id(table.name),
            name=table.layer.name[tag],
            source=f"./{package}|layername={table.name}",
            kind=_find_kind(table),
            visible=table.layer.visible,
            theme=table.layer.theme,
            style=qml,
        )
    for name in (*TABLES, EVIDENCE):
        file = ground if name == EVIDENCE else package
        source = f"./{file}|layername={name}"
        yield Node(id=_make_id(name), name=name, source=source, kind="", visible=False,
                   theme="tables", style=None)  # fmt: skip
    for form, name in reversed(tuple(GROUND.items())):
        yield Node(id=_make_id(name), name=name, source=f"./{ground}|layername={name}",
                   kind=GROUND_KINDS[form], visible=True, theme="ground",
                   style=make_ground_style(form))  # fmt: skip


def _make_id(name: str) -> str:
    return f"planmap_layer_{name.replace('-', '_')}"


def _find_kind(table: LayerTable) -> str:
    single = table.geometry_type.removeprefix("MULTI")
    return {"POINT": "points", "POLYGON": "areas"}.get(
        single, "lines" if single != "GEOMETRY" else _kind_of_rows(table)
    )


def _kind_of_rows(table: LayerTable) -> str:
    return "areas" if table.frame.geom_type.str.endswith("Polygon").any() else "lines"


def _order_nodes(nodes: Iterable[Node]) -> list[Node]:
    """Return what is drawn, the topmost first: points, lines, areas, then the ground."""
    kinds = list(KINDS)
    drawn = [node for node in nodes if node.kind]
    return sorted(drawn, key=lambda node: (node.theme == "ground", kinds.index(node.kind)))


def _add_crs(parent: Element, crs: CRS) -> None:
    system = SubElement(parent, "spatialrefsys", nativeFormat="Wkt")
    SubElement(system, "wkt").text = crs.to_wkt("WKT2_2019")
    code = crs.to_epsg()
    if code:
        SubElement(system, "srid").text = str(code)
        SubElement(system, "authid").text = f"EPSG:{code}"
    SubElement(system, "description").text = crs.name
    SubElement(system, "geographicflag").text = "true" if crs.is_geographic else "false"


def _add_tree(root: Element, nodes: Sequence[Node], selection: Selection) -> None:
    tree = SubElement(root, "layer-tree-group")
    _add_groups(tree, nodes, selection)
    order = SubElement(tree, "custom-order", enabled="1")
    for node in _order_nodes(nodes):
        SubElement(order, "item").text = node.id


def _add_groups(tree: Element, nodes: Sequence[Node], selection: Selection) -> None:
    """Add a group for each theme that has one of `nodes`, then the tables and the ground."""
    tag = selection.language
    names = {theme.id: as_words(theme, "name")[tag] for theme in selection.dossier.themes}
    names |= {name: WORDS[name].get(tag, WORDS[name]["en"]) for name in ("tables", "ground")}
    for theme, name in names.items():
        own = [node for node in nodes if node.theme == theme]
        if not own:
            continue
        opened = "0" if theme in WORDS else "1"
        group = SubElement(
            tree, "layer-tree-group", name=name, checked="Qt::Checked", expanded=opened
        )
        for node in own:
            checked = "Qt::Checked" if node.visible else "Qt::Unchecked"
            SubElement(
                group, "layer-tree-layer", id=node.id, name=node.name, source=node.source,
                providerKey="ogr", checked=checked, expanded="0",
            )  # fmt: skip


def _add_canvas(root: Element, crs: CRS, box: Box) -> None:
    canvas = SubElement(root, "mapcanvas", name="theMapCanvas")
    SubElement(canvas, "units").text = "meters" if crs.is_projected else "degrees"
    extent = SubElement(canvas, "extent")
    for name, side in zip(("xmin", "ymin", "xmax", "ymax"), box, strict=True):
        SubElement(extent, name).text = repr(round(side, 6))
    _add_crs(SubElement(canvas, "destinationsrs"), crs)


def _add_relations(root: Element, nodes: Sequence[Node]) -> None:
    relations = SubElement(root, "relations")
    features = [
        (node.source.rpartition("=")[2], "place", "places", "id")
        for node in nodes
        if node.kind and node.theme != "ground"
    ]
    for child, column, parent, key in (*RELATIONS, *features):
        name = f"{child}.{column} → {parent}"
        relation = SubElement(
            relations, "relation", id=f"planmap_{child}_{column}".replace("-", "_"), name=name,
            referencingLayer=_make_id(child), referencedLayer=_make_id(parent),
            strength="Association",
        )  # fmt: skip
        SubElement(relation, "fieldRef", referencingField=column, referencedField=key)


def _make_layer(node: Node, crs: CRS) -> Element:
    geometry, wkb = KINDS.get(node.kind, ("No geometry", "NoGeometry"))
    layer = Element(
        "maplayer", type="vector", geometry=geometry, wkbType=wkb, labelsEnabled="1",
        hasScaleBasedVisibilityFlag="0", styleCategories="AllStyleCategories",
    )  # fmt: skip
    SubElement(layer, "id").text = node.id
    SubElement(layer, "datasource").text = node.source
    SubElement(layer, "layername").text = node.name
    if node.kind:
        _add_crs(SubElement(layer, "srs"), crs)
    SubElement(layer, "provider", encoding="UTF-8").text = "ogr"
    manager = SubElement(layer, "map-layer-style-manager", current="default")
    SubElement(manager, "map-layer-style", name="default")
    for child in node.style if node.style is not None else ():
        layer.append(child)
    return layer


def _add_themes(root: Element, nodes: Sequence[Node], selection: Selection) -> None:
    """Add a map theme for each theme of the dossier, and one that shows everything."""
    tag = selection.language
    presets = SubElement(root, "visibility-presets")
    names = {theme.id: as_words(theme, "name")[tag] for theme in selection.dossier.themes}
    everything = WORDS["all"].get(tag, WORDS["all"]["en"])
    for theme, name in {"": everything, **names}.items():
        shown = [
            node for node in nodes if node.kind and (not theme or node.theme in {theme, "ground"})
        ]
        if any(node.theme != "ground" for node in shown):
            preset = SubElement(presets, "visibility-preset", name=name)
            for node in shown:
                SubElement(preset, "layer", id=node.id, visible="1", style="default", expanded="0")


def _add_properties(root: Element) -> None:
    properties = SubElement(root, "properties")
    system = SubElement(properties, "SpatialRefSys")
    SubElement(system, "ProjectionsEnabled", type="int").text = "1"
    paths = SubElement(properties, "Paths")
    SubElement(paths, "Absolute", type="bool").text = "false"
