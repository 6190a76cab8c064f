/** Proportional symbols: circles whose area grows with a figure. */

import { worldX, worldY } from "../geometry.js";

const LARGEST_PX = 36;
const SMALLEST_PX = 3;

/**
 * @param {{metric: string, items: {place: string, value: number, label: string}[]}} wish
 * @param {Map<string, Place>} places
 * @returns {{items: Circle[], sizes: {value: number, radius: number}[]}} circles, the largest
 *   first, and the sizes of a legend; radii in CSS pixels
 */
export function makeFigures(wish, places) {
  const found = wish.items.flatMap((item) => {
    const row = places.get(item.place);
    return row?.position ? [{ ...item, position: row.position, theme: row.theme }] : [];
  });
  const most = Math.max(...found.map(({ value }) => Math.abs(value)), 0);
  const radiusOf = (value) =>
    Math.max(SMALLEST_PX, LARGEST_PX * Math.sqrt(Math.abs(value) / (most || 1)));
  const items = found.map(({ position, ...item }) => ({
    ...item,
    x: worldX(position[0]),
    y: worldY(position[1]),
    radius: radiusOf(item.value),
  }));
  items.sort((one, other) => other.radius - one.radius);
  return {
    items,
    sizes: most ? roundSizes(most).map((value) => ({ value, radius: radiusOf(value) })) : [],
  };
}

/** @returns {number[]} up to three round values up to `most`, 1, 2 or 5 times a power of ten */
export function roundSizes(most) {
  const sizes = [];
  let power = 10 ** Math.floor(Math.log10(most));
  while (sizes.length < 3 && power > most / 1000) {
    for (const lead of [5, 2, 1]) {
      if (lead * power <= most && sizes.length < 3 && !(lead === 2 && sizes.length))
        sizes.push(lead * power);
    }
    power /= 10;
  }
  return sizes;
}

/** Paint the circles of `items`. */
export function paintFigures(items, view, themes, dark, paper) {
  const { ctx, scale, left, top } = view;
  for (const { x, y, radius, theme } of items) {
    const row = themes.get(theme);
    ctx.beginPath();
    ctx.arc(x * scale - left, y * scale - top, radius, 0, 2 * Math.PI);
    ctx.fillStyle = dark ? row.dark : row.light;
    ctx.globalAlpha = 0.42;
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.strokeStyle = paper;
    ctx.lineWidth = 2.6;
    ctx.stroke();
    ctx.strokeStyle = ctx.fillStyle;
    ctx.lineWidth = 1.4;
    ctx.stroke();
  }
}
