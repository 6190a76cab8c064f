/** The squares of a sheet's map: letters across and figures down its frame, as an index names them. */

import { round } from "../../shared/svg.js";
import { write } from "../pieces/lettering.js";

const LETTERS = [..."ABCDEF"];
const ROWS = 6;
/** The width of the frame that bears letters and figures, and their size, in CSS pixels on A3. */
export const BAND = 13;
const SIZE = 10;
/** Half the length of a cross where squares meet, and the room that no name may take. */
const ARM = 4;
const INK = "#5d564c";

/**
 * Return the square that a spot of the map lies in, such as "C3", or "" beyond the map.
 * @param {{x: number, y: number}|undefined} spot
 * @param {number} width
 * @param {number} height
 */
export function squareAt(spot, width, height) {
  if (!spot) return "";
  const column = Math.floor((spot.x / width) * LETTERS.length);
  const row = Math.floor((spot.y / height) * ROWS);
  const isOn = column >= 0 && column < LETTERS.length && row >= 0 && row < ROWS;
  return isOn ? `${LETTERS[column]}${row + 1}` : "";
}

function corners(width, height) {
  const found = [];
  for (let across = 1; across < LETTERS.length; across += 1) {
    for (let down = 1; down < ROWS; down += 1) {
      found.push({ x: (width * across) / LETTERS.length, y: (height * down) / ROWS });
    }
  }
  return found;
}

/** Return the boxes of the crosses, which no label may touch. */
export function crossBoxes(width, height) {
  return corners(width, height).map(({ x, y }) => ({
    left: x - ARM,
    top: y - ARM,
    right: x + ARM,
    bottom: y + ARM,
  }));
}

/** Return the crosses where squares meet, as SVG: under all that stands beside the map. */
export function drawCrosses(width, height) {
  const path = corners(width, height)
    .map(
      ({ x, y }) =>
        `M${round(x - ARM)} ${round(y)}h${2 * ARM}M${round(x)} ${round(y - ARM)}v${2 * ARM}`,
    )
    .join("");
  return `<path data-crosses="" d="${path}" fill="none" stroke="${INK}" stroke-width="0.6" stroke-opacity="0.7"/>`;
}

/** Return the frame round a map of `width` × `height`, as SVG: outside of it, `BAND` wide. */
export function drawFrame(width, height) {
  const line = `fill="none" stroke="#8a8378" stroke-width="0.8"`;
  const inner = `<rect data-frame="" width="${round(width)}" height="${round(height)}" ${line}/>`;
  const outer = `<rect x="${-BAND}" y="${-BAND}" width="${round(width + 2 * BAND)}" height="${round(height + 2 * BAND)}" ${line}/>`;
  const marks = [
    ...LETTERS.flatMap((letter, at) => acrossMarks(letter, at, width, height)),
    ...Array.from({ length: ROWS }, (_, at) => downMarks(at, width, height)).flat(),
  ];
  return inner + outer + marks.join("");
}

function acrossMarks(letter, at, width, height) {
  const step = width / LETTERS.length;
  const x = step * (at + 0.5);
  const edge = at
    ? `<path d="${tick(step * at, -BAND, "v")}${tick(step * at, height, "v")}" stroke="#8a8378" stroke-width="0.8"/>`
    : "";
  return [edge, mark(letter, x, -BAND / 2), mark(letter, x, height + BAND / 2)];
}

function downMarks(at, width, height) {
  const step = height / ROWS;
  const y = step * (at + 0.5);
  const edge = at
    ? `<path d="${tick(-BAND, step * at, "h")}${tick(width, step * at, "h")}" stroke="#8a8378" stroke-width="0.8"/>`
    : "";
  return [edge, mark(String(at + 1), -BAND / 2, y), mark(String(at + 1), width + BAND / 2, y)];
}

function tick(x, y, way) {
  return `M${round(x)} ${round(y)}${way}${BAND}`;
}

function mark(words, x, y) {
  return write(words, x, y + SIZE * 0.36, {
    size: SIZE,
    weight: 600,
    colour: INK,
    anchor: "middle",
    hook: "grid",
  });
}
