/**
 * The map's engine: what is shown, how it is painted, labelled and picked. One for each Leaflet
 * map. Boxes are [west, south, east, north] in degrees.
 */

import {measureAlignment, paintControls} from "./base/alignment.js";
import {showCredits} from "./base/credits.js";
import {findRings, paintEmphasis, paintRings} from "./paint/emphasis.js";
import {makeCatalogue} from "./features.js";
import {makeFigures, paintFigures} from "./paint/figures.js";
import {fitBox} from "./flights.js";
import {unpackGeoJson} from "./geometry.js";
import {makeGround} from "./base/ground.js";
import {paintInset} from "./base/inset.js";
import {paintStores} from "./paint/marks.js";
import {INK, OUTCOME_COLOURS} from "./paint/palette.js";
import {followPointer} from "./pointer.js";
import {homeOf} from "./paint/painter.js";
import {Stage} from "./stage.js";
import {makeSwatch} from "./paint/swatch.js";
import {makeTiles} from "./base/tiles.js";

/** So many headline sites frame the first view by themselves; else lines help. */
const ENOUGH_SITES = 4;

/** @returns {Engine} */
export function createEngine(map, data, readBlock) {
  return new Engine(map, data, readBlock);
}

class Engine {
  constructor(map, data, readBlock) {
    this.map = map;
    this.data = data;
    this.readBlock = readBlock;
    this.catalogue = makeCatalogue(data, readBlock);
    this.facades = new Map();
    this.visible = new Set();
    this.lang = "zh-Hans";
    this.dark = false;
    this.filter = null;
    this.selected = null;
    this.lit = [];
    this.hovered = null;
    this.rings = false;
    this.phrase = (metres) => `≈ ${metres} m`;
    this.figures = { items: [], sizes: [] };
    this.ground = null;
    this.controls = false;
    this.covered = false;
    this.padding = [0, 0, 0, 0];
    this.findCovers = () => [];
    this.listeners = { pick: [], hover: [], notice: [], visible: [] };
    this.stage = new Stage(map, {
      ground: (view) => this.ground.paint(view, this.dark),
      layers: (view) =>
        paintStores(this.stores(), view, data.styles, this.dark, this.catalogue.contextFrom()),
      marks: (view) => this.paintMarks(view),
      hasMarks: () => this.hasMarks(),
      labels: () => this.namesWanted(),
      credits: () => this.giveCredit(),
    });
    this.ready = this.stage.ready;
    followPointer(map, () => this.stores(), () => this.catalogue.contextFrom(), {
      onPick: (id, latlng) => this.tell("pick", id, latlng),
      onPoint: (id, latlng) => this.point(id, latlng),
    });
    this.tiles = makeTiles(map, data.online, {
      onChange: (isCovered) => this.cover(isCovered),
      onFailure: (base) => this.tell("notice", "notice.tiles", { base: base.name[this.lang] || base.name.en }),
    });
  }

  // Drawing ------------------------------------------------------------------------------

  stores() {
    const order = this.data.layers.filter((layer) => this.visible.has(layer.id));
    return order.reverse().map((layer) => this.catalogue.store(layer.id)).filter(Boolean);
  }

  hasMarks() {
    const { selected, hovered, lit, figures, controls, rings } = this;
    return Boolean(selected || hovered || lit.length || figures.items.length || controls || rings || this.mayFade());
  }

  /** Whether the view is so near that the doubt of a place may be wider than its symbol says. */
  mayFade() {
    return this.map.getZoom() - homeOf(this.map) >= 1;
  }

  ringsIn(view) {
    const { chosen, pointed } = this.emphasised();
    return findRings(this.stores(), chosen, pointed, view, this.rings);
  }

  emphasised() {
    return {
      pointed: new Set([...this.lit, this.hovered].filter(Boolean)),
      chosen: new Set([this.selected].filter(Boolean)),
    };
  }

