/** Our layers in controls of layers, Leaflet's own and plugins': by people's words, which follow the language. */

const MARK = "planmapLayer";

/**
 * Let every control that lists layers show ours by name where it has their ids. Such controls
 * write names as HTML; ours are text.
 * @param {Object} L Leaflet
 * @param {(id: string) => string} nameOf the words for a layer, by its id
 */
export function nameInControls(L, nameOf) {
  const add = L.Control.prototype.addTo;
  L.Control.include({
    addTo(map) {
      const { _update: update } = this;
      if (update) {
        this._update = (...given) => {
          const answer = update.apply(this, given);
          nameWithin(this.getContainer(), nameOf);
          return answer;
        };
      }
      const control = add.call(this, map);
      if (update) nameWithin(this.getContainer(), nameOf);
      return control;
    },
  });
}

/** Put words in the place of each id of ours that stands beside a box to tick. */
function nameWithin(container, nameOf) {
  for (const input of container?.querySelectorAll("input") ?? []) {
    const words = input.nextElementSibling;
    const id = words?.textContent.trim();
    if (!id || !OURS.has(id)) continue;
    words.dataset[MARK] = id;
    words.textContent = ` ${nameOf(id)}`;
  }
}

const OURS = new Set();

/** Say that a layer of this id is ours. */
export function nameLayer(id) {
  OURS.add(id);
}

/** Write the names in the controls of `container` anew. */
export function renameInControls(container, nameOf) {
  for (const words of container.querySelectorAll("[data-planmap-layer]"))
    words.textContent = ` ${nameOf(words.dataset[MARK])}`;
}
