/** Fades out at its edges what of the ground was cut there: no edge of the data shows. */

import { worldX, worldY } from "../geometry.js";

/**
 * Return `isSeen(view)`: whether the view goes beyond the inner box; `paint(view,
 * draw)`: calls `draw` with a view whose canvas is then laid, faded, over the one of `view`
 * @param {Box} inner what lies in it is whole
 * @param {Box} outer the box at whose edges nothing is left
 */
export function makeFading(inner, outer) {
  const [from, to] = [worldBox(inner), worldBox(outer)];

  function isSeen({ box }) {
    return (
      box.west < from.west ||
      box.east > from.east ||
      box.north < from.north ||
      box.south > from.south
    );
  }

  function paint(view, draw) {
    const { ctx } = view;
    if (ctx.drawFaded) {
      ctx.drawFaded(view, draw, stripsOf(view, from, to));
      return;
    }
    const sheet = document.createElement("canvas");
    [sheet.width, sheet.height] = [ctx.canvas.width, ctx.canvas.height];
    const on = /** @type {CanvasRenderingContext2D} */ (sheet.getContext("2d"));
    on.setTransform(ctx.getTransform());
    draw({ ...view, ctx: on });
    wipe(on, view, from, to);
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 1;
    ctx.drawImage(sheet, 0, 0);
    ctx.restore();
  }

  return { isSeen, paint };
}

function worldBox([west, south, east, north]) {
  return { west: worldX(west), north: worldY(north), east: worldX(east), south: worldY(south) };
}

/** Take away what lies in the strip between the boxes, the more the farther out. */
function wipe(ctx, view, from, to) {
  ctx.globalCompositeOperation = "destination-out";
  ctx.globalAlpha = 1;
  for (const { line, area } of stripsOf(view, from, to)) {
    const colours = ctx.createLinearGradient(...line);
    colours.addColorStop(0, "rgba(0, 0, 0, 0)");
    colours.addColorStop(1, "rgb(0, 0, 0)");
    ctx.fillStyle = colours;
    ctx.fillRect(...area);
  }
}

/**
 * What is wiped, in CSS pixels: along `line` (from where nothing goes to where all does) within
 * `area` (x, y, width, height).
 * @returns {{line: [number, number, number, number], area: [number, number, number, number]}[]}
 */
function stripsOf({ box, scale, left, top }, from, to) {
  const [x, y] = [(value) => value * scale - left, (value) => value * scale - top];
  const all = { west: x(box.west), east: x(box.east), north: y(box.north), south: y(box.south) };
  const [wide, high] = [all.east - all.west, all.south - all.north];
  const [w, e, n, s] = [x(from.west), x(from.east), y(from.north), y(from.south)];
  return [
    { line: [w, 0, x(to.west), 0], area: [all.west, all.north, w - all.west, high] },
    { line: [e, 0, x(to.east), 0], area: [e, all.north, all.east - e, high] },
    { line: [0, n, 0, y(to.north)], area: [all.west, all.north, wide, n - all.north] },
    { line: [0, s, 0, y(to.south)], area: [all.west, s, wide, all.south - s] },
  ];
}
