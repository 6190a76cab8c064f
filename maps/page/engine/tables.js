/** Reads rows that were packed as columns (see maps/tables.py). */

const TABLES = ["places", "sections", "mentions", "numerals", "facts", "commitments"];

/** @returns {object[]} rows; what repeats is one object that all its rows share */
export function unpackRows({ count, columns }) {
  const readers = Object.entries(columns).map(([name, column]) => [name, readerOf(column)]);
  return Array.from({ length: count }, (_, at) => {
    const row = {};
    for (const [name, read] of readers) row[name] = read(at);
    return row;
  });
}

function readerOf(column) {
  if ("each" in column) return (at) => column.each[at];
  if ("index" in column) return (at) => column.values[column.index[at]];
  return () => column.all;
}

/** @returns {object} the data block with its tables as rows */
export function unpackData(block) {
  const data = { ...block };
  for (const name of TABLES) data[name] = unpackRows(block[name]);
  return data;
}
