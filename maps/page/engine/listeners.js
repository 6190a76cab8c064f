/** Who wants to be told of what happens on the map. */

/** @returns {{add: Function, tell: Function}} listeners by what they listen to */
export function makeListeners() {
  const listeners = { pick: [], hover: [], notice: [], visible: [] };
  return {
    add: (what, listener) => listeners[what].push(listener),
    tell(what, ...values) {
      for (const listener of listeners[what]) listener(...values);
    },
  };
}
