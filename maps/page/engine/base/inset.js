/** The small map that says where the large one lies: outlines of what is round it, and a frame. */

import { worldX, worldY } from "../geometry.js";
import { mayShow, tracePath } from "../paint/painter.js";
import { GROUND, INK } from "../paint/palette.js";

/** What is drawn of the ground, the lowest first: fill and edge. */
const CLASSES = [
  ["land", "district", "neighbourEdge"],
  ["neighbour", "district", "neighbourEdge"],
  ["division", null, "districtEdge"],
  ["border", null, "districtEdge"],
  ["district", "inset", "districtEdge"],
];
const AIR_PX = 4;
/** How much wider than the dossier the small map is at most. */
const WIDEST = 6;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Ground} ground as `makeGround` makes it
 * @param {number[]} box [west, south, east, north] in degrees, the dossier's
 * @param {boolean} dark
 * @param {number[]} room width and height of what is seen of the canvas, in CSS pixels
 * @returns {boolean} whether there was anything to draw
 */
export function paintInset(canvas, ground, box, dark, [width, height]) {
  const ratio = window.devicePixelRatio || 1;
  if (!width || !height || !hasInset(ground, box)) return false;
  [canvas.width, canvas.height] = [width * ratio, height * ratio];
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  ctx.scale(ratio, ratio);
  drawInset(ctx, width, height, ground, box, dark);
  return true;
}

/** @returns {boolean} whether there is anything to draw */
export function hasInset({ shapes, classes }, box) {
  return Boolean(frameOf(shapes, classes, inWorld(box)));
}

/** Draw the small map into `width` × `height` pixels of a canvas or of what draws like one. */
export function drawInset(ctx, width, height, { shapes, classes }, box, dark) {
  const own = inWorld(box);
  const frame = frameOf(shapes, classes, own);
  if (!frame) return;
  const scale = Math.min(
    (width - 2 * AIR_PX) / (frame.east - frame.west),
    (height - 2 * AIR_PX) / (frame.south - frame.north),
  );
  const left = ((frame.west + frame.east) / 2) * scale - width / 2;
  const top = ((frame.north + frame.south) / 2) * scale - height / 2;
  const drawn = {
    west: left / scale,
    north: top / scale,
    east: (left + width) / scale,
    south: (top + height) / scale,
  };
  const view = { ctx, scale, left, top, box: drawn };
  const shade = dark ? "dark" : "light";
  for (const [name, fill, edge] of CLASSES)
    paintClass(shapes, classes, name, view, fill, edge, shade);
  const colours = INK[shade];
  ctx.strokeStyle = colours.select;
  ctx.lineWidth = 1.6;
  ctx.strokeRect(
    own.west * scale - left,
    own.north * scale - top,
    Math.max(4, (own.east - own.west) * scale),
    Math.max(4, (own.south - own.north) * scale),
  );
}

function inWorld([west, south, east, north]) {
  return { west: worldX(west), north: worldY(north), east: worldX(east), south: worldY(south) };
}

function paintClass(shapes, classes, name, view, fill, edge, shade) {
  const { ctx } = view;
  ctx.beginPath();
  for (let index = 0; index < shapes.count; index += 1) {
    if (classes[index] === name && mayShow(shapes, index, view, AIR_PX))
      tracePath(shapes, index, view);
  }
  if (fill) {
    ctx.fillStyle = fill === "inset" ? INK[shade].select : GROUND[shade][fill];
    ctx.globalAlpha = fill === "inset" ? 0.3 : 1;
    ctx.fill("evenodd");
    ctx.globalAlpha = 1;
  }
  ctx.strokeStyle = GROUND[shade][edge];
  ctx.lineWidth = 0.7;
  ctx.stroke();
}

/** The box of what lies round the dossier, no wider than some times the dossier itself. */
function frameOf(shapes, classes, own) {
  const drawn = new Set(CLASSES.map(([name]) => name));
  const [wide, high] = [own.east - own.west, own.south - own.north];
  if (!(wide > 0) || !(high > 0)) return null;
  const most = {
    west: own.west - (wide * (WIDEST - 1)) / 2,
    east: own.east + (wide * (WIDEST - 1)) / 2,
    north: own.north - (high * (WIDEST - 1)) / 2,
    south: own.south + (high * (WIDEST - 1)) / 2,
  };
  const frame = { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  for (let index = 0; index < shapes.count; index += 1) {
    if (!drawn.has(classes[index])) continue;
    const at = index * 4;
    frame.west = Math.min(frame.west, shapes.box[at]);
    frame.north = Math.min(frame.north, shapes.box[at + 1]);
    frame.east = Math.max(frame.east, shapes.box[at + 2]);
    frame.south = Math.max(frame.south, shapes.box[at + 3]);
  }
  if (!Number.isFinite(frame.west)) return null;
  return {
    west: Math.max(most.west, Math.min(frame.west, own.west)),
    north: Math.max(most.north, Math.min(frame.north, own.north)),
    east: Math.min(most.east, Math.max(frame.east, own.east)),
    south: Math.min(most.south, Math.max(frame.south, own.south)),
  };
}
