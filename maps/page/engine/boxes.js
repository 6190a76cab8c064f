/**
 * Finds the features of a layer whose boxes touch another box. Of very many the middles stand in
 * grids, which are made when they are first asked: small ones in a fine grid, larger ones in grids
 * whose cells are so much wider.
 */

/** With fewer features than this a layer is looked through each time. */
const MANY = 1500;
/** So many features a cell of the finest grid would have if all stood in it, evenly. */
const PER_CELL = 4;
/** Cells of a grid at most from west to east, and from north to south. */
const MOST_CELLS = 512;
/** Where one in so many may be found, all are looked through: they need no sorting then. */
const ONE_IN = 4;

/** @typedef {{west: number, north: number, east: number, south: number}} WorldBox world units */

/**
 * @param {LayerStore} store
 * @param {WorldBox} view
 * @returns {Feature[]} in the order of the layer
 */
export function featuresIn(store, view) {
  const { features, shapes } = store;
  if (features.length > MANY) {
    if (!store.grids) store.grids = makeGrids(shapes);
    const found = look(store.grids, shapes, view);
    if (found) return found.map((index) => features[index]);
  }
  return features.filter(({ index }) => touches(shapes, index, view));
}

/** @returns {boolean} whether the box of geometry `index` touches `view` */
function touches({ box }, index, view) {
  const at = index * 4;
  return (
    box[at] <= view.east &&
    box[at + 2] >= view.west &&
    box[at + 1] <= view.south &&
    box[at + 3] >= view.north
  );
}

/**
 * @param {Shapes} shapes
 * @returns {Grid[]}
 */
function makeGrids(shapes) {
  const frame = boundMiddles(shapes);
  const [across, down] = [frame.east - frame.west, frame.south - frame.north];
  const finest = Math.max(
    Math.sqrt((across * down * PER_CELL) / shapes.count),
    Math.max(across, down) / (MOST_CELLS - 1),
    Number.EPSILON,
  );
  const levels = new Map();
  for (let index = 0; index < shapes.count; index += 1) {
    const level = Math.max(0, Math.ceil(Math.log2(sizeOf(shapes, index) / finest)));
    if (levels.has(level)) levels.get(level).push(index);
    else levels.set(level, [index]);
  }
  return [...levels].map(([level, indices]) => {
    return fillGrid(frame, finest * 2 ** level, indices, shapes);
  });
}

/** @returns {Grid} of geometries that are no larger than its cells */
function fillGrid({ west, north, east, south }, side, indices, { box }) {
  const [columns, rows] = [east - west, south - north].map((all) => Math.floor(all / side) + 1);
  const cells = indices.map((index) => {
    const [x, y] = middleOf(box, index * 4);
    return Math.floor((y - north) / side) * columns + Math.floor((x - west) / side);
  });
  const starts = new Int32Array(columns * rows + 1);
  for (const cell of cells) starts[cell + 1] += 1;
  for (let cell = 1; cell < starts.length; cell += 1) starts[cell] += starts[cell - 1];
  const next = starts.slice();
  const members = new Int32Array(indices.length);
  indices.forEach((index, at) => {
    members[next[cells[at]]++] = index;
  });
  return { west, north, side, columns, rows, starts, members };
}

function boundMiddles({ count, box }) {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < count * 4; at += 4) {
    const [x, y] = middleOf(box, at);
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  return { west, north, east, south };
}

function sizeOf({ box }, index) {
  const at = index * 4;
  return Math.max(box[at + 2] - box[at], box[at + 3] - box[at + 1]);
}

function middleOf(box, at) {
  return [(box[at] + box[at + 2]) / 2, (box[at + 1] + box[at + 3]) / 2];
}

/** @returns {number[]|null} ascending; `null` where too many may be found */
function look(grids, shapes, view) {
  const runs = grids.flatMap((grid) => runsOf(grid, view));
  const most = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  if (most * ONE_IN > shapes.count) return null;
  const found = [];
  for (const { members, from, to } of runs) {
    for (let k = from; k < to; k += 1) {
      if (touches(shapes, members[k], view)) found.push(members[k]);
    }
  }
  return found.sort((one, other) => one - other);
}

/** @returns {{members: Int32Array, from: number, to: number}[]} what may touch `view`, a run a row */
function runsOf({ west, north, side, columns, rows, starts, members }, view) {
  const within = (value, end) => Math.min(Math.max(Math.floor(value), 0), end);
  // What stands in a cell reaches half a cell beyond it.
  const first = within((view.west - west) / side - 0.5, columns);
  const end = within((view.east - west) / side + 1.5, columns);
  const top = within((view.north - north) / side - 0.5, rows);
  const bottom = within((view.south - north) / side + 1.5, rows);
  const runs = [];
  for (let row = top; row < bottom && first < end; row += 1) {
    const [from, to] = [starts[row * columns + first], starts[row * columns + end]];
    if (from < to) runs.push({ members, from, to });
  }
  return runs;
}
