/** What the pointer does on the map: it picks features by mark or name, and points at them. */

import { worldX, worldY } from "./geometry.js";
import { homeOf } from "./paint/painter.js";
import { pick, TOLERANCE_PX } from "./picking.js";

/**
 * @param {L.Map} map
 * @param {() => LayerStore[]} stores those that are shown
 * @param {() => {contextFrom: number, signs: Map<string, {x: number, y: number}>}} looks the zoom
 *   from which context is shown, and where signs stand that are not at the middle of their line
 * @param {(at: L.Point) => string|null} nameAt the id of what a label names that is written at a
 *   point of the map's layers
 * @param {{onPick: (id: string|null, at: L.LatLng) => void, onPoint: (id: string|null, at: L.LatLng) => void}}
 *   answers told of clicks, and of what newly lies under the pointer, by id of a place or section
 */
export function followPointer(map, stores, looks, nameAt, { onPick, onPoint }) {
  let frame = 0;
  let pointed = null;

  function idAt(latlng, pointer) {
    const named = nameAt(map.latLngToLayerPoint(latlng));
    if (named) return named;
    const zoom = map.getZoom();
    const at = { x: worldX(latlng.lng), y: worldY(latlng.lat) };
    const tolerance = TOLERANCE_PX[pointer] || TOLERANCE_PX.mouse;
    const view = {
      zoom,
      step: zoom - homeOf(map),
      scale: 256 * 2 ** zoom,
      ...looks(),
    };
    const feature = pick(stores(), at, view, tolerance);
    return feature ? feature.id : null;
  }

  function point(id, latlng) {
    if (id === pointed) return;
    pointed = id;
    map.getContainer().classList.toggle("is-picking", Boolean(id));
    onPoint(id, latlng);
  }

  map.on("click", ({ latlng, originalEvent }) => {
    onPick(idAt(latlng, /** @type {PointerEvent} */ (originalEvent)?.pointerType), latlng);
  });
  map.on("mousemove", ({ latlng }) => {
    if (frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      point(idAt(latlng, "mouse"), latlng);
    });
  });
  map.on("mouseout", () => point(null));
}
