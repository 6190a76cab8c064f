/** The legend: made from the style table and from what is shown right now. */

import { button, glyph, h, keepFocus, replace } from "../pieces/dom.js";
import { ICONS } from "../pieces/icons.js";
import { formOf, isCoarseLine, wordsForStatus } from "../pieces/parts.js";
import { FILTER_KEYS, STATUSES, shownPlaces, statusOf } from "../state/filters.js";
import { loudestOf, OUTCOMES, statusThen } from "../state/outcomes.js";
import { nameOf } from "./guests.js";
import { brokenSign, modeNow, ownLine, shortLine, singleLine } from "./legend-line.js";

const PRECISIONS = ["measured", "approximate", "indicative"];

/** @param {Context} ctx */
export function makeLegend(ctx) {
  const element = h("section", {
    class: "pm-legend",
    "data-legend": "",
    "aria-labelledby": "pm-legend-title",
  });
  const parts = {
    head: h("h2", {}),
    lens: h("div", { class: "pm-legend-lens", hidden: true }),
    body: h("div", {}),
  };
  element.append(parts.head, parts.lens, parts.body);
  let isOpen = false;
  const flip = () => {
    isOpen = !isOpen;
    build();
    ctx.engine.schedule("labels");
  };
  const build = () => keepFocus(element, () => draw(ctx, element, parts, isOpen, flip));
  return {
    element,
    /** Where a phone has what the colours mean and the date, which elsewhere stand over the map. */
    lensSlot: parts.lens,
    isOpen: () => isOpen,
    keys: ["layers", ...FILTER_KEYS, "asAt", "symbols", "colour", "rings", "scheme"],
    build,
    update: build,
  };
}

/** @param {Context} ctx */
function draw(ctx, element, parts, isOpen, flip) {
  const { t } = ctx.words;
  const title = button(
    {
      class: "pm-legend-title",
      "data-key": "legend-fold",
      "aria-expanded": String(isOpen),
      onclick: flip,
    },
    h("span", { id: "pm-legend-title" }, t("legend.title")),
    isOpen ? null : [h("span", { class: "pm-legend-mode" }, modeNow(ctx)), shortLine(ctx)],
    glyph(isOpen ? ICONS.down : ICONS.up, 16),
  );
  element.classList.toggle("pm-legend-open", isOpen);
  replace(parts.head, title);
  parts.lens.hidden = !isOpen;
  replace(parts.body, isOpen ? [ringsSwitch(ctx), legendBody(ctx)] : sizesBody(ctx));
}

/** @param {Context} ctx */
function ringsSwitch(ctx) {
  return h(
    "label",
    { class: "pm-check pm-rings" },
    h("input", {
      type: "checkbox",
      checked: ctx.store.state.rings,
      "data-key": "rings",
      "data-rings": "",
      onchange: (event) => ctx.store.set({ rings: event.target.checked }),
    }),
    h("span", {}, ctx.words.t("legend.rings")),
  );
}

/**
 * Return the sizes of the symbols, which a folded legend shows all the same, or null.
 * @param {Context} ctx
 */
function sizesBody(ctx) {
  const sizes = symbols(ctx);
  return sizes ? h("div", { class: "pm-legend-body" }, sizes) : null;
}

/** Return the groups of the legend for what is shown; print uses the same. @param {Context} ctx */
export function legendBody(ctx) {
  const { t } = ctx.words;
  const places = shownPlaces(ctx.cat, ctx.filter(), ctx.store.state.layers).filter(
    ctx.cat.isLocated,
  );
  const drawn = places.flatMap((place) =>
    ctx.cat.sectionsOf(place.id).length
      ? ctx.cat.sectionsOf(place.id).filter((row) => ctx.filter().feature(row.id))
      : [place],
  );
  const groups = [
    outcomes(ctx, places),
    ownColours(ctx, places),
    themes(ctx, places),
    statuses(ctx, drawn),
    precisions(ctx, places, drawn),
    symbols(ctx),
    guests(ctx),
  ];
  return h(
    "div",
    { class: "pm-legend-body" },
    places.length || ctx.views.guestList.shown().length
      ? groups
      : h("p", { class: "pm-quiet" }, t("legend.empty")),
  );
}

/** @param {Context} ctx */
function group(ctx, key, rows) {
  return rows.length
    ? h(
        "div",
        { class: "pm-legend-group" },
        h("h3", {}, ctx.words.t(`legend.${key}`)),
        h("ul", {}, rows),
      )
    : null;
}

/** @param {Context} ctx */
function row(ctx, spec, words, hook) {
  return h(
    "li",
    { "data-legend-row": hook },
    ctx.engine.swatch({ size: 20, ...spec }),
    h("span", {}, words),
  );
}

