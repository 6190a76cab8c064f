/**
 * Turns the blocks into stores: a layer's shapes together with what each feature is, made when
 * the layer is first shown.
 */

import {metresToWorld, latOf, unpackShapes} from "./geometry.js";

/**
 * @typedef {object} Feature
 * @property {number} index in the layer's shapes
 * @property {string} id of the place or the section
 * @property {object} place its place (the line of a section)
 * @property {object} row the place or section itself
 * @property {object|null} section
 * @property {"pin"|"stop"|"disc"|"line"|"area"|"outline"} form
 * @property {number} reach radius in world units, 0 without one
 * @property {boolean} wide whether it is too wide a disc to be filled
 * @property {object} theme
 * @property {string} symbol
 * @property {string} look what decides its style; features of one look are drawn alike
 * @property {string} status of now, else of the text's time
 */

/** @returns {object} the catalogue of the data block: rows by id, and stores by layer id */
export function makeCatalogue(data, readBlock) {
  const places = new Map(data.places.map((row) => [row.id, row]));
  const sections = new Map(data.sections.map((row) => [row.id, row]));
  const themes = new Map(data.themes.map((row) => [row.id, row]));
  const layers = new Map(data.layers.map((row) => [row.id, row]));
  const stores = new Map();

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
    const shown = new Uint8Array(features.length).fill(1);
    return { layer, shapes, features, byForm, block, shown, filter: null, count: -1 };
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
      status: row.statusNow || row.statusAt,
      colour: colourOf(place, places),
      form: formOf(shapes.types[index], place, radius, data.styles.discFrom),
      reach: isPoint ? radius * metresToWorld(latOf(shapes.y[at])) : 0,
      indicative: row.placed === "indicative",
      wide: radius > data.styles.discFilledTo,
    };
    feature.look = [feature.theme.id, feature.colour, feature.status, feature.indicative].join();
    if (feature.form === "disc") widenBox(shapes.box, index, feature.reach);
    return feature;
  }

  return { places, sections, themes, layers, store, built: stores };
}

function formOf(type, place, radius, discFrom) {
  if (type === "L") return "line";
  if (type === "A") return place.kind === "district" ? "outline" : "area";
  if (radius > discFrom) return "disc";
  return place.kind === "station" ? "stop" : "pin";
}

function colourOf(place, places) {
  if (place.colour) return place.colour;
  if (place.kind !== "station") return null;
  const line = (place.lines || []).map((id) => places.get(id)).find((row) => row && row.colour);
  return line ? line.colour : null;
}

function widenBox(box, index, reach) {
  box[index * 4] -= reach;
  box[index * 4 + 1] -= reach;
  box[index * 4 + 2] += reach;
  box[index * 4 + 3] += reach;
}