  paintMarks(view) {
    const paper = INK[this.dark ? "dark" : "light"].paper;
    paintFigures(this.figures.items, view, this.catalogue.themes, this.dark, paper);
    const { chosen, pointed } = this.emphasised();
    paintRings(this.ringsIn(view), view, this.data.styles, this.dark);
    paintEmphasis(this.stores(), chosen, pointed, view, this.data.styles, this.dark);
    if (this.controls) paintControls(this.data.controls, view, INK[this.dark ? "dark" : "light"]);
  }

  namesWanted() {
    return {
      stores: this.stores(),
      ground: this.covered ? null : this.ground,
      figures: this.figures.items,
      lang: this.lang,
      chosen: new Set([this.selected, ...this.lit].filter(Boolean)),
      covers: this.findCovers(),
      contextFrom: this.catalogue.contextFrom(),
      findRings: (view) => this.ringsIn(view),
      phrase: this.phrase,
    };
  }

  /** @param {function(): object[]} find the boxes in pixels of the map's container that lie over it */
  keepClearOf(find) {
    this.findCovers = find;
    this.schedule("labels");
  }

  /** Write the labels now. */
  relabel() {
    this.stage.labels.update(this.namesWanted());
  }

  schedule(...parts) {
    this.stage.schedule(...parts);
  }

  /** Paint the map now; what is written on it waits for `finish`. */
  begin() {
    this.stage.begin();
  }

  finish() {
    this.stage.finish();
  }

  /** Draw everything now. */
  redraw() {
    this.stage.redraw();
  }

  /** @param {number} ratio canvas pixels a CSS pixel, as for print; 0 follows the screen */
  setScale(ratio) {
    this.stage.setRatio(ratio);
  }

  // Layers -------------------------------------------------------------------------------

  /** @param {L.Layer} layer stands for one of the dossier's: adding it to the map shows that */
  adopt(layerId, layer) {
    this.facades.set(layerId, layer);
  }

