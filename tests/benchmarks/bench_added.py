"""The site of the shipped dossier with 20,000 points more, beside Folium's page of the points.

Run with `python -m tests.benchmarks.bench_added [COUNT] [ROUNDS] [BEFORE ...]`; `BEFORE` are
checkouts of other versions of planmap, which are measured in the same turns. Every run is a
process of its own, from files on the disk to files on the disk, the start of Python and all
imports among it. A process tells its peak itself as it ends: what the system says of it counts the
one that started it, too. Folium gets the points with the eight properties that the peers of
`bench_scale` get and with all columns that planmap writes of them, each as objects of JSON and as
a GeoDataFrame.
"""

from __future__ import annotations

import csv
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import shapely

from geo import read_dossier
from tests.benchmarks.made_up import COLUMNS
from tests.builders import standing, words, write_dataset

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "data" / "changping"
COUNT = 20_000
ROUNDS = 5
BUILD = "import sys; from maps.cli import run; sys.exit(run())"
PEAK = """
import atexit, pathlib, sys
status, told = pathlib.Path("/proc/self/status"), pathlib.Path(sys.argv.pop())
atexit.register(lambda: told.write_text(status.read_text()))
"""
FOLIUM = """
import json, sys
import folium
with open(sys.argv[1], encoding="utf-8") as file:
    points = json.load(file)
if sys.argv[3] == "frame":
    import geopandas
    points = geopandas.GeoDataFrame.from_features(points, crs=4326)
page = folium.Map(location=[40.2, 116.2], zoom_start=11, tiles=None)
fields = ["name_zh_hans", "name_en", "status_at"]
folium.GeoJson(
    points,
    tooltip=folium.GeoJsonTooltip(fields[:2]),
    popup=folium.GeoJsonPopup(fields),
    marker=folium.CircleMarker(radius=5),
).add_to(page)
page.save(sys.argv[2])
"""


def write_added(folder: Path, count: int) -> Path:
    """Write the shipped dossier with so many points more in its region, and return it."""
    shutil.copytree(SHIPPED, folder)
    dossier = read_dossier(SHIPPED)
    region = dossier.place(dossier.info.region)
    outline = dossier.geometry_of(region)
    if outline is None:
        message = f"{SHIPPED}: the region has no outline"
        raise ValueError(message)
    draw = random.Random(count)  # noqa: S311 - the same places each time, no secret
    layers = [layer for layer in dossier.layers if any(
        place.layer == layer.id and place.kind == "site" for place in dossier.places
    )]  # fmt: skip
    positions = iter(_draw_positions(outline, count, draw))
    points, rows = ["id,lon,lat,geo_id"], []
    for number, (lon, lat) in enumerate(positions):
        layer = layers[number % len(layers)]
        name = f"Corner {number}"
        row = standing(name, id=f"made-{number}", kind="site", theme=layer.theme, layer=layer.id)
        row |= {"within": region.id, "geo_source": "many", "coordinateUncertaintyInMeters": "40"}
        rows.append(row | words("summary", f"{name}, a corner."))
        points.append(f"made-{number},{lon:.5f},{lat:.5f},node/{number}")
    with (folder / "places.csv").open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    with (folder / "places.csv").open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, header, restval="", lineterminator="\n").writerows(rows)
    write_dataset(folder / "datasets" / "many", {"points.csv": ("\n".join(points) + "\n").encode()})
    return folder


def _draw_positions(
    outline: shapely.Geometry, count: int, draw: random.Random
) -> list[tuple[float, float]]:
    west, south, east, north = shapely.bounds(outline)
    shapely.prepare(outline)
    found: list[tuple[float, float]] = []
    while len(found) < count:
        lon, lat = draw.uniform(west, east), draw.uniform(south, north)
        if shapely.contains_xy(outline, lon, lat):
            found.append((lon, lat))
    return found


def write_points(site: Path, out: Path, *, columns: tuple[str, ...] | None) -> Path:
    """Write the added points of a site as one GeoJSON file, with these columns or with all."""
    features = []
    for layer in sorted((site / "layers").glob("*.geojson")):
        for feature in json.loads(layer.read_bytes())["features"]:
            properties = feature["properties"]
            if str(properties["id"]).startswith("made-"):
                kept = {name: properties.get(name) for name in columns} if columns else properties
                features.append({**feature, "properties": kept})
    out.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return out


def measure(code: str, *arguments: str, checkout: Path = ROOT) -> tuple[float, float]:
    """Run `code` in a process of its own; return its processor seconds and its peak in MB."""
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as told:
        process = subprocess.Popen(
            [sys.executable, "-c", PEAK + code, *arguments, told.name],
            cwd=checkout,
            env={**os.environ, "PYTHONPATH": str(checkout)},
            stdout=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, code)
        lines = told.read().splitlines()
    (peak,) = (line.split()[1] for line in lines if line.startswith("VmHWM"))
    return usage.ru_utime + usage.ru_stime, int(peak) * 1024 / 1e6


def main() -> None:
    """Print the medians of each, and the ratios to Folium's page of the same properties."""
    given = sys.argv[1:]
    count, rounds = [*given[:2], *(str(COUNT), str(ROUNDS))[len(given[:2]) :]]
    before = given[2:]
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        folder = write_added(place / "dossier", int(count))
        measure(BUILD, "build", str(folder), "--out", str(place / "site"))
        few = write_points(place / "site", place / "few.geojson", columns=COLUMNS)
        every = write_points(place / "site", place / "all.geojson", columns=None)
        runs: dict[str, tuple[str, tuple[str, ...], Path]] = {
            f"planmap {Path(checkout).name if checkout else ''}".strip(): (
                BUILD, ("build", str(folder), "--out", str(place / "site")), Path(checkout or ROOT)
            )
            for checkout in ("", *before)
        }  # fmt: skip
        page = str(place / "folium.html")
        for what, points, form in (
            ("8 properties", few, "objects"),
            ("8 properties, as a frame", few, "frame"),
            ("all columns", every, "objects"),
            ("all columns, as a frame", every, "frame"),
        ):
            runs[f"folium, {what}"] = (FOLIUM, (str(points), page, form), ROOT)
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in runs}
        for number in range(int(rounds)):
            for name in sorted(runs, reverse=bool(number % 2)):
                code, arguments, checkout = runs[name]
                found[name].append(measure(code, *arguments, checkout=checkout))
    print(f"{int(count):,} points, {rounds} rounds, load {os.getloadavg()[0]:.1f}")
    for name, each in found.items():
        seconds, peaks = ([one[part] for one in each] for part in (0, 1))
        print(f"{name:28} {statistics.median(seconds):6.2f} s ({min(seconds):.2f}-"
              f"{max(seconds):.2f}), peak {statistics.median(peaks):5.0f} MB")  # fmt: skip


if __name__ == "__main__":
    main()
