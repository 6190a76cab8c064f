/** Where Folium's script and the page's modules meet: `planmapParts` makes what Folium names. */

import {createEngine} from "./engine/engine.js";
import {toBounds} from "./engine/leaflet.js";
import {unpackData} from "./engine/tables.js";
import {startInterface} from "./interface/start.js";
import {matchLanguage} from "./interface/state/words.js";

const DATA = "planmap-data";
const blocks = new Map();
const engines = new WeakMap();
const facades = new Map();

function readBlock(id) {
  if (!blocks.has(id)) {
    const element = document.getElementById(id);
    const block = element ? JSON.parse(element.textContent) : null;
    blocks.set(id, id === DATA ? unpackData(block) : block);
  }
  return blocks.get(id);
}

function engineOf(map) {
  if (!engines.has(map)) {
    const engine = createEngine(map, readBlock(DATA), readBlock);
    for (const [id, layer] of facades) engine.adopt(id, layer);
    const { languages } = readBlock(DATA).dossier;
    const known = (navigator.languages || []).map((tag) => matchLanguage(tag, languages));
    engine.setLanguage(known.find(Boolean) || languages[0]);
    engines.set(map, engine);
  }
  return engines.get(map);
}

function makeLayer(id) {
  const Facade = L.Layer.extend({
    onAdd: (map) => engineOf(map).attach(id),
    onRemove: (map) => engineOf(map).detach(id),
  });
  const layer = new Facade();
  facades.set(id, layer);
  return layer;
}

function makeBaseMap() {
  const Facade = L.Layer.extend({
    onAdd: (map) => engineOf(map).attachGround(),
    onRemove: (map) => engineOf(map).detachGround(),
  });
  return new Facade();
}

function makeMap(id, view, options) {
  const map = L.map(id, {
    zoomControl: false,
    zoomSnap: 0.5,
    wheelPxPerZoomLevel: 90,
    minZoom: 7,
    maxZoom: 18,
    ...options,
    center: undefined,
    zoom: undefined,
  });
  map.attributionControl.setPrefix(false);
  map.fitBounds(toBounds(view), { animate: false });
  return map;
}

function makePanel(map) {
  const engine = engineOf(map);
  for (const [id, layer] of facades) engine.adopt(id, layer);
  startInterface({ map, engine, data: readBlock(DATA), words: readBlock("planmap-words") });
}

window.planmapParts = { map: makeMap, layer: makeLayer, baseMap: makeBaseMap, panel: makePanel };
