/** What every part of the interface may ask for: words of evidence, boxes, swatches, the view. */

import { makeActions } from "./actions.js";
import { h, outward } from "./pieces/dom.js";
import { makeLive } from "./pieces/live.js";
import { FILTER_KEYS, makeFilter } from "./state/filters.js";
import { coveredPixels } from "./views/layout.js";

/** Put the services on `ctx`, where every part finds them. */
export function addServices(ctx) {
  let filter = null;
  ctx.store.subscribe((state, changed) => changed.has("lang") && ctx.words.setLanguage(state.lang));
  ctx.live = makeLive(ctx.words);
  ctx.swatch = (spec) => ctx.engine.swatch(spec);
  ctx.filter = () => (filter = filter || makeFilter(ctx.cat, ctx.store.state));
  ctx.store.subscribe((_, changed) => {
    if (FILTER_KEYS.some((key) => changed.has(key))) filter = null;
  });
  /** The language of the text, for what is quoted from it: Chinese of either script is Chinese. */
  ctx.said = ctx.words.languages[0].replace(/^zh-.*/, "zh");
  ctx.time = () => ({ asAt: ctx.store.state.asAt, told: ctx.data.document.date });
  ctx.actions = makeActions(ctx);
  ctx.cover = () => ctx.engine.setPadding?.(coveredPixels(ctx));
  ctx.resized = () => ctx.isPrinting || ctx.map.invalidateSize({ animate: false });
  ctx.view = () => ({
    lon: round(ctx.map.getCenter().lng),
    lat: round(ctx.map.getCenter().lat),
    zoom: Math.round(ctx.map.getZoom() * 100) / 100,
  });
  ctx.boxOf = (ids) => boxOf(ctx, ids);
  ctx.homeBox = () => ctx.engine.headlineBox() || ctx.data.dossier.view;
  ctx.period = (text) =>
    text
      .split("/")
      .map((part) => (/^\d{4}(-\d{2}){0,2}$/.test(part) ? ctx.words.date(part) : part))
      .join("–");
  ctx.evidenceLinks = (ids) => evidenceLinks(ctx, ids);
}

function round(degrees) {
  return Math.round(degrees * 1e5) / 1e5;
}

function boxOf(ctx, ids) {
  const things = ids
    .map((id) => ctx.cat.places.get(id))
    .filter(Boolean)
    .flatMap((place) => [place, ...ctx.cat.sectionsOf(place.id)]);
  const boxes = things
    .map((thing) => thing.bounds || (thing.position && [...thing.position, ...thing.position]))
    .filter(Boolean);
  if (!boxes.length) return null;
  return boxes.reduce(([w, s, e, n], [a, b, c, d]) => [
    Math.min(w, a),
    Math.min(s, b),
    Math.max(e, c),
    Math.max(n, d),
  ]);
}

function evidenceLinks(ctx, ids) {
  const rows = ids.map((id) => ctx.data.evidence[id]).filter(Boolean);
  if (!rows.length) return null;
  const { t, pick, date } = ctx.words;
  return h(
    "ul",
    { class: "pm-evidence" },
    rows.map((row) =>
      h(
        "li",
        {},
        outward(row.address, pick(row.title)),
        h(
          "span",
          { class: "pm-quiet" },
          ` · ${pick(row.publisher)}`,
          row.date ? ` · ${date(row.date)}` : "",
          ` · ${t(`evidence.${row.class}`)}`,
        ),
      ),
    ),
  );
}
