/** Dialogs: the browser's own element, which makes the rest inert, with the focus kept inside. */

import { button, glyph, h } from "./dom.js";
import { ICONS } from "./icons.js";

const REACHABLE =
  "a[href],button:not([disabled]),input:not([disabled]),select,textarea,[tabindex='0']";

/**
 * Open a dialog; it goes when it is closed, and the focus returns to where it was.
 * @param {Context} ctx
 * @param {{id: string, title: string, body: Array<Node>, actions?: Array<Node>}} content
 * @returns {HTMLDialogElement}
 */
export function openDialog(ctx, { id, title, body, actions = [] }) {
  const before = document.activeElement;
  const heading = h("h2", { id: `pm-dialog-${id}` }, title);
  const close = button(
    {
      class: "pm-icon",
      "aria-label": ctx.words.t("close"),
      "data-close": "",
      onclick: () => dialog.close(),
    },
    glyph(ICONS.close),
  );
  const dialog = h(
    "dialog",
    { class: "pm-dialog", "aria-labelledby": heading.id, "data-dialog": id },
    h("header", {}, heading, close),
    h("div", { class: "pm-dialog-body" }, body),
    actions.length ? h("footer", {}, actions) : null,
  );
  dialog.addEventListener("keydown", keepInside);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  ctx.app.append(dialog);
  dialog.showModal();
  return dialog;
}

function keepInside(event) {
  if (event.key !== "Tab") return;
  const stops = [...event.currentTarget.querySelectorAll(REACHABLE)].filter(
    (stop) => stop.offsetParent !== null,
  );
  const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
}

/** Make a group of radio buttons that look like one switch. */
export function choice({ name, label, options, value, onchange }) {
  const radios = options.map((option) => {
    const input = h("input", {
      type: "radio",
      name,
      value: option.value,
      checked: option.value === value,
      ...(option.props || {}),
      onchange: () => onchange(option.value),
    });
    return h("label", { class: "pm-choice" }, input, h("span", {}, option.label));
  });
  return h("fieldset", { class: "pm-choices" }, h("legend", {}, label), h("div", {}, radios));
}
