/**
 * Labels as elements over the map: drawn where the layout found room, kept from view to view. The
 * pointer goes through them; what is named where it is, is asked of `find`.
 */

import { homeOf } from "../paint/painter.js";
import { wishesOfFigures, wishesOfRings, wishesOfStores } from "./candidates.js";
import { wishesOfGround } from "./ground-names.js";
import { signsOf } from "./lines.js";
import { layOut } from "./placing.js";
import { nameOf, Room } from "./room.js";

const AREA_OF_ONE_PX2 = 7500;
/** The first view has so few labels that each is read; the ground's names are some of them. */
const [MOST_AT_HOME, MOST_A_STEP, MOST_OF_GROUND] = [20, 16, 6];
const MARGIN_PX = 3;

/** Nothing is written there, not even what is chosen. */
const COVER = "label under cover";

/**
 * @param {L.Map} map
 * @param {HTMLElement} pane
 */
export function makeLabels(map, pane) {
  const box = document.createElement("div");
  box.className = "planmap-labels";
  box.setAttribute("aria-hidden", "true");
  pane.append(box);
  const elements = new Map();
  /** @type {*[]} the spots of what is written now */
  let written = [];

  function frameOf() {
    const size = map.getSize();
    const corner = map.containerPointToLayerPoint([0, 0]);
    return {
      left: corner.x + MARGIN_PX,
      top: corner.y + MARGIN_PX,
      right: corner.x + size.x - MARGIN_PX,
      bottom: corner.y + size.y - MARGIN_PX,
      middle: { x: corner.x + size.x / 2, y: corner.y + size.y / 2 },
      limit: Math.max(12, Math.floor((size.x * size.y) / AREA_OF_ONE_PX2)),
    };
  }

  function update({
    stores,
    ground,
    figures,
    lang,
    chosen,
    covers,
    contextFrom,
    findRings,
    phrase,
    onSigns,
  }) {
    const frame = frameOf();
    const view = viewOf(map, frame);
    const most = MOST_AT_HOME + Math.max(0, Math.round(view.step * MOST_A_STEP));
    const room = new Room();
    for (const cover of covers) room.take(shift(cover, frame), COVER);
    const wishes = [
      ...wishesOfStores(stores, view, frame, room, {
        chosen,
        contextFrom,
        nameOf: ({ name }, near) => near + name[lang],
      }),
      ...wishesOfFigures(figures, view),
      ...wishesOfRings(findRings(view), phrase),
      ...(ground ? wishesOfGround(ground, view, frame, lang) : []),
    ];
    const shares = { ground: MOST_OF_GROUND + Math.max(0, Math.round(view.step * 6)) };
    const placed = layOut(wishes, room, frame, Math.min(frame.limit, most), shares);
    draw(placed);
    onSigns(signsOf(placed, view));
  }

  function draw(placed) {
    written = [...placed.values()];
    for (const [key, element] of elements) {
      if (!placed.has(key)) {
        element.remove();
        elements.delete(key);
      }
    }
    for (const [key, spot] of placed) {
      let element = elements.get(key);
      if (!element) {
        element = document.createElement("div");
        element.dataset.label = key;
        elements.set(key, element);
        box.append(element);
      }
      dress(element, spot);
    }
    box.classList.remove("is-waiting");
  }

  function hide() {
    written = [];
    box.classList.add("is-waiting");
  }

  /** @param {L.Point} at of the map's layers @returns {string|null} the id of what is named there */
  function find(at) {
    const spot = written.find((one) => isWrittenAt(one, at));
    return spot ? nameOf(spot.wish.owner) || null : null;
  }

  return { update, hide, find, box };
}

/** @returns {boolean} whether the words of a spot stand at a point: turned as they are */
function isWrittenAt({ box, angle, x, y }, at) {
  if (!angle) return contains(box, at);
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const [dx, dy] = [at.x - centre.x, at.y - centre.y];
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [along, across] = [dx * c + dy * s, dy * c - dx * s];
  return Math.abs(along) <= centre.x - x && Math.abs(across) <= centre.y - y;
}

function contains({ left, top, right, bottom }, { x, y }) {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Turn a box in pixels of the map's container into one of its layers. */
function shift({ left, top, right, bottom }, frame) {
  const [x, y] = [frame.left - MARGIN_PX, frame.top - MARGIN_PX];
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function dress(element, { wish, align, angle, x, y, lines }) {
  const name = `planmap-label is-${wish.style} is-${wish.size}`;
  const text = (lines || wish.lines).join("\n");
  const turn = angle ? ` rotate(${angle.toFixed(4)}rad)` : "";
  const transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)${turn}`;
  if (element.className !== name) element.className = name;
  if (element.textContent !== text) element.textContent = text;
  element.style.textAlign = align;
  element.style.transform = transform;
}

function viewOf(map, frame) {
  const zoom = map.getZoom();
  const scale = 256 * 2 ** zoom;
  const origin = map.getPixelOrigin();
  return {
    zoom,
    step: zoom - homeOf(map),
    scale,
    left: origin.x,
    top: origin.y,
    box: {
      west: (frame.left + origin.x) / scale,
      north: (frame.top + origin.y) / scale,
      east: (frame.right + origin.x) / scale,
      south: (frame.bottom + origin.y) / scale,
    },
  };
}
