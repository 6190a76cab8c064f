/**
 * The tab of the editor: a list that is the map's equal, and the form of what is open. Above it
 * undo and redo, whether all is safe, and what there is to look at.
 */

import { button, h, keepFocus, replace } from "../pieces/dom.js";
import { countUndecided } from "./facts/worklist.js";
import { keepTyped } from "./forms/fields.js";
import { listOfThings } from "./forms/lists.js";
import { placeForm } from "./forms/place-form.js";
import { figureForm, statementForm } from "./forms/said-forms.js";
import { safetyLine, toolbar } from "./toolbar.js";

export const LISTS = ["places", "figures", "statements", "tour", "problems"];

/** @typedef {ReturnType<typeof makeReview>} Review */

/**
 * @param {*} editor ctx, session, acting, tools, suggest, and `at`: the list and what is open in it
 */
export function makeReview(editor) {
  const { ctx } = editor;
  const bar = h("div", { class: "pm-edit-bar" });
  const lists = h("div", { class: "pm-edit-lists", role: "group" });
  const safety = h("div", { class: "pm-edit-safety", role: "status", "data-edit-safety": "" });
  const body = h("div", { class: "pm-edit-body" });
  const element = h("div", { class: "pm-edit" }, bar, safety, lists, body);

  let drawn = "";
  /** @type {Map<string, Map<string, string>>} */
  const kept = new Map();
  let shown = { list: "", open: /** @type {string|null} */ (null) };
  const nameThing = ({ list, open }) => `${list} ${open || ""}`;

  function drawBar() {
    keepFocus(bar, () => replace(bar, toolbar(editor)));
    drawSafety();
    drawLists();
  }

  const drawSafety = () => safetyLine(editor, safety);

  function drawLists() {
    keepFocus(lists, () => replace(lists, LISTS.map(chooser)));
    lists.setAttribute("aria-label", ctx.words.t("edit.lists"));
  }

  function chooser(name) {
    const { t } = ctx.words;
    const count = countOf(editor, name);
    return button(
      {
        class: "pm-small",
        "data-edit-list": name,
        "data-key": `list-${name}`,
        "aria-pressed": String(editor.at.list === name),
        onclick: () => editor.show(name, null),
      },
      t(`edit.list.${name}`),
      count ? h("span", { class: "pm-count", "data-count": count }, ctx.words.number(count)) : null,
    );
  }

  function drawBody() {
    const { list, open } = editor.at;
    const form = open && formOf(editor, list, open);
    body.classList.toggle("is-form", Boolean(form));
    const from = shown;
    shown = { list, open };
    const isTyped = keepTyped(
      body,
      () =>
        keepFocus(body, () =>
          replace(body, form ? [backButton(), form] : listOfThings(editor, list)),
        ),
      { kept, from: nameThing(from), to: nameThing(shown) },
    );
    if (nameThing(from) === nameThing(shown)) return;
    if (isTyped) tellTyped(from);
    body.querySelector("#pm-edit-name")?.scrollIntoView({ block: "nearest" });
  }

  /** Nothing that was typed is lost, nor taken for something about another thing. */
  function tellTyped({ open }) {
    const { acting } = editor;
    if (open) ctx.live.notice("edit.typedWaits", { name: acting.nameOf(open) });
  }

  const backButton = () =>
    button(
      {
        class: "pm-small",
        "data-act": "back",
        "data-key": "act-back",
        onclick: () => editor.show(editor.at.list, null),
      },
      `‹ ${ctx.words.t("edit.back")}`,
    );

  const draw = () => {
    drawn = ctx.words.lang;
    drawBar();
    drawBody();
  };
  return {
    element,
    keys: ["base"], // the place that is open is followed in start.js
    /** The page draws all anew after an act; here that is done already, and a click may be under way. */
    build: () => drawn === ctx.words.lang || draw(),
    update: draw,
    drawSafety,
    drawBar,
    draw,
    /** What is wrong has changed. */
    drawProblems() {
      drawLists();
      if (editor.at.list === "problems") drawBody();
    },
    /** Give the focus to the form's name or, without a form, to the list's row of `id`. */
    focus(id) {
      /** @type {HTMLElement|null} */
      const spot =
        element.querySelector("#pm-edit-name") ||
        (id && element.querySelector(`[data-thing="${CSS.escape(id)}"]`));
      spot?.focus({ preventScroll: false });
      spot?.scrollIntoView({ block: "nearest" });
    },
  };
}

function formOf(editor, list, open) {
  const form = { places: placeForm, figures: figureForm, statements: statementForm }[list];
  const nodes = form ? form(editor, open) : [];
  return nodes.length ? nodes : null;
}

function countOf({ ctx, session }, name) {
  if (name === "places") return countUndecided(ctx.data.places, session.state.region);
  if (name === "problems") return session.problems.length + session.drafts.length;
  return 0;
}
