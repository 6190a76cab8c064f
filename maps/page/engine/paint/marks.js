/** Paints features: areas and discs, lines with casings, stations, pins with pictograms. */

import {hatch, lineFactor, lookOf, PICTURE_FROM_PX, pinRadius, stopRadius} from "./forms.js";
import {byZoom, mayShow, tracePath} from "./painter.js";
import {pictogram} from "./symbols.js";

const GRID = 24;
const PASSES = [["outline", "area", "disc"], ["line"], ["stop"], ["pin"]];
const CELL_PX = 2;
const CROWD = 1500;
const PART = 250;
const SPECK_PX = 3;
const EDGES_UP_TO = 6000;
const WIDEST_FILL_PX = 1400;

/**
 * Paint the features that are shown of all `stores`: areas lowest, pins uppermost, the
 * important last.
 */
export function paintStores(stores, view, styles, dark) {
  for (const forms of PASSES) {
    const found = [];
    for (const store of stores) for (const form of forms) collect(store, form, view, found);
    if (forms[0] === "line") paintLines(found, view, styles, dark);
    else if (found.length > CROWD) paintCrowd(found, view, styles, dark);
    else {
      found.sort((one, other) => rank(one) - rank(other));
      for (const item of found) paintMark(item.store, item.feature, view, styles, dark);
    }
  }
}

function collect(store, form, view, found) {
  for (const feature of store.byForm.get(form) || []) {
    if (!store.shown[feature.index]) continue;
    if (mayShow(store.shapes, feature.index, view, 30)) found.push({ store, feature });
  }
}

function rank({ store, feature }) {
  if (feature.form === "pin" || feature.form === "stop") return feature.place.importance;
  const at = feature.index * 4;
  const { box } = store.shapes;
  return -(box[at + 2] - box[at]);
}

function groupByLook(found) {
  const groups = new Map();
  for (const item of found) {
    const { look } = item.feature;
    if (!groups.has(look)) groups.set(look, []);
    groups.get(look).push(item);
  }
  return groups;
}

/** Paint very many marks, all of one look at once, and no point upon another. */
function paintCrowd(found, view, styles, dark) {
  const { ctx, scale, left, top } = view;
  const taken = new Set();
  for (const group of groupByLook(found).values()) {
    const style = lookOf(group[0].feature, styles, dark);
    const shapes = [];
    ctx.beginPath();
    for (const item of group) {
      const { store, feature } = item;
      if (feature.form !== "pin" && feature.form !== "stop") {
        shapes.push(item);
        continue;
      }
      const px = store.shapes.x[feature.at] * scale - left;
      const py = store.shapes.y[feature.at] * scale - top;
      const cell = Math.round(px / CELL_PX) * 65536 + Math.round(py / CELL_PX);
      if (taken.has(cell)) continue;
      taken.add(cell);
      ctx.rect(px - 1.5, py - 1.5, 3, 3);
    }
    ctx.fillStyle = style.colour;
    ctx.fill();
    const isEdged = found.length < EDGES_UP_TO;
    for (const part of inParts(shapes)) paintShapes(part, view, style, isEdged);
  }
}

/** A canvas takes many short paths faster than a long one. */
function* inParts(items) {
  for (let from = 0; from < items.length; from += PART) yield items.slice(from, from + PART);
}

function paintShapes(items, view, style, isEdged) {
  const { ctx } = view;
  ctx.beginPath();
  for (const { store, feature } of items) {
    const at = feature.index * 4;
    const { box } = store.shapes;
    const across = (box[at + 2] - box[at]) * view.scale;
    if (across < SPECK_PX) {
      ctx.rect(box[at] * view.scale - view.left, box[at + 1] * view.scale - view.top, across, across);
    } else if (feature.form === "disc") traceDisc(store.shapes, feature, view);
    else tracePath(store.shapes, feature.index, view);
  }
  ctx.fillStyle = style.colour;
  ctx.globalAlpha = isEdged ? style.areaOpacity * style.form.fill : 0.5;
  ctx.fill();
  ctx.globalAlpha = 1;
  if (!isEdged) return;
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = 1;
  ctx.setLineDash([]);
  ctx.stroke();
}

/** Paint one feature. */
export function paintMark(store, feature, view, styles, dark) {
  const style = lookOf(feature, styles, dark);
  if (feature.form === "pin") paintPin(store, feature, view, style);
  else if (feature.form === "stop") paintStop(store, feature, view, style);
  else if (feature.form === "line") {
    strokeLines([{ store, feature }], view, style, true);
    strokeLines([{ store, feature }], view, style, false);
  } else paintArea(store, feature, view, style);
}

function paintLines(found, view, styles, dark) {
  const groups = [...groupByLook(found).values()];
  const isCrowd = found.length > CROWD;
  for (const isCasing of isCrowd ? [false] : [true, false]) {
    for (const group of groups) {
      const style = lookOf(group[0].feature, styles, dark);
      const drawn = isCrowd ? { ...style, dash: [] } : style;
      for (const part of inParts(group)) strokeLines(part, view, drawn, isCasing);
    }
  }
}

