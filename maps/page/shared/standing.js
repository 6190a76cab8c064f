/** Which words say how far a thing has come: a road opens, a festival is held, a town is there. */

/**
 * Return the sort of a thing, "" for none that has words of its own.
 * @param {Sorts} sorts
 * @param {string|undefined} kind
 * @param {string|undefined} symbol that of its layer
 */
export function sortOf(sorts, kind, symbol) {
  return (kind === "site" ? sorts.symbols[symbol ?? ""] : sorts.kinds[kind ?? ""]) || "";
}

/**
 * Return the key of the words for a status.
 * @param {(key: string) => boolean} has tells whether there are words for a key
 * @param {string} sort
 * @param {string} status
 */
export function statusKey(has, sort, status) {
  const own = `status.${sort}_${status}`;
  return has(own) ? own : `status.${status}`;
}
