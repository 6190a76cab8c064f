"""Very many points: one mark for those that share a pixel, and none without a mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import read_dossier
from maps import make_map
from tests.big_dossier import write_big_dossier
from tests.browser.conftest import OpenPage
from tests.browser.probes import settle

pytestmark = pytest.mark.browser
COUNT = 1_800
"""More than are drawn one by one."""
FAR = 8
"""From this zoom all of them fit into some seventy pixels."""
ALONE = """() => {
  for (const { id } of planmap.layers()) if (id !== "parks") planmap.hide(id);
}"""
WATCH = """zoom => {
  window.squares = [];
  const { fillRect, setTransform } = CanvasRenderingContext2D.prototype;
  const drawn = new Map();
  CanvasRenderingContext2D.prototype.setTransform = function (...given) {
    drawn.set(this, []);
    return setTransform.apply(this, given);
  };
  CanvasRenderingContext2D.prototype.fillRect = function (x, y, width, height) {
    if (width === 3 && height === 3) {
      drawn.get(this)?.push([x + 1.5, y + 1.5]);
      window.squares = drawn.get(this) || [];
    }
    return fillRect.call(this, x, y, width, height);
  };
  planmap.map.setZoom(zoom, { animate: false });
}"""
"""A canvas is drawn anew behind a `setTransform`, as when the map gets its margin: that counts."""
COMPARE = """() => {
  const { map } = planmap;
  const origin = map.getPixelOrigin();
  const rows = JSON.parse(planmap.exportText("geojson", "all", "wgs84")).features;
  const points = rows
    .filter(({ geometry, properties }) => geometry.type === "Point" && properties.layer === "parks")
    .map(({ geometry }) => {
      const [lon, lat] = geometry.coordinates;
      const { x, y } = map.project([lat, lon]);
      return [x - origin.x, y - origin.y];
    });
  const isNear = ([x, y]) =>
    window.squares.some(([px, py]) => Math.abs(px - x) <= 2 && Math.abs(py - y) <= 2);
  const cells = window.squares.map(([x, y]) => `${Math.round(x / 2)} ${Math.round(y / 2)}`);
  return {
    points: points.length,
    marked: points.filter(isNear).length,
    squares: cells.length,
    cells: new Set(cells).size,
  };
}"""


def test_points_that_share_a_pixel_have_one_mark_and_each_point_has_one(
    open_page: OpenPage, tmp_path: Path
) -> None:
    make_map(read_dossier(write_big_dossier(tmp_path / "d", COUNT))).save(tmp_path / "page.html")
    page = open_page(tmp_path / "page.html")
    page.evaluate(ALONE)
    settle(page)
    page.evaluate(WATCH, FAR)
    settle(page)
    found = page.evaluate(COMPARE)
    assert found["marked"] == found["points"] > COUNT
    assert found["squares"] == found["cells"] < COUNT * 0.7
