/**
 * Places labels so that none touches another: the important first, each at the first of its
 * positions that is free.
 */

/** Radians: what leans more is hard to read. */
const STEEPEST = 0.96;
/** The chord's share of the line under a label, and how far the line may bend from it. */
const STRAIGHTEST = 0.965;
const DEEPEST_PX = 5;
const MOST_SPOTS = 8;
/** How many lines of its own height an area's name may stand from the middle. */
const MOST_LINES = 3;

/** @typedef {import("./room.js").Room} Room */
/** @typedef {import("./room.js").Box} Box */

/** The shares of the gap that a name leaves sideways and upwards where it stands aslant. */
const SLANT = { aside: 0.7, up: 0.7 };

/** @returns {Spot[]} the places round a point for a label: side, and the box's corner */
export function boxesAround(x, y, gap, width, height, slant = SLANT) {
  const [aside, up] = [gap * slant.aside, gap * slant.up];
  return [
    ["left", x + gap, y - height / 2],
    ["right", x - gap - width, y - height / 2],
    ["center", x - width / 2, y - gap - height],
    ["center", x - width / 2, y + gap],
    ["left", x + aside, y - up - height],
    ["left", x + aside, y + up],
    ["right", x - aside - width, y - up - height],
    ["right", x - aside - width, y + up],
  ].map(([align, left, top]) => makeSpot(align, left, top, width, height));
}

/**
 * @param {number} reach CSS pixels from the middle to the edge of what is named
 * @returns {Spot[]} the middle, then a line higher and a line lower, then on and on to the edge
 */
export function boxesOn(x, y, width, height, reach = 0) {
  const most = Math.min(MOST_LINES, Math.max(1, Math.floor(reach / height)));
  const shifts = [0];
  for (let line = 1; line <= most; line += 1) shifts.push(-line * height, line * height);
  return shifts.map((shift) =>
    makeSpot("center", x - width / 2, y - height / 2 + shift, width, height),
  );
}

function makeSpot(align, left, top, width, height) {
  const [l, t] = [Math.round(left), Math.round(top)];
  return {
    align,
    angle: 0,
    x: l,
    y: t,
    box: { left: l, top: t, right: l + width, bottom: t + height },
  };
}

/**
 * @param {{x: number, y: number}[]} points a line in CSS pixels
 * @param {number} lift CSS pixels that the label stands above the line
 * @returns {Spot[]} spots along it that are nearly straight and nearly level, the best first;
 *   for a label that stands above its line then spots beside it
 */
export function spotsAlong(points, width, height, view, lift) {
  const need = width + 16;
  const lengths = measureAlong(points);
  const total = lengths[lengths.length - 1];
  const along = [];
  const beside = [];
  const step = Math.max(30, total / 60);
  for (let middle = Math.min(need, total) / 2; middle <= total; middle += step) {
    const mid = pointAt(points, lengths, middle);
    if (!isWithin(mid, view)) continue;
    beside.push(mid);
    if (middle < need / 2 || middle > total - need / 2) continue;
    const spot = spotOn(points, lengths, middle, need, lift);
    if (spot) along.push({ ...spot, cost: spot.cost + distanceTo(mid, view.middle) / 400 });
  }
  along.sort((one, other) => one.cost - other.cost);
  const turned = along
    .slice(0, MOST_SPOTS)
    .map((spot) => turnBox(spot.centre, width, height, spot.angle));
  if (!lift) return turned;
  const sides = every(beside, MOST_SPOTS).flatMap(({ x, y }) =>
    boxesAround(x, y, lift, width, height),
  );
  return [...turned, ...sides.filter((_, at) => at % 8 < 2)];
}

/** @returns {{x: number, y: number}[]} the points of `view` on a line, `step` CSS pixels from one another */
export function spread(points, step, view) {
  const found = [];
  for (let k = 1; k < points.length; k += 1) {
    const [from, to] = [points[k - 1], points[k]];
    const count = Math.ceil(distanceTo(from, to) / step);
    for (let n = 0; n < count; n += 1) {
      const point = {
        x: from.x + ((to.x - from.x) * n) / count,
        y: from.y + ((to.y - from.y) * n) / count,
      };
      if (isWithin(point, view)) found.push(point);
    }
  }
  return found;
}

function measureAlong(points) {
  const lengths = [0];
  for (let k = 1; k < points.length; k += 1) {
    lengths.push(lengths[k - 1] + distanceTo(points[k], points[k - 1]));
  }
  return lengths;
}

