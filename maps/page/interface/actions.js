/** What the reader can do, in one place, so that clicks, keys and other scripts do the same. */

import { openExport } from "./files/exporting.js";
import { linkCopied, pageAddress } from "./pieces/address.js";
import { copyText } from "./pieces/clipboard.js";
import { boxOf, homeAir } from "./pieces/framing.js";
import { NO_FILTER } from "./state/filters.js";
import { writeHash } from "./state/hash.js";
import { mayMove } from "./state/motion.js";
import { SCHEMES } from "./state/scheme.js";
import { toggled } from "./state/store.js";
import { applyBase, openBaseMaps } from "./views/base-maps.js";
import { coverMap } from "./views/covering.js";
import { openHelp } from "./views/keyboard.js";
import { isNarrow } from "./views/layout.js";
import { picturePart } from "./views/picture-part.js";

/** @param {Context} ctx */
export function makeActions(ctx) {
  const { store } = ctx;
  const next = (list, item) => list[(list.indexOf(item) + 1) % list.length];
  const moves = () => ({ animate: mayMove() });
  /** @type {HTMLElement|null} */
  let opener = null;
  const rememberOpener = () => {
    if (store.state.place || store.state.district) return;
    const { activeElement } = document;
    opener =
      activeElement instanceof HTMLElement && activeElement !== document.body
        ? activeElement
        : null;
  };
  const actions = {
    setLayers: (ids) => store.set({ layers: new Set(ids) }),
    showAll: () =>
      store.set({
        layers: new Set(ctx.data.layers.map((layer) => layer.id)),
        ...NO_FILTER,
      }),
    /** Open a place's card, turn its layer on and fly there; an id of a section opens its line. */
    open(id, { focus = true, fly = true } = {}) {
      const place = ctx.cat.placeOf(id);
      if (!place) return;
      rememberOpener();
      store.set({
        place: place.id,
        district: false,
        layers: toggled(store.state.layers, place.layer, true),
        ...(isNarrow() ? { pane: "half" } : {}),
      });
      ctx.live.say(ctx.words.t("card.opened.say", { name: ctx.words.pick(place.name) }));
      if (fly) actions.fly(place.id);
      if (focus) focusHeading("#pm-card-name");
    },
    openFact(fact) {
      if (fact.subject === ctx.data.dossier.region) actions.district();
      else actions.open(fact.subject);
      const item = ctx.app.querySelector(
        `.pm-card:not([hidden]) [data-fact="${CSS.escape(fact.id)}"]`,
      );
      if (item) item.scrollIntoView({ block: "center" });
      if (item) item.classList.add("pm-here");
    },
    close() {
      store.set({ place: null, district: false });
      ctx.engine.highlight([]);
      if (opener?.isConnected) opener.focus({ preventScroll: true });
      opener = null;
    },
    district() {
      if (store.state.district) return actions.close();
      rememberOpener();
      store.set({
        district: true,
        place: null,
        ...(isNarrow() && store.state.pane === "low" ? { pane: "half" } : {}),
      });
      focusHeading("#pm-district-name");
    },
    fly(id) {
      const place = ctx.cat.placeOf(id);
      if (!place || !ctx.cat.isLocated(place)) return;
      coverMap(ctx);
      ctx.engine.flyTo(place.id, moves());
    },
    frame(ids, options = moves()) {
      const box = boxOf(ctx, ids);
      if (!box) return;
      coverMap(ctx);
      ctx.engine.fitBounds(box, options);
    },
    /** Without motion exactly there: Leaflet else pans by whole pixels. */
    lookAt({ lon, lat, zoom }) {
      const { animate } = moves();
      const options = /** @type {L.ZoomPanOptions} */ ({ animate, reset: !animate });
      ctx.map.setView([lat, lon], zoom, options);
    },
    home() {
      coverMap(ctx);
      ctx.engine.fitBounds(ctx.engine.homeBox(), { ...moves(), air: homeAir(ctx) });
    },
    /** Open a statement where it stands in the list, and show its places; `null` closes it. */
    openStatement(id, { go = true } = {}) {
      const row = ctx.cat.commitments.get(id);
      const pane = store.state.pane === "low" ? { pane: "half" } : {};
      store.set({
        statement: row ? row.id : null,
        ...(row && go ? { tab: "promises", ...pane } : {}),
      });
      if (!row) return;
      const places = row.places.filter((one) => one !== ctx.data.dossier.region);
      if (places.length) actions.frame(places);
      if (go) showStatement(row.id);
    },
    /** Go to the search field; on a phone it stands in the whole sheet. */
    search() {
      if (isNarrow()) store.set({ pane: "full" });
      ctx.views.search.input.focus();
    },
    linkToStatement: (id) =>
      pageAddress() +
      writeHash(
        { ...store.start, lang: store.state.lang, statement: id },
        store.start,
        ctx.data.dossier.id,
      ),
    tab(tab, focus = false) {
      store.set({
        tab,
        ...(store.state.pane === "low" ? { pane: "half" } : {}),
        ...(isNarrow() ? { place: null, district: false } : {}),
      });
      if (focus) document.getElementById(`pm-tab-${tab}`)?.focus();
    },
    /** Show the list of places from those on that have no position. */
    showUnplaced() {
      actions.showAll();
      actions.tab("places");
      if (isNarrow()) store.set({ pane: "full" });
      ctx.app.querySelector(".pm-unlocated")?.scrollIntoView({ block: "start" });
    },
    read: (n) => goRead(ctx, n, null),
    readMention(mention) {
      store.set({ mention: mention.s });
      goRead(ctx, mention.p, mention);
    },
    /** Light up and frame the places of a paragraph. */
    showParagraph(n) {
      const ids = [
        ...new Set([
          ...ctx.cat.mentionsIn(n).map((row) => row.place),
          ...ctx.data.places
            .filter((place) => place.paragraphs.includes(n))
            .map((place) => place.id),
        ]),
      ];
      const drawn = ids
        .map((id) => ctx.cat.places.get(id))
        .filter(
          (place) => place && ctx.cat.isLocated(place) && place.id !== ctx.data.dossier.region,
        );
      ctx.engine.highlight(drawn.map((place) => place.id));
      if (drawn.length) actions.frame(drawn.map((place) => place.id));
    },
    linkTo(id) {
      const state = id
        ? {
            ...store.state,
            ...store.start,
            lang: store.state.lang,
            layers: store.start.layers,
            place: id,
            view: store.start.view,
          }
        : store.state;
      return pageAddress() + writeHash(state, store.start, ctx.data.dossier.id);
    },
    copyLink: () => copyText(ctx, actions.linkTo(null), linkCopied()),
    export: (place) => openExport(ctx, place, [picturePart(ctx, place)]),
    base: () => openBaseMaps(ctx),
    applyBase: () => applyBase(ctx),
    help: () => openHelp(ctx),
    nextLanguage: () => store.set({ lang: next(ctx.words.languages, store.state.lang) }),
    nextScheme: () => store.set({ scheme: next(SCHEMES, store.state.scheme) }),
    fold: () => store.set({ pane: store.state.pane === "low" ? "half" : "low" }),
    escape() {
      if (store.state.place || store.state.district) actions.close();
      else if (store.state.chapter) ctx.views.tour.stop();
    },
  };
  return actions;
}

function showStatement(id) {
  const row = document.querySelector(`#pm-panel-promises [data-commitment="${CSS.escape(id)}"]`);
  if (!row) return;
  // What is higher than its pane, as on a phone, begins with what was said.
  const pane = row.closest(".pm-tabpanel");
  const isLow = isNarrow() || (pane && row.clientHeight > pane.clientHeight);
  row.scrollIntoView({ block: isLow ? "start" : "center" });
  const summary = row.querySelector("summary");
  if (summary) summary.focus({ preventScroll: true });
}

function focusHeading(selector) {
  const heading = document.querySelector(selector);
  if (heading) heading.focus({ preventScroll: true });
}

/** @param {Context} ctx */
function goRead(ctx, n, mention) {
  const narrow = isNarrow();
  ctx.store.set({
    tab: "read",
    ...(narrow
      ? { place: null, district: false, pane: "full" }
      : ctx.store.state.pane === "low"
        ? { pane: "half" }
        : {}),
  });
  ctx.views.reading.goTo(n, mention);
}
