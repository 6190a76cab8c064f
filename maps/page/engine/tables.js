/** Reads rows that were packed as columns (see maps/blocks/columns.py). */

/** The sphere of the WGS 84 ellipsoid's mean radius. */
const EARTH_RADIUS_M = 6371008.8;
const TABLES = ["places", "sections", "mentions", "numerals", "facts", "commitments"];

/** @returns {*[]} rows; what repeats is one object that all its rows share */
export function unpackRows({ count, columns }) {
  const readers = Object.entries(columns).map(([name, column]) => ({
    name,
    read: readerOf(column),
  }));
  return Array.from({ length: count }, (_, at) => {
    /** @type {Record<string, *>} */
    const row = {};
    for (const { name, read } of readers) row[name] = read(at);
    return row;
  });
}

function readerOf(column) {
  if ("each" in column) return (at) => column.each[at];
  if ("index" in column) return (at) => column.values[column.index[at]];
  return () => column.all;
}

/** @returns {Data} the data block with its tables as rows when asked for, and boxes for points */
export function unpackData(block) {
  const data = { ...block };
  for (const name of TABLES) unpackLater(data, name, block[name]);
  for (const place of data.places) {
    if (!place.bounds && place.position) place.bounds = boxRound(place.position, place.radius || 0);
  }
  return data;
}

function unpackLater(data, name, table) {
  /** @type {*[]|null} */
  let rows = null;
  Object.defineProperty(data, name, {
    enumerable: true,
    get: () => {
      rows ??= unpackRows(table);
      return rows;
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
