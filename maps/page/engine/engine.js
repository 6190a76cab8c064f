/**
 * The map's engine: what is shown, how it is painted, labelled and picked. One for each Leaflet
 * map. Boxes are [west, south, east, north] in degrees.
 */

import { measureAlignment } from "./base/alignment.js";
import { showCredits } from "./base/credits.js";
import { makeGround } from "./base/ground.js";
import { paintInset } from "./base/inset.js";
import { hasTiles, limitZoom } from "./base/limits.js";
import { makeTiles } from "./base/tiles.js";
import { makeCatalogue } from "./features.js";
import { fitBox } from "./flights.js";
import { STACK } from "./labels/lettering.js";
import { Layers } from "./layers.js";
import { renameInControls } from "./naming.js";
import { makeFigures } from "./paint/figures.js";
import { OUTCOME_COLOURS } from "./paint/palette.js";
import { makeSwatch } from "./paint/swatch.js";
import { drawInsetPicture, drawPicture, frameFor } from "./picture.js";
import { followPointer } from "./pointer.js";
import { deepestAt, hasMarks, namesWanted, paintLayers, paintMarks } from "./scene.js";
import { Stage } from "./stage.js";

/** @returns {Engine} */
export function createEngine(map, data, readBlock) {
  return new Engine(map, data, readBlock);
}

class Engine extends Layers {
  constructor(map, data, readBlock) {
    super(map, data, makeCatalogue(data, readBlock));
    this.readBlock = readBlock;
    this.lang = "zh-Hans";
    this.dark = false;
    /** @type {string|null} */
    this.selected = null;
    /** @type {string[]} */
    this.lit = [];
    /** @type {string|null} */
    this.hovered = null;
    this.rings = false;
    this.phrase = (metres) => `≈ ${metres} m`;
    this.sayMore = (n) => `+${n}`;
    /** @type {ReturnType<typeof makeFigures>} */
    this.figures = { items: [], sizes: [] };
    /** @type {Ground|null} */
    this.ground = null;
    this.controls = false;
    this.covered = false;
    /** Whether one may look nearer than the ground shows anything, as somebody who places things. */
    this.free = false;
    /** Whether something else answers to clicks on the map, as a tool that draws. */
    this.held = false;
    this.padding = [0, 0, 0, 0];
    /** @type {Map<string, {x: number, y: number}>} where signs stand beside their lines' names, by place */
    this.signs = new Map();
    /** @type {() => ScreenBox[]} */
    this.findCovers = () => [];
    /** @type {(id: string, lang?: string) => string} */
    this.nameOf = (id) => id;
    this.stage = new Stage(map, {
      ground: (view) => this.ground?.paint(view, this.dark),
      layers: (view) => paintLayers(this, view),
      marks: (view) => paintMarks(this, view),
      hasMarks: () => hasMarks(this),
      mayJoin: () => !hasTiles(map),
      labels: () => namesWanted(this),
      credits: () => this.giveCredit(),
    });
    this.ready = this.stage.ready;
    limitZoom(map, (at, enough) => deepestAt(this, at, enough));
    followPointer(
      map,
      () => this.stores(),
      () => ({ contextFrom: this.catalogue.contextFrom(), signs: this.signs }),
      (at) => this.stage.labels.find(at),
      {
        onPick: (id, latlng) => this.held || this.tell("pick", id, latlng),
        onPoint: (id, latlng) => this.point(id, latlng),
      },
    );
    this.tiles = makeTiles(map, data.online, {
      onChange: (isCovered) => this.cover(isCovered),
      onFailure: (base) =>
        this.tell("notice", "notice.tiles", { base: base.name[this.lang] || base.name.en }),
    });
  }

  // Drawing ------------------------------------------------------------------------------

  /** @param {() => ScreenBox[]} find the boxes in pixels of the map's container that lie over it */
  keepClearOf(find) {
    this.findCovers = find;
    this.schedule("labels");
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

  /** Let ground and layers, which are painted into one at first, be two pictures. */
  separate() {
    this.stage.separate();
  }

  redraw() {
    this.stage.redraw();
  }

  // The ground -----------------------------------------------------------------------------

  giveCredit() {
    const rows = this.data.layers.filter((layer) => this.visible.has(layer.id));
    const ground = this.ground ? [this.ground] : [];
    const base = this.tiles.base();
    const tiles = this.covered && base ? [base.attribution] : [];
    showCredits(
      this.map,
      [...ground, ...rows].flatMap((row) => row.credits),
      tiles,
      this.sayMore,
    );
  }

  attachGround() {
    const block = this.readBlock("planmap-base");
    if (!block) return;
    this.ground = makeGround(block);
    this.catalogue.limitContext(([lng, lat], enough) => deepestAt(this, { lat, lng }, enough));
    this.stage.showGround();
    this.schedule("credits");
  }

  detachGround() {
    this.ground = null;
    this.stage.hideGround();
    this.schedule("credits");
  }

  // Looks --------------------------------------------------------------------------------

  /**
   * @param {(metres: number) => string} phrase the words on a ring of error, by its metres
   * @param {(n: number) => string} sayMore the words for so many makers whose credits are folded
   */
  setPhrases(phrase, sayMore) {
    Object.assign(this, { phrase, sayMore });
    this.schedule("labels", "credits");
  }

  /**
   * Say what the colours mean and how far each thing has come.
   * @param {Dress} dress by feature
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

  /** Let the present view be the first one: levels and labels go by how much nearer one is. */
  markHome() {
    this.map.options.planmapHome = this.map.getZoom();
    this.schedule("layers", "marks");
  }

  /** Draw where the map lies into a small canvas; returns the names there, `null` if nothing is. */
  drawInset(canvas, box, room) {
    const look = { dark: this.dark, lang: this.lang, fonts: STACK };
    return this.ground ? paintInset(canvas, this.ground, box, look, room) : null;
  }

  /** @param {import("./picture.js").Wish} wish */
  picture(wish) {
    return drawPicture(this, wish);
  }

  frameFor(box, width, height, closest) {
    return frameFor(box, width, height, Math.min(closest, this.map.getMaxZoom()));
  }

  /** @returns {string} the small map as SVG, or "" if there is nothing to draw */
  insetPicture(width, height, box) {
    return drawInsetPicture(this, width, height, box);
  }

  /** @param {(id: string, lang?: string) => string} nameOf the words for a layer, by id and language */
  onName(nameOf) {
    this.nameOf = nameOf;
  }

  setLanguage(tag) {
    this.lang = tag;
    renameInControls(this.map.getContainer(), (id) => this.nameOf(id, tag));
    this.schedule("labels", "credits");
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
    this.separate();
    this.tiles.set(id, options);
  }

  /** Let one look nearer than the ground has anything to show. */
  lookFreely() {
    this.free = true;
    this.map.fire("zoomlevelschange");
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

  // Moving -------------------------------------------------------------------------------

  /** @param {number[]} padding left, top, right, bottom in CSS pixels that something covers */
  setPadding(padding) {
    this.padding = padding;
  }

  flyTo(id, options) {
    const row = this.catalogue.places.get(id) || this.catalogue.sections.get(id);
    if (row?.bounds) this.fitBounds(row.bounds, options);
  }

  fitBounds(box, options) {
    fitBox(this.map, box, this.padding, options);
  }
}
