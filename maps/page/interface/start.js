/** Puts the interface together: state, panel, cards and hooks around a map and its engine. */

import { makeHooks } from "./hooks.js";
import { keepFramed, linkUp, lookAtAll } from "./linking.js";
import { h } from "./pieces/dom.js";
import { resize } from "./pieces/framing.js";
import { afterNextFrame } from "./pieces/idle.js";
import { makeContext } from "./services.js";
import { countLayers, FILTER_KEYS, NO_FILTER } from "./state/filters.js";
import { keepScheme, SCHEMES } from "./state/scheme.js";
import { keep, recall } from "./state/storage.js";
import { createStore } from "./state/store.js";
import { matchLanguage } from "./state/words.js";
import { syncEngine } from "./sync.js";
import { makeCard } from "./views/card.js";
import { makeDistrict } from "./views/district.js";
import { makeFilterBar } from "./views/filterbar.js";
import { makeGuests } from "./views/guests.js";
import { makeInset } from "./views/inset.js";
import { listenToKeys } from "./views/keyboard.js";
import { isNarrow, makePanel } from "./views/layout.js";
import { makeLegend } from "./views/legend.js";
import { makeLens } from "./views/lens.js";
import { makeList } from "./views/list.js";
import { addControls } from "./views/map-controls.js";
import { makePrinting } from "./views/printing.js";
import { makePromises } from "./views/promises.js";
import { makeReading } from "./views/reading.js";
import { makeSearch } from "./views/search.js";
import { headlineOf, makeStory } from "./views/story.js";
import { makeTour } from "./views/tour.js";
import { makeTree } from "./views/tree.js";

/**
 * Build the interface around a map. Without a state in the address the map and its frame come
 * first; what takes longer follows when they are on the screen, and what is behind something, as
 * the tree of layers behind another tab, is made for the first sign of a reader, or for a script
 * that asks whether the page is ready.
 * @param {{map: Object, engine: Object, data: Object, words: Object, guests: Object,
 *   whenParsed: (act: () => void) => void, extension?: Extension|null}} given The Leaflet map, the
 *   engine that draws, the data block, the words of the three languages, what others put on the
 *   map, what runs an act when all of the page is there, and what adds to the panel.
 * @returns {Object} `window.planmap`
 */
export function startInterface({
  map,
  engine,
  data,
  words: tables,
  guests,
  whenParsed,
  extension = null,
}) {
  const store = createStore(firstState(data));
  store.set({ singleKeys: recall("keys") !== "off" });
  const ctx = makeContext({ map, engine, data, guests }, tables, store);
  const components = addComponents(ctx, extension?.tabs(ctx) || {});
  const { views } = ctx;
  const behind = [views.tree, views.guestList, views.card, views.district, views.tour];
  const skip = arrange(ctx);
  const rebuild = () => buildAll(components);
  keepScheme(ctx, rebuild);
  syncEngine(ctx);
  speak(ctx, skip);
  const first = store.state;
  window.planmap = makeHooks(ctx);
  // The map's room is fixed by the styles: the headline comes with it, all other words may follow.
  ctx.app.dataset.pane = store.state.pane;
  const frame = location.hash ? [views.panel, views.story, views.filterBar] : [];
  if (!location.hash) views.story.begin();
  buildAll(frame);
  resize(ctx);
  const finish = () => {
    const isAsBegun = store.state === first && !location.hash;
    const waiting = [...frame, ...(isAsBegun ? [views.inset, ...behind] : [])];
    if (store.state !== first) rebuild();
    else buildAll(components.filter((one) => !waiting.includes(one)));
    if (isAsBegun) views.inset.place();
    if (isAsBegun) ctx.reader.putOff(() => buildAll(behind));
    ctx.reader.putOff(() => engine.separate());
    store.subscribe((state, changed) => {
      if (![...changed].every((key) => key === "view")) ctx.reader.wake();
      if (changed.has("lang")) {
        keep("lang", state.lang);
        speak(ctx, skip);
        rebuild();
        ctx.live.say(ctx.words.t("language.now"));
      } else update(components, changed);
      onChange(ctx, state, changed);
    });
    listenToKeys(ctx);
    views.guestList.start();
    linkUp(ctx);
    keepFramed(ctx);
    extension?.start(ctx, rebuild);
    return isAsBegun;
  };
  if (location.hash) {
    finish();
    engine.redraw();
  } else {
    lookAtAll(ctx);
    engine.begin();
    const follow = () => {
      const isWaiting = finish();
      if (isWaiting) views.inset.measure();
      engine.finish();
      if (isWaiting) views.inset.draw();
    };
    afterNextFrame(() => whenParsed(follow));
  }
  return window.planmap;
}

function firstState(data) {
  const { languages } = data.dossier;
  const wished = [recall("lang"), ...(navigator.languages || [])]
    .map((tag) => tag && matchLanguage(tag, languages))
    .find(Boolean);
  const scheme = recall("scheme");
  return {
    lang: wished || languages[0],
    scheme: scheme && SCHEMES.includes(scheme) ? scheme : "auto",
    layers: new Set(data.layers.filter((layer) => layer.visible).map((layer) => layer.id)),
    ...NO_FILTER,
    colour: data.commitments.length ? "outcome" : "theme",
    rings: false,
    statement: null,
    place: null,
    tab: data.commitments.length ? "promises" : "places",
    pane: "half",
    district: false,
    figures: null,
    base: null,
    chapter: null,
    view: null,
  };
}

