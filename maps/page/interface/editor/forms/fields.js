/** Fields for the cells of a row: what was typed and not yet done stays when a form is drawn anew. */

import { button, h } from "../../pieces/dom.js";
import { cellOf, listOf } from "../facts/columns.js";
import { revealSigns } from "./signs.js";

let count = 0;

function labelled(label, control, hint) {
  count += 1;
  control.id = `pm-field-${count}`;
  return h(
    "div",
    { class: "pm-field" },
    h("label", { for: control.id }, label),
    control,
    signsOf(control),
    hint ? h("p", { class: "pm-quiet" }, hint) : null,
  );
}

/** A line that has the words of a field with the signs that nobody sees, while it holds any. */
function signsOf(control) {
  const line = h("output", { class: "pm-signs", for: control.id });
  const show = () => {
    line.textContent = revealSigns(control.value);
    line.hidden = !line.textContent;
  };
  control.addEventListener("input", show);
  show();
  return line;
}

/**
 * The fields of a form.
 * @param {ParentNode} root
 * @returns {HTMLInputElement[]}
 */
const controlsIn = (root) => [...root.querySelectorAll("[data-field]")].map(asInput);
/** @returns {HTMLInputElement} */
const asInput = (control) => control;

const common = (name, cell) => ({
  "data-field": name,
  "data-initial": cell,
  "data-key": `field-${name}`,
  autocomplete: "off",
});

/** @param {Context} ctx @param {string} tag @returns {string} the language's name, in the page's */
export function tongue({ words }, tag) {
  return new Intl.DisplayNames([words.lang], { type: "language" }).of(tag) || tag;
}

/** @param {{name: string, label: string, cell: string, hint?: string, props?: object}} given */
export function textField({ name, label, cell, hint = "", props = {} }) {
  const input = h("input", { type: "text", ...common(name, cell), ...props });
  input.value = cell;
  return labelled(label, input, hint);
}

/** Several lines; several values stand one a line. */
export function areaField({ name, label, cell, hint = "", isList = false, props = {} }) {
  const words = isList ? listOf(cell).join("\n") : cell;
  const area = h("textarea", {
    rows: isList ? 2 : 3,
    ...common(name, words),
    ...(isList ? { "data-list": "" } : {}),
    ...props,
  });
  area.value = words;
  return labelled(label, area, hint);
}

/** @param {{name: string, label: string, cell: string, options: {value: string, label: string}[], hint?: string, props?: object}} given */
export function selectField({ name, label, cell, options, hint = "", props = {} }) {
  const known = options.some((one) => one.value === cell);
  const all = known ? options : [{ value: cell, label: cell || "–" }, ...options];
  const select = h(
    "select",
    { ...common(name, cell), ...props },
    all.map((one) => h("option", { value: one.value }, one.label)),
  );
  select.value = cell;
  return labelled(label, select, hint);
}

/** A name of a thing among many: typed, and completed from a list. */
export function pickField({ name, label, cell, hint = "", isList = false, suggest, props = {} }) {
  const list = h("datalist", { id: `pm-suggest-${name}-${count}` });
  const input = h("input", {
    type: "text",
    list: list.id,
    ...common(name, cell),
    ...(isList ? { "data-joined": "" } : {}),
    ...props,
  });
  input.value = cell;
  const fill = () => {
    const last = (input.value.split("|").pop() || "").trim();
    const before = isList ? input.value.slice(0, input.value.length - last.length) : "";
    list.textContent = "";
    for (const { id, name: words } of suggest(last))
      list.append(h("option", { value: before + id }, words));
  };
  input.addEventListener("input", fill);
  input.addEventListener("focus", fill);
  const field = labelled(label, input, hint);
  field.append(list);
  return field;
}

/** @returns {string} the cell that a field means */
function cellIn(control) {
  const words = control.value.trim();
  if (control.dataset.list !== undefined) return cellOf(words.split("\n").flatMap(listOf));
  if (control.dataset.joined !== undefined) return cellOf(listOf(words));
  return words;
}

function initialOf(control) {
  const initial = control.dataset.initial;
  return control.dataset.list === undefined
    ? initial
    : cellOf(listOf(initial.replaceAll("\n", "|")));
}

/** @returns {Record<string, string>} the cells that were changed, by field */
export function changedCells(form) {
  const changed = controlsIn(form).filter((control) => cellIn(control) !== initialOf(control));
  return Object.fromEntries(changed.map((control) => [control.dataset.field, cellIn(control)]));
}

/**
 * A group of fields that are done together.
 * @param {{id: string, title: string, fields: Node[], act: string, isOpen?: boolean,
 *   onsubmit: (after: Record<string, string>) => void}} given `act` are the words on its button
 */
export function fieldGroup({ id, title, fields, act, isOpen = false, onsubmit }) {
  const submit = h(
    "button",
    { type: "submit", class: "pm-small pm-do", disabled: true, "data-key": `do-${id}` },
    act,
  );
  const form = h("form", { class: "pm-edit-form", novalidate: true }, fields, submit);
  form.addEventListener("input", () => {
    submit.disabled = !Object.keys(changedCells(form)).length;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const after = changedCells(form);
    if (!Object.keys(after).length) return;
    for (const control of controlsIn(form)) control.dataset.initial = control.value.trim();
    submit.disabled = true;
    onsubmit(after);
  });
  return h(
    "details",
    { class: "pm-edit-group", "data-group": id, open: isOpen },
    h("summary", { "data-key": `group-${id}` }, title),
    form,
  );
}

/** A row of buttons. */
export function buttonRow(...buttons) {
  return h("div", { class: "pm-edit-buttons" }, buttons);
}

/** @param {string} key @param {string} words @param {() => void} onclick @param {object} [props] */
export function actButton(key, words, onclick, props = {}) {
  return button(
    { class: "pm-small", "data-act": key, "data-key": `act-${key}`, onclick, ...props },
    words,
  );
}

/**
 * Draw `root` anew; groups stay open, and what was typed and is not done yet comes back: at once,
 * or when the thing that it is about is open again.
 * @param {HTMLElement} root
 * @param {() => void} change
 * @param {{kept: Map<string, Map<string, string>>, from: string, to: string}} things what was typed
 *   about each, which of them was open and which will be
 * @returns {boolean} whether something was typed about the thing that was open
 */
export function keepTyped(root, change, { kept, from, to }) {
  const typed = new Map();
  for (const control of controlsIn(root))
    if (cellIn(control) !== initialOf(control)) typed.set(nameOf(control), control.value);
  kept.set(from, typed);
  const open = new Set(groupsIn(root, "[data-group][open]").map((one) => one.dataset.group));
  const { scrollTop } = root;
  change();
  for (const group of groupsIn(root, "[data-group]"))
    if (open.has(group.dataset.group)) group.open = true;
  const back = kept.get(to) || new Map();
  for (const control of controlsIn(root)) {
    if (!back.has(nameOf(control))) continue;
    control.value = back.get(nameOf(control));
    const group = control.closest("details");
    if (group) group.open = true;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
  root.scrollTop = scrollTop;
  return typed.size > 0;
}

/** @returns {HTMLDetailsElement[]} */
const groupsIn = (root, selector) => [...root.querySelectorAll(selector)];

const nameOf = (control) =>
  `${control.closest("[data-group]")?.dataset.group} ${control.dataset.field}`;
