/** The rows of an export: the same columns and values as the layers' files and the command line's. */

import { pageOf } from "../pieces/parts.js";
import { documentAt } from "../state/documents.js";

/** A number that the files write with a decimal point even if it is whole. */
export class Float {
  constructor(value) {
    this.value = value;
  }
  toString() {
    return writeFloat(this.value);
  }
}

function float(value) {
  return value === null || value === undefined ? null : new Float(value);
}

/**
 * Return the shortest text that reads back as `value`, with a point: `40.0`, `1e+16`, `1e-05`.
 * @param {number} value
 */
export function writeFloat(value) {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** Return compact JSON, floats as `writeFloat` has them. */
export function writeJson(value) {
  if (value instanceof Float) return writeFloat(value.value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join(",")}]`;
  if (value && typeof value === "object")
    return `{${Object.entries(value)
      .map(([key, one]) => `${JSON.stringify(key)}:${writeJson(one)}`)
      .join(",")}}`;
  return JSON.stringify(value === undefined ? null : value);
}

/**
 * Return the columns' values of a place, or of a section of it.
 * @param {Object} cat The catalogue.
 * @param {Object} place
 * @param {Object|null} section
 */
export function makeRow(cat, place, section) {
  const own = section || place;
  const source = cat.data.datasets[own.source] || {};
  const name = (tag) => (section ? `${place.name[tag]} · ${section.name[tag]}` : place.name[tag]);
  const summary = place.summary || {};
  const tags = cat.data.dossier.languages;
  return {
    id: own.id,
    place: place.id,
    ...wordsIn("name", tags, name),
    kind: place.kind,
    theme: place.theme,
    layer: place.layer,
    town: place.town ? place.town[tags[0]] : null,
    ...wordsIn("summary", tags, (tag) => summary[tag] || null),
    status_at: own.statusAt,
    status_now: own.statusNow || null,
    as_of: own.asOf || null,
    start_date: own.start || null,
    due: own.due || null,
    lines: section ? [place.id] : place.lines,
    section: section
      ? section.id.slice(section.id.startsWith(`${place.id}.`) ? place.id.length + 1 : 0)
      : null,
    placed: own.placed,
    coordinateUncertaintyInMeters: float(own.radius),
    certainty: own.certainty || null,
    why: own.why[tags.includes("en") ? "en" : tags[0]],
    ...wordsIn(
      "why",
      tags.filter((tag) => tag !== "en"),
      (tag) => own.why[tag],
    ),
    geo_source: own.source || null,
    geo_id: own.geoId || null,
    retrieved: source.retrieved || null,
    licence: source.licence || null,
    credit: source.credit || null,
    paragraphs: ownNumbers(cat.data, place.paragraphs),
    pages: pagesOf(cat.data, place.paragraphs),
    mentions: cat
      .mentionsOf(place.id)
      .map(({ p, s, e, surface }) => ({ ...spanRow(cat.data, p), start: s, end: e, surface })),
    facts: cat.factsOf(place.id).map((fact) => factRow(cat.data, fact, tags)),
    commitments: cat.commitmentsOf(place.id).map((row) => row.id),
  };
}

/** Return a column of `field` for each language: `name_zh_hans`, `name_ja`. */
function wordsIn(field, tags, say) {
  return Object.fromEntries(
    tags.map((tag) => [`${field}_${tag.replaceAll("-", "_").toLowerCase()}`, say(tag)]),
  );
}

/** Return the document of paragraph `p`, and its number there. */
function spanRow(data, p) {
  const { document, n } = documentAt(data, p);
  return { document: document.id, paragraph: n };
}

/** Return the numbers of paragraphs in their own documents, each once, ascending. */
function ownNumbers(data, numbers) {
  return [...new Set(numbers.map((n) => documentAt(data, n).n))].sort((a, b) => a - b);
}

/** Return the pages that the paragraphs `numbers` begin on, ascending; none if there are no pages. */
function pagesOf(data, numbers) {
  const found = new Set(numbers.map((n) => pageOf(data, n)).filter((page) => page !== null));
  return [...found].sort((a, b) => a - b);
}

function factRow(data, fact, tags) {
  return {
    id: fact.id,
    subject: fact.subject,
    theme: fact.theme,
    ...wordsIn("metric", tags, (tag) => fact.metric[tag]),
    value: float(fact.value),
    unit: fact.unit,
    base_value: float(fact.baseValue),
    base_unit: fact.baseUnit,
    period: fact.period || null,
    comparator: fact.comparator,
    ...spanRow(data, fact.p),
    start: fact.s,
    end: fact.e,
    surface: fact.surface,
  };
}
