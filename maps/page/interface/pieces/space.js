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

/** Lines and districts are near to everything. */
const WIDE = new Set(["line", "road", "district"]);
/** For rounding: what is a hair farther is measured too. */
const SLACK = 1.000001;

/**
 * Return the places within `radius_m` of `place`, nearest first; those that cannot be are not measured.
 * Where the doubt of either is larger than what lies between them nobody knows how far they are apart.
 */
export function neighboursOf(places, place, radius_m) {
  if (!isSpot(place)) return [];
  const [lon, lat] = place.position;
  const angle = radius_m / MEAN_RADIUS_M;
  const high = (angle / RAD) * SLACK;
  const wide = widthOf(angle, lat) * SLACK;
  const found = [];
  for (const other of places) {
    if (!isSpot(other) || Math.abs(other.position[1] - lat) > high || other.id === place.id)
      continue;
    const apart = Math.abs(other.position[0] - lon);
    if (Math.min(apart, 360 - apart) > wide) continue;
    const metres = distance_m(place.position, other.position);
    const doubt = Math.max(place.radius || 0, other.radius || 0);
    if (metres <= radius_m && doubt <= metres) found.push({ place: other, metres });
  }
  return found.sort((one, other) => one.metres - other.metres);
}

const isSpot = ({ kind, position }) => position && !WIDE.has(kind);

/** How many degrees of longitude a circle of `angle` radians about a latitude reaches; 180 round a pole. */
function widthOf(angle, lat) {
  const reach = Math.sin(angle) / Math.cos(lat * RAD);
  return reach < 1 && angle < Math.PI / 2 ? Math.asin(reach) / RAD : 180;
}
