/** What room on the map is taken, and by whom. */

const CELL_PX = 80;
/** More cells than any view is high. */
const ROW = 65536;

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box CSS pixels */

/** A grid of boxes that are taken. */
export class Room {
  constructor() {
    this.cells = new Map();
  }

  /** @param {Box} box @param {string} owner whose own labels may touch it */
  take(box, owner) {
    const entry = { box, owner, of: owner.startsWith("label ") ? null : nameOf(owner) };
    for (const key of cellsOf(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(entry);
      else this.cells.set(key, [entry]);
    }
  }

  /** @returns {boolean} whether nobody but `owner` has a part of `box`; only `kind` counts */
  isFree(box, owner, kind = "") {
    const name = nameOf(owner);
    for (const key of cellsOf(box)) {
      for (const entry of this.cells.get(key) || []) {
        if (!touches(entry.box, box)) continue;
        // A mark is the owner's whether it is a dot or not; another label of the same thing is not.
        const isOwn = entry.owner === owner || entry.of === name;
        if (!isOwn && entry.owner.startsWith(kind)) return false;
      }
    }
    return true;
  }
}

/** @returns {string} whose mark or label it is, by id of a place or section; "" of the ground's */
export function nameOf(owner) {
  return owner.slice(owner.indexOf(" ") + 1);
}

/** @returns {number[]} the numbers of the cells that a box lies in */
function cellsOf(box) {
  const cells = [];
  const [top, bottom] = [Math.floor(box.top / CELL_PX), Math.floor(box.bottom / CELL_PX)];
  for (let x = Math.floor(box.left / CELL_PX); x <= Math.floor(box.right / CELL_PX); x += 1) {
    for (let y = top; y <= bottom; y += 1) cells.push(x * ROW + y);
  }
  return cells;
}

function touches(one, other) {
  return (
    one.left < other.right &&
    one.right > other.left &&
    one.top < other.bottom &&
    one.bottom > other.top
  );
}
