/**
 * A pen with those methods of a canvas that the painters use, which writes SVG: what is drawn on
 * the screen is drawn on paper by the same hands.
 */

import { escapeSvg, short } from "../../shared/svg.js";

/** Path data, made by the calls of a Path2D. Arcs are whole circles: the painters draw no others. */
export class SvgPath {
  constructor(d = "") {
    this.d = d;
  }

  moveTo(x, y) {
    this.d += `M${short(x)} ${short(y)}`;
  }

  lineTo(x, y) {
    this.d += `L${short(x)} ${short(y)}`;
  }

  bezierCurveTo(ax, ay, bx, by, x, y) {
    this.d += `C${[ax, ay, bx, by, x, y].map(short).join(" ")}`;
  }

  closePath() {
    this.d += "Z";
  }

  arc(x, y, radius) {
    const [r, across] = [short(radius), short(2 * radius)];
    this.d += `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0Z`;
  }

  rect(x, y, width, height) {
    this.d += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }
}

/** @typedef {[number, number, number, number]} Four */

/**
 * More than any picture: x, y, width, height.
 * @type {Four}
 */
const WHOLE = [-10000, -10000, 30000, 30000];

function boxOf([x, y, width, height]) {
  return `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
}

function writeBox(box, fill) {
  return `<rect ${boxOf(box)} fill="${fill}"/>`;
}

/** Black from nothing at all to all of it, along a line. */
function writeGradient(id, [x1, y1, x2, y2]) {
  const line = `x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}"`;
  const stops = `<stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000"/>`;
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${line}>${stops}</linearGradient>`;
}

const STATE = ["fillStyle", "strokeStyle", "lineWidth", "lineJoin", "lineCap", "globalAlpha"];

export class SvgPen {
  /** @param {string} name what the ids of this pen's patterns begin with */
  constructor(name) {
    this.name = name;
    this.parts = [];
    this.patterns = new Map();
    this.fades = 0;
    this.fillStyle = "#000";
    this.strokeStyle = "#000";
    this.lineWidth = 1;
    this.lineJoin = "miter";
    this.lineCap = "butt";
    this.globalAlpha = 1;
    this.dash = [];
    this.transform = "";
    this.saved = [];
    this.path = new SvgPath();
  }

  save() {
    const kept = Object.fromEntries(STATE.map((key) => [key, this[key]]));
    this.saved.push({ ...kept, dash: this.dash, transform: this.transform });
  }

  restore() {
    Object.assign(this, this.saved.pop());
  }

  translate(x, y) {
    this.transform += `translate(${short(x)} ${short(y)})`;
  }

  scale(x, y) {
    this.transform += `scale(${x.toFixed(4)} ${y.toFixed(4)})`;
  }

  setLineDash(dash) {
    this.dash = dash;
  }

  beginPath() {
    this.path = new SvgPath();
  }

  moveTo(x, y) {
    this.path.moveTo(x, y);
  }

  lineTo(x, y) {
    this.path.lineTo(x, y);
  }

  bezierCurveTo(...numbers) {
    this.path.bezierCurveTo(...numbers);
  }

  closePath() {
    this.path.closePath();
  }

  arc(x, y, radius) {
    this.path.arc(x, y, radius);
  }

  rect(x, y, width, height) {
    this.path.rect(x, y, width, height);
  }

  /** @returns {SvgPath} what stands for a Path2D here */
  makePath(d = "") {
    return new SvgPath(d);
  }

  /**
   * Draw with a pen of its own, faded along strips as `engine/base/fading.js` gives them.
   * @param {object} view
   * @param {(view: object) => void} draw
   * @param {{line: Four, area: Four}[]} strips
   */
  drawFaded(view, draw, strips) {
    this.fades += 1;
    const id = `${this.name}-fade-${this.fades}`;
    const pen = new SvgPen(id);
    draw({ ...view, ctx: pen });
    const seen = strips.filter(({ area: [, , width, height] }) => width > 0 && height > 0);
    const gradients = seen.map(({ line }, at) => writeGradient(`${id}-${at}`, line)).join("");
    const wiped = seen.map(({ area }, at) => writeBox(area, `url(#${id}-${at})`)).join("");
    const whole = writeBox(WHOLE, "#fff");
    const mask = `<mask id="${id}" maskUnits="userSpaceOnUse" ${boxOf(WHOLE)}>${whole}${wiped}</mask>`;
    this.parts.push(`<defs>${gradients}${mask}</defs><g mask="url(#${id})">${pen.toSvg()}</g>`);
  }

  /** @returns {string} a fill of stripes of `colour` at 45 degrees, 7 px apart */
  makeHatch(colour, opacity) {
    const key = `${colour} ${opacity}`;
    if (!this.patterns.has(key)) {
      const id = `${this.name}-hatch-${this.patterns.size}`;
      const stripe = `<path d="M0 0V5" stroke="${escapeSvg(colour)}" stroke-opacity="${opacity}" stroke-width="1.6"/>`;
      const attributes = 'width="5" height="5" patternUnits="userSpaceOnUse"';
      this.patterns.set(key, {
        id,
        svg: `<pattern id="${id}" ${attributes} patternTransform="rotate(45)">${stripe}</pattern>`,
      });
    }
    return `url(#${this.patterns.get(key).id})`;
  }

  /** Fill the present path, or another; the rule may stand first, as on a canvas. */
  fill(path, rule) {
    const [drawn, by] = path instanceof SvgPath ? [path, rule] : [this.path, path];
    const winding = by === "evenodd" ? ' fill-rule="evenodd"' : "";
    this.write(drawn, `fill="${escapeSvg(this.fillStyle)}"${winding}`, "fill-opacity");
  }

  stroke(path = this.path) {
    const attributes = [
      'fill="none"',
      `stroke="${escapeSvg(this.strokeStyle)}"`,
      `stroke-width="${short(this.lineWidth)}"`,
    ];
    if (this.lineJoin !== "miter") attributes.push(`stroke-linejoin="${this.lineJoin}"`);
    if (this.lineCap !== "butt") attributes.push(`stroke-linecap="${this.lineCap}"`);
    if (this.dash.length) attributes.push(`stroke-dasharray="${this.dash.map(short).join(" ")}"`);
    this.write(path, attributes.join(" "), "stroke-opacity");
  }

  fillRect(x, y, width, height) {
    const path = new SvgPath();
    path.rect(x, y, width, height);
    this.fill(path);
  }

  strokeRect(x, y, width, height) {
    const path = new SvgPath();
    path.rect(x, y, width, height);
    this.stroke(path);
  }

  write({ d }, attributes, opacity) {
    if (!d) return;
    const faint = this.globalAlpha < 1 ? ` ${opacity}="${short(this.globalAlpha)}"` : "";
    const moved = this.transform ? ` transform="${this.transform}"` : "";
    this.parts.push(`<path d="${d}" ${attributes}${faint}${moved}/>`);
  }

  /** @returns {string} all that was drawn */
  toSvg() {
    const patterns = [...this.patterns.values()].map(({ svg }) => svg).join("");
    return (patterns ? `<defs>${patterns}</defs>` : "") + this.parts.join("");
  }
}