function spotOn(points, lengths, middle, need, lift) {
  const from = pointAt(points, lengths, middle - need / 2);
  const mid = pointAt(points, lengths, middle);
  const to = pointAt(points, lengths, middle + need / 2);
  const chord = distanceTo(from, to);
  if (chord < need * STRAIGHTEST) return null;
  const area = (to.x - from.x) * (from.y - mid.y) - (from.x - mid.x) * (to.y - from.y);
  if (Math.abs(area) / chord > DEEPEST_PX) return null;
  let angle = Math.atan2(to.y - from.y, to.x - from.x);
  if (angle > Math.PI / 2) angle -= Math.PI;
  if (angle < -Math.PI / 2) angle += Math.PI;
  if (Math.abs(angle) > STEEPEST) return null;
  const centre = {
    x: (from.x + to.x + 2 * mid.x) / 4 + Math.sin(angle) * lift,
    y: (from.y + to.y + 2 * mid.y) / 4 - Math.cos(angle) * lift,
  };
  return { angle, centre, cost: Math.abs(angle) * 1.5 };
}

function distanceTo(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function every(list, most) {
  const step = Math.ceil(list.length / most);
  return list.filter((_, at) => at % step === 0);
}

function turnBox(centre, width, height, angle) {
  const [c, s] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [half, tall] = [(width * c + height * s) / 2 + 1, (width * s + height * c) / 2 + 1];
  return {
    align: "center",
    angle,
    x: centre.x - width / 2,
    y: centre.y - height / 2,
    box: {
      left: centre.x - half,
      top: centre.y - tall,
      right: centre.x + half,
      bottom: centre.y + tall,
    },
  };
}

function pointAt(points, along, distance) {
  let k = 1;
  while (k < along.length - 1 && along[k] < distance) k += 1;
  const span = along[k] - along[k - 1] || 1;
  const part = (distance - along[k - 1]) / span;
  return {
    x: points[k - 1].x + (points[k].x - points[k - 1].x) * part,
    y: points[k - 1].y + (points[k].y - points[k - 1].y) * part,
  };
}

function isWithin(point, view) {
  return point.x > view.left && point.x < view.right && point.y > view.top && point.y < view.bottom;
}

/**
 * @param {Wish[]} wishes one that `leads` is never left out for the share of another
 * @param {Room} room with the marks in it
 * @param {Box} view labels stay within it
 * @param {number} limit how many at most
 * @param {Object<string, number>} shares how many of a kind of wish at most; room is kept for them
 * @returns {Map<string, object>} the spot of each wish that got one, by key
 */
export function layOut(wishes, room, view, limit, shares = {}) {
  const placed = new Map();
  const said = new Set();
  const sorted = wishes
    .slice()
    .sort((one, other) => other.rank - one.rank || (one.key < other.key ? -1 : 1));
  const counts = {};
  /** @param {Wish} wish */
  const isFull = ({ kind = "other", leads = false }) => {
    if (leads) return false;
    const count = counts[kind] || 0;
    if (kind in shares) return count >= shares[kind];
    const kept = Object.values(shares).reduce((sum, share) => sum + share, 0);
    return count >= limit - Math.min(kept, Math.floor(limit / 3));
  };
  for (const wish of sorted) {
    if (placed.size >= limit) break;
    if (said.has(wish.text) || (isFull(wish) && !wish.insists)) continue;
    const spot = findSpot(wish, room, view);
    if (!spot) continue;
    room.take(spot.box, `label ${wish.key}`);
    if (spot.sign) room.take(spot.sign.box, wish.owner);
    placed.set(wish.key, { ...spot, wish });
    said.add(wish.text);
    counts[wish.kind || "other"] = (counts[wish.kind || "other"] || 0) + 1;
  }
  return placed;
}

/**
 * A headline's name may stand over dots. What is chosen insists on its name: if need be over any
 * mark, though never over another label.
 */
function findSpot(wish, room, view) {
  return pickSpot(wish.spots(), wish, room, view) || pickSpot(others(wish), wish, room, view);
}

/** Where else it may stand, otherwise broken: asked only if need be, as words must be measured. */
function others(wish) {
  return wish.otherSpots ? wish.otherSpots() : [];
}

function pickSpot(all, wish, room, view) {
  const spots = all.filter(
    ({ box, sign }) => isInside(box, view) && (!sign || isInside(sign.box, view)),
  );
  // The sign that comes with a name must find room, too.
  const isFree = ({ box, sign }, kind = "") =>
    room.isFree(box, wish.owner, kind) && (!sign || room.isFree(sign.box, wish.owner, kind));
  const free = spots.find((spot) => isFree(spot));
  if (free || !(wish.insists || wish.leads)) return free;
  const overDots = spots.find((spot) => isFree(spot, "label ") && isFree(spot, "mark "));
  if (overDots || !wish.insists) return overDots;
  return spots.find((spot) => isFree(spot, "label "));
}

function isInside(box, view) {
  return (
    box.left >= view.left &&
    box.right <= view.right &&
    box.top >= view.top &&
    box.bottom <= view.bottom
  );
}
