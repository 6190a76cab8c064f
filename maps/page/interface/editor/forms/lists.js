/** The lists: places to decide on, figures, statements, the tour, and what is wrong. */

import { button, h } from "../../pieces/dom.js";
import { figureText, outcomeChip, placeSwatch } from "../../pieces/parts.js";
import { isAmount } from "../../state/figures.js";
import { isolate } from "../../state/words.js";
import { ORDERS } from "../facts/worklist.js";
import { listing, setListing } from "../keeping/habits.js";
import { addTyped } from "./adding.js";
import { actButton } from "./fields.js";
import { problemList } from "./problems.js";
import { datasetNames, placedWords, reviewMark } from "./standing.js";
import { tourList } from "./tour-form.js";

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
  const { ctx, acting } = editor;
  const { t } = ctx.words;
  const add = actButton("add-typed", t("edit.addTyped"), () => addTyped(editor));
  return [
    orderBar(editor),
    ...listed(editor, acting.listed(), (place) => placeItem(editor, place)),
    ctx.data.text ? add : h("p", { class: "pm-quiet", "data-no-text": "" }, noText(editor)),
  ];
}

/** What to do to have the text beside the map. */
const noText = ({ ctx, session }) =>
  ctx.words.t(session.state.served ? "edit.textServed" : "edit.textOffline");

/** In which order the places are listed, and whether all are; "next" follows the list. */
function orderBar(editor) {
  const { ctx } = editor;
  const { t } = ctx.words;
  const { order, isOpenOnly } = listing();
  const redraw = (how) => {
    setListing({ ...listing(), ...how });
    editor.review.draw();
  };
  const select = h(
    "select",
    {
      "data-order": "",
      "data-key": "order",
      "aria-label": t("edit.order"),
      onchange: (event) => redraw({ order: event.target.value }),
    },
    ORDERS.map((value) => h("option", { value }, t(`edit.order.${value}`))),
  );
  select.value = ORDERS.includes(order) ? order : ORDERS[0];
  const only = h("input", {
    type: "checkbox",
    "data-open-only": "",
    "data-key": "open-only",
    checked: isOpenOnly,
    onchange: (event) => redraw({ isOpenOnly: event.target.checked }),
  });
  return h(
    "div",
    { class: "pm-edit-order" },
    select,
    h("label", { class: "pm-check" }, only, h("span", {}, t("edit.openOnly"))),
  );
}

/** A place as one decides on it: whether somebody has, how it was placed and how sure, from where, how often named. */
function placeItem(editor, place) {
  const { ctx, acting } = editor;
  const { pick, t } = ctx.words;
  const row = acting.rowOf(place.id) || {};
  const times = ctx.cat.mentionsOf(place.id).length;
  const more = [
    datasetNames(editor, row),
    times ? t("edit.stands.named", { n: times }) : "",
  ].filter(Boolean);
  return item(editor, "places", place.id, [
    placeSwatch(ctx, place, 20),
    h(
      "span",
      { class: "pm-item-words" },
      h("span", { class: "pm-item-name" }, pick(place.name)),
      h(
        "span",
        { class: "pm-quiet" },
        reviewMark(ctx, place.reviewed),
        ` ${placedWords(ctx, row).join(" · ")}`,
      ),
      more.length ? h("span", { class: "pm-quiet" }, more.join(" · ")) : null,
    ),
  ]);
}

/** Amounts, and apart from them what the page does not show as figures: years, ranks, numbers in a row. */
function figureList(editor) {
  const { t } = editor.ctx.words;
  const { facts } = editor.ctx.data;
  const others = facts.filter((fact) => !isAmount(fact));
  return [
    ...listed(editor, facts.filter(isAmount), (fact) => factItem(editor, fact)),
    others.length
      ? h(
          "details",
          { class: "pm-edit-group", "data-group": "no-amounts" },
          h(
            "summary",
            { "data-key": "group-no-amounts" },
            t("edit.noAmounts", { n: others.length }),
          ),
          ...listed(editor, others, (fact) => factItem(editor, fact)),
        )
      : null,
  ].filter((node) => node !== null);
}

function factItem(editor, fact) {
  const { ctx } = editor;
  const { pick } = ctx.words;
  const surface = isolate(fact.surface);
  const said = isAmount(fact) ? figureText(ctx, fact) : surface;
  return item(editor, "figures", fact.id, [
    lines(`${pick(fact.metric)}: ${said}`, `${surface} · ${nameOf(ctx, fact.subject)}`),
  ]);
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
