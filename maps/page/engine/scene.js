/** What stands over the layers: symbols of figures, rings of doubt, what is chosen, and the labels. */

import { paintControls } from "./base/alignment.js";
import { hasTiles } from "./base/limits.js";
import { worldX, worldY } from "./geometry.js";
import { findRings, paintEmphasis, paintRings } from "./paint/emphasis.js";
import { paintFigures } from "./paint/figures.js";
import { paintStores } from "./paint/marks.js";
import { homeOf } from "./paint/painter.js";
import { INK } from "./paint/palette.js";

/** World units: a hundredth of a pixel where one looks nearest. */
const SAME = 1e-10;

/** @returns {boolean} whether there is anything to paint over the layers */
export function hasMarks(engine) {
  const { selected, hovered, lit, figures, controls, rings } = engine;
  const isMarked = selected || hovered || lit.length || figures.items.length || controls || rings;
  return Boolean(isMarked || mayFade(engine.map));
}

/** Whether the view is so near that the doubt of a place may be wider than its symbol says. */
function mayFade(map) {
  return map.getZoom() - homeOf(map) >= 1;
}

function emphasised({ lit, hovered, selected }) {
  return {
    pointed: new Set([...lit, hovered].filter(Boolean)),
    chosen: new Set([selected].filter(Boolean)),
  };
}

function ringsIn(engine, view) {
  const { chosen, pointed } = emphasised(engine);
  return findRings(engine.stores(), chosen, pointed, view, engine.rings);
}

/** Paint the layers that are shown. */
export function paintLayers(engine, view) {
  const { data, dark, catalogue, signs } = engine;
  const from = catalogue.contextFrom();
  paintStores(engine.stores(), { ...view, signs }, data.styles, dark, from);
}

/** Paint what stands over the layers into `view`. */
export function paintMarks(engine, bare) {
  const { data, dark, figures, signs } = engine;
  const view = { ...bare, signs };
  const ink = INK[dark ? "dark" : "light"];
  paintFigures(figures.items, view, engine.catalogue.themes, dark, ink.paper);
  paintRings(ringsIn(engine, view), view, data.styles, dark);
  const looks = { styles: data.styles, dark, contextFrom: engine.catalogue.contextFrom() };
  paintEmphasis(engine.stores(), emphasised(engine), view, looks);
  if (engine.controls) paintControls(data.controls, view, ink);
}

/** What is to be named, as `makeLabels` takes it. */
export function namesWanted(engine) {
  return {
    stores: engine.stores(),
    ground: engine.covered ? null : engine.ground,
    figures: engine.figures.items,
    lang: engine.lang,
    chosen: new Set([engine.selected, ...engine.lit].filter(Boolean)),
    covers: engine.findCovers(),
    contextFrom: engine.catalogue.contextFrom(),
    findRings: (view) => ringsIn(engine, view),
    phrase: engine.phrase,
    onSigns: (signs) => moveSigns(engine, signs),
  };
}

/** Let the signs of lines stand where their names found room. */
function moveSigns(engine, signs) {
  const before = engine.signs;
  const isSame = ([id, { x, y }]) => {
    const was = before.get(id);
    return was && Math.hypot(was.x - x, was.y - y) < SAME;
  };
  if (signs.size === before.size && [...signs].every(isSame)) return;
  engine.signs = signs;
  engine.stage.repaint();
}

/**
 * @param {*} engine
 * @param {{lat: number, lng: number}} at
 * @param {number} [enough] a zoom that will do
 * @returns {number} how near one may look at a point: as far as there is ground to see, or `enough`
 */
export function deepestAt(engine, { lat, lng }, enough = Number.POSITIVE_INFINITY) {
  const { ground, covered, free, map } = engine;
  if (!ground || covered || free || hasTiles(map)) return Number.POSITIVE_INFINITY;
  const { x, y } = map.getSize();
  return ground.deepestAt(worldX(lng), worldY(lat), x, y, enough);
}
