/** Paints features: areas, lines with casings, stations, symbols firm and soft, small dots. */

import { keepFor, keyOf } from "../keeping.js";
import { squeeze } from "./crowding.js";
import { groupByLook, inParts, paintDots } from "./dots.js";
import {
  hatch,
  isSoft,
  lineFactor,
  lookOf,
  PICTURE_FROM_PX,
  radiusOf,
  strengthOf,
} from "./forms.js";
import { byZoom, mayShow, tracePath } from "./painter.js";
import { badgeAt, badgeRadius, drawDot, drawPin, hasBadge } from "./pins.js";

const PASSES = [["outline", "area"], ["line"], ["stop"], ["pin"]];
const CROWD = 1500;
/** Of more areas than this only those so wide have an edge. */
const EDGES_UP_TO = 6000;
const WIDEST_FILL_PX = 1400;
/** No symbol reaches farther from its point. */
const LARGEST_PX = 16;
/** The share of its width that a line keeps which is no headline. */
const MINOR_LINE = 0.7;
const PARTS = ["casing", "line", "core"];
/** The share of its width that is the core of a hollow line. */
const CORE = 0.38;
const NARROWEST_HOLLOW_PX = 3.6;

/**
 * Paint the features that are shown of all `stores`: areas lowest, pins uppermost, the
 * important last.
 * @param {number} contextFrom the zoom from which context is shown
 */
export function paintStores(stores, view, styles, dark, contextFrom) {
  squeeze(stores, view);
  let lines = [];
  for (const forms of PASSES) {
    const parts = stores.map((store) => ({
      store,
      found: collect(store, forms, view, contextFrom),
    }));
    const found = parts.flatMap((part) => part.found);
    const isLine = forms[0] === "line";
    if (isLine) lines = found;
    if (forms[0] === "pin") paintBadges(lines, view, styles, dark);
    if (found.length > CROWD) {
      const isEdged = found.length < EDGES_UP_TO;
      for (const part of parts) paintCrowd(part, view, styles, dark, { isLine, isEdged });
    } else if (isLine) paintLines(found, view, styles, dark, false);
    else {
      found.sort((one, other) => rank(one) - rank(other));
      for (const item of found) paintMark(item.store, item.feature, view, styles, dark);
    }
  }
}

/** Paint again the firm marks round `lines`, which were painted over them. */
export function repaintMarks(stores, lines, view, { styles, dark, contextFrom }) {
  const isOnLine = ({ store, feature }) =>
    strengthOf(feature, view) === 1 && lines.some((line) => isRound(line, store, feature, view));
  for (const form of ["stop", "pin"]) {
    const found = stores.flatMap((store) => collect(store, [form], view, contextFrom));
    if (form === "pin") paintBadges(linesIn(stores, view, contextFrom), view, styles, dark);
    if (found.length > CROWD) continue;
    const near = found.filter(isOnLine).sort((one, other) => rank(one) - rank(other));
    for (const item of near) paintMark(item.store, item.feature, view, styles, dark);
  }
}

function linesIn(stores, view, contextFrom) {
  return stores.flatMap((store) => collect(store, ["line"], view, contextFrom));
}

/** Tell whether a point lies in the box round a line. */
function isRound(line, { shapes }, { at }, { scale }) {
  const slack = LARGEST_PX / scale;
  const [west, north, east, south] = line.store.shapes.box.subarray(
    line.feature.index * 4,
    line.feature.index * 4 + 4,
  );
  const [x, y] = [shapes.x[at], shapes.y[at]];
  return x >= west - slack && x <= east + slack && y >= north - slack && y <= south + slack;
}

/** @returns {{store: LayerStore, feature: Feature}[]} what of these forms is in view */
function collect(store, forms, view, contextFrom) {
  const find = () =>
    forms.flatMap((form) =>
      (store.byForm.get(form) || [])
        .filter(
          (feature) =>
            store.shown[feature.index] &&
            (feature.level !== "context" || view.zoom >= contextFrom) &&
            mayShow(store.shapes, feature.index, view, 30),
        )
        .map((feature) => ({ store, feature })),
    );
  return keepFor(store, `found ${forms[0]}`, [keyOf(view), contextFrom], find);
}

