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
 * @property {Place} place its place (the line of a section)
 * @property {Standing} row the place or section itself
 * @property {Section|null} section
 * @property {"pin"|"stop"|"line"|"area"|"outline"} form
 * @property {"headline"|"minor"|"context"} level
 * @property {number} reach radius of a point's error in world units, 0 without one
 * @property {boolean} coarse whether it is never known well enough for a firm symbol; a line if no
 *   part of it is
 * @property {boolean} [squeezed] whether a more important symbol leaves it no room
 * @property {string|null} outcome what came of what was said of its place
 * @property {Theme} theme
 * @property {string} symbol
 * @property {string} look what decides its style; features of one look are drawn alike
 * @property {string} status of now, else of the text's time
 */

/** Of so many stations it is asked how near one may look at them. */
const ASKED = 5;

/**
 * Return the catalogue of the data block: rows by id, and stores by layer id.
 * @param {Data} data
 * @param {(id: string) => *} readBlock
 */
export function makeCatalogue(data, readBlock) {
  const places = new Map(data.places.map((row) => [row.id, row]));
  const sections = new Map(data.sections.map((row) => [row.id, row]));
  const parts = groupByLine(data.sections);
  const themes = new Map(data.themes.map((row) => [row.id, row]));
  const layers = new Map(data.layers.map((row) => [row.id, row]));
  const stores = new Map();
  const headlines = findHeadlines(data);
  /** @type {number|null} */
  let apart = null;
  /** @type {(position: Position, enough: number) => number} */
  let deepestAt = () => Number.POSITIVE_INFINITY;
  /** @type {Dress} */
  let dress = dressPlainly;

  /** @param {(position: Position, enough: number) => number} find how near one may look at a position, as far as `enough` */
  function limitContext(find) {
    deepestAt = find;
    apart = null;
  }

  /** From this zoom on one station can be told from the next, or one can come no nearer. */
  function contextFrom() {
    if (apart === null) {
      const spots = data.places.filter(isContext).flatMap(({ position }) => {
        return position ? [position] : [];
      });
      const told = zoomToTellApart(spots.map(([lon, lat]) => ({ x: worldX(lon), y: worldY(lat) })));
      const step = Math.ceil(spots.length / ASKED);
      const asked = spots.filter((_, at) => at % step === 0);
      apart = Math.min(told, ...asked.map((position) => deepestAt(position, told)));
    }
    return apart;
  }

  /** @param {Dress} change */
  function redress(change) {
    dress = change;
    for (const built of stores.values()) {
      if (!built) continue;
      for (const feature of built.features) putOn(feature);
      built.version += 1;
    }
  }

  function putOn(feature) {
    const { status, outcome, mode } = dress(feature);
    Object.assign(feature, { status, outcome, mode });
    const { theme, colour, indicative } = feature;
    feature.look = `${theme.id},${colour ?? ""},${status},${indicative},${mode},${outcome ?? ""}`;
  }

  function store(layerId) {
    if (!stores.has(layerId)) {
      const block = readBlock(`planmap-layer-${layerId}`);
      stores.set(layerId, block ? makeStore(layers.get(layerId), block) : null);
    }
    return stores.get(layerId);
  }

  /** Put another geometry in the place of a layer's block. @param {Block} block */
  function restock(layerId, block) {
    stores.set(layerId, makeStore(layers.get(layerId), block));
  }

  /** Make one feature of a store anew, from its row and its shape as they are now. */
  function refresh(store, index) {
    const old = store.features[index];
    const feature = makeFeature(store.layer, store.shapes, old.id, index);
    store.features[index] = feature;
    store.grids = null;
    const group = store.byForm.get(old.form);
    group[group.indexOf(old)] = feature;
    store.hasHeadlines = store.features.some((one) => one.level === "headline");
  }

  function makeStore(layer, block) {
    const shapes = block.shapes || unpackShapes(block);
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
      version: 0,
      kept: new Map(),
      grids: null,
    };
  }

  function makeFeature(layer, shapes, id, index) {
    const section = sections.get(id) || null;
    const place = /** @type {Place} */ (places.get(section ? section.line : id));
    const row = section || place;
    const isPoint = shapes.types[index] === "P";
    const at = shapes.begin[shapes.first[index]];
    const radius = row.radius || 0;
    const alike = section ? parts.get(section.line) : [row];
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
      coarse: alike.every((part) => part.radius > data.styles.discFrom),
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
    restock,
    refresh,
    built: stores,
    headlines,
    contextFrom,
    limitContext,
    redress,
  };
}

function groupByLine(sections) {
  const found = new Map();
  for (const row of sections) {
    if (found.has(row.line)) found.get(row.line).push(row);
    else found.set(row.line, [row]);
  }
  return found;
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

/**
 * @param {LayerStore} store
 * @returns {Shape[]} a layer's features, longitude first
 */
export function listFeatures(store) {
  const shapes = store.geojson || store.block.geojson || unpackGeoJson(store.block);
  store.geojson = shapes;
  return store.features.map((feature) => ({
    id: feature.id,
    place: feature.place.id,
    section: feature.section ? feature.section.id : null,
    ...shapes[feature.index],
  }));
}
