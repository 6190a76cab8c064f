/**
 * How near one may look at a place: as long as there are three kinds of ground in view. What
 * covers the whole view is nothing to see; its edge is. As far out as the coarse ground is good, the
 * land itself counts, and a coast is land and water.
 */

import { isShown } from "./look.js";
import { rowsFor } from "./own_looks.js";

/** So many kinds there must be. */
const ENOUGH = 3;
/** The coarse ground is good to a kilometre or two: here that is some 40 CSS pixels, no more. */
export const COARSE_TO = 11;
const DEEPEST = 18;
/** Where there is so little that one would have to stay farther out than this, two kinds do. */
const FAR = 9;
const FEW = 2;
/** Even where there is nothing one may come as near as this. */
const FLOOR = 5;
const [LAND, WATER] = ["land", "water"];
const MOST_KNOWN = 500;

/**
 * @param {{shapes: Shapes, classes: string[], kinds: Record<string, string>, isCoarse: boolean[],
 *   like?: Record<string, string>, looks?: Record<string, import("./own_looks.js").OwnLook>}} ground
 * @returns {(x: number, y: number, width: number, height: number, enough?: number) => number} the
 *   deepest zoom at a point in world units for a map of a width and a height in CSS pixels; `enough`
 *   itself if one may come as near as that, which is sooner found
 */
export function makeLimits({ shapes, classes, kinds, isCoarse, like, looks }) {
  const rows = new Map(rowsFor(like, looks).map((row) => [row.class, row]));

  const lands = classes.flatMap((name, index) => (name === LAND ? [index] : []));

  function countKinds(zoom, box) {
    const found = new Set();
    const isFar = zoom <= COARSE_TO;
    // What is painted last is small and soon told; the land comes first and is the largest.
    for (let index = shapes.count - 1; index >= 0 && found.size < ENOUGH; index -= 1) {
      if (liesOff(shapes.box, index * 4, box)) continue;
      const kind = kinds[classes[index]];
      if (found.has(kind) || (isCoarse[index] && !isFar)) continue;
      if (!isShown(rows.get(classes[index]), zoom) || !crosses(shapes, index, box)) continue;
      found.add(kind);
      if (kind === LAND && isFar) found.add(WATER);
    }
    if (isFar && found.size < ENOUGH && !found.has(LAND) && isOnLand(box)) return found.size + 1;
    return found.size;
  }

  function isOnLand({ west, east, north, south }) {
    const [x, y] = [(west + east) / 2, (north + south) / 2];
    return lands.some((index) => contains(shapes, index, x, y));
  }

  function isWorth(zoom, x, y, width, height) {
    const [dx, dy] = [width / 512 / 2 ** zoom, height / 512 / 2 ** zoom];
    const box = { west: x - dx, east: x + dx, north: y - dy, south: y + dy };
    return countKinds(zoom, box) >= (zoom <= FAR ? FEW : ENOUGH);
  }

  function find(x, y, width, height) {
    for (let zoom = DEEPEST; zoom > FLOOR; zoom -= 1) {
      if (isWorth(zoom, x, y, width, height)) return zoom;
    }
    return FLOOR;
  }

  const known = new Map();
  return (x, y, width, height, enough = Number.POSITIVE_INFINITY) => {
    const key = `${x.toFixed(7)} ${y.toFixed(7)} ${width} ${height}`;
    if (!known.has(key)) {
      if (enough <= FLOOR) return enough;
      const zoom = Math.ceil(enough);
      if (zoom <= DEEPEST && isWorth(zoom, x, y, width, height)) return enough;
      if (known.size > MOST_KNOWN) known.clear();
      known.set(key, find(x, y, width, height));
    }
    return Math.min(enough, known.get(key));
  };
}

/** @returns {boolean} whether a point, a line or an edge of geometry `index` lies in `box` */
export function crosses(shapes, index, box) {
  if (liesOff(shapes.box, index * 4, box)) return false;
  for (let part = shapes.first[index]; part < shapes.first[index + 1]; part += 1) {
    const [from, to] = [shapes.begin[part], shapes.begin[part + 1]];
    for (let k = from; k < to; k += 1) {
      const next = k + 1 < to ? k + 1 : shapes.types[index] === "A" ? from : k;
      if (meets(shapes.x[k], shapes.y[k], shapes.x[next], shapes.y[next], box)) return true;
    }
  }
  return false;
}

