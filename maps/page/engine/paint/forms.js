/**
 * How a status, a precision and a theme look: the one place that the canvas, the legend and the
 * list draw from. Lengths are CSS pixels.
 */

import {byZoom} from "./painter.js";
import {INK} from "./palette.js";

/** @returns {object} colour and form of a feature on a light or dark ground */
export function styleOf(feature, styles, dark) {
  const form = styles.forms[feature.status] || styles.forms.unknown;
  const shade = dark ? "dark" : "light";
  const own = feature.theme ? feature.theme[shade] : INK[shade].text;
  return {
    colour: form.grey ? styles.unknown[shade] : feature.colour || own,
    form,
    paper: INK[shade].paper,
    dash: form.dash,
    edgeDash: feature.indicative ? styles.indicativeDash : form.dash,
    areaOpacity: styles.areaOpacity,
  };
}

const LOOKS = { light: new Map(), dark: new Map() };

/** @returns {object} the style of a feature of the map, made once for each look */
export function lookOf(feature, styles, dark) {
  const known = LOOKS[dark ? "dark" : "light"];
  if (!known.has(feature.look)) known.set(feature.look, styleOf(feature, styles, dark));
  return known.get(feature.look);
}

/** @returns {number} the radius of a pin: small from afar, the important ones first */
export function pinRadius(zoom, importance) {
  const reach = zoom + (importance - 3) * 0.9;
  return byZoom(reach, [[9.4, 3.2], [10.3, 4], [10.9, 8.5], [12.5, 10], [15, 12]]);
}

/** From this radius on a pin carries its pictogram. */
export const PICTURE_FROM_PX = 7.5;

/** @returns {number} the radius of a station's ring */
export function stopRadius(zoom) {
  return byZoom(zoom, [[9, 1.8], [11, 2.8], [12.5, 4], [14, 5.5], [16, 7]]);
}

/** @returns {number} the factor that the widths of lines get at a zoom */
export function lineFactor(zoom) {
  return byZoom(zoom, [[9, 0.5], [10.5, 0.65], [12, 0.9], [13.5, 1.15], [16, 1.7]]);
}

const HATCHES = new Map();

/** @returns {CanvasPattern} stripes of `colour` at 45 degrees, 7 px apart */
export function hatch(ctx, colour, opacity) {
  const key = `${colour} ${opacity}`;
  if (!HATCHES.has(key)) {
    const tile = document.createElement("canvas");
    tile.width = 14;
    tile.height = 14;
    const pen = tile.getContext("2d");
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
