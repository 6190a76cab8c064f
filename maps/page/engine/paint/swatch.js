/** Small pictures for legend, list and card: the canvas's own forms, as SVG elements. */

import { styleOf } from "./forms.js";
import { pathOf } from "./symbols.js";

const SVG = "http://www.w3.org/2000/svg";
let hatches = 0;

function make(name, attributes, parent) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (parent) parent.append(element);
  return element;
}

/**
 * @param {SwatchSpec} spec theme, colour, symbol, status, placed, outcome, form ("point", "soft",
 *   "line", "area", "outcome", "broken", "kind", "status", "dot"), size (px)
 * @param {Data} data the data block
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
    outcome: spec.outcome || null,
    mode: spec.hollow
      ? "outcome"
      : { outcome: "outcome", broken: "outcome", kind: "outcome", status: "status" }[spec.form] ||
        "theme",
  };
  const style = styleOf(feature, data.styles, dark);
  const svg = make("svg", {
    viewBox: "0 0 24 24",
    width: size,
    height: size,
    "aria-hidden": "true",
  });
  svg.classList.add("pm-swatch");
  if (spec.form === "line") drawLine(svg, style);
  else if (spec.form === "area") drawArea(svg, style);
  else if (spec.form === "dot") make("circle", { cx: 12, cy: 12, r: 4.5, fill: style.colour }, svg);
  else if (spec.form === "soft") drawSoft(svg, style, spec.symbol || "dot");
  else if (spec.form === "outcome") drawOutcome(svg, style);
  else if (spec.form === "status")
    make("circle", { cx: 12, cy: 12, r: 9, fill: style.colour }, svg);
  else if (spec.form === "broken") drawPoint(svg, style, style.sign);
  else drawPoint(svg, style, spec.symbol || "dot");
  return svg;
}

function drawLine(svg, style) {
  if (style.isOwn) {
    make(
      "path",
      { d: "M1.500 9.5H22.500M1.500 14.5H22.500", stroke: style.line, "stroke-width": 2 },
      svg,
    );
    return;
  }
  const dotted = style.dash.length > 0 && style.dash[0] < 3;
  make(
    "path",
    {
      d: "M1.500 12H22.500",
      fill: "none",
      stroke: style.line,
      "stroke-width": style.form.width,
      "stroke-linecap": dotted ? "round" : "butt",
      "stroke-dasharray": dotted ? "0.1 6.8" : style.dash.map((length) => length * 0.7).join(" "),
    },
    svg,
  );
}

/** A verdict: a seal of its colour with a ring round it; what nobody has looked at is hollow. */
function drawOutcome(svg, style) {
  const isOpen = style.sign === "empty";
  const circle = { cx: 12, cy: 12, r: isOpen ? 9.6 : 8.9 };
  make(
    "circle",
    isOpen
      ? {
          ...circle,
          fill: "none",
          stroke: style.colour,
          "stroke-width": 1.8,
        }
      : { ...circle, fill: style.colour },
    svg,
  );
  if (isOpen) return;
  make(
    "circle",
    { cx: 12, cy: 12, r: 11.2, fill: "none", stroke: style.colour, "stroke-width": 1.2 },
    svg,
  );
  drawPicture(svg, style.sign, style.paper, 0.64);
}

function drawSoft(svg, style, symbol) {
  make("circle", { cx: 12, cy: 12, r: 10, fill: style.paper }, svg);
  make(
    "circle",
    {
      cx: 12,
      cy: 12,
      r: 10,
      fill: "none",
      stroke: style.colour,
      "stroke-width": 1.7,
    },
    svg,
  );
  drawPicture(svg, symbol, style.colour, 0.52, -1.2);
  make("rect", { x: 7, y: 18.6, width: 10, height: 5.4, fill: style.paper }, svg);
  make(
    "path",
    {
      d: "M7.6 20.6c1.5-1.6 3-1.6 4.4-.3s3 1.2 4.4-.4M7.6 23.2c1.5-1.6 3-1.6 4.4-.3s3 1.2 4.4-.4",
      fill: "none",
      stroke: style.colour,
      "stroke-width": 1.4,
      "stroke-linecap": "round",
    },
    svg,
  );
}

function drawPicture(svg, symbol, colour, size, rise = 0) {
  make(
    "path",
    {
      d: pathOf(symbol),
      "fill-rule": "evenodd",
      fill: colour,
      transform: `translate(12 ${12 + rise}) scale(${size}) translate(-12 -12)`,
    },
    svg,
  );
}

function drawArea(svg, style) {
  const shape = { x: 2.5, y: 4.5, width: 19, height: 15, rx: 2 };
  const filling = style.form.hatched ? `url(#${addHatch(svg, style.colour)})` : style.colour;
  const opacity = style.form.hatched ? 0.75 : style.form.fill * 0.4;
  make("rect", { ...shape, fill: filling, "fill-opacity": opacity }, svg);
  const dotted = style.edgeDash.length > 0 && style.edgeDash[0] < 3;
  make(
    "rect",
    {
      ...shape,
      fill: "none",
      stroke: style.colour,
      "stroke-width": 1.8,
      "stroke-linecap": dotted ? "round" : "butt",
      "stroke-dasharray": dotted
        ? "0.1 3.6"
        : style.edgeDash.map((length) => length * 0.55).join(" "),
    },
    svg,
  );
}

function addHatch(svg, colour) {
  hatches += 1;
  const id = `pm-hatch-${hatches}`;
  const pattern = make(
    "pattern",
    {
      id,
      width: 4,
      height: 4,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    },
    make("defs", {}, svg),
  );
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
    make(
      "circle",
      {
        ...circle,
        fill: "none",
        stroke: style.colour,
        "stroke-width": 1.8,
        "stroke-linecap": hollow ? "round" : "butt",
        "stroke-dasharray": `${(turn / dots) * on} ${(turn / dots) * (1 - on)}`,
      },
      svg,
    );
  }
  drawPicture(svg, symbol, isFilled ? style.paper : style.colour, 0.64);
}
