"""A layer: a table of located things, with its name, theme, colours and credits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import geopandas as gpd

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import LayerRow, Theme
from geo.errors import UnknownIdError
from geo.records.row import as_words
from layers.frames import make_features


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A layer of the map.

    `frame` is in EPSG:4326 (lon, lat) with the columns of `layers.frames.find_columns`; `name` is
    keyed by BCP 47 tag; the colours are the theme's for a light and a dark ground.
    """

    id: str
    theme: str
    name: Mapping[str, str]
    symbol: str
    visible: bool
    colour_light: str
    colour_dark: str
    frame: gpd.GeoDataFrame
    credits: tuple[str, ...]


def make_layers(dossier: Dossier) -> tuple[Layer, ...]:
    """Return the layers of `dossier` in the order of its file; a layer may have no rows."""
    themes = {theme.id: theme for theme in dossier.themes}
    features = make_features(dossier)
    return tuple(
        _make_layer(row, themes[row.theme], features[features["layer"] == row.id])
        for row in dossier.layers
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
        id=row.id,
        theme=row.theme,
        name=as_words(row, "name"),
        symbol=row.symbol,
        visible=row.visible,
        colour_light=theme.colour_light,
        colour_dark=theme.colour_dark,
        frame=frame.reset_index(drop=True),
        credits=tuple(sorted({credit for credit in frame["credit"] if credit})),
    )
