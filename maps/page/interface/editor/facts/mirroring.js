/** Shows in the page's data block what stands in the files: rows of the page from cells. */

import { listOf, numberOf, PLACES, wordsOf } from "./columns.js";
import { boxOf, joinBoxes, somewhereOn } from "./extent.js";
import { saidOf } from "./saying.js";

const nothing = (cell) => (cell ? cell : null);

/**
 * Bring `data` in step with `model` in what was touched.
 * @param {Data} data changed in place
 * @param {import("./model.js").Model} model
 * @param {{touched: Map<string, {table: string, key: string}>, moved: () => string[]}} log
 * @returns {{places: Set<string>, isOther: boolean}} the ids of places and sections that look
 *   other than before, and whether rows came or went or hang together otherwise
 */
export function mirror(data, model, log) {
  const places = new Set(log.moved());
  let isOther = false;
  const looks = new Map([...log.touched.values()].map(({ key }) => [key, lookOf(data, key)]));
  for (const { table, key } of log.touched.values()) {
    const change = MIRRORS[table]?.(data, model, key, table);
    if (change === undefined) continue;
    if (lookOf(data, key) !== looks.get(key)) places.add(key);
    isOther = change || isOther;
  }
  for (const id of places) isOther = standAt(data, model, id) || isOther;
  if ([...log.touched.values()].some(({ table }) => table === "chapters.csv"))
    sortLike(data.chapters, model.table("chapters.csv").rows);
  return { places, isOther };
}

/** What of a place or section the map shows, as one text; without its position. */
function lookOf(data, id) {
  const row =
    data.places.find((one) => one.id === id) || data.sections.find((one) => one.id === id);
  if (!row) return "";
  const { name, kind, theme, layer, colour, importance, statusAt, statusNow, placed, radius } = row;
  return JSON.stringify([
    name,
    kind,
    theme,
    layer,
    colour,
    importance,
    statusAt,
    statusNow,
    placed,
    radius,
  ]);
}

/** @type {Record<string, (data: Data, model: import("./model.js").Model, key: string, table: string) => boolean>} */
const MIRRORS = {
  "places.csv": mirrorPlace,
  "stations.csv": mirrorPlace,
  "sections.csv": mirrorSection,
  "facts.csv": mirrorFact,
  "commitments.csv": mirrorStatement,
  "outcomes.csv": mirrorOutcome,
  "evidence.csv": mirrorEvidence,
  "chapters.csv": mirrorChapter,
  "mentions.csv": mirrorMention,
};

function mirrorPlace(data, model, key, table) {
  const cells = model.row(table, key);
  const at = data.places.findIndex((row) => row.id === key);
  if (!cells) return takeOut(data.places, at);
  const fresh = {
    ...standing(cells, model.languages),
    kind: cells.kind,
    theme: cells.theme,
    layer: cells.layer,
    within: nothing(cells.within),
    members: listOf(cells.members),
    lines: listOf(cells.lines),
    aliases: listOf(cells.aliases),
    colour: nothing(cells.colour),
    importance: numberOf(cells.importance) ?? 3,
    reviewed: cells.reviewed !== "false",
    summary: someWords(wordsOf(cells, "summary", model.languages)),
  };
  if (at < 0) {
    const made = { second: null, town: null, position: null, bounds: null, geoId: null };
    data.places.push({ ...made, otherNames: null, sections: [], ...fresh });
    nameParagraphs(data, key);
    sortLike(
      data.places,
      PLACES.flatMap((name) => model.table(name).rows),
    );
    return true;
  }
  const row = data.places[at];
  const isOther =
    row.layer !== fresh.layer ||
    row.theme !== fresh.theme ||
    row.kind !== fresh.kind ||
    row.importance !== fresh.importance;
  give(row, fresh);
  return isOther;
}

function mirrorSection(data, model, key) {
  const cells = model.row("sections.csv", key);
  const at = data.sections.findIndex((row) => row.id === key);
  const line = data.places.find((row) => row.id === (cells?.line ?? data.sections[at]?.line));
  if (line)
    give(line, {
      sections: model
        .table("sections.csv")
        .rows.filter((row) => row.line === line.id)
        .map((row) => row.id),
    });
  if (!cells) return takeOut(data.sections, at);
  const fresh = { ...standing(cells, model.languages), line: cells.line };
  if (at < 0) data.sections.push({ bounds: null, geoId: null, ...fresh });
  else give(data.sections[at], fresh);
  return at < 0;
}

function standing(cells, tags) {
  return {
    id: cells.id,
    name: wordsOf(cells, "name", tags),
    statusAt: cells.status_at,
    statusNow: nothing(cells.status_now),
    asOf: nothing(cells.as_of),
    statusSource: nothing(cells.status_source),
    start: nothing(cells.start_date),
    due: nothing(cells.due),
    placed: cells.placed,
    radius: numberOf(cells.coordinateUncertaintyInMeters),
    certainty: nothing(cells.certainty),
    why: wordsOf(cells, "why", tags),
    source: nothing(cells.geo_source),
  };
}

