/** The frame of the page: panel at the left, map at the right; on a phone a sheet with three stops. */

import { button, glyph, h, keepFocus, replace } from "../pieces/dom.js";
import { ICONS } from "../pieces/icons.js";
import { drawSplitter, listenToGrip, makeSplitter, showFold } from "../pieces/resizing.js";
import { briefHeadlineOf } from "./story.js";

const NARROW = "(max-width: 719px)";

/** @type {MediaQueryList|null} */
let narrow = null;

/** Tell whether the page is as narrow as a phone. */
export function isNarrow() {
  narrow ??= window.matchMedia(NARROW);
  return narrow.matches;
}

/**
 * Wrap the map's element in the page's frame.
 * @param {HTMLElement} container Leaflet's element.
 */
export function wrapMap(container) {
  const app = h("div", { class: "pm-app" });
  const area = h("main", { class: "pm-area" });
  const stage = h("div", { class: "pm-stage" });
  container.before(app);
  container.classList.add("pm-map");
  stage.append(container);
  area.append(stage);
  app.append(area);
  document.documentElement.classList.add("pm-page");
  return { app, area, stage };
}

/** Build the panel with its head, tabs and panes. @param {Context} ctx */
export function makePanel(ctx, parts) {
  const top = h("header", { class: "pm-top" });
  const grip = button({ class: "pm-grip", "data-grip": "", "data-key": "grip" }, h("span", {}));
  listenToGrip(ctx, grip);
  const tools = h("div", { class: "pm-toolbar", role: "toolbar" });
  const tablist = h("div", { class: "pm-tabs", role: "tablist" });
  const panels = new Map(
    Object.entries(parts.tabs).map(([tab, views]) => [
      tab,
      h(
        "div",
        {
          class: "pm-tabpanel",
          role: "tabpanel",
          id: `pm-panel-${tab}`,
          "aria-labelledby": `pm-tab-${tab}`,
          tabindex: "0",
        },
        views.map((part) => part.element),
      ),
    ]),
  );
  const element = h(
    "section",
    { class: "pm-panel" },
    top,
    grip,
    parts.story.head,
    parts.story.bar,
    parts.search.element,
    tablist,
    [...panels.values()],
    tools,
  );
  const splitter = makeSplitter(ctx);
  return {
    element,
    splitter,
    panels,
    top,
    keys: ["tab", "pane", "lang", "scheme", "district", "chapter"],
    build() {
      element.setAttribute("aria-label", ctx.words.t("panel.title"));
      keepFocus(element, () => {
        drawTop(ctx, top);
        grip.setAttribute("aria-label", ctx.words.t("panel.grip"));
        drawTools(ctx, tools);
        drawTabs(ctx, tablist, [...panels.keys()]);
      });
      drawSplitter(ctx, splitter);
      showState(ctx, element, panels, top);
    },
    update: () => showState(ctx, element, panels, top),
  };
}

/** Two lines of a phone hold so many letters beside its buttons; a Han sign is as wide as two. */
const BRAND_LETTERS = 38;

const LANGUAGE_NAMES = {
  "zh-Hans": ["简", "简体中文"],
  "zh-Hant": ["繁", "繁體中文"],
  en: ["EN", "EN, English"],
};

/** Return how the switch calls a language, short and whole, in that language. */
function nameLanguage(tag) {
  if (LANGUAGE_NAMES[tag]) return LANGUAGE_NAMES[tag];
  const whole = new Intl.DisplayNames([tag], { type: "language" }).of(tag);
  return [tag.toUpperCase(), `${tag.toUpperCase()}, ${whole}`];
}

/** @param {Context} ctx */
function drawTop(ctx, top) {
  const { t } = ctx.words;
  const { languages } = ctx.words;
  const langs = (languages.length > 1 ? languages : []).map((tag) =>
    button(
      {
        class: "pm-seg",
        "data-lang": tag,
        "data-key": `lang-${tag}`,
        lang: tag,
        "aria-pressed": String(tag === ctx.words.lang),
        "aria-label": nameLanguage(tag)[1],
        title: nameLanguage(tag)[1],
        onclick: () => ctx.store.set({ lang: tag }),
      },
      nameLanguage(tag)[0],
    ),
  );
  const scheme = button({
    class: "pm-icon",
    "data-scheme-switch": "",
    "data-key": "scheme",
    onclick: () => ctx.actions.nextScheme(),
  });
  const help = button(
    {
      class: "pm-icon",
      "data-help": "",
      "data-key": "help",
      "aria-label": t("keys.title"),
      title: t("keys.title"),
      onclick: () => ctx.actions.help(),
    },
    glyph(ICONS.help),
  );
  replace(
    top,
    h("span", { class: "pm-brand", title: brandOf(ctx) }, brandOf(ctx)),
    h("div", { class: "pm-segs", role: "group", "aria-label": t("language") }, langs),
    h(
      "div",
      { class: "pm-row" },
      button(
        {
          class: "pm-icon pm-search-open",
          "data-search-open": "",
          "data-key": "search-open",
          "aria-label": t("search.title"),
          onclick: () => ctx.actions.search(),
        },
        glyph(ICONS.search),
      ),
      scheme,
      help,
    ),
  );
}

