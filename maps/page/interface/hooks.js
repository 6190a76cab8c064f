/** `window.planmap`: what tests and other people's scripts may rely on. */

import { exportText } from "./files/exporting.js";
import { whenIdle } from "./pieces/idle.js";
import { countLayers } from "./state/filters.js";
import { toggled } from "./state/store.js";
import { makePicture } from "./views/picture.js";
import { makeSheet } from "./views/sheet.js";

/** @param {Context} ctx */
export function makeHooks(ctx) {
  const makeWhole = wholePage(ctx);
  const asSet = (value) => {
    if (value === null || value === "") return null;
    const values = typeof value === "object" ? [...value] : [value];
    return values.length ? new Set(values.map(String)) : null;
  };
  const { store } = ctx;
  return {
    map: ctx.map,
    /** When the first view is drawn, and all is made that waits for a reader: asking makes it. */
    get ready() {
      return makeWhole();
    },
    /** Return each layer's id, whether it is on, and how many of its places pass the filters. */
    layers() {
      const counts = countLayers(ctx.cat, ctx.filter());
      return ctx.data.layers.map(({ id }) => ({
        id,
        visible: store.state.layers.has(id),
        count: counts.get(id),
      }));
    },
    show: (id) => store.set({ layers: toggled(store.state.layers, known(ctx, id), true) }),
    hide: (id) => store.set({ layers: toggled(store.state.layers, known(ctx, id), false) }),
    /**
     * Filter by status, year and outcome: a value, a list of values, or `null` for all; what is
     * left out stays. Without any all passes.
     */
    filter(wish) {
      const { status, year, outcome } = wish || {};
      const isAll = [status, year, outcome].every((one) => one === undefined);
      /** @type {Partial<State>} */
      const patch = isAll ? { statuses: null, years: null, outcomes: null } : {};
      if (status !== undefined) patch.statuses = asSet(status);
      if (year !== undefined) patch.years = asSet(year);
      if (outcome !== undefined) patch.outcomes = asSet(outcome);
      store.set(patch);
    },
    select(id) {
      if (id === null) ctx.actions.close();
      else if (ctx.cat.placeOf(id)) ctx.actions.open(id, { focus: false });
      else ctx.live.notice("hash.place", { id: String(id).slice(0, 40) });
    },
    /** Return the state as plain values. */
    state: () =>
      Object.fromEntries(
        Object.keys(store.start).map((key) => {
          const value = store.state[key];
          return [key, value instanceof Set ? [...value].sort() : value];
        }),
      ),
    /**
     * Return a sheet for paper as SVG.
     * @param {{paper?: "a3"|"a4", upright?: boolean}} [wish]
     */
    sheet: (wish) => makeSheet(ctx, wish).svg,
    /**
     * Return the view, or the promise, place or chapter that is open, as SVG.
     * @param {{width?: number, height?: number}} [wish] CSS pixels, else 1200 × 630.
     */
    picture: (wish) => makePicture(ctx, wish),
    exportText: (format, scope, datum) => exportText(ctx, format, scope, datum),
  };
}

/** @param {Context} ctx */
function known(ctx, id) {
  if (!ctx.cat.layers.has(id))
    throw new RangeError(
      `no layer has the id ${id}; there are ${[...ctx.cat.layers.keys()].join(", ")}`,
    );
  return id;
}

/**
 * Return what makes all that waits for a reader when it is first asked for.
 * @param {Context} ctx
 * @returns {() => Promise<void>} resolves when it is made
 */
function wholePage({ engine, reader }) {
  /** @type {Promise<void>|null} */
  let whole = null;
  const idle = () => new Promise((resolve) => whenIdle(() => resolve(null)));
  const make = async () => {
    await engine.ready;
    await idle();
    reader.wake();
    await idle();
  };
  return () => {
    whole ??= make();
    return whole;
  };
}
