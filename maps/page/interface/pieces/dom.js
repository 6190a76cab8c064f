/**
 * Making elements: text only ever becomes text nodes, so that hostile words stay words, and none
 * turns those beside it. What must stay sign by sign, as the text that is read, comes as a node.
 */

import { closeDirections } from "../state/words.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, *>} [props] Attributes; `on…` functions become listeners; `null` and
 *   `false` are left out, `true` gives an empty attribute.
 * @param {...(Node|string|number|null|false|Array)} children Strings become text nodes.
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  setProps(element, props || {});
  fill(element, children);
  return element;
}

/**
 * Append `children` (nested arrays, `null` and `false` allowed) to `element`.
 * @template {Element} Kind
 * @param {Kind} element
 * @param {Array} children
 * @returns {Kind}
 */
export function fill(element, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) fill(element, child);
    else element.append(child instanceof Node ? child : closeDirections(String(child)));
  }
  return element;
}

/** Replace what `element` holds. */
export function replace(element, ...children) {
  element.textContent = "";
  return fill(element, children);
}

function setProps(element, props) {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
}

/**
 * Make a button of type `button`.
 * @param {Record<string, *>} props
 * @param {...*} children
 */
export function button(props, ...children) {
  return h("button", { type: "button", ...props }, ...children);
}

/**
 * Make an SVG element of 24 × 24 units from path data.
 * @param {string} path
 * @param {number} [size_px]
 */
export function glyph(path, size_px = 20) {
  const svg = document.createElementNS(SVG, "svg");
  const props = { viewBox: "0 0 24 24", width: size_px, height: size_px, class: "pm-glyph" };
  for (const [name, value] of Object.entries({ ...props, "aria-hidden": true, focusable: false })) {
    svg.setAttribute(name, String(value));
  }
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** Return a link if `address` is http or https, and its words alone if it is anything else. */
export function outward(address, words) {
  const text = words || address;
  if (!/^https?:\/\/[^\s]+$/i.test(address || "")) return h("span", {}, text);
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text);
}

/**
 * Run `change`, then give the focus back to the element with the same `data-key` in `root`.
 * @param {HTMLElement} root
 * @param {() => void} change
 */
export function keepFocus(root, change) {
  const { activeElement } = document;
  const isInside = activeElement instanceof HTMLElement && root.contains(activeElement);
  const key = isInside && activeElement.dataset.key;
  change();
  if (!key || root.contains(document.activeElement)) return;
  /** @type {HTMLElement|null} */
  const again = root.querySelector(`[data-key="${CSS.escape(key)}"]`);
  again?.focus({ preventScroll: true });
}
