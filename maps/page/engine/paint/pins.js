/** Draws one symbol: a dot from afar, a pin with its pictogram, and the sign that a line may have. */

import { worldX, worldY } from "../geometry.js";
import { PICTURE_FROM_PX } from "./forms.js";
import { byZoom } from "./painter.js";
import { pictogram } from "./symbols.js";

/** Pictograms are drawn on a grid of so many units. */
const GRID = 24;

/** @returns {boolean} whether a line has a sign of its own */
export function hasBadge({ form, level, mode, outcome, place }) {
  return (
    form === "line" &&
    level === "headline" &&
    mode === "outcome" &&
    Boolean(outcome && place.position)
  );
}

/**
 * @param {Feature} feature a line that has a sign
 * @param {{signs?: Map<string, {x: number, y: number}>}} view `signs` where those stand that are
 *   not at the middle of their line, as their names found room elsewhere
 * @returns {{x: number, y: number}} where the sign stands, in world units
 */
export function badgeAt({ place }, { signs }) {
  const [lon, lat] = place.position || [0, 0]; // a line with a sign has a position
  return signs?.get(place.id) ?? { x: worldX(lon), y: worldY(lat) };
}

/** @returns {number} the radius of a line's sign */
export function badgeRadius({ step }) {
  return byZoom(step, [
    [-2, 7],
    [0, 9],
    [3, 10.5],
  ]);
}

/** A minor place from afar: a dot, hollow where its position is no more than a hint. */
export function drawDot(ctx, px, py, radius, style, soft) {
  ctx.beginPath();
  ctx.arc(px, py, radius + 1.2, 0, 2 * Math.PI);
  ctx.fillStyle = style.paper;
  ctx.fill();
  ctx.beginPath();
  ctx.arc(px, py, soft ? radius - 0.4 : radius, 0, 2 * Math.PI);
  ctx.fillStyle = style.colour;
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = 1.3;
  ctx.setLineDash([]);
  if (soft) ctx.stroke();
  else ctx.fill();
}

/**
 * Draw a symbol of `radius` round (px, py): halo, body in the form of its status, pictogram. A
 * soft one is hollow, with ≈ at its foot: broken lines are for what is not yet built. A verdict is
 * a seal with a ring round it, which no stop or line of that colour has.
 */
export function drawPin(ctx, px, py, radius, style) {
  const isFilled = style.form.fill >= 0.5 && !style.soft;
  const isSeal = isFilled && isVerdict(style);
  ctx.beginPath();
  ctx.arc(px, py, radius + (isSeal ? 2.8 : 1.6), 0, 2 * Math.PI);
  ctx.fillStyle = style.paper;
  ctx.fill();
  ctx.beginPath();
  ctx.arc(px, py, isFilled ? radius - (isSeal ? 0.8 : 0) : radius - 0.8, 0, 2 * Math.PI);
  if (isFilled) {
    ctx.fillStyle = style.colour;
    ctx.fill();
  } else drawEdge(ctx, radius, style);
  if (isSeal) drawRing(ctx, px, py, radius + 1.5, style);
  if (radius >= PICTURE_FROM_PX) {
    const size = (radius * (style.soft ? 1.16 : 1.34)) / GRID;
    ctx.save();
    ctx.translate(px - (GRID / 2) * size, py - (GRID / 2 + (style.soft ? 1.6 : 0)) * size);
    ctx.scale(size, size);
    ctx.fillStyle = isFilled ? style.paper : style.colour;
    ctx.fill(pictogram(style.symbol, ctx), "evenodd");
    ctx.restore();
  }
  if (style.soft) drawWave(ctx, px, py + radius - 0.6, radius, style);
}

function isVerdict({ sign, symbol }) {
  return Boolean(sign) && sign !== "empty" && symbol === sign;
}

function drawRing(ctx, px, py, radius, { colour }) {
  ctx.beginPath();
  ctx.arc(px, py, radius, 0, 2 * Math.PI);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.1;
  ctx.setLineDash([]);
  ctx.stroke();
}

function drawEdge(ctx, radius, style) {
  const turn = 2 * Math.PI * (radius - 0.8);
  const hollow = style.form.fill === 0;
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = Math.max(1.3, radius * 0.15);
  ctx.lineCap = hollow && !style.soft ? "round" : "butt";
  if (!style.soft) {
    const dots = Math.max(6, Math.round(turn / (hollow ? 3.4 : 5.6)));
    const on = hollow ? 0.02 : 0.64;
    ctx.setLineDash([(turn / dots) * on, (turn / dots) * (1 - on)]);
  }
  ctx.stroke();
  ctx.setLineDash([]);
}

/** ≈, on a patch of paper that breaks the ring. */
function drawWave(ctx, px, py, radius, style) {
  const [half, rise] = [radius * 0.42, radius * 0.13];
  ctx.fillStyle = style.paper;
  ctx.fillRect(px - half - 1, py - rise * 2.6, half * 2 + 2, rise * 5.2);
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = Math.max(1, radius * 0.12);
  ctx.lineCap = "round";
  ctx.beginPath();
  for (const y of [py - rise * 1.1, py + rise * 1.3]) {
    ctx.moveTo(px - half, y + rise * 0.5);
    ctx.bezierCurveTo(
      px - half * 0.3,
      y - rise * 1.7,
      px + half * 0.3,
      y + rise * 1.7,
      px + half,
      y - rise * 0.5,
    );
  }
  ctx.stroke();
}
