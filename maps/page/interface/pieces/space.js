/** Distances on the ground, between positions `[lon, lat]` in degrees (EPSG:4326). */

const MEAN_RADIUS_M = 6371008.8;
const RAD = Math.PI / 180;

/**
 * Return the great-circle distance in metres (haversine; mean radius of the IUGG's GRS 80).
 * @param {[number, number]} one
 * @param {[number, number]} other
 */
export function distance_m(one, other) {
  const [dLon, dLat] = [(other[0] - one[0]) * RAD, (other[1] - one[1]) * RAD];
  const a =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(one[1] * RAD) * Math.cos(other[1] * RAD) * Math.sin(dLon / 2) ** 2;
  return 2 * MEAN_RADIUS_M * Math.asin(Math.sqrt(a));
}

/** Return the places within `radius_m` of `place`, nearest first; lines and districts are near to everything. */
export function neighboursOf(places, place, radius_m) {
  const isSpot = ({ kind, position }) => position && !["line", "road", "district"].includes(kind);
  if (!isSpot(place)) return [];
  return places
    .filter((other) => other.id !== place.id && isSpot(other))
    .map((other) => ({ place: other, metres: distance_m(place.position, other.position) }))
    .filter(({ metres }) => metres <= radius_m)
    .sort((one, other) => one.metres - other.metres);
}
