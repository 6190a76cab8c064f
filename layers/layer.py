"""A layer: located things, with their name, theme, colours and credits.

A `Layer` has them as a table; a `DrawnLayer` has only what a page draws, which is made in a
tenth of the time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import LayerRow, Theme
from geo.errors import UnknownIdError
from geo.records.row import as_words
from layers.frames import Drawn, find_drawn, make_features

if TYPE_CHECKING:  # what is only drawn needs no frame
    import geopandas as gpd


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerHead:
    """What is said of a layer of the map.

    `name` is keyed by BCP 47 tag; the colours are the theme's for a light and a dark ground.
    """

    id: str
    theme: str
    name: Mapping[str, str]
    symbol: str
    visible: bool
    colour_light: str
    colour_dark: str
    credits: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer(LayerHead):
    """A layer of the map with its table.

    `frame` is in EPSG:4326 (lon, lat) with the columns of `layers.frames.find_columns`.
    """

    frame: gpd.GeoDataFrame

    @property
    def ids(self) -> Sequence[str]:
        """The ids of the features: of places, or of sections of lines."""
        return list(self.frame["id"])

    @property
    def geometries(self) -> Sequence[BaseGeometry]:
        """The geometries of the features, in EPSG:4326 (lon, lat)."""
        return list(self.frame.geometry)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnLayer(LayerHead):
    """A layer of the map as far as it is drawn: ids and geometries, in EPSG:4326 (lon, lat)."""

    ids: Sequence[str]
    geometries: Sequence[BaseGeometry]


def make_layers(dossier: Dossier) -> tuple[Layer, ...]:
    """Return the layers of `dossier` in the order of its file; a layer may have no rows."""
    themes = {theme.id: theme for theme in dossier.themes}
    features = make_features(dossier)
    rows = _group_numbers(features["layer"].tolist())
    return tuple(
        _make_layer(row, themes[row.theme], features.iloc[rows.get(row.id, [])])
        for row in dossier.layers
    )


def _group_numbers(names: Sequence[str]) -> dict[str, list[int]]:
    """Return the numbers of the rows of each layer, however many layers there are."""
    groups: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        groups.setdefault(name, []).append(number)
    return groups


def make_drawn_layers(dossier: Dossier) -> tuple[DrawnLayer, ...]:
    """Return the layers of `dossier` as far as they are drawn, as `make_layers` orders them."""
    return draw_layers(dossier, group_drawn(dossier))


def group_drawn(dossier: Dossier) -> dict[str, list[Drawn]]:
    """Return what is drawn of `dossier` by layer, in the order of its file."""
    drawn: dict[str, list[Drawn]] = {row.id: [] for row in dossier.layers}
    for one in find_drawn(dossier):
        drawn[one.place.layer].append(one)
    return drawn


def draw_layers(dossier: Dossier, drawn: Mapping[str, Sequence[Drawn]]) -> tuple[DrawnLayer, ...]:
    """Return the layers of `dossier` as far as they are drawn, of what `group_drawn` finds."""
    themes = {theme.id: theme for theme in dossier.themes}
    return tuple(
        _draw_layer(dossier, row, themes[row.theme], drawn[row.id]) for row in dossier.layers
    )


def find_layer(layers: tuple[Layer, ...], identifier: str) -> Layer:
    """Return the layer with this id.

    Raises
    ------
    UnknownIdError
        If there is none; the message lists the layers that there are.
    """
    for layer in layers:
        if layer.id == identifier:
            return layer
    known = ", ".join(layer.id for layer in layers)
    message = f"no layer has the id {identifier!r}; the layers are {known}"
    raise UnknownIdError(message)


def _make_layer(row: LayerRow, theme: Theme, frame: gpd.GeoDataFrame) -> Layer:
    return Layer(
        **_say(row, theme),
        credits=tuple(sorted({credit for credit in frame["credit"] if credit})),
        frame=frame.reset_index(drop=True),
    )


def _draw_layer(
    dossier: Dossier, row: LayerRow, theme: Theme, drawn: Sequence[Drawn]
) -> DrawnLayer:
    sources = {one.row.geo_source or "" for one in drawn}
    found = {dossier.datasets[name].source.credit for name in sources}
    return DrawnLayer(
        **_say(row, theme),
        credits=tuple(sorted(filter(None, found))),
        ids=[one.row.id for one in drawn],
        geometries=[one.geometry for one in drawn],
    )


def _say(row: LayerRow, theme: Theme) -> dict[str, Any]:
    return {
        "id": row.id,
        "theme": row.theme,
        "name": as_words(row, "name"),
        "symbol": row.symbol,
        "visible": row.visible,
        "colour_light": theme.colour_light,
        "colour_dark": theme.colour_dark,
    }
