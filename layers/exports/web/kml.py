"""Writes KML 2.2: a folder a layer, styles, descriptions, snippets and all columns, typed.

Source: OGC 07-147r2, "KML Version 2.2". Colours are aabbggrr there; lines have a width but no
dash, areas no hatching. So a dashed status is told by its word, by a thinner or paler style
and by the attributes, never by a dash that the file cannot hold.

Readers open the first folder by default, so folders do not nest and none is empty; many show
the `<description>` only (togeojson, OpenLayers, gpsbabel, GDAL's driver KML), so the summary
stands in it besides the snippet.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.records.row import as_words, english_words
from geo.vocabulary import Placed, Status
from layers.exports.columns import FLOATS
from layers.exports.selection import Selection
from layers.exports.web.globe_discs import make_globe_discs
from layers.exports.web.markup import (
    HEAD,
    element,
    escape,
    format_degrees,
    get_parts,
    iterate_positions,
    list_points,
    write_cells,
)
from layers.frame_parts import split_frame
from layers.geojson import round_geometries
from layers.layer import Layer
from layers.style import AREA_OPACITY, FORMS, UNKNOWN_COLOURS, is_disc

ICON = "http://maps.google.com/mapfiles/kml/shapes/placemark_circle.png"
"""The plain circle that Google Earth has built in; other readers draw a mark of their own."""

CENTRE = "centre"
SCHEMA = "planmap"
DATA = '<SimpleData name="{name}">{text}</SimpleData>'
TOLD = ("status_at", "status_now", "as_of", "start_date", "due", "placed", "credit")
"""The columns that a balloon shows under the description."""

_MARKUP = re.compile("<[A-Za-z/!?]|&[#A-Za-z]")
_ROWS = "".join(f"<tr><td>{name}</td><td>$[{SCHEMA}/{name}]</td></tr>" for name in TOLD)
BALLOON = (
    "<BalloonStyle><text>"
    f"{escape(f'<h3>$[name]</h3><p>$[description]</p><table>{_ROWS}</table>')}"
    "</text></BalloonStyle>"
)
"""What Google Earth shows of a placemark: its name, its description and some of its columns.

Source: KML Reference, BalloonStyle: `$[SCHEMA/FIELD]` stands for a SimpleData.
"""

SINGLE = {"Point", "LineString", "Polygon"}


def write_kml(selection: Selection) -> Iterator[bytes]:
    """Yield `selection` as a KML document, block by block; names are in its language.

    A point whose radius is over 500 m becomes the disc of that radius, without a pin; its
    centre is in the extended data `centre` as `lon,lat`.
    """
    info = selection.dossier.info
    tag = selection.language
    about = [f"{english_words(info, 'title')}, {info.version}", *selection.credits]
    if selection.suffix:
        about.insert(0, f"Positions are {selection.datum_name}, not WGS 84")
    head = (
        f'{HEAD}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n',
        element("name", f"{as_words(info, 'title')[tag]}{_datum_note(selection)}"),
        element("description", as_description("\n".join(about))),
        *_write_styles(selection),
        _write_schema(selection),
    )
    yield "".join(head).encode()
    yield from map(str.encode, _write_layers(selection))
    yield b"</Document></kml>\n"


def _datum_note(selection: Selection) -> str:
    return f" ({selection.datum_name})" if selection.suffix else ""


def as_description(text: str | None) -> str | None:
    """Return `text` for a `<description>`, which readers take for HTML.

    Only a text that would be read as markup changes: all others are the same to readers that
    show HTML and to readers that show text.
    """
    if text is None or not _MARKUP.search(text):
        return text
    return html.escape(text, quote=False)


def _write_schema(selection: Selection) -> str:
    fields = "".join(
        f'<SimpleField name="{name}" type="{"double" if name in FLOATS else "string"}"/>'
        for name in (*selection.columns, CENTRE)
    )
    return f'<Schema name="{SCHEMA}" id="{SCHEMA}">{fields}</Schema>\n'


def _write_layers(selection: Selection) -> Iterator[str]:
    themes = {theme.id: as_words(theme, "name") for theme in selection.dossier.themes}
    order = list(themes)
    layers = sorted(selection.layers, key=lambda layer: order.index(layer.theme))
    names = [layer.name[selection.language] for layer in layers]
    for layer, name in zip(layers, names, strict=True):
        theme = themes[layer.theme][selection.language]
        if len(layer.frame):
            title = name if names.count(name) == 1 else f"{theme} · {name} ({layer.id})"
            yield from _write_layer(layer, selection, title=title, theme=theme)


def _write_layer(layer: Layer, selection: Selection, *, title: str, theme: str) -> Iterator[str]:
    shown = element("visibility", int(layer.visible))
    yield f"<Folder>{element('name', title)}{shown}{element('description', theme)}\n"
    for part in split_frame(layer.frame):
        yield "".join(_write_marks(layer, draw_frame(part), selection, shown))
    yield "</Folder>\n"


def _write_marks(
    layer: Layer, frame: gpd.GeoDataFrame, selection: Selection, shown: str
) -> Iterator[str]:
    """Yield a placemark for each row of `frame`, which `draw_frame` made."""
    summary = selection.label.replace("name_", "summary_")
    rows = zip(
        (escape(identifier) for identifier in frame["id"]),
        (element("name", name) for name in frame[selection.label]),
        (
            element("Snippet", words) + element("description", as_description(words))
            for words in frame[summary]
        ),
        _find_styles(layer, frame, selection),
        write_cells(frame, [*selection.columns, CENTRE], DATA),
        _write_geometries(frame.geometry.to_numpy()),
        strict=True,
    )
    for identifier, name, words, style, data, geometry in rows:
        yield (
            f'<Placemark id="{identifier}">{name}{shown}{words}<styleUrl>#{style}</styleUrl>'
            f'<ExtendedData><SchemaData schemaUrl="#{SCHEMA}">{data}</SchemaData></ExtendedData>'
            f"{geometry}</Placemark>\n"
        )


def draw_frame(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return `frame` as it is drawn: discs for coarse points, positions with six decimals.

    A disc over the date line or a pole is cut so that its positions are on the globe.

    A column `centre` has the centre of a disc as `lon,lat`, and None for all else.
    """
    geometries = round_geometries(frame.geometry)
    radii = frame["coordinateUncertaintyInMeters"]
    is_point = shapely.get_type_id(geometries) == 0
    placed = zip(frame["placed"], radii, strict=True)
    coarse = [is_disc(Placed(how), radius) for how, radius in placed]
    discs = is_point & np.array(coarse, dtype=bool)
    centres = np.full(len(frame), None, dtype=object)
    lon, lat = shapely.get_x(geometries[discs]), shapely.get_y(geometries[discs])
    centres[discs] = [
        f"{format_degrees(x)},{format_degrees(y)}" for x, y in zip(lon, lat, strict=True)
    ]
    drawn = geometries.copy()
    drawn[discs] = make_globe_discs(lon, lat, radii[discs].to_numpy(dtype=float))
    # As a series of objects, else pandas makes NaN of None.
    column = pd.Series(centres, index=frame.index, dtype=object)
    series = gpd.GeoSeries(drawn, crs=frame.crs, index=frame.index)
    return frame.assign(**{CENTRE: column}).set_geometry(series)


