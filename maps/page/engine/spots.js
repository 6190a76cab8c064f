/** Where on a picture a place is to be looked for: its number or name, else its symbol. */

import { worldX, worldY } from "./geometry.js";
import { runsOf } from "./labels/runs.js";

/**
 * @param {LayerStore[]} stores
 * @param {Set<string>} ids of the places that are drawn
 * @param {PaintView} view
 * @param {ScreenBox} frame
 * @param {Map<string, *>} labels by the id of a place, or by `number` and its id
 * @returns {Map<string, {x: number, y: number}>} CSS pixels from the picture's corner, by place
 */
export function findSpots(stores, ids, view, frame, labels) {
  const spots = new Map();
  for (const store of stores) {
    for (const feature of store.features) {
      const { id } = feature.place;
      if (!store.shown[feature.index] || !ids.has(id) || spots.has(id)) continue;
      const spot = spotOf(store, feature, view, frame, labels);
      if (spot && isIn(spot, frame)) spots.set(id, spot);
    }
  }
  return spots;
}

function spotOf({ shapes }, feature, view, frame, labels) {
  const { scale, left, top } = view;
  const { place } = feature;
  const label = labels.get(`number ${place.id}`) || labels.get(place.id);
  if (label) return startOf(label);
  if (shapes.types[feature.index] === "P") {
    return { x: shapes.x[feature.at] * scale - left, y: shapes.y[feature.at] * scale - top };
  }
  const own = place.position && {
    x: worldX(place.position[0]) * scale - left,
    y: worldY(place.position[1]) * scale - top,
  };
  if (own && isIn(own, frame)) return own;
  const points = runsOf(shapes, feature.index, view, frame).flat();
  return points.filter((point) => isIn(point, frame)).at(0) || null;
}

/** The number stands at the beginning of a name; a turned one is found by its middle. */
function startOf({ angle, box, wish, ...spot }) {
  const tall = (box.bottom - box.top) / (spot.lines || wish.lines).length;
  if (angle) return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return { x: box.left + tall / 2, y: box.top + tall / 2 };
}

function isIn({ x, y }, { left, top, right, bottom }) {
  return x >= left && x <= right && y >= top && y <= bottom;
}
