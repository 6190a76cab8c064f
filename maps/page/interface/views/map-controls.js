/** Zoom, the whole area, and the scale bar: Leaflet's own, with our words. */

import { button, glyph } from "../pieces/dom.js";
import { ICONS } from "../pieces/icons.js";

/** @param {Context} ctx */
export function addControls(ctx) {
  const { L } = window;
  let added = [];
  return {
    keys: [],
    build() {
      const { t } = ctx.words;
      for (const control of added) control.remove();
      const zoom = L.control.zoom({
        position: "topright",
        zoomInTitle: t("map.zoomIn"),
        zoomOutTitle: t("map.zoomOut"),
      });
      const scale = L.control.scale({ position: "bottomright", imperial: false, maxWidth: 120 });
      const home = new L.Control({ position: "topright" });
      home.onAdd = () => {
        const element = L.DomUtil.create("div", "leaflet-bar pm-home");
        element.append(
          button(
            {
              "aria-label": t("map.home"),
              title: t("map.home"),
              "data-home": "",
              onclick: () => ctx.actions.home(),
            },
            glyph(ICONS.home),
          ),
        );
        L.DomEvent.disableClickPropagation(element);
        return element;
      };
      added = [zoom, home, scale].map((control) => control.addTo(ctx.map));
    },
    update() {},
  };
}