/** Tell whether the box of four numbers at `at` lies beside another: asked of very many, so bare. */
function liesOff(boxes, at, { west, north, east, south }) {
  return boxes[at] > east || boxes[at + 2] < west || boxes[at + 1] > south || boxes[at + 3] < north;
}

/** Tell whether an area contains a point, by how many of its edges lie east of it. */
function contains(shapes, index, px, py) {
  const box = { west: px, east: px, north: py, south: py };
  if (liesOff(shapes.box, index * 4, box)) return false;
  let isIn = false;
  for (let part = shapes.first[index]; part < shapes.first[index + 1]; part += 1) {
    const [from, to] = [shapes.begin[part], shapes.begin[part + 1]];
    for (let k = from, last = to - 1; k < to; last = k, k += 1) {
      const [y0, y1] = [shapes.y[last], shapes.y[k]];
      if (y0 > py === y1 > py) continue;
      const x = shapes.x[last] + ((py - y0) / (y1 - y0)) * (shapes.x[k] - shapes.x[last]);
      if (x > px) isIn = !isIn;
    }
  }
  return isIn;
}

/** Tell whether a piece of a line meets a box (Liang and Barsky, 1984). */
function meets(x0, y0, x1, y1, { west, east, north, south }) {
  // Most pieces lie wholly beside the box, or begin in it.
  if (x0 < west && x1 < west) return false;
  if (x0 > east && x1 > east) return false;
  if (y0 < north && y1 < north) return false;
  if (y0 > south && y1 > south) return false;
  if (x0 >= west && x0 <= east && y0 >= north && y0 <= south) return true;
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [x0 - x1, x0 - west],
    [x1 - x0, east - x0],
    [y0 - y1, y0 - north],
    [y1 - y0, south - y0],
  ]) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
    if (enter > leave) return false;
  }
  return true;
}

/** @returns {boolean} whether tiles lie under or over the map: they have their own ground */
export function hasTiles(map) {
  let found = false;
  map.eachLayer((layer) => {
    found = found || layer instanceof L.GridLayer;
  });
  return found;
}

/**
 * Let a map zoom no deeper than `deepestAt` says of where it will then look.
 * @param {L.Map} map
 * @param {(at: L.LatLng, enough: number) => number} deepestAt `enough` itself will do if it is deeper
 */
export function limitZoom(map, deepestAt) {
  /** @type {L.LatLng|null} */
  let aim = null;
  let enough = Number.POSITIVE_INFINITY;
  let isFree = false;
  const inner = /** @type {*} */ (map);
  const own = {
    getMaxZoom: map.getMaxZoom.bind(map),
    getBoundsZoom: map.getBoundsZoom.bind(map),
    limitZoom: inner._limitZoom.bind(map),
    setView: map.setView.bind(map),
    flyTo: map.flyTo.bind(map),
    fitBounds: map.fitBounds.bind(map),
    flyToBounds: map.flyToBounds.bind(map),
  };
  const aimed = (at, move) => {
    const before = aim;
    aim = at;
    try {
      return move();
    } finally {
      aim = before;
    }
  };
  const bounded = (zoom, ask) => {
    enough = zoom;
    try {
      return ask();
    } finally {
      enough = Number.POSITIVE_INFINITY;
    }
  };
  /** What the map would answer if one could come as near as one likes. */
  const free = (ask) => {
    isFree = true;
    try {
      return ask();
    } finally {
      isFree = false;
    }
  };
  map.getMaxZoom = () => {
    const at = aim || (inner._loaded ? map.getCenter() : null);
    return at && !isFree ? Math.min(own.getMaxZoom(), deepestAt(at, enough)) : own.getMaxZoom();
  };
  inner._limitZoom = (zoom) => bounded(zoom, () => own.limitZoom(zoom));
  map.getBoundsZoom = (...box) => {
    const wished = free(() => own.getBoundsZoom(...box));
    return bounded(wished, () => own.getBoundsZoom(...box));
  };
  map.setView = (center, zoom, options) =>
    aimed(L.latLng(center), () => own.setView(center, zoom, options));
  map.flyTo = (center, zoom, options) =>
    aimed(L.latLng(center), () =>
      own.flyTo(center, zoom === undefined ? zoom : inner._limitZoom(zoom), options),
    );
  for (const name of ["fitBounds", "flyToBounds"]) {
    map[name] = (bounds, options) =>
      aimed(L.latLngBounds(bounds).getCenter(), () => own[name](bounds, options));
  }
}
