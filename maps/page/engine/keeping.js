/** What is found out of a layer of very many features is kept until something that it hangs on changes. */

/** With fewer features than this a layer is looked through each time. */
const MANY = 1500;

/**
 * @template T
 * @param {LayerStore} store
 * @param {string} name of what is kept
 * @param {*[]} own what it hangs on, beside what the layer's features are and which pass the filter
 * @param {() => T} make
 * @returns {T}
 */
export function keepFor(store, name, own, make) {
  if (store.features.length <= MANY) return make();
  const key = JSON.stringify([store.version, ...own]);
  const kept = store.kept.get(name);
  if (kept?.key === key) return /** @type {T} */ (kept.value);
  const value = make();
  store.kept.set(name, { key, value });
  return value;
}

/** @returns {number[]} what tells one view from another */
export function keyOf({ scale, left, top, box }) {
  return [scale, left, top, box.west, box.north, box.east, box.south];
}
