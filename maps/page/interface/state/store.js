/** The one place where the page's state is kept; everything else draws from it. */

/**
 * @typedef {Object} State
 * @property {string} lang BCP 47 tag of one of the three languages.
 * @property {"auto"|"light"|"dark"} scheme
 * @property {Set<string>} layers Ids of the layers that are on.
 * @property {Set<string>|null} statuses Chosen statuses; `null` is all.
 * @property {Set<string>|null} years Chosen years, "none" for no date; `null` is all.
 * @property {Set<string>|null} outcomes Chosen verdicts on statements; `null` is all.
 * @property {"theme"|"status"|"outcome"} colour What the colours of the map mean.
 * @property {string|null} asAt The date (YYYY-MM-DD) whose state is shown; `null` is now.
 * @property {string|null} statement Id of the statement that is open.
 * @property {boolean} rings Whether the error of positions is drawn.
 * @property {string|null} place Id of the place whose card is open.
 * @property {"layers"|"places"|"promises"|"read"} tab
 * @property {"low"|"half"|"full"} pane How far the panel (on a phone: the sheet) is open.
 * @property {boolean} district Whether the district's figures are open.
 * @property {string|null} figures Key of the metric that is drawn as symbols.
 * @property {string|null} base Id of the online base map; `null` is the inner one.
 * @property {string|null} chapter Id of the tour's chapter.
 * @property {{lon: number, lat: number, zoom: number}|null} view Degrees, EPSG:4326.
 */

/** @param {State} initial */
export function createStore(initial) {
  let state = initial;
  const listeners = [];
  return {
    get state() {
      return state;
    },
    /** Take over `patch`; tell the listeners which keys have changed. */
    set(patch) {
      const changed = new Set(Object.keys(patch).filter((key) => !same(state[key], patch[key])));
      if (!changed.size) return;
      state = { ...state, ...patch };
      for (const listener of listeners) listener(state, changed);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}

/** Tell whether two values of the state say the same. */
export function same(one, other) {
  if (one instanceof Set && other instanceof Set) {
    return one.size === other.size && [...one].every((item) => other.has(item));
  }
  return (
    one === other ||
    (isPlain(one) && isPlain(other) && JSON.stringify(one) === JSON.stringify(other))
  );
}

function isPlain(value) {
  return Boolean(value) && typeof value === "object" && !(value instanceof Set);
}

/** Return `set` with `item` added or taken out. */
export function toggled(set, item, on) {
  const next = new Set(set || []);
  if (on === undefined ? next.has(item) : !on) next.delete(item);
  else next.add(item);
  return next;
}
