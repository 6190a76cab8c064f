/** Small pictures for legend, list and card: the canvas's own forms, as SVG elements. */

import {styleOf} from "./forms.js";
import {pathOf} from "./symbols.js";

const SVG = "http://www.w3.org/2000/svg";
let hatches = 0;

function make(name, attributes, parent) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (parent) parent.append(element);
  return element;
}

/**
 * @param {object} spec theme, colour, symbol, status, placed, form ("point", "line", "area",
 *   "disc"), size (px)
 * @param {object} data the data block
 * @param {boolean} dark
 * @returns {SVGElement}
 */
export function makeSwatch(spec, data, dark) {
  const size = spec.size || 20;
  const theme = data.themes.find((row) => row.id === spec.theme) || null;
  const feature = {
    status: spec.status || "operating",
    theme,
    colour: spec.colour || null,
    indicative: spec.placed === "indicative",
  };
  const style = styleOf(feature, data.styles, dark);
  const svg = make("svg", { viewBox: "0 0 24 24", width: size, height: size, "aria-hidden": "true" });
  svg.classList.add("pm-swatch");
  if (spec.form === "line") drawLine(svg, style);
  else if (spec.form === "area" || spec.form === "disc") drawArea(svg, style, spec.form);
  else drawPoint(svg, style, spec.symbol || "dot");
  return svg;
}

function drawLine(svg, style) {
  const dotted = style.dash.length > 0 && style.dash[0] < 3;
  make("path", {
    d: "M1.500 12H22.500",
    fill: "none",
    stroke: style.colour,
    "stroke-width": style.form.width,
    "stroke-linecap": dotted ? "round" : "butt",
    "stroke-dasharray": dotted ? "0.1 6.8" : style.dash.map((length) => length * 0.7).join(" "),
  }, svg);
}

function drawArea(svg, style, form) {
  const shape = form === "disc"
    ? ["circle", { cx: 12, cy: 12, r: 9.5 }]
    : ["rect", { x: 2.5, y: 4.5, width: 19, height: 15, rx: 2 }];
  const filling = style.form.hatched ? `url(#${addHatch(svg, style.colour)})` : style.colour;
  const opacity = style.form.hatched ? 0.75 : style.form.fill * 0.4;
  make(shape[0], { ...shape[1], fill: filling, "fill-opacity": opacity }, svg);
  const dotted = style.edgeDash.length > 0 && style.edgeDash[0] < 3;
  make(shape[0], {
    ...shape[1],
    fill: "none",
    stroke: style.colour,
    "stroke-width": 1.8,
    "stroke-linecap": dotted ? "round" : "butt",
    "stroke-dasharray": dotted ? "0.1 3.6" : style.edgeDash.map((length) => length * 0.55).join(" "),
  }, svg);
}

function addHatch(svg, colour) {
  hatches += 1;
  const id = `pm-hatch-${hatches}`;
  const pattern = make("pattern", {
    id, width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)",
  }, make("defs", {}, svg));
  make("rect", { width: 1.7, height: 4, fill: colour }, pattern);
  return id;
}

function drawPoint(svg, style, symbol) {
  const isFilled = style.form.fill >= 0.5;
  const circle = { cx: 12, cy: 12, r: isFilled ? 11 : 10.2 };
  make("circle", { ...circle, fill: isFilled ? style.colour : style.paper }, svg);
  if (!isFilled) {
    const turn = 2 * Math.PI * circle.r;
    const hollow = style.form.fill === 0;
    const dots = hollow ? 18 : 11;
    const on = hollow ? 0.02 : 0.64;
    make("circle", { ...circle, fill: style.colour, "fill-opacity": style.form.fill * 0.5 }, svg);
    make("circle", {
      ...circle,
      fill: "none",
      stroke: style.colour,
      "stroke-width": 1.8,
      "stroke-linecap": hollow ? "round" : "butt",
      "stroke-dasharray": `${(turn / dots) * on} ${(turn / dots) * (1 - on)}`,
    }, svg);
  }
  make("path", {
    d: pathOf(symbol),
    "fill-rule": "evenodd",
    fill: isFilled ? style.paper : style.colour,
    transform: "translate(12 12) scale(0.64) translate(-12 -12)",
  }, svg);
}
