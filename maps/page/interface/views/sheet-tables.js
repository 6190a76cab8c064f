/** The tables that follow a sheet if they are asked for: everything that is shown, with its source. */

import { h } from "../pieces/dom.js";
import { isSilent, placeSwatch, statusChip } from "../pieces/parts.js";
import { paragraphLabel } from "../state/documents.js";
import { shownPlaces, statusOf } from "../state/filters.js";

/** Return the table of what is shown, an element. @param {Context} ctx */
export function makeTables(ctx) {
  const places = shownPlaces(ctx.cat, ctx.filter(), ctx.store.state.layers);
  const title = ctx.words.t("print.table", { n: places.length });
  return h("section", { class: "pm-sheet-tables" }, h("h2", {}, title), table(ctx, places));
}

/** @param {Context} ctx */
function table(ctx, places) {
  const { t, pick, length, list, date } = ctx.words;
  const head = ["number", "name", "layer", "status", "placed", "paragraphs", "source"].map((key) =>
    h("th", { scope: "col" }, t(`print.${key}`)),
  );
  const statusCell = (place) =>
    isSilent(ctx, place, statusOf(place))
      ? ["–"]
      : [statusChip(ctx, place, statusOf(place)), place.asOf ? ` ${date(place.asOf)}` : ""];
  const rows = places.map((place, at) => {
    const source = ctx.data.datasets[(ctx.cat.sectionsOf(place.id)[0] || place).source];
    const how = t(`placed.${place.placed}`) + (place.radius ? ` (${length(place.radius)})` : "");
    return h(
      "tr",
      {},
      h("td", {}, at + 1),
      h("th", { scope: "row" }, placeSwatch(ctx, place, 16), pick(place.name)),
      h("td", {}, pick(ctx.cat.layers.get(place.layer).name)),
      h("td", {}, ...statusCell(place)),
      h("td", {}, how),
      h("td", {}, list(place.paragraphs.map((n) => paragraphLabel(ctx.data, n)))),
      h("td", {}, source ? pick(source.title) : "–"),
    );
  });
  return h("table", {}, h("thead", {}, h("tr", {}, head)), h("tbody", {}, rows));
}
