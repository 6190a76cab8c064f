/**
 * On which of three levels a place speaks. Headline places have a symbol and a label, minor ones
 * a small dot that is labelled when there is room, and context, as stations, waits for the zoom
 * from which one can be told from the other.
 */

import { worldX, worldY } from "./geometry.js";

/** So many headline sites frame the first view by themselves; else lines do, with their ends. */
const ENOUGH_SITES = 4;
/** How many places are headlines at most. */
const MOST_HEADLINES = 20;
/** From this importance on a place may be a headline, if there are any such. */
const HEADLINE_FROM = 4;
/** Between neighbours that can be told apart, in CSS pixels. */
const APART_PX = 22;
/** Beyond this many the spacing is taken from a sample. */
const SAMPLE = 400;

/** @returns {boolean} whether a place is there to find one's way by */
export function isContext(place) {
  return place.kind === "station" || place.importance <= 1;
}

/**
 * @param {Data} data the data block
 * @returns {Set<string>} ids of the headline places: the important first, of alike ones those of
 *   which most is told
 */
export function findHeadlines(data) {
  const told = countBy(data.commitments.flatMap((row) => row.places));
  const drawn = new Set(data.sections.map((row) => row.line));
  const open = data.places.filter(
    (place) =>
      !isContext(place) &&
      place.id !== data.dossier.region &&
      place.kind !== "district" &&
      (place.position || drawn.has(place.id)),
  );
  const grand = open.filter((place) => place.importance >= HEADLINE_FROM);
  const found = grand.length ? grand : open;
  const weight = ({ id, importance }) => importance * 1000 + Math.min(999, told.get(id) || 0);
  return new Set(heaviest(found, weight, MOST_HEADLINES).map((place) => place.id));
}

/** @returns {*[]} the heaviest of `rows`, the first of alike ones first; without sorting all */
function heaviest(rows, weight, most) {
  const best = [];
  for (const row of rows) {
    const own = weight(row);
    if (best.length === most && own <= best[most - 1].own) continue;
    const at = best.findIndex((one) => one.own < own);
    best.splice(at < 0 ? best.length : at, 0, { row, own });
    best.length = Math.min(best.length, most);
  }
  return best.map(({ row }) => row);
}

function countBy(ids) {
  const counts = new Map();
  for (const id of ids) counts.set(id, (counts.get(id) || 0) + 1);
  return counts;
}

/**
 * @param {{x: number, y: number}[]} points in world units
 * @returns {number} the zoom from which most of them can be told from their nearest neighbour
 */
export function zoomToTellApart(points) {
  const gap = medianGap(points);
  return gap < Infinity ? Math.log2(APART_PX / gap / 256) : 0;
}

/** @returns {number} how far most are from the nearest other one, without those on the same spot */
function medianGap(points) {
  const sorted = [...points].sort((one, other) => one.x - other.x);
  const step = Math.ceil(sorted.length / SAMPLE);
  const gaps = [];
  for (let at = 0; at < sorted.length; at += step) gaps.push(gapAround(sorted, at));
  const real = gaps.filter(Number.isFinite);
  return real.length ? median(real) : Infinity;
}

/** @returns {number} how far the nearest other point is from the one at `at`; they ascend by x */
function gapAround(points, at) {
  const { x, y } = points[at];
  let least = Infinity;
  for (const step of [-1, 1]) {
    for (let k = at + step; points[k] && Math.abs(points[k].x - x) < least; k += step) {
      const gap = Math.hypot(points[k].x - x, points[k].y - y);
      if (gap > 0 && gap < least) least = gap;
    }
  }
  return least;
}

/**
 * @param {{headlines: Set<string>, places: Map<string, Place>}} catalogue
 * @param {string} regionId of the place that the dossier is about
 * @param {Section[]} sections of lines and roads
 * @returns {Box|null} the box round the headline places where the story plays, [west, south,
 *   east, north]
 */
