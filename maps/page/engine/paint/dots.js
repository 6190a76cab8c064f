/** Paints very many features: points as squares, specks as dots, areas of one look together. */

import { lookOf } from "./forms.js";
import { tracePath } from "./painter.js";

const CELL_PX = 2;
const PART = 250;
const SPECK_PX = 3;
/** Specks have no inside: they are drawn as dots. */
const SPECK_FILL = 0.5;
const EDGED_FROM_PX = 8;

/** @returns {Map<string, *[]>} items of one look and level */
export function groupByLook(found) {
  const groups = new Map();
  for (const item of found) {
    const look = `${item.feature.look} ${item.feature.level}`;
    if (!groups.has(look)) groups.set(look, []);
    groups.get(look).push(item);
  }
  return groups;
}

/** Paint very many marks, all of one look at once, and no point upon another. */
export function paintDots(found, view, styles, dark, isEdged) {
  const { ctx, scale, left, top } = view;
  const taken = new Set();
  for (const group of groupByLook(found).values()) {
    const style = lookOf(group[0].feature, styles, dark);
    const shapes = [];
    ctx.fillStyle = style.colour;
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
      ctx.fillRect(px - 1.5, py - 1.5, 3, 3); // a path of very many takes ten times as long
    }
    for (const part of inParts(shapes)) paintShapes(part, view, style, isEdged);
  }
}

/** A canvas takes many short paths faster than a long one. */
export function* inParts(items) {
  for (let from = 0; from < items.length; from += PART) yield items.slice(from, from + PART);
}

function paintShapes(items, view, style, isEdged) {
  const { ctx } = view;
  const areas = [];
  ctx.fillStyle = style.colour;
  ctx.beginPath();
  for (const { store, feature } of items) {
    const at = feature.index * 4;
    const { box } = store.shapes;
    const across = (box[at + 2] - box[at]) * view.scale;
    const [x, y] = [box[at] * view.scale - view.left, box[at + 1] * view.scale - view.top];
    if (across < SPECK_PX) ctx.rect(x, y, across, across);
    else areas.push({ store, feature, isEdged: isEdged || across >= EDGED_FROM_PX });
  }
  ctx.globalAlpha = SPECK_FILL;
  ctx.fill();
  for (const edged of [true, false]) {
    const group = areas.filter((one) => one.isEdged === edged);
    if (group.length) paintAreas(group, view, style, edged);
  }
}

function paintAreas(items, view, style, isEdged) {
  const { ctx } = view;
  ctx.beginPath();
  for (const { store, feature } of items) tracePath(store.shapes, feature.index, view);
  ctx.globalAlpha = style.areaOpacity * style.form.fill;
  ctx.fill();
  ctx.globalAlpha = 1;
  if (!isEdged) return;
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = 1;
  ctx.setLineDash([]);
  ctx.stroke();
}
