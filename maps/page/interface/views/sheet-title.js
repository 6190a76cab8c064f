/** What a sheet says first: the headline, what came of it, whose text it is and what is filtered. */

import { round } from "../../shared/svg.js";
import { filterName } from "../pieces/parts.js";
import { timeOf } from "../state/documents.js";
import { countOutcomes, PROMISE_OUTCOMES } from "../state/outcomes.js";
import { headlineOf, sourceLine } from "./story.js";

/**
 * Return the lines of a sheet's title block, each with size (px on A3), weight and colour.
 * @param {Context} ctx
 */
export function titleLines(ctx) {
  const { document: text, documents } = ctx.data;
  const source = `${documents.length > 1 ? "" : `${ctx.words.pick(text.title)} · `}${sourceLine(ctx)}`;
  return [
    { text: headlineOf(ctx), size: 27, weight: 600 },
    { text: outcomeLine(ctx), size: 14.5, weight: 400 },
    { text: filterLine(ctx), size: 11.5, weight: 600 },
    { text: source, size: 11.5, weight: 400, colour: "#6b655c" },
  ].filter((line) => line.text);
}

/**
 * Return the bar of what came of the promises as SVG, or "" if there are none.
 * @param {Context} ctx
 */
export function outcomeBar(ctx, width, height) {
  const counts = countsOf(ctx);
  const all = counts.reduce((sum, [, n]) => sum + n, 0);
  let x = 0;
  return counts
    .map(([state, n]) => {
      const wide = (width * n) / all;
      x += wide;
      const box = `x="${round(x - wide)}" width="${round(Math.max(0, wide - 1.5))}" height="${round(height)}"`;
      return `<rect ${box} fill="${ctx.engine.outcomeColour(state)}"/>`;
    })
    .join("");
}

/** @param {Context} ctx */
function countsOf(ctx) {
  const promises = ctx.data.commitments.filter((row) => row.kind === "promise");
  const time = timeOf(ctx.data, ctx.store.state.asAt);
  return countOutcomes(promises, PROMISE_OUTCOMES, time);
}

/** Return how many promises there are, and how many of each verdict. @param {Context} ctx */
export function outcomeLine(ctx) {
  const { t, list } = ctx.words;
  const counts = countsOf(ctx);
  const promised = counts.reduce((sum, [, n]) => sum + n, 0);
  if (!promised) return "";
  const parts = counts.map(([state, n]) => `${t(`outcome.${state}`)} ${n}`);
  return `${t("headline.promised", { n: promised })}${ctx.words.ui === "en" ? " " : ""}${list(parts)}`;
}

/** Return what the map is filtered by, and the date at which it is shown. @param {Context} ctx */
export function filterLine(ctx) {
  const { t, list, date } = ctx.words;
  const { statuses, years, outcomes, asAt } = ctx.store.state;
  const yearName = (year) => (year === "none" ? t("filter.noDate") : year);
  const parts = [
    statuses && [t("filter.status"), list([...statuses].map((one) => filterName(ctx, one).name))],
    years && [t("filter.year"), list([...years].sort().map(yearName))],
    outcomes && [t("filter.outcome"), list([...outcomes].map((one) => t(`outcome.${one}`)))],
    asAt && [t("print.asAt"), date(asAt)],
  ];
  return parts
    .filter(Boolean)
    .map(([name, words]) => `${name}: ${words}`)
    .join(" · ");
}
