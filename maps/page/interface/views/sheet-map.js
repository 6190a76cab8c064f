/** What stands on a sheet's map beside the map itself: scale, north, and where it lies. */

import { round } from "../../shared/svg.js";
import { write } from "../pieces/lettering.js";

const INSET = { width: 150, height: 120 };
const EDGE = 8;
/** The bar of the scale is at most this long, in CSS pixels. */
const LONGEST_BAR = 170;
const METRES_A_PX = 0.0254 / 96;

/** Return the boxes that no label may touch: scale at the lower left, north, inset lower right. */
export function furnitureBoxes(width, height) {
  return [
    { left: 0, top: height - 46, right: LONGEST_BAR + 90, bottom: height },
    { left: width - 44, top: 0, right: width, bottom: 58 },
    {
      left: width - INSET.width - 2 * EDGE,
      top: height - INSET.height - 2 * EDGE,
      right: width,
      bottom: height,
    },
  ];
}

/**
 * Return scale, north and inset as SVG; `k` is by how much the map is made smaller.
 * @param {Context} ctx
 */
export function drawFurniture(ctx, { width, height, metresAPixel, k }) {
  return [
    drawScale(ctx, height, metresAPixel, k),
    drawNorth(ctx, width),
    drawWhere(ctx, width, height),
  ].join("");
}

/** @param {Context} ctx */
function drawScale(ctx, height, metresAPixel, k) {
  const metres = roundLength(LONGEST_BAR * metresAPixel);
  const length = metres / metresAPixel;
  const [x, y] = [EDGE + 6, height - 16];
  const ratio = Math.round(metresAPixel / k / METRES_A_PX / 1000) * 1000;
  const bar = `<path d="M${x} ${y - 6}v6h${round(length)}v-6M${round(x + length / 2)} ${y - 4}v4" fill="none" stroke="#26221d" stroke-width="1.2"/>`;
  const back = `<rect x="${EDGE}" y="${y - 26}" width="${round(length + 96)}" height="34" fill="#fffdf9" fill-opacity="0.88"/>`;
  return [
    back,
    bar,
    write(ctx.words.length(metres), x + length + 6, y, { size: 12 }),
    ratio >= 1000
      ? write(`1 : ${ctx.words.number(ratio)}`, x, y - 12, { size: 11, colour: "#5d564c" })
      : "",
  ].join("");
}

/** Return the largest of 1, 2 or 5 times a power of ten that is at most `metres`. */
export function roundLength(metres) {
  const power = 10 ** Math.floor(Math.log10(metres));
  const lead = [5, 2].find((one) => one * power <= metres) || 1;
  return lead * power;
}

/** @param {Context} ctx */
function drawNorth(ctx, width) {
  const x = width - 24;
  const arrow = `<path d="M${x} 10l8 26-8-6-8 6z" fill="#26221d"/>`;
  const label = write(ctx.words.t("print.north"), x, 50, {
    size: 12,
    weight: 600,
    anchor: "middle",
  });
  const back = `<rect x="${x - 14}" y="5" width="28" height="49" fill="#fffdf9" fill-opacity="0.85"/>`;
  return back + arrow + label;
}

/** @param {Context} ctx */
function drawWhere(ctx, width, height) {
  const inside = ctx.engine.insetPicture(INSET.width, INSET.height, ctx.data.dossier.view);
  if (!inside) return "";
  const [x, y] = [width - INSET.width - EDGE, height - INSET.height - EDGE];
  const frame = (fill) =>
    `<rect width="${INSET.width}" height="${INSET.height}" fill="${fill}" stroke="#8a8378" stroke-width="0.8"/>`;
  return `<g transform="translate(${round(x)} ${round(y)})">${frame("#fffdf9")}${inside}${frame("none")}</g>`;
}
