/** The address and the state: taken from it at the start, kept in step from then on. */

import { homeAir, viewOf } from "./pieces/framing.js";
import { isYears } from "./state/catalogue.js";
import { STATUSES } from "./state/filters.js";
import { keepHash, readHash, writeHash } from "./state/hash.js";
import { metricsOf } from "./state/metrics.js";
import { OUTCOMES } from "./state/outcomes.js";
import { same } from "./state/store.js";
import { coverMap } from "./views/covering.js";
import { TOUR_KEYS } from "./views/tour.js";

/** Look at the headline places: where the reader begins. @param {Context} ctx */
export function lookAtAll(ctx) {
  const { map, engine, store } = ctx;
  const { x, y } = map.getSize();
  store.set({ unseen: x < SEEN_PX || y < SEEN_PX });
  coverMap(ctx);
  map.setMinZoom(0);
  engine.fitBounds(engine.homeBox(), { animate: false, air: homeAir(ctx) });
  map.setMinZoom(Math.max(0, Math.floor(map.getZoom()) - ZOOMS_OUT));
  engine.markHome();
  store.restart({ view: viewOf(ctx.map) });
}

/** A map smaller than this, as in a hidden frame, is not looked at yet. */
const SEEN_PX = 8;
/** The map opens this many zooms beyond its first view. */
const ZOOMS_OUT = 4;

/**
 * Find the first view again when the map is given another size before anybody has moved it.
 * @param {Context} ctx
 */
export function keepFramed(ctx) {
  /** @type {{x: number, y: number}} */
  let before = ctx.map.getSize();
  const observer = new ResizeObserver(([{ contentRect }]) => {
    const isSame =
      Math.abs(contentRect.width - before.x) < 1 && Math.abs(contentRect.height - before.y) < 1;
    const { printing, unseen } = ctx.store.state;
    const isHidden = !contentRect.width || !contentRect.height; // as by a style for paper
    if (printing || isHidden || (isSame && !unseen)) return;
    before = { x: contentRect.width, y: contentRect.height };
    const { store } = ctx;
    const isUntouched = unseen || isAbout(ctx.map, store.start.view);
    const { place, chapter, statement } = store.state;
    ctx.map.invalidateSize({ animate: false, pan: false });
    if (!isUntouched || place || chapter || statement) return;
    lookAtAll(ctx);
    store.set({ view: viewOf(ctx.map) });
  });
  observer.observe(ctx.stage);
}

/** The map keeps its middle by whole pixels when its size changes. */
const SHIFT_PX = 2;

/** Tell whether the map looks where `view` does, but for the rounding of a change of size. */
function isAbout(map, view) {
  if (!view || Math.abs(map.getZoom() - view.zoom) > 0.01) return false;
  const [now, then] = [map.getCenter(), [view.lat, view.lon]].map((at) => map.project(at));
  return now.distanceTo(then) <= SHIFT_PX;
}

/** Tell whether a year or a range of years is among the years to choose from, or within one. */
function isOffered(years, id) {
  if (!isYears(id)) return false;
  const [from, to = from] = id.split("-");
  return years.some((one) => {
    const [first, last = first] = one.split("-");
    return first <= to && from <= last;
  });
}

/** Take the state from the address, keep the address in step from then on. @param {Context} ctx */
export function linkUp(ctx) {
  const { store, data, cat } = ctx;
  const has = (list) => (id) => list.some((one) => one.id === id);
  const known = {
    layers: (id) => cat.layers.has(id),
    statuses: (id) => STATUSES.includes(id),
    years: (id) => id === "none" || isOffered(cat.years, id),
    outcomes: (id) => OUTCOMES.includes(id),
    statement: (id) => cat.commitments.has(id),
    place: (id) => Boolean(cat.placeOf(id)),
    base: has(data.online),
    chapter: has(data.chapters),
    figures: (key) => metricsOf(cat).some((metric) => metric.key === key),
    lang: (tag) => ctx.words.languages.includes(tag),
    tab: (id) => ctx.views.panel.panels.has(id),
  };
  const update = keepHash({
    write: () => writeHash(store.state, store.start, data.dossier.id),
    take: (hash) => take(ctx, hash, known),
  });
  const { pane } = readHash(location.hash, { dossier: data.dossier.id, known }).patch;
  if (pane) store.set({ pane });
  if (!store.start.view) lookAtAll(ctx);
  if (location.hash) take(ctx, location.hash, known);
  store.set({ view: viewOf(ctx.map) });
  ctx.map.on("moveend", () => store.set({ view: viewOf(ctx.map) }));
  let isSet = false;
  store.subscribe((_, changed) => isSet && update([...changed].some((key) => key !== "view")));
  isSet = true;
}

/**
 * What a chapter sets stands, unless the address says otherwise.
 * @param {Partial<State>} next
 * @param {Partial<State>} patch
 */
function withoutTour(next, patch) {
  /** @param {[string, *]} entry */
  const isOwn = ([key]) => key in patch || !TOUR_KEYS.includes(key);
  return Object.fromEntries(Object.entries(next).filter(isOwn));
}

/** @param {Context} ctx */
function take(ctx, hash, known) {
  const { store, data, cat } = ctx;
  const { start } = store;
  const { patch, problems } = readHash(hash, { dossier: data.dossier.id, known });
  for (const { key, params } of problems) ctx.live.notice(key, params);
  const next = { ...start, lang: store.state.lang, scheme: store.state.scheme, ...patch };
  if (next.place) {
    next.place = cat.placeOf(next.place).id;
    next.layers = new Set([...next.layers, cat.places.get(next.place).layer]);
  }
  store.set({ chapter: next.chapter });
  store.set(next.chapter ? withoutTour(next, patch) : next);
  const view = patch.view || start.view;
  const metric = patch.view ? null : metricsOf(cat).find(({ key }) => key === patch.figures);
  if (next.statement) ctx.actions.openStatement(next.statement);
  if (
    patch.view ||
    (!next.place &&
      !next.chapter &&
      !next.statement &&
      !metric &&
      view &&
      !same(view, viewOf(ctx.map)))
  )
    ctx.map.setView([view.lat, view.lon], view.zoom, { animate: false });
  else if (next.place) {
    coverMap(ctx);
    ctx.engine.flyTo(next.place, { animate: false });
  } else if (metric) {
    const subjects = metric.facts.map((fact) => fact.subject);
    ctx.actions.frame(subjects, { animate: false });
  }
}
