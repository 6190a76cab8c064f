/** What every part of the interface is handed: no state of its own, that is the store's. */

import { makeActions } from "./actions.js";
import { awaitReader } from "./pieces/idle.js";
import { makeLive } from "./pieces/live.js";
import { makeCatalogue } from "./state/catalogue.js";
import { FILTER_KEYS, makeFilter } from "./state/filters.js";
import { createWords } from "./state/words.js";
import { wrapMap } from "./views/layout.js";

/**
 * Make what the parts share. The views themselves are put into `views` when they are made.
 * @param {Object} given `map`, `engine`, `data`, `guests`
 * @param {Object} tables the words by language
 * @param {Object} store
 */
export function makeContext(given, tables, store) {
  const cat = makeCatalogue(given.data);
  const words = createWords(tables, store.state.lang, given.data.dossier.languages);
  store.subscribe((state, changed) => changed.has("lang") && words.setLanguage(state.lang));
  const ctx = {
    ...given,
    ...wrapMap(given.map.getContainer()),
    cat,
    words,
    store,
    live: makeLive(words),
    reader: awaitReader(),
    filter: keepFilter(cat, store),
    views: {},
  };
  ctx.actions = makeActions(ctx);
  return ctx;
}

/** Return a function that gives what passes now, made anew when the state says otherwise. */
function keepFilter(cat, store) {
  /** @type {Filter|null} */
  let filter = null;
  store.subscribe((_, changed) => {
    if (FILTER_KEYS.some((key) => changed.has(key))) filter = null;
  });
  const current = () => {
    if (!filter) filter = makeFilter(cat, store.state);
    return filter;
  };
  /** The facts have changed: make it anew when it is asked for next. */
  current.forget = () => {
    filter = null;
  };
  return current;
}
