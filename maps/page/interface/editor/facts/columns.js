/** How the cells of a dossier's files are read: names of columns, lists, numbers. */

/** What makes a row's key, for tables whose rows have no id. */
const KEYS = {
  "outcomes.csv": (row) => row.commitment,
  "mentions.csv": (row) => [row.document || "", row.start, row.end].join(":"),
};

/** The files whose rows are places. */
export const PLACES = ["places.csv", "stations.csv"];

/** @returns {string} the key of a row of `table` */
export function keyOf(table, row) {
  return KEYS[table] ? KEYS[table](row) : row.id;
}

/**
 * @param {string} field as `name`
 * @param {string} tag BCP 47
 * @returns {string} the column of `field` in that language, as `name_zh_hans`
 */
export function columnOf(field, tag) {
  return `${field}_${tag.toLowerCase().replaceAll("-", "_")}`;
}

/** @returns {string[]} the values of a cell that holds several */
export function listOf(cell) {
  return (cell || "")
    .split("|")
    .map((one) => one.trim())
    .filter(Boolean);
}

/** @returns {string} one cell for several values */
export function cellOf(values) {
  return values.join("|");
}

/** @returns {number|null} */
export function numberOf(cell) {
  return cell === undefined || cell === null || String(cell).trim() === "" ? null : Number(cell);
}

/**
 * @param {Record<string, string>} row
 * @param {string} field
 * @param {string[]} tags languages
 * @returns {Words} what the row says in each language
 */
export function wordsOf(row, field, tags) {
  return Object.fromEntries(tags.map((tag) => [tag, row[columnOf(field, tag)] || ""]));
}
