/** Base maps from the network, over the inner one: if their tiles fail, the inner one is there. */

import { makeShiftedTileLayer } from "./tile-shift.js";

const PATIENCE_MS = 8000;
const FAILURES = 4;
const TILE_PX = 256;

/**
 * @param {L.Map} map
 * @param {OnlineBase[]} bases those that the build allows
 * @param {{onChange: (isCovered: boolean) => void, onFailure: (base: OnlineBase) => void}} answers told whether tiles
 *   cover the ground, and which base map failed
 */
export function makeTiles(map, bases, { onChange, onFailure }) {
  /** @type {L.TileLayer|null} */
  let layer = null;
  /** @type {OnlineBase|null} */
  let base = null;
  let timer = 0;
  const snap = map.options.zoomSnap;

  function clear() {
    clearTimeout(timer);
    // Its own listeners stay: by one of them the map lets go of it.
    if (layer) layer.off("tileload tileerror").remove();
    layer = null;
    base = null;
    map.options.zoomSnap = snap;
  }

  function fail() {
    const failed = base;
    clear();
    onChange(false);
    if (failed) onFailure(failed);
  }

  /** @param {L.TileLayer} shown */
  function watch(shown) {
    let failures = 0;
    timer = window.setTimeout(fail, PATIENCE_MS);
    shown.once("tileload", () => {
      clearTimeout(timer);
      failures = -Infinity;
      onChange(true);
    });
    shown.on("tileerror", () => {
      failures += 1;
      if (failures === FAILURES) fail();
    });
  }

  /** Show the base map `id`, or only the inner one for null or an id that the build has not. */
  function set(id, { key = "" } = {}) {
    clear();
    onChange(false);
    base = bases.find((row) => row.id === id) || null;
    if (!base || (base.needsKey && !key)) return;
    const shown = makeLayer(base, key);
    layer = shown;
    watch(shown);
    map.options.zoomSnap = 1;
    shown.addTo(map);
    if (map.getZoom() % 1) map.setZoom(Math.round(map.getZoom()), { animate: false });
  }

  return { set, layer: () => layer, base: () => base };
}

/**
 * @param {OnlineBase} base
 * @param {string} key
 * @returns {L.TileLayer}
 */
function makeLayer(base, key) {
  /** @type {L.TileLayerOptions & {key: string}} */
  const options = {
    subdomains: base.subdomains || "a",
    maxNativeZoom: base.maxZoom,
    maxZoom: 20,
    referrerPolicy: "origin",
    key: encodeURIComponent(key),
  };
  if (base.datum === "gcj02") return makeShiftedTileLayer(L, base.url, options);
  return L.tileLayer(base.url, options);
}

/**
 * Measure how far from a true position the shown tiles draw it, as they stand on the screen.
 * @param {number[]} drawn the position in the datum of the tiles, [lon, lat]
 * @param {number[]} truth the position in WGS 84, [lon, lat]
 * @param {(lon: number, lat: number, zoom: number) => number[]} project to tile pixels at a zoom
 * @returns {number|null} metres; null where no tile shows the position
 */
export function measureResidual(map, layer, drawn, truth, project) {
  const zoom = layer._tileZoom;
  const [x, y] = project(drawn[0], drawn[1], zoom);
  const column = Math.floor(x / TILE_PX);
  const row = Math.floor(y / TILE_PX);
  const tile = layer._tiles[`${column}:${row}:${zoom}`];
  if (!tile) return null;
  const box = tile.el.getBoundingClientRect();
  const frame = map.getContainer().getBoundingClientRect();
  const right = box.left - frame.left + ((x - column * TILE_PX) * box.width) / TILE_PX;
  const down = box.top - frame.top + ((y - row * TILE_PX) * box.height) / TILE_PX;
  return map.distance(map.containerPointToLatLng([right, down]), [truth[1], truth[0]]);
}
