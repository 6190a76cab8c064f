"""Our datum shifts against two independent packages, and the page's against ours."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import prcoords  # type: ignore[import-untyped]  # it ships no types
import pytest
import shapely
from numpy.typing import NDArray

from geo.positions.datum import Datum, convert, lies_in_shifted_area, shifted_area
from tests.geo.positions.test_datum import BY_BAIDU, INSIDE, OUTSIDE, metres, random_positions
from tests.tools.node import run_node
from tests.tools.npm import npm_folder

COUNT = 100_000
ENGINE = Path(__file__).parents[3] / "maps" / "page" / "engine"
PAGE = """
const { wgs84ToGcj02, gcj02ToWgs84, wgs84ToBd09, bd09ToWgs84 } = await import(input.module);
const steps = { wgs84ToGcj02, gcj02ToWgs84, wgs84ToBd09, bd09ToWgs84 };
answer(input.positions.map(([lon, lat]) => steps[input.step](lon, lat)));
"""
GCOORD = """
import { createRequire } from "node:module";
const gcoord = createRequire(`${process.cwd()}/`)("gcoord");
answer(input.positions.map((p) => gcoord.transform(p, gcoord[input.from], gcoord[input.to])));
"""
NAMES = {Datum.WGS84: "WGS84", Datum.GCJ02: "GCJ02", Datum.BD09: "BD09"}
PRCOORDS = {
    (Datum.WGS84, Datum.GCJ02): prcoords.wgs_gcj,
    (Datum.GCJ02, Datum.WGS84): prcoords.gcj_wgs_bored,
    (Datum.WGS84, Datum.BD09): prcoords.wgs_bd,
    (Datum.BD09, Datum.WGS84): prcoords.bd_wgs_bored,
}
Ask = Callable[[NDArray[np.float64], Datum, Datum], Any]
WAYS = [
    (Datum.WGS84, Datum.GCJ02, "wgs84ToGcj02"),
    (Datum.GCJ02, Datum.WGS84, "gcj02ToWgs84"),
    (Datum.WGS84, Datum.BD09, "wgs84ToBd09"),
    (Datum.BD09, Datum.WGS84, "bd09ToWgs84"),
]


def positions_in(datum: Datum) -> NDArray[np.float64]:
    """Return 100,000 positions over mainland China, in `datum`, as rows of lon and lat."""
    return np.column_stack(convert(*random_positions(COUNT), source=Datum.WGS84, target=datum))


def worst_difference(ours: Any, theirs: Any) -> float:  # noqa: ANN401 - arrays or lists
    """Return the largest distance in metres between two rows of positions."""
    one, other = np.asarray(ours), np.asarray(theirs)
    return float(metres(*one.T, *other.T).max())


def report(capsys: pytest.CaptureFixture[str], what: str, worst: float) -> None:
    """Print the figure that the test found, whether it passes or not."""
    with capsys.disabled():
        print(f"\n{what}: worst difference {worst:.1e} m over {COUNT:,} positions")  # noqa: T201 - asked for


@pytest.mark.parametrize(("source", "target", "step"), WAYS)
def test_the_page_shifts_as_python_does(source: Datum, target: Datum, step: str) -> None:
    positions = positions_in(source)[:20_000]
    ours = np.column_stack(convert(*positions.T, source=source, target=target))
    module = (ENGINE / "base" / "datum.js").as_uri()
    theirs = run_node(PAGE, {"module": module, "step": step, "positions": positions.tolist()})
    assert worst_difference(ours, theirs) < 1e-6


@pytest.mark.parametrize("datum", [Datum.GCJ02, Datum.BD09])
def test_the_page_and_python_agree_on_where_the_shift_applies(datum: Datum) -> None:
    edge = shapely.segmentize(shifted_area(datum).boundary, 0.05)
    generator = np.random.default_rng(5)
    near = shapely.get_coordinates(edge)
    near = near + generator.normal(0, 0.02, near.shape)
    known = [*INSIDE.values(), *BY_BAIDU.values(), *OUTSIDE.values()]
    positions = np.vstack([near, known])
    script = "const { isShifted } = await import(input.module);"
    script += f"answer(input.positions.map(([lon, lat]) => isShifted(lon, lat, '{datum}')));"
    module = (ENGINE / "base" / "datum.js").as_uri()
    page = run_node(script, {"module": module, "positions": positions.tolist()})
    assert page == lies_in_shifted_area(positions[:, 0], positions[:, 1], datum).tolist()


def test_the_page_carries_the_same_outline() -> None:
    names = "mainlandHongKongMacau, taiwan"
    script = f"const rings = ({{ {names} }}) => [mainlandHongKongMacau(), taiwan()];"
    script += "answer(rings(await import(input)));"
    rings = run_node(script, (ENGINE / "base" / "mainland.js").as_uri())
    data = Path(__file__).parents[3] / "data" / "mainland" / "features.geojson"
    features = json.loads(data.read_text(encoding="utf-8"))["features"]
    assert rings == [feature["geometry"]["coordinates"] for feature in features]


def ask_gcoord(positions: NDArray[np.float64], source: Datum, target: Datum) -> Any:  # noqa: ANN401 - JSON
    """Return what the npm package gcoord makes of `positions`."""
    folder = npm_folder({"gcoord": "1.0.7"})
    value = {"from": NAMES[source], "to": NAMES[target], "positions": positions.tolist()}
    return run_node(GCOORD, value, folder=folder.parent)


def ask_prcoords(positions: NDArray[np.float64], source: Datum, target: Datum) -> Any:  # noqa: ANN401 - as above
    """Return what the PyPI package prcoords makes of `positions`."""
    step = PRCOORDS[source, target]
    found = [step((lat, lon)) for lon, lat in positions.tolist()]
    return [(lon, lat) for lat, lon in found]


@pytest.mark.parametrize("target", [Datum.GCJ02, Datum.BD09])
@pytest.mark.parametrize("ask", [ask_gcoord, ask_prcoords])
def test_an_independent_package_shifts_as_we_do(
    ask: Ask, target: Datum, capsys: pytest.CaptureFixture[str]
) -> None:
    positions = positions_in(Datum.WGS84)
    ours = np.column_stack(convert(*positions.T, source=Datum.WGS84, target=target))
    worst = worst_difference(ours, ask(positions, Datum.WGS84, target))
    report(capsys, f"{ask.__name__[4:]}, WGS 84 to {NAMES[target]}", worst)
    assert worst < 1e-6


@pytest.mark.parametrize("source", [Datum.GCJ02, Datum.BD09])
@pytest.mark.parametrize("ask", [ask_gcoord, ask_prcoords])
def test_an_independent_package_takes_our_way_back_to_where_we_came_from(
    ask: Ask, source: Datum, capsys: pytest.CaptureFixture[str]
) -> None:
    # Their own ways back stop early, so ours is led forward again by them as well.
    positions = positions_in(source)
    ours = np.column_stack(convert(*positions.T, source=source, target=Datum.WGS84))
    worst = worst_difference(ours, ask(positions, source, Datum.WGS84))
    report(capsys, f"{ask.__name__[4:]}, {NAMES[source]} to WGS 84", worst)
    assert worst < 0.5
    assert worst_difference(positions, ask(ours, Datum.WGS84, source)) < 1e-6
