"""What an export is made of: the chosen layers, in the datum that was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place
from geo.positions.box import Box
from geo.positions.datum import Datum, convert_geometry
from geo.records.languages import column_of
from geo.vocabulary import Placed, Status
from layers.exports.projecting import find_way, project, resolve_crs
from layers.exports.written import ExportError
from layers.frames import Cells, find_columns, list_columns, make_table, read_cells
from layers.layer import Layer, make_layers

if TYPE_CHECKING:  # what asks only for a name of this module does without
    import geopandas as gpd
    import pandas as pd

DATUM_NAMES: Mapping[Datum, str] = MappingProxyType(
    {Datum.WGS84: "WGS 84", Datum.GCJ02: "GCJ-02", Datum.BD09: "BD-09"}
)


@dataclass(frozen=True, kw_only=True)
class Selection:
    """Layers whose frames are in `datum`, and the places that have no position.

    `unlocated` has the columns of `layers.frames.find_columns`. A selection is `whole` if nothing
    was filtered out. `language` is a BCP 47 tag: in which language a format that has room for
    one name shows it. `projected` is the CRS that was asked for instead of EPSG:4326; then
    positions are x, y in it. With `outlines` a format without areas has their outlines.
    """

    dossier: Dossier
    layers: tuple[Layer, ...]
    unlocated: pd.DataFrame
    datum: Datum
    language: str
    whole: bool
    projected: CRS | None = None
    outlines: bool = False

    @cached_property
    def frame(self) -> gpd.GeoDataFrame:
        """The features of all layers in one frame, in the order of the layers."""
        import geopandas as gpd  # noqa: PLC0415 - see above
        import pandas as pd  # noqa: PLC0415

        frames = [layer.frame for layer in self.layers if len(layer.frame)]
        if not frames:
            return gpd.GeoDataFrame(columns=[*self.columns, "geometry"], crs=self.crs)
        if len(frames) == 1:
            return frames[0]
        return gpd.GeoDataFrame(pd.concat(frames, ignore_index=True), crs=self.crs)

    @cached_property
    def cells(self) -> Cells:
        """The features of all layers in columns."""
        return read_cells(self.frame)

    @property
    def others(self) -> Mapping[str, NDArray[np.object_]]:
        """The columns of `unlocated`."""
        return {name: self.unlocated[name].to_numpy(dtype=object) for name in self.unlocated}

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns besides the geometry; shifted positions add `datum`."""
        own = find_columns(self.dossier.info.tags)
        return own if self.datum is Datum.WGS84 else (*own, "datum")

    @property
    def datum_name(self) -> str:
        """What positions are in, as it is written: `WGS 84`, `GCJ-02`, `BD-09`, a CRS's name."""
        return DATUM_NAMES[self.datum] if self.projected is None else str(self.projected.name)

    @property
    def suffix(self) -> str:
        """What a file's name says: `.gcj02`, `.epsg4548`; nothing for WGS 84."""
        if self.projected is not None:
            return f".epsg{self.projected.to_epsg()}"
        return "" if self.datum is Datum.WGS84 else f".{self.datum.value}"

    @property
    def crs(self) -> CRS:
        """The CRS asked for, else EPSG:4326 or an engineering CRS of the datum's own name."""
        return make_crs(self.datum) if self.projected is None else self.projected

    @property
    def label(self) -> str:
        """The name of the column that has the name in `language`."""
        return column_of("name", self.language)

    @property
    def credits(self) -> tuple[str, ...]:
        """The credits of all layers, each once."""
        return tuple(sorted({credit for layer in self.layers for credit in layer.credits}))

    @cached_property
    def colours(self) -> Mapping[str, str]:
        """The own colour of each place that has one, by place id."""
        return {place.id: place.colour for place in self.dossier.places if place.colour}


def make_crs(datum: Datum) -> CRS:
    """Return the CRS of positions in `datum`, longitude first in every file.

    GCJ-02 and BD-09 are no surveyed datums but WGS 84 bent by a formula; they have no EPSG
    code. Theirs is an engineering CRS: PROJ knows no way from it to any other, and refuses,
    where it takes a geographic CRS of an unknown datum for WGS 84 and moves nothing.

    Source: OGC 18-010r7, "WKT representation of coordinate reference systems", section 11.
    """
    if datum is Datum.WGS84:
        return CRS.from_epsg(4326)
    name = DATUM_NAMES[datum]
    return CRS.from_wkt(
        f'ENGCRS["{name}",EDATUM["{name} (bent by a formula, not WGS 84)"],CS[Cartesian,2],'
        'AXIS["longitude",east,ORDER[1]],AXIS["latitude",north,ORDER[2]],'
        'ANGLEUNIT["degree",0.0174532925199433]]'
    )


