/**
 * Reads rows that were packed as columns (see maps/blocks/columns.py). A row holds its number and
 * looks up what it is asked for: of very many rows few are ever asked for much.
 */

import { openNumbers, STEPS } from "./geometry.js";

/** The sphere of the WGS 84 ellipsoid's mean radius. */
const EARTH_RADIUS_M = 6371008.8;
const TABLES = ["places", "sections", "mentions", "numerals", "facts", "commitments"];

/**
 * @param {{count: number, columns: Record<string, *>}} table
 * @param {() => Record<string, *>} readLate the columns that stand behind the scripts
 * @returns {*[]} rows; what repeats is one object that all its rows share
 */
export function unpackRows({ count, columns }, readLate = () => ({})) {
  class Row {
    /** @param {number} at */
    constructor(at) {
      this.#at = at;
    }

    #at;

    /** @param {Row} row */
    static numberOf(row) {
      return row.#at;
    }
  }
  for (const [name, column] of Object.entries(columns)) {
    const read = isMark(column) ? lateReader(() => readLate()[name]) : readerOf(column);
    Object.defineProperty(Row.prototype, name, {
      enumerable: true,
      configurable: true,
      get() {
        return read(Row.numberOf(this));
      },
    });
  }
  return Array.from({ length: count }, (_, at) => new Row(at));
}

function lateReader(find) {
  /** @type {((at: number) => *)|null} */
  let read = null;
  return (at) => {
    read ??= readerOf(find());
    return read(at);
  };
}

/** @returns {(at: number) => *} what reads the value of a row by its number */
function readerOf(column) {
  if ("each" in column) return (at) => column.each[at];
  if ("index" in column) return (at) => column.values[column.index[at]];
  if ("words" in column) return wordsReader(column.words);
  if ("points" in column) return numbersReader(column.points, column.rows, 2);
  if ("boxes" in column) return numbersReader(column.boxes, column.rows, 4);
  return () => column.all;
}

function wordsReader(columns) {
  const readers = Object.entries(columns).map(([tag, column]) => ({ tag, read: readerOf(column) }));
  return (at) => {
    /** @type {Record<string, string>} */
    const words = {};
    for (const { tag, read } of readers) {
      const word = read(at);
      if (word === null) return null;
      words[tag] = word;
    }
    return words;
  };
}

/** Read positions or boxes: pairs of degrees, packed as positions are, and who has them. */
function numbersReader(stream, rows, size) {
  /** @type {{degrees: Float64Array, own: Int32Array}|null} */
  let found = null;
  const open = () => {
    const steps = openNumbers(stream);
    const degrees = new Float64Array(steps.length);
    let [lon, lat] = [0, 0];
    for (let k = 0; k < steps.length; k += 2) {
      lon += steps[k];
      lat += steps[k + 1];
      degrees[k] = lon / STEPS;
      degrees[k + 1] = lat / STEPS;
    }
    const gaps = openNumbers(rows);
    const own = new Int32Array(gaps.reduce((sum, gap) => sum + gap, 1)).fill(-1);
    let at = 0;
    for (let k = 0; k < gaps.length; k += 1) {
      at += gaps[k];
      own[at] = k * size;
    }
    return { degrees, own };
  };
  return (at) => {
    found ??= open();
    const from = at < found.own.length ? found.own[at] : -1;
    return from < 0 ? null : Array.from(found.degrees.subarray(from, from + size));
  };
}

/**
 * @param {*} block
 * @param {() => Late} readLate reads what stands behind the scripts, as soon as that is there
 * @returns {Data} the data block with its tables as rows when asked for, and boxes for points
 */
export function unpackData(block, readLate = () => ({ values: {}, places: {} })) {
  const data = { ...block };
  for (const [name, value] of Object.entries(block)) {
    const isLate = isMark(value);
    const isTable = TABLES.includes(name);
    if (!isLate && !isTable) continue;
    readWhenAsked(data, name, () => {
      const found = isLate ? readLate().values[name] : value;
      return isTable ? openTable(name, found, readLate) : found;
    });
  }
  return data;
}

/** Tell whether a value stands behind the scripts (see maps/blocks/late.py). */
function isMark(value) {
  return Boolean(value && typeof value === "object" && "$late" in value);
}

function openTable(name, table, readLate) {
  const found = unpackRows(table, () => readLate()[name]);
  if (name === "places" && found.length) boxPoints(Object.getPrototypeOf(found[0]));
  return found;
}

/** Let `data` have a value that is made when it is first asked for; it can be set, too. */
function readWhenAsked(data, name, make) {
  const hold = (value) =>
    Object.defineProperty(data, name, {
      enumerable: true,
      configurable: true,
      writable: true,
      value,
    });
  Object.defineProperty(data, name, {
    enumerable: true,
    configurable: true,
    get() {
      hold(make());
      return data[name];
    },
    set: hold,
  });
}

/** Let places that are points have the boxes of their discs. */
function boxPoints(kind) {
  const { get } = /** @type {PropertyDescriptor} */ (
    Object.getOwnPropertyDescriptor(kind, "bounds")
  );
  Object.defineProperty(kind, "bounds", {
    enumerable: true,
    get() {
      const own = get?.call(this);
      return own || (this.position ? boxRound(this.position, this.radius || 0) : null);
    },
  });
}

/**
 * @param {Position} position
 * @param {number} radius metres
 * @returns {Box} the box of the disc, on a sphere
 */
export function boxRound([lon, lat], radius) {
  const up = (radius / EARTH_RADIUS_M) * (180 / Math.PI);
  const aside = up / Math.cos((lat * Math.PI) / 180);
  return [lon - aside, lat - up, lon + aside, lat + up];
}
