/**
 * How a status, a precision and a theme look: the one place that the canvas, the legend and the
 * list draw from. Lengths are CSS pixels.
 */

import { byZoom } from "./painter.js";
import { INK, OUTCOME_COLOURS, SIGNS, STATUS_COLOURS } from "./palette.js";

/** @returns {Look} colour, form and sign of a feature on a light or dark ground */
export function styleOf(feature, styles, dark) {
  const form = styles.forms[feature.status] || styles.forms.unknown;
  const shade = dark ? "dark" : "light";
  return {
    colour: colourOf(feature, form, styles, shade),
    line: form.grey ? styles.unknown[shade] : lineColour(feature, shade),
    isOwn: isOwnColour(feature),
    form,
    sign:
      feature.mode === "outcome" && feature.outcome ? SIGNS[feature.outcome] || "question" : null,
    paper: INK[shade].paper,
    dash: form.dash,
    edgeDash: feature.indicative ? styles.indicativeDash : form.dash,
    areaOpacity: styles.areaOpacity,
  };
}

/**
 * Tell whether a line has the colour that people know it by where colours mean something else: then
 * it is hollow, so that nobody takes its green for a verdict.
 */
function isOwnColour({ colour, mode }) {
  return Boolean(colour) && mode !== "theme";
}

/** Lines keep the colours that people know them by, whatever the colours mean else. */
function lineColour(feature, shade) {
  if (feature.colour) return feature.colour;
  if (feature.mode === "status") return STATUS_COLOURS[shade][feature.status];
  if (feature.mode === "outcome")
    return feature.outcome ? OUTCOME_COLOURS[shade][feature.outcome] : INK[shade].quiet;
  return feature.theme ? feature.theme[shade] : INK[shade].text;
}

function colourOf(feature, form, styles, shade) {
  if (feature.mode === "outcome") {
    return feature.outcome ? OUTCOME_COLOURS[shade][feature.outcome] : INK[shade].quiet;
  }
  if (feature.mode === "status") return STATUS_COLOURS[shade][feature.status];
  const own = feature.theme ? feature.theme[shade] : INK[shade].text;
  return form.grey ? styles.unknown[shade] : feature.colour || own;
}

const LOOKS = { light: new Map(), dark: new Map() };

/** @returns {Look} the style of a feature of the map, made once for each look */
export function lookOf(feature, styles, dark) {
  const known = LOOKS[dark ? "dark" : "light"];
  if (!known.has(feature.look)) known.set(feature.look, styleOf(feature, styles, dark));
  return known.get(feature.look);
}

/** The radius of a headline's symbol where a more important one leaves it no room. */
const SQUEEZED_PX = 4.5;

/**
 * @param {Feature} feature
 * @param {{zoom: number, step: number}} view `step` is by how much it is nearer than the first view
 * @returns {number} the radius of a point's symbol: headlines are large at once, minor ones grow
 */
export function radiusOf(feature, view) {
  if (feature.form === "stop") return stopRadius(view.zoom);
  if (feature.squeezed) return SQUEEZED_PX;
  if (feature.level === "headline")
    return byZoom(view.step, [
      [-2, 7],
      [-0.5, 10.5],
      [3, 12],
    ]);
  if (feature.level === "minor")
    return byZoom(view.step, [
      [-1, 2.2],
      [0, 3],
      [1.6, 4.2],
      [2.4, 8],
      [4, 11],
    ]);
  return byZoom(view.step, [
    [0, 2],
    [3, 4],
  ]);
}

/** From this doubt on the screen a symbol is no position any more, in CSS pixels. */
const FADES_FROM_PX = 40;
/** By this much nearer than the first view a symbol begins to fade within its doubt. */
const FADES_FROM_STEP = 1;

/** A doubt up to so many times the radius of a full symbol is within what the symbol says. */
const SOFT_FROM = 1.5;

/** @returns {boolean} whether something is known less well than its symbol says */
export function isSoft(feature, view) {
  return (
    feature.coarse || feature.reach * view.scale > SOFT_FROM * Math.max(radiusOf(feature, view), 12)
  );
}

/** @returns {number} how strongly a symbol is drawn: it fades the farther its doubt reaches */
export function strengthOf(feature, view) {
  if (!hasOwnRing(feature, view)) return 1;
  return byZoom(feature.reach * view.scale, [
    [FADES_FROM_PX, 1],
    [4 * FADES_FROM_PX, 0.4],
  ]);
}

/** @returns {boolean} whether the doubt is so wide on the screen that only its ring tells */
export function hasOwnRing(feature, view) {
  return view.step >= FADES_FROM_STEP && feature.reach * view.scale > FADES_FROM_PX;
}

/** From this radius on a pin carries its pictogram. */
export const PICTURE_FROM_PX = 7.5;

/** @returns {number} the radius of a station's ring */
export function stopRadius(zoom) {
  return byZoom(zoom, [
    [9, 1.8],
    [11, 2.8],
    [12.5, 4],
    [14, 5.5],
    [16, 7],
  ]);
}

/** @returns {number} the factor that the widths of lines get at a zoom */
export function lineFactor(zoom) {
  return byZoom(zoom, [
    [9, 0.5],
    [10.5, 0.65],
    [12, 0.9],
    [13.5, 1.15],
    [16, 1.7],
  ]);
}

const HATCHES = new Map();

/** @returns {CanvasPattern|string} stripes of `colour` at 45 degrees, 7 px apart */
export function hatch(ctx, colour, opacity) {
  if (ctx.makeHatch) return ctx.makeHatch(colour, opacity);
  const key = `${colour} ${opacity}`;
  if (!HATCHES.has(key)) {
    const tile = document.createElement("canvas");
    tile.width = 14;
    tile.height = 14;
    const pen = /** @type {CanvasRenderingContext2D} */ (tile.getContext("2d"));
    pen.strokeStyle = colour;
    pen.globalAlpha = opacity;
    pen.lineWidth = 3.2;
    pen.beginPath();
    for (const shift of [-14, 0, 14]) {
      pen.moveTo(shift - 2, 16);
      pen.lineTo(shift + 16, -2);
    }
    pen.stroke();
    const pattern = ctx.createPattern(tile, "repeat");
    pattern.setTransform(new DOMMatrix([0.5, 0, 0, 0.5, 0, 0]));
    HATCHES.set(key, pattern);
  }
  return HATCHES.get(key);
}
