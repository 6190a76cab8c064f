/** What lies over the map: the boxes that hide its labels, and how much of it is free. */

import { isNarrow } from "./layout.js";

/** The share of the height that the sheet takes at its middle stop, as style.css has it. */
const SHEET_HALF = 0.4;
/** The height of the line above the map of a phone, as style.css has it. */
const TOP_PX = 40;
/** What the strip above the map and the legend's line cover of it. */
const [LENS_PX, LEGEND_LINE_PX] = [12, 16];
/** The height of the line of credits over a phone's sheet, kept free where the map is high enough. */
const [CREDITS_PX, HIGH_PX] = [20, 240];

/**
 * Return the boxes, in pixels of the map, of what lies over it and hides its labels.
 * @param {Context} ctx
 */
export function coveringBoxes(ctx) {
  if (ctx.store.state.printing) return [];
  const { left: x, top: y } = ctx.stage.getBoundingClientRect();
  const controls = ctx.stage.querySelectorAll(".leaflet-control");
  const own = [
    ctx.views.legend,
    ctx.views.card,
    ctx.views.district,
    ctx.views.tour,
    ctx.views.lens,
  ].map(({ element }) => element);
  if (isNarrow()) own.splice(1, 2);
  const fold = ctx.app.querySelector(".pm-fold-panel");
  const shown = own.filter((element) => !element.hidden);
  const boxes = [...controls, ...shown, ...(fold && !isNarrow() ? [fold] : [])]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width && height)
    .map(({ left, top, right, bottom }) => ({
      left: left - x,
      top: top - y,
      right: right - x,
      bottom: bottom - y,
    }));
  const { clientWidth: right, clientHeight: bottom } = ctx.stage;
  return isNarrow()
    ? [...boxes, { left: 0, top: bottom - coveredPixels(ctx)[3], right, bottom }]
    : boxes;
}

/**
 * Tell the engine what of the map is covered, so that it frames what is free.
 * @param {Context} ctx
 */
export function coverMap(ctx) {
  ctx.engine.setPadding(coveredPixels(ctx));
}

/**
 * Return the pixels of the map that panel, card and sheet cover: `[left, top, right, bottom]`.
 * @param {Context} ctx
 */
export function coveredPixels(ctx) {
  if (!ctx.views.tour.element.hidden) return coveredByTour(ctx);
  if (isNarrow()) {
    const sheet = coveredBySheet(ctx);
    const isHigh = ctx.stage.clientHeight - sheet > HIGH_PX;
    return [0, 0, 0, sheet && isHigh ? sheet + CREDITS_PX : sheet];
  }
  const card = [ctx.views.card, ctx.views.district].find(
    ({ element }) => element.getClientRects().length,
  );
  if (card) {
    const { right } = ctx.stage.getBoundingClientRect();
    return [0, 0, right - card.element.getBoundingClientRect().left, 0];
  }
  return [0, LENS_PX, 0, LEGEND_LINE_PX];
}

/**
 * The tour's card leaves free what is above it or what is beside it, whichever is larger.
 * @param {Context} ctx
 */
function coveredByTour(ctx) {
  const stage = ctx.stage.getBoundingClientRect();
  const card = ctx.views.tour.element.getBoundingClientRect();
  const [above, beside] = [card.top - stage.top, stage.right - card.right];
  return above * stage.width > beside * stage.height
    ? [0, 0, 0, stage.bottom - card.top]
    : [card.right - stage.left, 0, 0, 0];
}

/** @param {Context} ctx */
function coveredBySheet(ctx) {
  if (ctx.store.state.pane !== "half") return 0;
  const { bottom } = ctx.stage.getBoundingClientRect();
  return Math.max(0, bottom - window.innerHeight * (1 - SHEET_HALF) - TOP_PX);
}
