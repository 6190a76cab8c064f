/**
 * What an act does to the files, as docs/editing.md says it: the page shows it at once, the
 * program that writes the files does the same with more care.
 */

import { cellOf, listOf, PLACES } from "./columns.js";
import { reviewedCells } from "./reviewing.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {ReturnType<Model["begin"]>} Log
 * @typedef {object} Act
 * @property {string} id a UUID
 * @property {string} at an instant
 * @property {string} by initials
 * @property {string} act what is done
 * @property {{table?: string, row?: string|null, act?: string}} target
 * @property {Record<string, any>} [before]
 * @property {Record<string, any>} [after]
 * @property {string} [why]
 * @property {string} [source]
 * @property {{id: string, datum: string}} [base_map]
 */

/** The reason of mentions whose place was rejected. */
const REJECTED = "rejected";
/** The editors' own datasets: where a position stays, or goes to the first, if nothing is said. */
export const OWN = ["own-drawings", "review"];

/** @type {Record<string, (model: Model, log: Log, act: any) => void>} */
const DOERS = {
  accept,
  reject,
  move: placeIt,
  draw: drawIt,
  unplace,
  split,
  merge,
  theme: (model, log, act) => setPair(model, log, act, firstLayerOf(model, act.after.theme)),
  layer: (model, log, act) =>
    setPair(model, log, act, { theme: model.row("layers.csv", act.after.layer)?.theme }),
  add,
  outcome: (_, log, act) => makeOrChange(log, act, "commitment", _),
  evidence: (_, log, act) => makeOrChange(log, act, "id", _),
  tour,
};

/**
 * @param {Model} model
 * @param {Act} act any but `undo` and `redo`
 * @returns {Log} what was touched; its `takeBack` undoes it
 */
export function applyAct(model, act) {
  const log = model.begin();
  const doIt = DOERS[act.act] || setCells;
  try {
    doIt(model, log, act);
  } catch (error) {
    log.takeBack();
    throw error;
  }
  return log;
}

function setCells(_model, log, { target, after }) {
  log.change(target.table, target.row, cellsOf(after));
}

/** Count a row as reviewed. */
function review(model, log, table, key, by) {
  log.change(table, key, reviewedCells(model.row(table, key), by, model.drafted));
}

function accept(model, log, { target, by }) {
  review(model, log, target.table, target.row, by);
  for (const row of model.table("sections.csv").rows)
    if (row.line === target.row) review(model, log, "sections.csv", row.id, by);
}

/** A position is no cell. */
function cellsOf(after) {
  const { position: _, parts: __, mentions: ___, ...cells } = after || {};
  return Object.fromEntries(
    Object.entries(cells).map(([field, value]) => [field, value === null ? "" : String(value)]),
  );
}

function setPair(model, log, act, pair) {
  setCells(model, log, { ...act, after: { ...pair, ...act.after } });
}

function firstLayerOf(model, theme) {
  const layer = model.table("layers.csv").rows.find((row) => row.theme === theme);
  return layer ? { layer: layer.id } : {};
}

function placeIt(model, log, act) {
  const { target, after } = act;
  const now = model.positions.get(target.row)?.dataset || "";
  const dataset = after.geo_source || (OWN.includes(now) ? now : OWN[0]);
  setCells(model, log, { target, after: { geo_source: dataset, ...after } });
  log.place(target.row, { dataset, geometry: after.position });
  review(model, log, target.table, target.row, act.by);
}

/** A section that is new is made; what is drawn of a line without sections is its first section. */
function drawIt(model, log, act) {
  const { target, after } = act;
  const place = model.row(target.table, target.row);
  const isLine = place && ["line", "road"].includes(place.kind);
  if (place && !isLine) return placeIt(model, log, act);
  const line = isLine ? target.row : after.line;
  const id = isLine ? `${target.row}.drawn` : target.row;
  const of = model.row("places.csv", line) || model.row("stations.csv", line) || {};
  const names = Object.fromEntries(
    Object.entries(of).filter(([field]) => /^(name|why)_|^status_at$/.test(field)),
  );
  if (!model.row("sections.csv", id)) log.insert("sections.csv", { ...names, id, line });
  if (isLine) review(model, log, target.table, target.row, act.by);
  placeIt(model, log, { ...act, target: { table: "sections.csv", row: id } });
}

function unplace(model, log, act) {
  const none = { placed: "unlocated", geo_source: "", coordinateUncertaintyInMeters: "" };
  setCells(model, log, {
    ...act,
    after: { ...none, certainty: "", second_source: "", ...act.after },
  });
  log.place(act.target.row, null);
  review(model, log, act.target.table, act.target.row, act.by);
}

function split(model, log, { target, after, by }) {
  const whole = model.row("sections.csv", target.row);
  const at = model.table("sections.csv").rows.indexOf(whole);
  const dataset = model.positions.get(target.row)?.dataset || OWN[0];
  after.parts.forEach((part, number) => {
    const cells = cellsOf(part);
    if (number === 0 && part.id === target.row) log.change("sections.csv", target.row, cells);
    else log.insert("sections.csv", { ...whole, ...cells }, at + number);
    log.place(part.id, { dataset, geometry: part.position });
    review(model, log, "sections.csv", part.id, by);
  });
  if (after.parts[0].id !== target.row) {
    log.remove("sections.csv", target.row);
    log.place(target.row, null);
  }
}

