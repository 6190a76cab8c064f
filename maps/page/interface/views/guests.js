/** What others put on the map: their layers in the tree and the legend, and what does not work. */

import { layerOf, whenParsed } from "../../engine/guests.js";
import { h, keepFocus, replace } from "../pieces/dom.js";

/** @param {Context} ctx */
export function makeGuests(ctx) {
  const element = h("section", { class: "pm-branch pm-guests", hidden: true });
  let rows = [];
  let failures = [];
  /** @type {HTMLElement|null|undefined} what was said of them last */
  let line = null;

  const build = () => {
    element.hidden = !rows.length && !failures.length;
    if (!element.hidden) keepFocus(element, () => draw(ctx, element, rows, failures));
  };

  /** Look again at what is on the map: theirs are made after ours. */
  function settle() {
    rows = groupLayers(ctx.guests.all());
    if (!rows.length && !ctx.guests.all().length) return;
    takeIn(ctx.stage);
    ctx.map.on("layeradd layerremove", ({ layer }) => {
      if (rows.some(({ layers }) => layers.includes(layer))) refresh();
    });
    refresh();
  }

  function refresh() {
    build();
    ctx.views.legend.build();
  }

  function tell(failure) {
    if (failures.some((one) => one.guest === failure.guest && one.what === failure.what)) return;
    failures = [...failures, failure];
    say(failure);
    build();
  }

  /** One line says what does not work, however many there are; the list has the reasons. */
  function say({ guest, reason, what }) {
    const names = [...new Set(failures.map((one) => nameOf(ctx, one.guest)))];
    const isNew =
      failures.filter((one) => nameOf(ctx, one.guest) === nameOf(ctx, guest)).length < 2;
    if (!isNew) return;
    line?.remove();
    line =
      names.length > 1
        ? ctx.live.notice("guest.several", { names: ctx.words.list(names) })
        : ctx.live.notice(`guest.${reason}`, { name: names[0], what });
  }

  return {
    element,
    keys: [],
    build,
    update() {},
    /** Those that are on the map now, for the legend. */
    shown: () => rows.filter(({ layers }) => layers.some((layer) => ctx.map.hasLayer(layer))),
    start() {
      ctx.guests.failures().forEach(tell);
      ctx.guests.onFailure(tell);
      whenParsed(settle);
    },
  };
}

/** Named layers each by itself; what has no name stands together. */
function groupLayers(guests) {
  const made = guests
    .map((guest) => ({ guest, layer: layerOf(guest) }))
    .filter(({ layer }) => layer);
  const named = made.filter(({ guest }) => guest.name);
  const others = made.filter(({ guest }) => !guest.name);
  return [
    ...named.map(({ guest, layer }) => ({ id: guest.variable, name: guest.name, layers: [layer] })),
    ...(others.length
      ? [{ id: "marks", name: null, layers: others.map(({ layer }) => layer) }]
      : []),
  ];
}

/**
 * @returns {string} the words for a row, or for a guest that fails
 * @param {Context} ctx
 */
export function nameOf(ctx, one) {
  if (!one) return ctx.words.t("guest.someone");
  return one.name || one.kind || ctx.words.t("guests.marks");
}

/** @param {Context} ctx */
function draw(ctx, element, rows, failures) {
  const { t } = ctx.words;
  replace(
    element,
    h("h2", {}, t("guests.title")),
    h(
      "ul",
      {},
      rows.map((row) => h("li", { class: "pm-row" }, checkRow(ctx, row))),
      failures.map((failure) =>
        h(
          "li",
          { class: "pm-quiet", "data-guest-failure": failure.reason },
          t(`guest.${failure.reason}`, { name: nameOf(ctx, failure.guest), what: failure.what }),
        ),
      ),
    ),
  );
}

/** @param {Context} ctx */
function checkRow(ctx, row) {
  const flip = (event) => {
    for (const layer of row.layers) {
      if (event.target.checked) ctx.map.addLayer(layer);
      else ctx.map.removeLayer(layer);
    }
  };
  return h(
    "label",
    { class: "pm-check" },
    h("input", {
      type: "checkbox",
      "data-guest": row.id,
      "data-key": `guest-${row.id}`,
      checked: row.layers.some((layer) => ctx.map.hasLayer(layer)),
      onchange: flip,
    }),
    h("span", { class: "pm-name" }, nameOf(ctx, row)),
  );
}

/** What guests put beside the map, as a picture over it, comes to stand on it, clear of ours. */
function takeIn(stage) {
  const strangers = [...document.body.children].filter(
    (one) => !one.matches(".pm-app, script, style, link, noscript, template, [data-plain]"),
  );
  if (!strangers.length) return;
  stage.append(h("div", { class: "pm-strangers" }, strangers));
}