def select(
    dossier: Dossier,
    *,
    layers: Iterable[str] | None = None,
    themes: Iterable[str] | None = None,
    statuses: Iterable[str] | None = None,
    datum: str = "wgs84",
    language: str | None = None,
    crs: str | None = None,
    outlines: bool = False,
) -> Selection:
    """Return what is in one of `layers`, of one of `themes` and in one of `statuses`.

    None lets everything pass. A thing's status is the one now, or else that at the text's
    date. `datum` is `wgs84`, `gcj02` or `bd09`; `language` one of the dossier's, by default its
    own. `crs`, as `EPSG:4548`, gives positions in that CRS (x, y) instead.

    Raises
    ------
    ExportError
        If a layer, theme, status, datum, language or CRS does not exist (the message lists
        those that do), or the CRS is for another part of the world.
    """
    check_names("layer", layers, [row.id for row in dossier.layers])
    check_names("theme", themes, [row.id for row in dossier.themes])
    check_names("status", statuses, [status.value for status in Status])
    check_names("datum", [datum], [known.value for known in DATUM_NAMES])
    language = language or dossier.info.tags[0]
    check_names("language", [language], dossier.info.tags)
    wanted = (_as_set(layers), _as_set(themes), _as_set(statuses))
    target = Datum(datum)
    selection = Selection(
        dossier=dossier,
        layers=tuple(
            _prepare(layer, wanted[2], target)
            for layer in make_layers(dossier)
            if _passes(wanted[0], layer.id) and _passes(wanted[1], layer.theme)
        ),
        unlocated=_find_unlocated(dossier, *wanted),
        datum=target,
        language=language,
        whole=not any(names is not None for names in wanted),
        outlines=outlines,
    )
    return _share_frame(selection) if crs is None else project_selection(selection, crs)


def _share_frame(selection: Selection) -> Selection:
    """Return `selection` with the frames of its layers as parts of its one, so none is held twice.

    The one frame is handed on as made; what is replaced in the selection makes its own.
    """
    frame, end, layers = selection.frame, 0, []
    for layer in selection.layers:
        begun, end = end, end + len(layer.frame)
        part = frame.iloc[begun:end].reset_index(drop=True) if end > begun else layer.frame
        layers.append(replace(layer, frame=part))
    shared = replace(selection, layers=tuple(layers))
    vars(shared)["frame"] = frame
    return shared


def project_selection(selection: Selection, crs: str) -> Selection:
    """Return `selection`, which is in WGS 84, with its positions in `crs` (x, y).

    Raises
    ------
    ExportError
        If there is no such CRS, it is for elsewhere, or the selection is in another datum.
    """
    if selection.datum is not Datum.WGS84:
        message = f"--crs {crs} and --datum {selection.datum.value} exclude each other; take one"
        raise ExportError(message)
    import geopandas as gpd  # noqa: PLC0415 - see above

    box = _find_box(selection)
    target = resolve_crs(crs, box)
    way = find_way(target, box)
    layers = []
    for layer in selection.layers:
        frame = layer.frame
        moved = project(frame.geometry.to_numpy(), way, frame["id"].tolist())
        series = gpd.GeoSeries(moved, crs=target, index=frame.index)
        layers.append(replace(layer, frame=frame.set_geometry(series)))
    return replace(selection, layers=tuple(layers), projected=target)


def _find_box(selection: Selection) -> Box:
    """Return west, south, east, north of the features, or of the dossier if there are none."""
    if not len(selection.frame):
        return selection.dossier.info.bounds
    west, south, east, north = (float(side) for side in selection.frame.total_bounds)
    return west, south, east, north


def pick_layer(selection: Selection, layer: Layer) -> Selection:
    """Return the part of `selection` that is one of its layers, with its unlocated places."""
    unlocated = selection.unlocated
    of_layer = unlocated[unlocated["layer"] == layer.id].reset_index(drop=True)
    return replace(selection, layers=(layer,), unlocated=of_layer, whole=False)


def check_names(what: str, names: Iterable[str] | None, known: Iterable[str]) -> None:
    """Refuse a name that is not among `known`.

    Raises
    ------
    ExportError
        If there is one; the message lists `known`.
    """
    known = list(known)
    for name in names or ():
        if name not in known:
            message = f"no {what} is called {name!r}; there are {', '.join(known)}"
            raise ExportError(message)


def _as_set(names: Iterable[str] | None) -> frozenset[str] | None:
    return None if names is None else frozenset(names)


def _passes(wanted: frozenset[str] | None, name: str) -> bool:
    return wanted is None or name in wanted


def _prepare(layer: Layer, statuses: frozenset[str] | None, datum: Datum) -> Layer:
    import geopandas as gpd  # noqa: PLC0415 - see above

    frame = layer.frame
    if statuses is not None:
        now = frame["status_now"].where(frame["status_now"].notna(), frame["status_at"])
        frame = frame[now.isin(statuses)].reset_index(drop=True)
    if datum is not Datum.WGS84:
        shifted = convert_geometry(frame.geometry.to_numpy(), source=Datum.WGS84, target=datum)
        frame = frame.set_geometry(gpd.GeoSeries(shifted, crs=make_crs(datum), index=frame.index))
        frame.insert(len(list_columns(frame)), "datum", DATUM_NAMES[datum])
    return replace(layer, frame=frame)


def _find_unlocated(
    dossier: Dossier,
    layers: frozenset[str] | None,
    themes: frozenset[str] | None,
    statuses: frozenset[str] | None,
) -> pd.DataFrame:
    layer_themes = {layer.id: layer.theme for layer in dossier.layers}

    def is_wanted(place: Place) -> bool:
        return (
            place.placed is Placed.UNLOCATED
            and _passes(layers, place.layer)
            and _passes(themes, layer_themes[place.layer])
            and _passes(statuses, (place.status_now or place.status_at).value)
        )

    wanted = {place.id for place in dossier.places if is_wanted(place)}
    return make_table(dossier, places=wanted)


def find_date(dossier: Dossier) -> str:
    """Return the latest day that the dossier names as its state: no clock is read."""
    dates = [dossier.document.date]
    dates += [place.as_of for place in dossier.places if place.as_of]
    dates += [dataset.source.retrieved for dataset in dossier.datasets.values()]
    return max(f"{date}-01-01"[:10] if len(date) == 4 else f"{date}-01"[:10] for date in dates)  # noqa: PLR2004 - a year
