/** The one line of a folded legend. */

import { h } from "../pieces/dom.js";

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
