/** What is said to a screen reader, and the quiet lines that say what went wrong. */

import { button, glyph, h } from "./dom.js";
import { ICONS } from "./icons.js";

const STAY_MS = 8000;

/** @param {Speech} words */
export function makeLive(words) {
  const region = h("div", {
    class: "pm-hidden",
    role: "status",
    "aria-live": "polite",
    "data-live": "",
  });
  const notices = h("div", { class: "pm-notices", "data-notices": "" });
  /** @type {number|undefined} */
  let waiting;
  const api = {
    region,
    notices,
    /** Say `text` to a screen reader once things have come to rest. */
    say(text) {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        region.textContent = text;
      }, 150);
    },
    /** Show one quiet line and return it; the same line is never shown twice at a time. */
    notice(key, params) {
      const text = words.t(key, params);
      if ([...notices.children].some((line) => line.firstChild?.textContent === text)) return null;
      const line = h("div", { class: "pm-notice", "data-notice": key }, h("span", {}, text));
      const close = button(
        { class: "pm-icon", "aria-label": words.t("close"), onclick: () => line.remove() },
        glyph(ICONS.close, 16),
      );
      line.append(close);
      notices.append(line);
      api.say(text);
      setTimeout(() => line.contains(document.activeElement) || line.remove(), STAY_MS);
      return line;
    },
  };
  return api;
}