/**
 * Paint a layer's part of very many marks. The picture of many is kept: where only other layers
 * have changed it is laid down again.
 */
function paintCrowd({ store, found }, view, styles, dark, { isLine, isEdged }) {
  const paint = (to) =>
    isLine
      ? paintLines(found, to, styles, dark, true)
      : paintDots(found, to, styles, dark, isEdged);
  if (found.length <= CROWD || !isCanvas(view.ctx)) {
    paint(view);
    return;
  }
  const { canvas } = view.ctx;
  const transform = view.ctx.getTransform();
  const own = [keyOf(view), found.length, dark, isEdged, canvas.width, canvas.height, transform];
  const picture = keepFor(store, `picture ${found[0].feature.form}`, own, () => {
    const sheet = document.createElement("canvas");
    sheet.width = canvas.width;
    sheet.height = canvas.height;
    const ctx = /** @type {CanvasRenderingContext2D} */ (sheet.getContext("2d"));
    ctx.setTransform(transform);
    paint({ ...view, ctx });
    return sheet;
  });
  view.ctx.save();
  view.ctx.setTransform(1, 0, 0, 1, 0, 0);
  view.ctx.drawImage(picture, 0, 0);
  view.ctx.restore();
}

function isCanvas(ctx) {
  return ctx instanceof window.CanvasRenderingContext2D;
}

function rank({ store, feature }) {
  if (feature.form === "pin" || feature.form === "stop") {
    return feature.place.importance + (feature.level === "headline" ? 10 : 0);
  }
  const at = feature.index * 4;
  const { box } = store.shapes;
  return -(box[at + 2] - box[at]);
}

/** Paint one feature. */
export function paintMark(store, feature, view, styles, dark) {
  const style = lookOf(feature, styles, dark);
  if (feature.form === "pin") paintPin(store, feature, view, style);
  else if (feature.form === "stop") paintStop(store, feature, view, style);
  else if (feature.form === "line") {
    for (const part of PARTS) strokeLines([{ store, feature }], view, style, part);
  } else paintArea(store, feature, view, style);
}

function paintLines(found, view, styles, dark, isCrowd) {
  const groups = [...groupByLook(found).values()];
  for (const part of isCrowd ? ["line"] : PARTS) {
    for (const group of groups) {
      const style = lookOf(group[0].feature, styles, dark);
      const drawn = isCrowd ? { ...style, dash: [] } : style;
      for (const items of inParts(group)) strokeLines(items, view, drawn, part);
    }
  }
}

