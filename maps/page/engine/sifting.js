/** Which features of a layer pass the filter, and how many places that is. */

/**
 * Mark in `store.shown` what `filter` lets pass, and count the places.
 * @param {LayerStore} store of one layer
 * @param {((id: string) => boolean)|null} filter by the id of a place or section; `null` is all
 */
export function sift(store, filter) {
  const places = new Set();
  for (const feature of store.features) {
    const isShown = !filter || filter(feature.id);
    store.shown[feature.index] = isShown ? 1 : 0;
    if (isShown) places.add(feature.place);
  }
  store.filter = filter;
  store.count = places.size;
  store.version += 1;
}

/**
 * @param {LayerStore} store
 * @param {((id: string) => boolean)|null} filter
 * @returns {number} how many places of the layer pass; sifts it only if that has not been done
 */
export function countSifted(store, filter) {
  if (store.filter !== filter || store.count < 0) sift(store, filter);
  return store.count;
}
