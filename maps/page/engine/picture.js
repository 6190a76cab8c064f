/** Draws the map into SVG, at any size and from any spot, by the painters of the screen. */

import { escapeSvg, short } from "../shared/svg.js";
import { captionOf } from "./base/country.js";
import { drawInset, hasInset, insetNames } from "./base/inset.js";
import { latOf, metresToWorld, worldX, worldY } from "./geometry.js";
import { wishesOfFigures, wishesOfRings, wishesOfStores } from "./labels/candidates.js";
import { wishesOfGround } from "./labels/ground-names.js";
import { LINE_HEIGHT, withFonts } from "./labels/lettering.js";
import { signsOf } from "./labels/lines.js";
import { findApart, numberWhatFits, wishesOfNumbers } from "./labels/numbers.js";
import { layOut } from "./labels/placing.js";
import { Room } from "./labels/room.js";
import { squeeze } from "./paint/crowding.js";
import { findRings, paintEmphasis, paintRings } from "./paint/emphasis.js";
import { paintFigures } from "./paint/figures.js";
import { paintStores } from "./paint/marks.js";
import { homeOf, mayShow } from "./paint/painter.js";
import { GROUND, INK } from "./paint/palette.js";
import { SvgPen } from "./paint/svg-pen.js";
import { findSpots } from "./spots.js";

const MARGIN_PX = 4;
/** On paper there is room for a label on so many square pixels. */
const AREA_OF_ONE_PX2 = 7000;
const GROUND_NAMES = 14;
/** The colours of labels by style, as in engine.css. */
const COLOURS = {
  town: "#655e53",
  region: "#655e53",
  road: "#655e53",
  water: "#356681",
  stop: "#3d372f",
  minor: "#3d372f",
  ring: "#4a443b",
};
const INSET_LETTERS_PX = 12;
const BOLD = new Set(["pin", "area", "line", "figure", "number"]);

/**
 * @typedef {object} Wish
 * @property {number} width CSS pixels
 * @property {number} height CSS pixels
 * @property {number[]} centre longitude, latitude in degrees
 * @property {number} zoom
 * @property {string} fonts
 * @property {string[]} [order] ids of the places that get a number, if they are within the frame
 * @property {number} [most] so many numbers at most, those of the most important places
 * @property {ScreenBox[]} [covers] boxes that no label may touch
 * @property {Set<string>} [chosen] ids of places
 * @property {boolean} [isBare] stations and the like wait for a larger scale
 */

/**
 * @param {Engine} engine
 * @param {Wish} wish
 * @returns {{svg: string, metresAPixel: number, numbers: Map<string, number>, hidden: Set<string>,
 *   bare: Set<string>, spots: Map<string, {x: number, y: number}>}} `numbers` on the map, by place; `hidden` the ids of stations and the like
 *   that are not drawn; `bare` of places that are drawn and have no number, as there is no room;
 *   `spots` where numbered and bare places are to be looked for
 */
export function drawPicture(engine, wish) {
  const { width, height, order = [], chosen = new Set() } = wish;
  const pen = new SvgPen("map");
  const view = viewOf(engine, wish, pen);
  const { styles } = engine.data;
  const stores = engine.stores();
  const contextFrom = wish.isBare ? Number.POSITIVE_INFINITY : engine.catalogue.contextFrom();
  const drawn = drawnIn(stores, view, contextFrom);
  const within = order.filter((id) => drawn.has(id));
  const rings = findRings(stores, chosen, new Set(), view, engine.rings);
  const frame = frameOf(width, height);
  squeeze(stores, view);
  const scene = { view, frame, stores, rings, contextFrom, chosen };
  const { numbers, labels } = numberWhatFits(findApart(stores, within, view, wish.most), (given) =>
    withFonts(wish.fonts, () => letter(engine, wish, { ...scene, numbers: given })),
  );
  const signed = { ...view, signs: signsOf(labels, view) };
  if (engine.ground) engine.ground.paint(view, false);
  paintStores(stores, signed, styles, false, contextFrom);
  paintFigures(engine.figures.items, view, engine.catalogue.themes, false, INK.light.paper);
  paintRings(rings, view, styles, false);
  const looks = { styles, dark: false, contextFrom };
  paintEmphasis(stores, { chosen, pointed: new Set() }, signed, looks);
  const clip = `<clipPath id="map-clip"><rect width="${short(width)}" height="${short(height)}"/></clipPath>`;
  const words = [...labels.values()].map((spot) => writeLabel(spot, wish.fonts)).join("");
  return {
    svg: `<defs>${clip}</defs><g clip-path="url(#map-clip)">${pen.toSvg()}${words}</g>`,
    metresAPixel: 1 / (metresToWorld(wish.centre[1]) * view.scale),
    numbers,
    hidden: hiddenOf(stores, drawn),
    bare: new Set(within.filter((id) => !numbers.has(id))),
    spots: findSpots(stores, new Set(within), view, frame, labels),
  };
}

function drawnIn(stores, view, contextFrom) {
  const found = new Set();
  for (const { features, shown, shapes } of stores) {
    for (const { index, level, place } of features) {
      if (!shown[index] || (level === "context" && view.zoom < contextFrom)) continue;
      if (mayShow(shapes, index, view, -10)) found.add(place.id);
    }
  }
  return found;
}

/** Stations and the like that are not drawn: too close together at this scale, or outside. */
function hiddenOf(stores, drawn) {
  const waiting = stores.flatMap(({ features, shown }) =>
    features.filter(
      ({ index, level, place }) => shown[index] && level === "context" && !drawn.has(place.id),
    ),
  );
  return new Set(waiting.map(({ place }) => place.id));
}

