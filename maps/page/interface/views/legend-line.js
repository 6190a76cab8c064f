/** The one line of a folded legend. */

import { h } from "../pieces/dom.js";
import { formOf } from "../pieces/parts.js";
import { isDone, loudestOf, statusThen } from "../state/outcomes.js";

/** Verdicts that a reader may take for "it is there". */
const SOUNDS_DONE = ["kept", "partly", "late", "confirmed"];

/**
 * What the colours mean now, and the date that is shown, for a phone's button.
 * @param {Context} ctx
 */
export function modeNow(ctx) {
  const { colour, asAt } = ctx.store.state;
  return asAt ? ctx.words.date(asAt) : ctx.words.t(`lens.${colour}`);
}

/**
 * Return the swatch of a line in a colour of its own, where colours mean something else; or null.
 * @param {Context} ctx
 * @param {Place[]} places
 */
export function ownLine(ctx, places) {
  if (ctx.store.state.colour === "theme") return null;
  const line = places.find((place) => place.colour && place.kind !== "station");
  return line ? { form: "line", status: "operating", colour: line.colour, hollow: true } : null;
}

/**
 * Return the swatch of a line that has the colour of its verdict, or null.
 * @param {Context} ctx
 * @param {Place[]} places
 */
export function singleLine(ctx, places) {
  if (ctx.store.state.colour !== "outcome") return null;
  const lines = places.filter((place) => formOf(ctx, place) === "line" && !place.colour);
  const states = lines.map(({ id }) => verdictOn(ctx, id)).filter((state) => state);
  const [state] = states;
  if (!state) return null;
  return { form: "line", status: "operating", colour: ctx.engine.outcomeColour(state) };
}

/**
 * Return the swatch of a verdict that sounds as if something were there which is not, or null.
 * @param {Context} ctx
 * @param {Place[]} places
 */
export function brokenSign(ctx, places) {
  const { time } = ctx.filter();
  const isBuilt = (thing) => isDone(statusThen(thing, time));
  const found = places.filter((place) => {
    const parts = ctx.cat.sectionsOf(place.id);
    return formOf(ctx, place) !== "soft" && !(parts.length ? parts : [place]).some(isBuilt);
  });
  const states = new Set(found.map(({ id }) => verdictOn(ctx, id)));
  const outcome = SOUNDS_DONE.find((state) => states.has(state));
  return outcome ? { form: "broken", status: "under_construction", outcome } : null;
}

/** @param {Context} ctx */
function verdictOn(ctx, id) {
  return loudestOf(ctx.cat.commitmentsOf(id), ctx.filter().time, id);
}

/**
 * What a reader needs at once: firm and soft symbols, what is not built, colours that say nothing.
 * @param {Context} ctx
 */
export function shortLine(ctx) {
  const { t } = ctx.words;
  const own = ownLine(ctx, ctx.data.places);
  const one = (spec, key) =>
    h(
      "span",
      { class: `pm-legend-short pm-${key.replace(".", "-")}` },
      ctx.engine.swatch({ size: 16, ...spec }),
      t(key),
    );
  return [
    one({ form: "dot", status: "operating" }, "legend.known"),
    one({ form: "soft", symbol: "dot", status: "operating" }, "legend.near"),
    one({ form: "line", status: "under_construction" }, "legend.unbuilt"),
    own && one(own, "legend.ownShort"),
  ];
}
