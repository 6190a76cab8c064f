/** Puts the interface together: state, panel, cards and hooks around a map and its engine. */

import { makeHooks } from "./hooks.js";
import { keepFramed, linkUp, lookAtAll } from "./linking.js";
import { h } from "./pieces/dom.js";
import { addServices } from "./services.js";
import { makeCatalogue } from "./state/catalogue.js";
import { FILTER_KEYS, NO_FILTER } from "./state/filters.js";
import { keepScheme, SCHEMES } from "./state/scheme.js";
import { keep, recall } from "./state/storage.js";
import { createStore } from "./state/store.js";
import { createWords, matchLanguage } from "./state/words.js";
import { syncEngine } from "./sync.js";
import { makeCard } from "./views/card.js";
import { makeDistrict } from "./views/district.js";
import { makeFilterBar } from "./views/filterbar.js";
import { makeGuests } from "./views/guests.js";
import { makeInset } from "./views/inset.js";
import { isTyping, listenToKeys } from "./views/keyboard.js";
import { isNarrow, makePanel, wrapMap } from "./views/layout.js";
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

/** Where no frame is shown, as in a tab behind others, the page does not wait for one. */
const LONGEST_WAIT_MS = 250;

/**
 * Build the interface around a map. Without a state in the address the map and its frame come
 * first; what takes longer follows when they are on the screen.
 * @param {{map: Object, engine: Object, data: Object, words: Object, guests: Object}} given The
 *   Leaflet map, the engine that draws, the data block, the words of the three languages, and what
 *   others put on the map.
 * @returns {Object} `window.planmap`
 */
export function startInterface({ map, engine, data, words: tables, guests }) {
  const start = firstState(data);
  const ctx = {
    map,
    engine,
    data,
    guests,
    tables,
    start,
    cat: makeCatalogue(data),
    words: createWords(tables, start.lang, data.dossier.languages),
    store: createStore(start),
    isTyping,
    isNarrow,
    discFrom: data.styles.discFrom,
    mention: null,
    opener: null,
  };
  Object.assign(ctx, wrapMap(map.getContainer()));
  addServices(ctx);
  const components = addComponents(ctx);
  arrange(ctx);
  ctx.rebuild = () => {
    for (const component of components) component.build();
  };
  keepScheme(ctx);
  syncEngine(ctx);
  speak(ctx);
  window.planmap = makeHooks(ctx, engine.ready);
  const frame = [ctx.panel, ctx.story, ctx.filterBar];
  for (const one of frame) one.build();
  ctx.resized();
  const finish = () => {
    if (ctx.store.state !== start) ctx.rebuild();
    else for (const one of components) if (!frame.includes(one)) one.build();
    ctx.store.subscribe((state, changed) => onChange(ctx, components, state, changed));
    listenToKeys(ctx);
    ctx.guestList.start();
    linkUp(ctx);
    keepFramed(ctx);
  };
  if (location.hash) {
    finish();
    engine.redraw();
  } else {
    lookAtAll(ctx);
    engine.begin();
    afterNextFrame(() => {
      finish();
      engine.finish();
    });
  }
  return window.planmap;
}

/** Run `act` when the browser has shown what is there, or soon if it shows nothing at all. */
function afterNextFrame(act) {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    act();
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, LONGEST_WAIT_MS);
}

function firstState(data) {
  const { languages } = data.dossier;
  const wished = [recall("lang"), ...(navigator.languages || [])]
    .map((tag) => matchLanguage(tag, languages))
    .find(Boolean);
  const scheme = recall("scheme");
  return {
    lang: wished || languages[0],
    scheme: SCHEMES.includes(scheme) ? scheme : "auto",
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

function addComponents(ctx) {
  ctx.story = makeStory(ctx);
  ctx.lens = makeLens(ctx);
  ctx.inset = makeInset(ctx);
  ctx.search = makeSearch(ctx);
  ctx.tree = makeTree(ctx);
  ctx.guestList = makeGuests(ctx);
  ctx.filterBar = makeFilterBar(ctx);
  ctx.list = makeList(ctx);
  ctx.promises = makePromises(ctx);
  ctx.reading = makeReading(ctx);
  ctx.card = makeCard(ctx);
  ctx.district = makeDistrict(ctx);
  ctx.legend = makeLegend(ctx);
  ctx.tour = makeTour(ctx);
  ctx.printing = makePrinting(ctx);
  ctx.panel = makePanel(ctx, {
    search: ctx.search,
    story: ctx.story,
    layers: [ctx.tree, ctx.guestList],
    places: [ctx.list],
    promises: [ctx.promises],
    read: [ctx.reading],
  });
  const lazy = (tab, component) => onlyWhenSeen(ctx, tab, component);
  return [
    ctx.panel,
    ctx.story,
    ctx.lens,
    ctx.search,
    ctx.tree,
    { keys: [], build: () => ctx.guestList.build(), update() {} },
    ctx.filterBar,
    lazy("places", ctx.list),
    lazy("promises", ctx.promises),
    lazy("read", ctx.reading),
    ctx.card,
    ctx.district,
    ctx.legend,
    ctx.tour,
    addControls(ctx),
    ctx.inset,
  ];
}

/** Let a tab's contents wait until the tab is open. */
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
  ctx.skip = skip;
  app.prepend(skip, ctx.printing.head, ctx.panel.element, ctx.panel.splitter);
  stage.append(
    ctx.lens.element,
    ctx.legend.element,
    ctx.tour.element,
    ctx.printing.marks,
    ctx.live.notices,
  );
  area.append(ctx.filterBar.element);
  app.append(ctx.printing.sheet, ctx.live.region);
  const settle = () => {
    if (ctx.isPrinting) return;
    (isNarrow() ? ctx.panel.element : stage).append(ctx.card.element, ctx.district.element);
    if (isNarrow()) app.prepend(ctx.panel.top);
    else ctx.panel.element.prepend(ctx.panel.top);
    if (isNarrow()) ctx.panel.panels.get("layers").prepend(ctx.filterBar.element);
    else stage.after(ctx.filterBar.element);
  };
  settle();
  window.matchMedia("(max-width: 719px)").addEventListener("change", () => {
    settle();
    ctx.resized();
  });
  window.addEventListener("resize", ctx.resized);
}

function onChange(ctx, components, state, changed) {
  if (changed.has("lang")) {
    keep("lang", state.lang);
    speak(ctx);
    ctx.rebuild();
    ctx.live.say(ctx.words.t("language.now"));
  } else
    for (const component of components)
      if (component.keys.some((key) => changed.has(key))) component.update(changed);
  if (changed.has("scheme")) keep("scheme", state.scheme);
  if (changed.has("pane")) ctx.resized();
  if (["layers", ...FILTER_KEYS].some((key) => changed.has(key))) sayCounts(ctx);
}

function sayCounts(ctx) {
  const { state } = ctx.store;
  const places = ctx.data.places.filter(
    (place) => state.layers.has(place.layer) && ctx.filter().place(place),
  );
  ctx.live.say(ctx.words.t("list.count", { n: places.length, all: ctx.data.places.length }));
}

function speak(ctx) {
  document.documentElement.lang = ctx.words.lang;
  document.title = headlineOf(ctx);
  ctx.skip.textContent = ctx.words.t("skip");
  ctx.map.getContainer().setAttribute("role", "region");
  ctx.map.getContainer().setAttribute("aria-label", ctx.words.t("map.title"));
}
