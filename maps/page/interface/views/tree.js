/** The tree of layers: themes with three states, layers with counts, "only this", all on, all off. */

import { button, glyph, h, keepFocus, replace } from "../pieces/dom.js";
import { ICONS } from "../pieces/icons.js";
import { countLayers, FILTER_KEYS } from "../state/filters.js";
import { toggled } from "../state/store.js";

/** @param {Context} ctx */
export function makeTree(ctx) {
  const element = h("div", { class: "pm-tree" });
  const open = new Set(ctx.data.themes.map((theme) => theme.id));
  const build = () =>
    keepFocus(element, () =>
      replace(
        element,
        tools(ctx),
        ctx.data.themes.map((theme) => branch(ctx, theme, open, build)),
      ),
    );
  return {
    element,
    keys: ["layers", ...FILTER_KEYS],
    build() {
      build();
      update(ctx, element);
    },
    update: () => update(ctx, element),
  };
}

/** @param {Context} ctx */
function tools(ctx) {
  const { t } = ctx.words;
  const all = ctx.data.layers.map((layer) => layer.id);
  const tool = (key, layers) =>
    button(
      {
        class: "pm-small",
        "data-key": key,
        "data-all": key === "layers.allOn" ? "on" : "off",
        onclick: () => ctx.actions.setLayers(layers),
      },
      t(key),
    );
  return h(
    "div",
    { class: "pm-row pm-tools" },
    tool("layers.allOn", all),
    tool("layers.allOff", []),
  );
}

/** @param {Context} ctx */
function branch(ctx, theme, open, rebuild) {
  const { t, pick } = ctx.words;
  const layers = ctx.cat.layersOf(theme.id);
  if (!layers.length) return null;
  const name = pick(theme.name);
  const isOpen = open.has(theme.id);
  const flip = () => {
    if (!open.delete(theme.id)) open.add(theme.id);
    rebuild();
    update(ctx, ctx.app);
  };
  return h(
    "section",
    { class: "pm-branch" },
    h(
      "div",
      { class: "pm-row pm-theme" },
      button(
        {
          class: "pm-icon pm-fold",
          "aria-expanded": String(isOpen),
          "aria-label": t("layers.fold", { name }),
          "data-key": `fold-${theme.id}`,
          onclick: flip,
        },
        glyph(isOpen ? ICONS.down : ICONS.right, 16),
      ),
      checkRow(
        {
          "data-theme": theme.id,
          onchange: (event) => setTheme(ctx, layers, event.target.checked),
        },
        ctx.engine.swatch({ theme: theme.id, form: "area", status: "operating", size: 16 }),
        name,
      ),
      onlyButton(
        ctx,
        `theme-${theme.id}`,
        name,
        layers.map((layer) => layer.id),
      ),
    ),
    isOpen
      ? h(
          "ul",
          {},
          layers.map((layer) => leaf(ctx, theme, layer)),
        )
      : null,
  );
}

/** @param {Context} ctx */
function leaf(ctx, theme, layer) {
  const name = ctx.words.pick(layer.name);
  const swatch = ctx.engine.swatch({
    theme: theme.id,
    symbol: layer.symbol,
    form: "point",
    status: "operating",
    placed: "measured",
    size: 20,
  });
  const flip = (event) =>
    ctx.store.set({ layers: toggled(ctx.store.state.layers, layer.id, event.target.checked) });
  return h(
    "li",
    {},
    h(
      "div",
      { class: "pm-row" },
      checkRow({ "data-layer": layer.id, onchange: flip }, swatch, name),
      onlyButton(ctx, `layer-${layer.id}`, name, [layer.id]),
    ),
    bareNote(ctx, layer),
  );
}

/**
 * Say of a layer whose places nobody could locate that it draws nothing; else null.
 * @param {Context} ctx
 */
function bareNote(ctx, layer) {
  const places = ctx.cat.placesIn(layer.id);
  if (!places.length || places.some((place) => place.placed !== "unlocated")) return null;
  return h("p", { class: "pm-bare" }, ctx.words.t("layers.bare", { n: places.length }));
}

function checkRow(props, swatch, name) {
  const key = props["data-layer"] ? `layer-${props["data-layer"]}` : `theme-${props["data-theme"]}`;
  return h(
    "label",
    { class: "pm-check" },
    h("input", { type: "checkbox", "data-key": key, ...props }),
    swatch,
    h("span", { class: "pm-name" }, name),
    h("span", { class: "pm-count", "data-count": key }),
  );
}

/** @param {Context} ctx */
function onlyButton(ctx, key, name, layers) {
  const { t } = ctx.words;
  return button(
    {
      class: "pm-only",
      "data-key": `only-${key}`,
      "data-only": key,
      "aria-label": t("layers.onlyNamed", { name }),
      onclick: () => ctx.actions.setLayers(layers),
    },
    t("layers.only"),
  );
}

/** @param {Context} ctx */
function setTheme(ctx, layers, on) {
  let next = ctx.store.state.layers;
  for (const layer of layers) next = toggled(next, layer.id, on);
  ctx.store.set({ layers: next });
}

/** @param {Context} ctx */
function update(ctx, element) {
  const { layers } = ctx.store.state;
  const counts = countLayers(ctx.cat, ctx.filter());
  for (const input of element.querySelectorAll("input[data-layer]")) {
    input.checked = layers.has(input.dataset.layer);
    showCount(ctx, input, counts.get(input.dataset.layer));
  }
  for (const input of element.querySelectorAll("input[data-theme]")) {
    const own = ctx.cat.layersOf(input.dataset.theme);
    const on = own.filter((layer) => layers.has(layer.id)).length;
    input.checked = on === own.length;
    input.indeterminate = on > 0 && on < own.length;
    showCount(
      ctx,
      input,
      own.reduce((sum, layer) => sum + counts.get(layer.id), 0),
    );
  }
}

/** @param {Context} ctx */
function showCount(ctx, input, count) {
  const place = input.closest("label").querySelector("[data-count]");
  place.textContent = ctx.words.number(count);
  input.closest("label").classList.toggle("pm-none", count === 0);
}
