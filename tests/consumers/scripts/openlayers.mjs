// Features of KML, GPX or GeoJSON as OpenLayers reads them, in a DOM of jsdom.
import { JSDOM } from "jsdom";

const { window } = new JSDOM("");
for (const name of [
  "HTMLImageElement",
  "Image",
  "DOMParser",
  "XMLSerializer",
  "Node",
  "document",
]) {
  globalThis[name] = window[name];
}
const FORMATS = { kml: "KML", gpx: "GPX", geojson: "GeoJSON" };
const ending = input.split(".").pop();
const { default: Format } = await import(`ol/format/${FORMATS[ending]}.js`);
const { default: GeoJSON } = await import("ol/format/GeoJSON.js");
const text = readFileSync(input, "utf-8");
const format = ending === "kml" ? new Format({ extractStyles: false }) : new Format();
const source =
  ending === "geojson"
    ? JSON.parse(text)
    : new JSDOM(text, { contentType: "text/xml", url: "https://example.org/" }).window.document;
const features = format.readFeatures(source);
answer(
  features.map((feature) => {
    const { geometry, ...cells } = feature.getProperties();
    const written = geometry ? new GeoJSON().writeGeometryObject(geometry) : null;
    return { properties: cells, geometry: written };
  }),
);
