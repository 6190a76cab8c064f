/** The editor's keys, and the sheet that tells of them. */

import { openDialog } from "../pieces/dialog.js";
import { h } from "../pieces/dom.js";
import { isTyping } from "../views/keyboard.js";

/** What the sheet lists: keys, and the words for what they do. */
const KEYS = [
  ["A", "accept"],
  ["X", "reject"],
  ["N", "next"],
  ["↑ ↓", "walk"],
  ["W", "back"],
  ["P", "place"],
  ["R", "drag"],
  ["O", "draw"],
  ["V", "adjust"],
  ["S", "split"],
  ["U", "unplace"],
  ["Ctrl+Z", "undo"],
  ["Ctrl+Y", "redo"],
  ["Ctrl+S", "save"],
  ["← ↑ → ↓", "cross"],
  ["Enter", "corner"],
  ["⌫", "lastCorner"],
  ["F", "finish"],
  [", .", "hold"],
  ["I", "insert"],
  ["Del", "delete"],
  ["+ −", "radius"],
  ["C", "snap"],
  ["Esc", "cancel"],
];

/** @param {*} editor */
export function openKeys({ ctx }) {
  const { t } = ctx.words;
  const rows = KEYS.map(([key, what]) =>
    h("div", {}, h("dt", {}, h("kbd", {}, key)), h("dd", {}, t(`edit.key.${what}`))),
  );
  openDialog(ctx, {
    id: "edit-keys",
    title: t("edit.keys"),
    body: [h("p", {}, t("edit.keysIntro")), h("dl", { class: "pm-keys" }, rows)],
  });
}

/**
 * Keys come here before the page hears them: undo everywhere, the rest while the editor's tab is
 * open.
 * @param {*} editor
 */
export function listenToEditing(editor) {
  const { ctx, session, tools } = editor;
  const heard = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || ctx.app.querySelector("dialog[open]")) return;
      if (isTyping(event)) return;
      if (tools.tool() && onMap(event) && (tools.key(event) || toggleSnap(editor, event)))
        return heard(event);
      if (event.ctrlKey || event.metaKey) {
        const key = event.key.toLowerCase();
        if (key === "z") editor.turn(event.shiftKey ? "redo" : "undo");
        else if (key === "y") editor.turn("redo");
        else if (key === "s" && !session.state.served) editor.saveFile();
        else return;
        return heard(event);
      }
      if (event.altKey || ctx.store.state.tab !== "edit" || !ctx.store.state.singleKeys) return;
      if (walk(editor, event)) return heard(event);
      const act = actOf(editor, event.key.toLowerCase());
      if (!act) return;
      heard(event);
      act();
    },
    { capture: true },
  );
}

/** Buttons keep their own keys while a tool is held. */
function onMap(event) {
  return event.key === "Escape" || !event.target.closest?.("button, a, summary");
}

function toggleSnap({ tools, onTool }, event) {
  if (event.key.toLowerCase() !== "c" || !tools.tool()?.snaps) return false;
  tools.snapping.isOn = !tools.snapping.isOn;
  onTool();
  return true;
}

function actOf(editor, key) {
  const { acting, at } = editor;
  if (key === "n") return () => acting.next();
  if (key === "w") return () => editor.show(at.list, null);
  if (at.list !== "places" || !at.open) return null;
  const id = at.open;
  const isLine =
    ["line", "road"].includes(acting.rowOf(id)?.kind) || Boolean(acting.rowOf(id)?.line);
  return {
    a: () => acting.accept(id),
    x: acting.isPlace(id) ? () => acting.reject(id) : null,
    p: isLine ? null : () => acting.place(id),
    r: isLine ? null : () => acting.drag(id),
    o: () => acting.draw(id, isLine ? "line" : "outline"),
    v: () => acting.adjust(id),
    s: () => acting.split(id),
    u: () => acting.unplace(id),
  }[key];
}

/** Up and down walk the list. */
function walk({ review }, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !review.element.contains(event.target)) return false;
  const items = [...review.element.querySelectorAll("[data-thing]")];
  const next = items[items.indexOf(document.activeElement) + step];
  if (!next) return false;
  next.focus();
  return true;
}
