/**
 * The canvases and labels over a map, and when they are drawn: at most once a frame and never
 * while the map zooms. The first view is painted before it is lettered, and into one canvas: a
 * browser without a graphics card copies each of them for each frame.
 */

import { makeLabels } from "./labels/labels.js";
import { makePainter } from "./paint/painter.js";

const PANES = { planmapGround: 150, planmapLayers: 390, planmapMarks: 395, planmapLabels: 450 };
/** A flight that a touch of the pointer stops ends without an event: then all is drawn anyway. */
const LONGEST_ZOOM_MS = 1500;
/** What the canvases hold beyond the view, for panning, once the first view has been seen. */
const MARGIN = 0.12;
const MARGIN_AFTER_MS = 250;

export class Stage {
  /**
   * @param {L.Map} map
   * @param {Play} play `ground`, `layers`, `marks`: each paints a view; `hasMarks()`: whether
   *   there are any; `mayJoin()`: whether nothing lies between ground and layers; `labels()`: what
   *   is to be named, as `makeLabels` takes it; `credits()` says whose data is shown
   */
  constructor(map, play) {
    this.map = map;
    this.play = play;
    for (const [name, depth] of Object.entries(PANES)) {
      const pane = map.createPane(name);
      pane.style.zIndex = String(depth);
      pane.style.pointerEvents = "none";
    }
    this.margin = 0;
    this.ground = null;
    /** Whether the canvas of the ground holds the layers, too. */
    this.isJoined = false;
    this.layers = this.makePainter("layers");
    this.marks = this.makePainter("marks");
    this.labels = makeLabels(map, /** @type {HTMLElement} */ (map.getPane("planmapLabels")));
    this.dirty = new Set();
    this.isBegun = false;
    this.isWriting = true;
    this.isZooming = false;
    this.timer = 0;
    /** @type {Promise<void>} */
    this.ready = new Promise((resolve) => {
      this.declareReady = () => resolve();
    });
    this.ready.then(() => this.widenSoon());
    map.on("zoomstart", () => this.beginZoom());
    map.on("moveend zoomend", () => this.endZoom());
    this.schedule("labels");
  }

  makePainter(part) {
    const pane = `planmap${part[0].toUpperCase()}${part.slice(1)}`;
    const paint = part === "ground" ? (view) => this.paintGround(view) : this.play[part];
    return makePainter(paint, pane, this.margin);
  }

  paintGround(view) {
    this.play.ground(view);
    if (this.isJoined) this.play.layers(view);
  }

  /** Give the layers a canvas of their own, as anything asks for that lies or changes between. */
  separate() {
    if (!this.isJoined) return;
    this.isJoined = false;
    this.ground?.paint();
    this.layers.addTo(this.map);
  }

  widenSoon() {
    setTimeout(() => this.widen(), MARGIN_AFTER_MS);
  }

  /** What is drawn while the browser prints would stay blank on the paper (Chromium). */
  widen() {
    if (window.matchMedia("print").matches) {
      this.widenSoon();
      return;
    }
    this.margin = MARGIN;
    this.separate();
    for (const painter of this.painters()) painter.setMargin(MARGIN);
  }

  painters() {
    return [this.ground, this.isJoined ? null : this.layers, this.marks].filter(Boolean);
  }

  showGround() {
    this.ground = this.ground || this.makePainter("ground");
    if (this.isBegun) this.ground.addTo(this.map);
    this.schedule("labels");
  }

  hideGround() {
    this.separate();
    if (this.ground) this.ground.remove();
    this.ground = null;
    this.schedule("labels");
  }

  /** Ask for `parts` to be drawn in the next frame; beside the painted ones "labels", "credits". */
  schedule(...parts) {
    if (!this.dirty.size && this.isWriting) {
      const draw = () => this.flush();
      if (document.hidden) setTimeout(draw, 0);
      else requestAnimationFrame(draw);
    }
    for (const part of parts) this.dirty.add(part);
  }

  /** Paint the layers again soon: when they get a canvas of their own, if they have none yet. */
  repaint() {
    if (!this.isJoined) this.schedule("layers", "marks");
  }

  flush() {
    if (!this.isWriting) return;
    const parts = this.dirty;
    this.dirty = new Set();
    if (this.isZooming || !parts.size) return;
    if (!this.isBegun) {
      this.redraw();
      return;
    }
    this.draw(parts);
  }

  draw(parts) {
    if (parts.has("credits")) this.play.credits();
    if (this.isJoined && (parts.has("ground") || parts.has("layers"))) this.separate();
    else this.drawCanvases(parts);
    if (parts.has("marks") || (parts.has("layers") && this.play.hasMarks())) this.drawMarks();
    this.labels.update(this.play.labels());
  }

  drawCanvases(parts) {
    if (parts.has("ground") && this.ground) this.ground.paint();
    if (parts.has("layers")) this.layers.paint();
  }

  /** The canvas of marks waits until there is one. */
  drawMarks() {
    if (this.marks._map) this.marks.paint();
    else if (this.play.hasMarks()) this.marks.addTo(this.map);
  }

  /** Begin with the canvases alone; what is written on the map waits for `finish`. */
  begin() {
    this.isJoined = Boolean(this.ground) && this.play.mayJoin();
    this.paint();
    this.dirty = new Set();
    this.isWriting = false;
  }

  /** Write what waits, and what has changed since `begin`: then the first view is there. */
  finish() {
    this.isWriting = true;
    const parts = this.dirty.add("labels").add("credits");
    this.dirty = new Set();
    this.draw(parts);
    this.declareReady();
  }

  paint() {
    for (const painter of this.painters()) {
      if (painter._map) painter._update();
      else if (painter !== this.marks || this.play.hasMarks()) painter.addTo(this.map);
    }
    this.isBegun = true;
  }

  /** Draw everything now. */
  redraw() {
    clearTimeout(this.timer);
    this.isZooming = false;
    this.dirty = new Set();
    this.isJoined = false;
    this.paint();
    this.play.credits();
    this.labels.update(this.play.labels());
    this.declareReady();
  }

  /** While the canvases are scaled nothing is painted; the end of the zoom paints all. */
  beginZoom() {
    this.isZooming = true;
    this.labels.hide();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.redraw(), LONGEST_ZOOM_MS);
  }

  endZoom() {
    clearTimeout(this.timer);
    this.isZooming = false;
    this.schedule("labels");
    if (this.play.hasMarks() || this.marks._map) this.schedule("marks");
  }
}
