"""Tiles in GCJ-02 land where they belong, at every zoom, and stay there wherever one pans."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.geo.positions.test_datum import BY_BAIDU, OUTSIDE, random_positions
from tests.tools.node import run_node

MODULE = (
    Path(__file__).parents[2] / "maps" / "page" / "engine" / "base" / "tile-shift.js"
).as_uri()
EQUATOR_M = 40_075_016.686
# Where a thing is drawn by its tile, against where it should be, in pixels.
OFF = """
const { project, tileShift } = await import(input.module);
const { wgs84ToGcj02 } = await import(input.module.replace("tile-shift", "datum"));
answer(input.positions.map(([lon, lat]) => {
  const [x, y] = project(...wgs84ToGcj02(lon, lat), input.zoom);
  const tile = { x: Math.floor(x / 256), y: Math.floor(y / 256), z: input.zoom };
  const [right, down] = input.shifted ? tileShift(tile) : [0, 0];
  const [trueX, trueY] = project(lon, lat, input.zoom);
  return Math.hypot(x + right - trueX, y + down - trueY);
}));
"""
ROUND_TRIP = """
const { project, unproject } = await import(input.module);
answer(input.positions.map(([lon, lat]) => unproject(...project(lon, lat, 16), 16)));
"""
VIEW = """
const { tileShift, viewShift, project } = await import(input.module);
answer(input.positions.map(([lon, lat]) => {
  const view = viewShift(lon, lat, input.zoom);
  const [x, y] = project(lon, lat, input.zoom);
  // The tile in the corner of a view of 2,000 by 1,200 pixels, found by moving the view back.
  const tile = {
    x: Math.floor((x - 1000 - view[0]) / 256),
    y: Math.floor((y - 600 - view[1]) / 256),
    z: input.zoom,
  };
  const corner = tileShift(tile);
  if (!(corner[0] && view[0])) return null; // over the border
  return Math.hypot(corner[0] - view[0], corner[1] - view[1]);
}));
"""


def positions(count: int = 3_000) -> list[list[float]]:
    return [[float(lon), float(lat)] for lon, lat in zip(*random_positions(count), strict=True)]


def off_by(zoom: int, places: list[list[float]], *, shifted: bool = True) -> float:
    value = {"module": MODULE, "zoom": zoom, "positions": places, "shifted": shifted}
    return float(max(run_node(OFF, value)))


@pytest.mark.parametrize("zoom", range(4, 19))
def test_no_tile_is_a_pixel_off_anywhere_in_mainland_china(zoom: int) -> None:
    assert off_by(zoom, positions()) < 1


def test_at_zoom_16_nothing_is_two_metres_off(capsys: pytest.CaptureFixture[str]) -> None:
    places = positions()
    metres_a_pixel = EQUATOR_M / 2**16 / 256  # at the equator; less to the north
    worst = off_by(16, places) * metres_a_pixel
    with capsys.disabled():
        print(f"\nGCJ-02 tiles at zoom 16: worst {worst:.2f} m over {len(places):,} positions")  # noqa: T201 - asked for
    assert worst < 2
    assert off_by(16, places, shifted=False) * metres_a_pixel > 500


def test_outside_what_is_shifted_tiles_stay() -> None:
    far = [list(OUTSIDE[name]) for name in ("London", "Tokyo", "Seoul", "Hanoi")]
    far.append(list(BY_BAIDU["Taipei"]))
    assert off_by(16, far) == 0


def test_a_view_finds_its_tiles_within_the_margin_that_it_asks_for() -> None:
    for zoom in (10, 13, 16, 18):
        value = {"module": MODULE, "zoom": zoom, "positions": positions(500)}
        apart = [off for off in run_node(VIEW, value) if off is not None]
        assert len(apart) > 450
        assert max(apart) < 8


def test_pixels_lead_back_to_their_position() -> None:
    places = positions(500)
    back = run_node(ROUND_TRIP, {"module": MODULE, "positions": places})
    assert np.allclose(back, places, atol=1e-10)
