/** GeoJSON and CSV texts of an export; KML and GPX stand in export-xml.js. */

import { fromWgs84 } from "../../engine/base/datum.js";
import { creditsOf } from "../state/selection.js";
import { Float, makeRow, writeJson } from "./export-rows.js";

export const DATUMS = { wgs84: "WGS 84", gcj02: "GCJ-02", bd09: "BD-09" };

const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Return `coordinates` (lon, lat; of any depth) in `datum`, rounded to six decimals. */
export function shiftCoordinates(coordinates, datum) {
  if (typeof coordinates[0] !== "number")
    return coordinates.map((inner) => shiftCoordinates(inner, datum));
  return fromWgs84(coordinates[0], coordinates[1], datum).map(
    (value) => Math.round(value * 1e6) / 1e6,
  );
}

/** Return a feature's geometry in `datum`. */
export function geometryOf(feature, datum) {
  return { type: feature.type, coordinates: shiftCoordinates(feature.coordinates, datum) };
}

function floats(coordinates) {
  return typeof coordinates === "number" ? new Float(coordinates) : coordinates.map(floats);
}

/** Return `row` with null for each empty list, as the command line writes it. */
function withoutEmpty(row) {
  const plain = ([name, value]) => [name, Array.isArray(value) && !value.length ? null : value];
  return Object.fromEntries(Object.entries(row).map(plain));
}

/** Return the title in English, or in the dossier's own language if it has no English. */
export function englishOf({ title, languages }) {
  return title.en || title[languages[0]];
}

/**
 * Return a FeatureCollection, one feature a line; positions in another datum say so in `datum`.
 * @param {Context} ctx
 * @param {{located: Array, unlocated: Array}} rows
 * @param {{datum: string}} options
 */
export function toGeoJson(ctx, rows, { datum }) {
  const extra = datum === "wgs84" ? {} : { datum: DATUMS[datum] };
  const lines = rows.located.map(({ place, section, feature }) => {
    const { type, coordinates } = geometryOf(feature, datum);
    return writeJson({
      type: "Feature",
      id: feature.id,
      geometry: { type, coordinates: floats(coordinates) },
      properties: { ...withoutEmpty(makeRow(ctx.cat, place, section)), ...extra },
    });
  });
  const { title, id, version } = ctx.data.dossier;
  const head = writeJson({
    type: "FeatureCollection",
    name: englishOf(ctx.data.dossier),
    names: title,
    dossier: { id, version },
    credits: creditsOf(ctx, rows),
    ...extra,
  });
  return `${head.slice(0, -1)},"features":[\n${lines.join(",\n")}\n]}\n`;
}

/**
 * Return a CSV that spreadsheets open safely: UTF-8 with BOM, CRLF, guarded against formulas.
 * Source: RFC 4180; OWASP, "CSV Injection".
 * @param {Context} ctx
 */
export function toCsv(ctx, rows, { datum }) {
  const shifted = datum !== "wgs84";
  const names = shifted ? [...ctx.data.columns, "datum"] : ctx.data.columns;
  const suffix = shifted ? `_${datum}` : "";
  const cells = (row) => names.map((name) => (name === "datum" ? DATUMS[datum] : row[name]));
  const lines = [
    [...names, `lon${suffix}`, `lat${suffix}`, `wkt${suffix}`],
    ...rows.located.map(({ place, section, feature }) => {
      const geometry = geometryOf(feature, datum);
      const point = geometry.type === "Point" ? geometry.coordinates : [null, null];
      return [...cells(makeRow(ctx.cat, place, section)), ...point, toWkt(geometry)];
    }),
    ...rows.unlocated.map((place) => [...cells(makeRow(ctx.cat, place, null)), null, null, null]),
  ];
  return `\ufeff${lines.map((line) => line.map(writeCell).join(",")).join("\r\n")}\r\n`;
}

/** Return a value as one plain text: lists joined by `|`, lists of records as JSON. */
export function flatten(value) {
  if (value === null || value === undefined) return "";
  if (value instanceof Float) return String(value.value);
  if (!Array.isArray(value)) return String(value);
  return value.some((one) => one && typeof one === "object") ? writeJson(value) : value.join("|");
}

function writeCell(value) {
  const text = flatten(value);
  const guarded =
    typeof value !== "number" && !(value instanceof Float) && FORMULA.test(text)
      ? `'${text}`
      : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}

/** Return a geometry as well-known text, in the order of its coordinates. */
export function toWkt({ type, coordinates }) {
  const pair = (position) => position.join(" ");
  const ring = (positions) => `(${positions.map(pair).join(", ")})`;
  const rings = (parts) => `(${parts.map(ring).join(", ")})`;
  const inner = {
    Point: () => `(${pair(coordinates)})`,
    MultiPoint: () => `(${coordinates.map((one) => `(${pair(one)})`).join(", ")})`,
    LineString: () => ring(coordinates),
    MultiLineString: () => rings(coordinates),
    Polygon: () => rings(coordinates),
    MultiPolygon: () => `(${coordinates.map(rings).join(", ")})`,
  }[type]();
  return `${type.toUpperCase()} ${inner}`;
}
