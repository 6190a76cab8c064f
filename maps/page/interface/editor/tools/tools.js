/**
 * The tools on the map: one at a time is held. Each answers to the pointer and to keys; Enter ends
 * it with a geometry, Esc without.
 */

import { makeCross } from "./cross.js";
import { makeCircleTool, makePointTool } from "./point-tools.js";
import { makeAdjustTool, makeDrawTool, makeSplitTool } from "./shape-tools.js";
import { makeSnapping } from "./snapping.js";

/**
 * @typedef {object} Tool
 * @property {string} hint the key of the words that tell what to do
 * @property {boolean} [snaps] whether corners may snap to the ground
 * @property {(event: KeyboardEvent) => boolean} key answers to a key; false if it knows it not
 * @property {() => *} [result] the geometry so far; `null` if there is none yet
 * @property {() => void} stop
 * @typedef {ReturnType<typeof makeTools>} Tools
 */

const MAKERS = {
  point: makePointTool,
  circle: makeCircleTool,
  draw: makeDrawTool,
  adjust: makeAdjustTool,
  split: makeSplitTool,
};

/**
 * @param {Context} ctx
 * @param {() => void} onChange told when a tool is taken up or laid down
 */
export function makeTools(ctx, onChange) {
  const { map, engine } = ctx;
  const cross = makeCross(map);
  const snapping = makeSnapping(map, () => engine.readBlock("planmap-base"));
  /** @type {any} */ (map).editTools = new /** @type {any} */ (L).Editable(map, {});
  /** @type {Tool|null} */
  let tool = null;
  /** @type {(geometry: *, extra?: *) => void} */
  let finish = () => {};

  function stop() {
    if (!tool) return;
    const old = tool;
    tool = null;
    old.stop();
    cross.hide();
    engine.held = false;
    map.getContainer().classList.remove("pm-drawing");
    onChange();
  }

  return {
    cross,
    snapping,
    tool: () => tool,
    stop,
    /**
     * @param {keyof typeof MAKERS} kind
     * @param {*} given what the tool begins with
     * @param {(geometry: *, extra?: *) => void} onFinish
     */
    start(kind, given, onFinish) {
      stop();
      engine.held = true;
      finish = onFinish;
      const end = (geometry, extra) => {
        stop();
        onFinish(geometry, extra);
      };
      tool = MAKERS[kind]({ ctx, map, cross, snapping, end }, given);
      map.getContainer().classList.add("pm-drawing");
      map.getContainer().focus({ preventScroll: true });
      onChange();
    },
    /** End with what there is; tells whether that is enough. */
    done() {
      const geometry = tool?.result?.();
      if (!geometry) return false;
      stop();
      finish(geometry);
      return true;
    },
    /** @param {KeyboardEvent} event */
    key(event) {
      if (!tool) return false;
      if (event.key === "Escape") {
        stop();
        return true;
      }
      return tool.key(event);
    },
  };
}
