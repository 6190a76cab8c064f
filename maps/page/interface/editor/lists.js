/** The lists: places to decide on, figures, statements, the tour, and what is wrong. */

import { button, h } from "../pieces/dom.js";
import { figureText, outcomeChip, placeSwatch } from "../pieces/parts.js";
import { isolate } from "../state/words.js";
import { addTyped } from "./adding.js";
import { actButton } from "./fields.js";
import { problemList } from "./problems.js";
import { tourList } from "./tour-form.js";
import { worklist } from "./worklist.js";

/** So many rows are drawn at once. */
const STEP = 200;

/** @param {*} editor @param {string} list @returns {Node[]} */
export function listOfThings(editor, list) {
  const makers = {
    places: placeList,
    figures: figureList,
    statements: statementList,
    tour: tourList,
    problems: problemList,
  };
  return makers[list](editor);
}

function placeList(editor) {
  const { ctx, session } = editor;
  const { t, pick } = ctx.words;
  const rows = worklist(ctx.data.places, session.state.region);
  const add = actButton("add-typed", t("edit.addTyped"), () => addTyped(editor));
  return [
    ...listed(editor, rows, (place) =>
      item(editor, "places", place.id, [
        placeSwatch(ctx, place, 20),
        lines(
          pick(place.name),
          place.reviewed
            ? `✓ ${t(`placed.${place.placed}`)}`
            : `${t("edit.undecided")} · ${t(`placed.${place.placed}`)}`,
          place.reviewed ? "" : "is-undecided",
        ),
      ]),
    ),
    ...(ctx.data.text ? [add] : []),
  ];
}

function figureList(editor) {
  const { ctx } = editor;
  const { pick } = ctx.words;
  return listed(editor, ctx.data.facts, (fact) =>
    item(editor, "figures", fact.id, [
      lines(
        `${pick(fact.metric)}: ${figureText(ctx, fact)}`,
        `${isolate(fact.surface)} · ${nameOf(ctx, fact.subject)}`,
      ),
    ]),
  );
}

function statementList(editor) {
  const { ctx } = editor;
  const { pick } = ctx.words;
  return listed(editor, ctx.data.commitments, (row) =>
    item(editor, "statements", row.id, [
      lines(pick(row.what), row.places.map((id) => nameOf(ctx, id)).join(" · ")),
      outcomeChip(ctx, row.outcome ? row.outcome.state : "open"),
    ]),
  );
}

function nameOf(ctx, id) {
  const place = ctx.cat.places.get(id);
  return place ? ctx.words.pick(place.name) : id;
}

function lines(first, second, kind = "") {
  return h(
    "span",
    { class: "pm-item-words" },
    h("span", { class: "pm-item-name" }, first),
    h("span", { class: `pm-quiet ${kind}` }, second),
  );
}

function item(editor, list, id, content) {
  return button(
    {
      class: "pm-item",
      "data-thing": id,
      "data-key": `thing-${id}`,
      "aria-current": editor.isCurrent(list, id) ? "true" : null,
      onclick: () => editor.openThing(list, id),
    },
    content,
  );
}

function listed(editor, rows, make) {
  const { t } = editor.ctx.words;
  if (!rows.length) return [h("p", { class: "pm-empty" }, t("edit.nothing"))];
  const most = editor.at.most || STEP;
  return [
    h(
      "ul",
      { class: "pm-edit-list pm-list" },
      rows.slice(0, most).map((row) => h("li", {}, make(row))),
    ),
    rows.length > most
      ? button(
          { class: "pm-small", "data-key": "more", onclick: () => editor.showMore(most + STEP) },
          t("list.more"),
        )
      : null,
  ].filter((node) => node !== null);
}