function viewOf({ map }, { width, height, centre, zoom }, ctx) {
  const scale = 256 * 2 ** zoom;
  const [x, y] = [worldX(centre[0]), worldY(centre[1])];
  const [half, tall] = [width / 2 / scale, height / 2 / scale];
  return {
    ctx,
    zoom,
    step: zoom - homeOf(map),
    scale,
    left: x * scale - width / 2,
    top: y * scale - height / 2,
    box: { west: x - half, north: y - tall, east: x + half, south: y + tall },
  };
}

function frameOf(width, height) {
  return {
    left: MARGIN_PX,
    top: MARGIN_PX,
    right: width - MARGIN_PX,
    bottom: height - MARGIN_PX,
    middle: { x: width / 2, y: height / 2 },
    limit: Math.max(12, Math.floor((width * height) / AREA_OF_ONE_PX2)),
  };
}

function letter(engine, wish, scene) {
  const { view, frame, stores, rings, contextFrom, numbers, chosen } = scene;
  const { ground, figures, lang, phrase } = engine;
  const room = new Room();
  for (const cover of wish.covers || []) room.take(cover, "label under cover");
  const nameOf = ({ id, name }, near) =>
    `${numbers.has(id) ? `${numbers.get(id)} ` : ""}${near}${name[lang]}`;
  const wishes = [
    ...wishesOfStores(stores, view, frame, room, { chosen, contextFrom, nameOf }),
    ...wishesOfFigures(figures.items, view),
    ...wishesOfRings(rings, phrase),
    ...(ground ? wishesOfGround(ground, view, frame, lang) : []),
  ];
  const labels = layOut(wishes, room, frame, frame.limit, { ground: GROUND_NAMES });
  const rest = wishesOfNumbers(stores, view, numbers, labels);
  return new Map([...labels, ...layOut(rest, room, frame, rest.length)]);
}

function writeLabel({ wish, align, angle, x, y, box, ...spot }, fonts) {
  const { size, style } = wish;
  const lines = spot.lines || wish.lines;
  const height = LINE_HEIGHT[size];
  const wide = box.right - box.left;
  const isTurned = Boolean(angle);
  const anchor = { left: "start", center: "middle", right: "end" }[align];
  const [cx, cy] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const at = isTurned ? cx : { left: x, center: x + wide / 2, right: x + wide }[align];
  const top = isTurned ? cy - (lines.length * height) / 2 : y;
  const turn = isTurned
    ? ` transform="rotate(${short((angle * 180) / Math.PI)} ${short(cx)} ${short(cy)})"`
    : "";
  const attributes = [
    `font-family="${escapeSvg(fonts)}"`,
    `font-size="${size}"`,
    `font-weight="${BOLD.has(style) ? 600 : 400}"`,
    `fill="${COLOURS[style] || INK.light.text}"`,
    `text-anchor="${isTurned ? "middle" : anchor}"`,
    `stroke="${INK.light.halo}" stroke-width="2.6" stroke-linejoin="round" paint-order="stroke"`,
  ].join(" ");
  return lines
    .map((line, k) => {
      const base = short(top + k * height + height * 0.76);
      const key = escapeSvg(wish.key);
      return `<text data-label="${key}" x="${short(at)}" y="${base}" ${attributes}${turn}>${escapeSvg(line)}</text>`;
    })
    .join("");
}

/** @returns {string} the small map as SVG, or "" if there is nothing to draw */
export function drawInsetPicture(engine, width, height, box) {
  if (!engine.ground || !hasInset(engine.ground, box)) return "";
  const pen = new SvgPen("inset");
  const look = { lang: engine.lang, size: INSET_LETTERS_PX };
  const caption = captionOf(engine.ground.country, look, width);
  const high = height - (caption?.height ?? 0);
  drawInset(pen, width, high, engine.ground, box, false);
  const clip = `<clipPath id="inset-clip"><rect width="${width}" height="${high}"/></clipPath>`;
  const style = [
    `font-size="${INSET_LETTERS_PX}" font-weight="600" text-anchor="middle" fill="${INK.light.text}"`,
    `stroke="${INK.light.halo}" stroke-width="2.4" stroke-linejoin="round" paint-order="stroke"`,
  ].join(" ");
  const say = ({ text, x, y }) =>
    `<text data-inset-name="" x="${short(x)}" y="${short(y + INSET_LETTERS_PX * 0.36)}" ${style}>${escapeSvg(text)}</text>`;
  const words = insetNames(width, high, engine.ground, box, look).map(say).join("");
  const edge = `<path d="M0 ${high}h${width}" stroke="${GROUND.light.districtEdge}" stroke-width="0.7"/>`;
  const below =
    caption && edge + say({ text: caption.text, x: width / 2, y: high + caption.height / 2 });
  const map = `<g clip-path="url(#inset-clip)">${pen.toSvg()}${words}</g>`;
  return `<defs>${clip}</defs>${map}${below || ""}`;
}

/**
 * @param {number[]} box [west, south, east, north] in degrees
 * @param {number} width CSS pixels that the box may take
 * @param {number} height CSS pixels
 * @param {number} closest the largest zoom
 * @returns {{centre: number[], zoom: number}}
 */
export function frameFor([west, south, east, north], width, height, closest) {
  const wide = Math.max(worldX(east) - worldX(west), 1e-9);
  const tall = Math.max(worldY(south) - worldY(north), 1e-9);
  return {
    centre: [(west + east) / 2, latOf((worldY(south) + worldY(north)) / 2)],
    zoom: Math.min(closest, Math.log2(Math.min(width / wide, height / tall) / 256)),
  };
}
