/** Moves the map to what is asked for, in less than 300 ms. */

import { toBounds } from "./leaflet.js";

const FLY_S = 0.28;
const CLOSEST_ZOOM = 15;
/** Between what the map flies to and the map's edges. */
const AIR_PX = 40;

/**
 * Show the box [west, south, east, north] in what is free of the map.
 * @param {number[]} padding left, top, right, bottom in CSS pixels that something covers
 * @param {{animate?: boolean, exact?: boolean, air?: number, maxZoom?: number}} [options] `animate`;
 *   `exact` keeps no distance to the edges, as for print; `air` keeps another than the usual one, in
 *   CSS pixels; `maxZoom`
 */
export function fitBox(map, box, padding, options = {}) {
  const { animate = true, exact = false, maxZoom = CLOSEST_ZOOM } = options;
  const [left, top, right, bottom] = exact ? [0, 0, 0, 0] : padding;
  const air = exact ? 0 : (options.air ?? AIR_PX);
  const fit = {
    paddingTopLeft: [left + air, top + air],
    paddingBottomRight: [right + air, bottom + air],
    maxZoom,
  };
  if (animate) map.flyToBounds(toBounds(box), { ...fit, duration: FLY_S });
  else map.fitBounds(toBounds(box), { ...fit, animate: false });
}
