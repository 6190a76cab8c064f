/** KML and GPX texts of an export, made as layers/exports/web/kml.py and gpx.py make them. */

import { statusOf } from "../state/filters.js";
import { creditsOf } from "../state/selection.js";
import { makeRow } from "./export-rows.js";
import { DATUMS, englishOf, flatten, geometryOf } from "./export-text.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const GPX_COLUMNS = "https://planmap.invalid/ns/1";
const RADIUS = "coordinateUncertaintyInMeters";
const CORNERS = 64;
const SEMI_MAJOR_AXIS = 6378137; // metres, WGS 84
const ECCENTRICITY_SQUARED = 0.00669437999014;
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/** Return `value` as XML text; what XML cannot hold becomes U+FFFD. */
function toXml(value) {
  return String(value)
    .replace(/[&<>"\r]/g, (sign) => ENTITIES[sign])
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}

function element(name, value) {
  return value === null || value === undefined || value === ""
    ? ""
    : `<${name}>${toXml(value)}</${name}>`;
}

function degrees(value) {
  const text = value.toFixed(6).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}

/** @param {Context} ctx */
function columnsOf(ctx, { place, section }, datum) {
  /** @type {Record<string, *>} */
  const row = makeRow(ctx.cat, place, section);
  if (datum !== "wgs84") row.datum = DATUMS[datum];
  return row;
}

/** @param {Context} ctx */
function about(ctx, rows, datum) {
  const lines = [
    `${englishOf(ctx.data.dossier)}, ${ctx.data.dossier.version}`,
    ...creditsOf(ctx, rows),
  ];
  return (
    datum === "wgs84" ? lines : [`Positions are ${DATUMS[datum]}, not WGS 84`, ...lines]
  ).join("\n");
}

/** @param {Context} ctx */
function titleOf(ctx, datum) {
  const title = ctx.words.plain(ctx.data.dossier.title);
  return datum === "wgs84" ? title : `${title} (${DATUMS[datum]})`;
}

/** @param {Context} ctx */
function label(ctx, kind) {
  return `${kind}_${ctx.words.lang.replaceAll("-", "_").toLowerCase()}`;
}

/** Return `text` for a description, which readers take for HTML: what is no markup stays. */
function asDescription(text) {
  if (!text || !/<[A-Za-z/!?]|&[#A-Za-z]/.test(text)) return text;
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign]);
}

/** @param {Context} ctx */
function kmlSchema(ctx, { located }, datum) {
  const names = new Set(located.flatMap((item) => Object.keys(columnsOf(ctx, item, datum))));
  const fields = [...names, "centre"].map(
    (name) => `<SimpleField name="${name}" type="${name === RADIUS ? "double" : "string"}"/>`,
  );
  return `<Schema name="planmap" id="planmap">${fields.join("")}</Schema>\n`;
}

/**
 * Return a KML document: a folder a layer, none in another and none empty; discs as polygons.
 * @param {Context} ctx
 */
export function toKml(ctx, rows, { datum }) {
  const folders = ctx.data.themes.flatMap((theme) =>
    ctx.cat
      .layersOf(theme.id)
      .map((layer) => [layer, rows.located.filter((row) => row.layer.id === layer.id)])
      .filter(([, items]) => items.length)
      .map(([layer, items]) => kmlLayer(ctx, theme, layer, items, datum)),
  );
  const head = `${element("name", titleOf(ctx, datum))}${element("description", asDescription(about(ctx, rows, datum)))}`;
  return `${HEAD}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${head}${kmlStyles(ctx, rows)}${kmlSchema(ctx, rows, datum)}${folders.join("")}</Document></kml>\n`;
}

/** @param {Context} ctx */
function kmlLayer(ctx, theme, layer, items, datum) {
  const placemarks = items.map((item) => placemark(ctx, item, datum)).join("");
  const own = ctx.words.plain(layer.name);
  const alike = ctx.data.layers.filter((other) => ctx.words.plain(other.name) === own);
  const of = ctx.words.plain(theme.name);
  const name = alike.length === 1 ? own : `${of} · ${own} (${layer.id})`;
  return `<Folder>${element("name", name)}${element("description", of)}\n${placemarks}</Folder>\n`;
}

/** @param {Context} ctx */
function placemark(ctx, item, datum) {
  const row = columnsOf(ctx, item, datum);
  let geometry = geometryOf(item.feature, datum);
  const own = item.section || item.place;
  if (geometry.type === "Point" && own.radius > ctx.data.styles.discFrom) {
    row.centre = geometry.coordinates.map(degrees).join(",");
    geometry = { type: "Polygon", coordinates: [disc(geometry.coordinates, own.radius)] };
  }
  const data = Object.entries(row)
    .map(([name, value]) => [name, flatten(value)])
    .filter(([, text]) => text !== "");
  return [
    `<Placemark id="${toXml(row.id)}">`,
    element("name", row[label(ctx, "name")]),
    element("Snippet", row[label(ctx, "summary")]),
    element("description", asDescription(row[label(ctx, "summary")])),
    `<styleUrl>#${toXml(styleId(item))}</styleUrl>`,
    `<ExtendedData><SchemaData schemaUrl="#planmap">${data.map(([name, text]) => `<SimpleData name="${name}">${toXml(text)}</SimpleData>`).join("")}</SchemaData></ExtendedData>`,
    kmlGeometry(geometry),
    "</Placemark>\n",
  ].join("");
}

/** Return a ring whose corners are `radius_m` from `[lon, lat]`, from due north anticlockwise. */
export function disc([lon, lat], radius_m) {
  const latitude = (lat * Math.PI) / 180;
  const flat = 1 - ECCENTRICITY_SQUARED * Math.sin(latitude) ** 2;
  const meridian = (SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED)) / flat ** 1.5;
  const parallel = (SEMI_MAJOR_AXIS / Math.sqrt(flat)) * Math.cos(latitude);
  return Array.from({ length: CORNERS + 1 }, (_, at) => {
    const bearing = at === CORNERS ? 0 : (-2 * Math.PI * at) / CORNERS;
    return [
      lon + ((radius_m / parallel) * Math.sin(bearing) * 180) / Math.PI,
      lat + ((radius_m / meridian) * Math.cos(bearing) * 180) / Math.PI,
    ];
  });
}

function kmlGeometry({ type, coordinates }) {
  const positions = (list) =>
    `<coordinates>${list.map((one) => one.map(degrees).join(",")).join(" ")}</coordinates>`;
  const ring = (list) => `<LinearRing>${positions(list)}</LinearRing>`;
  const one = {
    Point: (c) => `<Point>${positions([c])}</Point>`,
    LineString: (c) => `<LineString><tessellate>1</tessellate>${positions(c)}</LineString>`,
    Polygon: (c) =>
      `<Polygon><tessellate>1</tessellate><outerBoundaryIs>${ring(c[0])}</outerBoundaryIs>${c
        .slice(1)
        .map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`)
        .join("")}</Polygon>`,
  };
  if (one[type]) return one[type](coordinates);
  const parts = coordinates.map(one[type.slice(5)]);
  return parts.length === 1 ? parts[0] : `<MultiGeometry>${parts.join("")}</MultiGeometry>`;
}

function styleId({ place, section, layer }) {
  return [
    layer.id,
    statusOf(section || place),
    ...(place.colour ? [place.colour.slice(1)] : []),
  ].join(".");
}

/** @param {Context} ctx */
function kmlStyles(ctx, rows) {
  const styles = new Map(rows.located.map((item) => [styleId(item), item]));
  const { forms, areaOpacity, unknown } = ctx.data.styles;
  return [...styles]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { place, section, layer }]) => {
      const form = forms[statusOf(section || place)];
      const colour = form.grey
        ? unknown.light
        : place.colour || ctx.cat.themes.get(layer.theme).light;
      const fill = abgr(colour, areaOpacity * Math.min(1, form.fill + 0.2));
      return `<Style id="${toXml(id)}"><IconStyle><color>${abgr(colour, 1)}</color></IconStyle><LineStyle><color>${abgr(colour, 1)}</color><width>${form.width}</width></LineStyle><PolyStyle><color>${fill}</color></PolyStyle></Style>\n`;
    })
    .join("");
}

function abgr(colour, opacity) {
  return (
    Math.round(opacity * 255)
      .toString(16)
      .padStart(2, "0") +
    colour.slice(5, 7) +
    colour.slice(3, 5) +
    colour.slice(1, 3)
  );
}

/** Return GPX 1.1: waypoints for points and areas, a track for each line. @param {Context} ctx */
export function toGpx(ctx, rows, { datum }) {
  const isLine = ({ feature }) => feature.type.endsWith("LineString");
  const points = rows.located
    .filter((item) => !isLine(item))
    .map((item) => waypoint(ctx, item, datum));
  const tracks = rows.located.filter(isLine).map((item) => track(ctx, item, datum));
  return `${HEAD}<gpx xmlns="http://www.topografix.com/GPX/1/1" xmlns:planmap="${GPX_COLUMNS}" version="1.1" creator="planmap">\n<metadata>${element("name", titleOf(ctx, datum))}${element("desc", about(ctx, rows, datum))}</metadata>\n${points.join("")}${tracks.join("")}</gpx>\n`;
}

/** @param {Context} ctx */
function gpxWords(ctx, row) {
  return (
    element("name", row[label(ctx, "name")]) +
    element("desc", row[label(ctx, "summary")]) +
    element("src", row.credit)
  );
}

function gpxColumns(row) {
  const cells = Object.entries(row)
    .map(([name, value]) => [name, flatten(value)])
    .filter(([, text]) => text !== "");
  return `<extensions>${cells.map(([name, text]) => `<planmap:${name}>${toXml(text)}</planmap:${name}>`).join("")}</extensions>`;
}

/** @param {Context} ctx */
function waypoint(ctx, item, datum) {
  const row = columnsOf(ctx, item, datum);
  const inside = item.feature.type === "Point" ? item.feature.coordinates : item.place.position;
  const [lon, lat] = geometryOf({ type: "Point", coordinates: inside }, datum).coordinates.map(
    degrees,
  );
  return `<wpt lat="${lat}" lon="${lon}">${gpxWords(ctx, row)}${element("type", row.kind)}${gpxColumns(row)}</wpt>\n`;
}

/** @param {Context} ctx */
function track(ctx, item, datum) {
  const row = columnsOf(ctx, item, datum);
  const { type, coordinates } = geometryOf(item.feature, datum);
  const parts = type === "LineString" ? [coordinates] : coordinates;
  const segments = parts.map(
    (part) =>
      `<trkseg>${part.map((one) => `<trkpt lat="${degrees(one[1])}" lon="${degrees(one[0])}"/>`).join("")}</trkseg>`,
  );
  return `<trk>${gpxWords(ctx, row)}${element("type", row.kind)}${gpxColumns(row)}${segments.join("")}</trk>\n`;
}