/**
 * @param {Context} ctx
 * @param {Record<string, View>} more further tabs by name
 */
function addComponents(ctx, more) {
  ctx.views.story = makeStory(ctx);
  ctx.views.lens = makeLens(ctx);
  ctx.views.inset = makeInset(ctx);
  ctx.views.search = makeSearch(ctx);
  ctx.views.tree = makeTree(ctx);
  ctx.views.guestList = makeGuests(ctx);
  ctx.views.filterBar = makeFilterBar(ctx);
  ctx.views.list = makeList(ctx);
  ctx.views.promises = makePromises(ctx);
  ctx.views.reading = makeReading(ctx);
  ctx.views.card = makeCard(ctx);
  ctx.views.district = makeDistrict(ctx);
  ctx.views.legend = makeLegend(ctx);
  ctx.views.tour = makeTour(ctx);
  ctx.views.printing = makePrinting(ctx);
  ctx.views.panel = makePanel(ctx, {
    search: ctx.views.search,
    story: ctx.views.story,
    tabs: {
      promises: [ctx.views.promises],
      places: [ctx.views.list],
      layers: [ctx.views.tree, ctx.views.guestList],
      read: [ctx.views.reading],
      ...Object.fromEntries(Object.entries(more).map(([tab, view]) => [tab, [view]])),
    },
  });
  const lazy = (tab, component) => onlyWhenSeen(ctx, tab, component);
  return [
    ctx.views.panel,
    ctx.views.story,
    ctx.views.lens,
    ctx.views.search,
    ctx.views.tree,
    ctx.views.guestList,
    ctx.views.filterBar,
    lazy("places", ctx.views.list),
    lazy("promises", ctx.views.promises),
    lazy("read", ctx.views.reading),
    ctx.views.card,
    ctx.views.district,
    ctx.views.legend,
    ctx.views.tour,
    addControls(ctx),
    ctx.views.inset,
    ...Object.entries(more).map(([tab, view]) => lazy(tab, view)),
  ];
}

/** Let a tab's contents wait until the tab is open. @param {Context} ctx */
function onlyWhenSeen(ctx, tab, component) {
  let isFresh = false;
  const isSeen = () => ctx.store.state.tab === tab;
  return {
    keys: [...component.keys, "tab"],
    build() {
      isFresh = isSeen();
      if (isFresh) component.build();
    },
    update(changed) {
      const concerns = component.keys.some((key) => changed.has(key));
      if (!isSeen()) isFresh = isFresh && !concerns;
      else if (!isFresh) {
        isFresh = true;
        component.build();
      } else if (concerns) component.update(changed);
    },
  };
}

/** @param {{build: () => void}[]} components */
function buildAll(components) {
  for (const one of components) one.build();
}

/** @param {Context} ctx */
function arrange(ctx) {
  const { app, area, stage } = ctx;
  const skip = h("a", {
    class: "pm-skip",
    href: "#pm-tab-places",
    onclick: (event) => {
      event.preventDefault();
      ctx.actions.tab("places", true);
    },
  });
  app.prepend(skip, ctx.views.panel.element);
  ctx.views.panel.element.append(ctx.views.panel.splitter);
  stage.append(ctx.views.legend.element, ctx.views.tour.element, ctx.live.notices);
  area.append(ctx.views.filterBar.element);
  app.append(ctx.views.printing.sheet, ctx.live.region);
  const settle = () => {
    if (ctx.store.state.printing) return;
    (isNarrow() ? ctx.views.panel.element : stage).append(
      ctx.views.card.element,
      ctx.views.district.element,
    );
    if (isNarrow()) app.prepend(ctx.views.panel.top);
    else ctx.views.panel.element.prepend(ctx.views.panel.top);
    if (isNarrow()) ctx.views.panel.panels.get("layers")?.prepend(ctx.views.filterBar.element);
    else stage.after(ctx.views.filterBar.element);
    if (isNarrow()) ctx.views.legend.lensSlot.append(ctx.views.lens.element);
    else stage.prepend(ctx.views.lens.element);
  };
  settle();
  window.matchMedia("(max-width: 719px)").addEventListener("change", () => {
    settle();
    resize(ctx);
  });
  window.addEventListener("resize", () => resize(ctx));
  return skip;
}

function update(components, changed) {
  for (const component of components)
    if (component.keys.some((key) => changed.has(key))) component.update(changed);
}

/** @param {Context} ctx */
function onChange(ctx, state, changed) {
  if (changed.has("scheme")) keep("scheme", state.scheme);
  if (changed.has("asAt")) document.title = headlineOf(ctx);
  if (changed.has("pane")) resize(ctx);
  if (["layers", ...FILTER_KEYS].some((key) => changed.has(key))) sayCounts(ctx);
}

/** @param {Context} ctx */
function sayCounts(ctx) {
  const counts = countLayers(ctx.cat, ctx.filter());
  const n = [...ctx.store.state.layers].reduce((sum, id) => sum + (counts.get(id) || 0), 0);
  ctx.live.say(ctx.words.t("list.count", { n, all: ctx.data.places.length }));
}

/** @param {Context} ctx */
function speak(ctx, skip) {
  document.documentElement.lang = ctx.words.lang;
  document.title = headlineOf(ctx);
  skip.textContent = ctx.words.t("skip");
  ctx.map.getContainer().setAttribute("role", "region");
  ctx.map.getContainer().setAttribute("aria-label", ctx.words.t("map.title"));
}
