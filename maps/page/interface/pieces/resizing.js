/** How wide the panel is and how high the sheet: by drag, by keys, folded away. */

import { button, glyph, h, replace } from "./dom.js";
import { resize } from "./framing.js";
import { ICONS } from "./icons.js";

const PANES = ["low", "half", "full"];
const WIDTHS_PX = { least: 280, normal: 340, most: 720, step: 20 };

/** Make the edge between panel and map, to drag or to move with arrow keys. @param {Context} ctx */
export function makeSplitter(ctx) {
  const splitter = h("div", {
    class: "pm-splitter",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "data-splitter": "",
    "aria-valuemin": WIDTHS_PX.least,
    "aria-valuemax": WIDTHS_PX.most,
  });
  const setWidth = (width) => {
    const fit = Math.round(
      Math.min(Math.max(width, WIDTHS_PX.least), Math.min(WIDTHS_PX.most, window.innerWidth * 0.7)),
    );
    ctx.app.style.setProperty("--pm-panel", `${fit}px`);
    splitter.setAttribute("aria-valuenow", String(fit));
    resize(ctx);
  };
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    const move = (now) => setWidth(now.clientX - ctx.app.getBoundingClientRect().left);
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener(
      "pointerup",
      () => splitter.removeEventListener("pointermove", move),
      { once: true },
    );
  });
  splitter.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    setWidth(ctx.views.panel.element.getBoundingClientRect().width + step * WIDTHS_PX.step);
  });
  splitter.setAttribute("aria-valuenow", String(WIDTHS_PX.normal));
  return splitter;
}

/** Name the edge and draw the button on it in the language of the page. @param {Context} ctx */
export function drawSplitter(ctx, splitter) {
  splitter.setAttribute("aria-label", ctx.words.t("panel.width"));
  const old = ctx.app.querySelector(".pm-fold-panel");
  const fold = button({
    class: "pm-fold-panel",
    "data-key": "fold-panel",
    "data-fold": "",
    onclick: () => ctx.actions.fold(),
  });
  if (old) old.replaceWith(fold);
  else ctx.area.prepend(fold);
}

/** Show on the button whether the panel is open. @param {Context} ctx */
export function showFold(ctx, fold, pane) {
  const isOpen = pane !== "low";
  replace(fold, glyph(isOpen ? ICONS.left : ICONS.right, 16));
  fold.setAttribute("aria-expanded", String(isOpen));
  fold.setAttribute("aria-label", ctx.words.t(isOpen ? "panel.fold" : "panel.unfold"));
}

/**
 * The sheet's grip: a tap goes to the next stop, arrows go up and down, a drag goes where it ends.
 * @param {Context} ctx
 */
export function listenToGrip(ctx, grip) {
  const go = (step) =>
    ctx.store.set({
      pane: PANES[Math.min(Math.max(PANES.indexOf(ctx.store.state.pane) + step, 0), 2)],
    });
  let dragged = false;
  grip.addEventListener("click", () => {
    if (!dragged) ctx.store.set({ pane: PANES[(PANES.indexOf(ctx.store.state.pane) + 1) % 3] });
    dragged = false;
  });
  grip.addEventListener("keydown", (event) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    go(step);
  });
  grip.addEventListener("pointerdown", (event) => {
    const from = event.clientY;
    grip.setPointerCapture(event.pointerId);
    const end = (up) => {
      const moved = from - up.clientY;
      dragged = Math.abs(moved) > 12;
      if (dragged) go(Math.sign(moved) * (Math.abs(moved) > window.innerHeight * 0.45 ? 2 : 1));
    };
    grip.addEventListener("pointerup", end, { once: true });
  });
}
