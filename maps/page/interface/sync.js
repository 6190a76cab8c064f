/** Hands the state on to the engine, and what is picked on the map back to the state. */

import { figureText } from "./pieces/parts.js";
import { FILTER_KEYS } from "./state/filters.js";
import { metricsOf } from "./state/metrics.js";
import { isDone, loudestOf, statusThen } from "./state/outcomes.js";
import { coveringBoxes } from "./views/covering.js";

/** What of the state opens or folds something over the map. */
const COVERS = ["place", "district", "chapter", "pane", "asAt"];

/** @param {Context} ctx */
export function syncEngine(ctx) {
  const { engine, store } = ctx;
  engine.setLanguage(store.state.lang);
  engine.keepClearOf(() => coveringBoxes(ctx));
  setDress(ctx);
  engine.setPhrases(
    (metres) => ctx.words.t("placed.within", { radius: ctx.words.length(metres) }),
    (n) => ctx.words.t("credits.more", { n }),
  );
  for (const id of store.state.layers) engine.show(id);
  store.subscribe((state, changed) => {
    if (changed.has("lang")) engine.setLanguage(state.lang);
    if (changed.has("layers")) setLayers(ctx, state.layers);
    if (changed.has("colour") || changed.has("asAt")) setDress(ctx);
    if (FILTER_KEYS.some((key) => changed.has(key))) setFilter(ctx);
    if (changed.has("rings")) engine.setRings(state.rings);
    if (changed.has("statement")) lightUp(ctx, state.statement);
    if (changed.has("place")) engine.select(state.place);
    if (
      changed.has("figures") ||
      (state.figures && ["lang", ...FILTER_KEYS].some((one) => changed.has(one)))
    )
      setFigures(ctx, state.figures);
    if (changed.has("base")) ctx.actions.applyBase();
    if (COVERS.some((key) => changed.has(key))) engine.schedule("labels");
  });
  engine.onPick((id) => id && ctx.actions.open(id, { focus: false, fly: false }));
  engine.onVisible((id, isVisible) => followLayer(store, id, isVisible));
  if (engine.onNotice) engine.onNotice((key, params) => ctx.live.notice(key, params));
  if (engine.onHover) engine.onHover((id) => ctx.stage.classList.toggle("pm-over", Boolean(id)));
}

/** A layer may also be shown or hidden by the map itself, as by a control of the user's own. */
function followLayer(store, id, isVisible) {
  if (store.state.layers.has(id) === isVisible) return;
  const layers = new Set(store.state.layers);
  if (isVisible) layers.add(id);
  else layers.delete(id);
  store.set({ layers });
}

/** @param {Context} ctx */
function setLayers(ctx, wanted) {
  for (const { id } of ctx.data.layers) {
    if (wanted.has(id) && !ctx.engine.isVisible(id)) ctx.engine.show(id);
    if (!wanted.has(id) && ctx.engine.isVisible(id)) ctx.engine.hide(id);
  }
}

/** @param {Context} ctx */
function setFilter(ctx) {
  const filter = ctx.filter();
  ctx.engine.setFilter(filter.isOn ? filter.feature : null);
}

/**
 * Say what each feature's colour goes by: its status and verdict at the date that is shown.
 * @param {Context} ctx
 */
export function setDress(ctx) {
  const time = ctx.filter().time;
  const { colour } = ctx.store.state;
  const outcomes = new Map();
  const outcomeFor = ({ id }) => {
    if (!outcomes.has(id)) outcomes.set(id, loudestOf(ctx.cat.commitmentsOf(id), time, id));
    return outcomes.get(id);
  };
  ctx.engine.setDress(({ row, place }) => ({
    status: statusThen(row, time) || "unknown",
    outcome: colour === "outcome" && !wasThere(ctx, row, place) ? outcomeFor(place) : null,
    mode: colour,
  }));
}

/**
 * Tell whether a section was in use before what is told of its line, as another section was not:
 * the verdict is on that one.
 * @param {Context} ctx
 */
function wasThere(ctx, row, place) {
  if (row === place || !isDone(row.statusAt)) return false;
  return ctx.cat.sectionsOf(place.id).some(({ statusAt }) => !isDone(statusAt));
}

/** The places of a statement stand out while it is open. @param {Context} ctx */
function lightUp(ctx, id) {
  const row = ctx.cat.commitments.get(id);
  const places = row ? row.places.filter((one) => one !== ctx.data.dossier.region) : [];
  ctx.engine.highlight(places);
}

/** Draw a metric as symbols; its sizes go into the legend. @param {Context} ctx */
function setFigures(ctx, key) {
  const metric = metricsOf(ctx.cat).find((one) => one.key === key);
  if (!metric) {
    ctx.engine.setSymbols(null);
    ctx.store.set({ symbols: null });
  } else {
    const shown = metric.facts.filter((fact) =>
      ctx.filter().place(ctx.cat.places.get(fact.subject)),
    );
    const items = shown.map((fact) => ({
      place: fact.subject,
      value: fact.baseValue,
      label: figureText(ctx, fact),
    }));
    const sizes = ctx.engine.setSymbols({ metric: key, items }) || [];
    ctx.store.set({
      symbols: {
        name: ctx.words.pick(metric.name),
        sizes: sizes.map(({ value, radius }) => ({
          radius_px: radius,
          label: figureText(ctx, { baseValue: value, baseUnit: metric.unit, comparator: "exact" }),
        })),
      },
    });
  }
}
