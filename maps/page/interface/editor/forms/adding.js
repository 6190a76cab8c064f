/** A place from what is marked in the reading pane. */

import { button } from "../../pieces/dom.js";
import { documentAt } from "../../state/documents.js";
import { columnOf } from "../facts/columns.js";
import { findSpan, namedIn, spanOf } from "../facts/marking.js";
import { freshId } from "../facts/worklist.js";
import { ask } from "./dialogs.js";
import { selectField, textField, tongue } from "./fields.js";

/**
 * Offer to make a place of what is marked; the offer lies over the text and moves none of it. It
 * waits until the pointer is let go, so as not to come under it.
 * @param {*} editor
 */
export function offerAdding(editor) {
  const { ctx } = editor;
  const offer = button({
    class: "pm-primary pm-edit-offer",
    "data-act": "add",
    hidden: true,
    onclick: () => addPlace(editor, marked),
    // A press on the button must not take the mark away.
    onmousedown: (event) => event.preventDefault(),
  });
  /** @type {ReturnType<typeof markedSpan>} */
  let marked = null;
  ctx.views.panel.element.append(offer);
  let isPressed = false;
  const update = () => {
    marked = markedSpan(ctx);
    offer.hidden = !marked || isPressed;
    if (marked)
      offer.textContent = ctx.words.t("edit.addMarked", { text: marked.surface.slice(0, 24) });
  };
  document.addEventListener("selectionchange", update);
  document.addEventListener("pointerdown", (event) => {
    isPressed = !offer.contains(/** @type {Node} */ (event.target));
  });
  for (const end of ["pointerup", "pointercancel"])
    document.addEventListener(end, () => {
      if (!isPressed) return;
      isPressed = false;
      update();
    });
}

/** What is marked within one paragraph of the text. @param {Context} ctx */
export function markedSpan(ctx) {
  const selection = document.getSelection();
  if (!ctx.data.text || !selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const paragraph = elementOf(range.startContainer)?.closest("[data-paragraph]");
  if (!paragraph || paragraph !== elementOf(range.endContainer)?.closest("[data-paragraph]"))
    return null;
  const n = Number(/** @type {HTMLElement} */ (paragraph).dataset.paragraph);
  const row = ctx.data.text.paragraphs.find((one) => one.n === n);
  if (!row) return null;
  const before = paragraph.querySelector(".pm-par-number")?.textContent?.length || 0;
  const [from, to] = [offsetIn(paragraph, range, "start"), offsetIn(paragraph, range, "end")];
  const span = spanOf(row.text, Math.max(0, from - before), Math.max(0, to - before), row.start);
  return span && { ...span, n };
}

/** @returns {Element|null} */
function elementOf(node) {
  return node instanceof Element ? node : node.parentElement;
}

/** UTF-16 units from the beginning of `root` to an end of the range. */
function offsetIn(root, range, end) {
  const part = document.createRange();
  part.setStart(root, 0);
  if (end === "start") part.setEnd(range.startContainer, range.startOffset);
  else part.setEnd(range.endContainer, range.endOffset);
  return part.toString().length;
}

/**
 * Ask for words of the text: for those who mark nothing with a pointer.
 * @param {*} editor
 */
export async function addTyped(editor) {
  const { ctx } = editor;
  const { t } = ctx.words;
  const { text } = ctx.data;
  if (!text) return ctx.live.notice("edit.noText");
  const span = await ask(ctx, {
    id: "find",
    title: t("edit.addTyped"),
    act: t("edit.findIt"),
    body: [
      textField({
        name: "words",
        label: t("edit.wordsOfText"),
        cell: "",
        hint: t("edit.wordsHint"),
      }),
    ],
    read(form) {
      /** @type {HTMLInputElement|null} */
      const field = form.querySelector('[data-field="words"]');
      const found = findSpan(text.paragraphs, field?.value.trim() || "", ctx.data.mentions);
      if (!found) refuseField(field, t("edit.notInText"));
      return found;
    },
  });
  return span ? addPlace(editor, span) : null;
}

/**
 * Ask what it is, then add it.
 * @param {*} editor
 * @param {{start: number, end: number, surface: string, n: number}|null} marked
 */
async function addPlace(editor, marked) {
  const { ctx, session } = editor;
  const { t, pick } = ctx.words;
  if (!marked) return ctx.live.notice("edit.markFirst");
  const named = namedIn(ctx.data.mentions, marked);
  if (named) {
    const name = editor.acting.nameOf(named.place);
    return ctx.live.notice("edit.named", { text: marked.surface, name });
  }
  const isTaken = (id) => Boolean(ctx.cat.placeOf(id));
  const { document: source } = documentAt(ctx.data, marked.n);
  const [layer] = ctx.data.layers;
  const options = (rows) => rows.map((one) => ({ value: one.id, label: pick(one.name) }));
  const answer = await ask(ctx, {
    id: "add",
    title: t("edit.addTitle", { text: marked.surface }),
    act: t("edit.add"),
    body: [
      ...session.model.languages.map((tag) =>
        textField({
          name: columnOf("name", tag),
          label: t("edit.nameIn", { tag: tongue(ctx, tag) }),
          cell: marked.surface,
        }),
      ),
      textField({
        name: "id",
        label: t("edit.field.id"),
        cell: freshId(marked.surface, isTaken),
        hint: t("edit.idStays"),
      }),
      selectField({
        name: "kind",
        label: t("edit.kind"),
        cell: "site",
        options: session.vocabulary.kinds.map((value) => ({
          value,
          label: t(`edit.kind.${value}`),
        })),
      }),
      selectField({
        name: "layer",
        label: t("edit.layer"),
        cell: layer.id,
        options: options(ctx.data.layers),
      }),
    ],
    read: (form) => readNew(form, { isTaken, t }),
  });
  if (!answer) return null;
  const { id, ...fields } = answer;
  const { theme } = ctx.cat.layers.get(fields.layer);
  const span = {
    document: source.id,
    paragraph: marked.n - source.before,
    start: marked.start,
    end: marked.end,
    surface: marked.surface,
  };
  const done = await session.perform(
    "add",
    { table: "places.csv", row: id },
    { after: { ...fields, theme, mentions: [span] } },
  );
  if (done) editor.goTo(id);
  return done;
}

function readNew(form, { isTaken, t }) {
  const cells = Object.fromEntries(
    [...form.querySelectorAll("[data-field]")].map((one) => [one.dataset.field, one.value.trim()]),
  );
  if (/^[a-z0-9]+([._-][a-z0-9]+)*$/.test(cells.id) && !isTaken(cells.id)) return cells;
  refuseField(form.querySelector('[data-field="id"]'), t("edit.idWrong"));
  return null;
}

function refuseField(field, words) {
  field.setCustomValidity(words);
  field.reportValidity();
  field.addEventListener("input", () => field.setCustomValidity(""), { once: true });
}
