r"""Writes DXF for CAD: metres, a CAD layer a layer, our colours and dashes, names as text.

Version R2004 with GBK, in which AutoCAD, QGIS and GDAL read Chinese alike; a sign that GBK does
not have is written as `\U+XXXX`, as the format has it. What a thing is stands in its extended
data (XDATA) under `PLANMAP`, a text `COLUMN=VALUE` each.

Source: Autodesk, "DXF Reference" (groups 1000-1071, limits of XDATA); ezdxf,
https://ezdxf.readthedocs.io.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import Any

import ezdxf
import geopandas as gpd
import shapely
from ezdxf import options  # type: ignore[attr-defined]  # it is handed on without a word
from ezdxf.colors import rgb2int
from ezdxf.document import Drawing
from ezdxf.enums import TextEntityAlignment
from ezdxf.layouts.layout import Modelspace
from ezdxf.lldxf.tagwriter import TagWriter
from shapely.geometry.base import BaseGeometry

from geo.vocabulary import Status
from layers.exports.cells import flatten_text
from layers.exports.selection import Selection
from layers.frame_parts import find_bounds, split_frame
from layers.layer import Layer
from layers.style import FORMS, UNKNOWN_COLOURS, Form

VERSION = "R2004"
ENCODING = "gbk"
APP = "PLANMAP"
CELLS = ("id", "place", "kind", "status_at", "status_now", "due", "placed",
         "coordinateUncertaintyInMeters", "credit", "licence")  # fmt: skip
"""The columns that go with each entity, besides its names."""
LONGEST_CELL = 255
"""Bytes of a text in XDATA."""
LABELS = 400
"""A label is as high as the drawing's longer side divided by this."""
PX_TO_LINE = 0.0003
"""A pixel of a dash, as a part of the drawing's longer side."""
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
LABEL_LAYER = "{layer}_labels"
BEGIN = "  0\nSECTION\n  2\nENTITIES\n"
"""What the part of a file begins with that holds the entities."""


def write_dxf(selection: Selection) -> Iterator[bytes]:
    """Yield the features of `selection`, which is in metres, as a DXF file, block by block.

    A point is a POINT, a line an LWPOLYLINE a part, an area a closed LWPOLYLINE a ring. The
    name of a feature is a TEXT on a layer `LAYER_labels`, once, at a point on it.

    The head of a file tells a handle that no entity has, so entities are counted before they are
    made. ezdxf holds a drawing whole: it writes one without entities, and those that are made
    of a block of rows are written and taken out of it again.
    """
    side = _find_side(selection)
    document, handles = _start(selection, side)
    head, mark, tail = _write_text(document).partition(BEGIN)
    yield document.encode(head + mark)
    for layer, handle in zip(selection.layers, handles, strict=True):
        document.entitydb.handles.reset(handle)
        for part in split_frame(layer.frame):
            _draw_rows(document, replace(layer, frame=part), selection, side / LABELS)
            yield document.encode(_take_out(document))
    yield document.encode(tail)


def _start(selection: Selection, side: float) -> tuple[Drawing, list[str]]:
    """Return a drawing without entities, and for each layer the handle of its first."""
    with _fixed_metadata():
        document = ezdxf.new(VERSION, units=ezdxf.units.M)  # type: ignore[attr-defined]  # not told by its stubs
    document.encoding = ENCODING
    document.appids.new(APP)
    for status, form in FORMS.items():
        if form.dash_px:
            document.linetypes.add(_name_line(status), _write_dash(form, side))
    handles, next_handle = [], document.entitydb.handles
    for layer in selection.layers:
        _add_layer(document, layer, selection)
        handles.append(str(next_handle))
        count = sum(map(_count_entities, split_frame(layer.frame)))
        next_handle.reset(f"{int(handles[-1], 16) + count:X}")
    _list_classes(document)
    return document, handles


@contextmanager
def _fixed_metadata() -> Iterator[None]:
    """Let ezdxf write no clock and no random identifiers within the block."""
    before = options.write_fixed_meta_data_for_testing
    options.write_fixed_meta_data_for_testing = True
    try:
        yield
    finally:
        options.write_fixed_meta_data_for_testing = before


def _write_text(document: Drawing) -> str:
    out = io.StringIO()
    with _fixed_metadata():
        document.write(out)
    return out.getvalue()


def _take_out(document: Drawing) -> str:
    """Return the entities of `document` as they are written, and remove them from it."""
    out = io.StringIO()
    space = document.modelspace()
    space.entity_space.export_dxf(TagWriter(out, dxfversion=document.dxfversion))
    space.delete_all_entities()
    document.entitydb.purge()
    return out.getvalue()


