/**
 * Finds the feature under a pointer: pins first, then lines, then the smallest area; of pins upon
 * each other the headline, then the one that is known more exactly.
 */

import { featuresIn } from "./boxes.js";
import { radiusOf } from "./paint/forms.js";
import { badgeAt, badgeRadius, hasBadge } from "./paint/pins.js";

/** How far from a mark a pointer may be, in CSS pixels. */
export const TOLERANCE_PX = { mouse: 4, pen: 6, touch: 12 };
/** Pins no farther apart than this lie on one point for a reader. */
const ON_ONE_POINT_PX = 2;

/**
 * @param {LayerStore[]} stores those that are shown
 * @param {{x: number, y: number}} at world coordinates
 * @param {{scale: number, zoom: number, step: number, contextFrom: number,
 *   signs?: Map<string, {x: number, y: number}>}} view
 * @param {number} tolerance CSS pixels
 * @returns {Feature|null} the feature
 */
export function pick(stores, at, view, tolerance) {
  /** @type {Found|null} */
  let best = null;
  const slack = (tolerance + 14) / view.scale;
  const around = {
    west: at.x - slack,
    north: at.y - slack,
    east: at.x + slack,
    south: at.y + slack,
  };
  for (const store of stores) {
    const { shapes, shown } = store;
    for (const feature of featuresIn(store, around)) {
      if (!shown[feature.index]) continue;
      if (feature.level === "context" && view.zoom < view.contextFrom) continue;
      const found = measure(shapes, feature, at, view, tolerance);
      if (!found) continue;
      const candidate = { ...found, feature };
      if (!best || before(candidate, best)) best = candidate;
    }
  }
  return best ? best.feature : null;
}

/** @typedef {{order: number, distance: number, isHit?: boolean, feature: Feature}} Found */

/** @param {Found} one @param {Found} other */
function before(one, other) {
  if (one.order !== other.order) return one.order < other.order;
  if (one.isHit && other.isHit && isHeadline(one) !== isHeadline(other)) return isHeadline(one);
  const nearer = other.distance - one.distance;
  if (one.order !== 0 || Math.abs(nearer) > ON_ONE_POINT_PX) return nearer > 0;
  if (one.feature.reach !== other.feature.reach) return one.feature.reach < other.feature.reach;
  return one.feature.place.importance > other.feature.place.importance;
}

function isHeadline({ feature }) {
  return feature.level === "headline";
}

function measure(shapes, feature, at, view, tolerance) {
  const { scale } = view;
  if (feature.form === "pin" || feature.form === "stop") {
    const away = Math.hypot(shapes.x[feature.at] - at.x, shapes.y[feature.at] - at.y) * scale;
    const radius = radiusOf(feature, view);
    const isHit = away <= radius;
    return away <= radius + tolerance ? { order: 0, distance: away, isHit } : null;
  }
  if (hasBadge(feature)) {
    const sign = badgeAt(feature, view);
    const away = Math.hypot(sign.x - at.x, sign.y - at.y) * scale;
    const radius = badgeRadius(view);
    if (away <= radius + tolerance) return { order: 0, distance: away, isHit: away <= radius };
  }
  if (feature.form === "line") {
    const away = distanceToLine(shapes, feature.index, at) * scale;
    return away <= 3 + tolerance ? { order: 1, distance: away } : null;
  }
  if (feature.form === "outline") {
    const away = distanceToLine(shapes, feature.index, at) * scale;
    return away <= 2 + tolerance ? { order: 3, distance: away } : null;
  }
  const k = feature.index * 4;
  const across = (shapes.box[k + 2] - shapes.box[k]) * scale;
  return isInside(shapes, feature.index, at) ? { order: 2, distance: across / 2 } : null;
}

function distanceToLine(shapes, index, at) {
  let nearest = Infinity;
  for (let part = shapes.first[index]; part < shapes.first[index + 1]; part += 1) {
    for (let k = shapes.begin[part] + 1; k < shapes.begin[part + 1]; k += 1) {
      const away = distanceToSegment(shapes, k, at);
      if (away < nearest) nearest = away;
    }
  }
  return nearest;
}

function distanceToSegment({ x, y }, k, at) {
  const [ax, ay] = [x[k - 1], y[k - 1]];
  const [dx, dy] = [x[k] - ax, y[k] - ay];
  const length = dx * dx + dy * dy;
  const along = length ? ((at.x - ax) * dx + (at.y - ay) * dy) / length : 0;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(ax + part * dx - at.x, ay + part * dy - at.y);
}

/** Even-odd rule over all rings. Source: https://wrfranklin.org/Research/Short_Notes/pnpoly.html */
export function isInside(shapes, index, at) {
  const { x, y } = shapes;
  let inside = false;
  for (let part = shapes.first[index]; part < shapes.first[index + 1]; part += 1) {
    const [from, to] = [shapes.begin[part], shapes.begin[part + 1]];
    for (let k = from, last = to - 1; k < to; last = k, k += 1) {
      if (y[k] > at.y === y[last] > at.y) continue;
      const cross = ((x[last] - x[k]) * (at.y - y[k])) / (y[last] - y[k]) + x[k];
      if (at.x < cross) inside = !inside;
    }
  }
  return inside;
}
