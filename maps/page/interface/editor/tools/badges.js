/**
 * Marks on the map what somebody has decided on, and what nobody has: a tick or a question mark
 * beside each place, while the tab of the editor is open. The list says the same in words.
 */

import { worldX, worldY } from "../../../engine/geometry.js";

/** Right of and below the middle of a place, so as not to hide its symbol; and how wide. */
const [AWAY_PX, RADIUS_PX] = [11, 6.5];
/** Of places that lie closer than this on the screen one is marked, the undecided one first. */
const APART_PX = 14;
const FARTHEST_CELL = 1e5;
/** Dark enough for white signs on them (WCAG 2.2, 4.5:1), and told apart by the sign. */
const [DECIDED, OPEN] = ["#1f7a3d", "#a35200"];
const LINE_PX = 1.5;
const SOON_MS = 100;

/** @param {*} editor */
export function makeBadges({ ctx, session }) {
  const { map } = ctx;
  const canvas = document.createElement("canvas");
  canvas.className = "pm-edit-badges";
  canvas.setAttribute("aria-hidden", "true");
  map.getContainer().append(canvas);
  let isAsked = false;

  function draw() {
    isAsked = false;
    const { x: width, y: height } = map.getSize();
    const scale = window.devicePixelRatio || 1;
    Object.assign(canvas, { width: width * scale, height: height * scale });
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    const pen = canvas.getContext("2d");
    const shown = pen && ctx.store.state.tab === "edit" ? spotsOf(width, height) : [];
    canvas.dataset.decided = String(shown.filter((spot) => spot.isDecided).length);
    canvas.dataset.open = String(shown.filter((spot) => !spot.isDecided).length);
    if (!pen) return;
    pen.scale(scale, scale);
    for (const spot of shown) drawBadge(pen, spot);
  }

  /** Those on the screen, none upon another; thousands are looked through in each frame of a drag. */
  function spotsOf(width, height) {
    const scale = 256 * 2 ** map.getZoom();
    const { min } = map.getPixelBounds();
    const box = boxOf(map, min, { width, height });
    const { layers } = ctx.store.state;
    /** @type {{x: number, y: number, isDecided: boolean}[]} */
    const open = [];
    /** @type {{x: number, y: number, isDecided: boolean}[]} */
    const decided = [];
    for (const { id, position, reviewed, layer } of ctx.data.places) {
      if (!position || !isWithin(position, box)) continue;
      if (id === session.state.region || !layers.has(layer)) continue;
      const x = worldX(position[0]) * scale - min.x + AWAY_PX;
      const y = worldY(position[1]) * scale - min.y + AWAY_PX;
      if (x > 0 && y > 0 && x < width && y < height)
        (reviewed ? decided : open).push({ x, y, isDecided: reviewed });
    }
    return apart([...open, ...decided]);
  }

  /** Once a frame at most. */
  function ask() {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(draw);
  }
  map.on("move zoomend resize", ask);
  map.on("zoomstart", () => canvas.classList.add("is-away"));
  map.on("zoomend", () => canvas.classList.remove("is-away"));
  ctx.store.subscribe((_, changed) => {
    if (changed.has("tab") || changed.has("layers")) ask();
  });
  ask();
  /** @type {number|undefined} */
  let waiting;
  return {
    /** After an act: what it changed on the map itself is shown first. */
    drawSoon() {
      clearTimeout(waiting);
      waiting = window.setTimeout(ask, SOON_MS);
    },
  };
}

/**
 * @param {{x: number, y: number, isDecided: boolean}[]} spots in pixels, those that matter most first
 * @returns {{x: number, y: number, isDecided: boolean}[]} those of which none lies in the cell of an earlier one
 */
export function apart(spots) {
  const taken = new Set();
  return spots.filter(({ x, y }) => {
    const cell = Math.floor(x / APART_PX) * FARTHEST_CELL + Math.floor(y / APART_PX);
    return !taken.has(cell) && taken.add(cell);
  });
}

/**
 * The bounds `[west, south, east, north]` in degrees of all places whose marks are on the screen.
 * @returns {[number, number, number, number]}
 */
function boxOf(map, min, { width, height }) {
  const { lng: west, lat: north } = map.unproject([min.x - AWAY_PX, min.y - AWAY_PX]);
  const { lng: east, lat: south } = map.unproject([min.x + width, min.y + height]);
  return [west, south, east, north];
}

function isWithin([lon, lat], [west, south, east, north]) {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function drawBadge(pen, { x, y, isDecided }) {
  pen.beginPath();
  pen.arc(x, y, RADIUS_PX, 0, 2 * Math.PI);
  pen.fillStyle = isDecided ? DECIDED : OPEN;
  pen.fill();
  pen.lineWidth = LINE_PX;
  pen.strokeStyle = "#ffffff";
  pen.stroke();
  pen.fillStyle = "#ffffff";
  pen.font = "700 10px sans-serif";
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  if (!isDecided) return pen.fillText("?", x, y + 0.5);
  pen.beginPath();
  pen.moveTo(x - 3, y);
  pen.lineTo(x - 0.8, y + 2.4);
  pen.lineTo(x + 3.2, y - 2.6);
  return pen.stroke();
}