function strokeLines(items, view, style, isCasing) {
  const { ctx, zoom } = view;
  const factor = lineFactor(zoom);
  const width = style.form.width * factor;
  ctx.beginPath();
  for (const { store, feature } of items) tracePath(store.shapes, feature.index, view);
  ctx.lineJoin = "round";
  ctx.lineCap = style.dash.length && style.dash[0] < 3 ? "round" : "butt";
  ctx.strokeStyle = isCasing ? style.paper : style.colour;
  ctx.globalAlpha = isCasing ? 0.85 : 1;
  ctx.lineWidth = isCasing ? width + 2.4 : width;
  ctx.setLineDash(isCasing ? [] : dashOf(style.dash, factor, width));
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

function dashOf(dash, factor, width) {
  if (!dash.length) return [];
  const [on, off] = dash;
  return on < 3 ? [0.1, Math.max(off * factor, width * 1.9)] : [on * factor, off * factor];
}

function paintArea(store, feature, view, style) {
  const { ctx } = view;
  ctx.beginPath();
  if (feature.form === "disc") traceDisc(store.shapes, feature, view);
  else tracePath(store.shapes, feature.index, view);
  const isFilled = feature.form === "area" || (feature.form === "disc" && !feature.wide);
  if (isFilled) fillArea(store, feature, view, style);
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = feature.form === "disc" ? 1.2 : 1.8;
  ctx.globalAlpha = feature.form === "outline" ? 0.55 : 0.85;
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
    ctx.globalAlpha = byZoom(across, [[60, 1], [300, 0.45], [700, 0.2], [WIDEST_FILL_PX, 0]]);
    ctx.fillStyle = hatch(ctx, style.colour, 0.26);
    ctx.fill("evenodd");
  }
  ctx.globalAlpha = 1;
}

function traceDisc(shapes, feature, view) {
  const { ctx, scale, left, top } = view;
  const px = shapes.x[feature.at] * scale - left;
  const py = shapes.y[feature.at] * scale - top;
  const radius = feature.reach * scale;
  ctx.moveTo(px + radius, py);
  ctx.arc(px, py, radius, 0, 2 * Math.PI);
}

function paintStop(store, feature, view, style) {
  const { ctx, scale, left, top, zoom } = view;
  const radius = stopRadius(zoom);
  const px = store.shapes.x[feature.at] * scale - left;
  const py = store.shapes.y[feature.at] * scale - top;
  paintReach(feature, view, style, px, py, radius);
  ctx.beginPath();
  ctx.arc(px, py, radius, 0, 2 * Math.PI);
  ctx.fillStyle = style.paper;
  ctx.fill();
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = Math.max(1.2, radius * 0.45);
  ctx.lineCap = "butt";
  ctx.setLineDash(style.dash.length ? [radius * 0.8, radius * 0.55] : []);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** A thin ring of the position's own uncertainty, once it is wider than the mark. */
function paintReach(feature, view, style, px, py, radius) {
  const reach = feature.reach * view.scale;
  if (reach < radius + 6) return;
  const { ctx } = view;
  ctx.beginPath();
  ctx.arc(px, py, reach, 0, 2 * Math.PI);
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = 1;
  ctx.globalAlpha = 0.55;
  ctx.setLineDash(feature.indicative ? style.edgeDash : []);
  ctx.stroke();
  ctx.globalAlpha = 0.06;
  ctx.fillStyle = style.colour;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}

function paintPin(store, feature, view, style) {
  const { ctx, scale, left, top, zoom } = view;
  const radius = pinRadius(zoom, feature.place.importance);
  const px = store.shapes.x[feature.at] * scale - left;
  const py = store.shapes.y[feature.at] * scale - top;
  paintReach(feature, view, style, px, py, radius);
  drawPin(ctx, px, py, radius, { ...style, symbol: feature.symbol });
}

/** Draw a pin of `radius` round (px, py): halo, body in the form of its status, pictogram. */
export function drawPin(ctx, px, py, radius, style) {
  const isFilled = style.form.fill >= 0.5;
  ctx.beginPath();
  ctx.arc(px, py, radius + 1.6, 0, 2 * Math.PI);
  ctx.fillStyle = style.paper;
  ctx.fill();
  ctx.beginPath();
  ctx.arc(px, py, isFilled ? radius : radius - 0.8, 0, 2 * Math.PI);
  if (isFilled) {
    ctx.fillStyle = style.colour;
    ctx.fill();
  } else {
    ctx.globalAlpha = style.form.fill * 0.5;
    ctx.fillStyle = style.colour;
    ctx.fill();
    ctx.globalAlpha = 1;
    const turn = 2 * Math.PI * (radius - 0.8);
    const dots = Math.max(6, Math.round(turn / (style.form.fill > 0 ? 5.6 : 3.4)));
    ctx.strokeStyle = style.colour;
    ctx.lineWidth = Math.max(1.3, radius * 0.17);
    ctx.lineCap = style.form.fill > 0 ? "butt" : "round";
    const on = style.form.fill > 0 ? 0.64 : 0.02;
    ctx.setLineDash([(turn / dots) * on, (turn / dots) * (1 - on)]);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  if (radius < PICTURE_FROM_PX) return;
  const size = (radius * 1.34) / GRID;
  ctx.save();
  ctx.translate(px - (GRID / 2) * size, py - (GRID / 2) * size);
  ctx.scale(size, size);
  ctx.fillStyle = isFilled ? style.paper : style.colour;
  ctx.fill(pictogram(style.symbol), "evenodd");
  ctx.restore();
}
