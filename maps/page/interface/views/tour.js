/** The tour: chapters in the order of the text; each sets layers, filter and view and gives them back. */

import { button, glyph, h, replace } from "../pieces/dom.js";
import { viewOf } from "../pieces/framing.js";
import { ICONS } from "../pieces/icons.js";
import { paragraphButton, placeButton } from "../pieces/parts.js";
import { FILTER_KEYS, NO_FILTER } from "../state/filters.js";
import { same } from "../state/store.js";
import { isTyping } from "./keyboard.js";
import { isNarrow } from "./layout.js";

/** What of the state a chapter sets, besides the view. */
export const TOUR_KEYS = ["pane", "layers", ...FILTER_KEYS, "place", "district"];

/** @param {Context} ctx */
export function makeTour(ctx) {
  const element = h("section", {
    class: "pm-tour",
    hidden: true,
    "aria-labelledby": "pm-tour-title",
    "data-tour-card": "",
  });
  const tour = { ctx, element, before: null };
  const { chapters } = ctx.data;
  const at = () => chapters.findIndex((chapter) => chapter.id === ctx.store.state.chapter);
  const go = (index) => ctx.store.set({ chapter: chapters[index].id });
  const build = () => draw(tour, at());
  document.addEventListener("keydown", (event) => onKey(event, ctx, api));
  const api = {
    element,
    keys: ["chapter"],
    build,
    update() {
      const chapter = chapters[at()];
      if (!chapter) leave(tour);
      build();
      if (chapter) enter(tour, chapter);
    },
    start: () => chapters.length && go(0),
    next: () => (at() < chapters.length - 1 ? go(at() + 1) : api.stop()),
    back: () => at() > 0 && go(at() - 1),
    stop: () => ctx.store.set({ chapter: null }),
  };
  return api;
}

/** What a chapter sets is kept from before the tour; what the reader changed meanwhile stays. */
function enter(tour, chapter) {
  const { ctx } = tour;
  const { state } = ctx.store;
  if (!tour.before) tour.before = { ...pickState(state), view: viewOf(ctx.map) };
  const layers = new Set(chapter.layers.filter((id) => ctx.cat.layers.has(id)));
  const places = chapter.places.filter((id) => ctx.cat.places.has(id));
  if (isNarrow()) ctx.store.set({ pane: "low" });
  ctx.store.set({
    layers: layers.size ? layers : tour.before.layers,
    ...NO_FILTER,
    statuses: chapter.statuses.length ? new Set(chapter.statuses) : null,
    place: null,
    district: false,
  });
  tour.set = pickState(ctx.store.state);
  ctx.engine.highlight(places);
  ctx.actions.frame(places);
  ctx.live.say(`${ctx.words.pick(chapter.title)}. ${ctx.words.pick(chapter.words)}`);
}

function leave(tour) {
  const { ctx, before, set } = tour;
  if (!before) return;
  tour.before = null;
  ctx.engine.highlight([]);
  const { state } = ctx.store;
  const back = Object.fromEntries(
    Object.keys(set)
      .filter((key) => same(state[key], set[key]))
      .map((key) => [key, before[key]]),
  );
  ctx.store.set(back);
  ctx.actions.lookAt(before.view);
  ctx.live.say(ctx.words.t("tour.over"));
}

function pickState(state) {
  return Object.fromEntries(TOUR_KEYS.map((key) => [key, state[key]]));
}

function draw({ ctx, element }, at) {
  const { t, pick, number } = ctx.words;
  const chapter = ctx.data.chapters[at];
  const had = element.contains(document.activeElement) || element.hidden;
  element.hidden = !chapter;
  ctx.app.classList.toggle("pm-touring", Boolean(chapter));
  if (!chapter) return replace(element);
  const act = (key, label, run, disabled) =>
    button(
      { class: "pm-small", "data-tour": key, "data-key": `tour-${key}`, disabled, onclick: run },
      label,
    );
  const places = chapter.places.map((id) => ctx.cat.places.get(id)).filter(Boolean);
  const last = at === ctx.data.chapters.length - 1;
  replace(
    element,
    h(
      "p",
      { class: "pm-quiet pm-tour-count" },
      t("tour.count", { at: number(at + 1), n: ctx.data.chapters.length }),
    ),
    h("h2", { id: "pm-tour-title", tabindex: "-1" }, pick(chapter.title)),
    h("p", { class: "pm-tour-words" }, pick(chapter.words)),
    h(
      "div",
      { class: "pm-tour-places" },
      places.map((place) => placeButton(ctx, place)),
      chapter.paragraphs.map((n) => paragraphButton(ctx, Number(n))),
    ),
    h(
      "div",
      { class: "pm-row pm-tour-tools" },
      act("back", t("tour.back"), () => ctx.views.tour.back(), at === 0),
      act("next", last ? t("tour.finish") : t("tour.next"), () => ctx.views.tour.next()),
      button(
        {
          class: "pm-small pm-tour-stop",
          "data-tour": "stop",
          "data-key": "tour-stop",
          onclick: () => ctx.views.tour.stop(),
        },
        glyph(ICONS.close, 16),
        t("tour.stop"),
      ),
    ),
  );
  if (had) element.querySelector("h2").focus({ preventScroll: true });
}

function onKey(event, ctx, api) {
  if (
    !ctx.store.state.chapter ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    isTyping(event) ||
    ctx.app.querySelector("dialog[open]")
  )
    return;
  if (event.target.closest(".leaflet-container")) return;
  if (event.key === "ArrowRight" || event.key === "PageDown") api.next();
  else if (event.key === "ArrowLeft" || event.key === "PageUp") api.back();
  else return;
  event.preventDefault();
}