def _write_geometries(geometries: NDArray[np.object_]) -> Iterator[str]:
    points = list_points(geometries)
    for number, geometry in enumerate(geometries.tolist()):
        position = points.get(number)
        if position is None:
            yield _write_geometry(geometry)
        else:
            yield f"<Point><coordinates>{','.join(position)}</coordinates></Point>"


def _write_geometry(geometry: BaseGeometry) -> str:
    if geometry.geom_type in SINGLE:
        return _write_part(geometry)
    parts = "".join(_write_part(part) for part in get_parts(geometry))
    return f"<MultiGeometry>{parts}</MultiGeometry>"


def _write_part(part: Any) -> str:  # noqa: ANN401 - a single-part geometry
    if part.geom_type == "Polygon":
        holes = "".join(
            f"<innerBoundaryIs>{_write_ring(ring)}</innerBoundaryIs>" for ring in part.interiors
        )
        outer = f"<outerBoundaryIs>{_write_ring(part.exterior)}</outerBoundaryIs>"
        return f"<Polygon><tessellate>1</tessellate>{outer}{holes}</Polygon>"
    if part.geom_type == "Point":
        return f"<Point>{_write_positions(part)}</Point>"
    return f"<LineString><tessellate>1</tessellate>{_write_positions(part)}</LineString>"


def _write_ring(ring: BaseGeometry) -> str:
    return f"<LinearRing>{_write_positions(ring)}</LinearRing>"


def _write_positions(geometry: BaseGeometry) -> str:
    positions = " ".join(f"{lon},{lat}" for lon, lat in iterate_positions(geometry))
    return f"<coordinates>{positions}</coordinates>"


def _find_styles(layer: Layer, frame: gpd.GeoDataFrame, selection: Selection) -> Iterator[str]:
    columns = ("status_now", "status_at", "place", CENTRE)
    for now, then, place, centre in zip(*(frame[name] for name in columns), strict=True):
        own = selection.colours.get(place)
        yield _name_style(layer, now or then, own) + (".disc" if centre else "")


def _name_style(layer: Layer, status: str, own: str | None) -> str:
    return f"{layer.id}.{status}.{own[1:]}" if own else f"{layer.id}.{status}"


def _write_styles(selection: Selection) -> Iterator[str]:
    for layer in selection.layers:
        columns = (layer.frame[name] for name in ("status_now", "status_at", "place"))
        looks = {
            (Status(now or then), selection.colours.get(place))
            for now, then, place in zip(*columns, strict=True)
        }
        for status, own in sorted(looks, key=lambda look: (look[0].value, look[1] or "")):
            yield _write_style(layer, status, own)


def _write_style(layer: Layer, status: Status, own: str | None) -> str:
    form = FORMS[status]
    colour = UNKNOWN_COLOURS[0] if form.grey else own or layer.colour_light
    name = _name_style(layer, status.value, own)
    line = f"<LineStyle><color>{_abgr(colour)}</color><width>{form.width_px:g}</width></LineStyle>"
    outline = f"<LineStyle><color>{_abgr(colour)}</color><width>2</width></LineStyle>"
    icon = (
        f"<IconStyle><color>{_abgr(colour)}</color><scale>0.8</scale>"
        f"<Icon><href>{ICON}</href></Icon></IconStyle>"
    )
    opacity = AREA_OPACITY * min(1.0, form.fill + 0.2)
    area = f"<PolyStyle><color>{_abgr(colour, opacity)}</color></PolyStyle>"
    return (
        f'<Style id="{name}">{icon}{line}{area}{BALLOON}</Style>\n'
        f'<Style id="{name}.disc">{outline}{area}{BALLOON}</Style>\n'
    )


def _abgr(colour: str, opacity: float = 1.0) -> str:
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    return f"{round(opacity * 255):02x}{blue}{green}{red}"
