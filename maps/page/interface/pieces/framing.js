/** What of the world is in view, and what should be. Boxes are [west, south, east, north] in degrees. */

/** Return the view of a map: its middle in degrees, rounded as links have it, and its zoom. */
export function viewOf(map) {
  const { lng, lat } = map.getCenter();
  return { lon: round(lng), lat: round(lat), zoom: Math.round(map.getZoom() * 100) / 100 };
}

/** The share of a map's shorter side that the first view leaves free at each edge, and the least. */
const AIR = 0.09;
const LEAST_AIR_PX = 40;

/** @returns {number} CSS pixels that the reader's first view leaves free @param {Context} ctx */
export function homeAir(ctx) {
  const { x, y } = ctx.map.getSize();
  return Math.max(LEAST_AIR_PX, Math.min(x, y) * AIR);
}

/** Tell the map that its element has another size. @param {Context} ctx */
export function resize(ctx) {
  if (!ctx.store.state.printing) ctx.map.invalidateSize({ animate: false });
}

function round(degrees) {
  return Math.round(degrees * 1e5) / 1e5;
}

/**
 * Return the box round the places `ids` and their sections, or `null` if none has a position.
 * @param {Context} ctx
 */
export function boxOf(ctx, ids) {
  const things = ids
    .map((id) => ctx.cat.places.get(id))
    .filter(Boolean)
    .flatMap((place) => [place, ...ctx.cat.sectionsOf(place.id)]);
  const boxes = things
    .map((thing) => thing.bounds || (thing.position && [...thing.position, ...thing.position]))
    .filter(Boolean);
  if (!boxes.length) return null;
  return boxes.reduce(([w, s, e, n], [a, b, c, d]) => [
    Math.min(w, a),
    Math.min(s, b),
    Math.max(e, c),
    Math.max(n, d),
  ]);
}
