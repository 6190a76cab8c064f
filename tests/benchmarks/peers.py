"""Builds one page with one of planmap's peers, and says what that took.

    python peers.py NAME FEATURES.parquet PAGE.html

Runs in a virtual environment of its own (`peers.txt`), without planmap. Prints JSON:
seconds of processor time from the frame in memory to the page on the disk, once a page of a few
features has loaded all code; the most memory that the process held; the bytes of the page.
"""

# ruff: noqa: PLC0415 - each run loads the one library that it measures

from __future__ import annotations

import json
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd

FIELDS = ["name_zh_hans", "name_en", "status_at", "why"]


def folium_default(frame: gpd.GeoDataFrame, out: Path) -> None:
    """Write a `GeoJson` a layer with tooltip and popup, as Folium draws it by itself."""
    _folium(frame, out, prefer_canvas=False)


def folium_canvas(frame: gpd.GeoDataFrame, out: Path) -> None:
    """Write the same with `prefer_canvas`."""
    _folium(frame, out, prefer_canvas=True)


def _folium(frame: gpd.GeoDataFrame, out: Path, *, prefer_canvas: bool) -> None:
    import folium

    west, south, east, north = frame.total_bounds
    page = folium.Map(
        location=[(south + north) / 2, (west + east) / 2],
        zoom_start=11,
        tiles=None,
        prefer_canvas=prefer_canvas,
    )
    for name, rows in frame.groupby("layer"):
        folium.GeoJson(
            rows,
            name=name,
            tooltip=folium.GeoJsonTooltip(FIELDS[:2]),
            popup=folium.GeoJsonPopup(FIELDS),
            marker=folium.CircleMarker(radius=5),
        ).add_to(page)
    folium.LayerControl().add_to(page)
    page.save(str(out))


def geopandas_explore(frame: gpd.GeoDataFrame, out: Path) -> None:
    """Write what `GeoDataFrame.explore` makes."""
    frame.explore("status_at", tiles=None).save(str(out))


def fast_marker_cluster(frame: gpd.GeoDataFrame, out: Path) -> None:
    """Write Folium's `FastMarkerCluster` of the points alone."""
    import folium
    from folium.plugins import FastMarkerCluster

    points = frame[frame.geom_type == "Point"].geometry
    page = folium.Map(location=[points.y.mean(), points.x.mean()], zoom_start=11, tiles=None)
    cluster = FastMarkerCluster(list(zip(points.y, points.x, strict=True)))  # type: ignore[no-untyped-call] # Folium has no types
    cluster.add_to(page)
    page.save(str(out))


def lonboard(frame: gpd.GeoDataFrame, out: Path) -> None:
    """Write lonboard's page: a layer for each type."""
    from lonboard import Map, PathLayer, PolygonLayer, ScatterplotLayer

    kinds = {"Point": ScatterplotLayer, "LineString": PathLayer, "Polygon": PolygonLayer}
    layers = [
        kind.from_geopandas(frame[frame.geom_type == name])
        for name, kind in kinds.items()
        if (frame.geom_type == name).any()
    ]
    Map(layers).to_html(str(out))


def pydeck(frame: gpd.GeoDataFrame, out: Path) -> None:
    """Write pydeck's page with its scripts in it."""
    import pydeck as deck

    layer = deck.Layer("GeoJsonLayer", json.loads(frame.to_json()), pickable=True)
    west, south, east, north = frame.total_bounds
    view = deck.ViewState(latitude=(south + north) / 2, longitude=(west + east) / 2, zoom=10)
    deck.Deck(layers=[layer], initial_view_state=view, map_style=None).to_html(
        str(out), offline=True
    )


def plotly(frame: gpd.GeoDataFrame, out: Path) -> None:
    """Write plotly's map of the points and of the areas."""
    import plotly.graph_objects as go

    points = frame[frame.geom_type == "Point"]
    areas = frame[frame.geom_type == "Polygon"].set_index("id")
    figure = go.Figure([
        go.Scattermap(lon=points.geometry.x, lat=points.geometry.y, text=points["name_en"]),
        go.Choroplethmap(
            geojson=json.loads(areas.to_json()), locations=areas.index, z=list(range(len(areas)))
        ),
    ])  # fmt: skip
    figure.write_html(str(out), include_plotlyjs=True)


def maplibre(frame: gpd.GeoDataFrame, out: Path) -> None:
    """Write MapLibre's page from Python: a source and a layer for each type."""
    from maplibre import Layer, LayerType, Map
    from maplibre.sources import GeoJSONSource

    page = Map()
    kinds = {"Point": LayerType.CIRCLE, "LineString": LayerType.LINE, "Polygon": LayerType.FILL}
    for name, kind in kinds.items():
        rows = frame[frame.geom_type == name]
        if len(rows):
            source = GeoJSONSource(data=json.loads(rows.to_json()))
            page.add_layer(Layer(type=kind, id=name, source=source))
    out.write_text(page.to_html(), encoding="utf-8")


def keplergl(frame: gpd.GeoDataFrame, out: Path) -> None:
    """Write kepler.gl's page."""
    from keplergl import KeplerGl

    page = KeplerGl(data={"features": frame})
    page.save_to_html(file_name=str(out))


def swiftmap(frame: gpd.GeoDataFrame, out: Path) -> None:
    """Write swiftmap's page."""
    import swiftmap as swift

    page = swift.Map()
    page.add_geojson(json.loads(frame.to_json()))
    page.save(str(out))


PEERS: dict[str, Callable[[gpd.GeoDataFrame, Path], None]] = {
    build.__name__: build
    for build in (
        folium_default,
        folium_canvas,
        geopandas_explore,
        fast_marker_cluster,
        lonboard,
        pydeck,
        plotly,
        maplibre,
        keplergl,
        swiftmap,
    )
}


def read_peak_mb() -> float:
    """Return the most MB that this process held, as `processes.py` does, which is not there."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    (size,) = (line.split()[1] for line in lines if line.startswith("VmHWM:"))
    return int(size) * 1024 / 1e6


def main() -> None:
    """Build and print."""
    warnings.simplefilter("ignore")
    name, features, out = sys.argv[1:]
    frame = gpd.read_parquet(features)
    PEERS[name](frame.groupby(frame.geom_type).head(2), Path(out))  # loads what it needs
    begun = time.process_time()
    PEERS[name](frame, Path(out))
    taken = time.process_time() - begun
    size = Path(out).stat().st_size
    print(json.dumps({"seconds": taken, "peak_mb": read_peak_mb(), "bytes": size}))


if __name__ == "__main__":
    main()
