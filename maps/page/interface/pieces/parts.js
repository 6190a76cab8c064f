/** Small pieces that list, card, search, legend and print share. */

import { sortOf, statusKey } from "../../shared/standing.js";
import { documentAt, paragraphLabel } from "../state/documents.js";
import { sayFigure } from "../state/figures.js";
import { STATUSES, statusOf } from "../state/filters.js";
import { amountText } from "./amounts.js";
import { button, h } from "./dom.js";

const METRES_A_DEGREE = 111195; // of latitude, mean

/**
 * Return the swatch of a place: its symbol, or the form of its line, area or disc.
 * @param {Context} ctx
 */
export function placeSwatch(ctx, place, size = 20) {
  return ctx.engine.swatch({
    theme: place.theme,
    colour: place.colour || undefined,
    symbol: ctx.cat.layers.get(place.layer)?.symbol,
    status: statusOf(place),
    placed: place.placed,
    form: formOf(ctx, place),
    size,
  });
}

/**
 * Return how a place is drawn: as a line, an area, a soft symbol or a point.
 * @param {Context} ctx
 */
export function formOf(ctx, place) {
  if (place.kind === "line" || place.kind === "road") return "line";
  if (place.radius > ctx.data.styles.discFrom && place.position && !isArea(place)) return "soft";
  return isArea(place) ? "area" : "point";
}

/**
 * Tell whether a line is known no better, in any part of it, than what has a soft symbol.
 * @param {Context} ctx
 */
export function isCoarseLine(ctx, place) {
  const sections = ctx.cat.sectionsOf(place.id);
  return sections.length > 0 && sections.every(({ radius }) => radius > ctx.data.styles.discFrom);
}

/** Tell whether a place has an outline of its own; a point's box is that of its radius. */
function isArea({ bounds, radius }) {
  if (!bounds || (bounds[0] === bounds[2] && bounds[1] === bounds[3])) return false;
  const half_m = ((bounds[3] - bounds[1]) / 2) * METRES_A_DEGREE;
  return !(radius && Math.abs(half_m - radius) < radius * 0.02);
}

/**
 * Return a status as it is said of a thing: a festival is held, a road open.
 * @param {Context} ctx
 * @param {*} thing a place or a section
 * @param {string} status
 */
export function statusWords(ctx, thing, status) {
  return ctx.words.t(statusKey(ctx.words.has, sortOfThing(ctx, thing), status));
}

/**
 * Return the words for a status that hold for all that have it, usual words before special ones.
 * @param {Context} ctx
 * @param {*[]} things places and sections
 * @param {string} status
 */
export function wordsForStatus(ctx, things, status) {
  const used = new Set(things.map((thing) => statusWords(ctx, thing, status)));
  const usual = ctx.words.t(`status.${status}`);
  return [...new Set([usual, ...used])].filter((one) => used.has(one));
}

/**
 * Return the name of a status of several things: their own words if all have the same, else one
 * that holds for all of them.
 * @param {Context} ctx
 * @param {string[]} words as `wordsForStatus` gives them
 * @param {string} status
 */
export function nameOfStatus({ words: { has, t } }, words, status) {
  return words.length === 1 ? words[0] : t(statusKey(has, words.length ? "mixed" : "", status));
}

/**
 * Return the name of a status as the filter by it says it: of all that the dossier has.
 * @param {Context} ctx
 * @param {string} status
 * @returns {{name: string, words: string[]}} with the words that it stands for
 */
export function filterName(ctx, status) {
  const things = [...ctx.data.places, ...ctx.data.sections].filter(
    (thing) => statusOf(thing) === status,
  );
  const words = wordsForStatus(ctx, things, status);
  return { name: nameOfStatus(ctx, words, status), words };
}

/** A section is of its line's sort. @param {Context} ctx */
function sortOfThing(ctx, thing) {
  const place = ctx.cat.places.get(thing.line) || thing;
  return sortOf(ctx.data.sorts, place.kind, ctx.cat.layers.get(place.layer)?.symbol);
}

/**
 * Tell whether a status says nothing of a thing: that a town is there.
 * @param {Context} ctx
 */
export function isSilent(ctx, thing, status) {
  return ctx.data.sorts.silent[sortOfThing(ctx, thing)] === status;
}

/**
 * Return a thing's status in words, with its form before it so that colour is never alone.
 * @param {Context} ctx
 * @param {*} thing a place or a section
 * @param {string|null} status
 */
export function statusChip(ctx, thing, status) {
  const known = status && STATUSES.includes(status) ? status : "unknown";
  return h(
    "span",
    { class: `pm-status pm-status-${known}` },
    ctx.engine.swatch({ form: "line", status: known, size: 16 }),
    statusWords(ctx, thing, known),
  );
}

/** Return a verdict in words, with its own sign. @param {Context} ctx */
export function outcomeChip(ctx, state) {
  return h(
    "span",
    { class: `pm-outcome pm-outcome-${state}`, "data-outcome-of": state },
    ctx.engine.swatch({ form: "outcome", outcome: state, size: 20 }),
    ctx.words.t(`outcome.${state}`),
  );
}

/** Return the page of the document that paragraph `n` begins on, or null if it has no pages. */
export function pageOf(data, n) {
  const { before } = documentAt(data, n).document;
  const begun = (data.document.pages || []).filter(
    ([, paragraph]) => paragraph <= n && paragraph > before,
  );
  return begun.length ? Math.max(...begun.map(([page]) => page)) : null;
}

/** Return a button that opens a paragraph in the reading pane. @param {Context} ctx */
export function paragraphButton(ctx, n) {
  return button(
    {
      class: "pm-paragraph-link",
      "data-key": `par-${n}`,
      "data-paragraph-link": n,
      onclick: () => ctx.actions.read(n),
    },
    ctx.words.t("paragraph.short", { n: paragraphLabel(ctx.data, n) }),
    pageOf(ctx.data, n) === null
      ? null
      : h(
          "span",
          { class: "pm-quiet" },
          ` ${ctx.words.t("page.short", { n: pageOf(ctx.data, n) })}`,
        ),
  );
}

/**
 * Return a button that opens a place's card.
 * @param {Context} ctx
 * @param {Place} place
 * @param {Node|string} [extra]
 */
export function placeButton(ctx, place, extra) {
  return button(
    {
      class: "pm-place-link",
      "data-key": `goto-${place.id}`,
      onclick: () => ctx.actions.open(place.id),
    },
    placeSwatch(ctx, place, 16),
    h("span", {}, ctx.words.pick(place.name)),
    extra ? h("span", { class: "pm-quiet" }, extra) : null,
  );
}

/**
 * Return what kind of text the map was made from, in a word: an interview, a text; of several
 * documents the kind that all of them are.
 * @param {Context} ctx
 * @param {{genre: string}[]} documents
 */
export function documentOf(ctx, documents = ctx.data.documents) {
  const kinds = new Set(documents.map(({ genre }) => genre));
  return ctx.words.t(`document.${kinds.size === 1 ? documents[0].genre : "text"}`);
}

/**
 * Return when something was said, in words: a date, or the time from the first document to the last.
 * @param {Context} ctx
 * @param {{date: string}[]} documents the oldest first
 */
export function dateOf(ctx, documents) {
  const [first, last] = [documents[0].date, documents[documents.length - 1].date];
  return first === last ? ctx.words.date(first) : ctx.words.period(`${first}/${last}`);
}

/**
 * Return a figure as the language writes it, with what it is compared with.
 * @param {Context} ctx
 */
export function figureText(ctx, fact) {
  return sayFigure(ctx.words, fact, amountText);
}
