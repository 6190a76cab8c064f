/** Our layers in Leaflet's own control of layers: by people's words, which follow the language. */

const MARK = "planmapLayer";

/**
 * Let controls show our layers by name. Leaflet writes names as HTML; ours are text.
 * @param {Object} L Leaflet
 * @param {(id: string) => string} nameOf the words for a layer, by its id
 */
export function nameInControls(L, nameOf) {
  const add = L.Control.Layers.prototype._addItem;
  L.Control.Layers.include({
    _addItem(row) {
      const label = add.call(this, row);
      const id = row.layer.planmapId;
      if (id) {
        const words = label.querySelector("input").nextElementSibling;
        words.dataset[MARK] = id;
        words.textContent = ` ${nameOf(id)}`;
      }
      return label;
    },
  });
}

/** Write the names in the controls of `container` anew. */
export function renameInControls(container, nameOf) {
  for (const words of container.querySelectorAll("[data-planmap-layer]"))
    words.textContent = ` ${nameOf(words.dataset[MARK])}`;
}
