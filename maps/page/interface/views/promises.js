/** Every promise: what was said, when it was due, and what came of it. */

import { h, keepFocus, replace } from "../pieces/dom.js";
import { documentOf } from "../pieces/parts.js";
import { promiseItem } from "../pieces/statements.js";

const OUTCOMES = [
  ...["kept", "late", "partly", "changed", "under_way", "not_yet_due", "no_measure", "unknown"],
  ...["confirmed", "not_so_then", "contradicted", "unchecked", "open"],
];

/** Return the outcome of a statement, or "open" if nobody has looked. */
export function outcomeOf(row) {
  return row.outcome ? row.outcome.state : "open";
}

/** @param {Object} ctx */
export function makePromises(ctx) {
  const element = h("div", { class: "pm-promise-list" });
  const chosen = { outcome: "", year: "", theme: "" };
  const build = () => keepFocus(element, () => draw(ctx, element, chosen, build));
  return { element, keys: ["statuses", "years"], build, update: build };
}

function draw(ctx, element, chosen, again) {
  const { t, pick } = ctx.words;
  const all = ctx.data.commitments;
  const years = [...new Set(all.map((row) => (row.due || "").slice(0, 4)).filter(Boolean))].sort();
  const rank = (row) => OUTCOMES.indexOf(outcomeOf(row));
  // What has an outcome comes first; alike ones stay in the order of the text.
  const rows = all
    .filter((row) => fits(ctx, row, chosen))
    .sort((one, other) => rank(one) - rank(other));
  const menus = [
    menu(
      ctx,
      chosen,
      "outcome",
      OUTCOMES.filter((state) => all.some((row) => outcomeOf(row) === state)).map((state) => [
        state,
        t(`outcome.${state}`),
      ]),
      again,
    ),
    menu(
      ctx,
      chosen,
      "year",
      [...years.map((year) => [year, year]), ["none", t("filter.noDate")]],
      again,
    ),
    menu(
      ctx,
      chosen,
      "theme",
      ctx.data.themes
        .filter((theme) => all.some((row) => row.theme === theme.id))
        .map((theme) => [theme.id, pick(theme.name)]),
      again,
    ),
  ];
  replace(
    element,
    h(
      "p",
      { class: "pm-quiet" },
      t("promise.intro", {
        document: documentOf(ctx),
        date: ctx.words.date(ctx.data.document.date),
      }),
    ),
    tally(ctx, all),
    h("div", { class: "pm-menus" }, menus),
    h(
      "p",
      { class: "pm-quiet", "data-promise-count": rows.length },
      t("promise.count", { n: rows.length, all: all.length }),
    ),
    rows.length
      ? h(
          "ul",
          { class: "pm-promises" },
          rows.map((row) => promiseItem(ctx, row, { place: ctx.cat.places.get(row.place) })),
        )
      : h("div", { class: "pm-empty" }, h("p", {}, t("promise.none"))),
  );
}

function tally(ctx, all) {
  const { t, number } = ctx.words;
  const states = OUTCOMES.filter((state) => all.some((row) => outcomeOf(row) === state));
  return h(
    "dl",
    { class: "pm-tally" },
    states.map((state) =>
      h(
        "div",
        { class: `pm-outcome-${state}` },
        h("dt", {}, t(`outcome.${state}`)),
        h("dd", {}, number(all.filter((row) => outcomeOf(row) === state).length)),
      ),
    ),
  );
}

function menu(ctx, chosen, key, options, again) {
  const { t } = ctx.words;
  const select = h("select", {
    "data-key": `promise-${key}`,
    "data-promise-filter": key,
    onchange: (event) => ((chosen[key] = event.target.value), again(), sayCount(ctx)),
  });
  for (const [value, label] of [["", t("promise.all")], ...options]) {
    select.append(h("option", { value, selected: value === chosen[key] }, label));
  }
  return h("label", {}, h("span", {}, t(`promise.${key}`)), select);
}

function sayCount(ctx) {
  const line = ctx.app.querySelector("[data-promise-count]");
  if (line) ctx.live.say(line.textContent);
}

function fits(ctx, row, { outcome, year, theme }) {
  const place = ctx.cat.places.get(row.place);
  const { statuses, years } = ctx.store.state;
  const dates = [row.due, row.outcome && row.outcome.date]
    .filter(Boolean)
    .map((date) => date.slice(0, 4));
  return (
    (!outcome || outcomeOf(row) === outcome) &&
    (!year || (row.due ? row.due.slice(0, 4) : "none") === year) &&
    (!theme || row.theme === theme) &&
    (!years || (dates.length ? dates.some((date) => years.has(date)) : years.has("none"))) &&
    (!statuses || (place && ctx.filter().place(place)))
  );
}