/** The verdicts that are on the map, where the colours mean those. @param {Context} ctx */
function outcomes(ctx, places) {
  if (ctx.store.state.colour !== "outcome") return null;
  const used = new Map();
  for (const place of places) {
    const state = loudestOf(ctx.cat.commitmentsOf(place.id), ctx.filter().time, place.id);
    if (!used.has(state)) used.set(state, place);
  }
  const rows = OUTCOMES.filter((state) => used.has(state)).map((state) =>
    row(
      ctx,
      state === "open" ? kindSpec(ctx, used.get(state)) : { form: "outcome", outcome: state },
      ctx.words.t(`outcome.${state}`),
      `outcome-${state}`,
    ),
  );
  const unsaid = used.get(null);
  const broken = brokenSign(ctx, places);
  if (broken) rows.push(row(ctx, broken, ctx.words.t("legend.broken"), "broken"));
  if (unsaid) rows.push(row(ctx, kindSpec(ctx, unsaid), ctx.words.t("legend.unsaid"), "unsaid"));
  return group(ctx, "outcomes", rows);
}

/** What has no verdict has the sign of what it is, in grey. @param {Context} ctx */
function kindSpec(ctx, place) {
  return { form: "kind", symbol: ctx.cat.layers.get(place.layer)?.symbol, status: "operating" };
}

/**
 * What double lines are, where the colours mean something else than a line's name, and single ones.
 * @param {Context} ctx
 */
function ownColours(ctx, places) {
  const spec = ownLine(ctx, places);
  const single = singleLine(ctx, places);
  return group(ctx, "lines", [
    ...(spec ? [row(ctx, spec, ctx.words.t("legend.own"), "own-colour")] : []),
    ...(spec && single ? [row(ctx, single, ctx.words.t("legend.single"), "outcome-colour")] : []),
  ]);
}

/** @param {Context} ctx */
function themes(ctx, places) {
  const used = new Set(places.map((place) => place.theme));
  return group(
    ctx,
    "themes",
    ctx.data.themes
      .filter((theme) => used.has(theme.id))
      .map((theme) =>
        row(
          ctx,
          {
            theme: theme.id,
            form: "point",
            symbol: symbolOf(ctx, theme, places),
            status: "operating",
            placed: "measured",
          },
          ctx.words.pick(theme.name),
          `theme-${theme.id}`,
        ),
      ),
  );
}

/** @param {Context} ctx */
function symbolOf(ctx, theme, places) {
  const place = places.find((one) => one.theme === theme.id);
  return ctx.cat.layers.get(place.layer)?.symbol;
}

/** The statuses on the map, in the words for what has them. @param {Context} ctx */
function statuses(ctx, drawn) {
  const used = new Map();
  for (const thing of drawn) {
    const status = statusThen(thing, ctx.filter().time) || statusOf(thing);
    used.set(status, [...(used.get(status) || []), thing]);
  }
  const wordsOf = (status) => wordsForStatus(ctx, used.get(status), status);
  const form = ctx.store.state.colour === "status" ? "status" : "line";
  const rows = [];
  for (const status of STATUSES.filter((one) => used.has(one))) {
    const look = ctx.engine.swatch({ size: 20, form, status }).outerHTML;
    const alike = rows.find((one) => one.look === look);
    if (alike) alike.statuses.push(status);
    else rows.push({ look, statuses: [status] });
  }
  return group(
    ctx,
    "statuses",
    rows.map(({ statuses: [status, ...rest] }) =>
      row(
        ctx,
        { form, status },
        ctx.words.list([...new Set([status, ...rest].flatMap(wordsOf))]),
        `status-${status}`,
      ),
    ),
  );
}

/** @param {Context} ctx */
function precisions(ctx, places, drawn) {
  const used = new Set(drawn.map((thing) => thing.placed));
  const rows = PRECISIONS.filter((placed) => used.has(placed)).map((placed) =>
    row(
      ctx,
      {
        form: placed === "measured" ? "point" : "soft",
        symbol: "dot",
        status: "operating",
        placed,
      },
      ctx.words.t(`legend.${placed}`),
      `placed-${placed}`,
    ),
  );
  const hasRings = drawn.some((thing) => thing.kind && formOf(ctx, thing) === "soft");
  if (hasRings || places.some((place) => isCoarseLine(ctx, place))) {
    const radius = ctx.words.length(ctx.data.styles.discFrom);
    const words = ctx.words.t(hasRings ? "legend.disc" : "legend.discPaper", { radius });
    rows.push(h("li", { class: "pm-quiet", "data-legend-row": "disc" }, words));
  }
  return group(ctx, "precision", rows);
}

/**
 * Layers that others put on the map: their marks are theirs, so they are named alone.
 * @param {Context} ctx
 */
function guests(ctx) {
  const rows = ctx.views.guestList
    .shown()
    .map((row) =>
      h("li", { "data-legend-row": `guest-${row.id}` }, h("span", {}, nameOf(ctx, row))),
    );
  return rows.length
    ? h(
        "div",
        { class: "pm-legend-group" },
        h("h3", {}, ctx.words.t("guests.title")),
        h("ul", {}, rows),
      )
    : null;
}

/** @param {Context} ctx */
function symbols(ctx) {
  const drawn = ctx.store.state.symbols;
  if (!drawn?.sizes.length) return null;
  const rows = drawn.sizes.map(({ label, radius_px: radius }) => {
    const dot = h("span", { class: "pm-size" });
    dot.style.width = dot.style.height = `${Math.max(2 * radius, 4)}px`;
    return h("li", { "data-legend-row": "size" }, dot, h("span", {}, label));
  });
  return h("div", { class: "pm-legend-group" }, h("h3", {}, drawn.name), h("ul", {}, rows));
}
