/** Keys for everything, and the sheet that tells of them. */

import { openDialog } from "../pieces/dialog.js";
import { h } from "../pieces/dom.js";
import { keep } from "../state/storage.js";

const KEYS = [
  ["/", "search"],
  ["1 – 4", "tabs"],
  ["L", "language"],
  ["D", "scheme"],
  ["F", "district"],
  ["G", "legend"],
  ["T", "tour"],
  ["← →", "chapters"],
  ["E", "export"],
  ["P", "print"],
  ["B", "base"],
  ["H", "home"],
  ["M", "map"],
  ["[", "panel"],
  ["Esc", "close"],
  ["?", "help"],
];

/** Open the help sheet. @param {Context} ctx */
export function openHelp(ctx) {
  const { t } = ctx.words;
  const rows = KEYS.map(([key, what]) =>
    h("div", {}, h("dt", {}, h("kbd", {}, key)), h("dd", {}, t(`keys.${what}`))),
  );
  const single = h(
    "label",
    { class: "pm-check" },
    h("input", {
      type: "checkbox",
      checked: ctx.store.state.singleKeys,
      "data-single-keys": "",
      onchange: (event) => setSingleKeys(ctx, event.target.checked),
    }),
    h("span", {}, t("keys.single")),
  );
  openDialog(ctx, {
    id: "help",
    title: t("keys.title"),
    body: [h("p", {}, t("keys.intro")), h("dl", { class: "pm-keys" }, rows), single],
  });
}

/** @param {Context} ctx */
function setSingleKeys(ctx, on) {
  ctx.store.set({ singleKeys: on });
  keep("keys", on ? "on" : "off");
}

/**
 * @param {Context} ctx
 * @returns {HTMLElement|null} the button that opens the legend
 */
function legendFold(ctx) {
  return ctx.app.querySelector("[data-key='legend-fold']");
}

/** Tell whether a key is being typed into a field. */
export function isTyping(event) {
  return Boolean(
    event.target.closest?.(
      "input:not([type=checkbox]):not([type=radio]),select,textarea,[contenteditable]",
    ),
  );
}

/** @param {Context} ctx */
export function listenToKeys(ctx) {
  const tabs = [...ctx.views.panel.panels.keys()];
  const acts = {
    "/": () => ctx.actions.search(),
    "?": () => openHelp(ctx),
    l: () => ctx.actions.nextLanguage(),
    d: () => ctx.actions.nextScheme(),
    f: () => ctx.actions.district(),
    g: () => legendFold(ctx)?.click(),
    t: () => (ctx.store.state.chapter ? ctx.views.tour.stop() : ctx.views.tour.start()),
    e: () => ctx.actions.export(),
    p: () => ctx.views.printing.open(),
    b: () => ctx.actions.base(),
    h: () => ctx.actions.home(),
    m: () => ctx.map.getContainer().focus(),
    "[": () => ctx.actions.fold(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (ctx.app.querySelector("dialog[open]")) return;
    if (event.key === "Escape") return ctx.actions.escape();
    if (isTyping(event) || !ctx.store.state.singleKeys) return;
    const act =
      acts[event.key.toLowerCase()] ||
      (tabs[Number(event.key) - 1] && (() => ctx.actions.tab(tabs[Number(event.key) - 1], true)));
    if (!act) return;
    event.preventDefault();
    act();
  });
}
