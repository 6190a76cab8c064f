/** How a place stands, seen before anybody decides on it: how placed, how sure, from what, as named. */

import { h } from "../../pieces/dom.js";
import { pageOf, paragraphButton } from "../../pieces/parts.js";
import { documentAt, paragraphLabel } from "../../state/documents.js";
import { isolate } from "../../state/words.js";
import { OWN } from "../facts/applying.js";
import { columnOf } from "../facts/columns.js";
import { around } from "../facts/marking.js";

const MOST_MENTIONS = 4;
/** So many signs of the text stand on either side of a name. */
const AROUND = 24;

/**
 * @param {Context} ctx
 * @param {Record<string, string>} row the cells of a place or section
 * @returns {string[]} how it was placed and how sure that is, in a few words each
 */
export function placedWords(ctx, row) {
  const { t, length } = ctx.words;
  const radius = Number(row.coordinateUncertaintyInMeters);
  return [
    t(`edit.short.${row.placed || "unlocated"}`),
    radius > 0 ? t("placed.radius", { radius: length(radius) }) : "",
  ].filter(Boolean);
}

/** Whether somebody has decided on it, with a sign of its own. @param {Context} ctx */
export function reviewMark({ words }, isReviewed) {
  return h(
    "span",
    {
      class: `pm-edit-mark ${isReviewed ? "is-reviewed" : "is-undecided"}`,
      "data-reviewed": String(isReviewed),
    },
    `${isReviewed ? "✓" : "?"} ${words.t(isReviewed ? "edit.reviewed" : "edit.undecided")}`,
  );
}

/** @returns {string} what a dataset is called, in the page's language */
function datasetName({ ctx, session }, id) {
  const { pick, t } = ctx.words;
  const known = pick(session.state.datasets[id]?.title || ctx.data.datasets[id]?.title);
  return known || (OWN.includes(id) ? t("edit.ownDrawings") : id);
}

/**
 * @param {*} editor
 * @param {Record<string, string>} row the cells of a place or section
 * @returns {string} the datasets that it stands in, by name; of a line those of its sections
 */
export function datasetNames(editor, row) {
  const sections = editor.session.model
    .table("sections.csv")
    .rows.filter((one) => one.line === row.id);
  const ids = new Set([row, ...sections].map((one) => one.geo_source).filter(Boolean));
  return editor.ctx.words.list([...ids].map((id) => datasetName(editor, id)));
}

/**
 * Return what tells whether a place is right: its radius, how it was placed, from which source,
 * why, what an editor knew it from, and where the text names it.
 * @param {*} editor
 * @param {string} id of a place or section
 * @param {Record<string, string>} row its cells
 * @param {Place} [place]
 */
export function standing(editor, id, row, place) {
  const { ctx, session } = editor;
  const { t, date, list } = ctx.words;
  const why = ctx.words.pick(
    Object.fromEntries(
      session.model.languages.map((tag) => [tag, row[columnOf("why", tag)] || ""]),
    ),
  );
  const act = session.history.placedBy(id);
  const datasets = datasetNames(editor, row);
  const lines = [
    [t("edit.stands.how"), list(placedWords(ctx, row))],
    datasets ? [t("edit.stands.from"), datasets] : null,
    why ? [t("edit.stands.why"), why] : null,
    act?.source
      ? [
          t("edit.source"),
          `${isolate(act.source)} (${isolate(act.by)}, ${date(act.at.slice(0, 10))})`,
        ]
      : null,
  ];
  return h(
    "div",
    { class: "pm-edit-stands", "data-stands": id },
    h(
      "dl",
      {},
      lines
        .filter((line) => line !== null)
        .map(([name, words]) => h("div", {}, h("dt", {}, name), h("dd", {}, words))),
    ),
    place ? named(ctx, place) : null,
  );
}

/** Where the text names it: in its own words if the page has them, else as it is written there. */
function named(ctx, place) {
  const { t } = ctx.words;
  const rows = ctx.cat.mentionsOf(place.id);
  if (!rows.length) return h("p", { class: "pm-quiet" }, t("card.notNamed"));
  const shown = ctx.data.text ? rows.slice(0, MOST_MENTIONS) : [];
  return h(
    "div",
    { class: "pm-edit-named" },
    h("p", { class: "pm-quiet" }, t("edit.stands.named", { n: rows.length })),
    shown.length
      ? h(
          "ul",
          { class: "pm-list" },
          shown.map((row) => h("li", { "data-named": row.s }, sentence(ctx, row))),
        )
      : h("p", {}, [...new Set(rows.map((row) => isolate(row.surface)))].join(" · ")),
    restOf(ctx, rows.slice(shown.length)),
  );
}

function sentence(ctx, row) {
  const paragraph = ctx.data.text.paragraphs.find((one) => one.n === row.p);
  const [before, after] = paragraph ? around(paragraph, row, AROUND) : ["", ""];
  return [
    paragraphButton(ctx, row.p),
    h("span", { lang: ctx.words.said }, ` ${before}`, h("mark", {}, row.surface), after),
  ];
}

/** The paragraphs of further mentions: ways to them where there is a text to read, else their numbers. */
function restOf(ctx, rows) {
  const numbers = [...new Set(rows.map((row) => row.p))];
  if (!numbers.length) return null;
  return h(
    "p",
    { class: "pm-quiet" },
    numbers.slice(0, 12).flatMap((n) => [paragraphLink(ctx, n), " "]),
  );
}

/**
 * Return the way to a paragraph; where the page has neither the text nor its outline, its number.
 * @param {Context} ctx
 * @param {number} n
 */
export function paragraphLink(ctx, n) {
  if (ctx.data.text || ctx.data.paragraphs.length) return paragraphButton(ctx, n);
  const page = pageOf(ctx.data, n);
  const label = ctx.words.t("paragraph.short", { n: paragraphLabel(ctx.data, n) });
  return h(
    "span",
    { class: "pm-quiet", "data-paragraph-named": n, title: documentAt(ctx.data, n).document.id },
    page === null ? label : `${label} ${ctx.words.t("page.short", { n: page })}`,
  );
}
