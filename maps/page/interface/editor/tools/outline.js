/**
 * A line or an outline while it is drawn or adjusted by keys: corners, and which of them is held.
 * Positions are [longitude, latitude] in EPSG:4326.
 */

/**
 * @typedef {{kind: "point"|"line"|"outline", corners: Position[], held: number}} Outline
 */

/** @param {"point"|"line"|"outline"} kind @param {Position[]} [corners] @returns {Outline} */
export function makeOutline(kind, corners = []) {
  return { kind, corners, held: -1 };
}

/** Add a corner behind the last one. @returns {Outline} */
export function addCorner(outline, position) {
  const corners = outline.kind === "point" ? [position] : [...outline.corners, position];
  return { ...outline, corners, held: -1 };
}

/** Take away the held corner, or the last one. @returns {Outline} */
export function dropCorner(outline) {
  const at = outline.held < 0 ? outline.corners.length - 1 : outline.held;
  const corners = outline.corners.filter((_, number) => number !== at);
  return { ...outline, corners, held: outline.held < 0 ? -1 : Math.min(at, corners.length - 1) };
}

/** Hold the next corner (`step` 1) or the one before (-1). @returns {Outline} */
export function holdNext(outline, step) {
  const { length } = outline.corners;
  if (!length) return outline;
  const from = outline.held < 0 && step < 0 ? 0 : outline.held;
  return { ...outline, held: (from + step + length) % length };
}

/** Move the held corner. @returns {Outline} */
export function moveHeld(outline, position) {
  if (outline.held < 0) return outline;
  const corners = outline.corners.map((one, at) => (at === outline.held ? position : one));
  return { ...outline, corners };
}

/** Put a corner in the middle between the held one and the next, and hold it. @returns {Outline} */
export function splitBehind(outline) {
  const { corners, held, kind } = outline;
  const next = corners[held + 1] || (kind === "outline" ? corners[0] : null);
  if (held < 0 || !next) return outline;
  const middle = corners[held].map((value, at) => (value + next[at]) / 2);
  return { ...outline, corners: corners.toSpliced(held + 1, 0, middle), held: held + 1 };
}

/** @returns {boolean} whether there are corners enough */
export function isWhole({ kind, corners }) {
  return corners.length >= { point: 1, line: 2, outline: 3 }[kind];
}

/** @returns {{type: string, coordinates: any[]}} GeoJSON */
export function geometryOf({ kind, corners }) {
  const rounded = corners.map((corner) => corner.map(round));
  if (kind === "point") return { type: "Point", coordinates: rounded[0] };
  if (kind === "line") return { type: "LineString", coordinates: rounded };
  return { type: "Polygon", coordinates: [[...rounded, rounded[0]]] };
}

/** Six decimals are a decimetre. */
function round(value) {
  return Math.round(value * 1e6) / 1e6;
}

/**
 * Tell whether an outline crosses itself.
 * @param {Position[]} corners without the first one at the end again
 */
export function crossesItself(corners) {
  const count = corners.length;
  const sides = corners.map((corner, at) => [corner, corners[(at + 1) % count]]);
  return sides.some(([a, b], one) =>
    sides.some(([c, d], other) => {
      const areNeighbours = other - one < 2 || (one === 0 && other === count - 1);
      return !areNeighbours && meet(a, b, c, d);
    }),
  );
}

function meet(a, b, c, d) {
  const turn = (p, q, r) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}

/**
 * Split a line at its corner nearest to a position, but at neither end.
 * @param {Position[]} corners three or more
 * @param {Position} position
 * @returns {[Position[], Position[]]|null} both parts with the corner they share; `null` if there
 *   is no inner corner
 */
export function splitLine(corners, [lon, lat]) {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const far = ([x, y]) => Math.hypot((x - lon) * shrink, y - lat);
  const inner = corners.slice(1, -1).map((corner, at) => ({ at: at + 1, far: far(corner) }));
  if (!inner.length) return null;
  const { at } = inner.reduce((least, one) => (one.far < least.far ? one : least));
  return [corners.slice(0, at + 1), corners.slice(at)];
}

/**
 * Return the nearest of `vertices` within `most` pixels.
 * @param {{x: number, y: number}} point pixels
 * @param {Iterable<{x: number, y: number}>} vertices pixels
 * @param {number} most pixels
 */
export function nearestWithin(point, vertices, most) {
  let least = most;
  /** @type {{x: number, y: number}|null} */
  let found = null;
  for (const vertex of vertices) {
    const far = Math.hypot(vertex.x - point.x, vertex.y - point.y);
    if (far <= least) {
      least = far;
      found = vertex;
    }
  }
  return found;
}
