/** Every statement: promises by the date that they were due, then what was reported as done. */

import { h, keepFocus, replace } from "../pieces/dom.js";
import { documentOf } from "../pieces/parts.js";
import { statementRow } from "../pieces/statements.js";
import { byDue, countOutcomes, REPORT_OUTCOMES } from "../state/outcomes.js";
import { verdictButton } from "./story.js";

/** @param {Context} ctx */
export function makePromises(ctx) {
  const element = h("div", { class: "pm-promise-list" });
  const chosen = { year: "", theme: "", reports: false };
  const build = () => keepFocus(element, () => draw(ctx, element, chosen, build));
  return {
    element,
    keys: ["statuses", "years", "outcomes", "asAt", "statement"],
    build,
    update(changed) {
      if (changed.size === 1 && changed.has("statement")) mark(ctx, element);
      else build();
    },
  };
}

/** @param {Context} ctx */
function draw(ctx, element, chosen, again) {
  const { t, pick } = ctx.words;
  const all = ctx.data.commitments;
  const rows = all.filter((row) => fits(ctx, row, chosen));
  const promises = byDue(rows.filter((row) => row.kind === "promise"));
  const reports = rows.filter((row) => row.kind !== "promise");
  const years = [...new Set(all.map((row) => (row.due || "").slice(0, 4)).filter(Boolean))].sort();
  const themes = ctx.data.themes.filter((theme) => all.some((row) => row.theme === theme.id));
  replace(
    element,
    all.length
      ? h(
          "div",
          { class: "pm-menus" },
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
            themes.map((theme) => [theme.id, pick(theme.name)]),
            again,
          ),
        )
      : null,
    h(
      "p",
      { class: "pm-quiet", "data-promise-count": rows.length },
      t("promise.count", { n: rows.length, all: all.length }),
    ),
    rows.length ? null : h("div", { class: "pm-empty" }, h("p", {}, t("promise.none"))),
    promises.length
      ? h(
          "ul",
          { class: "pm-statements", "data-promises": "" },
          promises.map((row) => statementRow(ctx, row)),
        )
      : null,
    reports.length ? reportsPart(ctx, reports, chosen) : null,
  );
  mark(ctx, element);
}

/** @param {Context} ctx */
function reportsPart(ctx, reports, chosen) {
  const { t } = ctx.words;
  const counts = countOutcomes(reports, REPORT_OUTCOMES, {
    asAt: ctx.store.state.asAt,
    told: ctx.data.document.date,
  });
  const part = h(
    "details",
    {
      class: "pm-reports",
      "data-reports": "",
      open: chosen.reports || Boolean(ctx.store.state.outcomes),
    },
    h(
      "summary",
      { "data-key": "reports" },
      h("strong", {}, t("report.title", { n: reports.length })),
    ),
    h("p", { class: "pm-quiet" }, t("report.intro", { document: documentOf(ctx) })),
    h(
      "div",
      { class: "pm-verdicts" },
      counts.map(([state, count]) => verdictButton(ctx, state, count)),
    ),
    h(
      "ul",
      { class: "pm-statements" },
      reports.map((row) => statementRow(ctx, row)),
    ),
  );
  part.addEventListener("toggle", () => (chosen.reports = part.open));
  return part;
}

/** Open the chosen statement, close all others. @param {Context} ctx */
function mark(ctx, element) {
  const { statement } = ctx.store.state;
  for (const row of element.querySelectorAll("[data-commitment] > details")) {
    const isOpen = row.parentElement.dataset.commitment === statement;
    if (row.open !== isOpen) row.open = isOpen;
    if (isOpen) {
      const outer = row.closest("[data-reports]");
      if (outer) outer.open = true;
    }
  }
}

/** @param {Context} ctx */
function menu(ctx, chosen, key, options, again) {
  const { t } = ctx.words;
  const select = h("select", {
    "data-key": `promise-${key}`,
    "data-promise-filter": key,
    onchange: (event) => {
      chosen[key] = event.target.value;
      again();
      sayCount(ctx);
    },
  });
  for (const [value, label] of [["", t("promise.all")], ...options]) {
    select.append(h("option", { value, selected: value === chosen[key] }, label));
  }
  return h("label", {}, h("span", {}, t(`promise.${key}`)), select);
}

/** @param {Context} ctx */
function sayCount(ctx) {
  const line = ctx.app.querySelector("[data-promise-count]");
  if (line) ctx.live.say(line.textContent);
}

/** @param {Context} ctx */
function fits(ctx, row, { year, theme }) {
  return (
    (!year || (row.due ? row.due.slice(0, 4) : "none") === year) &&
    (!theme || row.theme === theme) &&
    ctx.filter().statement(row)
  );
}
