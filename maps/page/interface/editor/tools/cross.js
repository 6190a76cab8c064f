/**
 * A cross on the map that keys move: arrows by 10 pixels, with Shift by 1. The map follows it at
 * its edges.
 */

import { h } from "../../pieces/dom.js";

const STEP_PX = 10;
const EDGE_PX = 40;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @param {L.Map} map */
export function makeCross(map) {
  const element = h("div", { class: "pm-cross", "aria-hidden": "true", hidden: true });
  map.getContainer().append(element);
  let at = map.getCenter();

  function draw() {
    const { x, y } = map.latLngToContainerPoint(at);
    element.style.transform = `translate(${x}px, ${y}px)`;
  }

  map.on("move zoomend", draw);
  return {
    /** @param {L.LatLng} latlng */
    show(latlng) {
      at = latlng;
      element.hidden = false;
      draw();
    },
    hide() {
      element.hidden = true;
    },
    isShown: () => !element.hidden,
    at: () => at,
    /** Move by an arrow key; tells whether `key` is one. */
    move(key, isFine) {
      const arrow = ARROWS[key];
      if (!arrow) return false;
      const step = isFine ? 1 : STEP_PX;
      const point = map.latLngToContainerPoint(at).add([arrow[0] * step, arrow[1] * step]);
      at = map.containerPointToLatLng(point);
      const { x, y } = map.getSize();
      if (point.x < EDGE_PX || point.y < EDGE_PX || point.x > x - EDGE_PX || point.y > y - EDGE_PX)
        map.panTo(at, { animate: false });
      draw();
      return true;
    },
    remove: () => element.remove(),
  };
}
