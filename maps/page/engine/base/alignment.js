/** The check of a base map: crosses where control points truly are, and residuals in metres. */

import { worldX, worldY } from "../geometry.js";
import { fromWgs84 } from "./datum.js";
import { project } from "./tile-shift.js";
import { measureResidual } from "./tiles.js";

const ARM_PX = 9;

/** @returns {{id: string, residual_m: number|null}[]} null where no tile shows the point */
export function measureAlignment(map, controls, base, layer) {
  return controls.map(({ id, lon, lat }) => {
    if (!base || !layer) return { id, residual_m: null };
    const drawn = fromWgs84(lon, lat, base.datum);
    return { id, residual_m: measureResidual(map, layer, drawn, [lon, lat], project) };
  });
}

/** Paint a cross at the true position of each control point. */
export function paintControls(controls, view, ink) {
  const { ctx, scale, left, top } = view;
  for (const { lon, lat } of controls) {
    const px = worldX(lon) * scale - left;
    const py = worldY(lat) * scale - top;
    ctx.beginPath();
    ctx.moveTo(px - ARM_PX, py);
    ctx.lineTo(px + ARM_PX, py);
    ctx.moveTo(px, py - ARM_PX);
    ctx.lineTo(px, py + ARM_PX);
    ctx.lineCap = "butt";
    ctx.strokeStyle = ink.paper;
    ctx.lineWidth = 4;
    ctx.stroke();
    ctx.strokeStyle = "#c0143c";
    ctx.lineWidth = 1.6;
    ctx.stroke();
  }
}
