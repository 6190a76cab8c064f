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
 * @property {string} tab "layers", "places", "promises", "read", and in the editor "edit".
 * @property {"low"|"half"|"full"} pane How far the panel (on a phone: the sheet) is open.
 * @property {boolean} district Whether the district's figures are open.
 * @property {string|null} figures Key of the metric that is drawn as symbols.
 * @property {string|null} base Id of the online base map; `null` is the inner one.
 * @property {string|null} chapter Id of the tour's chapter.
 * @property {{lon: number, lat: number, zoom: number}|null} view Degrees, EPSG:4326.
 * @property {boolean} dark Whether what is shown is dark: by `scheme`, and never on paper.
 * @property {boolean} printing Whether the page is being laid out for paper.
 * @property {boolean} unseen Whether the map is too small to be looked at, as in a hidden frame.
 * @property {boolean} crosses Whether the control points of the base map are shown.
 * @property {boolean} singleKeys Whether single keys do things.
 * @property {number|null} mention Start of the mention that was read last.
 * @property {{name: string, sizes: {radius_px: number, label: string}[]}|null} symbols The legend
 *   of the metric that is drawn.
 */

/** The part of the state that no link holds. */
const OWN = {
  dark: false,
  printing: false,
  unseen: false,
  crosses: false,
  singleKeys: true,
  mention: null,
  symbols: null,
};

/** @param {Object} linked The state as far as links hold it. */
export function createStore(linked) {
  let start = linked;
  let state = { ...linked, ...OWN };
  const listeners = [];
  return {
    get state() {
      return state;
    },
    /** What the page opened with, and falls back to: the part of the state that links hold. */
    get start() {
      return start;
    },
    restart(patch) {
      start = { ...start, ...patch };
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
