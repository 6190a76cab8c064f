/** The small map that says where the large one lies: outlines and names round it, and a frame. */

import { worldX, worldY } from "../geometry.js";
import { mayShow, tracePath } from "../paint/painter.js";
import { GROUND, INK } from "../paint/palette.js";
import { captionOf } from "./country.js";
import { widthOf } from "./letters.js";

/** What is drawn of the ground, the lowest first: fill and edge. */
const CLASSES = [
  ["land", "district", "neighbourEdge"],
  ["neighbour", "district", "neighbourEdge"],
  ["division", null, "districtEdge"],
  ["border", null, "districtEdge"],
  ["district", "inset", "districtEdge"],
];
const AIR_PX = 4;
const EDGE_PX = 0.7;
/** What is named, the more telling first; so many names at most, in letters of this size. */
const NAMED = ["region", "city"];
const MOST_NAMES = 3;
const LETTERS_PX = 10;
/** How much wider than the dossier the small map is at most. */
const WIDEST = 6;
const IN_CHINESE = /\p{Script=Han}/u;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Ground} ground as `makeGround` makes it
 * @param {number[]} box [west, south, east, north] in degrees, the dossier's
 * @param {{dark: boolean, lang: string, fonts: string}} look
 * @param {number[]} room width and height of what is seen of the canvas, in CSS pixels
 * @returns {string[]|null} the names that stand there; `null` if there is nothing to draw
 */
export function paintInset(canvas, ground, box, { dark, lang, fonts }, [width, height]) {
  const ratio = window.devicePixelRatio || 1;
  if (!width || !height || !hasInset(ground, box)) return null;
  [canvas.width, canvas.height] = [width * ratio, height * ratio];
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  ctx.scale(ratio, ratio);
  const caption = captionOf(ground.country, { lang, size: LETTERS_PX }, width);
  const high = height - (caption?.height ?? 0);
  drawInset(ctx, width, high, ground, box, dark);
  const names = insetNames(width, high, ground, box, { lang, size: LETTERS_PX });
  ctx.font = `600 ${LETTERS_PX}px ${fonts}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 2.4;
  ctx.strokeStyle = INK[dark ? "dark" : "light"].halo;
  ctx.fillStyle = INK[dark ? "dark" : "light"].text;
  for (const { text, x, y } of names) {
    ctx.strokeText(text, x, y);
    ctx.fillText(text, x, y);
  }
  const words = names.map(({ text }) => text);
  if (!caption) return words;
  ctx.fillStyle = GROUND[dark ? "dark" : "light"].district;
  ctx.fillRect(0, high, width, caption.height);
  ctx.fillStyle = GROUND[dark ? "dark" : "light"].districtEdge;
  ctx.fillRect(0, high, width, EDGE_PX);
  ctx.fillStyle = INK[dark ? "dark" : "light"].text;
  ctx.fillText(caption.text, width / 2, high + caption.height / 2);
  return [caption.text, ...words];
}

/** @returns {boolean} whether any outline runs through what the small map would show */
export function hasInset({ shapes, classes }, box) {
  const frame = frameOf(shapes, classes, inWorld(box));
  if (!frame) return false;
  const drawn = new Set(CLASSES.map(([name]) => name));
  for (let index = 0; index < shapes.count; index += 1) {
    if (drawn.has(classes[index]) && isCrossed(shapes, index, frame)) return true;
  }
  return false;
}

/** Tell whether a corner of a shape lies in `frame`. */
function isCrossed(shapes, index, frame) {
  if (!mayShow(shapes, index, { scale: 1, box: frame }, 0)) return false;
  const [first, last] = [shapes.first[index], shapes.first[index + 1]];
  for (let k = shapes.begin[first]; k < shapes.begin[last]; k += 1)
    if (isWithin(shapes.x[k], shapes.y[k], frame)) return true;
  return false;
}

function isWithin(x, y, { west, north, east, south }) {
  return x >= west && x <= east && y >= north && y <= south;
}

/**
 * Return what is named on a small map of `width` × `height` pixels: provinces before cities, the
 * nearest to the dossier first, none upon another.
 * @param {{lang: string, size: number}} look `size` of the letters in pixels
 * @returns {{text: string, x: number, y: number}[]} the middles of the names
 */
export function insetNames(width, height, ground, box, look) {
  const { shapes, classes, labels, anchors } = ground;
  const { lang, size } = look;
  const own = inWorld(box);
  const frame = frameOf(shapes, classes, own);
  if (!frame) return [];
  const { scale, left, top } = viewOf(frame, width, height);
  const [mx, my] = [(own.west + own.east) / 2, (own.north + own.south) / 2];
  const found = Object.keys(labels)
    .map(Number)
    .filter((index) => NAMED.includes(classes[index]) && labels[index])
    .map((index) => {
      const [lon, lat] = anchors[index] || [];
      const at = index * 4;
      const wx = anchors[index] ? worldX(lon) : (shapes.box[at] + shapes.box[at + 2]) / 2;
      const wy = anchors[index] ? worldY(lat) : (shapes.box[at + 1] + shapes.box[at + 3]) / 2;
      const rank = NAMED.indexOf(classes[index]);
      const text = readableIn(labels[index], lang);
      return {
        text,
        rank,
        away: Math.hypot(wx - mx, wy - my),
        x: wx * scale - left,
        y: wy * scale - top,
      };
    })
    .sort((one, other) => one.rank - other.rank || one.away - other.away);
  const mark = {
    left: own.west * scale - left,
    right: own.east * scale - left,
    top: own.north * scale - top,
    bottom: own.south * scale - top,
  };
  const placed = [];
  for (const name of found) {
    const half = widthOf(name.text, size) / 2 + 2;
    const tall = size / 2 + 2;
    if (name.x < 0 || name.x > width || name.y < 0 || name.y > height || 2 * half > width) continue;
    const x = Math.min(width - half, Math.max(half, name.x));
    const isOnMark =
      x + half > mark.left &&
      x - half < mark.right &&
      name.y > mark.top - tall &&
      name.y < mark.bottom + tall;
    const beside = isOnMark ? mark.top - tall : name.y; // the frame stays to be seen
    const y = Math.min(height - tall, Math.max(tall, beside));
    const isFree = placed.every(
      (one) => Math.abs(one.x - x) > one.half + half || Math.abs(one.y - y) > 2 * tall,
    );
    if (name.text && isFree) placed.push({ text: name.text, x, y, half });
    if (placed.length === MOST_NAMES) break;
  }
  return placed;
}

/**
 * @param {Record<string, string>} names
 * @returns {string} the name that somebody who reads `lang` can read, "" without one: where the map
 *   lies is told by the others
 */
function readableIn(names, lang) {
  if (!lang.startsWith("zh")) return names[lang] || names.en || "";
  const own = [names[lang], names["zh-Hans"], names["zh-Hant"]].find(Boolean) || "";
  return IN_CHINESE.test(own) ? own : "";
}

function viewOf(frame, width, height) {
  const scale = Math.min(
    (width - 2 * AIR_PX) / (frame.east - frame.west),
    (height - 2 * AIR_PX) / (frame.south - frame.north),
  );
  const left = ((frame.west + frame.east) / 2) * scale - width / 2;
  const top = ((frame.north + frame.south) / 2) * scale - height / 2;
  return { scale, left, top };
}

/** Draw the small map into `width` × `height` pixels of a canvas or of what draws like one. */
export function drawInset(ctx, width, height, { shapes, classes }, box, dark) {
  const own = inWorld(box);
  const frame = frameOf(shapes, classes, own);
  if (!frame) return;
  const { scale, left, top } = viewOf(frame, width, height);
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
