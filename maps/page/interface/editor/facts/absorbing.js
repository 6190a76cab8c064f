/**
 * What the files came to by an act, as the server tells it: it may have filled in more than the
 * page knew, such as the reason of a place that is new.
 */

/**
 * @typedef {{file: string, kind: string, row?: string|null, field?: string|null, after?: *}} Change
 */

/**
 * Take over the cells that an act came to.
 * @param {import("./model.js").Model} model
 * @param {Change[]} changes
 * @param {(table: string, row: string) => boolean} isOpen whether a later act on this row is still
 *   under way, which knows better
 * @returns {Map<string, {table: string, key: string}>} the rows that now are other than shown
 */
export function absorb(model, changes, isOpen) {
  const touched = new Map();
  for (const { file, kind, row: key, field, after } of changes) {
    if (kind === "column" && field) setColumn(model.table(file), field, Boolean(after));
    const row = key && model.row(file, key);
    if (!row || isOpen(file, key) || typeof after !== "string") continue;
    const cells = kind === "cell" && field ? { [field]: after } : {};
    if (kind === "row") Object.assign(cells, cellsOfLine(model.table(file).columns, after));
    const isOther = Object.entries(cells).some(([name, cell]) => (row[name] ?? "") !== cell);
    if (!isOther) continue;
    Object.assign(row, cells);
    touched.set(`${file} ${key}`, { table: file, key });
  }
  return touched;
}

/** A table is given a column behind the others, or loses it. */
function setColumn(table, field, isThere) {
  const others = table.columns.filter((column) => column !== field);
  if (!isThere) table.columns = others;
  else if (others.length === table.columns.length) table.columns = [...others, field];
}

/** @returns {Record<string, string>} the cells of a line of CSV, if it has one for each column */
function cellsOfLine(columns, line) {
  const cells = splitLine(line.replace(/\r?\n$/, ""));
  if (cells.length !== columns.length) return {};
  return Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
}

/** @param {string} line a row of CSV (RFC 4180) @returns {string[]} */
export function splitLine(line) {
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(found, ([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}
