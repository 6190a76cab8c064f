/** Where Folium's script and the page's modules meet: `planmapParts` makes what Folium names. */

import { openCallout, openNotice } from "./engine/callout.js";
import { createEngine } from "./engine/engine.js";
import { watchGuests, whenParsed } from "./engine/guests.js";
import { toBounds } from "./engine/leaflet.js";
import { nameInControls, nameLayer } from "./engine/naming.js";
import { unpackData } from "./engine/tables.js";
import { hasPacked, unpackBlocks } from "./engine/unpacking.js";
import { startInterface } from "./interface/start.js";
import { matchLanguage } from "./interface/state/words.js";
import { sortOf, statusKey } from "./shared/standing.js";

const DATA = "planmap-data";
const GROUND = "planmap-base";
const LATE = "planmap-late";
const blocks = new Map();
const engines = new WeakMap();
const facades = new Map();
const guests = watchGuests();
let isNamed = false;
let hasPanel = false;
/** @type {(() => Extension)|null} */
let makeExtension = null;

/** Let what `make` gives add to the panel when it is made, as the editor does. @param {() => Extension} make */
export function extendPage(make) {
  makeExtension = make;
}

/** @returns {*} the JSON of a block of the page, read once; `null` if there is none */

export function readBlock(id) {
  if (!blocks.has(id)) {
    const element = document.getElementById(id);
    if (element?.getAttribute("type") !== "application/json") return null; // none, or packed
    const block = JSON.parse(element.textContent || "");
    blocks.set(id, id === DATA ? unpackData(block, () => readBlock(LATE)) : block);
  }
  return blocks.get(id);
}

/** Return the language of the dossier that the reader asks for, or its own. */
function wishedLanguage() {
  const languages = readBlock(DATA)?.dossier.languages || ["en"];
  const known = (navigator.languages || []).map((tag) => matchLanguage(tag, languages));
  return known.find(Boolean) || languages[0];
}

/** Return the few words of a map without a panel, in `lang` or the nearest that there is. */
function briefWords(lang) {
  return readBlock("planmap-brief-words")[matchLanguage(lang) || "en"];
}

/** @type {{acts: (() => void)[], isDone: boolean}|null} what waits for a large page's blocks */
let waiting = null;
/** @type {() => void} */
let declareUnpacked = () => {};
/** @type {Promise<void>} */
const unpacked = new Promise((resolve) => {
  declareUnpacked = resolve;
});

/** Run `act`, in turn, when all blocks can be read: at once, but in a large page. */
function whenUnpacked(map, act) {
  if (!waiting) {
    waiting = { acts: [], isDone: !hasPacked() };
    if (waiting.isDone) declareUnpacked();
    else unpack(map, waiting);
  }
  if (waiting.isDone) act();
  else waiting.acts.push(act);
}

async function unpack(map, queue) {
  try {
    await new Promise((resolve) => whenParsed(() => resolve(null)));
    for (const [id, block] of await unpackBlocks())
      blocks.set(id, id === DATA ? unpackData(block) : block);
  } catch (error) {
    const lang = navigator.languages?.map((tag) => matchLanguage(tag)).find(Boolean);
    const why = error instanceof Error ? error.message : "";
    openNotice(map, briefWords(lang || "en")[`unpack.${why}`] || String(error));
    console.error(error);
    return;
  }
  queue.isDone = true;
  for (const act of queue.acts) act();
  declareUnpacked();
}

function engineOf(map) {
  if (!engines.has(map)) {
    const engine = createEngine(map, readBlock(DATA), readBlock);
    engine.onName(nameOf);
    for (const [id, layer] of facades) engine.adopt(id, layer);
    engine.setLanguage(wishedLanguage());
    engines.set(map, engine);
    whenParsed(() => hasPanel || speakPlainly(map, engine));
  }
  return engines.get(map);
}

/** Without a panel a click opens a few words on the map, and what fails is said there. */
function speakPlainly(map, engine) {
  const keyOf = ({ kind, layer }, status) => {
    const { sorts, layers } = readBlock(DATA);
    const symbol = layers.find(({ id }) => id === layer)?.symbol;
    return statusKey((key) => key in briefWords(engine.lang), sortOf(sorts, kind, symbol), status);
  };
  const t = (key, params = {}) =>
    briefWords(engine.lang)[key].replace(/\{(\w+)\}/g, (_, hole) => params[hole] ?? "");
  engine.onPick((id, latlng) => {
    const row = id && engine.placeOf(id);
    if (!row) return;
    const status = row.statusNow || row.statusAt;
    openCallout(
      map,
      {
        name: row.name[engine.lang],
        status: status ? t(keyOf(row, status)) : "",
        summary: row.summary ? row.summary[engine.lang] : "",
      },
      latlng,
    );
  });
  const say = ({ guest, reason, what }) =>
    openNotice(
      map,
      t(`guest.${reason}`, { name: guest ? guest.name || guest.kind : t("guest.someone"), what }),
    );
  guests.failures().forEach(say);
  guests.onFailure(say);
}

/** @returns {string} the words for one of our layers, in the language that is spoken now */
function nameOf(id, lang = wishedLanguage()) {
  if (!readBlock(DATA)) return id; // until it is unpacked; then controls are named anew
  if (id === GROUND) return briefWords(lang)["base.inner"];
  const { name } = readBlock(DATA).layers.find((layer) => layer.id === id);
  return name[lang] || name[readBlock(DATA).dossier.languages[0]];
}

function makeFacade(id, methods) {
  if (!isNamed) nameInControls(L, nameOf);
  isNamed = true;
  const layer = new (L.Layer.extend(methods))();
  nameLayer(id);
  return layer;
}

function makeLayer(id) {
  const layer = makeFacade(id, {
    onAdd: (map) => whenUnpacked(map, () => engineOf(map).attach(id)),
    onRemove: (map) => whenUnpacked(map, () => engineOf(map).detach(id)),
  });
  facades.set(id, layer);
  return layer;
}

function makeBaseMap() {
  return makeFacade(GROUND, {
    onAdd: (map) => whenUnpacked(map, () => engineOf(map).attachGround()),
    onRemove: (map) => whenUnpacked(map, () => engineOf(map).detachGround()),
  });
}

function makeMap(id, view, options) {
  const map = L.map(id, {
    zoomSnap: 0.5,
    wheelPxPerZoomLevel: 90,
    minZoom: 1,
    maxZoom: 18,
    ...options,
    center: undefined,
    zoom: undefined,
  });
  map.attributionControl.setPrefix(false);
  map.fitBounds(toBounds(view), { animate: false });
  return map;
}

/** A guest that wants the map right under the page's body gets it so, and the panel comes after. */
function makePanel(map) {
  hasPanel = true;
  const start = () => whenUnpacked(map, () => startPanel(map));
  // An address may ask for what stands behind the scripts.
  if (location.hash || guests.all().some((guest) => guest.bare)) whenParsed(start);
  else start();
}

function startPanel(map) {
  const engine = engineOf(map);
  for (const [id, layer] of facades) engine.adopt(id, layer);
  const extension = makeExtension?.() || null;
  startInterface({
    map,
    engine,
    data: readBlock(DATA),
    words: readBlock("planmap-words"),
    guests,
    whenParsed,
    extension,
  });
}

window.planmapParts = {
  map: makeMap,
  layer: makeLayer,
  baseMap: makeBaseMap,
  panel: makePanel,
  unpacked,
};