function mirrorFact(data, model, key) {
  const cells = model.row("facts.csv", key);
  const row = data.facts.find((one) => one.id === key);
  if (!cells || !row) return false;
  const isOther = row.subject !== cells.subject;
  give(row, {
    subject: cells.subject,
    theme: cells.theme,
    value: numberOf(cells.value),
    unit: cells.unit,
    baseValue: numberOf(cells.base_value),
    baseUnit: cells.base_unit,
    period: nothing(cells.period),
    comparator: cells.comparator,
    metric: wordsOf(cells, "metric", model.languages),
    ...saidOf(row, cells, model),
  });
  return isOther;
}

function mirrorStatement(data, model, key) {
  const cells = model.row("commitments.csv", key);
  const row = data.commitments.find((one) => one.id === key);
  if (!cells || !row) return false;
  const places = listOf(cells.places || cells.place);
  const isOther = places.join() !== row.places.join();
  give(row, {
    place: places[0],
    places,
    theme: cells.theme,
    due: nothing(cells.due),
    dueAsSaid: nothing(cells.due_as_said),
    facts: listOf(cells.facts),
    what: wordsOf(cells, "what", model.languages),
    kind: cells.statement_kind || row.kind,
    statusAt: cells.status_at,
  });
  return isOther;
}

function mirrorOutcome(data, model, key) {
  const cells = model.row("outcomes.csv", key);
  const row = data.commitments.find((one) => one.id === key);
  if (!row) return false;
  const outcome = cells && {
    date: nothing(cells.date),
    evidence: listOf(cells.evidence),
    confidence: cells.confidence,
    state: cells.outcome,
    class: cells.evidence_class,
    note: wordsOf(cells, "note", model.languages),
  };
  give(row, { outcome });
  return false;
}

function mirrorEvidence(data, model, key) {
  const cells = model.row("evidence.csv", key);
  if (!cells) delete data.evidence[key];
  else
    data.evidence[key] = {
      date: nothing(cells.date),
      address: nothing(cells.address),
      publisher: wordsOf(cells, "publisher", model.languages),
      title: wordsOf(cells, "title", model.languages),
      class: cells.evidence_class,
    };
  return false;
}

function mirrorChapter(data, model, key) {
  const cells = model.row("chapters.csv", key);
  const row = data.chapters.find((one) => one.id === key);
  if (!cells || !row) return false;
  give(row, {
    layers: listOf(cells.layers),
    places: listOf(cells.places),
    title: wordsOf(cells, "title", model.languages),
    words: wordsOf(cells, "words", model.languages),
  });
  return false;
}

/** Paragraphs are counted through all documents. */
function mirrorMention(data, model, key) {
  const [document, start, end] = key.split(":");
  const { before } = data.documents.find((one) => one.id === document) || { before: 0 };
  const cells = model.row("mentions.csv", key);
  const next = data.documents.find((one) => one.before > before)?.before ?? Infinity;
  const at = data.mentions.findIndex(
    (row) => row.s === Number(start) && row.e === Number(end) && row.p > before && row.p <= next,
  );
  if (!cells) return takeOut(data.mentions, at);
  const fresh = {
    p: Number(cells.paragraph) + before,
    s: Number(start),
    e: Number(end),
    surface: cells.surface,
    place: nothing(cells.place),
    reason: nothing(cells.reason),
  };
  const old = data.mentions[at]?.place;
  if (at < 0) data.mentions.push(fresh);
  else give(data.mentions[at], fresh);
  for (const id of [old, fresh.place]) if (id) nameParagraphs(data, id);
  return true;
}

function nameParagraphs(data, id) {
  const place = data.places.find((row) => row.id === id);
  const named = data.mentions.filter((row) => row.place === id).map((row) => row.p);
  const paragraphs = [...new Set(named)].sort((one, other) => one - other);
  if (place) give(place, { paragraphs });
}

/** Rows of the page look up what they are asked for; what is given to one is its own from then on. */
function give(row, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const own = { value, writable: true, enumerable: true, configurable: true };
    Object.defineProperty(row, name, own);
  }
}

function takeOut(rows, at) {
  if (at < 0) return false;
  rows.splice(at, 1);
  return true;
}

function someWords(words) {
  return Object.values(words).some(Boolean) ? words : null;
}

function sortLike(rows, order) {
  const rank = new Map(order.map((row, at) => [row.id, at]));
  rows.sort((one, other) => (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0));
}

/** Let the page's row know where it is; tells whether it came onto the map or left it. */
function standAt(data, model, id) {
  const section = data.sections.find((row) => row.id === id);
  const place = data.places.find((row) => row.id === (section ? section.line : id));
  if (section) give(section, { bounds: boxOf(geometryOf(model, id), section.radius) });
  if (!place) return false;
  const wasThere = Boolean(place.position);
  const ids = place.sections.length ? place.sections : [place.id];
  const shapes = ids.map((one) => geometryOf(model, one)).filter(Boolean);
  give(place, {
    position: shapes.length ? somewhereOn(shapes[0]) : null,
    bounds: shapes
      .map((shape) => boxOf(shape, place.radius))
      .reduce(joinBoxes, /** @type {*} */ (null)),
  });
  return wasThere !== Boolean(place.position);
}

function geometryOf(model, id) {
  return model.positions.get(id)?.geometry || null;
}
