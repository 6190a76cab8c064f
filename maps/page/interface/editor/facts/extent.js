/** How far geometries reach, and a point on them. GeoJSON in EPSG:4326, longitude first. */

/** Mean metres in a degree of latitude. */
export const METRES_A_DEGREE = 111195;

/** @returns {Position[]} all corners of a geometry */
export function cornersOf(geometry) {
  const flat = (coordinates) =>
    typeof coordinates[0] === "number" ? [coordinates] : coordinates.flatMap(flat);
  return flat(geometry.coordinates);
}

/** @returns {Position} the middle corner of a line, the middle of an outline's box, or the point */
export function somewhereOn(geometry) {
  const corners = cornersOf(geometry);
  if (geometry.type.endsWith("Polygon")) {
    const [west, south, east, north] = boxOf(geometry, 0);
    return [(west + east) / 2, (south + north) / 2];
  }
  return corners[Math.floor(corners.length / 2)];
}

/** @returns {*} the box of a geometry, null without one; of a point that of its radius in metres */
export function boxOf(geometry, radius) {
  if (!geometry) return null;
  const up = geometry.type === "Point" ? (radius || 0) / METRES_A_DEGREE : 0;
  return cornersOf(geometry)
    .map(([lon, lat]) => {
      const aside = up / Math.cos((lat * Math.PI) / 180);
      return [lon - aside, lat - up, lon + aside, lat + up];
    })
    .reduce(joinBoxes);
}

export function joinBoxes(one, other) {
  if (!one || !other) return one || other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

/**
 * @param {*} box west, south, east, north in degrees
 * @param {Position} position
 * @returns {number} how far away it is, in kilometres; 0 within, endless beyond the date line
 */
export function kilometresFrom([west, south, east, north], [lon, lat]) {
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return Infinity;
  const [x, y] = [Math.min(Math.max(lon, west), east), Math.min(Math.max(lat, south), north)];
  const rad = Math.PI / 180;
  const half =
    Math.sin(((lat - y) * rad) / 2) ** 2 +
    Math.cos(lat * rad) * Math.cos(y * rad) * Math.sin(((lon - x) * rad) / 2) ** 2;
  return (2 * METRES_A_DEGREE * Math.asin(Math.sqrt(Math.min(half, 1)))) / rad / 1000;
}
