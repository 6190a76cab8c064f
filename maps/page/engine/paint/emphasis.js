/** Paints what is chosen or pointed at, over all else, and the few rings of error that are asked for. */

import { worldX, worldY } from "../geometry.js";
import { hasOwnRing, isSoft, lineFactor, lookOf, radiusOf } from "./forms.js";
import { paintMark } from "./marks.js";
import { mayShow, tracePath } from "./painter.js";
import { INK } from "./palette.js";
import { badgeRadius, hasBadge } from "./pins.js";

/** More rings than this at once make a map of circles. */
const MOST_RINGS = 5;
/** A ring is filled with this much of its colour. */
const RING_FILL = 0.05;

/** Paint the shown features of the places in `chosen` and in `pointed`, with a ring or a glow. */
export function paintEmphasis(stores, chosen, pointed, view, styles, dark) {
  if (!chosen.size && !pointed.size) return;
  for (const store of stores) {
    for (const feature of store.features) {
      const { id } = feature.place;
      const isChosen = chosen.has(id) || chosen.has(feature.id);
      if (!isChosen && !pointed.has(id) && !pointed.has(feature.id)) continue;
      if (!store.shown[feature.index] || !mayShow(store.shapes, feature.index, view, 40)) continue;
      paintGlow(store, feature, view, dark, isChosen);
      if (feature.form === "pin" || feature.form === "stop" || feature.form === "line") {
        paintMark(store, feature, view, styles, dark);
      }
    }
  }
}

function paintGlow(store, feature, view, dark, isChosen) {
  const { ctx, scale, left, top, zoom } = view;
  const ink = INK[dark ? "dark" : "light"];
  ctx.beginPath();
  if (feature.form === "line" || feature.form === "area" || feature.form === "outline") {
    tracePath(store.shapes, feature.index, view);
    const core = feature.form === "line" ? 4 * lineFactor(zoom) : 0;
    strokeTwice(ctx, ink, core + (isChosen ? 3.4 : 2.4));
    if (!hasBadge(feature)) return;
    const { position } = feature.place;
    ctx.beginPath();
    ctx.arc(
      worldX(position[0]) * scale - left,
      worldY(position[1]) * scale - top,
      badgeRadius(view) + 3,
      0,
      7,
    );
    strokeTwice(ctx, ink, 2);
    return;
  }
  const px = store.shapes.x[feature.at] * scale - left;
  const py = store.shapes.y[feature.at] * scale - top;
  ctx.arc(px, py, radiusOf(feature, view) + 3.5, 0, 2 * Math.PI);
  strokeTwice(ctx, ink, isChosen ? 2.6 : 1.8);
}

function strokeTwice(ctx, ink, width) {
  ctx.lineJoin = "round";
  ctx.lineCap = "round";
  ctx.setLineDash([]);
  ctx.strokeStyle = ink.paper;
  ctx.lineWidth = width + 2.4;
  ctx.stroke();
  ctx.strokeStyle = ink.select;
  ctx.lineWidth = width;
  ctx.stroke();
}

/**
 * Which rings of error are drawn: of what is chosen, of what is pointed at, then of the places
 * whose doubt is wider than any symbol says, and with `all` of every soft place; the nearest to
 * the view's middle first, and never more than a handful.
 * @returns {{store: object, feature: object, x: number, y: number, radius: number}[]} pixels
 */
export function findRings(stores, chosen, pointed, view, all) {
  const middle = {
    x: ((view.box.west + view.box.east) / 2) * view.scale - view.left,
    y: ((view.box.north + view.box.south) / 2) * view.scale - view.top,
  };
  const found = [];
  for (const store of stores) {
    for (const feature of store.features) {
      if (!feature.reach || !store.shown[feature.index]) continue;
      const { id } = feature.place;
      const isAsked = chosen.has(id) ? 2 : pointed.has(id) ? 1 : 0;
      if (!isAsked && !(all ? isSoft(feature, view) : hasOwnRing(feature, view))) continue;
      if (feature.level === "context" && !isAsked) continue;
      if (!mayShow(store.shapes, feature.index, view, feature.reach * view.scale)) continue;
      const x = store.shapes.x[feature.at] * view.scale - view.left;
      const y = store.shapes.y[feature.at] * view.scale - view.top;
      const radius = feature.reach * view.scale;
      if (radius <= radiusOf(feature, view) + 4) continue;
      const away = Math.hypot(x - middle.x, y - middle.y);
      if (!isAsked && !all && away > radius + 900) continue;
      found.push({ store, feature, x, y, radius, isAsked, away });
    }
  }
  found.sort((one, other) => other.isAsked - one.isAsked || one.away - other.away);
  return found.slice(0, MOST_RINGS);
}

/** Paint thin rings of error, in the colours of their places. */
export function paintRings(rings, { ctx }, styles, dark) {
  for (const { feature, x, y, radius } of rings) {
    const style = lookOf(feature, styles, dark);
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.setLineDash([]);
    ctx.strokeStyle = style.paper;
    ctx.globalAlpha = 0.7;
    ctx.lineWidth = 3;
    ctx.stroke();
    ctx.fillStyle = style.colour;
    ctx.globalAlpha = RING_FILL;
    ctx.fill();
    ctx.globalAlpha = 0.85;
    ctx.strokeStyle = style.colour;
    ctx.lineWidth = 1.1;
    ctx.setLineDash(feature.indicative ? [5, 4] : []);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.globalAlpha = 1;
  }
}
