/** Lets features of a map come, go and move while it is shown; only the editor needs it. */

import { listFeatures } from "./features.js";
import { worldX, worldY } from "./geometry.js";
import { findHeadlines } from "./levels.js";
import { countSifted } from "./sifting.js";

/** @typedef {{type: string, coordinates: any[]}} Geometry GeoJSON, longitude first */

/**
 * Show features with other geometries, or in other layers.
 * @param {Engine} engine
 * @param {Map<string, {layer: string|null, geometry: Geometry|null}>} changes by id of a place or
 *   section: its layer, and its geometry, `null` for none
 */
export function reshape(engine, changes) {
  const { catalogue } = engine;
  for (const layer of engine.data.layers) {
    const store = catalogue.store(layer.id);
    /** @type {(Geometry & {id: string})[]} */
    const shapes = store ? listFeatures(store) : [];
    const has = new Map(shapes.map((shape) => [shape.id, shape]));
    const concerned = [...changes].filter(
      ([id, { layer: home }]) => has.has(id) || home === layer.id,
    );
    if (!concerned.length) continue;
    if (concerned.every(([id, change]) => amend(engine, layer.id, id, change))) continue;
    for (const [id, { layer: home, geometry }] of concerned) {
      if (home === layer.id && geometry) has.set(id, { ...geometry, id });
      else has.delete(id);
    }
    catalogue.restock(layer.id, packShapes(layer.id, [...has.values()]));
    countSifted(catalogue.store(layer.id), engine.filter);
  }
  engine.schedule("layers", "marks", "credits");
}

/**
 * Change a feature where it stands: a point that moved, or one that only looks other than before.
 * @returns {boolean} false if its store must be made anew
 */
function amend({ catalogue }, layerId, id, { layer, geometry }) {
  const store = catalogue.store(layerId);
  const index = store ? store.features.findIndex((feature) => feature.id === id) : -1;
  if (index < 0 || layer !== layerId || !geometry) return false;
  const before = store.geojson[index];
  const isSame = JSON.stringify(before.coordinates) === JSON.stringify(geometry.coordinates);
  if (before.type !== geometry.type || (geometry.type !== "Point" && !isSame)) return false;
  if (!isSame) {
    const { shapes } = store;
    const at = shapes.begin[shapes.first[index]];
    const [x, y] = [worldX(geometry.coordinates[0]), worldY(geometry.coordinates[1])];
    shapes.x[at] = x;
    shapes.y[at] = y;
    shapes.box.set([x, y, x, y], index * 4);
    store.geojson[index] = { type: "Point", coordinates: geometry.coordinates };
  }
  catalogue.refresh(store, index);
  return true;
}

/** The rows came or went: the engine looks them up anew. @param {Engine} engine */
export function relist(engine) {
  const { catalogue, data } = engine;
  for (const [map, rows] of [
    [catalogue.places, data.places],
    [catalogue.sections, data.sections],
  ]) {
    map.clear();
    for (const row of rows) map.set(row.id, row);
  }
  catalogue.headlines.clear();
  for (const id of findHeadlines(data)) catalogue.headlines.add(id);
}

/**
 * @param {string} layer
 * @param {(Geometry & {id: string})[]} shapes
 * @returns {*} a block whose shapes are unpacked already
 */
export function packShapes(layer, shapes) {
  const x = [];
  const y = [];
  const begin = [];
  const first = [0];
  const box = [];
  const part = (points) => {
    begin.push(x.length);
    for (const [lon, lat] of points) {
      x.push(worldX(lon));
      y.push(worldY(lat));
    }
  };
  for (const shape of shapes) {
    const from = x.length;
    for (const points of partsOf(shape)) part(points);
    first.push(begin.length);
    box.push(...boxOf(x, y, from));
  }
  begin.push(x.length);
  const types = shapes.map(({ type }) => LETTERS[type]).join("");
  return {
    layer,
    ids: shapes.map((shape) => shape.id),
    types,
    stream: "",
    geojson: shapes.map(({ type, coordinates }) => ({ type, coordinates })),
    shapes: {
      count: shapes.length,
      types,
      first: Int32Array.from(first),
      begin: Int32Array.from(begin),
      x: Float64Array.from(x),
      y: Float64Array.from(y),
      box: Float64Array.from(box),
    },
  };
}

const LETTERS = {
  Point: "P",
  LineString: "L",
  MultiLineString: "L",
  Polygon: "A",
  MultiPolygon: "A",
};

/** @returns {Position[][]} the runs of points of a geometry; rings without their end */
function partsOf({ type, coordinates }) {
  const open = (ring) => ring.slice(0, -1);
  if (type === "Point") return [[coordinates]];
  if (type === "LineString") return [coordinates];
  if (type === "MultiLineString") return coordinates;
  if (type === "Polygon") return coordinates.map(open);
  return coordinates.flat().map(open);
}

/** @returns {number[]} west, north, east, south in world units */
function boxOf(x, y, from) {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = from; at < x.length; at += 1) {
    west = Math.min(west, x[at]);
    east = Math.max(east, x[at]);
    north = Math.min(north, y[at]);
    south = Math.max(south, y[at]);
  }
  return [west, north, east, south];
}
