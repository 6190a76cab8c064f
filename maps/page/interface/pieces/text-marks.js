/** A paragraph of the text with every place, number and promise marked. */

import { paragraphLabel } from "../state/documents.js";
import { isOff } from "../state/outcomes.js";
import { factLine } from "./counted.js";
import { h } from "./dom.js";
import { nestSpans, spansOf } from "./spans.js";

/**
 * Return paragraph `row` of the text, its places, numbers and promises marked.
 * @param {Context} ctx
 */
export function paragraph(ctx, row) {
  const signs = Array.from(row.text);
  const children = cut(ctx, signs, nestSpans(spansOf(ctx.cat, row)), 0, signs.length, true);
  return h(
    "p",
    { class: "pm-par", "data-paragraph": row.n, lang: ctx.words.said },
    h("span", { class: "pm-par-number", "aria-hidden": "true" }, paragraphLabel(ctx.data, row.n)),
    children,
  );
}

/** @param {Context} ctx */
function cut(ctx, signs, nodes, from, to, isOuter) {
  const out = [];
  let at = from;
  for (const node of nodes) {
    out.push(words(signs, at, node.start));
    const isSaid = node.kind === "promise";
    const inner = cut(ctx, signs, node.inner, node.start, node.end, isOuter && isSaid);
    out.push(isSaid ? said(ctx, node.row, inner) : span(ctx, node, inner, isOuter));
    at = node.end;
  }
  out.push(words(signs, at, to));
  return out.filter((piece) => piece.textContent !== "");
}

/** A node of the text's own signs, each of which counts. */
const words = (signs, from, to) => document.createTextNode(signs.slice(from, to).join(""));

/**
 * Return a clause that states or promises something: what is marked within stays a button.
 * @param {Context} ctx
 */
function said(ctx, row, inner) {
  const { t, date } = ctx.words;
  const due = row.due ? `, ${t("promise.due", { date: date(row.due) })}` : "";
  const report = isOff(row) ? "report.off" : "report.one";
  const title = `${t(row.kind === "report" ? report : "read.promise")}${due}`;
  return h("span", { class: "pm-said", "data-said": row.id, title }, inner);
}

/** @param {Context} ctx */
function span(ctx, { kind, row, rest }, inner, isOuter) {
  const state = stateOf(ctx, kind, row, isOuter);
  const props = {
    class: `pm-span pm-span-${state} pm-span-${kind}`,
    "data-span": state,
    title: titleOf(ctx, kind, row, state),
  };
  if (kind === "mention" && !rest) props["data-mention"] = row.s;
  if (kind === "numeral" && !rest) props["data-numeral"] = row.s;
  if (kind === "mention" && row.place) props["data-of"] = row.place;
  if (kind === "numeral" && row.fact) props["data-of-fact"] = row.fact;
  if (isOuter) Object.assign(props, { role: "button", tabindex: "0" });
  return h("span", props, inner);
}

/**
 * A number that is part of a name goes with the name, and stands for nothing without one.
 * @param {Context} ctx
 */
function stateOf(ctx, kind, row, isOuter) {
  if (kind === "numeral") {
    if (row.role === "fact") return factState(ctx, row);
    return row.role === "declined" || isOuter ? "declined" : "mapped";
  }
  const place = ctx.cat.places.get(row.place);
  return place ? (ctx.cat.isLocated(place) ? "mapped" : "unlocated") : "declined";
}

/** @param {Context} ctx */
function factState(ctx, row) {
  const place = ctx.cat.places.get(ctx.cat.facts.get(row.fact)?.subject);
  return place && !ctx.cat.isLocated(place) ? "unlocated" : "mapped";
}

/** @param {Context} ctx */
function titleOf(ctx, kind, row, state) {
  const { t, pick } = ctx.words;
  if (row.role === "name") return t("read.partOfName");
  if (state === "declined")
    return t("read.declinedBecause", { reason: pick(ctx.data.reasons[row.reason]) });
  const fact = kind === "numeral" ? ctx.cat.facts.get(row.fact) : null;
  if (fact) return factLine(ctx, fact);
  const place = ctx.cat.places.get(row.place);
  return pick(place.name);
}
