/** Paints what is chosen or pointed at, over all else, and the few rings of error that are asked for. */

import { hasOwnRing, isSoft, lineFactor, lookOf, radiusOf } from "./forms.js";
import { paintMark, repaintMarks } from "./marks.js";
import { mayShow, tracePath } from "./painter.js";
import { INK } from "./palette.js";
import { badgeAt, badgeRadius, hasBadge } from "./pins.js";

/** More rings than this at once make a map of circles. */
const MOST_RINGS = 5;
/** A ring that is asked for is filled with this much of its colour; more than two share it. */
const RING_FILL = 0.05;

/**
 * Paint the shown features of the places in `chosen` and in `pointed`, with a ring or a glow. Lines
 * and areas come first and the marks that stand on them again, so that none is struck through.
 */
export function paintEmphasis(stores, { chosen, pointed }, view, looks) {
  if (!chosen.size && !pointed.size) return;
  const { styles, dark } = looks;
  const found = findEmphasised(stores, chosen, pointed, view);
  const [points, flat] = [found.filter(isPoint), found.filter((item) => !isPoint(item))];
  for (const { store, feature, isChosen } of flat) {
    glowAlong(store, feature, view, dark, isChosen);
    if (feature.form === "line") paintMark(store, feature, view, styles, dark);
  }
  const lines = flat.filter(({ feature }) => feature.form === "line");
  for (const { feature } of lines) if (hasBadge(feature)) glowRoundBadge(feature, view, dark);
  if (lines.length) repaintMarks(stores, lines, view, looks);
  for (const { store, feature, isChosen } of points) {
    glowRound(store, feature, view, dark, isChosen);
    paintMark(store, feature, view, styles, dark);
  }
}

function findEmphasised(stores, chosen, pointed, view) {
  const found = [];
  for (const store of stores) {
    for (const feature of store.features) {
      const { id } = feature.place;
      const isChosen = chosen.has(id) || chosen.has(feature.id);
      if (!isChosen && !pointed.has(id) && !pointed.has(feature.id)) continue;
      if (!store.shown[feature.index] || !mayShow(store.shapes, feature.index, view, 40)) continue;
      found.push({ store, feature, isChosen });
    }
  }
  return found;
}

function isPoint({ feature }) {
  return feature.form === "pin" || feature.form === "stop";
}

function glowAlong(store, feature, view, dark, isChosen) {
  const { ctx, zoom } = view;
  ctx.beginPath();
  tracePath(store.shapes, feature.index, view);
  const core = feature.form === "line" ? 4 * lineFactor(zoom) : 0;
  strokeTwice(ctx, INK[dark ? "dark" : "light"], core + (isChosen ? 3.4 : 2.4));
}

function glowRoundBadge(feature, view, dark) {
  const { ctx, scale, left, top } = view;
  const { x, y } = badgeAt(feature, view);
  ctx.beginPath();
  ctx.arc(x * scale - left, y * scale - top, badgeRadius(view) + 3, 0, 7);
  strokeTwice(ctx, INK[dark ? "dark" : "light"], 2);
}

function glowRound(store, feature, view, dark, isChosen) {
  const { ctx, scale, left, top } = view;
  const px = store.shapes.x[feature.at] * scale - left;
  const py = store.shapes.y[feature.at] * scale - top;
  ctx.beginPath();
  ctx.arc(px, py, radiusOf(feature, view) + 3.5, 0, 2 * Math.PI);
  strokeTwice(ctx, INK[dark ? "dark" : "light"], isChosen ? 2.6 : 1.8);
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
 * @typedef {{store: LayerStore, feature: Feature, x: number, y: number, radius: number,
 *   isAsked: number}} Ring `isAsked` is 2 of what is chosen, 1 of what is pointed at, else 0
 */

/**
 * Which rings of error are drawn: of what is chosen, of what is pointed at, then of the places
 * whose doubt is wider than any symbol says, and with `all` of every soft place; the nearest to
 * the view's middle first, and never more than a handful.
 * @returns {Ring[]} pixels
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

/**
 * Paint thin rings of error, in the colours of their places. Only what is chosen or pointed at has
 * a fill: fills add up, and then a ring looks like an extent.
 */
export function paintRings(rings, { ctx }, styles, dark) {
  const asked = rings.filter(({ isAsked }) => isAsked).length;
  for (const { feature, x, y, radius, isAsked } of rings) {
    const style = lookOf(feature, styles, dark);
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.setLineDash([]);
    ctx.strokeStyle = style.paper;
    ctx.globalAlpha = 0.7;
    ctx.lineWidth = 3;
    ctx.stroke();
    if (isAsked) {
      ctx.fillStyle = style.colour;
      ctx.globalAlpha = Math.min(RING_FILL, (2 * RING_FILL) / asked);
      ctx.fill();
    }
    ctx.globalAlpha = 0.85;
    ctx.strokeStyle = style.colour;
    ctx.lineWidth = 1.1;
    ctx.setLineDash(feature.indicative ? [5, 4] : []);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.globalAlpha = 1;
  }
}
