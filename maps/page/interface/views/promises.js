/** Every statement: promises by the date that they were due, then what was reported as done. */

import { fill, h, keepFocus, replace } from "../pieces/dom.js";
import { documentOf } from "../pieces/parts.js";
import { statementRow } from "../pieces/statements.js";
import { timeOf } from "../state/documents.js";
import { byDue, countOutcomes, isOff, outcomeOf, REPORT_OUTCOMES } from "../state/outcomes.js";
import { notYet, verdictButton } from "./story.js";

/**
 * @typedef {object} Chosen what the list's own menus say, and whether the reports are unfolded
 * @property {string} year
 * @property {string} theme
 * @property {boolean} reports
 * @property {(() => void)|null} fillReports makes their rows now, if they are not made yet
 */

/** A row is so high at least, and so much of the page stands above and below the list at least. */
const [ROW_PX, BESIDE_PX] = [52, 440];
/** So many rows are made at once on the smallest screens. */
const LEAST = 6;

/** @param {Context} ctx */
export function makePromises(ctx) {
  const element = h("div", { class: "pm-promise-list" });
  /** @type {Chosen} */
  const chosen = { year: "", theme: "", reports: false, fillReports: null };
  // When the page opens, what fills the screen comes at once, and the others for a reader.
  let most = Math.max(LEAST, Math.ceil((window.innerHeight - BESIDE_PX) / ROW_PX));
  const build = () => {
    keepFocus(element, () => draw(ctx, element, chosen, { most, again: build }));
    most = Number.POSITIVE_INFINITY;
  };
  return {
    element,
    keys: ["statuses", "years", "outcomes", "asAt", "statement"],
    build,
    update(changed) {
      if (changed.size === 1 && changed.has("statement")) mark(ctx, element, chosen);
      else build();
    },
  };
}

/** @param {Context} ctx */
function draw(ctx, element, chosen, { most, again }) {
  const { t, pick } = ctx.words;
  const all = ctx.data.commitments;
  const rows = all.filter((row) => fits(ctx, row, chosen));
  const promises = byDue(rows.filter((row) => row.kind === "promise"));
  const reports = rows.filter((row) => row.kind !== "promise");
  const years = [...new Set(all.map((row) => (row.due || "").slice(0, 4)).filter(Boolean))].sort();
  const themes = ctx.data.themes.filter((theme) => all.some((row) => row.theme === theme.id));
  const isCut = promises.length > most && !ctx.store.state.statement;
  const seen = isCut ? promises.slice(0, most) : promises;
  const list = h("ul", { class: "pm-statements", "data-promises": "" });
  fill(list, rowsOf(ctx, seen));
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
      rows.length && rows.length === all.length
        ? countAll(ctx, promises, reports)
        : t("promise.count", { n: rows.length, all: all.length }),
    ),
    rows.length ? null : h("div", { class: "pm-empty" }, whyNone(ctx, all)),
    promises.length ? list : null,
  );
  chosen.fillReports = null;
  const goOn = () => {
    if (isCut && !list.isConnected) return;
    fill(list, rowsOf(ctx, promises.slice(seen.length)));
    if (reports.length) element.append(reportsPart(ctx, reports, chosen));
    mark(ctx, element, chosen);
  };
  if (isCut) ctx.reader.putOff(goOn);
  else goOn();
}

/** @param {Context} ctx */
function whyNone(ctx, all) {
  const { asAt } = ctx.store.state;
  const time = timeOf(ctx.data, asAt);
  const isEarly = asAt && all.every((row) => outcomeOf(row, time) === null);
  return isEarly ? notYet(ctx) : h("p", {}, ctx.words.t("promise.none"));
}

/** @param {Context} ctx */
function rowsOf(ctx, rows) {
  return rows.map((row) => statementRow(ctx, row));
}

/** Return how many promises and reports there are, of what there is. @param {Context} ctx */
function countAll(ctx, promised, reported) {
  const { t } = ctx.words;
  const off = reported.filter(isOff).length;
  const counts = [
    ["promise.promises", promised.length],
    ["promise.reports", reported.length - off],
    ["promise.off", off],
  ];
  return counts
    .filter(([, n]) => n)
    .map(([key, n]) => t(key, { n }))
    .reduce((promises, reports) => t("promise.both", { promises, reports }));
}

/** Give the folded part its rows when a reader stirs, or when it is opened. @param {Context} ctx */
function fillLater(ctx, part, makeRows) {
  const list = h("ul", { class: "pm-statements" });
  const fillIn = () => {
    if (!list.firstChild) fill(list, makeRows());
  };
  part.append(list);
  part.addEventListener("toggle", fillIn);
  part.firstElementChild?.addEventListener("click", fillIn);
  if (part.open) fillIn();
  else ctx.reader.putOff(fillIn);
  return fillIn;
}

/** Without a promise the reports are all that there is to read. @param {Context} ctx */
function hasPromises(ctx) {
  return ctx.data.commitments.some((row) => row.kind === "promise");
}

/** @param {Context} ctx */
function reportsPart(ctx, reports, chosen) {
  const { t } = ctx.words;
  const time = timeOf(ctx.data, ctx.store.state.asAt);
  const counts = countOutcomes(reports, REPORT_OUTCOMES, time);
  const part = h(
    "details",
    {
      class: "pm-reports",
      "data-reports": "",
      open: chosen.reports || Boolean(ctx.store.state.outcomes) || !hasPromises(ctx),
    },
    h(
      "summary",
      { "data-key": "reports" },
      h(
        "strong",
        {},
        t(reports.some(isOff) ? "report.mixed" : "report.title", { n: reports.length }),
      ),
    ),
    h("p", { class: "pm-quiet" }, t("report.intro", { document: documentOf(ctx) })),
    h(
      "div",
      { class: "pm-verdicts" },
      counts.map(([state, count]) => verdictButton(ctx, state, count)),
    ),
  );
  part.addEventListener("toggle", () => (chosen.reports = part.open));
  chosen.fillReports = fillLater(ctx, part, () => rowsOf(ctx, reports));
  return part;
}

/** Open the chosen statement, close all others. @param {Context} ctx @param {Chosen} chosen */
function mark(ctx, element, chosen) {
  const { statement } = ctx.store.state;
  if (statement && ctx.cat.commitments.get(statement)?.kind !== "promise") chosen.fillReports?.();
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