def _count_entities(frame: gpd.GeoDataFrame) -> int:
    """Return how many entities `_draw_rows` makes of `frame`: a part or ring each, and a name."""
    parts = shapely.get_parts(frame.geometry.to_numpy())
    return len(parts) + int(shapely.get_num_interior_rings(parts).sum()) + len(frame)


def _list_classes(document: Drawing) -> None:
    """List the classes of what `document` has by name; ezdxf would list them as a set is hashed."""
    for name in sorted(document.entitydb.dxf_types_in_use()):
        document.classes.add_class(name)


def _find_side(selection: Selection) -> float:
    """Return the longer side of the box of all features in metres, at least one."""
    if not len(selection.frame):
        return 1.0
    west, south, east, north = find_bounds(selection.frame)
    return max(1.0, float(east - west), float(north - south))


def _name_line(status: Status) -> str:
    return f"PLANMAP_{status.value.upper()}"


def _write_dash(form: Form, side: float) -> list[float]:
    """Return a line type as DXF has it: its length, then lines and (negative) gaps, in metres."""
    parts = [round(part * side * PX_TO_LINE, 3) for part in form.dash_px]
    return [sum(parts), *(part if not number % 2 else -part for number, part in enumerate(parts))]


def _add_layer(document: Drawing, layer: Layer, selection: Selection) -> None:
    colour = _read_colour(layer.colour_light)
    for name in (layer.id, LABEL_LAYER.format(layer=layer.id)):
        added = document.layers.add(name, true_color=rgb2int(colour))
        added.description = layer.name[selection.language]
        added.on() if layer.visible else added.off()


def _draw_rows(document: Drawing, layer: Layer, selection: Selection, height: float) -> None:
    space, labels = document.modelspace(), LABEL_LAYER.format(layer=layer.id)
    names = [name for name in selection.columns if name.startswith("name_")]
    columns = [*CELLS, *names]
    rows = zip(*(layer.frame[name] for name in columns), layer.frame.geometry, strict=True)
    for *cells, geometry in rows:
        row = dict(zip(columns, cells, strict=True))
        status = Status(row["status_now"] or row["status_at"])
        about = {"layer": layer.id, **_find_looks(status, selection.colours.get(row["place"]))}
        data = _write_cells(row)
        for entity in _draw(space, geometry, about):
            entity.set_xdata(APP, data)
        name = write_name(row[selection.label])
        text = space.add_text(name, height=height, dxfattribs={"layer": labels})
        point = shapely.point_on_surface(geometry)
        text.set_placement((point.x, point.y), align=TextEntityAlignment.BOTTOM_LEFT)


def _find_looks(status: Status, own: str | None) -> dict[str, Any]:
    """Return the line type of a status, and the colour of what has its own or is unknown."""
    form = FORMS[status]
    looks: dict[str, Any] = {"linetype": _name_line(status)} if form.dash_px else {}
    colour = UNKNOWN_COLOURS[0] if form.grey else own
    return looks if colour is None else looks | {"true_color": rgb2int(_read_colour(colour))}


def _read_colour(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _write_cells(row: Mapping[str, Any]) -> list[tuple[int, str]]:
    texts = ((name, flatten_text(value)) for name, value in row.items())
    return [(1000, _cut(f"{name}={text}")) for name, text in texts if text]


def write_name(text: str) -> str:
    r"""Return `text` as DXF has it: a sign that GBK lacks as `\U+XXXX`, beyond 16 bits as two.

    ezdxf writes a sign of Latin-1 as `\xa9` and one beyond 16 bits with eight digits, which
    no program reads.
    """
    return _BEYOND_ASCII.sub(lambda found: _write_sign(found[0]), text)


@cache
def _write_sign(sign: str) -> str:
    try:
        sign.encode(ENCODING)
    except UnicodeEncodeError:
        units = sign.encode("utf-16-be").hex().upper()
        return "".join(f"\\U+{units[at : at + 4]}" for at in range(0, len(units), 4))
    return sign


def _cut(text: str) -> str:
    """Return what of `text` XDATA can hold on one line."""
    flat = " ".join(text.split())
    flat = write_name(flat)
    if len(flat) * 2 <= LONGEST_CELL:
        return flat
    return flat.encode(ENCODING, errors="replace")[:LONGEST_CELL].decode(ENCODING, errors="ignore")


def _draw(space: Modelspace, geometry: BaseGeometry, about: Mapping[str, Any]) -> Iterator[Any]:
    for part in shapely.get_parts(geometry).tolist():
        if part.geom_type == "Point":
            yield space.add_point((part.x, part.y), dxfattribs=about)
        elif part.geom_type == "LineString":
            yield space.add_lwpolyline(shapely.get_coordinates(part).tolist(), dxfattribs=about)
        else:
            for ring in (part.exterior, *part.interiors):
                corners = shapely.get_coordinates(ring)[:-1].tolist()
                yield space.add_lwpolyline(corners, close=True, dxfattribs=about)
