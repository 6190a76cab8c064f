/** The parts of a card that lead on: to the text's paragraphs, to places within, around and nearby. */

import { paragraphLabel } from "../state/documents.js";
import { longerNames } from "../state/longer-names.js";
import { button, glyph, h } from "./dom.js";
import { ICONS } from "./icons.js";
import { paragraphButton, placeButton } from "./parts.js";
import { neighboursOf } from "./space.js";

/** Nearer than this a place is a neighbour. */
const NEAR_M = 1000;

/**
 * Return a part of a card under its heading.
 * @param {Context} ctx
 * @param {string} key
 * @param {...*} children
 */
export function part(ctx, key, ...children) {
  return h(
    "section",
    { class: "pm-part", "data-part": key },
    h("h3", {}, ctx.words.t(`card.${key}`)),
    ...children,
  );
}

/**
 * Return the paragraphs that name the place, and steps from mention to mention.
 * @param {Context} ctx
 */
export function mentionsPart(ctx, place) {
  const rows = ctx.cat.mentionsOf(place.id);
  if (!place.paragraphs.length && !rows.length)
    return part(ctx, "mentions", ...unnamedLines(ctx, place));
  const links = place.paragraphs.map((n) => paragraphButton(ctx, n));
  return part(
    ctx,
    "mentions",
    h("p", { class: "pm-paragraphs" }, links),
    rows.length ? stepper(ctx, rows) : null,
  );
}

/**
 * Say that the text does not name the place, or within which longer names alone it does, and where.
 * @param {Context} ctx
 */
function unnamedLines(ctx, place) {
  const { t, quote, said } = ctx.words;
  const names = [...Object.values(place.name), ...place.aliases].filter(Boolean);
  const longer = longerNames(ctx.data.mentions, names);
  const line = t(longer.length ? "card.namedWithin" : "card.notNamed");
  const items = longer.map(({ surface, paragraphs }) =>
    h(
      "li",
      { "data-named-within": surface },
      h("span", { lang: said }, quote(surface)),
      paragraphs.map((n) => [" ", paragraphButton(ctx, n)]),
    ),
  );
  return [
    h("p", { class: "pm-quiet" }, line),
    items.length ? h("ul", { class: "pm-longer-names" }, items) : null,
  ];
}

/** @param {Context} ctx */
function stepper(ctx, rows) {
  const { t } = ctx.words;
  let at = Math.max(
    rows.findIndex((row) => row.s === ctx.store.state.mention),
    -1,
  );
  const label = h("span", { "data-mention-at": "" });
  const say = () =>
    (label.textContent =
      at < 0
        ? t("card.mentionCount", { n: rows.length })
        : t("card.mentionAt", {
            at: at + 1,
            n: rows.length,
            p: paragraphLabel(ctx.data, rows[at].p),
          }));
  const step = (by) => {
    at = at < 0 ? (by > 0 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length;
    say();
    ctx.actions.readMention(rows[at]);
  };
  say();
  return h(
    "div",
    { class: "pm-row pm-stepper" },
    button(
      {
        class: "pm-icon",
        "data-key": "mention-back",
        "data-mention-step": "back",
        "aria-label": t("card.mentionBack"),
        onclick: () => step(-1),
      },
      glyph(ICONS.left, 16),
    ),
    label,
    button(
      {
        class: "pm-icon",
        "data-key": "mention-next",
        "data-mention-step": "next",
        "aria-label": t("card.mentionNext"),
        onclick: () => step(1),
      },
      glyph(ICONS.right, 16),
    ),
  );
}

/**
 * Return what the place lies in, what it has in it, and lines and stations, or null.
 * @param {Context} ctx
 */
export function relationsPart(ctx, place) {
  const find = (ids) => ids.map((id) => ctx.cat.places.get(id)).filter(Boolean);
  const rows = [
    ["within", find(place.within ? [place.within] : [])],
    ["members", find(place.members)],
    ["lines", find(place.lines)],
    ["stations", ctx.data.places.filter((other) => other.lines.includes(place.id))],
  ].filter(([, places]) => places.length);
  if (!rows.length) return null;
  return part(
    ctx,
    "relations",
    h(
      "dl",
      {},
      rows.map(([key, places]) =>
        h(
          "div",
          {},
          h("dt", {}, ctx.words.t(`card.${key}`)),
          h(
            "dd",
            {},
            places.map((other) => placeButton(ctx, other)),
          ),
        ),
      ),
    ),
  );
}

/** Return the places within a kilometre with their distances, or null. @param {Context} ctx */
export function neighboursPart(ctx, place) {
  const near = neighboursOf(ctx.data.places, place, NEAR_M);
  if (!near.length) return null;
  const { t, length } = ctx.words;
  const rows = near.map(({ place: other, metres }) => {
    const rough = (place.radius || 0) + (other.radius || 0) > 100;
    return h(
      "li",
      {},
      placeButton(ctx, other, rough ? t("card.about", { value: length(metres) }) : length(metres)),
    );
  });
  return part(ctx, "neighbours", h("ul", { class: "pm-near" }, rows));
}
