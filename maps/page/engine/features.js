/**
 * Turns the blocks into stores: a layer's shapes together with what each feature is, made when
 * the layer is first shown.
 */

import { latOf, metresToWorld, unpackGeoJson, unpackShapes, worldX, worldY } from "./geometry.js";
import { findHeadlines, isContext, zoomToTellApart } from "./levels.js";

/**
 * @typedef {object} Feature
 * @property {number} index in the layer's shapes
 * @property {string} id of the place or the section
 * @property {object} place its place (the line of a section)
 * @property {object} row the place or section itself
 * @property {object|null} section
 * @property {"pin"|"stop"|"line"|"area"|"outline"} form
 * @property {"headline"|"minor"|"context"} level
 * @property {number} reach radius of a point's error in world units, 0 without one
 * @property {boolean} coarse whether it is never known well enough for a firm symbol
 * @property {string|null} outcome what came of what was said of its place
 * @property {object} theme
 * @property {string} symbol
 * @property {string} look what decides its style; features of one look are drawn alike
 * @property {string} status of now, else of the text's time
 */

/** Of so many stations it is asked how near one may look at them. */
const ASKED = 5;

/** @returns {object} the catalogue of the data block: rows by id, and stores by layer id */
export function makeCatalogue(data, readBlock) {
  const places = new Map(data.places.map((row) => [row.id, row]));
  const sections = new Map(data.sections.map((row) => [row.id, row]));
  const themes = new Map(data.themes.map((row) => [row.id, row]));
  const layers = new Map(data.layers.map((row) => [row.id, row]));
  const stores = new Map();
  const headlines = findHeadlines(data);
  let apart = null;
  let deepestAt = () => Number.POSITIVE_INFINITY;
  let dress = dressPlainly;

  /** @param {function(number[]): number} find how near one may look at a position */
  function limitContext(find) {
    deepestAt = find;
    apart = null;
  }

  /** From this zoom on one station can be told from the next, or one can come no nearer. */
  function contextFrom() {
    if (apart === null) {
      const stations = data.places.filter((place) => isContext(place) && place.position);
      const told = zoomToTellApart(
        stations.map(({ position }) => ({ x: worldX(position[0]), y: worldY(position[1]) })),
      );
      const step = Math.ceil(stations.length / ASKED);
      const asked = stations.filter((_, at) => at % step === 0);
      apart = Math.min(told, ...asked.map(({ position }) => deepestAt(position)));
    }
    return apart;
  }

  /** @param {function(object): {status: string, outcome: string|null, mode: string}} change */
  function redress(change) {
    dress = change;
    for (const built of stores.values()) {
      if (built) for (const feature of built.features) putOn(feature);
    }
  }

  function putOn(feature) {
    const { status, outcome, mode } = dress(feature);
    Object.assign(feature, { status, outcome, mode });
    feature.look = [
      feature.theme.id,
      feature.colour,
      status,
      feature.indicative,
      mode,
      outcome,
    ].join();
  }

  function store(layerId) {
    if (!stores.has(layerId)) {
      const block = readBlock(`planmap-layer-${layerId}`);
      stores.set(layerId, block ? makeStore(layers.get(layerId), block) : null);
    }
    return stores.get(layerId);
  }

  function makeStore(layer, block) {
    const shapes = unpackShapes(block);
    const features = block.ids.map((id, index) => makeFeature(layer, shapes, id, index));
    const byForm = new Map();
    for (const feature of features) {
      if (!byForm.has(feature.form)) byForm.set(feature.form, []);
      byForm.get(feature.form).push(feature);
    }
    const hasHeadlines = features.some((feature) => feature.level === "headline");
    const shown = new Uint8Array(features.length).fill(1);
    return {
      layer,
      shapes,
      features,
      byForm,
      hasHeadlines,
      block,
      shown,
      filter: null,
      count: -1,
    };
  }

  function makeFeature(layer, shapes, id, index) {
    const section = sections.get(id) || null;
    const place = places.get(section ? section.line : id);
    const row = section || place;
    const isPoint = shapes.types[index] === "P";
    const at = shapes.begin[shapes.first[index]];
    const radius = row.radius || 0;
    const feature = {
      index,
      id,
      place,
      row,
      section,
      layer,
      at,
      theme: themes.get(place.theme) || themes.get(layer.theme),
      symbol: layer.symbol,
      colour: colourOf(place, places),
      form: formOf(shapes.types[index], place),
      level: levelOf(place),
      reach: isPoint ? radius * metresToWorld(latOf(shapes.y[at])) : 0,
      indicative: row.placed === "indicative",
      coarse: isPoint && radius > data.styles.discFrom,
    };
    putOn(feature);
    return feature;
  }

  function levelOf(place) {
    if (headlines.has(place.id)) return "headline";
    return isContext(place) ? "context" : "minor";
  }

  return {
    places,
    sections,
    themes,
    layers,
    store,
    built: stores,
    headlines,
    contextFrom,
    limitContext,
    redress,
  };
}

function dressPlainly({ row }) {
  return { status: row.statusNow || row.statusAt, outcome: null, mode: "theme" };
}

function formOf(type, place) {
  if (type === "L") return "line";
  if (type === "A") return place.kind === "district" ? "outline" : "area";
  return place.kind === "station" ? "stop" : "pin";
}

function colourOf(place, places) {
  if (place.colour) return place.colour;
  if (place.kind !== "station") return null;
  const line = (place.lines || []).map((id) => places.get(id)).find((row) => row?.colour);
  return line ? line.colour : null;
}

/** @returns {object[]} a layer's features: id, place, section, type and coordinates (longitude first) */
export function listFeatures(store) {
  if (!store.geojson) store.geojson = unpackGeoJson(store.block);
  return store.features.map((feature) => ({
    id: feature.id,
    place: feature.place.id,
    section: feature.section ? feature.section.id : null,
    ...store.geojson[feature.index],
  }));
}
