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
  let room = [0, 0];
  /** Ask how large it is: before anything else changes, or the browser lays out the page for that. */
  const measure = () => {
    canvas.hidden = false;
    room = [canvas.clientWidth, canvas.clientHeight];
  };
  const draw = () => {
    canvas.setAttribute("aria-label", ctx.words.t("map.inset"));
    canvas.hidden = !ctx.engine.drawInset(canvas, ctx.data.dossier.view, room) && room[0] > 0;
  };
  const update = () => {
    measure();
    draw();
  };
  const build = () => {
    place();
    update();
  };
  return { element: canvas, keys: ["scheme"], place, measure, draw, build, update };
}
