/** Which of the dossier's layers are on the map, and what of them passes the filter. */

import { listFeatures } from "./features.js";
import { homeBox } from "./levels.js";
import { makeListeners } from "./listeners.js";
import { countSifted, sift } from "./sifting.js";

/** What an engine knows of layers; how they are drawn is the engine's. */
export class Layers {
  constructor(map, data, catalogue) {
    this.map = map;
    this.data = data;
    this.catalogue = catalogue;
    this.facades = new Map();
    this.visible = new Set();
    this.filter = null;
    this.listeners = makeListeners();
  }

  /** Ask for `parts` to be drawn; an engine does. */
  schedule(..._parts) {}

  tell(what, ...values) {
    this.listeners.tell(what, ...values);
  }

  /** @returns {LayerStore[]} the stores of the layers that are on, the lowest first */
  stores() {
    const order = this.data.layers.filter((layer) => this.visible.has(layer.id));
    return order
      .reverse()
      .map((layer) => this.catalogue.store(layer.id))
      .filter(Boolean);
  }

  /** @param {L.Layer} layer stands for one of the dossier's: adding it to the map shows that */
  adopt(layerId, layer) {
    this.facades.set(layerId, layer);
  }

  attach(layerId) {
    const store = this.catalogue.store(layerId);
    if (store) countSifted(store, this.filter);
    this.visible.add(layerId);
    this.answerChange(layerId, true);
  }

  detach(layerId) {
    this.visible.delete(layerId);
    this.answerChange(layerId, false);
  }

  answerChange(layerId, isVisible) {
    this.schedule("layers", "credits");
    this.tell("visible", layerId, isVisible);
  }

  show(layerId) {
    const layer = this.facades.get(layerId);
    if (layer) this.map.addLayer(layer);
  }

  hide(layerId) {
    const layer = this.facades.get(layerId);
    if (layer) this.map.removeLayer(layer);
  }

  isVisible(layerId) {
    return this.visible.has(layerId);
  }

  /** @param {((id: string) => boolean)|null} accepts by the id of a place or section */
  setFilter(accepts) {
    this.filter = accepts;
    for (const store of this.stores()) sift(store, accepts);
    this.schedule("layers");
  }

  /** @returns {number} how many places of the layer pass the filter */
  visibleCount(layerId) {
    const store = this.catalogue.store(layerId);
    return store ? countSifted(store, this.filter) : 0;
  }

  /** @returns {Shape[]} */
  features(layerId) {
    const store = this.catalogue.store(layerId);
    return store ? listFeatures(store) : [];
  }

  onPick(listener) {
    this.listeners.add("pick", listener);
  }

  onHover(listener) {
    this.listeners.add("hover", listener);
  }

  onNotice(listener) {
    this.listeners.add("notice", listener);
  }

  /** @param {(id: string, isVisible: boolean) => void} listener told of each layer that is shown or hidden */
  onVisible(listener) {
    this.listeners.add("visible", listener);
  }

  /** @returns {Box} the box that the reader begins with, [west, south, east, north] */
  homeBox() {
    return homeBox(this.catalogue, this.data.dossier, this.data.sections);
  }

  /** @returns {Place|null} the place that an id names, or that a section of this id is of */
  placeOf(id) {
    const { places, sections } = this.catalogue;
    return places.get(id) || places.get(sections.get(id)?.line) || null;
  }
}
