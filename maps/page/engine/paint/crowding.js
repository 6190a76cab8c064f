/** Where symbols would lie on one another, the less important one becomes a dot. */

import { worldX, worldY } from "../geometry.js";
import { radiusOf } from "./forms.js";
import { mayShow } from "./painter.js";
import { badgeRadius, hasBadge } from "./pins.js";

/** By so much, in CSS pixels, symbols may touch. */
const TOUCH_PX = 3;

/**
 * Say of each headline symbol that is shown whether it is squeezed. A line's sign stands where it
 * stands; of two symbols that meet the more important one stays whole.
 * @param {LayerStore[]} stores
 * @param {PaintView} view
 */
export function squeeze(stores, view) {
  const taken = badgesOf(stores, view);
  for (const { feature, x, y } of pinsOf(stores, view)) {
    feature.squeezed = false;
    const radius = radiusOf(feature, view);
    feature.squeezed = taken.some(
      (one) => Math.hypot(one.x - x, one.y - y) < one.radius + radius - TOUCH_PX,
    );
    taken.push({ x, y, radius: radiusOf(feature, view) });
  }
}

function badgesOf(stores, view) {
  const found = new Map();
  for (const store of stores) {
    for (const feature of store.byForm.get("line") || []) {
      if (!store.shown[feature.index] || !hasBadge(feature)) continue;
      const [lon, lat] = feature.place.position;
      const x = worldX(lon) * view.scale - view.left;
      const y = worldY(lat) * view.scale - view.top;
      found.set(feature.place.id, { x, y, radius: badgeRadius(view) });
    }
  }
  return [...found.values()];
}

function pinsOf(stores, view) {
  const found = [];
  for (const store of stores) {
    if (!store.hasHeadlines) continue;
    for (const feature of store.byForm.get("pin") || []) {
      if (feature.level !== "headline" || !store.shown[feature.index]) continue;
      if (!mayShow(store.shapes, feature.index, view, 30)) continue;
      const x = store.shapes.x[feature.at] * view.scale - view.left;
      const y = store.shapes.y[feature.at] * view.scale - view.top;
      found.push({ feature, x, y });
    }
  }
  return found.sort(
    (one, other) =>
      other.feature.place.importance - one.feature.place.importance ||
      (one.feature.id < other.feature.id ? -1 : 1),
  );
}
