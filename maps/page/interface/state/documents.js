/** The documents that a map was made from; their paragraphs are counted through. */

import { firstDay } from "./outcomes.js";

/**
 * Return the document that paragraph `n` is of, its number in it, and the document's own number.
 * @param {Object} data The data block.
 * @param {number} n Counted through all documents, from 1.
 * @returns {{document: Object, n: number, at: number}}
 */
export function documentAt(data, n) {
  const at = Math.max(data.documents.filter(({ before }) => before < n).length, 1);
  const document = data.documents[at - 1];
  return { document, n: n - document.before, at };
}

/**
 * Return the dates of the oldest and of the newest document, partial as they are.
 * @param {Object} data The data block.
 * @param {string|null} [asAt] A day: of the documents that there were by then, if there was one.
 * @returns {{first: string, last: string}}
 */
export function documentDates(data, asAt = null) {
  const all = data.documents.map((row) => row.date).sort();
  const then = all.filter((date) => !asAt || firstDay(date) <= asAt);
  const dates = then.length ? then : all;
  return { first: dates[0], last: dates[dates.length - 1] };
}

/**
 * Return the documents that name a place, the oldest first; all of them if none does.
 * @param {Object} data The data block.
 * @param {{p: number}[]} mentions of the place
 * @returns {*[]}
 */
export function documentsNaming(data, mentions) {
  const found = new Set(mentions.map(({ p }) => documentAt(data, p).document));
  const named = data.documents.filter((row) => found.has(row));
  return (named.length ? named : [...data.documents]).sort((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  );
}

/**
 * Return the date that is shown, and when things were told: at all, and by paragraph.
 * @param {Object} data The data block.
 * @param {string|null} asAt
 * @returns {Time}
 */
export function timeOf(data, asAt) {
  const toldIn = (n) => documentAt(data, n).document.date;
  return {
    asAt,
    told: documentDates(data).first,
    toldIn: data.documents.length > 1 ? toldIn : undefined,
  };
}

/** Return how paragraph `n` is written where its document is not named: `12`, or `2:3` of several. */
export function paragraphLabel(data, n) {
  const found = documentAt(data, n);
  return data.documents.length > 1 ? `${found.at}:${found.n}` : found.n;
}
