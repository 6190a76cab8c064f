/**
 * On which of three levels a place speaks. Headline places have a symbol and a label, minor ones
 * a small dot that is labelled when there is room, and context, as stations, waits for the zoom
 * from which one can be told from the other.
 */

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
  if (points.length < 2) return 0;
  const sorted = [...points].sort((one, other) => one.x - other.x);
  const step = Math.ceil(sorted.length / SAMPLE);
  const gaps = [];
  for (let at = 0; at < sorted.length; at += step) gaps.push(gapAround(sorted, at));
  const real = gaps.filter(Number.isFinite).sort((one, other) => one - other);
  if (!real.length) return 0;
  return Math.log2(APART_PX / real[real.length >> 1] / 256);
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
 * @returns {number[]|null} the box round the headline places where the story plays, [west, south,
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
  const edge = (least, at) => least(...boxes.map((box) => box[at]));
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
