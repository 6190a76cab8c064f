/** A place from what is marked in the reading pane. */

import { button } from "../pieces/dom.js";
import { documentAt } from "../state/documents.js";
import { columnOf } from "./columns.js";
import { ask } from "./dialogs.js";
import { selectField, textField } from "./fields.js";
import { spanOf } from "./marking.js";
import { freshId } from "./worklist.js";

/**
 * Offer to make a place of what is marked; the offer stands over the text.
 * @param {*} editor
 */
export function offerAdding(editor) {
  const { ctx } = editor;
  const offer = button({
    class: "pm-primary pm-edit-offer",
    "data-act": "add",
    hidden: true,
    onclick: () => addMarked(editor),
  });
  ctx.views.panel.panels.get("read").prepend(offer);
  document.addEventListener("selectionchange", () => {
    const marked = markedSpan(ctx);
    offer.hidden = !marked;
    if (marked)
      offer.textContent = ctx.words.t("edit.addMarked", { text: marked.surface.slice(0, 24) });
  });
}

/** What is marked within one paragraph of the text. @param {Context} ctx */
export function markedSpan(ctx) {
  const selection = document.getSelection();
  if (!ctx.data.text || !selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
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

/** Ask what it is, then add it. @param {*} editor */
export async function addMarked(editor) {
  const { ctx, session } = editor;
  const { t, pick } = ctx.words;
  const marked = markedSpan(ctx);
  if (!marked) return ctx.live.notice("edit.markFirst");
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
          label: t("edit.nameIn", { tag }),
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
  const field = form.querySelector('[data-field="id"]');
  if (/^[a-z0-9]+([._-][a-z0-9]+)*$/.test(cells.id) && !isTaken(cells.id)) return cells;
  field.setCustomValidity(t("edit.idWrong"));
  field.reportValidity();
  field.addEventListener("input", () => field.setCustomValidity(""), { once: true });
  return null;
}
