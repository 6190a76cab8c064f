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
function wipe(ctx, { box, scale, left, top }, from, to) {
  const [x, y] = [(value) => value * scale - left, (value) => value * scale - top];
  const all = { west: x(box.west), east: x(box.east), north: y(box.north), south: y(box.south) };
  const [wide, high] = [all.east - all.west, all.south - all.north];
  ctx.globalCompositeOperation = "destination-out";
  ctx.globalAlpha = 1;
  const strip = (x0, y0, x1, y1, area) => {
    const colours = ctx.createLinearGradient(x0, y0, x1, y1);
    colours.addColorStop(0, "rgba(0, 0, 0, 0)");
    colours.addColorStop(1, "rgb(0, 0, 0)");
    ctx.fillStyle = colours;
    ctx.fillRect(...area);
  };
  const [w, e, n, s] = [x(from.west), x(from.east), y(from.north), y(from.south)];
  strip(w, 0, x(to.west), 0, [all.west, all.north, w - all.west, high]);
  strip(e, 0, x(to.east), 0, [e, all.north, all.east - e, high]);
  strip(0, n, 0, y(to.north), [all.west, all.north, wide, n - all.north]);
  strip(0, s, 0, y(to.south), [all.west, s, wide, all.south - s]);
}
