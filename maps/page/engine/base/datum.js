/**
 * Moves positions between WGS 84, GCJ-02 and BD-09, in degrees, longitude first; the same
 * numbers as geo/positions/datum.py, which has the sources. GCJ-02, as Amap, Tencent and Huawei
 * have it, shifts mainland China, Hong Kong and Macau; BD-09, Baidu's, Taiwan too. Elsewhere a
 * position stays.
 */

import { mainlandHongKongMacau, taiwan } from "./mainland.js";

const SEMI_MAJOR_AXIS = 6378245; // metres, Krasovsky 1940
const ECCENTRICITY_SQUARED = 0.006693421622965943;
const BAIDU_OFFSET = [0.0065, 0.006];
const BAIDU_FREQUENCY = (Math.PI * 3000) / 180;
const CLOSE_ENOUGH = 1e-11; // degrees
const MOST_ROUNDS = 12;
const RAD = Math.PI / 180;
const BAND = 0.25; // degrees of latitude
const AREAS = { gcj02: [mainlandHongKongMacau], bd09: [mainlandHongKongMacau, taiwan] };
/** @type {Map<() => number[][][], Map<number, number[][]>>} */
const sorted = new Map();

/** Return `[lon, lat]` in GCJ-02 of a WGS 84 position. */
export function wgs84ToGcj02(lon, lat) {
  return isShifted(lon, lat, "gcj02") ? shiftToGcj02(lon, lat) : [lon, lat];
}

/** Return `[lon, lat]` in WGS 84 of a GCJ-02 position. */
export function gcj02ToWgs84(lon, lat) {
  return undo(shiftToGcj02, lon, lat, "gcj02");
}

/** Return `[lon, lat]` in BD-09 of a WGS 84 position. */
export function wgs84ToBd09(lon, lat) {
  return isShifted(lon, lat, "bd09") ? shiftToBd09(lon, lat) : [lon, lat];
}

/** Return `[lon, lat]` in WGS 84 of a BD-09 position. */
export function bd09ToWgs84(lon, lat) {
  return undo(shiftToBd09, lon, lat, "bd09");
}

/**
 * Return a WGS 84 position in `datum`.
 * @param {number} lon
 * @param {number} lat
 * @param {"wgs84"|"gcj02"|"bd09"} datum
 */
export function fromWgs84(lon, lat, datum) {
  if (datum === "gcj02") return wgs84ToGcj02(lon, lat);
  if (datum === "bd09") return wgs84ToBd09(lon, lat);
  if (datum === "wgs84") return [lon, lat];
  throw new RangeError(`datum must be wgs84, gcj02 or bd09; this is ${datum}`);
}

/**
 * Return whether a datum shifts this WGS 84 position.
 * @param {number} lon
 * @param {number} lat
 * @param {"gcj02"|"bd09"} datum
 */
export function isShifted(lon, lat, datum) {
  return AREAS[datum].some((area) => liesWithin(edgesOf(area), lon, lat));
}

/** Return an area's edges by bands, sorted when first asked for: few pages shift anything. */
function edgesOf(area) {
  if (!sorted.has(area)) sorted.set(area, sortEdges(area()));
  return sorted.get(area);
}

/** Return whether a ray from a position crosses an odd number of edges. */
function liesWithin(edges, lon, lat) {
  let inside = false;
  for (const [x, y, u, v] of edges.get(Math.floor(lat / BAND)) ?? []) {
    if (y > lat === v > lat) continue;
    if (lon < x + ((u - x) * (lat - y)) / (v - y)) inside = !inside;
  }
  return inside;
}

/** Return the outline's edges `[x, y, u, v]` by the bands of latitude that they touch. */
function sortEdges(rings) {
  const bands = new Map();
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const edge = [...ring[i], ...ring[j]];
      const [low, high] = [Math.min(edge[1], edge[3]), Math.max(edge[1], edge[3])];
      for (let band = Math.floor(low / BAND); band <= Math.floor(high / BAND); band += 1) {
        if (!bands.has(band)) bands.set(band, []);
        bands.get(band).push(edge);
      }
    }
  }
  return bands;
}

function shiftToGcj02(lon, lat) {
  const [x, y] = [lon - 105, lat - 35];
  const root = Math.sqrt(Math.abs(x));
  const shared = wave(x, 20, 1 / 6) + wave(x, 20, 1 / 2);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    ((shared + wave(y, 20, 1) + wave(y, 40, 3) + wave(y, 160, 12) + wave(y, 320, 30)) * 2) / 3;
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    ((shared + wave(x, 20, 1) + wave(x, 40, 3) + wave(x, 150, 12) + wave(x, 300, 30)) * 2) / 3;
  const flat = 1 - ECCENTRICITY_SQUARED * Math.sin(lat * RAD) ** 2;
  const meridian = (SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED)) / (flat * Math.sqrt(flat));
  const parallel = (SEMI_MAJOR_AXIS / Math.sqrt(flat)) * Math.cos(lat * RAD);
  return [lon + east / parallel / RAD, lat + north / meridian / RAD];
}

function wave(distance, height, length) {
  return height * Math.sin((distance * Math.PI) / length);
}

function shiftToBd09(lon, lat) {
  const [x, y] = shiftToGcj02(lon, lat);
  const radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * BAIDU_FREQUENCY);
  const angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BAIDU_FREQUENCY);
  return [radius * Math.cos(angle) + BAIDU_OFFSET[0], radius * Math.sin(angle) + BAIDU_OFFSET[1]];
}

/** Return the WGS 84 position of a GCJ-02 one as if all the world were shifted. */
export function unshiftAnywhere(lon, lat) {
  return invert(shiftToGcj02, lon, lat);
}

/** Return where `shift` moves from to get here; the position itself if `datum` does not shift that. */
function undo(shift, lon, lat, datum) {
  const found = invert(shift, lon, lat);
  return isShifted(found[0], found[1], datum) ? found : [lon, lat];
}

function invert(shift, lon, lat) {
  let [trueLon, trueLat] = [lon, lat];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [foundLon, foundLat] = shift(trueLon, trueLat);
    trueLon -= foundLon - lon;
    trueLat -= foundLat - lat;
    if (Math.max(Math.abs(foundLon - lon), Math.abs(foundLat - lat)) < CLOSE_ENOUGH) break;
  }
  return [trueLon, trueLat];
}
