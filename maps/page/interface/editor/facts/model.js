/**
 * The files as the editor knows them: rows by key, positions by id, and a log of what an act
 * touched, so that it can be taken back.
 */

import { keyOf } from "./columns.js";

/**
 * @typedef {Record<string, string>} Cells a row by column, as it stands in its file
 * @typedef {{columns: string[], rows: Cells[], index: Map<string, Cells>}} Table
 * @typedef {{dataset: string|null, geometry: Geometry}} Standpoint
 * @typedef {{type: string, coordinates: any[]}} Geometry GeoJSON in EPSG:4326, longitude first
 */

/** @returns {Table} */
function openTable(name, { columns, rows }) {
  const opened = rows.map((cells) =>
    Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])),
  );
  return { columns, rows: opened, index: new Map(opened.map((row) => [keyOf(name, row), row])) };
}

/** @typedef {ReturnType<typeof makeModel>} Model */

/**
 * @param {{tables: Record<string, {columns: string[], rows: string[][]}>,
 *   positions: Record<string, Standpoint>, languages: string[], region: string,
 *   vocabulary?: {drafted?: [string, string][], units?: Record<string, [string, number, string]>,
 *   firstYear?: number}}} state
 */
export function makeModel(state) {
  /** @type {Map<string, Table>} */
  const tables = new Map(
    Object.entries(state.tables).map(([name, packed]) => [name, openTable(name, packed)]),
  );
  const positions = new Map(Object.entries(state.positions));

  /** @returns {Table} */
  function table(name) {
    const found = tables.get(name);
    if (found) return found;
    const fresh = { columns: [], rows: [], index: new Map() };
    tables.set(name, fresh);
    return fresh;
  }

  return {
    tables,
    positions,
    languages: state.languages,
    region: state.region,
    /** Sentences of drafts, each with what it says once reviewed. */
    drafted: state.vocabulary?.drafted || [],
    /** Unit words: the base unit, what one comes to in that, and how it is said. */
    units: state.vocabulary?.units || {},
    firstYear: state.vocabulary?.firstYear || 0,
    table,
    /** @returns {Cells|null} */
    row: (name, key) => table(name).index.get(key) || null,
    /** @returns {string|null} the first of `names` that has a row of this key */
    whereIs: (key, names) => names.find((name) => table(name).index.has(key)) || null,
    begin: () => beginLog(table, positions),
  };
}

/**
 * Return the means to change rows; `takeBack` puts everything back as it was at the beginning.
 * What was touched is listed by table and key.
 */
function beginLog(table, positions) {
  const rows = new Map();
  const lists = new Map();
  const places = new Map();
  /** @type {Map<string, {table: string, key: string}>} */
  const touched = new Map();

  const touch = (name, key) => touched.set(`${name} ${key}`, { table: name, key });
  const keepList = (name) => lists.has(name) || lists.set(name, [...table(name).rows]);

  return {
    touched,
    /** @param {Cells} cells the fields that change */
    change(name, key, cells) {
      const row = table(name).index.get(key);
      if (!row) throw new Error(`${name}: there is no row ${key}`);
      if (!rows.has(row)) rows.set(row, { ...row });
      Object.assign(row, cells);
      touch(name, key);
    },
    /** @param {number} [at] where in the file; at its end without it */
    insert(name, row, at = table(name).rows.length) {
      keepList(name);
      table(name).rows.splice(at, 0, row);
      table(name).index.set(keyOf(name, row), row);
      touch(name, keyOf(name, row));
    },
    remove(name, key) {
      keepList(name);
      const { rows: list, index } = table(name);
      list.splice(list.indexOf(index.get(key)), 1);
      index.delete(key);
      touch(name, key);
    },
    /** @param {string[]} keys all of them, in their new order */
    order(name, keys) {
      keepList(name);
      const { rows: list, index } = table(name);
      const ordered = keys.map((key) => index.get(key)).filter(Boolean);
      const rest = list.filter((row) => !ordered.includes(row));
      list.splice(0, list.length, ...ordered, ...rest);
      for (const key of keys) touch(name, key);
    },
    /** @param {Standpoint|null} standpoint `null` takes the position away */
    place(id, standpoint) {
      if (!places.has(id)) places.set(id, positions.get(id) || null);
      if (standpoint) positions.set(id, standpoint);
      else positions.delete(id);
    },
    /** The ids whose position changed. */
    moved: () => [...places.keys()],
    takeBack() {
      for (const [row, before] of rows) {
        for (const field of Object.keys(row)) if (!(field in before)) delete row[field];
        Object.assign(row, before);
      }
      for (const [name, before] of lists) {
        const one = table(name);
        one.rows.splice(0, one.rows.length, ...before);
        one.index.clear();
        for (const row of before) one.index.set(keyOf(name, row), row);
      }
      for (const [id, before] of places) {
        if (before) positions.set(id, before);
        else positions.delete(id);
      }
    },
  };
}
