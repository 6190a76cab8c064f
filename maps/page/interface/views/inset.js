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
    const names = ctx.engine.drawInset(canvas, ctx.data.dossier.view, room);
    const words = [ctx.words.t("map.inset"), ...(names || [])];
    canvas.setAttribute("aria-label", words.join(ctx.words.ui === "en" ? ", " : "，"));
    canvas.hidden = !names && room[0] > 0;
  };
  const update = () => {
    measure();
    draw();
  };
  const build = () => {
    place();
    update();
  };
  // Where nothing was seen of it, as in a frame that is shown later, it is drawn when it is seen.
  ctx.map.on("resize", () => {
    if (!room[0]) update();
  });
  return { element: canvas, keys: ["scheme", "lang"], place, measure, draw, build, update };
}