/**
 * What stands above a phone's map: which text is spoken of if its title has room there, else what
 * was promised where, else what map it is.
 * @param {Context} ctx
 */
function brandOf(ctx) {
  const { dossier, document: text, documents, commitments } = ctx.data;
  const isOne = documents.length === 1 && commitments.length > 0;
  const wishes = [isOne ? ctx.words.pick(text.title) : "", briefHeadlineOf(ctx)];
  return wishes.find((words) => words && isFit(words)) || ctx.words.pick(dossier.title);
}

/** @param {string} words */
function isFit(words) {
  return [...words].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0) <= BRAND_LETTERS;
}

/** @param {Context} ctx */
function drawTools(ctx, tools) {
  const { t } = ctx.words;
  tools.setAttribute("aria-label", t("tools.title"));
  const tool = (key, icon, run, props = {}, label = {}) =>
    button(
      { class: "pm-tool", "data-key": `tool-${key}`, onclick: run, ...props },
      glyph(ICONS[icon]),
      h("span", label, t(`tools.${key}`)),
    );
  replace(
    tools,
    ctx.data.chapters.length
      ? tool(
          "tour",
          "tour",
          () => (ctx.store.state.chapter ? ctx.views.tour.stop() : ctx.views.tour.start()),
          { "data-tour": "start" },
          { "data-tour-label": "" },
        )
      : null,
    tool("district", "figures", () => ctx.actions.district(), { "data-district-open": "" }),
    tool("base", "layers", () => ctx.actions.base(), { "data-base-open": "" }),
    tool("export", "download", () => ctx.actions.export(), { "data-export": "open" }),
    tool("print", "print", () => ctx.views.printing.open(), { "data-print-open": "" }),
    tool("link", "link", () => ctx.actions.copyLink(), { "data-copy-link": "" }),
  );
}

/** @param {Context} ctx */
function drawTabs(ctx, tablist, names) {
  const { t } = ctx.words;
  tablist.setAttribute("aria-label", t("panel.tabs"));
  const tabs = names.map((tab) =>
    button(
      {
        class: "pm-tab",
        role: "tab",
        id: `pm-tab-${tab}`,
        "data-tab": tab,
        "data-key": `tab-${tab}`,
        "aria-controls": `pm-panel-${tab}`,
        onclick: () => ctx.actions.tab(tab),
      },
      t(`tab.${tab}`),
    ),
  );
  replace(tablist, tabs);
  tablist.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (names.indexOf(ctx.store.state.tab) + step + names.length) % names.length;
    ctx.actions.tab(names[next]);
    tablist.children[next].focus();
  };
}

/** @param {Context} ctx */
function showState(ctx, element, panels, top) {
  const { tab, pane, scheme, district, chapter } = ctx.store.state;
  const { t } = ctx.words;
  if (pane === "full" && ctx.app.dataset.pane !== "full")
    ctx.app.style.removeProperty("--pm-panel");
  ctx.app.dataset.pane = pane;
  for (const one of element.querySelectorAll("[data-tab]")) {
    one.setAttribute("aria-selected", String(one.dataset.tab === tab));
    one.tabIndex = one.dataset.tab === tab ? 0 : -1;
  }
  for (const [name, panel] of panels) panel.hidden = name !== tab;
  const button = top.querySelector("[data-scheme-switch]");
  const label = t("scheme.now", { scheme: t(`scheme.${scheme}`) });
  button.setAttribute("aria-label", label);
  button.title = label;
  replace(button, glyph({ auto: ICONS.auto, light: ICONS.sun, dark: ICONS.moon }[scheme]));
  element.querySelector("[data-district-open]").setAttribute("aria-pressed", String(district));
  const tour = element.querySelector('[data-tour="start"]');
  if (tour) showTour(tour, Boolean(chapter));
  const fold = ctx.app.querySelector(".pm-fold-panel");
  if (fold) showFold(ctx, fold, pane);
}

/** Next, before the tour has begun, is its first chapter. */
function showTour(button, isOn) {
  button.setAttribute("aria-pressed", String(isOn));
  const label = button.querySelector("[data-tour-label]");
  if (isOn) delete label.dataset.tour;
  else label.dataset.tour = "next";
}
