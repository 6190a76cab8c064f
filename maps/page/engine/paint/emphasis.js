/** Paints what is chosen or pointed at, over all else. */

import {lineFactor, pinRadius, stopRadius} from "./forms.js";
import {paintMark} from "./marks.js";
import {mayShow, tracePath} from "./painter.js";
import {INK} from "./palette.js";

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
    return;
  }
  const px = store.shapes.x[feature.at] * scale - left;
  const py = store.shapes.y[feature.at] * scale - top;
  let radius = feature.reach * scale;
  if (feature.form === "pin") radius = pinRadius(zoom, feature.place.importance) + 4;
  if (feature.form === "stop") radius = stopRadius(zoom) + 4;
  ctx.arc(px, py, radius, 0, 2 * Math.PI);
  strokeTwice(ctx, ink, isChosen ? 2.8 : 1.8);
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
