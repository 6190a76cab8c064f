/**
 * The canvases and labels over a map, and when they are drawn: at most once a frame, never while
 * the map zooms, and not before all is made that the first view shows.
 */

import {makeLabels} from "./labels.js";
import {makePainter} from "./painter.js";

const PANES = { planmapGround: 150, planmapLayers: 390, planmapMarks: 395, planmapLabels: 450 };
/** A flight that a touch of the pointer stops ends without an event: then all is drawn anyway. */
const LONGEST_ZOOM_MS = 1500;

export class Stage {
  /**
   * @param {L.Map} map
   * @param {object} play `ground`, `layers`, `marks`: each paints a view; `hasMarks()`: whether
   *   there are any; `labels()`: what is to be named, as `makeLabels` takes it
   */
  constructor(map, play) {
    this.map = map;
    this.play = play;
    for (const [name, depth] of Object.entries(PANES)) {
      const pane = map.createPane(name);
      pane.style.zIndex = depth;
      pane.style.pointerEvents = "none";
    }
    this.ground = null;
    this.layers = makePainter(play.layers, "planmapLayers");
    this.marks = makePainter(play.marks, "planmapMarks");
    this.labels = makeLabels(map, map.getPane("planmapLabels"));
    this.dirty = new Set();
    this.isBegun = false;
    this.isZooming = false;
    this.timer = 0;
    this.ready = new Promise((resolve) => {
      this.declareReady = resolve;
    });
    map.on("zoomstart", () => this.beginZoom());
    map.on("moveend zoomend", () => this.endZoom());
    this.schedule("labels");
  }

  painters() {
    return [this.ground, this.layers, this.marks].filter(Boolean);
  }

  showGround() {
    this.ground = this.ground || makePainter(this.play.ground, "planmapGround");
    if (this.isBegun) this.ground.addTo(this.map);
    this.schedule("labels");
  }

  hideGround() {
    if (this.ground) this.ground.remove();
    this.ground = null;
    this.schedule("labels");
  }

  /** Ask for `parts` to be drawn in the next frame: "ground", "layers", "marks", "labels". */
  schedule(...parts) {
    if (!this.dirty.size) {
      const draw = () => this.flush();
      if (document.hidden) setTimeout(draw, 0);
      else requestAnimationFrame(draw);
    }
    for (const part of parts) this.dirty.add(part);
  }

  flush() {
    const parts = this.dirty;
    this.dirty = new Set();
    if (this.isZooming || !parts.size) return;
    if (!this.isBegun) {
      this.redraw();
      return;
    }
    if (parts.has("ground") && this.ground) this.ground.paint();
    if (parts.has("layers")) this.layers.paint();
    if (parts.has("marks") || (parts.has("layers") && this.play.hasMarks())) this.drawMarks();
    this.labels.update(this.play.labels());
  }

  /** The canvas of marks waits until there is one. */
  drawMarks() {
    if (this.marks._map) this.marks.paint();
    else if (this.play.hasMarks()) this.marks.addTo(this.map);
  }

  /** Draw everything now. */
  redraw() {
    clearTimeout(this.timer);
    this.isZooming = false;
    this.dirty = new Set();
    for (const painter of this.painters()) {
      if (painter._map) painter._update();
      else if (painter !== this.marks || this.play.hasMarks()) painter.addTo(this.map);
    }
    this.isBegun = true;
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
    if (this.play.hasMarks()) this.schedule("marks");
  }

  /** @param {number} ratio canvas pixels a CSS pixel, as for print; 0 follows the screen */
  setRatio(ratio) {
    for (const painter of this.painters()) painter.setRatio(ratio);
  }
}