/** Stroke the casing of lines, the lines themselves, or the core of those that are hollow. */
function strokeLines(items, view, style, part) {
  if (part === "core" && !style.isOwn) return;
  const { ctx, zoom } = view;
  const isCasing = part === "casing";
  const factor = lineFactor(zoom) * (items[0].feature.level === "headline" ? 1 : MINOR_LINE);
  const width = widthOf(style, factor);
  ctx.beginPath();
  for (const { store, feature } of items) tracePath(store.shapes, feature.index, view);
  ctx.lineJoin = "round";
  ctx.lineCap = style.dash.length && style.dash[0] < 3 ? "round" : "butt";
  ctx.strokeStyle = part === "line" ? style.line : style.paper;
  ctx.globalAlpha = isCasing ? 0.85 : 1;
  ctx.lineWidth = { casing: width + 2.4, line: width, core: width * CORE }[part];
  ctx.setLineDash(isCasing ? [] : dashOf(style.dash, factor, width));
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

/** A hollow line is so wide at least that its core shows. */
function widthOf({ form, isOwn }, factor) {
  return isOwn ? Math.max(NARROWEST_HOLLOW_PX, form.width * factor) : form.width * factor;
}

function dashOf(dash, factor, width) {
  if (!dash.length) return [];
  const [on, off] = dash;
  return on < 3 ? [0.1, Math.max(off * factor, width * 1.9)] : [on * factor, off * factor];
}

function paintArea(store, feature, view, style) {
  const { ctx } = view;
  ctx.beginPath();
  tracePath(store.shapes, feature.index, view);
  if (feature.form === "area") fillArea(store, feature, view, style);
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = feature.form === "outline" ? 1 : 1.6;
  ctx.globalAlpha = feature.form === "outline" ? 0.3 : 0.85;
  ctx.lineJoin = "round";
  ctx.lineCap = style.edgeDash.length && style.edgeDash[0] < 3 ? "round" : "butt";
  ctx.setLineDash(feature.form === "outline" ? [] : style.edgeDash);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

/** The wider an area on the screen, the fainter its fill, so that the ground shows through. */
function fillArea(store, feature, view, style) {
  const { ctx, scale } = view;
  const { box } = store.shapes;
  const at = feature.index * 4;
  const across = (box[at + 2] - box[at]) * scale;
  if (style.form.fill === 0 || across > WIDEST_FILL_PX) return;
  const faint = Math.min(1, Math.max(0.14, 80 / across));
  ctx.globalAlpha = style.areaOpacity * faint * (style.form.hatched ? 0.5 : style.form.fill);
  ctx.fillStyle = style.colour;
  ctx.fill("evenodd");
  if (style.form.hatched) {
    ctx.globalAlpha = byZoom(across, [
      [60, 1],
      [300, 0.45],
      [700, 0.2],
      [WIDEST_FILL_PX, 0],
    ]);
    ctx.fillStyle = hatch(ctx, style.colour, 0.26);
    ctx.fill("evenodd");
  }
  ctx.globalAlpha = 1;
}

function spotOf(store, feature, { scale, left, top }) {
  return [store.shapes.x[feature.at] * scale - left, store.shapes.y[feature.at] * scale - top];
}

function paintStop(store, feature, view, style) {
  const { ctx } = view;
  const radius = radiusOf(feature, view);
  const [px, py] = spotOf(store, feature, view);
  ctx.globalAlpha = strengthOf(feature, view);
  ctx.beginPath();
  ctx.arc(px, py, radius, 0, 2 * Math.PI);
  ctx.fillStyle = style.paper;
  ctx.fill();
  ctx.strokeStyle = style.line;
  ctx.lineWidth = Math.max(1.2, radius * 0.45);
  ctx.lineCap = "butt";
  ctx.setLineDash(style.dash.length ? [radius * 0.8, radius * 0.55] : []);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

function paintPin(store, feature, view, style) {
  const radius = radiusOf(feature, view);
  const [px, py] = spotOf(store, feature, view);
  const soft = isSoft(feature, view);
  view.ctx.globalAlpha = strengthOf(feature, view);
  if (radius < PICTURE_FROM_PX) drawDot(view.ctx, px, py, radius, style, soft);
  else drawPin(view.ctx, px, py, radius, { ...style, symbol: pictureOf(feature, style), soft });
  view.ctx.globalAlpha = 1;
}

/**
 * A headline line says what came of it by a sign of its own, beside its name. Where no part of the
 * line is built the sign is as broken as the line: a full one would say that it is there.
 */
function paintBadges(found, view, styles, dark) {
  const signed = new Map();
  for (const { feature } of found) {
    if (!hasBadge(feature)) continue;
    const best = signed.get(feature.place.id);
    if (!best || fillOf(feature, styles) > fillOf(best, styles))
      signed.set(feature.place.id, feature);
  }
  for (const feature of signed.values()) {
    const style = lookOf(feature, styles, dark);
    const { x, y } = badgeAt(feature, view);
    const [px, py] = [x * view.scale - view.left, y * view.scale - view.top];
    const look = { ...style, symbol: style.sign, soft: feature.coarse };
    drawPin(view.ctx, px, py, badgeRadius(view), look);
  }
}

function fillOf({ status }, { forms }) {
  return (forms[status] || forms.unknown).fill;
}

/** The sign of the verdict; where nobody has looked at any, what the place is. */
function pictureOf(feature, { sign }) {
  return sign && sign !== "empty" ? sign : feature.symbol;
}
