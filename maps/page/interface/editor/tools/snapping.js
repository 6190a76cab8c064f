/** Snapping to the corners of the ground: nearest one on the screen, if it is near enough. */

import { latOf, lonOf, unpackShapes, worldX, worldY } from "../../../engine/geometry.js";
import { nearestWithin } from "./outline.js";

const REACH_PX = 12;

/**
 * @param {L.Map} map
 * @param {() => *} readGround the base map's block
 */
export function makeSnapping(map, readGround) {
  /** @type {import("../../../engine/geometry.js").Shapes|null} */
  let shapes = null;
  const snapping = {
    isOn: false,
    /**
     * @param {L.LatLng} latlng
     * @returns {L.LatLng} the corner that it snaps to, or itself
     */
    snap(latlng) {
      if (!snapping.isOn) return latlng;
      const block = shapes ? null : readGround();
      shapes ??= block && unpackShapes(block);
      return (shapes && nearestCorner(map, shapes, latlng)) || latlng;
    },
  };
  return snapping;
}

function nearestCorner(map, { x, y }, { lat, lng }) {
  const scale = 256 * 2 ** map.getZoom();
  const point = { x: worldX(lng) * scale, y: worldY(lat) * scale };
  const found = nearestWithin(point, cornersNear(x, y, point, scale), REACH_PX);
  return found && L.latLng(latOf(found.y / scale), lonOf(found.x / scale));
}

function* cornersNear(xs, ys, { x, y }, scale) {
  for (let at = 0; at < xs.length; at += 1) {
    const corner = { x: xs[at] * scale, y: ys[at] * scale };
    if (Math.abs(corner.x - x) <= REACH_PX && Math.abs(corner.y - y) <= REACH_PX) yield corner;
  }
}