/** Let all that names `from` name `to`; `null` takes it out of lists. */
function hand(model, log, from, to) {
  const others = { facts: ["subject"], discrepancies: ["place"] };
  for (const [name, fields] of Object.entries(others))
    for (const row of [...model.table(`${name}.csv`).rows])
      for (const field of fields)
        if (row[field] === from) log.change(`${name}.csv`, row.id, { [field]: to || model.region });
  for (const row of model.table("commitments.csv").rows) {
    const named = listOf(row.places || row.place);
    if (!named.includes(from) && row.place !== from) continue;
    const places = handedList(named, from, to);
    const left = places.length ? places : [model.region];
    log.change("commitments.csv", row.id, { place: left[0], places: cellOf(left) });
  }
  for (const name of [...PLACES, "chapters.csv"])
    for (const row of model.table(name).rows)
      for (const field of ["members", "lines", "places"])
        if (listOf(row[field]).includes(from))
          log.change(name, row.id, { [field]: cellOf(handedList(listOf(row[field]), from, to)) });
  for (const name of PLACES)
    for (const row of model.table(name).rows)
      if (row.within === from) log.change(name, row.id, { within: to || "" });
}

function handedList(ids, from, to) {
  return [...new Set(ids.map((id) => (id === from ? to : id)).filter(Boolean))];
}

function handMentions(model, log, from, cells) {
  for (const row of model.table("mentions.csv").rows)
    if (row.place === from)
      log.change("mentions.csv", [row.document || "", row.start, row.end].join(":"), cells);
}

function reject(model, log, { target }) {
  const id = target.row;
  handMentions(model, log, id, { place: "", reason: REJECTED });
  hand(model, log, id, null);
  for (const row of [...model.table("sections.csv").rows]) {
    if (row.line !== id) continue;
    log.remove("sections.csv", row.id);
    log.place(row.id, null);
  }
  log.remove(target.table, id);
  log.place(id, null);
}

function merge(model, log, { target, after, by }) {
  const stays = model.row(target.table, target.row);
  const isName = (field) => field.startsWith("name_");
  const namesOf = (row) => [
    ...Object.keys(row)
      .filter(isName)
      .map((field) => row[field]),
    ...listOf(row.aliases),
  ];
  const own = new Set(namesOf(stays).filter((name) => !listOf(stays.aliases).includes(name)));
  const aliases = new Set(listOf(stays.aliases));
  for (const id of listOf(after.places)) {
    const name = model.whereIs(id, PLACES);
    if (!name) throw new Error(`there is no place ${id}`);
    for (const one of namesOf(model.row(name, id))) if (one && !own.has(one)) aliases.add(one);
    handMentions(model, log, id, { place: target.row });
    hand(model, log, id, target.row);
    for (const row of model.table("sections.csv").rows)
      if (row.line === id) log.change("sections.csv", row.id, { line: target.row });
    log.remove(name, id);
    log.place(id, null);
  }
  log.change(target.table, target.row, { aliases: cellOf([...aliases]) });
  review(model, log, target.table, target.row, by);
}

function add(model, log, { target, after }) {
  const said = after.mentions[0].surface;
  const names = Object.fromEntries(
    model
      .table(target.table)
      .columns.filter((column) => column.startsWith("name_"))
      .map((column) => [column, said]),
  );
  const empty = Object.fromEntries(model.table(target.table).columns.map((column) => [column, ""]));
  log.insert(target.table, {
    ...empty,
    ...names,
    placed: "unlocated",
    status_at: "unknown",
    importance: "3",
    ...cellsOf(after),
    id: target.row,
    reviewed: "true",
  });
  if (after.position)
    log.place(target.row, { dataset: after.geo_source || OWN[0], geometry: after.position });
  for (const span of after.mentions) {
    const cells = Object.fromEntries(
      Object.entries(span).map(([field, value]) => [field, value === null ? "" : String(value)]),
    );
    const key = [cells.document || "", cells.start, cells.end].join(":");
    if (model.row("mentions.csv", key))
      log.change("mentions.csv", key, { place: target.row, reason: "" });
    else {
      freeSpan(model, log, cells);
      log.insert("mentions.csv", { ...cells, place: target.row, reason: "" });
    }
  }
}

/** Declined mentions that a new one covers go. @param {*} cells of the new one */
function freeSpan(model, log, cells) {
  const { document = "", start, end } = cells;
  for (const row of [...model.table("mentions.csv").rows]) {
    const isMet = Number(row.start) < Number(end) && Number(start) < Number(row.end);
    if (isMet && !row.place && (row.document || "") === document)
      log.remove("mentions.csv", [row.document || "", row.start, row.end].join(":"));
  }
}

function makeOrChange(log, { target, after }, key, model) {
  if (model.row(target.table, target.row)) log.change(target.table, target.row, cellsOf(after));
  else log.insert(target.table, { ...cellsOf(after), [key]: target.row });
}

function tour(_model, log, { target, after }) {
  if (after.order !== undefined) log.order("chapters.csv", listOf(after.order));
  if (target.row) {
    const { order: _, ...cells } = after;
    log.change("chapters.csv", target.row, cellsOf(cells));
  }
}