  attach(layerId) {
    const store = this.catalogue.store(layerId);
    if (store && store.filter !== this.filter) this.sift(store);
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

  giveCredit() {
    const rows = this.data.layers.filter((layer) => this.visible.has(layer.id));
    const ground = this.ground ? [this.ground] : [];
    const tiles = this.covered ? [this.tiles.base().attribution] : [];
    showCredits(this.map, [...ground, ...rows].flatMap((row) => row.credits), tiles);
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

  attachGround() {
    const block = this.readBlock("planmap-base");
    if (!block) return;
    this.ground = makeGround(block);
    this.stage.showGround();
    this.schedule("credits");
  }

  detachGround() {
    this.ground = null;
    this.stage.hideGround();
    this.schedule("credits");
  }

  /** @param {(function(string): boolean)|null} accepts by the id of a place or section */
  setFilter(accepts) {
    this.filter = accepts;
    for (const id of this.visible) {
      const store = this.catalogue.store(id);
      if (store) this.sift(store);
    }
    this.schedule("layers");
  }

  sift(store) {
    const { filter } = this;
    const places = new Set();
    for (const feature of store.features) {
      const isShown = !filter || filter(feature.id);
      store.shown[feature.index] = isShown ? 1 : 0;
      if (isShown) places.add(feature.place);
    }
    store.filter = filter;
    store.count = places.size;
  }

  /** @returns {number} how many places of the layer pass the filter */
  visibleCount(layerId) {
    const store = this.catalogue.store(layerId);
    if (!store) return 0;
    if (store.filter !== this.filter || store.count < 0) this.sift(store);
    return store.count;
  }

  /** @returns {object[]} id, place, section, type and coordinates (longitude first) */
  features(layerId) {
    const store = this.catalogue.store(layerId);
    if (!store) return [];
    if (!store.geojson) store.geojson = unpackGeoJson(store.block);
    return store.features.map((feature) => ({
      id: feature.id,
      place: feature.place.id,
      section: feature.section ? feature.section.id : null,
      ...store.geojson[feature.index],
    }));
  }

  // Looks --------------------------------------------------------------------------------

  /** @param {function(number): string} phrase the words on a ring of error, by its metres */
  setPhrase(phrase) {
    this.phrase = phrase;
    this.schedule("labels");
  }

  /**
   * Say what the colours mean and how far each thing has come.
   * @param {function(object): {status: string, outcome: string|null, mode: string}} dress by feature
   */
  setDress(dress) {
    this.catalogue.redress(dress);
    this.schedule("layers", "marks");
  }

  /** @param {boolean} areShown the rings of error of what is in view */
  setRings(areShown) {
    this.rings = areShown;
    this.schedule("marks");
  }

  /** @returns {string} the colour of a verdict */
  outcomeColour(state) {
    return OUTCOME_COLOURS[this.dark ? "dark" : "light"][state];
  }

  /** @returns {number[]|null} the box round the headline places, [west, south, east, north] */
  headlineBox() {
    const rows = [...this.catalogue.headlines].map((id) => this.catalogue.places.get(id));
    const placed = rows.filter((row) => row.position);
    const sites = placed.filter((row) => row.kind !== "line" && row.kind !== "road");
    const spots = sites.length >= ENOUGH_SITES ? sites : placed;
    if (spots.length < 2) return null;
    const [lons, lats] = [0, 1].map((at) => spots.map(({ position }) => position[at]));
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  }

  /** Let the present view be the first one: levels and labels go by how much nearer one is. */
  markHome() {
    this.map.options.planmapHome = this.map.getZoom();
    this.schedule("layers", "marks");
  }

  /** Draw where the map lies into a small canvas; says whether there is anything to draw. */
  drawInset(canvas, box) {
    return this.ground ? paintInset(canvas, this.ground, box, this.dark) : false;
  }

  setLanguage(tag) {
    this.lang = tag;
    this.schedule("labels");
  }

  setDark(isDark) {
    this.dark = isDark;
    this.map.getContainer().classList.toggle("is-dark", isDark);
    this.schedule("ground", "layers", "marks");
  }

  swatch(spec) {
    return makeSwatch(spec, this.data, this.dark);
  }

  /** @returns {{value: number, radius: number}[]} the sizes of a legend, radii in CSS pixels */
  setSymbols(wish) {
    this.figures = wish ? makeFigures(wish, this.catalogue.places) : { items: [], sizes: [] };
    this.schedule("marks");
    return this.figures.sizes;
  }

  // Base maps from the network ------------------------------------------------------------

  /** @param {string|null} id of one of `data.online`; null leaves the inner base map alone */
  setBase(id, options) {
    this.tiles.set(id, options);
  }

  cover(isCovered) {
    this.covered = isCovered;
    this.schedule("labels", "credits");
  }

  /** @returns {{id: string, residual_m: number|null}[]} of the tiles that are shown */
  alignment() {
    return measureAlignment(this.map, this.data.controls, this.tiles.base(), this.tiles.layer());
  }

  /** @param {boolean} areShown crosses at the control points */
  showControls(areShown) {
    this.controls = areShown;
    this.schedule("marks");
  }

  // Choosing -----------------------------------------------------------------------------

  select(id) {
    this.selected = id;
    this.schedule("marks");
  }

  highlight(ids) {
    this.lit = ids;
    this.schedule("marks");
  }

  point(id, latlng) {
    this.hovered = id;
    this.schedule("marks");
    this.tell("hover", id, latlng);
  }

  tell(what, ...values) {
    for (const listener of this.listeners[what]) listener(...values);
  }

  onPick(listener) {
    this.listeners.pick.push(listener);
  }

  onHover(listener) {
    this.listeners.hover.push(listener);
  }

  onNotice(listener) {
    this.listeners.notice.push(listener);
  }

  /** @param {function(string, boolean)} listener told of each layer that is shown or hidden */
  onVisible(listener) {
    this.listeners.visible.push(listener);
  }

  // Moving -------------------------------------------------------------------------------

  /** @param {number[]} padding left, top, right, bottom in CSS pixels that something covers */
  setPadding(padding) {
    this.padding = padding;
  }

  flyTo(id, options) {
    const row = this.catalogue.places.get(id) || this.catalogue.sections.get(id);
    if (row && row.bounds) this.fitBounds(row.bounds, options);
  }

  fitBounds(box, options) {
    fitBox(this.map, box, this.padding, options);
  }
}
