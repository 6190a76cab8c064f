/** The numbers of places on a sheet: of those that can be told apart, and for which there is room. */

import { worldX, worldY } from "../geometry.js";
import { radiusOf } from "../paint/forms.js";
import { badgeRadius, hasBadge } from "../paint/pins.js";
import { setText } from "./lettering.js";
import { boxesAround } from "./placing.js";

/** What stays free on both sides of a number together: 4 and 30 in a row are no 430. */
const AIR_PX = 5;
/** A number's distances from its symbol, in CSS pixels: near first, then where there is room. */
const GAPS_PX = [1, 8, 16, 26];
const SIZE = 12;
/** Headlines are numbered first, stations and the like last. */
const LEVELS = { headline: 1000, minor: 0, context: -1000 };
/** With more symbols upon it than this nobody can tell whose a number is. */
const MOST_TOUCHING = 2;
/** No symbol reaches farther from its point; cells so wide hold what may touch one. */
const CELL_PX = 34;
/** So often numbers are given anew, as those are left out that found no room. */
const MOST_TRIES = 4;

/**
 * Return the ids, in their order, of places whose symbol can be told from others: headlines, lines
 * and areas, and what lies under no crowd; the `most` important of them.
 * @param {LayerStore[]} stores those that are shown
 * @param {string[]} ids of places that are drawn
 * @param {PaintView} view
 * @param {number} [most]
 */
export function findApart(stores, ids, view, most = Number.POSITIVE_INFINITY) {
  const wanted = new Set(ids);
  const cells = new Map();
  const points = [];
  for (const store of stores) {
    for (const feature of store.features) {
      if (!store.shown[feature.index] || !wanted.has(feature.place.id)) continue;
      if (store.shapes.types[feature.index] !== "P") continue;
      const point = { feature, radius: radiusOf(feature, view), ...spotOf(store, feature, view) };
      points.push(point);
      const key = cellOf(point);
      if (cells.has(key)) cells.get(key).push(point);
      else cells.set(key, [point]);
    }
  }
  const crowded = points.filter(
    (point) => point.feature.level !== "headline" && isCrowded(point, cells),
  );
  const lost = new Set(crowded.map(({ feature }) => feature.place.id));
  const apart = ids.filter((id) => !lost.has(id));
  if (apart.length <= most) return apart;
  const ranks = ranksOf(stores);
  const best = apart.slice().sort((one, other) => (ranks.get(other) || 0) - (ranks.get(one) || 0));
  const kept = new Set(best.slice(0, most));
  return apart.filter((id) => kept.has(id));
}

/** Return how important a place is for its number, by id. @param {LayerStore[]} stores */
function ranksOf(stores) {
  const features = stores.flatMap((store) => store.features);
  return new Map(features.map((feature) => [feature.place.id, rankOf(feature)]));
}

function rankOf({ place, level }) {
  return place.importance + LEVELS[level];
}

/** @returns {{x: number, y: number}} */
function spotOf({ shapes }, /** @type {*} */ { at }, { scale, left, top }) {
  return { x: shapes.x[at] * scale - left, y: shapes.y[at] * scale - top };
}

function cellOf({ x, y }, dx = 0, dy = 0) {
  return `${Math.floor(x / CELL_PX) + dx} ${Math.floor(y / CELL_PX) + dy}`;
}

function isCrowded(point, cells) {
  let count = 0;
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      for (const other of cells.get(cellOf(point, dx, dy)) || []) {
        if (other.feature.place === point.feature.place) continue;
        const away = Math.hypot(other.x - point.x, other.y - point.y);
        if (away < other.radius + point.radius) count += 1;
        if (count > MOST_TOUCHING) return true;
      }
    }
  }
  return false;
}

/**
 * Number places from 1 on, in their order, without those for whose number there is no room.
 * @param {string[]} ids
 * @param {(numbers: Map<string, number>) => Map<string, *>} letter lays out the labels, by the id of
 *   a place or by `number` and its id
 * @returns {{numbers: Map<string, number>, labels: Map<string, *>}}
 */
export function numberWhatFits(ids, letter) {
  let kept = ids;
  for (let tries = 1; ; tries += 1) {
    const numbers = new Map(kept.map((id, at) => [id, at + 1]));
    const labels = letter(numbers);
    const isWritten = (id) => labels.has(id) || labels.has(`number ${id}`);
    const found = kept.filter(isWritten);
    if (found.length === kept.length) return { numbers, labels };
    if (tries === MOST_TRIES)
      return { numbers: new Map([...numbers].filter(([id]) => isWritten(id))), labels };
    kept = found;
  }
}

/** Places whose name found no room keep their number, beside their symbol. */
export function wishesOfNumbers(stores, view, numbers, labels) {
  const wishes = new Map();
  for (const store of stores) {
    for (const feature of store.features) {
      const { place } = feature;
      const number = numbers.get(place.id);
      if (!number || labels.has(place.id) || !store.shown[feature.index]) continue;
      if (!wishes.has(place.id))
        wishes.set(place.id, wishOfNumber(store, feature, view, String(number)));
    }
  }
  return [...wishes.values()];
}

function wishOfNumber(store, feature, view, text) {
  const { place } = feature;
  const set = setText(text, SIZE, 600, true);
  const isPoint = store.shapes.types[feature.index] === "P";
  const [lon, lat] = place.position || [];
  const x = (isPoint || !place.position ? store.shapes.x[feature.at] : worldX(lon)) * view.scale;
  const y = (isPoint || !place.position ? store.shapes.y[feature.at] : worldY(lat)) * view.scale;
  const radius = isPoint ? radiusOf(feature, view) : hasBadge(feature) ? badgeRadius(view) : 0;
  return {
    key: `number ${place.id}`,
    owner: `mark ${isPoint ? feature.id : place.id}`,
    text: `number ${text}`,
    rank: rankOf(feature),
    size: SIZE,
    style: "number",
    lines: set.lines,
    spots: () =>
      GAPS_PX.flatMap((gap) =>
        boxesAround(x - view.left, y - view.top, radius + gap, set.width + AIR_PX, set.height).map(
          (spot) => ({ ...spot, align: "center" }),
        ),
      ),
  };
}
