/** Where in the country the map lies, in its lower corner. */

import { h } from "../pieces/dom.js";

/** @param {Context} ctx */
export function makeInset(ctx) {
  const canvas = h("canvas", { class: "pm-inset", role: "img", "data-inset": "" });
  const Control = L.Control.extend({ onAdd: () => canvas });
  const control = new Control({ position: "bottomright" });
  /** Take the room; what is drawn there may come after the labels, which need to know it. */
  const place = () => {
    control.remove();
    control.addTo(ctx.map);
  };
  const build = () => {
    place();
    draw();
  };
  const draw = () => {
    canvas.setAttribute("aria-label", ctx.words.t("map.inset"));
    canvas.hidden = false;
    canvas.hidden = !ctx.engine.drawInset(canvas, ctx.data.dossier.view) && canvas.clientWidth > 0;
  };
  return { element: canvas, keys: ["scheme"], place, draw, build, update: draw };
}