export function headlineBox({ headlines, places }, regionId, sections) {
  const region = places.get(regionId)?.bounds;
  const placed = [...headlines].flatMap((id) => {
    const row = places.get(id);
    return row?.position ? [row] : [];
  });
  const sites = placed.filter((row) => row.kind !== "line" && row.kind !== "road");
  const isBySites = sites.length >= ENOUGH_SITES;
  const spots = gather(isBySites ? sites : placed, region);
  if (spots.length < 2) return null;
  const seen = new Set(isBySites ? [] : spots.map(({ id }) => id));
  const drawn = sections.flatMap(({ line, bounds }) => (seen.has(line) && bounds ? [bounds] : []));
  const boxes = [...spots.map(({ position }) => [...position, ...position]), ...drawn];
  return unite(boxes);
}

/** A gap of less than this share of the view is less than a label needs, on a phone at least. */
const CROWDED = 0.1;

/**
 * Return the box that the reader begins with: round all that is placed in the dossier's view, or
 * round the headline places alone where these would else stand too close together to be read, and
 * most of what is placed is seen all the same.
 * @param {{headlines: Set<string>, places: Map<string, Place>}} catalogue
 * @param {{region: string, view: Box}} dossier
 * @param {Section[]} sections of lines and roads
 * @returns {Box} [west, south, east, north]
 */
export function homeBox(catalogue, { region, view }, sections) {
  const head = headlineBox(catalogue, region, sections);
  if (!head) return view;
  const told = [];
  const boxes = [head];
  for (const place of catalogue.places.values()) {
    const { id, position, importance } = place;
    if (!position || importance <= 1 || id === region || !isWithin(position, view)) continue;
    boxes.push([...position, ...position]);
    if (!isContext(place)) told.push(position);
  }
  for (const { bounds } of sections) {
    const isSeen = bounds && isWithin([bounds[0], bounds[1]], view);
    if (isSeen && isWithin([bounds[2], bounds[3]], view)) boxes.push(bounds);
  }
  const whole = unite(boxes);
  const seen = told.filter((position) => isWithin(position, head)).length;
  return seen > told.length / 2 && isCrowded(catalogue, whole) ? head : whole;
}

/** Tell whether a view of `box` has most headline places too close to another one. */
function isCrowded({ headlines, places }, [west, south, east, north]) {
  const spots = [...headlines].flatMap((id) => {
    const position = places.get(id)?.position;
    return position ? [{ x: worldX(position[0]), y: worldY(position[1]) }] : [];
  });
  const side = Math.max(worldX(east) - worldX(west), worldY(south) - worldY(north));
  return medianGap(spots) < CROWDED * side;
}

/** @param {Box[]} boxes @returns {Box} */
function unite(boxes) {
  const edge = (least, at) => boxes.reduce((most, box) => least(most, box[at]), boxes[0][at]);
  return [edge(Math.min, 0), edge(Math.min, 1), edge(Math.max, 2), edge(Math.max, 3)];
}

/** Those that lie so many times farther from the middle than most are no part of the first view. */
const FAR = 5;

/** Leave out what lies far from the story: beyond its region, or else far beyond all others. */
function gather(spots, region) {
  if (spots.length < ENOUGH_SITES) return spots;
  const within = region ? spots.filter(({ position }) => isWithin(position, region)) : [];
  if (within.length >= ENOUGH_SITES) return within;
  const middle = [0, 1].map((at) => median(spots.map(({ position }) => position[at])));
  const stretch = Math.cos((middle[1] * Math.PI) / 180);
  const away = ({ position: [lon, lat] }) =>
    Math.hypot((lon - middle[0]) * stretch, lat - middle[1]);
  const most = FAR * median(spots.map(away));
  return most ? spots.filter((spot) => away(spot) <= most) : spots;
}

function isWithin([lon, lat], [west, south, east, north]) {
  return west <= lon && lon <= east && south <= lat && lat <= north;
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1];
}
